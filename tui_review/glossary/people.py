"""Short forms of people's names: a surname alone, in right forms and in the native forms of the full name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tui_review.glossary import kanji, scripts
from tui_review.glossary.alike import alike
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import collapse, distance, fold

_COMPOUND = {
    surname: row.split()[-1]
    for row in (
        "欧阳 歐陽 ouyang|司马 司馬 sima|上官 shangguan|诸葛 諸葛 zhuge|东方 東方 dongfang|皇甫 huangfu|尉迟 尉遲 yuchi|公孙 公孫 gongsun|慕容 murong|令狐 linghu|司徒 situ|司空 sikong|夏侯 xiahou|"
        "端木 duanmu|南宫 南宮 nangong|独孤 獨孤 dugu|宇文 yuwen|长孙 長孫 zhangsun|鲜于 鮮于 xianyu|闻人 聞人 wenren|呼延 huyan|西门 西門 ximen|"
        "남궁 namgung|황보 hwangbo|제갈 jegal|사공 sagong|선우 seonu|서문 seomun|독고 dokgo|동방 dongbang"
    ).split("|")
    for surname in row.split()[:-1]
}  # fmt: skip
"""Chinese surnames of two characters in use today (Hundred Family Surnames), and Korean ones of two syllables (census of 2015)."""
_LONGEST_OF_COMPOUND = 4
"""The most characters of a name with such a surname."""
_BEFORE_A_NAME = frozenset("عبد أبو ابو أبي ابي ابن بن آل أم ام בן בר אבו".split())
"""Arabic and Hebrew words that form one name with the next word."""
_ZWNJ = "\u200c"
"""Zero-width non-joiner, which Persian writes between letters of a word that are not joined."""
_GIVEN_OF_EAST_ASIA = re.compile("[A-Z][a-z]+-[a-z]+").fullmatch
"""A hyphenated Chinese or Korean given name: Ki-moon, Kai-shek."""
_BETWEEN_NAMES = "·"
"""The Chinese separator between the parts of a foreign name."""
_HEARD = 1.0
"""Maximum distance of a right form from the surname that it is."""


@dataclass(frozen=True, slots=True)
class Short:
    """A part of a person's full name that stands for the person."""

    form: str
    """In a right form: Peskov."""
    native: str
    """In the native form: Песков."""
    language: str
    listed: bool
    """Whether the glossary lists it; otherwise it is the surname out of a full name."""


def shorts(entry: Entry) -> Iterator[Short]:
    """The short forms of a person, with their counterparts in each native form of several words; empty for other entries.

    Short forms whose native form the entry already lists are left out. The words of a native form are taken to be in the order of
    the right form with the same number of words.
    """
    if entry.kind != "person":
        return
    full = [words for form in entry.right_forms if len(words := form.split()) > 1]
    listed = [words for form in entry.right_forms if len(words := form.split()) < max(map(len, full), default=0)]
    natives = {text for _, text in entry.natives}
    for language, text in entry.natives:
        named = next(((words, parts) for words in full if (parts := pieces(text, language, words))), None)
        found = _shorts(text, *named, language, listed) if named else _surnames(text, language, entry.right_forms)
        yield from (short for short in found if short.native not in natives)


def _surnames(text: str, language: str, forms: Sequence[str]) -> Iterator[Short]:
    """The surname in a native form whose number of words is that of no right form, or of which only the surname is a right form."""
    for form in sorted(forms, key=lambda form: len(form.split())):
        surname, native = _surname_in(text, language, form.split())
        if native:
            yield Short(surname, native, language, listed=surname in forms)
            return


def surname_in(text: str, language: str, words: Sequence[str]) -> str:
    """The part of a native form that corresponds to the last word of a right form; empty when the correspondence is unknown.

    The two may differ in the number of words, by a patronymic or a middle name.
    """
    parts = pieces(text, language, words)
    return parts[-1] if parts else _surname_in(text, language, words)[1]


