"""Writing corrected copies: never over an input, only over a file known as an earlier copy, and recorded in the log afterwards.

A copy that exists unchanged and is the last record in the log is not written again.
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
    """Number of spans that differ from the original."""


class Copies:
    """The corrected copies of one review, including those of earlier sessions."""

    def __init__(
        self,
        document: Document,
        log: EditLog | None,
        content: LogContents | None,
        protected: Sequence[Protected],
        own: Iterable[str] = (),
    ) -> None:
        """``own`` holds the SHA-256 of further known copies, besides those recorded in the log."""
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
        """Write a copy, then record it in the log. Raises InputError when ``path`` is not allowed or cannot be written."""
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
        """Raise InputError when a copy must not or cannot be written to ``path``; ``data`` is its current content."""
        self._check(path, hashlib.sha256(data).hexdigest())

    def _check(self, path: Path, corrected: str) -> None:
        check_output(path, self._protected)
        # A kill between writing a copy and recording it leaves an unrecorded copy.
        own = {*self._own, corrected} if self._decided_before else self._own
        stands = check_own(path, own, None if self._log is None else self._log.path, self._document, self._places)
        if stands is not None:
            self._own.add(stands)


def change_on_disk(document: Document) -> str:
    """A message when the file of a document has changed, moved or become unreadable since it was read; empty when it has not."""
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
    """Whether the copy saved last no longer exists."""
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
