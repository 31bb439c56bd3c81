"""Several documents to be reviewed one after another: how far each is, and what holds for all of them.

How far a document is follows from its findings and its edit log alone, so a queue that is opened again tomorrow shows the
same. Decisions of scope ``always`` hold for every document that is opened after them, and are taken back there when they
are undone where they were made. What a review teaches the glossary changes what is found in all documents.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tui_review.batch.inputs import Input
from tui_review.batch.work import Desk, Engines, GlossaryUsed, Job, outputs_for, read_input, with_own_logs
from tui_review.detect.written import written_in
from tui_review.errors import InputError

if TYPE_CHECKING:
    from tui_review.detect import Finding
    from tui_review.document import Segment
    from tui_review.review import Always, Outputs, Session

_CARRIED = re.compile(rb'"carried"\s*:\s*true')


class Stage(StrEnum):
    """How far a document is, in the order in which an editor goes through them."""

    UNKNOWN = "not looked at yet"
    OPEN = "to do"
    STARTED = "in progress"
    DECIDED = "decided, not saved"
    SAVED = "saved"
    CLEAN = "nothing found"
    CHANGED = "changed since its review"
    FAILED = "cannot be opened"

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self in (Stage.SAVED, Stage.CLEAN)

    @property
    def left(self) -> bool:
        """Whether something may be left that can be done."""
        return not self.done and self is not Stage.FAILED


@dataclass(frozen=True, slots=True)
class Queued:
    """One document of a queue and how far it is."""

    input: Input
    stage: Stage = Stage.UNKNOWN
    findings: int = 0
    """How many there are that are shown without being asked for, or decided."""
    decided: int = 0
    changes: int = 0
    """How many spans the corrected copy has otherwise."""
    unsaved: bool = False
    """Whether something was decided that stands in no corrected copy."""
    problem: str = ""
    """Why it cannot be opened."""
    always: tuple[Always, ...] = ()
    """What was decided in it for every document."""
    stale: bool = False
    """Whether something was changed since it was counted."""

    @property
    def name(self) -> str:
        """What it is called in the list: below the folder that was given, if one was."""
        return self.input.relative.as_posix()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What became of decisions that were carried to other documents and hold no longer."""

    changed: Sequence[int]
    """The documents in which something is open again."""
    problems: Sequence[str]
    """Where it could not be taken back and why, one line each."""


