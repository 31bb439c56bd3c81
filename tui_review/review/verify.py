"""Verifying that an edit log, its original and its corrected copies match, and locating the first difference.

The log records only a hash of the original; where the original was changed can still be found from an intact corrected copy, by
reverting its edits, or from the quotes of the decisions.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from tui_review.counting import counted
from tui_review.document import Document, decode, document_from_bytes, read_bytes
from tui_review.errors import InputError
from tui_review.review.destination import path_from_log
from tui_review.review.edits import Edit, apply_edits, revert_edits
from tui_review.review.history import History
from tui_review.review.reading import LogContents, read_log, replay_group
from tui_review.review.record import STANDARD_INPUT, SavedRecord, SessionRecord

_SHOWN = 40
"""Characters of a differing line that a message shows before and after the place."""
_LINE_END = re.compile("\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Verification:
    """The result of verifying a log."""

    contents: LogContents
    problems: tuple[str, ...]
    """The mismatches, one line each; empty when everything matches."""
    notes: tuple[str, ...]
    """Remarks that are not mismatches, one line each."""

    @property
    def warning(self) -> str:
        """The warnings from reading the log, in one line; empty when there are none."""
        return self.contents.warning

    @property
    def decisions(self) -> int:
        """The number of decisions, undos and redos; one on several spans counts once."""
        return len({record.seq for record in self.contents.decisions})

    @property
    def edits(self) -> int:
        """The number of spans of the corrected copy saved last that differ from the original; 0 without one."""
        return self.contents.saved[-1].edits if self.contents.saved else 0

    @property
    def copy(self) -> Path | None:
        """The path of the corrected copy saved last; None without one."""
        saved = self.contents.saved
        return path_from_log(saved[-1].path, self.contents.path.parent) if saved else None


@dataclass(slots=True)
class _Check:
    """The results of verifying a log so far."""

    contents: LogContents
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def verify_log(path: Path) -> Verification:
    """Replay a log and compare it with the original and with every corrected copy that it records.

    Raises InputError when the log itself cannot be read.
    """
    return verify_contents(read_log(path))


def verify_contents(contents: LogContents) -> Verification:
    """Like ``verify_log``, for a log that has already been read."""
    head = contents.head
    check = _Check(contents, notes=list(contents.warnings))
    document = _check_original(check, head)
    if document is not None:
        _check_anchors(check, document)
    _check_saves(check, document)
    unsaved = _decisions_since_save(contents)
    if not contents.saved:
        check.notes.append("no corrected copy was saved yet")
    elif unsaved:
        check.notes.append(f"{counted(unsaved, 'decision')} since the last save")
    return Verification(contents, tuple(check.problems), tuple(check.notes))


def _check_original(check: _Check, head: SessionRecord) -> Document | None:
    """The original, if it exists and is unchanged; else None, with a problem or note added."""
    if head.document.path == STANDARD_INPUT:
        check.notes.append("the original was read from standard input and cannot be compared")
        return None
    path = path_from_log(head.document.path, check.contents.path.parent)
    try:
        data = read_bytes(path)
        if hashlib.sha256(data).hexdigest() == head.document.sha256:
            return document_from_bytes(data, path=path, encoding=head.encoding)
    except InputError as error:
        check.problems.append(f"the original cannot be compared: {error}")
        return None
    check.problems.append(f"{path}: was changed since the review{_change_of_original(check.contents, head, data, path)}")
    return None


def _check_anchors(check: _Check, document: Document) -> None:
    """Compare the quotes of the decisions with the text; only the first difference is reported, as it usually explains the rest."""
    text = document.text
    for record in check.contents.decisions:
        before = text[max(record.start - len(record.prefix), 0) : record.start]
        stands = text[record.start : record.end]
        after = text[record.end : record.end + len(record.suffix)]
        if (before, stands, after) != (record.prefix, record.original, record.suffix):
            check.problems.append(
                f"{check.contents.path}:{record.line}: quotes {_quoted(record.prefix + record.original + record.suffix)} at "
                f"{record.start}-{record.end}, where the original has {_quoted(before + stands + after)}"
            )
            return


def _check_saves(check: _Check, document: Document | None) -> None:
    history = History()
    last = {saved.path: saved for saved in check.contents.saved}
    for group in check.contents.groups():
        if isinstance(group, tuple):
            replay_group(history, group)
        elif isinstance(group, SavedRecord):
            expected = None if document is None else _replayed(check, document, history, group)
            if last[group.path] is group:
                _check_copy(check, group, expected, document)


def _replayed(check: _Check, document: Document, history: History, saved: SavedRecord) -> bytes | None:
    """The corrected copy that the decisions give, if it matches the record of the save; else None, with a problem added."""
    place = f"{check.contents.path}:{saved.line}"
    try:
        edits = history.edits(document.text)
        data = document.encode(apply_edits(document.text, edits))
    except (ValueError, InputError) as error:
        check.problems.append(f"{place}: the decisions cannot be replayed: {error}")
        return None
    if hashlib.sha256(data).hexdigest() != saved.sha256 or len(edits) != saved.edits:
        check.problems.append(
            f"{place}: the decisions before it give another copy ({counted(len(edits), 'edit')}) than the one it records ({counted(saved.edits, 'edit')})"
        )
        return None
    return data


def _check_copy(check: _Check, saved: SavedRecord, expected: bytes | None, document: Document | None) -> None:
    path = path_from_log(saved.path, check.contents.path.parent)
    try:
        stands = read_bytes(path)
    except InputError as error:
        check.problems.append(f"the corrected copy cannot be compared: {error}")
        return
    if hashlib.sha256(stands).hexdigest() == saved.sha256:
        return
    if expected is None or document is None:
        check.problems.append(f"{path}: was changed since it was saved (its SHA-256 is not the recorded one)")
        return
    check.problems.append(f"{path}: was changed since it was saved: {_difference(stands, expected, document)}")


def _change_of_original(contents: LogContents, head: SessionRecord, stands: bytes, path: Path) -> str:
    """The end of a message on a changed original: the first change, found by an intact corrected copy or the quotes of the decisions."""
    expected, document = _original_from_copies(contents, head)
    if expected is not None and document is not None:
        return f": {_difference(stands, expected, document)}"
    try:
        text, _, _ = decode(stands, path=path, encoding=head.encoding)
    except InputError:
        return f": it is no longer {head.encoding} text"
    for record in contents.decisions:
        start = record.start - len(record.prefix)
        quoted = record.prefix + record.original + record.suffix
        offset = _common(text[start : start + len(quoted)], quoted)
        if offset < len(quoted):
            place = _place(text, start + offset)
            return f": {place}: stands {_window(text, start + offset)}, the log quotes {_quoted(quoted)}"
    return " (its SHA-256 is not the recorded one), but not where the decisions quote it"


def _original_from_copies(contents: LogContents, head: SessionRecord) -> tuple[bytes | None, Document | None]:
    """The original's bytes, restored from an intact corrected copy, and that copy; None for both when there is none."""
    history = History()
    for group in contents.groups():
        if isinstance(group, tuple):
            replay_group(history, group)
        elif isinstance(group, SavedRecord):
            path = path_from_log(group.path, contents.path.parent)
            try:
                data = read_bytes(path)
                if hashlib.sha256(data).hexdigest() != group.sha256:
                    continue
                copy = document_from_bytes(data, path=path, encoding=head.encoding)
                original = copy.encode(revert_edits(copy.text, _edits_of(contents, history)))
            except (InputError, ValueError):
                continue
            if hashlib.sha256(original).hexdigest() == head.document.sha256:
                return original, copy
    return None, None


