"""Native forms in any script as lattices: one door to the tables of each script.

Cyrillic and Chinese have modules of their own. Korean is taken apart into letters (Unicode 3.12) with the spellings of
Revised Romanization, McCune-Reischauer and the habits of family names; Arabic, Persian and Hebrew are consonants with any
short vowel between them; everything else goes through AnyAscii, character by character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tui_review.glossary import chinese, cyrillic
from tui_review.glossary.lattice import Lattice, Unit, collapse, fold, latin_lattice

WORD = re.compile(r"[^\W_]+(?:[’'ʼ][^\W_]+)*")
"""A word of a native form or of a text in any script."""

_VOWELS = ("", "a", "e", "i", "o", "u")
_ABJAD: dict[str, str] = {
    "ا": "a e i o u", "أ": "a e", "إ": "i e", "آ": "a", "ى": "a i", "ب": "b", "پ": "p", "ت": "t", "ث": "th s t", "ج": "j g dj", "چ": "ch tch",
    "ح": "h", "خ": "kh h", "د": "d", "ذ": "dh z d", "ر": "r", "ز": "z", "ژ": "zh j", "س": "s", "ش": "sh ch", "ص": "s", "ض": "d z dh",
    "ط": "t", "ظ": "z dh", "ع": "a", "غ": "gh g", "ف": "f", "ق": "q k g gh", "ك": "k c", "ک": "k c", "گ": "g", "ل": "l", "م": "m",
    "ن": "n", "ه": "h a e", "ة": "a ah e", "و": "w u o ou v oo", "ي": "y i ee ei", "ی": "y i ee ei", "ئ": "y e i", "ؤ": "o u", "ء": "",
    "א": "a e o", "ב": "b v", "ג": "g j", "ד": "d", "ה": "h a ah", "ו": "v o u w", "ז": "z", "ח": "ch h kh", "ט": "t", "י": "y i", "כ": "k ch kh c",
    "ך": "ch kh k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a e", "פ": "p f ph", "ף": "f p", "צ": "tz ts z",
    "ץ": "tz ts z", "ק": "k q c", "ר": "r", "ש": "sh s", "ת": "t th",
}  # fmt: skip
_WEAK = frozenset("اأإآىعهةويیئؤءאהועי")

_HANGUL_HEADS = [
    "g k gg",
    "kk gg",
    "n",
    "d t",
    "tt dd",
    "r l n",
    "m",
    "b p",
    "pp bb",
    "s sh",
    "ss",
    ",",
    "j ch",
    "jj",
    "ch",
    "k kh",
    "t",
    "p",
    "h",
]
_HANGUL_VOWELS = [
    "a ah",
    "ae ai",
    "ya",
    "yae",
    "eo o u ou",
    "e",
    "yeo yo you",
    "ye",
    "o",
    "wa",
    "wae",
    "oe oi",
    "yo",
    "u oo",
    "wo weo",
    "we",
    "wi ui",
    "yu yoo",
    "eu u oo",
    "ui ee",
    "i ee",
]
_HANGUL_TAILS = [
    ",",
    "k g",
    "k",
    "ks",
    "n",
    "nj",
    "nh",
    "t d",
    "l r",
    "lk",
    "lm",
    "lb",
    "ls",
    "lt",
    "lp",
    "lh",
    "m",
    "p b",
    "ps",
    "t s",
    "t s",
    "ng",
    "t j",
    "t ch",
    "k",
    "t",
    "p",
    "h",
]

_CLASS = {"b": "P", "p": "P", "v": "F", "f": "F", "w": "F", "d": "T", "t": "T", "g": "K", "k": "K", "q": "K", "h": "K", "c": "K", "x": "K",
          "s": "S", "z": "S", "j": "S", "m": "M", "n": "N", "l": "L", "r": "R"}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a native form: letters and digits, an apostrophe between letters kept."""
    return WORD.findall(text)


