"""Carrying decisions on an earlier version of a document over before a run decides anything itself; lost ones are reported.

Since no editor is present, uncertain cases are left unchanged: if a place whose words were rejected is not found again, these words
are kept wherever nothing else was decided. The log of the earlier version is moved aside unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui_review.counting import counted
from tui_review.detect import Finding
from tui_review.document import Document
from tui_review.glossary import Glossary
from tui_review.review import Outputs, Reanchored, Session, Status, earlier_version, open_session
from tui_review.review.destination import check_own, set_aside_paths

_UNSURE = "was to stay as it is in an earlier version of the text"


def carry_over(document: Document, findings: Sequence[Finding], outputs: Outputs, glossary: Glossary) -> tuple[str, ...]:
    """If the log belongs to an earlier version, begin a new one with its decisions, under its reviewers' names; returns messages.

    Raises InputError, with nothing moved, when the log is damaged or in use, or the corrected copy is not known as its own.
    """
    earlier = earlier_version(document, outputs)
    if earlier is None:
        return ()
    check_own(outputs.copy, (), outputs.log, document)
    aside = set_aside_paths(outputs.log)[-1]
    with open_session(document, findings, outputs=outputs, glossary=glossary, reviewer=earlier.contents.reviewers, carry=True) as session:
        return _told(document.path, earlier, f"the earlier log is {aside}", _leave_unsure(session, earlier))


def carried(document: Document, findings: Sequence[Finding], earlier: Reanchored) -> tuple[Session, tuple[str, ...]]:
    """The session and messages that ``carry_over`` would give, with nothing written."""
    session = Session(document, findings)
    session.adopt(earlier)
    return session, _told(document.path, earlier, f"{earlier.contents.path} would be moved aside", _leave_unsure(session, earlier))


def _leave_unsure(session: Session, earlier: Reanchored) -> list[str]:
    """Reject open findings whose words were rejected at a place that is lost; returns the surface of each."""
    words = {decision.original for decision in earlier.lost if decision.replacement == decision.original}
    chosen = [n for n, finding in enumerate(session.findings) if finding.surface in words and session.status(n) is Status.OPEN]
    session.reject_each(chosen, _UNSURE)
    return [session.findings[n].surface for n in chosen]


def _told(path: Path | None, earlier: Reanchored, log: str, left: list[str]) -> tuple[str, ...]:
    again = f"{counted(len(earlier.found), 'decision')} found again, {len(earlier.lost):,} not"
    return (
        f"{path}: was changed since its review: {again}; {log}",
        *(f"{path}: {line}" for line in earlier.told()),
        *(
            f"{path}: “{words}” was to stay somewhere, and stays wherever nothing else was decided: {counted(left.count(words), 'place')}"
            for words in dict.fromkeys(left)
        ),
    )
