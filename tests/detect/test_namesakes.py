"""Right names in the wrong place: another person's given name, a full name with one wrong word, names in another order."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector, Finding
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Vladimir", "person", {"uk": ("Володимир Путін",)}),
        Entry("Volodymyr", "person", {"uk": ("Володимир",)}),
        Entry("Aleksandr", "person", {"uk": ("Олександр",)}, ("Alexander",)),
        Entry("Oleksandr", "person", {"uk": ("Олександр",)}),
        Entry("Ivan", "person", {"uk": ("Іван",)}),
        Entry("Marko Kostenko", "person", {"uk": ("Марко Костенко",)}),
        Entry("Kenji Yamashita", "person", {"zh": ("山下健二",)}, ("Yamashita",)),
        Entry("Xi Jinping", "person", {"ru": ("Си Цзиньпин",)}),
        Entry("Vira", "person", {"uk": ("Віра",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


def found(detector: Detector, text: str) -> dict[str, Finding]:
    """All findings, by surface."""
    return {finding.surface: finding for finding in detector.find(text)}


def test_a_given_name_that_is_right_beside_one_surname_is_wrong_beside_another(detector: Detector) -> None:
    """The native form shows which surname belongs to the form."""
    finding = found(detector, "The deputy Vladimir Labutenko helped them over the river.")["Vladimir"]
    assert finding.suggestion == "Volodymyr"
    assert finding.confidence >= 0.7
    assert "Vladimir" not in found(detector, "President Vladimir Putin announced the beginning of it.")


def test_an_accepted_form_without_a_surname_is_doubted(detector: Detector) -> None:
    """Of two people with one native name, the one with the plain romanisation is more probable when no surname follows."""
    alone = found(detector, "The family moved in March, and Alexander got a job at the airport.")["Alexander"]
    assert alone.suggestion == "Oleksandr"
    assert alone.confidence >= 0.5
    named = found(detector, "The family wrote to Alexander Cherkasov in March.").get("Alexander")
    assert named is None or named.confidence < 0.4


def test_the_canonical_form_is_left_alone(detector: Detector) -> None:
    """A plain romanisation is no error, even if another person has the name in another language."""
    text = "They said that Oleksandr and Volodymyr went to Ivan on Monday."
    assert all(finding.confidence < 0.4 for finding in found(detector, text).values())


def test_with_a_source_the_same_is_found(detector: Detector) -> None:
    """The source has the native form of both, and does not show which of them is meant."""
    document = document_from_bytes(b"The bodies of Ivan and Alexander were found.", path=None)
    segments = [Segment(0, len(document.text), "Тіла Івана та Олександра знайшли.")]
    findings = {finding.surface: finding for finding in detector.find(document.text, segments)}
    assert findings["Alexander"].suggestion == "Oleksandr"


@pytest.mark.parametrize(
    ("text", "surface", "suggestion"),
    [
        ("She met Marco Kostenko in Lviv.", "Marco Kostenko", "Marko Kostenko"),
        ("The prize went to Yamashita Kenji of Tokyo.", "Yamashita Kenji", "Kenji Yamashita"),
        ("A visit by Si Jinping is planned.", "Si Jinping", "Xi Jinping"),
    ],
)
def test_a_surname_that_is_right_alone_does_not_hide_a_wrong_full_name(
    detector: Detector, text: str, surface: str, suggestion: str
) -> None:
    """Another spelling of the given name, or the names in another order."""
    finding = found(detector, text)[surface]
    assert finding.suggestion == suggestion
    assert finding.confidence >= 0.4


def test_relatives_and_short_forms_of_verbs_are_no_names(detector: Detector) -> None:
    """Another given name before the surname is another person; "We're" is not Vira."""
    text = "Olena Kostenko said that we're late. We're late again, she said, and Yamashita agreed."
    assert all(finding.confidence < 0.4 for finding in found(detector, text).values())
