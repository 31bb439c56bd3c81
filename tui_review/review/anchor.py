"""Locating the places quoted in an edit log again in a changed text.

A place is identified by its position and its quote: the words themselves and the text before and after them (the text quote
and text position selectors of the W3C Web Annotation model). The words must be unchanged, and most of their context as well. No
place is assigned twice; a quote without a match is reported as missing.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Protocol

from tui_review.review.standing import Span

_ALIKE = 0.65
"""Least similarity of the context, 0 to 1. Any two stretches of English reach about 0.45."""
_WHOLE_SIDE = 16
"""Least length, in characters, of an identical context on one side that suffices alone: the place may now begin or end a passage."""
_NEAREST = 20
"""Number of places with the same words that are examined on either side when none has the whole quote."""
_KEY = 8
"""Number of characters on either side of the words by which the places that may have the whole quote are looked up."""


class Quote(Protocol):
    """A place of the earlier text; a decision is one."""

    @property
    def start(self) -> int:
        """Its offset, in code points."""

    @property
    def original(self) -> str:
        """The words."""

    @property
    def prefix(self) -> str:
        """The text before them."""

    @property
    def suffix(self) -> str:
        """The text after them."""


def anchor(text: str, quotes: Sequence[Quote]) -> list[Span | None]:
    """The span of each quote in ``text``, in the order of the quotes; None for those not found. Spans never overlap."""
    return _Search(text, quotes).run()


class _Search:
    """Locates whole quotes first, each at or nearest to its expected place, then words whose context has changed."""

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
        """The place with the whole quote, nearest to the expected one."""
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
        """The place with the same words and the most similar context, if similar enough."""
        places = self._occurrences(quote.original)
        middle = bisect_left(places, expected)
        nearest = [at for at in places[max(middle - _NEAREST, 0) : middle + _NEAREST] if self._is_free(quote, at)]
        rated = [(self._likeness(quote, at), -abs(at - expected), at) for at in nearest]
        best = max(rated, default=None)
        return best[2] if best is not None and best[0] >= _ALIKE else None

    def _likeness(self, quote: Quote, at: int) -> float:
        """The similarity of a place's context to the quote's, 0 to 1."""
        from rapidfuzz.distance import Indel  # noqa: PLC0415 - only needed for a changed text

        end, before, after = at + len(quote.original), len(quote.prefix), len(quote.suffix)
        stood, follows = self._text[max(at - before, 0) : at], self._text[end : end + after]
        if (before >= _WHOLE_SIDE and stood == quote.prefix) or (after >= _WHOLE_SIDE and follows == quote.suffix):
            return 1.0
        same = before * Indel.normalized_similarity(quote.prefix, stood) + after * Indel.normalized_similarity(quote.suffix, follows)
        return same / (before + after) if before + after else 1.0

    def _occurrences(self, words: str) -> list[int]:
        """All offsets of the words."""
        if words not in self._places:
            places = self._places[words] = []
            at = self._text.find(words)
            while at >= 0:
                places.append(at)
                at = self._text.find(words, at + 1)
        return self._places[words]

    def _candidates(self, quote: Quote) -> Sequence[int]:
        """The offsets of the words with the same few characters around them."""
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
