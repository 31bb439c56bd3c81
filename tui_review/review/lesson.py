"""What a decision of scope ``always`` teaches the glossary, as a value: the session and its log know nothing of the file.

Whoever owns the glossary gives the session a ``Teacher``. A lesson is in the glossary before its decision is in the log,
and undoing the decision takes it back, so that neither ever says what the other does not.
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
    """What a form is from now on; the values are part of the log format."""

    VARIANT = "variant"
    """Always wrong for the entry."""
    ACCEPT = "accept"
    """Right for the entry as well."""
    LEAVE = "leave"
    """Right by itself, a name of its own: never touched again."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One form that the glossary is to know."""

    teaches: Teaches
    entry: str
    """The canonical form of its entry, which is made when there is none; for ``leave`` the form itself."""
    form: str
    new: bool = False
    """Whether the entry was made for it, and goes when the lesson is taken back. The teacher says so."""
    sentence: str = ""
    """Where the form stood; kept with the entry as an example for ``glossary test``. Empty for none."""
    chosen: str = field(default="", compare=False)
    """For ``variant`` the accepted form of the entry that was put in its place; only said, not written. Empty for the canonical one."""

    @classmethod
    def wrong(cls, surface: str, replacement: str, entry: str = "") -> Lesson:
        """These words are always wrong; ``entry`` is whose they should be, by default the replacement itself."""
        form, right = bare(surface, replacement)
        return cls(Teaches.VARIANT, entry or right, form, chosen="" if not entry or is_form(right, [entry]) else right)

    @classmethod
    def right(cls, surface: str, entry: str) -> Lesson:
        """These words are right for an entry as well."""
        return cls(Teaches.ACCEPT, entry, bare(surface)[0])

    @classmethod
    def leave(cls, surface: str) -> Lesson:
        """These words are a name of their own."""
        form = bare(surface)[0]
        return cls(Teaches.LEAVE, form, form)

    def told(self) -> str:
        """One line about it."""
        if self.teaches is Teaches.LEAVE:
            return f"{self.form} is a name of its own"
        if self.teaches is Teaches.ACCEPT:
            return f"{self.form} is right for {self.entry}"
        return f"{self.form} is always {self.right_words}"

    @property
    def right_words(self) -> str:
        """For ``variant`` what is right in place of the form."""
        return f"{self.entry} or {self.chosen}" if self.chosen else self.entry


@dataclass(frozen=True, slots=True)
class Preview:
    """What a lesson would write."""

    path: Path
    before: str
    """The entry's TOML as it stands; empty for a new entry."""
    after: str
    """Its TOML as it would be."""


class Teacher(Protocol):
    """Writes lessons into a glossary."""

    def preview(self, lesson: Lesson) -> Preview | None:
        """What ``teach`` would write; None when the glossary says so already. May raise InputError."""

    def teach(self, lesson: Lesson) -> Lesson | None:
        """Write a lesson; returns it as it was written, None when the glossary says so already. May raise InputError."""

    def take_back(self, lesson: Lesson) -> None:
        """Remove what ``teach`` wrote; what is no longer there is no error. May raise InputError."""


def bare(surface: str, replacement: str = "") -> tuple[str, str]:
    """Words of a text and their replacement as a glossary has them: on one line, without a possessive that both have."""
    surface, replacement = " ".join(surface.split()), " ".join(replacement.split())
    ending, other = _POSSESSIVE.search(surface), _POSSESSIVE.search(replacement)
    if ending and (not replacement or (other and other[0] == ending[0])):
        surface = surface[: ending.start()]
        replacement = replacement[: other.start()] if other else replacement
    return surface, replacement


def is_form(words: str, forms: Iterable[str]) -> bool:
    """Whether words are one of these forms as a text may have it: in other capitals, as a possessive or plural, after an article."""
    ways = _ways(words)
    return any(way in ways or f"{way}s" in ways or f"{way}es" in ways for form in forms for way in _ways(form))


def _ways(words: str) -> set[str]:
    whole = " ".join(words.casefold().split())
    return {_ARTICLE.sub("", way) for way in (whole, _POSSESSIVE.sub("", whole))}
