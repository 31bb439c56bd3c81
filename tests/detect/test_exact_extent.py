"""How much of a text is replaced where words stand for a name of the source: the name, whole, and nothing else."""

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
    """What is the name's own, other people's nouns, verbs beside it; and a surname or a right form in the possessive is no mistake."""
    assert [f.surface for f in detector.find(target, segments_of(target, source), minimum=0.7)] == surfaces


def test_a_right_surname_behind_its_given_name_is_left_alone(detector: Detector) -> None:
    """Though the native form has both names and the right form one."""
    assert detector.find("Minister Sergey Orlov flew home.", minimum=0.3) == []
    assert [f.suggestion for f in detector.find("Minister Sergey Orloff flew home.", minimum=0.7)] == ["Orlov"]


def test_a_name_that_looks_like_an_article_is_none(detector: Detector) -> None:
    """Only an article that agrees with the words as they stand, or is written small, is mended with them."""
    text, source = "An Tian Wenzi won again.", "浅田文子再次获胜。"
    assert all(not f.suggestion.startswith("A ") for f in detector.find(text, segments_of(text, source)))
