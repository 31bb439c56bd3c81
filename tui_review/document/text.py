"""Reading plain text exactly: whatever the encoding and the line ends, the same bytes can be written again.

Encodings are tried from the most to the least certain: a byte order mark, UTF-8, UTF-16 that betrays itself by its zero
bytes, what charset-normalizer sees, UTF-8 with the few wrong bytes kept. A guess that does not give the same bytes back
is no guess. charset-normalizer is imported only when it is asked.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import re
from pathlib import Path

from tui_review.document.model import Document, Segment, SourceFile
from tui_review.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or an office document"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\x1f\x8b", "a gzip archive"), (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"), (b"\xd0\xcf\x11\xe0", "an old office document"),
)  # fmt: skip
_USUAL = frozenset(
    [
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "latin_1",
        "iso8859_2",
        "iso8859_5",
        "iso8859_7",
        "iso8859_9",
        "iso8859_15",
        "koi8_r",
        "koi8_u",
        "cp866",
        "mac_cyrillic",
        "gb2312",
        "gbk",
        "gb18030",
        "big5",
        "big5hkscs",
        "shift_jis",
        "cp932",
        "euc_jp",
        "euc_kr",
        "cp949",
        "johab",
    ]
)
"""Encodings that texts of a news desk come in; rarer ones have to be named."""
_LINE_END = re.compile("\r\n|\n|\r")
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 1 << 16


def read_document(path: Path, *, source: Path | None = None, encoding: str | None = None) -> Document:
    """Read a file as plain text, each line a segment, aligned with the lines of ``source`` when given.

    ``encoding`` overrides the detection. Raises InputError for what cannot be read, is not text, is not in the encoding
    named, or has another number of lines than its source.
    """
    return document_from_bytes(read_bytes(path), path=path, source=source, encoding=encoding)


def document_from_bytes(data: bytes, *, path: Path | None, source: Path | None = None, encoding: str | None = None) -> Document:
    """The document that some bytes are, as ``read_document`` does for a file; ``path`` is None for standard input."""
    text, codec, bom = decode(data, path=path, encoding=encoding)
    segments = _lines(text)
    if source is None:
        return Document(path, data, text, codec, bom, _newline(text), segments)
    raw = read_bytes(source)
    source_text, _, _ = decode(raw, path=source)
    aligned = _align(segments, source_text, path, source)
    origin = SourceFile(source, hashlib.sha256(raw).hexdigest())
    return Document(path, data, text, codec, bom, _newline(text), aligned, origin)


def read_bytes(path: Path) -> bytes:
    """A file's bytes; InputError with one clear line when they cannot be had."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder, not a file", path=path, remedy="name a file in it") from None
    except PermissionError:
        raise InputError("permission denied", path=path, remedy="make it readable, or choose another file") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path=path) from None
    except ValueError:
        raise InputError("is not a path", path=repr(os.fspath(path))) from None


def decode(data: bytes, *, path: Path | None = None, encoding: str | None = None) -> tuple[str, str, bytes]:
    """The text that bytes hold, the codec it was written with, and the byte order mark before it."""
    place = path if path is not None else "<stdin>"
    if encoding is not None:
        return _decode_as(data, encoding, place)
    for bom, codec in _BOMS:
        if data.startswith(bom):
            found = _exactly(data[len(bom) :], codec)
            if found is not None:
                return found, codec, bom
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if kind:
        raise InputError(f"is {kind}, not plain text", path=place, remedy="export it as plain text first")
    wide = _wide(data)
    if wide is not None and (found := _exactly(data, wide)) is not None:
        return found, wide, b""
    if len(_CONTROLS.findall(data[:_SAMPLE])) * 50 > len(data[:_SAMPLE]):
        raise InputError("is a binary file, not plain text", path=place, remedy="export it as plain text first")
    plain = _exactly(data, "utf-8")
    return (plain, "utf-8", b"") if plain is not None else _guess(data)