def script_of(text: str) -> str:
    """``latin``, ``cyrillic``, ``han``, ``hangul``, ``abjad`` or ``other``, as the first letter tells."""
    for c in text:
        if not c.isalpha():
            continue
        if c.isascii() or unicodedata.name(c, "").startswith("LATIN"):
            return "latin"
        if cyrillic.is_cyrillic(c):
            return "cyrillic"
        if chinese.is_han(c):
            return "han"
        if "가" <= c <= "힣":
            return "hangul"
        return "abjad" if c in _ABJAD else "other"
    return "latin"


def _sound_of(spelling: str) -> str:
    if spelling.startswith(("sh", "ch", "zh", "th", "ts", "tz", "dz")):
        return "T" if spelling.startswith("th") else "S"
    return _CLASS.get(spelling[:1], "")


def _hangul(word: str) -> Lattice:
    units: list[Unit] = []
    for c in word:
        if not "가" <= c <= "힣":
            continue
        code = ord(c) - 0xAC00
        for table, index, vowel in (
            (_HANGUL_HEADS, code // 588, False),
            (_HANGUL_VOWELS, code % 588 // 28, True),
            (_HANGUL_TAILS, code % 28, False),
        ):
            options = tuple((o.strip(","), 0.0) for o in table[index].split())
            units.append(Unit(c, options, "" if vowel else _sound_of(options[0][0]), 0.55 if vowel else 1.0))
    return tuple(u for u in units if u.options != (("", 0.0),))


def _abjad(word: str) -> Lattice:
    units: list[Unit] = []
    for c in word:
        spellings = _ABJAD.get(c)
        if spellings is None:
            continue
        options = {s + v: (0.0 if not v else 0.05) for s in spellings.split() for v in _VOWELS}
        if c in _WEAK:
            options[""] = 0.05
        first = spellings.split()[0] if spellings else ""
        units.append(Unit(c, tuple(options.items()), "" if c in _WEAK else _sound_of(first), 0.4 if c in _WEAK else 1.0))
    return tuple(units)


def _other(word: str) -> Lattice:
    from anyascii import anyascii  # noqa: PLC0415 - 21 ms that only a glossary with such a script pays

    units: list[Unit] = []
    for c in word:
        spelling = collapse(fold(anyascii(c)))
        if spelling:
            habits = tuple((spelling.replace(a, b, 1), 0.15) for a, b in _OTHER_HABITS if a in spelling)
            vowel = all(x in "aeiou" for x in spelling)
            units.append(Unit(c, ((spelling, 0.0), *habits), "" if vowel else _sound_of(spelling), 0.55 if vowel else 1.0))
    return tuple(units)


_OTHER_HABITS = (("kh", "h"), ("kh", "ch"), ("gh", "g"), ("q", "k"), ("ts", "c"), ("ts", "tz"), ("dz", "z"), ("zh", "j"), ("j", "dj"), ("w", "v"), ("v", "w"),
                 ("u", "ou"), ("ye", "e"), ("e", "ye"), ("y", "i"), ("i", "y"), ("th", "t"), ("ph", "f"))  # fmt: skip


def lattices(text: str, language: str = "") -> tuple[Lattice, ...]:
    """One lattice for each word of a native form; the whole of a Chinese form is one word.

    A form in Chinese characters in a language other than Chinese has no readings here and gives an empty tuple.
    """
    script = script_of(text)
    if script == "han":
        if language and not language.startswith("zh"):
            return ()
        return (chinese.lattice(text, chinese.readings(text)),)
    return tuple(found for word in words(text) if (found := word_lattice(word, script)))


@lru_cache(maxsize=1 << 14)
def word_lattice(word: str, script: str) -> Lattice:
    """The lattice of one word in one of the alphabets that ``script_of`` names (not ``han``)."""
    if script == "cyrillic":
        return cyrillic.lattice(word)
    if script == "latin":
        return latin_lattice(word)
    if script == "hangul":
        return _hangul(word)
    return _abjad(word) if script == "abjad" else _other(word)
