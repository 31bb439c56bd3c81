"""Carrying decisions over to a changed text: located again by their quotes, or listed as lost.

The log of the earlier version is moved aside unchanged; the decisions that are found again open a new log, so that the new
original and the new log give the corrected copy. No decision is dropped silently.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review.anchor import anchor
from tui_review.review.placing import belongs
from tui_review.review.reading import LogContents
from tui_review.review.record import Decision
from tui_review.review.settled import settled
from tui_review.review.standing import Span


@dataclass(frozen=True, slots=True)
class Reanchored:
    """The decisions in force at the end of a log, located in a later version of its document."""

    contents: LogContents
    """The log."""
    found: tuple[tuple[Decision, Span], ...]
    """The decisions that were found again, with their new spans, in the order in which they were made."""
    lost: tuple[Decision, ...]
    """The decisions whose words were not found again, or whose replacement cannot be written there; in text order."""

    def told(self) -> tuple[str, ...]:
        """One message for each lost decision."""
        return tuple(
            f"not found again: “{record.original}” > “{record.replacement}”, which stood after “…{' '.join(record.prefix.split())}”"
            if record.replacement != record.original
            else f"not found again: “{record.original}”, left as it is, which stood after “…{' '.join(record.prefix.split())}”"
            for record in self.lost
        )


def reanchor(contents: LogContents, document: Document) -> Reanchored:
    """Locate the decisions of a log in a changed text."""
    decisions = [one.decision for one in settled(contents)]
    found, lost = [], []
    for decision, span in zip(decisions, anchor(document.text, decisions), strict=True):
        if span is not None and _writable(document, span, decision.replacement):
            found.append((decision, span))
        else:
            lost.append(decision)
    return Reanchored(contents, tuple(found), tuple(sorted(lost, key=lambda decision: decision.start)))


def _writable(document: Document, span: Span, text: str) -> bool:
    try:
        document.encode(text)
    except InputError:
        return False
    return belongs(document, span, text)
