"""A document as it was read: exact bytes, the text they decode to, and the units that can be aligned with a source.

Nothing here changes after reading. ``document.encode(document.text) == document.data`` always holds, which is what lets
a corrected copy be identical outside its edits.
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
    """How a codec treats what is not valid in it, so that it can be read and written back: see ``Document.text``."""
    if codec == "utf-8":
        return "surrogateescape"
    return "surrogatepass" if codec.startswith(("utf-16", "utf-32")) else "strict"


class Segment(NamedTuple):
    """A unit of a document that can be aligned with its source: for plain text, one line without its line end.

    Of a file that holds a translation among other things, such as XLIFF, one translation.
    """

    start: int
    """First code point of the segment in ``Document.text``."""
    end: int
    """One past its last code point."""
    source: str | None = None
    """The text it was translated from, when known."""
    name: str = ""
    """What its file calls it; empty for a line of plain text."""


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
    """The decoded text with its original line ends, without a byte order mark; offsets are code points into it.

    It can hold lone surrogates, which cannot be encoded or printed as they are: U+DC80 to U+DCFF for the bytes 0x80 to
    0xFF of a file that is UTF-8 otherwise, any of them for an unpaired half in UTF-16."""
    codec: str
    """The name of the Python codec for the bytes after the byte order mark."""
    bom: bytes
    """The byte order mark that stood before the text, or nothing."""
    newline: str
    """``lf``, ``crlf``, ``cr``, ``mixed``, or ``none`` when there is no line end at all."""
    segments: Sequence[Segment]
    """In order: for plain text the lines, empty ones included, else the translations in the file."""
    source: SourceFile | None = None
    markup: Markup | None = None
    """What of the text is translation; None for plain text, of which all is."""

    @classmethod
    def read(cls, path: Path | str, *, source: Path | str | None = None, encoding: str | None = None) -> Document:
        """Read a file, its lines aligned with those of ``source`` when that is given.

        The extension says what is more than plain text: XLIFF, TMX, PO, SubRip, WebVTT. ``encoding`` overrides the detection. Raises
        InputError for what cannot be read, is not text, is not well-formed, or has another number of lines than its source.
        """
        from tui_review.document.text import read_document  # noqa: PLC0415 - it imports this module

        return read_document(Path(path), source=None if source is None else Path(source), encoding=encoding)

    @classmethod
    def from_text(cls, text: str, *, source: str | None = None) -> Document:
        """A document that is in no file, with the source text beside it line by line when that is given.

        Raises InputError for a source with another number of lines, and for text that has no UTF-8: lone surrogates.
        """
        from tui_review.document.text import document_from_text  # noqa: PLC0415 - it imports this module

        return document_from_text(text, source=source)

    @property
    def encoding(self) -> str:
        """The encoding as people name it: ``utf-8-sig`` and ``utf-16`` for text with a byte order mark."""
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
        """The text to look for names in: as long as ``text``, everything that is no translation blotted out."""
        return self.text if self.markup is None else self.markup.readable

    @property
    def words(self) -> int:
        """How many words there are between white space; counted some lines at a time, since all of a long text's take much memory."""
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
        """What of the text is not looked at and could have been, a line each."""
        return (f"{self.path}: {self.markup.note}",) if self.markup is not None and self.markup.note else ()

    def segment_at(self, offset: int) -> int:
        """The number, from 0, of the segment that a code point is in, or else of the one before it; 0 where there is none."""
        return max(bisect_right(self.segments, offset, key=lambda segment: segment.start) - 1, 0)

    def plain(self, raw: str) -> str:
        """The words that a piece of the text means to a reader: without markup, escapes decoded."""
        return raw if self.markup is None else self.markup.plain(raw)

    def encode(self, text: str) -> bytes:
        """The bytes of another text in this document's encoding, its byte order mark included.

        Raises InputError when the encoding has no bytes for a character.
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
