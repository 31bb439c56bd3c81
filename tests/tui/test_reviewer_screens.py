"""Opening, leaving, help, mouse, sizes: everything around the decisions."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding, BindingType
from textual.strip import Strip

from tui_review.detect import Evidence, Finding
from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review import Session, Status
from tui_review.tui.app import ReviewApp
from tui_review.tui.bars import KeyBar
from tui_review.tui.dialogs import CertainQuestion, QuitQuestion, ResumeQuestion
from tui_review.tui.diff_screen import DiffScreen
from tui_review.tui.document_view import MARGIN, READING_WIDTH, DocumentView
from tui_review.tui.help import Help
from tui_review.tui.keys import KEYS, QUEUE_KEYS
from tui_review.tui.layout import Layout
from tui_review.tui.line_box import LineInput
from tui_review.tui.markable_view import MarkableView
from tui_review.tui.picker import Picker

Review = Callable[..., AbstractAsyncContextManager[Any]]
MakeApp = Callable[..., ReviewApp]


def written(*bindings: BindingType) -> list[Binding]:
    """Bindings as in the tables, with several keys in one."""
    assert all(isinstance(binding, Binding) for binding in bindings)
    return [binding for binding in bindings if isinstance(binding, Binding)]


LISTED = written(*KEYS, *DocumentView.BINDINGS, *MarkableView.BINDINGS, *LineInput.BINDINGS, *ReviewApp.BINDINGS)
"""The bindings in a review."""


def files_in(folder: Path) -> dict[str, bytes]:
    """All files with their contents."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def session_of(app: ReviewApp) -> Session | None:
    """The session, once it is open."""
    return app.review.session


def place(it: Any, words: str) -> tuple[int, int]:
    """Column and row of words on the painted screen."""
    return next((row.index(words), y) for y, row in enumerate(it.rows()) if words in row)


# --- keys and where they are listed ------------------------------------------------------------------------------------


def test_every_binding_has_an_id_of_its_own_and_a_tooltip() -> None:
    """Users can change the keys of each action, and every list can explain it."""
    bindings = [
        *LISTED,
        *written(
            *ResumeQuestion.BINDINGS,
            *QuitQuestion.BINDINGS,
            *CertainQuestion.BINDINGS,
            *Help.BINDINGS,
            *Picker.BINDINGS,
            *DiffScreen.BINDINGS,
        ),
    ]
    assert all(binding.id and binding.tooltip and binding.description for binding in bindings)
    ids = [binding.id for binding in bindings]
    assert len(set(ids)) == len(ids)
    assert {*ids, *(binding.id for binding in written(*QUEUE_KEYS))} >= set(KeyBar.RAREST_FIRST)


async def test_help_lists_every_binding(review: Review) -> None:
    """Every key is listed with its tooltip."""
    async with review(size=(120, 90)) as it:
        await it.press("question_mark")
        seen = it.screen()
        for binding in LISTED:
            assert binding.tooltip in seen
            keys = [binding.key_display] if binding.key_display else binding.key.split(",")
            for key in keys:
                shown = it.app.get_key_display(binding.with_key(key.lower() if key.lower() in keys else key))
                assert any(shown in row and binding.tooltip in row for row in it.rows()), key
        await it.press("escape")
        assert it.app.screen is it.app.review


async def test_help_scrolls_where_it_does_not_fit(review: Review) -> None:
    """The last line can be reached by keys in a small terminal."""
    async with review(size=(80, 24)) as it:
        await it.press("question_mark")
        assert "Take what is written" not in it.screen()
        await it.press("pagedown", "pagedown", "pagedown", "down", "down")
        assert "Take what is written" in it.screen()
        await it.press("pageup", "pageup", "pageup", "up", "up")
        assert "Accept the first suggestion and go on" in it.screen()


async def test_the_palette_finds_and_runs_commands(review: Review) -> None:
    """Every key that works can be found by its words."""
    async with review() as it:
        await it.press("ctrl+p")
        titles = {command.title for command in it.app.get_system_commands(it.app.review)}
        for binding in written(*KEYS):
            if not str(binding.id).startswith(("decide.undo", "decide.redo", "decide.suggestion", "app.hint", "view.source")):
                assert f"{binding.description}: {binding.tooltip[:1].lower()}{binding.tooltip[1:]}" in titles
        assert {"Theme", "accept suggestion 1", "accept suggestion 2"} <= titles
        assert "accept suggestion 3" not in titles
        await it.press(*"accept it wherever")
        await it.app.workers.wait_for_complete()
        await it.press("enter")
        assert it.app.screen is it.app.review
        assert it.session.decided == 3


