"""Finding again, in a changed text, the places that an edit log quotes.

A place is known by its position and its quote: the words themselves and what stood before and after them (the text quote
and text position selectors of the W3C Web Annotation model). The words have to stand there unchanged; of what is around
them most has to. No place is given twice, so what cannot be found is found missing and not put somewhere else.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Protocol

from tui_review.review.standing import Span

_ALIKE = 0.65
"""How much of what is around the words has to be the same, 0 to 1. Any two stretches of English share about 0.45."""
_WHOLE_SIDE = 16
"""From this length on, one side that is all the same will do: the place became the first or the last of something."""
_NEAREST = 20
"""How many places with the same words are looked at on either side when none has all of the quote."""
_KEY = 8
"""How many characters on either side of the words lead to the places that may have all of the quote."""


class Quote(Protocol):
    """A place of the earlier text; a decision is one."""

    @property
    def start(self) -> int:
        """Where it was, in code points."""

    @property
    def original(self) -> str:
        """The words."""

    @property
    def prefix(self) -> str:
        """What stood before them."""

    @property
    def suffix(self) -> str:
        """What stood after them."""


def anchor(text: str, quotes: Sequence[Quote]) -> list[Span | None]:
    """Where each quote stands in ``text``, None where it stands no longer; in the order of the quotes, never overlapping."""
    return _Search(text, quotes).run()


class _Search:
    """Whole quotes first, where they are expected or else nearest to it; then what changed around the words."""

    def __init__(self, text: str, quotes: Sequence[Quote]) -> None:
        self._text = text
        self._quotes = quotes
        self._found: list[Span | None] = [None] * len(quotes)
        self._taken: list[Span] = []
        self._places: dict[str, list[int]] = {}
        self._keyed: dict[str, dict[tuple[str, str], list[int]]] = {}

    def run(self) -> list[Span | None]:
        order = sorted(range(len(self._quotes)), key=lambda n: self._quotes[n].start)
        for find in (self._whole, self._changed):
            shift = 0
            for number in order:
                quote, found = self._quotes[number], self._found[number]
                if found is None:
                    at = find(quote, quote.start + shift)
                    found = self._take(number, at) if at is not None else None
                if found is not None:
                    shift = found[0] - quote.start
        return self._found

    def _whole(self, quote: Quote, expected: int) -> int | None:
        """Where words and surroundings are all the same."""
        whole = quote.prefix + quote.original + quote.suffix
        before = len(quote.prefix)
        if expected >= before and self._text.startswith(whole, expected - before) and self._is_free(quote, expected):
            return expected
        return min(
            (
                at
                for at in self._candidates(quote)
                if at >= before and self._text.startswith(whole, at - before) and self._is_free(quote, at)
            ),
            key=lambda at: abs(at - expected),
            default=None,
        )

    def _changed(self, quote: Quote, expected: int) -> int | None:
        """Where the words are the same and most of their surroundings."""
        places = self._occurrences(quote.original)
        middle = bisect_left(places, expected)
        nearest = [at for at in places[max(middle - _NEAREST, 0) : middle + _NEAREST] if self._is_free(quote, at)]
        rated = [(self._likeness(quote, at), -abs(at - expected), at) for at in nearest]
        best = max(rated, default=None)
        return best[2] if best is not None and best[0] >= _ALIKE else None

    def _likeness(self, quote: Quote, at: int) -> float:
        """How much of the surroundings a place has, 0 to 1."""
        from rapidfuzz.distance import Indel  # noqa: PLC0415 - only a text that changed needs it

        end, before, after = at + len(quote.original), len(quote.prefix), len(quote.suffix)
        stood, follows = self._text[max(at - before, 0) : at], self._text[end : end + after]
        if (before >= _WHOLE_SIDE and stood == quote.prefix) or (after >= _WHOLE_SIDE and follows == quote.suffix):
            return 1.0
        same = before * Indel.normalized_similarity(quote.prefix, stood) + after * Indel.normalized_similarity(quote.suffix, follows)
        return same / (before + after) if before + after else 1.0

    def _occurrences(self, words: str) -> list[int]:
        """Where the words stand."""
        if words not in self._places:
            places = self._places[words] = []
            at = self._text.find(words)
            while at >= 0:
                places.append(at)
                at = self._text.find(words, at + 1)
        return self._places[words]

    def _candidates(self, quote: Quote) -> Sequence[int]:
        """Where the words stand with the same few characters around them."""
        words, places = quote.original, self._occurrences(quote.original)
        if min(len(quote.prefix), len(quote.suffix)) < _KEY:
            return places
        if words not in self._keyed:
            keyed: dict[tuple[str, str], list[int]] = {}
            for at in places:
                end = at + len(words)
                keyed.setdefault((self._text[max(at - _KEY, 0) : at], self._text[end : end + _KEY]), []).append(at)
            self._keyed[words] = keyed
        return self._keyed[words].get((quote.prefix[-_KEY:], quote.suffix[:_KEY]), [])

    def _is_free(self, quote: Quote, at: int) -> bool:
        place = bisect_left(self._taken, (at + len(quote.original), 0))
        return place == 0 or self._taken[place - 1][1] <= at

    def _take(self, number: int, at: int) -> Span:
        span = at, at + len(self._quotes[number].original)
        insort(self._taken, span)
        self._found[number] = span
        return span
