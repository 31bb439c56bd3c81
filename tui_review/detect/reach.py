"""The greatest distance at which a word can still reach a given confidence, and the features made from its distances.

The first look needs this for every distinct word, so that nothing is measured beyond the distance that could matter.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from tui_review.detect.confidence import highest, probability
from tui_review.detect.weights import WEIGHTS
from tui_review.glossary.english import is_known_name, ordinariness

FAR = 3.0
"""The distance of a word that is not close to a form at all."""
_STEP = 0.05
EXACT = 0.05
"""Up to this distance a word counts as exactly a romanisation."""
_CHEAPEST = 0.35
"""The least cost of a letter that a word lacks."""


def read_within(length: int) -> float:
    """The distance, exclusive, up to which a word of ``length`` letters is read as a target."""
    return 0.3 + 0.2 * length


def is_abbreviation(words: Sequence[str]) -> bool:
    """Whether a single word is written as abbreviations are: short, with two capitals at least (OBSE, RZhD)."""
    return len(words) == 1 and 3 <= len(words[0]) <= 6 and sum(map(str.isupper, words[0])) >= 2


def looks_of(words: Sequence[str]) -> tuple[float, float, float, float, float, float]:
    """The features of the words themselves, in the order of the parameters of ``reach``.

    Ordinariness (rounded down to tenths), lower case, capitals, dictionary names, several words, abbreviation.
    """
    return (
        math.floor(min(map(ordinariness, words)) * 10) / 10, float(words[0][:1].islower()), float(all(w.isupper() and len(w) > 1 for w in words)),
        float(all(map(is_known_name, words))), float(len(words) > 1), float(is_abbreviation(words)),
    )  # fmt: skip


@lru_cache(maxsize=1 << 12)
def reach(
    floor: float, length: int, ordinary: float, lowered: float, capitals: float, known_name: float, run: float, abbreviation: float
) -> float:
    """The distance from a target, exclusive, within which a word with such features can reach the confidence ``floor``."""
    features: dict[str, float | tuple[float, float]] = dict.fromkeys(measures(0.0, 0.0, length, length, han=False), 0.0)
    features |= {
        "short": float(length <= 4), "long": float(length >= 8), "length": min(length, 12) / 12,
        "length_han": (0.0, min(length, 12) / 12), "ordinary_han": (0.0, ordinary), "ordinary_close_han": (0.0, ordinary), "equivalent": 0.0, "demonym": 0.0,
        "ordinary": ordinary, "ordinary_close": (0.0, ordinary), "lowered": lowered, "capitals": capitals, "known_name": known_name, "run": run, "abbreviation": 0.0,
    }  # fmt: skip
    others = highest("word", features)
    found = next((far + _STEP for far, most in _most_said(length) if probability(others + most) >= floor), 0.0)
    return max(found, EXACT + _STEP) if abbreviation else found


@lru_cache(maxsize=64)
def _most_said(length: int) -> list[tuple[float, float]]:
    """For each distance to a target, farthest first, the upper bound of the log odds that the distance features can add."""
    steps = [n * _STEP for n in range(round(min(read_within(length), FAR) / _STEP) + 1)]
    native, own = _parts_said(length, [*steps, FAR], "native"), _parts_said(length, [*steps, FAR], "own")
    # The distance to the other form may be any greater one.
    return [(steps[n], max(native[n] + max(own[n:]), own[n] + max(native[n:]))) for n in reversed(range(len(steps)))]


def _parts_said(length: int, distances: Sequence[float], of: str) -> list[float]:
    """Upper bounds of the log odds from a word's distance to the native form or to the right form (``of``: "native" or "own")."""
    weights = WEIGHTS["word"]
    return [
        max(
            sum(
                weights.get(name, 0.0) * value
                for name, value in measures(far, far, size, length, han=han).items()
                if name.startswith("own") == (of == "own")
            )
            for size in (length, length + round(min(far, 2.0) / _CHEAPEST))
            for han in (False, True)
        )
        for far in distances
    ]


def measures(native: float, own: float, size: int, length: int, *, han: bool) -> dict[str, float]:
    """The features made from the distances to the nearest native form and to the right form.

    ``length`` is the number of letters of the word, ``size`` that of the longer of word and target, ``han`` whether the native
    form is Chinese.
    """
    native_share = min(native / size * 4, 1.5) if native < FAR else 0.0
    own_share = min(own / size * 4, 1.5) if own < FAR else 1.5
    is_exact, is_close = float(native <= EXACT), float(EXACT < native <= 0.3)
    return {
        "han": float(han),
        "han_short": float(han and length <= 5),
        "native_near_cyrillic": float(native <= 0.3 and not han),
        "near_short": float(native <= 0.3 and not han and length <= 4),
        "own_tight": float(own <= 0.3),
        "native": min(native, 2.0) / 2 if native < FAR else 0.0,
        "native_share": native_share,
        "native_share_han": native_share * han,
        "native_exact": is_exact,
        "native_exact_han": is_exact * han,
        "native_close": is_close,
        "native_close_han": is_close * han,
        "no_native": float(native >= FAR),
        "own": min(own, 2.0) / 2 if own < FAR else 1.2,
        "own_share": own_share,
        "own_share_han": own_share * han,
    }
