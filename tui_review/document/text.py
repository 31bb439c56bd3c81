"""Reading a file exactly: whatever the encoding and the line ends, the same bytes can be written again.

Lines end only at LF, CRLF and CR; the other characters that Unicode calls line ends are text. If the file's extension belongs to a
format with translations, these are the segments; all other files are plain text.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from tui_review.counting import counted
from tui_review.document.encodings import decode
from tui_review.document.formats import Format, format_of
from tui_review.document.lines import lines_of
from tui_review.document.markup import Markup
from tui_review.document.model import Document, Segment, SourceFile, encoding_errors
from tui_review.errors import InputError

_DESCRIPTORS = ("/dev/fd/", "/proc/self/fd/")
"""The folders that show the files a process has open, such as those the shell passed to it."""


def read_document(path: Path, *, source: Path | None = None, encoding: str | None = None) -> Document:
    """Read a file as the format that its extension names, else as plain text, in which each line is a segment.

    The segments are aligned with the lines or subtitles of ``source`` if given. ``encoding`` overrides what the file declares and the
    detection; the source's encoding is always detected. Raises InputError for a file that cannot be read, is not text, is not in the
    given encoding or is not well-formed; also for a source of another kind or with another number of lines or subtitles, and for a
    source given for a format that contains its own.
    """
    return document_from_bytes(read_bytes(path), path=path, source=source, encoding=encoding)


def document_from_bytes(data: bytes, *, path: Path | None, source: Path | None = None, encoding: str | None = None) -> Document:
    """The document with these bytes, as if ``read_document`` had read them from ``path``, which is None for standard input."""
    format_ = format_of(path)
    if format_ is not None and path is not None:
        return _of_format(format_, data, path, source, encoding)
    text, codec, bom = decode(data, path=path, encoding=encoding)
    segments = lines_of(text)
    if source is None:
        return Document(path, data, text, codec, bom, _newline(text), segments)
    if (other := format_of(source)) is not None:
        raise InputError(f"is plain text, but its source {source} is {other.name}", path=path, remedy="give the source as plain text")
    raw = read_bytes(source)
    source_text, _, _ = decode(raw, path=source)
    aligned = _align(segments, source_text, path if path is not None else "<stdin>", f" {source}")
    origin = SourceFile(source, hashlib.sha256(raw).hexdigest())
    return Document(path, data, text, codec, bom, _newline(text), aligned, origin)


def _of_format(format_: Format, data: bytes, path: Path, source: Path | None, encoding: str | None) -> Document:
    """A document in a format that contains more than the translations."""
    text, codec, bom = _decoded(format_, data, path, encoding)
    segments, note = format_.units(text, path)
    origin = None
    if source is not None:
        if format_.bilingual:
            raise InputError(f"is {format_.name}, which has its own source", path=path, remedy="leave --source out")
        segments, origin = _beside(segments, path, source)
    markup = Markup(text, segments, format_.syntax, note, codec)
    return Document(path, data, text, codec, bom, _newline(text), segments, origin, markup)


def _decoded(format_: Format, data: bytes, path: Path, encoding: str | None) -> tuple[str, str, bytes]:
    """The text of a file that may declare its encoding, the codec and the byte order mark."""
    declared = None if encoding is not None else format_.encoding(data)
    if declared is None:
        return decode(data, path=path, encoding=encoding)
    try:
        return decode(data, path=path, encoding=declared)
    except InputError:
        raise InputError(f"says that it is in {declared}, but is not", path=path, remedy="name its encoding with --encoding") from None


def _beside(segments: Sequence[Segment], path: Path, source: Path) -> tuple[Sequence[Segment], SourceFile]:
    """The subtitles, each with the words of the same subtitle in the source file, and that file."""
    other = format_of(source)
    if other is None or other.bilingual:
        raise InputError(f"has subtitles, but its source {source} has none", path=path, remedy="give the source as .srt or .vtt")
    raw = read_bytes(source)
    text, _, _ = _decoded(other, raw, source, None)
    theirs, _ = other.units(text, source)
    if len(theirs) != len(segments):
        raise InputError(
            f"has {counted(len(segments), 'subtitle')}, but its source {source} has {counted(len(theirs), 'subtitle')}",
            path=path,
            remedy="give a source with one subtitle for each of the translation",
        )
    words = (other.syntax.plain(text[one.start : one.end]) for one in theirs)
    return [one._replace(source=beside) for one, beside in zip(segments, words, strict=True)], SourceFile(
        source, hashlib.sha256(raw).hexdigest()
    )


def document_from_text(text: str, *, source: str | None = None) -> Document:
    """A UTF-8 document of some text; see ``Document.from_text``."""
    try:
        data = text.encode("utf-8", encoding_errors("utf-8"))
    except UnicodeEncodeError as error:
        raise InputError(f"the text has no UTF-8 at {error.start}: a lone surrogate", remedy="leave it out") from None
    segments: Sequence[Segment] = lines_of(text)
    if source is not None:
        segments = _align(segments, source, "the text", "")
    return Document(None, data, text, "utf-8", b"", _newline(text), segments)


def segments_of(text: str, source: str | None = None) -> Sequence[Segment]:
    """The lines of a text; a source with as many lines is aligned line by line, any other with the text as one segment."""
    segments = lines_of(text)
    if source is None:
        return segments
    lines = [source[line.start : line.end] for line in lines_of(source)]
    if len(lines) != len(segments):
        return (Segment(0, len(text), source),)
    return tuple(Segment(s.start, s.end, line) for s, line in zip(segments, lines, strict=True))


def read_bytes(path: Path) -> bytes:
    """A file's bytes. Raises InputError when it cannot be read."""
    try:
        if _is_endless(path):
            raise InputError("is no regular file", path=path, remedy="save what it holds to one")
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


def _is_endless(path: Path) -> bool:
    """Whether reading a path may wait for ever: a pipe, a socket or a device, but not what the shell passes for ``<(command)``."""
    name = os.fspath(path)
    if name in (os.devnull, "/dev/stdin") or name.startswith(_DESCRIPTORS):
        return False
    mode = path.stat().st_mode
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _newline(text: str) -> str:
    if "\r" not in text:
        return "lf" if "\n" in text else "none"
    crlf = text.count("\r\n")
    counts = {"lf": text.count("\n") - crlf, "crlf": crlf, "cr": text.count("\r") - crlf}
    kinds = [name for name, count in counts.items() if count]
    return kinds[0] if len(kinds) == 1 else "mixed" if kinds else "none"


def _align(segments: Sequence[Segment], source: str, place: Path | str, named: str) -> tuple[Segment, ...]:
    """The segments with their source lines. Additional empty lines at the end of one of the two texts are ignored."""
    lines = [source[line.start : line.end] for line in lines_of(source)]
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
