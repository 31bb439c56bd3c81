"""Breaking lines into rows, and the effect of decisions on the layout."""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_review.document import document_from_bytes
from tui_review.tui.glyphs import TICK, visible
from tui_review.tui.layout import LONGEST, Layout, Stretches
from tui_review.tui.rows import RowIndex, cells, wrap

ANY = st.text(st.characters(exclude_categories=()), max_size=200)
LINES = st.text(st.one_of(st.sampled_from("ab ,-–中文，。（é́e\t"), st.characters(codec="utf-8")), max_size=120)


def rows_of(text: str, width: int) -> list[str]:
    """The rows of a displayed line."""
    starts = [*wrap(text, width), len(text)]
    return [text[begin:end] for begin, end in pairwise(starts)]


def shown(layout: Layout) -> list[str]:
    """All rows of a layout as painted."""
    rows = []
    for row in range(layout.height):
        stretch, inside = layout.locate(row)
        line = layout.line(stretch)
        begin, end = line.row(inside)
        rows.append(line.text[begin:end])
    return rows


def laid_out(text: str, spans: list[tuple[int, int]], now: Mapping[int, str], width: int = 40) -> Layout:
    """A layout of a text with replacements at some of its findings."""
    document = document_from_bytes(text.encode("utf-8", "surrogateescape"), path=None, encoding="utf-8")
    return Layout(Stretches(document), spans, now.get, width)


@given(LINES, st.integers(8, 60))
def test_no_row_is_wider_than_the_screen_and_nothing_is_lost(text: str, width: int) -> None:
    """The rows together are the line, and only spaces at the end of a row exceed the width."""
    line = visible(text.replace("\n", "").replace("\r", ""))
    rows = rows_of(line, width)
    assert "".join(rows) == line
    assert all(cells(row.rstrip()) <= width for row in rows)


@given(ANY)
def test_cells_are_counted_as_the_screen_counts_them(text: str) -> None:
    """The displayed text has the width that the terminal library computes."""
    line = visible(text)
    assert cells(line) == cell_len(line)


def test_rows_break_at_blanks() -> None:
    """Spaces at a break are at the end of the row; a longer word is cut."""
    assert rows_of("to be or not to be", 9) == ["to be or ", "not to be"]
    assert rows_of("to be or  not", 8) == ["to be or  ", "not"]
    assert rows_of("abcdefghijkl", 8) == ["abcdefgh", "ijkl"]
    assert wrap("", 8) == (0,)


def test_rows_break_after_a_hyphen_inside_a_word() -> None:
    """Not before a hyphen, and not between a minus sign and its number."""
    assert rows_of("the self-determination", 10) == ["the self-", "determinat", "ion"]
    assert rows_of("it was -5 then", 8) == ["it was ", "-5 then"]


def test_wide_characters_take_two_cells() -> None:
    """A row neither begins with closing punctuation nor ends with opening punctuation."""
    assert rows_of("中文中文中文", 8) == ["中文中文", "中文"]
    assert rows_of("中文中文，中文", 8) == ["中文中", "文，中文"]
    assert rows_of("中文中（文中", 8) == ["中文中", "（文中"]
    assert rows_of("name 中文中文", 10) == ["name 中文", "中文"]


def test_a_mark_stays_with_its_letter() -> None:
    """Combining marks have no width and never begin a row."""
    line = "e\u0301" * 20
    rows = rows_of(line, 8)
    assert all(cells(row) <= 8 and row[0] == "e" for row in rows)
    assert "".join(rows) == line


@given(st.lists(st.integers(0, 5), min_size=1, max_size=900), st.randoms(use_true_random=False))
def test_the_row_index_sums_up(counts: list[int], chance: random.Random) -> None:
    """Changes move the rows below, and ``locate`` is the inverse of ``first``."""
    index = RowIndex(list(counts))
    for _ in range(20):
        line, count = chance.randrange(len(counts)), chance.randrange(6)
        assert index.change(line, count) == (counts[line] != count)
        counts[line] = count
    assert index.total == sum(counts)
    assert [index.first(line) for line in range(len(counts))] == [sum(counts[:line]) for line in range(len(counts))]
    expected = [(line, inside) for line, count in enumerate(counts) for inside in range(count)]
    assert [index.locate(row) for row in range(index.total)] == expected


