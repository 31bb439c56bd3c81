"""Removing the leftovers of a run that was killed in the middle of a document, before the document is done again.

A log without a saved copy that only has decisions which this run will make itself is such a leftover: deleting it loses nothing,
and the outputs become identical to those of a run that was never killed.
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
    """Delete the log and the copy of a document if they are left over from a run like this one."""
    if not os.path.lexists(outputs.log):
        return
    with suppress(InputError, OSError):  # an unreadable or locked log is no leftover; opening it later reports the error
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
