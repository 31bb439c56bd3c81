"""Which findings are shown, in which order they are visited, and which comes next.

A finding below the wanted confidence stays out of sight until it is asked for, but not once something was decided of it.
What is open is remembered here, so that moving on costs nothing in a long text. Marks stand in the text where they stand:
an order changes only the way from one to the next.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from tui_review.detect import Finding, Tier
from tui_review.review.standing import Status

if TYPE_CHECKING:
    from tui_review.review import Session


class Order(StrEnum):
    """The way from one finding to the next."""

    TEXT = "text"
    """As they stand in the text."""
    CONFIDENCE = "confidence"
    """The surest first, alike ones together."""
    NAME = "name"
    """All of one entry together, the entries by where their first finding stands."""


class By(StrEnum):
    """What findings can be narrowed down by; one of each at a time."""

    TIER = "tier"
    EVIDENCE = "evidence"
    ENTRY = "entry"
    STATE = "state"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Only findings with this value are shown."""

    by: By
    value: str

    def told(self) -> str:
        """The narrowing in a word or two."""
        return f"“{self.value}”" if self.by is By.TEXT else self.value


VIEWS: tuple[tuple[str, bool, tuple[Narrowing, ...]], ...] = (
    ("", False, ()),
    ("all shown", True, ()),
    ("only certain", False, (Narrowing(By.TIER, Tier.CERTAIN.value),)),
    ("only open", False, (Narrowing(By.STATE, Status.OPEN.value),)),
)
"""What one key goes through: what it is called, whether possible findings are shown, what it is narrowed by."""


