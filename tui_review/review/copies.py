"""Writing corrected copies: never over what is read, over an earlier copy only when it is known as one, recorded afterwards.

A copy that stands unchanged and recorded is left as it is, so that saving twice does nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui_review.document import Document, write_atomically
from tui_review.review.destination import Protected, check_output, check_own, path_from_log
from tui_review.review.log import EditLog, logged_path
from tui_review.review.reading import LogContents
from tui_review.review.record import SavedRecord


@dataclass(frozen=True, slots=True)
class Saved:
    """A corrected copy that was written."""

    path: Path
    sha256: str
    edits: int
    """How many spans of it differ from the original."""


class Copies:
    """The corrected copies of one review, those of earlier sittings included."""

    def __init__(
        self,
        document: Document,
        log: EditLog | None,
        content: LogContents | None,
        protected: Sequence[Protected],
        own: Iterable[str] = (),
    ) -> None:
        """``own`` has the SHA-256 of copies that are known besides those that the log records."""
        self._document = document
        self._log = log
        self._protected = tuple(protected) or _own_files(document, log)
        self._own = set(own)
        self._decided_before = content is not None and bool(content.decisions)
        self._places: set[Path] = set()
        if content is not None:
            self._own.update(saved.sha256 for saved in content.saved)
            self._places.update(path_from_log(saved.path, content.path.parent) for saved in content.saved)

    def save(self, path: Path, data: bytes, edits: int) -> Saved:
        """Write a copy, then record it in the log; InputError when the place is not allowed or cannot be written."""
        saved = Saved(path, hashlib.sha256(data).hexdigest(), edits)
        self._check(path, saved.sha256)
        log = self._log
        if log is None:
            write_atomically(path, data)
        else:
            log.check()
            record = SavedRecord(logged_path(path, log.path.parent), saved.sha256, saved.edits)
            if not (log.saved_last and _same_save(log.saves[-1], record) and _stands(path, data)):
                write_atomically(path, data)
                log.append([record])
        self._own.add(saved.sha256)
        self._places.add(path)
        return saved

    def check(self, path: Path, data: bytes) -> None:
        """Raise InputError when a copy must not or cannot be written to ``path``; ``data`` is what would be written now."""
        self._check(path, hashlib.sha256(data).hexdigest())

    def _check(self, path: Path, corrected: str) -> None:
        check_output(path, self._protected)
        # A kill between writing a copy and recording it leaves a copy that no record names.
        own = {*self._own, corrected} if self._decided_before else self._own
        stands = check_own(path, own, None if self._log is None else self._log.path, self._document, self._places)
        if stands is not None:
            self._own.add(stands)


def change_on_disk(document: Document) -> str:
    """What is to be said of the file that a document was read from, when that is not as it was; empty when it is."""
    if document.path is None:
        return ""
    try:
        same = hashlib.sha256(document.path.read_bytes()).hexdigest() == document.sha256
    except FileNotFoundError:
        return "was moved or deleted since it was opened; the copy is of the text as it was"
    except OSError as error:
        return f"cannot be read any more ({error.strerror or error}); the copy is of the text as it was"
    return "" if same else "was changed since it was opened; the copy is of the text before: review it again"


def saved_copy_is_gone(content: LogContents) -> bool:
    """Whether the copy that was saved last is no longer there."""
    return bool(content.saved) and not os.path.lexists(path_from_log(content.saved[-1].path, content.path.parent))


def _own_files(document: Document, log: EditLog | None) -> tuple[Protected, ...]:
    files = []
    if document.path is not None:
        files.append(Protected(document.path, "the input"))
    if document.source is not None:
        files.append(Protected(document.source.path, "the source"))
    if log is not None:
        files.append(Protected(log.path, "the edit log"))
    return tuple(files)


def _same_save(one: SavedRecord, other: SavedRecord) -> bool:
    return (one.path, one.sha256, one.edits) == (other.path, other.sha256, other.edits)


def _stands(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
