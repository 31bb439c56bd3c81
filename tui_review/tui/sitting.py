"""The data needed to review one document, and the state left by an earlier session."""

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
"""Opens the session on the findings; the flag moves an earlier log aside and starts over. May raise InputError."""
Look = Callable[[Sequence[Finding], str], "Session"]
"""Opens a read-only session on the findings; the string is the reason. May raise InputError."""
Leave = Callable[[str, bool], None]
"""Called when a review ends, with the reason why it could not be opened, else empty, and whether to go on to the next one."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The decisions left by an earlier session."""

    log: Path
    decided: int
    """Number of decided findings."""
    time: str
    """The time of the latest decision as in the log: ISO 8601 in UTC."""
    reviewer: str
    changed: Reanchored | None = None
    """If the text was changed since: the decisions located in it."""

    @classmethod
    def from_log(cls, contents: LogContents, changed: Reanchored | None = None) -> Earlier | None:
        """The state left by a log, None when no decision is in force."""
        decided = len(contents.replay().decided)
        if not decided:
            return None
        return cls(
            contents.path, decided, contents.decisions[-1].time, contents.sessions[-1].reviewer if contents.sessions else "", changed
        )

    def told(self) -> str:
        """A description for the editor."""
        if self.changed is not None:
            found, lost = len(self.changed.found), len(self.changed.lost)
            again = f"{found:,} of {found + lost:,} decisions were" if lost else "All decisions were" if found != 1 else "The decision was"
            rest = " These were not; they stay in the earlier log, which is moved aside:" if lost else ""
            return f"{self._decided()} The text was changed since. {again} found again in it.{rest}"
        return self._decided()

    def lost(self) -> list[tuple[str, str]]:
        """The surface of each decision not found again in a changed text, with a description of the decision."""
        lost = self.changed.lost if self.changed is not None else ()
        return [(one.original, f"→ {one.replacement}" if one.replacement != one.original else "left as it is") for one in lost]

    def _decided(self) -> str:
        names = "1 name was" if self.decided == 1 else f"{self.decided:,} names were"
        by = f" by {self.reviewer}" if self.reviewer else ""
        return f"{names} decided here, the last on {self.time[:16].replace('T', ' at ')} UTC{by}."


@dataclass(frozen=True, slots=True)
class Review:
    """A document to review, with functions that find its findings and open its session."""

    document: Document
    glossary: Glossary | None
    """Provides the entries' kinds, languages and notes."""
    find: FindIn
    """Finds the findings. Called in a separate thread; may raise InputError."""
    open_session: OpenSession
    title: str
    glossary_label: str = ""
    """Description of the glossary in the header."""
    minimum: float = LIKELY
    """The lowest confidence, 0 to 1, that is shown by default."""
    earlier: Earlier | None = None
    look: Look | None = None
    """Used when the text is locked by another review."""
    leave: Leave | None = None
    """None if the program ends with the review."""
    more: bool = False
    """Whether other documents are to be reviewed after this one."""

    @property
    def way_out(self) -> str:
        """The effect of leaving the review, in words."""
        return "quits" if self.leave is None else "goes back to the list"
