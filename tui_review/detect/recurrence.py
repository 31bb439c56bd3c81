"""The association between runs of words and the segments that lack an entry."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from tui_review.detect.association import log_likelihood
from tui_review.detect.page import Page
from tui_review.detect.unit import Unit
from tui_review.glossary.english import is_stop

LONGEST = 7
"""The maximum number of words in a run."""

Key = tuple[str, ...]


class Recurrence:
    """The strength of the association between runs of words and the segments where an entry is missing.

    The log-likelihood ratio of Dunning (1993) over segments, mapped to 0..1.
    """

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self._page, self._units = page, units
        self._lacking: dict[int, list[int]] = defaultdict(list)
        for n, unit in enumerate(units):
            for mention in unit.missing:
                if not unit.present[mention.entry]:
                    self._lacking[mention.entry].append(n)
        wanted: set[Key] = set()
        self._near: dict[int, Counter[Key]] = {}
        for entry, numbers in self._lacking.items():
            counts: Counter[Key] = Counter()
            for n in numbers:
                counts.update(_keys(page, units[n]))
            self._near[entry] = counts
            wanted.update(counts)
        self._overall: Counter[Key] = Counter()
        for unit in units:
            self._overall.update(run for run in _keys(page, unit) if run in wanted)
        self._total = len(units)
        self._words: dict[int, frozenset[str]] = {}

    def lacking(self, entry: int) -> list[int]:
        """The indices of the units where the entry is missing entirely."""
        return self._lacking.get(entry, [])

    def words_of(self, number: int) -> frozenset[str]:
        """The folded words of a unit, by index."""
        known = self._words.get(number)
        if known is None:
            unit = self._units[number]
            known = self._words[number] = frozenset(self._page.folded[unit.first : unit.last])
        return known

    def score(self, entry: int, run: Key) -> float:
        """The strength of the association of a run with the segments that lack the entry, 0 to 1."""
        lacking = len(self.lacking(entry))
        if not lacking:
            return 0.0
        here = self._near[entry][run]
        overall = max(self._overall[run], here)
        if lacking < 2:
            return 0.12 if overall == 1 else 0.0
        if here < 2 or here <= overall * lacking / self._total:
            return 0.0
        return 1 - math.exp(-log_likelihood(here, lacking, overall - here, self._total - lacking) / 25)


def _keys(page: Page, unit: Unit) -> set[Key]:
    folded = page.folded
    return {
        tuple(folded[first:last])
        for first in range(unit.first, unit.last)
        if not is_stop(folded[first])
        for last in range(first + 1, min(first + LONGEST, unit.last) + 1)
        if not is_stop(folded[last - 1])
    }
