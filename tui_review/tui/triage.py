"""The choice and order of the findings that are shown, and the next finding to visit.

Findings below the minimum confidence are hidden by default until they are decided. Open findings are remembered here, so that
moving is fast in a long text. The order only determines in which sequence findings are visited.
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
    """The order in which findings are visited."""

    TEXT = "text"
    """Text order."""
    CONFIDENCE = "confidence"
    """By confidence, the highest first, then by surface."""
    NAME = "name"
    """By entry, in the order of the entries' first findings."""


class By(StrEnum):
    """The properties by which findings can be filtered; one filter of each at a time."""

    TIER = "tier"
    EVIDENCE = "evidence"
    ENTRY = "entry"
    STATE = "state"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A filter: only findings with this value are shown."""

    by: By
    value: str

    def told(self) -> str:
        """The filter in a word or two."""
        return f"“{self.value}”" if self.by is By.TEXT else self.value


VIEWS: tuple[tuple[str, bool, tuple[Narrowing, ...]], ...] = (
    ("", False, ()),
    ("all shown", True, ()),
    ("only certain", False, (Narrowing(By.TIER, Tier.CERTAIN.value),)),
    ("only open", False, (Narrowing(By.STATE, Status.OPEN.value),)),
)
"""The views that one key cycles through: name, whether findings below the minimum are shown, filters."""


class Triage:
    """The findings of a session with filters, order and progress."""

    def __init__(self, session: Session, minimum: float) -> None:
        """``minimum`` is the lowest confidence, 0 to 1, that is shown by default."""
        self._session = session
        self._minimum = minimum
        self.all_shown = False
        """Whether findings below the minimum are shown too."""
        self.narrowed: dict[By, Narrowing] = {}
        """The filters in use."""
        self.order = Order.TEXT
        self.shown: list[int] = []
        """The indices of the shown findings, in text order."""
        self.tiers: Counter[Tier] = Counter()
        """The number of shown findings by tier."""
        self.decided = 0
        """The number of shown findings that are decided."""
        self.read()

    def read(self) -> None:
        """Read all findings of the session again after they changed."""
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
        """Whether a finding is shown."""
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
        """Whether a finding is undecided."""
        return self._open[index]

    @property
    def hidden(self) -> int:
        """The number of findings that are not shown."""
        return len(self._open) - len(self.shown)

    @property
    def done(self) -> bool:
        """Whether all shown findings are decided."""
        return self.decided == len(self.shown)

    @property
    def left_out(self) -> int:
        """The number of open findings that are shown by default but hidden by the filters."""
        usual = (index for index, is_open in enumerate(self._open) if is_open and self._likely[index])
        return sum(not self.is_shown(index) for index in usual) if self.narrowed else 0

    @property
    def told(self) -> str:
        """The filters in a few words; empty for the default view."""
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
        """Add a filter; it replaces one by the same property."""
        self.narrowed[narrowing.by] = narrowing
        self._choose()

    def widen(self, by: By | None = None) -> None:
        """Remove the filter by one property; None restores the default view."""
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
        """All possible filters, each with the number of findings it would leave together with the present filters by other properties."""
        counts: dict[By, Counter[str]] = {by: Counter() for by in (By.TIER, By.STATE, By.EVIDENCE, By.ENTRY)}
        for index, finding in enumerate(self._session.findings):
            values = finding.tier.value, self._session.status(index).value, finding.evidence.value, finding.entry
            unfit = {narrowing.by for narrowing in self.narrowed.values() if not self._fits(index, finding, narrowing)}
            for by, value in zip(counts, values, strict=True):
                counts[by][value] += unfit <= {by}
        return [(Narrowing(by, value), count) for by, counter in counts.items() for value, count in counter.most_common() if count]

    # --- what changes -----------------------------------------------------------------------------------------------------

    def update(self, changed: Iterable[int]) -> None:
        """Update findings whose decision has changed."""
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
        """The shown finding that is visited first; None when there is none."""
        return self._by_rank[self._ranks[0]] if self._ranks else None

    def _place(self, index: int, *, after: bool) -> int:
        """The position after a finding (with ``after``) or before it among the shown ones, in the order of visiting."""
        if index < 0:
            return 0
        return (bisect_right if after else bisect_left)(self._ranks, self._rank[index])

    def after(self, index: int) -> int | None:
        """The next shown finding in the order of visiting; None after the last."""
        place = self._place(index, after=True)
        return self._by_rank[self._ranks[place]] if place < len(self._ranks) else None

    def before(self, index: int) -> int | None:
        """The previous shown finding in the order of visiting; None before the first."""
        place = self._place(index, after=False)
        return self._by_rank[self._ranks[place - 1]] if place else None

    def next_open(self, index: int) -> int | None:
        """The next shown open finding after this one, wrapping around at the end; None when no other is open."""
        return next(self.open_after(index), None)

    def previous_open(self, index: int) -> int | None:
        """The previous shown open finding before this one, wrapping around at the start; None when no shown finding is open."""
        place, ranks = self._place(index, after=False), self._ranks
        indices = (self._by_rank[ranks[at]] for at in chain(range(place - 1, -1, -1), range(len(ranks) - 1, place - 1, -1)))
        return next((n for n in indices if self._open[n]), None)

    def open_after(self, index: int) -> Iterator[int]:
        """The other shown open findings, from the one after this, wrapping around at the end."""
        place = self._place(index, after=True)
        for at in chain(range(place, len(self._ranks)), range(place)):
            candidate = self._by_rank[self._ranks[at]]
            if candidate != index and self._open[candidate]:
                yield candidate

    def is_before(self, one: int, other: int) -> bool:
        """Whether one finding is visited before another."""
        return self._rank[one] < self._rank[other]
