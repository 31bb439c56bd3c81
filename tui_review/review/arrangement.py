"""The findings of a session in text order: from the engine, from the log, and marked by hand.

Where two overlap, the decided one is kept: an open finding of the engine is hidden by it, and reappears when the decision is undone.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review.history import History
from tui_review.review.placing import belongs, offered
from tui_review.review.reading import LogContents, live_records
from tui_review.review.record import Decision
from tui_review.review.standing import Span

if TYPE_CHECKING:
    from tui_review.detect.finding import Finding

_EARLIER = "decided in an earlier sitting"
MARKED = "marked by hand"
"""The message of a finding that an editor made."""


class Arrangement:
    """The current findings; indices are valid until ``arrange`` reports that they moved."""

    def __init__(self, document: Document, findings: Iterable[Finding], content: LogContents | None, history: History) -> None:
        """Raises InputError when the log does not fit the document, ValueError when the findings do not or overlap."""
        self._document = document
        self.plain = document.plain
        """A piece of the text as a reader sees it: without markup, with escapes decoded."""
        self._found = sorted(findings, key=lambda finding: finding.start)
        self._known = {} if content is None else _logged(document, content, history)
        self.findings: tuple[Finding, ...] = ()
        self.index: dict[Span, int] = {}
        self._alike: dict[tuple[str, str], list[int]] = {}
        self.arrange(history)

    def find(self, findings: Iterable[Finding], history: History) -> bool:
        """Replace the engine's findings; returns whether any finding changed. Raises ValueError when they overlap."""
        for span in history.live_spans():
            if span in self.index:
                self._known.setdefault(span, self.findings[self.index[span]])
        self._found = sorted(findings, key=lambda finding: finding.start)
        return self.arrange(history)

    def arrange(self, history: History) -> bool:
        """Rebuild the list of findings; returns whether it changed."""
        live = {
            span: self._known[span]
            for span in history.live_spans()
            if span in self._known and (span in history.decided or not is_mark(self._known[span]))
        }
        spans = sorted(live)
        merged = dict(live)
        for finding in self._found:
            span = (finding.start, finding.end)
            after = bisect_left(spans, (finding.end, 0))
            if (span in live and not is_mark(live[span])) or after == 0 or spans[after - 1][1] <= finding.start:
                merged[span] = finding
        findings = tuple(merged[span] for span in sorted(merged))
        if findings == self.findings:
            return False
        self._put(findings)
        return True

    def _put(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self.index.clear()
        self._alike.clear()
        end = 0
        for index, finding in enumerate(findings):
            if finding.start < end or self._document.text[finding.start : finding.end] != finding.surface:
                raise ValueError(f"the finding at {finding.start}-{finding.end} overlaps another or is of another text")
            end = finding.end
            self.index[finding.start, finding.end] = index
            self._alike.setdefault((self.plain(finding.surface), finding.entry), []).append(index)

    def alike(self, surface: str, entry: str) -> Sequence[int]:
        """The findings of these words, without markup, for this entry, in order."""
        return self._alike.get((surface, entry), ())

    def spans_alike(self, surface: str, entry: str) -> list[Span]:
        """The spans of the findings with this surface and entry, in text order."""
        return [(self.findings[index].start, self.findings[index].end) for index in self.alike(surface, entry)]

    def at(self, span: Span) -> Finding:
        """The finding at a span, which must be listed or known."""
        index = self.index.get(span)
        return self._known[span] if index is None else self.findings[index]

    def mark(self, spans: Iterable[Span], replacement: str, entry: str) -> None:
        """Register spans without a finding as marked by hand; each is listed once it is decided."""
        from tui_review.detect.finding import Evidence, Finding  # noqa: PLC0415 - the engine is slow to import

        for span in spans:
            if span not in self.index:
                surface, forms = self._document.text[slice(*span)], offered(self._document, span, (replacement, entry))
                self._known[span] = Finding(*span, surface, forms, entry, Evidence.MARKED, 1.0, MARKED)

    def know(self, record: Decision, span: Span) -> None:
        """Register the decision of an earlier version of the text at its new span; its finding is listed once it is decided here."""
        self._known[span] = _finding_from(self._document, record, span)

    def same_words(self, span: Span) -> Iterator[Span]:
        """The spans of further occurrences of the words at a span; only those that are whole words, if the words at the span are."""
        document, (start, end) = self._document, span
        text, markup = document.readable, document.markup
        pattern = r"\s+".join(re.escape(word) for word in text[start:end].split())
        if _spaced(text[start]) and not text[start - 1 : start].isalnum():
            pattern = r"(?<!\w)" + pattern
        if _spaced(text[end - 1]) and not text[end : end + 1].isalnum():
            pattern += r"(?!\w)"
        for match in re.finditer(pattern, text):
            other = match.span() if markup is None else markup.snapped(*match.span())
            if (other[1] <= start or other[0] >= end) and (markup is None or markup.holds(*other)):
                yield other


def _spaced(character: str) -> bool:
    """Whether a character belongs to a script with spaces between words; East Asian wide characters do not."""
    return character.isalnum() and unicodedata.east_asian_width(character) not in "WF"


def is_mark(finding: Finding) -> bool:
    """Whether an editor made the finding by hand."""
    return finding.evidence == "marked"


def _logged(document: Document, content: LogContents, history: History) -> dict[Span, Finding]:
    """A finding for each span of the log that is decided or that undo or redo can change.

    Raises InputError when a decision of the log does not match the document.
    """
    latest = {record.span: record for record in content.decisions}
    live = live_records(content, history)
    for record in live.values():
        stands = document.text[record.start : record.end]
        if stands != record.original:
            raise InputError(
                f"has {record.original!r} at {record.start}-{record.end}, where the document has {stands!r}",
                path=content.path, line=record.line, remedy="name another --log, or move this one away",
            )  # fmt: skip
        if not belongs(document, record.span, record.replacement):
            raise InputError(
                f"puts {record.replacement!r} at {record.start}-{record.end}, which the document cannot have there",
                path=content.path, line=record.line, remedy="name another --log, or move this one away",
            )  # fmt: skip
    return {span: _finding_from(document, latest[span], span) for span in live}


def _finding_from(document: Document, record: Decision, span: Span) -> Finding:
    """The finding of an earlier sitting according to its log record, at this span."""
    from tui_review.detect.finding import Evidence, Finding  # noqa: PLC0415 - the engine is slow to import

    forms = (record.entry,) if record.replacement == record.original else (record.replacement, record.entry)
    evidence = Evidence(record.evidence)
    return Finding(
        start=span[0],
        end=span[1],
        surface=record.original,
        suggestions=offered(document, span, forms),
        entry=record.entry,
        evidence=evidence,
        confidence=record.confidence,
        message=MARKED if evidence is Evidence.MARKED else _EARLIER,
    )
