"""Names that came by way of a third script: read as such when they look so, and by nothing else."""

from __future__ import annotations

import pytest

from tui_review.glossary.compiled import load_compiled
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.roundabout import WAYS, Way, ways_of
from tui_review.glossary.targets import Native


def far(native: str, latin: str) -> float:
    """The distance of a Latin spelling from a Cyrillic form."""
    return distance(Native(native, "ru").lattice, collapse(fold(latin)))


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("Житомир", "jytwmyr"), ("Одеса", "awdsa"), ("Хабаровск", "khabarwwsk"), ("Луцьк", "lwzq"),
        ("Норильск", "noririsuku"), ("Дніпро", "donipuro"), ("Павлодар", "pabeullodaleu"), ("Мурманск", "muramansaka"),
    ],
)  # fmt: skip
def test_what_a_third_script_leaves_is_near(native: str, latin: str) -> None:
    """Consonant skeletons and open syllables."""
    assert far(native, latin) <= 0.1


def test_the_detour_costs_something() -> None:
    """What a scheme writes is nearer."""
    assert far("Норильск", "Norilsk") < far("Норильск", "noririsuku")


@pytest.mark.parametrize("word", ["Oleksandr", "Kiev", "church", "small", "they", "Prague"])
def test_few_words_look_so(word: str) -> None:
    """Vowels of every kind beside each other, or too few letters, are no sign of a third script."""
    assert not ways_of(collapse(fold(word)))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_each_way_spells_every_letter(way: Way) -> None:
    """No letter of Russian or Ukrainian is without a spelling."""
    letters = "абвгдеёжзийклмнопрстуфхцчшщыьэюяєї"
    assert set(letters) <= {native for native in way.alphabet.units if len(native) == 1}


def test_they_are_found_though_the_letters_have_little_in_common() -> None:
    """Sound keys of their own lead to them."""
    compiled = load_compiled(Glossary((Entry("Zhytomyr", "place", {"uk": ("Житомир",)}), Entry("Lviv", "place", {"uk": ("Львів",)}))))
    assert [compiled.targets[n].form for n in compiled.candidates("jytwmyr")] == ["Zhytomyr"]
    assert [compiled.targets[n].form for n in compiled.candidates("ribiu")] == ["Lviv"]
