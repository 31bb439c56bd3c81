"""The review of one document: its findings, what is decided of each, and the way back and forth.

A decision is on the disk before it stands in the session, so that a kill at any moment loses at most the one being
made. The original is never changed: what stands where, the corrected copy included, follows from original and decisions.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tui_review.document import Document, write_atomically
from tui_review.errors import InputError
from tui_review.review.destination import Protected, check_output, check_own
from tui_review.review.edits import Edit, apply_edits
from tui_review.review.history import Change, History, Scope, Span, Standing, Status, Step
from tui_review.review.log import EditLog, logged_path, path_from_log
from tui_review.review.reading import LogContents, live_records
from tui_review.review.record import CONTEXT, MQM, Action, Decision, SavedRecord

if TYPE_CHECKING:
    from tui_review.detect.finding import Finding


@dataclass(frozen=True, slots=True)
class Saved:
    """A corrected copy that was written."""

    path: Path
    sha256: str
    edits: int
    """How many spans of it differ from the original."""


class Session:
    """One document under review. An index is a finding's place in ``findings``."""

    def __init__(
        self,
        document: Document,
        findings: Sequence[Finding],
        log: EditLog | None = None,
        *,
        content: LogContents | None = None,
        output: Path | None = None,
        protected: Sequence[Protected] = (),
    ) -> None:
        """Begin a review, or continue the one in ``log``; ``content`` continues one without writing to its log.

        Findings that overlap a span decided in the log give way to it; decided spans that are no finding any more are
        findings all the same. Raises InputError when the log does not fit the document, ValueError when the findings
        overlap each other.
        """
        self.document = document
        self.output = output
        """Where ``save`` writes when it is not told otherwise."""
        self._log = log
        content = log.contents if log is not None else content
        self._content = content
        self._protected = tuple(protected) or _own_files(document, log)
        self._history = History() if content is None else content.replay()
        self.resumed = len(self._history.decided)
        """How many findings were decided in earlier sittings."""
        self._unsaved = content is not None and (content.unsaved or _saved_copy_is_gone(content))
        self._own_copies = set() if content is None else {saved.sha256 for saved in content.saved}
        self.findings: tuple[Finding, ...] = _with_logged(document, findings, content, self._history)
        self._index: dict[Span, int] = {}
        self._alike: dict[tuple[str, str], list[int]] = {}
        end = 0
        for index, finding in enumerate(self.findings):
            if finding.start < end or document.text[finding.start : finding.end] != finding.surface:
                raise ValueError(f"the finding at {finding.start}-{finding.end} overlaps another or is of another text")
            end = finding.end
            self._index[finding.start, finding.end] = index
            self._alike.setdefault((finding.surface, finding.entry), []).append(index)

    @property
    def log_path(self) -> Path | None:
        """The edit log, when there is one."""
        return None if self._log is None else self._log.path

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was dropped when the log was read; one line each."""
        return () if self._content is None else self._content.warnings

    @property
    def total(self) -> int:
        """How many findings there are."""
        return len(self.findings)

    @property
    def decided(self) -> int:
        """How many of them are decided."""
        return len(self._history.decided)

    @property
    def dirty(self) -> bool:
        """Whether anything was decided since the last save."""
        return self._unsaved

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back, of this sitting or an earlier one."""
        return self._history.undoable is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone decision to make again."""
        return self._history.redoable is not None

    def status(self, index: int) -> Status:
        """Where a finding stands."""
        return self._standing(index).status

    def replacement(self, index: int) -> str | None:
        """The text that stands at the finding now; None when it is the original's."""
        return self._standing(index).replacement

    def same(self, index: int) -> list[int]:
        """All findings with the same surface and entry, this one included, in order."""
        finding = self.findings[index]
        return list(self._alike[finding.surface, finding.entry])

    def accept(self, index: int, *, suggestion: int = 0, scope: Scope = Scope.ONE, comment: str = "") -> list[int]:
        """Take a suggestion, counted from 0; returns the indices that changed.

        Raises InputError when the document's encoding has no bytes for it or the log cannot be written; IndexError when
        there is no such suggestion.
        """
        replacement = self.findings[index].suggestions[suggestion]
        return self._decide(index, Standing(Status.ACCEPTED, replacement), Action.ACCEPT, scope, comment)

    def edit(self, index: int, replacement: str, *, scope: Scope = Scope.ONE, comment: str = "") -> list[int]:
        """Put the editor's own words; returns the indices that changed. The original's words count as a reject.

        Raises InputError as ``accept`` does, and for control characters.
        """
        if replacement == self.findings[index].surface:
            return self.reject(index, scope=scope, comment=comment)
        return self._decide(index, Standing(Status.EDITED, replacement), Action.EDIT, scope, comment)

    def reject(self, index: int, *, scope: Scope = Scope.ONE, comment: str = "") -> list[int]:
        """Let the text stand; returns the indices that changed. Raises InputError when the log cannot be written."""
        return self._decide(index, Standing(Status.REJECTED), Action.REJECT, scope, comment)

    def accept_certain(self, threshold: float) -> list[int]:
        """Take the first suggestion of every open finding of at least this confidence; returns their indices.

        Each is a decision of its own, to be undone on its own; all are written at once. InputError as for ``accept``.
        """
        chosen = [
            index for index, finding in enumerate(self.findings) if finding.confidence >= threshold and self.status(index) is Status.OPEN
        ]
        steps = []
        for index in chosen:
            standing = Standing(Status.ACCEPTED, self.findings[index].suggestion)
            self._check_writable(index, standing)
            steps.append(self._history.step([(self._span(index), standing)], Scope.ONE))
        self._record([(step, Action.ACCEPT, "") for step in steps])
        for step in steps:
            self._history.decide(step)
        return chosen

    def undo(self) -> list[int]:
        """Take the latest decision back; returns the indices that changed, none when there is nothing to undo."""
        step = self._history.undoable
        if step is None:
            return []
        self._record([(step, Action.UNDO, "")])
        self._history.undo()
        return self._indices(step)

    def redo(self) -> list[int]:
        """Make the decision again that was undone last; returns the indices that changed, none when there is none."""
        step = self._history.redoable
        if step is None:
            return []
        self._record([(step, Action.REDO, "")])
        self._history.redo()
        return self._indices(step)

    def edits(self) -> list[Edit]:
        """What the corrected copy has otherwise than the original, in ascending order."""
        return self._history.edits(self.document.text)

    def corrected_text(self) -> str:
        """The document's text with every accepted and edited replacement."""
        return apply_edits(self.document.text, self.edits())

    def corrected_bytes(self) -> bytes:
        """The corrected copy; without edits the very bytes of the document."""
        edits = self.edits()
        return self.document.encode(apply_edits(self.document.text, edits)) if edits else self.document.data

    def save(self, path: Path | None = None) -> Saved:
        """Write the corrected copy, then record it in the log.

        ``path`` is the session's output unless given. A copy that is already there unchanged and recorded is left as it
        is. Raises InputError when the place is not allowed or cannot be written; the decisions are kept.
        """
        path = path if path is not None else self.output
        if path is None:
            raise InputError("there is no file to save to", remedy="name one with --output")
        data = self.corrected_bytes()
        saved = Saved(path, hashlib.sha256(data).hexdigest(), len(self.edits()))
        self._check_destination(path, saved.sha256)
        log = self._log
        if log is None:
            write_atomically(path, data)
        else:
            record = SavedRecord(logged_path(path, log.path.parent), saved.sha256, saved.edits)
            if not (log.saved_last and _same_save(log.saves[-1], record) and _stands(path, data)):
                write_atomically(path, data)
                log.append([record])
        self._unsaved = False
        self._own_copies.add(saved.sha256)
        return saved

    def check_destination(self, path: Path) -> None:
        """Raise InputError when a corrected copy must not or cannot be written to ``path``."""
        self._check_destination(path, hashlib.sha256(self.corrected_bytes()).hexdigest())

    def _check_destination(self, path: Path, corrected: str) -> None:
        check_output(path, self._protected)
        log = self._log
        own = set(self._own_copies)
        if self._content is not None and self._content.decisions:
            # A kill between writing a copy and recording it leaves a copy that no record names.
            own.add(corrected)
        stands = check_own(path, own, None if log is None else log.path, self.document.sha256)
        if stands is not None:
            self._own_copies.add(stands)

    def close(self) -> None:
        """Give up the log and its lock; the session can be read but no longer be decided in."""
        if self._log is not None:
            self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _span(self, index: int) -> Span:
        finding = self.findings[index]
        return finding.start, finding.end

    def _standing(self, index: int) -> Standing:
        return self._history.standing(self._span(index))

    def _indices(self, step: Step) -> list[int]:
        return sorted(self._index[span] for span in step.spans)

    def _decide(self, index: int, standing: Standing, action: Action, scope: Scope, comment: str) -> list[int]:
        self._check_writable(index, standing)
        targets = [index]
        if scope is not Scope.ONE:
            targets = [other for other in self.same(index) if other == index or self.status(other) is Status.OPEN]
        changed = [other for other in targets if self._standing(other) != standing]
        if not changed:
            return []
        step = self._history.step([(self._span(other), standing) for other in changed], scope)
        self._record([(step, action, comment)])
        self._history.decide(step)
        return changed

    def _check_writable(self, index: int, standing: Standing) -> None:
        """What could not be written, or not be read again as text, is refused before it is recorded."""
        replacement = standing.replacement
        if replacement is None:
            return
        surface = self.findings[index].surface
        for character in replacement:
            if unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\n\r" and character not in surface:
                raise InputError(f"a replacement cannot hold the control character U+{ord(character):04X}", remedy="leave it out")
        self.document.encode(replacement)

    def _record(self, steps: Sequence[tuple[Step, Action, str]]) -> None:
        """Put steps on the disk, all in one write, before they are made."""
        if not steps:
            return
        if self._log is not None:
            time = self._log.time()
            records = [
                self._decision(change, action, step.scope, seq=seq, time=time, comment=comment)
                for seq, (step, action, comment) in enumerate(steps, self._log.last_seq + 1)
                for change in sorted(step.changes, key=lambda change: change.span)
            ]
            self._log.append(records)
        self._unsaved = True

    def _decision(self, change: Change, action: Action, scope: Scope, *, seq: int, time: str, comment: str) -> Decision:
        start, end = change.span
        finding = self.findings[self._index[change.span]]
        stands = (change.before if action is Action.UNDO else change.after).replacement
        text = self.document.text
        return Decision(
            seq=seq,
            time=time,
            action=action,
            scope=scope,
            start=start,
            end=end,
            original=finding.surface,
            replacement=finding.surface if stands is None else stands,
            prefix=text[max(start - CONTEXT, 0) : start],
            suffix=text[end : end + CONTEXT],
            entry=finding.entry,
            evidence=finding.evidence.value,
            confidence=finding.confidence,
            mqm=MQM[finding.evidence.value],
            comment=comment,
        )


