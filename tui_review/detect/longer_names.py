"""Longer names that hold a shorter one: 王红梅 is Wang Hongmei, where a glossary has 王红, Wang Hong.

The source has the characters of a name of the glossary as a part of somebody else's name, a place's or an institution's, and the target
says so: it has the whole of the longer name romanised, or a surname before the English word for what is called so (Kimura Station).
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
"""So many characters more than a shorter name a longer one has at most on either side."""
_MOST_WORDS = 4
"""In so many words a longer name is romanised at most."""
_NEAR = 0.6
"""How far words may be from the sound of a name to be a romanisation of it."""
_LENGTHS = 3
"""How many letters longer or shorter than its plainest romanisation a name may be."""
_FULL_NAME = 2
"""The characters of a Chinese full name that another may begin with."""
_HAN_BEFORE = re.compile(f"[{chinese.HAN}]{{0,{_MORE}}}$")
_HAN_AFTER = re.compile(f"[{chinese.HAN}]{{0,{_MORE}}}")
_NO_PART = "的了是在和與与及或等們们說说稱称人語语族氏派様樣君殿系"
"""What stands beside names and is no part of a longer one, but may be romanised with it."""
_SINGLE_KINDS = chinese.DESIGNATORS | {kind for kind in (*chinese.GENERIC, *JAPANESE_KINDS) if len(kind) == 1}
_AT_WATER = re.compile("[两兩沿]?[畔岸滨濱]|[边邊](?!.{1,4}[边邊])|[上中下]游|流域|支流|入海口|大[桥橋]")
"""What Chinese puts after rivers, lakes and mountains, and not after people."""


def words_of_another(page: Page, unit: Unit, mention: Mention, entry: Entry) -> frozenset[int] | None:
    """The words of the target that are something else of which a mention is a part, or which is called so; None when the entry is meant."""
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
    """Whether words before the English word for a river, a school or the like are not the person that they sound like.

    Rivers and mountains have no people's names. Institutions and towns of Japan that are called like a surname are nobody's; what is
    called after somebody else has the full name.
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
    """The words for a place or an institution that is called like a person; None when there is none."""
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
    """Whether a person of Japan is mentioned by the surname: the full name goes on after it, or is not known."""
    longer = any(text != mention.native and text.startswith(mention.native) for _, text in entry.natives)
    return bool(mention.short) or longer or not any(" " in form for form in entry.right_forms)


def _longer(unit: Unit, mention: Mention, entry: Entry) -> Iterator[tuple[str, bool]]:
    """What longer names a mention may be a part of, and whether its last character may be written as a word of its own.

    A word for what something is belongs to a place or a company itself, and makes something else of a person.
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
    """The Chinese characters that stand before and after a mention, up to the next one, and may belong to a longer name."""
    start = max((m.end for m in unit.mentions if m.end <= mention.start), default=0)
    end = min((m.start for m in unit.mentions if m.start >= mention.end), default=len(unit.source))
    before = _HAN_BEFORE.search(unit.source, max(start, mention.start - _MORE), mention.start)
    after = _HAN_AFTER.match(unit.source, mention.end, end)
    left = re.split(f"[{_NO_PART}]", before.group() if before else "")[-1]
    return left, re.split(f"[{_NO_PART}]", after.group() if after else "", maxsplit=1)[0]


def _reading(page: Page, unit: Unit, text: str, language: str) -> Iterator[tuple[int, int]]:
    """The runs of words of a target that romanise Chinese characters and are no right form of anything."""
    lattice, size, heads = _heard(text, language)
    for first in (i for i in unit.capitals if page.folded[i][:1] in heads):
        for last in range(first + 1, min(first + _MOST_WORDS, first + len(text), unit.last) + 1):
            if last - 1 in page.protected or last - 1 in page.untouchable or not (last - 1 == first or _goes_on(page, last - 1)):
                break
            key = page.key(first, last)
            if abs(len(key) - size) <= _LENGTHS and distance(lattice, key, _NEAR) < _NEAR:
                yield first, last


def _goes_on(page: Page, index: int) -> bool:
    """Whether a word may go on with a name: with a capital, or behind a hyphen."""
    return page.joined(index) and (page.gaps[index] == "-" or page.bare[index][0].isupper())


@lru_cache(maxsize=1 << 12)
def _heard(text: str, language: str) -> tuple[Lattice, int, frozenset[str]]:
    """What Chinese characters are heard as, the length of the plainest spelling, and the letters that it may begin with."""
    lattice = next(iter(scripts.lattices(text, language)), ())
    return lattice, len(plainest(lattice)), frozenset(option[:1] for unit in lattice[:1] for option, _ in unit.options)


def _reads(page: Page, first: int, last: int, text: str, language: str) -> bool:
    lattice, _, _ = _heard(text, language)
    return bool(lattice) and distance(lattice, page.key(first, last), _NEAR) < _NEAR


def _is_in_two(page: Page, first: int, last: int, mention: Mention) -> bool:
    """Whether some words of a run romanise a mention, and the others what stands beside it."""
    cuts = range(first + 1, last)
    return any(
        _reads(page, first, cut, mention.native, mention.language) or _reads(page, cut, last, mention.native, mention.language)
        for cut in cuts
    )
