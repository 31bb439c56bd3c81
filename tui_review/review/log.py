"""Writing an edit log: records are on the disk when ``append`` returns, and a failed write leaves the log unchanged.

A log is created by its first decision or save, so that viewing a text leaves no file behind. While open, it is locked where the
system supports locks, and every write checks that nobody else has changed it. A log deleted in the meantime is written again
completely, so that no decision is lost.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tui_review.document import Document, read_bytes
from tui_review.errors import InputError
from tui_review.review.destination import path_from_log, same_file, set_aside_paths
from tui_review.review.hold import Hold
from tui_review.review.reading import HEAD_BYTES, LogContents, begins_like_log, parse_log, read_log
from tui_review.review.record import STANDARD_INPUT, Decision, LoggedFile, Record, SavedRecord, SessionRecord, write_record
from tui_review.writing import sync_folder

if TYPE_CHECKING:
    from tui_review.glossary.entry import Glossary

Clock = Callable[[], datetime]
_OTHER_LOG = "close it there, or name another --log"


def now() -> datetime:
    """The present moment in UTC, or the one in ``SOURCE_DATE_EPOCH`` (https://reproducible-builds.org/specs/source-date-epoch/).

    Raises InputError when that is outside of the calendar.
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (fixed.isascii() and fixed.isdigit()):
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(fixed), UTC)
    except (OverflowError, ValueError, OSError):
        problem = f"{fixed:.30} is no moment that a calendar has"
        raise InputError(problem, path="SOURCE_DATE_EPOCH", remedy="give seconds since 1970, or unset it") from None


