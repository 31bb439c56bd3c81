"""Names that sound like one of the glossary's and are somebody else's: real places, given names, and who is called otherwise."""

from __future__ import annotations

import pytest

from tests.detect.test_finding_names import pairs
from tui_review.detect import Detector
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Angoly", "place", {"uk": ("Анголи",)}),
        Entry("Jangxi", "place", {"zh": ("江溪",)}),
        Entry("Adriany", "place", {"uk": ("Адріани",)}),
        Entry("Ruslan Hordonov", "person", {"uk": ("Руслан Гордонов",), "ru": ("Руслан Гордонов",)}, ("Hordonov",)),
        Entry("Yuliana", "person", {"uk": ("Юліана",)}),
        Entry("Tulchyn", "place", {"uk": ("Тульчин",), "ru": ("Тульчин",)}),
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
    """A settled place's name is that place's; a settled given name is nobody's surname and no place's."""
    assert not pairs(detector, text)


def test_what_is_near_a_place_and_no_other_name_is_still_found(detector: Detector) -> None:
    """The veto is for the one spelling that English has settled."""
    assert ("Angolii", "Angoly") in pairs(detector, "They flew to Angolii.")


def test_a_given_name_may_stand_wrongly_for_one_in_another_language(detector: Detector) -> None:
    """Who is called by a given name alone may be called wrongly by another language's."""
    assert ("Juliana", "Yuliana") in pairs(detector, "The singer Juliana came.")


@pytest.mark.parametrize("text", ["The singer Eric Gordonov came.", "The pianist Irina Tulchin played.", "Dr Sabine Gavrilenko spoke."])
def test_another_given_name_before_a_surname_is_somebody_else(detector: Detector, text: str) -> None:
    """A person of another given name, and a surname that a place is called like."""
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
    """Where the source has the place and the text another real one, that one stands in its place."""
    text, source = "They flew to Angola.", "Вони полетіли в Анголи."
    found = detector.find(text, (Segment(0, len(text), source=source),))
    assert [(f.surface, f.suggestion) for f in found if f.confidence >= 0.7] == [("Angola", "Angoly")]
