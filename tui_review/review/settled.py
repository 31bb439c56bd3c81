"""The decisions in force at the end of a log, each with the session in which it was made.

Decisions that were undone, or replaced by a later one on the same span, are not among them.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_review.review.reading import LogContents
from tui_review.review.record import Action, Decision, SessionRecord
from tui_review.review.standing import Span


@dataclass(frozen=True, slots=True)
class Settled:
    """The decision in force on one span, with its session."""

    decision: Decision
    """An accept, edit or reject; never an undo or a redo."""
    session: SessionRecord
    """The header of the session."""

    @property
    def span(self) -> Span:
        """The span in the original text."""
        return self.decision.span

    @property
    def place(self) -> tuple[int, int, int]:
        """The row of the text record, 0 unless the log belongs to a part of a file of records, followed by the span."""
        return self.decision.row, *self.decision.span

    @property
    def reviewer(self) -> str:
        """The reviewer who decided."""
        return self.session.reviewer

    @property
    def keeps(self) -> bool:
        """Whether the text is kept as it is."""
        return self.decision.replacement == self.decision.original


@dataclass(slots=True)
class _Step:
    """The decisions that one undo takes back; see ``history.Step``."""

    seq: int
    carried: bool
    decisions: list[Settled]


def settled(contents: LogContents) -> list[Settled]:
    """The decisions in force at the end of a log, in the order in which they were made."""
    done: list[_Step] = []
    undone: list[_Step] = []
    session: SessionRecord | None = None
    for group in contents.groups():
        if isinstance(group, SessionRecord):
            session = group
        elif isinstance(group, tuple):
            assert session is not None  # noqa: S101 - reading refuses a decision before the first header
            first, made = group[0], [Settled(decision, session) for decision in group]
            if first.of:
                at = next(n for n, step in enumerate(done) if step.seq == first.of)
                if first.action is Action.UNDO:
                    del done[at]
                else:
                    done[at].decisions += made
            elif first.action is Action.UNDO:
                undone.append(done.pop(next((n for n in range(len(done) - 1, -1, -1) if not done[n].carried), -1)))
            elif first.action is Action.REDO:
                done.append(undone.pop())
            else:
                done.append(_Step(first.seq, first.carried, made))
                if not first.carried:
                    undone.clear()
    latest: dict[tuple[int, int, int], Settled] = {}
    for step in done:
        for one in step.decisions:
            latest.pop(one.place, None)
            latest[one.place] = one
    return list(latest.values())
