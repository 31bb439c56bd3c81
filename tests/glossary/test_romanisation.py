"""Lattices: what any scheme writes costs nothing, what none writes costs something."""

from __future__ import annotations

import iuliia
import pytest
import translitua
from hypothesis import given
from hypothesis import strategies as st

from tui_review.glossary import scripts, sound
from tui_review.glossary.given_names import equivalents
from tui_review.glossary.lattice import Lattice, collapse, distance, fold, latin_lattice


def whole(native: str, language: str = "") -> Lattice:
    """The lattice of a native form, its words joined."""
    return tuple(unit for word in scripts.lattices(native, language) for unit in word)


def far(native: str, latin: str, language: str = "") -> float:
    """The distance of a Latin spelling from a native form."""
    return distance(whole(native, language), collapse(fold(latin)))


NAMES = ["Токаев", "Жириновский", "Хрущёв", "Щербаков", "Юрий", "Подъячев", "Эльбрус", "Нижний", "Царицын", "Чайковский", "Ильюшин"]
UKRAINIAN = ["Зеленський", "Запоріжжя", "Київ", "Щербань", "Гнатюк", "Єрмак", "Їжакевич", "Юлія", "Яценюк", "Згурський", "Мар'янівка"]


RUSSIAN_SCHEMES = {name: scheme for name, scheme in vars(iuliia).items() if name.isupper() and name not in {"UZ", "TELEGRAM"}}
"""All but the Uzbek one, and the telegraph code, which spells out what no name is ever spelled like."""


@pytest.mark.parametrize("scheme", sorted(RUSSIAN_SCHEMES))
def test_every_russian_scheme_is_a_path(scheme: str) -> None:
    """What a published scheme writes is never far from the lattice (the oracle writes e with dots in Cyrillic)."""
    spelled = {name: RUSSIAN_SCHEMES[scheme].translate(name).replace("ё", "e") for name in NAMES}
    costs = {name: far(name, latin) for name, latin in spelled.items()}
    assert max(costs.values()) <= 0.35, {n: (spelled[n], c) for n, c in costs.items() if c > 0.35}


@pytest.mark.parametrize("table", translitua.ALL_UKRAINIAN, ids=lambda table: str(table.__name__))
def test_every_ukrainian_scheme_is_a_path(table: type[translitua.TransliterationTable]) -> None:
    """The same for Ukrainian."""
    spelled = {name: translitua.translit(name, table) for name in UKRAINIAN}
    costs = {name: far(name, latin) for name, latin in spelled.items()}
    assert max(costs.values()) <= 0.35, {n: (spelled[n], c) for n, c in costs.items() if c > 0.35}


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("Беловеж", "Belowesch"), ("Беловеж", "Bielowiez"), ("Жириновский", "Schirinowski"), ("Шевченко", "Chevtchenko"),
        ("Шевченко", "Szewczenko"), ("Харків", "Kharkov"), ("Київ", "Kiev"), ("Запоріжжя", "zaporoze"), ("Луганськ", "Lugansk"),
        ("საქართველო", "Sakartvelo"), ("Փաշինյան", "Pashinyan"), ("김정은", "Kim Jong Un"), ("خامنئي", "Khamenei"), ("Αθήνα", "Athina"),
        ("Мирзиёев", "Mirziyoev"), ("Назарбаев", "Nasarbajew"),
    ],
)  # fmt: skip
def test_habits_of_other_languages_are_near(native: str, latin: str) -> None:
    """German, French, Polish and Russian habits, and other scripts."""
    assert far(native, latin) <= 0.5


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("集安", "Ji’an"),
        ("范明政", "Fan Mingzheng"),
        ("习近平", "Xi Jin-ping"),
        ("毛泽东", "Mao Tse-tung"),
        ("蒋介石", "Chiang Chieh-shih"),
        ("重庆", "Chongqing"),
    ],
)
def test_chinese_readings_are_found_however_they_are_written(native: str, latin: str) -> None:
    """Joined, spaced, with apostrophe or hyphen, in Wade-Giles, with another reading."""
    assert far(native, latin, "zh") <= 0.9


@pytest.mark.parametrize(("native", "latin"), [("Токаев", "Medvedev"), ("Київ", "Lviv"), ("Буча", "Butcher"), ("Харків", "Kherson")])
def test_other_names_are_far(native: str, latin: str) -> None:
    """A distance that told no names apart would be no use."""
    assert far(native, latin) >= 1.0


@given(st.text("абвгдежзийклмнопрстуфхцчшщыьэюя", min_size=3, max_size=10))
def test_the_plainest_spelling_of_any_word_costs_nothing(word: str) -> None:
    """The first option of each unit is always a path."""
    lattice = whole(word)
    assert distance(lattice, "".join(unit.options[0][0] for unit in lattice), 9.0) == 0.0


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_latin_word_is_at_no_distance_from_itself(word: str) -> None:
    """The lattice of a Latin form holds the form."""
    assert distance(latin_lattice(word), collapse(fold(word)), 9.0) == 0.0


@given(st.text(max_size=20))
def test_folding_is_stable(word: str) -> None:
    """Folding what is folded changes nothing more."""
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("native", "latin"), [("Токаев", "Tokaev"), ("Запоріжжя", "zaporoze"), ("Николаев", "Nikolayev"), ("Шевченко", "Schewtschenko")]
)
def test_a_romanisation_shares_a_sound_key_with_its_name(native: str, latin: str) -> None:
    """Otherwise it would never become a candidate."""
    assert sound.lattice_key(whole(native)) in sound.keys(collapse(fold(latin)))


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("Миколаїв", "Nikolaev"), ("Микола", "Nikolai"), ("Олександрівка", "Aleksandrovka"), ("Олена", "Elena"), ("Володимир", "Vladimir"),
        ("Алексей", "Oleksiy"), ("Катеринослав", "Ekaterinoslav"), ("Сергій", "Sergei"), ("Дмитро", "Dmitry"), ("Михайло", "Mikhail"),
        ("Павло", "Pavel"), ("Кам’янка", "Kamenka"), ("Велика", "Velikaya"), ("Рівне", "Rovno"), ("Запоріжжя", "Zaporozhye"),
    ],
)  # fmt: skip
def test_one_east_slavic_spelling_predicts_the_others(native: str, latin: str) -> None:
    """A Ukrainian or Belarusian native form alone predicts the Russian spelling, and is looked up by it."""
    assert far(native, latin) <= 0.5
    assert sound.lattice_keys(whole(native)) & set(sound.keys(collapse(fold(latin))))


def test_given_names_know_their_other_languages() -> None:
    """Volodymyr and Vladimir are one name; a surname is none."""
    assert "vladimir" in equivalents("volodymyr")
    assert not equivalents("tokayev")
