"""Literal translations of names, found without a source: "Four Seas" for 四海, "European Truth" for Європейська правда.

A run of words is compared with the parts of a native form: each content word must translate a part (``glossary.literal``), sound
like it, or occur in a right form, in the order of the parts, and few parts may be left over. Names of one part, and names that
are rightly translated by meaning, give nothing. Part of a Chinese name may be romanised and the rest translated: "Haihu Manor"
for 海湖庄园.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.detect.reader import Look
from tui_review.detect.spelling import is_stop
from tui_review.detect.vocabulary import Mark, Span, Vocabulary, marked
from tui_review.detect.words import bare
from tui_review.glossary import cache, chinese, literal, scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.packed import Numbers, Packed, Rows, pack_numbers, pack_rows

_MOST_PARTS = 6
_FEWEST_SPOKEN, _MOST_SPOKEN = 2, 3
"""The least and greatest number of characters romanised as one word in a name that is otherwise translated."""
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class _Name:
    """A native form whose literal translation is wrong."""

    entry: int
    native: str
    parts: tuple[literal.Meanings, ...]
    """The possible translations of each part."""
    own: frozenset[str]
    """The stems of the words in the entry's right forms."""
    spoken: frozenset[str] = frozenset()
    """The stems of the romanisations of a part that is romanised."""


