"""Exit statuses: a contract with scripts."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command ends with."""

    OK = 0
    """Nothing found (check), or all done (fix, log, review)."""
    FOUND = 1
    """Findings (check), a log that does not verify, or a merge with conflicts left."""
    BAD_INPUT = 2
    """A usage error, or input that cannot be read or is not valid."""
    INTERRUPTED = 130
    """Stopped with Ctrl-C, or terminated."""
