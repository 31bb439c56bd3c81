"""The files to which a review may write: never over an input, and over an existing file only when the logs record it as its own output.

These checks run before the first decision is recorded, so that a refusal leaves nothing behind, and again at each save,
because files can change during a review.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui_review.document import Document, read_bytes
from tui_review.errors import InputError

if TYPE_CHECKING:
    from tui_review.review.record import LoggedFile


@dataclass(frozen=True, slots=True)
class Protected:
    """A file that a review reads or keeps, and never overwrites with a corrected copy."""

    path: Path
    role: str
    """Its role in messages: ``the input``, ``the source``, ``the glossary``, ``the edit log``."""


class Outputs(NamedTuple):
    """The files that a review writes."""

    copy: Path
    """The corrected copy."""
    log: Path
    """The edit log."""


def default_paths(document: Path, folder: Path | None = None) -> Outputs:
    """The outputs of ``article.txt``: ``article.corrected.txt`` and ``article.edits.jsonl`` beside it.

    In another ``folder`` the copy keeps the name of the document.
    """
    log = f"{document.stem}.edits.jsonl"
    if folder is not None:
        return Outputs(folder / document.name, folder / log)
    # A folder without a name ("." or "/") gets outputs too: the later check reports that it is a folder.
    return Outputs(document.parent / f"{document.stem}.corrected{document.suffix}", document.parent / log)


def set_aside_paths(log: Path) -> list[Path]:
    """The logs that were moved aside from ``log``, oldest first, followed by the first free name."""
    paths = [log.with_name(f"{log.stem}.1{log.suffix}")]
    while os.path.lexists(paths[-1]):
        paths.append(log.with_name(f"{log.stem}.{len(paths) + 1}{log.suffix}"))
    return paths


def check_output(path: Path, protected: Sequence[Protected]) -> None:
    """Raise InputError when ``path`` is a protected file or no ordinary file, or its folder is missing or not writable."""
    _check_place(path, "--output")
    for other in protected:
        if same_file(path, other.path):
            raise InputError(f"is {other.role}, which is never written to", path=path, remedy="choose another --output")


def check_log(path: Path, protected: Sequence[Protected]) -> None:
    """Like ``check_output``, for an edit log."""
    _check_place(path, "--log")
    for other in protected:
        if same_file(path, other.path):
            raise InputError(f"is {other.role} and cannot be the edit log", path=path, remedy="name another --log")


def _check_place(path: Path, option: str) -> None:
    remedy = f"choose another {option}"
    folder = path.parent
    if "\0" in str(path):
        raise InputError("is not a path", path=repr(str(path)), remedy=remedy)
    try:
        if path.exists() and not path.is_file():
            problem = "is a folder" if path.is_dir() else "is not an ordinary file"
            raise InputError(problem, path=path, remedy=f"name a file with {option}")
        if not folder.is_dir():
            problem = "is not a folder" if folder.exists() else "no such folder"
            raise InputError(problem, path=folder, remedy=f"make it first, or {remedy}")
        writable = os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)
    except PermissionError:
        writable = False
    except OSError as error:
        raise InputError(f"cannot be used ({error.strerror or error})", path=path, remedy=remedy) from None
    if not writable:
        raise InputError("cannot be written in (permission denied)", path=folder, remedy=remedy)


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths refer to the same file, links resolved; neither has to exist."""
    with suppress(OSError):
        return one.samefile(other)
    return os.path.realpath(one) == os.path.realpath(other)


def check_own(path: Path, own: Collection[str], log: Path | None, document: Document, places: Collection[Path] = ()) -> str | None:
    """The SHA-256 of the file at ``path``, None when there is none. Raises InputError when it is not a known copy of this document.

    ``own`` holds the SHA-256 of the known copies; otherwise ``log`` and the logs moved aside from it are searched. ``places``
    are the paths to which this review saved copies.
    """
    if not os.path.lexists(path):
        return None
    stands = hashlib.sha256(read_bytes(path)).hexdigest()
    if stands in own or (log is not None and stands in _earlier_copies(log, document)):
        return stands
    saved = any(same_file(path, place) for place in places)
    known = "it was changed since it was saved" if saved else "it was not made by this review"
    raise InputError(f"exists already, and {known}", path=path, remedy="move it away, or name another file with --output")


def _earlier_copies(log: Path, document: Document) -> set[str]:
    from tui_review.review.reading import read_log  # noqa: PLC0415 - only where the file exists

    copies = set()
    for path in (log, *set_aside_paths(log)[:-1]):
        with suppress(InputError):  # an unreadable log proves nothing
            contents = read_log(path)
            if any(_is_of(head.document, path, document) for head in contents.sessions):
                copies |= {saved.sha256 for saved in contents.saved}
    return copies


def _is_of(logged: LoggedFile, log: Path, document: Document) -> bool:
    """Whether a log belongs to this document or to an earlier version of its file."""
    if logged.sha256 == document.sha256:
        return True
    return document.path is not None and same_file(path_from_log(logged.path, log.parent), document.path)


def path_from_log(logged: str, folder: Path) -> Path:
    """The path that a log in ``folder`` records as ``logged``."""
    return Path(os.path.normpath(folder / logged))
