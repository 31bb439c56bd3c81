"""Words in place of a name of the source: read back, containing part of it, mentioned too often, or missing."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector, Finding
from tui_review.detect.choice import Choice, Option, shares
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.lattice import collapse, distance
from tui_review.glossary.loans import lattice

GLOSSARY = Glossary(
    (
        Entry("Raisi", "person", {"zh": ("莱希",)}),
        Entry("Joint Prevention and Control Mechanism", "org", {"zh": ("联防联控机制",)}),
        Entry("Macau", "place", {"zh": ("澳门",)}),
        Entry("University of Macau", "org", {"zh": ("澳门大学", "澳大")}, ("Macau University",)),
        Entry("Xu Jianmei", "person", {"zh": ("徐剑梅",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


def find(detector: Detector, target: str, source: str) -> list[Finding]:
    """The likely findings in a translation of one line."""
    document = document_from_bytes(target.encode(), path=None)
    (line,) = document.segments
    return [f for f in detector.find(document.text, [Segment(line.start, line.end, source)]) if f.confidence >= 0.7]


@pytest.mark.parametrize(
    ("syllables", "near", "far"),
    [
        (("lai", "xi"), ("Lehi", "Raisi"), ("Poland", "China")),
        (("ba", "ke", "li"), ("Barkley", "Bakri"), ("Beijing",)),
        (("si", "te", "fen"), ("Stephen", "Stefan"), ("Sweden", "station")),
        (("shi", "luo", "de"), ("Schroder",), ("Sheffield", "London")),
    ],
)
def test_characters_are_read_as_a_foreign_names(syllables: tuple[str, ...], near: tuple[str, ...], far: tuple[str, ...]) -> None:
    """Every name that the characters may transcribe is nearer than any that they do not."""
    form = lattice(syllables)
    assert max(distance(form, collapse(word.lower())) for word in near) < 0.5
    assert min(distance(form, collapse(word.lower())) for word in far) > 1.5


def test_a_foreign_name_read_back_from_chinese_is_found(detector: Detector) -> None:
    """The characters of Raisi transcribe "Lehi" in other names."""
    (finding,) = find(detector, "Mr. Lehi arrived in the capital in the morning.", "莱希早上抵达首都。")
    assert (finding.surface, finding.suggestions[0]) == ("Lehi", "Raisi")


def test_what_holds_most_words_of_the_name_stands_for_it(detector: Detector) -> None:
    """One word of a long name is exchanged, all in lower case."""
    (finding,) = find(
        detector, "The joint defense and control mechanism was set up early this year by the government.", "政府今年初建立了联防联控机制。"
    )  # fmt: skip
    assert (finding.surface, finding.entry) == ("joint defense and control mechanism", "Joint Prevention and Control Mechanism")


def test_a_name_that_stands_more_often_than_the_source_has_it_may_be_part_of_another(detector: Detector) -> None:
    """The source has the city once and the university once; the translation has the city three times."""
    (finding,) = find(detector, "In Macau, the College of Macau has grown. Macau is small.", "在澳门，澳大发展了。")
    assert (finding.surface, finding.suggestion) == ("the College of Macau", "Macau University")


def test_figures_stand_for_nobody(detector: Detector) -> None:
    """When a name is left out, the number beside its place is not taken for it."""
    assert find(detector, "More than 130 groups filed a complaint on Monday.", "（记者徐剑梅）130多个团体星期一提交申诉。") == []


def test_what_speaks_for_none_counts_once() -> None:
    """Doubling the features of none doubles its log odds against a run without features."""
    choice = Choice(0, {"": 1.0}, [Option(0, 1, {})])
    twice = Choice(0, {"": 2.0}, [Option(0, 1, {})])
    ratio = (1 - shares(choice)[0]) / shares(choice)[0]
    assert (1 - shares(twice)[0]) / shares(twice)[0] == pytest.approx(ratio**2)
