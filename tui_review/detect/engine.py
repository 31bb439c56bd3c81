"""The engine: text and glossary in, findings out.

Pure: it never prints, never touches a screen or a clock, and reads no file but its own word lists and its cache of
compiled glossaries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tui_review.detect import consistency, exact, spelling
from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import confidence
from tui_review.detect.exact import ExactForms
from tui_review.detect.finding import Evidence, Finding
from tui_review.detect.page import Page
from tui_review.detect.phrase import PhraseReader
from tui_review.detect.replacement import suggestions
from tui_review.detect.spelling import SpellingReader
from tui_review.document.model import Segment
from tui_review.glossary.compiled import compile_glossary, load_compiled
from tui_review.glossary.entry import Glossary

if TYPE_CHECKING:
    from tui_review.detect.aligned import SourceReader

LOWEST = 0.05
"""Candidates below this confidence are not worth showing to anybody."""


class Detector:
    """Finds mistranslated names in texts, by one glossary; what it learns of a word is kept from text to text."""

    def __init__(self, glossary: Glossary, *, cache: bool = True) -> None:
        """Compile the glossary, or load its compiled form from the user's cache folder when ``cache`` is true."""
        self.glossary = glossary
        self.compiled = load_compiled(glossary) if cache else compile_glossary(glossary)
        self.exact = ExactForms(glossary, self.compiled.targets.parts())
        self.spelling = SpellingReader(self.compiled)
        self.phrases = PhraseReader(self.compiled, self.spelling)

    @cached_property
    def _sources(self) -> SourceReader:
        from tui_review.detect.aligned import SourceReader  # noqa: PLC0415 - only a text with a source needs it

        return SourceReader(self.compiled)

    def find(self, text: str, segments: Sequence[Segment] = ()) -> list[Finding]:
        """Findings in ``text``, ordered by start, never overlapping, of every confidence.

        ``segments`` with a source text switch on the bilingual evidence.
        """
        page = Page(text, segments)
        chosen = choose(self.candidates(page))
        return [finding for candidate in chosen if (finding := self._finding(page, candidate)) is not None]

    def candidates(self, page: Page) -> list[Candidate]:
        """Every reading of the page's words as an error, weighed but not yet chosen among."""
        matches = list(self.exact.matches(page))
        protected = exact.right_spans(matches)
        found = list(exact.candidates(page, matches, protected, self.glossary.entries))
        found += spelling.candidates(page, self.spelling, protected)
        found += self.phrases.candidates(page, protected)
        if any(segment.source for segment in page.segments):
            found = self._sources.candidates(page, matches, protected, found)
        for candidate in found:
            candidate.confidence = confidence(candidate.model, candidate.features)
        loose = list(consistency.candidates(page, protected, found))
        for candidate in loose:
            candidate.confidence = confidence(candidate.model, candidate.features)
        return found + loose

    def _finding(self, page: Page, candidate: Candidate) -> Finding | None:
        start, end = page.starts[candidate.first], page.surface_end(candidate.last)
        surface = page.text[start:end]
        entry = self.glossary.entries[candidate.entry] if candidate.entry >= 0 else None
        offered = suggestions(candidate.form, entry, surface, plural=candidate.plural)
        if not offered:
            return None
        return Finding(
            start, end, surface, offered, entry.canonical if entry else candidate.form, candidate.evidence,
            round(candidate.confidence, 4), candidate.message, tuple(candidate.reasons),
        )  # fmt: skip


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The most confident candidates that do not overlap, in the order of the text."""
    taken: set[int] = set()
    chosen = []
    for candidate in sorted(candidates, key=_preference):
        words = range(candidate.first, candidate.last)
        if candidate.confidence >= LOWEST and not any(i in taken for i in words):
            taken.update(words)
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.first)


def _preference(candidate: Candidate) -> tuple[float, ...]:
    """Listed variants first; then by confidence, the longer one when it hardly differs."""
    listed = candidate.evidence is not Evidence.VARIANT
    return (listed, -round(candidate.confidence + 0.02 * (candidate.last - candidate.first), 3), candidate.first, candidate.entry)
