"""A lock beside each edit log in use, which records its holder.

The operating system releases the lock when the process ends, however it ends; the file's content only tells others who holds
it. A lock file left by a dead process is therefore taken over and rewritten.
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
"""Number of bytes of a lock file that are read; the content has about a hundred."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The holder of the lock on an edit log."""

    name: str
    host: str
    pid: int
    since: str
    """ISO 8601 in UTC."""

    def told(self) -> str:
        """A description for messages: name, host, process and time."""
        return f"{self.name} on {self.host}, process {self.pid}, since {self.since[:16].replace('T', ' ')} UTC"


class HeldError(InputError):
    """The edit log is locked by another review."""

    def __init__(self, log: Path, holder: Holder | None) -> None:
        self.holder = holder
        """None when unknown."""
        who = f": {holder.told()}" if holder is not None else ""
        super().__init__(f"is in use by another review{who}", path=log, remedy="close it there, or name another --log")


class Hold:
    """A lock held by this process; ``release`` gives it up and removes its file."""

    def __init__(self, path: Path, file: int | None) -> None:
        """Use ``take``."""
        self._path = path
        self._file = file

    @classmethod
    def take(cls, log: Path, name: str, clock: Callable[[], datetime]) -> Hold:
        """Lock the edit log at ``log``, which need not exist yet.

        Raises HeldError when another process holds it, InputError when the lock file cannot be opened or created. On systems
        and in folders without locks this excludes nobody; every write to the log still checks that nobody else changed it.
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
            except OSError:  # some network folders do not support locks
                os.close(file)
                return cls(path, None)
            if _stands(path, file):
                break
            # Its holder released and removed it after it was opened here and before it was locked.
            os.close(file)
        holder = Holder(name, socket.gethostname(), os.getpid(), since)
        with suppress(OSError):  # without the words it still holds
            os.ftruncate(file, 0)
            os.write(file, json.dumps(asdict(holder)).encode())
        return cls(path, file)

    def release(self) -> None:
        """Release the lock; does nothing when called again."""
        if self._file is not None:
            with suppress(OSError):
                self._path.unlink()
            os.close(self._file)
            self._file = None


def is_held(log: Path) -> bool:
    """Whether an edit log is locked now; creates no file and does not wait."""
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
    """Whether the open file is the one at ``path``."""
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
