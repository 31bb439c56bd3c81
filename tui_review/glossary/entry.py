"""The nouns of a glossary: entries, their variants and the glossary that holds them.

These are plain values. Reading and writing them is the store's work, predicting wrong forms from them the compiler's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

KINDS = ("person", "place", "org", "event", "work", "thing", "demonym", "term")
"""The kinds of entries, in the order in which help and error messages list them."""

ENTRY_KEYS = ("canonical", "kind", "source", "accept", "variants", "note", "case", "id", "tags", "domain", "test")
"""The keys of an ``[[entry]]`` table, in the order in which new keys are written."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A form that is listed as wrong."""

    form: str
    near: tuple[str, ...] = ()
    """When not empty, the form is wrong only in documents that contain one of these."""


@dataclass(frozen=True, slots=True)
class Example:
    """A test sentence, with the expected finding."""

    text: str
    expect: str
    """The canonical form that must be found in it, or ``nothing``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entity or term with its canonical form."""

    canonical: str
    kind: str | None = None
    """One of ``KINDS``, or None when the glossary does not say."""
    source: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Native forms by language code (BCP 47), for example ``{"uk": ("Луганськ",)}``."""
    accept: tuple[str, ...] = ()
    """Other right forms: left alone, and a near miss of one is corrected to it."""
    variants: tuple[Variant, ...] = ()
    note: str = ""
    case: str = "exact"
    """``exact``: a right form in another casing is wrong. ``any``: casing is ignored."""
    id: str = ""
    tags: tuple[str, ...] = ()
    domain: str = ""
    line: int = 0
    """The line of the entry's ``[[entry]]`` header in its file, from 1; 0 when it did not come from a file."""
    examples: tuple[Example, ...] = ()

    def __reduce__(self) -> tuple[Callable[..., Entry], tuple[Any, ...]]:
        # A read-only view of a dict can be neither pickled nor copied.
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return _restored, (type(self), values | {"source": dict(self.source)})

    @property
    def right_forms(self) -> tuple[str, ...]:
        """The canonical form first, then the accepted ones."""
        return (self.canonical, *self.accept)

    @property
    def natives(self) -> tuple[tuple[str, str], ...]:
        """Language codes and native forms; a form of several languages is listed with each of them."""
        return tuple((language, form) for language, forms in self.source.items() for form in forms)


def _restored(made: type[Entry], values: dict[str, Any]) -> Entry:
    """The entry that ``Entry.__reduce__`` describes."""
    return made(**values | {"source": MappingProxyType(values["source"])})


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """A file that entries were read from."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries of one glossary file, or of several merged in order."""

    entries: Sequence[Entry]
    name: str = ""
    language: str = "en"
    files: tuple[GlossaryFile, ...] = ()
    replaced: tuple[str, ...] = ()
    """Canonical forms of entries that a later file replaced, in the order of the later files."""
    key: str | None = field(default=None, init=False, compare=False)
    """The key of cached tables made from it; None unless it is exactly as read from files. A changed copy (``replace``) has none."""

    @classmethod
    def read(cls, *paths: Path | str) -> Glossary:
        """Read glossary files; an entry of a later one replaces earlier ones whose canonical form is the same or looks the same.

        Raises InputError, with file, line and entry, for what cannot be used.
        """
        from tui_review.glossary.store import load_glossary  # noqa: PLC0415 - it imports this module

        return load_glossary([Path(path) for path in paths])

    @property
    def sha256(self) -> str:
        """Identifies the content: the hashes of the files, joined by "+"."""
        return "+".join(file.sha256 for file in self.files)

    def as_read(self) -> Glossary:
        """Set the key and return self; only for a glossary just read, whose entries are exactly those of its files."""
        object.__setattr__(self, "key", f"{self.sha256} {len(self.entries)}")
        return self