def _surname_in(text: str, language: str, words: Sequence[str]) -> tuple[str, str]:
    """The surname at the end of a right form, and the part of a native form that corresponds to it."""
    if _BETWEEN_NAMES in alike(text):
        # Chinese has a foreigner's surname last, particles included.
        particle = next((n for n, word in enumerate(words) if n and word.islower()), len(words) - 1)
        return " ".join(words[particle:]), text[alike(text).rindex(_BETWEEN_NAMES) + 1 :]
    parts = () if scripts.is_unspaced(text) else scripts.words(text)
    if len(parts) > 1:
        key = collapse(fold(words[-1]))
        # Official Slavic style has the family name first.
        for part in (parts[-1], parts[0])[: len(words)]:
            if any(distance(lattice, key, _HEARD) < _HEARD for lattice in scripts.lattices(part, language)):
                return words[-1], part
    return "", ""


def _shorts(text: str, words: Sequence[str], parts: Sequence[str], language: str, listed: Sequence[Sequence[str]]) -> Iterator[Short]:
    """The short forms in a full name and what is written for them, of the words of both."""
    # A name without spaces begins with the family name, and so does one that ends in a given name (Ban Ki-moon).
    begins = scripts.is_unspaced(text) and text == "".join(parts)
    surname = 0 if begins or _GIVEN_OF_EAST_ASIA(words[-1]) else len(words) - 1
    is_listed = False
    for short in listed:
        at = _where(short, words)
        is_listed |= at >= 0 and at <= surname < at + len(short)
        if at >= 0 and (len(short) == 1 or not any(map(scripts.is_unspaced, parts))):
            yield Short(" ".join(short), " ".join(parts[at : at + len(short)]), language, listed=True)
    if not is_listed:
        yield Short(words[surname], parts[surname], language, listed=False)


def pieces(text: str, language: str, words: Sequence[str]) -> list[str]:
    """The part of a native form for each word of a right form; empty when the correspondence is unknown."""
    if kanji.is_japanese(text, language) and 0 < (size := kanji.family_of(text, list(words))) < len(text):
        family, given = text[:size], text[size:]
        far = [distance(kanji.lattice(family), collapse(fold(word)), 9.0) for word in words]
        return [family, given] if far[0] < far[1] else [given, family]
    if kanji.is_japanese(text, language) and len(words) == 2 and (front := kanji.before_general(text, fold(words[1]))):
        return [front, text[len(front) :]]
    if (read := _COMPOUND.get(text[:2])) and len(words) == 2 and 2 < len(text) <= _LONGEST_OF_COMPOUND:
        return [text[2:], text[:2]] if fold(words[1]) == read else [text[:2], text[2:]]
    found = _joined(text, words)
    if len(found) > 1 and found[0] < "Ͱ" and [*map(fold, found)] == [*map(fold, reversed(words))]:
        # Hungarian has the family name first.
        found.reverse()
    # Parts in two scripts without anything between them (C罗) are not two words.
    return found if len(found) == len(words) and len(" ".join(found)) <= len(text) else []


def _joined(text: str, wanted: Sequence[str]) -> list[str]:
    """The words of a native form; where there are more than wanted, those that are written as one name count as one."""
    found = scripts.words(text)
    if len(found) > len(wanted):
        found = [word for part in text.split() for word in ([part] if _ZWNJ in part else scripts.words(part))]
    sizes = [len(scripts.words(word)) for word in wanted]
    if len(wanted) < len(found) == sum(sizes):
        # Names with a hyphen, which other scripts write with another sign or none (Jean-Luc, ジャン=リュック).
        ends = list(accumulate(sizes))
        return [" ".join(found[end - size : end]) for size, end in zip(sizes, ends, strict=True)]
    n = 0
    while len(found) > len(wanted) and n < len(found) - 1:
        if found[n] in _BEFORE_A_NAME and f"{found[n]} {found[n + 1]}" in text:
            found[n : n + 2] = [f"{found[n]} {found[n + 1]}"]
        n += 1
    return found


def _where(short: Sequence[str], words: Sequence[str]) -> int:
    """The index at which the words of a short form begin in a longer one; -1 when they are not in it."""
    a, b = list(map(fold, short)), list(map(fold, words))
    return next((n for n in range(len(b) - len(a) + 1) if b[n : n + len(a)] == a), -1) if len(a) < len(b) else -1
