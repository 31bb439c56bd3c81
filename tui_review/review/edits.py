"""A corrected copy is a pure function of the original text and a list of edits, and so is the way back.

Nothing else makes corrected text, so what the screen shows, what is saved and what a log replays to cannot disagree.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LINE_END = re.compile("\r\n|\n|\r")
_BETWEEN_LINES = re.compile(r"\s*[\r\n]\s*")


@dataclass(frozen=True, slots=True)
class Edit:
    """One replaced span of the original text."""

    start: int
    """First code point in ``Document.text``."""
    end: int
    """One past its last code point."""
    original: str
    """What stands there in the original."""
    replacement: str
    """What stands there in the corrected copy."""


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The corrected text; everything outside the edits is the original's.

    The edits come in ascending order. Raises ValueError when two overlap, or one was made for another text.
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at:
            raise ValueError(f"the edit at {edit.start}-{edit.end} overlaps the one before it")
        if text[edit.start : edit.end] != edit.original:
            raise ValueError(f"the edit at {edit.start}-{edit.end} was made for another text")
        pieces += (text[at : edit.start], edit.replacement)
        at = edit.end
    pieces.append(text[at:])
    return "".join(pieces)


class CorrectedText:
    """The corrected text, and where its parts stand in the original."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        """The edits are as ``apply_edits`` takes them."""
        self.text = apply_edits(text, edits) if edits else text
        self._edits = edits
        self._begins: list[int] = []
        """Where each replacement begins in the corrected text."""
        shift = 0
        for edit in edits:
            self._begins.append(edit.start + shift)
            shift += len(edit.replacement) - (edit.end - edit.start)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that a span of the corrected text, which is not empty, stands for; a replacement counts as a whole."""
        return self._span_of(start)[0], self._span_of(end - 1)[1]

    def _span_of(self, at: int) -> tuple[int, int]:
        """What one character stands for."""
        number = bisect_right(self._begins, at) - 1
        if number < 0:
            return at, at + 1
        edit = self._edits[number]
        beyond = at - self._begins[number] - len(edit.replacement)
        return (edit.start, edit.end) if beyond < 0 else (edit.end + beyond, edit.end + beyond + 1)


def kept_lines(replacement: str, surface: str) -> str:
    """A replacement with as many line ends as what it replaces: the lines of a text may stand for those of another.

    They stand between its words, as the engine's own suggestions have them; those that it has too few words for come first.
    """
    ends = _LINE_END.findall(surface)
    if len(_LINE_END.findall(replacement)) >= len(ends):
        return replacement
    from tui_review.detect.replacement import fitted  # noqa: PLC0415 - the engine is slow to import, and few words go over a line end

    # The capitals are the editor's own, whatever those of the surface are.
    broken = fitted(_BETWEEN_LINES.sub(" ", replacement), surface.lower(), plural=False)
    return "".join(ends[len(_LINE_END.findall(broken)) :]) + broken


def revert_edits(corrected: str, edits: Iterable[Edit]) -> str:
    """The original text that these edits turned into ``corrected``.

    The edits carry the original's offsets and come in ascending order. Raises ValueError when a replacement does not
    stand where it should.
    """
    pieces: list[str] = []
    at = 0
    shift = 0
    for edit in edits:
        start = edit.start + shift
        end = start + len(edit.replacement)
        if start < at or corrected[start:end] != edit.replacement:
            raise ValueError(f"the replacement of {edit.start}-{edit.end} does not stand in the corrected text")
        pieces += (corrected[at:start], edit.original)
        at = end
        shift += len(edit.replacement) - (edit.end - edit.start)
    pieces.append(corrected[at:])
    return "".join(pieces)
