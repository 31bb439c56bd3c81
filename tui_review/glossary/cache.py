"""Files in the user's cache folder that save work already done; losing one costs time, never correctness.

The first line of a file identifies what it was made from and has a checksum of the rest. A damaged or foreign file, or an
unwritable folder, is ignored. Files are put in place by renaming and never changed, so that any number of processes may share the
folder; they are memory-mapped. The files of each kind that were used last are kept; older ones are deleted when a new one is stored.
Their contents are partly in Python's marshal format, so each Python version and each state of this package's code has files of its own.
"""

from __future__ import annotations

import gc
import mmap
import os
import re
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

from tui_review.glossary.packed import Packed

_HEAD = 256
"""The size of the first line in bytes, padded with spaces before its line end."""
_PIECE = 1 << 18
_STAYING = 16
"""The number of files of each kind that are always kept: enough for glossaries that are used in turn."""
_UNUSED = 3600
"""Seconds since its last use after which any other file is deleted. A run over texts with many glossaries keeps its own."""


def cache_folder() -> Path:
    """``TUI_REVIEW_CACHE``, else the user's cache folder."""
    chosen = os.environ.get("TUI_REVIEW_CACHE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path  # noqa: PLC0415 - only when no folder is named

    return user_cache_path("tui-review")


@contextmanager
def no_collection() -> Iterator[None]:
    """Disable garbage collection: building a big table creates no garbage and takes a third of the time without it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            # The new objects are moved to the oldest generation, so that they are not scanned at once.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


@lru_cache(maxsize=1)
def _code() -> str:
    """Identifies the code that builds the tables: names, sizes and times of the modules of ``glossary`` and ``detect`` and their data."""
    here = Path(__file__).parent
    rooms = (here, here / "data", here / "data" / "words", here.parent / "detect")
    seen = sorted(
        (entry.name, (stat := entry.stat()).st_size, stat.st_mtime_ns) for room in rooms for entry in os.scandir(room) if entry.is_file()
    )
    return f"{zlib.crc32(repr(seen).encode()):08x}"


def _path(kind: str, key: str) -> Path:
    return cache_folder() / f"{kind}-{zlib.crc32(key.encode()):08x}{len(key) % 256:02x}.{sys.implementation.cache_tag}"


def _head(key: str, checksum: int) -> bytes:
    digest = zlib.crc32(key.encode())
    return (
        f"tui-review {_code()} {digest:08x} {checksum:08x} {key[-160:]}".encode("ascii", "backslashreplace")[: _HEAD - 1].ljust(_HEAD - 1)
        + b"\n"
    )


def load(kind: str, key: str) -> Packed | None:
    """The tables stored under a kind and a key; None when there are none that can be used."""
    path = _path(kind, key)
    try:
        with path.open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            # The checksum reads the file instead of the map, so that only the parts of the map that are used take up memory.
            file.seek(_HEAD)
            checksum = 0
            while piece := file.read(_PIECE):
                checksum = zlib.crc32(piece, checksum)
        if data[:_HEAD] != _head(key, checksum):
            return None
        with suppress(OSError):
            os.utime(path)  # the time of its last use
        return Packed.opened(data[_HEAD:])
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(kind: str, key: str, packed: Packed) -> None:
    """Store tables; a folder that cannot be written is not an error."""
    path = _path(kind, key)
    pieces = packed.joined()
    checksum = 0
    for piece in pieces:
        checksum = zlib.crc32(piece, checksum)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_head(key, checksum))
                file.writelines(pieces)
            os.replace(temporary, path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
        _clear(path.parent, kind)


def _clear(folder: Path, kind: str) -> None:
    """Delete the files of a kind that were not used lately. A process that has one mapped can still use it."""
    name = re.compile(rf"{kind}-[0-9a-f]{{10}}\..+")
    used = []
    for file in folder.iterdir():
        with suppress(OSError):  # another process may be deleting too
            if name.fullmatch(file.name):
                used.append((file.stat().st_mtime, file))
    for moment, file in sorted(used)[:-_STAYING]:
        if moment < time.time() - _UNUSED:
            with suppress(OSError):
                file.unlink()


def kept(kind: str, key: str | None, build: Callable[[], Packed]) -> Packed:
    """The tables stored under a kind and a key, else those that ``build`` makes, which are then stored; without a key nothing is stored."""
    if key is None:
        return build()
    found = load(kind, key)
    if found is None:
        with no_collection():
            found = build()
        store(kind, key, found)
    return found
