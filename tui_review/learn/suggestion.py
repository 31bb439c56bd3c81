"""Suggestions to the maintainer of a glossary: additions, with the reason and the places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tui_review.glossary.changes import Change, add_item, variant_row
from tui_review.glossary.entry import Variant


class Teaches(StrEnum):
    """The kind of addition that a suggestion proposes."""

    VARIANT = "variant"
    """The form is wrong for the entry."""
    ACCEPT = "accept"
    """The form is a further right form of the entry."""
    ENTRY = "entry"
    """The form is a name without an entry."""


def times(count: int) -> str:
    """A number of times, in words."""
    return "once" if count == 1 else f"{count} times"


def in_texts(count: int) -> str:
    """A number of texts, in words."""
    return "1 text" if count == 1 else f"{count} texts"


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a form was seen."""

    path: str
    line: int
    """From 1."""
    text: str
    """The sentence or line, possibly cut."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed addition to a glossary."""

    teaches: Teaches
    entry: str
    """The canonical form of the entry, which may be new."""
    form: str
    count: int
    """Number of times it was seen."""
    reason: str
    """One line with the reason and the counts."""
    strength: float
    """The higher, the more reliable; comparable only between suggestions of one kind of source."""
    near: tuple[str, ...] = ()
    """The condition of a variant that is not always wrong: names, one of which must be in the document."""
    others: tuple[str, ...] = ()
    """Other spellings of a new name."""
    places: tuple[Place, ...] = ()
    """Some of the places where it was seen."""

    def row(self) -> dict[str, Any]:
        """The addition as keys of the entry's table in glossary.toml."""
        row: dict[str, Any] = {"canonical": self.entry}
        if self.teaches is Teaches.VARIANT:
            row["variants"] = [variant_row(Variant(self.form, self.near))]
        elif self.teaches is Teaches.ACCEPT:
            row["accept"] = [self.form]
        elif self.others:
            row["variants"] = list(self.others)
        return row

    def change(self) -> Change:
        """The change to the glossary."""
        row = self.row()
        if self.teaches is Teaches.ENTRY:
            return Change(self.entry, lambda old: old or row)
        key = "variants" if self.teaches is Teaches.VARIANT else "accept"
        add = add_item(self.entry, key, row[key][0])
        # A correction by hand may concern a name that has no entry yet.
        return Change(self.entry, lambda old: add.of(old or {"canonical": self.entry}))
