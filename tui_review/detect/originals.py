"""Names that English keeps in the original: a newspaper, a club or a firm with a place's native name in it (Vilniaus rytas, Rossiya Segodnya).

They are names of their own, in which the place is not translated. They show by the word beside the place, which is no English word
and no name that English knows, or which the source has in the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui_review.detect.candidate import Candidate
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.glossary import scripts
from tui_review.glossary.designators import AFTER_ADJECTIVES, WRITTEN_SMALL
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.entry import Entry
from tui_review.glossary.titles import PARTICLES

_SURE = 0.5
"""Least confidence of a candidate whose words are not taken for a part of somebody else's name."""
_SHORTEST = 3
_NO_PARTS = AFTER_ADJECTIVES | WRITTEN_SMALL | PARTICLES
"""Words beside places that are not part of a longer name."""
_KEPT = (Evidence.VARIANT, Evidence.CASING)
"""Evidence that does not depend on what is near."""


def outside_originals(page: Page, chosen: Sequence[Candidate], entries: Sequence[Entry]) -> list[Candidate]:
    """The candidates without those of places inside names kept in the original."""
    sure = [c for c in chosen if c.confidence >= _SURE]
    return [c for c in chosen if c.entry < 0 or c.evidence in _KEPT or not _is_inside(page, c, entries[c.entry], sure)]


def _is_inside(page: Page, candidate: Candidate, entry: Entry, sure: Iterable[Candidate]) -> bool:
    if entry.kind != "place":
        return False
    first, last = candidate.first, candidate.last
    taken = {i for other in sure if other is not candidate for i in range(other.first, other.last)}
    beside = [
        i
        for i, is_joined in ((first - 1, first > 0 and page.gaps[first] == " "), (last, last < len(page.words) and page.gaps[last] == " "))
        if is_joined and i not in taken and i not in page.protected and i not in page.untouchable
    ]
    source = page.source_of(first)
    if source and any(page.bare[i][0].isupper() and _copied(page, min(i, first), max(i + 1, last), source) for i in beside):
        return True
    if last - first > 1 and source and _copied(page, first, last, source) and all(" " not in native for _, native in entry.natives):
        return True
    kinds = {scripts.script_of(native) for _, native in entry.natives}
    return not kinds <= {"han"} and any(_is_foreign(page, i, may_be_small="latin" in kinds and i == last) for i in beside)


def _copied(page: Page, first: int, last: int, source: str) -> bool:
    """Whether a source has the same words."""
    words = r"\s+".join(map(re.escape, page.bare[first:last]))
    return re.search(rf"\b{words}\b", source) is not None


def _is_foreign(page: Page, index: int, *, may_be_small: bool) -> bool:
    """Whether a word beside a place is foreign to the reader: no English word, no known name, no designator."""
    word = page.bare[index]
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and (word[0].isupper() or may_be_small)
        and not word.isupper()
        and ordinariness(word) == 0
        and not is_known_name(word)
        and page.folded[index] not in _NO_PARTS
    )
