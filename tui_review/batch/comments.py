"""Comments in a text that exempt findings: on their line, on the next one, between two comments, or in the whole file.

    tui-review: ignore                      this line
    tui-review: ignore-next-line            the next line; in a translation file, the next translation
    tui-review: ignore-start ... ignore-end the lines between, both included
    tui-review: ignore-file                 the whole text

Brackets after the word can limit this to entries or kinds of evidence: ``ignore[Luhansk, casing]``. Any other text before and after
is for readers: ``<!-- tui-review: ignore-next-line[Luton] the English town -->``. Findings within a comment itself are always
ignored.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from tui_review.detect import Finding
from tui_review.document import Document

_COMMENT = re.compile(r"\btui-review:[ \t]*(?P<word>[A-Za-z][\w-]*)(?:\[(?P<what>[^\]\r\n]*)\])?")
_WORDS = ("ignore", "ignore-next-line", "ignore-start", "ignore-end", "ignore-file")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The lines to which a comment applies."""

    first: int
    last: int
    what: frozenset[str]
    """Entries and kinds of evidence; empty for everything."""


class Comments:
    """The comments of one document."""

    def __init__(self, document: Document, name: str | None = None) -> None:
        """``name`` is the document's name in notes, by default its path."""
        self._document = document
        self._name = str(document.path or "-") if name is None else name
        self._spans: list[tuple[int, int]] = []
        self._stretches: list[_Stretch] = []
        self.notes: tuple[str, ...] = ()
        """A message for each comment that is unknown or has no counterpart."""
        if "tui-review:" in document.text:
            self._read()

    def ignore(self, finding: Finding) -> bool:
        """Whether a finding is exempt."""
        if not self._spans:
            return False
        if any(finding.start < end and start < finding.end for start, end in self._spans):
            return True
        first, last = self._document.position(finding.start)[0], self._document.position(finding.end - 1)[0]
        return any(
            stretch.first <= last and first <= stretch.last and (not stretch.what or {finding.entry, finding.evidence.value} & stretch.what)
            for stretch in self._stretches
        )

    def _read(self) -> None:
        lines = len(self._document.lines)
        started: list[tuple[int, frozenset[str]]] = []
        notes = []
        for match in _COMMENT.finditer(self._document.text):
            line = self._document.position(match.start())[0]
            word, listed = match["word"], match["what"]
            what = frozenset(part.strip() for part in (listed or "").split(",")) - {""}
            if word not in _WORDS:
                notes.append(f'{self._place(line)} "tui-review: {word}" is not known; use {", ".join(_WORDS)}')
                continue
            self._spans.append(match.span())
            if word == "ignore-start":
                started.append((line, what))
            elif word == "ignore-end":
                if not started:
                    notes.append(f"{self._place(line)} ignore-end without ignore-start; nothing ends here")
                    continue
                first, what = started.pop()
                self._stretches.append(_Stretch(first, line, what))
            else:
                first, last = {"ignore": (line, line), "ignore-next-line": self._next(match.end(), line)}.get(word, (1, lines))
                self._stretches.append(_Stretch(first, last, what))
        for line, what in started:
            notes.append(f"{self._place(line)} ignore-start without ignore-end; everything from here on is ignored")
            self._stretches.append(_Stretch(line, lines, what))
        self.notes = tuple(notes)

    def _next(self, after: int, line: int) -> tuple[int, int]:
        """The line after a comment in ``line`` that ends at ``after``, or in a translation file the lines of the next translation."""
        segments = self._document.segments
        number = bisect_left(segments, after, key=lambda segment: segment.start)
        if self._document.markup is None or number == len(segments):
            return line + 1, line + 1
        return self._document.position(segments[number].start)[0], self._document.position(segments[number].end)[0]

    def _place(self, line: int) -> str:
        return f"{self._name}:{line}:"
