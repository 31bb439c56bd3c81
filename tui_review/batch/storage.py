"""Files by name, on the local disk or, when the name has a scheme such as ``s3://``, wherever fsspec reaches.

A file is written whole or not at all: locally by a rename, elsewhere because an object store shows an object when its upload
is complete. fsspec is imported for names with a scheme only.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from tui_review.errors import InputError
from tui_review.writing import write_atomically

PART_BYTES = 16 << 20
"""What is read and written at a time unless it is said otherwise: enough to be worth sending to another machine, little enough
to be lost with it."""
_STAMPS = ("ETag", "etag", "md5Hash", "checksum", "mtime", "LastModified", "last_modified", "created")
"""Where file systems say that a file was changed, the surest first."""


@dataclass(frozen=True, slots=True)
class Stat:
    """What tells one state of a file from another without reading it."""

    size: int
    stamp: str


def has_scheme(name: str) -> bool:
    """Whether a name is for fsspec."""
    return "://" in name


def absolute(name: str) -> str:
    """The name for a process with another working folder."""
    return name if has_scheme(name) else str(Path(name).absolute())


def joined(folder: str, relative: str) -> str:
    """A name below a folder."""
    return f"{folder.rstrip('/')}/{relative}" if has_scheme(folder) else str(Path(folder, relative))


def expand(name: str, suffixes: frozenset[str]) -> list[tuple[str, str]]:
    """The files that a name with a scheme stands for, each with its name below the output folder, in a stable order.

    A folder stands for the files below it with one of the suffixes; hidden ones and edit logs are left out.
    Raises InputError when there are none.
    """
    with _errors(name):
        fs, path = _remote(name)
        if fs.isdir(path):
            below = sorted(file[len(path) :].lstrip("/") for file in fs.find(path))
            found = [(fs.unstrip_protocol(f"{path.rstrip('/')}/{file}"), file) for file in below if _wanted(file, suffixes)]
            if not found:
                raise InputError(f"no files with one of {' '.join(sorted(suffixes))} in this folder", path=name, remedy="name the files")
            return found
        if glob.has_magic(path):
            found = [(fs.unstrip_protocol(file), file.rpartition("/")[2]) for file in sorted(fs.glob(path)) if fs.isfile(file)]
            if not found:
                raise InputError("no file matches", path=name, remedy="check the pattern")
            return found
        if not fs.exists(path):
            raise FileNotFoundError
        return [(name, path.rpartition("/")[2])]


def _wanted(relative: str, suffixes: frozenset[str]) -> bool:
    path = PurePosixPath(relative)
    return (
        path.suffix.lower() in suffixes and not any(part.startswith(".") for part in path.parts) and not relative.endswith(".edits.jsonl")
    )


def stat(name: str) -> Stat:
    """The state of a file. Raises InputError."""
    with _errors(name):
        if not has_scheme(name):
            info = Path(name).stat()
            return Stat(info.st_size, str(info.st_mtime_ns))
        fs, path = _remote(name)
        about = fs.info(path)
        return Stat(int(about["size"]), next((str(about[key]) for key in _STAMPS if about.get(key)), ""))


def exists(name: str) -> bool:
    """Whether there is a file. Raises InputError when that cannot be said."""
    with _errors(name):
        if not has_scheme(name):
            return Path(name).exists()
        fs, path = _remote(name)
        return bool(fs.exists(path))


def read(name: str) -> bytes:
    """A file's bytes. Raises InputError."""
    with opened(name) as file:
        return file.read()


@contextmanager
def opened(name: str) -> Iterator[IO[bytes]]:
    """A file open for reading anywhere in it; InputError for what goes wrong."""
    with _errors(name):
        if not has_scheme(name):
            with open(name, "rb") as file:
                yield file
            return
        fs, path = _remote(name)
        with fs.open(path, "rb") as file:
            yield file


def write(name: str, data: bytes) -> None:
    """Put a file there as a whole, its folder made when it is missing. Raises InputError."""
    with _errors(name):
        if not has_scheme(name):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            write_atomically(Path(name), data)
            return
        fs, path = _remote(name)
        if "file" in _protocols(fs):  # the only one that shows a file while it is being written
            write(path, data)
            return
        fs.pipe_file(path, data)


@contextmanager
def named(name: str) -> Iterator[None]:
    """Raises InputErrors with this name instead of their path, because a Path drops one of the slashes of a scheme."""
    try:
        yield
    except InputError as error:
        raise InputError(error.problem, path=name, line=error.line, remedy=error.remedy) from None


def _remote(name: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - for names with a scheme only
    except ImportError:
        raise InputError("needs fsspec, which is not installed", path=name, remedy="pip install 'tui-review[cluster]'") from None
    try:
        fs, path = url_to_fs(name)
    except ImportError as error:
        raise InputError(f"cannot be reached: {error}", path=name, remedy="install what it names") from None
    except ValueError as error:
        raise InputError(f"cannot be reached: {error}", path=name, remedy="check the scheme") from None
    return fs, str(path)


def _protocols(fs: Any) -> tuple[str, ...]:
    return (fs.protocol,) if isinstance(fs.protocol, str) else tuple(fs.protocol)


@contextmanager
def _errors(name: str) -> Iterator[None]:
    """What file systems raise, as InputError with the name that the user gave."""
    try:
        yield
    except FileNotFoundError:
        raise InputError("no such file", path=name, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder, not a file", path=name, remedy="name a file in it") from None
    except PermissionError:
        raise InputError("permission denied", path=name, remedy="check who may read and write there") from None
    except OSError as error:
        raise InputError(f"cannot be reached ({error.strerror or error})", path=name, remedy="check the path") from None
