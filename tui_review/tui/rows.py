"""Breaking lines into display rows, and conversion between lines and rows.

Lines in which every character is one cell wide are broken by a compiled regular expression; others are measured character by
character. The cost of a changed line hardly depends on the length of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from rich.cells import get_character_cell_size

from tui_review.tui.glyphs import PLAIN

NOT_PLAIN = re.compile(f"[^{PLAIN}\r\n]")
"""A character that may not be one cell wide or not be shown unchanged."""
_BLANKS = " \u3000"
_NOT_FIRST = frozenset("、。，．：；！？）］｝」』】〉》〕ー々’”%‰")
"""Characters with which no row begins."""
_NOT_LAST = frozenset("（［｛「『【〈《〔‘“")
"""Characters with which no row ends."""
_BLOCK = 256


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        width = self[character] = get_character_cell_size(character)
        return width


_WIDTHS = _Widths()


def cells(text: str) -> int:
    """The width of a displayed text in cells."""
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, text))


@lru_cache(maxsize=16)
def breaker(width: int) -> re.Pattern[str]:
    """A pattern that matches the rows of a line of one-cell characters one by one: up to ``width`` of them and following spaces."""
    return re.compile(rf".{{1,{width}}}(?: +|\Z|(?<=\w[-–—])(?=\w))|.{{1,{width}}}")


def wrap(text: str, width: int) -> tuple[int, ...]:
    """The starts of the rows of a displayed line, none wider than ``width`` cells without the spaces at its end."""
    if "\n" in text:
        starts, at = [], 0
        for part in text.split("\n"):
            starts += [at + row for row in wrap(part, width)]
            at += len(part) + 1
        return tuple(starts)
    if NOT_PLAIN.search(text) is not None:
        return _wrap_by_cells(text, width)
    if len(text) <= width:
        return (0,)
    return tuple([match.start() for match in breaker(width).finditer(text)])


def _wrap_by_cells(text: str, width: int) -> tuple[int, ...]:
    edges = [0, *accumulate(map(_WIDTHS.__getitem__, text))]
    starts, begin = [0], 0
    while edges[-1] - edges[begin] > width:
        end = max(bisect_right(edges, edges[begin] + width) - 1, begin + 1)
        begin = _break(text, edges, begin, end)
        if begin >= len(text):
            break
        starts.append(begin)
    return tuple(starts)


def _break(text: str, edges: Sequence[int], begin: int, end: int) -> int:
    """The best place to begin a new row, at ``end`` or before, or after spaces at ``end``."""
    if end < len(text) and text[end] in _BLANKS:
        while end < len(text) and text[end] in _BLANKS:
            end += 1
        return end
    for at in range(end, begin, -1):
        if at >= len(text):
            return at
        before, after = text[at - 1], text[at]
        if edges[at + 1] == edges[at]:
            continue  # a combining mark belongs to the letter before it
        wide = edges[at + 1] - edges[at] == 2 or edges[at] - edges[at - 1] == 2
        if before in _BLANKS or (wide and after not in _NOT_FIRST and before not in _NOT_LAST):
            return at
    while end > begin + 1 and end < len(text) and edges[end + 1] == edges[end]:
        end -= 1
    return end


class RowIndex:
    """The number of rows of each line, with sums for blocks of lines."""

    def __init__(self, counts: list[int]) -> None:
        """``counts`` is kept and modified."""
        self._counts = counts
        self._blocks = [sum(counts[at : at + _BLOCK]) for at in range(0, len(counts), _BLOCK)]
        self._block_starts: list[int] | None = None
        self._inner: dict[int, list[int]] = {}

    @property
    def total(self) -> int:
        """The number of all rows."""
        return self._starts()[-1]

    def count(self, line: int) -> int:
        """The number of rows of a line."""
        return self._counts[line]

    def change(self, line: int, count: int) -> bool:
        """Set the number of rows of a line; returns whether it changed."""
        grown = count - self._counts[line]
        if grown:
            self._counts[line] = count
            block = line // _BLOCK
            self._blocks[block] += grown
            self._block_starts = None
            self._inner.pop(block, None)
        return bool(grown)

    def first(self, line: int) -> int:
        """The row in which a line begins."""
        block, place = divmod(line, _BLOCK)
        return self._starts()[block] + self._sums(block)[place]

    def locate(self, row: int) -> tuple[int, int]:
        """The line of a row, and the row's number in it; ``row`` must be less than ``total``."""
        starts = self._starts()
        block = bisect_right(starts, row) - 1
        row -= starts[block]
        sums = self._sums(block)
        place = bisect_right(sums, row) - 1
        return block * _BLOCK + place, row - sums[place]

    def _starts(self) -> list[int]:
        if self._block_starts is None:
            self._block_starts = [0, *accumulate(self._blocks)]
        return self._block_starts

    def _sums(self, block: int) -> list[int]:
        sums = self._inner.get(block)
        if sums is None:
            counts = self._counts[block * _BLOCK : (block + 1) * _BLOCK]
            sums = self._inner[block] = [0, *accumulate(counts)][:-1]
        return sums
