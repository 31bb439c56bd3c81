"""Reading an edit log: every line is a record, an error with its line number, or a torn end.

A process that dies while writing can only damage the end of a log. A last line that is not JSON, and a last undo or redo with
missing lines, are therefore dropped with a warning; any other fault is an error, since ignoring it would lose a decision.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tui_review.document import read_bytes
from tui_review.errors import InputError
from tui_review.review.history import History
from tui_review.review.record import (
    Action,
    Decision,
    MalformedRecordError,
    Record,
    SavedRecord,
    SessionRecord,
    read_record,
)
from tui_review.review.standing import Span, Standing, Status

_HEAD = b'{"type":"session"'
_BLANKS = re.compile(rb"[ \t\r]+")
HEAD_BYTES = 1 << 16
"""Maximum length of a header in bytes; a file with a longer first line is not a log and is not searched."""
_STATUS = {Action.ACCEPT: Status.ACCEPTED, Action.EDIT: Status.EDITED, Action.REJECT: Status.REJECTED}

Group = tuple[Decision, ...]
"""The records of one decision: consecutive ones with the same ``seq``."""


@dataclass(frozen=True, slots=True)
class LogContents:
    """The contents of a log."""

    path: Path
    records: tuple[Record, ...]
    size: int
    """Number of bytes of the file that the records take; the rest is a torn end."""
    ended: bool
    """Whether the last record ends in a line end; true without records."""
    warnings: tuple[str, ...] = ()

    @property
    def head(self) -> SessionRecord:
        """The header of the first session. Raises InputError when there is none."""
        for record in self.records:
            if isinstance(record, SessionRecord):
                return record
        raise InputError("is an edit log without a session", path=self.path, remedy="name another one")

    @property
    def sessions(self) -> list[SessionRecord]:
        """The headers of all sessions."""
        return [record for record in self.records if isinstance(record, SessionRecord)]

    @property
    def reviewers(self) -> str:
        """The reviewers' names, each once, joined by plus signs."""
        return " + ".join(dict.fromkeys(session.reviewer for session in self.sessions))

    @property
    def decisions(self) -> list[Decision]:
        """All decision records, including those undone later and the undos and redos themselves."""
        return [record for record in self.records if isinstance(record, Decision)]

    @property
    def saved(self) -> list[SavedRecord]:
        """The records of all saved copies."""
        return [record for record in self.records if isinstance(record, SavedRecord)]

    @property
    def warning(self) -> str:
        """The warnings in one line; empty when there are none."""
        return "; ".join(self.warnings)

    @property
    def last_seq(self) -> int:
        """The ``seq`` of the latest decision, 0 when there is none."""
        return max((record.seq for record in self.records if isinstance(record, Decision)), default=0)

    @property
    def unsaved(self) -> bool:
        """Whether any decision differs from the latest save."""
        last = next((n for n in range(len(self.records), 0, -1) if isinstance(self.records[n - 1], SavedRecord)), 0)
        since = [record for record in self.records[last:] if isinstance(record, Decision)]
        if not since or since[-1].action not in (Action.UNDO, Action.REDO):
            return bool(since)
        return replace(self, records=self.records[:last]).replay().standings != self.replay().standings

    def replay(self) -> History:
        """The state after all decisions."""
        history = History()
        for group in self.groups():
            if isinstance(group, tuple):
                replay_group(history, group)
        return history

    def groups(self) -> Iterator[SessionRecord | SavedRecord | Group]:
        """The records in order, those of one decision grouped."""
        return _groups(self.records)


class _BrokenGroupError(ValueError):
    """A decision that does not follow from those before it."""

    def __init__(self, problem: str, group: Group, *, incomplete: bool = False) -> None:
        super().__init__(problem)
        self.group = group
        self.incomplete = incomplete


def replay_group(history: History, group: Group) -> None:
    """Apply one logged decision to ``history``. Raises ValueError when it does not follow from those before it."""
    first = group[0]
    if any(record.action is not first.action or record.scope is not first.scope for record in group):
        raise _BrokenGroupError(f"the decision {first.seq} has more than one action or scope", group)
    spans = [record.span for record in group]
    if len(set(spans)) != len(spans):
        raise _BrokenGroupError(f"the decision {first.seq} settles one span twice", group)
    earlier = history.made(first.of) if first.of else None
    if first.of and earlier is None:
        raise _BrokenGroupError(f"the decision {first.of}, to which {first.seq} belongs, does not stand", group)
    if first.action in _STATUS:
        step = history.step(
            [(record.span, standing_of(record)) for record in group], first.scope, first.lesson, carried=first.carried, seq=first.seq
        )
        if earlier is not None:
            history.extend(earlier, step.changes)
        else:
            history.decide(step)
        return
    undone = earlier or (history.undoable if first.action is Action.UNDO else history.redoable)
    if undone is None:
        raise _BrokenGroupError(f"there is nothing to {first.action}", group)
    if set(spans) != undone.spans:
        incomplete = set(spans) < undone.spans
        raise _BrokenGroupError(f"{first.action} is of other spans than the decision it is of", group, incomplete=incomplete)
    if earlier is not None:
        history.withdraw(earlier)
    elif first.action is Action.UNDO:
        history.undo()
    else:
        history.redo()
    for record in group:
        standing = history.standing(record.span)
        stands = record.original if standing.replacement is None else standing.replacement
        if stands != record.replacement:
            raise _BrokenGroupError(f"{first.action} leads to {stands!r}, not to {record.replacement!r}", group)