@pytest.mark.parametrize("width", [80, 100, 120, 200])
async def test_the_key_bar_never_drops_the_first_needs(review: Review, width: int) -> None:
    """Accept, reject, edit, undo, save, help and quit are shown at 80 columns, more if there is room."""
    async with review(size=(width, 24)) as it:
        bar = it.rows()[-1]
        for words in ("a accept", "r reject", "e edit", "u undo", "s save", "? help", "q quit"):
            assert words in bar
        assert ("n next" in bar) == (width >= 100)


async def test_keys_that_decide_wait_for_the_findings(make_app: MakeApp) -> None:
    """The text is shown before the findings are known, and keys pressed too early decide nothing."""
    go = threading.Event()

    def find(_: Document) -> Sequence[Finding]:
        go.wait(30)
        return [Finding(10, 16, "Tokaev", ("Tokayev",), "Tokayev", Evidence.SPELLING, 0.9, "")]

    app = make_app(find=find)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("a", "A", "r", "R", "e", "1", "n", "p", "f", "s", "u", "y", "tab")
        rows = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
        assert any("President Tokaev flew to Lugansk." in row for row in rows)
        assert any("looking for names" in row for row in rows)
        assert session_of(app) is None
        assert not app.review.box.is_open
        go.set()
        for thread in threading.enumerate():
            if thread.name == "find":
                thread.join()
        await pilot.pause()
        await pilot.press("a")
        session = session_of(app)
        assert session is not None
        assert session.replacement(0) == "Tokayev"


# --- opening -----------------------------------------------------------------------------------------------------------


async def test_no_findings_is_said_with_the_next_key(review: Review) -> None:
    """The message says so and names a key."""
    async with review("All is well.\n") as it:
        assert "Nothing to settle" in it.screen()
        assert "No name in this text looks wrong by" in it.screen()
        assert "q quits." in it.screen()
        await it.press("a", "A", "r", "R", "e", "1", "n", "p", "u", "y", "tab", "f")
        assert it.session.decided == 0
        await it.press("q")
        assert it.app.return_value is None
        assert it.app._exit


async def test_only_possible_findings_are_offered(review: Review) -> None:
    """If nothing else is to do, the key that shows them is named."""
    async with review("He left Kharkov.\n") as it:
        assert "1 place is only possible: f shows it." in it.screen()
        await it.press("f")
        assert it.current == 0
        await it.press("a")
        assert "He left Kharkiv✓." in it.screen()


async def test_an_empty_text_is_said_to_be_empty(review: Review) -> None:
    """A file of zero bytes is a valid text."""
    async with review("") as it:
        assert "This text is empty" in it.screen()


async def test_an_earlier_review_is_resumed(review: Review, make_app: MakeApp) -> None:
    """Enter resumes it, with undo."""
    async with review() as it:
        await it.press("a", "r")
    async with review(app=make_app()) as it:
        assert "There is an earlier review of this text" in it.screen()
        assert "2 names were decided here" in it.screen()
        assert "by ada" in it.screen()
        await it.press("enter")
        assert it.session.decided == 2
        assert it.current == 2
        assert "resumed: 2 of 5 decided" in it.screen()
        assert "President Tokayev✓ flew" in it.screen()
        await it.press("u")
        assert it.session.status(1) is Status.OPEN


async def test_a_review_of_which_all_was_undone_is_not_asked_about(review: Review, make_app: MakeApp) -> None:
    """There is nothing to resume; undone decisions can still be redone."""
    async with review() as it:
        await it.press("a", "u")
    async with review(app=make_app()) as it:
        assert it.app.screen is it.app.review
        assert it.session.decided == 0
        await it.press("y")
        assert it.session.decided == 1


