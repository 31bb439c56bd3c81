"""Case forms of names in languages other than the East Slavic ones: to match source words, and to predict endings left on in English.

``declensions`` has the tables. The words of a language without a row there are compared unchanged. Hebrew and Arabic join
prepositions and articles to the following word, French and Italian do so before a vowel; ``bare`` removes these proclitics. Irish
and Welsh change the first consonant of a word; ``mutations`` has the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui_review.glossary import cyrillic
from tui_review.glossary.declensions import DECLENSIONS, IN_CYRILLIC, PLURALS, Declension, plain
from tui_review.glossary.mutations import mutated

_SERBIAN = frozenset("sr bs hr sh cnr".split())
"""Languages written in both Cyrillic and Latin letters, with a letter-by-letter correspondence."""
_SHORTEST = 3
"""The least number of letters that a name keeps without its ending."""
FLEETING = "eěa"
"""The fleeting vowels, which a name may lose before its last consonant when an ending follows (Hradec, Hradci; Zadar, Zadra)."""
_BEHIND_FLEETING = "kcn"
"""The consonants before which a plural form without an ending inserts a vowel (Grzegórzki, Grzegórzek)."""
_LONGEST_SUFFIX = 8
"""The most letters of an adjective after the stem that it shares with a name, ending included."""
_LOOSE = 6
"""The least number of letters of a stem after which an agglutinating language may have endings that its row lacks."""
_HIS_ADJECTIVES = ("i", "y", "ý", "í")
_CONSONANTS = frozenset((*"bcćčdďfghjklłľmnńňprřsśštťvwxzźžż", "ch"))
_MARRIED = ("ová", "owa")
"""Suffixes of a woman's surname after her husband's, which a machine may omit."""


_GAJ = str.maketrans(
    dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True)) | {"љ": "lj", "њ": "nj", "џ": "dž"}
)
"""Serbian Latin letters for the Cyrillic ones (Gaj's alphabet)."""
_IN_LATIN = _GAJ | {ord(chr(code).upper()): latin.capitalize() for code, latin in _GAJ.items()}
_IN_CYRILLIC_LETTERS = {latin: chr(code) for code, latin in _IN_LATIN.items()}
_LATIN_LETTER = re.compile("|".join(sorted(_IN_CYRILLIC_LETTERS, key=len, reverse=True)))
_VOWELS = "აეიოუաեէըիոօαεηιουωaeiouyáéěíóúůýąęąėįųūāēīâôêîăəıöüäőëаеиоуъ"
_ALL_VOWELS = frozenset(_VOWELS + "æō")

_PROCLITICS = (
    re.compile("(?=[א-ת]{3})ו?ש?(?:[בלכמה]|מה|לכ)?"),  # Hebrew: and, that, in, to, as, from, the
    re.compile("(?=[ء-ي]{4})[وف]?(?:[بكل]?ال|لل|[بكلس])?"),  # Arabic: and, so, in, as, to, the
    re.compile("(?=[ሀ-ፚ]{3})(?:እና)?[በየለከወ]?"),  # Amharic: and, in, of, to, from
)
"""Proclitics written together with a name."""
_ELIDED = re.compile(
    "(?:(?:(?:jus|lors|puis|quoi|presqu)?qu|[bcdfjlmnstx]|un|((?:[adns]|da|su|co|que)[ae]?l|que)l)['’])(?=[^\\W\\d_]{2})", re.IGNORECASE
)
"""Elided French, Italian, Catalan and Maltese words before a name; those matched by the group include the article l'."""


def bare(word: str) -> tuple[str, ...]:
    """A source word as it is, then without each possible proclitic."""
    if word[0] < "Ͱ":
        elided = _ELIDED.match(word)
        # The article may belong to the name: dell'Aquila is also "of L'Aquila".
        return (word, word[elided.end() :], *(("L'" + word[elided.end() :],) if elided[1] else ())) if elided else (word,)
    cut = next((found.end() for pattern in _PROCLITICS if (found := pattern.match(word)) and found.end()), 0)
    rests = [word[n:] for n in range(cut + 1)]
    # Hebrew doubles an initial vav after a proclitic; Arabic contracts "to" with the article.
    rests += [rest[1:] for rest in rests[1:] if rest.startswith("וו")]
    rests += ["ال" + rest[2:] for rest in rests if rest.startswith("لل")]
    return tuple(rests)


def beginnings(word: str, language: str) -> Iterator[str]:
    """A native word, and words that begin as its forms do where these begin otherwise than the word itself."""
    yield from mutated(word, language)
    row = None if cyrillic.is_cyrillic(word) else _declension(language)
    if row is not None and row.inner:
        yield from _stems(plain(word), row)


def other_letters(text: str, language: str) -> str:
    """A Serbian form in the other of its two alphabets; empty for a language that has only one."""
    if language.partition("-")[0] not in _SERBIAN:
        return ""
    if cyrillic.is_cyrillic(text):
        return text.translate(_IN_LATIN)
    return _LATIN_LETTER.sub(lambda found: _IN_CYRILLIC_LETTERS[found.group()], text)


@lru_cache(maxsize=256)
def _declension(language: str, *, in_cyrillic: bool = False) -> Declension | None:
    code = language.partition("-")[0]
    rows = IN_CYRILLIC if in_cyrillic and code not in _SERBIAN else DECLENSIONS
    return next((row for row in rows if code in row.languages), None)


def declines(name: str, language: str) -> bool:
    """Whether a language is known to decline names in that script."""
    return _declension(language, in_cyrillic=cyrillic.is_cyrillic(name)) is not None


def declines_in_cyrillic(name: str, language: str) -> bool:
    """Whether a language declines a name in Cyrillic by rules other than the East Slavic ones."""
    row = _declension(language, in_cyrillic=True)
    return row is not None and (not row.is_definite or " " in name)


def _without(word: str, row: Declension) -> Iterator[str]:
    """A word without each of its possible endings, the longest remainder first."""
    return (word[: len(word) - size] for size in row.sizes if size < len(word) and word[len(word) - size :] in row.endings)


def _cut(name: str, row: Declension) -> Iterator[tuple[str, str]]:
    """The stems of a name's case forms, in all their alternations, each with the nominative ending that was removed."""
    for base in _without(name, row):
        if len(base) < max(row.shortest, len(name) / 2):
            continue
        ending = name[len(base) :]
        for form in (base, base[:-2] + base[-1]) if _has_fleeting(base, row) else _alternating(base, row):
            yield form, ending
            for end, other in row.changes:
                if form.endswith(end):
                    yield form[: len(form) - len(end)] + other, ending
        if row.fleeting and ending in PLURALS and base[-1] in _BEHIND_FLEETING and base[-2] not in _VOWELS:
            yield from ((base[:-1] + vowel + base[-1], ending) for vowel in row.fleeting)


def _alternating(base: str, row: Declension) -> Iterator[str]:
    """A stem, and the stem with each alternation of its last vowel (híd, hidat; Halla, Höllu; Banca, Băncii)."""
    yield base
    for vowel, other in row.inner:
        before, found, after = base.rpartition(vowel)
        if found and after and _ALL_VOWELS.isdisjoint(after):
            yield before + other + after


def _has_fleeting(base: str, row: Declension) -> bool:
    """Whether the vowel before the last consonant of a base is a fleeting one."""
    return len(base) > _SHORTEST and base[-2] in row.fleeting and base[-1] not in _VOWELS and base[-3] not in _VOWELS


def _stems(name: str, row: Declension) -> Iterator[str]:
    """The stems of a name's case forms."""
    return (stem for stem, _ in _cut(name, row))


def stems(name: str, language: str) -> Iterator[str]:
    """The stems of a word's case forms; empty for a language without declension."""
    row = _declension(language)
    return _stems(name, row) if row is not None else iter(())


def uncased(word: str, language: str) -> Iterator[str]:
    """A word without each of its possible case endings, the longest remainder first."""
    row = _declension(language)
    return _without(word, row) if row is not None else iter((word,))


def same_word(native: str, token: str, language: str) -> bool:
    """Whether ``token`` is a case form of ``native`` in a language; both single words in any casing."""
    row = _declension(language, in_cyrillic=cyrillic.is_cyrillic(native))
    if row is None:
        return plain(native) == plain(token)
    name, word = _compared(native, token, row)
    if name == word:
        return True
    if row.appended:
        return _is_appended(name.replace("'", ""), word.replace("'", ""), row)
    if row.stacked:
        return any(word.startswith(stem) and row.chain.fullmatch(word, len(stem)) is not None for stem in _stacking(name, row))
    if len(name) < row.shortest:
        return False
    if row.is_definite and not _indefinite(name, row).isdisjoint(_indefinite(word, row)):
        return True
    found = ((ending, word[len(stem) :]) for stem, ending in _cut(name, row) if word.startswith(stem) and word[len(stem) :] in row.endings)
    # An ordinary word may be in another number and gender.
    return any(native[0].islower() or row.is_form(ending, other) for ending, other in found)


def _indefinite(word: str, row: Declension) -> frozenset[str]:
    """A word as it is, and without a definite ending (Народното събрание, Народно събрание)."""
    return frozenset(stem for stem in _without(word, row) if len(word) - len(stem) != 1 and len(stem) > row.shortest)


def _is_appended(name: str, word: str, row: Declension) -> bool:
    """Whether a word is a name with anything added that an agglutinating language may add."""
    if len(word) - len(name) > row.appended or not word:
        return False
    stems = tuple(_beginnings(name, row))
    if len(name) < _SHORTEST:
        return any(word.startswith(stem) and word[len(stem) :] in row.endings for stem in stems)
    if row.stacked:
        found = any(word.startswith(stem) and (len(stem) >= _LOOSE or _is_chain(word[len(stem) :], row)) for stem in stems)
    else:
        found = word.startswith(stems)
    base = name.rstrip(_VOWELS)
    return found or (len(base) > 1 and word.startswith(base) and word[len(base) :] in row.endings - {""})


def _is_chain(rest: str, row: Declension) -> bool:
    """Whether the rest of a word after a stem is one or two vowels at most, and then endings."""
    vowels = len(rest) - len(rest.lstrip(_VOWELS))
    return any(n == len(rest) or row.chain.fullmatch(rest, n) is not None for n in range(min(vowels, 2) + 1))


def _beginnings(name: str, row: Declension) -> Iterator[str]:
    """The possible beginnings of the case forms of a name in an agglutinating language."""
    base = name.rstrip(_VOWELS)
    # The last vowels may change (Lahti, Lahden), unless too little would be left.
    bare = base if len(base) > _SHORTEST else name
    for stem in dict.fromkeys((bare, name)):
        for form in _alternating(stem, row):
            yield form
            yield from (form[: -len(end)] + other for end, other in row.changes if form.endswith(end) and len(form) > len(end) + 1)


def _compared(native: str, token: str, row: Declension) -> tuple[str, str]:
    """A name and a word normalised for comparison, in the script of the row that declines the name."""
    name, word = plain(native), plain(token)
    return (name.translate(_GAJ), word.translate(_GAJ)) if "sr" in row.languages and cyrillic.is_cyrillic(name) else (name, word)


def _stacking(name: str, row: Declension) -> Iterator[str]:
    """The stems of a name in a language that stacks endings."""
    yield name
    yield from (name[: -len(end)] + other for end, other in row.changes if name.endswith(end) and len(name) > _SHORTEST)
    if _has_fleeting(name, row):
        yield name[:-2] + name[-1]
    if name[-1] in row.nominatives and len(name) > _SHORTEST:
        yield name[:-1]


def has_case_in_s(language: str, *, unlike_english: bool = True) -> bool:
    """Whether some case form in a language looks like an English plural; ``unlike_english``: and is no genitive like the English one."""
    row = _declension(language)
    if row is None or not row.is_left_on or (unlike_english and "de" in row.languages):
        return False
    return any(ending[-1:] in ("s", "ς") and len(ending) <= 2 for ending in row.endings)


def is_adjective_of(native: str, token: str, language: str) -> bool:
    """Whether ``token`` is a relational adjective of the name ``native`` (pražský of Praha)."""
    row = _declension(language, in_cyrillic=cyrillic.is_cyrillic(native))
    if row is None or not row.adjectives:
        return False
    name, word = _compared(native, token, row)
    if row.appended:
        return len(word) - len(name) <= _LONGEST_SUFFIX and any(word.startswith(name + suffix) for suffix in row.adjectives)
    if not any(core.endswith(row.adjectives) for core in _without(word, row)):
        return False
    found = ((stem, ending) for stem, ending in _cut(name, row) if len(word) - len(stem) <= _LONGEST_SUFFIX and word.startswith(stem))
    # A name that is itself a masculine adjective has no relational adjective.
    return any(not (ending in _HIS_ADJECTIVES and stem.endswith(row.adjectives)) for stem, ending in found)


@dataclass(frozen=True)
class Base:
    """A name in the nominative without its ending, and how its case forms continue."""

    letters: str
    has_fleeting: bool
    """Whether its last vowel is a fleeting one."""
    changes: tuple[str, ...]
    """The alternatives of its last letter or cluster."""
    changed: str
    """That letter or cluster."""
    endings: tuple[str, ...]
    """All case endings of the language."""
    tails: tuple[str, ...] = ()
    """The vowels that may stand between the base and an ending."""


@lru_cache(maxsize=1 << 13)
def base_of(word: str, language: str) -> Base | None:
    """The stem of a name; None if the language has no case forms, or too little of the name would be left."""
    row = _declension(language, in_cyrillic=cyrillic.is_cyrillic(word))
    if row is None or not row.is_left_on or len(row.endings) == 1:
        return None
    lower = word.lower()
    if row.appended or row.stacked or row.is_definite:
        return _agglutinating(lower, row)
    found = [
        base
        for base in _without(lower, row)
        if len(base) > _SHORTEST and (row.may_be_cut(ending := lower[len(base) :]) or ending in _MARRIED)
    ]
    if not found:
        return None
    base = found[-1]
    # Changes of longer clusters affect only diacritics, which English text hardly has, and fleeting vowels.
    changed = max((end for end, _ in row.changes if base.endswith(end) and end in _CONSONANTS), key=len, default="")
    return Base(
        base, _has_fleeting(base, row), tuple(other for end, other in row.changes if other and end == changed), changed, row.ordered
    )


def _agglutinating(name: str, row: Declension) -> Base | None:
    """The stem of a name in a language that adds endings to the whole name, whose last consonants and vowels may change."""
    if len(name) <= _SHORTEST:
        return None
    stem = name.rstrip(_VOWELS) if row.tails else name
    tail = name[len(stem) :]
    changed = max((end for end, _ in row.changes if stem.endswith(end) and len(stem) - len(end) > 1), key=len, default="")
    changes = tuple(other for end, other in row.changes if end == changed) if changed else ()
    tails = tail, *(other for own, other in row.tails if own == tail)
    # Without any ending nothing changes either, except where a vowel is the ending.
    is_left_out = ("",) if "" not in dict(row.tails) else ()
    # What is made of a place's name with a suffix is a surname or another name.
    endings = tuple(e for e in row.ordered if e not in is_left_out and not (row.adjectives and e.startswith(row.adjectives)))
    return Base(stem, has_fleeting=False, changes=changes, changed=changed, endings=endings, tails=tails)