def _own_files(document: Document, log: EditLog | None) -> tuple[Protected, ...]:
    files = []
    if document.path is not None:
        files.append(Protected(document.path, "the input"))
    if document.source is not None:
        files.append(Protected(document.source.path, "the source"))
    if log is not None:
        files.append(Protected(log.path, "the edit log"))
    return tuple(files)


def _saved_copy_is_gone(content: LogContents) -> bool:
    return bool(content.saved) and not os.path.lexists(path_from_log(content.saved[-1].path, content.path.parent))


def _same_save(one: SavedRecord, other: SavedRecord) -> bool:
    return (one.path, one.sha256, one.edits) == (other.path, other.sha256, other.edits)


def _stands(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _with_logged(document: Document, findings: Iterable[Finding], content: LogContents | None, history: History) -> tuple[Finding, ...]:
    """The findings together with the spans that the log knows; where they cross, the logged span stays."""
    ordered = sorted(findings, key=lambda finding: finding.start)
    if content is None:
        return tuple(ordered)
    live = live_records(content, history)
    for record in live.values():
        stands = document.text[record.start : record.end]
        if stands != record.original:
            raise InputError(
                f"has {record.original!r} at {record.start}-{record.end}, where the document has {stands!r}",
                path=content.path, line=record.line, remedy="name another --log, or move this one away",
            )  # fmt: skip
    spans = list(live)
    merged = {span: _finding_from(record) for span, record in live.items()}
    for finding in ordered:
        span = (finding.start, finding.end)
        after = bisect_left(spans, (finding.end, 0))
        if span in live or after == 0 or spans[after - 1][1] <= finding.start:
            merged[span] = finding
    return tuple(merged[span] for span in sorted(merged))


def _finding_from(record: Decision) -> Finding:
    """A finding that the present glossary does not yield but that was decided in an earlier sitting."""
    from tui_review.detect.finding import Evidence, Finding  # noqa: PLC0415 - the engine is slow to import

    suggestions = (record.entry,) if record.replacement == record.original else (record.replacement, record.entry)
    return Finding(
        start=record.start,
        end=record.end,
        surface=record.original,
        suggestions=tuple(dict.fromkeys(suggestions)),
        entry=record.entry,
        evidence=Evidence(record.evidence),
        confidence=record.confidence,
        message="decided in an earlier sitting",
    )
