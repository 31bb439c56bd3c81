"""Other forms of East Slavic names, derived from a native form by rule.

Institutions have syllabic abbreviations, Минобороны for Министерство обороны: a table gives the clipped first word; each further word
is clipped to its first syllable with one or two consonants after the vowel; the last word may stay whole. A country's name at the end
is dropped (Міністерство оборони України). Regions have nouns in -щина, Херсонщина for Херсонська область.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from tui_review.glossary import cyrillic, scripts

_REGION = re.compile(r"(\w{3,})(ськ|цьк|ск|цк)(а|ая) (обл|вобл)(асть|асць)")
_ENDINGS = {"ськ": ("щина",), "цьк": ("ччина",), "ск": ("щина", "шчына"), "цк": ("чина", "тчина", "ччына")}
"""Suffixes of the nouns for regions, by the suffix of the adjective."""
_CLIPPED = [
    (stem, row.split()[0])
    for row in (
        "мин министерств|мін міністерств міністэрств|гос государственн|держ державн|дзярж дзяржаўн|ген генеральн|"
        "нац национальн національн нацыянальн|рос российск|укр украинск українськ|бел белорусск беларуск|каз казахск казахстанск|"
        "мос московск|глав главн|гал галоўн|центр центральн|центро центральн|цэнтр цэнтральн|евро европейск|євро європейськ|"
        "еўра еўрапейск|гор городск|міськ міськ|обл областн обласн|рай районн|спец специальн спеціальн|соц социальн соціальн|"
        "внеш внешн|воен военн|верх верховн|сов советск"
    ).split("|")
    for stem in row.split()[1:]
]
"""Stems of first words, each with its clipped form."""
_LEFT_OUT = frozenset("и й і та з із по в у во для вопросам делам питань справах".split())
_SYLLABLE = re.compile("[^аеёєиіїоуыэюя]*[аеёєиіїоуыэюя][^аеёєиіїоуыэюя]")
_CONSONANT = re.compile("[^аеёєиіїоуыэюяйь]")
_MOST_WORDS = 4


def byforms(text: str, kind: str | None) -> Iterator[str]:
    """The other forms that stand for a native form of an entry of that kind."""
    if not cyrillic.is_cyrillic(text):
        return
    if kind in ("org", None):
        yield from _abbreviations(text)
    if kind in ("place", None) and (region := _REGION.fullmatch(text)):
        stem, suffix, ending, short, _ = region.groups()
        yield from (stem + noun for noun in _ENDINGS[suffix])
        yield f"{stem}{suffix}{ending} {short}"


def _abbreviations(text: str) -> list[str]:
    """The possible syllabic abbreviations of a native form; none if its first word is not in the table."""
    words = scripts.words(text)
    while len(words) > 2 and words[-1][0].isupper() and not words[-1].isupper():
        words.pop()
    kept = [word.lower() for word in words if word.lower() not in _LEFT_OUT]
    heads = [clipped for stem, clipped in _CLIPPED if kept and kept[0].startswith(stem)]
    if not heads or not 1 < len(kept) <= _MOST_WORDS:
        return []
    *middle, last = kept[1:]
    written = product(heads, *map(_syllables, middle), [last, *_syllables(last)])
    return ["".join(parts).capitalize() for parts in written]


def _syllables(word: str) -> list[str]:
    """The clipped forms of a word in an abbreviation."""
    found = _SYLLABLE.match(word)
    if found is None:
        return []
    end = found.end()
    ends = [end, end + 1] if _CONSONANT.match(word, end) else [end]
    return [word[: end + 1] if word[end : end + 1] == "ь" else word[:end] for end in ends if end < len(word)]
