"""One fault of a glossary, as a plain value."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from tui_review.glossary.changes import Change
from tui_review.glossary.entry import Entry


class Severity(StrEnum):
    """The severity of a fault, the worst first."""

    ERROR = "error"
    """The entry cannot work as written, or contradicts another."""
    WARNING = "warning"
    """Most likely a slip; should be checked."""
    HINT = "hint"
    """Could be better."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault with its place."""

    code: str
    """A short name, one of ``CHECKS``."""
    severity: Severity
    entry: str
    """The entry's canonical form."""
    line: int
    message: str
    form: str = ""
    """The form at fault; empty when it is the whole entry."""
    mend: Change | None = field(default=None, repr=False, compare=False)
    """The change that corrects it, when that is certain."""
    mended: str = ""
    """The correction in words."""


def problem(code: str, severity: Severity, entry: Entry, message: str, form: str = "", mend: tuple[Change, str] | None = None) -> Problem:
    """A fault of an entry."""
    change, words = mend or (None, "")
    return Problem(code, severity, entry.canonical, entry.line, message, form, change, words)
