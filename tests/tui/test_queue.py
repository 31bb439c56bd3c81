"""Several files to review: the list of them, one review after another, and decisions that hold for all."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tui_review.batch import Input, Job
from tui_review.batch.queue import Queue, Stage
from tui_review.detect import Finding
from tui_review.errors import InputError
from tui_review.review import Status, default_paths, read_log
from tui_review.tui.bars import KeyBar
from tui_review.tui.dialogs import QuitQuestion, ResumeQuestion
from tui_review.tui.help import Help
from tui_review.tui.queue_app import QueueApp, QueuedReview
from tui_review.tui.queue_screen import QueueScreen

from .conftest import painted

GLOSSARY = """[[entry]]
canonical = "Luhansk"
kind = "place"
variants = ["Lugansk"]

[[entry]]
canonical = "Odesa"
variants = ["Odessa"]
"""
TEXTS: dict[str, str | bytes] = {
    "a.txt": "From Lugansk to Odessa, and back to Lugansk.\n",
    "b [draft].txt": "In Lugansk it rained. In Zorro too, and Odessa was dry.\n",
    "c.txt": "Nothing to see here.\n",
    "d.txt": b"\xff\xfe\x00",
}


class Going:
    """A running queue and how to look at it."""

    def __init__(self, app: QueueApp, pilot: Pilot[str]) -> None:
        self.app, self.pilot = app, pilot

    async def settle(self) -> None:
        """Wait until no thread is looking for anything that can be found now."""
        for _ in range(4):
            await self.pilot.pause()
            for thread in threading.enumerate():
                if thread.name in ("find", "preview") or (thread.name == "survey" and isinstance(self.app.screen, QueueScreen)):
                    thread.join()
        await self.pilot.pause()
        await painted(self.pilot)

    async def press(self, *keys: str) -> None:
        """Press keys one by one, each when what the one before led to is there."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    @property
    def review(self) -> QueuedReview:
        """The review that is open."""
        assert isinstance(self.app.screen, QueuedReview)
        return self.app.screen

    def stages(self) -> list[Stage]:
        """How far each file is."""
        return [queued.stage for queued in self.app.queue.files]

    def rows(self) -> list[str]:
        """The painted screen."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def screen(self) -> str:
        """The painted screen as one text."""
        return "\n".join(self.rows())


Open = Callable[..., AbstractAsyncContextManager[Going]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of texts with a glossary."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def make_queue(folder: Path) -> Callable[[], QueueApp]:
    """The reviewer of the folder."""
    return lambda: QueueApp(Queue([Input(folder / name, folder) for name in TEXTS], Job(), 0.7), "ada")


@pytest.fixture
def queue(make_queue: Callable[[], QueueApp]) -> Open:
    """Opens the list and waits until every file was looked at."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (100, 24)) -> AsyncIterator[Going]:
        app = make_queue()
        async with app.run_test(size=size) as pilot:
            going = Going(app, pilot)
            await going.settle()
            yield going

    return opened


async def test_list_says_how_far_each_file_is(queue: Open) -> None:
    """Names as they are, counts, what cannot be opened and why, and the totals."""
    async with queue() as it:
        assert it.stages() == [Stage.OPEN, Stage.OPEN, Stage.CLEAN, Stage.FAILED]
        seen = it.screen()
        assert "b [draft].txt" in seen
        assert "1 of 4 files done" in seen
        assert "0 of 5 names decided" in seen
        assert it.app.queue.files[3].problem
        assert it.app.queue.files[3].problem[:20] in seen


