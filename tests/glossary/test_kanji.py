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
     ("渡邉", "Watanabe"), ("\ufa19谷", "Kamiya"), ("德永", "Tokunaga"), ("宿毛", "Sukumo"), ("甲斐", "Kai"), ("秩父", "Chichibu"), ("金沢", "Kanazawa"), ("筑波", "Tsukuba"), ("稲田", "Inada")],
)  # fmt: skip
def test_any_reading_of_the_characters_is_near(text: str, latin: str) -> None:
    """Kun and on readings, voiced and shortened ones, those of variants and repeated characters, and the Chinese reading of the whole."""
    assert distance(kanji.lattice(text), collapse(fold(latin))) <= 0.3


@pytest.mark.parametrize(("text", "latin"), [("羽生", "Suzuki"), ("国民", "People"), ("東京", "Osaka"), ("京都", "Kobe")])
def test_another_name_is_far(text: str, latin: str) -> None:
    """Despite many readings, other names do not match."""
    assert distance(kanji.lattice(text), collapse(fold(latin))) >= 1.0


@pytest.mark.parametrize(
    ("text", "form", "size"),
    [("角田大翔", "Hiroto Tsunoda", 2), ("村上春樹", "Haruki Murakami", 2), ("村上春樹", "Murakami Haruki", 2), ("小鳥遊蓮", "Ren Takanashi", 3), ("原節子", "Setsuko Hara", 1), ("佐々木希", "Nozomi Sasaki", 3),
     ("東京大学", "University of Tokyo", 0)],
)  # fmt: skip
def test_the_family_name_is_told_from_the_given_one(text: str, form: str, size: int) -> None:
    """A right form shows how many characters the family name has."""
    assert kanji.family_of(text, form.split()) == size


@pytest.mark.parametrize("surface", ["Kakuta", "Hiroto Kakuta", "Kakuta Hiroto"])
def test_a_misread_name_is_found_in_either_order_and_alone(surface: str) -> None:
    """The surname alone, and the whole name with the family name first or last."""
    detector = Detector(Glossary((Entry("Hiroto Tsunoda", "person", {"ja": ("角田大翔",)}),)), cache=False)
    (finding,) = [f for f in detector.find(f"The plan of the architect {surface} was chosen.") if f.confidence >= 0.5]
    assert finding.surface == surface
    assert finding.entry == "Hiroto Tsunoda"


@pytest.mark.parametrize(
    ("entry", "surface"),
    [(Entry("National Diet Library", "org", {"ja": ("国立国会図書館", "国会図書館")}), "Kokkai Toshokan"), (Entry("Bank of Japan", "org", {"ja": ("日本銀行", "日銀")}), "Nippon Ginko"),
     (Entry("Ministry of Justice", "org", {"ja": ("法務省",)}), "Houmushou"), (Entry("Board of Audit", "org", {"ja": ("会計検査院",)}), "Kaikei Kensain"),
     (Entry("Supreme Court", "org", {"ja": ("最高裁判所", "最高裁")}), "Saikosai"), (Entry("Shionogi Pharmaceutical", "org", {"ja": ("塩野義製薬",)}), "Shionogi Seiyaku")],
)  # fmt: skip
def test_a_romanised_compound_is_found_whatever_else_its_characters_are_read_as(entry: Entry, surface: str) -> None:
    """All characters in on readings, with or without long vowels, with doubled consonants, or after words in kun readings."""
    (finding,) = Detector(Glossary((entry,)), cache=False).find(f"The report was about {surface}, and nothing was changed.", minimum=0.7)
    assert (finding.surface, finding.suggestion) == (surface, entry.canonical)


@pytest.mark.parametrize(
    ("entry", "surface", "probability"),
    [(Entry("Karuizawa", "place", {"ja": ("軽井沢",)}), "Qingjingze", 0.7), (Entry("Sapporo", "place", {"ja": ("札幌",)}), "Zhahuang", 0.5), (Entry("Hakone", "place", {"ja": ("箱根",)}), "Xianggen", 0.5),
     (Entry("Yasunari Kawabata", "person", {"ja": ("川端康成",)}), "Kawabata Kangcheng", 0.5), (Entry("Hosei University", "org", {"ja": ("法政大学",)}), "Fazheng University", 0.7)],
)  # fmt: skip
def test_a_name_that_came_by_way_of_chinese_is_found(entry: Entry, surface: str, probability: float) -> None:
    """The whole name, or a part of it, has the Chinese readings of the characters."""
    (finding,) = Detector(Glossary((entry,)), cache=False).find(
        f"The report was about {surface}, and nothing was changed.", minimum=probability
    )
    assert (finding.surface, finding.suggestion) == (surface, entry.canonical)


@pytest.mark.parametrize(
    ("canonical", "native", "surface"),
    [("Setagaya Ward", "世田谷区", "Setaya Ward"), ("Setagaya Ward", "世田谷区", "Shitiangu Ward"), ("Akashi Bridge", "明石橋", "Mingshi Bridge")],
)  # fmt: skip
def test_what_stands_before_a_translated_noun_is_read_by_itself(canonical: str, native: str, surface: str) -> None:
    """The general noun at the end of the form is translated correctly, and the rest is misread."""
    detector = Detector(Glossary((Entry(canonical, "place", {"ja": (native,)}),)), cache=False)
    (finding,) = detector.find(f"The report was about {surface}, and nothing was changed.", minimum=0.7)
    assert (finding.surface, finding.suggestion) == (surface, canonical)


@pytest.mark.parametrize("surface", ["Tanakasan", "Tanakashi", "Tanakasama", "Tanakasensei"])
def test_a_family_name_may_be_written_together_with_what_japanese_puts_behind_it(surface: str) -> None:
    """Titles that English writes as Mr or leaves out."""
    detector = Detector(Glossary((Entry("Kakuei Tanaka", "person", {"ja": ("田中角栄", "田中")}, ("Tanaka",)),)), cache=False)
    (finding,) = detector.find(f"The report was about {surface}, and nothing was changed.", minimum=0.7)
    assert (finding.surface, finding.suggestion) == (surface, "Tanaka")


@pytest.mark.parametrize(
    ("canonical", "native", "surface"),
    [("Eisaku Sato", "佐藤", "Satoshi"), ("Shigeru Ishiba", "石破", "Ishibashi"), ("Akira Yamana", "山名", "Yamanashi"), ("Kakuei Tanaka", "田中", "Tanaka-san")],
)  # fmt: skip
def test_another_name_and_a_polite_form_are_no_family_name_written_together(canonical: str, native: str, surface: str) -> None:
    """Many names are another name followed by -shi; a hyphen shows that the polite form is intended."""
    entry = Entry(canonical, "person", {"ja": (native,)}, (canonical.split()[1],))
    assert not Detector(Glossary((entry,)), cache=False).find(f"The report was about {surface}, and nothing was changed.", minimum=0.5)
