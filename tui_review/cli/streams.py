"""Standard output, for data, and standard error, for messages.

Only the progress bar and the questions of ``glossary add`` are written elsewhere.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from io import TextIOWrapper
from pathlib import Path

from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.report.diff import diff_bytes

_RESET = "\x1b[0m"
_STANDARD = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}

beside: Callable[[], AbstractContextManager[object]] = nullcontext
"""A context manager that clears the terminal's last line for a message; set by a progress bar while it is shown."""


def stand_in() -> None:
    """Replace standard streams that the process was started without: input and output fail when used, messages are discarded."""
    if sys.stdin is None:
        sys.stdin = open(os.open(os.devnull, os.O_WRONLY), encoding="utf-8")  # noqa: SIM115 - it stays open until the process ends
    if sys.stdout is None:
        sys.stdout = TextIOWrapper(open(os.open(os.devnull, os.O_RDONLY), "wb", buffering=0), "utf-8", write_through=True)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - likewise


def write(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the locale."""
    write_bytes(encoded(text))


def write_shown(text: str) -> None:
    """Write lines to standard output; on a terminal, control characters are made visible."""
    if sys.stdout.isatty():
        text = "".join(shown(line.removesuffix("\r")) + "\n" for line in text.removesuffix("\n").split("\n"))
    write(text)


def encoded(text: str) -> bytes:
    """Text as UTF-8, with lone surrogates escaped."""
    return text.encode("utf-8", "backslashreplace")


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output. Raises InputError when that fails, BrokenPipeError when its reader is gone."""
    try:
        with beside() if sys.stdout.isatty() else nullcontext():
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise InputError(f"cannot be written ({error.strerror or error})", path="standard output", remedy="check where it goes") from None


def is_stream(path: Path) -> bool:
    """Whether a path is a stream: a character device, a pipe, or an open file of this process, such as ``/dev/fd/3``."""
    if _number(path) is not None:
        return True
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _number(path: Path) -> int | None:
    """The descriptor of the open file that a path denotes, else None; it must not be reopened, as others may write to it too."""
    folder, _, name = path.as_posix().rpartition("/")
    return int(name) if folder in {"/dev/fd", "/proc/self/fd"} and name.isdecimal() else _STANDARD.get(path.as_posix())


@contextmanager
def streaming(path: Path) -> Iterator[Callable[[str], None]]:
    """A function that writes text to a stream as UTF-8. Raises InputError when that fails, BrokenPipeError when its reader is gone."""
    number = _number(path)
    with _told(path):
        file = path.open("ab", buffering=0) if number is None else os.fdopen(os.dup(number), "wb", buffering=0)

    def put(text: str) -> None:
        rest = memoryview(encoded(text))
        with _told(path):
            while rest:
                rest = rest[file.write(rest) :]

    with file:
        yield put


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns errors of the system into InputErrors about the stream."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror or error})", path=path, remedy="choose another --output") from None


def write_diff(diff: str, codec: str) -> None:
    """Write a diff to standard output: for display on a terminal, otherwise in its document's bytes, so that it can be applied."""
    if not sys.stdout.isatty():
        write_bytes(diff_bytes(diff, codec))
        return
    colours = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"} if coloured() else {}
    for line in diff.removesuffix("\n").split("\n") if diff else ():
        colour = colours.get(line[:1], "")
        write(f"{colour}{shown(line)}{colour and _RESET}\n")


def say(text: str) -> None:
    """Write one line to standard error, with control characters made visible; if that fails, the line is lost."""
    line = shown(text).encode(sys.stderr.encoding or "utf-8", "backslashreplace").decode(sys.stderr.encoding or "utf-8")
    with suppress(OSError), beside():
        sys.stderr.write(line + "\n")


def coloured() -> bool:
    """Whether standard output is a terminal on which colour is wanted (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def drop_output() -> None:
    """Redirect standard output to nowhere after it has failed, so that Python reports no error at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
