"""Demonyms: regular English derivations of a name are right, near misses are misspellings."""

from __future__ import annotations

import pytest

from tests.detect.test_finding_names import pairs
from tui_review.detect import Detector
from tui_review.detect.derived import is_demonym_of, is_derived
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.targets import Target

MADE = """
Kazakhstan Kazakhstani Kazakhstanis, Pakistan Pakistani, Dagestan Dagestani, Israel Israeli Israelite, Iraq Iraqi, Somalia Somali Somalian, Azerbaijan Azerbaijani, Kuwait Kuwaiti,
Bangladesh Bangladeshi, Nepal Nepali Nepalese, America American Americans, Cuba Cuban, Korea Korean, Russia Russian, Mexico Mexican, Morocco Moroccan, Chile Chilean, Europe European,
Zimbabwe Zimbabwean, Haiti Haitian, Chicago Chicagoan, Tibet Tibetan, Texas Texan, Egypt Egyptian, Paris Parisian, Canada Canadian, Italy Italian, Hungary Hungarian, Ukraine Ukrainian,
Palestine Palestinian, Athens Athenian, Barbados Barbadian, Maldives Maldivian, Belarus Belarusian Belarusan, Sudan Sudanese, China Chinese, Malta Maltese, Java Javanese, Shanghai Shanghainese,
Turkey Turkish, Sweden Swedish, Finland Finnish, Greece Greek, London Londoner Londoners, Maine Mainer, Iceland Icelander Icelandic, Germany Germanic German, Denver Denverite, Tokyo Tokyoite,
Odesa Odesite Odesan, Kyiv Kyivite Kyivan, Putin Putinism Putinist Putinesque Putins, Peron Peronist, Luhansk Luhanskian
"""
NOT_MADE = """
Heihe Heihei Heihen, Luhansk Luhansn, Kharkiv Kharkis Kharkin, Tokmak Tokmani Tokmaki, Berdychiv Berdychic, Kremlin Kremlen, Kherson Khersen Khersoi, Bucha Buchi, Izium Izien,
Nikopol Nikopoli, Zhengzhou Zhengzhoni, Nanjing Nanjin Nanjins, Pavlohrad Pavlohrans
"""


def _pairs(rows: str) -> list[tuple[str, str]]:
    return [(word, name) for row in rows.split(",") for name, *words in [row.split()] for word in words]


@pytest.mark.parametrize(("word", "name"), _pairs(MADE))
def test_what_english_makes_of_a_name_is_made_of_it(word: str, name: str) -> None:
    """Adjectives, inhabitants and followers, also of names with doubled letters."""
    assert is_demonym_of(fold(word), fold(name))
    assert is_demonym_of(collapse(fold(word)), collapse(fold(name)))


@pytest.mark.parametrize(("word", "name"), _pairs(NOT_MADE))
def test_a_name_with_a_wrong_end_is_made_of_nothing(word: str, name: str) -> None:
    """A lost or exchanged last letter and a case ending are no demonyms."""
    assert not is_demonym_of(collapse(fold(word)), collapse(fold(name)))
    assert not is_derived(collapse(fold(word)), Target(0, name, "canonical"), "place")


SLAVIC = Glossary(
    (
        Entry("Hordynsk", "place", {"uk": ("Гординськ",), "ru": ("Гордынск",)}),
        Entry("Pyrohiv", "place", {"uk": ("Пирогів",), "ru": ("Пирогов",)}),
        Entry("Brodetsky", "person", {"ru": ("Бродецкий",)}),
        Entry("Veselsky", "person", {"uk": ("Весельський",)}),
        Entry("Tarasin", "person", {"ru": ("Тарасин",)}),
        Entry("Mazandar", "place", {"fa": ("مازندار",)}),
    )
)


@pytest.fixture(scope="module")
def slavic() -> Detector:
    """One engine for the whole module."""
    return Detector(SLAVIC, cache=False)


@pytest.mark.parametrize(
    "text",
    [
        "Bishop Hordynsky lived in Hordynsky Lane near Pyrohivska station.",
        "His wife Maria Veselska came.",
        "They went to Tarasino and to Veselsk.",
        "The Mazandaris and the Mazandari poet met.",
    ],
)
def test_surnames_streets_wives_towns_and_inhabitants_are_right(slavic: Detector, text: str) -> None:
    """Derivations from a town's or a man's name in other languages are other names, not misspellings."""
    assert not pairs(slavic, text)


@pytest.mark.parametrize(
    ("text", "surface", "suggestion"),
    [
        ("The Hordynskaya region is big.", "Hordynskaya", "Hordynsk"),
        ("The Pyrohivska oblast council met.", "Pyrohivska", "Pyrohiv"),
        ("A Pirogovskij court jailed him.", "Pirogovskij", "Pyrohiv"),
    ],
)
def test_an_adjective_before_what_a_place_is_stands_for_the_place(slavic: Detector, text: str, surface: str, suggestion: str) -> None:
    """English has the name itself before oblast, region, court."""
    assert (surface, suggestion) in pairs(slavic, text)


HIS = "Rustam Mamedov spoke first. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HIS}The lawyer of Mamedova said so.", [("Mamedova", "Mamedov")]),
        ("The lawyer of Mamedova said so.", []),
        (f"{HIS}Leyla Mamedova said so.", []),
        (f"{HIS}His wife Mamedova said so.", []),
        (f"{HIS}Then Mamedova said that she was ill.", []),
        (f"{HIS}Tatyana Mamedova came late. " + "Nothing else happened on that day. " * 20 + "Then Mamedova left.", []),
    ],
)
def test_a_case_form_of_a_man_and_the_surname_of_a_woman_are_told_apart(text: str, found: list[tuple[str, str]]) -> None:
    """The man must be in the text, and nothing may indicate the woman."""
    detector = Detector(Glossary((Entry("Rustam Mamedov", "person", {"ru": ("Рустам Мамедов",)}, ("Mamedov",)),)), cache=False)
    assert pairs(detector, text) == found


def test_an_english_field_is_no_plural_or_case_form_of_a_name() -> None:
    """Logistics and politics are English words in the singular."""
    entries = (Entry("Logistika", "org", {"ru": ("Логистика",)}), Entry("Politika", "org", {"sr": ("Политика",)}))
    found = Detector(Glossary(entries), cache=False).find("They spoke of Logistics and of Politics yesterday.")
    assert all(f.confidence < 0.7 for f in found)
    assert not any(suggestion.endswith("s") for f in found for suggestion in f.suggestions)
