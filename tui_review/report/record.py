"""Findings as records: the keys, their order and their meaning are a contract with other programs."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tui_review.detect.finding import CERTAIN, LIKELY, Finding
from tui_review.document import Document, Segment


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its location."""

    path: str
    """The path of the document as it was given; ``-`` for standard input."""
    line: int
    column: int
    finding: Finding
    end_line: int
    """The line of the last code point."""
    end_column: int
    """The column after that of the last code point."""
    fingerprint: str
    """Identifies the finding in its document as long as its line is unchanged, even if that line moves."""
    known: bool | None = None
    """Whether it is in the baseline; None without a baseline."""
    id: str = ""
    """The identifier of its record in a file of records, in which lines, columns and offsets refer to the record; else empty."""
    record_line: int = 0
    """The line of the record in the file; 0 when records are not lines."""
    segment: str = ""
    """The name of its segment in a translation file; empty for plain text."""
    segment_start: int = 0
    """The offset of that segment in the text; 0 for plain text."""

    @property
    def document(self) -> str:
        """The document's name for display: the path, with the record's identifier if there is one."""
        return f"{self.path}#{self.id}" if self.id else self.path


@dataclass(frozen=True, slots=True)
class Reported:
    """The input of a report for one document."""

    path: str
    found: list[Located] = field(default_factory=list)
    text: str | None = None
    """The whole text, for the formats that show it (``NEEDS_TEXT``)."""
    segments: Sequence[Segment] = ()
    """With the text: its segments, with their sources when there are any."""
    lines: Sequence[Segment] = ()
    """With the text: its lines, which are the segments of plain text."""
    error: str = ""
    """Why the document could not be checked; empty when it was."""


def reported(document: Document, findings: list[Finding], *, whole: bool = False) -> Reported:
    """The input of a report for a document; ``whole`` adds the text."""
    found = locate(document, findings)
    path = str(document.path) if document.path else "-"
    return Reported(path, found, document.text, document.segments, document.lines) if whole else Reported(path, found)


def locate(document: Document, findings: list[Finding]) -> list[Located]:
    """Findings with their lines and columns, both counted from 1; ``findings`` must be in text order."""
    path = str(document.path) if document.path else "-"
    fingerprints = _Fingerprints(document)
    located = []
    for finding in findings:
        line, column = document.position(finding.start)
        end_line, end_column = document.position(finding.end - 1)
        fingerprint = fingerprints.of(finding, line, end_line)
        segment = document.segments[document.segment_at(finding.start)] if document.markup is not None else Segment(0, 0)
        located.append(
            Located(
                path, line, column, finding, end_line, end_column + 1, fingerprint, segment=segment.name, segment_start=segment.start
            )
        )  # fmt: skip
    return located


class _Fingerprints:
    """Fingerprints of findings in text order; a line, which may be the whole document, is hashed only once for each name in it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines = (0, 0)
        self._text = ""
        """The text of these lines with normalised white space."""
        self._texts: dict[str, str] = {}
        self._begun: dict[tuple[str, str], Any] = {}
        """By entry and surface, the common beginning of the hash of their findings in these lines."""
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def of(self, finding: Finding, line: int, end_line: int) -> str:
        """The fingerprint of the next finding, which is in these lines."""
        if (line, end_line) != self._lines:
            self._lines, self._begun = (line, end_line), {}
            lines = self._document.lines
            text = " ".join(self._document.text[lines[line - 1].start : lines[end_line - 1].end].split())
            self._text = self._texts.setdefault(text, text)
        name = (finding.entry, finding.surface)
        if name not in self._begun:
            self._begun[name] = hashlib.sha256("\0".join((*name, self._text)).encode("utf-8", "surrogatepass"))
        about = (*name, self._text)
        self._seen[about] += 1
        digest = self._begun[name].copy()
        digest.update(b"\0%d" % self._seen[about])
        fingerprint: str = digest.hexdigest()[:32]
        return fingerprint


def rounded(confidence: float, decimals: int = 4) -> float:
    """A confidence rounded to this number of decimals, but not up to the threshold of a higher tier."""
    value = round(confidence, decimals)
    for border in (CERTAIN, LIKELY):
        if confidence < border <= value:
            return math.floor(confidence * 10.0**decimals) / 10.0**decimals
    return value


def record(located: Located) -> dict[str, Any]:
    """The JSON object of a finding; ``id`` only in a file of records, ``state`` only when there is a baseline.

    ``segment`` only in a translation file, where ``start`` and ``end`` are relative to the segment.
    """
    finding = located.finding
    values: dict[str, Any] = {
        "path": located.path,
        **({"id": located.id} if located.id else {}),
        **({"segment": located.segment} if located.segment else {}),
        "line": located.line,
        "column": located.column,
        "start": finding.start - located.segment_start,
        "end": finding.end - located.segment_start,
        "surface": finding.surface,
        "suggestion": finding.suggestion,
        "suggestions": list(finding.suggestions),
        "entry": finding.entry,
        "evidence": finding.evidence.value,
        "confidence": rounded(finding.confidence),
        "tier": finding.tier.value,
        "message": finding.message,
    }
    if located.known is not None:
        values["state"] = "unchanged" if located.known else "new"
    return values
