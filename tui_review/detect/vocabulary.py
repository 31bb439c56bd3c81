"""A whole text as a row of numbered chunks, so that costly work is done once for each distinct chunk.

A chunk is a piece of text between white space. Splitting and numbering run in the interpreter's own loops; Python code runs only
for each distinct chunk. A second row has one character for each chunk, its marks, so that a regular expression over that row
finds passages of certain kinds of words.
"""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import NamedTuple

from tui_review.detect.untouchable import code_blocks
from tui_review.detect.words import bare, cut
from tui_review.glossary.cache import no_collection
from tui_review.glossary.lattice import fold

_BLOCK = 1 << 13
"""Number of code points that are split at once: few enough for the result to be still in the processor's cache when it is looked up."""
_PART = 1 << 16
"""Number of chunks of the row that are converted at once."""
_AROUND = 14
"""Number of chunks on each side that are read with a passage: more context than any kind of evidence uses."""

_LAST = (1 << 32) - 1
_MANY = 150
"""More chunks than this are not counted one by one, since counting all is faster."""
_MOST_CHARACTERS = 0x110000
_PLACES_TRIED = 24
_WIDEST, _SAMPLE = 120, 1 << 18
"""The greatest length of a hard-wrapped line, and how much of the text is sampled for its line lengths, both in code points."""
_NEARBY = 60
"""Number of code points on each side of a form in which a longer form that contains it is searched for."""

Span = tuple[int, int]
"""The first and one past the last chunk of a passage."""


class Mark:
    """The roles a chunk can play in a finding, as bits; they may have false positives, never false negatives."""

    ALONE = 1
    """It may be wrong by itself."""
    STARTS = 2
    """A misspelled name of several words may start in it."""
    GOES_ON = 4
    """A misspelled name of several words may continue in it."""
    PART = 8
    """It has a word of a right form of several words."""
    KINDRED = 16
    """It has a general noun that may replace one in a right form of several words."""
    RAREST = 32
    """It has the rarest word of a form of several words, all of which occur in the text."""
    CAPITAL = 64
    """It begins with a capital."""
    OPEN_LEFT = 128
    """Its first word may be joined to the chunk before."""
    MOST = 512
    """It has a word with much of the weight of a right form of several words."""
    OTHERWISE = 1024
    """It has a name that this text also spells differently."""
    MEANS = 2048
    """It has a word that may translate part of a name."""
    OPEN_RIGHT = 256
    """Its last word may be joined to the chunk after."""
    OF_WORDS = ALONE | STARTS | GOES_ON | PART | KINDRED | RAREST | MOST | OTHERWISE | MEANS
    """The marks that depend on its words; the others depend on its form."""


_FIRST_MARK = 0x4E00
"""The character for no marks; characters from here on have no special meaning in a regular expression."""


@cache
def marked(*wanted: int) -> str:
    """A regular expression character class for the chunks with all marks of one of the ``wanted`` combinations."""
    return "[" + "".join(chr(_FIRST_MARK + n) for n in range(2 * Mark.MEANS) if any(n & w == w for w in wanted)) + "]"


class Chunk(NamedTuple):
    """Knowledge about a chunk that holds in any text."""

    words: tuple[str, ...]
    """Its bare words."""
    folded: tuple[str, ...]
    """Its bare words, folded to plain lower-case letters."""
    marks: int = 0
    standing: tuple[tuple[int, str], ...] = ()
    """The entries whose right forms seem to occur in it, with those forms."""

    @classmethod
    def cut(cls, text: str) -> Chunk:
        """A chunk with its words only, without marks."""
        words = words_in(text)
        return cls(words, tuple(map(fold, words)))


def words_in(chunk: str) -> tuple[str, ...]:
    """The bare words of a chunk."""
    return (chunk,) if chunk.isascii() and chunk.isalnum() else tuple(map(bare, cut(chunk)))


class _Numbers(dict[str, int]):
    """The numbers of chunks, assigned on first access."""

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self)
        return number


