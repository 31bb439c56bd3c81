"""A finding as a record: the keys, their order and their meaning are a contract with other programs."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from tui_review.detect.finding import CERTAIN, LIKELY, Finding
from tui_review.document import Document


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its place."""

    path: str
    """The document as it was named; ``-`` for standard input."""
    line: int
    column: int
    finding: Finding


def locate(document: Document, findings: list[Finding]) -> list[Located]:
    """Findings with line and column, both counted from 1, in the order of the text."""
    path = str(document.path) if document.path else "-"
    return [Located(path, *document.position(finding.start), finding) for finding in findings]


def rounded(confidence: float) -> float:
    """A confidence with four decimals, never rounded up over a tier's border."""
    value = round(confidence, 4)
    for border in (CERTAIN, LIKELY):
        if confidence < border <= value:
            return math.floor(confidence * 10_000) / 10_000
    return value


def record(located: Located) -> dict[str, Any]:
    """The JSON object of a finding."""
    finding = located.finding
    return {
        "path": located.path,
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
