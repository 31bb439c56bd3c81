"""The source text beside the translation."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from rich.cells import cell_len

from tui_review.glossary import Entry
from tui_review.tui.source_view import places_of

Review = Callable[..., AbstractAsyncContextManager[Any]]
TARGET = "\n".join([*(f"Line {n} of the text." for n in range(40)), "Then Tokaev came to Lugansk.", *(f"More {n}." for n in range(60))])
SOURCE = "\n".join([*(f"Строка {n} текста." for n in range(40)), "Потом Токаева видели.", *(f"Ещё {n}." for n in range(60))])


def row_of(it: Any, words: str) -> int:
    """The row of the screen with some words."""
    return next(y for y, row in enumerate(it.rows()) if words in row)


@pytest.mark.parametrize("size", [(120, 30), (200, 50), (100, 24)])
async def test_the_source_stands_at_the_height_of_the_text(review: Review, size: tuple[int, int]) -> None:
    """The current finding and its source segment are in the same row, wherever the text is scrolled."""
    async with review(TARGET, source=SOURCE, size=size) as it:
        assert row_of(it, "Потом Токаева видели.") == row_of(it, "Then Tokaev came")
        await it.press("home")
        await it.pilot.pause()
        assert row_of(it, "Строка 5 ") == row_of(it, "Line 5 ")
        await it.press("end")
        await it.pilot.pause()
        assert row_of(it, "Ещё 50.") == row_of(it, "More 50.")
        assert all(cell_len(row) == size[0] for row in it.rows())


async def test_without_a_source_that_is_said(review: Review) -> None:
    """The key gives a message."""
    async with review(TARGET) as it:
        await it.press("v")
        assert "there is no source text to show: --source names one" in it.screen()


async def test_the_native_form_is_lit_up(review: Review) -> None:
    """Only that of the current finding's entry, with its endings."""
    async with review(TARGET, source=SOURCE) as it:
        source = it.app.review.source
        assert [source._document.text[a:b] for a, b in source.lit] == ["Токаева"]
        await it.press("n")
        assert source.lit == []


async def test_the_source_is_put_away_and_shown(review: Review) -> None:
    """One key hides it, and the text has all the room."""
    async with review(TARGET, source=SOURCE) as it:
        await it.press("v")
        assert "Потом Токаева видели." not in it.screen()
        await it.press("V")
        assert "Потом Токаева видели." in it.screen()


async def test_the_source_is_folded_in_a_narrow_terminal(review: Review) -> None:
    """At 80 by 24 the text keeps twelve rows, and the source's segment is visible below it."""
    async with review(TARGET, source=SOURCE, size=(80, 24)) as it:
        assert it.app.review.view.size.height >= 12
        assert row_of(it, "Then Tokaev came") < row_of(it, "Потом Токаева видели.")
        await it.press("a", "a", "u")
        assert "Потом Токаева видели." in it.screen()


async def test_the_wheel_over_the_source_scrolls_both(review: Review) -> None:
    """They scroll together."""
    async with review(TARGET, source=SOURCE) as it:
        await it.press("home")
        view, source = it.app.review.view, it.app.review.source
        source.on_mouse_scroll_down(_Wheel())
        await it.pilot.pause()
        await it.pilot.pause()
        assert view.scroll_offset.y == 3
        source.on_mouse_scroll_up(_Wheel())
        await it.pilot.pause()
        await it.pilot.pause()
        assert view.scroll_offset.y == 0


class _Wheel:
    def stop(self) -> None:
        """Do nothing."""

    def prevent_default(self) -> None:
        """Do nothing."""


async def test_without_a_source_the_key_does_nothing(review: Review) -> None:
    """There is nothing to show."""
    async with review() as it:
        await it.press("v")
        assert it.app.review.source is None
        assert not it.app.review.has_class("-sourced")


@pytest.mark.parametrize(("language", "forms", "text", "found"), [
    ("ru", ["Токаев", "Касым-Жомарт Токаев"], "Касым-Жомарт Токаев и Токаевым", ["Касым-Жомарт Токаев", "Токаевым"]),
    ("ru", ["Украина"], "в Украине", ["Украине"]),
    ("zh", ["卢甘斯克"], "在卢甘斯克州", ["卢甘斯克"]),
    ("uk", ["Іран"], "Тигран", []),
    ("ru", ["Яр"], "в Ярославле", []),
    ("cs", ["Praha"], "v Praze", ["Praze"]),
    ("he", ["חיפה"], "הם נפגשו בחיפה", ["בחיפה"]),
    ("uk", [], "text", []),
    ("ru", ["Шавкат Мирзиёев", "Мирзиёев"], "встретился с Шавкатом Мирзиёевым и ушёл", ["Шавкатом Мирзиёевым"]),
])  # fmt: skip
def test_native_forms_are_found_as_their_language_has_them(language: str, forms: list[str], text: str, found: list[str]) -> None:
    """The longest first, with endings and joined particles, and never within another word."""
    entry = Entry("Name", source={language: tuple(forms)})
    assert [text[a:b] for a, b in places_of(entry, text, 0, len(text))] == found
