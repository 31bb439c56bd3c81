"""The relation of target words to an entity that the source mentions: parts of its name, or words of what is around it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from tui_review.detect.kindred import kindred
from tui_review.detect.mentions import Mention
from tui_review.detect.unit import Unit
from tui_review.detect.words import bare
from tui_review.glossary import chinese, literal
from tui_review.glossary.english import is_stop, ordinariness
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import POSSESSIVE, romanised
from tui_review.glossary.scripts import words as words_of

if TYPE_CHECKING:
    from tui_review.detect.standins import StandIns

_HEARD = 1000
"""Number of characters of the source on each side of a mention that are translated as its surroundings."""
_BESIDE = 4
"""Number of characters next to a mention that count as its neighbours."""

_AND = r"(?:と(?!の)|及び|和|与|與|및|(?<!\w)(?:a|and|e|et|i|og|och|und|ve|y|і|и|й|та|და|और|και)(?!\w))"
CONJUNCTION = re.compile(_AND)
"""The words for "and" in native forms and in sources."""
_AND_BEFORE = re.compile(rf"{_AND}[\s«\"'„“‘「『《]*$")
_AND_AFTER = re.compile(rf"[\s»\"'”ˮ’」』》]*{_AND}")
_NEXT = 10
"""Number of characters next to a mention in which a conjunction that joins it to another name is searched for."""


class Related:
    """The relation of each word of a segment to one mention, by word index."""

    def __init__(self, texts: StandIns, unit: Unit, mention: Mention, near: Iterable[int], expected: float) -> None:
        """``near``: the indices of the words to examine; ``expected``: the expected position of the mention, in words."""
        page = texts.page
        self.expected = expected
        entry = texts.compiled.glossary.entries[mention.entry]
        native = literal.units(mention.native, mention.language)
        self.entry, self.native = mention.entry, mention.native
        self.units = native
        self.size = len(native)
        self.knows = any(native)
        """Whether words of the source's language are known by their meaning."""
        forms = [[word for word in map(fold, words_of(form)) if not is_stop(word)] for form in entry.right_forms]
        own = {word for form in forms for word in form}
        self.possessive = {fold(bare(word)) for form in entry.right_forms for word in form.split() if POSSESSIVE.search(word)}
        self.forms = [form for form in forms if len(form) > 1]
        self.right_size = max(1, sum(not is_stop(fold(word)) for word in words_of(entry.canonical)))
        around = _around(unit.source[max(0, mention.start - _HEARD) : mention.start], unit.source[mention.end :][:_HEARD], mention.language)
        beside = _around(*_beside(unit.source, mention), mention.language)
        entries_beside = {
            m.entry
            for m in unit.mentions
            if m.entry != mention.entry and mention.start - _BESIDE <= m.end and m.start <= mention.end + _BESIDE
        }
        before, after = unit.source[: mention.start][-_NEXT:], unit.source[mention.end :][:_NEXT]
        self.is_listed = bool(_AND_BEFORE.search(before) or _AND_AFTER.match(after))
        """Whether a conjunction in the source joins the mention to something else."""
        native_words = [] if chinese.is_han(mention.native) else [plain for w in words_of(mention.native) if (plain := romanised(w))]
        self.meaning: dict[int, float] = {}
        self.shared: dict[int, float] = {}
        self.parts: dict[int, frozenset[int]] = {}
        self.elsewhere: dict[int, float] = {}
        self.beside: dict[int, bool] = {}
        self.frequent: dict[int, float] = {}
        self.capital: dict[int, bool] = {}
        self.ordinary: dict[int, float] = {}
        lacking = texts.recurring.lacking(mention.entry)
        for i in near:
            word = page.folded[i]
            if is_stop(word):
                continue
            stem = literal.stem(word)
            parts = {n for n, stems in enumerate(native) if stem in stems}
            parts |= {n for n, plain in enumerate(native_words) if _cognate(plain, word)}
            self.parts[i] = frozenset(parts)
            self.meaning[i] = float(bool(parts))
            self.shared[i] = 1.0 if word in own else 0.6 if any(kindred(word, other) for other in own) else 0.0
            self.elsewhere[i] = float(stem in around.stems or any(_cognate(plain, word) for plain in around.words))
            held = page.protected.get(i)
            self.beside[i] = (
                stem in beside.stems or any(_cognate(plain, word) for plain in beside.words)
                or (held is not None and held.pattern.entry in entries_beside)
            )  # fmt: skip
            outside = texts.frequency[word] - sum(word in texts.recurring.words_of(n) for n in lacking)
            # Right forms of other entries may be frequent anywhere.
            self.frequent[i] = 0.0 if i in page.protected else min(math.log1p(max(outside, 0)) / 5, 1.0)
            self.capital[i] = page.bare[i][0].isupper() or page.bare[i][0].isdigit()
            self.ordinary[i] = ordinariness(page.bare[i])

    def context(self, first: int, last: int) -> float:
        """Whether the words next to a run translate what is next to the mention: 0 for none, 0.5 for one word, 1 for two or more."""
        before = [i for i in range(first - 1, max(first - 6, -1), -1) if i in self.beside][:2]
        after = [i for i in range(last, last + 5) if i in self.beside][:2]
        return min(sum(self.beside[i] for i in (*before, *after)), 2) / 2

    def are_whole(self, run: Sequence[str]) -> bool:
        """Whether a run has all words of a right form of several words, or kindred ones."""
        return any(all(word in run or any(kindred(word, other) for other in run) for word in form) for form in self.forms)

    def held(self, run: Sequence[str]) -> float:
        """The greatest share of a right form's words that a run contains, of forms of several words; kindred words count 0.6."""
        best = 0.0
        for form in self.forms:
            found = sum(1.0 if word in run else 0.6 if any(kindred(word, other) for other in run) else 0.0 for word in form)
            best = max(best, found / len(form))
        return best


def _beside(source: str, mention: Mention) -> tuple[str, str]:
    """The source text right before and right after a mention: a few characters, or two words."""
    before, after = source[: mention.start], source[mention.end :]
    if chinese.is_han(mention.native):
        return before[-_BESIDE:], after[:_BESIDE]
    return " ".join(words_of(before)[-2:]), " ".join(words_of(after)[:2])


@dataclass(frozen=True, slots=True)
class _Around:
    stems: frozenset[str]
    words: tuple[str, ...]


@lru_cache(maxsize=1 << 10)
def _around(before: str, after: str, language: str) -> _Around:
    """The stems of the translations of the source around a mention, and the romanised words in it."""
    plain = [romanised(word) for text in (before, after) if not any(map(chinese.is_han, text)) for word in words_of(text)]
    return _Around(
        literal.of_text(before, language) | literal.of_text(after, language), tuple(dict.fromkeys(p for p in plain if len(p) > 3))
    )


@lru_cache(maxsize=1 << 16)
def _cognate(plain: str, word: str) -> bool:
    """Whether an English word resembles a romanised one, endings aside (European, yevropeyska)."""
    if len(plain) < 4 or len(word) < 4:
        return False
    size = min(len(plain), len(word), 8)
    return fuzz.ratio(plain[:size], word[:size]) >= 74 and fuzz.ratio(plain, word) >= 60
