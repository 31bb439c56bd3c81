"""A queue of documents to review: the progress of each, and the decisions that apply to all.

The progress of a document follows from its findings and its edit log alone, so that a queue shows the same when it is opened
again later. Decisions of scope ``always`` apply to every document that is opened after them, and are taken back there when they
are undone. Lessons written to the glossary change the findings of all documents.
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
    """The stages of a document's review, roughly in the order in which they are reached."""

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
        """Whether something may be left to do."""
        return not self.done and self is not Stage.FAILED


@dataclass(frozen=True, slots=True)
class Queued:
    """One document of a queue and its progress."""

    input: Input
    stage: Stage = Stage.UNKNOWN
    findings: int = 0
    """Number of findings that are shown by default or decided."""
    decided: int = 0
    changes: int = 0
    """Number of spans that differ from the original by the present decisions."""
    unsaved: bool = False
    """Whether there are decisions that no corrected copy has."""
    problem: str = ""
    """Why it cannot be opened."""
    always: tuple[Always, ...] = ()
    """The decisions of scope ``always`` that were made in it."""
    stale: bool = False
    """Whether it must be counted again."""

    @property
    def name(self) -> str:
        """Its name in the list: relative to the folder that was given, if any."""
        return self.input.relative.as_posix()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The result of taking back decisions that were carried to other documents."""

    changed: Sequence[int]
    """The numbers of the documents in which findings are open again."""
    problems: Sequence[str]
    """The documents in which that failed, with the reasons, one line each."""


class Queue:
    """The documents in their order. ``survey`` may be called from another thread, everything else only from one."""

    def __init__(self, items: Iterable[Input], job: Job, minimum: float) -> None:
        """``minimum`` is the lowest confidence, 0 to 1, that is shown by default."""
        self.job = job
        self.minimum = minimum
        self.files = [Queued(item) for item in with_own_logs(list(items), job)]
        self.glossary: GlossaryUsed | None = None
        """The glossary of the document examined last."""
        self._engines = Engines()
        self._making, self._finding = Lock(), Lock()
        self._always: dict[int, tuple[Always, ...]] = {}

    def put(self, number: int, queued: Queued) -> None:
        """Set the progress of a document, with its ``always`` decisions."""
        self.files[number] = queued
        if queued.always != self._always.get(number, ()):
            self._always.pop(number, None)
            self._always[number] = queued.always

    @property
    def always(self) -> Sequence[Always]:
        """The decisions that apply to every document opened from now on; of those on the same surface and entries, the latest."""
        latest = {(always.surface, always.entries): always for decided in self._always.values() for always in decided}
        return list(latest.values())

    def withdraw(self, number: int, undone: Iterable[Always], reviewer: str = "") -> Withdrawn:
        """Take back, in all other documents, carried decisions that were undone in this one."""
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
        """The desk of a document, made again if its glossary has changed. Raises InputError when there is no usable glossary."""
        path = self.files[number].input.path
        with self._making:
            desk, used = self._engines.desk(self.job, path)
            if outdated(desk):
                self._engines = Engines()
                desk, used = self._engines.desk(self.job, path)
            self.glossary = used
        return desk, used

    def find(self, desk: Desk, text: str, segments: Sequence[Segment]) -> Iterator[Finding]:
        """The findings of a desk's detector, computed lazily; the glossary is compiled on first use.

        Only one thread at a time searches, as the detector's caches are not thread-safe and two threads would not be faster.
        """
        with self._finding:
            for some in desk.detector.stream(text, segments):
                yield from some

    def prepare(self, number: int) -> None:
        """Compile the changed glossary of a document in advance."""
        with suppress(InputError):
            desk, _ = self.desk(number)
            with self._finding:
                desk.detector  # noqa: B018 - compiled on access

    def title(self, number: int) -> str:
        """The name of a document in its review: its file name, or its path when another document has the same file name."""
        path = self.files[number].input.path
        assert path is not None  # noqa: S101 - as below
        same = sum(queued.input.path is not None and queued.input.path.name == path.name for queued in self.files)
        return path.as_posix() if same > 1 else path.name

    def outputs(self, number: int) -> Outputs:
        """The paths of the copy and the log of a document."""
        outputs = outputs_for(self.files[number].input, self.job)
        assert outputs is not None  # noqa: S101 - only standard input has none, and it is in no queue
        return outputs

    def survey(self, number: int) -> Queued:
        """The progress of a document from its findings and its log; errors give the stage ``FAILED``."""
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
        """The progress of a document from its open session."""
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
        """The next document after this one with something to do, wrapping around at the end; None when there is no other.

        With a ``step`` of -1, the previous one, wrapping around at the start.
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
    """Whether a file of the desk's glossary has changed since it was read."""
    return any(_changed(file.path, file.sha256) for file in desk.glossary.files)


def _changed(path: Path, digest: str) -> bool:
    with suppress(OSError):
        return sha256(path.read_bytes()).hexdigest() != digest
    return False
