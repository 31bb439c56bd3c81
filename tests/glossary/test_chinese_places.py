"""Chinese places: what they are is written after their names, and older atlases wrote both in other ways."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.glossary import chinese
from tui_review.glossary.compiled import Compiled, load_compiled
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.targets import Native


def far(native: str, latin: str) -> float:
    """The distance of a Latin spelling from a place's name."""
    place = Native(native, "zh", chinese.readings(native), place=True)
    return distance(place.lattice, collapse(fold(latin)))


def compiled(**places: str) -> Compiled:
    """A glossary of places by their Chinese names."""
    return load_compiled(Glossary(tuple(Entry(name, "place", {"zh": (native,)}) for name, native in places.items())))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("昆明市", "昆明"), ("蒙城城关镇", "蒙城"), ("保亭黎族苗族自治县", "保亭"), ("阿里地区", "阿里"), ("石岐街道", "石岐"), ("文县", ""), ("昆明", ""),
    ],
)  # fmt: skip
def test_what_a_place_is_falls_away(text: str, bare: str) -> None:
    """One character or several; a name of one is none."""
    assert chinese.bare_place(text) == bare


@pytest.mark.parametrize("latin", ["Fu-ch’ing", "Fu-ch’ing-hsien", "Fu-ch’ing-hsien-ch’eng", "Fuqing Shi", "Futsinghsien"])
def test_gazetteers_write_what_a_place_is(latin: str) -> None:
    """In pinyin, Wade-Giles and postal spelling, as another word or as part of the name."""
    assert far("福清", latin) <= 0.25


@pytest.mark.parametrize("latin", ["zhngzhw", "jeongjeou si", "zhyngzhw"])
def test_third_scripts(latin: str) -> None:
    """Arabic letters and Hangul, spelled out."""
    assert far("郑州", latin) <= 0.1


@pytest.mark.parametrize(
    ("name", "native", "latin"),
    [
        ("Renqiu", "任丘", "jenchiuhsien"), ("Fuqing", "福清", "fuchinghsiencheng"), ("Jiangjin", "江津", "kiangtsin"),
        ("Zhengzhou", "郑州", "zhngzhw"), ("Hailar", "海拉尔", "hailaerhshih"),
    ],
)  # fmt: skip
def test_they_are_found(name: str, native: str, latin: str) -> None:
    """The sound keys of older spellings lead to the place, with what it is after them."""
    made = compiled(**{name: native, "Xining": "西宁"})
    assert name in [made.targets[n].form for n in made.candidates(collapse(latin))]


@pytest.mark.parametrize("language", ["zh", "zh-Hant-HK", "cmn", "yue", "wuu", "nan", "lzh"])
def test_any_chinese_language_is_read_as_chinese(language: str) -> None:
    """A glossary that says Cantonese for Chinese finds as much."""
    detector = Detector(Glossary((Entry("Canton", "place", {language: ("廣州",)}),)), cache=False)
    (finding,) = [f for f in detector.find("They travelled from Hong Kong to Guangzhou by train.") if f.confidence >= 0.5]
    assert finding.surface == "Guangzhou"
