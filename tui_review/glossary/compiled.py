"""A glossary made ready for looking up: every right form and every native form as a target that a text may misspell.

Targets are found by sound key and by deletion (every form with one letter left out), never by comparing a word with the
whole glossary. How close a candidate is, its lattices tell. Building the tables is the costly part, so the compiled form
is kept in the user's cache folder, keyed by the glossary's content and this module's version.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, overload

from tui_review.glossary import cache, chinese, cyrillic, kanji, scripts, sound
from tui_review.glossary.designators import translated
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.given_names import equivalents
from tui_review.glossary.lattice import Lattice, Roundabout, collapse, distance, fold, latin_lattice, plainest, roundabout_limit, sharing
from tui_review.glossary.packed import Packed, encoded, pack_dumped, pack_posts, post
from tui_review.glossary.people import pieces, shorts
from tui_review.glossary.roundabout import of_cyrillic

_MOST_ROUNDABOUT = 16
"""How many targets with a coarse sound key are looked at, the nearest in letters."""
_MOST_MADE = 24_000
"""So many targets are kept with their lattices, which take a good kilobyte each; of a big glossary those looked at last."""
_SHORTEST = 3
"""Forms of fewer folded letters are only matched exactly."""


@dataclass(frozen=True)
class Native:
    """A native form that a target is written as in one language."""

    text: str
    language: str
    readings: tuple[tuple[str, ...], ...] = ()
    """For Chinese, each character's readings."""
    place: bool = False
    """Whether it is a Chinese place's, and may go on in what it is: a city, a county."""
    family: int = 0
    """For a person's name in Chinese characters in Japanese, how many of them are the family name."""

    @property
    def is_kanji(self) -> bool:
        """Whether it is a Japanese form with Chinese characters."""
        return kanji.is_japanese(self.text, self.language)

    @property
    def orders(self) -> tuple[str, ...]:
        """A Japanese form as it stands, and a person's with the family name last."""
        return (self.text, self.text[self.family :] + self.text[: self.family]) if self.family else (self.text,)

    @cached_property
    def lattice(self) -> Lattice:
        """The whole form as one lattice, its words joined."""
        if self.readings:
            whole = chinese.lattice(self.text, self.readings)
            whole = chinese.with_designator(whole) if self.place and len(whole) > 1 else whole
            return Roundabout(whole, lambda word: chinese.other_ways(self.text, self.readings, word))
        if self.is_kanji:
            return kanji.lattice(self.text)
        script = scripts.script_of(self.text)
        if script == "han":
            return ()
        words = scripts.words(self.text)
        whole = sharing(unit for word in words for unit in scripts.word_lattice(word, script))
        return Roundabout(whole, lambda word: of_cyrillic("".join(words), word)) if script == "cyrillic" else whole

    @cached_property
    def english_order(self) -> Lattice:
        """The form as English orders it: an East Asian person's with the family name last, a Cyrillic place's with what it is, translated.

        Empty for what English orders alike.
        """
        if self.family:
            return kanji.lattice(self.orders[1]) if self.family < len(self.text) else kanji.called(self.text)
        if cyrillic.is_cyrillic(self.text):
            return translated(tuple(scripts.words(self.text)))
        return self.lattice[1:] + self.lattice[:1] if self.readings and not self.place and 2 <= len(self.lattice) <= 3 else ()

    @cached_property
    def inflected(self) -> Lattice:
        """The form with any case ending at each of its words, in a language that has them; empty for anything else."""
        script = scripts.script_of(self.text)
        words = scripts.words(self.text) if script in ("cyrillic", "latin") else []
        last = scripts.inflected(words[-1], self.language) if words else None
        if last is None:
            return ()
        declined = (scripts.inflected(word, self.language, is_last=False) or scripts.word_lattice(word, script) for word in words[:-1])
        return (*(unit for units in declined for unit in units), *last)


