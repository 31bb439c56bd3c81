"""Chinese names as lattices of their readings, and the generic words at the end of names.

Readings come from pypinyin (Hanyu Pinyin, ISO 7098, every reading of a heteronym), their spellings in other schemes from the
tables of ``syllables``. pypinyin is imported on first use, mostly while a glossary is compiled: the compiled form keeps the
readings.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from tui_review.glossary import neighbours, sound
from tui_review.glossary.lattice import Lattice, Unit, collapse, fold, sharing
from tui_review.glossary.roundabout import ways_of
from tui_review.glossary.syllables import by_way, spellings, written

HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters with all extensions (Unicode, Script=Han), the iteration mark and the zero, for a character class of a pattern."""
_IS_HAN = re.compile(f"[{HAN}]").match
_SINITIC = frozenset("zh cmn yue wuu nan hak gan hsn cjy cdo mnp cpx czh czo csp cnp lzh".split())


def is_chinese(language: str) -> bool:
    """Whether a language is a Chinese one (ISO 639-3: the members of the macrolanguage ``zho``, and Literary Chinese)."""
    return language.partition("-")[0] in _SINITIC


def is_han(text: str) -> bool:
    """Whether the first letter is a Han character."""
    return next((_IS_HAN(c) is not None for c in text if c.isalpha()), False)


@lru_cache(maxsize=1 << 13)
def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """The readings of each Han character without tones, the likeliest first; other characters are skipped."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import Style, pinyin  # noqa: PLC0415 - 80 ms, only to compile a glossary or to look up kanji

    chars = [c for c in text if is_han(c)]
    # One call for each character: pypinyin returns unknown ones as one run.
    rows = [pinyin(c, style=Style.NORMAL, heteronym=True, v_to_u=False, errors="ignore") for c in chars]
    return tuple(tuple(dict.fromkeys(r.replace("ü", "u").replace("v", "u") for r in row[0] if r)) if row else () for row in rows)


@lru_cache(maxsize=1 << 12)
def _unit(char: str, spoken: tuple[str, ...]) -> Unit:
    options: dict[str, float] = {}
    for rank, reading in enumerate(spoken):
        # Readings after the second are taken as pinyin only: a rare reading is hardly combined with a rare scheme.
        for spelling, cost in spellings(reading).items() if rank < 2 else ((reading, 0.0),):
            folded = collapse(fold(spelling))
            dearer = cost + (0.1 if rank else 0.0)
            options[folded] = min(dearer, options.get(folded, dearer))
    return Unit(char, tuple(options.items()), _sound(spoken[0]) if spoken else "", 1.5)


@lru_cache(maxsize=1 << 10)
def _sound(syllable: str) -> str:
    table = {"b": "P", "p": "P", "f": "F", "w": "F", "d": "T", "t": "T", "g": "K", "k": "K", "h": "K", "m": "M", "n": "N", "l": "L",
             "r": "R", "z": "S", "c": "S", "s": "S", "j": "S", "q": "S", "x": "S"}  # fmt: skip
    if syllable == "er":
        return "R"
    head = table.get(syllable[:1], "")
    return head + ("N" if len(syllable) > 1 and syllable.endswith(("n", "ng")) else "")


@lru_cache(maxsize=1 << 12)
def _way_unit(spoken: tuple[str, ...], way: str) -> Unit:
    """The unit of a character romanised through a third script, from its first two readings."""
    options = dict.fromkeys((collapse(spelling) for reading in spoken[:2] for spelling in by_way(reading, way)), 0.0)
    return Unit("", tuple(options.items()), "", 1.5)


@lru_cache(maxsize=1 << 12)
def _way_lattice(spoken: tuple[tuple[str, ...], ...], way: str) -> Lattice:
    """The lattice of a form romanised through a third script; Japanese "shi" and Korean "si" for a city may follow."""
    return (*sharing(_way_unit(row, way) for row in spoken if row), _CITY)


def other_ways(text: str, spoken: tuple[tuple[str, ...], ...], word: str) -> Iterator[Lattice]:
    """The lattices of a form through the third scripts and neighbouring languages from which a folded word looks to come."""
    yield from (_way_lattice(spoken, way.name) for way in ways_of(word))
    if word in neighbours.forms(text):
        yield (Unit("", ((word, 0.0),), "", 1.5),)


_CITY = Unit("-", (("", 0.0), ("shi", 0.0), ("si", 0.0)), "", 0.0)


@lru_cache(maxsize=1 << 12)
def sounds(text: str, spoken: tuple[tuple[str, ...], ...], *, place: bool) -> frozenset[str]:
    """The sound keys of a form: plainest reading, older romanisations, rarer readings, and romanised designators after a ``place``."""
    first = tuple(row[0] for row in spoken if row)
    plain = sound.tidy("".join(map(_sound, first)))
    # Before pinyin, k was written for some j and q (Nanking, Kiangsi) and j for r, which the plainest reading's key cannot match.
    postal, giles = (sound.keys(collapse(written(first, scheme))) for scheme in ("postal", "Wade-Giles"))
    other = {
        sound.tidy("".join(map(_sound, (*first[:n], row[1], *first[n + 1 :]))))
        for n, row in enumerate(spoken)
        if len(row) > 1 and len(first) == len(spoken)
    }
    tails = {sound.tidy(key + more) for key in (plain, postal[0], giles[0]) for more in WRITTEN_SOUNDS} if place else set()
    read = frozenset() if text[-1] in DESIGNATORS else neighbours.forms(text)
    return frozenset({plain, postal[0], *giles[:2]} | other | tails) | read


def lattice(text: str, spoken: tuple[tuple[str, ...], ...]) -> Lattice:
    """The lattice of a Chinese form from its characters' readings."""
    chars = [c for c in text if is_han(c)]
    return sharing(_unit(char, row) for char, row in zip(chars, spoken, strict=False) if row)


