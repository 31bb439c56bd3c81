"""Letters with several written variants, reduced to one, so that a name is found in a source whichever variant it uses.

Traditional and simplified Chinese characters are the Unihan database's (``data/simplified.txt``, made by
``tests/benchmarks/build_han.py``).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_LETTERS = {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "´": "’", "`": "’"} | dict.fromkeys("•‧∙⋅・･゠=＝", "·")
"""Romanian letters with a cedilla, substitutes for the apostrophe, and separators in foreign names in Chinese and Japanese."""


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    pairs = (files("tui_review.glossary") / "data" / "simplified.txt").read_text("utf-8").split()
    return str.maketrans(_LETTERS | {pair[0]: pair[1] for pair in pairs})


def alike(text: str) -> str:
    """The text with each letter in one written variant; its length does not change."""
    return text if text.isascii() else text.translate(_table())
