"""Findings as lines for people and text editors, in the style of grep."""

from __future__ import annotations

from collections.abc import Iterator

from tui_review.document.shown import shown
from tui_review.report.record import Reported, rounded

_RESET = "\x1b[0m"
_STYLES = {"certain": "\x1b[1;31m", "likely": "\x1b[33m", "possible": "\x1b[36m"}


class TextReport:
    """``path:line:column: surface -> suggestion  [evidence, tier 0.97] message``, one line per finding that is not in the baseline."""

    def __init__(self, *, colour: bool = False) -> None:
        self.colour = colour

    def document(self, page: Reported) -> Iterator[str]:
        """The lines of one document's findings."""
        for located in page.found:
            if located.known:
                continue
            finding = located.finding
            surface = shown(finding.surface)
            if self.colour:
                surface = f"{_STYLES[finding.tier.value]}{surface}{_RESET}"
            yield (
                f"{shown(located.document)}:{located.line}:{located.column}: {surface} -> {shown(finding.suggestion)}  "
                f"[{finding.evidence.value}, {finding.tier.value} {rounded(finding.confidence, 2):.2f}] {shown(finding.message)}\n"
            )

    def close(self) -> Iterator[str]:
        """No further text."""
        return iter(())
