"""Words and the characters that cut a text into them."""

from __future__ import annotations

import re

from tui_review.glossary.chinese import HAN
from tui_review.glossary.scripts import APOSTROPHES, MARKS, POSSESSIVE

WORD = re.compile(f"([{HAN}]+|[^\\W_{HAN}]+(?:[{APOSTROPHES}\u2060\ufeff\u200b-\u200f\u00ad{MARKS}]+[^\\W_{HAN}]+)*[{MARKS}]*)")
"""A word as one group, so that ``split`` returns gaps and words in turn."""
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")


def bare(word: str) -> str:
    """A word without a possessive ending and without invisible characters."""
    if word.isascii() and word.isalnum():
        return word
    return INVISIBLE.sub("", POSSESSIVE.sub("", word)) or word


def cut(text: str) -> list[str]:
    """The words of a text as they stand in it."""
    return WORD.findall(text)
