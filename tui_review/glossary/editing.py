"""Editing glossary.toml in place: comments, order and formatting stay, and no writer loses another's entries.

An edit is made under a lock, on the file as it is at that moment, and put in place by renaming; so any number of programs may
edit one glossary at once, and a reader never sees a partial file. Before anything is written, every added or changed entry is
validated, and a changed one is read back; an added or rewritten entry has the layout of ``new_block``. Only the entries concerned
are parsed, which keeps an edit of a file with 100,000 entries under a second.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from tui_review.errors import InputError
from tui_review.glossary.changes import Change
from tui_review.glossary.naming import tidy
from tui_review.glossary.store import read_bytes, row_to_entry
from tui_review.glossary.toml_entries import header_starts, line_numbers
from tui_review.glossary.toml_text import (
    LayoutError,
    Row,
    body_end,
    changed_block,
    head_block,
    new_block,
    read_row,
)
from tui_review.parsing import parse_toml
from tui_review.writing import write_atomically

_PATIENCE = 30.0
"""Maximum time to wait for another writer, in seconds."""
_CONTEXT = 200
"""Number of characters before an edit that are stored to find it again when it is reverted."""
_BYTE_ORDER_MARK = "\ufeff"
_WHOLE_CHECK = 1 << 20
"""Files up to this size, in characters, are parsed as a whole after an edit, larger ones entry by entry."""
_MANY = 16
"""Least number of changes for which an index of all entries pays off."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a glossary's text, with what is needed to revert it."""

    before: str
    """The old text of the entry, with the lines that belong to it; empty for a new one."""
    after: str
    """The new text of the entry; empty for a removed one."""
    lead: str = field(repr=False, default="")
    """The text before it, by which it is found again."""


def preview(path: Path, changes: Iterable[Change], *, create: bool = False) -> list[Edit]:
    """The edits that ``edit`` would make; nothing is written."""
    return _changed(_load(path, create=create), changes, path)[1]


def edited(path: Path, changes: Iterable[Change]) -> bytes:
    """The contents that ``edit`` would give the file; nothing is written."""
    return _changed(_load(path, create=False), changes, path)[0].encode("utf-8")


def edit(path: Path, changes: Iterable[Change], *, create: bool = False, head: str = "", comment: str = "") -> list[Edit]:
    """Apply changes to a glossary file, all or none; returns the edits, without those that changed nothing.

    Raises InputError when an entry does not exist or would be invalid, or when the file cannot be read, locked or written. With
    ``create`` a missing file is created, beginning with ``head``. ``comment`` is a line that the file must contain once this edit
    has changed anything; it is added at the top.
    """
    with _locked(path):
        old = _load(path, create=create)
        text, edits = _changed(old, changes, path, head)
        if edits and comment and f"# {comment}" not in text:
            mark = text[: text.startswith(_BYTE_ORDER_MARK)]
            text = f"{mark}# {comment}{_newline(text)}{text[len(mark) :]}"
        if edits:
            _write(path, text)
    return edits


def revert(path: Path, edits: Sequence[Edit]) -> None:
    """Revert edits, the last one first: the bytes are what they were before, except for later changes by others, which stay.

    Raises InputError when an entry was changed since. A file that becomes empty is deleted.
    """
    with _locked(path):
        text = _load(path, create=False)
        for done in reversed(edits):
            at = _place(text, done, path)
            text = text[:at] + done.before + text[at + len(done.after) :]
            _check(text, at, path)
        if text:
            _write(path, text)
        else:
            path.resolve().unlink()


def _place(text: str, done: Edit, path: Path) -> int:
    """The current offset of an edit's new text. Raises InputError when it cannot be found."""
    led = text.find(done.lead + done.after)
    if led >= 0:
        return led + len(done.lead)
    if done.after and text.count(done.after) == 1:
        return text.index(done.after)
    what = "was changed since" if done.after else "stood elsewhere"
    raise InputError(f"the edit cannot be taken back: the entry {what}", path=path, remedy="change it with glossary edit")


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout  # noqa: PLC0415 - 40 ms that only an edit pays

    real = path.resolve()
    lock = FileLock(real.with_name(f".{real.name}.lock"), timeout=_PATIENCE)
    try:
        lock.acquire()
    except Timeout:
        raise InputError("another program is writing the glossary", path=path, remedy="try again in a moment") from None
    except FileNotFoundError:
        raise InputError("no such folder", path=path.parent, remedy="make it first") from None
    except OSError as error:
        raise InputError(f"the glossary cannot be locked ({error.strerror or error})", path=path, remedy="check the folder") from None
    try:
        yield
    finally:
        lock.release()