def _edits_of(contents: LogContents, history: History) -> list[Edit]:
    """The edits of a history, with the original words taken from the log instead of the text."""
    originals = {record.span: record.original for record in contents.decisions}
    return [
        Edit(*span, originals[span], standing.replacement)
        for span in sorted(history.decided)
        if (standing := history.standing(span)).replacement is not None and standing.replacement != originals[span]
    ]


def _decisions_since_save(contents: LogContents) -> int:
    seen: set[int] = set()
    for record in contents.records:
        if isinstance(record, SavedRecord):
            seen.clear()
        elif not isinstance(record, SessionRecord):
            seen.add(record.seq)
    return len(seen)


def _difference(stands: bytes, expected: bytes, document: Document) -> str:
    """The first difference between two texts, for a message."""
    ours, theirs = (_text(data, document) for data in (stands, expected))
    if ours == theirs:
        offset = _common(stands, expected)
        return f"byte {offset + 1} is {_byte(stands, offset)}, the log says {_byte(expected, offset)}"
    offset = _common(ours, theirs)
    return f"{_place(theirs, offset)}: stands {_window(ours, offset)}, the log says {_window(theirs, offset)}"


def _text(data: bytes, document: Document) -> str:
    body = data.removeprefix(document.bom)
    return body.decode(document.codec, "surrogateescape" if document.codec == "utf-8" else "replace")


def _common(one: str | bytes, other: str | bytes) -> int:
    """The length of the common prefix, by binary search."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _place(text: str, offset: int) -> str:
    starts = [match.end() for match in _LINE_END.finditer(text, 0, offset)]
    return f"line {len(starts) + 1}, column {offset - (starts[-1] if starts else 0) + 1}"


def _window(text: str, offset: int) -> str:
    """The text around a place on its line, with the line end, for a message."""
    if offset >= len(text):
        return "the end of the text"
    line_starts = [match.end() for match in _LINE_END.finditer(text, max(offset - _SHOWN, 0), offset)]
    start = line_starts[-1] if line_starts else max(offset - _SHOWN, 0)
    line_end = _LINE_END.search(text, offset)
    end = line_end.end() if line_end else len(text)
    before = "" if line_starts or start == 0 else "…"
    return _quoted(before + text[start : min(end, offset + _SHOWN)] + ("…" if end > offset + _SHOWN else ""))


def _quoted(text: str) -> str:
    """A text for a message, with control characters and lone surrogates escaped."""
    return repr(text)


def _byte(data: bytes, offset: int) -> str:
    return f"0x{data[offset]:02X}" if offset < len(data) else "missing"