class Vocabulary:
    """The distinct chunks and words of one text, and where they stand."""

    def __init__(self, text: str, chunk_of: Callable[[str], Chunk] = Chunk.cut) -> None:
        """``chunk_of``: classifies each distinct chunk; a caller may pass one that caches across texts."""
        self.text = text
        self._chunk_of = chunk_of
        self.row = array("I")
        """The number of each chunk, in the order of the text."""
        self.blocks: list[tuple[int, int]] = []
        """The first code point and first chunk of each block of about 8,000 code points."""
        numbers = _Numbers()
        number = numbers.__getitem__
        start, size = 0, len(text)
        while start < size:
            end = size
            if start + _BLOCK < size:
                end = max(text.rfind(" ", start + 1, start + _BLOCK), text.rfind("\n", start + 1, start + _BLOCK))
                if end < 0:
                    end = min(e for e in (text.find(" ", start + _BLOCK), text.find("\n", start + _BLOCK), size) if e >= 0)
            block = text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " ")
            self.blocks.append((start, len(self.row)))
            self.row.extend(map(number, block.split(" ")))
            start = end + 1
        self.chunks: list[str] = list(numbers)
        """The distinct chunks by number, in order of first occurrence."""
        self.marks: str = ""
        """One character for each chunk of the row."""
        self.standing: dict[int, set[str]] = defaultdict(set)
        """For each entry, its right forms that seem to occur in the text; they may be part of longer ones."""
        self.is_right_in: Callable[[int, Span], bool] = lambda _entry, _span: False
        """Whether a rightly cased right form of an entry occurs between two code points."""
        self._stands: dict[tuple[int, tuple[str, ...]], bool] = {}
        self._small: dict[str, bool] = {}

    @cached_property
    def has_code(self) -> bool:
        """Whether the text may contain code or tags."""
        return any(sign in self.text for sign in ("`", "<", "~~~"))

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether a name may continue on the next line: lines too long to be hard-wrapped have at most half of the text."""
        lines = list(map(len, self.text[:_SAMPLE].splitlines()))
        return sum(length for length in lines if length > _WIDEST) <= sum(lines) / 2

    @cached_property
    def code_blocks(self) -> list[Span]:
        """The blocks of code in the text, by code points, in order."""
        return code_blocks(self.text)

    def stands(self, entry: int, besides: Container[str] = ()) -> bool:
        """Whether a rightly cased right form of an entry occurs in the text, not counting the forms in ``besides``."""
        forms = tuple(sorted(form for form in self.standing.get(entry, ()) if form not in besides))
        known = self._stands.get((entry, forms))
        if known is None:
            known = self._stands[entry, forms] = any(self.is_right_in(entry, span) for form in forms for span in self._first_places(form))
        return known

    def _first_places(self, form: str) -> Iterator[Span]:
        """Stretches of text around the first occurrences of a form, by code points."""
        at = self.text.find(form)
        for _ in range(_PLACES_TRIED):
            if at < 0:
                return
            start = max(self.text.rfind(" ", 0, max(0, at - _NEARBY)), 0)
            yield start, at + len(form) + _NEARBY
            at = self.text.find(form, at + len(form))

    @cached_property
    def known(self) -> list[Chunk]:
        """The ``Chunk`` of each distinct chunk, by number."""
        with no_collection():
            return list(map(self._chunk_of, self.chunks))

    @cached_property
    def words(self) -> list[tuple[str, ...]]:
        """The bare words of each distinct chunk."""
        return [chunk.words for chunk in self.known]

    @cached_property
    def distinct(self) -> dict[str, None]:
        """The distinct bare words, in order of first occurrence."""
        return dict.fromkeys(chain.from_iterable(self.words))

    @cached_property
    def rank(self) -> dict[str, int]:
        """The distinct folded words with their rank by first occurrence; a late one is likely to be rare."""
        found = dict.fromkeys(chain.from_iterable([chunk.folded for chunk in self.known]))
        return dict(zip(found, range(len(found)), strict=True))

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        """The numbers of the chunks with each bare word."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self.words):
            for word in words:
                found[word].append(number)
        return found

    @cached_property
    def alike(self) -> dict[str, list[str]]:
        """The bare words of each folded one, in order of first occurrence."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.distinct:
            found[fold(word)].append(word)
        return found

    @cached_property
    def _counter(self) -> Counter[int]:
        return Counter(self.row)

    @cached_property
    def _characters(self) -> str:
        """The row as a string with one character for each chunk, in which counting a single chunk is much faster than counting all."""
        codec = f"utf-32-{sys.byteorder[0]}e"
        return "".join([part.tobytes().decode(codec, "surrogatepass") for part in self._parts()])

    def _parts(self) -> Iterator[array[int]]:
        """The row in parts: converting it all at once takes as much memory as the text itself."""
        return (self.row[n : n + _PART] for n in range(0, len(self.row), _PART))

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """The number of occurrences of each bare word in the text."""
        wanted = list(words)
        numbers = [number for word in wanted for number in self._holding[word]]
        if len(numbers) > _MANY or len(self.chunks) > _MOST_CHARACTERS:
            return {word: sum(self._counter[n] for n in self._holding[word]) for word in wanted}
        return {word: sum(self._characters.count(chr(n)) for n in self._holding[word]) for word in wanted}

    def usually_small(self, folded: str) -> bool:
        """Whether the text nearly always writes a word in lower case, and so treats it as a common noun."""
        known = self._small.get(folded)
        if known is None:
            counts = self.counts(self.alike.get(folded, []))
            small = sum(count for word, count in counts.items() if word[:1].islower())
            known = self._small[folded] = small >= 4 and small >= 8 * (sum(counts.values()) - small)
        return known

    @cached_property
    def _before(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _held(self) -> dict[tuple[str, ...], bool]:
        return {}

    def holds(self, folded: tuple[str, ...]) -> bool:
        """Whether folded words occur in the text one after the other, with no other word but a possessive s between them."""
        known = self._held.get(folded)
        if known is None:
            known = bool(folded) and all(word in self.rank for word in folded)
            if known and len(folded) > 1:
                surfaces = ("(?:" + "|".join(map(re.escape, self.alike[word])) + ")" for word in folded)
                pattern = r"\b" + r"[\W_]+(?:s[\W_]+)?".join(surfaces) + r"\b"
                known = re.search(pattern, self.text) is not None
            self._held[folded] = known
        return known

    def before(self, folded: str) -> frozenset[str]:
        """The folded words that precede a folded word somewhere in the text, separated by one white-space character."""
        known = self._before.get(folded)
        if known is None:
            surfaces = "|".join(map(re.escape, self.alike.get(folded, ())))
            known = frozenset(map(fold, re.findall(rf"\b(\w+)\s(?:{surfaces})\b", self.text))) if surfaces else frozenset()
            self._before[folded] = known
        return known

    # --- passages ----------------------------------------------------------------------------------------------------------

    def mark(self, here: Mapping[str, int], is_worth: Callable[[str], bool]) -> None:
        """Set the marks of each chunk: those that it has in any text and those that its folded words have ``here``.

        A chunk of several words is also judged as a passage by itself.
        """
        letters = []
        for number, chunk in enumerate(self.known):
            marks = chunk.marks
            for word in chunk.folded:
                if word in here:
                    marks |= here[word]
            if len(chunk.words) > 1 and marks & Mark.OF_WORDS and not marks & Mark.ALONE and is_worth(self.chunks[number]):
                marks |= Mark.ALONE
            letters.append(chr(_FIRST_MARK + marks))
        self.marks = "".join(["".join(map(letters.__getitem__, part)) for part in self._parts()])

    def passages(self, pattern: str) -> Iterator[Span]:
        """The passages whose marks match a pattern of ``marked`` classes, in order."""
        for match in re.finditer(pattern, self.marks):
            yield match.span()

    def runs(self, pattern: str, may_hold: Callable[[tuple[str, ...]], bool]) -> Iterator[Span]:
        """The ``passages`` of a pattern whose bare words satisfy ``may_hold``, which is called once for each distinct passage."""
        known: dict[bytes, bool] = {}
        for first, last in self.passages(pattern):
            key = self.row[first:last].tobytes()
            if key not in known:
                known[key] = may_hold(tuple(word for n in self.row[first:last] for word in self.words[n]))
            if known[key]:
                yield first, last

    def chunks_of(self, span: Span) -> str:
        """The chunks of a passage, joined by spaces."""
        return " ".join([self.chunks[n] for n in self.row[span[0] : span[1]]])

    def windows(self, spans: Iterable[Span]) -> Iterator[Window]:
        """Stretches of the text around passages, in order; they never overlap.

        Passages whose contexts would overlap share one.
        """
        ruler = Ruler(self)
        group: list[Span] = []
        reached = 0
        # Each span as one integer: a long text has very many.
        ordered = array("Q", sorted({first << 32 | last for first, last in spans}))
        for number in ordered:
            span = number >> 32, number & _LAST
            if group and span[0] - _AROUND > reached + _AROUND:
                yield self._window(group, ruler)
                group = []
            group.append(span)
            reached = max(reached, span[1])
        if group:
            yield self._window(group, ruler)

    def _window(self, group: list[Span], ruler: Ruler) -> Window:
        lower = max(0, group[0][0] - _AROUND)
        upper = min(len(self.row), max(last for _, last in group) + _AROUND)
        start = ruler.start(lower)
        inner = [(ruler.start(first), ruler.end(last - 1)) for first, last in group]
        return Window(start, ruler.end(upper - 1), inner)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of text to be read closely, by code points."""

    start: int
    end: int
    passages: list[Span]
    """The spans to be judged; the rest is context."""


