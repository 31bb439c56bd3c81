"""The extent of a replacement for words that mistranslate a name of the source: exactly the whole name."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.document.text import segments_of
from tui_review.glossary import Entry, Glossary


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(
        Glossary(
            (
                Entry("Farmers' Weekly", "org", {"zh": ("农民周报",)}),
                Entry("Guo Shuqin", "person", {"zh": ("郭淑琴",)}),
                Entry("Nine Rivers", "work", {"zh": ("九江图",)}),
                Entry("China", "place", {"zh": ("中国",)}, ("People's Republic of China",)),
                Entry("Orlov", "person", {"ru": ("Орлов", "Сергей Орлов")}),
                Entry("Fumiko Asada", "person", {"ja": ("浅田文子",)}),
            )
        ),
        cache=False,
    )


@pytest.mark.parametrize(
    ("target", "source", "surfaces"),
    [
        ("Farmer Weekly reported that the harvest is good.", "农民周报报道说收成好。", ["Farmer Weekly"]),
        ("The Nine River Chart hangs in the hall.", "九江图挂在大厅里。", ["Nine River"]),
        ("Guo Shu-chin sang first.", "郭淑琴先唱。", ["Guo Shu-chin"]),
        ("Guo's lawyer spoke first.", "郭淑琴的律师先发言。", []),
        ("China's National Bureau of Maps was there.", "中国国家地图局在那里。", []),
    ],
)
def test_the_name_is_replaced_and_nothing_beside_it(detector: Detector, target: str, source: str, surfaces: list[str]) -> None:
    """Words next to the name are kept; a surname or a right form in the possessive is no error."""
    assert [f.surface for f in detector.find(target, segments_of(target, source), minimum=0.7)] == surfaces


def test_a_right_surname_behind_its_given_name_is_left_alone(detector: Detector) -> None:
    """Although the native form has both names and the right form only one."""
    assert detector.find("Minister Sergey Orlov flew home.", minimum=0.3) == []
    assert [f.suggestion for f in detector.find("Minister Sergey Orloff flew home.", minimum=0.7)] == ["Orlov"]


def test_a_name_that_looks_like_an_article_is_none(detector: Detector) -> None:
    """An article is only corrected with the words if it agrees with them or is in lower case."""
    text, source = "An Tian Wenzi won again.", "浅田文子再次获胜。"
    assert all(not f.suggestion.startswith("A ") for f in detector.find(text, segments_of(text, source)))


def fixed(glossary: Glossary, target: str, source: str = "") -> str:
    """A line with its likely findings corrected, with its source if given."""
    found = [f for f in Detector(glossary, cache=False).find(target, segments_of(target, source or None)) if f.confidence >= 0.7]
    for finding in reversed(found):
        target = target[: finding.start] + finding.suggestion + target[finding.end :]
    return target


@pytest.mark.parametrize(
    ("target", "source", "right"),
    [
        (
            "Minister Katraki criticised the plan.",
            "Ο υπουργός Σπύρος Κατράκης επέκρινε το σχέδιο.",
            "Minister Katrakis criticised the plan.",
        ),
        ("Yesterday Katraki criticised it.", "Ο Σπύρος Κατράκης το επέκρινε.", "Yesterday Katrakis criticised it."),
        ("President Katraki signed the decree.", "Ο πρόεδρος Σπύρος Κατράκης υπέγραψε.", "President Katrakis signed the decree."),
        ("The former minister Katraki said so.", "Ο πρώην υπουργός Σπύρος Κατράκης το είπε.", "The former minister Katrakis said so."),
    ],
)
def test_neither_a_title_nor_a_verb_is_taken_for_a_part_of_a_name(target: str, source: str, right: str) -> None:
    """Titles and verbs next to a person's name stay, although the source has the name in full."""
    glossary = Glossary((Entry("Spyros Katrakis", "person", {"el": ("Σπύρος Κατράκης",)}),))
    assert fixed(glossary, target, source) == right


def test_a_word_after_a_literal_translation_is_not_said_twice() -> None:
    """The replacement ends in a word that already follows."""
    glossary = Glossary((Entry("Kitaguni Hills", "place", {"ja": ("北国ヒルズ",)}),))
    assert (
        fixed(glossary, "They met at North Country Hills on Monday.", "北国ヒルズで会議が開かれた。")
        == "They met at Kitaguni Hills on Monday."
    )


@pytest.mark.parametrize("source", ["", "وصل إلى الرقة والحسكة."])
def test_the_arabic_article_goes_with_the_name(source: str) -> None:
    """Whether or not the right form has the article, it is neither doubled nor left behind."""
    glossary = Glossary((Entry("Raqqa", "place", {"ar": ("الرقة",)}), Entry("Al-Hasakah", "place", {"ar": ("الحسكة",)})))
    assert fixed(glossary, "He came to Al-Raqa and then to El-Hasaka.", source) == "He came to Raqqa and then to Al-Hasakah."
