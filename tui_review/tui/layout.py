"""The text as it stands now, cut into display rows.

A document line becomes a display line: replacements in the place of what they replace, everything else as it is. A very
long line is cut into stretches, so that a decision never has to look at more than a few thousand characters. Display
lines are made when they are shown; only their number of rows is known for all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tui_review.document import Document
from tui_review.tui.glyphs import TICK, replaced, visible
from tui_review.tui.rows import NOT_PLAIN, RowIndex, breaker, cells, wrap

LONGEST = 4000
"""The most characters of a stretch before anything is replaced in it."""
_KEPT = 400
_NARROWEST = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a display line that belongs to a finding."""

    start: int
    end: int
    finding: int
    """Index of the finding."""
    ticked: bool
    """Whether it is a replacement, with the tick as its last character."""


@dataclass(frozen=True, slots=True)
class DisplayLine:
    """A stretch of the document as it is shown."""

    text: str
    pieces: tuple[Piece, ...]
    rows: tuple[int, ...]
    """Where each display row begins in ``text``."""
    runs: tuple[tuple[int, int, int], ...]
    """Where the runs of unchanged text begin, in the document and in ``text``, and where they end in the document."""

    def row(self, number: int) -> tuple[int, int]:
        """Where a row begins and ends in ``text``, the blanks at its end left out."""
        begin = self.rows[number]
        end = self.rows[number + 1] if number + 1 < len(self.rows) else len(self.text)
        return begin, begin + len(self.text[begin:end].rstrip())


class Stretches:
    """A document's lines, the very long ones cut; independent of the screen's width."""

    def __init__(self, document: Document, before: int | None = None) -> None:
        """All of them, or only those that begin before a code point."""
        self.text = document.text
        self._before = len(self.text) if before is None else before
        self.starts: list[int] = []
        """The first code point of each stretch."""
        self.ends: list[int] = []
        """One past its last, the line end left out."""
        for line in document.lines:
            if line.start >= self._before:
                break
            if line.end - line.start > LONGEST:
                self._cut(line.start, line.end)
            else:
                self.starts.append(line.start)
                self.ends.append(line.end)
        if not self.starts:
            self.starts.append(0)
            self.ends.append(0)
        self.odd = self._odd()
        """The stretches with characters that are not plain."""

    def _cut(self, start: int, end: int) -> None:
        while end - start > LONGEST:
            if start >= self._before:
                return
            cut = self.text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            while cut < end and cut < start + 2 * LONGEST and not cells(visible(self.text[cut])):
                cut += 1  # a mark belongs to the letter before it
            self.starts.append(start)
            self.ends.append(cut)
            start = cut
        self.starts.append(start)
        self.ends.append(end)

    def _odd(self) -> set[int]:
        odd, last = set(), self.ends[-1]
        match = NOT_PLAIN.search(self.text, 0, last)
        while match is not None:
            stretch = self.at(match.start())
            odd.add(stretch)
            match = NOT_PLAIN.search(self.text, max(self.ends[stretch], match.end()), last)
        return odd

    def at(self, offset: int) -> int:
        """The stretch of a code point."""
        return max(bisect_right(self.starts, offset) - 1, 0)