class MeaningReader:
    """Finds literal translations of the names in one glossary."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self._names: dict[int, _Name] = {}
        self._with_parts = lru_cache(maxsize=1 << 12)(self._find)
        self._most = bound("meaning", {})

    @cached_property
    def _packed(self) -> Packed:
        glossary = self.compiled.glossary
        return cache.kept("meanings", glossary.key, lambda: _packed(glossary))

    @cached_property
    def _rows(self) -> Rows:
        return self._packed.rows("names")

    @cached_property
    def _by_pair(self) -> Numbers:
        return self._packed.numbers("pairs")

    @cached_property
    def _by_stem(self) -> Numbers:
        return self._packed.numbers("stems")

    def names(self, first: str, second: str) -> tuple[_Name, ...]:
        """The names in which two stems may translate two parts, the second part one or two places after the first."""
        return self._with_parts(first, second)

    def _find(self, first: str, second: str) -> tuple[_Name, ...]:
        found = map(self._name, self._by_pair.get(f"{first} {second}"))
        return tuple(name for name in found if (first, second) in _pairs_of(name))

    def _name(self, number: int) -> _Name:
        known = self._names.get(number)
        if known is None:
            entry, native, language, first, last, words = self._rows[number]
            name = _Name(entry, native, _parts(native, language), _stems_of(self.compiled.glossary.entries[entry]))
            known = self._names[number] = _spoken(name, first, last, words) if words else name
        return known

    def marks(self, word: str, floor: float) -> int:
        """``MEANS`` for a word that may translate part of a name."""
        if self._most < floor:
            return 0
        folded = fold(word)
        return Mark.MEANS if self._by_stem.get(literal.stem(folded)) and not is_stop(folded) else 0

    def look(self, whole: Vocabulary, floor: float) -> MeaningLook:  # noqa: ARG002 - the floor does not matter here
        """The places where two words that may translate two parts of one name are close together."""
        return MeaningLook(self, whole)

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Runs of words that translate a native form part by part."""
        stems = [literal.stem(word) for word in page.folded]
        for i in range(len(stems) - 1):
            if i not in page.judged or not self._is_free(page, i):
                continue
            for j in (i + 1, i + 2):
                if j >= len(stems) or not self._is_free(page, j) or (j == i + 2 and not is_stop(page.folded[i + 1])):
                    continue
                for name in self.names(stems[i], stems[j]):
                    yield from self._read(page, name, i, self._run(page, stems, i))
                if page.folded[i + 1] == "of":
                    for name in self.names(stems[j], stems[i]):
                        if scripts.is_unspaced(name.native):
                            yield from self._read_turned(page, name, i, self._run(page, stems, i))

    @staticmethod
    def _is_free(page: Page, i: int) -> bool:
        return i not in page.untouchable and not is_stop(page.folded[i])

    @staticmethod
    def _run(page: Page, stems: Sequence[str], first: int) -> list[tuple[int, str]]:
        """The content words of the joined run that begins with a word, each as its index and stem."""
        run: list[tuple[int, str]] = []
        for i in range(first, min(first + _LONGEST, len(stems))):
            if (i > first and not page.joined(i)) or i in page.untouchable:
                break
            if not is_stop(page.folded[i]):
                run.append((i, stems[i]))
        return run

    def _read_turned(self, page: Page, name: _Name, first: int, run: Sequence[tuple[int, str]]) -> Iterator[Candidate]:
        """A word before "of" and the words after it, which Chinese has in the reverse order: 澳门大学, University of Macau."""
        capitals = next((n for n, (i, _) in enumerate(run) if not page.bare[i][0].isupper()), len(run))
        for last in range(capitals, 1, -1):
            behind = run[last - 1][0] + 1
            goes_on = behind < len(page.bare) and page.joined(behind) and (page.bare[behind][0].isupper() or page.folded[behind] == "and")
            found = [] if goes_on else list(self._read(page, name, first, [*run[1:last], run[0]]))
            if found:
                yield from found
                return

    def _read(self, page: Page, name: _Name, first: int, run: Sequence[tuple[int, str]]) -> Iterator[Candidate]:
        """The longest beginning of a run that translates the name in order, as a candidate."""
        explained: dict[int, str] = {}
        covered: dict[int, int] = {}
        at, last, is_han = -1, first, chinese.is_han(name.native)
        for i, stem in run:
            # A character already covered by another word is used only if the stem translates that word too: 紅白 is red and white.
            left = (n for n in range(at + 1, len(name.parts)) if stem in name.parts[n] and stem in name.parts[covered.get(n, n)])
            found = next(left, None)
            if found is None:
                break
            at, last = found, max(last, i + 1)
            explained[at] = stem
            covered.update(dict.fromkeys(_word_at(name, at, stem) if is_han else (at,), at))
        senses = [name.parts[n][stem] for n, stem in explained.items()]
        content = len(explained)
        is_turned = run[0][0] > first
        if content < max(2, is_turned * len(run)) or len(covered) * 2 <= len(name.parts):
            return
        general = sum(explained[n] in name.own for n in covered.values())
        if content * 2 <= len(name.parts) and 2 * (len(covered) - general) <= len(name.parts) - general:
            # In 中信银行, "Bank of China" translates the bank and only half of the rest.
            return
        words = [page.bare[k] for k in range(first, last) if not is_stop(page.folded[k])]
        if page.places.get(first, ())[1:] == (last,) and not page.has_source:
            # A settled place name (the United States) is not a translation of something else.
            return
        shared = sum(literal.stem(fold(word)) in name.own for word in words) / len(words)
        if shared == 1:
            return
        if any(
            m.pattern.entry == name.entry or m.last - m.first > 1 for k in range(first, last) if (m := page.protected.get(k)) is not None
        ):
            return
        capitals = sum(word[0].isupper() for word in words) / len(words)
        if not capitals and not page.has_source and (page.is_one_of_many(first) or self._is_short(name)):
            # Lower-case "red and white" is not the contest that has it as its short name.
            return
        ordinary = [ordinariness(word) for word in words]
        before = first > 0 and page.joined(first) and page.bare[first - 1][0].isupper() and not page.opens_sentence(first - 1)
        after = last < len(page.bare) and page.joined(last) and page.bare[last][0].isupper()
        entry = self.compiled.glossary.entries[name.entry]
        features = {
            "capitals": capitals,
            "all_capitals": float(capitals == 1.0),
            "words": min(content, 5) / 5,
            "left_over": (len(name.parts) - len(covered)) / len(name.parts),
            "ordinary": sum(ordinary) / len(ordinary),
            "plain": float(not capitals and min(ordinary) == 1.0),
            "han": float(is_han),
            "shared_han": shared * is_han,
            "longer": float(before or after),
            "sense": sum(senses) / len(senses),
            "sense_least": min(senses),
            "whole": float(len(covered) == len(name.parts)),
            "place": float(entry.kind == "place"),
            "person": float(entry.kind == "person"),
            "stands": float(page.stands(name.entry)),
            "turned": float(is_turned),
            "parts_han": len(name.parts) / _MOST_PARTS * is_han,
            "spoken": float(any(stem in name.spoken for i, stem in run if i < last)),
        }
        yield Candidate(
            first, last, name.entry, entry.canonical, Evidence.SPELLING if shared else Evidence.TRANSLITERATION, "meaning",
            features, f"literal translation of {name.native}; glossary: {entry.canonical}",
        )  # fmt: skip

    def _is_short(self, name: _Name) -> bool:
        """Whether the entry has a longer native form that contains this one."""
        return any(name.native != other and name.native in other for _, other in self.compiled.glossary.entries[name.entry].natives)


