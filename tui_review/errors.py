"""The only error that users are meant to see: a single line with the place, the problem and the remedy.

All layers below raise it; only ``cli`` and ``tui`` turn it into a message and an exit status. Any other exception is a bug.
"""

from __future__ import annotations

from pathlib import Path


class InputError(Exception):
    """The user's input cannot be used.

    ``str(error)`` is one line without a trailing newline: ``path:line: problem; remedy``, without the parts that are unknown.
    """

    def __init__(self, problem: str, *, path: Path | str | None = None, line: int | None = None, remedy: str | None = None) -> None:
        self.problem = problem
        self.path = path
        self.line = line
        self.remedy = remedy
        place = "" if path is None else f"{path}:" if line is None else f"{path}:{line}:"
        message = f"{place} {problem}" if place else problem
        if remedy:
            message = f"{message}; {remedy}"
        super().__init__(" ".join(message.split()))
