"""The corrected copy as a pure function of the original text and a list of edits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of the original text and what stands in its place."""

    start: int
    """First code point in the original text."""
    end: int
    """One past its last code point."""
    original: str
    replacement: str


def corrected(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits applied; everything outside them is untouched.

    ``edits`` are in order and do not overlap. Raises ValueError when they do, or when an edit's original is not what the
    text holds there.
    """
    parts: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at or edit.end > len(text) or edit.end < edit.start:
            raise ValueError(f"the edit at {edit.start} overlaps another or lies outside the text")
        if text[edit.start : edit.end] != edit.original:
            raise ValueError(f"the text at {edit.start} is {text[edit.start : edit.end]!r}, not {edit.original!r}")
        parts += (text[at : edit.start], edit.replacement)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)
