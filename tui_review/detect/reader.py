"""What a kind of evidence has to offer: a file with a reader, and a line in the engine's list.

A text is read in two steps. First a reader looks at the distinct words and says which part each could play, and which
passages of words with such parts are worth judging; rather too many than too few, since a passage is judged once however
often it stands in the text. Then it reads closely the pages on which passages were judged worth it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from tui_review.detect.candidate import Candidate
from tui_review.detect.page import Page
from tui_review.detect.vocabulary import Span, Vocabulary


class Look(Protocol):
    """A reader's first look at one text."""

    def marks(self) -> Mapping[str, int]:
        """The ``Mark`` bits that folded words have in this text alone, besides those that they have in any."""

    def passages(self) -> Iterable[Span]:
        """Passages, by chunks, that may hold a candidate; called when all marks are set."""


class Reader(Protocol):
    """One kind of evidence, by one glossary."""

    def marks(self, word: str, floor: float) -> int:
        """The ``Mark`` bits of a bare word in any text, where only what may reach the confidence ``floor`` counts; asked once for each."""

    def look(self, whole: Vocabulary, floor: float) -> Look:
        """The first look at a text; what cannot reach the confidence ``floor`` may be left out."""

    def candidates(self, page: Page) -> Iterable[Candidate]:
        """Every reading of the page's words as an error, its features filled in, its confidence not yet."""
