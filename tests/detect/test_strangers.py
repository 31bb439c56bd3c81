"""Names that sound like glossary names but belong to others: real places, given names, people with other names."""

from __future__ import annotations

import pytest

from tests.detect.test_finding_names import pairs
from tui_review.detect import Detector
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Angoly", "place", {"uk": ("Анголи",)}),
        Entry("Jiangxia", "place", {"zh": ("江夏",)}),
        Entry("Adriany", "place", {"uk": ("Адріани",)}),
        Entry("Ruslan Hordonov", "person", {"uk": ("Руслан Гордонов",), "ru": ("Руслан Гордонов",)}, ("Hordonov",)),
        Entry("Yuliana", "person", {"uk": ("Юліана",)}),
        Entry("Tulchyn", "place", {"uk": ("Тульчин",), "ru": ("Тульчин",)}),
        Entry("Osman bin Rashid", "person", {"ar": ("عثمان بن راشد",)}, ("bin Rashid",)),
        Entry("Shilan", "place", {"fa": ("شیلان",)}),
        Entry("Irmatu", "place", {"ru": ("Ирма-Ату",)}),
        Entry("Road Inspectorate", "org", {"ru": ("ГДИБ", "Дорожная инспекция")}),
        Entry("Stepan Havrylenko", "person", {"uk": ("Степан Гавриленко",)}, ("Havrylenko",)),
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Angola and in Jiangxi.",
        "He and Adriana met there.",
    ],
)
def test_what_english_knows_as_another_name_is_no_misspelling(detector: Detector, text: str) -> None:
    """The name of a settled place is that place's; a settled given name is no surname and no place."""
    assert not pairs(detector, text)


def test_a_name_in_two_halves_has_no_given_name(detector: Detector) -> None:
    """The half before a hyphen is no given name, whatever it looks like."""
    assert pairs(detector, "They flew to Irma-Ata.") == [("Irma-Ata", "Irmatu")]


@pytest.mark.parametrize("written", ["GDIB", "GDiB"])
def test_an_abbreviation_spelled_out_in_latin_letters_is_found(detector: Detector, written: str) -> None:
    """Nothing else is written like that; in lower case or with other letters it may be anything."""
    assert pairs(detector, f"He was stopped by the {written} yesterday.") == [(written, "Road Inspectorate")]
    assert pairs(detector, "He was stopped by the gdib of the GDOB yesterday.") == []


def test_what_is_near_a_place_and_no_other_name_is_still_found(detector: Detector) -> None:
    """Only the one spelling that is settled in English is excluded."""
    assert ("Angolii", "Angoly") in pairs(detector, "They flew to Angolii.")


def test_a_given_name_may_stand_wrongly_for_one_in_another_language(detector: Detector) -> None:
    """A person known by a given name alone may get the equivalent in another language by mistake."""
    assert ("Juliana", "Yuliana") in pairs(detector, "The singer Juliana came.")


@pytest.mark.parametrize("text", ["The singer Eric Gordonov came.", "The pianist Irina Tulchin played.", "Dr Sabine Gavrilenko spoke."])
def test_another_given_name_before_a_surname_is_somebody_else(detector: Detector, text: str) -> None:
    """A person with another given name, and a place with the surname as its name."""
    assert not pairs(detector, text)


@pytest.mark.parametrize(
    ("text", "surface", "suggestion"),
    [
        ("The minister Ruslan Gordonov came.", "Gordonov", "Hordonov"),
        ("President Gordonov came.", "Gordonov", "Hordonov"),
        ("They went to Tulchin.", "Tulchin", "Tulchyn"),
    ],
)
def test_the_right_given_name_or_none_leaves_a_surname_to_be_mended(detector: Detector, text: str, surface: str, suggestion: str) -> None:
    """The name in another language, a title, a preposition."""
    assert any(surface in found and suggestion in right for found, right in pairs(detector, text))


