"""Findings as tables: CSV for a spreadsheet, and the tab-separated form of the public MQM annotation sets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from tui_review.document import Segment
from tui_review.document.shown import shown
from tui_review.report.record import Located, Reported, record

_COLUMNS = (
    "path", "line", "column", "start", "end", "surface", "suggestion", "suggestions", "entry", "evidence", "confidence", "tier", "message",
    "state", "id", "segment",
)  # fmt: skip
_BETWEEN = " | "
"""What stands between the suggestions."""


class CsvReport:
    """A row a finding under a row of names (RFC 4180), with the keys of the JSON objects for columns."""

    def __init__(self) -> None:
        self._begun = False

    def document(self, page: Reported) -> Iterator[str]:
        """The rows of one document."""
        yield from self._head()
        for located in page.found:
            values = record(located)
            values["suggestions"] = _BETWEEN.join(values["suggestions"])
            # A file is opened by its name, whatever stands in it, and CSV has quotes for that.
            yield _csv_row([values["path"], *(shown(str(values.get(column, ""))) for column in _COLUMNS[1:])])

    def close(self) -> Iterator[str]:
        """The names alone, when there was no document."""
        yield from self._head()

    def _head(self) -> Iterator[str]:
        if not self._begun:
            self._begun = True
            yield _csv_row(_COLUMNS)


def _csv_row(values: Sequence[str]) -> str:
    row = io.StringIO()
    csv.writer(row).writerow(values)
    return row.getvalue()


_MQM_COLUMNS = ("system", "doc", "doc_id", "seg_id", "rater", "source", "target", "category", "severity")
_CATEGORIES = {
    "inconsistent": "Terminology/Inconsistent use",
    "source": "Accuracy/Mistranslation",
    "wrong-entity": "Accuracy/Mistranslation",
    "marked": "Accuracy/Mistranslation",
}
"""By evidence; the others are against the termbase."""
_MINOR = frozenset(("casing", "inconsistent"))
"""A reader still knows who is meant."""
_NO_ERROR = "No-error"


class MqmReport:
    """A row for each finding and for each segment without one, as in Google's MQM sets (google/wmt-mqm-human-evaluation).

    ``doc_id`` counts the segments of a document and ``seg_id`` those of the whole report, both from 1; empty lines are none. The span is
    marked in ``target`` with ``<v>`` and ``</v>``. A finding that goes over a line's end stands with its first line.
    """

    def __init__(self) -> None:
        self._begun = False
        self._segments = 0

    def document(self, page: Reported) -> Iterator[str]:
        """The rows of one document."""
        yield from self._head()
        text = page.text or ""
        found = iter(page.found)
        located = next(found, None)
        number = 0
        for segment in page.segments:
            if not text[segment.start : segment.end].strip():
                continue
            number += 1
            self._segments += 1
            place = ("mt", shown(page.path), str(number), str(self._segments), "tui-review", shown(segment.source or ""))
            clean = True
            while located is not None and located.finding.start < segment.end:
                clean = False
                yield _mqm_row((*place, _marked(text, segment, located), *_judged(located)))
                located = next(found, None)
            if clean:
                yield _mqm_row((*place, shown(text[segment.start : segment.end]), _NO_ERROR, _NO_ERROR))

    def close(self) -> Iterator[str]:
        """The names alone, when there was no document."""
        yield from self._head()

    def _head(self) -> Iterator[str]:
        if not self._begun:
            self._begun = True
            yield _mqm_row(_MQM_COLUMNS)


def _marked(text: str, segment: Segment, located: Located) -> str:
    start, end = located.finding.start, min(located.finding.end, segment.end)
    return f"{shown(text[segment.start : start])}<v>{shown(text[start:end])}</v>{shown(text[end : segment.end])}"


def _judged(located: Located) -> tuple[str, str]:
    evidence = located.finding.evidence.value
    return _CATEGORIES.get(evidence, "Terminology/Inconsistent with termbase"), "Minor" if evidence in _MINOR else "Major"


def _mqm_row(values: Sequence[str]) -> str:
    # The sets know no quoting: a cell has neither tabs nor line ends, which ``shown`` has made visible.
    return "\t".join(values) + "\n"
