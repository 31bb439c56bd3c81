"""The decisions on all spans, with undo and redo stacks; used both by a running session and to replay a log.

A reopened review is therefore in exactly the state in which it was left, undo and redo included. Decisions carried over from
another document are steps as well, but are undone only after all of the editor's own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from tui_review.review.edits import Edit
from tui_review.review.lesson import Lesson
from tui_review.review.standing import OPEN, Scope, Span, Standing, Status


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one span in a step."""

    span: Span
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Step:
    """One action of the editor, possibly on several spans; undone as a whole."""

    changes: tuple[Change, ...]
    scope: Scope
    lesson: Lesson | None = None
    """The lesson written to the glossary with it; taken back when it is undone."""
    carried: bool = False
    """Whether it follows from a decision in another document."""
    seq: int = 0
    """The ``seq`` of its decision in the log; 0 without a log."""

    @property
    def spans(self) -> frozenset[Span]:
        """The spans that it changed."""
        return frozenset(change.span for change in self.changes)


class History:
    """The standing of every decided span, and the steps that can be undone and redone."""

    def __init__(self) -> None:
        self._standing: dict[Span, Standing] = {}
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.released: set[Span] = set()
        """Spans at which an editor undid a carried decision; none is carried there again."""

    def standing(self, span: Span) -> Standing:
        """The standing of a span."""
        return self._standing.get(span, OPEN)

    @property
    def decided(self) -> Collection[Span]:
        """The spans that are not open, in no particular order."""
        return self._standing.keys()

    @property
    def standings(self) -> dict[Span, Standing]:
        """The present standing of each span that is not open, as a copy."""
        return dict(self._standing)

    @property
    def undoable(self) -> Step | None:
        """The step that ``undo`` would take back."""
        return self._done[self._latest()] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """The step that ``redo`` would make again."""
        return self._undone[-1] if self._undone else None

    @property
    def standing_steps(self) -> Sequence[Step]:
        """The steps that are in force, in the order in which they were made."""
        return self._done

    def live_spans(self) -> set[Span]:
        """Every span that is decided, or that undo or redo could change."""
        spans = set(self._standing)
        for step in (*self._done, *self._undone):
            spans |= step.spans
        return spans

    def step(
        self,
        after: Sequence[tuple[Span, Standing]],
        scope: Scope,
        lesson: Lesson | None = None,
        *,
        carried: bool = False,
        seq: int = 0,
    ) -> Step:
        """The step, not made yet, that leads from the current standings to ``after``."""
        return Step(tuple(Change(span, self.standing(span), standing) for span, standing in after), scope, lesson, carried, seq)

    def decide(self, step: Step) -> None:
        """Make a new step; unless it is carried over, steps undone before can no longer be redone."""
        self._put(step, forward=True)
        self._done.append(step)
        if not step.carried:
            self._undone.clear()

    def made(self, seq: int) -> Step | None:
        """The step in force with this ``seq`` in the log; None when there is none."""
        return next((step for step in reversed(self._done) if step.seq == seq), None)

    def extend(self, step: Step, changes: Sequence[Change]) -> None:
        """Extend a step in force to further spans; one undo takes all of it back."""
        self._done[self._done.index(step)] = replace(step, changes=(*step.changes, *changes))
        for change in changes:
            self._stand(change.span, change.after)

    def without(self, step: Step) -> tuple[Change, ...]:
        """The effect of ``withdraw``: for each span, ``after`` is its present standing and ``before`` the one it would then have."""
        later = self._done[self._done.index(step) + 1 :]
        overwritten = {span for other in later for span in other.spans}
        return tuple(
            Change(change.span, self.standing(change.span) if change.span in overwritten else change.before, self.standing(change.span))
            for change in step.changes
        )

    def withdraw(self, step: Step) -> None:
        """Take back a step that need not be the latest; later decisions on its spans stay; undoing them restores the state before both."""
        for change in self.without(step):
            self._stand(change.span, change.before)
        at = self._done.index(step)
        del self._done[at]
        for change in step.changes:
            for steps, places in ((self._done, range(at, len(self._done))), (self._undone, range(len(self._undone) - 1, -1, -1))):
                over = next((n for n in places if change.span in steps[n].spans), None)
                if over is not None:
                    steps[over] = _resting_on(change, steps[over])
                    break

    def undo(self) -> Step | None:
        """Take back the latest step, the editor's own before carried ones, and return it; None when there is none."""
        if not self._done:
            return None
        step = self._done.pop(self._latest())
        self._put(step, forward=False)
        self._undone.append(step)
        if step.carried:
            self.released |= step.spans
        return step

    def redo(self) -> Step | None:
        """Make the step undone last again and return it; None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        # Decisions may have been carried to the same spans since.
        step = replace(step, changes=tuple(replace(change, before=self.standing(change.span)) for change in step.changes))
        self._put(step, forward=True)
        if step.carried:
            self.released -= step.spans
        self._done.append(step)
        return step

    def edits(self, text: str) -> list[Edit]:
        """The edits to the original text, in ascending order."""
        found = []
        for (start, end), standing in sorted(self._standing.items(), key=lambda item: item[0]):
            original = text[start:end]
            if standing.replacement is not None and standing.replacement != original:
                found.append(Edit(start, end, original, standing.replacement))
        return found

    def _latest(self) -> int:
        """The position of the next step to undo: the editor's latest own one, else the one carried over last."""
        return next((n for n in range(len(self._done) - 1, -1, -1) if not self._done[n].carried), len(self._done) - 1)

    def _put(self, step: Step, *, forward: bool) -> None:
        for change in step.changes:
            self._stand(change.span, change.after if forward else change.before)

    def _stand(self, span: Span, standing: Standing) -> None:
        if standing.status is Status.OPEN:
            self._standing.pop(span, None)
        else:
            self._standing[span] = standing


def _resting_on(gone: Change, step: Step) -> Step:
    """A later step after a change below it was removed: at that span, its ``before`` becomes that of the removed change."""
    return replace(
        step, changes=tuple(replace(change, before=gone.before) if change.span == gone.span else change for change in step.changes)
    )
