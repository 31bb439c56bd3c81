"""A document as it was read: exact bytes, the decoded text, and the segments that can be aligned with a source.

Documents are immutable. ``document.encode(document.text) == document.data`` always holds, so that a corrected copy can be
identical outside its edits.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui_review.errors import InputError

if TYPE_CHECKING:
    from tui_review.document.markup import Markup


def encoding_errors(codec: str) -> str:
    """The error handler with which a codec preserves invalid input in both directions; see ``Document.text``."""
    if codec == "utf-8":
        return "surrogateescape"
    return "surrogatepass" if codec.startswith(("utf-16", "utf-32")) else "strict"


class Segment(NamedTuple):
    """A unit of a document that can be aligned with its source: for plain text, one line without its line end.

    In a file that contains more than a translation, such as XLIFF, it is one translated unit.
    """

    start: int
    """Offset of the segment's first code point in ``Document.text``."""
    end: int
    """Offset after its last code point."""
    source: str | None = None
    """The text it was translated from, when known."""
    name: str = ""
    """Its name in the file, such as an identifier; empty for a line of plain text."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file from which the segments' source texts were read."""

    path: Path
    sha256: str


@dataclass(frozen=True)
class Document:
    """One text with everything needed to write it back unchanged."""

    path: Path | None
    """The file from which it was read; None for standard input and for text without a file."""
    data: bytes
    """The file's exact bytes."""
    text: str
    """The decoded text with its original line ends, without a byte order mark; offsets are code points into it.

    It can contain lone surrogates, which cannot be encoded or printed normally: U+DC80 to U+DCFF for invalid bytes 0x80 to
    0xFF in UTF-8, any of them for an unpaired half in UTF-16."""
    codec: str
    """The name of the Python codec for the bytes after the byte order mark."""
    bom: bytes
    """The byte order mark before the text; empty for none."""
    newline: str
    """``lf``, ``crlf``, ``cr``, ``mixed``, or ``none`` when there is no line end at all."""
    segments: Sequence[Segment]
    """In order: for plain text the lines, empty ones included; for other formats the translations in the file."""
    source: SourceFile | None = None
    markup: Markup | None = None
    """Which parts of the text are translations; None for plain text, where everything is."""

    @classmethod
    def read(cls, path: Path | str, *, source: Path | str | None = None, encoding: str | None = None) -> Document:
        """Read a file, with its lines or subtitles aligned with those of ``source`` if given.

        A file with the extension of XLIFF, TMX, PO, SubRip or WebVTT is read as that format, any other as plain text. ``encoding``
        overrides the detection. Raises InputError for a file that cannot be read, is not text or is not well-formed, and for a source
        that does not fit it, for example because it has another number of lines.
        """
        from tui_review.document.text import read_document  # noqa: PLC0415 - it imports this module

        return read_document(Path(path), source=None if source is None else Path(source), encoding=encoding)

    @classmethod
    def from_text(cls, text: str, *, source: str | None = None) -> Document:
        """A document without a file, aligned line by line with the source text if given.

        Raises InputError for a source with another number of lines, and for text with lone surrogates other than U+DC80 to U+DCFF.
        """
        from tui_review.document.text import document_from_text  # noqa: PLC0415 - it imports this module

        return document_from_text(text, source=source)

    @property
    def encoding(self) -> str:
        """The usual name of the encoding: for example ``utf-8-sig`` and ``utf-16`` for text with a byte order mark."""
        if not self.bom:
            return self.codec
        return {"utf-8": "utf-8-sig"}.get(self.codec, self.codec.removesuffix("-le").removesuffix("-be"))

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the exact bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def lines(self) -> Sequence[Segment]:
        """The lines in order, empty ones included."""
        from tui_review.document.lines import lines_of  # noqa: PLC0415 - it imports this module

        return self.segments if self.markup is None else lines_of(self.text)

    @property
    def readable(self) -> str:
        """The text in which names are searched for: ``text``, with everything but translations replaced by blanks of the same length."""
        return self.text if self.markup is None else self.markup.readable

    @property
    def words(self) -> int:
        """The number of words separated by white space; counted some lines at a time, because splitting a long text takes much memory."""
        text, lines = self.readable, self.segments
        parts = ((lines[n].start, lines[min(n + 500, len(lines)) - 1].end) for n in range(0, len(lines), 500))
        return sum(len(text[start:end].split()) for start, end in parts)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of a code point, both counted from 1."""
        lines = self.lines
        line = max(bisect_right(lines, offset, key=lambda segment: segment.start) - 1, 0)
        return line + 1, offset - (lines[line].start if lines else 0) + 1

    @property
    def notes(self) -> tuple[str, ...]:
        """Messages about translations in the file that are not reviewed, one line each."""
        return (f"{self.path}: {self.markup.note}",) if self.markup is not None and self.markup.note else ()

    def segment_at(self, offset: int) -> int:
        """The number, from 0, of the segment that a code point is in, or else of the one before it; 0 where there is none."""
        return max(bisect_right(self.segments, offset, key=lambda segment: segment.start) - 1, 0)

    def plain(self, raw: str) -> str:
        """A piece of the text as a reader sees it: without markup, with escapes decoded."""
        return raw if self.markup is None else self.markup.plain(raw)

    def encode(self, text: str) -> bytes:
        """The bytes of another text in this document's encoding, with its byte order mark.

        Raises InputError when the encoding cannot represent a character.
        """
        try:
            return self.bom + text.encode(self.codec, encoding_errors(self.codec))
        except UnicodeEncodeError as error:
            character = text[error.start]
            raise InputError(
                f"{self.encoding} has no bytes for {character!r} (U+{ord(character):04X})",
                path=self.path,
                remedy="convert the file to UTF-8, or choose another replacement",
            ) from None
