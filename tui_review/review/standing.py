"""What can be decided of a span, and how far a decision reaches; the words are those of the log."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""First code point in the original text and one past the last."""


class Status(StrEnum):
    """Where a finding stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """One of the suggestions was taken."""
    EDITED = "edited"
    """The editor wrote the replacement."""
    REJECTED = "rejected"
    """The text stays as it is."""


class Scope(StrEnum):
    """How far a decision reaches; the values are part of the log format."""

    ONE = "one"
    DOCUMENT = "document"
    """Every occurrence in the document that is the same and still open."""
    ALWAYS = "always"
    """As ``document``, and meant for later documents too: it may teach the glossary a lesson."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is decided of one span."""

    status: Status
    replacement: str | None = None
    """The text that stands there now; None when the original does."""
    comment: str = ""


OPEN = Standing(Status.OPEN)
