"""The lines of a text as segments, each made when it is asked for: a long text has more of them than anybody looks at."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from tui_review.document.model import Segment


class Lines(Sequence[Segment]):
    """Lines by their spans, none of which has a source."""

    def __init__(self, starts: array[int], ends: array[int]) -> None:
        """As many ``starts`` as ``ends``, in code points."""
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
    """Whether any segment has a source text; lines are not gone through for that."""
    return not isinstance(segments, Lines) and any(segment.source for segment in segments)