async def test_review_of_one_file_leads_to_the_next(queue: Open, folder: Path) -> None:
    """One key saves what was decided and opens the next file with something to do; after the last one the list is back."""
    async with queue() as it:
        await it.press("enter", "A", "A")
        assert "all decided: x to the" in it.screen()
        await it.press("x")
        assert it.review.review.title == "b [draft].txt"
        assert (folder / "a.corrected.txt").read_text("utf-8") == "From Luhansk to Odesa, and back to Luhansk.\n"
        await it.press("r", "a")
        await it.press("s", "q")
        assert isinstance(it.app.screen, QueueScreen)
        assert it.stages() == [Stage.SAVED, Stage.SAVED, Stage.CLEAN, Stage.FAILED]
        assert "3 of 4 files done   5 of 5 names decided   4 changes" in it.screen()
        assert it.app.outcome == ["3 of 4 files done, 4 changes in corrected copies"]
        for key in ("tab", "shift+tab", "x"):
            await it.press("n", key)
            assert "nothing is left to do" in it.screen()
        await it.press("q")
        assert it.app.return_code == 0


async def test_a_key_pressed_twice_opens_a_file_once(queue: Open) -> None:
    """The second is pressed before the review is there, which nobody else has."""
    async with queue() as it:
        for _ in range(2):
            it.app.post_message(Key("enter", None))
        await it.press("shift")
        assert [type(screen) for screen in it.app.screen_stack if not isinstance(screen, QueueScreen)] == [QueuedReview]
        assert it.review.session is not None
        assert not it.review.session.read_only


async def test_always_holds_for_the_files_after_it(queue: Open, folder: Path) -> None:
    """What was taught in one file is decided in the next, one undo takes it back there, and the glossary has it."""
    async with queue() as it:
        await it.press("enter", "R")
        session = it.review.session
        assert session is not None
        from tui_review.review import Lesson, Scope

        session.reject(1, scope=Scope.ALWAYS, lesson=Lesson.leave("Odessa"))
        await it.press("x")
        session = it.review.session
        assert session is not None
        assert [(finding.surface, session.status(n)) for n, finding in enumerate(session.findings)] == [("Lugansk", Status.OPEN)]
        assert 'canonical = "Odessa"' in (folder / "glossary.toml").read_text("utf-8")


async def test_always_of_this_document_is_carried_to_an_unchanged_glossary(queue: Open) -> None:
    """Without a lesson the findings are still there, and are decided as before."""
    from tui_review.review import Scope

    async with queue() as it:
        await it.press("enter")
        session = it.review.session
        assert session is not None
        session.accept(0, scope=Scope.ALWAYS)
        await it.press("x")
        session = it.review.session
        assert session is not None
        assert session.status(0) is Status.ACCEPTED
        assert session.status(1) is Status.OPEN
        assert "carried over: 1 of 2 decided" in it.screen()
        await it.press("u")
        assert session.status(0) is Status.OPEN


async def test_undo_of_always_takes_back_what_was_carried_to_other_files(queue: Open, folder: Path) -> None:
    """In files that were visited and saved meanwhile; the list says so, and a later sitting has it so."""
    async with queue() as it:
        await it.press("enter", "g", "enter", "s", "q", "n", "enter")
        session = it.review.session
        assert session is not None
        assert [(finding.surface, session.status(n)) for n, finding in enumerate(session.findings)] == [
            ("Lugansk", Status.ACCEPTED), ("Odessa", Status.OPEN),
        ]  # fmt: skip
        await it.press("r", "s", "q")
        assert it.stages()[1] is Stage.SAVED
        await it.press("home", "enter", "u")
        assert "undone in 2 places, and in 1 other file" in it.screen()
        await it.press("q", "q")
        assert it.stages()[:2] == [Stage.OPEN, Stage.STARTED]
        assert "0 of 4 files" not in it.screen()
    async with queue() as it:
        assert it.stages()[:2] == [Stage.OPEN, Stage.STARTED]
        await it.press("n", "enter", "enter")
        session = it.review.session
        assert session is not None
        assert [session.status(n) for n in range(2)] == [Status.OPEN, Status.REJECTED]
        await it.press("s")
        assert (folder / "b [draft].corrected.txt").read_text("utf-8") == TEXTS["b [draft].txt"]


async def test_undo_of_always_leaves_what_was_decided_over_it_elsewhere(queue: Open) -> None:
    """An editor's own decision in another file is not taken back, and what was made always again is carried again."""
    async with queue() as it:
        await it.press("enter", "g", "enter", "s", "q", "n", "enter")
        await it.press("p", "e", "!", "enter", "s", "q", "home", "enter", "u")
        assert "other file" not in it.screen()
        await it.press("y", "s", "q", "n", "enter")
        session = it.review.session
        assert session is not None
        assert session.replacement(0) == "Luhansk!"


