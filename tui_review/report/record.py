"""A finding as a record: the keys, their order and their meaning are a contract with other programs."""

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
    """A finding with its place."""

    path: str
    """The document as it was named; ``-`` for standard input."""
    line: int
    column: int
    finding: Finding
    end_line: int
    """The line of the last code point."""
    end_column: int
    """One past the column of the last code point."""
    fingerprint: str
    """Identifies the finding in its document as long as its line stays the same, wherever that line moves."""
    known: bool | None = None
    """Whether a baseline has it; None when there is no baseline."""
    id: str = ""
    """Which record of the file it is in; empty when the file is no file of records."""

    @property
    def document(self) -> str:
        """The document's name for people: the path, with the record's identifier when there is one."""
        return f"{self.path}#{self.id}" if self.id else self.path


@dataclass(frozen=True, slots=True)
class Reported:
    """One document as reports get it."""

    path: str
    found: list[Located] = field(default_factory=list)
    text: str | None = None
    """The whole text, for the formats that show it (``NEEDS_TEXT``)."""
    segments: Sequence[Segment] = ()
    """With the text: its lines, with their sources when there are any."""
    error: str = ""
    """Why nothing came of the document."""


def reported(document: Document, findings: list[Finding], *, whole: bool = False) -> Reported:
    """A document's findings for a report; ``whole`` adds the text."""
    found = locate(document, findings)
    path = str(document.path) if document.path else "-"
    return Reported(path, found, document.text, document.segments) if whole else Reported(path, found)


def locate(document: Document, findings: list[Finding]) -> list[Located]:
    """Findings with line and column, both counted from 1, in the order of the text."""
    path = str(document.path) if document.path else "-"
    seen: Counter[str] = Counter()
    located = []
    for finding in findings:
        line, column = document.position(finding.start)
        end_line, end_column = document.position(finding.end - 1)
        lines = document.text[document.segments[line - 1].start : document.segments[end_line - 1].end]
        about = "\0".join((finding.entry, finding.surface, " ".join(lines.split())))
        seen[about] += 1
        digest = hashlib.sha256(f"{about}\0{seen[about]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
        located.append(Located(path, line, column, finding, end_line, end_column + 1, digest))
    return located


def rounded(confidence: float) -> float:
    """A confidence with four decimals, never rounded up over a tier's border."""
    value = round(confidence, 4)
    for border in (CERTAIN, LIKELY):
        if confidence < border <= value:
            return math.floor(confidence * 10_000) / 10_000
    return value


def record(located: Located) -> dict[str, Any]:
    """The JSON object of a finding; ``id`` only in a file of records, ``state`` only when there is a baseline."""
    finding = located.finding
    values: dict[str, Any] = {
        "path": located.path,
        **({"id": located.id} if located.id else {}),
        "line": located.line,
        "column": located.column,
        "start": finding.start,
        "end": finding.end,
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