def _decode_as(data: bytes, encoding: str, place: Path | str) -> tuple[str, str, bytes]:
    codec = _text_codec(encoding)
    if codec is None:
        raise InputError(f"unknown encoding {encoding!r}", remedy="use a name such as utf-8, utf-16, cp1251 or gb18030")
    base = codec.removesuffix("-sig")
    for bom, marked in _BOMS:
        if data.startswith(bom) and (marked == base or marked.startswith(base + "-") or base == marked):
            found = _exactly(data[len(bom) :], marked)
            if found is not None:
                return found, marked, bom
    if base in ("utf-16", "utf-32"):
        base += "-le"
    found = _exactly(data, base)
    if found is None:
        raise InputError(f"is not {encoding} text", path=place, remedy="name another --encoding, or leave it out to have it detected")
    return found, base, b""


def _text_codec(encoding: str) -> str | None:
    """The name of the codec, None when there is none or it makes no text of bytes (rot13, zlib)."""
    try:
        codec = codecs.lookup(encoding)
        "".encode(encoding)
    except (LookupError, ValueError):
        return None
    return codec.name


def _exactly(data: bytes, codec: str) -> str | None:
    """The text when the codec reads the bytes and writes the very same ones, else None."""
    try:
        text = data.decode(codec)
        return text if codec == "utf-8" or text.encode(codec) == data else None
    except (UnicodeError, LookupError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: read the right way round it has blanks and line ends, and hardly a control."""
    if len(data) % 2 or len(data) < 4 or not _CONTROLS.search(data[:_SAMPLE]):
        return None
    scored = []
    for codec in ("utf-16-le", "utf-16-be"):
        text = data[:_SAMPLE].decode(codec, "replace")
        blanks = sum(c in " \n\r\t" for c in text)
        plain = sum(c.isprintable() or c in "\n\r\t" for c in text)
        if plain >= 0.98 * len(text):
            scored.append((blanks, codec))
    blanks, codec = max(scored, default=(0, ""))
    return codec if blanks * 40 >= len(data[:_SAMPLE]) / 2 else None


def _guess(data: bytes) -> tuple[str, str, bytes]:
    """Neither marked nor UTF-8: mostly UTF-8 with some wrong bytes, or an older encoding."""
    damaged = data.decode("utf-8", "surrogateescape")
    wrong = len(re.findall("[\udc80-\udcff]", damaged))
    wide = len(re.findall("[^\x00-\x7f\udc80-\udcff]", damaged))
    if wide > wrong:
        return damaged, "utf-8", b""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only a file that is not UTF-8 pays for it

    for match in from_bytes(data[: 1 << 20]):
        if match.encoding not in _USUAL:
            continue
        text = _exactly(data, match.encoding)
        if text is not None:
            return text, match.encoding, b""
    return damaged, "utf-8", b""


def _lines(text: str) -> tuple[Segment, ...]:
    """The lines by their spans; text that ends with a line end has no empty line after it."""
    starts = [0]
    ends = []
    for match in _LINE_END.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    ends.append(len(text))
    if len(starts) > 1 and starts[-1] == len(text):
        starts.pop()
        ends.pop()
    return tuple(Segment(start, end) for start, end in zip(starts, ends, strict=True))


def _newline(text: str) -> str:
    crlf = text.count("\r\n")
    kinds = [name for name, count in (("crlf", crlf), ("lf", text.count("\n") - crlf), ("cr", text.count("\r") - crlf)) if count]
    return "none" if not kinds else kinds[0] if len(kinds) == 1 else "mixed"


def _align(segments: tuple[Segment, ...], source: str, path: Path | None, source_path: Path) -> tuple[Segment, ...]:
    lines = [source[s.start : s.end] for s in _lines(source)]
    targets = list(segments)
    while len(lines) > len(targets) and not lines[-1].strip():
        lines.pop()
    while len(targets) > len(lines) and targets[-1].start == targets[-1].end:
        targets.pop()
    if len(lines) != len(targets):
        raise InputError(
            f"has {len(targets)} lines, its source {source_path} has {len(lines)}",
            path=path if path is not None else "<stdin>",
            remedy="give a source with one line for each line of the translation",
        )
    aligned = tuple(Segment(s.start, s.end, line) for s, line in zip(targets, lines, strict=True))
    return aligned + segments[len(aligned) :]
