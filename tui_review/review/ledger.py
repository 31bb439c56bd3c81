"""Making and undoing steps: first the lesson is written to the glossary, then the decision to the log, then the step is made.

When writing the log fails, the lesson is taken back, so that text, log and glossary always agree.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review.arrangement import Arrangement, is_mark
from tui_review.review.history import Change, History, Step
from tui_review.review.lesson import Lesson, Teacher
from tui_review.review.log import EditLog
from tui_review.review.record import Action, Decision, decision_on
from tui_review.review.standing import Scope, Span, Standing, Status

_ACTIONS = {Status.ACCEPTED: Action.ACCEPT, Status.EDITED: Action.EDIT, Status.REJECTED: Action.REJECT}


class Ledger:
    """Makes and undoes the steps of one review, and writes them to the log and the glossary."""

    def __init__(
        self,
        document: Document,
        history: History,
        arrangement: Arrangement,
        log: EditLog | None,
        teacher: Teacher | None,
        read_only: str = "",
    ) -> None:
        """``read_only`` is the reason why no steps can be made; empty when they can."""
        self._document = document
        self._history = history
        self._arrangement = arrangement
        self._log = log
        self._teacher = teacher
        self._read_only = read_only
        self.unsaved = False
        """Whether any decision differs from the corrected copy."""
        self.saved: dict[Span, Standing] | None = {}
        """The standings when the copy was last written, none before that; None when they are not known."""
        self.revision = 0
        """Increases whenever findings appear or disappear."""

    def decide(
        self, standings: Mapping[Span, Standing], chosen: Span, scope: Scope, comment: str | None, lesson: Lesson | None
    ) -> list[int]:
        """Make one step that gives spans the ``standings``; returns the indices of the changed findings.

        ``chosen`` is the span on which the editor decided; it is part of the step even when only its lesson is new. ``comment`` None
        keeps each span's comment. Raises InputError when the log or the glossary cannot be written, ValueError for a lesson
        with a scope other than ``always``.
        """
        if lesson is not None and scope is not Scope.ALWAYS:
            raise ValueError("a lesson goes with the scope always")
        self.check_allowed()
        after = []
        for span, standing in standings.items():
            before = self._history.standing(span)
            then = Standing(standing.status, standing.replacement, before.comment if comment is None else comment)
            if then != before or (lesson is not None and span == chosen):
                after.append((span, then))
        with self._taught(lesson) as written:
            if written is None:
                after = [(span, then) for span, then in after if then != self._history.standing(span)]
            if not after:
                return []
            step = self._history.step(after, scope, written)
            seqs = self._record([(step, _ACTIONS[standings[chosen].status])])
        self._history.decide(replace(step, seq=seqs[0]))
        return self._changed(step)

    def commit(self, steps: Sequence[Step]) -> None:
        """Record steps in one write, then make them; their lessons are not written to the glossary."""
        seqs = self._record([(step, _ACTIONS[step.changes[0].after.status]) for step in steps])
        for step, seq in zip(steps, seqs, strict=True):
            self._history.decide(replace(step, seq=seq))

    def extend(self, step: Step, after: Sequence[tuple[Span, Standing]]) -> None:
        """Extend a step in force to further spans, all with the same status."""
        if not after:
            return
        addition = self._history.step(after, step.scope, carried=step.carried)
        self._record([(addition, _ACTIONS[after[0][1].status])], of=step.seq)
        self._history.extend(step, addition.changes)

    def withdraw(self, step: Step) -> None:
        """Undo a step that need not be the latest; later decisions on its spans stay."""
        self._record([(replace(step, changes=self._history.without(step)), Action.UNDO)], of=step.seq)
        self._history.withdraw(step)
        self.arrange()

    def undo(self) -> list[int]:
        """Undo the latest step; returns the indices of the changed findings that still exist."""
        step = self._history.undoable
        if step is None:
            return []
        with self._untaught(step.lesson):
            self._record([(step, Action.UNDO)])
        self._history.undo()
        self.unsaved = self._history.standings != self.saved
        return self._changed(step)

    def redo(self) -> list[int]:
        """Make the step undone last again; returns the indices of the changed findings."""
        step = self._history.redoable
        if step is None:
            return []
        with self._taught(step.lesson):
            self._record([(step, Action.REDO)])
        self._history.redo()
        self.unsaved = self._history.standings != self.saved
        return self._changed(step)

    def arrange(self) -> None:
        """Rebuild the list of findings."""
        if self._arrangement.arrange(self._history):
            self.revision += 1

    def _changed(self, step: Step) -> list[int]:
        """The indices of the findings of a step that was made or undone, after the list of findings is rebuilt if needed."""
        if any(is_mark(self._arrangement.at(span)) for span in step.spans):
            self.arrange()
        index = self._arrangement.index
        return sorted(index[span] for span in step.spans if span in index)

    def glossary(self) -> Teacher:
        """The teacher of the glossary. Raises InputError when there is none."""
        if self._teacher is None:
            raise InputError("there is no glossary to teach", remedy="decide for this document only")
        return self._teacher

    def check_allowed(self) -> None:
        """Raise InputError when the session is read-only."""
        if self._read_only:
            raise InputError(self._read_only)

    def check_writable(self, surface: str, replacement: str | None) -> None:
        """Raise InputError for a replacement with new control characters, or that the document's encoding cannot represent."""
        if replacement is None:
            return
        for character in replacement:
            if unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\n\r" and character not in surface:
                raise InputError(f"a replacement cannot hold the control character U+{ord(character):04X}", remedy="leave it out")
        self._document.encode(replacement)

    @contextmanager
    def _taught(self, lesson: Lesson | None) -> Iterator[Lesson | None]:
        """Write a lesson for the duration of a block; it is taken back when the block fails.

        Yields the lesson as it was written, None when there was nothing to write.
        """
        if lesson is None:
            yield None
            return
        self.check_allowed()
        teacher = self.glossary()
        written = teacher.teach(lesson)
        try:
            yield written
        except BaseException:
            if written is not None:
                teacher.take_back(written)
            raise

    @contextmanager
    def _untaught(self, lesson: Lesson | None) -> Iterator[None]:
        """Take a lesson back for the duration of a block; it is written again when the block fails."""
        self.check_allowed()
        if lesson is None or self._teacher is None:
            yield
            return
        self._teacher.take_back(lesson)
        try:
            yield
        except BaseException:
            self._teacher.teach(lesson)
            raise

    def _record(self, steps: Sequence[tuple[Step, Action]], of: int = 0) -> list[int]:
        """Write steps to the log, all in one write, before they are made; returns the ``seq`` of each, 0 without a log."""
        if not steps:
            return []
        self.check_allowed()
        seqs = [0] * len(steps)
        if self._log is not None:
            time = self._log.time()
            seqs = list(range(self._log.last_seq + 1, self._log.last_seq + 1 + len(steps)))
            records = [
                self._decision(change, action, step, seq=seq, time=time, of=of)
                for seq, (step, action) in zip(seqs, steps, strict=True)
                for change in sorted(step.changes, key=lambda change: change.span)
            ]
            self._log.append(records)
        self.unsaved = True
        return seqs

    def _decision(self, change: Change, action: Action, step: Step, *, seq: int, time: str, of: int) -> Decision:
        stands = change.before if action is Action.UNDO else change.after
        return decision_on(
            self._arrangement.at(change.span), self._document.text, seq=seq, time=time, action=action, scope=step.scope,
            replacement=stands.replacement, comment=stands.comment, lesson=step.lesson, carried=step.carried, of=of,
        )  # fmt: skip
