"""The lines of a text as segments. Each is created only on access, because a long text has many lines and few of them are used."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from tui_review.document.model import Segment

_LINE_END = re.compile("\r\n|\n|\r")


class Lines(Sequence[Segment]):
    """A sequence of lines without source texts, stored as spans."""

    def __init__(self, starts: array[int], ends: array[int]) -> None:
        """``starts`` and ``ends`` are offsets in code points, of the same number."""
        self._starts, self._ends = starts, ends

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> Segment: ...
    @overload
    def __getitem__(self, number: slice) -> Lines: ...
    def __getitem__(self, number: int | slice) -> Segment | Lines:
        if isinstance(number, slice):
            return Lines(self._starts[number], self._ends[number])
        return Segment(self._starts[number], self._ends[number])

    def __iter__(self) -> Iterator[Segment]:
        return map(Segment, self._starts, self._ends)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def have_source(segments: Sequence[Segment]) -> bool:
    """Whether any segment has a source text; fast for ``Lines``, which have none."""
    return not isinstance(segments, Lines) and any(segment.source for segment in segments)


def lines_of(text: str) -> Lines:
    """The lines of a text. A line end at the very end of the text does not begin another line; an empty text has no lines."""
    starts, ends = array("Q", [0]), array("Q")
    for end, following in _line_ends(text):
        ends.append(end)
        starts.append(following)
    if starts[-1] < len(text):
        ends.append(len(text))
    else:
        starts.pop()
    return Lines(starts, ends)


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    """The span of each line end."""
    if "\r" in text:
        yield from (match.span() for match in _LINE_END.finditer(text))
        return
    # Most texts have LF alone, which is found in half the time.
    at = text.find("\n")
    while at >= 0:
        yield at, at + 1
        at = text.find("\n", at + 1)
