"""What a log comes to: the decisions that stand at its end, each with the sitting that it was made in.

A decision that was undone, or that a later one on the same span replaced, is not among them.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_review.review.history import Span
from tui_review.review.reading import LogContents
from tui_review.review.record import Action, Decision, SessionRecord


@dataclass(frozen=True, slots=True)
class Settled:
    """One span's decision, and whose it is."""

    decision: Decision
    """The accept, edit or reject that stands; never an undo or a redo."""
    session: SessionRecord
    """The header of the sitting."""

    @property
    def span(self) -> Span:
        """The span in the original text."""
        return self.decision.span

    @property
    def place(self) -> tuple[int, int, int]:
        """The record, when the log is of a part of a file of records, and the span."""
        return self.decision.row, *self.decision.span

    @property
    def reviewer(self) -> str:
        """Who decided."""
        return self.session.reviewer

    @property
    def keeps(self) -> bool:
        """Whether the text stays as it is."""
        return self.decision.replacement == self.decision.original


def settled(contents: LogContents) -> list[Settled]:
    """The decisions that stand at the end of a log, in the order in which they were made."""
    done: list[list[Settled]] = []
    undone: list[list[Settled]] = []
    session: SessionRecord | None = None
    for group in contents.groups():
        if isinstance(group, SessionRecord):
            session = group
        elif isinstance(group, tuple):
            assert session is not None  # noqa: S101 - reading refuses a decision before the first header
            if group[0].action is Action.UNDO:
                undone.append(done.pop())
            elif group[0].action is Action.REDO:
                done.append(undone.pop())
            else:
                done.append([Settled(decision, session) for decision in group])
                undone.clear()
    latest: dict[tuple[int, int, int], Settled] = {}
    for step in done:
        for one in step:
            latest.pop(one.place, None)
            latest[one.place] = one
    return list(latest.values())
