"""Who reviews a text at the moment: a lock beside its edit log, which says whose it is.

The operating system holds the lock and lets go of it when the process ends, however it ends; the words in the file are
only for the next one who asks. So a lock that a dead process left is taken over, and its words with it.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from tui_review.errors import InputError
from tui_review.parsing import parse_json

_MOST = 4096
"""Bytes of a lock that are read; its words take about a hundred."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an edit log."""

    name: str
    host: str
    pid: int
    since: str
    """ISO 8601 in UTC."""

    def told(self) -> str:
        """Who, where and since when, in words."""
        return f"{self.name} on {self.host}, process {self.pid}, since {self.since[:16].replace('T', ' ')} UTC"


class HeldError(InputError):
    """Somebody else reviews the same text."""

    def __init__(self, log: Path, holder: Holder | None) -> None:
        self.holder = holder
        """None when nothing is known of them."""
        who = f": {holder.told()}" if holder is not None else ""
        super().__init__(f"is in use by another review{who}", path=log, remedy="close it there, or name another --log")


class Hold:
    """A lock that this process has; ``release`` gives it up and leaves nothing behind."""

    def __init__(self, path: Path, file: int | None) -> None:
        """Use ``take``."""
        self._path = path
        self._file = file

    @classmethod
    def take(cls, log: Path, name: str, clock: Callable[[], datetime]) -> Hold:
        """Lock the edit log at ``log``, which need not exist yet.

        Raises HeldError when somebody else has it, InputError when nothing can be written beside it. On a system or in a
        folder without locks nobody is kept out, and every write to the log checks that it is still as it was.
        """
        real = Path(os.path.realpath(log))
        path = real.with_name(f".{real.name}.lock")
        since = clock().isoformat(timespec="seconds")
        try:
            import fcntl  # noqa: PLC0415 - not on every system
        except ImportError:
            return cls(path, None)
        while True:
            file = _open(path, log)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = _read(file)
                os.close(file)
                raise HeldError(log, holder) from None
            except OSError:  # some network folders know no locks
                os.close(file)
                return cls(path, None)
            if _stands(path, file):
                break
            # It was given up, and so removed, between our opening and our locking it.
            os.close(file)
        holder = Holder(name, socket.gethostname(), os.getpid(), since)
        with suppress(OSError):  # without the words it still holds
            os.ftruncate(file, 0)
            os.write(file, json.dumps(asdict(holder)).encode())
        return cls(path, file)

    def release(self) -> None:
        """Let others have it; again does nothing."""
        if self._file is not None:
            with suppress(OSError):
                self._path.unlink()
            os.close(self._file)
            self._file = None


def is_held(log: Path) -> bool:
    """Whether somebody else has an edit log now; nothing is made and nothing is waited for."""
    real = Path(os.path.realpath(log))
    try:
        import fcntl  # noqa: PLC0415 - not on every system

        file = os.open(real.with_name(f".{real.name}.lock"), os.O_RDWR | os.O_CLOEXEC)
    except (ImportError, OSError, ValueError):
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(file)
    return False


def _open(path: Path, log: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except FileNotFoundError:
        raise InputError("no such folder", path=log.parent, remedy="make it first, or name another --log") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise InputError(f"cannot be locked ({reason})", path=log, remedy="name another --log") from None


def _stands(path: Path, file: int) -> bool:
    """Whether the file that is open is the one that the path leads to."""
    try:
        there = path.stat()
    except OSError:
        return False
    here = os.fstat(file)
    return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)


def _read(file: int) -> Holder | None:
    try:
        words = parse_json(os.read(file, _MOST))
        return Holder(str(words["name"]), str(words["host"]), int(words["pid"]), str(words["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
