"""The words of a text that may belong to a name of several words: its own words, misspelled ones, and kindred ones.

Words that identify a name weigh more than words that many names share.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tui_review.detect.kindred import classes_of
from tui_review.detect.readings import NEAR_PART, Readings
from tui_review.detect.remembered import Remembered
from tui_review.detect.spelling import NEAR_RIGHT, is_stop
from tui_review.detect.words import bare
from tui_review.glossary import cache, scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.demonyms import countries_of, demonyms_of
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Glossary
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.packed import Packed, pack_numbers, pack_rows

MOST_WORDS = 12
"""Names with more words are not matched word by word."""
_RARE = 1.3
"""Least weight of a word that identifies its name by itself: hardly an English word, and in few names."""


@dataclass(frozen=True, slots=True)
class Name:
    """A right form of several words, with the weight of each."""

    entry: int
    form: str
    words: tuple[str, ...]
    weights: tuple[float, ...]

    @property
    def total(self) -> float:
        """The sum of the weights."""
        return sum(self.weights)


class NameWords:
    """The names of several words in a glossary, indexed by word."""

    def __init__(self, compiled: Compiled, readings: Readings) -> None:
        self._compiled, self._readings = compiled, readings
        packed = cache.kept("phrases", compiled.glossary.key, lambda: _packed(compiled.glossary))
        self._rows = packed.rows("names")
        self._places = packed.numbers("places")
        self._forms = packed.numbers("forms")
        self._kinds = packed.numbers("kinds")
        self._names: dict[int, Name] = {}
        self._holding: Remembered[str, tuple[tuple[int, int], ...]] = Remembered()
        self._kindred: Remembered[str, frozenset[int]] = Remembered()
        self.places: Callable[[str], tuple[tuple[int, int, float], ...]] = lru_cache(maxsize=1 << 16)(self._places_of)
        """The names that a bare word may belong to: number of the name, place of the word in it, likeness (0 to 1)."""

    def name(self, number: int) -> Name:
        """A name by its number."""
        known = self._names.get(number)
        if known is None:
            known = self._names[number] = Name(*self._rows[number])
        return known

    def holding(self, folded: str) -> tuple[tuple[int, int], ...]:
        """The names that contain a folded word, with its place in each; stop words are not indexed."""
        known = self._holding.get(folded)
        if known is None:
            found = [divmod(place, _MOST_PLACES) for place in self._places.get(folded)]
            known = self._holding[folded] = tuple([(number, place) for number, place in found if self.name(number).words[place] == folded])
        return known

    def _with_form(self, entry: int, form: str) -> int:
        """The number of the name with a given form of an entry; -1 when there is none."""
        found = (n for n in self._forms.get(f"{entry} {form}") if (self.name(n).entry, self.name(n).form) == (entry, form))
        return max(found, default=-1)

    def is_of_another(self, folded: str, name: Name) -> bool:
        """Whether a folded word identifies names of other entries only, and so hardly replaces a word of this name."""
        held = [(self.name(number), place) for number, place in self.holding(folded)]
        rare = [other.entry for other, place in held if other.weights[place] >= _RARE]
        return bool(rare) and all(entry != name.entry for entry in rare)

    def _places_of(self, word: str) -> tuple[tuple[int, int, float], ...]:
        folded = fold(word)
        known = self.holding(folded)
        found = [(number, place, 1.0) for number, place in known]
        farthest = NEAR_RIGHT if known else NEAR_PART
        if len(folded) > 3 and ((word[0].isupper() and not (known and ordinariness(word) > 0.5)) or ordinariness(word) == 0):
            for reading in self._readings.parts(collapse(folded)):
                target = self._compiled.targets[reading.target]
                if reading.equivalent or reading.nearest <= farthest:
                    number = self._with_form(target.entry, target.whole)
                    if number >= 0 and (number, target.place) not in known:
                        found.append((number, target.place, 0.8 if reading.equivalent else max(0.4, 0.9 - reading.nearest / 2)))
        return tuple(found)

    def kindred(self, folded: str) -> frozenset[int]:
        """The numbers of the names with a word that is ``kindred`` to a folded word."""
        known = self._kindred.get(folded)
        if known is None:
            found = {number for kind in classes_of(folded) for number in self._kinds.get(str(kind))}
            numbers = (folded + "s", folded[:-1]) if folded.endswith("s") else (folded + "s",)
            for other in (*numbers, *demonyms_of(folded), *countries_of(folded)):
                found.update([number for number, _ in self.holding(other)])
            known = self._kindred[folded] = frozenset(found)
        return known


_MOST_PLACES = 16
"""Greater than the number of words of any name."""


def _packed(glossary: Glossary) -> Packed:
    cut = [
        (n, form, tuple(fold(bare(w)) for w in scripts.words(form)))
        for n, entry in enumerate(glossary.entries)
        for form in entry.right_forms
    ]
    # Of forms that differ only in marks or capitals, the first is used.
    first = {(n, words): form for n, form, words in reversed(cut)}
    cut = [(n, form, words) for n, form, words in cut if 2 <= len(words) <= MOST_WORDS and first[n, words] == form]
    common = Counter(word for _, _, words in cut for word in set(words))
    weights = {word: _weight(word, count) for word, count in common.items()}
    placed = [
        (word, number * _MOST_PLACES + place)
        for number, (_, _, words) in enumerate(cut)
        for place, word in enumerate(words)
        if not is_stop(word)
    ]
    kinds = ((str(kind), number) for number, (_, _, words) in enumerate(cut) for word in words for kind in classes_of(word))
    return Packed(
        pack_rows("names", ((*row, tuple(weights[word] for word in row[2])) for row in cut)) | pack_numbers("places", placed)
        | pack_numbers("forms", ((f"{n} {form}", number) for number, (n, form, _) in enumerate(cut))) | pack_numbers("kinds", kinds)
    )  # fmt: skip


def _weight(word: str, common: int) -> float:
    """The weight of a word by how well it identifies a name: rare in English and in few names of the glossary (``common``)."""
    if is_stop(word):
        return 0.1
    return (1.6 - ordinariness(word)) / (1.0 + 0.35 * math.log(common))