async def test_starting_over_keeps_the_old_log(review: Review, make_app: MakeApp, tmp_path: Path) -> None:
    """Nothing is decided, and no earlier decision is deleted."""
    async with review() as it:
        await it.press("A")
    before = (tmp_path / "article.edits.jsonl").read_bytes()
    async with review(app=make_app()) as it:
        await it.press("o")
        assert it.session.decided == 0
        assert (tmp_path / "article.edits.1.jsonl").read_bytes() == before
        await it.press("r")
    decisions = [json.loads(line) for line in (tmp_path / "article.edits.jsonl").read_text().splitlines()]
    assert [record["action"] for record in decisions if record["type"] == "decision"] == ["reject"]


async def test_quitting_instead_of_resuming_changes_nothing(review: Review, make_app: MakeApp, tmp_path: Path) -> None:
    """Viewing leaves no file behind."""
    async with review() as it:
        await it.press("a")
    before = files_in(tmp_path)
    async with review(app=make_app()) as it:
        await it.press("q")
        assert it.app._exit
    assert files_in(tmp_path) == before


async def test_an_engine_that_cannot_start_ends_the_program_with_one_line(make_app: MakeApp, review: Review) -> None:
    """The caller prints the line, and the exit status shows invalid input."""

    def find(_: Document) -> Sequence[Finding]:
        raise InputError("no such file", path=Path("glossary.toml"), remedy="name one with --glossary")

    async with review(app=make_app(find=find)) as it:
        assert it.app.return_value == "glossary.toml: no such file; name one with --glossary"
        assert it.app.return_code == 2


async def test_a_fault_of_the_engine_is_not_swallowed(make_app: MakeApp, review: Review) -> None:
    """Other exceptions are bugs, and are raised instead of waiting forever."""

    def find(_: Document) -> Sequence[Finding]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        async with review(app=make_app(find=find)):
            pass


async def test_a_session_that_cannot_be_opened_ends_the_program_with_one_line(make_app: MakeApp, review: Review, tmp_path: Path) -> None:
    """A foreign copy is never overwritten, which is reported before anything is decided."""
    (tmp_path / "article.corrected.txt").write_text("somebody else's")
    async with review(app=make_app()) as it:
        assert "article.corrected.txt" in (it.app.return_value or "")
        assert it.app.return_code == 2
    assert (tmp_path / "article.corrected.txt").read_text() == "somebody else's"


async def test_a_failing_save_is_a_message_and_no_crash(review: Review, tmp_path: Path) -> None:
    """The decisions are kept, and the review continues."""
    async with review() as it:
        await it.press("a")
        (tmp_path / "article.corrected.txt").write_text("somebody else's")
        await it.press("s")
        messages = [notification.message for notification in it.app._notifications]
        assert any("article.corrected.txt" in message and "--output" in message for message in messages)
        assert it.session.dirty
        await it.press("q", "s")
        assert not it.app._exit
        assert (tmp_path / "article.corrected.txt").read_text() == "somebody else's"


async def test_a_decision_that_cannot_be_logged_is_not_made(make_app: MakeApp, review: Review) -> None:
    """A decision is only shown after it was written to the log."""

    class Full(Session):
        def accept(self, *_: object, **__: object) -> list[int]:
            raise InputError("cannot be written (no space left)", path=Path("article.edits.jsonl"))

    app = make_app(open_=lambda document, findings, _: Full(document, findings))
    async with review(app=app) as it:
        await it.press("a")
        assert it.session.decided == 0
        assert it.current == 0
        assert any("no space left" in notification.message for notification in it.app._notifications)


# --- leaving -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quit_without_decisions_asks_nothing(review: Review, key: str, tmp_path: Path) -> None:
    """Nothing can be lost, and no file is created."""
    async with review() as it:
        await it.press(key)
        assert it.app._exit
    assert list(files_in(tmp_path)) == ["article.txt"]


async def test_quit_asks_when_the_copy_is_not_up_to_date(review: Review, tmp_path: Path) -> None:
    """Escape stays, q quits without a copy, and the decisions are in the log in any case."""
    async with review() as it:
        await it.press("a", "q")
        assert "Save the corrected copy?" in it.screen()
        assert "article.edits.jsonl" in it.screen()
        await it.press("escape")
        assert it.app.screen is it.app.review
        await it.press("q", "q")
        assert it.app._exit
    assert not (tmp_path / "article.corrected.txt").exists()
    assert "Tokayev" in (tmp_path / "article.edits.jsonl").read_text()


