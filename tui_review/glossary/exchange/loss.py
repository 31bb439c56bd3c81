"""What an exchange gave: the entries or the bytes, and every thing that the other side has no place for."""

from __future__ import annotations

from dataclasses import dataclass

from tui_review.glossary.entry import Entry


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that did not come across, or not in a way that other programs understand."""

    entry: str
    """The canonical form; empty when it is of the file as a whole."""
    key: str
    """The key of glossary.toml, or the other format's name for it."""
    problem: str
    line: int = 0
    """The line of the file that was read, from 1; 0 when something was written, or the format has no lines."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file of another format held."""

    entries: tuple[Entry, ...]
    format: str
    """The name of the format or layout that it was read as."""
    losses: tuple[Loss, ...] = ()
    name: str = ""
    """The glossary's name and the language of its canonical forms, where the file says."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """A glossary in another format."""

    data: bytes
    losses: tuple[Loss, ...] = ()
