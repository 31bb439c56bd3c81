"""Extends a wrong name beyond the words that were found, so that all of it is replaced.

"Common Man Party" stands for Aam Aadmi Party as a whole, though "Man Party" may be likelier than the longer run. A neighbour belongs
to the name if it translates a part of the native form, repeats a word of the right form, or is a capitalised English word that
nothing in the source explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_review.detect.kindred import classes_of
from tui_review.detect.page import Page
from tui_review.detect.related import CONJUNCTION, Related
from tui_review.detect.unit import Unit
from tui_review.detect.vocabulary import Span
from tui_review.glossary import literal
from tui_review.glossary.demonyms import countries_of, is_always_capitalised
from tui_review.glossary.designators import WRITTEN_SMALL
from tui_review.glossary.english import is_stop, ordinariness
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.scripts import words as words_of
from tui_review.glossary.settled import is_given_name
from tui_review.glossary.titles import TITLES

FARTHEST = 5
"""Maximum number of words that are examined on each side."""
_PRIVATIVE = re.compile("(?:un|non|in|im|dis)(?=.{4})")
"""Negative prefixes, without which a word is compared: unmarked, as a translation of a form that means mark."""
_BODIES = frozenset("agency association bank club company corporation group newspaper party society union university".split())
"""Nouns for kinds of organisations; after a name they belong to it even in lower case."""
_SAME_BEGINNING = 5
"""Number of equal first letters with which two words count as having one stem: technical, technology."""


class Growth:
    """The neighbours of one run of words that stands for one mention."""

    def __init__(self, page: Page, unit: Unit, related: Related, entry: Entry, form: str) -> None:
        """``related``: the words around the run; ``form``: the right form that will replace it."""
        self.page, self.unit, self.related, self.entry = page, unit, related, entry
        self._countries = {fold(word) for word in words_of(related.native)}
        self.own = {spelled for word in words_of(form) if not is_stop(fold(word)) for spelled in (fold(word), collapse(fold(word)))}

    def reach(self, first: int, last: int) -> Span:
        """The run with all neighbours that belong to the same wrong name.

        It stays as it is for a person, in a headline, and if it has all words of a right form of several words.
        """
        if self.entry.kind == "person" or self._is_headline(first) or self.related.are_whole(self.page.folded[first:last]):
            return first, last
        low, high = max(self.unit.first, first - FARTHEST), min(self.unit.last, last + FARTHEST)
        is_name = any(self.related.capital.get(i) for i in range(first, last))
        while (before := next(self._before(first, last, low, is_name=is_name), None)) is not None:
            first = before
        while (after := next(self._after(first, last, high, is_name=is_name), None)) is not None:
            last = after
        return first, last

    def _is_headline(self, i: int) -> bool:
        """Whether a word is in a headline, where capitals do not mark names; a line that ends with a full stop is a sentence instead."""
        start, end = self.page.line_at(i)
        return self.page.is_headline(i) and not self.page.text[start:end].rstrip().endswith(".")

    def _before(self, first: int, last: int, low: int, *, is_name: bool) -> Iterator[int]:
        """The first word of the run after one step to the left; nothing when no neighbour there belongs to the name."""
        page, one = self.page, first - 1
        if one < low or not page.joined(first):
            return
        if (
            self._translates(one, first, last)
            or (is_name and self._repeats(one))
            or (is_name and self._is_unexplained(one) and (self.related.knows or self._has_article(one, low)))
        ):
            yield one
        two = one - 1
        if two < low or not is_name or not page.joined(one):
            return
        if page.folded[one] in {"of", "for"} and self._repeats(two):
            yield two
        elif page.folded[one] == "and" and self._is_free(two) and not page.opens_sentence(two):
            with_one_article = self._has_article(two, low) and not self.related.is_listed and self._is_unexplained(two)
            if with_one_article or (self.related.capital.get(two) and CONJUNCTION.search(self.related.native)):
                yield two

    def _after(self, first: int, last: int, high: int, *, is_name: bool) -> Iterator[int]:
        """One past the last word of the run after one step to the right; nothing when no neighbour there belongs to the name."""
        page, one = self.page, last
        if one >= high or not page.joined(one) or page.is_possessive(last - 1) or not is_name:
            return
        if self._repeats(one) or (
            self.related.knows and self._is_literal(first, last) and (self._is_head(one) or self._is_body(one, first, last))
        ):
            yield one + 1
        two = one + 1
        if two < high and page.folded[one] in {"of", "for"} and page.joined(two) and self._is_free(two) and self.related.capital.get(two):
            joint = two + 1 < high and page.gaps[two + 1] == "-" and page.key(two, two + 2) in self.own
            if joint or any(word[:_SAME_BEGINNING] == page.folded[two][:_SAME_BEGINNING] for word in self.own):
                yield two + 1 + joint

    def _is_free(self, i: int) -> bool:
        """Whether a word is explained neither by a right form, code, another mention or other words of the source, nor as a stop word."""
        page = self.page
        is_taken = i in page.protected or i in page.untouchable or i in self.unit.elsewhere.get(self.related.entry, ())
        return not (is_taken or is_stop(page.folded[i]) or self.related.beside.get(i) or self.related.elsewhere.get(i))

    def _is_unexplained(self, i: int) -> bool:
        """Whether a word is an English word with a capital, and neither the source nor the grammar explains the word or its capital."""
        page, word = self.page, self.page.folded[i]
        return (
            self._is_free(i)
            and bool(self.related.capital.get(i))
            and ordinariness(page.bare[i]) > 0
            and not (page.bare[i].isupper() and len(word) > 1)
            and not (is_given_name(word) or is_always_capitalised(word) or i in page.places)
            and ((page.is_possessive(i) and self.related.knows) or not (word in TITLES or page.opens_sentence(i)))
        )

    def _repeats(self, i: int) -> bool:
        """Whether a word is capitalised and occurs in the right form."""
        page = self.page
        is_taken = i in page.protected or i in page.untouchable or self.related.beside.get(i)
        return not is_taken and page.folded[i] in self.own and page.bare[i][0].isupper()

    def _translates(self, i: int, first: int, last: int) -> bool:
        """Whether a word translates a part of the native form that no word of the run translates."""
        if not self._is_free(i) or self.page.folded[i] in TITLES or i in self.page.places:
            return False
        stem = literal.stem(_PRIVATIVE.sub("", self.page.folded[i]))
        parts = {n for n, meanings in enumerate(self.related.units) if stem in meanings} | self.related.parts.get(i, frozenset())
        is_nationality = not self._countries.isdisjoint(countries_of(self.page.folded[i]))
        return bool(parts - self._covered(first, last)) or (is_nationality and self.page.folded[i] not in self.page.folded[first:last])

    def _covered(self, first: int, last: int) -> set[int]:
        return {n for i in range(first, last) for n in self.related.parts.get(i, ())}

    def _is_head(self, i: int) -> bool:
        """Whether a word after a literal translation may be its noun, in a sense that dictionaries lack; general nouns are excluded."""
        return self._is_unexplained(i) and self.page.folded[i] not in WRITTEN_SMALL and not classes_of(self.page.folded[i])

    def _is_body(self, i: int, first: int, last: int) -> bool:
        """Whether a word names the kind of an organisation, and the run lacks a part of the native form."""
        return self.entry.kind == "org" and self.page.folded[i] in _BODIES and self._left(first, last) and self._is_free(i)

    def _left(self, first: int, last: int) -> bool:
        """Whether some part of the native form is not translated in the run."""
        return len(self._covered(first, last)) < self.related.size

    def _is_literal(self, first: int, last: int) -> bool:
        """Whether all words of the run translate a part of the native form."""
        return all(self.related.meaning.get(i) for i in range(first, last) if not is_stop(self.page.folded[i]))

    def _has_article(self, i: int, low: int) -> bool:
        """Whether "the" is directly before a word."""
        return i > low and self.page.folded[i - 1] == "the" and self.page.joined(i)
