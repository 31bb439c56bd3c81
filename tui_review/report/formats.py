"""The formats of ``check``, by name.

A format returns the text for each document in turn, and then the end of the report, in pieces; it does not print, and does not keep
the findings of earlier documents, so that a report on a corpus needs little memory.
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
    """A report in one format of ``check``."""

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
    """Pattern of the beginning of every report in this format, by which earlier reports of this tool are recognised."""
    whole: bool = False
    """Whether it shows the documents' texts."""
    raw: bool = False
    """Whether it contains file names with their control characters."""
    asks: tuple[str, ...] = ()
    """The arguments among ``colour`` and ``version`` that it takes."""


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
"""The formats, for programs, that contain file names with their control characters, which could control a terminal."""


def report_for(name: str, *, colour: bool, version: str) -> Report:
    """A new report in the format ``name``, one of ``FORMATS``; imports its module."""
    wanted = _FORMATS[name]
    known: dict[str, Any] = {"colour": colour, "version": version}
    make: Callable[..., Report] = getattr(import_module(f"tui_review.report.{wanted.module}"), wanted.name)
    return partial(make, **{key: known[key] for key in wanted.asks})()


def is_report(name: str, beginning: str) -> bool:
    """Whether a file with this beginning is empty or an earlier report in the format, so that it may be overwritten."""
    return not beginning or re.match(_FORMATS[name].begins, beginning) is not None


def render(report: Report, pages: Iterable[Reported]) -> Iterator[str]:
    """The whole report, piece by piece."""
    for page in pages:
        yield from report.document(page)
    yield from report.close()
