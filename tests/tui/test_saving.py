"""Saving and leaving: messages about the corrected copy are correct."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

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
