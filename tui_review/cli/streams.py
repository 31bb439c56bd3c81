"""The only module that writes to standard output and standard error: data to the one, talk to the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from tui_review.document.shown import shown
from tui_review.report.diff import diff_bytes

_RESET = "\x1b[0m"

beside: Callable[[], AbstractContextManager[object]] = nullcontext
"""What clears the terminal's last line for a moment; a progress bar puts itself here while it is drawn."""


def write(text: str) -> None:
    """Put text on standard output as UTF-8, whatever the locale."""
    write_bytes(encoded(text))


def encoded(text: str) -> bytes:
    """Text as it is written: UTF-8, and a lone surrogate as its escape."""
    return text.encode("utf-8", "backslashreplace")


def write_bytes(data: bytes) -> None:
    """Put bytes on standard output as they are."""
    with beside() if sys.stdout.isatty() else nullcontext():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


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
    """One line of talk on standard error; what could steer a terminal is made visible."""
    line = shown(text).encode(sys.stderr.encoding or "utf-8", "backslashreplace").decode(sys.stderr.encoding or "utf-8")
    with beside():
        sys.stderr.write(line + "\n")


def counted(count: int, one: str, many: str = "") -> str:
    """``1 decision``, ``2,000 decisions``; ``many`` where an s does not do."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def coloured() -> bool:
    """Whether standard output is a terminal that wants colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def drop_output() -> None:
    """After the reader of a pipe has gone: nothing more is written, and nothing is said about it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
