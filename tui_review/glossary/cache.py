"""Small files in the user's cache folder that save work already done; losing one costs time, never correctness.

Each file names in its first line what it was made from and a checksum of the rest. A file that is damaged, foreign or
unwritable is as good as none. Files are put in place by renaming, so that any number of processes may share the folder. What
is stored is in Python's marshal format, which loads four times as fast as JSON; another version of Python has files of its own.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any


def cache_folder() -> Path:
    """``TUI_REVIEW_CACHE``, else the user's cache folder."""
    chosen = os.environ.get("TUI_REVIEW_CACHE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path  # noqa: PLC0415 - only when no folder is named

    return user_cache_path("tui-review")


@contextmanager
def no_collection() -> Iterator[None]:
    """Without looking for garbage, of which a big table makes none: it loads in a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _path(kind: str, key: str) -> Path:
    return cache_folder() / f"{kind}-{zlib.crc32(key.encode()):08x}{len(key) % 256:02x}.{sys.implementation.cache_tag}"


def load(kind: str, key: str) -> Any:
    """What was stored under a kind and a key, or None."""
    try:
        head, _, body = _path(kind, key).read_bytes().partition(b"\n")
        if head != _head(key, body):
            return None
        with no_collection():
            return marshal.loads(body)  # noqa: S302 - the same trust as Python's own compiled files in the user's folder
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(kind: str, key: str, value: Any) -> None:
    """Keep a value of plain types; a folder that cannot be written is no error."""
    path = _path(kind, key)
    body = marshal.dumps(value)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_head(key, body) + b"\n" + body)
            os.replace(temporary, path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)


def _head(key: str, body: bytes) -> bytes:
    return f"{key} {zlib.crc32(body):08x}".encode("ascii", "backslashreplace")
