"""A document as it was read: exact bytes, the text they decode to, and the units that can be aligned with a source.

Nothing here changes after reading. ``document.encode(document.text) == document.data`` always holds, which is what lets
a corrected copy be identical outside its edits.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Segment:
    """A unit of a document that can be aligned with its source: for plain text, one line without its line end."""

    start: int
    """First code point of the segment in ``Document.text``."""
    end: int
    """One past its last code point."""
    source: str | None = None
    """The text it was translated from, when known."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that the segments' source texts were read from."""

    path: Path
    sha256: str


@dataclass(frozen=True)
class Document:
    """One text with everything needed to write it back unchanged."""

    path: Path | None
    """Where it was read from; None for standard input."""
    data: bytes
    """The file's exact bytes."""
    text: str
    """The decoded text with its original line ends, without a byte order mark; offsets are code points into it."""
    encoding: str
    """The name of the Python codec, ``utf-8-sig`` and ``utf-16`` standing for "with byte order mark"."""
    newline: str
    """``lf``, ``crlf``, ``cr``, ``mixed``, or ``none`` when there is no line end at all."""
    segments: tuple[Segment, ...]
    """The lines in order, empty ones included."""
    source: SourceFile | None = None
    bom: bytes = b""
    """The byte order mark that stood before the text."""

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the exact bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of a code point, both counted from 1."""
        line = max(bisect_right(self._line_starts, offset) - 1, 0)
        return line + 1, offset - self._line_starts[line] + 1