async def test_undo_of_what_was_carried_holds_for_that_file(queue: Open) -> None:
    """It is not carried there again, and stands elsewhere."""
    async with queue() as it:
        await it.press("enter", "g", "enter", "s", "q", "n", "enter", "u", "s", "q", "enter")
        session = it.review.session
        assert session is not None
        assert session.decided == 0
        await it.press("q", "home", "enter")
        assert it.review.session is not None
        assert it.review.session.decided == 2


async def test_always_of_an_earlier_sitting_is_carried(queue: Open) -> None:
    """Tomorrow as today, without that file being opened first."""
    async with queue() as it:
        await it.press("enter", "g", "enter", "s", "q", "q")
    async with queue() as it:
        await it.press("n", "enter")
        session = it.review.session
        assert session is not None
        assert session.status(0) is Status.ACCEPTED


async def test_other_files_are_counted_again_after_teaching(queue: Open) -> None:
    """A form that is right from now on is no finding in the others; an undo of the lesson counts them again."""
    async with queue() as it:
        assert [queued.findings for queued in it.app.queue.files[:2]] == [3, 2]
        await it.press("enter", "n", "g", "a", "enter", "q", "q")
        assert [queued.findings for queued in it.app.queue.files[:2]] == [3, 1]
        assert "1 of 4 names decided" in it.screen()
        await it.press("enter", "u", "q", "q")
        assert [queued.findings for queued in it.app.queue.files[:2]] == [3, 2]
        assert not it.app.list.looking


async def test_leaving_with_unsaved_decisions_asks_and_the_list_shows_them(queue: Open) -> None:
    """A file that was left without a save is in progress, and resumes where it was left."""
    async with queue() as it:
        await it.press("enter", "a", "q")
        assert isinstance(it.app.screen, QuitQuestion)
        await it.press("q")
        assert it.stages()[0] is Stage.STARTED
        assert it.app.outcome == [
            "1 of 4 files done, 0 changes in corrected copies",
            "decided but not saved, kept in the edit logs: a.txt",
        ]
        await it.press("enter")
        assert it.review.session is not None
        assert it.review.session.decided == 1
    async with queue() as it:
        await it.press("enter")
        assert isinstance(it.app.screen, ResumeQuestion)


async def test_list_of_tomorrow_is_the_list_of_today(queue: Open, folder: Path) -> None:
    """How far a file is follows from its log; a text that was changed since is told apart."""
    async with queue() as it:
        await it.press("enter", "A", "A", "x", "a", "q", "q", "q")
    async with queue() as it:
        assert it.stages() == [Stage.SAVED, Stage.STARTED, Stage.CLEAN, Stage.FAILED]
    (folder / "a.txt").write_text("News: " + str(TEXTS["a.txt"]), encoding="utf-8")
    async with queue() as it:
        assert it.stages()[0] is Stage.CHANGED
        await it.press("enter", "enter")
        assert it.review.session is not None
        assert it.review.session.decided == 3
    assert len(read_log(default_paths(folder / "a.txt").log).decisions) == 3


async def test_file_that_cannot_be_opened_says_why_and_the_list_stays(queue: Open) -> None:
    """Nothing else is lost by it."""
    async with queue() as it:
        await it.press("end")
        assert it.app.queue.files[3].problem[:40] in it.rows()[-2]
        await it.press("enter")
        assert isinstance(it.app.screen, QueueScreen)
        assert it.stages()[3] is Stage.FAILED


