"""The file formats that contain more than a translation, by file extension.

Each format is a module with a function that finds the translations in a file's text, and a ``Syntax`` that defines how words are
written there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from tui_review.document.markup import Syntax
from tui_review.document.model import Segment


class Units(NamedTuple):
    """The translations in a text."""

    segments: Sequence[Segment]
    """In order, never overlapping, with their sources and names. Only subtitles can be empty."""
    note: str = ""
    """A message about translations that are not among the segments; empty for none."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format other than plain text."""

    name: str
    """Its usual name, for messages."""
    module: str
    bilingual: bool = True
    """Whether a file contains the source of each translation."""

    def units(self, text: str, place: Path | str) -> Units:
        """The translations in a file's text, numbered if they have no names; ``place`` is the file's name for messages.

        Raises InputError, with the line if known, for a file that is not well-formed.
        """
        read: Callable[[str, Path | str], Units] = import_module(self.module).read
        segments, note = read(text, place)
        return Units([one if one.name else one._replace(name=str(number)) for number, one in enumerate(segments, 1)], note)

    @property
    def syntax(self) -> Syntax:
        """The representation of words in the format."""
        syntax: Syntax = import_module(self.module).SYNTAX
        return syntax

    def encoding(self, data: bytes) -> str | None:
        """The encoding that a file declares; None when it declares none that can be right and that Python knows."""
        declared: Callable[[bytes], str | None] | None = getattr(import_module(self.module), "declared", None)
        return None if declared is None else declared(data)


_XLIFF = Format("XLIFF", f"{__name__}.xliff")
_FORMATS = {
    ".xlf": _XLIFF,
    ".xliff": _XLIFF,
    ".sdlxliff": _XLIFF,
    ".mqxliff": _XLIFF,
    ".mxliff": _XLIFF,
    ".tmx": Format("TMX", f"{__name__}.tmx"),
    ".po": Format("PO", f"{__name__}.po"),
    ".srt": Format("SubRip", f"{__name__}.srt", bilingual=False),
    ".vtt": Format("WebVTT", f"{__name__}.vtt", bilingual=False),
}
SUFFIXES = frozenset(_FORMATS)
"""The extensions, in lower case, with their dot."""


def format_of(path: Path | None) -> Format | None:
    """The format of a file by its extension; None for plain text and standard input."""
    return None if path is None else _FORMATS.get(path.suffix.lower())
