"""Findings as JSON Lines, or as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tui_review.report.record import Reported, record


def as_json(value: Any) -> str:
    """JSON that can always be encoded as UTF-8: with lone surrogates in it, all non-ASCII characters are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True)
    # Some readers of JSON Lines take these for line ends.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")


class JsonLinesReport:
    """One JSON object per finding, one per line."""

    def document(self, page: Reported) -> Iterator[str]:
        """The lines of one document's findings."""
        for located in page.found:
            yield as_json(record(located)) + "\n"

    def close(self) -> Iterator[str]:
        """No further text."""
        return iter(())


class JsonReport:
    """One JSON object with all findings and a summary."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._tiers: Counter[str] = Counter()
        self._begun = False
        self._files = 0
        self._errors: list[str] = []
        self._findings = 0

    def document(self, page: Reported) -> Iterator[str]:
        """The objects of one document's findings."""
        yield from self._head()
        self._files += not page.error
        self._errors += [page.error] * bool(page.error)
        for located in page.found:
            yield ("\n  " if self._findings == 0 else ",\n  ") + as_json(record(located))
            self._findings += 1
            self._tiers[located.finding.tier.value] += 1

    def close(self) -> Iterator[str]:
        """The end of the list, and the summary."""
        yield from self._head()
        tiers = {tier: self._tiers[tier] for tier in ("certain", "likely", "possible")}
        summary: dict[str, Any] = {"files": self._files, "findings": self._findings, "tiers": tiers}
        if self._errors:
            summary["errors"] = self._errors
        yield ("\n " if self._findings else "") + f'],\n "summary": {as_json(summary)}}}\n'

    def _head(self) -> Iterator[str]:
        if not self._begun:
            self._begun = True
            yield f'{{"tool": "tui-review", "version": {as_json(self._version)},\n "findings": ['
