"""What has been decided, as a stack machine over spans: the running session and the replay of a log are the same machine.

That is why a reopened review stands exactly where it was left, undo and redo included.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui_review.review.edits import Edit
from tui_review.review.lesson import Lesson

Span = tuple[int, int]
"""First code point in the original text and one past the last."""


class Status(StrEnum):
    """Where a finding stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """One of the suggestions was taken."""
    EDITED = "edited"
    """The editor wrote the replacement."""
    REJECTED = "rejected"
    """The text stays as it is."""


class Scope(StrEnum):
    """How far a decision reaches; the values are part of the log format."""

    ONE = "one"
    DOCUMENT = "document"
    """Every occurrence in the document that is the same and still open."""
    ALWAYS = "always"
    """As ``document``, and meant for later documents too: it may teach the glossary a lesson."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is decided of one span."""

    status: Status
    replacement: str | None = None
    """The text that stands there now; None when the original does."""
    comment: str = ""


OPEN = Standing(Status.OPEN)


@dataclass(frozen=True, slots=True)
class Change:
    """One span's part in a step."""

    span: Span
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Step:
    """What one key press decided, and what one undo takes back."""

    changes: tuple[Change, ...]
    scope: Scope
    lesson: Lesson | None = None
    """What it taught the glossary; taken back with it."""

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

    def standing(self, span: Span) -> Standing:
        """What is decided of a span."""
        return self._standing.get(span, OPEN)

    @property
    def decided(self) -> Collection[Span]:
        """The spans that are not open, in no order."""
        return self._standing.keys()

    @property
    def undoable(self) -> Step | None:
        """The step that ``undo`` would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """The step that ``redo`` would make again."""
        return self._undone[-1] if self._undone else None

    @property
    def standing_steps(self) -> Sequence[Step]:
        """The steps that were not undone, in order."""
        return self._done

    def live_spans(self) -> set[Span]:
        """Every span that is decided, or that undo or redo could change."""
        spans = set(self._standing)
        for step in (*self._done, *self._undone):
            spans |= step.spans
        return spans

    def step(self, after: Sequence[tuple[Span, Standing]], scope: Scope, lesson: Lesson | None = None) -> Step:
        """The step, not yet made, that leads from how things stand to ``after``."""
        return Step(tuple(Change(span, self.standing(span), standing) for span, standing in after), scope, lesson)

    def decide(self, step: Step) -> None:
        """Make a new step; what was undone before can then no longer be redone."""
        self._put(step, forward=True)
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Step | None:
        """Take the latest step back and return it; None when there is none."""
        if not self._done:
            return None
        step = self._done.pop()
        self._put(step, forward=False)
        self._undone.append(step)
        return step

    def redo(self) -> Step | None:
        """Make the step again that was undone last and return it; None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._put(step, forward=True)
        self._done.append(step)
        return step

    def edits(self, text: str) -> list[Edit]:
        """What has to be replaced in the original text, in ascending order."""
        found = []
        for (start, end), standing in sorted(self._standing.items(), key=lambda item: item[0]):
            original = text[start:end]
            if standing.replacement is not None and standing.replacement != original:
                found.append(Edit(start, end, original, standing.replacement))
        return found

    def _put(self, step: Step, *, forward: bool) -> None:
        for change in step.changes:
            standing = change.after if forward else change.before
            if standing.status is Status.OPEN:
                self._standing.pop(change.span, None)
            else:
                self._standing[change.span] = standing
