"""Deciding findings: the session, its edit log, and the corrected copy that follows from both.

The room has the name of the one thing that programs ask of it, so it can be called: ``tui_review.review(document,
glossary)`` opens a session, and ``tui_review.review.log`` is the module all the same.

A name's module is imported when the name is asked for: a text is on the screen before anything is decided of it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui_review.review.always import Always
    from tui_review.review.carrying import Reanchored
    from tui_review.review.copies import Saved
    from tui_review.review.destination import Outputs, default_paths
    from tui_review.review.edits import Edit, apply_edits, revert_edits
    from tui_review.review.hold import HeldError, Holder
    from tui_review.review.lesson import Lesson, Preview, Teaches
    from tui_review.review.log import EditLog, reviewer_name
    from tui_review.review.opening import check_outputs, earlier_review, earlier_version, log_beside, open_read_only, open_session, review
    from tui_review.review.reading import LogContents, read_log
    from tui_review.review.record import Action, Decision, LoggedFile, SavedRecord, SessionRecord
    from tui_review.review.session import Session
    from tui_review.review.standing import Scope, Status
    from tui_review.review.verify import verify_log

_NAMES = {
    "always": "Always",
    "carrying": "Reanchored",
    "copies": "Saved",
    "destination": "Outputs default_paths",
    "edits": "Edit apply_edits revert_edits",
    "standing": "Scope Status",
    "hold": "HeldError Holder",
    "lesson": "Lesson Preview Teaches",
    "log": "EditLog reviewer_name",
    "opening": "check_outputs earlier_review earlier_version log_beside open_read_only open_session review",
    "reading": "LogContents read_log",
    "record": "Action Decision LoggedFile SavedRecord SessionRecord",
    "session": "Session",
    "verify": "verify_log",
}
_HOME = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "Action",
    "Always",
    "Decision",
    "Edit",
    "EditLog",
    "HeldError",
    "Holder",
    "Lesson",
    "LogContents",
    "LoggedFile",
    "Outputs",
    "Preview",
    "Reanchored",
    "Saved",
    "SavedRecord",
    "Scope",
    "Session",
    "SessionRecord",
    "Status",
    "Teaches",
    "apply_edits",
    "check_outputs",
    "default_paths",
    "earlier_review",
    "earlier_version",
    "log_beside",
    "open_read_only",
    "open_session",
    "read_log",
    "revert_edits",
    "review",
    "reviewer_name",
    "verify_log",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"tui_review.review.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _Room(ModuleType):
    """The module, which calls ``review`` when it is called."""

    def __call__(self, *arguments: Any, **named: Any) -> Session:
        from tui_review.review.opening import review  # noqa: PLC0415 - when it is asked for

        return review(*arguments, **named)


sys.modules[__name__].__class__ = _Room