GENERIC: dict[str, tuple[str, ...]] = {
    "组织": ("organization", "organisation", "group"), "大学": ("university",), "学院": ("college", "academy", "institute"),
    "公司": ("company", "corporation"), "集团": ("group",), "委员会": ("committee", "commission", "council"), "银行": ("bank",),
    "省": ("province",), "市": ("city",), "县": ("county",), "区": ("district", "area"), "州": ("prefecture", "state", "region", "oblast"),
    "镇": ("town",), "村": ("village",), "山": ("mountain", "mountains", "mount"), "河": ("river",), "江": ("river",), "湖": ("lake",),
    "海": ("sea",), "岛": ("island", "islands"), "群岛": ("islands", "archipelago"), "海峡": ("strait", "straits"), "半岛": ("peninsula",),
    "湾": ("bay", "gulf"), "医院": ("hospital",), "出版社": ("press", "publishing house", "publisher"), "报": ("daily", "news", "newspaper"),
    "日报": ("daily",), "网": ("net", "network"), "社": ("agency", "society", "news agency"), "通讯社": ("news agency",), "党": ("party",),
    "部": ("ministry", "department"), "局": ("bureau", "administration"), "厅": ("department",), "办公室": ("office",), "机场": ("airport",),
    "港": ("port", "harbor"), "站": ("station",), "协会": ("association",), "学会": ("society",), "联盟": ("alliance", "union", "league"),
    "联合会": ("federation",), "基金会": ("foundation",), "研究所": ("institute",), "研究院": ("institute", "academy"), "实验室": ("laboratory", "lab"),
    "会议": ("conference", "meeting"), "论坛": ("forum",), "峰会": ("summit",), "条约": ("treaty",), "协议": ("agreement", "accord", "accords", "deal"),
    "协定": ("agreement", "accord", "accords"), "公约": ("convention",), "战争": ("war",), "战役": ("battle", "campaign"), "革命": ("revolution",),
    "街": ("street",), "路": ("road",), "广场": ("square", "plaza"), "桥": ("bridge",), "大桥": ("bridge",), "科技": ("technology", "tech"),
    "快递": ("express",), "证券": ("securities",), "博物馆": ("museum",), "电视台": ("television", "tv"), "电台": ("radio",), "杂志": ("magazine",),
    "航空": ("airlines", "aviation", "airways"), "石油": ("oil", "petroleum"), "军": ("army", "forces"), "舰队": ("fleet",), "共和国": ("republic",),
    "联邦": ("federation",), "王国": ("kingdom",), "森林": ("forest",), "运动": ("movement",), "事件": ("incident",), "计划": ("plan", "program"),
}  # fmt: skip
"""Generic endings of Chinese names that machines translate, while they romanise the part before them."""

