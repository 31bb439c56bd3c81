"""Writing an edit log: what ``append`` returned from is on the disk, and a failed write leaves the log as it was.

A log comes into being with its first decision or save, so that only looking leaves nothing behind. While it is open it
is locked, where the system can, and every write checks that nobody else has written to it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tui_review.document import Document, sync_folder
from tui_review.errors import InputError
from tui_review.review.reading import LogContents, parse_log
from tui_review.review.record import STANDARD_INPUT, Decision, LoggedFile, Record, SavedRecord, SessionRecord, write_record

if TYPE_CHECKING:
    from tui_review.glossary.entry import Glossary

Clock = Callable[[], datetime]
_OTHER_LOG = "close it there, or name another --log"


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def reviewer_name() -> str:
    """Who reviews: ``TUI_REVIEW_REVIEWER``, else the login name, else ``unknown``."""
    named = os.environ.get("TUI_REVIEW_REVIEWER", "").strip()
    if named:
        return named
    import getpass  # noqa: PLC0415 - only a session that writes a log needs the name

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def timestamp(moment: datetime) -> str:
    """ISO 8601 in UTC with milliseconds and a Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class EditLog:
    """An edit log that is open for writing."""

    def __init__(self, path: Path, contents: LogContents, header: SessionRecord, clock: Clock, file: FileIO | None = None) -> None:
        """Use ``open``, ``create`` or ``resume``."""
        self.path = path
        self.contents = contents
        """What the log held when it was opened."""
        self._header: SessionRecord | None = header
        self._clock = clock
        self._file = file
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
    ) -> EditLog:
        """Resume the log when there is one, else prepare a new one."""
        make = cls.resume if os.path.lexists(path) else cls.create
        return make(path, document, glossary=glossary, reviewer=reviewer, clock=clock)

    @classmethod
    def create(
        cls,
        path: Path,
        document: Document,
        *,
        glossary: Glossary | None = None,
        reviewer: str | None = None,
        clock: Clock = now,
    ) -> EditLog:
        """Prepare a new log; the file is made by the first write. InputError when there is one already."""
        if os.path.lexists(path):
            raise InputError("exists already", path=path, remedy="name another --log")
        contents = LogContents(path, (), 0, ended=True)
        return cls(path, contents, session_record(path, document, glossary, reviewer, clock()), clock)

    @classmethod
    def resume(
        cls,
        path: Path,
        document: Document,
        *,
        glossary: Glossary | None = None,
        reviewer: str | None = None,
        clock: Clock = now,
    ) -> EditLog:
        """Open an existing log of the same document and lock it.

        Raises InputError when it cannot be read or written, is in use, is damaged, or is of another document.
        """
        file = open_locked(path)
        try:
            contents = parse_log(file.readall(), path)
            check_same_document(contents, document)
            header = session_record(path, document, glossary, reviewer, clock())
            return cls(path, contents, header, clock, file)
        except BaseException:
            file.close()
            raise

    @property
    def saves(self) -> Sequence[SavedRecord]:
        """Every corrected copy that was written, in this sitting and before."""
        return self._saves

    @property
    def saved_last(self) -> bool:
        """Whether the latest record is of a save."""
        return self._saved_last

    @property
    def last_seq(self) -> int:
        """The number of the latest decision, 0 when there is none."""
        return self._seq

    def time(self) -> str:
        """The present moment as records have it."""
        return timestamp(self._clock())

    def append(self, records: Sequence[Record]) -> None:
        """Write records in one go and return when they are on the disk.

        Raises InputError when that cannot be done; the log is then as it was before.
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

    def close(self) -> None:
        """Give up the log and its lock."""
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
            self._check_untouched(self._file)
        try:
            if self._on_disk > self._size:
                self._file.truncate(self._size)
            self._file.seek(self._size)
            rest = memoryview(data)
            while rest:
                rest = rest[self._file.write(rest) :]
            os.fsync(self._file.fileno())
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

    def _check_untouched(self, file: FileIO) -> None:
        """A log that was moved, deleted or written to by others would not hold what is recorded from now on."""
        here = os.fstat(file.fileno())
        try:
            there = self.path.stat()
        except OSError:
            raise InputError("was moved or deleted during the review", path=self.path, remedy="put it back") from None
        if (here.st_dev, here.st_ino) != (there.st_dev, there.st_ino) or here.st_size != self._on_disk:
            raise InputError("was changed by another program during the review", path=self.path, remedy="review again")

    def _withdraw(self, *, made: bool) -> None:
        """After a failed write: take back what of it reached the file."""
        assert self._file is not None  # noqa: S101 - for the type checker
        with suppress(OSError):
            self._file.truncate(self._size)
        self._on_disk = os.fstat(self._file.fileno()).st_size
        if made:
            self.close()
            with suppress(OSError):
                self.path.unlink()


def session_record(path: Path, document: Document, glossary: Glossary | None, reviewer: str | None, moment: datetime) -> SessionRecord:
    """The header of a sitting over a document whose log is at ``path``."""
    import tui_review  # noqa: PLC0415 - for the version alone

    folder = path.parent
    source = document.source
    return SessionRecord(
        tool=f"tui-review/{tui_review.__version__}",
        document=LoggedFile(STANDARD_INPUT if document.path is None else logged_path(document.path, folder), document.sha256),
        encoding=document.encoding,
        newline=document.newline,
        source=None if source is None else LoggedFile(logged_path(source.path, folder), source.sha256),
        glossary=tuple(LoggedFile(logged_path(file.path, folder), file.sha256) for file in (glossary.files if glossary else ())),
        reviewer=reviewer if reviewer is not None else reviewer_name(),
        time=timestamp(moment),
    )


def logged_path(path: Path, folder: Path) -> str:
    """A path as a log in ``folder`` has it: relative, so that both can be moved together, unless they share only the root."""
    whole = Path(os.path.realpath(path.parent), path.name)
    home = Path(os.path.realpath(folder))
    try:
        shared = os.path.commonpath((whole, home))
    except ValueError:  # two drives
        return whole.as_posix()
    logged = whole.as_posix() if shared == whole.anchor else Path(os.path.relpath(whole, home)).as_posix()
    return f"./{logged}" if logged == STANDARD_INPUT else logged


def path_from_log(logged: str, folder: Path) -> Path:
    """The path that a log in ``folder`` names."""
    return Path(os.path.normpath(folder / logged))


def open_locked(path: Path) -> FileIO:
    """An existing log, open for reading and writing and locked; InputError when that cannot be."""
    try:
        file = FileIO(path, "r+")
    except FileNotFoundError:
        raise InputError("no such edit log", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder, not an edit log", path=path, remedy="name another --log") from None
    except PermissionError:
        raise InputError("cannot be written (permission denied)", path=path, remedy="name another --log") from None
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be opened ({error})", path=path, remedy="name another --log") from None
    _lock(file, path)
    return file


def _make(path: Path) -> FileIO:
    try:
        file = FileIO(path, "x+")
    except FileExistsError:
        raise InputError("was made by another review meanwhile", path=path, remedy=_OTHER_LOG) from None
    except FileNotFoundError:
        raise InputError("no such folder", path=path.parent, remedy="make it first, or name another --log") from None
    except OSError as error:
        raise InputError(f"cannot be made ({error.strerror or error})", path=path, remedy="name another --log") from None
    _lock(file, path)
    return file


def _lock(file: FileIO, path: Path) -> None:
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise InputError("is in use by another review", path=path, remedy=_OTHER_LOG) from None
    except OSError:  # some network folders know no locks
        return


def check_same_document(contents: LogContents, document: Document) -> None:
    """Raise InputError when a log is of another text than this document, or of another reading of it."""
    if not contents.sessions:
        return
    head = contents.sessions[0]
    if head.document.sha256 != document.sha256:
        raise InputError(
            f"is the edit log of another text ({head.document.path}, or an earlier version of it)",
            path=contents.path,
            remedy="name another --log, or move this one away",
        )
    if head.encoding != document.encoding:
        raise InputError(
            f"was made with the text read as {head.encoding}, not as {document.encoding}",
            path=contents.path,
            remedy=f"use --encoding {head.encoding}",
        )
