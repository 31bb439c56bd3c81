"""Detecting the encoding of bytes, such that encoding the text gives exactly the same bytes again.

Tried from the most to the least certain: a byte order mark, UTF-16 recognised by its zero bytes, UTF-8, UTF-8 with a few wrong
bytes, and last the guesses of charset-normalizer, which is imported only then. A guess that does not reproduce the bytes is
rejected. Reading with the name of the detected encoding gives the same text.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from tui_review.document.model import encoding_errors
from tui_review.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_LIKELY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "latin_1", "iso8859_2",
    "iso8859_5", "iso8859_7", "iso8859_9", "iso8859_15", "koi8_r", "koi8_u", "cp866", "mac_cyrillic", "gb18030", "big5",
    "big5hkscs", "cp932", "shift_jis", "euc_jp", "euc_kr", "cp949", "johab",
)  # fmt: skip
"""Common encodings of news texts. Rarer ones must be named: among all encodings that Python knows, charset-normalizer takes
Russian in KOI8-R for Japanese."""
_WESTERN = frozenset(("cp1252", "cp1254", "cp1258", "iso8859_9", "iso8859_15", "latin_1"))
_LATIN = _WESTERN | {"cp1250", "cp1257", "iso8859_2"}
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-¿×÷][^\W\d_]|[£¥¯][a-z]")
"""A sign within a word, as in Polish or Turkish text decoded as Western European."""
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 1 << 16
"""Number of bytes that are examined to distinguish text from other data."""
_GUESSED_FROM = 1 << 19
"""Maximum number of bytes passed to charset-normalizer."""
_TOLD_FROM = 16
"""Number of bytes from which Chinese in UTF-16 is not expected to be valid UTF-8 by chance."""
_BINARY_REMEDY = "export it as plain text, or name its encoding with --encoding if it is text"


def decode(data: bytes, *, path: Path | None = None, encoding: str | None = None) -> tuple[str, str, bytes]:
    """The text of some bytes, its Python codec, and the byte order mark before it.

    ``encoding`` replaces the detection; a byte order mark is still removed from the text. Raises InputError when the bytes are
    not text, not in that encoding, or in an encoding that cannot be detected.
    """
    place = path if path is not None else "<stdin>"
    if encoding is not None:
        return _decode_as(data, encoding, place)
    marked = _decode_marked(data, place)
    if marked is not None:
        return marked
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if kind is not None:
        raise InputError(f"is {kind}, not plain text", path=place, remedy="export it as plain text first")
    wide = _unmarked_utf16(data)
    if wide is not None:
        return wide
    sample = data[:_SAMPLE]
    if b"\0" in sample or len(_CONTROLS.findall(sample)) * 50 > len(sample):
        raise InputError("is a binary file, not plain text", path=place, remedy=_BINARY_REMEDY)
    text = _exactly(data, "utf-8")
    if text is not None:
        return text, "utf-8", b""
    return _guess(data) or _unknown(place)


def _decode_marked(data: bytes, place: Path | str) -> tuple[str, str, bytes] | None:
    """The text by its byte order mark; None without a valid one."""
    for bom, codec in _BOMS:
        if data.startswith(bom):
            body = data[len(bom) :]
            text = _damaged(body) if codec == "utf-8" else _exactly(body, codec)
            if text is not None and _may_be_text(text[:_SAMPLE], codec):
                return text, codec, bom
            if text is None and codec.startswith("utf-16"):
                raise InputError(
                    "begins like UTF-16 but is cut off in the middle of a character",
                    path=place,
                    remedy="get the whole file, or name its encoding with --encoding",
                )
    return None


def stated(found: re.Match[bytes] | None) -> str | None:
    """The encoding that a file names in group 1 of a match; None when it names none that can be right and that Python knows.

    A name that can be read as ASCII is not in UTF-16 or UTF-32, whatever it says.
    """
    if found is None:
        return None
    name = found[1].decode("ascii")
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    return None if known.startswith(("utf-16", "utf-32")) else name


def _may_be_text(sample: str, codec: str) -> bool:
    """Whether decoded text is no binary file: it has no NUL, or in UTF-16, whose bytes show that it is meant, hardly any."""
    nulls = sample.count("\0")
    return nulls == 0 or (codec.startswith("utf-16") and nulls * 50 <= len(sample))


def _decode_as(data: bytes, encoding: str, place: Path | str) -> tuple[str, str, bytes]:
    """The text in a named encoding."""
    try:
        known = codecs.lookup(encoding)
    except (LookupError, ValueError):
        known = None
    if known is None or not known._is_text_encoding:  # noqa: SLF001 - nothing else tells rot13 from an encoding
        raise InputError(f"unknown encoding {encoding!r}", remedy="use a name such as utf-8, utf-16, cp1251 or gb18030")
    codec = known.name.removesuffix("-sig")
    for bom, marked in _BOMS:
        if data.startswith(bom) and (marked == codec or marked in (f"{codec}-le", f"{codec}-be")):
            text = _damaged(data[len(bom) :]) if marked == "utf-8" else _exactly(data[len(bom) :], marked)
            if text is not None:
                return text, marked, bom
    if codec.startswith(("utf-16", "utf-32")) and len(data) >= _TOLD_FROM and b"\0" not in data and _exactly(data, "utf-8") is not None:
        # Almost any two bytes are a character of UTF-16, so that UTF-8 text would be read as meaningless Chinese.
        raise InputError(f"is UTF-8 text, not {encoding}", path=place, remedy="leave --encoding out to have it detected")
    if codec in ("utf-16", "utf-32"):
        codec += "-le"
    text = _damaged(data) if codec == "utf-8" else _exactly(data, codec)
    if text is None:
        raise InputError(f"is not {encoding} text", path=place, remedy="name another --encoding, or leave it out to have it detected")
    return text, codec, b""


def _exactly(data: bytes, codec: str) -> str | None:
    """The text if the codec decodes the bytes and encodes it to the same bytes, else None."""
    errors = "strict" if codec == "utf-8" else encoding_errors(codec)
    try:
        text = data.decode(codec, errors)
        return text if codec == "utf-8" or text.encode(codec, errors) == data else None
    except (UnicodeError, LookupError):
        return None


def _damaged(data: bytes) -> str | None:
    """The text of UTF-8 with a few invalid bytes, which become lone surrogates; None if there are too many of them."""
    text = _exactly(data, "utf-8")
    if text is not None:
        return text
    text = data.decode("utf-8", "surrogateescape")
    wrong, wide = _counts(data, text)
    return text if wide >= wrong or wrong * 10 <= len(data) else None


def _counts(data: bytes, text: str) -> tuple[int, int]:
    """The number of bytes that are invalid UTF-8, and of valid characters beyond ASCII."""
    wrong = len(data) - len(text.encode("utf-8", "ignore"))
    ascii_count = len(data.translate(None, bytes(range(128, 256))))
    return wrong, len(text) - ascii_count - wrong


def _unmarked_utf16(data: bytes) -> tuple[str, str, bytes] | None:
    """UTF-16 without a byte order mark, if unambiguous: in the right byte order it has spaces and hardly any unprintable character."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(data) < 4 or b"\0" not in sample:
        return None
    scored = []
    for codec in ("utf-16-le", "utf-16-be"):
        text = sample.decode(codec, "replace")
        plain = sum(character.isprintable() or character in "\n\r\t" for character in text)
        if plain >= 0.98 * len(text):
            scored.append((sum(character in " \n\r\t" for character in text), codec))
    blanks, codec = max(scored, default=(0, ""))
    if blanks * 80 < len(sample):  # one blank in forty characters; Chinese has them at its line ends
        return None
    try:
        return data.decode(codec), codec, b""
    except UnicodeDecodeError:
        return None


