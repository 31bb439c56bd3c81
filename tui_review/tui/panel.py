"""The panel beside the text: what it is, what it should be, why, what else; and the lines above and below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from tui_review.detect import Finding
from tui_review.glossary import Entry
from tui_review.report.shown import shown
from tui_review.review import Status
from tui_review.tui.layout import wrap

_LABEL = 7
_NUMBERED = 9


@dataclass(frozen=True, slots=True)
class Current:
    """All that the panel says of the current finding."""

    finding: Finding
    status: Status
    replacement: str | None
    occurrences: int
    """How often the same finding stands in this text."""
    right: int
    """How often its first suggestion stands in the text."""
    entry: Entry | None
    upcoming: Sequence[Finding]
    """The next open findings."""


def percent(confidence: float) -> str:
    """A confidence in two digits, never rounded up to 1: ``.97``."""
    return f".{min(99, int(confidence * 100)):02d}"


class Panel(Widget):
    """The current finding in words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"panel--surface", "panel--choice", "panel--quiet", "panel--state"}

    def __init__(self) -> None:
        super().__init__(id="panel")
        self._current: Current | None = None
        self._message = ""

    def show(self, current: Current | None, message: str = "") -> None:
        """Show a finding, or a message when there is none."""
        self._current, self._message = current, message
        self.refresh(layout=True)

    def render(self) -> Text:
        """The panel's text; what comes from the document is never read as markup."""
        text = Text(overflow="fold", no_wrap=False)
        if self._current is None:
            text.append(self._message, self._style("quiet"))
            return text
        self._what(text, self._current)
        narrow = self.app.has_class("-narrow")
        self._choices(text, self._current, most=3 if narrow else _NUMBERED)
        self._why(text, self._current, narrow=narrow)
        self._upcoming(text, self._current, most=1 if narrow else 3)
        return text

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"panel--{name}", partial=True)

    def _what(self, text: Text, current: Current) -> None:
        text.append(shown(current.finding.surface), self._style("surface"))
        text.append(f"   {current.occurrences} in this text" if current.occurrences > 1 else "   once in this text", self._style("quiet"))
        state = {
            Status.ACCEPTED: f"  ✓ now {shown(current.replacement or '')}",
            Status.EDITED: f"  ✓ now {shown(current.replacement or '')}",
            Status.REJECTED: "  left as it is",
        }.get(current.status, "")
        text.append(state + "\n", self._style("state"))

    def _choices(self, text: Text, current: Current, *, most: int) -> None:
        narrow = most < _NUMBERED
        if not narrow:
            text.append("\n")
        for number, suggestion in enumerate(current.finding.suggestions[:most], 1):
            text.append(f" {number}  ", self._style("quiet"))
            text.append(shown(suggestion), self._style("choice") if number == 1 else None)
            if number == 1:
                text.append(f"  {percent(current.finding.confidence)} {current.finding.tier.value}", self._style("quiet"))
            text.append("\n")
        if not narrow:
            text.append("\n")

    def _why(self, text: Text, current: Current, *, narrow: bool) -> None:
        finding, entry = current.finding, current.entry
        rows = [("why", finding.message), *(("", reason) for reason in finding.reasons[: 1 if narrow else 4])]
        if current.right:
            times = "once" if current.right == 1 else f"{current.right} times"
            rows.append(("", f"{finding.suggestion} stands {times} here"))
        if entry is not None and not narrow:
            about = "  ".join(part for part in (entry.kind or "", " ".join(entry.source)) if part)
            if about:
                rows.append(("entry", about))
        if entry is not None and entry.note:
            rows.append(("note", entry.note))
        for label, words in rows:
            self._row(text, label, shown(words))

    def _upcoming(self, text: Text, current: Current, *, most: int) -> None:
        for number, finding in enumerate(current.upcoming[:most]):
            if number == 0 and most > 1:
                text.append("\n")
            words = f"{shown(finding.surface)} > {shown(finding.suggestion)}"
            self._row(text, "next" if number == 0 else "", words, percent(finding.confidence))

    def _row(self, text: Text, label: str, words: str, aside: str = "") -> None:
        """A labelled row whose words are wrapped in a column of their own; ``aside`` follows them quietly."""
        text.append(f"{label:<{_LABEL}}", self._style("quiet"))
        room = max(8, self.size.width - _LABEL)
        starts = (*wrap(words, room), len(words))
        lines = [words[a:b].rstrip() for a, b in pairwise(starts)]
        text.append(("\n" + " " * _LABEL).join(lines))
        if aside:
            fits = cell_len(lines[-1]) + 2 + len(aside) <= room
            text.append("  " if fits else "\n" + " " * _LABEL)
            text.append(aside, self._style("quiet"))
        text.append("\n")


class Line(Widget):
    """One row of text with a left, a middle and a right part; what does not fit is left out from the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--strong"}

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._parts: tuple[str, str, str] = ("", "", "")

    def show(self, left: str, middle: str = "", right: str = "") -> None:
        """Show three parts."""
        self._parts = (left, middle, right)
        self.refresh()

    def render(self) -> Text:
        """The row."""
        left, middle, right = (shown(part) for part in self._parts)
        room = max(1, self.size.width - 2)
        text = Text(no_wrap=True, overflow="ellipsis")
        for rest in ((middle, right), (middle, ""), ("", "")):
            used = len(left) + sum(len(part) + 3 for part in rest if part)
            if used <= room:
                gap = room - used
                text.append(" " + left)
                if rest[0]:
                    text.append(" " * (3 + (gap // 2 if rest[1] else gap)) + rest[0])
                if rest[1]:
                    text.append(" " * (3 + gap - gap // 2) + rest[1])
                return text
        text.append(" " + left[: room - 1] + ("…" if len(left) > room - 1 else ""))
        return text
