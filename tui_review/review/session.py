"""A review: findings, the decisions on them, undo and redo, and the corrected copy that follows from both.

The original text is never changed. Decisions are a stack of groups, each a decision on one or more findings; state, log
and corrected copy are all derived from it, so they cannot disagree. The session knows no screen.
"""

from __future__ import annotations

import bisect
import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, write_atomically
from tui_review.errors import InputError
from tui_review.review.edits import Edit, corrected
from tui_review.review.log import CONTEXT, Decision, LogContent, LogWriter, mqm, relative


class Status(StrEnum):
    """Where a finding stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


class Scope(StrEnum):
    """How far a decision reaches."""

    ONE = "one"
    DOCUMENT = "document"
    ALWAYS = "always"


_STATUS = {"accept": Status.ACCEPTED, "edit": Status.EDITED, "reject": Status.REJECTED}


@dataclass(frozen=True, slots=True)
class State:
    """A finding's status and, when it was accepted or edited, what stands in its place."""

    status: Status = Status.OPEN
    replacement: str | None = None


_OPEN = State()


@dataclass(frozen=True, slots=True)
class _Change:
    index: int
    before: State
    after: State


@dataclass(frozen=True, slots=True)
class _Group:
    scope: str
    changes: tuple[_Change, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """A corrected copy that was written."""

    path: Path
    sha256: str
    edits: int


def now() -> str:
    """The time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Session:
    """The decisions on the findings of one document. Findings are named by their index in ``findings``."""

    def __init__(
        self,
        document: Document,
        findings: Sequence[Finding],
        log: LogWriter | None = None,
        *,
        output: Path | None = None,
        content: LogContent | None = None,
        clock: Callable[[], str] = now,
    ) -> None:
        """``content`` is what an existing log holds: its decisions are taken up again before anything else."""
        self.document = document
        self.findings = _merged(document, findings, content)
        self.output = output
        self._log = log
        self._clock = clock
        self._states = [_OPEN] * len(self.findings)
        self._by_span = {(f.start, f.end): n for n, f in enumerate(self.findings)}
        self._alike: dict[tuple[str, str], list[int]] = defaultdict(list)
        for n, finding in enumerate(self.findings):
            self._alike[finding.surface, finding.entry].append(n)
        self._undo: list[_Group] = []
        self._redo: list[_Group] = []
        self._decided = 0
        self._seq = content.last_seq if content else 0
        self._own_outputs: set[str] = {str(saved["sha256"]) for saved in content.saved} if content else set()
        self.dirty = False
        """Whether decisions were made since the last save."""
        if content is not None:
            self._replay(content)

    # --- what stands ------------------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many findings there are."""
        return len(self.findings)

    @property
    def decided(self) -> int:
        """How many findings are not open."""
        return self._decided

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether a decision was taken back that can be made again."""
        return bool(self._redo)

    def status(self, index: int) -> Status:
        """Where a finding stands."""
        return self._states[index].status

    def replacement(self, index: int) -> str | None:
        """What now stands in a finding's place; None when the original does."""
        return self._states[index].replacement

    def same(self, index: int) -> list[int]:
        """All findings with the same surface and entry, this one included, in order."""
        finding = self.findings[index]
        return list(self._alike[finding.surface, finding.entry])

    def edits(self) -> list[Edit]:
        """The accepted and edited replacements, in order."""
        return [
            Edit(finding.start, finding.end, finding.surface, state.replacement)
            for finding, state in zip(self.findings, self._states, strict=True)
            if state.replacement is not None and state.replacement != finding.surface
        ]

    def corrected_text(self) -> str:
        """The original text with all edits applied."""
        return corrected(self.document.text, self.edits())

    def corrected_bytes(self) -> bytes:
        """The corrected text in the document's encoding; the original bytes when there are no edits."""
        edits = self.edits()
        return self.document.encode(corrected(self.document.text, edits)) if edits else self.document.data

    # --- deciding ---------------------------------------------------------------------------------------------------------

    def accept(self, index: int, *, suggestion: int = 0, scope: Scope = Scope.ONE) -> list[int]:
        """Take a suggestion, by its number from 0. Returns the findings that changed."""
        return self._decide(index, "accept", scope, lambda n: _nth(self.findings[n].suggestions, suggestion))

    def edit(self, index: int, replacement: str, *, scope: Scope = Scope.ONE) -> list[int]:
        """Put a replacement of the reviewer's own in a finding's place. Returns the findings that changed."""
        return self._decide(index, "edit", scope, lambda _: replacement)

    def reject(self, index: int, *, scope: Scope = Scope.ONE) -> list[int]:
        """Leave the original as it is. Returns the findings that changed."""
        return self._decide(index, "reject", scope, lambda _: None)

    def accept_certain(self, threshold: float) -> list[int]:
        """Accept the first suggestion of every open finding of at least that confidence, each a decision of its own."""
        chosen = [n for n, finding in enumerate(self.findings) if finding.confidence >= threshold and self._states[n].status is Status.OPEN]
        groups = [
            _Group(Scope.ONE, (_Change(n, _OPEN, self._checked(State(Status.ACCEPTED, self.findings[n].suggestion))),)) for n in chosen
        ]
        self._write([(group, "accept") for group in groups])
        for group in groups:
            self._push(group)
        return chosen

    def undo(self) -> list[int]:
        """Take back the latest decision. Returns the findings that changed, none when there is nothing to undo."""
        if not self._undo:
            return []
        group = self._undo[-1]
        back = _Group(group.scope, tuple(_Change(c.index, c.after, c.before) for c in group.changes))
        self._write([(back, "undo")])
        self._undo.pop()
        self._redo.append(group)
        self._apply(back)
        return [change.index for change in group.changes]

    def redo(self) -> list[int]:
        """Make the decision again that was taken back last. Returns the findings that changed."""
        if not self._redo:
            return []
        group = self._redo[-1]
        self._write([(group, "redo")])
        self._redo.pop()
        self._undo.append(group)
        self._apply(group)
        return [change.index for change in group.changes]

    def save(self, path: Path | None = None) -> Saved:
        """Write the corrected copy as a whole, and say so in the log.

        Raises InputError when the copy cannot be written, or when a file of somebody else's stands at its path.
        """
        target = path or self.output
        if target is None:
            raise InputError("nowhere to save to", remedy="name a file with --output")
        data = self.corrected_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if not self.owns(target, digest):
            raise InputError(
                "exists and is not this tool's copy of this text", path=target, remedy="choose another --output, or move it away"
            )
        write_atomically(target, data)
        self._own_outputs.add(digest)
        edits = len(self.edits())
        if self._log is not None:
            self._log.append([{"type": "saved", "path": relative(target, self._log.path), "sha256": digest, "edits": edits}])
        self.dirty = False
        return Saved(target, digest, edits)

    def owns(self, path: Path, digest: str | None = None) -> bool:
        """Whether the file at ``path`` may be overwritten: there is none, or it is a copy that this review wrote.

        A file that holds just what would be written (``digest``, else the present state) counts as such a copy.
        """
        try:
            standing = hashlib.sha256(path.read_bytes()).hexdigest()
        except FileNotFoundError:
            return True
        except OSError:
            return False
        present = digest or hashlib.sha256(self.corrected_bytes()).hexdigest()
        return standing in self._own_outputs or standing == present

    def adopt_output(self, path: Path) -> None:
        """Remember the file at ``path`` as this review's own when it holds the state that the log leads to."""
        if self.owns(path) and path.is_file():
            self._own_outputs.add(hashlib.sha256(path.read_bytes()).hexdigest())

    def close(self) -> None:
        """Let go of the log."""
        if self._log is not None:
            self._log.close()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _checked(self, state: State) -> State:
        """The state, once its replacement is known to have bytes in the document's encoding."""
        if state.replacement is not None and not state.replacement.isascii():
            self.document.encode(state.replacement)
        return state

    def _decide(self, index: int, action: str, scope: Scope, choose: Callable[[int], str | None]) -> list[int]:
        targets = [index]
        if scope is not Scope.ONE:
            targets = [n for n in self.same(index) if n == index or self._states[n].status is Status.OPEN]
        changes = []
        for n in targets:
            after = self._checked(State(_STATUS[action], choose(n)))
            if after != self._states[n]:
                changes.append(_Change(n, self._states[n], after))
        if not changes:
            return []
        group = _Group(scope, tuple(changes))
        self._write([(group, action)])
        self._push(group)
        return [change.index for change in changes]

    def _push(self, group: _Group) -> None:
        self._undo.append(group)
        self._redo.clear()
        self._apply(group)

    def _apply(self, group: _Group) -> None:
        for change in group.changes:
            was, now_is = change.before.status is not Status.OPEN, change.after.status is not Status.OPEN
            self._decided += now_is - was
            self._states[change.index] = change.after
        self.dirty = True

    def _write(self, groups: Sequence[tuple[_Group, str]]) -> None:
        """Put decisions into the log before they count; when that fails nothing has changed."""
        if not groups:
            return
        time = self._clock()
        records = []
        for number, (group, action) in enumerate(groups, self._seq + 1):
            records += [self._decision(number, time, action, group.scope, change).record() for change in group.changes]
        if self._log is not None:
            self._log.append(records)
        self._seq += len(groups)

    def _decision(self, seq: int, time: str, action: str, scope: str, change: _Change) -> Decision:
        finding = self.findings[change.index]
        text = self.document.text
        stands = change.after.replacement
        return Decision(
            seq, time, action, scope, finding.start, finding.end, finding.surface, finding.surface if stands is None else stands,
            text[max(0, finding.start - CONTEXT) : finding.start], text[finding.end : finding.end + CONTEXT],
            finding.entry, finding.evidence.value, finding.confidence, mqm(finding.evidence.value),
        )  # fmt: skip

    def _replay(self, content: LogContent) -> None:
        for lines in content.groups():
            action = lines[0].action
            if action in ("undo", "redo"):
                stack, other = (self._undo, self._redo) if action == "undo" else (self._redo, self._undo)
                if not stack:
                    raise InputError(
                        f"decision {lines[0].seq} is an {action} of nothing", path=content.path, remedy="restore the log from a backup"
                    )
                group = stack.pop()
                other.append(group)
                back = tuple(_Change(c.index, c.after, c.before) for c in group.changes)
                self._apply(group if action == "redo" else replace(group, changes=back))
                continue
            changes = []
            for line in lines:
                n = self._by_span[line.start, line.end]
                stands = None if action == "reject" else line.replacement
                changes.append(_Change(n, self._states[n], State(_STATUS[action], stands)))
            self._push(_Group(lines[0].scope, tuple(changes)))
        self.dirty = len(content.decisions) > (content.saved_after[-1] if content.saved_after else 0)


def _nth(suggestions: tuple[str, ...], number: int) -> str:
    return suggestions[min(number, len(suggestions) - 1)]


def _merged(document: Document, findings: Sequence[Finding], content: LogContent | None) -> tuple[Finding, ...]:
    """The findings in order, with those that a log decided on but that are no longer found.

    A logged span wins over a finding that overlaps it with other bounds. Raises InputError when the log's words are not
    what the document holds.
    """
    kept = {(f.start, f.end): f for f in findings}
    if content is None:
        return tuple(sorted(kept.values(), key=lambda f: f.start))
    logged: dict[tuple[int, int], Decision] = {}
    for decision in content.decisions:
        if document.text[decision.start : decision.end] != decision.original:
            raise InputError(
                f"decision {decision.seq} is about {decision.original!r}, which does not stand at {decision.start}",
                path=content.path, remedy="restore the log from a backup",
            )  # fmt: skip
        held = logged.get((decision.start, decision.end))
        if held is None or held.replacement == held.original:
            logged[decision.start, decision.end] = decision
    spans = sorted(logged)
    starts = [start for start, _ in spans]
    for start, end in list(kept):
        near = bisect.bisect_left(starts, end)
        if (start, end) not in logged and near and max(e for _, e in spans[max(0, near - 2) : near]) > start:
            del kept[start, end]
    for span, decision in logged.items():
        kept.setdefault(
            span,
            Finding(
                span[0], span[1], decision.original, (decision.replacement,), decision.entry, _evidence(decision.evidence),
                decision.confidence, "from the edit log",
            ),
        )  # fmt: skip
    return tuple(sorted(kept.values(), key=lambda f: f.start))


def _evidence(name: str) -> Evidence:
    try:
        return Evidence(name)
    except ValueError:
        return Evidence.SPELLING
