"""Literal translations of names, found without a source: "Four Seas" for 四海, "European Truth" for Європейська правда.

A run of words is read against the parts of a native form: each content word has to mean a part (``glossary.literal``), to
sound like it, or to stand in a right form, in the order of the parts, and few parts may be left over. Names of one part, and
those that are translated by their meaning anyway, give nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.detect.spelling import is_stop
from tui_review.detect.vocabulary import Mark, Span, Vocabulary, marked
from tui_review.detect.words import bare
from tui_review.glossary import chinese, cyrillic, literal, scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.english import ordinariness
from tui_review.glossary.lattice import collapse, fold, plainest

_MOST_PARTS = 6
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class _Name:
    """A native form whose literal translation would be wrong."""

    entry: int
    native: str
    parts: tuple[literal.Meanings, ...]
    """What may stand for each part."""
    own: frozenset[str]
    """The stems of the words of the entry's right forms."""


class MeaningReader:
    """Finds literal translations of the names of one glossary."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self._names: list[_Name] = []

    @cached_property
    def pairs(self) -> dict[str, dict[str, list[int]]]:
        """The names by two stems that may stand for two parts of theirs, the second one or two parts after the first."""
        pairs: dict[str, dict[str, list[int]]] = {}
        for index, entry in enumerate(self.compiled.glossary.entries):
            own = frozenset(literal.stem(fold(bare(w))) for form in entry.right_forms for w in scripts.words(form))
            for native in dict.fromkeys(text for forms in entry.source.values() for text in forms):
                parts = _parts(native)
                if 2 <= len(parts) <= _MOST_PARTS:
                    name = _Name(index, native, parts, own)
                    for first, second in set(_pairs_of(name)):
                        pairs.setdefault(first, {}).setdefault(second, []).append(len(self._names))
                    self._names.append(name)
        return pairs

    @cached_property
    def _stems(self) -> frozenset[str]:
        """The stems that may stand for a part of a name."""
        return frozenset(self.pairs).union(*self.pairs.values())

    def marks(self, word: str, floor: float) -> int:
        """``MEANS`` for a word that may stand for a part of a name."""
        if bound("meaning", {}) < floor or is_stop(fold(word)):
            return 0
        return Mark.MEANS if literal.stem(fold(word)) in self._stems else 0

    def look(self, whole: Vocabulary, floor: float) -> MeaningLook:  # noqa: ARG002 - what it sees does not depend on it
        """Where two words that may stand for two parts of one name stand together."""
        return MeaningLook(self, whole)

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Runs of words that translate a native form part by part."""
        pairs = self.pairs
        stems = [literal.stem(word) for word in page.folded]
        for i in range(len(stems) - 1):
            if i not in page.judged or not self._is_free(page, i):
                continue
            for j in (i + 1, i + 2):
                if j >= len(stems) or not self._is_free(page, j) or (j == i + 2 and not is_stop(page.folded[i + 1])):
                    continue
                for number in pairs.get(stems[i], {}).get(stems[j], ()):
                    yield from self._read(page, stems, self._names[number], i)

    @staticmethod
    def _is_free(page: Page, i: int) -> bool:
        return i not in page.untouchable and not is_stop(page.folded[i])

    def _read(self, page: Page, stems: Sequence[str], name: _Name, first: int) -> Iterator[Candidate]:
        """The longest run from a word on that the name explains."""
        covered: list[int] = []
        senses: list[float] = []
        at, last, content = -1, first, 0
        i = first
        while i < min(first + _LONGEST, len(stems)) and (i == first or page.joined(i)) and i not in page.untouchable:
            if is_stop(page.folded[i]):
                i += 1
                continue
            found = next((n for n in range(at + 1, len(name.parts)) if stems[i] in name.parts[n]), None)
            if found is None:
                break
            covered.append(found)
            senses.append(name.parts[found][stems[i]])
            at, last, content = found, i + 1, content + 1
            i += 1
        if content < 2 or len(covered) * 2 <= len(name.parts):
            return
        words = [page.bare[k] for k in range(first, last) if not is_stop(page.folded[k])]
        if all(literal.stem(fold(word)) in name.own for word in words):
            return
        if any(
            m.pattern.entry == name.entry or m.last - m.first > 1 for k in range(first, last) if (m := page.protected.get(k)) is not None
        ):
            return
        capitals = sum(word[0].isupper() for word in words) / len(words)
        before = first > 0 and page.joined(first) and page.bare[first - 1][0].isupper() and not page.opens_sentence(first - 1)
        after = last < len(page.bare) and page.joined(last) and page.bare[last][0].isupper()
        entry = self.compiled.glossary.entries[name.entry]
        ordinary = [ordinariness(word) for word in words]
        features = {
            "capitals": capitals,
            "all_capitals": float(capitals == 1.0),
            "words": min(content, 5) / 5,
            "left_over": (len(name.parts) - len(set(covered))) / len(name.parts),
            "ordinary": sum(ordinary) / len(ordinary),
            "han": float(chinese.is_han(name.native)),
            "shared": sum(literal.stem(fold(word)) in name.own for word in words) / len(words),
            "longer": float(before or after),
            "sense": sum(senses) / len(senses),
            "sense_least": min(senses),
            "whole": float(len(set(covered)) == len(name.parts)),
            "place": float(entry.kind == "place"),
            "person": float(entry.kind == "person"),
            "stands": float(page.stands(name.entry)),
        }
        yield Candidate(
            first, last, name.entry, entry.canonical, Evidence.SPELLING if features["shared"] else Evidence.TRANSLITERATION, "meaning",
            features, f"literal translation of {name.native}; glossary: {entry.canonical}",
        )  # fmt: skip


