"""The formats of ``check`` by their names.

A format gives what it has to say of each document in turn and what stands at the end, as pieces of text; it never prints, and
never holds the findings of all documents, so that a report of a corpus needs no more memory than that of a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, Protocol

from tui_review.report.record import Reported


class Report(Protocol):
    """A format of ``check`` at work."""

    def document(self, page: Reported) -> Iterator[str]:
        """The pieces of text for one document."""
        ...

    def close(self) -> Iterator[str]:
        """The pieces of text after the last document."""
        ...


@dataclass(frozen=True, slots=True)
class _Format:
    module: str
    name: str
    begins: str
    """A pattern that the first line of every report in this format fits, by which an earlier report is known as our own."""
    whole: bool = False
    """Whether it shows the documents' texts."""
    raw: bool = False
    """Whether names of files stand in it as they are, whatever they hold."""
    asks: tuple[str, ...] = ()
    """Which of ``colour`` and ``version`` it wants to know."""


_FORMATS = {
    "text": _Format("text", "TextReport", r".*:\d+:\d+: .* -> .*  \[[a-z-]+, [a-z]+ ", asks=("colour",)),
    "json": _Format("json_formats", "JsonReport", r'\{"tool": "tui-review", ', asks=("version",)),
    "jsonl": _Format("json_formats", "JsonLinesReport", r'\{"path": ".*"surface": '),
    "sarif": _Format("sarif", "SarifReport", r'\{"\$schema": "[^"]*sarif[^"]*", .*"name": "tui-review", ', asks=("version",)),
    "github": _Format("github", "GitHubReport", "::(error|warning|notice) ", raw=True),
    "html": _Format("html", "HtmlReport", "<!DOCTYPE html><!-- tui-review ", whole=True, asks=("version",)),
    "csv": _Format("tables", "CsvReport", "path,line,column,start,end,surface,suggestion,", raw=True),
    "mqm": _Format("tables", "MqmReport", "system\tdoc\tdoc_id\tseg_id\trater\t", whole=True),
}
FORMATS = tuple(_FORMATS)
NEEDS_TEXT = frozenset(name for name, format_ in _FORMATS.items() if format_.whole)
"""The formats that show the documents' texts."""
RAW = frozenset(name for name, format_ in _FORMATS.items() if format_.raw)
"""The formats in which names of files stand as they are, for programs; on a terminal they could steer it."""


def report_for(name: str, *, colour: bool, version: str) -> Report:
    """The report of a format's name, one of ``FORMATS``; its module is loaded only now."""
    wanted = _FORMATS[name]
    known: dict[str, Any] = {"colour": colour, "version": version}
    make: Callable[..., Report] = getattr(import_module(f"tui_review.report.{wanted.module}"), wanted.name)
    return partial(make, **{key: known[key] for key in wanted.asks})()


def is_report(name: str, beginning: str) -> bool:
    """Whether a file that begins so is an earlier report in a format, which may be written over; an empty one may be, too."""
    return not beginning or re.match(_FORMATS[name].begins, beginning) is not None


def render(report: Report, pages: Iterable[Reported]) -> Iterator[str]:
    """The whole report, piece by piece."""
    for page in pages:
        yield from report.document(page)
    yield from report.close()
