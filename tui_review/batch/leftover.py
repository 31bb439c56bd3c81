"""What a run that was killed in the middle of a document has left of it, cleared away before the document is done again.

A log without a saved copy that holds nothing but what this run is going to decide itself is such a left-over: doing the document
anew loses nothing, and its outputs become the same bytes as those of a run that was never killed.
"""

from __future__ import annotations

import os
from contextlib import suppress

from tui_review.detect import Finding
from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review import Action, LogContents, Outputs, Session, read_log
from tui_review.review.hold import Hold
from tui_review.review.log import now


def clear_leftover(document: Document, findings: list[Finding], outputs: Outputs, *, minimum: float, reviewer: str) -> None:
    """Delete the log, and the copy, of a document when they are left over from a run like this one."""
    if not os.path.lexists(outputs.log):
        return
    with suppress(InputError, OSError):  # what cannot be read or is in use is no left-over; opening it says what it is
        contents = read_log(outputs.log)
        session = Session(document, findings)
        session.accept_certain(minimum)
        if not _is_leftover(contents, document, session, reviewer):
            return
        hold = Hold.take(outputs.log, reviewer, now)
        try:
            if os.path.lexists(outputs.copy):
                if outputs.copy.read_bytes() != session.corrected_bytes():
                    return
                outputs.copy.unlink()
            outputs.log.unlink()
        finally:
            hold.release()


def _is_leftover(contents: LogContents, document: Document, session: Session, reviewer: str) -> bool:
    if len(contents.sessions) != 1 or contents.saved:
        return False
    (head,) = contents.sessions
    if head.document.sha256 != document.sha256 or head.encoding != document.encoding or head.reviewer != reviewer:
        return False
    wanted = {(edit.start, edit.end, edit.replacement) for edit in session.edits()}
    made = [(decision.start, decision.end, decision.replacement) for decision in contents.decisions]
    return all(d.action is Action.ACCEPT and not d.comment for d in contents.decisions) and wanted.issuperset(made)
