"""The distance of a word from a lattice is the cost of the cheapest path, whatever is done to find it faster."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.glossary.cyrillic import ALPHABET, inflected, lattice
from tui_review.glossary.lattice import Lattice, Unit, collapse, distance, is_out_of_reach, latin_lattice
from tui_review.glossary.roundabout import WAYS

WORDS = st.text("aeiouyhjwkgszcvtdnlr7", min_size=1, max_size=9).map(collapse)
NATIVES = st.text("абвгдежзийклмнопрстуфхцчшщьюяіїє", min_size=1, max_size=7)
_KINDRED = ("bp", "vwf", "dt", "gkqhx", "szcjx", "mn", "lr", "uv", "uw", "ij", "yj")


def _insertion(letter: str) -> float:
    return 0.35 if letter in "hyjw" else 0.55 if letter in "aeiou" else 1.0


def _misreading(unit: Unit, letter: str) -> float:
    first = unit.options[0][0]
    if not first:
        return math.inf
    kindred = letter != first[0] and any(letter in letters and first[0] in letters for letters in _KINDRED)
    cost = 0.45 if letter in "aeiouy" and first[0] in "aeiouy" else 0.6 if kindred else 1.0
    return cost + 0.3 * (len(first) - 1)


def cheapest(units: Lattice, word: str) -> float:
    """Compare all paths one by one."""
    row = [math.inf] * (len(word) + 1)
    row[0] = 0.0
    for unit in (None, *units):
        following = [math.inf] * len(row)
        for i, cost in enumerate(row):
            steps = [(i, 0.0)] if unit is None else [(i, unit.skip)]
            if unit is not None:
                steps += [(i + len(option), more) for option, more in unit.options if word.startswith(option, i)]
                if i < len(word):
                    steps.append((i + 1, _misreading(unit, word[i])))
            for j, more in steps:
                following[j] = min(following[j], cost + more)
        for i, letter in enumerate(word):
            following[i + 1] = min(following[i + 1], following[i] + _insertion(letter))
        row = following
    return row[-1]


@given(NATIVES, WORDS)
def test_a_native_word_is_as_far_as_its_cheapest_path(native: str, word: str) -> None:
    """With any case ending as well; paths beyond the limit are not followed."""
    for units in (lattice(native), inflected(native) or ()):
        far = cheapest(units, word)
        assert distance(units, word, 99.0) == pytest.approx(far)
        assert distance(units, word, 0.8) == pytest.approx(min(far, 0.8))
        assert distance(units, word, 0.0) == 0.0


@given(NATIVES, WORDS, st.floats(0.05, 2.0))
def test_no_path_leads_to_what_is_out_of_reach(native: str, word: str, limit: float) -> None:
    """Lattices are excluded by the letters of their units, before these are shared."""
    for alphabet in (ALPHABET, *(way.alphabet for way in WAYS)):
        if is_out_of_reach(alphabet.parts(native), word, limit):
            assert distance(alphabet.lattice(native), word, limit) == limit


def test_letters_that_nothing_is_written_with_are_out_of_reach() -> None:
    """Each is counted once, at its lowest possible cost: a vowel may replace another."""
    assert is_out_of_reach(lattice("Буча"), "bucra", 0.5)
    assert not is_out_of_reach(lattice("Буча"), "bucra", 0.6)
    assert not is_out_of_reach(lattice("Буча"), "acub", 0.1)


@given(WORDS, WORDS)
def test_a_latin_word_is_as_far_as_its_cheapest_path(right: str, word: str) -> None:
    """The lattice of a right form is a lattice too."""
    assert distance(latin_lattice(right), word, 99.0) == pytest.approx(cheapest(latin_lattice(right), word))
