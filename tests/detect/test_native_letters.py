"""Names left in the script of the source language."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Xie Xiaoliang", "person", {"zh": ("解晓亮",)}),
        Entry("Volodymyr Zelensky", "person", {"uk": ("Володимир Зеленський",)}, ("Zelensky",)),
        Entry("Moon Jae-in", "person", {"ko": ("문재인",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


@pytest.mark.parametrize(
    ("text", "surface", "suggestion"),
    [
        ("The 解晓亮 team published it.", "解晓亮", "Xie Xiaoliang"),
        ("Yesterday Володимира Зеленського was seen in the town again.", "Володимира Зеленського", "Volodymyr Zelensky"),
        ("The president, Зеленський, said so again.", "Зеленський", "Zelensky"),
        ("The government of 문재인 said so.", "문재인", "Moon Jae-in"),
    ],
)
def test_a_name_in_the_letters_of_the_source_is_certain(detector: Detector, text: str, surface: str, suggestion: str) -> None:
    """In any case form, without a source, and in a long text as well."""
    for whole in (text, "Nothing much happened on that day.\n" * 200 + text + "\nNor the day after.\n" * 200):
        (finding,) = detector.find(whole)
        assert (finding.surface, finding.suggestion, finding.start) == (surface, suggestion, whole.index(surface))
        assert finding.confidence >= 0.95
        assert "left as" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Xie Xiaoliang (解晓亮) published it.",
        "The professor (解晓亮) published it.",
        "Zelensky, in Ukrainian Зеленський, spoke.",
        "Володимир Зеленський сказав це вчора.",
        "The 解晓 team published it.",
        "He said: 我们昨天见到了解晓亮教授和他的学生",
        "See `解晓亮` in the code.",
    ],
)
def test_what_is_said_of_the_source_is_left_alone(detector: Detector, text: str) -> None:
    """In brackets, beside the right form, in text of the source language, within other characters, and in code."""
    assert detector.find(text) == []


def test_a_source_does_not_make_it_less_certain(detector: Detector) -> None:
    """Whether or not the source has it."""
    text = "The 解晓亮 team published it."
    for source in ("解晓亮的团队发表了。", "这个团队发表了。"):
        (finding,) = detector.find(text, [Segment(0, len(text), source)])
        assert finding.surface == "解晓亮"
        assert finding.confidence >= (0.95 if "解" in source else 0.8)