class MeaningLook:
    """Where in a text two words stand together that mean two parts of one name."""

    def __init__(self, reader: MeaningReader, whole: Vocabulary) -> None:
        self._pairs, self._whole = reader.pairs, whole
        self._stems: dict[int, tuple[str, ...]] = {}

    def marks(self) -> Mapping[str, int]:
        """Nothing that depends on the text."""
        return {}

    def passages(self) -> Iterator[Span]:
        """Two words close together that stand for two parts of one name, and what follows them."""
        some = marked(Mark.MEANS | Mark.OPEN_RIGHT)
        pattern = f"{some}{marked(Mark.OPEN_LEFT | Mark.OPEN_RIGHT)}?{marked(Mark.MEANS | Mark.OPEN_LEFT)}"
        row = self._whole.row
        known: dict[tuple[int, int], bool] = {}
        for first, _ in self._whole.passages(f"(?={pattern})"):
            for pair in zip((row[first],) * 2, row[first + 1 : first + 3], strict=False):
                if pair not in known:
                    known[pair] = self._is_pair(*pair)
                if known[pair]:
                    yield first, min(first + _LONGEST, len(row))
                    break

    def _is_pair(self, one: int, other: int) -> bool:
        return any(b in self._pairs.get(a, ()) for a in self._stems_of(one) for b in self._stems_of(other))

    def _stems_of(self, number: int) -> tuple[str, ...]:
        known = self._stems.get(number)
        if known is None:
            known = self._stems[number] = tuple(map(literal.stem, self._whole.known[number].folded))
        return known


def _pairs_of(name: _Name) -> Iterator[tuple[str, str]]:
    for n, part in enumerate(name.parts):
        for following in name.parts[n + 1 : n + 3]:
            for first in part:
                for second in following:
                    if first != second and not (first in name.own and second in name.own):
                        yield first, second


def _parts(native: str) -> tuple[literal.Meanings, ...]:
    """For each part of a native form, what it means and how it sounds."""
    if not cyrillic.is_cyrillic(native):
        return literal.units(native)
    words = scripts.words(native)
    if len(words) < 2:
        return ()
    found = []
    for word, meaning in zip(words, literal.units(native), strict=True):
        plain = plainest(cyrillic.lattice(word))
        found.append(meaning | {literal.stem(collapse(plain)): 1.0} if len(plain) > 3 else meaning)
    return tuple(found)
