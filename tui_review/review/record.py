"""The records of an edit log, format version 1: each line is one JSON object and can be read without the others.

A decision's ``replacement`` is always the text at its span after the record, also for a reject or an undo; the last record of
a span therefore gives the text of the corrected copy there. Unknown keys are ignored, so that a later version can add some.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from tui_review.review.lesson import Lesson, Teaches
from tui_review.review.standing import Scope

if TYPE_CHECKING:
    from tui_review.detect.finding import Finding

VERSION = 1
STANDARD_INPUT = "-"
"""The path in a log for a document from standard input."""
CONTEXT = 32
"""Number of code points that a decision quotes before and after its span."""

_MQM_TERM = "terminology/inconsistent-with-termbase"
MQM = {
    "variant": _MQM_TERM,
    "transliteration": _MQM_TERM,
    "spelling": _MQM_TERM,
    "casing": _MQM_TERM,
    "inflection": _MQM_TERM,
    "inconsistent": "terminology/inconsistent-use",
    "source": "accuracy/mistranslation/entity",
    "wrong-entity": "accuracy/mistranslation/entity",
    "marked": "accuracy/mistranslation/entity",
}
"""The error type of the Multidimensional Quality Metrics for each kind of evidence."""

# Legal inside a JSON string, but escaped: most of them are line ends for readers that use str.splitlines.
_LINE_BREAKS = re.compile("[\x85\u2028\u2029\x7f]")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


_DECISION_KEYS = (
    "seq", "time", "action", "scope", "start", "end", "original", "replacement", "prefix", "suffix", "entry", "evidence",
    "confidence", "mqm",
)  # fmt: skip


class Action(StrEnum):
    """The action of a decision; the values are part of the log format."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    UNDO = "undo"
    REDO = "redo"


class MalformedRecordError(ValueError):
    """A line is not a record of this format; the message gives the reason, without the place."""


@dataclass(frozen=True, slots=True)
class LoggedFile:
    """A file recorded in a log."""

    path: str
    """As recorded: relative to the log's folder where possible; ``-`` for standard input."""
    sha256: str


@dataclass(frozen=True, slots=True)
class LoggedPart:
    """The part of a file of records to which a log belongs; the document's SHA-256 is then that of the part."""

    start: int
    """The first byte of the part in JSON Lines, its first row group in Parquet."""
    end: int
    text_field: str
    source_field: str | None = None
    id_field: str | None = None


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """The header of one sitting."""

    tool: str
    document: LoggedFile
    encoding: str
    newline: str
    source: LoggedFile | None
    glossary: tuple[LoggedFile, ...]
    """The glossary files, in the order in which they were given; later ones override earlier ones."""
    reviewer: str
    time: str
    continues: LoggedFile | None = None
    """The log of an earlier version of the document, whose decisions were carried over."""
    part: LoggedPart | None = None
    line: int = 0
    """Line number in the log, from 1; 0 when it was not read from a log."""

    def record(self) -> dict[str, Any]:
        """The JSON object of the line; ``part``, ``source`` and ``continues`` only when present."""
        head: dict[str, Any] = {
            "type": "session",
            "version": VERSION,
            "tool": self.tool,
            "document": {**_file(self.document), "encoding": self.encoding, "newline": self.newline},
        }
        if self.part is not None:
            part = self.part
            head["document"]["part"] = {
                "start": part.start, "end": part.end, "text_field": part.text_field, "source_field": part.source_field,
                "id_field": part.id_field,
            }  # fmt: skip
        if self.source is not None:
            head["source"] = _file(self.source)
        head["glossary"] = _glossary(self.glossary)
        head |= {"reviewer": self.reviewer, "time": self.time}
        return head if self.continues is None else head | {"continues": _file(self.continues)}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one span."""

    seq: int
    """Number of the decision in the log, from 1; the records of one decision on several spans share it."""
    time: str
    action: Action
    scope: Scope
    start: int
    end: int
    original: str
    replacement: str
    """The text at the span after the record."""
    prefix: str
    suffix: str
    entry: str
    evidence: str
    confidence: float
    mqm: str
    comment: str = ""
    """The comment on the span after the record."""
    lesson: Lesson | None = None
    """The lesson written to the glossary with it, or taken back by an undo."""
    row: int = 0
    """In the log of a part: the line or row of the text record in the part, from 1; the span is in that record's text."""
    id: str = ""
    """The identifier of the text record, if it has one."""
    carried: bool = False
    """Whether it follows from a decision in another document."""
    of: int = 0
    """The ``seq`` of the earlier decision that these spans extend, or that an undo takes back although it is not the latest."""
    line: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """The span in the original text."""
        return self.start, self.end

    def record(self) -> dict[str, Any]:
        """The JSON object of the line; optional keys only when they have a value."""
        decision = {"type": "decision"} | {key: getattr(self, key) for key in _DECISION_KEYS}
        if self.row:
            decision |= {"row": self.row, "id": self.id}
        if self.carried:
            decision["carried"] = True
        if self.of:
            decision["of"] = self.of
        if self.comment:
            decision["comment"] = self.comment
        if self.lesson is not None:
            lesson = self.lesson
            decision["lesson"] = {"teaches": lesson.teaches, "entry": lesson.entry, "form": lesson.form, "new": lesson.new}
            if lesson.sentence:
                decision["lesson"]["sentence"] = lesson.sentence
        return decision


