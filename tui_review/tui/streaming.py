"""Looks through a long text part by part, so that its first findings are there at once, and then as a whole.

What is found in a part is preliminary: whether a name is spelled in several ways, or a form is wrong only beside another,
is known of the whole text alone. The last findings given are exactly those of the whole. Whoever stops listening stops the
search, also in the middle of a part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui_review.detect import Finding
from tui_review.detect.written import written_in
from tui_review.document import Document, Segment

FindIn = Callable[[str, Sequence[Segment]], Iterable[Finding]]
"""Gives the findings of every confidence in a text to be read with its segments, offsets counted from its beginning, in any order.

The search goes on only as far as its findings are taken."""
LONG = 200_000
"""Characters from which on a text is looked through in parts."""
_FIRST, _LARGEST = 30_000, 400_000
"""Characters of the first part; each next one is twice as long, up to the largest."""
_IN_PARTS = 0.6
"""How much of all the looking, 0 to 1, is done once every part was looked through."""
_STEP = 0.01


@dataclass(frozen=True, slots=True)
class Found:
    """What is known so far."""

    findings: Sequence[Finding]
    searched: float
    """How much of the text was looked through, 0 to 1; 1 only when the findings are those of the whole."""


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
    """The findings of a document as they are known, all of them each time. May raise what ``find`` raises."""
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
