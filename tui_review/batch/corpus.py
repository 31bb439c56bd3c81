"""A corpus of records and texts, part by part: the findings of a part, or its corrected copy and its edit log.

``work_on_part`` is pure except for the files that it writes, and writes the same bytes whenever and wherever it is called: the time of
the run and the glossary's bytes are part of its input. A part's log is written before the part, so that an existing part is
finished; a killed worker leaves at most a log, which is written again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from tui_review.batch import storage
from tui_review.batch.partitions import CorpusFile, Part, rows_of
from tui_review.batch.policy import Kept, Policy
from tui_review.batch.records import BadRow, Fields, Row
from tui_review.batch.work import Desk
from tui_review.detect import Finding
from tui_review.document import Document, document_from_bytes, document_from_text, segments_of
from tui_review.errors import InputError
from tui_review.glossary import glossary_from_bytes
from tui_review.parsing import parse_json
from tui_review.report import Reported, reported
from tui_review.review import Action, Decision, Edit, LoggedFile, SavedRecord, SessionRecord, apply_edits
from tui_review.review.log import logged_path
from tui_review.review.reading import parse_log
from tui_review.review.record import LoggedPart, Record, decision_on, write_record
from tui_review.review.settled import settled

MANIFEST = "tui-review.run.json"
"""Name of the file that describes the run in its output folder."""
_TOLD = 3
"""Maximum number of bad records of a part that are listed; the others are counted."""


@dataclass(frozen=True, slots=True)
class GlossaryText:
    """A glossary file as it was when the run began."""

    path: Path
    data: bytes

    @property
    def sha256(self) -> str:
        """The SHA-256 of its bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Run:
    """The settings of a run, which apply to every part."""

    fields: Fields
    policy: Policy
    glossary: tuple[GlossaryText, ...]
    encoding: str | None = None
    """The encoding of text files; None to detect it."""
    output: str | None = None
    """The folder for corrected parts and logs; None to only report findings."""
    dry: bool = False
    """Write nothing."""
    whole: bool = False
    """Whether the report shows the texts."""
    reviewer: str = "tui-review fix"
    time: str = ""
    """The time of all decisions: that of the run, so that a part done again is identical."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a record or a text file, such as a comment that is not understood."""

    row: int
    """The number of the record's row in the part; 0 for a text file."""
    id: str
    """The record's identifier; empty when it has none."""
    words: str
    """The note without the name before it: ``:line: words``, with the line in the record or the text."""


@dataclass(frozen=True, slots=True)
class PartDone:
    """The result of one part."""

    part: Part
    error: str = ""
    """Why the part failed, in one line; empty when it did not."""
    rows: int = 0
    """Number of lines or rows of the part; 1 for a text file."""
    changed: int = 0
    """Number of them with findings or edits."""
    edits: int = 0
    finished: bool = False
    """Whether it was there already, from an earlier run."""
    found: tuple[tuple[int, Reported], ...] = ()
    """Without an output folder: the findings of each record with findings, and the number of its row in the part."""
    bad: tuple[BadRow, ...] = ()
    """The first records that could not be read."""
    bad_count: int = 0
    notes: tuple[Note, ...] = ()


_ready: tuple[tuple[str, ...], Desk] | None = None
"""The compiled glossary, which a process keeps between parts, with the SHA-256 of its files."""


def work_on_part(run: Run, part: Part) -> PartDone:
    """The result of one part; can run in any process with this program, on any machine with access to the files."""
    try:
        if run.output is not None and not run.dry and (done := _finished(run.output, part)) is not None:
            return done
        return _text(run, part) if part.kind == "text" else _records(run, part)
    except InputError as error:
        return PartDone(part, str(error))


def lost_part(part: Part) -> PartDone:
    """The result of a part that ended its worker processes."""
    error = InputError(
        f"ended the processes that worked on {part.output}",
        path=part.shown,
        remedy="there may be too little memory: use a smaller --part-size",
    )
    return PartDone(part, str(error))


def _desk(run: Run) -> Desk:
    global _ready  # noqa: PLW0603 - see there
    key = tuple(text.sha256 for text in run.glossary)
    if _ready is None or _ready[0] != key:
        _ready = key, Desk(glossary_from_bytes([(text.path, text.data) for text in run.glossary]))
    return _ready[1]


