"""Making a corrected copy from its log again, and taking decisions of a log back; both through an ordinary session.

A revert is itself a decision in the log: the earlier ones stay on record, and it can be undone in the reviewer.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from tui_review.document import Document, read_document
from tui_review.errors import InputError
from tui_review.review.carrying import reanchor
from tui_review.review.copies import Saved
from tui_review.review.destination import Outputs, default_paths, path_from_log, same_file
from tui_review.review.opening import log_beside, open_session
from tui_review.review.reading import LogContents
from tui_review.review.record import STANDARD_INPUT
from tui_review.review.settled import settled

REVERTER = "tui-review log revert"
"""Who decides in a revert, unless somebody is named."""


@dataclass(frozen=True, slots=True)
class Reverted:
    """What a revert did to one log, or would do."""

    log: Path
    spans: int
    """How many spans got the original's words back."""
    saved: Saved | None
    """The corrected copy that was written anew; None when none was there to be, or nothing was written."""


def original_of(contents: LogContents) -> Document:
    """The text that a log is of, when it is still what was reviewed; else InputError."""
    head = contents.head
    if head.part is not None:
        raise InputError("is the log of a part of a corpus", path=contents.path, remedy="run fix again to have the part written again")
    if head.document.path == STANDARD_INPUT:
        raise InputError(
            "is of a text that was read from standard input", path=contents.path, remedy="give log apply that text with --to"
        )  # fmt: skip
    path = path_from_log(head.document.path, contents.path.parent)
    document = read_document(path, encoding=head.encoding)
    if document.sha256 != head.document.sha256:
        raise InputError(
            f"was changed since {contents.path} was written", path=path, remedy="log apply --to carries the log over to the changed text"
        )
    return document


def copy_of(contents: LogContents) -> Path | None:
    """Where a log's corrected copy was saved last; None when it never was."""
    saved = contents.saved
    return path_from_log(saved[-1].path, contents.path.parent) if saved else None


def apply_log(contents: LogContents, output: Path | None = None) -> Saved:
    """Write the corrected copy of a log again, to ``output``, or where it was saved last, or beside the original.

    Raises InputError as a session's save does.
    """
    document = original_of(contents)
    copy = output or copy_of(contents) or default_paths(_path(document)).copy
    with open_session(document, (), outputs=Outputs(copy, contents.path)) as session:
        return session.save()


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of a log's decisions on another version of its text."""

    log: Path
    """The log of the other version."""
    saved: Saved
    found: int
    lost: tuple[str, ...]
    """One line for each decision whose place is not there any more."""


def carry_log(contents: LogContents, text: Path, *, output: Path | None = None, log: Path | None = None) -> Carried:
    """Make the decisions of a log on a changed text: write a log of their own for it, and its corrected copy.

    Both lie beside the text unless named. The log that is read stays as it is, but is moved aside first when it is the
    text's own. Raises InputError when a log of other decisions is there already.
    """
    document = read_document(text, encoding=contents.head.encoding)
    usual = default_paths(text)
    outputs = Outputs(output or usual.copy, log or log_beside(text, text))
    own = same_file(outputs.log, contents.path)
    if not own and os.path.lexists(outputs.log):
        raise InputError("exists already", path=outputs.log, remedy="name another --log, or move it away")
    with open_session(document, (), outputs=outputs, reviewer=contents.reviewers, carry=own) as session:
        if not own:
            session.adopt(reanchor(contents, document))
        return Carried(outputs.log, session.save(), session.resumed, session.warnings)


def revert_entries(contents: LogContents, entries: Collection[str], *, reviewer: str = "", dry: bool = False) -> Reverted:
    """Give every span that was changed for one of the entries its original words back, and save the copy anew.

    ``entries`` are canonical forms. A log without such a span is not written to, nor is any when ``dry``.
    """
    spans = {one.span for one in settled(contents) if one.decision.entry in entries and not one.keeps}
    if dry or not spans:
        return Reverted(contents.path, len(spans), None)
    document = original_of(contents)
    copy = copy_of(contents)
    outputs = Outputs(copy or default_paths(_path(document)).copy, contents.path)
    with open_session(document, (), outputs=outputs, reviewer=reviewer or REVERTER) as session:
        session.reject_each([index for index, finding in enumerate(session.findings) if (finding.start, finding.end) in spans], "reverted")
        return Reverted(contents.path, len(spans), session.save() if copy is not None else None)


def _path(document: Document) -> Path:
    assert document.path is not None  # noqa: S101 - ``original_of`` reads files only
    return document.path