@given(st.data())
def test_a_changed_layout_is_the_same_as_a_new_one(data: st.DataObject) -> None:
    """After any decisions and undos, only the affected lines are laid out again, with the same result."""
    text = data.draw(st.text(st.sampled_from("ab \n\t中é"), max_size=120))
    cuts = sorted(set(data.draw(st.lists(st.integers(0, len(text)), max_size=12))))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if text[a:b].strip("\n")]
    now: dict[int, str] = {}
    layout = laid_out(text, spans, now, 8)
    for _ in range(6):
        if not spans:
            break
        changed = data.draw(st.lists(st.integers(0, len(spans) - 1), min_size=1, max_size=3))
        for index in changed:
            replacement = data.draw(st.one_of(st.none(), st.sampled_from(["", "x", "long words here", "two\nlines", "中文"])))
            if replacement is None:
                now.pop(index, None)
            else:
                now[index] = replacement
        layout.update(changed)
        fresh = laid_out(text, spans, now, 8)
        assert shown(layout) == shown(fresh)
        assert [layout.row_of(index) for index in range(len(spans))] == [fresh.row_of(index) for index in range(len(spans))]


def test_a_name_over_a_line_end_is_replaced_as_a_whole() -> None:
    """While it is open both parts are marked; when it is accepted the lines become one, after undo two again."""
    text = "He met Peter the\ngreat there.\nMore."
    span = (text.index("Peter"), text.index(" there"))
    now: dict[int, str] = {}
    layout = laid_out(text, [span], now, 60)
    assert shown(layout) == ["He met Peter the", "great there.", "More."]
    assert [[line.text[p.start : p.end] for p in line.pieces] for line in map(layout.line, (0, 1))] == [["Peter the"], ["great"]]
    now[0] = "Peter the Great"
    assert layout.update([0])[1]
    assert shown(layout) == [f"He met Peter the Great{TICK} there.", "More."]
    now[0] = "Peter the\nGreat"
    layout.update([0])
    assert shown(layout) == ["He met Peter the", f"Great{TICK} there.", "More."]
    now.clear()
    layout.update([0])
    assert shown(layout) == ["He met Peter the", "great there.", "More."]


def test_a_very_long_line_is_cut_into_stretches() -> None:
    """At spaces if possible; a decision only changes its own stretch."""
    text = "word " * (3 * LONGEST) + "x" * (3 * LONGEST)
    at = text.index("word", 7 * LONGEST)
    now: dict[int, str] = {}
    layout = laid_out(text, [(at, at + 4)], now, 72)
    assert "".join(row.replace(" ", "") for row in shown(layout)) == text.replace(" ", "")
    assert all(len(row) <= 72 for row in shown(layout))
    now[0] = "many more words"
    touched, _ = layout.update([0])
    assert len(touched) == 1
    assert any(f"many more words{TICK}" in row for row in shown(layout))


@given(st.lists(LINES, max_size=8).map("\n".join), st.integers(1, 300))
def test_the_beginning_of_a_text_is_laid_out_as_in_the_whole(text: str, before: int) -> None:
    """The rows shown first do not move when the rest is laid out."""
    document = document_from_bytes(text.encode("utf-8", "surrogateescape"), path=None, encoding="utf-8")
    beginning, whole = (Layout(Stretches(document, end), (), lambda _: None, 40) for end in (before, None))
    assert shown(whole)[: beginning.height] == shown(beginning)
    assert Stretches(document, before).starts == [start for start in Stretches(document).starts if start < before]


def test_of_a_very_long_line_the_beginning_is_cut_likewise() -> None:
    """Neither more than requested, nor at other places."""
    document = document_from_bytes(b"word " * 100_000, path=None)
    beginning, whole = Stretches(document, 20_000), Stretches(document)
    assert 20_000 <= beginning.ends[-1] < 20_000 + 2 * LONGEST
    assert beginning.ends == whole.ends[: len(beginning.ends)]


def test_a_name_across_a_cut_is_one_name() -> None:
    """If a finding is at a cut of a long line, replacing it joins the stretches."""
    text = "y" * (LONGEST - 2) + "WRONGNAME" + "z" * 100
    span = (LONGEST - 2, LONGEST + 7)
    now = {0: "Right"}
    layout = laid_out(text, [span], now, 72)
    assert f"yyRight{TICK}zz" in "".join(shown(layout))


def test_an_anchor_finds_the_same_words_at_another_width() -> None:
    """The text at the top of the screen is the same after a resize."""
    text = "\n".join(f"{n} " + "some words " * 30 for n in range(50))
    wide, narrow = laid_out(text, [], {}, 80), laid_out(text, [], {}, 30)
    for row in range(0, wide.height, 7):
        words = shown(wide)[row].split()[0:2]
        there = shown(narrow)[narrow.row_at(wide.anchor(row))]
        assert words[0] in there
