"""Findings as GitHub Actions annotations: workflow commands on standard output, one per line.

Syntax and escapes follow the platform's documentation ("Workflow commands for GitHub Actions") and its toolkit: ``%``, carriage return
and line feed are escaped in messages, in properties colon and comma as well. Columns count from 1, and ``endColumn`` is inclusive;
columns are given only for spans on one line, since the platform accepts no others. In a file of records, the line is that of the
record, and the message names the record.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_review.document.shown import shown
from tui_review.report.record import Located, Reported, rounded

_LEVELS = {"certain": "error", "likely": "warning", "possible": "notice"}


class GitHubReport:
    """``::error file=...,line=...,col=...,title=...::message`` for each finding that is not in the baseline; file names are escaped."""

    def document(self, page: Reported) -> Iterator[str]:
        """The commands for one document."""
        if page.error:
            yield f"::error file={_property(page.path)},title=tui-review::{_data(shown(page.error))}\n"
        for located in page.found:
            if not located.known:
                yield self._command(located)

    def close(self) -> Iterator[str]:
        """No further text."""
        return iter(())

    def _command(self, located: Located) -> str:
        finding = located.finding
        place = {"file": located.path}
        if located.id:
            place |= {"line": str(located.record_line)} if located.record_line else {}
        else:
            place |= {"line": str(located.line), "endLine": str(located.end_line)}
            place |= {"col": str(located.column), "endColumn": str(located.end_column - 1)} if located.line == located.end_line else {}
        place["title"] = shown(f"{finding.surface} -> {finding.suggestion}")
        properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
        message = f"record {located.id}: " if located.id else ""
        message += f"{finding.message} [{finding.evidence.value}, {finding.tier.value} {rounded(finding.confidence, 2):.2f}]"
        return f"::{_LEVELS[finding.tier.value]} {properties}::{_data(shown(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
