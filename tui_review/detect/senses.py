"""Checks against the native forms of a name whether words could replace words of it.

No part of 中国保险监督管理委员会 means "securities", so "China Securities Regulatory Commission" is another institution.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui_review.detect.remembered import Remembered
from tui_review.detect.words import bare
from tui_review.glossary import literal, scripts
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Glossary
from tui_review.glossary.lattice import fold

_ROOM = 1 << 17
"""Capacity for some four thousand entries, whose meanings take kilobytes each."""


class Senses:
    """The meanings of the native forms of one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._known: Remembered[int, tuple[frozenset[str], frozenset[str]]] = Remembered(_ROOM)

    def told(self, entry: int, words: Iterable[str]) -> tuple[int, int]:
        """The number of folded words that are possible translations of part of an entry's native forms, and of those that are not.

        Names and words of the entry's right forms count as neither; so do all words when no meanings of its native forms are known.
        """
        stems = [literal.stem(word) for word in words if ordinariness(word) > 0]
        own, senses = self._of(entry) if stems else (frozenset(), frozenset())
        if not senses:
            return 0, 0
        told = sum(stem in senses for stem in stems if stem not in own)
        odd = sum(stem not in senses for stem in stems if stem not in own)
        return told, odd

    def _of(self, number: int) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of the words in an entry's right forms, and those of all meanings of its native forms."""
        known = self._known.get(number)
        if known is None:
            entry = self._glossary.entries[number]
            own = frozenset(literal.stem(fold(bare(word))) for form in entry.right_forms for word in scripts.words(form))
            parts = [part for language, native in entry.natives for part in literal.units(native, language)]
            known = self._known[number] = own, frozenset(stem for part in parts for stem in part)
        return known