@dataclass(frozen=True, slots=True)
class SavedRecord:
    """A corrected copy that was written."""

    path: str
    sha256: str
    edits: int
    """Number of spans of the copy that differ from the original."""
    rows: int = 0
    """In the log of a part: number of text records, or lines, in the part."""
    line: int = 0

    def record(self) -> dict[str, Any]:
        """The JSON object of the line."""
        saved = {"type": "saved", "path": self.path, "sha256": self.sha256, "edits": self.edits}
        return saved | {"rows": self.rows} if self.rows else saved


Record = SessionRecord | Decision | SavedRecord


def decision_on(
    finding: Finding,
    text: str,
    *,
    seq: int,
    time: str,
    action: Action,
    scope: Scope = Scope.ONE,
    replacement: str | None,
    comment: str = "",
    lesson: Lesson | None = None,
    carried: bool = False,
    of: int = 0,
) -> Decision:
    """The record of a decision on a finding in a text; ``replacement`` None keeps the original words."""
    return Decision(
        seq=seq,
        time=time,
        action=action,
        scope=scope,
        start=finding.start,
        end=finding.end,
        original=finding.surface,
        replacement=finding.surface if replacement is None else replacement,
        prefix=text[max(finding.start - CONTEXT, 0) : finding.start],
        suffix=text[finding.end : finding.end + CONTEXT],
        entry=finding.entry,
        evidence=finding.evidence.value,
        confidence=finding.confidence,
        mqm=MQM[finding.evidence.value],
        comment=comment,
        lesson=lesson,
        carried=carried,
        of=of,
    )


def write_record(record: Record) -> bytes:
    """The line of a record, with its line end."""
    text = _LINE_BREAKS.sub(lambda found: f"\\u{ord(found.group()):04x}", _JSON.encode(record.record()))
    # Only lone surrogates (bytes of the document that are no UTF-8) cannot be encoded; their backslash escapes are valid JSON.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _file(file: LoggedFile) -> dict[str, object]:
    return {"path": file.path, "sha256": file.sha256}


def _glossary(files: tuple[LoggedFile, ...]) -> dict[str, object] | None:
    """The JSON object of the glossary, with the path of the last file; several files are listed under ``files`` as well."""
    if not files:
        return None
    whole: dict[str, object] = {"path": files[-1].path, "sha256": "+".join(file.sha256 for file in files)}
    if len(files) > 1:
        whole["files"] = [_file(file) for file in files]
    return whole


def read_record(line: bytes, number: int) -> Record:
    """Parse a line of a log.

    Raises ``json.JSONDecodeError`` or UnicodeDecodeError when it is not JSON, MalformedRecordError when it is JSON but no record.
    """
    value = json.loads(line.decode("utf-8"))
    if not isinstance(value, dict):
        raise MalformedRecordError("is not a JSON object")
    kind = value.get("type")
    if kind == "decision":
        return _decision(value, number)
    if kind == "saved":
        rows = _whole(value, "rows") if "rows" in value else 0
        return SavedRecord(_text(value, "path"), _text(value, "sha256"), _whole(value, "edits"), rows, number)
    if kind == "session":
        return _session(value, number)
    raise MalformedRecordError(f"has the unknown type {kind!r}")