class Ruler:
    """The positions of chunks in the text; fast for queries in ascending order."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._row, self._blocks = vocabulary.row, vocabulary.blocks
        self._firsts = [first for _, first in self._blocks]
        self._lengths = list(map(len, vocabulary.chunks))
        self._at = self._place = 0

    def start(self, index: int) -> int:
        """The first code point of a chunk."""
        place, first = self._blocks[bisect_right(self._firsts, index) - 1]
        if not first <= self._at <= index:
            self._at, self._place = first, place
        self._place += sum(map(self._lengths.__getitem__, self._row[self._at : index])) + index - self._at
        self._at = index
        return self._place

    def end(self, index: int) -> int:
        """One past the last code point of a chunk."""
        return self.start(index) + self._lengths[self._row[index]]


def form_of(chunk: str, words: Sequence[str]) -> int:
    """The marks that a chunk has by its form, whatever the glossary contains."""
    if not words:
        # "&" joins; repeated white space leaves an empty chunk.
        return _BRIDGE if chunk in {"", "&"} else 0
    marks = Mark.CAPITAL if words[0][:1].isupper() else 0
    if chunk[0].isalnum():
        marks |= Mark.OPEN_LEFT
    if chunk[-1] == "." or chunk[-1].isalnum() or chunk.endswith(("s'", "s’")) or not chunk[-1].isascii():
        marks |= Mark.OPEN_RIGHT
    return marks


_BRIDGE = Mark.OPEN_LEFT | Mark.OPEN_RIGHT | Mark.GOES_ON