class Triage:
    """The findings of a session as they are worked through."""

    def __init__(self, session: Session, minimum: float) -> None:
        """``minimum`` is the lowest confidence, 0 to 1, that is shown without being asked for."""
        self._session = session
        self._minimum = minimum
        self.all_shown = False
        """Whether findings below the minimum are shown too."""
        self.narrowed: dict[By, Narrowing] = {}
        """What the findings are narrowed down by."""
        self.order = Order.TEXT
        self.shown: list[int] = []
        """The findings that are shown, in the order of the text."""
        self.tiers: Counter[Tier] = Counter()
        """How many of them each tier has."""
        self.decided = 0
        """How many of them are decided."""
        self.read()

    def read(self) -> None:
        """Take in all findings anew, because there are others."""
        session = self._session
        self._open = [session.status(index) is Status.OPEN for index in range(session.total)]
        self._likely = [finding.confidence >= self._minimum for finding in session.findings]
        self._sort()

    def _sort(self) -> None:
        findings, total = self._session.findings, len(self._open)
        by_rank = list(range(total))
        if self.order is Order.CONFIDENCE:
            by_rank.sort(key=lambda n: (-findings[n].confidence, findings[n].surface, n))
        elif self.order is Order.NAME:
            first: dict[str, int] = {}
            for n, finding in enumerate(findings):
                first.setdefault(finding.entry, n)
            by_rank.sort(key=lambda n: (first[findings[n].entry], n))
        self._by_rank = by_rank
        self._rank = [0] * total
        for rank, index in enumerate(by_rank):
            self._rank[index] = rank
        self._choose()

    def _choose(self) -> None:
        self.shown = [index for index in range(len(self._open)) if self.is_shown(index)]
        self._ranks = sorted(self._rank[index] for index in self.shown)
        self.tiers = Counter(self._session.findings[index].tier for index in self.shown)
        self.decided = sum(not self._open[index] for index in self.shown)

    def is_shown(self, index: int) -> bool:
        """Whether a finding is marked in the text."""
        if not self.narrowed:
            return self.all_shown or self._likely[index] or not self._open[index]
        if not (self.all_shown or self._likely[index] or not self._open[index] or By.TIER in self.narrowed):
            return False
        finding = self._session.findings[index]
        return all(self._fits(index, finding, narrowing) for narrowing in self.narrowed.values())

    def _fits(self, index: int, finding: Finding, narrowing: Narrowing) -> bool:
        by, value = narrowing.by, narrowing.value
        if by is By.TIER:
            return finding.tier.value == value
        if by is By.EVIDENCE:
            return finding.evidence.value == value
        if by is By.ENTRY:
            return finding.entry == value
        if by is By.STATE:
            return self._session.status(index).value == value
        wanted = value.casefold()
        stands = self._session.replacement(index) or ""
        return any(wanted in words.casefold() for words in (finding.surface, finding.entry, stands, *finding.suggestions))

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

    @property
    def left_out(self) -> int:
        """How many open findings are out of sight that are shown usually."""
        usual = (index for index, is_open in enumerate(self._open) if is_open and self._likely[index])
        return sum(not self.is_shown(index) for index in usual) if self.narrowed else 0

    @property
    def told(self) -> str:
        """What is shown, when that is not the usual; in a few words."""
        view = next((name for name, all_shown, by in VIEWS if all_shown == self.all_shown and by == tuple(self.narrowed.values())), None)
        if view is not None:
            return view
        return "only " + ", ".join(narrowing.told() for narrowing in self.narrowed.values())

    # --- choosing ---------------------------------------------------------------------------------------------------------

    def cycle(self) -> None:
        """Go on to the next of the views."""
        now = (self.all_shown, tuple(self.narrowed.values()))
        place = next((n for n, (_, *view) in enumerate(VIEWS) if tuple(view) == now), -1)
        _, self.all_shown, by = VIEWS[(place + 1) % len(VIEWS)]
        self.narrowed = {narrowing.by: narrowing for narrowing in by}
        self._choose()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only findings with a value, beside what they are narrowed down by already."""
        self.narrowed[narrowing.by] = narrowing
        self._choose()

    def widen(self, by: By | None = None) -> None:
        """Narrow down no longer by one thing; without one, show what is shown without being asked for."""
        if by is None:
            self.all_shown, self.narrowed = False, {}
        else:
            self.narrowed.pop(by, None)
        self._choose()

    def sort(self, order: Order) -> None:
        """Visit the findings in another order."""
        self.order = order
        self._sort()

    def choices(self) -> list[tuple[Narrowing, int]]:
        """Everything that findings can be narrowed down by, and how many of all each leaves, beside what they are narrowed down by already."""
        counts: dict[By, Counter[str]] = {by: Counter() for by in (By.TIER, By.STATE, By.EVIDENCE, By.ENTRY)}
        for index, finding in enumerate(self._session.findings):
            values = finding.tier.value, self._session.status(index).value, finding.evidence.value, finding.entry
            unfit = {narrowing.by for narrowing in self.narrowed.values() if not self._fits(index, finding, narrowing)}
            for by, value in zip(counts, values, strict=True):
                counts[by][value] += unfit <= {by}
        return [(Narrowing(by, value), count) for by, counter in counts.items() for value, count in counter.most_common() if count]

    # --- what changes -----------------------------------------------------------------------------------------------------

    def update(self, changed: Iterable[int]) -> None:
        """Take in that something was decided, or undone, of some findings."""
        for index in changed:
            was_shown = self._is_counted(index)
            if was_shown:
                self._count(index, -1)
            self._open[index] = self._session.status(index) is Status.OPEN
            is_shown = self.is_shown(index)
            if is_shown:
                self._count(index, 1)
            if is_shown and not was_shown:
                insort(self.shown, index)
                insort(self._ranks, self._rank[index])
            elif was_shown and not is_shown:
                del self.shown[bisect_left(self.shown, index)]
                del self._ranks[bisect_left(self._ranks, self._rank[index])]

    def _is_counted(self, index: int) -> bool:
        place = bisect_left(self.shown, index)
        return place < len(self.shown) and self.shown[place] == index

    def _count(self, index: int, by: int) -> None:
        tier = self._session.findings[index].tier
        self.tiers[tier] += by
        if not self.tiers[tier]:
            del self.tiers[tier]
        if not self._open[index]:
            self.decided += by

    # --- moving -----------------------------------------------------------------------------------------------------------

    @property
    def first(self) -> int | None:
        """The finding shown that is visited first."""
        return self._by_rank[self._ranks[0]] if self._ranks else None

    def _place(self, index: int, *, after: bool) -> int:
        """Where in the order of visiting what comes after a finding begins, or what comes before it ends."""
        if index < 0:
            return 0
        return (bisect_right if after else bisect_left)(self._ranks, self._rank[index])

    def after(self, index: int) -> int | None:
        """The finding shown after this one."""
        place = self._place(index, after=True)
        return self._by_rank[self._ranks[place]] if place < len(self._ranks) else None

    def before(self, index: int) -> int | None:
        """The finding shown before this one."""
        place = self._place(index, after=False)
        return self._by_rank[self._ranks[place - 1]] if place else None

    def next_open(self, index: int) -> int | None:
        """The next open finding after this one, beginning again at the top; None when all are decided."""
        return next(self.open_after(index), None)

    def previous_open(self, index: int) -> int | None:
        """The open finding before this one, beginning again at the end; None when all are decided."""
        place, ranks = self._place(index, after=False), self._ranks
        indices = (self._by_rank[ranks[at]] for at in chain(range(place - 1, -1, -1), range(len(ranks) - 1, place - 1, -1)))
        return next((n for n in indices if self._open[n]), None)

    def open_after(self, index: int) -> Iterator[int]:
        """The open findings after this one, this one left out; from the top when the end is reached."""
        place = self._place(index, after=True)
        for at in chain(range(place, len(self._ranks)), range(place)):
            candidate = self._by_rank[self._ranks[at]]
            if candidate != index and self._open[candidate]:
                yield candidate

    def is_before(self, one: int, other: int) -> bool:
        """Whether one finding is visited before another."""
        return self._rank[one] < self._rank[other]