def _session(value: Mapping[str, object], number: int) -> SessionRecord:
    version = value.get("version")
    if version != VERSION:
        raise MalformedRecordError(f"is of log version {version!r}, this program reads version {VERSION}")
    document = _object(value, "document")
    glossary = value.get("glossary")
    files: tuple[LoggedFile, ...] = ()
    if glossary is not None:
        whole = _object(value, "glossary")
        listed = whole.get("files", [whole])
        if not isinstance(listed, list) or not all(isinstance(file, dict) for file in listed):
            raise MalformedRecordError("has no list of objects under 'files'")
        files = tuple(_logged_file(file) for file in listed)
    return SessionRecord(
        tool=_text(value, "tool"),
        document=_logged_file(document),
        encoding=_text(document, "encoding"),
        newline=_text(document, "newline"),
        source=None if value.get("source") is None else _logged_file(_object(value, "source")),
        glossary=files,
        reviewer=_text(value, "reviewer"),
        time=_text(value, "time"),
        continues=_logged_file(_object(value, "continues")) if "continues" in value else None,
        part=_part(_object(document, "part")) if "part" in document else None,
        line=number,
    )


def _part(value: Mapping[str, object]) -> LoggedPart:
    source, identifier = (_text(value, key) if value.get(key) is not None else None for key in ("source_field", "id_field"))
    return LoggedPart(_whole(value, "start"), _whole(value, "end"), _text(value, "text_field"), source, identifier)


def _decision(value: Mapping[str, object], number: int) -> Decision:
    confidence = value.get("confidence")
    if not isinstance(confidence, (int, float)) or isinstance(confidence, bool) or not 0 <= confidence <= 1:
        raise MalformedRecordError("has no number from 0 to 1 under 'confidence'")
    record = Decision(
        seq=_whole(value, "seq"),
        time=_text(value, "time"),
        action=Action(_one_of(value, "action", Action)),
        scope=Scope(_one_of(value, "scope", Scope)),
        start=_whole(value, "start"),
        end=_whole(value, "end"),
        original=_text(value, "original"),
        replacement=_text(value, "replacement"),
        prefix=_text(value, "prefix"),
        suffix=_text(value, "suffix"),
        entry=_text(value, "entry"),
        evidence=_one_of(value, "evidence", MQM),
        confidence=float(confidence),
        mqm=_text(value, "mqm"),
        comment=_text(value, "comment") if "comment" in value else "",
        lesson=_lesson(_object(value, "lesson")) if "lesson" in value else None,
        row=_whole(value, "row") if "row" in value else 0,
        id=_text(value, "id") if "id" in value else "",
        carried=value.get("carried") is True,
        of=_whole(value, "of") if "of" in value else 0,
        line=number,
    )
    if record.end - record.start != len(record.original) or not record.original:
        raise MalformedRecordError(f"has the span {record.start}-{record.end} for {len(record.original)} characters")
    return record


def _lesson(value: Mapping[str, object]) -> Lesson:
    teaches = Teaches(_one_of(value, "teaches", Teaches))
    return Lesson(
        teaches,
        _text(value, "entry"),
        _text(value, "form"),
        new=value.get("new") is True,
        sentence=_text(value, "sentence") if "sentence" in value else "",
    )


def _object(value: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = value.get(key)
    if not isinstance(found, dict):
        raise MalformedRecordError(f"has no object under {key!r}")
    return found


def _logged_file(value: Mapping[str, object]) -> LoggedFile:
    return LoggedFile(_text(value, "path"), _text(value, "sha256"))


def _text(value: Mapping[str, object], key: str) -> str:
    found = value.get(key)
    if not isinstance(found, str):
        raise MalformedRecordError(f"has no text under {key!r}")
    return found


def _whole(value: Mapping[str, object], key: str) -> int:
    found = value.get(key)
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise MalformedRecordError(f"has no whole number under {key!r}")
    return found


def _one_of(value: Mapping[str, object], key: str, allowed: type[StrEnum] | Mapping[str, str]) -> str:
    found = _text(value, key)
    known = [str(name) for name in allowed]
    if found not in known:
        raise MalformedRecordError(f"has {found!r} under {key!r}, which is none of {', '.join(known)}")
    return found
