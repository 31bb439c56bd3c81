"""Keys of dialogs with long contents, clicks on the status row, small and large terminals, no colour."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from rich.cells import cell_len
from textual.binding import Binding
from textual.containers import VerticalScroll

from tui_review.glossary import Entry, Glossary
from tui_review.review import Status
from tui_review.tui.help import binding_tables

Review = Callable[..., AbstractAsyncContextManager[Any]]
WORDS = [f"name{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(60)]
MANY = "\n".join(WORDS)
WRONG = {word: ((word.title(),), 0.99) for word in WORDS}


def scrolled(it: Any, box: str) -> int:
    """The scroll position of a dialog's list."""
    return int(it.app.screen.query_one(box, VerticalScroll).scroll_offset.y)


async def test_a_long_list_of_certain_ones_scrolls(review: Review) -> None:
    """By rows and by pages; scrolling decides nothing, and one undo takes everything back."""
    async with review(MANY, wrong=WRONG, size=(80, 24)) as it:
        await it.press("t")
        assert "60 different changes in" in it.screen()
        for key, rows in [("down", 1), ("up", 0), ("pagedown", 8), ("pageup", 0), ("space", 8)]:
            await it.press(key)
            assert scrolled(it, "#listed") == rows, key
        await it.press("q")
        assert it.session.decided == 0
        await it.press("t", "t")
        assert it.session.decided == 60
        await it.press("u")
        assert it.session.decided == 0


async def test_a_long_list_of_places_scrolls(review: Review) -> None:
    """The list of other occurrences of marked words."""
    async with review("saw Medvedyev\n" * 50, wrong={}, size=(80, 24)) as it:
        await it.press("m", "right", "m", *"Medvedev", "enter")
        assert "49 more places" in it.screen()
        for key, rows in [("down", 1), ("up", 0), ("pagedown", 8), ("pageup", 0), ("space", 8)]:
            await it.press(key)
            assert scrolled(it, "#listed") == rows, key
        await it.press("q")
        assert it.session.total == 0
        await it.press("m", "right", "m", *"Medvedev", "enter", "A")
        assert it.session.decided == 50


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (110, 30), (160, 50)])
async def test_keys_of_a_question_are_seen_beside_its_list(review: Review, size: tuple[int, int]) -> None:
    """Only the list is shortened, to the available room, and it is shown from its beginning."""
    async with review(MANY, wrong=WRONG, size=size) as it:
        await it.press("t")
        for words in ("60 different changes", "nameaa → Nameaa", "Enter  t", "Esc  q", "decide nothing"):
            assert words in it.screen(), words
    async with review("saw Medvedyev\n" * 50, wrong={}, name="marked.txt", size=size) as it:
        await it.press("m", "right", "m", *"Medvedev", "enter")
        for words in ("49 more places", "line 2 ", "Enter  o", "replace them in all", "teach the", "Esc  q", "mark nothing"):
            assert words in it.screen(), words
        assert it.app.screen.query_one("#listed").size.height > 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (110, 30)])
async def test_what_is_taught_is_seen_before_it_is_written(review: Review, size: tuple[int, int]) -> None:
    """Also in an entry that is higher than the terminal, together with the keys."""
    long = Entry(
        "Tokayev", "person", {language: (f"{language} Токаев " * 6,) for language in "kk ru uk be ky tg".split()}, note="long " * 80
    )
    async with review(glossary=Glossary((long,)), size=size) as it:
        await it.press("g")
        for chosen, written in (("w", '+ variants = ["Tokaev"]'), ("a", '+ accept = ["Tokaev"]'), ("w", '+ variants = ["Tokaev"]')):
            await it.press(chosen)
            for words in (written, "write it, and decide it", "leave everything as it is"):
                assert words in it.screen(), words


async def test_the_picker_moves_by_rows_and_pages(review: Review) -> None:
    """Enter takes the highlighted row."""
    async with review(MANY, wrong=WRONG, size=(80, 24)) as it:
        await it.press("k", *"entry")
        options = it.app.screen.query_one("#picker-list")
        for key, row in [("down", 1), ("tab", 2), ("up", 1), ("shift+tab", 0), ("pagedown", 10), ("pageup", 0), ("up", 0)]:
            await it.press(key)
            assert options.highlighted == row, key
        await it.press("down", "enter")
        assert it.app.review.triage.shown == [1]


