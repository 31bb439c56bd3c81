"""Merging two reviewers' logs of one text, in which each decision keeps its reviewer.

Only the decisions in force at the end of each log are taken over. In a conflict neither is, so that the span is open again,
unless one of the logs is preferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from tui_review.errors import InputError
from tui_review.review.destination import path_from_log
from tui_review.review.log import logged_path
from tui_review.review.reading import LogContents
from tui_review.review.record import STANDARD_INPUT, LoggedFile, Record, SessionRecord
from tui_review.review.settled import Settled, settled


class Prefer(StrEnum):
    """The log whose decisions are taken in a conflict."""

    NEITHER = "neither"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Overlapping spans that the two logs decide differently."""

    first: tuple[Settled, ...]
    second: tuple[Settled, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """The result of merging two logs."""

    records: tuple[Record, ...]
    """The lines of the merged log."""
    conflicts: tuple[Conflict, ...]
    """In text order; resolved only when a log was preferred."""
    agreed: int
    """Number of the first log's decisions in places where both logs agree."""
    only_first: int
    """Number of decisions in places that only the first log decides."""
    only_second: int


def merge_logs(first: LogContents, second: LogContents, into: Path, *, prefer: Prefer = Prefer.NEITHER) -> Merge:
    """Merge two logs into one to be written at ``into``. Raises InputError when their texts or encodings differ."""
    _check_same_text(first, second)
    kept: tuple[list[Settled], list[Settled]] = ([], [])
    conflicts = []
    agreed = only_first = only_second = 0
    for ours, theirs in _clusters(settled(first), settled(second)):
        if not theirs:
            only_first += len(ours)
            kept[0].extend(ours)
        elif not ours:
            only_second += len(theirs)
            kept[1].extend(theirs)
        elif _alike(ours, theirs):
            agreed += len(ours)
            kept[0].extend(ours)
        else:
            conflicts.append(Conflict(tuple(ours), tuple(theirs)))
            if prefer is Prefer.FIRST:
                kept[0].extend(ours)
            elif prefer is Prefer.SECOND:
                kept[1].extend(theirs)
    records = (*_records(first, kept[0], into.parent, 0), *_records(second, kept[1], into.parent, len(kept[0])))
    if not records:
        records = (_moved(first.head, first.path.parent, into.parent),)
    return Merge(records, tuple(conflicts), agreed, only_first, only_second)


def _check_same_text(first: LogContents, second: LogContents) -> None:
    ours, theirs = first.head, second.head
    if ours.document.sha256 != theirs.document.sha256:
        raise InputError(
            f"is of another text ({theirs.document.path}) than {first.path} ({ours.document.path})", path=second.path,
            remedy="merge two logs of the same text; log apply carries a log over to a changed one",
        )  # fmt: skip
    if ours.encoding != theirs.encoding:
        raise InputError(
            f"was made with the text read as {theirs.encoding}, {first.path} with it read as {ours.encoding}", path=second.path,
            remedy="review both with the same --encoding",
        )  # fmt: skip


def _clusters(first: Iterable[Settled], second: Iterable[Settled]) -> Iterator[tuple[list[Settled], list[Settled]]]:
    """The decisions in text order, grouped by overlapping spans, those of each log apart."""
    marked = sorted([(one.place, 0, one) for one in first] + [(one.place, 1, one) for one in second], key=lambda item: item[:2])
    cluster: tuple[list[Settled], list[Settled]] = ([], [])
    reach = (0, 0)
    for (row, start, end), side, one in marked:
        if (row, start) >= reach and any(cluster):
            yield cluster
            cluster = ([], [])
        cluster[side].append(one)
        reach = max(reach, (row, end))
    if any(cluster):
        yield cluster


def _alike(first: list[Settled], second: list[Settled]) -> bool:
    """Whether both give the same text: by the same replacements, or because neither changes anything."""
    if all(one.keeps for one in (*first, *second)):
        return True
    return [(one.place, one.decision.replacement) for one in first] == [(one.place, one.decision.replacement) for one in second]


def _records(contents: LogContents, kept: list[Settled], folder: Path, seq: int) -> Iterator[Record]:
    """The records taken from one log: the header of each session with decisions left, followed by these; ``seq`` counts on."""
    for session in contents.sessions:
        decisions = sorted((one.decision for one in kept if one.session is session), key=lambda decision: decision.line)
        if decisions:
            yield _moved(session, contents.path.parent, folder)
        for decision in decisions:
            seq += 1
            yield replace(decision, seq=seq)


def _moved(session: SessionRecord, old: Path, new: Path) -> SessionRecord:
    """A session header with its paths made relative to another folder."""

    def moved(file: LoggedFile) -> LoggedFile:
        return (
            file
            if file.path == STANDARD_INPUT or "://" in file.path
            else replace(file, path=logged_path(path_from_log(file.path, old), new))
        )

    return replace(
        session,
        document=moved(session.document),
        source=moved(session.source) if session.source else None,
        glossary=tuple(moved(file) for file in session.glossary),
    )
