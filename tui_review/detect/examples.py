"""The example sentences of a glossary: running them, and taking one from a text.

An example holds when the engine, given only its sentence and the confidence asked for, yields what it expects: a finding of the
named entry, or nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_review.detect.finding import LIKELY, Finding
from tui_review.glossary.entry import Entry, Example

if TYPE_CHECKING:
    from tui_review.detect.engine import Detector

NOTHING = "nothing"
"""The value of ``expect`` of an example in which nothing may be found."""
_LONGEST = 300
"""The maximum length of a sentence taken from a text, in characters."""
_FAR = 2000
"""Maximum distance from the span to the beginning or end of its sentence, in characters."""
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|St|Mt|Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Col|Maj|Capt|Lt|Sgt|Prof|No|vs|ст|г|гр|ул))\.$")
_ENDS = re.compile(r"(?<=[.!?…。！？])[\"'”’»)]*\s+|[\r\n]+|(?<=[。！？])")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff\\s]+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one example."""

    entry: Entry
    """The entry whose example it is."""
    example: Example
    findings: tuple[Finding, ...]
    """All findings, of any confidence."""
    minimum: float

    @property
    def reported(self) -> tuple[Finding, ...]:
        """The findings of at least the confidence asked for."""
        return tuple(finding for finding in self.findings if finding.confidence >= self.minimum)

    @property
    def holds(self) -> bool:
        """Whether the findings are what the example expects."""
        if self.example.expect == NOTHING:
            return not self.reported
        return any(finding.entry == self.example.expect for finding in self.reported)


def run_examples(detector: Detector, entries: Iterable[Entry], minimum: float = LIKELY) -> Iterator[Outcome]:
    """The outcome of every example of the entries, in their order."""
    for entry in entries:
        for example in entry.examples:
            yield Outcome(entry, example, tuple(detector.find(example.text)), minimum)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The start and end of the sentence around a span; a very long one is cut at word boundaries around the span."""
    first, last = max(0, start - _FAR), min(len(text), end + _FAR)
    for match in _ENDS.finditer(text, first, last):
        if _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start()]) and "\n" not in match.group():
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.end()
            break
    if last - first > _LONGEST:
        room = max(0, _LONGEST - (end - start)) // 2
        left, right = max(first, start - room), min(last, end + room)
        first = min(start, text.find(" ", left, start) + 1 or left) if left > first else first
        last = max(end, text.rfind(" ", end, right)) if right < last else last
    return first, last


def example_around(text: str, start: int, end: int, expect: str = NOTHING) -> Example:
    """The sentence around a span of a text as an example."""
    first, last = sentence_around(text, start, end)
    return Example(_UNPRINTABLE.sub(" ", text[first:last]).strip(), expect)
