"""Features to probability: one small logistic model for each way of finding, its weights readable below.

Fitted by ``tests/benchmarks/fit_confidence.py`` on annotated machine translation that is not part of this project; the
features are described where they are made (``exact``, ``spelling``, ``phrase``, ``meaning``, ``loaned``, ``namesakes``, ``consistency``,
``standins``; ``aligned`` adds what the source says). A positive weight speaks
for a mistranslation.
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
"""Features that depend on what stands around the words or elsewhere in the text, each 0 or 1."""


def ceiling(model: str, features: Mapping[str, float]) -> float:
    """The highest probability that the same words can have anywhere."""
    weights = WEIGHTS[model]
    return confidence(model, {name: float(weights.get(name, 0.0) > 0) if name in PLACED else value for name, value in features.items()})


def bound(model: str, features: Mapping[str, float | tuple[float, float]]) -> float:
    """An upper bound of the probability when some features are only known to lie between two values, others only in 0..1."""
    return probability(highest(model, features))


def highest(model: str, features: Mapping[str, float | tuple[float, float]]) -> float:
    """The same as ``bound``, in log odds."""
    weights = WEIGHTS[model]
    total = weights[""]
    for name, weight in weights.items():
        if name:
            value = features.get(name, (0.0, 1.0))
            low, high = value if isinstance(value, tuple) else (value, value)
            total += max(weight * low, weight * high)
    return total


def probability(log_odds: float) -> float:
    """The probability, 0 to 1, of some log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
