"""A whole text as a row of numbered chunks, so that what is costly is done once for each distinct chunk.

A chunk is what stands between white space. Splitting and numbering are done by the interpreter's own loops; no Python runs
for each chunk of the text, only for each distinct one. A second row holds one character for each chunk, its marks, so that
passages of certain kinds of words are found by a regular expression over that row.
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
"""How much of a text is split at once: what is made of it should not have left the processor's cache when it is looked up."""
_PART = 1 << 16
"""How much of the row is translated at once."""
_AROUND = 14
"""How many chunks on each side are read with a passage: more than any kind of evidence looks to."""

_LAST = (1 << 32) - 1
_MANY = 150
"""So many chunks are counted one by one; for more it is quicker to count them all."""
_MOST_CHARACTERS = 0x110000
_PLACES_TRIED = 24
_WIDEST, _SAMPLE = 120, 1 << 18
"""The most code points of a line that was broken to fit a page, and how much of a text is asked about its lines."""
_NEARBY = 60
"""Code points on each side of a form in which a longer form that holds it is looked for."""

Span = tuple[int, int]
"""The first and one past the last chunk of a passage."""


class Mark:
    """What part a chunk can play in a finding, as bits; readers set them, rather too often than too seldom."""

    ALONE = 1
    """It may be wrong by itself."""
    STARTS = 2
    """A misspelled name of several words may start in it."""
    GOES_ON = 4
    """A misspelled name of several words may go on in it."""
    PART = 8
    """It holds a word of a right form of several words."""
    KINDRED = 16
    """It holds a general noun that may stand for one in a right form of several words."""
    RAREST = 32
    """It holds the rarest word of a form of several words all of which stand in the text."""
    CAPITAL = 64
    """It begins with a capital."""
    OPEN_LEFT = 128
    """Nothing keeps its first word from being joined to the chunk before."""
    MOST = 512
    """It holds a word that makes out most of a right form of several words."""
    OTHERWISE = 1024
    """It holds a name that this text spells in other ways too."""
    MEANS = 2048
    """It holds a word that may translate a part of a name."""
    OPEN_RIGHT = 256
    """Nothing keeps its last word from being joined to the chunk after."""
    OF_WORDS = ALONE | STARTS | GOES_ON | PART | KINDRED | RAREST | MOST | OTHERWISE | MEANS
    """Those that a chunk has by its words; the others it has by its form."""


_FIRST_MARK = 0x4E00
"""Marks are written as characters from here on, none of which means anything in a regular expression."""


@cache
def marked(*wanted: int) -> str:
    """A character class for the chunks that have all the marks of one of the ``wanted`` combinations."""
    return "[" + "".join(chr(_FIRST_MARK + n) for n in range(2 * Mark.MEANS) if any(n & w == w for w in wanted)) + "]"


class Chunk(NamedTuple):
    """What a chunk is in any text."""

    words: tuple[str, ...]
    """Its bare words."""
    folded: tuple[str, ...]
    """Its words folded to plain lower-case letters."""
    marks: int = 0
    standing: tuple[tuple[int, str], ...] = ()
    """The entries of which right forms seem to stand in it, and those forms."""

    @classmethod
    def cut(cls, text: str) -> Chunk:
        """A chunk by its words alone."""
        words = words_in(text)
        return cls(words, tuple(map(fold, words)))


def words_in(chunk: str) -> tuple[str, ...]:
    """The bare words of a chunk."""
    return (chunk,) if chunk.isascii() and chunk.isalnum() else tuple(map(bare, cut(chunk)))


class _Numbers(dict[str, int]):
    """Chunks by number, each given one when it is first asked for."""

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self)
        return number


