"""Standard output and standard error: data goes to the one, talk to the other. Only the progress bar and the questions of ``glossary add`` are written elsewhere."""

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
"""What clears the terminal's last line for a moment; a progress bar puts itself here while it is drawn."""


def stand_in() -> None:
    """Give a process that was started without a standard stream one that cannot be read, or written to; talk goes nowhere."""
    if sys.stdin is None:
        sys.stdin = open(os.open(os.devnull, os.O_WRONLY), encoding="utf-8")  # noqa: SIM115 - it is there to the process's end
    if sys.stdout is None:
        sys.stdout = TextIOWrapper(open(os.open(os.devnull, os.O_RDONLY), "wb", buffering=0), "utf-8", write_through=True)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - likewise


def write(text: str) -> None:
    """Put text on standard output as UTF-8, whatever the locale."""
    write_bytes(encoded(text))


def write_shown(text: str) -> None:
    """Put lines on standard output; on a terminal with what could steer it made visible."""
    if sys.stdout.isatty():
        text = "".join(shown(line.removesuffix("\r")) + "\n" for line in text.removesuffix("\n").split("\n"))
    write(text)


def encoded(text: str) -> bytes:
    """Text as it is written: UTF-8, and a lone surrogate as its escape."""
    return text.encode("utf-8", "backslashreplace")


def write_bytes(data: bytes) -> None:
    """Put bytes on standard output as they are. Raises InputError when it takes none, BrokenPipeError when its reader has gone."""
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
    """Whether what goes to a path goes on to somebody else: a device, a pipe, or an open file of this process, such as ``/dev/fd/3``."""
    if _number(path) is not None:
        return True
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _number(path: Path) -> int | None:
    """The number of the open file that a path stands for; where it ends, others may go on, so that it must not be opened anew."""
    folder, _, name = path.as_posix().rpartition("/")
    return int(name) if folder in {"/dev/fd", "/proc/self/fd"} and name.isdecimal() else _STANDARD.get(path.as_posix())


@contextmanager
def streaming(path: Path) -> Iterator[Callable[[str], None]]:
    """A function that writes text to a stream as UTF-8. Raises InputError when it takes none, BrokenPipeError when its reader has gone."""
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
    """Put a diff on standard output: on a terminal to be looked at, elsewhere in its document's own bytes, to be applied."""
    if not sys.stdout.isatty():
        write_bytes(diff_bytes(diff, codec))
        return
    colours = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"} if coloured() else {}
    for line in diff.removesuffix("\n").split("\n") if diff else ():
        colour = colours.get(line[:1], "")
        write(f"{colour}{shown(line)}{colour and _RESET}\n")


def say(text: str) -> None:
    """One line of talk on standard error; what could steer a terminal is made visible, and what cannot be written is lost."""
    line = shown(text).encode(sys.stderr.encoding or "utf-8", "backslashreplace").decode(sys.stderr.encoding or "utf-8")
    with suppress(OSError), beside():
        sys.stderr.write(line + "\n")


def coloured() -> bool:
    """Whether standard output is a terminal that wants colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def drop_output() -> None:
    """After standard output has failed: nothing more is written, and nothing is said about it when the process ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
