"""Writing whole files so that no reader ever sees a half: a temporary file beside the target, synced, then renamed."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from tui_review.errors import InputError


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` as a whole or not at all, and only return when it is on the disk.

    An existing file's permission bits are kept. Raises InputError when the folder is missing or cannot be written.
    """
    folder = path.parent
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{path.name[:80]}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        os.replace(temporary, path)
        temporary = None
        sync_folder(folder)
    except FileNotFoundError:
        raise InputError("no such folder", path=folder, remedy="make it first, or choose another --output") from None
    except NotADirectoryError:
        raise InputError("is not a folder", path=folder, remedy="choose another --output") from None
    except PermissionError:
        raise InputError("cannot be written in (permission denied)", path=folder, remedy="choose another --output") from None
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror or error})", path=path, remedy="choose another --output") from None
    finally:
        if temporary is not None:
            with suppress(OSError):
                Path(temporary).unlink()


def _mode(path: Path) -> int:
    """The permission bits of the file that is replaced, else those that a new file gets."""
    with suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


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
