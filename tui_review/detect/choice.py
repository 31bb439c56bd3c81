"""Choosing among the words that may stand for a missing name: a conditional logit over the spans of a segment and "none".

An entity that the source mentions and the target has in no right form was either rendered by some run of words or left out. All
runs compete with each other and with "none": the probability of a run is its share of the sum of all weights (McFadden 1974). A
finding's confidence is the sum of the shares of the runs that overlap it enough, since they point at the same mistake. Further
occurrences of the same words in the segment are the same mistake repeated and do not compete.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from tui_review.detect.weights import WEIGHTS


@dataclass(slots=True)
class Option:
    """One run of words that may stand for the entity."""

    first: int
    last: int
    features: dict[str, float]
    words: tuple[str, ...] = ()
    """The folded words."""


@dataclass(slots=True)
class Choice:
    """The runs that may stand for one missing entity in one segment."""

    entry: int
    none: dict[str, float]
    """Features of the alternative that no run stands for it."""
    options: list[Option]


def _score(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def shares(choice: Choice) -> list[float]:
    """The probability of each option; the remainder to 1 is the probability of none."""
    scores = [_score(WEIGHTS["run"], option.features) for option in choice.options]
    none = _score(WEIGHTS["none"], choice.none)
    top = max([none, *scores])
    weights = [math.exp(score - top) for score in scores]
    total = sum(weights) + math.exp(none - top)
    return [weight / total for weight in weights]


def overlap(a: Option, b: Option) -> float:
    """The number of words that two runs share, divided by the length of the stretch from the first to the last word of either."""
    both = min(a.last, b.last) - max(a.first, b.first)
    return max(both, 0) / (max(a.last, b.last) - min(a.first, b.first))


class Runs:
    """The runs of a choice that are still open to its entity.

    Only overlapping runs are compared, so that finding the best takes as long in a segment of a thousand words as in one of thirty.
    """

    def __init__(self, options: Sequence[Option], probabilities: Sequence[float]) -> None:
        self.options = options
        self._probabilities = probabilities
        self._likeliest = sorted(range(len(options)), key=lambda n: -probabilities[n])
        self._by_first = sorted(range(len(options)), key=lambda n: options[n].first)
        self._firsts = [options[n].first for n in self._by_first]
        self._longest = max((option.last - option.first for option in options), default=0)
        self._of_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for n, option in enumerate(options):
            if option.words:
                self._of_words[option.words].append(n)
        self._taken: set[int] = set()
        self._left = 1.0
        """One minus the probability of the closed runs."""

    def is_open(self, number: int) -> bool:
        """Whether no word of the run has been claimed by another entity."""
        return number not in self._taken

    def take(self, claimed: Iterable[Option]) -> bool:
        """Close the runs that overlap runs claimed for another entity; returns whether there were any."""
        over = {n for words in claimed for n in self._over(words)}
        self._taken.update(over)
        self._left -= sum(self._probabilities[n] for n in over)
        return bool(over)

    def again(self, number: int) -> list[Option]:
        """The other open runs with the same words as a run."""
        same = self._of_words.get(self.options[number].words, ())
        return [self.options[n] for n in same if n != number and self.is_open(n)]

    def exchanged(self) -> Iterator[int]:
        """The open runs that are another entity in place of the missing one, unless an open run elsewhere may well stand for it."""
        names = [n for n, option in enumerate(self.options) if option.features["exchanged"] and self.is_open(n)]
        for n in names:
            over = set(self._over(self.options[n]))
            elsewhere = sum(p for other, p in enumerate(self._probabilities) if other not in over and self.is_open(other))
            if elsewhere <= _ELSEWHERE:
                yield n

    def best(self) -> tuple[int, float] | None:
        """The run to offer and the probability that the mistake is there; None when no run is open.

        Among the most probable runs, the one with the most probability on itself and on runs that overlap it by more than half is
        offered. The probability of the mistake is that of all runs that overlap it by at least a third, counting its other
        occurrences too.
        """
        left = max(self._left, 1e-6)
        scored = []
        for n in islice(filter(self.is_open, self._likeliest), _CONSIDERED):
            shared: dict[int, float] = {}
            for one in (self.options[n], *self.again(n)):
                for other in self._over(one):
                    shared[other] = max(shared.get(other, 0.0), overlap(one, self.options[other]))
            close = sum(self._probabilities[other] for other, share in shared.items() if share > 0.5) / left
            place = sum(self._probabilities[other] for other, share in shared.items() if share >= 1 / 3) / left
            own = self._probabilities[n] / left
            scored.append((round(close + 0.25 * own, 6), own, -n, place))
        if not scored:
            return None
        _, _, number, place = max(scored)
        return -number, place

    def _over(self, words: Option) -> Iterator[int]:
        """The open runs that overlap a run."""
        start = bisect_right(self._firsts, words.first - self._longest)
        for n in self._by_first[start : bisect_left(self._firsts, words.last)]:
            if self.options[n].last > words.first and self.is_open(n):
                yield n


def log_odds(p: float) -> float:
    """The natural log odds of a probability, clamped to between 1e-6 and 1 - 1e-6."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def place_features(choice: Choice, place: float) -> dict[str, float]:
    """The features of the ``place`` model: the log odds of the summed probability there, weighted differently for Chinese names."""
    odds, han = log_odds(place), choice.none.get("han", 0.0)
    return {"log_odds": odds, "han": han, "han_log_odds": han * odds}


_CONSIDERED = 8
_ELSEWHERE = 0.15
"""The highest total probability of non-overlapping runs at which an exchanged name is still taken for the missing one."""
