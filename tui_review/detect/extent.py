"""The extent of a replacement, so that it does not repeat the words around it."""

from __future__ import annotations

from itertools import pairwise

from tui_review.detect.candidate import Candidate
from tui_review.detect.page import Page
from tui_review.detect.vocabulary import Span
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words as words_of

_ARABIC_ARTICLE = "ال"
_APART = frozenset(("al", "el"))
_WITH_HYPHEN = _APART | frozenset("ad an ar as ash at az".split())
"""Romanisations of the Arabic article; those that assimilate it to the next sound need a hyphen, to distinguish them from English words."""
_SHORTENED = {"mt": "mount", "st": "saint"}
"""Abbreviations of the first word of a name."""


def widened(page: Page, candidate: Candidate, entry: Entry | None, bounds: Span) -> Span:
    """The span to replace, including the rest of the wrong name, neighbours that repeat words of the right one, and an Arabic article.

    "North Country Hills" does not become "Kitaguni Hills Hills", nor "Al-Raqa" "Al-Raqqa" where the right form is "Raqqa".
    ``bounds``: the words that no other finding covers.
    """
    low, high = candidate.reach or (candidate.first, candidate.last)
    first = low if low >= bounds[0] else candidate.first
    last = high if high <= bounds[1] else candidate.last
    words = [fold(word) for word in words_of(candidate.form)]
    standing = page.folded[first:last]
    heads = {*words[-1:], *(word for word, after in pairwise(words) if after == "of")}
    if len(words) > 1 and last < bounds[1] and _is_more(page, last, last) and page.folded[last] in heads.difference(standing):
        last += 1
    if (
        len(words) > 1
        and first > bounds[0]
        and _is_more(page, first - 1, first)
        and _SHORTENED.get(page.folded[first - 1], page.folded[first - 1]) == words[0] != standing[0]
    ):
        first -= 1
    has_article = entry is not None and any(native.startswith(_ARABIC_ARTICLE) for _, native in entry.natives)
    articles = _WITH_HYPHEN if page.gaps[first] == "-" else _APART
    if has_article and first > bounds[0] and page.joined(first) and page.folded[first - 1] in articles:
        first -= 1
    return first, last


def _is_more(page: Page, index: int, joint: int) -> bool:
    """Whether a word next to a span may be added to it: it is joined to the span and not in a right form."""
    return page.joined(joint) and index not in page.protected
