"""Whose name a word is: another real place's, a given name, or somebody's whose given name stands before it.

What sounds like a name of the glossary is no misspelling of it where English knows it as another name. These are vetoes of what the
spelling alone says; where a source has the entity, the choice among its words decides.
"""

from __future__ import annotations

from tui_review.detect.page import Page
from tui_review.detect.remembered import Remembered
from tui_review.glossary import scripts
from tui_review.glossary.compiled import Compiled, Target
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import collapse, distance, fold, plainest
from tui_review.glossary.settled import is_given_name, is_settled_given_name, same_given_names

_SOUNDS_LIKE = 0.9
"""How far a given name may be from a word of an entry's name to be meant as it."""
_COMMON = 0.8
"""So ordinary words are given names only where no sentence begins with them (Will, Mark)."""


class Bearers:
    """Tells whether a word is somebody else's name, by one glossary; what depends on words alone is remembered."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._called: Remembered[tuple[str, int], bool] = Remembered()

    def is_another(self, page: Page, first: int, last: int, number: int) -> bool:
        """Whether a run of words is the name of somebody or something that a target, by its number, is not."""
        target = self._compiled.targets[number]
        entry = self._compiled.entry(target)
        kind, single = entry.kind, last - first == 1
        place = page.places.get(first)
        if place is not None:
            if last <= place[1]:
                return not _is_pinyin(entry, target, page.key(first, last))
            right = set(map(fold, scripts.words(target.form)))
            if kind != "place" and not right.isdisjoint(page.folded[place[1] : last]) and right.isdisjoint(page.folded[first : place[1]]):
                # The same institution of another place.
                return True
        if single and is_settled_given_name(page.folded[first]) and number not in self._compiled.equivalents(page.key(first, last)):
            # Who is called by one name alone may be called by a given name.
            return kind != "person" or not _is_one_name(entry)
        before = first - 1
        if before >= 0 and page.joined(first) and _is_given_name(page, before):
            return (kind == "place" and single) or (kind == "person" and self._is_called_otherwise(target, page.folded[before]))
        return kind == "place" and single and _is_given_name(page, first) and _has_surname(page, last)

    def _is_called_otherwise(self, target: Target, given: str) -> bool:
        """Whether a target's entry has a full name, and no word of it is a given name or sounds like it."""
        known = self._called.get((given, target.entry))
        if known is None:
            entry = self._compiled.entry(target)
            known = self._called[given, target.entry] = _has_full_name(entry) and not _may_be_called(entry, given)
        return known


def _is_pinyin(entry: Entry, target: Target, key: str) -> bool:
    """Whether a word is the pinyin of the name of an entry that is Chinese at home: a glossary may want Canton for 廣州."""
    language = next(iter(entry.source), "")
    return any(native.language == language and native.readings and plainest(native.lattice) == key for native in target.natives)


def _is_one_name(entry: Entry) -> bool:
    """Whether an entry has no form of several words."""
    return not any(len(scripts.words(form)) > 1 for form in (*entry.right_forms, *(text for _, text in entry.natives)))


def _has_full_name(entry: Entry) -> bool:
    """Whether an entry has a form of several words that can be read word by word."""
    natives = (text for _, text in entry.natives if not scripts.is_unspaced(text))
    return any(len(scripts.words(form)) > 1 for form in (*entry.right_forms, *natives))


def _may_be_called(entry: Entry, given: str) -> bool:
    same = same_given_names(given)
    key = collapse(given)
    words = {collapse(fold(word)) for form in entry.right_forms for word in scripts.words(form)}
    if words & same:
        return True
    lattices = [lattice for language, text in entry.natives for lattice in scripts.lattices(text, language)]
    return any(distance(lattice, name, _SOUNDS_LIKE) < _SOUNDS_LIKE for lattice in lattices for name in same) or any(
        distance(scripts.word_lattice(word, "latin"), key, _SOUNDS_LIKE) < _SOUNDS_LIKE for word in words
    )


def _is_given_name(page: Page, index: int) -> bool:
    word = page.bare[index]
    if not word[0].isupper() or not is_given_name(page.folded[index]) or index in page.places:
        return False
    return page.words[index] == word and (ordinariness(word) < _COMMON or not page.opens_sentence(index))


_PARTICLES = frozenset("al el bin ibn ben abu de da di la le van von der".split())


def _has_surname(page: Page, index: int) -> bool:
    """Whether a surname may stand at a place: a capitalised word that is no ordinary one, behind a particle or not."""
    if index + 1 < len(page.bare) and page.joined(index) and page.folded[index] in _PARTICLES:
        index += 1
    return index < len(page.bare) and page.joined(index) and page.bare[index][0].isupper() and ordinariness(page.bare[index]) == 0
