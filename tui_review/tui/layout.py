"""The text as it stands now, cut into display rows.

A document line becomes a display line: replacements in the place of what they replace, what could steer a terminal as a
visible symbol, tabs as blanks. Only lines with marks are kept; the others are made when they are shown. A decision cuts
again no more than the lines it touches.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from rich.cells import cell_len, get_character_cell_size

from tui_review.document import Document
from tui_review.report.shown import shown

TICK = "✓"
"""Stands after a replacement that was accepted."""
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding as the layout needs it."""

    index: int
    start: int
    end: int
    replacement: str | None
    """What stands in its place; None while the original does."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a display line that belongs to a mark."""

    start: int
    end: int
    index: int


@dataclass(frozen=True, slots=True)
class DisplayLine:
    """One document line as it is shown."""

    text: str
    pieces: tuple[Piece, ...]
    rows: tuple[int, ...]
    """Where each display row begins in ``text``."""


def visible(text: str) -> str:
    """A part of a line with tabs as blanks and steering characters as symbols."""
    return text if text.isprintable() else shown(text.replace("\t", _TAB))


@lru_cache(maxsize=8)
def _breaker(width: int) -> re.Pattern[str]:
    return re.compile(rf".{{1,{width}}}(?:\s+|$)|.{{1,{width}}}", re.DOTALL)


def wrap(text: str, width: int) -> tuple[int, ...]:
    """Where the display rows of a line begin, so that none is wider than ``width`` cells."""
    if len(text) <= width and (text.isascii() or cell_len(text) <= width):
        return (0,)
    if text.isascii() or cell_len(text) == len(text):
        return tuple(match.start() for match in _breaker(width).finditer(text)) or (0,)
    return _wrap_by_cells(text, width)


def _wrap_by_cells(text: str, width: int) -> tuple[int, ...]:
    rows, begin, cells, blank = [0], 0, 0, -1
    for i, c in enumerate(text):
        size = get_character_cell_size(c)
        if cells + size > width and i > begin:
            begin = blank + 1 if blank >= begin and c != " " else i
            rows.append(begin)
            cells = cell_len(text[begin:i])
        cells += size
        if c == " " or size == 2:
            blank = i
    return tuple(rows)


class Layout:
    """Display rows of one document at one width."""

    def __init__(self, document: Document, marks: Sequence[Mark], width: int) -> None:
        """``marks`` in order, not overlapping; ``width`` in cells."""
        self.document = document
        self.width = max(8, width)
        self._marks = list(marks)
        self._by_line: dict[int, list[int]] = {}
        for n, mark in enumerate(self._marks):
            self._note(n, mark)
        self._position = {mark.index: n for n, mark in enumerate(self._marks)}
        self._kept: dict[int, DisplayLine] = {}
        self._counts = [self._count(line) for line in range(len(document.segments))]
        self._starts: list[int] = []
        self._sum()

    def _note(self, n: int, mark: Mark) -> None:
        first, _ = self.document.position(mark.start)
        last, _ = self.document.position(max(mark.start, mark.end - 1))
        for line in range(first - 1, last):
            self._by_line.setdefault(line, []).append(n)

    def _sum(self) -> None:
        self._starts = [0, *accumulate(self._counts)]

    @property
    def height(self) -> int:
        """How many display rows there are."""
        return self._starts[-1]

    def _count(self, line: int) -> int:
        if line in self._by_line:
            self._kept[line] = made = self._make(line)
            return len(made.rows)
        segment = self.document.segments[line]
        if segment.end - segment.start <= self.width // 2:
            return 1
        return len(wrap(visible(self.document.text[segment.start : segment.end]), self.width))

    def line(self, number: int) -> DisplayLine:
        """A display line, by the number of its document line from 0."""
        return self._kept.get(number) or self._make(number)

    def _make(self, number: int) -> DisplayLine:
        segment = self.document.segments[number]
        text = self.document.text
        parts: list[str] = []
        pieces: list[Piece] = []
        at, length = segment.start, 0
        for n in self._by_line.get(number, ()):
            mark = self._marks[n]
            start, end = max(mark.start, segment.start), min(mark.end, segment.end)
            before = visible(text[at:start])
            if mark.replacement is None:
                inside = visible(text[start:end])
            else:
                # A replacement stands whole where its span begins.
                inside = visible(mark.replacement) + TICK if mark.start >= segment.start else ""
            parts += (before, inside)
            begin = length + len(before)
            length = begin + len(inside)
            pieces.append(Piece(begin, length, mark.index))
            at = max(at, end)
        parts.append(visible(text[at : segment.end]))
        display = "".join(parts)
        return DisplayLine(display, tuple(pieces), wrap(display, self.width))

    def update(self, marks: Sequence[Mark]) -> tuple[set[int], bool]:
        """Put changed marks in place of those with the same index.

        Returns the document lines that look different, and whether rows below them moved.
        """
        touched: set[int] = set()
        for mark in marks:
            n = self._position[mark.index]
            self._marks[n] = mark
            first, _ = self.document.position(mark.start)
            last, _ = self.document.position(max(mark.start, mark.end - 1))
            touched.update(range(first - 1, last))
        moved = False
        for line in touched:
            before = self._counts[line]
            self._counts[line] = self._count(line)
            moved = moved or self._counts[line] != before
        if moved:
            self._sum()
        return touched, moved

    def locate(self, row: int) -> tuple[int, int]:
        """The document line and the row inside it that a display row shows."""
        line = min(bisect_right(self._starts, row) - 1, len(self._counts) - 1)
        return line, row - self._starts[line]

    def rows_of(self, line: int) -> range:
        """The display rows of a document line."""
        return range(self._starts[line], self._starts[line + 1])

    def row_of_mark(self, index: int) -> int:
        """The display row in which a mark begins."""
        mark = self._marks[self._position[index]]
        number, _ = self.document.position(mark.start)
        line = self.line(number - 1)
        at = next((piece.start for piece in line.pieces if piece.index == index), 0)
        return self._starts[number - 1] + bisect_right(line.rows, at) - 1
