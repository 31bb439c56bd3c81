"""Disambiguates who bears a name: a woman with a man's surname, an inflected man's name, a namesake town or person.

The evidence is the word before the name in the source and the way the translation writes both. Only Slavic names in Cyrillic are
examined, apart from Chinese generic words after a surname: other surnames have one form for men and women, and no towns are named
after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tui_review.detect.mentions import Mention
from tui_review.detect.page import Page
from tui_review.detect.unit import Unit
from tui_review.glossary import chinese, cyrillic, scripts
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.entry import Entry
from tui_review.glossary.given_names import sexes
from tui_review.glossary.lattice import Lattice, collapse, distance, fold
from tui_review.glossary.scripts import romanised
from tui_review.glossary.scripts import words as words_of
from tui_review.glossary.settled import same_given_names

_SURNAMES = tuple("ов ев єв ёв ин ін ын їн".split())
"""Endings of men's surnames and of towns; women's surnames add -а."""
_TOWNS = (*_SURNAMES, "ів", "їв")
_PATRONYMICS = ("вна", "вну", "вны", "вне", "вни", "ична", "ичну")
_SHE_DID = ("ла", "лась", "лася")
"""Endings of past-tense verbs with a feminine subject."""
_HEADS = frozenset("长長")
"""Suffix that turns an institution into its head."""
_AND = frozenset("и й і та а но але или або чи".split())
_TITLES = frozenset(
    "князь граф барон генерал адмирал адмірал маршал полковник майор капитан капітан лейтенант сержант доктор врач лікар профессор професор "
    "академик академік инженер інженер депутат сенатор космонавт актёр актер актор певец співак поэт поет режиссёр режиссер режисер "
    "господин пан товарищ".split()
)
"""Titles and occupations in the nominative; a word in the same case after one of them is a person's name."""
_CASES = ("", "а", "я", "у", "ю", "ом", "ем", "єм", "е", "і", "ы", "и", "ой", "ою", "ей", "ею", "єю")
_NOMINATIVES = ("", "й", "ь", "о", "а", "я")
_VOWELS = frozenset("аеєёиіїоуыэюяьй")
_SENTENCE = 20
"""Number of words on each side that are searched for words about a woman."""
_HERS = frozenset("she her hers herself ms mrs miss mme madam wife widow daughter mother sister woman actress".split())
"""Words that refer to a woman."""
_OPENED = re.compile('[а-яёєіїґў]{3,} [«„“"][^«„“”"».,:;!?]{0,30}$')
_CLOSED = re.compile('[^«„“”"».,:;!?]{0,30}[»”“"]')
_QUOTES = frozenset('«„“"»”')
_LONGEST_TITLE = 45
"""The most characters of a name in quotation marks with the noun before it."""
_NEAR = 0.5
"""Maximum lattice distance of a target word from the sound of a source word."""


def is_a_woman(page: Page, index: int) -> bool:
    """Whether a possibly feminine surname is a woman's, by its sentence or by a given name before it anywhere in the text."""
    if index and page.joined(index):
        before = page.bare[index - 1]
        if page.folded[index - 1] in _HERS or (before[0].isupper() and not ordinariness(before)):
            return True
    first = next((i for i in range(index, max(index - _SENTENCE, 0), -1) if page.opens_sentence(i)), max(index - _SENTENCE, 0))
    last = next(
        (i for i in range(index + 1, min(index + _SENTENCE, len(page.bare))) if page.opens_sentence(i)),
        min(index + _SENTENCE, len(page.bare)),
    )
    if not _HERS.isdisjoint(page.folded[first:last]):
        return True
    return any("f" in sexes(collapse(name)) for name in page.whole.before(page.folded[index]))


