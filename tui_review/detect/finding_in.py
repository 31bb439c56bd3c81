"""Finding in one call, for programs; compiled glossaries are kept, so that repeated calls do not compile again."""

from __future__ import annotations

from tui_review.detect.engine import Detector
from tui_review.detect.finding import Finding
from tui_review.detect.written import written_in
from tui_review.document.model import Document
from tui_review.glossary.entry import Glossary

_KEPT = 4
"""Number of compiled glossaries that are kept; the oldest are dropped first."""
_detectors: list[Detector] = []


def find(document: Document | str, glossary: Glossary, *, min_confidence: float = 0.0) -> list[Finding]:
    """The findings in a document or a text, ordered by start, never overlapping, of at least ``min_confidence`` (0 to 1).

    The engine yields nothing below 0.05, so that a lower ``min_confidence`` has the effect of 0.05.
    """
    detector = _detector(glossary)
    if isinstance(document, str):
        return detector.find(document, minimum=min_confidence)
    return find_in(document, detector, min_confidence)


def find_in(document: Document, detector: Detector, minimum: float = 0.0) -> list[Finding]:
    """The findings of a detector in a document, of at least a confidence, as ``find`` gives them."""
    return list(written_in(document, detector.find(document.readable, document.segments, minimum=minimum)))


def _detector(glossary: Glossary) -> Detector:
    for detector in _detectors:
        if detector.glossary is glossary:
            return detector
    _detectors.insert(0, Detector(glossary))
    del _detectors[_KEPT:]
    return _detectors[0]
