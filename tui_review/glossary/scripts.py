"""Native forms in any script as lattices: one interface to the tables of all scripts.

Cyrillic, Chinese and kanji have modules of their own, ``alphabets`` has the tables of other alphabetic scripts; everything else
goes through AnyAscii, character by character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tui_review.glossary import chinese, cyrillic, declension, kanji
from tui_review.glossary.alphabet import sound_of
from tui_review.glossary.alphabets import LATIN, alphabet_of, hiragana
from tui_review.glossary.lattice import Lattice, Unit, collapse, fold, plainest, sharing
from tui_review.glossary.sound import CHANGED, keys

APOSTROPHES = "'’‘ʼ´`"
"""Characters used as an apostrophe inside a word."""
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0dff"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
)
"""Combining signs that belong to the letter before them and that ``\\w`` does not match."""
_UNSPACED = f"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\uac00-\ud7a3{chinese.HAN}"
"""Scripts without spaces between words, and Hangul, where particles are joined to words."""
_LETTER, _UNSPACED_LETTER, _MARK = rf"[^\W_{_UNSPACED}]", rf"(?=[{_UNSPACED}])[^\W_]", f"[{MARKS}]"
WORD = re.compile(
    rf"{_LETTER}(?:{_LETTER}|{_MARK})*(?:[{APOSTROPHES}](?:{_LETTER}|{_MARK})+)*|{_UNSPACED_LETTER}(?:{_UNSPACED_LETTER}|{_MARK})*"
)
"""A word of a native form or a text in any script; scripts with and without spaces are separated."""
POSSESSIVE = re.compile(f"[{APOSTROPHES}][\u00ad\u200b-\u200d\u2060]*[sS]$")
"""The English possessive ending of a word, possibly with invisible characters in it."""
_STRESS = re.compile("(?<=[\u0400-\u052f])[\u0300\u0301]")


def composed(text: str) -> str:
    """The text in composed form (NFC), without stress marks."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _STRESS.sub("", text) if "\u0300" in text or "\u0301" in text else text


def words(text: str) -> list[str]:
    """The words of a native form, composed and without stress marks; an apostrophe between letters is kept."""
    return WORD.findall(composed(text))


def script_of(text: str) -> str:
    """``latin``, ``cyrillic``, ``han``, ``hangul``, ``abjad`` or ``other``, by the first letter; ``latin`` for text without letters."""
    for c in text:
        if not c.isalpha():
            continue
        if cyrillic.is_cyrillic(c):
            return "cyrillic"
        if c.isascii() or unicodedata.name(c, "").startswith("LATIN"):
            return "latin"
        if chinese.is_han(c):
            return "han"
        if "가" <= c <= "힣":
            return "hangul"
        return "abjad" if "\u0590" <= c <= "\u06ff" else "other"
    return "latin"


@lru_cache(maxsize=1 << 12)
def of_words(text: str) -> frozenset[str]:
    """The scripts of all words of a text, as ``script_of`` names them."""
    return frozenset(map(script_of, words(text)))


_IS_UNSPACED = re.compile(f"[{_UNSPACED}]").search


def is_unspaced(text: str) -> bool:
    """Whether a form has characters of a script without spaces between words, or Hangul, and so may occur inside a run of text."""
    return _IS_UNSPACED(text) is not None


def _other(word: str) -> Lattice:
    """A word in a script without a table of its own, romanised character by character by AnyAscii.

    In Indic scripts a consonant without a vowel sign has the inherent vowel, which some languages drop; in Thai and Lao a vowel
    may be written before the consonant after which it is spoken, and short vowels may be unwritten.
    """
    from anyascii import anyascii  # noqa: PLC0415 - 21 ms that only a glossary with such a script pays

    units: list[Unit] = []
    word = _LEADING_VOWEL.sub(r"\2\1", _SILENT_H.sub(r"\1\2", _IA.sub("\\1\u0e35\u0e32", word)))
    for c, following in zip(word, [*word[1:], ""], strict=True):
        spelling = collapse(fold(anyascii(c)))
        if not spelling:
            continue
        options = {spelling: 0.0} | {spelling.replace(a, b, 1): 0.15 for a, b in _OTHER_HABITS if a in spelling}
        vowel = all(x in "aeiou" for x in spelling)
        if "\u0900" <= c <= "\u0dff" and not vowel and c.isalpha() and not _SIGN.match(following):
            options = {
                **{o + "a": cost for o, cost in options.items()},
                **{o: cost + 0.05 for o, cost in options.items()},
                spelling + "o": 0.1,
            }
        elif "\u0e00" <= c <= "\u0eff" and not vowel:
            options |= {spelling + short: 0.1 for short in "ao"}
        units.append(Unit(c, tuple(options.items()), "" if vowel else sound_of(spelling), 0.55 if vowel else 1.0))
    return sharing(units)


