"""The lines of a text as segments, each created on access, as a long text has many of which few are used."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from tui_review.document.model import Segment


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