async def test_a_long_entry_scrolls_in_the_preview(review: Review) -> None:
    """The whole TOML can be read in a low terminal."""
    async with review(size=(60, 12)) as it:
        await it.press("g", "pagedown", "pagedown", "pagedown")
        assert "Esc     leave everything as it is" in it.screen()
        await it.press("pageup", "pageup", "pageup")
        assert "From now on, in every text" in it.screen()


async def test_clicks_on_the_status_line_filter(review: Review) -> None:
    """A tier shows only its findings, the filter's name removes the filter."""
    async with review() as it:
        row = it.rows()[-2]
        await it.pilot.click(offset=(row.index("likely"), 28))
        await it.pilot.pause()
        assert "0 of 1 decided" in it.screen()
        await it.pilot.click(offset=(it.rows()[-2].index("only likely"), 28))
        await it.pilot.pause()
        assert "0 of 5 decided" in it.screen()
        await it.pilot.click(offset=(it.rows()[-2].index("possible hidden"), 28))
        await it.pilot.pause()
        assert "0 of 6 decided" in it.screen()


def test_a_letter_means_the_same_in_both_cases() -> None:
    """In all screens and dialogs, except A and R, which have a wider scope than a and r."""
    otherwise = set()
    for table in binding_tables():
        actions = {binding.key: binding.action for binding in Binding.make_bindings(table)}
        otherwise |= {key for key in actions if len(key) == 1 and key.isalpha() and actions[key] != actions.get(key.swapcase())}
    assert otherwise == {"a", "A", "r", "R"}


@pytest.mark.parametrize("size", [(40, 10), (60, 15), (80, 24), (99, 30), (150, 40), (300, 80)])
@pytest.mark.parametrize("keys", [("t",), ("g",), ("k",), ("a", "d"), ("m", "m"), ("question_mark",), ("slash",), ("e",)])
async def test_every_screen_fits_every_terminal(review: Review, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """Nothing is wider than the terminal, and closing returns to the text."""
    async with review(size=size) as it:
        await it.press(*keys)
        rows = it.rows()
        assert len(rows) == size[1]
        assert all(cell_len(row) == size[0] for row in rows)
        await it.press("escape", "escape")
        assert it.app.screen is it.app.review


@pytest.mark.parametrize("width", [30, 60, 70, 80])
async def test_keys_of_the_diff_are_left_out_whole(review: Review, width: int) -> None:
    """In a narrow terminal; the keys to save and to close are kept."""
    async with review(size=(width, 24)) as it:
        await it.press("a", "d")
        shown = [key for key in it.rows()[-1].strip().split("  ") if key]
        assert {"s save", "Esc close"} <= set(shown)
        assert set(shown) <= {"n next", "p back", "Enter go to decision", "v layout", "s save", "Esc close", "Ctrl+P commands"}


async def test_large_counts_have_separators(review: Review) -> None:
    """In the status row as elsewhere."""
    async with review("Tokaev\n" * 1200) as it:
        await it.press("A")
        assert "1,200 of 1,200 decided" in it.screen()
        assert "accepted in 1,200 places" in it.screen()


async def test_a_resize_in_the_middle_keeps_everything(review: Review) -> None:
    """The input, the current finding and the decisions."""
    async with review() as it:
        await it.press("a", "e", *"!")
        for size in [(80, 24), (300, 80), (50, 12), (120, 30)]:
            await it.pilot.resize_terminal(*size)
            await it.pilot.pause()
            assert all(cell_len(row) == size[0] for row in it.rows())
        await it.press("enter")
        assert it.session.replacement(1) == "Luhansk!"
        assert it.session.status(0) is Status.ACCEPTED


async def test_without_colour_the_filled_row_is_told_by_its_shape(review: Review, make_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR, the row that Enter takes is still visible."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with review(app=make_app()) as it:
        await it.press("k", *"luh")
        styles = {
            segment.text.strip(): segment.style
            for strip in it.app.screen._compositor.render_strips()
            for segment in strip
            if segment.text.strip().startswith("entry:") and segment.style is not None
        }
        filled = next(style for words, style in styles.items() if words.startswith("entry: Luhansk"))
        assert filled.bold
        assert filled.underline
