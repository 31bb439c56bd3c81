"""The one kind of error that a user is meant to see: a single line that names the place, the fault and the remedy.

Everything below the command line raises it; only the doors (``cli`` and ``tui``) turn it into words on a screen and an
exit status. Any other exception is a bug.
"""

from __future__ import annotations

from pathlib import Path


class InputError(Exception):
    """Something the user gave cannot be used.

    ``str(error)`` is one line without a trailing newline: ``path:line: problem; remedy``, as far as each part is known.
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
