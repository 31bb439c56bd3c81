"""What the native forms of a name say about the words that stand where its own should.

Securities is no sense of any part of 中国保险监督管理委员会, so "China Securities Regulatory Commission" is somebody else.
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
"""Room for some four thousand entries, whose meanings take kilobytes each."""


class Senses:
    """The meanings of the native forms of one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._known: Remembered[int, tuple[frozenset[str], frozenset[str]]] = Remembered(_ROOM)

    def told(self, entry: int, words: Iterable[str]) -> tuple[int, int]:
        """How many of some folded words a native form of an entry may be translated as, and how many it may not.

        Names, words of the entry's right forms, and all words when nothing is known of its native forms, are neither.
        """
        stems = [literal.stem(word) for word in words if ordinariness(word) > 0]
        own, senses = self._of(entry) if stems else (frozenset(), frozenset())
        if not senses:
            return 0, 0
        told = sum(stem in senses for stem in stems if stem not in own)
        odd = sum(stem not in senses for stem in stems if stem not in own)
        return told, odd

    def _of(self, number: int) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of the words of an entry's right forms, and those of everything that its native forms mean."""
        known = self._known.get(number)
        if known is None:
            entry = self._glossary.entries[number]
            own = frozenset(literal.stem(fold(bare(word))) for form in entry.right_forms for word in scripts.words(form))
            parts = [part for language, native in entry.natives for part in literal.units(native, language)]
            known = self._known[number] = own, frozenset(stem for part in parts for stem in part)
        return known
