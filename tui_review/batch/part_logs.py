"""Verifying and reverting the logs of parts of a corpus.

The original of such a log is a range of a file of records, so that the functions of ``tui_review.review`` do not apply.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from tui_review.batch import storage
from tui_review.batch.partitions import Part, rows_of
from tui_review.batch.records import Fields, Row, Rows
from tui_review.errors import InputError
from tui_review.review import Action, Decision, Edit, LogContents, Saved, SavedRecord
from tui_review.review.destination import path_from_log
from tui_review.review.hold import Hold
from tui_review.review.log import now, timestamp
from tui_review.review.reading import read_log
from tui_review.review.record import LoggedPart, Record, write_record
from tui_review.review.replaying import REVERTER, Reverted
from tui_review.review.settled import settled
from tui_review.review.verify import Verification


def verify_part(contents: LogContents) -> Verification:
    """Replay the log of a part and compare it with the input and the output."""
    problems = []
    try:
        rows = _rows(contents)
        problems += _quotes(contents, rows)
        saved, stands = contents.saved[-1], storage.read(_output(contents))
        if hashlib.sha256(stands).hexdigest() != saved.sha256:
            problems.append(f"{_output(contents)}: was changed since it was saved (its SHA-256 is not the recorded one)")
        elif not problems and rows.edited(_edits(contents)) != stands:
            problems.append(f"{contents.path}:{saved.line}: the decisions before it give another part than the one it records")
    except InputError as error:
        problems.append(str(error))
    return Verification(contents, tuple(problems), contents.warnings)


def revert_part(contents: LogContents, entries: Collection[str], *, reviewer: str = "", dry: bool = False) -> Reverted:
    """Like ``revert_entries``, for the log of a part: appends decisions to the log and writes the part again, unless ``dry``.

    Raises HeldError while another process writes to the log, InputError when the input or the log cannot be used.
    """
    if dry:
        return _reverted(contents, entries, reviewer, dry=True)
    hold = Hold.take(contents.path, reviewer or REVERTER, now)
    try:
        return _reverted(read_log(contents.path), entries, reviewer)
    finally:
        hold.release()


def _reverted(contents: LogContents, entries: Collection[str], reviewer: str, *, dry: bool = False) -> Reverted:
    reverted = [one.decision for one in settled(contents) if one.decision.entry in entries and not one.keeps]
    if dry or not reverted:
        return Reverted(contents.path, len(reverted), None)
    rows = _rows(contents)
    moment = timestamp(now())
    seq = contents.last_seq
    head = replace(contents.head, reviewer=reviewer or REVERTER, time=moment)
    back = [
        replace(one, seq=seq + place, time=moment, action=Action.REJECT, replacement=one.original, comment="reverted")
        for place, one in enumerate(reverted, 1)
    ]
    records = (*contents.records, head, *back)
    edits = _edits(replace(contents, records=records))
    data = rows.edited(edits)
    count = sum(map(len, edits.values()))
    saved = SavedRecord(contents.saved[-1].path, hashlib.sha256(data).hexdigest(), count, rows.count)
    written: list[Record] = [*records, saved]
    output = _output(contents)
    # The part first: a kill between the two leaves a log that does not verify, which repeating the revert repairs.
    storage.write(output, data)
    storage.write(str(contents.path), b"".join(write_record(record) for record in written))
    return Reverted(contents.path, len(reverted), Saved(Path(output), saved.sha256, count))


def _rows(contents: LogContents) -> Rows:
    """The records to which a log belongs. Raises InputError when they have changed."""
    head = contents.head
    logged = head.part
    assert logged is not None  # noqa: S101 - only such logs come here
    name = head.document.path
    path = name if storage.has_scheme(name) else str(path_from_log(name, contents.path.parent))
    rows = rows_of(Part(path, path, "", logged.start, logged.end, 1), _fields(logged))
    if rows.sha256 != head.document.sha256:
        raise InputError("was changed since the run", path=path, remedy="run fix again with another --output")
    return rows


def _fields(logged: LoggedPart) -> Fields:
    return Fields(logged.text_field, logged.source_field, logged.id_field)


def _output(contents: LogContents) -> str:
    if not contents.saved:
        raise InputError("is the log of a part that was not finished", path=contents.path, remedy="run fix again to finish it")
    return str(path_from_log(contents.saved[-1].path, contents.path.parent))


def _edits(contents: LogContents) -> dict[int, list[Edit]]:
    """The edits of each record by its row, in text order."""
    edits: dict[int, list[Edit]] = {}
    for one in sorted(settled(contents), key=lambda one: one.place):
        if not one.keeps:
            decision = one.decision
            edits.setdefault(decision.row, []).append(Edit(decision.start, decision.end, decision.original, decision.replacement))
    return edits


def _quotes(contents: LogContents, rows: Rows) -> list[str]:
    """A message for the first decision whose quote differs from its record; empty when all match."""
    of_row: dict[int, list[Decision]] = {}
    for decision in contents.decisions:
        of_row.setdefault(decision.row, []).append(decision)
    for row in rows:
        if isinstance(row, Row):
            for decision in of_row.pop(row.number, ()):
                stands = row.text[decision.start : decision.end]
                if stands != decision.original:
                    return [f"{contents.path}:{decision.line}: quotes {decision.original!r}, where the record has {stands!r}"]
    return [f"{contents.path}:{rest[0].line}: is of the record {rest[0].row}, which the part does not have" for rest in of_row.values()][:1]
