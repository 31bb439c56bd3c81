"""The unified diff from a text to its corrected copy."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

_LINE = re.compile("[^\n]*\n|[^\n]+")


def unified(original: str, corrected: str, path: str, copy: str) -> Iterator[str]:
    """The lines of a unified diff; none when the texts are equal."""
    before, after = _LINE.findall(original), _LINE.findall(corrected)
    for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{copy}"):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
