"""The contents of the panel: about a finding, or about the lack of one."""

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
"""Maximum number of open findings that are searched for different ones."""
LAST = "this is the last one"


class Describer:
    """Makes the contents of the panel from the text and the glossary; counts are cached."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._counted: dict[str, int] = {}

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        glossary = self._review.glossary
        return {entry.canonical: entry for entry in glossary.entries} if glossary is not None else {}

    def ending(self, session: Session, triage: Triage) -> str:
        """The message when no other shown finding is open: that hidden ones are open, or the next key."""
        if not triage.done:
            return LAST
        if triage.left_out:
            are = "is" if triage.left_out == 1 else "are"
            return f"what is shown is decided: Esc shows {triage.left_out:,} more that {are} open"
        if self._review.more:
            return "all decided: x to the next file"
        return f"all decided{': s saves,' if session.dirty else ' and saved:'} q {self._review.way_out}"

    def entry(self, canonical: str) -> Entry | None:
        """The glossary entry with a canonical form; None when there is none."""
        return self._entries.get(canonical)

    def finding(self, session: Session, triage: Triage, index: int) -> Current:
        """The contents about one finding."""
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
        """The next open findings with their indices; of several same ones only the first."""
        first: dict[tuple[str, str], tuple[int, Finding]] = {}
        for n in islice(triage.open_after(index), FARTHEST):
            finding = session.findings[n]
            first.setdefault((finding.surface, finding.entry), (n, finding))
            if len(first) == UPCOMING:
                break
        return tuple(first.values())

    def nothing(self, triage: Triage, searched: float) -> Notice:
        """The contents when no finding is shown; ``searched`` is the share of the text that has been searched, 0 to 1."""
        if not self._review.document.text.strip():
            return Notice("This text is empty", (self._out,))
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

    def _times(self, name: str) -> int:
        """The number of occurrences of a name in the original text as whole words."""
        if name not in self._counted:
            text, at, count = self._review.document.text, -1, 0
            while name and (at := text.find(name, at + 1)) >= 0:
                before, after = text[at - 1 : at] if at else "", text[at + len(name) : at + len(name) + 1]
                count += not (before.isalnum() or after.isalnum())
            self._counted[name] = count
        return self._counted[name]