class MeaningLook(Look):
    """The places in a text where two words close together translate two parts of one name."""

    def __init__(self, reader: MeaningReader, whole: Vocabulary) -> None:
        self._reader, self._whole = reader, whole
        self._stems: dict[int, tuple[str, ...]] = {}

    def passages(self) -> Iterator[Span]:
        """Two words close together that may translate two parts of one name, and the chunks after them."""
        some = marked(Mark.MEANS | Mark.OPEN_RIGHT)
        following = f"{marked(Mark.OPEN_LEFT | Mark.OPEN_RIGHT)}?{marked(Mark.MEANS | Mark.OPEN_LEFT)}"
        row = self._whole.row
        known: dict[tuple[int, int], bool] = {}
        for first, _ in self._whole.passages(f"{some}(?={following})"):
            for pair in zip((row[first],) * 2, row[first + 1 : first + 3], strict=False):
                if pair not in known:
                    known[pair] = self._is_pair(*pair) or self._is_pair(*reversed(pair))
                if known[pair]:
                    yield first, min(first + _LONGEST, len(row))
                    break

    def _is_pair(self, one: int, other: int) -> bool:
        return any(self._reader.names(a, b) for a in self._stems_of(one) for b in self._stems_of(other))

    def _stems_of(self, number: int) -> tuple[str, ...]:
        known = self._stems.get(number)
        if known is None:
            known = self._stems[number] = tuple(map(literal.stem, self._whole.known[number].folded))
        return known


def _word_at(name: _Name, first: int, stem: str) -> range:
    """The consecutive characters from ``first`` on that a stem translates together: 大学 is university."""
    last = first + 1
    while last < len(name.parts) and name.parts[last].get(stem) == name.parts[first][stem]:
        last += 1
    return range(first, last)


def _packed(glossary: Glossary) -> Packed:
    rows: list[tuple[int, str, str, int, int, tuple[str, ...]]] = []
    pairs: list[tuple[str, int]] = []
    stems: set[str] = set()
    for index, entry in enumerate(glossary.entries):
        if entry.kind == "demonym":
            # The literal translation of a demonym is right.
            continue
        own = _stems_of(entry)
        for language, native in entry.natives:
            parts = _parts(native, language)
            if not 2 <= len(parts) <= _MOST_PARTS:
                continue
            name = _Name(index, native, parts, own)
            for first, last, words in ((0, 0, ()), *_romanised(name, language)):
                for pair in set(_pairs_of(_spoken(name, first, last, words) if words else name)):
                    stems.update(pair)
                    pairs.append((" ".join(pair), len(rows)))
                rows.append((index, native, language, first, last, words))
    return Packed(pack_rows("names", rows) | pack_numbers("pairs", pairs) | pack_numbers("stems", ((stem, 0) for stem in stems)))


def _stems_of(entry: Entry) -> frozenset[str]:
    return frozenset(literal.stem(fold(bare(w))) for form in entry.right_forms for w in scripts.words(form))


def _pairs_of(name: _Name) -> Iterator[tuple[str, str]]:
    for n, part in enumerate(name.parts):
        for following in name.parts[n + 1 : n + 3]:
            for first in part:
                for second in following:
                    if name.spoken and first not in name.spoken and second not in name.spoken:
                        continue
                    if first != second and not (first in name.own and second in name.own):
                        yield first, second


def _romanised(name: _Name, language: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The ranges of characters in a Chinese form that may be romanised as one word, with the stems of their romanisations.

    Romanisations that occur in a right form are left out: what is wrong next to them is another kind of mistake.
    """
    size = len(name.parts)
    if not chinese.is_chinese(language) or size != len(name.native):
        return
    for count in range(_FEWEST_SPOKEN, min(_MOST_SPOKEN, size - 1) + 1):
        for first in range(size - count + 1):
            syllables = [reading[:2] for reading in chinese.readings(name.native[first : first + count])]
            words = {literal.stem(collapse(fold("".join(word)))) for word in product(*syllables)} - name.own
            if words:
                yield first, first + count, tuple(sorted(words))


def _spoken(name: _Name, first: int, last: int, words: Sequence[str]) -> _Name:
    """The name with a range of its characters replaced by one romanised part."""
    parts = (*name.parts[:first], dict.fromkeys(words, 1.0), *name.parts[last:])
    return _Name(name.entry, name.native, parts, name.own, frozenset(words))


def _parts(native: str, language: str) -> tuple[literal.Meanings, ...]:
    """The meanings of each part of a native form; for a form of several words also their romanisations, if over three letters long."""
    if chinese.is_han(native) or scripts.is_unspaced(native):
        return literal.units(native, language)
    words = scripts.words(native)
    meanings = literal.units(native, language)
    if len(words) == 1:
        return meanings
    found = []
    for word, meaning in zip(words, meanings, strict=False):
        plain = scripts.romanised(word)
        found.append(meaning | {literal.stem(plain): 1.0} if len(plain) > 3 else meaning)
    return tuple(found)