class Vocabulary:
    """The distinct chunks and words of one text, and where they stand."""

    def __init__(self, text: str, chunk_of: Callable[[str], Chunk] = Chunk.cut) -> None:
        """``chunk_of``: what tells of each distinct chunk, for whoever keeps that from text to text."""
        self.text = text
        self._chunk_of = chunk_of
        self.row = array("I")
        """The number of each chunk, in the order of the text."""
        self.blocks: list[tuple[int, int]] = []
        """First code point and first chunk of stretches of some 8 KB."""
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
        """The distinct chunks by number, in the order in which they first stand in the text."""
        self.marks: str = ""
        """One character for each chunk of the row."""
        self.standing: dict[int, set[str]] = defaultdict(set)
        """For each entry of the glossary, its right forms that seem to stand in the text; they may be parts of longer ones."""
        self.is_right_in: Callable[[int, Span], bool] = lambda _entry, _span: False
        """Whether an entry stands in a right form, rightly cased, between two code points."""
        self._stands: dict[tuple[int, tuple[str, ...]], bool] = {}
        self._small: dict[str, bool] = {}

    @cached_property
    def has_code(self) -> bool:
        """Whether anything in the text may be code or a tag."""
        return any(sign in self.text for sign in ("`", "<", "~~~"))

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether a name may go on in the next line: most of the text is not in longer lines than those that are broken to fit a page."""
        lines = list(map(len, self.text[:_SAMPLE].splitlines()))
        return sum(length for length in lines if length > _WIDEST) <= sum(lines) / 2

    @cached_property
    def code_blocks(self) -> list[Span]:
        """The blocks of code in the text, by code points, in order."""
        return code_blocks(self.text)

    def stands(self, entry: int, besides: Container[str] = ()) -> bool:
        """Whether an entry stands in the text in a right form, rightly cased, that is none of some words."""
        forms = tuple(sorted(form for form in self.standing.get(entry, ()) if form not in besides))
        known = self._stands.get((entry, forms))
        if known is None:
            known = self._stands[entry, forms] = any(self.is_right_in(entry, span) for form in forms for span in self._first_places(form))
        return known

    def _first_places(self, form: str) -> Iterator[Span]:
        """Stretches of the text around the first places of a form, by code points."""
        at = self.text.find(form)
        for _ in range(_PLACES_TRIED):
            if at < 0:
                return
            start = max(self.text.rfind(" ", 0, max(0, at - _NEARBY)), 0)
            yield start, at + len(form) + _NEARBY
            at = self.text.find(form, at + len(form))

    @cached_property
    def known(self) -> list[Chunk]:
        """What is known of each distinct chunk, by number."""
        with no_collection():
            return list(map(self._chunk_of, self.chunks))

    @cached_property
    def words(self) -> list[tuple[str, ...]]:
        """The bare words of each distinct chunk."""
        return [chunk.words for chunk in self.known]

    @cached_property
    def distinct(self) -> dict[str, None]:
        """The distinct bare words, in the order in which they first stand in the text."""
        return dict.fromkeys(chain.from_iterable(self.words))

    @cached_property
    def rank(self) -> dict[str, int]:
        """The distinct folded words, with how late each first stands in the text: a late one is likely to be rare."""
        found = dict.fromkeys(chain.from_iterable([chunk.folded for chunk in self.known]))
        return dict(zip(found, range(len(found)), strict=True))

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        """The chunks that hold each bare word."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self.words):
            for word in words:
                found[word].append(number)
        return found

    @cached_property
    def alike(self) -> dict[str, list[str]]:
        """The bare words of each folded one, in the order in which one of them first stands in the text."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.distinct:
            found[fold(word)].append(word)
        return found

    @cached_property
    def _counter(self) -> Counter[int]:
        return Counter(self.row)

    @cached_property
    def _characters(self) -> str:
        """The row as one character for each chunk, in which a single chunk is counted much faster than all are."""
        codec = f"utf-32-{sys.byteorder[0]}e"
        return "".join([part.tobytes().decode(codec, "surrogatepass") for part in self._parts()])

    def _parts(self) -> Iterator[array[int]]:
        """The row a part at a time: what is made of it all at once takes as much memory as the text itself."""
        return (self.row[n : n + _PART] for n in range(0, len(self.row), _PART))

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """How often each of some bare words stands in the text."""
        wanted = list(words)
        numbers = [number for word in wanted for number in self._holding[word]]
        if len(numbers) > _MANY or len(self.chunks) > _MOST_CHARACTERS:
            return {word: sum(self._counter[n] for n in self._holding[word]) for word in wanted}
        return {word: sum(self._characters.count(chr(n)) for n in self._holding[word]) for word in wanted}

    def usually_small(self, folded: str) -> bool:
        """Whether the text nearly always writes a word with a small letter, and so takes it for a common noun."""
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
        """Whether folded words stand in the text one after the other, whatever is between them."""
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
        """The folded words that a blank or a line end joins to a folded word somewhere in the text."""
        known = self._before.get(folded)
        if known is None:
            surfaces = "|".join(map(re.escape, self.alike.get(folded, ())))
            known = frozenset(map(fold, re.findall(rf"\b(\w+)\s(?:{surfaces})\b", self.text))) if surfaces else frozenset()
            self._before[folded] = known
        return known

    # --- passages ----------------------------------------------------------------------------------------------------------

    def mark(self, here: Mapping[str, int], is_worth: Callable[[str], bool]) -> None:
        """Give each chunk the marks that it has in any text and those that its folded words have ``here``.

        A chunk of several words is judged as a passage of its own.
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
        """The passages whose marks match a pattern made of ``marked`` classes, in order."""
        for match in re.finditer(pattern, self.marks):
            yield match.span()

    def runs(self, pattern: str, may_hold: Callable[[tuple[str, ...]], bool]) -> Iterator[Span]:
        """The ``passages`` of a pattern of whose bare words something is true; asked once for each that differs."""
        known: dict[bytes, bool] = {}
        for first, last in self.passages(pattern):
            key = self.row[first:last].tobytes()
            if key not in known:
                known[key] = may_hold(tuple(word for n in self.row[first:last] for word in self.words[n]))
            if known[key]:
                yield first, last

    def chunks_of(self, span: Span) -> str:
        """The chunks of a passage with a blank between them."""
        return " ".join([self.chunks[n] for n in self.row[span[0] : span[1]]])

    def windows(self, spans: Iterable[Span]) -> Iterator[Window]:
        """Stretches of the text around passages, in order; they never overlap.

        Passages closer together than what is read around them share one.
        """
        ruler = Ruler(self)
        group: list[Span] = []
        reached = 0
        # Each as one number: a long text has a great many.
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
    """A stretch of a text that is read closely, by code points."""

    start: int
    end: int
    passages: list[Span]
    """What is to be judged; the rest is there to be looked at."""


class Ruler:
    """Where chunks start and end in the text; quick when asked about them in order."""

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
    """The marks that a chunk has by what stands in it, whatever the glossary holds."""
    if not words:
        # "&" joins; white space that was doubled leaves an empty chunk.
        return _BRIDGE if chunk in {"", "&"} else 0
    marks = Mark.CAPITAL if words[0][:1].isupper() else 0
    if chunk[0].isalnum():
        marks |= Mark.OPEN_LEFT
    if chunk[-1] == "." or chunk[-1].isalnum() or chunk.endswith(("s'", "s’")) or not chunk[-1].isascii():
        marks |= Mark.OPEN_RIGHT
    return marks


_BRIDGE = Mark.OPEN_LEFT | Mark.OPEN_RIGHT | Mark.GOES_ON
