"""A suggestion to the maintainer of a glossary: what to add, why, and where it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tui_review.glossary.changes import Change, add_item, variant_row
from tui_review.glossary.entry import Variant


class Teaches(StrEnum):
    """What a suggestion would have the glossary say."""

    VARIANT = "variant"
    """The form is wrong for the entry."""
    ACCEPT = "accept"
    """The form is right for the entry as well."""
    ENTRY = "entry"
    """The form is a name that the glossary does not know."""


def times(count: int) -> str:
    """How often, in words."""
    return "once" if count == 1 else f"{count} times"


def in_texts(count: int) -> str:
    """How many texts, in words."""
    return "1 text" if count == 1 else f"{count} texts"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was seen."""

    path: str
    line: int
    """From 1."""
    text: str
    """The sentence, or the line."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to add to a glossary."""

    teaches: Teaches
    entry: str
    """The canonical form of the entry; of a new one too."""
    form: str
    count: int
    """How often it was seen."""
    reason: str
    """One line of why, with the counts."""
    strength: float
    """The higher, the surer; only to be compared within one kind of source."""
    near: tuple[str, ...] = ()
    """The condition of a variant that is not always wrong."""
    others: tuple[str, ...] = ()
    """Other spellings of a new name."""
    places: tuple[Place, ...] = ()
    """A few of the places."""

    def row(self) -> dict[str, Any]:
        """What it adds, as keys of the entry's table in glossary.toml."""
        row: dict[str, Any] = {"canonical": self.entry}
        if self.teaches is Teaches.VARIANT:
            row["variants"] = [variant_row(Variant(self.form, self.near))]
        elif self.teaches is Teaches.ACCEPT:
            row["accept"] = [self.form]
        elif self.others:
            row["variants"] = list(self.others)
        return row

    def change(self) -> Change:
        """The edit of the glossary."""
        row = self.row()
        if self.teaches is Teaches.ENTRY:
            return Change(self.entry, lambda old: old or row)
        key = "variants" if self.teaches is Teaches.VARIANT else "accept"
        add = add_item(self.entry, key, row[key][0])
        # A correction by hand may be of a name that has no entry yet.
        return Change(self.entry, lambda old: add.of(old or {"canonical": self.entry}))
