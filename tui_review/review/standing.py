"""The possible decisions on a span and their scopes; the values are those used in the log."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""Offset of the first code point in the original text, and of the one after the last."""


class Status(StrEnum):
    """The status of a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """One of the suggestions was taken."""
    EDITED = "edited"
    """The editor wrote the replacement."""
    REJECTED = "rejected"
    """The text stays as it is."""


class Scope(StrEnum):
    """The scope of a decision; the values are part of the log format."""

    ONE = "one"
    DOCUMENT = "document"
    """All same findings in the document that are open."""
    ALWAYS = "always"
    """Like ``document``, and for later documents too: it may write a lesson to the glossary."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The present decision on one span."""

    status: Status
    replacement: str | None = None
    """The text that replaces the original; None when the original is kept."""
    comment: str = ""


OPEN = Standing(Status.OPEN)


def crossing(decided: Sequence[Span], span: Span) -> Span | None:
    """The first of ``decided`` that shares characters with a span; they are in order and do not overlap."""
    start, end = span
    place = bisect_right(decided, start, key=lambda other: other[1])
    return decided[place] if place < len(decided) and decided[place][0] < end else None