@dataclass(frozen=True)
class Target:
    """A form that a document may misspell, with the native forms that predict how."""

    entry: int
    """Index into the glossary's entries."""
    form: str
    """The right form that a misspelling is mended to."""
    role: str
    """``canonical``; ``accept``; ``part``, a surname out of a full name; ``word``, a word that only counts inside a longer
    name; ``clipped``, the particular part of a Chinese name whose general part is translated."""
    natives: tuple[Native, ...] = ()
    place: int = 0
    """For a ``word``, its index among the words of its form."""
    whole: str = ""
    """For a ``word``, the form that it is a word of."""
    tail: tuple[str, ...] = ()
    """For a ``clipped`` target, the English words that may follow."""

    @cached_property
    def folded(self) -> str:
        """The form's letters, folded and collapsed, its words joined."""
        return collapse(fold(self.form))

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """The form and the plainest romanisation of each native form, folded and collapsed; of characters with many readings several."""
        lattices = [lattice for native in self.natives for lattice in (native.lattice, native.english_order) if lattice]
        readings = (
            spelling for native in self.natives if native.is_kanji for order in native.orders for spelling in kanji.spellings(order)
        )
        return tuple(dict.fromkeys((self.folded, *map(plainest, lattices), *readings)))

    @cached_property
    def lattice(self) -> Lattice:
        """The form itself as a lattice."""
        return latin_lattice(self.form)


class Targets(Sequence[Target]):
    """The targets of a glossary by number; those that come from the cache are made when they are asked for."""

    def __init__(self, natives: Sequence[Any] = (), rows: Sequence[Any] = (), spellings: Sequence[Any] = ()) -> None:
        """``natives``, ``rows`` and ``spellings`` as the compiler packs them."""
        self._natives, self._rows, self._spellings = natives, rows, spellings
        self._made: dict[int, Target] = {}
        self._native: dict[int, Native] = {}
        self._spelled: dict[int, tuple[str, tuple[str, ...]]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, number: int) -> Target: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Target]: ...
    def __getitem__(self, number: int | slice) -> Target | Sequence[Target]:
        if isinstance(number, slice):
            return [self[n] for n in range(len(self))[number]]
        made = self._made.get(number)
        if made is None:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
                self._native.clear()
            entry, form, numbers, place, whole, tail = self._rows[number]
            role, spellings = self._short(number)
            natives = tuple(self._native_of(n) for n in numbers)
            made = self._made[number] = Target(entry, form, role, natives, place, whole, tuple(tail))
            made.__dict__["spellings"] = spellings
        return made

    def _short(self, number: int) -> tuple[str, tuple[str, ...]]:
        """Role and spellings of a target: what is asked of it first, and of most it is all that is asked."""
        known = self._spelled.get(number)
        if known is None:
            role, spellings = self._spellings[number]
            known = self._spelled[number] = role, tuple(spellings)
        return known

    def role(self, number: int) -> str:
        """The role of a target."""
        return self._short(number)[0]

    def spellings(self, number: int) -> tuple[str, ...]:
        """The spellings of a target."""
        return self._short(number)[1]

    def _native_of(self, number: int) -> Native:
        made = self._native.get(number)
        if made is None:
            text, language, readings, place, family = self._natives[number]
            made = self._native[number] = Native(text, language, tuple(map(tuple, readings)), place, family)
        return made

    def parts(self) -> list[tuple[int, str]]:
        """Entry and form of every surname that is right on its own."""
        return [self._rows[number][:2] for number in range(len(self)) if self._spellings[number][0] == "part"]


