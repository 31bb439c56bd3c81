"""Findings as text for people and as JSON for programs.

Each format is a pair of functions: one gives what stands before and after everything, one the lines of a document. They
return text and never print.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from tui_review.report.record import Reported, record
from tui_review.report.shown import shown

_RESET = "\x1b[0m"
_STYLES = {"certain": "\x1b[1;31m", "likely": "\x1b[33m", "possible": "\x1b[36m"}


class Report(Protocol):
    """A format of ``check``."""

    def document(self, page: Reported) -> Iterator[str]:
        """The pieces of text for one document's findings."""
        ...

    def close(self) -> Iterator[str]:
        """The pieces of text after the last document."""
        ...


class TextReport:
    """``path:line:column: surface -> suggestion  [evidence, tier .97] message``, a line each, like grep."""

    def __init__(self, *, colour: bool = False) -> None:
        self.colour = colour

    def document(self, page: Reported) -> Iterator[str]:
        """The lines of one document's findings."""
        for located in page.found:
            finding = located.finding
            surface = shown(finding.surface)
            if self.colour:
                surface = f"{_STYLES[finding.tier.value]}{surface}{_RESET}"
            yield (
                f"{shown(located.path)}:{located.line}:{located.column}: {surface} -> {shown(finding.suggestion)}  "
                f"[{finding.evidence.value}, {finding.tier.value} {finding.confidence:.2f}] {shown(finding.message)}\n"
            )

    def close(self) -> Iterator[str]:
        """Nothing more."""
        return iter(())


class JsonLinesReport:
    """One JSON object a finding, a line each."""

    def document(self, page: Reported) -> Iterator[str]:
        """The lines of one document's findings."""
        for located in page.found:
            yield _json(record(located)) + "\n"

    def close(self) -> Iterator[str]:
        """Nothing more."""
        return iter(())


class JsonReport:
    """One JSON object with all findings and a summary."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._tiers: Counter[str] = Counter()
        self._files = 0
        self._findings = 0

    def document(self, page: Reported) -> Iterator[str]:
        """The objects of one document's findings."""
        if self._files == 0:
            yield self._head()
        self._files += 1
        for located in page.found:
            yield ("\n  " if self._findings == 0 else ",\n  ") + _json(record(located))
            self._findings += 1
            self._tiers[located.finding.tier.value] += 1

    def close(self) -> Iterator[str]:
        """The end of the list, and the summary."""
        if self._files == 0:
            yield self._head()
        tiers = {tier: self._tiers[tier] for tier in ("certain", "likely", "possible")}
        summary = {"files": self._files, "findings": self._findings, "tiers": tiers}
        yield ("\n " if self._findings else "") + f'],\n "summary": {_json(summary)}}}\n'

    def _head(self) -> str:
        return f'{{"tool": "tui-review", "version": {_json(self._version)},\n "findings": ['


def _json(value: Any) -> str:
    """JSON that is valid UTF-8 whatever the text holds: lone surrogates are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True)
    # These two end a line for some readers of JSON Lines.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")


FORMATS = ("text", "json", "jsonl")


def report_for(name: str, *, colour: bool, version: str) -> Report:
    """The report of a format's name, one of ``FORMATS``."""
    if name == "jsonl":
        return JsonLinesReport()
    return JsonReport(version) if name == "json" else TextReport(colour=colour)


def render(report: Report, pages: Iterable[Reported]) -> Iterator[str]:
    """The whole report, piece by piece."""
    for page in pages:
        yield from report.document(page)
    yield from report.close()
