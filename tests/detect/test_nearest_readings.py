"""The few readings of a word that count are those that all of them would give, in the same order."""

from __future__ import annotations

from itertools import product

import pytest

from tui_review.detect.derived import is_demonym_of, is_derived, is_people, may_be_made_of
from tui_review.detect.readings import Readings
from tui_review.glossary.compiled import load_compiled
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.targets import Target

_CYRILLIC = str.maketrans("badezinoskvy", "бадезиноскви")


@pytest.fixture(scope="module")
def readings() -> Readings:
    """The readings by many names that differ in their vowels alone."""
    names = ["B{}d{}z{}nsk".format(*vowels) for vowels in product("aeio", repeat=3)] + ["Bad Zynok", "Badezynska"]
    entries = (Entry(name, "place", {"uk": (name.lower().translate(_CYRILLIC),)}) for name in names)
    return Readings(load_compiled(Glossary(tuple(entries))))


@pytest.mark.parametrize("key", ["badezinsk", "budezinsk", "bodozunsks", "badizinskan", "badzynok"])
@pytest.mark.parametrize("words", [1, 2])
def test_the_nearest_readings_are_the_first_of_all(readings: Readings, key: str, words: int) -> None:
    """Nothing is missing that is as near as the third, or hardly farther."""
    targets = readings.compiled.targets
    fitting = [r for r in readings.of(key) if targets[r.target].role != "word"]
    nearest = readings.nearest(key, words)
    assert nearest[:3] == tuple(fitting[:3])
    assert [r for r in nearest if r.nearest < nearest[2].nearest + 0.3] == [r for r in fitting if r.nearest < fitting[2].nearest + 0.3]
    assert len(nearest) <= len(fitting)


@pytest.mark.parametrize(
    ("key", "right"), [("kazakhstani", "kazakhstan"), ("tokayevs", "tokayev"), ("germans", "germany"), ("putinesque", "putin")]
)
def test_what_is_made_of_a_name_may_be_made_of_it(key: str, right: str) -> None:
    """What is quickly told is never less than what is told exactly."""
    assert is_demonym_of(key, right) or is_derived(key, Target(0, right, "canonical"), "person") or is_people("Germans", key, right)
    assert may_be_made_of(key, right)


def test_a_name_like_another_is_not_made_of_it() -> None:
    """Likeness is not enough."""
    assert not may_be_made_of("luton", "luhansk")
