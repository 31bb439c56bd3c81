"""Writing whole files so that no reader ever sees a half: a temporary file beside the target, synced, then renamed.

The name of a temporary file contains the machine and the process, so that ``sweep`` can delete those of killed processes.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import stat
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui_review.errors import InputError

_REMEDY = "choose another --output"
_FULL = frozenset((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)))
_MAKE_ROOM = "make room, then try again"
_POSIX = os.name == "posix"
"""Whether ``os.kill`` with signal 0 only asks if a process runs. On Windows it sends a Ctrl-C instead."""
_TEMPORARY = re.compile(r"\.tui-review-([0-9a-f]{8})-([1-9][0-9]{0,8})-[0-9a-f]{12}\.tmp")
_LONG_AGO = 86_400
"""Seconds since the last write after which a file counts as left over, when its process cannot be asked for."""


def write_atomically(path: Path, data: bytes, *, remedy: str = _REMEDY) -> None:
    """Put ``data`` at ``path`` as a whole or not at all, and only return when it is on the disk; errors as ``writing``'s."""
    with writing(path, remedy=remedy) as put:
        put(data)


@contextmanager
def writing(path: Path, *, remedy: str = _REMEDY) -> Iterator[Callable[[bytes], object]]:
    """A function that writes bytes to a file. At the end of the block the whole file is at ``path``, and on the disk.

    After an exception in the block nothing is written and nothing is left behind, and the exception is passed on unchanged. An
    existing file's permission bits are kept; a new one gets those that any new file gets. Raises InputError when the folder is
    missing or cannot be written; ``remedy`` is what the error tells the user to do.
    """
    temporary = path.parent / f".tui-review-{_machine()}-{os.getpid()}-{os.urandom(6).hex()}.tmp"
    with _told(path, remedy):
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise InputError("is not an ordinary file", path=path, remedy=remedy)
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    file = os.fdopen(handle, "wb")

    def put(data: bytes) -> None:
        with _told(path, remedy):
            file.write(data)

    try:
        yield put
        with _told(path, remedy):
            file.flush()
            os.fsync(file.fileno())
            file.close()
            with suppress(FileNotFoundError):
                temporary.chmod(stat.S_IMODE(path.stat().st_mode))
            os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            file.close()
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


@contextmanager
def _told(path: Path, remedy: str) -> Iterator[None]:
    """Turns errors of the system into InputErrors about the file that is being written."""
    try:
        yield
    except FileNotFoundError:
        raise InputError("no such folder", path=path.parent, remedy=f"make it first, or {remedy}") from None
    except NotADirectoryError:
        raise InputError("is not a folder", path=path.parent, remedy=remedy) from None
    except IsADirectoryError:
        raise InputError("is a folder", path=path, remedy=f"name a file in it, or {remedy}") from None
    except PermissionError:
        raise InputError("cannot be written in (permission denied)", path=path.parent, remedy=remedy) from None
    except OSError as error:
        advice = _MAKE_ROOM if error.errno in _FULL else remedy
        raise InputError(f"cannot be written ({error.strerror or error})", path=path, remedy=advice) from None
    except ValueError:
        raise InputError("is not a path", path=repr(os.fspath(path)), remedy=remedy) from None


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Delete the temporary files of killed processes in a folder; those of other machines only when they are old."""
    with suppress(OSError):
        for path in folder.iterdir():
            if (name := _TEMPORARY.fullmatch(path.name)) and _is_left(path, name[1], int(name[2])):
                with suppress(OSError):
                    path.unlink()


def _machine() -> str:
    return f"{zlib.crc32(platform.node().encode('utf-8', 'surrogateescape')):08x}"


def _is_left(path: Path, machine: str, pid: int) -> bool:
    if machine == _machine() and _POSIX:
        return not _runs(pid)
    try:
        return path.stat().st_mtime < time.time() - _LONG_AGO
    except OSError:
        return False


def _runs(pid: int) -> bool:
    """Whether a process of this machine runs. A killed one whose parent has not yet waited for it does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return True
    return state not in {"Z", "X"}