async def test_quit_can_save_first(review: Review, tmp_path: Path) -> None:
    """One key saves and quits."""
    async with review() as it:
        await it.press("a", "q", "s")
        assert it.app._exit
    assert (tmp_path / "article.corrected.txt").read_text().startswith("President Tokayev flew")


async def test_ctrl_c_only_says_what_quits(review: Review) -> None:
    """A key that copies in other programs never ends a review."""
    async with review() as it:
        await it.press("ctrl+c")
        assert not it.app._exit
        assert "q quits" in it.screen()


# --- mouse and size ----------------------------------------------------------------------------------------------------


async def test_a_click_on_a_mark_selects_it(review: Review) -> None:
    """A click on other text changes nothing."""
    async with review() as it:
        await it.pilot.click(offset=place(it, "Peter the great"))
        await it.pilot.pause()
        assert it.current == 3
        await it.pilot.click(offset=place(it, "There"))
        await it.pilot.pause()
        assert it.current == 3


async def test_a_click_on_a_suggestion_takes_it(review: Review) -> None:
    """The panel's numbers and the key bar work with the mouse too."""
    async with review() as it:
        await it.pilot.click(offset=place(it, "Kassym-Jomart"))
        await it.pilot.pause()
        assert it.session.replacement(0) == "Kassym-Jomart Tokayev"
        await it.pilot.click(offset=place(it, "r reject"))
        await it.pilot.pause()
        assert it.session.status(1) is Status.REJECTED


async def test_a_click_into_the_text_leaves_the_replacement(review: Review) -> None:
    """The input is discarded, and not used for another finding."""
    async with review() as it:
        await it.press("e", "x")
        await it.pilot.click(offset=place(it, "Lugansk"))
        await it.pilot.pause()
        assert it.current == 1
        assert it.session.decided == 0
        await it.press("a")
        assert it.session.replacement(1) == "Luhansk"


async def test_resize_in_mid_review_keeps_everything(review: Review) -> None:
    """The panel folds below 100 columns; the current finding stays current and visible."""
    text = "\n\n".join(f"{n} President Tokaev flew to Lugansk and back again in the night, said a man." for n in range(60))
    async with review(text, size=(140, 40)) as it:
        await it.press("a")
        it.app.review.action_go_to(81)
        current = it.current
        for size in [(80, 24), (300, 80), (40, 10), (20, 5), (120, 40)]:
            await it.pilot.resize_terminal(*size)
            await it.pilot.pause()
            assert it.current == current
            assert it.session.decided == 1
            view = it.app.review.view
            assert it.app.review.has_class("-narrow") == (size[0] < 100)
            if size[1] >= 10:
                row = view._layout.row_of(current) - view.scroll_offset.y
                assert 0 <= row < view.size.height
            assert all(len(line) == size[0] for line in it.rows())
        await it.press("a")
        assert it.session.decided == 2


async def test_what_keys_have_painted_is_what_is_painted_anew(review: Review) -> None:
    """Partial redrawing after keys gives the same screen as drawing everything."""
    text = "\n\n".join(f"{n} President Tokaev flew to Lugansk and back in the night. " + "So said a man. " * 9 for n in range(9))
    async with review(text) as it:
        for key in "n n a a u y p r f f f A u m plus escape slash L u enter escape e escape end n".split():
            await it.press(key)
            if it.app.review.box.is_open:  # its cursor blinks
                continue
            seen = [list(strip) for strip in it.app.screen._compositor.render_strips()]
            it.app.refresh_css()
            await it.pilot.pause()
            assert [list(strip) for strip in it.app.screen._compositor.render_strips()] == seen, key


