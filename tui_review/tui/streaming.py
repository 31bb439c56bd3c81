"""Searches a long text in parts, so that its first findings are available soon, and then as a whole.

Findings of a part are preliminary: inconsistent spellings, and conditions on other words in the document, can only be judged in
the whole text. The last findings are exactly those of the whole text. The search can be stopped at any finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui_review.detect import Finding
from tui_review.detect.written import written_in
from tui_review.document import Document, Segment

FindIn = Callable[[str, Sequence[Segment]], Iterable[Finding]]
"""Returns the findings of every confidence in a readable text with these segments, in any order; offsets are relative to that text.

The search is lazy: it advances only as findings are consumed."""
LONG = 200_000
"""Least number of characters of a text that is searched in parts."""
_FIRST, _LARGEST = 30_000, 400_000
"""Number of characters of the first part; each following one is twice as long, up to the largest."""
_IN_PARTS = 0.6
"""The share of the progress, 0 to 1, that searching the parts accounts for."""
_STEP = 0.01


@dataclass(frozen=True, slots=True)
class Found:
    """The findings known so far."""

    findings: Sequence[Finding]
    searched: float
    """Progress of the search, 0 to 1; 1 only when the findings are those of the whole text."""


def parts(document: Document) -> Iterator[tuple[int, int, Sequence[Segment]]]:
    """Parts of a text that end where a line does, or in a very long line at a blank; with the segments in each."""
    text, segments, size, number, begin = document.readable, document.segments, _FIRST, 0, 0
    while begin < len(text):
        first = number
        in_line = number < len(segments) and segments[number].start < begin
        while not in_line and number < len(segments) and segments[number].end - begin <= size:
            number += 1
        if number > first:
            end = segments[number].start if number < len(segments) else len(text)
            yield begin, end, segments[first:number]
        else:
            line_end = segments[number].end if number < len(segments) else len(text)
            end = line_end if line_end - begin <= size else text.rfind(" ", begin + 1, begin + size) + 1 or begin + size
            if end == line_end:
                number += 1
                end = segments[number].start if number < len(segments) else len(text)
            yield begin, end, ()
        begin, size = end, min(2 * size, _LARGEST)


def stream(document: Document, find: FindIn, stopped: Callable[[], bool] = lambda: False) -> Iterator[Found]:
    """The findings of a document as they become known; each result has all findings so far. May raise what ``find`` raises."""
    length = len(document.text)
    known: tuple[Finding, ...] = ()
    if length >= LONG:
        for begin, end, segments in parts(document):
            inside = [Segment(segment.start - begin, segment.end - begin, segment.source) for segment in segments]
            inner = []
            for finding in find(document.readable[begin:end], inside):
                if stopped():
                    return
                inner.append(replace(finding, start=finding.start + begin, end=finding.end + begin))
            if stopped():
                return
            known += tuple(written_in(document, sorted(inner, key=lambda finding: finding.start)))
            yield Found(known, _IN_PARTS * end / length)
    found, searched = [], _IN_PARTS
    for finding in find(document.readable, document.segments):
        if stopped():
            return
        found.append(finding)
        so_far = _IN_PARTS + (0.99 - _IN_PARTS) * finding.end / length
        if known and so_far >= searched + _STEP:
            searched = so_far
            yield Found(known, searched)
    if not stopped():
        yield Found(tuple(written_in(document, sorted(found, key=lambda finding: finding.start))), 1.0)
