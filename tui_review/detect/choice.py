"""Choosing among the words that may stand for a missing name: a conditional logit over the spans of a segment and "none".

An entity that the source has and the translation has in no right form was either rendered by some run of words, or left
out. Every run competes with every other and with leaving out: the probability of a run is its share of all their weights
(McFadden 1974). A finding's confidence is the share of the runs that lie over some of the same words, since they point at
the same mistake; where a segment has the same words again, they are the same mistake made again and do not compete.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
    """Features of the case that no run stands for it."""
    options: list[Option]


def _score(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def shares(choice: Choice) -> list[float]:
    """The probability of each option; what is missing to 1 is the probability of none."""
    scores = [_score(WEIGHTS["run"], option.features) for option in choice.options]
    none = _score(WEIGHTS["none"], choice.none)
    top = max([none, *scores])
    weights = [math.exp(score - top) for score in scores]
    total = sum(weights) + math.exp(none - top)
    return [weight / total for weight in weights]


def overlap(a: Option, b: Option) -> float:
    """The share of the words of two runs together that both have."""
    both = min(a.last, b.last) - max(a.first, b.first)
    return max(both, 0) / (max(a.last, b.last) - min(a.first, b.first))


def again(options: Sequence[Option], number: int) -> list[Option]:
    """The other runs of the same words as a run."""
    words = options[number].words
    return [option for n, option in enumerate(options) if n != number and words and option.words == words]


def best(options: Sequence[Option], probabilities: Sequence[float]) -> tuple[int, float]:
    """The run to offer, and the probability that the mistake is there.

    Of the likeliest runs the one with the most weight on itself and on its near likes is offered; the mistake is there
    when any run that shares a third of its words, here or where they stand again, stands for the entity.
    """
    order = sorted(range(len(options)), key=lambda n: -probabilities[n])[:_CONSIDERED]
    scored = []
    for n in order:
        alike = [options[n], *again(options, n)]
        shared = [(max(overlap(one, option) for one in alike), p) for option, p in zip(options, probabilities, strict=True)]
        close = sum(p for share, p in shared if share > 0.5)
        place = sum(p for share, p in shared if share >= 1 / 3)
        scored.append((round(close + 0.25 * probabilities[n], 6), probabilities[n], -n, place))
    _, _, number, place = max(scored)
    return -number, place


def log_odds(p: float) -> float:
    """The natural log odds of a probability, which is taken no nearer to 0 or 1 than a millionth."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def place_features(choice: Choice, place: float) -> dict[str, float]:
    """What the confidence in a place is made of: the summed probability there, read otherwise where the name is Chinese."""
    odds, han = log_odds(place), choice.none.get("han", 0.0)
    return {"log_odds": odds, "han": han, "han_log_odds": han * odds}


_CONSIDERED = 8