_WRITTEN_DESIGNATORS = (
    "shi xian qu zhen xiang cheng zhou fu qi ting cun zhuang ji chang jie bao pu zhai xu zhan dian tun ba guan "
    "xian-cheng zhen-cheng cheng-guan xin-cheng lao-cheng shi-qu di-qu jie-dao cheng-zhen cheng-xiang guan-zhen cheng-guan-zhen ba-zhen "
    "xing-zheng-qu zi-zhi-xian"
).split()
"""Designators of places as atlases and gazetteers write them after the name: 市, 县, 城关镇, 街道 and the like in pinyin."""
_OTHER_LANGUAGES = "shi si gu gun qu chi su shehri shehiri shary khot"
"""Such designators in Japanese, Korean, Hokkien, Hakka, Uyghur, Kyrgyz and Mongolian names of Chinese places, collapsed."""
WRITTEN_SOUNDS = ("S", "SN", "F", "P", "SNSN", "SNKN")
"""The sounds that a romanised designator adds to the sound key of a name."""


@lru_cache(maxsize=1)
def _written() -> Unit:
    """The unit of all romanised designators that may follow a place's name."""
    from_characters = {
        collapse("".join(parts))
        for designator in _WRITTEN_DESIGNATORS
        for parts in product(*([*_gazetteer(syllable)] for syllable in designator.split("-")))
    }
    return Unit("-", (("", 0.0), *((x, 0.05) for x in sorted(from_characters | set(_OTHER_LANGUAGES.split())))), "", 0.0)


def _gazetteer(syllable: str) -> Iterator[str]:
    """A syllable as gazetteers write it: in pinyin, Wade-Giles and postal spelling."""
    yield from dict.fromkeys((syllable, written((syllable,), "Wade-Giles"), written((syllable,), "postal")))


def with_designator(lattice: Lattice) -> Lattice:
    """The lattice of a place's name that a romanised designator may follow: Kunming shi, Lichiang-hsien."""
    if len(lattice) == 2 and lattice[-1].native == "州":
        # Many counties of one syllable became cities named so: Xinxian, Xinzhou.
        last = lattice[-1]
        lattice = (lattice[0], Unit(last.native, (*last.options, *_COUNTY), last.sound, last.skip))
    return (*lattice, _written())


_COUNTY = tuple((spelling, 0.1) for spelling in ("xian", "hsien", "sien", "hien"))


DESIGNATORS = frozenset("市县縣区區镇鎮乡鄉村省旗盟府")
"""Designators after a place's name that English omits or translates."""
_COMPOUND = re.compile("(?:(?:城关|城關|城厢|新城)[镇鎮]?|街道|(?:地|行政|新)[区區]|居委会|(?:.{1,3}族)*自治[县縣旗州])$")
"""Such designators of several characters, including the names of peoples in those of autonomous counties."""


def bare_place(text: str) -> str:
    """A place's name without its designator; empty when it has none or too little is left."""
    compound = _COMPOUND.search(text, 2)
    bare = text[: compound.start()] if compound else text[:-1] if text[-1:] in DESIGNATORS else ""
    return bare if len(bare) >= 2 else ""


@lru_cache(maxsize=1 << 12)
def generic_tail(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The specific part of a name and the English words for its generic last part; None when it has no such part."""
    for size in (3, 2, 1):
        tail = text[-size:]
        if tail in GENERIC and 2 <= len(text) - size <= 4:
            return text[:-size], GENERIC[tail]
    return None
