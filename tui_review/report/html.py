"""Findings as one self-contained HTML page: the texts with marked findings, before and after correction, with filters.

All text passes through ``_safe``, which escapes markup and replaces control and bidirectional characters. The page loads no other
resources, and its content security policy forbids them; its script only filters by entry, everything else works without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from typing import NamedTuple

from tui_review.counting import counted
from tui_review.document import Segment
from tui_review.document.shown import shown
from tui_review.report.record import Located, Reported, rounded

_TIERS = ("certain", "likely", "possible")
_GAP = 12
"""Least number of consecutive lines without findings that are folded."""
_KEPT = 3
"""Number of lines next to a finding that are never folded."""
_HEAD = """<!DOCTYPE html><!-- tui-review {version} -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Names to check</title>
<style>
{style}</style>
<script>
{script}</script>
</head>
<body>
<header><h1>Names to check</h1></header>
<div class="controls">
<fieldset><legend>Text</legend>
<label><input type="radio" name="view" id="both" checked> both</label>
<label><input type="radio" name="view" id="before"> before</label>
<label><input type="radio" name="view" id="after"> after</label>
</fieldset>
<fieldset><legend>Show</legend>
<label><input type="checkbox" id="certain" checked> certain</label>
<label><input type="checkbox" id="likely" checked> likely</label>
<label><input type="checkbox" id="possible" checked> possible</label>
</fieldset>
<label class="scripted-only">Entry <select id="entry"><option value="">all</option></select></label>
</div>
"""


class _Piece(NamedTuple):
    """The part of a finding on one line."""

    start: int
    end: int
    located: Located
    first: bool


class HtmlReport:
    """The HTML page; the summary is written last and displayed first."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._begun = False
        self._documents: list[tuple[str, int]] = []
        """Path and number of findings of each document with findings."""
        self._clean: list[str] = []
        self._failures: list[str] = []
        self._tiers: Counter[str] = Counter()
        self._evidence: Counter[str] = Counter()
        self._entries: Counter[str] = Counter()

    def document(self, page: Reported) -> Iterator[str]:
        """The text of one document with its findings; documents without findings are only listed at the end."""
        yield from self._head()
        if page.error:
            self._failures.append(page.error)
            return
        if not page.found:
            self._clean.append(page.path)
            return
        self._documents.append((page.path, len(page.found)))
        for located in page.found:
            self._tiers[located.finding.tier.value] += 1
            self._evidence[located.finding.evidence.value] += 1
            self._entries[located.finding.entry] += 1
        number = len(self._documents)
        yield f'<article id="d{number}">\n<h2>{_safe(page.path)} <small>{counted(len(page.found), "finding")}</small></h2>\n'
        yield from _lines(page, number)
        yield "</article>\n"

    def close(self) -> Iterator[str]:
        """The summary, the list of documents, and the end of the page."""
        yield from self._head()
        total = sum(self._tiers.values())
        checked = len(self._documents) + len(self._clean)
        yield '<section class="summary">\n'
        yield f"<p>{counted(total, 'finding')} in {counted(len(self._documents), 'file')} of {checked:,}</p>\n"
        if total:
            yield _table("by tier", [(tier, self._tiers[tier]) for tier in _TIERS if self._tiers[tier]])
            yield _table("by evidence", self._evidence.most_common())
            yield f"<details><summary>by entry</summary>{_table('', self._entries.most_common(), 'entries')}</details>\n"
            rows = "".join(
                f'<tr><th><a href="#d{n}">{_safe(path)}</a></th><td>{count:,}</td></tr>'
                for n, (path, count) in enumerate(self._documents, 1)
            )
            yield f'<div class="files"><table><caption>by file</caption>{rows}</table></div>\n'
        yield "</section>\n"
        if self._failures:
            yield "".join(f'<p class="failed">{_safe(failure)}</p>\n' for failure in self._failures)
        if self._clean:
            yield f'<p class="clean">Nothing found in {_safe(", ".join(self._clean[:1000]))}{" …" if self._clean[1000:] else ""}</p>\n'
        yield f"<footer>tui-review {_safe(self._version)}</footer>\n</body>\n</html>\n"

    def _head(self) -> Iterator[str]:
        if not self._begun:
            self._begun = True
            page = files("tui_review.report") / "page"
            style, script = ((page / name).read_text("utf-8") for name in ("style.css", "script.js"))
            yield _HEAD.format(version=_safe(self._version), style=style, script=script)


