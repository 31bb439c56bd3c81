"""Cyrillic places with their general nouns, in English text."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.targets import Native


@pytest.mark.parametrize(
    ("native", "latin"),
    [("Оболонський район", "Obolonskyi District"), ("Оболонський район", "Obolonsky raion"), ("вулиця Хрещатик", "Kreshchatik Street"), ("Ростов-на-Дону", "Rostov upon Don"),
     ("Брестская область", "Brestskaya region"), ("площа Конституції", "Konstytutsii Square")],
)  # fmt: skip
def test_what_a_place_is_may_be_translated(native: str, latin: str) -> None:
    """The general noun comes last in English, and function words within a name are translated."""
    assert distance(Native(native, "uk").english_order, collapse(fold(latin))) <= 0.2


@pytest.mark.parametrize("native", ["Оболонь", "Нова Пошта", "Мала Вулиця Друга"])
def test_other_names_have_no_other_order(native: str) -> None:
    """A name without a general noun at its beginning or end keeps its order."""
    assert Native(native, "uk").english_order == ()


def test_a_district_named_by_its_adjective_is_found_without_a_source() -> None:
    """The right form has the town's name, the machine translation the adjective."""
    detector = Detector(Glossary((Entry("Brovary District", "place", {"uk": ("Броварський район",)}),)), cache=False)
    (finding,) = [f for f in detector.find("The curfew in Brovarskyi District was lifted.") if f.confidence >= 0.7]
    assert finding.surface == "Brovarskyi District"
    assert finding.suggestion == "Brovary District"
