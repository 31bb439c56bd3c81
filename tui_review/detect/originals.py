"""Other forms of a place's name that are right: within a name kept in the original language, or mentioned as another form.

The name of a newspaper, club or company may contain a place's native name, which is then not translated (Vilniaus rytas, Rossiya
Segodnya). It is recognised by the word next to the place, which is neither an English word nor a known name, or by the source, if that
has the same words; fixed names such as Peking University are listed. In "Lviv (Polish: Lwów)" and "Kharkiv, or Kharkov as it is called
in Russian" the text mentions another form of any name beside the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui_review.detect.candidate import Candidate
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.glossary import scripts
from tui_review.glossary.designators import AFTER_ADJECTIVES, WRITTEN_SMALL
from tui_review.glossary.english import is_known_name, is_stop, ordinariness
from tui_review.glossary.entry import Entry
from tui_review.glossary.titles import PARTICLES

_SURE = 0.5
"""Least confidence of a candidate whose words are not taken for the other part of a longer name."""
_SHORTEST = 3
_NO_PARTS = AFTER_ADJECTIVES | WRITTEN_SMALL | PARTICLES
"""Words beside places that are not part of a longer name."""
_WHERE = frozenset("across around at from in inside into near of outside over through to toward towards".split())
"""Prepositions that a place itself follows, so that a name after the place is another one."""
_NEAR = 100
"""Maximum number of characters before or after a form that are searched for the right form and for a mention."""
_LANGUAGE = r"(?:[A-Z][a-z]+(?:ian|ish|ese|[aei]n|tic|ch|ew)|Arabic|Greek|Dutch|Czech|Uzbek|Kazakh|Thai|Hindi|Urdu)"
_TOLD_BEFORE = re.compile(
    rf"(?:\b(?:known|referred to|spelled|spelt)(?: in {_LANGUAGE})? as|"
    rf"\b(?:is|was|are|were|be|been|also|formerly|then|still|locally|officially|commonly|often) "
    rf"(?:called|named|spelled|spelt|written)(?: in {_LANGUAGE})?(?: as)?|\bwhich [\w ]{{1,30}} calls?|"
    rf"\bin {_LANGUAGE}(?: as)?|\b{_LANGUAGE}:|\b(?:formerly|previously|historically)|\bnot(?= [\"“'‘])) ?[\"“'‘]?$"
)
_TOLD_AFTER = re.compile(rf"[\"”'’]?,? (?:as (?:it|he|she) (?:is|was) (?:called|known|spelled|spelt)|in {_LANGUAGE}\b(?! \w))")
"""Text before or after a form that shows it to be mentioned as another form."""
_KEPT = (Evidence.VARIANT, Evidence.CASING)
"""Evidence that does not depend on the words around; its candidates always stay."""


def without_originals(page: Page, chosen: Sequence[Candidate], entries: Sequence[Entry]) -> list[Candidate]:
    """The candidates, except those inside names kept in the original, and those that the text mentions as another form."""
    sure = [c for c in chosen if c.confidence >= _SURE]
    return [
        c
        for c in chosen
        if c.entry < 0
        or c.evidence in _KEPT
        or not (_is_inside(page, c, entries[c.entry], sure) or _is_spoken_of(page, c, entries[c.entry]))
    ]


def _is_spoken_of(page: Page, candidate: Candidate, entry: Entry) -> bool:
    """Whether the text mentions the words as another form, with the right form near them."""
    start, end = page.starts[candidate.first], page.ends[candidate.last - 1]
    before, after = page.text[max(0, start - _NEAR) : start], page.text[end : end + _NEAR]
    if _TOLD_BEFORE.search(before) is None and _TOLD_AFTER.match(after) is None:
        return False
    return any(form in before or form in after for form in entry.right_forms)


def _is_inside(page: Page, candidate: Candidate, entry: Entry, sure: Iterable[Candidate]) -> bool:
    if entry.kind != "place":
        return False
    first, last = candidate.first, candidate.last
    settled_first, settled_last = page.places.get(first, (first, last))
    if settled_first <= first and last <= settled_last and settled_last - settled_first > last - first:
        return True
    taken = {i for other in sure if other is not candidate for i in range(other.first, other.last)}
    beside = [
        i
        for i, is_joined in ((first - 1, first > 0 and page.gaps[first] == " "), (last, last < len(page.words) and page.gaps[last] == " "))
        if is_joined and not (i in taken or i in page.protected or i in page.untouchable or is_stop(page.folded[i]))
    ]
    source = page.source_of(first)
    if source and any(page.bare[i][0].isupper() and _copied(page, min(i, first), max(i + 1, last), source) for i in beside):
        return True
    if last - first > 1 and source and _copied(page, first, last, source) and all(" " not in native for _, native in entry.natives):
        return True
    if first > 0 and page.joined(first) and page.folded[first - 1] in _WHERE:
        # "In Kharkov Terekhov spoke": where it was ends with the place.
        beside = [i for i in beside if i < first]
    if last < len(page.words) and page.joined(last) and page.folded[last] in _NO_PARTS:
        # "The village of Malinovka Kharkov region": the word before is a place of its own.
        return False
    kinds = {scripts.script_of(native) for _, native in entry.natives}
    return not kinds <= {"han"} and any(_is_foreign(page, i, may_be_small="latin" in kinds and i == last) for i in beside)


def _copied(page: Page, first: int, last: int, source: str) -> bool:
    """Whether a source has the same words, unchanged and side by side."""
    words = r"\s+".join(map(re.escape, page.bare[first:last]))
    return re.search(rf"\b{words}\b", source) is not None


def _is_foreign(page: Page, index: int, *, may_be_small: bool) -> bool:
    """Whether a word beside a place is in another language: neither an English word nor a known name or designator."""
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
