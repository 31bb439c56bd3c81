"""Shared by SubRip and WebVTT, where a subtitle's words follow a line with its times and cannot contain an empty line."""

from __future__ import annotations

import re

EMPTY = "a subtitle cannot lose a line"
_LINE_END = re.compile(r"\r\n|\n|\r")
_EMPTY_LINE = re.compile(r"(?:\A|\n|\r)[ \t]*(?:\n|\r|\Z)")


def refuse(words: str) -> str:
    """Why words cannot be written in a subtitle; empty when they can."""
    if "-->" in words:
        return "a subtitle cannot have --> in it"
    return EMPTY if _EMPTY_LINE.search(words) else ""


def line_at(text: str, place: int) -> int:
    """The line of a code point, from 1."""
    return sum(1 for _ in _LINE_END.finditer(text, 0, place)) + 1
