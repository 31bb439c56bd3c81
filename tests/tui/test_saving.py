"""Saving and leaving: messages about the corrected copy are correct."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui_review.review import default_paths
from tui_review.tui.opening import long_log

from .conftest import Reviewing, findings_shown

Review = Callable[..., AbstractAsyncContextManager[Any]]


async def test_a_save_that_failed_is_no_save(review: Review, tmp_path: Path) -> None:
    """The copy was changed by others: the final message reports that, and not an earlier save."""
    copy = tmp_path / "article.corrected.txt"
    async with review() as it:
        await it.press("a", "s")
        copy.write_text("by hand", "utf-8")
        await it.press("a", "s", "q", "q")
        outcome = it.app.outcome
    assert outcome == [
        f"not saved: {copy}: exists already, and it was changed since it was saved; move it away, or name another file with --output",
        f"the corrected copy does not have every decision yet; they are kept in {tmp_path / 'article.edits.jsonl'}",
    ]
    assert copy.read_text("utf-8") == "by hand"


async def test_decisions_after_the_save_are_told_apart(review: Review, tmp_path: Path) -> None:
    """The copy was written without them."""
    async with review() as it:
        await it.press("a", "s", "a", "q", "q")
        saved, kept = it.app.outcome
    assert saved == f"saved: {tmp_path / 'article.corrected.txt'} (1 change)"
    assert kept.startswith("the corrected copy does not have every decision yet")


async def test_a_text_that_was_changed_meanwhile_is_said_at_the_save(review: Review, tmp_path: Path) -> None:
    """The copy is of the reviewed text; the next save of an unchanged text gives no warning."""
    article = tmp_path / "article.txt"
    async with review(size=(160, 30)) as it:
        before = article.read_bytes()
        article.write_bytes(b"News. " + before)
        await it.press("a", "s")
        assert any("was changed since it was opened" in one.message and one.severity == "warning" for one in it.app._notifications)
        assert it.app.outcome[1] == f"{article} was changed since it was opened; the copy is of the text before: review it again"
        article.write_bytes(before)
        await it.press("s")
        assert len(it.app.outcome) == 1


async def test_a_text_that_is_gone_is_not_said_to_be_changed(review: Review, tmp_path: Path) -> None:
    """The copy is of the text as it was, and there is nothing to review again."""
    article = tmp_path / "article.txt"
    async with review() as it:
        article.unlink()
        await it.press("a", "s")
        assert it.app.outcome[1] == f"{article} was moved or deleted since it was opened; the copy is of the text as it was"


async def test_a_full_disk_is_to_be_made_room_on(review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path of the copy is valid; the decisions are kept."""
    async with review() as it:
        await it.press("a")
        with monkeypatch.context() as full:
            full.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left on device")))
            await it.press("s")
        copy = tmp_path / "article.corrected.txt"
        assert it.app.outcome[0] == f"not saved: {copy}: cannot be written (No space left on device); make room, then try again"
        await it.press("s")
        assert it.app.outcome == [f"saved: {copy} (1 change)"]


async def test_a_log_that_was_deleted_is_there_again_when_it_is_said_to_be(review: Review, tmp_path: Path) -> None:
    """It holds every decision, both while the question is asked and after the review."""
    log = tmp_path / "article.edits.jsonl"
    async with review() as it:
        await it.press("a", "a", "r")
        before = log.read_bytes()
        log.unlink()
        await it.press("q")
        assert "kept in article.edits.jsonl" in it.screen()
        assert log.read_bytes() == before
        log.unlink()
        await it.press("q")
    assert log.read_bytes() == before
    assert it.app.outcome == [f"the corrected copy does not have every decision yet; they are kept in {log}"]
    assert not it.app.lost


async def test_a_log_that_cannot_be_written_anew_is_not_said_to_be_kept(
    make_app: Callable[..., Any], review: Review, tmp_path: Path
) -> None:
    """Its folder is gone; both the question and the outcome say so."""
    folder = tmp_path / "desk"
    folder.mkdir()
    async with review(app=make_app(name="desk/article.txt")) as it:
        await it.press("a")
        shutil.rmtree(folder)
        await it.press("q")
        assert "The edit log is not kept" in it.screen()
        await it.press("q")
    assert it.app.outcome == [f"the edit log is not kept: {folder}: no such folder; make it first, or name another --log"]
    assert it.app.lost


async def test_a_notice_lies_over_no_dialog(make_app: Callable[..., Any]) -> None:
    """It is seen again when the dialog is left, and several saves are told of by one."""
    app = make_app()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await findings_shown(pilot)
        it = Reviewing(app, pilot)
        await it.press("a", "s", "a", "s")
        await it.pilot.pause()
        assert it.screen().count("Saved ") == 1
        await it.press("question_mark")
        await it.pilot.pause()
        assert "Saved " not in it.screen()
        await it.press("escape")
        await it.pilot.pause()
        assert "Saved " in it.screen()


def test_a_long_log_is_named_before_it_is_read(tmp_path: Path) -> None:
    """A short one is not, nor is one that is not there."""
    outputs = default_paths(tmp_path / "article.txt")
    assert long_log(outputs) == ""
    outputs.log.write_bytes(b"x")
    assert long_log(outputs) == ""
    os.truncate(outputs.log, 40_000_000)
    assert long_log(outputs) == "reading article.edits.jsonl, 40 MB …"
