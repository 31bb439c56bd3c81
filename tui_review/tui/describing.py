"""Puts into words what the panel says: of a finding, or of there being none."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from tui_review.detect import Finding
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.panel import Current, Notice
from tui_review.tui.sitting import Review
from tui_review.tui.triage import Triage

if TYPE_CHECKING:
    from tui_review.glossary import Entry
    from tui_review.review import Session

UPCOMING = 3
FARTHEST = 100
"""How many open findings are looked through for different ones."""
LAST = "this is the last one"


class Describer:
    """Knows the text and the glossary; remembers what it has counted."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._counted: dict[str, int] = {}

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        glossary = self._review.glossary
        return {entry.canonical: entry for entry in glossary.entries} if glossary is not None else {}

    def ending(self, session: Session, triage: Triage) -> str:
        """What is said when nothing else that is shown is open: that there is more, or the next key."""
        if not triage.done:
            return LAST
        if triage.left_out:
            are = "is" if triage.left_out == 1 else "are"
            return f"what is shown is decided: Esc shows {triage.left_out:,} more that {are} open"
        if self._review.more:
            return "all decided: x to the next file"
        return f"all decided{': s saves,' if session.dirty else ' and saved:'} q {self._review.way_out}"

    def entry(self, canonical: str) -> Entry | None:
        """An entry of the glossary."""
        return self._entries.get(canonical)

    def finding(self, session: Session, triage: Triage, index: int) -> Current:
        """All that is said of one finding."""
        finding = session.findings[index]
        upcoming = self._upcoming(session, triage, index)
        ending = "" if upcoming else self.ending(session, triage)
        return Current(
            finding, session.status(index), session.replacement(index), len(session.same(index)),
            self._times(finding.suggestion), self.entry(finding.entry), upcoming, ending,
            session.comment(index),
        )  # fmt: skip

    @staticmethod
    def _upcoming(session: Session, triage: Triage, index: int) -> tuple[tuple[int, Finding], ...]:
        """The next open findings, of several that are the same only the first."""
        first: dict[tuple[str, str], tuple[int, Finding]] = {}
        for n in islice(triage.open_after(index), FARTHEST):
            finding = session.findings[n]
            first.setdefault((finding.surface, finding.entry), (n, finding))
            if len(first) == UPCOMING:
                break
        return tuple(first.values())

    def nothing(self, triage: Triage, searched: float) -> Notice:
        """What is said when no finding is shown, and ``searched`` of the text, 0 to 1, was looked through."""
        if not self._review.document.text.strip():
            return Notice("This text is empty", (self._out,))
        markup = self._review.document.markup
        if markup is not None and not markup.segments:
            note = f"{markup.note[0].upper()}{markup.note[1:]}." if markup.note else "Nothing in it is translated yet."
            return Notice("No translation to review", (on_one_line(note), self._out))
        if searched < 1:
            return Notice("Nothing found so far", ("The text is still being looked through.",))
        if triage.told:
            return Notice(
                "Nothing of that kind", (f"No finding is shown with this filter: {on_one_line(triage.told)}.", "Esc shows the usual ones.")
            )
        by = f" by {on_one_line(self._review.glossary_label)}" if self._review.glossary_label else ""
        said = [f"No name in this text looks wrong{by}."]
        if triage.hidden:
            places = (
                "1 place is only possible: f shows it."
                if triage.hidden == 1
                else f"{triage.hidden:,} places are only possible: f shows them."
            )
            said.append(places)
        return Notice("Nothing to settle", (*said, self._out))

    @property
    def _out(self) -> str:
        return "x opens the next file." if self._review.more else f"q {self._review.way_out}."

    def _times(self, form: str) -> int:
        """How often a form stands in the original text, not as a part of a longer word."""
        name = form
        if form not in self._counted:
            document, at, count = self._review.document, -1, 0
            text, name = document.readable, document.plain(name)
            while name and (at := text.find(name, at + 1)) >= 0:
                before, after = text[at - 1 : at] if at else "", text[at + len(name) : at + len(name) + 1]
                count += not (before.isalnum() or after.isalnum())
            self._counted[form] = count
        return self._counted[form]
