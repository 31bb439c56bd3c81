"""Which findings are shown, in which order, and which comes next.

A finding below the wanted confidence stays out of sight until it is asked for, but not once something was decided of it.
What is open is remembered here, so that moving on costs nothing in a long text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from tui_review.detect import Tier
from tui_review.review import Session, Status


class Triage:
    """The findings of a session as they are worked through."""

    def __init__(self, session: Session, minimum: float) -> None:
        """``minimum`` is the lowest confidence, 0 to 1, that is shown without being asked for."""
        self._session = session
        self._minimum = minimum
        self._open = [session.status(index) is Status.OPEN for index in range(session.total)]
        self._likely = [finding.confidence >= minimum for finding in session.findings]
        self.all_shown = False
        """Whether findings below the minimum are shown too."""
        self.shown: list[int] = []
        """The findings that are shown, in the order of the text."""
        self.tiers: Counter[Tier] = Counter()
        """How many of them each tier has."""
        self.decided = 0
        """How many of them are decided."""
        self._choose()

    def _choose(self) -> None:
        self.shown = [index for index in range(len(self._open)) if self.is_shown(index)]
        self.tiers = Counter(self._session.findings[index].tier for index in self.shown)
        self.decided = sum(not self._open[index] for index in self.shown)

    def is_shown(self, index: int) -> bool:
        """Whether a finding is marked in the text."""
        return self.all_shown or self._likely[index] or not self._open[index]

    def is_open(self, index: int) -> bool:
        """Whether nothing was decided of a finding yet."""
        return self._open[index]

    @property
    def hidden(self) -> int:
        """How many findings are out of sight."""
        return len(self._open) - len(self.shown)

    @property
    def done(self) -> bool:
        """Whether everything that is shown is decided."""
        return self.decided == len(self.shown)

    def toggle(self) -> None:
        """Show everything, or no longer."""
        self.all_shown = not self.all_shown
        self._choose()

    def update(self, changed: Iterable[int]) -> None:
        """Take in that something was decided, or undone, of some findings."""
        rechoose = False
        for index in changed:
            is_open = self._session.status(index) is Status.OPEN
            if is_open == self._open[index]:
                continue
            self._open[index] = is_open
            self.decided += -1 if is_open else 1
            rechoose = rechoose or not (self.all_shown or self._likely[index])
        if rechoose:
            self._choose()

    def after(self, index: int) -> int | None:
        """The finding shown after this one."""
        place = bisect_right(self.shown, index)
        return self.shown[place] if place < len(self.shown) else None

    def before(self, index: int) -> int | None:
        """The finding shown before this one."""
        place = bisect_left(self.shown, index)
        return self.shown[place - 1] if place else None

    def next_open(self, index: int) -> int | None:
        """The next open finding after this one, beginning again at the top; None when all are decided."""
        return next(self.open_after(index), None)

    def previous_open(self, index: int) -> int | None:
        """The open finding before this one, beginning again at the end; None when all are decided."""
        place = bisect_left(self.shown, index)
        return next((n for n in (*reversed(self.shown[:place]), *reversed(self.shown[place:])) if self._open[n]), None)

    def open_after(self, index: int) -> Iterator[int]:
        """The open findings after this one, this one left out; from the top when the end is reached."""
        place = bisect_right(self.shown, index)
        for at in chain(range(place, len(self.shown)), range(place)):
            candidate = self.shown[at]
            if candidate != index and self._open[candidate]:
                yield candidate
