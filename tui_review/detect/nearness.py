"""The relative distance by sound of runs of words to an entry: to its right forms, native forms, and Chinese forms as foreign names."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import fuzz

from tui_review.detect.mentions import Mention
from tui_review.detect.remembered import Remembered
from tui_review.glossary import chinese, loans
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.lattice import Lattice, distance
from tui_review.glossary.targets import Target

_LONGEST = 30
"""Longer runs are not compared."""


class Nearness:
    """Relative distances of runs of words to entries, cached."""

    def __init__(self, compiled: Compiled) -> None:
        self.targets: dict[int, list[Target]] = defaultdict(list)
        for target in compiled.targets:
            if target.role in ("canonical", "accept", "part"):
                self.targets[target.entry].append(target)
        self._known: Remembered[tuple[int, str], float] = Remembered()
        self._loans: Remembered[tuple[int, str], Lattice] = Remembered()

    def of(self, entry: int, key: str) -> float:
        """The relative distance, 0 (equal) to 1, of a folded and collapsed run of words to the nearest form of an entry."""
        known = self._known.get((entry, key))
        if known is None:
            known = self._known[entry, key] = self._measure(entry, key) if 2 <= len(key) <= _LONGEST else 1.0
        return known

    def as_loan(self, mention: Mention, key: str) -> float:
        """The relative distance, 0 to 1, to the Chinese form of a mention, read as the transcription of a foreign name."""
        lattice = self._loan(mention)
        if not lattice or not 2 <= len(key) <= _LONGEST:
            return 1.0
        farthest = 0.6 * max(len(key), 2 * len(lattice))
        return distance(lattice, key, farthest) / farthest

    def _loan(self, mention: Mention) -> Lattice:
        if not chinese.is_han(mention.native):
            return ()
        known = self._loans.get((mention.entry, mention.native))
        if known is None:
            forms = (form for target in self.targets[mention.entry] for form in target.natives if form.text == mention.native)
            syllables = next(([unit.options[0][0] for unit in form.lattice] for form in forms), [])
            known = self._loans[mention.entry, mention.native] = loans.lattice(tuple(syllables))
        return known

    def _measure(self, entry: int, key: str) -> float:
        best = 0.7
        for target in self.targets[entry]:
            size = max(len(target.folded), len(key), 1)
            if max(fuzz.ratio(key, spelling) for spelling in target.spellings) < 40:
                continue
            lattices = [target.lattice]
            for form in target.natives:
                lattices += [lattice for lattice in (form.lattice, form.english_order, form.inflected) if lattice]
            for lattice in lattices:
                best = min(best, distance(lattice, key, best * size) / size)
        return min(best / 0.7, 1.0)