class Layout:
    """Display rows of one document at one width, with what stands at each finding now."""

    def __init__(
        self,
        stretches: Stretches,
        spans: Sequence[tuple[int, int]],
        replacement: Callable[[int], str | None],
        width: int,
    ) -> None:
        """``spans`` are the findings' in order; ``replacement`` says what stands at one, None for the original."""
        self._stretches = stretches
        self._replacement = replacement
        self.width = max(_NARROWEST, width)
        self._kept: OrderedDict[int, DisplayLine] = OrderedDict()
        self.place(spans)
        self._rows = RowIndex(self._count_all())

    def place(self, spans: Sequence[tuple[int, int]]) -> None:
        """Take other findings; nothing moves as long as the same replacements stand in the text."""
        self._spans = spans
        self._kept.clear()
        self._of: dict[int, list[int]] = {}
        self._absorbed: set[int] = set()
        stretches = self._stretches
        for index, (start, end) in enumerate(spans):
            first = stretches.at(start)
            last = first if end <= stretches.ends[first] else stretches.at(max(start, end - 1))
            for stretch in range(first, last + 1):
                self._of.setdefault(stretch, []).append(index)
            if last > first and self._replacement(index) is not None:
                self._absorbed.update(range(first + 1, last + 1))

    def _count_all(self) -> list[int]:
        text, width, findall = self._stretches.text, self.width, breaker(self.width).findall
        ends = self._stretches.ends
        counts = [1 if ends[n] - start <= width else len(findall(text, start, ends[n])) for n, start in enumerate(self._stretches.starts)]
        changed = {n for n, findings in self._of.items() if any(self._replacement(index) is not None for index in findings)}
        for n in self._stretches.odd | changed | self._absorbed:
            counts[n] = self._count(n)
        return counts

    def _count(self, stretch: int) -> int:
        return 0 if stretch in self._absorbed else len(self.line(stretch).rows)

    @property
    def height(self) -> int:
        """How many display rows there are."""
        return self._rows.total

    def line(self, stretch: int) -> DisplayLine:
        """The display line that begins with a stretch."""
        line = self._kept.get(stretch)
        if line is None:
            if len(self._kept) >= _KEPT:
                self._kept.popitem(last=False)
            line = self._kept[stretch] = self._make(stretch)
        return line

    def _make(self, first: int) -> DisplayLine:
        text = self._stretches.text
        last = first
        while last + 1 in self._absorbed:
            last += 1
        begin, end = self._stretches.starts[first], self._stretches.ends[last]
        findings = dict.fromkeys(index for n in range(first, last + 1) for index in self._of.get(n, ()))
        shown, pieces, runs, at = "", [], [], begin
        for index in findings:
            start, stop = max(self._spans[index][0], begin), min(self._spans[index][1], end)
            if start >= stop:
                continue  # an empty line inside of a name
            runs.append((at, len(shown), start))
            shown += visible(text[at:start], shown)
            replacement = self._replacement(index)
            here = len(shown)
            if replacement is None:
                runs.append((start, here, stop))
            shown += visible(text[start:stop], shown) if replacement is None else replaced(replacement) + TICK
            pieces.append(Piece(here, len(shown), index, replacement is not None))
            at = stop
        runs.append((at, len(shown), end))
        shown += visible(text[at:end], shown)
        return DisplayLine(shown, tuple(pieces), wrap(shown, self.width), tuple(runs))

    def shown_at(self, stretch: int, offset: int) -> int:
        """Where in a display line a code point of the document stands; a replaced one where its replacement begins or ends."""
        line, place = self.line(stretch), 0
        for begin, here, end in line.runs:
            if offset < begin:
                break
            inside = min(offset, end)
            place = here + len(visible(self._stretches.text[begin:inside], line.text[:here]))
        return place

    def offset_at(self, stretch: int, place: int) -> int:
        """The code point of the document that stands at a place of a display line."""
        line = self.line(stretch)
        begin, here, end = next((run for run in reversed(line.runs) if run[1] <= place), line.runs[0])
        low, high, before = begin, end, line.text[:here]
        while low < high:  # the last code point that is shown at or before the place
            middle = (low + high + 1) // 2
            if here + len(visible(self._stretches.text[begin:middle], before)) <= place:
                low = middle
            else:
                high = middle - 1
        return low

    def stretches_between(self, start: int, end: int) -> set[int]:
        """The stretches whose display lines show a part of the document."""
        return {self._group(n)[0] for n in range(self._stretches.at(start), self._stretches.at(max(start, end - 1)) + 1)}

    def update(self, findings: Iterable[int]) -> tuple[set[int], bool]:
        """Take in that something else stands at some findings.

        Returns the stretches that look different, and whether the rows below them moved.
        """
        touched: set[int] = set()
        for index in findings:
            start, end = self._spans[index]
            stretches = range(self._stretches.at(start), self._stretches.at(max(start, end - 1)) + 1)
            touched.update(*(self._group(stretch) for stretch in stretches))
            change = self._absorbed.difference_update if self._replacement(index) is None else self._absorbed.update
            change(stretches[1:])
            touched.update(*(self._group(stretch) for stretch in stretches))
        for stretch in touched:
            self._kept.pop(stretch, None)
        moved = [self._rows.change(stretch, self._count(stretch)) for stretch in touched]
        return touched, any(moved)

    def _group(self, stretch: int) -> range:
        """The stretches that share a display line with this one, because names across their ends were replaced."""
        first = last = stretch
        while first in self._absorbed:
            first -= 1
        while last + 1 in self._absorbed:
            last += 1
        return range(first, last + 1)

    def rows_of_finding(self, index: int) -> list[int]:
        """The display rows in which a finding stands."""
        found: list[int] = []
        for stretch in self.stretches_between(*self._spans[index]):
            line, first = self.line(stretch), self._rows.first(stretch)
            for piece in line.pieces:
                if piece.finding == index:
                    begin, end = (bisect_right(line.rows, at) - 1 for at in (piece.start, max(piece.start, piece.end - 1)))
                    found += range(first + begin, first + end + 1)
        return found

    def rows_of(self, stretch: int) -> range:
        """The display rows of a stretch."""
        first = self._rows.first(stretch)
        return range(first, first + self._rows.count(stretch))

    def locate(self, row: int) -> tuple[int, int]:
        """The stretch that a display row shows, and the row's number in it."""
        return self._rows.locate(max(0, min(row, self.height - 1)))

    def row_of(self, index: int) -> int:
        """The display row in which a finding begins."""
        stretch = self._group(self._stretches.at(self._spans[index][0]))[0]
        line = self.line(stretch)
        at = next((piece.start for piece in line.pieces if piece.finding == index), 0)
        return self._rows.first(stretch) + bisect_right(line.rows, at) - 1

    def row_in_stretch(self, offset: int) -> int:
        """How many rows below the first of its display line a code point is shown."""
        return self.row_of_offset(offset) - self._rows.first(self._group(self._stretches.at(offset))[0])

    def row_of_offset(self, offset: int) -> int:
        """The display row that shows a code point of the document."""
        stretch = self._group(self._stretches.at(offset))[0]
        return self._rows.first(stretch) + bisect_right(self.line(stretch).rows, self.shown_at(stretch, offset)) - 1

    def column_of_offset(self, offset: int) -> int:
        """The cell of its row in which a code point of the document is shown."""
        stretch = self._group(self._stretches.at(offset))[0]
        line, place = self.line(stretch), self.shown_at(stretch, offset)
        return cells(line.text[line.rows[bisect_right(line.rows, place) - 1] : place])

    def offset_of_row(self, row: int, column: int = 0) -> int:
        """The code point of the document that is shown in a cell of a display row, or at the row's nearer end."""
        stretch, inside = self.locate(row)
        line = self.line(stretch)
        begin, end = line.row(inside)
        place = begin
        while place < end and cells(line.text[begin : place + 1]) <= column:
            place += 1
        return self.offset_at(stretch, place)

    def anchor(self, row: int) -> tuple[int, int]:
        """A place in the document that a display row shows, for ``row_at`` of this or another layout."""
        stretch, inside = self.locate(row)
        return stretch, self.line(stretch).rows[inside]

    def row_at(self, anchor: tuple[int, int]) -> int:
        """The display row that shows a place."""
        stretch = self._group(anchor[0])[0]
        rows = self.line(stretch).rows
        return self._rows.first(stretch) + (bisect_right(rows, anchor[1]) - 1 if stretch == anchor[0] else 0)