def is_somebody_else(page: Page, unit: Unit, mention: Mention, entry: Entry) -> bool:
    """Whether a mention of a place is a person's name, or a mention of a person is another bearer of that name, such as a woman."""
    if entry.kind not in ("person", "place") or " " in mention.native or not cyrillic.is_cyrillic(mention.native):
        return False
    token, before = unit.source[mention.start : mention.end], _before(unit.source, mention.start)
    if not token[:1].isupper():
        return False
    if entry.kind == "place" and _is_in_title(unit.source, mention, entry):
        return True
    native = cyrillic.plain(mention.native)
    ending = _ending(native, token)
    given = _genders(before) if before[:1].isupper() and not _is_in_another_case(before, native, ending) else frozenset()
    gender = next(iter(given)) if len(given) == 1 else ""
    if entry.kind == "person":
        if given and (mention.adjective or _has_another_given_name(entry, before)):
            return True
        if not native.endswith(_SURNAMES) or ending not in ("а", "у"):
            return False
        if gender:
            return gender == "f"
        return _is_hers(page, unit, native, ending, before, _after(unit.source, mention.end)) and not _follows_another(unit, mention)
    if not (mention.adjective or native.endswith(_TOWNS)):
        return False
    is_only_theirs = not mention.adjective and (ending in ("ым", "им") or (not ending and before.lower() in _TITLES))
    return is_only_theirs or bool(gender) or (_is_called_so(page, unit, token, native, before) and not _follows_another(unit, mention))


def _is_in_title(source: str, mention: Mention, entry: Entry) -> bool:
    """Whether a mention is in a short name in quotation marks after a common noun: канал «Россия 1», гостиница «Москва».

    If it is the whole name in the quotation marks, only where its canonical form is a name that English dictionaries list.
    """
    before, after = _OPENED.search(source, max(0, mention.start - _LONGEST_TITLE), mention.start), _CLOSED.match(source, mention.end)
    if before is None or after is None or after.end() - before.end() > _LONGEST_TITLE:
        return False
    is_whole = before.group()[-1] in _QUOTES and after.group() in _QUOTES
    return not is_whole or is_known_name(entry.canonical)


def _ending(native: str, token: str) -> str:
    """The case ending of a source word: the part after the final consonant of the native form; empty if that ends in a vowel."""
    return cyrillic.plain(token).rpartition(native[-1])[2] if native[-1] not in _VOWELS else ""


def _is_in_another_case(before: str, native: str, ending: str) -> bool:
    """Whether ``before`` is a man's given name in the nominative while the surname after it is inflected: a novel (Роман) by Водолазкин."""
    return bool(ending) and native.endswith(_SURNAMES) and before[-1:].lower() not in _VOWELS and "m" in sexes(romanised(before.lower()))


def _has_another_given_name(entry: Entry, given: str) -> bool:
    """Whether a person has a full name in Cyrillic, and none has the given name that precedes the surname in the source."""
    full = [names for _, text in entry.natives if cyrillic.is_cyrillic(text) and len(names := words_of(text)) > 1]
    if not full or any(cyrillic.same_word(name, given) for names in full for name in names):
        return False
    heard = _sounds(given)
    return not any(_sounds_like(collapse(romanised(name)), heard) or _are_one(name, given) for names in full for name in names)


def _are_one(name: str, given: str) -> bool:
    """Whether two given names are equivalents across languages, the second in any case form."""
    others = same_given_names(fold(romanised(name)))
    lower = given.lower()
    return any(
        collapse(romanised(lower.removesuffix(case) + nominative)) in others
        for case in _CASES
        if lower.endswith(case)
        for nominative in _NOMINATIVES
    )


def is_called_otherwise(page: Page, unit: Unit, mention: Mention) -> bool:
    """Whether a surname without its own given name belongs to someone with another given name, or to a thing or place named so."""
    if scripts.is_unspaced(mention.native):
        named = [general for general in chinese.GENERIC if unit.source.startswith(general, mention.end)]
        # The suffix for a head makes it a person again: 部长, minister.
        return any(unit.source[mention.end + len(general) :][:1] not in _HEADS for general in named)
    token, before = unit.source[mention.start : mention.end], _before(unit.source, mention.start)
    native = cyrillic.plain(mention.native)
    may_be_given = before[:1].isupper() and not _is_in_another_case(before, native, _ending(native, token))
    return bool(may_be_given and _genders(before)) or _is_called_so(page, unit, token, mention.native, before)


