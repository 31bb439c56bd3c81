"""A target segment with the mentions in its source, and the expected position of a mention."""

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
"""Least trust for which absence from the source is meaningful."""
_SAME = re.compile("[0-9]+|[a-zA-Z][a-zA-Z0-9]+")


@dataclass(slots=True)
class Unit:
    """A target segment with the mentions in its source."""

    first: int
    last: int
    segment: Segment
    mentions: tuple[Mention, ...]
    surnames: Mapping[int, Mention] = field(default_factory=dict)
    """People of whom only the surname is in the source, which may be another person's."""
    missing: list[Mention] = field(default_factory=list)
    """The first mention of each entry of which the target has no right form, or fewer than the source has mentions."""
    capitals: Sequence[int] = ()
    """The capitalised target words outside right forms."""
    ordinary: AbstractSet[int] = frozenset()
    """Entries whose native forms are ordinary words here, which the target translates as such."""
    elsewhere: Mapping[int, AbstractSet[int]] = field(default_factory=dict)
    """For each entry, the indices of target words for something else whose name contains its native form."""
    present: Counter[int] = field(default_factory=Counter)
    """The number of right forms of each entry in the target."""
    anchors: list[tuple[float, float]] = field(default_factory=list)
    """Alignment anchors: items that occur exactly once on both sides, as their middles, in source code points and in words; sorted."""

    @property
    def surplus(self) -> frozenset[int]:
        """Entries that the target has more often than the source mentions them; one occurrence may stand for something else."""
        mentions = Counter(mention.entry for mention in self.mentions)
        return frozenset(entry for entry, count in self.present.items() if count > mentions[entry])

    def expected(self, mention: Mention) -> float:
        """The expected position of a mention in the target, as a fractional word index, interpolated between the anchors around it."""
        middle = (mention.start + mention.end) / 2
        points = [(0.0, float(self.first)), *self.anchors, (float(len(self.source)), float(self.last))]
        after = next((n for n, (at, _) in enumerate(points) if at > middle), len(points) - 1)
        (a, x), (b, y) = points[after - 1], points[after]
        return x + (y - x) * (middle - a) / max(b - a, 1.0)

    def exchanged_for(self, mention: Mention, entries: Sequence[Entry], trust: Mapping[int, float]) -> int | None:
        """The only entry of its kind in the target but not in the source, when ``mention`` is the only missing one of that kind; else None.

        An entry that the source seldom mentions where the target has it is in the source in an unlisted form, so it does not
        count; nor does one that shares words with the missing name, such as a part of it.
        """
        kind, named = entries[mention.entry].kind, {m.entry for m in self.mentions}.union(self.surnames)
        missing = [m.entry for m in self.missing if entries[m.entry].kind == kind and not self.present[m.entry]]
        added = [entry for entry, count in self.present.items() if count and entries[entry].kind == kind and entry not in named]
        if missing != [mention.entry] or len(added) != 1 or trust.get(added[0], 0.0) < _TRUSTED:
            return None
        own, other = ({fold(w) for form in entries[n].right_forms for w in words_of(form)} for n in (mention.entry, added[0]))
        return added[0] if own & other <= STOP_WORDS else None

    def may_mention(self, entry: Entry) -> bool:
        """Whether the source has words in the script of some native form of an entry."""
        return any(not scripts.of_words(form).isdisjoint(scripts.of_words(self.source)) for _, form in entry.natives)

    @property
    def source(self) -> str:
        """The source text."""
        return self.segment.source or ""


def anchors(page: Page, unit: Unit, places: Mapping[int, Sequence[float]]) -> list[tuple[float, float]]:
    """The alignment anchors of a unit: entries, words in Latin letters and numbers that occur exactly once in both texts.

    ``places``: the positions of right forms in the target, by entry.
    """
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
