"""Where words begin and end in Chinese, which is written without spaces: whether a name stands in a text, or only its characters do.

A stretch of text is cut into as few words as can be, after Zhang Huaping and Liu Qun, "Model of Chinese Words Rough Segmentation
Based on N-Shortest-Paths Method" (2002), which comes to the same as maximal matching in both directions where those agree and chooses
where they do not. The words are those of ``data/words/zh.txt``, numbers, and the names of a glossary; a character that is none of them
counts for two. A name is no name where cutting the text without it pays: 南 and 阳 are parts of 湖南 and 阳光 in 湖南阳光, where no 南阳 stands.
"""

from __future__ import annotations

import re
from collections.abc import Container

from tui_review.glossary import chinese, wordlists

_REACH = 6
"""So far around a name a text is cut."""
_LONGEST = 6
_CHECKED = 3
"""Longer names do not come about where two words meet."""
_OUTSIDE = re.compile(f"[^{chinese.HAN}]")
_NUMBER = re.compile("[一二三四五六七八九十百千万萬亿億零〇两兩几幾数數]{2,}").fullmatch
_UNKNOWN = 2
"""What a character that is no word costs, where a word costs 1."""


def stands(text: str, start: int, end: int, names: Container[str]) -> bool:
    """Whether the characters from ``start`` to ``end`` of a Chinese text are a name of ``names``, and not parts of words beside it."""
    if end - start > _CHECKED or not chinese.is_han(text[start:end]):
        return True
    before = _OUTSIDE.split(text[max(0, start - _REACH) : start])[-1]
    after = _OUTSIDE.split(text[end : end + _REACH], maxsplit=1)[0]
    around, first, last = before + text[start:end] + after, len(before), len(before) + end - start
    crossed = [_crosses(around, edge, first, last) for edge in (first, last)]
    if not any(crossed):
        return True
    whole, cut = _fewest(around, first, last, names)
    # Where neither is the less likely, words across both edges tell; that they meet in three characters of a name is by so much rarer.
    return whole + all(crossed) <= cut + (end - start - 2)


def _is_word(word: str) -> bool:
    return wordlists.is_listed(word, "zh") or _NUMBER(word) is not None


def _crosses(text: str, edge: int, first: int, last: int) -> bool:
    """Whether any word lies across an edge of a name, and does not hold all of the name."""
    return any(
        (begin > first or end < last) and _is_word(text[begin:end])
        for begin in range(max(0, edge - _LONGEST + 1), edge)
        for end in range(edge + 1, min(len(text), begin + _LONGEST) + 1)
    )


def _fewest(text: str, first: int, last: int, names: Container[str]) -> tuple[int, int]:
    """What cutting a text costs at least where the name is a word or a part of one, and where it is none."""
    never = _UNKNOWN * len(text) + 1
    whole, cut = [0] + [never] * len(text), [0] + [never] * len(text)
    for end in range(1, len(text) + 1):
        for begin in range(max(0, end - _LONGEST), end):
            word, single = text[begin:end], end - begin == 1
            if (begin, end) == (first, last) or _is_word(word) or (not single and word in names):
                cost = 1
            elif single:
                cost = _UNKNOWN
            else:
                continue
            if begin <= first and last <= end:
                whole[end] = min(whole[end], cut[begin] + cost)
            else:
                cut[end] = min(cut[end], cut[begin] + cost)
                if begin >= last:
                    whole[end] = min(whole[end], whole[begin] + cost)
    return whole[-1], cut[-1]
