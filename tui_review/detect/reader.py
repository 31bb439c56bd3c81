"""The protocol that every kind of evidence implements: one file with a reader, and one line in the engine's list.

A text is read in two steps. First a reader marks each distinct word with the roles it could play and selects the passages of such
words that are worth judging. Over-generating is fine, since a passage is judged once however often it occurs in the text. Then
the reader reads closely the pages around the passages that passed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui_review.detect.candidate import Candidate
    from tui_review.detect.page import Page
    from tui_review.detect.vocabulary import Span, Vocabulary


class Look:
    """A reader's first look at one text; this base class adds nothing to the marks that words have in any text."""

    def marks(self) -> Mapping[str, int]:
        """The additional ``Mark`` bits that folded words have in this text."""
        return {}

    def passages(self) -> Iterable[Span]:
        """Passages, in chunks, that may hold a candidate; called after all marks are set."""
        return ()


class RunLook(Look):
    """Runs of words in a text that may be one name."""

    def __init__(self, whole: Vocabulary, pattern: str, may_hold: Callable[[tuple[str, ...]], bool]) -> None:
        """``pattern``: over the marks of chunks; ``may_hold``: whether some of the bare words of a run may be one name together."""
        self._whole, self._pattern, self._may_hold = whole, pattern, may_hold

    def passages(self) -> Iterable[Span]:
        """The runs that may hold a name."""
        return self._whole.runs(self._pattern, self._may_hold)


class Reader(Protocol):
    """One kind of evidence, for one glossary."""

    def marks(self, word: str, floor: float) -> int:
        """The ``Mark`` bits of a bare word in any text, for candidates that can reach confidence ``floor``; called once for each word."""

    def look(self, whole: Vocabulary, floor: float) -> Look:
        """The first look at a text; passages that cannot reach the confidence ``floor`` may be left out."""

    def candidates(self, page: Page) -> Iterable[Candidate]:
        """Every reading of the page's words as an error, with features but without a confidence."""
