"""A glossary prepared for lookup: every right form and every native form as a target that a text may misspell.

Targets are found by sound key and by deletion (every form with one letter left out), never by comparing a word with the whole
glossary. The lattices then give the distance of a candidate. Building the tables is the costly part, so the compiled form is kept
in the user's cache folder, keyed by the glossary's content and the state of this package's code.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from tui_review.glossary import cache, chinese, cyrillic, kanji, scripts, sound
from tui_review.glossary.byforms import byforms
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.given_names import equivalents
from tui_review.glossary.lattice import collapse, distance, fold, roundabout_limit
from tui_review.glossary.packed import Packed, encoded, pack_dumped, pack_posts, post
from tui_review.glossary.people import pieces, shorts, surname_in
from tui_review.glossary.targets import Native, Target, Targets

_MOST_ROUNDABOUT = 16
"""The maximum number of targets examined for each coarse sound key, the nearest in letters."""
_SHORTEST, _LONGEST = 3, 80
"""Forms with fewer folded letters are only matched exactly; words with more are not names."""


class Compiled:
    """The targets of a glossary and the lookup tables for them."""

    def __init__(self, glossary: Glossary, packed: Packed) -> None:
        self.glossary = glossary
        self.targets = Targets(packed.rows("natives"), packed.rows("targets"), packed.rows("spellings"))
        self.candidates: Callable[[str], list[int]] = lru_cache(maxsize=1 << 10)(self._find)
        """Numbers of the targets for which a folded and collapsed word may stand, ascending.

        They sound alike, or differ by a deleted letter, and a spelling of theirs is within about half of the word's letters in
        edits; targets that only match through a third script may differ more."""
        self._sounding: dict[str, tuple[list[str], array[int]]] = {}
        self._by_sound = packed.numbers("sound")
        self._by_deletion = packed.numbers("deletion")
        self._by_equivalent = packed.numbers("equivalent")
        self.is_latin: bool = packed.value("latin")
        """Whether all targets are in Latin letters, so that a word in another script cannot be a misspelling of one."""
        self.scripts: frozenset[str] = frozenset(packed.value("scripts"))
        """The scripts of the native forms, as named by ``scripts.script_of``."""
        self.tails: frozenset[str] = frozenset(packed.value("tails"))
        """The English words that may follow a ``clipped`` target."""

    def entry(self, target: Target) -> Entry:
        """The entry of a target."""
        return self.glossary.entries[target.entry]

    def likeliest_first(self, folded: str) -> list[int]:
        """The ``candidates``, ordered by the least edit distance to one of their spellings."""
        _, edits = _fuzzy()
        return sorted(self.candidates(folded), key=lambda n: min(edits(folded, s) for s in self.targets.spellings(n)))

    def _find(self, folded: str) -> list[int]:
        if len(folded) > _LONGEST:
            return []
        _, edits = _fuzzy()
        size = len(folded)
        # A long word may be a short name with its designator: Fu-ch'ing-hsien-ch'eng.
        room = max(2, round(size * 0.5) + max(0, size - 8) // 2)
        found = {*self._by_sound.any([encoded(folded)]), *self._sounding_like(sound.keys(folded), folded, room)}
        for number in self._by_deletion.any(deletions(folded)):
            if number not in found and any(edits(folded, s, score_cutoff=room) <= room for s in self.targets.spellings(number)):
                found.add(number)
        coarse = sound.coarse_keys(folded)
        return sorted(found.union(self._roundabout(coarse, folded, found)) if coarse else found)

    def _roundabout(self, keys: Sequence[str], folded: str, known: Container[int]) -> Iterator[int]:
        """The targets, other than ``known``, that a word with some coarse sound keys may be a romanisation of through a third script."""
        size = len(folded)
        # A form that came that way shares little but its sounds, and a bare skeleton of consonants nothing else.
        room = round(size * 0.75) if any(c in "eiou" for c in folded) else size
        limit = roundabout_limit(folded)
        for number in self._sounding_like(keys, folded, room, _MOST_ROUNDABOUT):
            if number not in known and any(distance(native.lattice, folded, limit) < limit for native in self.targets[number].natives):
                yield number

    def _sounding_like(self, keys: Sequence[str], folded: str, room: int, most: int | None = None) -> Iterator[int]:
        """The targets with one of the sound keys and a spelling within ``room`` edits of a word, the ``most`` nearest of each key."""
        extract, edits = _fuzzy()
        for key in self._by_sound.there(keys):
            spellings, numbers = self._sounding.get(key) or self._sound(key)
            for _, _, place in extract(folded, spellings, scorer=edits, score_cutoff=room, limit=most):
                yield numbers[place]

    def _sound(self, key: str) -> tuple[list[str], array[int]]:
        """The spellings of all targets with a sound key, and the target number of each."""
        pairs = [(spelling, number) for number in self._by_sound.get(key) for spelling in self.targets.spellings(number)]
        found = self._sounding[key] = [spelling for spelling, _ in pairs], array("I", [number for _, number in pairs])
        return found

    def equivalents(self, folded: str) -> list[int]:
        """Numbers of the targets that are equivalents, in another language, of a folded and collapsed given name."""
        numbers = self._by_equivalent.get(folded)
        return [n for n in numbers if folded in map(collapse, equivalents(fold(self.targets[n].form)))] if numbers else numbers


@lru_cache(maxsize=1)
def _fuzzy() -> tuple[Callable[..., list[tuple[str, int, int]]], Callable[..., int]]:
    """The functions ``process.extract`` and ``Levenshtein.distance`` of rapidfuzz."""
    from rapidfuzz import process  # noqa: PLC0415 - imported only once a word is judged
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    return process.extract, Levenshtein.distance


def deletions(folded: str) -> list[bytes]:
    """The word, and the word without each of its letters in turn, encoded as in the tables."""
    if folded.isascii():
        word = folded.encode()
        return [word, *[word[:i] + word[i + 1 :] for i in range(len(word))]]
    return list(map(encoded, (folded, *(folded[:i] + folded[i + 1 :] for i in range(len(folded))))))


# --- building ----------------------------------------------------------------------------------------------------------


def _readings(text: str, language: str) -> tuple[tuple[str, ...], ...]:
    return chinese.readings(text) if chinese.is_chinese(language) and chinese.is_han(text) else ()


def _piece(text: str, language: str) -> Native:
    """A part of a native form as a native form of its own."""
    return Native(text, language, _readings(text, language))


def _natives(entry: Entry) -> list[Native]:
    found = []
    for language, forms in entry.source.items():
        for text in forms:
            found += [Native(other, language) for other in byforms(text, entry.kind)]
            readings = _readings(text, language)
            han = bool(readings)
            place = han and entry.kind == "place" and text[-1:] not in chinese.DESIGNATORS
            family = (
                kanji.family_of(text, scripts.words(entry.canonical)) if entry.kind == "person" and kanji.is_japanese(text, language) else 0
            )
            found.append(Native(text, language, readings, place, family))
            bare = chinese.bare_place(text) if han else ""
            tail = chinese.generic_tail(text) if bare else None
            if bare and not (tail and any(word in entry.canonical.lower() for word in tail[1])):
                found.append(Native(bare, language, readings[: len(bare)], entry.kind == "place"))
    return found


def _closest(native: Native, forms: list[str]) -> str:
    """The right form that is nearest in sound to a native form; the canonical one when none is near."""
    lattice = native.lattice
    if not lattice or len(forms) == 1:
        return forms[0]
    orders = ((n, order) for n, form in enumerate(forms) for order in dict.fromkeys((fold(form), fold(_surname_first(form)))))
    best, n = min((distance(lattice, collapse(order), 12.0) / max(len(order), len(lattice)), n) for n, order in orders)
    return forms[n] if best < 0.35 else forms[0]


def _surname_first(form: str) -> str:
    """A form with its last word first, the order of people's names in lists and in many languages."""
    *given, last = form.split(" ")
    return " ".join((last, *given))


