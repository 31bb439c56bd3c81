"""Longer names that contain a shorter one: 王红梅 is Wang Hongmei, where a glossary has 王红, Wang Hong.

The source has the characters of a glossary name inside the name of another person, a place or an institution, and the target
shows it: it has the longer name romanised, or a surname before the English word for such a place or institution (Kimura Station).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tui_review.detect.mentions import Mention
from tui_review.detect.page import Page
from tui_review.detect.unit import Unit
from tui_review.glossary import chinese, kanji, scripts
from tui_review.glossary.designators import JAPANESE_KINDS, LANDFORMS
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import Lattice, distance, plainest

_MORE = 3
"""The most characters that a longer name adds on either side."""
_MOST_WORDS = 4
"""The most words of the romanisation of a longer name."""
_NEAR = 0.6
"""Maximum distance of words from a name that they romanise."""
_LENGTHS = 3
"""The most letters by which a romanisation is longer or shorter than the plainest one."""
_FULL_NAME = 2
"""The length of a Chinese full name that may be the beginning of a longer one, in characters."""
_HAN_BEFORE = re.compile(f"[{chinese.HAN}]{{0,{_MORE}}}$")
_HAN_AFTER = re.compile(f"[{chinese.HAN}]{{0,{_MORE}}}")
_NO_PART = "的了是在和與与及或等們们說说稱称人語语族氏派様樣君殿系"
"""Characters next to names that are not part of a longer name but may be romanised with it."""
_SINGLE_KINDS = chinese.DESIGNATORS | {kind for kind in (*chinese.GENERIC, *JAPANESE_KINDS) if len(kind) == 1}
_AT_WATER = re.compile("[两兩沿]?[畔岸滨濱]|[边邊](?!.{1,4}[边邊])|[上中下]游|流域|支流|入海口|大[桥橋]")
"""Chinese words that follow rivers, lakes and mountains, but not people."""


def words_of_another(page: Page, unit: Unit, mention: Mention, entry: Entry) -> frozenset[int] | None:
    """The target words of something else that contains a mention or is named like it; None when the mention is of the entry."""
    if not all(map(chinese.is_han, mention.native)):
        return None
    if entry.kind == "person":
        place = _place(page, unit, mention, entry)
        if place is not None:
            return place
    for text, is_one_more in _longer(unit, mention, entry):
        for first, last in _reading(page, unit, text, mention.language):
            if not _reads(page, first, last, mention.native, mention.language) and (
                is_one_more or not _is_in_two(page, first, last, mention)
            ):
                return frozenset(range(first, last))
    return None


def is_called_alike(page: Page, first: int, last: int, entry: Entry, form: str) -> bool:
    """Whether words before the English word for a river, a school and the like are not the person whose name they sound like.

    A person's native form that ends in a character for a landform is a river's or mountain's name there. A surname before the
    word for a Japanese institution or town is that one's name: one named after the person has the full name.
    """
    if entry.kind != "person" or last >= len(page.folded) or not page.joined(last) or not page.bare[first][0].isupper():
        return False
    after = page.folded[last]
    if any(after in LANDFORMS.get(text[-1], ()) and _reads(page, first, last, text, language) for language, text in entry.natives):
        return True
    is_kind = last - first == 1 and " " not in form and page.bare[last][0].isupper() and after in _KINDS
    return is_kind and any(kanji.is_japanese(text, language) and all(map(chinese.is_han, text)) for language, text in entry.natives)


_KINDS = frozenset(word for words in JAPANESE_KINDS.values() for word in words)


def _place(page: Page, unit: Unit, mention: Mention, entry: Entry) -> frozenset[int] | None:
    """The target words of a place or institution that is named like a person; None when the person is meant.

    Empty when the source has a river or mountain whose name the target does not have recognisably.
    """
    source, native, language = unit.source, mention.native, mention.language
    landform = LANDFORMS.get(native[-1], ())
    if chinese.is_chinese(language) and landform:
        runs = list(_reading(page, unit, native, language))
        if _AT_WATER.match(source, mention.end) and not frozenset(landform).isdisjoint(page.folded[unit.first : unit.last]):
            return frozenset(i for run in runs for i in range(*run))
        named = [run for run in runs if page.joined_to(run[1], landform)]
        return frozenset(i for run in named for i in range(*run)) if named else None
    if not kanji.is_japanese(native, language) or not _is_surname(mention, entry):
        return None
    words = next((words for kind, words in JAPANESE_KINDS.items() if source.startswith(kind, mention.end)), ())
    called = [run for run in _reading(page, unit, native, language) if page.joined_to(run[1], words)]
    return frozenset(i for run in called for i in range(*run)) if called else None


def _is_surname(mention: Mention, entry: Entry) -> bool:
    """Whether a Japanese person is mentioned by surname: the full name continues after it, or is not known."""
    longer = any(text != mention.native and text.startswith(mention.native) for _, text in entry.natives)
    return bool(mention.short) or longer or not any(" " in form for form in entry.right_forms)


def _longer(unit: Unit, mention: Mention, entry: Entry) -> Iterator[tuple[str, bool]]:
    """The longer names that a mention may be part of, each with whether its last character may be romanised as a separate word.

    A generic word after it is part of the name of a place or company, but makes another name of a person's.
    """
    is_person, native = entry.kind == "person", mention.native
    before, after = _beside(unit, mention)
    is_full = not is_person or (len(native) == _FULL_NAME and chinese.is_chinese(mention.language) and not mention.short)
    for right in range(len(after) + 1):
        more = after[:right]
        if more and not is_person and (more in chinese.GENERIC or more in JAPANESE_KINDS or set(more) <= _SINGLE_KINDS):
            continue
        for left in range(len(before) + 1):
            if left or right:
                text = before[len(before) - left :] + native + more
                yield text, is_full and (left, right) == (0, 1)
                if is_person and not left:
                    yield text[1:] + text[0], False


def _beside(unit: Unit, mention: Mention) -> tuple[str, str]:
    """The Chinese characters directly before and after a mention that may belong to a longer name, up to the mentions next to it."""
    start = max((m.end for m in unit.mentions if m.end <= mention.start), default=0)
    end = min((m.start for m in unit.mentions if m.start >= mention.end), default=len(unit.source))
    before = _HAN_BEFORE.search(unit.source, max(start, mention.start - _MORE), mention.start)
    after = _HAN_AFTER.match(unit.source, mention.end, end)
    left = re.split(f"[{_NO_PART}]", before.group() if before else "")[-1]
    return left, re.split(f"[{_NO_PART}]", after.group() if after else "", maxsplit=1)[0]


def _reading(page: Page, unit: Unit, text: str, language: str) -> Iterator[tuple[int, int]]:
    """The runs of target words that romanise Chinese characters and overlap no right form."""
    lattice, size, heads = _heard(text, language)
    for first in (i for i in unit.capitals if page.folded[i][:1] in heads):
        for last in range(first + 1, min(first + _MOST_WORDS, first + len(text), unit.last) + 1):
            if last - 1 in page.protected or last - 1 in page.untouchable or not (last - 1 == first or _goes_on(page, last - 1)):
                break
            key = page.key(first, last)
            if abs(len(key) - size) <= _LENGTHS and distance(lattice, key, _NEAR) < _NEAR:
                yield first, last


def _goes_on(page: Page, index: int) -> bool:
    """Whether a word may continue a name: it is joined to the one before and capitalised, or after a hyphen."""
    return page.joined(index) and (page.gaps[index] == "-" or page.bare[index][0].isupper())


@lru_cache(maxsize=1 << 12)
def _heard(text: str, language: str) -> tuple[Lattice, int, frozenset[str]]:
    """The lattice of Chinese characters, the length of its plainest spelling, and the letters that it may begin with."""
    lattice = next(iter(scripts.lattices(text, language)), ())
    return lattice, len(plainest(lattice)), frozenset(option[:1] for unit in lattice[:1] for option, _ in unit.options)


def _reads(page: Page, first: int, last: int, text: str, language: str) -> bool:
    lattice, _, _ = _heard(text, language)
    return bool(lattice) and distance(lattice, page.key(first, last), _NEAR) < _NEAR


def _is_in_two(page: Page, first: int, last: int, mention: Mention) -> bool:
    """Whether the first or the last words of a run romanise the mention alone, so that the rest romanises what is next to it."""
    cuts = range(first + 1, last)
    return any(
        _reads(page, first, cut, mention.native, mention.language) or _reads(page, cut, last, mention.native, mention.language)
        for cut in cuts
    )