def _finished(output: str, part: Part) -> PartDone | None:
    """The result of a part from an earlier run; None when it is not finished."""
    if not storage.exists(storage.joined(output, part.output)):
        return None
    log = storage.joined(output, part.log)
    with storage.named(log):
        contents = parse_log(storage.read(log), Path(log))
    changed = {one.decision.row for one in settled(contents) if not one.keeps}
    rows = contents.saved[-1].rows if contents.saved and part.kind != "text" else 1
    edits = contents.saved[-1].edits if contents.saved else 0
    return PartDone(part, rows=rows, changed=len(changed), edits=edits, finished=True)


def _records(run: Run, part: Part) -> PartDone:
    rows = rows_of(part, run.fields)
    bad: list[BadRow] = []
    notes: list[Note] = []
    found: list[tuple[int, Reported]] = []
    decisions: list[Decision] = []
    for row in rows:
        if isinstance(row, BadRow):
            bad.append(row)
            continue
        try:
            document = replace(document_from_text(row.text), path=Path(part.shown))
        except InputError as error:
            bad.append(BadRow(row.number, str(error)))
            continue
        kept = _kept(run, row, document)
        notes += [Note(row.number, row.id, note) for note in kept.notes]
        if not kept.findings:
            continue
        if run.output is None:
            found.append((row.number, _report(run, part, document, kept.findings, row.id)))
        decisions += [
            replace(_accepted(finding, row.text, run, len(decisions) + place), row=row.number, id=row.id)
            for place, finding in enumerate(kept.findings, 1)
        ]
    edits: dict[int, list[Edit]] = {}
    for decision in decisions:
        edits.setdefault(decision.row, []).append(_edit(decision))
    if run.output is not None and not run.dry:
        head = _head(run, part, rows.sha256, "utf-8", "mixed")
        _write(run.output, part, head, decisions, rows.edited(edits), rows.count)
    return PartDone(
        part, "", rows.count, len(edits), len(decisions), found=tuple(found), bad=tuple(bad[:_TOLD]), bad_count=len(bad),
        notes=tuple(notes),
    )  # fmt: skip


def _kept(run: Run, row: Row, document: Document) -> Kept:
    """The findings in a record that the policy keeps; the notes have no name before them."""
    desk = _desk(run)
    findings = desk.detector.find(row.text, segments_of(row.text, row.source), minimum=run.policy.minimum)
    return run.policy.keep(document, findings, desk.entry, name="")


def _report(run: Run, part: Part, document: Document, findings: list[Finding], identifier: str = "") -> Reported:
    report = reported(document, findings, whole=run.whole)
    located = [replace(one, path=part.shown, id=identifier) for one in report.found]
    return replace(report, path=part.shown, found=located)


def _text(run: Run, part: Part) -> PartDone:
    data = storage.read(part.path)
    with storage.named(part.shown):
        document = document_from_bytes(data, path=Path(part.shown), encoding=run.encoding)
    kept = _desk(run).keep(document, run.policy)
    notes = tuple(Note(0, "", note.removeprefix(str(document.path))) for note in kept.notes)
    if run.output is None:
        found = ((1, _report(run, part, document, kept.findings)),) if kept.findings else ()
        return PartDone(part, "", 1, int(bool(kept.findings)), len(kept.findings), found=found, notes=notes)
    decisions = [_accepted(finding, document.text, run, seq) for seq, finding in enumerate(kept.findings, 1)]
    if not run.dry:
        with storage.named(part.shown):
            corrected = document.encode(apply_edits(document.text, [_edit(decision) for decision in decisions]))
        head = _head(run, part, document.sha256, document.encoding, document.newline)
        _write(run.output, part, head, decisions, corrected, 0)
    return PartDone(part, "", 1, int(bool(decisions)), len(decisions), notes=notes)


def _accepted(finding: Finding, text: str, run: Run, seq: int) -> Decision:
    return decision_on(finding, text, seq=seq, time=run.time, action=Action.ACCEPT, replacement=finding.suggestion)


def _edit(decision: Decision) -> Edit:
    return Edit(decision.start, decision.end, decision.original, decision.replacement)


