"""Vetoes: the word is a known name of something else, such as another place, a given name, or a person with another given name.

A word that English knows as another name is no misspelling of the glossary name that it sounds like. The vetoes apply to
candidates found by spelling alone; where a source mentions the entity, the choice among its runs decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_review.detect.longer_names import is_called_alike
from tui_review.detect.page import Page
from tui_review.detect.remembered import Remembered
from tui_review.glossary import scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import collapse, distance, fold, plainest
from tui_review.glossary.settled import is_given_name, is_settled_given_name, same_given_names
from tui_review.glossary.targets import Target
from tui_review.glossary.titles import PARTICLES

_SOUNDS_LIKE = 0.9
"""Maximum distance of a given name from a word of an entry's name at which it may be that word."""
_COMMON = 0.8
"""Ordinariness from which a word is a given name only where it does not open a sentence (Will, Mark)."""


class Strangers:
    """Decides whether a word is the name of something else, for one glossary; answers that depend only on words are cached."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._called: Remembered[tuple[str, int], bool] = Remembered()

    def is_another(self, page: Page, first: int, last: int, number: int) -> bool:
        """Whether a run of words is the name of a person or thing other than the target with index ``number``."""
        target = self._compiled.targets[number]
        entry = self._compiled.entry(target)
        if first in page.places:
            return _is_another_place(page, first, last, entry, target)
        if entry.kind == "person" and (
            _is_part_of_name(page.folded[first:last], target) or is_called_alike(page, first, last, entry, target.form)
        ):
            return True
        single, is_other = last - first == 1, number not in self._compiled.equivalents(page.key(first, last))
        if is_other and is_settled_given_name(page.folded[first]) and (single or page.gaps[first + 1] != "-"):
            if single:
                # A mononymous person may be referred to by a given name.
                return entry.kind != "person" or not _is_one_name(entry)
            if entry.kind == "place":
                return page.bare[last - 1][0].isupper()
        if single and is_other and entry.kind not in ("person", None) and is_given_name(page.folded[first]):
            return True
        return entry.kind in ("place", "person") and self._is_other_bearer(page, first, last, target, is_given=single and is_other)

    def _is_other_bearer(self, page: Page, first: int, last: int, target: Target, *, is_given: bool) -> bool:
        """Whether a given name before a run, or a surname after one that may be a given name, identifies another bearer."""
        before, is_place = first - 1, self._compiled.entry(target).kind == "place"
        if before >= 0 and page.joined(first) and page.gaps[first] != "-" and _is_given_name(page, before):
            return last - first == 1 if is_place else self._is_called_otherwise(target, page.folded[before])
        if is_given and _is_given_name(page, first) and _has_surname(page, last):
            entry = self._compiled.entry(target)
            return is_place or (
                _has_full_name(entry) and _words(entry).isdisjoint(same_given_names(page.folded[first]) - {page.key(first, last)})
            )
        return False

    def _is_called_otherwise(self, target: Target, given: str) -> bool:
        """Whether a target's entry has a full name, none of whose words is or sounds like the given name or an equivalent."""
        known = self._called.get((given, target.entry))
        if known is None:
            entry = self._compiled.entry(target)
            known = self._called[given, target.entry] = _has_full_name(entry) and not _may_be_called(entry, given)
        return known


def _is_another_place(page: Page, first: int, last: int, entry: Entry, target: Target) -> bool:
    """Whether a run that begins in a settled place name lies within it, or names an institution of that place instead of the target."""
    end = page.places[first][1]
    if last <= end:
        return not _is_pinyin(entry, target, page.key(first, last))
    right = set(map(fold, scripts.words(target.form)))
    return entry.kind != "place" and not right.isdisjoint(page.folded[end:last]) and right.isdisjoint(page.folded[first:end])


def _is_part_of_name(folded: Sequence[str], target: Target) -> bool:
    """Whether words occur unchanged in a longer name: Queen Elizabeth is no misspelling of Queen Elizabeth II."""
    right = [fold(word) for word in scripts.words(target.form)]
    return any(right[n : n + len(folded)] == list(folded) for n in range(len(right) - len(folded) + 1))


def _is_pinyin(entry: Entry, target: Target, key: str) -> bool:
    """Whether a word is the pinyin of a name whose entry lists Chinese first: a glossary may want Canton for 廣州."""
    language = next(iter(entry.source), "")
    return any(native.language == language and native.readings and plainest(native.lattice) == key for native in target.natives)


def _is_one_name(entry: Entry) -> bool:
    """Whether an entry has only forms of one word."""
    return not any(len(scripts.words(form)) > 1 for form in (*entry.right_forms, *(text for _, text in entry.natives)))


def _has_full_name(entry: Entry) -> bool:
    """Whether an entry has a form of several words, written with spaces."""
    natives = (text for _, text in entry.natives if not scripts.is_unspaced(text))
    return any(len(scripts.words(form)) > 1 for form in (*entry.right_forms, *natives))


def _words(entry: Entry) -> set[str]:
    """The folded and collapsed words of an entry's right forms."""
    return {collapse(fold(word)) for form in entry.right_forms for word in scripts.words(form)}


def _may_be_called(entry: Entry, given: str) -> bool:
    same = same_given_names(given)
    key = collapse(given)
    words = _words(entry)
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


def _has_surname(page: Page, index: int) -> bool:
    """Whether a surname may begin at a word: a joined, capitalised word that is not ordinary English, optionally after a particle."""
    if index + 1 < len(page.bare) and page.joined(index) and page.folded[index] in PARTICLES:
        index += 1
    return index < len(page.bare) and page.joined(index) and page.bare[index][0].isupper() and ordinariness(page.bare[index]) == 0
