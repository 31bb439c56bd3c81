"""What it takes to review one document, and what an earlier sitting left of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui_review.detect import LIKELY, Finding
from tui_review.document import Document

if TYPE_CHECKING:
    from tui_review.glossary import Glossary
    from tui_review.review import LogContents, Reanchored, Session
    from tui_review.tui.streaming import FindIn

OpenSession = Callable[[Sequence[Finding], bool], "Session"]
"""Opens the session on the findings; true means to move an earlier log aside and start over. May raise InputError."""
Look = Callable[[Sequence[Finding], str], "Session"]
"""Opens a session that decides nothing on the findings; the words are the reason. May raise InputError."""
Leave = Callable[[str, bool], None]
"""Called when a review is over, with the line that says why it could not be opened, and whether the next one is wanted."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier sitting left."""

    log: Path
    decided: int
    """How many findings are decided."""
    time: str
    """When the latest decision was made, as the log has it: ISO 8601 in UTC."""
    reviewer: str
    changed: Reanchored | None = None
    """When the text was changed since: which decisions were found again in it."""

    @classmethod
    def from_log(cls, contents: LogContents, changed: Reanchored | None = None) -> Earlier | None:
        """What a log holds, or None when no decision stands in it."""
        decided = len(contents.replay().decided)
        if not decided:
            return None
        return cls(
            contents.path, decided, contents.decisions[-1].time, contents.sessions[-1].reviewer if contents.sessions else "", changed
        )

    def told(self) -> str:
        """What is to be said of it."""
        if self.changed is not None:
            found, lost = len(self.changed.found), len(self.changed.lost)
            again = f"{found:,} of {found + lost:,} decisions were" if lost else "All decisions were" if found != 1 else "The decision was"
            rest = " These were not; they stay in the earlier log, which is moved aside:" if lost else ""
            return f"{self._decided()} The text was changed since. {again} found again in it.{rest}"
        return self._decided()

    def lost(self) -> list[tuple[str, str]]:
        """What is not found again in a changed text, and what was decided of it."""
        lost = self.changed.lost if self.changed is not None else ()
        return [(one.original, f"→ {one.replacement}" if one.replacement != one.original else "left as it is") for one in lost]

    def _decided(self) -> str:
        names = "1 name was" if self.decided == 1 else f"{self.decided:,} names were"
        by = f" by {self.reviewer}" if self.reviewer else ""
        return f"{names} decided here, the last on {self.time[:16].replace('T', ' at ')} UTC{by}."


@dataclass(frozen=True, slots=True)
class Review:
    """One document with its glossary, its findings to come and its session to be."""

    document: Document
    glossary: Glossary | None
    """For the entries' kinds, languages and notes."""
    find: FindIn
    """Gives the findings. Called in a thread of its own; may raise InputError."""
    open_session: OpenSession
    title: str
    glossary_label: str = ""
    """How the glossary is named in the header."""
    minimum: float = LIKELY
    """The lowest confidence that is shown without being asked for."""
    earlier: Earlier | None = None
    look: Look | None = None
    """For when somebody else holds the text."""
    leave: Leave | None = None
    """None when the program ends with the review."""
    more: bool = False
    """Whether other documents are to be reviewed after this one."""

    @property
    def way_out(self) -> str:
        """What the key does that leaves the review."""
        return "quits" if self.leave is None else "goes back to the list"
