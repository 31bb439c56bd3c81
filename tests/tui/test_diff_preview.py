"""The preview of the changes: its hunks and its keys."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.document import document_from_bytes
from tui_review.review import Edit
from tui_review.tui.diff_screen import DiffScreen
from tui_review.tui.hunks import AROUND, Part, flowed, hunks
from tui_review.tui.rows import cells

Review = Callable[..., AbstractAsyncContextManager[Any]]


def edits_of(text: str, *changes: tuple[str, str]) -> list[Edit]:
    """Edits of the first occurrence of each of these words."""
    return [Edit(text.index(old), text.index(old) + len(old), old, new) for old, new in changes]


def side(parts: tuple[Part, ...]) -> str:
    """One side of a hunk as text."""
    return "".join(part.text for part in parts)


def test_changes_of_one_line_are_one_hunk() -> None:
    """Both sides show the whole line if it is short."""
    text = "one bad and two worse\nnothing here\nlast bab\n"
    found = hunks(document_from_bytes(text.encode(), path=None), edits_of(text, ("bad", "good"), ("worse", "better"), ("bab", "end")))
    assert [(hunk.line, side(hunk.before), side(hunk.after)) for hunk in found] == [
        (1, "one bad and two worse", "one good and two better"),
        (3, "last bab", "last end"),
    ]
    assert [part.text for part in found[0].after if part.changed] == ["good", "better"]


def test_of_a_long_line_only_what_is_near_is_shown() -> None:
    """Cut at spaces, with an ellipsis for text left out; distant changes are separate hunks."""
    text = "word " * 200 + "WRONG " + "word " * 200 + "BAD " + "word " * 100
    found = hunks(document_from_bytes(text.encode(), path=None), edits_of(text, ("WRONG", "right"), ("BAD", "good")))
    assert len(found) == 2
    for hunk in found:
        assert side(hunk.before).startswith("… word")
        assert side(hunk.before).endswith("word …")
        assert len(side(hunk.before)) < 2 * AROUND + 20


@given(st.text(st.sampled_from("ab \r\n\t中é"), max_size=60), st.data())
def test_hunks_have_every_change_once(text: str, data: st.DataObject) -> None:
    """For any text, each side shows its text, and no edit is lost."""
    cuts = sorted(set(data.draw(st.lists(st.integers(0, len(text)), max_size=8))))
    edits = [Edit(a, b, text[a:b], "new") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    found = hunks(document_from_bytes(text.encode(), path=None, encoding="utf-8"), edits)
    assert [edit for hunk in found for edit in hunk.edits] == edits
    for hunk in found:
        begin = hunk.edits[0].start
        assert text.startswith(hunk.edits[0].original, begin)
        for row in flowed(hunk.after, 20, "", "new"):
            assert sum(cells(word.text) for word in row) <= 20


async def test_the_diff_shows_old_and_new(review: Review) -> None:
    """Each change with its line, and the path of the copy."""
    async with review() as it:
        await it.press("A", "a", "d")
        assert isinstance(it.app.screen, DiffScreen)
        assert "4 changes in 2 lines" in it.screen()
        assert "to be saved as article.corrected.txt" in it.screen()
        assert any("President Tokaev flew" in row and "President Tokayev flew to Luhansk" in row for row in it.rows())
        await it.press("v")
        assert any("- President Tokaev flew" in row and "Tokayev" not in row for row in it.rows())
        await it.press("v", "escape")
        assert it.app.screen is it.app.review


@pytest.mark.parametrize("key", ["d", "D", "q", "Q", "escape"])
async def test_the_diff_is_closed(review: Review, key: str) -> None:
    """The screen behind it is unchanged."""
    async with review() as it:
        await it.press("a", "d", key)
        assert it.app.screen is it.app.review
        assert it.session.dirty


async def test_nothing_changed_names_the_next_key(review: Review) -> None:
    """An empty diff is not shown."""
    async with review() as it:
        await it.press("r", "d")
        assert it.app.screen is it.app.review
        assert "nothing is changed yet: a accepts" in it.screen()


async def test_a_hunk_leads_back_to_its_decision(review: Review) -> None:
    """Enter goes to the finding of the current hunk."""
    async with review() as it:
        await it.press("A", "a", "a", "d", "home", "enter")
        assert it.current == 0
        await it.press("d", "n", "enter")
        assert it.current == 2
        await it.press("d", "p", "n", "down", "up", "tab", "enter")
        assert it.current == 2


async def test_the_diff_saves(review: Review, tmp_path: Path) -> None:
    """The saved copy is the one that was shown."""
    async with review() as it:
        await it.press("a", "d", "s")
        assert it.app.screen is it.app.review
        assert (tmp_path / "article.corrected.txt").read_text() == it.text.replace("Tokaev", "Tokayev", 1)


async def test_a_long_diff_scrolls(review: Review) -> None:
    """By pages, to both ends, and to the current hunk."""
    text = "\n".join(f"line {n}: Tokaev" for n in range(100))
    async with review(text, size=(80, 24)) as it:
        await it.press("A", "d", "home")
        assert "line 1, 1 change" in it.screen()
        await it.press("end")
        assert "line 100, 1 change" in it.screen()
        await it.press("pageup", "enter")
        assert 80 < it.current < 99
        await it.press("d")
        assert any(f"line {it.session.document.position(it.session.findings[it.current].start)[0]}, 1" in row for row in it.rows())
        await it.press("home", "pagedown", "space", "enter")
        assert 5 < it.current < 20


async def test_a_click_on_a_hunk_goes_to_it(review: Review) -> None:
    """A hunk's place is a link."""
    async with review() as it:
        await it.press("A", "d")
        column, row = next((row.index("line 3"), y) for y, row in enumerate(it.rows()) if "line 3, 2" in row)
        await it.pilot.click(offset=(column, row))
        await it.pilot.pause()
        assert it.app.screen is it.app.review
        assert it.current == 2