class Queue:
    """The documents in their order. Surveys may come from another thread; everything else from one."""

    def __init__(self, items: Iterable[Input], job: Job, minimum: float) -> None:
        """``minimum`` is the lowest confidence that is shown without being asked for."""
        self.job = job
        self.minimum = minimum
        self.files = [Queued(item) for item in with_own_logs(list(items), job)]
        self.glossary: GlossaryUsed | None = None
        """The glossary of the document that was looked at last."""
        self._engines = Engines()
        self._making, self._finding = Lock(), Lock()
        self._always: dict[int, tuple[Always, ...]] = {}

    def put(self, number: int, queued: Queued) -> None:
        """Take in how far a document is, and what was decided in it for all."""
        self.files[number] = queued
        if queued.always != self._always.get(number, ()):
            self._always.pop(number, None)
            self._always[number] = queued.always

    @property
    def always(self) -> Sequence[Always]:
        """The decisions that hold for every document opened from now on, the latest of each kind."""
        latest = {(always.surface, always.entries): always for decided in self._always.values() for always in decided}
        return list(latest.values())

    def withdraw(self, number: int, undone: Iterable[Always], reviewer: str = "") -> Withdrawn:
        """Take back in all other documents what was carried there of decisions that were undone in this one."""
        from tui_review.review import open_session  # noqa: PLC0415 - slow, and needed only here

        elsewhere = {(always.surface, always.entries) for n, decided in self._always.items() if n != number for always in decided}
        gone = [always for always in undone if (always.surface, always.entries) not in elsewhere]
        changed, problems = [], []
        for other, queued in enumerate(self.files):
            outputs = self.outputs(other)
            if other == number or not gone or not _has_carried(outputs.log):
                continue
            try:
                with open_session(read_input(queued.input, self.job), (), outputs=outputs, reviewer=reviewer) as session:
                    if session.withdraw(gone):
                        changed.append(other)
            except (InputError, OSError) as error:
                problems.append(f"{queued.name} keeps what was carried there: {error}")
        return Withdrawn(changed, problems)

    def desk(self, number: int) -> tuple[Desk, GlossaryUsed]:
        """What a document is read by, made anew when its glossary was changed since; InputError when there is none."""
        path = self.files[number].input.path
        with self._making:
            desk, used = self._engines.desk(self.job, path)
            if outdated(desk):
                self._engines = Engines()
                desk, used = self._engines.desk(self.job, path)
            self.glossary = used
        return desk, used

    def find(self, desk: Desk, text: str, segments: Sequence[Segment]) -> Iterator[Finding]:
        """What is found at a desk, only as far as it is asked for; its glossary is compiled by the first who asks.

        In one thread at a time: a detector keeps what it learns, and two would not be faster.
        """
        with self._finding:
            for some in desk.detector.stream(text, segments):
                yield from some

    def prepare(self, number: int) -> None:
        """Compile the glossary of a document anew when it was changed, so that whoever looks for names need not wait for it."""
        with suppress(InputError):
            desk, _ = self.desk(number)
            with self._finding:
                desk.detector  # noqa: B018 - compiled by being asked for

    def outputs(self, number: int) -> Outputs:
        """Where the copy and the log of a document lie."""
        outputs = outputs_for(self.files[number].input, self.job)
        assert outputs is not None  # noqa: S101 - only standard input has none, and it is in no queue
        return outputs

    def survey(self, number: int) -> Queued:
        """How far a document is by its findings and its log; what cannot be read is a stage too."""
        from tui_review.review import Session, earlier_review, earlier_version  # noqa: PLC0415 - slow, and needed only here

        queued, outputs = replace(self.files[number], stale=False), self.outputs(number)
        try:
            document = read_input(queued.input, self.job)
            desk, _ = self.desk(number)
            findings = list(written_in(document, self.find(desk, document.readable, document.segments)))
            earlier = earlier_version(document, outputs)
            if earlier is not None:
                return replace(queued, stage=Stage.CHANGED, findings=_shown(findings, self.minimum), decided=len(earlier.found))
            session = Session(document, findings, content=earlier_review(document, outputs))
        except (InputError, OSError) as error:
            return replace(queued, stage=Stage.FAILED, problem=error.problem if isinstance(error, InputError) else str(error))
        return self.standing(number, session)

    def standing(self, number: int, session: Session) -> Queued:
        """How far a document is in a session."""
        from tui_review.review import Status  # noqa: PLC0415 - as above

        open_ = sum(
            session.status(index) is Status.OPEN and finding.confidence >= self.minimum for index, finding in enumerate(session.findings)
        )
        decided = session.decided
        if open_:
            stage = Stage.STARTED if decided else Stage.OPEN
        elif session.dirty:
            stage = Stage.DECIDED
        else:
            stage = Stage.SAVED if decided or os.path.lexists(self.outputs(number).copy) else Stage.CLEAN
        return replace(
            self.files[number], stage=stage, findings=open_ + decided, decided=decided, changes=len(session.edits()), problem="",
            unsaved=session.dirty,
            always=tuple(session.always), stale=False,
        )  # fmt: skip

    def next_unfinished(self, number: int, *, step: int = 1) -> int | None:
        """The next document after this one with something to do, from the top after the end; None when there is no other.

        With a ``step`` of -1 the one before, from the end after the top.
        """
        order = [*range(number + 1, len(self.files)), *range(number)]
        return next((n for n in order[::step] if self.files[n].stage.left), None)


def _has_carried(log: Path) -> bool:
    with suppress(OSError):
        return _CARRIED.search(log.read_bytes()) is not None
    return False


def _shown(findings: Iterable[Finding], minimum: float) -> int:
    return sum(finding.confidence >= minimum for finding in findings)


def outdated(desk: Desk) -> bool:
    """Whether a file of its glossary was changed since it was read."""
    return any(_changed(file.path, file.sha256) for file in desk.glossary.files)


def _changed(path: Path, digest: str) -> bool:
    with suppress(OSError):
        return sha256(path.read_bytes()).hexdigest() != digest
    return False
