"""Checking that original, log and corrected copy belong together: original + log = copy, byte for byte."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from tui_review.document import Document, document_from_bytes, read_bytes
from tui_review.errors import InputError
from tui_review.review.log import LogContent, read_log, resolved
from tui_review.review.session import Session


@dataclass(frozen=True, slots=True)
class Verification:
    """What checking a log came to."""

    problems: tuple[str, ...]
    """What differs, a line each; empty when everything fits."""
    decisions: int
    edits: int
    copy: Path | None
    """The corrected copy, None when none was saved."""
    warning: str = ""


def verify_log(path: Path) -> Verification:
    """Replay a log onto its original and compare the outcome with the corrected copy on the disk.

    Raises InputError when the log itself cannot be read.
    """
    content = read_log(path)
    if not content.sessions:
        raise InputError("the log holds no session", path=path, remedy="is this an edit log?")
    about = content.sessions[0]["document"]
    seqs = len({decision.seq for decision in content.decisions})
    original = resolved(str(about["path"]), path)
    try:
        data = read_bytes(original)
    except InputError as error:
        return Verification((f"original: {error}",), seqs, 0, None, content.warning)
    digest = hashlib.sha256(data).hexdigest()
    if digest != about["sha256"]:
        problem = (
            f"original: {original} is not the text that was reviewed (sha256 {digest[:12]}…, the log has {str(about['sha256'])[:12]}…)"
        )
        details = _first_misfit(data, str(about["encoding"]), original, content)
        return Verification((problem + details,), seqs, 0, _copy_path(content, path), content.warning)
    document = document_from_bytes(data, path=original, encoding=str(about["encoding"]))
    try:
        edits = len(Session(document, (), content=content).edits())
        if not content.saved:
            return Verification((), seqs, edits, None, content.warning)
        at_save = replace(content, decisions=content.decisions[: content.saved_after[-1]])
        expected = Session(document, (), content=at_save).corrected_bytes()
    except InputError as error:
        return Verification((f"log: {error}",), seqs, 0, None, content.warning)
    problems = _compare(content, path, document, expected)
    return Verification(tuple(problems), seqs, edits, _copy_path(content, path), content.warning)


def _copy_path(content: LogContent, path: Path) -> Path | None:
    return resolved(str(content.saved[-1]["path"]), path) if content.saved else None


def _compare(content: LogContent, path: Path, document: Document, expected: bytes) -> list[str]:
    saved = content.saved[-1]
    copy = resolved(str(saved["path"]), path)
    problems = []
    digest = hashlib.sha256(expected).hexdigest()
    if digest != saved["sha256"]:
        problems.append(f"log: its decisions lead to sha256 {digest[:12]}…, it says that {str(saved['sha256'])[:12]}… was saved")
    try:
        standing = read_bytes(copy)
    except InputError as error:
        return [*problems, f"copy: {error}"]
    if hashlib.sha256(standing).hexdigest() != saved["sha256"]:
        problems.append(f"copy: {copy} is not what was saved{_difference(expected, standing, document)}")
    return problems


def _difference(expected: bytes, standing: bytes, document: Document) -> str:
    """Where two versions part: the first differing line, as it is and as it should be."""
    limit = min(len(expected), len(standing))
    at = next((i for i in range(limit) if expected[i] != standing[i]), limit)
    want, have = (data.decode(document.codec, "replace") for data in (expected, standing))
    for number, (a, b) in enumerate(zip(want.split("\n"), have.split("\n"), strict=False), 1):
        if a != b:
            return f"; line {number} is {_shown(b, a)}, should be {_shown(a, b)}"
    return f"; it is {len(standing)} bytes long, should be {len(expected)}, and differs from byte {at}"


def _shown(line: str, other: str) -> str:
    """The part of a line around the first place where it differs from another."""
    at = next((i for i in range(min(len(line), len(other))) if line[i] != other[i]), min(len(line), len(other)))
    start = max(0, at - 20)
    return repr(("…" if start else "") + line[start : at + 20] + ("…" if at + 20 < len(line) else ""))


def _first_misfit(data: bytes, encoding: str, original: Path, content: LogContent) -> str:
    """The first decided span whose words are no longer there."""
    try:
        text = document_from_bytes(data, path=original, encoding=encoding).text
    except InputError:
        return ""
    for decision in sorted(content.decisions, key=lambda d: d.start):
        if text[decision.start : decision.end] != decision.original:
            return f"; at {decision.start} stands {text[decision.start : decision.end]!r}, the log has {decision.original!r}"
    return "; every decided word still stands where it was"
