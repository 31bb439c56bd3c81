"""The edit log, version 1: append-only JSON Lines, each decision on the disk before the next one can be made.

A log begins each sitting with a ``session`` record, then holds ``decision`` records, all lines of one decision under one
``seq``, and a ``saved`` record for each corrected copy. What a torn last line (power loss, a full disk) held is dropped
with a warning; damage anywhere else is an error, since decisions would be lost silently.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from tui_review.errors import InputError

VERSION = 1
ACTIONS = ("accept", "edit", "reject", "undo", "redo")
SCOPES = ("one", "document", "always")
CONTEXT = 32
"""How many code points of the original text are kept before and after a decision's span."""

_MQM = {
    "inconsistent": "terminology/inconsistent-use-of-terminology",
    "source": "accuracy/mistranslation/entity",
    "wrong-entity": "accuracy/mistranslation/entity",
}


def mqm(evidence: str) -> str:
    """The category of the Multidimensional Quality Metrics for a kind of evidence."""
    return _MQM.get(evidence, "terminology/inconsistent-with-termbase")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a decision: what was decided on one span of the original text."""

    seq: int
    """Number of the decision; the lines of one decision on several spans share it."""
    time: str
    action: str
    scope: str
    start: int
    end: int
    original: str
    replacement: str
    """What stands in the span after the decision; the original when it was rejected or reopened."""
    prefix: str
    suffix: str
    entry: str
    evidence: str
    confidence: float
    mqm: str
    comment: str = ""

    def record(self) -> dict[str, Any]:
        """The JSON object of the line; ``comment`` only when there is one."""
        fields = asdict(self)
        if not self.comment:
            del fields["comment"]
        return {"type": "decision", **fields}


@dataclass(frozen=True)
class LogContent:
    """What a log holds."""

    path: Path
    sessions: tuple[Mapping[str, Any], ...]
    decisions: tuple[Decision, ...]
    saved: tuple[Mapping[str, Any], ...]
    saved_after: tuple[int, ...]
    """For each saved record, how many decision lines stand before it."""
    whole: int
    """How many bytes from the start are whole lines."""
    warning: str = ""
    """Set when a torn last line was dropped."""

    @property
    def document_sha256(self) -> str:
        """The hash of the document that the first sitting was about."""
        return str(self.sessions[0]["document"]["sha256"]) if self.sessions else ""

    @property
    def last_seq(self) -> int:
        """The greatest decision number so far, 0 when there is none."""
        return max((decision.seq for decision in self.decisions), default=0)

    def groups(self) -> Iterator[list[Decision]]:
        """The decisions in order, each as all of its lines."""
        group: list[Decision] = []
        for decision in self.decisions:
            if group and decision.seq != group[0].seq:
                yield group
                group = []
            group.append(decision)
        if group:
            yield group


def read_log(path: Path) -> LogContent:
    """Read and check a log.

    Raises InputError, with the line, for a record that is no record of version 1.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such edit log", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder, not an edit log", path=path) from None
    except OSError as error:
        raise InputError(f"the edit log cannot be read ({error.strerror or error})", path=path) from None
    whole = data.rfind(b"\n") + 1
    warning = ""
    if whole < len(data):
        warning = f"{path}: the last line was torn off while it was written and is dropped"
    sessions: list[Mapping[str, Any]] = []
    decisions: list[Decision] = []
    saved: list[Mapping[str, Any]] = []
    saved_after: list[int] = []
    for number, line in enumerate(data[:whole].split(b"\n")[:-1], 1):
        record = _record(line, path, number)
        kind = record.get("type")
        try:
            if kind == "session":
                _check_session(record, path, number)
                sessions.append(record)
            elif not sessions:
                raise InputError("the first record is not a session", path=path, line=number, remedy="is this an edit log?")
            elif kind == "decision":
                decisions.append(_decision(record))
            elif kind == "saved":
                saved.append({"path": str(record["path"]), "sha256": str(record["sha256"]), "edits": int(record["edits"])})
                saved_after.append(len(decisions))
            else:
                raise ValueError(f"unknown type {kind!r}")
        except (KeyError, TypeError, ValueError) as error:
            reason = f"no {error}" if isinstance(error, KeyError) else str(error)
            raise InputError(f"damaged record ({reason})", path=path, line=number, remedy="restore the log from a backup") from None
    return LogContent(path, tuple(sessions), tuple(decisions), tuple(saved), tuple(saved_after), whole, warning)


