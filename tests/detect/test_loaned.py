"""Foreign names read back from Chinese as other names, without a source."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.detect.test_finding_names import pairs
from tui_review.detect import Detector
from tui_review.glossary import Entry, Glossary, load_glossary, loans

GLOSSARY = Glossary(
    (
        Entry("Wolseley", "person", {"zh": ("沃尔斯利",)}),
        Entry("Diosdado Macapagal", "person", {"zh": ("迪奥斯达多·马卡帕加尔",)}, ("Macapagal",)),
        Entry("Kattegat Strait", "place", {"zh": ("卡特加特海峡",)}),
        Entry("Li Xiaolong", "person", {"zh": ("李小龙",)}),
        Entry("Deer Valley", "place", {"zh": ("鹿谷",)}),
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


@pytest.mark.parametrize(
    ("text", "surface", "right"),
    [
        ("Then Vorslie wrote it.", "Vorslie", "Wolseley"),
        ("They crossed the Cartegard Strait at night.", "Cartegard Strait", "Kattegat Strait"),
        ("Then Makapagar spoke.", "Makapagar", "Macapagal"),
    ],
)
def test_other_letters_for_the_same_characters_are_found(detector: Detector, text: str, surface: str, right: str) -> None:
    """The table gives the letters for each syllable; the general last word of a name is kept."""
    found = [f for f in detector.find(text) if f.suggestion == right]
    assert [f.surface for f in found] == [surface]
    assert found[0].confidence >= 0.5


def test_right_names_english_words_and_other_people_are_left_alone(detector: Detector) -> None:
    """A Chinese name is not taken for a foreign one either, whatever its characters could transcribe."""
    text = "Wolseley met Li Xiaolong at the Kattegat Strait. March is cold. Lee Charlotte and Luke Hill left Deer Valley for Sevilla."
    assert pairs(detector, text) == []


def test_a_name_that_is_no_reading_of_its_characters_gives_nothing() -> None:
    """鹿谷 means Deer Valley and is not a transcription, so that names similar to Lugu are no misreadings of it."""
    detector = Detector(Glossary((Entry("Deer Valley", "place", {"zh": ("鹿谷",)}),)), cache=False)
    assert not [f for f in detector.find("Then Rukha came with Logue.") if "read back" in f.message]


@pytest.mark.parametrize(
    ("name", "syllables"),
    [("thatcher", "sa qie er"), ("wolfgang", "wo er fu gang"), ("schwarz", "shi wa ci"), ("kuznetsov", "ku zi nie cuo fu"), ("jorge", "huo er he"), ("grimm", "ge lin")],
)  # fmt: skip
def test_a_name_and_what_chinese_makes_of_it_share_a_skeleton(name: str, syllables: str) -> None:
    """Each is a candidate for the other, however different their spellings."""
    assert set(loans.skeletons(name)) & set(loans.skeletons_of(syllables.split()))


def test_names_to_be_read_back_come_out_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second detector of a glossary file reads the table from the cache, and finds the same."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path / "cache"))
    file = tmp_path / "glossary.toml"
    file.write_text('[[entry]]\ncanonical = "Wolseley"\nkind = "person"\nsource = { zh = ["沃尔斯利"] }\n', "utf-8")
    first, second = (Detector(load_glossary([file])).find("Then Vorslie wrote it.") for _ in range(2))
    assert [(f.surface, f.suggestion) for f in first] == [("Vorslie", "Wolseley")]
    assert second == first


def test_characters_that_stand_for_many_names_tell_of_none() -> None:
    """Savile, Sawyer and others are all written 萨瓦拉 or similarly."""
    detector = Detector(Glossary((Entry("Zavala", "person", {"zh": ("萨瓦拉",)}),)), cache=False)
    assert not [f for f in detector.find("Then Savara came with Sawara.") if "read back" in f.message]
