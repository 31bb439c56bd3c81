"""Right-to-left text, combining marks, emoji, tabs and control characters: computed and displayed cells agree."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_review.document import document_from_bytes
from tui_review.review import Status
from tui_review.tui.document_view import MARGIN
from tui_review.tui.glyphs import TICK, visible
from tui_review.tui.layout import Layout, Stretches
from tui_review.tui.rows import cells

Review = Callable[..., AbstractAsyncContextManager[Any]]
ODD = {
    "hebrew": "שלום עולם, שָׁלוֹם ",
    "arabic": "قال الرئيس توكاييف إنه ",
    "persian": "می\u200cخواهم ",
    "decomposed": "Ma\u0301laga e\u0323\u0302 ",
    "stacked": "Z\u0351\u036b\u0343\u036a\u0302a\u0308\u0301\u0323lgo ",
    "devanagari": "नमस्ते क्\u200dष ",
    "thai": "ก็ที่นี่ ",
    "family": "👨\u200d👩\u200d👧\u200d👦 ",
    "tone": "👍🏽 👩🏾\u200d🚀 ",
    "flag": "🇺🇦🇰🇿 ",
    "heart": "❤\ufe0f 1\ufe0f\u20e3 ",
    "tab": "a\tb\t中\t",
    "bidi": "a\u202eb\u2066\u061c ",
    "control": "\x1b[31m\x07\x9b2J\x7f ",
    "chinese": "总统说，",
    "korean": "대통령 한글 ",
    "fullwidth": "ＡＢＣ　",
}
NAME = "Tokaev"
REST = "More words, as in any text. " * 40
"""Further text, so that the whole is not taken for binary data."""
ROW = 2
"""Of the screen, where the text begins."""
WRONG = {NAME: (("Tokayev",), 0.97)}


def marked(it: Any, index: int) -> list[tuple[int, int, str]]:
    """The painted place of a finding: column, row and text of its runs of cells."""
    found = []
    for y, strip in enumerate(it.app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            if segment.style is not None and segment.style.meta.get("finding") == index:
                found.append((x, y, segment.text))
            x += segment.cell_length
    return found


@pytest.mark.parametrize("name", ODD)
async def test_the_right_cells_are_marked_after_anything(review: Review, name: str) -> None:
    """Exactly the name is highlighted, a click on it selects it, and its replacement is shown there."""
    before = ODD[name]
    async with review(f"{before}{NAME} {before}{NAME}.\n{REST}", wrong=WRONG) as it:
        widths = [cells(visible(before)), cells(visible(f"{before}{NAME} {before}"))]
        for index in range(2):
            assert marked(it, index) == [(MARGIN + widths[index], ROW, NAME)]
        assert all(cell_len(row) == 120 for row in it.rows())
        await it.pilot.click(offset=(MARGIN + widths[1] + 1, ROW))
        await it.pilot.pause()
        assert it.current == 1
        await it.press("a")
        assert it.statuses() == [Status.OPEN, Status.ACCEPTED]
        assert "".join(text for *_, text in marked(it, 1)) == f"Tokayev{TICK}"
        assert all(cell_len(row) == 120 for row in it.rows())


@pytest.mark.parametrize("name", ODD)
async def test_a_name_with_anything_in_it_is_marked_whole(review: Review, name: str) -> None:
    """In the text and the panel; dragging over the next word selects that word only."""
    surface = f"Tok{ODD[name]}aev"
    async with review(f"Mr {surface} came there.\n{REST}", wrong={surface: (("Tokayev",), 0.97)}) as it:
        shown = visible(surface, "aaa")
        assert "".join(text for *_, text in marked(it, 0)) == shown
        assert all(cell_len(row) == 120 for row in it.rows())
        end = MARGIN + 3 + cells(shown)
        await it.pilot.mouse_down(offset=(end + 1, ROW))
        await it.pilot.hover(offset=(end + 3, ROW))
        await it.pilot.mouse_up(offset=(end + 3, ROW))
        await it.pilot.pause()
        assert "In place of “came”" in it.screen()


@given(st.lists(st.sampled_from([*ODD.values(), "Tokaev", " ", "a", "\t", "中"]), max_size=12), st.data())
def test_places_of_the_text_and_cells_of_the_screen_agree(parts: list[str], data: st.DataObject) -> None:
    """The conversions between characters and cells are inverse, whatever precedes them and wherever a name begins."""
    text = "".join(parts)
    document = document_from_bytes(text.encode(), path=None, encoding="utf-8")
    cut = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    spans = [(cut[0], cut[1])] if text[cut[0] : cut[1]].strip() else []
    layout = Layout(Stretches(document), spans, lambda _: None, 40)
    line = layout.line(0)
    for piece in line.pieces:
        assert line.text[piece.start : piece.end] == visible(text[slice(*spans[0])], line.text[: piece.start])
    for offset in range(len(text)):
        place, after = layout.shown_at(0, offset), layout.shown_at(0, offset + 1)
        if place < after and text[offset] != "\t":
            assert layout.offset_at(0, place) == offset
            assert visible(text[offset]) == line.text[place:after]
