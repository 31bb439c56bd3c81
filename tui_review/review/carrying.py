"""What becomes of decisions when the text that they were made on was changed: found again by their quotes, or listed.

The log of the earlier version is moved aside and stays whole; the decisions that are found again are the first of a new
log, so that original and log give the copy as ever. Nothing is dropped without being said.
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
    """The decisions that stood at the end of a log, on a later version of its document."""

    contents: LogContents
    """The log."""
    found: tuple[tuple[Decision, Span], ...]
    """Those that were found again and where, in the order in which they were made."""
    lost: tuple[Decision, ...]
    """Those whose words stand there no longer, or whose replacement the text cannot have there; in the order of the text."""

    def told(self) -> tuple[str, ...]:
        """One line for each decision that is lost."""
        return tuple(
            f"not found again: “{record.original}” > “{record.replacement}”, which stood after “…{' '.join(record.prefix.split())}”"
            if record.replacement != record.original
            else f"not found again: “{record.original}”, left as it is, which stood after “…{' '.join(record.prefix.split())}”"
            for record in self.lost
        )


def reanchor(contents: LogContents, document: Document) -> Reanchored:
    """Find the decisions of a log again in a changed text."""
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
