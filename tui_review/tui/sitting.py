"""What it takes to review one document, and what an earlier sitting left of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui_review.detect import LIKELY, Finding
from tui_review.document import Document
from tui_review.glossary import Glossary
from tui_review.review import LogContents, Session
from tui_review.tui.streaming import FindIn

OpenSession = Callable[[Sequence[Finding], bool], Session]
"""Opens the session on the findings; true means to move an earlier log aside and start over. May raise InputError."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier sitting left."""

    log: Path
    decided: int
    """How many findings are decided."""
    time: str
    """When the latest decision was made, as the log has it: ISO 8601 in UTC."""
    reviewer: str

    @classmethod
    def from_log(cls, contents: LogContents) -> Earlier | None:
        """What a log holds, or None when nothing was decided in it."""
        decisions = contents.decisions
        if not decisions:
            return None
        decided = len(contents.replay().decided)
        return cls(contents.path, decided, decisions[-1].time, contents.sessions[-1].reviewer if contents.sessions else "")

    def told(self) -> str:
        """One sentence about it."""
        names = "1 name was" if self.decided == 1 else f"{self.decided} names were"
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
