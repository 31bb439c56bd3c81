"""Word segmentation of Chinese and Japanese: whether a name occurs in a text, or only its characters do.

A stretch of text is segmented into words in the likeliest way, after Zhang Huaping and Liu Qun, "Model of Chinese Words Rough
Segmentation Based on N-Shortest-Paths Method" (2002): the cost of a word is its rarity, and that of a segmentation the sum of its
words. Characters are not a name where a segmentation without it is cheaper: in 湖南阳光, 南 and 阳 belong to 湖南 and 阳光, so there is no
南阳. The commonest Chinese words with their costs are in ``data/chinese_words.txt``, from jieba's dictionary, whose permissive
licence is next to it. For Japanese only a word list is available (``data/words/ja.txt``), so all its words cost the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import lru_cache
from importlib.resources import files

from tui_review.glossary import chinese, wordlists
from tui_review.glossary.alike import alike

_Cost = Callable[[str], int | None]

_REACH = 6
"""Number of characters on each side of a name that are segmented."""
_LONGEST = 6
_OUTSIDE = re.compile(f"[^{chinese.HAN}]")
_NUMBER = re.compile("[一二三四五六七八九十百千万萬亿億零〇两兩几幾数數]{2,}").fullmatch
_SIDE = re.compile("[东東西南北]{1,2}[部岸站路街郊侧側面边邊门門区區]").fullmatch
"""Parts, streets and stations named by compass direction."""
_LISTED, _COUNTED, _DIVISION, _UNKNOWN = 14, 12, 9, 24
"""The costs of a word that only the list of meanings has, a number, a place designator, and an unknown character; in bits, like
those in the table."""
_NAME, _PER_CHARACTER = 6, 4
"""The cost of a glossary name, and of each of its characters: less than that of other equally rare words, since texts are about
the names of their glossary."""

_WORD_OF_JAPANESE, _CHARACTER_OF_JAPANESE = 10, 20
_DIVISIONS_OF_JAPAN, _DIVISIONS = frozenset("都道府県市区町村郡"), frozenset("省市县区州镇乡村")
"""Designators after the names of administrative divisions of Japan and of China."""
_PREFECTURES = frozenset(
    "東京 京都 大阪 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 兵庫 奈良 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 "
    "高知 福岡 佐賀 長崎 熊本 大分 宮崎 沖縄".split()
)
"""The names of Japan's prefectures without designator, except those of over two characters (ISO 3166-2:JP)."""


def stands(text: str, start: int, end: int, names: Container[str], *, japanese: bool = False) -> bool:
    """Whether the characters from ``start`` to ``end`` of a Chinese or Japanese text are a word of their own, given the other ``names``.

    ``names`` has each name as it is written and in the letters of ``alike``.
    False where a segmentation that splits them between neighbouring words is cheaper. True for text that does not begin in Han characters.
    """
    if not chinese.is_han(text[start:end]):
        return True
    before = _OUTSIDE.split(text[max(0, start - _REACH) : start])[-1]
    after = _OUTSIDE.split(text[end : end + _REACH], maxsplit=1)[0]
    around, first, last = before + text[start:end] + after, len(before), len(before) + end - start
    cost = _japanese_cost if japanese else _cost
    if not japanese:
        around = alike(around)
    if not (_crosses(around, first, first, last, cost) or _crosses(around, last, first, last, cost)):
        return True
    whole, parts = around[first:last], _cheapest(around[first:last], names, cost)
    with_name = _cheapest(around[:first], names, cost) + min(_name_cost(whole), parts) + _cheapest(around[last:], names, cost)
    return with_name <= _cheapest(around, names, cost, (first, last))


@lru_cache(maxsize=1)
def _costs() -> dict[str, int]:
    """The costs of words."""
    rows = (files("tui_review.glossary") / "data" / "chinese_words.txt").read_text("utf-8").splitlines()
    return {word: int(cost) for cost, *words in (row.split(" ") for row in rows) for word in words}


def _cost(word: str) -> int | None:
    """The cost of a Chinese word in simplified characters; None for other strings."""
    if word in _DIVISIONS:
        return _DIVISION
    found = _costs().get(word)
    if found is not None:
        return found
    if len(word) == 1:
        return _UNKNOWN
    if _NUMBER(word):
        return _COUNTED
    return _LISTED if _SIDE(word) or wordlists.is_listed(word, "zh") else None


def _japanese_cost(word: str) -> int | None:
    if len(word) == 1:
        return _WORD_OF_JAPANESE if word in _DIVISIONS_OF_JAPAN else _CHARACTER_OF_JAPANESE
    return _WORD_OF_JAPANESE if word in _PREFECTURES or wordlists.is_listed(word, "ja") else None


def _crosses(text: str, edge: int, first: int, last: int, cost: _Cost) -> bool:
    """Whether any word crosses an edge of a name without containing the whole name."""
    return any(
        (begin > first or end < last) and cost(text[begin:end]) is not None
        for begin in range(max(0, edge - _LONGEST + 1), edge)
        for end in range(edge + 1, min(len(text), begin + _LONGEST) + 1)
    )


def _cheapest(text: str, names: Container[str], cost: _Cost, name: tuple[int, int] | None = None) -> int:
    """The cost of the cheapest segmentation of a text into words and names.

    The span ``name`` may be split, but longer words that contain it or are compounds split at its edges are not used.
    """
    costs = [0]
    for end in range(1, len(text) + 1):
        ways = []
        for begin in range(max(0, end - _LONGEST), end):
            word = text[begin:end]
            if name is not None and _tells_nothing(text, begin, end, name, cost):
                continue
            own = cost(word)
            if end - begin > 1 and word in names:
                own = min(_name_cost(word), own or _UNKNOWN)
            if own is not None:
                ways.append(costs[begin] + own)
        costs.append(min(ways))
    return costs[-1]


def _tells_nothing(text: str, begin: int, end: int, name: tuple[int, int], cost: _Cost) -> bool:
    """Whether a word is no evidence on a name's edges: it contains the name (東京都, 京都), or is a compound split there (银行行长)."""
    first, last = name
    return (begin <= first and last <= end and (begin, end) != name) or any(
        begin + 1 < edge < end - 1 and cost(text[begin:edge]) is not None and cost(text[edge:end]) is not None for edge in name
    )


def _name_cost(name: str) -> int:
    return _NAME + _PER_CHARACTER * len(name)