_SIGN = re.compile(
    "[\u093e-\u094d\u09be-\u09cd\u0a3e-\u0a4d\u0abe-\u0acd\u0b3e-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbe-\u0ccd\u0d3e-\u0d4d\u0dca-\u0ddf]"
)
"""A vowel sign, or the sign for no vowel, in the scripts of India and Sri Lanka."""
_SILENT_H = re.compile("([\u0e40-\u0e44]?)\u0e2b([\u0e07\u0e0d\u0e19\u0e21\u0e22\u0e23\u0e25\u0e27])")
_IA = re.compile("\u0e40([\u0e01-\u0e2e])\u0e35\u0e22")
_LEADING_VOWEL = re.compile("([\u0e40-\u0e44\u0ec0-\u0ec4])([\u0e01-\u0e2e\u0e81-\u0eae])")
_OTHER_HABITS = (("kh", "h"), ("kh", "ch"), ("gh", "g"), ("q", "k"), ("ts", "c"), ("ts", "tz"), ("dz", "z"), ("zh", "j"), ("j", "dj"), ("w", "v"), ("v", "w"),
                 ("u", "ou"), ("ye", "e"), ("e", "ye"), ("y", "i"), ("i", "y"), ("th", "t"), ("ph", "f"), ("ph", "p"), ("b", "v"), ("v", "b"), ("c", "ch"), ("h", ""))  # fmt: skip


def inflected(word: str, language: str, *, before: int = 0, after: int = 0) -> Lattice | None:
    """The lattice of a word with any case ending; None when there are none, or too little of the word is left.

    ``before`` and ``after``: the number of words of the name before and after it.
    """
    base = declension.base_of(word, language)
    if cyrillic.is_cyrillic(word):
        slavic = cyrillic.inflected(word, before=before, after=after)
        if base is None or slavic is None:
            return slavic
        own = _endings(tuple(word.lower()[len(cyrillic.base_of(word)) :] + ending for ending in base.endings), "cyrillic")
        return (*slavic[:-1], _either(slavic[-1], own))
    script = script_of(word)
    if base is None or (script == "latin" and not fold(word).isascii()):
        return None
    # Only the last word of a person's name may have the ending.
    ending = _endings((*base.endings, "") if after else base.endings, script)
    if base.tails:
        begun = word_lattice(base.letters.removesuffix(base.changed), script)
        changed = (_endings((base.changed, *base.changes), script, CHANGED),) if base.changed else ()
        tails = (_endings(base.tails, script),) if any(base.tails) else ()
        return (*begun, *changed, *tails, ending)
    units = list(word_lattice(base.letters, script))
    last = units[-1]
    if base.has_fleeting and len(units) > 2 and units[-2].native in declension.FLEETING:
        vowel = units[-2]
        units[-2] = Unit(vowel.native, (*vowel.options, ("", 0.0)), vowel.sound, vowel.skip)
    if last.native == base.changed:
        more = [option for other in base.changes for option in word_lattice(other, "latin")[-1].options]
        units[-1] = Unit(last.native, (*last.options, *more), last.sound, last.skip)
    return (*units, ending)


@lru_cache(maxsize=1 << 10)
def _endings(endings: tuple[str, ...], script: str, native: str = "-") -> Unit:
    """Endings in a script as one unit, each with its plainest spelling."""
    spelled = dict.fromkeys(ending and plainest(word_lattice(ending, script)) for ending in endings)
    heard = keys(next(iter(spelled)))[0] if native == CHANGED else ""
    return Unit(native, tuple((ending, 0.0) for ending in spelled), heard, 0.0 if "" in spelled else 1.0)


def before(units: Lattice, letter: str) -> Lattice:
    """An inflected word before one that begins with a letter; if an ending ends with it, the two are written once (Evikas Siliņas)."""
    last = units[-1]
    shared = tuple((option[:-1], cost) for option, cost in last.options if option.endswith(letter)) if last.native == "-" else ()
    return (*units[:-1], _either(last, Unit("-", shared, "", last.skip))) if shared else units


@lru_cache(maxsize=1 << 10)
def _either(one: Unit, other: Unit) -> Unit:
    """A unit with the options of two."""
    return Unit(one.native, (*one.options, *other.options), one.sound, one.skip)


def lattices(text: str, language: str = "") -> tuple[Lattice, ...]:
    """One lattice for each word of a native form; a Chinese form, or a Japanese one with kanji, counts as one word.

    Empty for a form in Chinese characters of another language, which has no readings here.
    """
    script = script_of(text)
    if kanji.is_japanese(text, language):
        return (kanji.lattice(text),)
    if script == "han":
        if language and not chinese.is_chinese(language):
            return ()
        return (chinese.lattice(text, chinese.readings(text)),)
    return tuple(found for word in words(text) if (found := word_lattice(word, script)))


@lru_cache(maxsize=1 << 14)
def romanised(word: str) -> str:
    """The plainest romanisation of a word in any script, folded and collapsed; for Cyrillic no lattice is built."""
    return cyrillic.ALPHABET.plainest(word) if cyrillic.is_cyrillic(word) else plainest(word_lattice(word, script_of(word)))


@lru_cache(maxsize=1 << 14)
def word_lattice(word: str, script: str) -> Lattice:
    """The lattice of one word in one of the scripts that ``script_of`` returns (not ``han``)."""
    if script == "cyrillic":
        return cyrillic.lattice(word)
    if script == "latin":
        return LATIN.lattice(word)
    # Korean syllables are decomposed into letters (Unicode 3.12).
    letters = "".join(unicodedata.normalize("NFD", c) if "가" <= c <= "힣" else c for c in hiragana(word.lower()))
    alphabet = next((found for c in letters if (found := alphabet_of(c))), None)
    return alphabet.lattice(letters) if alphabet else _other(word)
