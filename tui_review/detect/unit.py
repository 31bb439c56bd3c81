"""A segment of the target with what its source mentions, and where in it a mention is to be expected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from tui_review.detect.mentions import Mention
from tui_review.detect.page import Page
from tui_review.document.model import Segment
from tui_review.glossary import scripts
from tui_review.glossary.english import STOP_WORDS
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words as words_of

_TRUSTED = 0.25
"""From what trust on an entry is thought to be in the source only where it is seen there."""
_SAME = re.compile("[0-9]+|[a-zA-Z][a-zA-Z0-9]+")


@dataclass(slots=True)
class Unit:
    """A target segment with what its source mentions."""

    first: int
    last: int
    segment: Segment
    mentions: tuple[Mention, ...]
    surnames: Mapping[int, Mention] = field(default_factory=dict)
    """People whose surname stands alone in the source, which may be somebody else's too."""
    missing: list[Mention] = field(default_factory=list)
    """Mentions that the target has in no right form, or fewer times than the source, one for each entry."""
    capitals: Sequence[int] = ()
    """The words of the target with a capital that are no right form of anything."""
    ordinary: AbstractSet[int] = frozenset()
    """Entries whose native forms are ordinary words in the source, which the target has as such."""
    elsewhere: Mapping[int, AbstractSet[int]] = field(default_factory=dict)
    """For each entry, words that are something else of which its native form is a part."""
    present: Counter[int] = field(default_factory=Counter)
    """How often the target has a right form of each entry."""
    anchors: list[tuple[float, float]] = field(default_factory=list)
    """What stands once in the source and once in the target: the middle of both, in code points and in words, in the order of the source."""

    @property
    def surplus(self) -> frozenset[int]:
        """Entries that the target has more often than the source mentions them: one of the times may stand for something else."""
        mentions = Counter(mention.entry for mention in self.mentions)
        return frozenset(entry for entry, count in self.present.items() if count > mentions[entry])

    def expected(self, mention: Mention) -> float:
        """Where in the target, in words, a mention is to be expected: between its neighbours in the source."""
        middle = (mention.start + mention.end) / 2
        points = [(0.0, float(self.first)), *self.anchors, (float(len(self.source)), float(self.last))]
        after = next((n for n, (at, _) in enumerate(points) if at > middle), len(points) - 1)
        (a, x), (b, y) = points[after - 1], points[after]
        return x + (y - x) * (middle - a) / max(b - a, 1.0)

    def exchanged_for(self, mention: Mention, entries: Sequence[Entry], trust: Mapping[int, float]) -> int | None:
        """The entry that alone of its kind is in the target and not in the source, where the one mentioned alone is missing.

        One that the source seldom seems to have where the target has it is in the source in a form that nobody listed; and a part of
        a name is not exchanged for the name.
        """
        kind, named = entries[mention.entry].kind, {m.entry for m in self.mentions}.union(self.surnames)
        missing = [m.entry for m in self.missing if entries[m.entry].kind == kind and not self.present[m.entry]]
        added = [entry for entry, count in self.present.items() if count and entries[entry].kind == kind and entry not in named]
        if missing != [mention.entry] or len(added) != 1 or trust.get(added[0], 0.0) < _TRUSTED:
            return None
        own, other = ({fold(w) for form in entries[n].right_forms for w in words_of(form)} for n in (mention.entry, added[0]))
        return added[0] if own & other <= STOP_WORDS else None

    def may_mention(self, entry: Entry) -> bool:
        """Whether the source has words in a script in which the glossary has native forms of an entry."""
        return any(not scripts.of_words(form).isdisjoint(scripts.of_words(self.source)) for _, form in entry.natives)

    @property
    def source(self) -> str:
        """The source text."""
        return self.segment.source or ""


def anchors(page: Page, unit: Unit, places: Mapping[int, Sequence[float]]) -> list[tuple[float, float]]:
    """What stands once in both texts of a unit: entries, whose places in the target are given, and words in Latin letters or figures."""
    mentions = Counter(mention.entry for mention in unit.mentions)
    found = [
        ((mention.start + mention.end) / 2, places[mention.entry][0])
        for mention in unit.mentions
        if mentions[mention.entry] == 1 and len(places.get(mention.entry, ())) == 1
    ]
    words = [(match.group().lower(), (match.start() + match.end()) / 2) for match in _SAME.finditer(unit.source)]
    here = page.folded[unit.first : unit.last]
    for word, middle in words:
        if sum(word == other for other, _ in words) == here.count(word) == 1:
            found.append((middle, unit.first + here.index(word) + 0.5))
    return sorted(found)
