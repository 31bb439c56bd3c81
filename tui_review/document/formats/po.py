"""PO files (GNU gettext): each ``msgstr`` is a segment, with its ``msgid`` or ``msgid_plural`` as its source.

A segment's name is its ``msgid``, with ``context|`` before it if it has a context and, for a plural form, ``[1]`` after it. The
header, obsolete entries and untranslated entries are not segments; fuzzy entries are. A ``msgstr`` of several strings is one segment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui_review.document.encodings import stated
from tui_review.document.formats import Units
from tui_review.document.formats.languages import is_english, passed_over
from tui_review.document.markup import TAG, Syntax, replaced
from tui_review.document.model import Segment
from tui_review.errors import InputError

_REMEDY = "mend it as msgfmt --check tells"
_LINE = re.compile(
    r"[ \t]*(?:(?P<comment>\#[^\r\n]*)|(?:(?P<word>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?P<form>\d+)\])?[ \t]*)?"
    r"\"(?P<string>(?:[^\"\\\r\n]|\\[^\r\n])*)\"[ \t]*|(?P<domain>domain\b[^\r\n]*))?(?P<end>\r\n|\n|\r|\Z)"
)
_TOKEN = re.compile(r"(?P<join>\"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?:\#[^\r\n]*)?)+\")|\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|[abfnrtv\"'?\\])")
_MEANT = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'", "?": "?"}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_CHARSET = re.compile(rb"charset=([A-Za-z][\w.-]*)")
_BEFORE_CHARSET = 1 << 16
_LANGUAGE = re.compile(r"^Language:[ \t]*(\S+)", re.MULTILINE)


def mask(raw: str) -> str:
    """The raw text inside the quotes of a ``msgstr``, with everything between two of its strings masked and escapes decoded."""
    if "\\" not in raw and '"' not in raw:
        return raw
    return _TOKEN.sub(_masked, raw)


def _masked(match: re.Match[str]) -> str:
    size = len(match.group())
    return TAG * size if match["join"] else replaced(size, _MEANT.get(match.group()[1:], "\0"))


SYNTAX = Syntax(mask, lambda words: words.translate(_ESCAPES), movable=True)


def declared(data: bytes) -> str | None:
    """The encoding that the header names; None when it names none that can be right and that Python knows."""
    return stated(_CHARSET.search(data, 0, _BEFORE_CHARSET))


class _String(NamedTuple):
    """A keyword with the text of the strings after it."""

    word: str
    form: int
    start: int
    end: int
    """``start`` and ``end`` are offsets of the text, without empty strings at its beginning and end; they are equal when it is empty."""


def read(text: str, place: Path | str) -> Units:
    """The translations in a text; ``place`` is the file's name for messages. Raises InputError for a text that is not a PO file."""
    segments: list[Segment] = []
    others: set[str] = set()
    english = True
    for strings in _entries(text, place):
        parts = {string.word: _plain(text, string) for string in strings if string.word != "msgstr"}
        source, context = parts["msgid"], parts.get("msgctxt")
        forms = [string for string in strings if string.word == "msgstr" and string.start < string.end]
        if not source and context is None:
            for form in forms:
                language = _LANGUAGE.search(_plain(text, form))
                english = language is None or is_english(language[1])
                if language is not None and not english:
                    others.add(language[1])
        elif english:
            name = source if context is None else f"{context}|{source}"
            plural = parts.get("msgid_plural")
            segments += [
                Segment(
                    s.start, s.end, plural if plural is not None and s.form else source, name if plural is None else f"{name}[{s.form}]"
                )
                for s in forms
            ]
    return Units(segments, passed_over(others))


def _plain(text: str, string: _String) -> str:
    return SYNTAX.plain(text[string.start : string.end])


def _entries(text: str, place: Path | str) -> Iterator[list[_String]]:
    """The strings of each entry that has a ``msgid``."""
    strings: list[_String] = []
    for string, line in _strings(text, place):
        if string.word in {"msgctxt", "msgid"} and any(s.word == "msgstr" for s in strings):
            yield strings
            strings = []
        if string.word.startswith("msgstr") and not any(s.word == "msgid" for s in strings):
            raise InputError("msgstr without msgid", path=place, line=line, remedy=_REMEDY)
        strings.append(string)
    if any(s.word == "msgid" for s in strings):
        yield strings


def _strings(text: str, place: Path | str) -> Iterator[tuple[_String, int]]:
    """Each keyword with its text, and the number of its line."""
    current: _String | None = None
    begun = line = at = 0
    while at < len(text):
        match, line = _LINE.match(text, at), line + 1
        if match is None:
            raise InputError("is no line of a PO file", path=place, line=line, remedy=_REMEDY)
        at = match.end()
        start, end = match.span("string")
        if match["word"] is not None:
            if current is not None:
                yield current, begun
            current, begun = _String(match["word"], int(match["form"] or 0), start, end), line
        elif start >= 0:
            if current is None:
                raise InputError("a string without a keyword", path=place, line=line, remedy=_REMEDY)
            if start < end:
                current = current._replace(start=start if current.start == current.end else current.start, end=end)
    if current is not None:
        yield current, begun