async def test_review_that_fails_under_a_question_leads_back_to_the_list(queue: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is shown in the list, and no question stays behind."""
    async with queue() as it:
        await it.press("enter", "a", "q", "q")

        def broken(*_: object) -> list[Finding]:
            raise InputError("the engine is out of order")

        monkeypatch.setattr(it.app.queue, "find", broken)
        await it.press("enter")
        assert isinstance(it.app.screen, QueueScreen)
        assert it.stages()[0] is Stage.FAILED
        assert "the engine is out of order" in it.screen()


async def test_every_key_of_the_list_does_something(queue: Open) -> None:
    """The rows can be gone through, help lists every key, and Ctrl-C says what quits."""
    async with queue() as it:
        for key, row in (("n", 1), ("down", 2), ("p", 1), ("up", 0), ("end", 3), ("home", 0), ("pagedown", 3), ("pageup", 0), ("space", 3)):
            await it.press(key)
            assert it.app.list.table.cursor_row == row, key
        for key in ("ctrl+c", "escape"):
            await it.press(key)
            assert "q quits" in it.screen()
            await it.press("p")
            assert "q quits" not in it.screen()
        await it.press("question_mark")
        assert isinstance(it.app.screen, Help)
        for tooltip in ("Open the next file with something to do", "Go one page down"):
            assert tooltip in it.screen()
        await it.press("escape", "home", "x")
        assert it.review.number == 0
        assert "x next file" in it.screen()


async def test_tab_goes_to_what_is_to_do_and_opens_nothing(queue: Open) -> None:
    """Nobody decides in a file that they have not seen; both directions go round, and the only one left is said to be that."""
    async with queue() as it:
        for key, row in (("tab", 1), ("tab", 0), ("shift+tab", 1), ("shift+tab", 0), ("end", 3), ("shift+tab", 1), ("end", 3), ("tab", 0)):
            await it.press(key)
            assert isinstance(it.app.screen, QueueScreen)
            assert it.app.list.table.cursor_row == row, key
        await it.press("tab", "enter")
        assert it.review.number == 1
        assert it.review.session is not None
        assert it.review.session.decided == 0
        await it.press("R", "A", "x", "q", "tab")
        assert "this is the only file with something to do" in it.screen()


async def test_leaving_a_file_is_told_as_what_it_is(queue: Open) -> None:
    """The way out leads to the list: keys, questions and messages say so."""
    async with queue((160, 40)) as it:
        await it.press("enter")
        assert "q list" in it.rows()[-1]
        await it.press("ctrl+c")
        assert "q goes back to the list" in it.rows()[-2]
        await it.press("question_mark", "pagedown")
        assert "Go back to the list; asks when" in it.screen()
        await it.press("escape", "a", "q")
        seen = " ".join(it.screen().replace("│", " ").split())
        assert "save the corrected copy and go back to the" in seen
        assert "go back to the list without writing it" in seen
        assert "quit" not in seen


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (300, 80)])
async def test_list_fits_any_terminal(queue: Open, size: tuple[int, int]) -> None:
    """Names and counts are there, the keys too, and nothing is wider than the screen."""
    async with queue(size) as it:
        seen = it.screen()
        assert "a.txt" in seen
        assert it.app.list.query_one(KeyBar).size.width == size[0]
        if size[0] >= 80:
            assert "to do" in seen


async def test_a_fault_of_the_search_ends_the_list(make_queue: Callable[[], QueueApp], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for counts that never come, and whoever is to mend it sees the fault itself."""
    app = make_queue()

    def broken(*_: object) -> None:
        raise LookupError("a fault of the engine")

    monkeypatch.setattr(app.queue, "find", broken)
    with pytest.raises(LookupError, match="a fault of the engine"):
        async with app.run_test() as pilot:
            await Going(app, pilot).settle()
    assert app.return_code == 1


def test_queue_looks(snap_compare: Callable[..., bool], make_queue: Callable[[], QueueApp]) -> None:
    """The list as it is painted, with one file done and one that cannot be opened."""

    async def before(pilot: Pilot[str]) -> None:
        app = pilot.app
        assert isinstance(app, QueueApp)
        it = Going(app, pilot)
        await it.settle()
        await it.press("enter", "A", "A", "s", "q", "n")
        app.clear_notifications()
        await pilot.pause()

    assert snap_compare(make_queue(), terminal_size=(100, 18), run_before=before)