def _lines(page: Reported, number: int) -> Iterator[str]:
    """The rows of a text, with long stretches without findings folded."""
    pieces: dict[int, list[_Piece]] = {}
    for located in page.found:
        for line in range(located.line, located.end_line + 1):
            segment = page.lines[line - 1]
            span = max(located.finding.start, segment.start), min(located.finding.end, segment.end)
            pieces.setdefault(line, []).append(_Piece(*span, located, line == located.line))
    text = page.text or ""
    quiet: list[str] = []
    last = 0
    upcoming = iter([*sorted(pieces), len(page.lines) + 1])
    following = next(upcoming)
    for line, segment in enumerate(page.lines, 1):
        row = _row(text, segment, f"d{number}l{line}", line, pieces.get(line, []))
        if line != following:
            quiet.append(row)
            continue
        yield from _folded(quiet, after=bool(last), before=True)
        quiet, last, following = [], line, next(upcoming)
        yield row
    yield from _folded(quiet, after=True, before=False)


def _folded(rows: list[str], *, after: bool, before: bool) -> Iterator[str]:
    """Rows without findings, the middle ones folded if there are many; they come ``after`` a finding, ``before`` one, or both."""
    if len(rows) < _GAP:
        yield from rows
        return
    first, end = _KEPT * after, len(rows) - _KEPT * before
    yield from rows[:first]
    yield f"<details><summary>{counted(end - first, 'line')} without findings</summary>\n"
    yield from rows[first:end]
    yield "</details>\n"
    yield from rows[end:]


def _row(text: str, segment: Segment, anchor: str, line: int, pieces: list[_Piece]) -> str:
    parts = []
    at = segment.start
    for piece in pieces:
        parts += [_safe(text[at : piece.start]), _mark(text[piece.start : piece.end], piece)]
        at = piece.end
    parts.append(_safe(text[at : segment.end]))
    notes = "".join(_note(piece.located) for piece in pieces if piece.first)
    beside = f'<ul class="notes">{notes}</ul>' if notes else ""
    place = f'<a class="number" href="#{anchor}">{line}</a>'
    return f'<div class="row" id="{anchor}">{place}<div class="text" dir="auto">{"".join(parts)}</div>{beside}</div>\n'


def _mark(words: str, piece: _Piece) -> str:
    right = f"<ins>{_safe(piece.located.finding.suggestion)}</ins>" if piece.first else ""
    return f"<mark {_attributes(piece.located)}><del>{_safe(words)}</del>{right}</mark>"


def _note(located: Located) -> str:
    finding = located.finding
    others = f"<br><span>or {_safe(' · '.join(finding.suggestions[1:]))}</span>" if finding.suggestions[1:] else ""
    known = ", unchanged" if located.known else ""
    return (
        f"<li {_attributes(located)}><b>{_safe(finding.surface)} → {_safe(finding.suggestion)}</b> "
        f'<span class="tier">{finding.tier.value} {rounded(finding.confidence, 2):.2f}</span><br>'
        f"<span>{finding.evidence.value}{known}: {_safe(finding.message)}</span>{others}</li>"
    )


def _attributes(located: Located) -> str:
    known = " known" if located.known else ""
    return f'class="{located.finding.tier.value}{known}" data-entry="{_safe(located.finding.entry)}"'


def _table(caption: str, rows: list[tuple[str, int]], kind: str = "") -> str:
    body = "".join(f"<tr><th>{_safe(name)}</th><td>{count:,}</td></tr>" for name, count in rows)
    head = f"<caption>{caption}</caption>" if caption else ""
    return f'<table class="{kind}">{head}{body}</table>\n' if kind else f"<table>{head}{body}</table>\n"


def _safe(text: str) -> str:
    return escape(shown(text))
