"""The formats that hold a translation among other things, by the extensions of their files.

Each is one module with one function that says where in a file's text the translations are, and a ``Syntax`` that says how words are
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
    """In order, never overlapping, none of them empty but for subtitles; with their sources and names, which count them where they have none."""
    note: str = ""
    """Why there are none, where that is not plain to see."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is more than text."""

    name: str
    """As people call it."""
    module: str
    bilingual: bool = True
    """Whether a file has the source of each translation."""

    def units(self, text: str, place: Path | str) -> Units:
        """The translations in a file's text. Raises InputError, with the line, for what is not well-formed; ``place`` is its name."""
        read: Callable[[str, Path | str], Units] = import_module(self.module).read
        segments, note = read(text, place)
        return Units([one if one.name else one._replace(name=str(number)) for number, one in enumerate(segments, 1)], note)

    @property
    def syntax(self) -> Syntax:
        """How words are written in it."""
        syntax: Syntax = import_module(self.module).SYNTAX
        return syntax

    def encoding(self, data: bytes) -> str | None:
        """The encoding that a file says it is in; None when it says none, or one that Python does not know."""
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
"""The extensions, in small letters, with their dot."""


def format_of(path: Path | None) -> Format | None:
    """The format of a file by its extension; None for plain text and standard input."""
    return None if path is None else _FORMATS.get(path.suffix.lower())