def _follows_another(unit: Unit, mention: Mention) -> bool:
    """Whether another entry's mention directly precedes this one, which may then be an inflected given name, or a town after its river."""
    return any(m.end == mention.start - 1 and m.entry != mention.entry for m in unit.mentions)


def _before(source: str, start: int) -> str:
    """The word before an offset of the source, separated from it by one space; empty when there is none."""
    if source[start - 1 : start] != " " or start < 2:
        return ""
    found = words_of(source[max(0, start - 40) : start])
    return found[-1] if found and source[: start - 1].endswith(found[-1]) else ""


def _after(source: str, end: int) -> str:
    """The word after an offset of the source, separated from it by one space; empty when there is none."""
    found = words_of(source[end : end + 40])
    return found[0] if found and source[end : end + 1] == " " and source.startswith(found[0], end + 1) else ""


def _is_hers(page: Page, unit: Unit, native: str, ending: str, before: str, after: str) -> bool:
    """Whether the translation writes a case form of a man's surname as a woman's surname.

    The feminine nominative equals the masculine genitive, and the feminine accusative the masculine dative. A preceding word may
    govern the genitive (the words of Putin): unless it is her given name or a conjunction, a feminine verb must follow the
    surname.
    """
    hers = (cyrillic.lattice(native + "а"),)
    written = [i for i in _sounding(page, unit, hers) if page.folded[i].endswith("a")]
    if ending == "у" or not before or (after.islower() and after.endswith(_SHE_DID)):
        return bool(written)
    if before[0].isupper() and before.endswith(("а", "я")):
        given = (cyrillic.lattice(before),)
        return any(page.joined(i) and page.folded[i - 1].endswith("a") and _sounds_like(page.key(i - 1, i), given) for i in written if i)
    return before.lower() in _AND and bool(written)


def _is_called_so(page: Page, unit: Unit, token: str, native: str, before: str) -> bool:
    """Whether the target has two adjacent capitalised words that sound like a mention and the capitalised word before it."""
    if len(before) < 3 or before[0].islower():
        return False
    heard, forms = _sounds(before), (*_sounds(token), *_sounds(native))
    return any(
        i > unit.first
        and page.joined(i)
        and page.bare[i - 1][0].isupper()
        and (is_known_name(page.bare[i - 1]) or not ordinariness(page.bare[i - 1]))
        and _sounds_like(page.key(i - 1, i), heard)
        for i in _sounding(page, unit, forms)
    )


def _sounding(page: Page, unit: Unit, lattices: tuple[Lattice, ...]) -> Iterator[int]:
    """The capitalised words of a target segment that sound like one of the lattices."""
    return (i for i in range(unit.first, unit.last) if page.bare[i][0].isupper() and _sounds_like(page.key(i, i + 1), lattices))


def _sounds(word: str) -> tuple[Lattice, ...]:
    """The lattices of a source word, in any case form."""
    return tuple(lattice for lattice in (*scripts.lattices(word), scripts.inflected(word, "")) if lattice)


def _sounds_like(key: str, lattices: tuple[Lattice, ...]) -> bool:
    return any(distance(lattice, key, _NEAR) < _NEAR for lattice in lattices)


@lru_cache(maxsize=1 << 12)
def _genders(word: str) -> frozenset[str]:
    """``m``, ``f`` or both for a word that may be a given name or a patronymic in some case form (Александра); empty for other words."""
    lower = word.lower()
    if lower.endswith(_PATRONYMICS):
        return frozenset("f")
    found: set[str] = set()
    for case in _CASES:
        stem = lower.removesuffix(case)
        if lower.endswith(case) and len(stem) >= 2:
            for nominative in _NOMINATIVES if case else ("",):
                known = sexes(romanised(stem + nominative))
                found |= known if nominative in ("а", "я") or not case else known - {"f"}
    return frozenset(found)
