"""Exit statuses: a contract with scripts."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit status of a command."""

    OK = 0
    """Nothing found (check), or all done (fix, log, review, glossary)."""
    FOUND = 1
    """Findings (check), lint errors, failed examples, a log that does not verify, lost decisions (log apply), or conflicts (merge)."""
    BAD_INPUT = 2
    """A usage error, or input that cannot be read or is invalid."""
    INTERRUPTED = 130
    """Stopped with Ctrl-C or terminated."""
