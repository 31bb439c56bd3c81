"""The contents of the panel: about a finding, or about the lack of one."""

from __future__ import annotations

from collections.abc import Callable
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

    def __init__(self, review: Review, key: Callable[[str], str]) -> None:
        """``key`` names the key of a binding by its id."""
        self._review, self._key = review, key
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
            return f"what is shown is decided: {self._key('view.usual')} shows {triage.left_out:,} more that {are} open"
        if self._review.more:
            return f"all decided: {self._key('file.next')} to the next file"
        saves = f": {self._key('file.save')} saves," if session.dirty else " and saved:"
        return f"all decided{saves} {self._key('app.quit')} {self._review.way_out}"

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
        markup = self._review.document.markup
        if markup is not None and not markup.segments:
            note = f"{markup.note[0].upper()}{markup.note[1:]}." if markup.note else "Nothing in it is translated yet."
            return Notice("No translation to review", (on_one_line(note), self._out))
        if searched < 1:
            return Notice("Nothing found so far", ("The text is still being looked through.",))
        if triage.told:
            usual = f"{self._key('view.usual')} shows the usual ones."
            return Notice("Nothing of that kind", (f"No finding is shown with this filter: {on_one_line(triage.told)}.", usual))
        by = f" by {on_one_line(self._review.glossary_label)}" if self._review.glossary_label else ""
        said = [f"No name in this text looks wrong{by}."]
        if triage.hidden:
            them = "it" if triage.hidden == 1 else "them"
            are = "place is" if triage.hidden == 1 else "places are"
            said.append(f"{triage.hidden:,} {are} only possible: {self._key('view.filter')} shows {them}.")
        return Notice("Nothing to settle", (*said, self._out))

    @property
    def _out(self) -> str:
        if self._review.more:
            return f"{self._key('file.next')} opens the next file."
        return f"{self._key('app.quit')} {self._review.way_out}."

    def _times(self, form: str) -> int:
        """The number of occurrences of a form in the original text, except within a longer word."""
        name = form
        if form not in self._counted:
            document, at, count = self._review.document, -1, 0
            text, name = document.readable, document.plain(name)
            while name and (at := text.find(name, at + 1)) >= 0:
                before, after = text[at - 1 : at] if at else "", text[at + len(name) : at + len(name) + 1]
                count += not (before.isalnum() or after.isalnum())
            self._counted[form] = count
        return self._counted[form]