def reviewer_name(folder: Path | None = None) -> str:
    """The reviewer's name: ``TUI_REVIEW_REVIEWER``, else git's ``user.name`` in ``folder``, else the login name, else ``unknown``."""
    named = os.environ.get("TUI_REVIEW_REVIEWER", "").strip() or _git_name(folder)
    if named:
        return named
    import getpass  # noqa: PLC0415 - only a session that writes a log needs the name

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _git_name(folder: Path | None) -> str:
    import subprocess  # noqa: PLC0415 - likewise

    try:
        asked = subprocess.run(
            ("git", "config", "user.name"),  # noqa: S607 - whichever git the user has
            cwd=folder, capture_output=True, timeout=2, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    return asked.stdout.decode("utf-8", "replace").strip()


def timestamp(moment: datetime) -> str:
    """ISO 8601 in UTC with milliseconds and a Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class EditLog:
    """An edit log open for writing."""

    def __init__(self, path: Path, contents: LogContents, header: SessionRecord, clock: Clock, file: FileIO | None, hold: Hold) -> None:
        """Use ``open``."""
        self.path = path
        self.contents = contents
        """The contents of the log when it was opened."""
        self.earlier: LogContents | None = None
        """The contents of the log of an earlier version of the document, which was moved aside for this one."""
        self._aside: Path | None = None
        self._header: SessionRecord | None = header
        self._clock = clock
        self._file = file
        self._hold = hold
        self._size = contents.size
        self._ended = contents.ended
        self._seq = contents.last_seq
        self._on_disk = os.fstat(file.fileno()).st_size if file is not None else 0
        self._saves = list(contents.saved)
        self._saved_last = bool(contents.records) and isinstance(contents.records[-1], SavedRecord)

    @classmethod
    def open(
        cls,
        path: Path,
        document: Document,
        *,
        glossary: Glossary | None = None,
        reviewer: str | None = None,
        clock: Clock = now,
        start_over: bool = False,
        carry: bool = False,
    ) -> EditLog:
        """Lock a log and resume it, or prepare a new one, which the first write creates.

        ``start_over`` moves an existing log aside; ``carry`` does so if it belongs to an earlier version of the document, and
        keeps its contents as ``earlier``. Raises HeldError when another review holds it; InputError when it cannot be read or
        written, is damaged, or belongs to another document.
        """
        name = reviewer or reviewer_name(None if document.path is None else document.path.parent)
        hold = Hold.take(path, name, clock)
        file = None
        try:
            earlier = read_log(path) if carry and not start_over and os.path.lexists(path) else None
            if earlier is not None and not is_earlier_version(earlier, document):
                earlier = None
            aside = move_aside(path) if os.path.lexists(path) and (start_over or earlier is not None) else None
            contents = LogContents(path, (), 0, ended=True)
            if os.path.lexists(path):
                file = open_existing(path)
                contents = parse_log(file.readall(), path)
                check_same_document(contents, document)
            continues = aside if earlier is not None else None
            log = cls(path, contents, session_record(path, document, glossary, name, clock(), continues), clock, file, hold)
        except BaseException:
            if file is not None:
                file.close()
            hold.release()
            raise
        log.earlier, log._aside = earlier, aside
        return log

    @property
    def saves(self) -> Sequence[SavedRecord]:
        """The records of all saved copies, in this session and before."""
        return self._saves

    @property
    def saved_last(self) -> bool:
        """Whether the latest record is that of a save."""
        return self._saved_last

    @property
    def last_seq(self) -> int:
        """The ``seq`` of the latest decision, 0 when there is none."""
        return self._seq

    def time(self) -> str:
        """The current time in the format of records."""
        return timestamp(self._clock())

    def append(self, records: Sequence[Record]) -> None:
        """Write one or more records in one write and return when they are on the disk.

        Raises InputError when they cannot be written; the log is then unchanged.
        """
        lines = [write_record(record) for record in records]
        if self._header is not None:
            lines.insert(0, write_record(self._header))
        if not self._ended:
            lines.insert(0, b"\n")
        self._write(b"".join(lines))
        self._header = None
        self._seq = max((record.seq for record in records if isinstance(record, Decision)), default=self._seq)
        self._saves += [record for record in records if isinstance(record, SavedRecord)]
        self._saved_last = isinstance(records[-1], SavedRecord)

    def check(self) -> None:
        """Raise InputError when others have moved, replaced or changed the log; a deleted log is written again."""
        if self._file is None:
            return
        here = os.fstat(self._file.fileno())
        try:
            there = self.path.stat()
        except OSError:
            if here.st_nlink:
                raise InputError("was moved or deleted during the review", path=self.path, remedy="put it back") from None
            self._write_anew(self._file)
            return
        if (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino) or here.st_size != self._on_disk:
            raise InputError("was changed by another program during the review", path=self.path, remedy="review again")

    def close(self) -> None:
        """Close the log and release its lock."""
        self._close_file()
        self._hold.release()

    def put_back(self) -> None:
        """Give a log that was moved aside its name back, unless a new one was made, and close."""
        if self._aside is not None and not os.path.lexists(self.path):
            with suppress(OSError):
                os.replace(self._aside, self.path)
        self.close()

    def _close_file(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write(self, data: bytes) -> None:
        made = self._file is None
        if self._file is None:
            self._file = _make(self.path)
        else:
            self.check()
        try:
            if self._on_disk > self._size:
                self._file.truncate(self._size)
            self._file.seek(self._size)
            _write_all(self._file, data)
        except OSError as error:
            self._withdraw(made=made)
            raise InputError(
                f"cannot be written ({error.strerror or error}); the decision is not recorded", path=self.path,
                remedy="make room, then decide again",
            ) from None  # fmt: skip
        self._size += len(data)
        self._on_disk = self._size
        self._ended = True
        if made:
            sync_folder(self.path.parent)

    def _write_anew(self, deleted: FileIO) -> None:
        """Write the contents of a deleted log, which is still open, to a new file at its path."""
        deleted.seek(0)
        data = deleted.read(self._size) or b""
        file = _make(self.path)
        try:
            _write_all(file, data)
        except OSError as error:
            file.close()
            with suppress(OSError):
                self.path.unlink()
            problem = f"was deleted during the review and cannot be written anew ({error.strerror or error})"
            raise InputError(problem, path=self.path, remedy="make room, then try again") from None
        self._close_file()
        self._file, self._on_disk = file, self._size
        sync_folder(self.path.parent)

    def _withdraw(self, *, made: bool) -> None:
        """Remove what a failed write left in the file, and the file itself if that write created it."""
        assert self._file is not None  # noqa: S101 - for the type checker
        with suppress(OSError):
            self._file.truncate(self._size)
        self._on_disk = os.fstat(self._file.fileno()).st_size
        if made:
            self._close_file()
            with suppress(OSError):
                self.path.unlink()


def session_record(
    path: Path, document: Document, glossary: Glossary | None, reviewer: str, moment: datetime, continues: Path | None = None
) -> SessionRecord:
    """The header of a session on a document with its log at ``path``; ``continues`` is the log of an earlier version of it."""
    import tui_review  # noqa: PLC0415 - only for the version

    folder = path.parent
    source = document.source
    return SessionRecord(
        tool=f"tui-review/{tui_review.__version__}",
        document=LoggedFile(STANDARD_INPUT if document.path is None else logged_path(document.path, folder), document.sha256),
        encoding=document.encoding,
        newline=document.newline,
        source=None if source is None else LoggedFile(logged_path(source.path, folder), source.sha256),
        glossary=tuple(LoggedFile(logged_path(file.path, folder), file.sha256) for file in (glossary.files if glossary else ())),
        reviewer=reviewer,
        time=timestamp(moment),
        continues=None if continues is None else LoggedFile(logged_path(continues, folder), sha256(read_bytes(continues)).hexdigest()),
    )


def logged_path(path: Path, folder: Path) -> str:
    """A path as recorded in a log in ``folder``: relative, so that both can be moved together, unless they share only the root."""
    whole = Path(os.path.realpath(path.parent), path.name)
    home = Path(os.path.realpath(folder))
    try:
        shared = os.path.commonpath((whole, home))
    except ValueError:  # two drives
        return whole.as_posix()
    logged = whole.as_posix() if shared == whole.anchor else Path(os.path.relpath(whole, home)).as_posix()
    return f"./{logged}" if logged == STANDARD_INPUT else logged


def open_existing(path: Path) -> FileIO:
    """Open an existing log for reading and writing. Raises InputError when that fails."""
    try:
        return FileIO(path, "r+")
    except FileNotFoundError:
        raise InputError("no such edit log", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder, not an edit log", path=path, remedy="name another --log") from None
    except PermissionError:
        raise InputError("cannot be written (permission denied)", path=path, remedy="name another --log") from None
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be opened ({error})", path=path, remedy="name another --log") from None


def move_aside(path: Path) -> Path:
    """Move a locked log to the first free name and return the new path. Raises InputError when it is not a log or cannot be moved."""
    with open_existing(path) as file:
        if not begins_like_log(file.read(HEAD_BYTES).partition(b"\n")[0]):
            raise InputError("is not an edit log", path=path, remedy="name another --log")
    aside = set_aside_paths(path)[-1]
    try:
        # An empty file reserves the name until the move.
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(path, aside)
    except OSError as error:
        with suppress(OSError):
            if path.exists() and not aside.stat().st_size:
                aside.unlink()
        reason = error.strerror or error
        raise InputError(f"cannot be moved aside ({reason})", path=path, remedy="name another --log") from None
    sync_folder(path.parent)
    return aside


def _write_all(file: FileIO, data: bytes) -> None:
    """Write all data and sync it to the disk."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
    os.fsync(file.fileno())


def _make(path: Path) -> FileIO:
    try:
        return FileIO(path, "x+")
    except FileExistsError:
        raise InputError("was made by another review meanwhile", path=path, remedy=_OTHER_LOG) from None
    except FileNotFoundError:
        raise InputError("no such folder", path=path.parent, remedy="make it first, or name another --log") from None
    except OSError as error:
        raise InputError(f"cannot be made ({error.strerror or error})", path=path, remedy="name another --log") from None


def check_same_document(contents: LogContents, document: Document) -> None:
    """Raise InputError when a log belongs to another text, or to this one read in another encoding."""
    if not contents.sessions:
        return
    head = contents.sessions[0]
    if head.document.sha256 != document.sha256:
        if is_earlier_version(contents, document):
            raise InputError(
                f"is the edit log of an earlier version of {document.path}", path=contents.path,
                remedy=f"tui-review log apply {contents.path} --to {document.path} carries its decisions over",
            )  # fmt: skip
        other = "standard input" if head.document.path == STANDARD_INPUT else path_from_log(head.document.path, contents.path.parent)
        raise InputError(
            f"is the edit log of another text, {other}", path=contents.path, remedy="name another --log, or move this one away"
        )
    if head.encoding != document.encoding:
        raise InputError(
            f"was made with the text read as {head.encoding}, not as {document.encoding}",
            path=contents.path,
            remedy=f"use --encoding {head.encoding}",
        )


def is_earlier_version(contents: LogContents, document: Document) -> bool:
    """Whether a log belongs to the file of the document, but to different content."""
    if not contents.sessions or document.path is None:
        return False
    head = contents.sessions[0].document
    return head.sha256 != document.sha256 and same_file(path_from_log(head.path, contents.path.parent), document.path)
