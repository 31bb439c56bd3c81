"""The unified diff from a document to its corrected copy, in the form that ``git apply`` accepts.

It is built from the edits, not by comparing texts, and is therefore exact and fast for large texts. As in git, lines end only at a
line feed; a carriage return before it is part of the line.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review.edits import Edit, apply_edits

_LINE = re.compile("[^\n]*\n|[^\n]+")
_CONTEXT = 3
"""Number of unchanged lines before and after a change."""
_PLAIN = re.compile(rb"[ -!#-\[\]-~]+")
_ESCAPES = {ord("\a"): "\\a", ord("\b"): "\\b", ord("\t"): "\\t", ord("\n"): "\\n", ord("\v"): "\\v", ord("\f"): "\\f", ord("\r"): "\\r",
            ord('"'): '\\"', ord("\\"): "\\\\"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Change:
    """Replaced lines: from ``first`` to ``last``, both counted from 0 and inclusive."""

    first: int
    last: int
    new: list[str]


def unified(document: Document, edits: Sequence[Edit], path: str) -> str:
    """The diff that makes ``edits`` in a document, empty without edits; ``path`` is relative to the folder in which it is applied.

    Write it with ``diff_bytes``. Raises InputError for UTF-16 and UTF-32, in which git finds no lines.
    """
    if document.codec.startswith(("utf-16", "utf-32")):
        raise InputError(
            f"is {document.encoding}, which a unified diff cannot show", path=document.path, remedy="write the copy with fix --output"
        )
    lines = _LINE.findall(document.text)
    if document.bom and lines:
        lines[0] = "\ufeff" + lines[0]
    changes = list(_changes(document, edits))
    if not changes:
        return ""
    name = _quoted("a/" + path), _quoted("b/" + path)
    parts = [f"--- {name[0]}\n", f"+++ {name[1]}\n"]
    grown = 0
    hunk = [changes[0]]
    for before, after in [*pairwise(changes), (changes[-1], None)]:
        if after is not None and after.first - before.last - 1 <= 2 * _CONTEXT:
            hunk.append(after)
            continue
        parts += _hunk(lines, hunk, grown)
        grown += sum(len(change.new) - (change.last - change.first + 1) for change in hunk)
        hunk = [after] if after is not None else []
    return "".join(parts)


def diff_bytes(diff: str, codec: str) -> bytes:
    """A diff in the encoding of its document, so that its lines have the document's bytes."""
    return diff.encode(codec, "surrogateescape" if codec == "utf-8" else "strict")


def _changes(document: Document, edits: Sequence[Edit]) -> Iterator[_Change]:
    """The edits as changes of whole lines; changes of adjacent lines are joined."""
    text = document.text
    starts = [match.start() for match in _LINE.finditer(text)]
    at = 0
    while at < len(edits):
        first = last = bisect_right(starts, edits[at].start) - 1
        upto = at
        while upto < len(edits) and bisect_right(starts, edits[upto].start) - 1 <= last + 1:
            last = max(last, bisect_right(starts, max(edits[upto].end - 1, edits[upto].start)) - 1)
            upto += 1
        end = starts[last + 1] if last + 1 < len(starts) else len(text)
        shifted = [Edit(e.start - starts[first], e.end - starts[first], e.original, e.replacement) for e in edits[at:upto]]
        new = apply_edits(text[starts[first] : end], shifted)
        if not new.endswith("\n") and last + 1 < len(starts):
            last += 1
            new += text[end : starts[last + 1] if last + 1 < len(starts) else len(text)]
        if document.bom and first == 0:
            new = "\ufeff" + new
        yield _Change(first, last, _LINE.findall(new))
        at = upto


def _hunk(lines: Sequence[str], changes: Sequence[_Change], grown: int) -> Iterator[str]:
    """A hunk: changes with the lines around and between them; ``grown`` is the number of lines that earlier hunks add."""
    first = max(changes[0].first - _CONTEXT, 0)
    end = min(changes[-1].last + 1 + _CONTEXT, len(lines))
    count = end - first
    new = count + sum(len(change.new) - (change.last - change.first + 1) for change in changes)
    yield f"@@ -{_range(first, count)} +{_range(first + grown, new)} @@\n"
    at = first
    for change in changes:
        yield from (_shown(" ", line) for line in lines[at : change.first])
        yield from (_shown("-", line) for line in lines[change.first : change.last + 1])
        yield from (_shown("+", line) for line in change.new)
        at = change.last + 1
    yield from (_shown(" ", line) for line in lines[at:end])


def _range(first: int, count: int) -> str:
    start = first + 1 if count else first
    return f"{start}" if count == 1 else f"{start},{count}"


def _shown(sign: str, line: str) -> str:
    return sign + line if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"


def _quoted(path: str) -> str:
    """A path as git writes it: quoted with octal escapes unless it is plain ASCII, followed by a tab if it then has spaces."""
    data = os.fsencode(path)
    if _PLAIN.fullmatch(data):
        return path + "\t" if " " in path else path
    return '"' + "".join(_ESCAPES.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}") for byte in data) + '"'