def _is_chinese_name(native: Native, form: str) -> bool:
    """Whether a form is a Chinese person's name in Chinese order, and not a foreign name transcribed in Chinese."""
    key = collapse(fold(form))
    return 2 <= len(native.readings) <= 4 and distance(native.lattice, key, 9.0) <= 0.25 * len(key)


def _targets_of(index: int, entry: Entry) -> Iterable[Target]:
    forms = list(entry.right_forms)
    natives = _natives(entry)
    surnames = {form: _surname(entry, form, natives) for form in forms}
    assigned: dict[str, list[Native]] = {form: [] for form in (*forms, *surnames.values())}
    for native in natives:
        # A native form in Latin letters needs no separate surname.
        called = [] if scripts.script_of(native.text) == "latin" else [surname for surname in surnames.values() if surname]
        assigned[_closest(native, [*forms, *called])].append(native)
    for short in shorts(entry):
        if short.listed:
            assigned[short.form].append(_piece(short.native, short.language))
    seen = {fold(form) for form in forms}
    spelled: set[str] = set()
    for n, form in enumerate(forms):
        if len(fold(form)) >= _SHORTEST and fold(form) not in spelled:
            # Of forms that differ only in marks or capitals, the first is offered.
            same = (native for other in forms if fold(other) == fold(form) for native in assigned[other])
            yield Target(index, form, "accept" if n else "canonical", tuple(same))
        spelled.add(fold(form))
        surname = surnames[form]
        if surname and fold(surname) not in seen:
            seen.add(fold(surname))
            # Where the glossary lists the native surname by itself, the surname counts as an accepted form.
            alone = assigned[surname]
            yield Target(index, surname, "accept" if alone else "part", (*alone, *_of_surname(form, assigned[form])))
    for n, form in enumerate(forms):
        yield from _words_of(index, form, assigned[form] if n else natives)
    for native in natives:
        clipped = chinese.generic_tail(native.text) if native.readings else None
        if clipped:
            head, tail = clipped
            yield Target(index, entry.canonical, "clipped", (Native(head, native.language, native.readings[: len(head)]),), tail=tail)


