"""Chinese names in the readings of neighbouring languages."""

from __future__ import annotations

import pytest

from tui_review.glossary import chinese, neighbours
from tui_review.glossary.compiled import load_compiled
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.targets import Native


@pytest.mark.parametrize(
    ("native", "latin"),
    [("上海", "Thượng Hải"), ("广州", "Quảng Châu"), ("深圳", "Sam Tsan"), ("佛山", "Fat Shan"), ("銀川", "Ngân Xuyên")],
)
def test_a_reading_is_a_form(native: str, latin: str) -> None:
    """Cantonese and Vietnamese, of simplified and traditional characters alike."""
    key = collapse(fold(latin))
    assert key in neighbours.forms(native)
    assert distance(Native(native, "zh", chinese.readings(native)).lattice, key) <= 0.1


def test_what_a_language_cannot_read_has_no_form() -> None:
    """Neither a character without a reading nor a long name or a single character."""
    assert not neighbours.forms("海")
    assert not neighbours.forms("克拉玛依市人民政府")
    assert not neighbours.forms("上x")


def test_it_is_found_though_mandarin_sounds_otherwise() -> None:
    """The form itself leads to the entry."""
    compiled = load_compiled(Glossary((Entry("Yinchuan", "place", {"zh": ("银川",)}), Entry("Xining", "place", {"zh": ("西宁",)}))))
    assert [compiled.targets[n].form for n in compiled.candidates("nganxuyen")] == ["Yinchuan"]
