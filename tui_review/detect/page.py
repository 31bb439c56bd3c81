"""A text prepared for the readers: normalised and split into words, with each word's position in the original.

Normalisation changes what is compared, never positions: every word keeps its start and end in the original text, so a finding
always points at what the document contains.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from tui_review.detect import untouchable
from tui_review.detect.vocabulary import Span, Vocabulary
from tui_review.detect.words import INVISIBLE, WORD, bare
from tui_review.document.lines import have_source
from tui_review.document.model import Segment
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.scripts import APOSTROPHES, POSSESSIVE
from tui_review.glossary.settled import place_at

if TYPE_CHECKING:
    from tui_review.detect.exact import Match

_BLANKS = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]*"
_JOINING = re.compile(rf"{_BLANKS}(?:(?:\r\n|\n|\r){_BLANKS})?|[{APOSTROPHES}]?[-\u2010-\u2013\u2212]| ?& ?")
_ABBREVIATIONS = frozenset(("st mt mr mrs ms dr prof gen gov sen rep col maj capt lt sgt jr sr ft no vs").split())
_OF_ANY = frozenset("a an any every no each another".split())
"""Determiners before an indefinite noun."""
_LINE = re.compile(r"[^\n\r]*")
_LONGEST_LINE = 2000
"""Number of code points before the start of a page in which the beginning of its line is searched for."""
_BEFORE_SENTENCE = re.compile(r"[.!?:;…。！？]['\"”’)\]]*\s|[\n\r•*\"“„«(\[]")


class Page:
    """The words of a text, or of a stretch of it, by index, with everything needed to read them.

    Questions about the whole text (what occurs anywhere in it, how it usually writes a word) go to its vocabulary, so that the
    answers do not depend on how much of the text is on the page.
    """

    def __init__(
        self,
        text: str,
        segments: Sequence[Segment] = (),
        *,
        whole: Vocabulary | None = None,
        span: Span | None = None,
        passages: Sequence[Span] = (),
        floor: float = 0.0,
    ) -> None:
        """``span``: the code points of ``text`` on the page; ``passages``: the spans in it to be judged. Each defaults to everything.

        ``floor``: the least confidence asked for; readers may skip candidates that cannot reach it.

        With a ``whole`` and no span, the text is a passage taken out of an unknown text.
        """
        self.text = text
        self.segments = segments
        if whole is not None:
            self.whole = whole
        self.is_taken_out = whole is not None and span is None
        """Whether the text around the page is unknown."""
        self.span = span or (0, len(text))
        """The code points of ``text`` that are on the page."""
        start, end = self.span
        parts = WORD.split(text[start:end] if span else text)
        self.words: list[str] = parts[1::2]
        """The words as they stand in the text."""
        self.gaps: list[str] = parts[0::2]
        """The text before each word; the last one follows the last word."""
        ends = list(accumulate(map(len, parts), initial=start))
        self.starts: list[int] = ends[1::2][: len(self.words)]
        """The first code point of each word in ``text``."""
        self.ends: list[int] = ends[2::2]
        self.bare: list[str] = [bare(word) for word in self.words]
        """The words without a possessive ending and without invisible characters."""
        self.folded: list[str] = [fold(word) for word in self.bare]
        """The bare words folded to plain lower-case letters."""
        self.judged: Container[int] = self._within(passages) if passages else range(len(self.words))
        """The indices of the words to be judged; the others are context."""
        self.floor = floor
        self.matches: Sequence[Match] = ()
        """Right forms and listed variants on the page, in order."""
        self.protected: Mapping[int, Match] = {}
        """For each word index inside a rightly cased right form, the match that protects it."""

    def _within(self, passages: Sequence[Span]) -> frozenset[int]:
        found: set[int] = set()
        for start, end in passages:
            found.update(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))
        return frozenset(found)

    @cached_property
    def whole(self) -> Vocabulary:
        """The vocabulary of the whole text."""
        return Vocabulary(self.text)

    def stands(self, entry: int, besides: Container[str] = ()) -> bool:
        """Whether a rightly cased right form of an entry occurs anywhere in the text, not counting the forms in ``besides``."""
        here = any(form not in besides for form in self._standing.get(entry, ()))
        return here or (not self.is_taken_out and self.whole.stands(entry, besides))

    @cached_property
    def _standing(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = defaultdict(set)
        for match in self.protected.values():
            found[match.pattern.entry].add(self.text[self.starts[match.first] : self.surface_end(match.last)])
        return found

    @cached_property
    def has_source(self) -> bool:
        """Whether the text has source text."""
        return have_source(self.segments)

    def source_of(self, index: int) -> str:
        """The source text of the segment with a word; empty if there is none."""
        if not self.has_source:
            return ""
        n = bisect_right(self.segments, self.starts[index], key=attrgetter("start")) - 1
        return (self.segments[n].source or "") if n >= 0 else ""

    @cached_property
    def places(self) -> Mapping[int, Span]:
        """For each word index inside a settled place name (``settled``), the indices of the name's first word and one past its last."""
        found: dict[int, Span] = {}
        at = 0
        while at < len(self.folded):
            end = at + place_at(self.bare, self.folded, at)
            if end > at and all(map(self.joined, range(at + 1, end))):
                found.update(dict.fromkeys(range(at, end), (at, end)))
            at = max(end, at + 1)
        return found

    @cached_property
    def untouchable(self) -> frozenset[int]:
        """Indices of words inside addresses, code, tags and identifiers, which are never judged."""
        start, end = self.span
        if start and self.whole.has_code:
            # Code and tags may begin before the page, but not before its first line.
            start = max(self.text.rfind("\n", 0, start) + 1, start - _LONGEST_LINE)
        around: list[Span] = []
        if self.whole.has_code:
            blocks = self.whole.code_blocks
            around = blocks[bisect_left(blocks, start, key=itemgetter(1)) : bisect_left(blocks, end, key=itemgetter(0))]
        found: set[int] = set()
        for first, last in (*untouchable.spans(self.text, start, end), *around):
            found.update(range(bisect_right(self.ends, first), bisect_left(self.starts, last)))
        return frozenset(found)

    def joined(self, index: int) -> bool:
        """Whether only white space with at most one line break, or a hyphen, separates the word from the one before.

        An apostrophe for a soft sign may precede the hyphen: "Kam'yanets'-Podil's'kyi". The period of an abbreviation and "&"
        also join. In a text whose lines are whole sentences or paragraphs, line breaks do not join.
        """
        gap = self.gaps[index]
        if gap in {" ", "-"}:
            return True
        if gap == "":
            return False
        if gap[0] == "." and index:
            # "St. Petersburg", "U.S."
            before = self.words[index - 1]
            return (gap in (".", ". ") and len(before) == 1 and before.isupper()) or (
                gap in (". ", ".") and before.lower() in _ABBREVIATIONS
            )
        if not gap.isascii():
            gap = INVISIBLE.sub("", gap) or "."  # nothing but what cannot be seen joins nothing
        return _JOINING.fullmatch(gap) is not None and (self.whole.is_wrapped or not ("\n" in gap or "\r" in gap))

    def key(self, first: int, last: int) -> str:
        """The words ``first`` to ``last`` (exclusive) as one folded, collapsed string."""
        return collapse("".join(self.folded[first:last]))

    def is_possessive(self, index: int) -> bool:
        """Whether the word has a possessive ending."""
        return POSSESSIVE.search(self.words[index]) is not None

    def surface_end(self, last: int, *, whole: bool = False) -> int:
        """The end of a span whose last word is ``last - 1``, without its possessive ending unless ``whole``."""
        word = self.words[last - 1]
        if whole or (word.isascii() and word.isalnum()):
            return self.ends[last - 1]
        possessive = POSSESSIVE.search(word)
        return self.ends[last - 1] - (len(word) - possessive.start() if possessive else 0)

    def may_be_before(self, last: int, words: Container[str]) -> bool:
        """Whether word ``last`` is joined and one of the folded ``words``, or is unknown because an unknown text continues there."""
        return self.joined_to(last, words) or (last == len(self.folded) and self.is_taken_out)

    def joined_to(self, last: int, words: Container[str]) -> bool:
        """Whether word ``last`` is joined to the one before and one of the folded ``words``."""
        return last < len(self.folded) and self.joined(last) and self.folded[last] in words

    def is_one_of_many(self, index: int) -> bool:
        """Whether an indefinite determiner that names do not take is before the word: "a new newspaper" is not a name."""
        return index > 0 and self.joined(index) and self.folded[index - 1] in _OF_ANY

    def opens_sentence(self, index: int) -> bool:
        """Whether the word is the first of a sentence, a quotation or a line."""
        return (index == 0 and not self.is_taken_out) or bool(_BEFORE_SENTENCE.search(self.gaps[index]))

    def line_at(self, index: int) -> Span:
        """The span of the word's line, as ``line_around`` gives it."""
        return line_around(self.text, self.starts[index])

    def is_headline(self, index: int) -> bool:
        """Whether the word's line has at most 30 words and at least three of over three letters, all of which begin with a capital."""
        words = WORD.findall(self.text[slice(*self.line_at(index))])
        if len(words) > 30:
            return False
        longer = [w for w in words if len(w) > 3 and w[0].isalpha()]
        return len(longer) >= 3 and all(w[0].isupper() for w in longer)


def line_around(text: str, at: int) -> Span:
    """The span of the line around an offset, at most ``_LONGEST_LINE`` code points to each side."""
    lower, upper = max(0, at - _LONGEST_LINE), at + _LONGEST_LINE
    start = max(text.rfind("\n", lower, at), text.rfind("\r", lower, at)) + 1
    line = _LINE.match(text, max(start, lower), upper)
    return line.span() if line else (at, at)