def _surname(entry: Entry, form: str, natives: list[Native]) -> str:
    """The surname at the end of a person's full name, if it can be used alone; empty for Chinese names, which end in the given name."""
    words = form.replace("-", " ").split()
    if entry.kind != "person" or len(words) < 2 or (len(words) == 2 and any(_is_chinese_name(native, form) for native in natives)):
        return ""
    return words[-1] if len(fold(words[-1])) >= 4 and words[-1][0].isupper() else ""


def _of_surname(form: str, natives: list[Native]) -> Iterator[Native]:
    """The native forms of the surname in the native forms of a full name."""
    for native in natives:
        if native.readings and 2 <= len(native.readings) <= 4:
            yield Native(native.text[1:], native.language, native.readings[1:])
        elif found := surname_in(native.text, native.language, form.replace("-", " ").split()):
            yield _piece(found, native.language)


def _words_of(index: int, form: str, natives: list[Native]) -> Iterable[Target]:
    words = scripts.words(form)
    if len(words) < 2:
        return
    for place, word in enumerate(words):
        if len(fold(word)) < 4 or not word[0].isupper() or ordinariness(word) > 0.5:
            continue
        own = []
        for native in natives:
            found = [] if native.readings else pieces(native.text, native.language, words)
            if found:
                own.append(Native(found[place], native.language))
        yield Target(index, word, "word", tuple(own), place, form)


def load_compiled(glossary: Glossary) -> Compiled:
    """The compiled form from the cache; built and stored when it is not there."""
    return Compiled(glossary, cache.kept("compiled", glossary.key, lambda: _packed(glossary)))


def _packed(glossary: Glossary) -> Packed:
    natives: list[Any] = []
    rows: list[Any] = []
    spelled: list[Any] = []
    sounds, deleted, equivalent = array("Q"), array("Q"), array("Q")
    tails: set[str] = set()
    latin = True
    written: set[str] = set()
    for index, entry in enumerate(glossary.entries):
        numbers: dict[int, int] = {}
        targets = list(_targets_of(index, entry))
        for target in targets:
            number = len(rows)
            for native in target.natives:
                if id(native) not in numbers:
                    numbers[id(native)] = len(natives)
                    natives.append(marshal.dumps((native.text, native.language, native.readings, native.place, native.family)))
            own = [numbers[id(native)] for native in target.natives]
            rows.append(marshal.dumps((target.entry, target.form, own, target.place, target.whole, target.tail)))
            spelled.append(marshal.dumps((target.role, target.spellings)))
            sounds.extend(post(encoded(key), number) for key in _sounds(target, entry.kind))
            spellings = target.spellings[1:] if target.role == "clipped" else target.spellings
            deleted.extend(post(key, number) for word in spellings if len(word) > _SHORTEST for key in deletions(word))
            if target.role in ("canonical", "accept") or (target.role == "word" and target.place == 0 and entry.kind == "person"):
                equivalent.extend(post(encoded(collapse(other)), number) for other in equivalents(fold(target.form)))
            written.update(scripts.script_of(native.text) for native in target.natives)
            tails.update(target.tail)
            latin = latin and target.folded.isascii()
    return Packed(
        pack_dumped("natives", natives) | pack_dumped("targets", rows) | pack_dumped("spellings", spelled)
        | pack_posts("sound", sounds) | pack_posts("deletion", deleted) | pack_posts("equivalent", equivalent) | {"tails": marshal.dumps(sorted(tails)), "latin": marshal.dumps(latin), "scripts": marshal.dumps(sorted(written))}
    )  # fmt: skip


def _sounds(target: Target, kind: str | None) -> set[str]:
    keys = set() if target.role == "clipped" else set(sound.keys(target.folded)[:2])
    for native in target.natives:
        for lattice in (native.lattice, native.english_order):
            keys |= sound.lattice_keys(lattice)
        if native.is_kanji:
            keys.update(kanji.called_sounds(target.folded) if native.family == len(native.text) else (), *map(kanji.sounds, native.orders))
        if native.readings:
            keys |= chinese.sounds(native.text, native.readings, place=native.place)
        # An adjective made from a place names a district of it; one made from a person names a street, a novel or another person.
        endings = cyrillic.ENDING_SOUNDS + (cyrillic.ADJECTIVE_SOUNDS if kind == "place" else ())
        if scripts.script_of(native.text) == "latin":
            keys |= set(sound.keys(collapse(fold(native.text)))[:4])
        for key in sound.lattice_keys(native.inflected):
            keys |= {sound.tidy(key + ending) for ending in (endings if key else ())}
            keys.update(map(sound.tidy, cyrillic.changed_keys(native.text, key)))
    return keys - {""}
