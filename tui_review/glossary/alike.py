"""Letters that are written in several ways, so that a name of the glossary is found in a source whichever it has.

Traditional and simplified Chinese characters are the Unihan database's (``data/simplified.txt``, made by
``tests/benchmarks/build_han.py``).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_LETTERS = {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "´": "’", "`": "’"} | dict.fromkeys("•‧∙⋅・･゠=＝", "·")
"""Romanian with a cedilla for a comma, what is typed for an apostrophe, and the sign between the words of a foreign name in Chinese and Japanese."""


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    pairs = (files("tui_review.glossary") / "data" / "simplified.txt").read_text("utf-8").split()
    return str.maketrans(_LETTERS | {pair[0]: pair[1] for pair in pairs})


def alike(text: str) -> str:
    """A text of the same length with one way of writing for each letter."""
    return text if text.isascii() else text.translate(_table())
