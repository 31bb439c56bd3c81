"""Making and unmaking steps: what a step teaches is in the glossary, and its decision on the disk, before it stands.

When the second of these fails, the first is taken back; so text, log and glossary never say different things.
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
    """The steps of one review, with the log and the glossary that hear of them."""

    def __init__(
        self,
        document: Document,
        history: History,
        arrangement: Arrangement,
        log: EditLog | None,
        teacher: Teacher | None,
        read_only: str = "",
    ) -> None:
        """``read_only`` is the reason why no step can be made, empty when it can."""
        self._document = document
        self._history = history
        self._arrangement = arrangement
        self._log = log
        self._teacher = teacher
        self._read_only = read_only
        self.unsaved = False
        """Whether a step was made or unmade that no corrected copy has yet."""
        self.revision = 0
        """Grows whenever findings come or go."""

    def decide(
        self, standings: Mapping[Span, Standing], chosen: Span, scope: Scope, comment: str | None, lesson: Lesson | None
    ) -> list[int]:
        """One step over spans, of which one was chosen, and what is to stand there; that one is in it even when only the lesson is new."""
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
        """Record steps that teach nothing, all in one write, then make them."""
        seqs = self._record([(step, _ACTIONS[step.changes[0].after.status]) for step in steps])
        for step, seq in zip(steps, seqs, strict=True):
            self._history.decide(replace(step, seq=seq))

    def extend(self, step: Step, after: Sequence[tuple[Span, Standing]]) -> None:
        """Let a step that stands reach further spans, where all is decided alike."""
        if not after:
            return
        addition = self._history.step(after, step.scope, carried=step.carried)
        self._record([(addition, _ACTIONS[after[0][1].status])], of=step.seq)
        self._history.extend(step, addition.changes)

    def withdraw(self, step: Step) -> None:
        """Unmake a step out of its turn; what was decided over it stays."""
        self._record([(replace(step, changes=self._history.without(step)), Action.UNDO)], of=step.seq)
        self._history.withdraw(step)
        self.arrange()

    def undo(self) -> list[int]:
        """Unmake the latest step; returns the indices that changed and are still there."""
        step = self._history.undoable
        if step is None:
            return []
        with self._untaught(step.lesson):
            self._record([(step, Action.UNDO)])
        self._history.undo()
        return self._changed(step)

    def redo(self) -> list[int]:
        """Make the step again that was unmade last; returns the indices that changed."""
        step = self._history.redoable
        if step is None:
            return []
        with self._taught(step.lesson):
            self._record([(step, Action.REDO)])
        self._history.redo()
        return self._changed(step)

    def arrange(self) -> None:
        """Put the findings in order anew."""
        if self._arrangement.arrange(self._history):
            self.revision += 1

    def _changed(self, step: Step) -> list[int]:
        """The indices of a step that was made or undone, once the findings are in order again."""
        if any(is_mark(self._arrangement.at(span)) for span in step.spans):
            self.arrange()
        index = self._arrangement.index
        return sorted(index[span] for span in step.spans if span in index)

    def glossary(self) -> Teacher:
        """Who teaches the glossary; InputError when nobody does."""
        if self._teacher is None:
            raise InputError("there is no glossary to teach", remedy="decide for this document only")
        return self._teacher

    def check_allowed(self) -> None:
        """Raise InputError when nothing can be decided or saved."""
        if self._read_only:
            raise InputError(self._read_only)

    def check_writable(self, surface: str, replacement: str | None) -> None:
        """What could not be written, or not be read again as text, is refused before it is recorded."""
        if replacement is None:
            return
        for character in replacement:
            if unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\n\r" and character not in surface:
                raise InputError(f"a replacement cannot hold the control character U+{ord(character):04X}", remedy="leave it out")
        self._document.encode(replacement)

    @contextmanager
    def _taught(self, lesson: Lesson | None) -> Iterator[Lesson | None]:
        """The lesson as it was written, None when there was nothing to write; taken back when the block fails."""
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
        """The other way round."""
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
        """Put steps on the disk, all in one write, before they are made; returns the number of each, 0 without a log."""
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
