"""Several files to review, when something is wrong with one: it is tried again, passed over, or said to be lost."""

from __future__ import annotations

from pathlib import Path

from tui_review.batch import Input, Job
from tui_review.batch.queue import Queue, Stage
from tui_review.review import default_paths
from tui_review.tui.queue_app import QueueApp
from tui_review.tui.queue_screen import QueueScreen

from . import test_queue
from .test_queue import Going, Open

folder, make_queue, queue = test_queue.folder, test_queue.make_queue, test_queue.queue


async def test_a_file_that_could_not_be_opened_is_tried_again(queue: Open, folder: Path) -> None:
    """The glossary was broken for a moment: when nothing else is left, the key looks at what failed once more."""
    (folder / "d.txt").unlink()
    good = (folder / "glossary.toml").read_bytes()
    (folder / "glossary.toml").write_text("[[entry]\n", "utf-8")
    async with queue() as it:
        assert it.stages() == [Stage.FAILED] * 4
        (folder / "glossary.toml").write_bytes(good)
        await it.press("tab")
        assert it.stages() == [Stage.OPEN, Stage.OPEN, Stage.CLEAN, Stage.FAILED]
        await it.press("x", "A", "A", "x", "r", "a", "x")
        assert isinstance(it.app.screen, QueueScreen)
        assert "nothing is left to do; 1 file failed: looking again" in it.screen()


async def test_the_next_key_passes_over_a_file_that_vanished(queue: Open, folder: Path) -> None:
    """It is said, and the one after it is opened."""
    async with queue() as it:
        (folder / "d.txt").write_text("Odessa.\n", "utf-8")
        await it.press("end", "enter", "q", "home", "enter")
        (folder / "b [draft].txt").unlink()
        await it.press("x")
        assert it.review.review.title == "d.txt"
        assert it.stages()[1] is Stage.FAILED


async def test_a_lost_edit_log_is_said_in_the_list_and_at_the_end(queue: Open, folder: Path) -> None:
    """Its folder cannot take it any more."""
    async with queue() as it:
        await it.press("enter", "a")
        log = default_paths(folder / "a.txt").log
        log.unlink()
        log.symlink_to(folder / "nowhere" / "log")
        await it.press("q", "q")
        assert isinstance(it.app.screen, QueueScreen)
        assert it.app.lost
        assert f"the edit log is not kept: {log}" in it.app.outcome[-1]


async def test_files_of_one_name_are_told_apart_by_their_folders(folder: Path) -> None:
    """In the review as in the list."""
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text("Lugansk.\n", "utf-8")
    app = QueueApp(Queue([Input(folder / name, folder) for name in ("a.txt", "sub/a.txt")], Job(), 0.7), "ada")
    async with app.run_test(size=(100, 24)) as pilot:
        it = Going(app, pilot)
        await it.settle()
        await it.press("end", "enter")
        assert it.review.review.title == (folder / "sub" / "a.txt").as_posix()


async def test_a_log_that_is_deleted_after_its_review_is_not_said_to_be_kept(queue: Open, folder: Path) -> None:
    """At the end of all, when the others are named that are."""
    async with queue() as it:
        await it.press("enter", "a", "q", "q", "n", "enter", "a", "q", "q")
        log = default_paths(folder / "a.txt").log
        log.unlink()
        assert it.app.outcome[1:] == [
            "decided but not saved, kept in the edit logs: b [draft].txt", f"the edit log is not kept: {log}: no such file"
        ]  # fmt: skip
        assert it.app.lost
