"""What a kind of evidence has to offer: a file with a reader, and a line in the engine's list.

A text is read in two steps. First a reader looks at the distinct words and says which part each could play, and which
passages of words with such parts are worth judging; rather too many than too few, since a passage is judged once however
often it stands in the text. Then it reads closely the pages on which passages were judged worth it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui_review.detect.candidate import Candidate
    from tui_review.detect.page import Page
    from tui_review.detect.vocabulary import Span, Vocabulary


class Look:
    """A reader's first look at one text: nothing but what its words say in any text, unless a reader sees more."""

    def marks(self) -> Mapping[str, int]:
        """The ``Mark`` bits that folded words have in this text alone, besides those that they have in any."""
        return {}

    def passages(self) -> Iterable[Span]:
        """Passages, by chunks, that may hold a candidate; called when all marks are set."""
        return ()


class RunLook(Look):
    """Where in a text words stand together that may be one name."""

    def __init__(self, whole: Vocabulary, pattern: str, may_hold: Callable[[tuple[str, ...]], bool]) -> None:
        """``pattern`` of the marks of chunks; ``may_hold`` says of the bare words of a run whether some of them may be one name together."""
        self._whole, self._pattern, self._may_hold = whole, pattern, may_hold

    def passages(self) -> Iterable[Span]:
        """Runs that may hold one name."""
        return self._whole.runs(self._pattern, self._may_hold)


class Reader(Protocol):
    """One kind of evidence, by one glossary."""

    def marks(self, word: str, floor: float) -> int:
        """The ``Mark`` bits of a bare word in any text, where only what may reach the confidence ``floor`` counts; asked once for each."""

    def look(self, whole: Vocabulary, floor: float) -> Look:
        """The first look at a text; what cannot reach the confidence ``floor`` may be left out."""

    def candidates(self, page: Page) -> Iterable[Candidate]:
        """Every reading of the page's words as an error, its features filled in, its confidence not yet."""
