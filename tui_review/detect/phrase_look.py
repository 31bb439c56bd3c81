"""The places in a text with enough words of a name of several words for a near miss of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_review.detect.name_words import MOST_WORDS, NameWords
from tui_review.detect.reader import Look
from tui_review.detect.vocabulary import Mark, Span, Vocabulary, marked
from tui_review.glossary.lattice import fold

_LEFT, _RIGHT = Mark.OPEN_LEFT, Mark.OPEN_RIGHT
_CAPITAL_BEFORE = Mark.CAPITAL | _RIGHT


class PhraseLook(Look):
    """The places in a text with enough words of a name of several words for a near miss of it."""

    def __init__(self, names: NameWords, whole: Vocabulary) -> None:
        self._names, self._whole = names, whole
        self._likely: dict[int, _Likely] = {}

    def passages(self) -> Iterator[Span]:
        """Words of one name close together, and a word with much of the weight of a name next to a capitalised word."""
        known: dict[bytes, tuple[Span, ...]] = {}
        for first, last in self._several():
            key = self._whole.row[first:last].tobytes()
            if key not in known:
                known[key] = tuple(self._together(first, last))
            for lower, upper in known[key]:
                yield first + lower, first + upper
                if lower == 0 and not self._of(self._whole.row[first]).related_at_all:
                    # The capitalised word before it may open a sentence, and so not belong to it.
                    yield first + 1, first + upper
        yield from self._mostly()

    def _several(self) -> Iterator[Span]:
        """Several chunks close together with words of names, extended by any capitalised chunk on each side.

        The capitalised chunk before them is not part of the pattern: a pattern that begins with an alternative would be tried at
        every chunk.
        """
        likely = {side: marked(Mark.PART | side, Mark.KINDRED | side) for side in (_LEFT, _RIGHT, _LEFT | _RIGHT)}
        between = f"{marked(_LEFT | _RIGHT)}{{0,2}}?"
        capitals, marks = marked(_CAPITAL_BEFORE), self._whole.marks
        end = 0
        for first, last in self._whole.passages(
            f"{likely[_RIGHT]}(?:{between}{likely[_LEFT | _RIGHT]})*{between}{likely[_LEFT]}{_capital_after()}"
        ):
            yield first - (first > end and marks[first - 1] in capitals), last
            end = last

    def _mostly(self) -> Iterator[Span]:
        """A chunk with much of the weight of a name, next to a capitalised chunk."""
        before, most, after = marked(_CAPITAL_BEFORE), Mark.MOST, marked(Mark.CAPITAL | _LEFT)
        pattern = re.compile(f"{before}{marked(most | _LEFT)}{_capital_after()}|{marked(most | _RIGHT)}{after}")
        end = 0
        for at, _ in self._whole.passages(marked(most)):
            for start in (at - 1, at):
                found = pattern.match(self._whole.marks, start) if start >= end else None
                if found:
                    yield found.span()
                    end = found.end()

    def _together(self, first: int, last: int) -> Iterator[Span]:
        """The parts of a passage where two different chunks may be words of one name, at least one of them other than as a kindred noun."""
        words = [self._of(n) for n in self._whole.row[first:last]]
        reached = -1
        for i, one in enumerate(words):
            for j in range(i + 1, min(i + MOST_WORDS + 2, len(words))):
                other = words[j]
                if one.related(other):
                    lower, upper = max(0, i - 2), min(len(words), j + 3)
                    if upper > reached:
                        yield lower, upper
                        reached = upper

    def _of(self, number: int) -> _Likely:
        known = self._likely.get(number)
        if known is None:
            words = self._whole.words[number]
            known = self._likely[number] = _Likely(
                frozenset(fold(word) for word in words),
                frozenset(name for word in words for name, _, _ in self._names.places(word)),
                frozenset(name for word in words for name in self._names.kindred(fold(word))),
            )
        return known


def _capital_after() -> str:
    """The pattern of an optional capitalised chunk that may be joined to the one before."""
    return f"(?:(?<={marked(_RIGHT)}){marked(Mark.CAPITAL | _LEFT)})?"


@dataclass(frozen=True, slots=True)
class _Likely:
    """The names to which the words of a chunk may belong."""

    words: frozenset[str]
    names: frozenset[int]
    kindred: frozenset[int]

    @property
    def related_at_all(self) -> bool:
        """Whether the chunk may be part of any name."""
        return bool(self.names or self.kindred)

    def related(self, other: _Likely) -> bool:
        """Whether two different chunks may be part of one name."""
        if self.words == other.words:
            return False
        return not (self.names.isdisjoint(other.names) and self.names.isdisjoint(other.kindred) and self.kindred.isdisjoint(other.names))
