"""Japanese names in Chinese characters."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.glossary import Entry, Glossary, kanji
from tui_review.glossary.lattice import collapse, distance, fold


@pytest.mark.parametrize(
    ("text", "latin"),
    [("羽生", "Habu"), ("角田", "Kakuta"), ("角田", "Sumida"), ("生田目", "Ikutame"), ("長谷", "Nagatani"), ("山崎", "Yamazaki"), ("大谷", "Otani"), ("大谷", "Ohtani"),
     ("花王", "Huawang"), ("日本橋", "Nihombashi"), ("小鳥遊", "Kotoriyu"), ("高雄", "Takao"), ("佐藤", "Satoh"), ("鈴木イチロー", "Suzuki Ichiro"),
     ("佐々木", "Sasaki"), ("野々村", "Nonomura"), ("代々木", "Yoyogi"), ("𠮷田", "Yoshida"), ("髙橋", "Takahashi"), ("山﨑", "Yamazaki"), ("濵田", "Hamada"),
     ("渡邉", "Watanabe"), ("\ufa19谷", "Kamiya"), ("德永", "Tokunaga")],
)  # fmt: skip
def test_any_reading_of_the_characters_is_near(text: str, latin: str) -> None:
    """Native and borrowed readings, voiced and shortened ones, those of variants and of what is repeated, and the Chinese one of the whole."""
    assert distance(kanji.lattice(text), collapse(fold(latin))) <= 0.3


@pytest.mark.parametrize(("text", "latin"), [("羽生", "Suzuki"), ("国民", "People"), ("東京", "Osaka"), ("京都", "Kobe")])
def test_another_name_is_far(text: str, latin: str) -> None:
    """Many readings do not make everything fit."""
    assert distance(kanji.lattice(text), collapse(fold(latin))) >= 1.0


@pytest.mark.parametrize(
    ("text", "form", "size"),
    [("角田大翔", "Hiroto Tsunoda", 2), ("村上春樹", "Haruki Murakami", 2), ("村上春樹", "Murakami Haruki", 2), ("小鳥遊蓮", "Ren Takanashi", 3), ("原節子", "Setsuko Hara", 1), ("佐々木希", "Nozomi Sasaki", 3),
     ("東京大学", "University of Tokyo", 0)],
)  # fmt: skip
def test_the_family_name_is_told_from_the_given_one(text: str, form: str, size: int) -> None:
    """A right form tells how many characters are the family name."""
    assert kanji.family_of(text, form.split()) == size


@pytest.mark.parametrize("surface", ["Kakuta", "Hiroto Kakuta", "Kakuta Hiroto"])
def test_a_misread_name_is_found_in_either_order_and_alone(surface: str) -> None:
    """The surname alone, and the whole name with the family name first or last."""
    detector = Detector(Glossary((Entry("Hiroto Tsunoda", "person", {"ja": ("角田大翔",)}),)), cache=False)
    (finding,) = [f for f in detector.find(f"The plan of the architect {surface} was chosen.") if f.confidence >= 0.5]
    assert finding.surface == surface
    assert finding.entry == "Hiroto Tsunoda"
