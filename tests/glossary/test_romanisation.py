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


def test_letters_of_the_same_shape_are_read_as_latin() -> None:
    """A Cyrillic letter within a Latin word is a slip of the keyboard; a Cyrillic word stays Cyrillic."""
    assert fold("Vеlykа") == "velyka"
    assert fold("Оса") == "оса"


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("青岛", "Tsingtao"), ("南京", "Nanking"), ("重庆", "Chungking"), ("新疆", "Sinkiang"), ("西安", "Hsi-an"), ("广州", "Kwangchow"),
        ("邓小平", "Teng Hsiao-p'ing"), ("周恩来", "Chou En-lai"), ("石家庄", "Shih-chia-chuang"), ("长春", "Čchang-čchun"), ("长沙", "Chan-sha"),
    ],
)  # fmt: skip
def test_chinese_names_in_older_and_foreign_spellings_are_found(native: str, latin: str) -> None:
    """Wade-Giles, the postal spellings and those that came by way of Russian are near."""
    assert far(native, latin, "zh") <= 0.5


@given(st.text("汉字北京上海天津重庆南昌武宁安山河江州林王李张刘陈杨黄赵吴周徐孙马朱胡郭何高", min_size=1, max_size=4))
def test_plain_pinyin_of_any_characters_costs_nothing(text: str) -> None:
    """What pypinyin reads first, joined, is a path."""
    from pypinyin import Style, lazy_pinyin

    joined = "".join(lazy_pinyin(list(text), style=Style.NORMAL, v_to_u=False))
    assert far(text, joined, "zh") <= 0.1 * len(text)


def test_a_case_ending_or_an_adjective_is_looked_up_too() -> None:
    """A form whose ending has consonants of its own has another sound key than its name."""
    from tui_review.glossary.compiled import load_compiled
    from tui_review.glossary.entry import Entry, Glossary

    entries = (Entry("Trostianets", "place", {"uk": ("Тростянець",)}), Entry("Navalny", "person", {"ru": ("Навальный",)}))
    compiled = load_compiled(Glossary(entries))
    for word, right in (("trostyanetskyi", "Trostianets"), ("navalnogo", "Navalny"), ("navalnomu", "Navalny")):
        assert right in {compiled.targets[n].form for n in compiled.candidates(word)}
