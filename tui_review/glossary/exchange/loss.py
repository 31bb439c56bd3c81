"""The result of an exchange: the entries or the bytes, and everything for which the other format has no place."""

from __future__ import annotations

from dataclasses import dataclass

from tui_review.glossary.entry import Entry


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that was not transferred, or not in a way that other programs understand."""

    entry: str
    """The canonical form; empty for a loss of the whole file."""
    key: str
    """The key of glossary.toml, or the other format's name for it."""
    problem: str
    line: int = 0
    """The line of the file that was read, from 1; 0 after writing, or when the format has no lines."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The contents of a file in another format."""

    entries: tuple[Entry, ...]
    format: str
    """The name of the format or layout as which it was read."""
    losses: tuple[Loss, ...] = ()
    name: str = ""
    """The glossary's name, and below it the language of its canonical forms; empty where the file has none."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """A glossary in another format."""

    data: bytes
    losses: tuple[Loss, ...] = ()
