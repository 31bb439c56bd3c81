"""Features to probability: one small logistic model for each kind of candidate, with readable weights in ``weights``.

Fitted by ``tests/benchmarks/fit_confidence.py`` on annotated machine translation that is not part of this project; the features
are described where they are computed (``exact``, ``spelling``, ``phrase``, ``meaning``, ``loaned``, ``namesakes``,
``consistency``, ``standins``; ``aligned`` adds those of the source). A positive weight speaks for a mistranslation.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from tui_review.detect.weights import WEIGHTS


def confidence(model: str, features: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that an editor would make the change."""
    weights = WEIGHTS[model]
    total = weights[""]
    for name, value in features.items():
        total += weights.get(name, 0.0) * value
    return probability(total)


PLACED = frozenset(("opens", "salient_far", "longer", "stands", "bare_accept", "unpaired"))
"""Features that depend on the context of the words or on the rest of the text, each 0 or 1."""


def ceiling(model: str, features: Mapping[str, float]) -> float:
    """The highest probability that the same words can have in any context."""
    weights = WEIGHTS[model]
    return confidence(model, {name: float(weights.get(name, 0.0) > 0) if name in PLACED else value for name, value in features.items()})


def bound(model: str, features: Mapping[str, float | tuple[float, float]]) -> float:
    """An upper bound of the probability, for features given as intervals; a feature that is not given may be anything from 0 to 1."""
    return probability(highest(model, features))


def highest(model: str, features: Mapping[str, float | tuple[float, float]]) -> float:
    """The upper bound of ``bound``, in natural log odds."""
    weights = WEIGHTS[model]
    total = weights[""]
    for name, weight in weights.items():
        if name:
            value = features.get(name, (0.0, 1.0))
            low, high = value if isinstance(value, tuple) else (value, value)
            total += max(weight * low, weight * high)
    return total


def probability(log_odds: float) -> float:
    """The probability, 0 to 1, for natural log odds, which are clamped to -30..30."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