def _load(path: Path, *, create: bool) -> str:
    """The text of the file, including a byte order mark."""
    if create and not path.exists():
        return ""
    data = read_bytes(path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        parse_toml(data, path)
        raise


def _write(path: Path, text: str) -> None:
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        raise InputError("a form holds half a character (a lone surrogate)", path=path, remedy="write it again") from None
    write_atomically(path.resolve(), data, remedy="choose another --glossary")


_USUAL = re.compile(r'\[\[entry\]\]\r?\ncanonical = "([^"\\\n]*)"[ \t]*(?:#[^\n]*)?\r?\n')
"""The usual beginning of an entry; other entries are parsed."""


class _Blocks:
    """The text in pieces: the part before the first entry, then one piece for each entry with everything up to the next one."""

    def __init__(self, text: str, path: Path, head: str) -> None:
        self.path = path
        self.head = head
        self.newline = _newline(text)
        mark = text.startswith(_BYTE_ORDER_MARK)
        self.starts = [start + mark for start in header_starts(text[mark:])]
        cuts = [0, *self.starts, len(text)]
        self.pieces = [text[a:b] for a, b in pairwise(cuts)]
        self.text = text
        self._index: dict[object, list[int]] | None = None

    def index(self) -> None:
        """Build an index of the entries, before many of them are looked up."""
        self._index = {}
        for n, piece in enumerate(self.pieces):
            if n and isinstance(canonical := _canonical(piece), str):
                self._index.setdefault(tidy(canonical), []).append(n)

    def append(self, canonical: str, piece: str) -> None:
        """Append an entry."""
        if self._index is not None:
            self._index.setdefault(tidy(canonical), []).append(len(self.pieces))
        self.pieces.append(piece)

    @cached_property
    def lines(self) -> list[int]:
        """The line of each entry in the text as it was read."""
        return line_numbers(self.text, self.starts)

    def find(self, change: Change) -> int:
        """The number of the piece with an entry; -1 for none.

        Raises InputError when there are several, or when none of those with this name begins in the line that is given.
        """
        found = self._named(change.canonical)
        if change.line:
            here = next((n for n in found if self.line(n) == change.line), None)
            if here is None and found:
                said = ", ".join(str(self.line(n)) for n in found)
                raise InputError(f'no entry "{change.canonical}" in line {change.line}', path=self.path, remedy=f"it begins in line {said}")
            return -1 if here is None else here
        if len(found) > 1:
            lines_said = ", ".join(str(self.line(n)) for n in found if self.line(n))
            raise InputError(
                f'there are {len(found):,} entries "{change.canonical}" (lines {lines_said})', path=self.path, remedy="name one with --line"
            )
        return found[0] if found else -1

    def line(self, number: int) -> int:
        """The line of an entry in the text as it was read; 0 for one that was appended."""
        return self.lines[number - 1] if number <= len(self.lines) else 0

    def _named(self, canonical: str) -> list[int]:
        """The numbers of the pieces with a canonical form; failing that, of those whose canonical form looks the same."""
        same = tidy(canonical)
        if self._index is not None:
            numbers = self._index.get(same, [])
        else:
            numbers = [n for n, piece in enumerate(self.pieces) if n and (canonical in piece or "\\" in piece)]
        found = [n for n in numbers if _canonical(self.pieces[n]) == canonical]
        if not found and self._index is None and not (canonical.isascii() and canonical.isalnum()):
            numbers = list(range(1, len(self.pieces)))
        return found or [n for n in numbers if tidy(str(_canonical(self.pieces[n]) or "")) == same]

    def lead(self, number: int) -> str:
        """The last ``_CONTEXT`` or fewer characters before a piece."""
        lead, n = "", number
        while n and len(lead) < _CONTEXT:
            n -= 1
            lead = self.pieces[n] + lead
        return lead[-_CONTEXT:]


def _newline(text: str) -> str:
    """The line end that a text uses."""
    return "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"


def _canonical(piece: str) -> object:
    usual = _USUAL.match(piece)
    if usual is not None:
        return usual[1]
    try:
        return read_row(piece).get("canonical")
    except (tomllib.TOMLDecodeError, KeyError, IndexError, TypeError):
        return None


def _changed(text: str, changes: Iterable[Change], path: Path, head: str = "") -> tuple[str, list[Edit]]:
    blocks = _Blocks(text, path, head or head_block())
    edits = []
    changes = list(changes)
    if len(changes) >= _MANY:
        blocks.index()
    sound = not text or len(text) > _WHOLE_CHECK
    if not blocks.starts and "entry" in parse_toml(text.encode("utf-8"), path).values:
        raise InputError("the entries are written as one list", path=path, remedy="write each under its own [[entry]] to edit them here")
    for change in changes:
        number = blocks.find(change)
        try:
            old = read_row(blocks.pieces[number]) if number >= 0 else None
        except tomllib.TOMLDecodeError:
            # Parse the whole file for an error that names the right line.
            parse_toml(text.encode("utf-8"), path)
            raise
        if old is None and not sound:
            parse_toml(text.encode("utf-8"), path)
            sound = True
        if old is not None:
            row_to_entry(old, path, blocks.line(number))
        try:
            new = change.of(old)
        except InputError as error:
            raise InputError(error.problem, path=path, remedy=error.remedy) from None
        if new == old:
            continue
        if new is not None:
            row_to_entry(new, path, blocks.line(number) if old is not None else 0)
        made = _one(blocks, number, old, new)
        edits.append(made)
    whole = "".join(blocks.pieces)
    if edits and len(whole) <= _WHOLE_CHECK:
        parse_toml(whole.encode("utf-8", "replace"), path)
    return whole, edits


def _one(blocks: _Blocks, number: int, old: Row | None, new: Row | None) -> Edit:
    """Change, add or remove one piece, and return the edit."""
    newline = blocks.newline
    if old is None and new is not None:
        lead = blocks.lead(len(blocks.pieces))
        head = "" if lead else blocks.head
        gap = "" if not lead + head else newline if (lead + head).endswith("\n") else 2 * newline
        if lead.endswith(2 * newline):
            gap = ""
        piece = head + gap + new_block(new, newline)
        blocks.append(new["canonical"], piece)
        return Edit("", piece, lead)
    piece = blocks.pieces[number]
    lead = blocks.lead(number)
    if new is None:
        end = body_end(piece)
        # One blank line is removed with the entry, so that its neighbours stay one blank line apart.
        end += len(newline) if piece[end:].startswith(newline) else 0
        last = end == len(piece) and not any(blocks.pieces[n] for n in range(number + 1, len(blocks.pieces)))
        if last and lead.endswith(2 * newline):
            # For the last entry, the blank line before it is removed instead.
            before = next(n for n in range(number - 1, -1, -1) if blocks.pieces[n])
            blocks.pieces[before] = blocks.pieces[before].removesuffix(newline)
            blocks.pieces[number] = ""
            return Edit(newline + piece, "", lead.removesuffix(newline))
        blocks.pieces[number] = piece[end:]
        return Edit(piece[:end], "", lead)
    try:
        text = changed_block(piece, old or {}, new, newline)
    except LayoutError:
        text = new_block(new, newline) + piece[body_end(piece) :]
    _agree(text, new, blocks.path)
    blocks.pieces[number] = text
    return Edit(piece, text, lead)


def _agree(piece: str, row: Row, path: Path) -> None:
    """Check that the written entry has the intended keys. Raises InputError when it has not."""
    try:
        same = read_row(piece) == row
    except (tomllib.TOMLDecodeError, KeyError):
        same = False
    if not same:
        raise InputError(f'entry "{row["canonical"]}" cannot be edited in its layout', path=path, remedy="edit the file by hand")


def _check(text: str, at: int, path: Path) -> None:
    """Check that the file, or in a large one the entry around an offset, can be parsed. Raises InputError."""
    if len(text) > _WHOLE_CHECK:
        starts = header_starts(text)
        n = bisect_right(starts, at)
        text = text[starts[n - 1] if n else 0 : starts[n] if n < len(starts) else len(text)]
    parse_toml(text.encode("utf-8"), path)
