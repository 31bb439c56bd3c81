"""Lessons: what a decision of scope ``always`` adds to the glossary, as values independent of the glossary file.

The owner of the glossary gives the session a ``Teacher``, which writes lessons. A lesson is written to the glossary before its
decision is written to the log, and undoing the decision takes it back, so that the two agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLE = re.compile(r"^(?:an?|the) ")


class Teaches(StrEnum):
    """The role that a lesson gives a form; the values are part of the log format."""

    VARIANT = "variant"
    """A form that is always wrong for the entry."""
    ACCEPT = "accept"
    """A further right form of the entry."""
    LEAVE = "leave"
    """A name of its own, which is left unchanged from now on."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One form to be added to the glossary."""

    teaches: Teaches
    entry: str
    """The canonical form of its entry, which is created if missing; for ``leave`` the form itself."""
    form: str
    new: bool = False
    """Whether the entry was created for the lesson and is removed with it; set by the teacher."""
    sentence: str = ""
    """The sentence with the form, which is added to the entry as an example for ``glossary test``; empty for none."""
    chosen: str = field(default="", compare=False)
    """For ``variant``, the accepted form that replaced the form; used in messages only, not written. Empty for the canonical one."""

    @classmethod
    def wrong(cls, surface: str, replacement: str, entry: str = "") -> Lesson:
        """The lesson that these words are always wrong for ``entry``, which is the replacement itself by default."""
        form, right = bare(surface, replacement)
        return cls(Teaches.VARIANT, entry or right, form, chosen="" if not entry or is_form(right, [entry]) else right)

    @classmethod
    def right(cls, surface: str, entry: str) -> Lesson:
        """The lesson that these words are a further right form of an entry."""
        return cls(Teaches.ACCEPT, entry, bare(surface)[0])

    @classmethod
    def leave(cls, surface: str) -> Lesson:
        """The lesson that these words are a name of their own."""
        form = bare(surface)[0]
        return cls(Teaches.LEAVE, form, form)

    def told(self) -> str:
        """A one-line description."""
        if self.teaches is Teaches.LEAVE:
            return f"{self.form} is a name of its own"
        if self.teaches is Teaches.ACCEPT:
            return f"{self.form} is right for {self.entry}"
        return f"{self.form} is always {self.right_words}"

    @property
    def right_words(self) -> str:
        """For ``variant``, the right forms in place of the form, in words."""
        return f"{self.entry} or {self.chosen}" if self.chosen else self.entry


@dataclass(frozen=True, slots=True)
class Preview:
    """The change to a glossary file that a lesson would make."""

    path: Path
    before: str
    """The entry's present TOML; empty for a new entry."""
    after: str
    """The entry's TOML after the change."""


class Teacher(Protocol):
    """Writes lessons into a glossary."""

    def preview(self, lesson: Lesson) -> Preview | None:
        """The change that ``teach`` would make; None when the glossary has it already. May raise InputError."""

    def teach(self, lesson: Lesson) -> Lesson | None:
        """Write a lesson and return it as it was written; None when the glossary has it already. May raise InputError."""

    def take_back(self, lesson: Lesson) -> None:
        """Remove a lesson that ``teach`` wrote; parts that are already gone are ignored. May raise InputError."""


def bare(surface: str, replacement: str = "") -> tuple[str, str]:
    """A surface and its replacement in glossary form: on one line, without a possessive ending that they share.

    Without a replacement, the possessive ending of the surface is removed.
    """
    surface, replacement = " ".join(surface.split()), " ".join(replacement.split())
    ending, other = _POSSESSIVE.search(surface), _POSSESSIVE.search(replacement)
    if ending and (not replacement or (other and other[0] == ending[0])):
        surface = surface[: ending.start()]
        replacement = replacement[: other.start()] if other else replacement
    return surface, replacement


def is_form(words: str, forms: Iterable[str]) -> bool:
    """Whether words are one of these forms as it may appear in a text: in any casing, as a possessive or plural, after an article."""
    ways = _ways(words)
    return any(way in ways or f"{way}s" in ways or f"{way}es" in ways for form in forms for way in _ways(form))


def _ways(words: str) -> set[str]:
    whole = " ".join(words.casefold().split())
    return {_ARTICLE.sub("", way) for way in (whole, _POSSESSIVE.sub("", whole))}
