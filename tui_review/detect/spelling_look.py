"""Where in a text several words stand together that may be one misspelled name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tui_review.detect.vocabulary import Mark, Span, Vocabulary, marked

if TYPE_CHECKING:
    from tui_review.detect.spelling import SpellingReader


class SpellingLook:
    """The runs of a text's words that may be one name."""

    def __init__(self, reader: SpellingReader, whole: Vocabulary, floor: float) -> None:
        self._reader, self._whole, self._floor = reader, whole, floor

    def marks(self) -> Mapping[str, int]:
        """Nothing that depends on the text."""
        return {}

    def passages(self) -> Iterator[Span]:
        """Runs that may be one name."""
        starts = marked(Mark.STARTS | Mark.OPEN_RIGHT)
        further = marked(Mark.GOES_ON | Mark.OPEN_LEFT | Mark.OPEN_RIGHT)
        return self._whole.runs(f"{starts}{further}*{marked(Mark.GOES_ON | Mark.OPEN_LEFT)}", self._may_hold)

    def _may_hold(self, words: tuple[str, ...]) -> bool:
        return self._reader.may_hold(words, self._floor)
