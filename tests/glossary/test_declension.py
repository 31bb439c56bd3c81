"""Case forms of names in languages other than those in Cyrillic."""

from __future__ import annotations

import pytest

from tui_review.glossary.declension import bare, is_adjective_of, same_word, stems
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.targets import Native


@pytest.mark.parametrize(
    ("language", "native", "token"),
    [("cs", "Praha", "Praze"), ("cs", "Hradec", "Hradce"), ("cs", "Eliška", "Elišce"), ("cs", "Nováková", "Novákovou"), ("sk", "Bratislava", "Bratislave"),
     ("pl", "Kraków", "Krakowie"), ("pl", "Kaczyński", "Kaczyńskiego"), ("hr", "Rijeka", "Rijeci"), ("de", "Berlin", "Berlins"),
     ("lt", "Vilnius", "Vilniuje"), ("hu", "Budapest", "Budapesten"), ("tr", "Ankara", "Ankara'da"), ("fi", "Tampere", "Tampereella"),
     ("el", "Αθήνα", "Αθήνας"), ("el", "Παπαδόπουλος", "Παπαδοπούλου"), ("ka", "თბილისი", "თბილისში"), ("fr", "Lyon", "lyon"),
     ("sk", "Fico", "Ficova"), ("cs", "Dvořák", "Dvořákovu"), ("hr", "Vučić", "Vučićeva"), ("sl", "Tomić", "Tomićevem"),
     ("cs", "Novotný", "Novotného"), ("cs", "Pardubice", "Pardubic"), ("cs", "Karlův", "Karlova"), ("cs", "Vídeň", "Vídně"), ("cs", "Zelenskyj", "Zelenského"), ("cs", "Havel", "Havlův"),
     ("cs", "maďarský", "maďarské"), ("pl", "Suwałki", "Suwałk"), ("pl", "Polska", "Polski"), ("de", "Roter", "Roten"), ("hr", "Marko", "Marka")],
)  # fmt: skip
def test_a_case_form_is_the_same_word(language: str, native: str, token: str) -> None:
    """Names in the source are recognised in all case forms and possessive adjectives."""
    assert same_word(native, token, language)


@pytest.mark.parametrize(
    ("language", "native", "token"),
    [
        ("cs", "Praha", "prameny"),
        ("cs", "Jan", "Janovice"),
        ("cs", "Marta", "Martin"),
        ("pl", "Gdańsk", "Gdynia"),
        ("fr", "Lyon", "Lyons"),
        ("en", "Hope", "Hoped"),
        ("cs", "Dvořák", "Dvořáková"),
        ("cs", "Dvořák", "Dvořákovou"),
        ("cs", "Hrubý", "Hrubá"),
        ("cs", "Hrubá", "Hrubý"),
        ("pl", "Zieliński", "Zielińska"),
        ("pl", "Zieliński", "Zielińskiej"),
        ("cs", "Martinov", "Martin"),
        ("hr", "Markov", "Marko"),
        ("cs", "Pavla", "Pavel"),
        ("de", "Andersen", "Anders"),
        ("de", "Müller", "Müll"),
    ],
)
def test_another_word_is_not(language: str, native: str, token: str) -> None:
    """A word with the same beginning, or one that the language does not decline, is another word."""
    assert not same_word(native, token, language)


def test_an_adjective_is_told_from_other_words() -> None:
    """Translations may rightly replace an adjective by another word."""
    assert is_adjective_of("Praha", "pražského", "cs")
    assert is_adjective_of("Kraków", "krakowski", "pl")
    assert not is_adjective_of("Praha", "praktický", "cs")
    assert not is_adjective_of("Praha", "Prahy", "cs")


def test_the_stems_of_a_name_come_in_one_order() -> None:
    """The longest first, followed by those changed by endings, in the same order in every process."""
    assert list(stems("praha", "cs")) == ["praha", "prah", "praz", "praž"]
    assert list(stems("hradec", "cs")) == ["hradec", "hradeč", "hradc", "hradč"]
    assert list(stems("lyon", "fr")) == []


def test_small_words_before_a_name_are_taken_off() -> None:
    """Hebrew and Arabic write "in", "and" and "the" as part of the following word."""
    assert "ישראל" in bare("בישראל")
    assert {"القاهرة", "قاهرة"} <= set(bare("والقاهرة"))
    assert bare("Praha") == ("Praha",)


@pytest.mark.parametrize(
    ("language", "native", "latin", "most"),
    [
        ("cs", "Vačková", "Vachkovou", 0.1),
        ("cs", "Babiš", "Babisem", 0.0),
        ("cs", "Muchová", "Muchovou", 0.0),
        ("cs", "Danuše Nerudová", "Danuse Neruda", 0.0),
        ("cs", "Zelenskyj", "Zelenskeho", 0.0),
        ("cs", "Vídeň", "Vidne", 0.0),
        ("cs", "Karlovy Vary", "Karlovych Varu", 0.1),
        ("pl", "Lech Wałęsa", "Lechowi Walesie", 0.0),
        ("pl", "Kaczyński", "Kaczynskiego", 0.0),
        ("de", "Merkel", "Merkels", 0.0),
        ("pl", "Łódź", "Lodzi", 0.0),
        ("de", "Strauß", "Strausses", 0.0),
        ("fi", "Helsinki", "Helsingissa", 0.0),
        ("fi", "Lahti", "Lahdessa", 0.0),
        ("fi", "Virtanen", "Virtasen", 0.0),
        ("fi", "Petteri Orpo", "Petteri Orpon", 0.0),
        ("et", "Tallinn", "Tallinnas", 0.0),
        ("et", "Tallinn", "Tallinna", 0.0),
        ("hu", "Keszthely", "Keszthelyen", 0.0),
        ("hu", "Pécs", "Pecsett", 0.0),
        ("az", "Şuşa", "Shushada", 0.2),
        ("uz", "Andijon", "Andijondan", 0.0),
        ("eu", "Gasteiz", "Gasteizen", 0.0),
        ("ta", "கோவை", "Kovaiyil", 0.2),
        ("ug", "ئۈرۈمچى", "Urumchide", 0.0),
        ("kk", "Астана", "Astanada", 0.0),
        ("ka", "ქუთაისი", "Kutaisidan", 0.2),
        ("mk", "Собрание", "Sobranieto", 0.0),
        ("lv", "Evika Siliņa", "Evikas Silinas", 0.0),
    ],
)
def test_a_case_ending_left_on_is_no_distance(language: str, native: str, latin: str, most: float) -> None:
    """An inflected form is near its name, phonetic spellings cost a little."""
    assert distance(Native(native, language).inflected, collapse(fold(latin))) <= most


@pytest.mark.parametrize(
    ("native", "latin"), [("Müller", "Mueller"), ("Škoda", "Shkoda"), ("Świątek", "Swiontek"), ("Łukasz", "Lukash"), ("Åse", "Aase")]
)
def test_marked_letters_are_read_by_ear_and_by_their_plain_spellings(native: str, latin: str) -> None:
    """Replacements of letters that English does not have cost almost nothing."""
    assert distance(Native(native, "").lattice, collapse(fold(latin))) <= 0.2