class Compiled:
    """The targets of a glossary and the tables that find them."""

    def __init__(self, glossary: Glossary, packed: Packed) -> None:
        self.glossary = glossary
        self.targets = Targets(packed.rows("natives"), packed.rows("targets"), packed.rows("spellings"))
        self.candidates: Callable[[str], list[int]] = lru_cache(maxsize=1 << 10)(self._find)
        """Numbers of the targets that a folded and collapsed word may stand for, ascending.

        They sound alike, or are one letter off, and at least about half of the word's letters are in a spelling of theirs.
        """
        self._sounding: dict[str, tuple[list[str], array[int]]] = {}
        self._by_sound = packed.numbers("sound")
        self._by_deletion = packed.numbers("deletion")
        self._by_equivalent = packed.numbers("equivalent")
        self.is_latin: bool = packed.value("latin")
        """Whether all targets are in Latin letters, so that a word in others cannot be a misspelling of one."""
        self.tails: frozenset[str] = frozenset(packed.value("tails"))
        """The English words that may follow a ``clipped`` target."""

    def entry(self, target: Target) -> Entry:
        """The entry that a target belongs to."""
        return self.glossary.entries[target.entry]

    def likeliest_first(self, folded: str) -> list[int]:
        """The ``candidates``, those with a spelling of nearly the same letters first."""
        _, edits = _fuzzy()
        return sorted(self.candidates(folded), key=lambda n: min(edits(folded, s) for s in self.targets.spellings(n)))

    def _find(self, folded: str) -> list[int]:
        _, edits = _fuzzy()
        size = len(folded)
        # A long word may be a short name with what it is after it: Fu-ch'ing-hsien-ch'eng.
        room = max(2, round(size * 0.5) + max(0, size - 8) // 2)
        found = {*self._by_sound.any([encoded(folded)]), *self._sounding_like(sound.keys(folded), folded, room)}
        for number in self._by_deletion.any(deletions(folded)):
            if number not in found and any(edits(folded, s, score_cutoff=room) <= room for s in self.targets.spellings(number)):
                found.add(number)
        coarse = sound.coarse_keys(folded)
        return sorted(found.union(self._roundabout(coarse, folded, found)) if coarse else found)

    def _roundabout(self, keys: Sequence[str], folded: str, known: Container[int]) -> Iterator[int]:
        """The targets, besides those known, that a word with some coarse sound keys may be by way of a third script."""
        size = len(folded)
        # Little but the sounds is in common with what came so, with a skeleton nothing else.
        room = round(size * 0.75) if any(c in "eiou" for c in folded) else size
        limit = roundabout_limit(folded)
        for number in self._sounding_like(keys, folded, room, _MOST_ROUNDABOUT):
            if number not in known and any(distance(native.lattice, folded, limit) < limit for native in self.targets[number].natives):
                yield number

    def _sounding_like(self, keys: Sequence[str], folded: str, room: int, most: int | None = None) -> Iterator[int]:
        """The targets with one of some sound keys and a spelling within so many edits of a word, the nearest of each key."""
        extract, edits = _fuzzy()
        for key in self._by_sound.there(keys):
            spellings, numbers = self._sounding.get(key) or self._sound(key)
            for _, _, place in extract(folded, spellings, scorer=edits, score_cutoff=room, limit=most):
                yield numbers[place]

    def _sound(self, key: str) -> tuple[list[str], array[int]]:
        """The spellings of the targets with a sound key, and whose each is."""
        pairs = [(spelling, number) for number in self._by_sound.get(key) for spelling in self.targets.spellings(number)]
        found = self._sounding[key] = [spelling for spelling, _ in pairs], array("I", [number for _, number in pairs])
        return found

    def equivalents(self, folded: str) -> list[int]:
        """Indices of the targets that are the same given name as a folded and collapsed word, in another language."""
        numbers = self._by_equivalent.get(folded)
        return [n for n in numbers if folded in map(collapse, equivalents(fold(self.targets[n].form)))] if numbers else numbers


@lru_cache(maxsize=1)
def _fuzzy() -> tuple[Callable[..., list[tuple[str, int, int]]], Callable[..., int]]:
    """What finds the strings within so many edits of another, and what counts those edits."""
    from rapidfuzz import process  # noqa: PLC0415 - a batch start pays it only when a word is judged
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    return process.extract, Levenshtein.distance


def deletions(folded: str) -> list[bytes]:
    """The word and the word with each one letter left out, as the tables know them."""
    if folded.isascii():
        word = folded.encode()
        return [word, *[word[:i] + word[i + 1 :] for i in range(len(word))]]
    return list(map(encoded, (folded, *(folded[:i] + folded[i + 1 :] for i in range(len(folded))))))


# --- building ----------------------------------------------------------------------------------------------------------


def _readings(text: str, language: str) -> tuple[tuple[str, ...], ...]:
    return chinese.readings(text) if chinese.is_chinese(language) and chinese.is_han(text) else ()


def _piece(text: str, language: str) -> Native:
    """A part of a native form as a form of its own."""
    return Native(text, language, _readings(text, language))


def _natives(entry: Entry) -> list[Native]:
    found = []
    for language, forms in entry.source.items():
        for text in forms:
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
    """The right form that a native form writes; the canonical one when no form is near in sound."""
    lattice = native.lattice
    if not lattice or len(forms) == 1:
        return forms[0]
    scored = [(distance(lattice, collapse(fold(form)), 12.0) / max(len(fold(form)), len(lattice)), n) for n, form in enumerate(forms)]
    best, n = min(scored)
    return forms[n] if best < 0.35 else forms[0]


def _is_chinese_name(native: Native, form: str) -> bool:
    """Whether a form is a Chinese person's name in its own order, not a foreign name that Chinese writes by its sound."""
    key = collapse(fold(form))
    return 2 <= len(native.readings) <= 4 and distance(native.lattice, key, 9.0) <= 0.25 * len(key)


def _targets_of(index: int, entry: Entry) -> Iterable[Target]:
    forms = list(entry.right_forms)
    natives = _natives(entry)
    assigned: dict[str, list[Native]] = {form: [] for form in forms}
    for native in natives:
        assigned[_closest(native, forms)].append(native)
    for short in shorts(entry):
        if short.listed:
            assigned[short.form].append(_piece(short.native, short.language))
    seen = {fold(form) for form in forms}
    spelled: set[str] = set()
    for n, form in enumerate(forms):
        if len(fold(form)) >= _SHORTEST and fold(form) not in spelled:
            # Of forms that differ in marks or capitals alone the first one is offered.
            same = (native for other in forms if fold(other) == fold(form) for native in assigned[other])
            yield Target(index, form, "accept" if n else "canonical", tuple(same))
        spelled.add(fold(form))
        surname = _surname(entry, form, natives)
        if surname and fold(surname) not in seen:
            seen.add(fold(surname))
            yield Target(index, surname, "part", tuple(_of_surname(form, assigned[form])))
    for n, form in enumerate(forms):
        yield from _words_of(index, form, assigned[form] if n else natives)
    for native in natives:
        clipped = chinese.generic_tail(native.text) if native.readings else None
        if clipped:
            head, tail = clipped
            yield Target(index, entry.canonical, "clipped", (Native(head, native.language, native.readings[: len(head)]),), tail=tail)


def _surname(entry: Entry, form: str, natives: list[Native]) -> str:
    """The surname that ends a person's full name, when it can stand alone; a Chinese name ends in the given name, which cannot."""
    words = form.replace("-", " ").split()
    if entry.kind != "person" or len(words) < 2 or (len(words) == 2 and any(_is_chinese_name(native, form) for native in natives)):
        return ""
    return words[-1] if len(fold(words[-1])) >= 4 and words[-1][0].isupper() else ""


def _of_surname(form: str, natives: list[Native]) -> Iterator[Native]:
    """What the surname of a full name is written as in the native forms of it."""
    for native in natives:
        if native.readings and 2 <= len(native.readings) <= 4:
            yield Native(native.text[1:], native.language, native.readings[1:])
        elif found := pieces(native.text, native.language, form.replace("-", " ").split()):
            yield _piece(found[-1], native.language)


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


def compile_glossary(glossary: Glossary) -> Compiled:
    """The tables of a glossary, built anew."""
    return Compiled(glossary, _packed(glossary))


def load_compiled(glossary: Glossary) -> Compiled:
    """The compiled form from the cache, or built and put there."""
    return Compiled(glossary, cache.kept("compiled", glossary.key, lambda: _packed(glossary)))


def _packed(glossary: Glossary) -> Packed:
    natives: list[Any] = []
    rows: list[Any] = []
    spelled: list[Any] = []
    sounds, deleted, equivalent = array("Q"), array("Q"), array("Q")
    tails: set[str] = set()
    latin = True
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
            tails.update(target.tail)
            latin = latin and target.folded.isascii()
    return Packed(
        pack_dumped("natives", natives) | pack_dumped("targets", rows) | pack_dumped("spellings", spelled)
        | pack_posts("sound", sounds) | pack_posts("deletion", deleted) | pack_posts("equivalent", equivalent) | {"tails": marshal.dumps(sorted(tails)), "latin": marshal.dumps(latin)}
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
        # A place's adjective names a district of it; a person's is a street, a novel, another person.
        endings = cyrillic.ENDING_SOUNDS + (cyrillic.ADJECTIVE_SOUNDS if kind == "place" else ())
        if scripts.script_of(native.text) == "latin":
            keys |= set(sound.keys(collapse(fold(native.text)))[:4])
        for key in sound.lattice_keys(native.inflected):
            keys |= {sound.tidy(key + ending) for ending in (endings if key else ())}
            keys.update(map(sound.tidy, cyrillic.changed_keys(native.text, key)))
    return keys - {""}
