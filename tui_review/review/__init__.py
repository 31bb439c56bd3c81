"""Reviewing: decisions on findings, the edit log, the corrected copy. Knows no screen."""

from tui_review.review.edits import Edit, corrected
from tui_review.review.log import Decision, LogContent, LogWriter, read_log, set_aside
from tui_review.review.opening import Outputs, check_outputs, default_outputs, earlier_review, open_session, reviewer_name
from tui_review.review.session import Saved, Scope, Session, State, Status
from tui_review.review.verify import Verification, verify_log

__all__ = [
    "Decision", "Edit", "LogContent", "LogWriter", "Outputs", "Saved", "Scope", "Session", "State", "Status", "Verification",
    "check_outputs", "corrected", "default_outputs", "earlier_review", "open_session", "read_log", "reviewer_name", "set_aside", "verify_log",
]  # fmt: skip
