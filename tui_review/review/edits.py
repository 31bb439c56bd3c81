"""A corrected copy as a pure function of the original text and a list of edits, and its inverse.

All corrected text is made here, so the screen, the saved copy and a replayed log cannot disagree.
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
    """Offset of its first code point in ``Document.text``."""
    end: int
    """Offset after its last code point."""
    original: str
    """The text of the span in the original."""
    replacement: str
    """The text in its place in the corrected copy."""


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The corrected text, unchanged outside the edits.

    The edits must be in ascending order. Raises ValueError when two overlap, or one does not match the text.
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
    """The corrected text, with the spans of its parts in the original."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        """The edits are as ``apply_edits`` takes them."""
        self.text = apply_edits(text, edits) if edits else text
        self._edits = edits
        self._begins: list[int] = []
        """The offset of each replacement in the corrected text."""
        shift = 0
        for edit in edits:
            self._begins.append(edit.start + shift)
            shift += len(edit.replacement) - (edit.end - edit.start)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that corresponds to a non-empty span of the corrected text; a replacement counts as a whole."""
        return self._span_of(start)[0], self._span_of(end - 1)[1]

    def _span_of(self, at: int) -> tuple[int, int]:
        """The span of the original for one character of the corrected text."""
        number = bisect_right(self._begins, at) - 1
        if number < 0:
            return at, at + 1
        edit = self._edits[number]
        beyond = at - self._begins[number] - len(edit.replacement)
        return (edit.start, edit.end) if beyond < 0 else (edit.end + beyond, edit.end + beyond + 1)


def kept_lines(replacement: str, surface: str) -> str:
    """A replacement with at least as many line ends as ``surface``, so that a text stays aligned with its source line by line.

    They are placed between its words, as in the engine's own suggestions; those for which it has too few words precede it.
    """
    ends = _LINE_END.findall(surface)
    if len(_LINE_END.findall(replacement)) >= len(ends):
        return replacement
    from tui_review.detect.replacement import fitted  # noqa: PLC0415 - the engine is slow to import, and line ends are rare

    # Lower-cased, so that the editor's casing is not adapted to that of the surface.
    broken = fitted(_BETWEEN_LINES.sub(" ", replacement), surface.lower(), plural=False)
    return "".join(ends[len(_LINE_END.findall(broken)) :]) + broken


def revert_edits(corrected: str, edits: Iterable[Edit]) -> str:
    """The original text, from which these edits made ``corrected``.

    The edits have offsets into the original and must be in ascending order. Raises ValueError when a replacement is not at its
    place.
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
