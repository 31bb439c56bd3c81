"""The targets: right forms that a text may misspell, with the native forms that predict how, each with its lattices.

A lattice is created on first access. Until then, the targets of a compiled glossary are rows of its tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

from tui_review.glossary import chinese, cyrillic, kanji, scripts
from tui_review.glossary.designators import translated
from tui_review.glossary.lattice import Lattice, Roundabout, collapse, fold, latin_lattice, plainest, sharing
from tui_review.glossary.roundabout import of_cyrillic

_MOST_MADE = 16_000
"""The maximum number of targets kept with their lattices, of over a kilobyte each; when it is reached, all are dropped."""


@dataclass(frozen=True)
class Native:
    """A native form of a target in one language."""

    text: str
    language: str
    readings: tuple[tuple[str, ...], ...] = ()
    """For Chinese, the readings of each character."""
    place: bool = False
    """Whether it is a Chinese place name that a designator may follow: a city, a county."""
    family: int = 0
    """For a Japanese person's name in kanji, how many characters are the family name."""

    @property
    def is_kanji(self) -> bool:
        """Whether it is a Japanese form with kanji."""
        return kanji.is_japanese(self.text, self.language)

    @property
    def orders(self) -> tuple[str, ...]:
        """A Japanese form as it is and, for a person's name, with the family name last."""
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
        """The form in English order: an East Asian person's with the family name last, a Cyrillic place's with its designator translated.

        Empty where the order is the same.
        """
        if self.family:
            return kanji.lattice(self.orders[1]) if self.family < len(self.text) else kanji.called(self.text)
        if cyrillic.is_cyrillic(self.text):
            return translated(tuple(scripts.words(self.text)))
        return self.lattice[1:] + self.lattice[:1] if self.readings and not self.place and 2 <= len(self.lattice) <= 3 else ()

    @cached_property
    def inflected(self) -> Lattice:
        """The form with any case ending on each of its words; empty for languages without case endings."""
        script = scripts.script_of(self.text)
        words = scripts.words(self.text) if script != "han" and not scripts.is_unspaced(self.text) else []
        last = scripts.inflected(words[-1], self.language, before=len(words) - 1) if words else None
        if last is None:
            return ()
        declined = (
            scripts.inflected(word, self.language, before=n, after=len(words) - 1 - n) or scripts.word_lattice(word, script)
            for n, word in enumerate(words[:-1])
        )
        following = [fold(word)[:1] for word in words[1:]]
        joined = (scripts.before(units, letter) for units, letter in zip(declined, following, strict=True))
        return (*(unit for units in joined for unit in units), *last)


@dataclass(frozen=True)
class Target:
    """A right form that a document may misspell, with the native forms that predict how."""

    entry: int
    """Index into the glossary's entries."""
    form: str
    """The right form with which a misspelling is replaced."""
    role: str
    """``canonical``; ``accept``; ``part``, a surname out of a full name; ``word``, a word that only counts inside a longer name;
    ``clipped``, the specific part of a Chinese name whose generic part is translated."""
    natives: tuple[Native, ...] = ()
    place: int = 0
    """For a ``word``, its index among the words of its form."""
    whole: str = ""
    """For a ``word``, the form to which it belongs."""
    tail: tuple[str, ...] = ()
    """For a ``clipped`` target, the English words that may follow."""

    @cached_property
    def folded(self) -> str:
        """The form folded and collapsed, its words joined."""
        return collapse(fold(self.form))

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """The form and the plainest romanisation of each native form, folded and collapsed; for kanji several readings."""
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
    """The targets of a glossary by number; those from the cache are created on access."""

    def __init__(self, natives: Sequence[Any] = (), rows: Sequence[Any] = (), spellings: Sequence[Any] = ()) -> None:
        """``natives``, ``rows`` and ``spellings`` as packed by ``compiled``."""
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
        """The role and spellings of a target, which are needed first and often alone."""
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
        """The entry index and form of every surname that is right on its own."""
        return [self._rows[number][:2] for number in range(len(self)) if self._spellings[number][0] == "part"]