async def test_going_on_draws_the_rows_of_two_marks(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the previous and the new current finding, wherever their paragraphs are."""
    drawn: list[tuple[int, int]] = []
    draw = DocumentView._draw

    def counted(view: DocumentView, layout: Layout, stretch: int, row: int) -> Strip:
        drawn.append((stretch, row))
        return draw(view, layout, stretch, row)

    monkeypatch.setattr(DocumentView, "_draw", counted)
    text = "President Tokaev flew. " + "So said a man. " * 20 + "He was in Lugansk. " + "So said a man. " * 20
    async with review(text) as it:
        drawn.clear()
        await it.press("n")
        assert len(drawn) == 2
        assert {row for _, row in drawn} == {it.app.review.view._layout.row_of(index) for index in (0, 1)}


async def test_who_goes_to_the_end_before_all_is_laid_out_gets_there(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    """The beginning of a long text is shown first; the scrollbar reflects the approximate length."""
    begun: list[tuple[DocumentView, Layout, int]] = []
    complete = DocumentView._complete
    monkeypatch.setattr(DocumentView, "_complete", lambda view, layout: begun.append((view, layout, view.virtual_size.height)))
    text = "".join(f"{n} So said a man in the street.\n" for n in range(5000)) + "The end.\n"
    async with review(text) as it:
        view, beginning, guessed = begun[0]
        assert view._layout is not beginning  # the session has come, and with it the whole
        view._layout = None
        view._spans = ()
        view._begin()
        await it.pilot.pause()
        view, beginning, guessed = begun[-1]
        assert view._layout is beginning
        assert beginning.height < 1000
        assert guessed == pytest.approx(5001, rel=0.1)
        view.scroll_end(animate=False)
        await it.pilot.pause()
        complete(view, beginning)
        await it.pilot.pause()
        assert view.virtual_size.height == 5001
        assert any("The end." in row for row in it.rows())


async def test_at_80_by_24_the_text_keeps_twelve_lines(review: Review) -> None:
    """The panel below it still answers its questions."""
    async with review(size=(80, 24)) as it:
        assert it.app.review.view.size.height >= 12
        seen = it.screen()
        for words in ("3 in this text", ".97 certain", "1 Tokayev", "2 Kassym-Jomart Tokayev", "another romanisation of Tokayev"):
            assert words in seen
        assert "president since 2019" in seen
        assert "Lugansk → Luhansk" in seen


async def test_a_wide_screen_keeps_the_reading_width(review: Review) -> None:
    """Rows are not longer than the reading width."""
    async with review("word " * 2000, size=(300, 80)) as it:
        rows = [row for row in it.rows() if "word word" in row]
        assert max(row.count("word") * 5 for row in rows) <= READING_WIDTH
        assert it.app.review.view.size.width >= READING_WIDTH + 2 * MARGIN


@pytest.mark.parametrize("theme", ["review-dark", "review-light", "textual-dark", "textual-light", "nord", "ansi-dark"])
async def test_the_marks_are_told_apart_in_every_theme(review: Review, theme: str) -> None:
    """Tiers and statuses differ in shape, not only in colour."""
    async with review() as it:
        it.app.theme = theme
        await it.press("f", "a", "r")
        strips = it.app.review.view.render_lines(it.app.review.view.size.region)
        shapes = {}
        for strip in strips:
            for segment in strip:
                if segment.style and segment.style.meta.get("finding") is not None:
                    style = segment.style
                    shapes[segment.text, style.meta["finding"]] = (
                        bool(style.bold),
                        bool(style.underline),
                        bool(style.italic),
                        bool(style.reverse),
                    )
        assert shapes["Tokayev", 0] == shapes["Lugansk", 1] == (False, False, False, False)
        assert shapes["✓", 0] == (False, False, False, False)
        assert shapes["Peter the great", 3] == (False, True, False, False)
        assert shapes["Kharkov", 5] == (False, False, True, False)
        assert shapes["Tokaev", 4] == (True, True, False, False)
        assert shapes["Tokaev", 2] == (True, False, False, True)


async def test_without_colour_no_colour_is_sent(make_app: MakeApp, review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR is respected; shapes are kept."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with review(app=make_app()) as it:
        strips = it.app.review._compositor.render_strips()
        filters = it.app.get_line_filters()
        segments = [segment for strip in strips for segment in strip]
        for line_filter in filters:
            segments = line_filter.apply(segments, it.app.review.background_colors[1])
        assert all(s.style is None or s.style.color is None or s.style.color.is_default for s in segments)
        assert all(s.style is None or s.style.bgcolor is None or s.style.bgcolor.is_default for s in segments)
        assert any(s.style and s.style.reverse and s.text == "Tokaev" for s in segments)


async def test_a_review_left_before_its_text_is_painted_ends_quietly(make_app: MakeApp) -> None:
    """The review is closed before it continues after the first paint."""
    app = make_app(find=lambda _: [])
    async with app.run_test(size=(120, 30)):
        review = app.review
    review._begin()
    assert not review.is_attached
