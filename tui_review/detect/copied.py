"""Target words that repeat the words of a mention in the source unchanged."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from tui_review.detect.mentions import Mention
from tui_review.detect.page import Page
from tui_review.detect.unit import Unit
from tui_review.detect.vocabulary import Span
from tui_review.glossary.english import ordinariness
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words as words_of

_LEAST_COPIED = 4
"""Minimum number of letters for a copy of source words not to be a coincidence."""
_LEAST_CAPITALS = 2
"""The same for words that are written in capitals."""
_ORDINARY = 0.3
"""Least ordinariness at which a copied word may simply be that English word."""
_MARKS = re.compile(r"\w[.·/]\w")


def copied_words(unit: Unit, entry: int) -> Iterator[tuple[str, ...]]:
    """The folded words of each mention of an entry in a source, unless they are too short or ordinary English."""
    for mention in unit.mentions:
        if mention.entry == entry:
            words = tuple(map(fold, words_of(unit.source[mention.start : mention.end])))
            if sum(map(len, words)) >= _LEAST_COPIED and min(map(ordinariness, words)) < _ORDINARY:
                yield words


def marked_copies(page: Page, unit: Unit, mention: Mention) -> Iterator[Span]:
    """The runs that copy a mention with marks inside it, which divide its words for English: TP.HCM."""
    for text in dict.fromkeys((mention.native, unit.source[mention.start : mention.end])):
        if _MARKS.search(text):
            starts = {page.starts[i]: i for i in range(unit.first, unit.last)}
            ends = {page.ends[i]: i for i in range(unit.first, unit.last)}
            for found in re.finditer(re.escape(text), page.text[unit.segment.start : unit.segment.end]):
                start, end = found.start() + unit.segment.start, found.end() + unit.segment.start
                if start in starts and end in ends:
                    yield starts[start], ends[end] + 1


def owners(page: Page, unit: Unit) -> Mapping[int, frozenset[int]]:
    """For each target word that repeats a word of a missing mention, the entries mentioned so."""
    found: dict[int, set[int]] = defaultdict(set)
    for mention in unit.missing:
        words = {fold(word) for text in (mention.native, unit.source[mention.start : mention.end]) for word in words_of(text)}
        for i in range(unit.first, unit.last):
            word = page.bare[i]
            least = _LEAST_CAPITALS if word.isupper() else _LEAST_COPIED
            if page.folded[i] in words and word[0].isupper() and len(word) >= least and ordinariness(word) < _ORDINARY:
                found[i].add(mention.entry)
    return {i: frozenset(entries) for i, entries in found.items()}
