"""Given names that are right for one person but used for another: "Vladimir" for Volodymyr.

A right form protects its words, but several people of a glossary may share a given name, each in the spelling of another
language. The surname after it in the native form distinguishes them; and a given name without a surname seldom refers to the
famous foreigner.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.exact import ExactReader, Match
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.detect.reader import Look
from tui_review.detect.vocabulary import Mark, Vocabulary
from tui_review.glossary import scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import Lattice, collapse, distance, fold

_OF_SURNAME = 0.9
"""Maximum distance of a word from a surname for which it is taken."""


class NamesakeReader:
    """Finds given names that are right forms of one entry but refer to another."""

    def __init__(self, compiled: Compiled, exact: ExactReader) -> None:
        self._compiled, self._exact = compiled, exact
        self._others: dict[tuple[str, int], tuple[int, ...]] = {}

    def marks(self, word: str, floor: float) -> int:
        """``ALONE`` for a right given name whose equivalent in another language belongs to another entry."""
        if not self._compiled.equivalents(collapse(fold(word))) or bound("namesake", {}) < floor:
            return 0
        return Mark.ALONE if any(self._namesakes(word, entry) for entry in self._exact.right_entries(word)) else 0

    def look(self, whole: Vocabulary, floor: float) -> Look:  # noqa: ARG002 - nothing depends on the text
        """Nothing beyond the marks of single words."""
        return Look()

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Right given names, with each namesake that may be meant."""
        for i, match in page.protected.items():
            if i not in page.judged or i in page.untouchable or match.last - match.first != 1:
                continue
            for other in self._namesakes(page.bare[i], match.pattern.entry):
                features = self._features(page, i, match, other)
                if features is not None:
                    form = self._compiled.glossary.entries[other].canonical
                    yield Candidate(
                        i, i + 1, other, form, Evidence.TRANSLITERATION, "namesake", features,
                        f"the same given name in another language; glossary: {form}",
                    )  # fmt: skip

    def _namesakes(self, word: str, entry: int) -> tuple[int, ...]:
        """The other people whose given name is equivalent to this one in another language and who have no form equal to it."""
        known = self._others.get((word, entry))
        if known is None:
            entries, folded = self._compiled.glossary.entries, fold(word)
            found = dict.fromkeys(
                target.entry
                for target in (self._compiled.targets[n] for n in self._compiled.equivalents(collapse(folded)))
                if target.entry != entry and target.role == "canonical" and entries[target.entry].kind == "person"
            )
            own = {fold(form) for form in entries[entry].right_forms}
            known = self._others[word, entry] = tuple(
                n for n in found if fold(entries[n].canonical) not in own and folded not in map(fold, entries[n].right_forms)
            )
        return known

    def _features(self, page: Page, i: int, match: Match, other: int) -> dict[str, float] | None:
        entries = self._compiled.glossary.entries
        entry = entries[match.pattern.entry]
        bare = not (i + 1 < len(page.bare) and page.joined(i + 1) and page.bare[i + 1][0].isupper())
        beside = [page.key(n, n + 1) for n in (i - 1, i + 1) if 0 <= n < len(page.bare) and page.joined(max(n, i))]
        needs = _goes_on(entry, page.key(i, i + 1))
        if needs and any(distance(lattice, word, _OF_SURNAME) < _OF_SURNAME for lattice in needs for word in beside):
            return None
        return {
            "unpaired": float(bool(needs)),
            "plainer": float(_is_plainer(entries[other], entry, page.key(i, i + 1))),
            "bare_accept": float(bare and match.pattern.form != entry.canonical),
        }


def _is_plainer(other: Entry, entry: Entry, word: str) -> bool:
    """Whether the other entry's canonical form is a plainer romanisation than ``word`` of a native form that both entries have."""
    right = collapse(fold(other.canonical))
    for language, forms in other.source.items():
        for text in set(forms) & set(entry.source.get(language, ())):
            words = scripts.lattices(text, language)
            if len(words) == 1 and distance(words[0], right, 1.0) + 0.05 < distance(words[0], word, 1.0):
                return True
    return False


def _goes_on(entry: Entry, key: str) -> list[Lattice]:
    """The other words of the entry's native forms, if all these have several words while the right form has one; empty otherwise."""
    found = []
    for language, forms in entry.source.items():
        for text in forms:
            words = list(scripts.lattices(text, language))
            if len(words) < 2:
                return []
            found += sorted(words, key=lambda lattice: distance(lattice, key, 4.0))[1:]
    return found