def _guess(data: bytes) -> tuple[str, str, bytes] | None:
    """The text of bytes that are neither marked nor UTF-8: UTF-8 with some invalid bytes, or a legacy encoding."""
    damaged = data.decode("utf-8", "surrogateescape")
    wrong, wide = _counts(data, damaged)
    if wide >= wrong:
        return damaged, "utf-8", b""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only a file that is not UTF-8 pays for it

    sample = data[:_GUESSED_FROM]
    if len(data) > len(sample):  # not through the middle of a character
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b"\r")) + 1] or sample
    matches = list(from_bytes(sample, cp_isolation=list(_LIKELY)))
    names = [match.encoding for match in matches]
    if names and names[0] in _LATIN and any("cp1252" in match.could_be_from_charset for match in matches):
        if _SIGN_IN_WORD.search(sample.decode("cp1252", "replace")):
            names.sort(key=lambda name: name in _WESTERN)
        else:  # by far the most common of those that a few accents cannot distinguish
            names.insert(0, "cp1252")
    for name in names:
        codec = codecs.lookup(name).name
        text = _exactly(data, codec)
        if text is not None:
            return text, codec, b""
    return (damaged, "utf-8", b"") if wrong * 10 <= len(data) else None


def _unknown(place: Path | str) -> tuple[str, str, bytes]:
    raise InputError(
        "is in an encoding that could not be told",
        path=place,
        remedy="name it with --encoding, or convert the file to UTF-8",
    )