def _head(run: Run, part: Part, sha256: str, encoding: str, newline: str) -> SessionRecord:
    import tui_review  # noqa: PLC0415 - for the version alone

    assert run.output is not None  # noqa: S101 - a log is written into the output folder
    log = storage.joined(run.output, part.log)
    fields = run.fields
    return SessionRecord(
        tool=f"tui-review/{tui_review.__version__}",
        document=LoggedFile(_logged(part.path, log), sha256),
        encoding=encoding,
        newline=newline,
        source=None,
        glossary=tuple(LoggedFile(_logged(str(text.path), log), text.sha256) for text in run.glossary),
        reviewer=run.reviewer,
        time=run.time,
        part=None if part.kind == "text" else LoggedPart(part.start, part.end, fields.text, fields.source, fields.id),
    )


def _logged(path: str, log: str) -> str:
    """A path as recorded in the log: relative if both are on this disk."""
    return path if storage.has_scheme(path) or storage.has_scheme(log) else logged_path(Path(path), Path(log).parent)


def _write(output: str, part: Part, head: SessionRecord, decisions: Sequence[Decision], data: bytes, rows: int) -> None:
    name = PurePosixPath(part.output).name
    saved = SavedRecord(name, hashlib.sha256(data).hexdigest(), len(decisions), rows)
    records: list[Record] = [head, *decisions, saved]
    storage.write(storage.joined(output, part.log), b"".join(write_record(record) for record in records))
    storage.write(storage.joined(output, part.output), data)


def begin(run: Run, files: Sequence[CorpusFile]) -> Run:
    """Begin a run in its output folder, or resume the one that was stopped there, with its time; returns the run to use.

    Raises InputError when the folder belongs to another run, or an output would overwrite an input.
    """
    assert run.output is not None  # noqa: S101 - only a run that writes has a folder
    place = storage.joined(run.output, MANIFEST)
    inputs = {file.path for file in files}
    for file in files:
        for part in file.parts:
            if storage.absolute(storage.joined(run.output, part.output)) in inputs:
                raise InputError("is an input, which is never written to", path=part.output, remedy="choose another --output")
    about = _about(run, files)
    if not storage.exists(place):
        storage.write(place, json.dumps({"time": run.time, **about}, indent=1, ensure_ascii=False).encode() + b"\n")
        return run
    try:
        earlier = parse_json(storage.read(place))
        time = earlier.pop("time")
    except (ValueError, KeyError, AttributeError):
        raise InputError("is damaged", path=place, remedy="choose another --output") from None
    if other := next((key for key in about if earlier.get(key) != about[key]), None):
        what = _OTHER["parts" if other == "inputs" and _whole(earlier.get(other)) == _whole(about[other]) else other]
        raise InputError(f"is of a run with {what}", path=place, remedy="choose another --output, or delete the folder")
    return replace(run, time=time)


_OTHER = {
    "version": "another version of tui-review", "inputs": "other inputs", "parts": "another --part-size", "glossary": "another glossary",
    "fields": "another --text-field, --source-field or --id-field", "choice of findings": "another choice of findings",
    "encoding": "another --encoding", "reviewer": "another --reviewer",
}  # fmt: skip
"""The wording for the first difference from an earlier run."""


def _whole(inputs: object) -> list[object] | None:
    """The inputs of a manifest without their numbers of parts."""
    return [file[:-1] if isinstance(file, list) else file for file in inputs] if isinstance(inputs, list) else None


def _about(run: Run, files: Sequence[CorpusFile]) -> dict[str, object]:
    """The properties of a run that must be the same for parts of an earlier run to be used."""
    import tui_review  # noqa: PLC0415 - for the version alone

    return {
        "version": tui_review.__version__,
        "inputs": [[file.path, file.size, file.stamp, len(file.parts)] for file in files],
        "fields": [run.fields.text, run.fields.source, run.fields.id],
        "glossary": [text.sha256 for text in run.glossary],
        "choice of findings": hashlib.sha256(_choice(run.policy).encode()).hexdigest(),
        "encoding": run.encoding,
        "reviewer": run.reviewer,
    }


def _choice(policy: Policy) -> str:
    """A policy as a string that is the same in every process, with sets sorted."""
    selectors = [[[one.field, sorted(one.values)] for one in group] for group in (policy.only, policy.skip)]
    exceptions = [
        [one.reason, one.folder, sorted(one.surface), sorted(one.entry), sorted(one.evidence), list(one.path)]
        for one in policy.exceptions.all
    ]
    return json.dumps([policy.minimum, selectors, exceptions])