def _record(line: bytes, path: Path, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("is not a JSON record", path=path, line=number, remedy="restore the log from a backup") from None
    if not isinstance(record, dict):
        raise InputError("is not a JSON object", path=path, line=number, remedy="restore the log from a backup")
    return record


def _check_session(record: Mapping[str, Any], path: Path, number: int) -> None:
    if record.get("version") != VERSION:
        raise InputError(
            f"log version {record.get('version')!r} is not known here",
            path=path,
            line=number,
            remedy=f"this version reads version {VERSION}",
        )
    document = record["document"]
    str(document["path"]), str(document["sha256"]), str(document["encoding"])


def _decision(record: Mapping[str, Any]) -> Decision:
    texts = {
        name: record[name]
        for name in ("time", "action", "scope", "original", "replacement", "prefix", "suffix", "entry", "evidence", "mqm")
    }
    for name, value in texts.items():
        if not isinstance(value, str):
            raise ValueError(f"{name} is not a string")
    if texts["action"] not in ACTIONS:
        raise ValueError(f"unknown action {texts['action']!r}")
    if texts["scope"] not in SCOPES:
        raise ValueError(f"unknown scope {texts['scope']!r}")
    numbers = {name: record[name] for name in ("seq", "start", "end")}
    for name, value in numbers.items():
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise ValueError(f"{name} is not a number")
    return Decision(**numbers, **texts, confidence=float(record["confidence"]), comment=str(record.get("comment", "")))


class LogWriter:
    """Appends records to a log; every ``append`` is on the disk when it returns.

    The file is made at the first record, so that looking at a text leaves nothing behind. While it is open no other
    process can write to it.
    """

    def __init__(self, path: Path, header: Mapping[str, Any], content: LogContent | None = None) -> None:
        """``header`` is this sitting's session record; ``content`` what the log holds already."""
        self.path = path
        self._header: Mapping[str, Any] | None = header
        self._whole = content.whole if content else 0
        self._existed = content is not None
        self._file: IO[bytes] | None = None

    def append(self, records: Iterable[Mapping[str, Any]]) -> None:
        """Write records in one piece. Raises InputError when the log cannot be written."""
        lines = [json.dumps(record, ensure_ascii=True) for record in records]
        try:
            if self._file is None:
                self._file = self._open()
            if self._header is not None:
                lines.insert(0, json.dumps(self._header, ensure_ascii=True))
            self._file.write("".join(line + "\n" for line in lines).encode("ascii"))
            self._file.flush()
            os.fsync(self._file.fileno())
            self._header = None
        except OSError as error:
            raise InputError(
                f"the edit log cannot be written ({error.strerror or error})", path=self.path, remedy="choose another with --log"
            ) from None

    def _open(self) -> IO[bytes]:
        file = open(self.path, "r+b" if self._existed else "xb")  # noqa: SIM115 - stays open for the sitting
        _lock(file, self.path)
        file.seek(self._whole)
        file.truncate()
        return file

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lock(file: IO[bytes], path: Path) -> None:
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise InputError("another reviewer has this text open", path=path, remedy="wait, or use another --log and --output") from None


def free_name(path: Path) -> Path:
    """The first of ``article.edits.1.jsonl``, ``article.edits.2.jsonl``, ... that does not exist."""
    number = 1
    while (candidate := path.with_name(f"{path.stem}.{number}{path.suffix}")).exists():
        number += 1
    return candidate


def set_aside(path: Path) -> Path:
    """Rename a log so that a new one can begin; returns its new name."""
    target = free_name(path)
    try:
        path.rename(target)
    except OSError as error:
        raise InputError(f"cannot be renamed ({error.strerror or error})", path=path) from None
    return target


def relative(path: Path, log: Path) -> str:
    """A path as a log keeps it: seen from the log's folder, so that a folder can be moved as a whole."""
    try:
        return Path(os.path.relpath(path.resolve(), log.resolve().parent)).as_posix()
    except ValueError:
        return str(path.resolve())


def resolved(path: str, log: Path) -> Path:
    """The path that a log means."""
    return log.resolve().parent / path