def test_a_source_may_still_mean_the_entity(detector: Detector) -> None:
    """If the source has the place and the text another real one, that one is its mistranslation."""
    text, source = "They flew to Angola.", "Вони полетіли в Анголи."
    found = detector.find(text, (Segment(0, len(text), source=source),))
    assert [(f.surface, f.suggestion) for f in found if f.confidence >= 0.7] == [("Angola", "Angoly")]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("A Tulchin-based firm won.", "Tulchin"),
        ("In Tulchin it rained.", "Tulchin"),
        ("She met Mr Gordonov there.", "Gordonov"),
        ("a Gordonov S-45 flew", "Gordonov"),
    ],
)
def test_a_small_word_or_a_letter_beside_a_name_is_no_part_of_it(detector: Detector, text: str, surface: str) -> None:
    """Articles, prepositions, titles and beginnings of numbers are kept."""
    assert surface in [found for found, _ in pairs(detector, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tooling is dear. Rising prices hurt.",
        "POLICE TOOK IN DOZENS OF MIGRANTS",
    ],
)
def test_everyday_words_with_a_capital_that_they_have_anyhow_are_no_names(text: str) -> None:
    """Words that begin a sentence, and adjacent words in a headline."""
    glossary = Glossary(
        (
            Entry("Tulling", "place", {"uk": ("Тулінг",)}),
            Entry("Raizin", "place", {"ru": ("Райзин",)}),
            Entry("Tukin", "place", {"ru": ("Тукин",)}),
        )
    )
    assert not pairs(Detector(glossary, cache=False), text)


NAMES = Glossary(
    (
        Entry("Civic Forum", "org", {"cs": ("Občanské fórum",)}),
        Entry("United Moldova", "org", {"ru": ("Единая Молдова",)}),
        Entry("Moldova", "place", {"ru": ("Молдова",)}),
        Entry("George W. Rush", "person", {"ru": ("Джордж Раш",)}),
        Entry("Jiangxia University", "org", {"zh": ("江夏大学",)}),
        Entry("Queen Isolda II", "person", {"ru": ("Изольда II",)}),
        Entry("Reiko Hiroxi", "person", {"ru": ("Рэйко Хироши",)}, ("Hiroxi",)),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "It was a civic forum for all.",
        "He dreams of a united Moldova.",
        "George Hamilton spoke.",
        "He studied at Jiangxi University.",
        "Queen Isolda opened the bridge.",
        "The actor Hiroshi Tamekawa came.",
    ],
)
def test_common_nouns_namesakes_and_other_towns_are_no_near_misses(text: str) -> None:
    """An article or plural before lower case, a given name alone or with another surname, another real place in a longer name."""
    assert not pairs(Detector(NAMES, cache=False), text)


@pytest.mark.parametrize(
    ("text", "surface"), [("He led the civic forum.", "civic forum"), ("He led the united Moldova.", "united Moldova")]
)
def test_small_letters_behind_a_definite_article_are_still_an_error(text: str, surface: str) -> None:
    """The definite article indicates a unique thing, which has a name."""
    assert surface in [found for found, _ in pairs(Detector(NAMES, cache=False), text)]


def test_who_shares_one_name_of_three_is_somebody_else(detector: Detector) -> None:
    """One similar word is insignificant if the others differ."""
    assert pairs(detector, "They live in the Usman District.") == []


def test_a_given_name_behind_a_surname_of_east_asia_is_no_place(detector: Detector) -> None:
    """In East Asian names the surname comes first."""
    assert pairs(detector, "The singer Wang Shilaan came.") == []
    assert pairs(detector, "They came from Shilaan.") == [("Shilaan", "Shilan")]


def test_a_given_name_is_no_misspelled_company_or_place() -> None:
    """In any English spelling, since a person may have it."""
    glossary = Glossary(
        (
            Entry("miHoYo", "org", {"zh": ("米哈游",)}),
            Entry("Vector", "org", {"ru": ("Вектор",)}),
            Entry("Mykhailo", "person", {"uk": ("Михайло",)}),
        )
    )
    found = Detector(glossary, cache=False).find("There Mikhail and Viktor spoke first.", minimum=0.3)
    assert [(f.surface, f.suggestion) for f in found] == [("Mikhail", "Mykhailo")]
