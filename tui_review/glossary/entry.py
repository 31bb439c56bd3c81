"""The nouns of a glossary: entries, their variants and the glossary that holds them.

These are plain values. Reading and writing them is the store's work, predicting wrong forms from them the compiler's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

KINDS = ("person", "place", "org", "event", "work", "thing", "demonym", "term")
"""What an entry can be; the order is the one in which help and error messages name them."""

ENTRY_KEYS = ("canonical", "kind", "source", "accept", "variants", "note", "case", "id", "tags", "domain", "test")
"""What an ``[[entry]]`` table may hold, in the order in which new keys are written."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A form that is always wrong where this glossary is used."""

    form: str
    near: tuple[str, ...] = ()
    """When not empty, the form is wrong only in a document in which one of these stands."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that shows what the glossary has to say of it."""

    text: str
    expect: str
    """The canonical form that has to be found in it, or ``nothing``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entity or term with its canonical form."""

    canonical: str
    kind: str | None = None
    """One of ``KINDS``, or None when the glossary does not say."""
    source: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Native forms by language code (BCP 47), for example ``{"uk": ("Луганськ",)}``."""
    accept: tuple[str, ...] = ()
    """Other right forms: left alone, and a near miss of one is mended to it."""
    variants: tuple[Variant, ...] = ()
    note: str = ""
    case: str = "exact"
    """``exact``: another casing of a right form is wrong. ``any``: casing is never looked at."""
    id: str = ""
    tags: tuple[str, ...] = ()
    domain: str = ""
    line: int = 0
    """The line of the entry's ``[[entry]]`` header in its file, from 1; 0 when it did not come from a file."""
    examples: tuple[Example, ...] = ()

    @property
    def right_forms(self) -> tuple[str, ...]:
        """The canonical form first, then the accepted ones."""
        return (self.canonical, *self.accept)

    @property
    def natives(self) -> tuple[tuple[str, str], ...]:
        """Languages and native forms; a form that several languages write alike comes with each of them."""
        return tuple((language, form) for language, forms in self.source.items() for form in forms)


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """A file that entries were read from."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries of one glossary file, or of several laid over each other."""

    entries: Sequence[Entry]
    name: str = ""
    language: str = "en"
    files: tuple[GlossaryFile, ...] = ()
    replaced: tuple[str, ...] = ()
    """Canonical forms of entries that a later file replaced, in the order of the later files."""
    key: str | None = field(default=None, init=False, compare=False)
    """What tables made of it may be kept under; None unless it is as it was read from files. A changed copy (``replace``) has none."""

    @classmethod
    def read(cls, *paths: Path | str) -> Glossary:
        """Read glossary files; an entry of a later one replaces an earlier one's with the same canonical form.

        Raises InputError, with file, line and entry, for what cannot be used.
        """
        from tui_review.glossary.store import load_glossary  # noqa: PLC0415 - it imports this module

        return load_glossary([Path(path) for path in paths])

    @property
    def sha256(self) -> str:
        """Identifies the content: the files' hashes, joined when there are several."""
        return "+".join(file.sha256 for file in self.files)

    def as_read(self) -> Glossary:
        """Itself with a key, for whoever has just read it: its entries are all that its files hold, and nothing else."""
        object.__setattr__(self, "key", f"{self.sha256} {len(self.entries)}")
        return self