def standing_of(record: Decision) -> Standing:
    """The standing that an accept, edit or reject gives its span."""
    status = _STATUS[record.action]
    return Standing(status, None if status is Status.REJECTED else record.replacement, record.comment)


def read_log(path: Path) -> LogContents:
    """Read a log file. Raises InputError, with the line, when it is damaged or no edit log of this version."""
    return parse_log(read_bytes(path), path)


def head_of(path: Path) -> SessionRecord | None:
    """The header of a log, without reading the rest; None when it cannot be read."""
    with suppress(OSError, ValueError, RecursionError), path.open("rb") as file:
        record = read_record(file.readline(HEAD_BYTES), 1)
        return record if isinstance(record, SessionRecord) else None
    return None


def parse_log(data: bytes, path: Path) -> LogContents:
    """Parse the bytes of a log; ``path`` is used in messages. Raises InputError as ``read_log``."""
    lines = data.split(b"\n")
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    if not lines[-1]:
        lines.pop()
    records: list[Record] = []
    warnings: list[str] = []
    for number, line in enumerate(lines, 1):
        if number == 1 and not begins_like_log(line):
            raise InputError("is not an edit log", path=path, line=1, remedy="name another log, or move this file away")
        try:
            records.append(read_record(line.removesuffix(b"\r"), number))
        except MalformedRecordError as error:
            raise _damaged(str(error), path, number) from None
        except (ValueError, RecursionError):
            if number < len(lines):
                raise _damaged("is not JSON", path, number) from None
            warnings.append(f"{path}:{number}: the last line was cut off while it was written; it is dropped")
    kept = len(records)
    try:
        _check_order(records, path)
        histories: defaultdict[int, History] = defaultdict(History)  # of each record, in the log of a part
        for group in _groups(records):
            if isinstance(group, tuple):
                replay_group(histories[group[0].row], group)
    except _BrokenGroupError as error:
        if not (error.incomplete and error.group[-1] is records[-1]):
            raise _damaged(str(error), path, error.group[0].line) from None
        kept -= len(error.group)
        warnings.append(f"{path}:{kept + 1}: the last {error.group[0].action} was cut off while it was written; it is dropped")
    size = starts[kept] if kept < len(starts) else len(data)
    return LogContents(path, tuple(records[:kept]), size, data[:size].endswith(b"\n") or not kept, tuple(warnings))


def begins_like_log(line: bytes) -> bool:
    """Whether the first line of a file is that of an edit log, possibly torn, so that no foreign file is treated as one."""
    start = _BLANKS.sub(b"", line[:64])
    if start.startswith(_HEAD) or _HEAD.startswith(start):
        return True
    # A program that rewrote the log may have changed the order of the keys.
    with suppress(ValueError, RecursionError):
        value = json.loads(line) if len(line) <= HEAD_BYTES else None
        return isinstance(value, dict) and value.get("type") == "session"
    return False


def _damaged(problem: str, path: Path, line: int) -> InputError:
    return InputError(problem, path=path, line=line, remedy="mend the line, or name another log")


def _check_order(records: Sequence[Record], path: Path) -> None:
    seq = 0
    head: SessionRecord | None = None
    for record in records:
        if isinstance(record, SessionRecord):
            head = head or record
            if record.document.sha256 != head.document.sha256:
                raise _damaged("is a review of another document than the one before it", path, record.line)
        elif head is None:
            raise _damaged("stands before any session record", path, record.line)
        elif isinstance(record, Decision):
            if record.seq < seq:
                raise _damaged(f"has the seq {record.seq} after {seq}", path, record.line)
            seq = record.seq


def _groups(records: Sequence[Record]) -> Iterator[SessionRecord | SavedRecord | Group]:
    pending: list[Decision] = []
    for record in records:
        if pending and not (isinstance(record, Decision) and record.seq == pending[0].seq):
            yield tuple(pending)
            pending = []
        if isinstance(record, Decision):
            pending.append(record)
        else:
            yield record
    if pending:
        yield tuple(pending)


def live_records(contents: LogContents, history: History) -> dict[Span, Decision]:
    """The latest record of every span that is decided or that undo or redo can change, in text order.

    Raises InputError when two of them overlap.
    """
    latest = {record.span: record for record in contents.decisions}
    live = {span: latest[span] for span in sorted(history.live_spans())}
    end = 0
    for record in live.values():
        if record.start < end:
            raise _damaged(f"has a span {record.start}-{record.end} that overlaps another decision's", contents.path, record.line)
        end = record.end
    return live
