"""Atomic writing of whole files: a temporary file beside the target is written, synced and then renamed."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from tui_review.errors import InputError

_REMEDY = "choose another --output"
_FULL = frozenset((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)))
_MAKE_ROOM = "make room, then try again"


def write_atomically(path: Path, data: bytes, *, remedy: str = _REMEDY) -> None:
    """Write ``data`` to ``path`` completely or not at all, and return once it is on the disk. Raises InputError as ``writing``."""
    with writing(path, remedy=remedy) as file:
        file.write(data)


@contextmanager
def writing(path: Path, *, remedy: str = _REMEDY) -> Iterator[BinaryIO]:
    """A file that replaces ``path`` completely, and is on the disk, when the block ends; after an exception ``path`` is unchanged.

    An existing file keeps its permission bits; a new one gets the usual ones. Raises InputError when ``path`` cannot be
    written, for example because its folder is missing, and then leaves no file behind. ``remedy`` is the advice in the error.
    """
    folder = path.parent
    temporary = folder / f".tui-review-{os.getpid()}-{os.urandom(6).hex()}.tmp"
    made = False
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise InputError("is not an ordinary file", path=path, remedy=remedy)
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
        made = True
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        os.replace(temporary, path)
        made = False
        sync_folder(folder)
    except FileNotFoundError:
        raise InputError("no such folder", path=folder, remedy=f"make it first, or {remedy}") from None
    except NotADirectoryError:
        raise InputError("is not a folder", path=folder, remedy=remedy) from None
    except IsADirectoryError:
        raise InputError("is a folder", path=path, remedy=f"name a file in it, or {remedy}") from None
    except PermissionError:
        raise InputError("cannot be written in (permission denied)", path=folder, remedy=remedy) from None
    except OSError as error:
        advice = _MAKE_ROOM if error.errno in _FULL else remedy
        raise InputError(f"cannot be written ({error.strerror or error})", path=path, remedy=advice) from None
    except ValueError:
        raise InputError("is not a path", path=repr(os.fspath(path)), remedy=remedy) from None
    finally:
        if made:
            with suppress(OSError):
                temporary.unlink()


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, on systems that support it."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
