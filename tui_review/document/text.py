"""Reading plain text exactly: the same bytes can be written again, whatever the encoding and the line ends.

Lines end only at LF, CRLF and CR; the other line separators of Unicode are ordinary text.
"""

from __future__ import annotations

import hashlib
import os
import re
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui_review.counting import counted
from tui_review.document.encodings import decode
from tui_review.document.lines import Lines
from tui_review.document.model import Document, Segment, SourceFile, encoding_errors
from tui_review.errors import InputError

_LINE_END = re.compile("\r\n|\n|\r")


def read_document(path: Path, *, source: Path | None = None, encoding: str | None = None) -> Document:
    """Read a file as plain text, with one segment per line, aligned with the lines of ``source`` if given.

    ``encoding`` replaces the detection for the file, not for its source. Raises InputError for a file that cannot be read, is
    not text, is not in the named encoding, or has another number of lines than its source.
    """
    return document_from_bytes(read_bytes(path), path=path, source=source, encoding=encoding)


def document_from_bytes(data: bytes, *, path: Path | None, source: Path | None = None, encoding: str | None = None) -> Document:
    """Like ``read_document``, for the bytes of a file; ``path`` is None for standard input."""
    text, codec, bom = decode(data, path=path, encoding=encoding)
    segments = _lines(text)
    if source is None:
        return Document(path, data, text, codec, bom, _newline(text), segments)
    raw = read_bytes(source)
    source_text, _, _ = decode(raw, path=source)
    aligned = _align(segments, source_text, path if path is not None else "<stdin>", f" {source}")
    origin = SourceFile(source, hashlib.sha256(raw).hexdigest())
    return Document(path, data, text, codec, bom, _newline(text), aligned, origin)


def document_from_text(text: str, *, source: str | None = None) -> Document:
    """A UTF-8 document of some text; see ``Document.from_text``."""
    try:
        data = text.encode("utf-8", encoding_errors("utf-8"))
    except UnicodeEncodeError as error:
        raise InputError(f"the text has no UTF-8 at {error.start}: a lone surrogate", remedy="leave it out") from None
    segments: Sequence[Segment] = _lines(text)
    if source is not None:
        segments = _align(segments, source, "the text", "")
    return Document(None, data, text, "utf-8", b"", _newline(text), segments)


def segments_of(text: str, source: str | None = None) -> Sequence[Segment]:
    """The lines of a text, aligned with a source of as many lines; with any other source, the whole text is one segment."""
    segments = _lines(text)
    if source is None:
        return segments
    lines = [source[line.start : line.end] for line in _lines(source)]
    if len(lines) != len(segments):
        return (Segment(0, len(text), source),)
    return tuple(Segment(s.start, s.end, line) for s, line in zip(segments, lines, strict=True))


def read_bytes(path: Path) -> bytes:
    """A file's bytes. Raises InputError when it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", path=path, remedy="check the path") from None
    except NotADirectoryError:
        raise InputError("no such file (a part of the path is not a folder)", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder, not a file", path=path, remedy="name a file in it") from None
    except PermissionError:
        raise InputError("permission denied", path=path, remedy="make it readable, or choose another file") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path=path, remedy="check the path") from None
    except ValueError:
        raise InputError("is not a path", path=repr(os.fspath(path)), remedy="check the name") from None


def _lines(text: str) -> Lines:
    """The lines of a text; a final line end does not begin another line, and an empty text has none."""
    starts, ends = array("Q", [0]), array("Q")
    for end, following in _line_ends(text):
        ends.append(end)
        starts.append(following)
    if starts[-1] < len(text):
        ends.append(len(text))
    else:
        starts.pop()
    return Lines(starts, ends)


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    """The spans of all line ends."""
    if "\r" in text:
        yield from (match.span() for match in _LINE_END.finditer(text))
        return
    # Most texts only have LF, for which this takes half the time.
    at = text.find("\n")
    while at >= 0:
        yield at, at + 1
        at = text.find("\n", at + 1)


def _newline(text: str) -> str:
    if "\r" not in text:
        return "lf" if "\n" in text else "none"
    crlf = text.count("\r\n")
    counts = {"lf": text.count("\n") - crlf, "crlf": crlf, "cr": text.count("\r") - crlf}
    kinds = [name for name, count in counts.items() if count]
    return kinds[0] if len(kinds) == 1 else "mixed" if kinds else "none"


def _align(segments: Sequence[Segment], source: str, place: Path | str, named: str) -> tuple[Segment, ...]:
    """The segments with their source lines; extra blank lines at the end of the source, or empty ones of the text, are ignored."""
    lines = [source[line.start : line.end] for line in _lines(source)]
    count = len(segments)
    while len(lines) > count and not lines[-1].strip():
        lines.pop()
    while count > len(lines) and segments[count - 1].start == segments[count - 1].end:
        count -= 1
    if len(lines) != count:
        raise InputError(
            f"has {counted(len(segments), 'line')}, but its source{named} has {counted(len(lines), 'line')}",
            path=place,
            remedy="give a source with one line for each line of the translation",
        )
    aligned = tuple(Segment(s.start, s.end, line) for s, line in zip(segments[:count], lines, strict=True))
    return (*aligned, *segments[count:])
