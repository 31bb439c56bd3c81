"""Ordinary English words, so that they are not taken for misspelled names.

The word lists are SCOWL's (sizes 10 to 50, including names, diacritics removed), under its permissive licence, which is next to the data.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from tui_review.glossary.lattice import fold

_WEIGHTS = (1.0, 0.9, 0.7, 0.4)
"""The ordinariness of the words in each list, the commonest list first."""

_SUFFIXES = ("s", "es", "ed", "ing", "er", "ers", "ly", "en", "wn", "est", "ness")
_CONTRACTED = re.compile("([a-z]+)(?:['’](?:re|ve|ll|m|d)|n['’]t)")
"""We're, they'll, doesn't."""


@lru_cache(maxsize=1)
def _lists() -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    text = (files("tui_review.glossary") / "data" / "english.txt").read_text("utf-8")
    *words, names = text.rstrip("\n").split("\n")
    return tuple(frozenset(line.split(" ")) for line in words), frozenset(names.split(" "))


@lru_cache(maxsize=1 << 16)
def ordinariness(word: str) -> float:
    """From 0 (no English word) to 1 (among the few thousand commonest), for a word in any casing."""
    lists, _ = _lists()
    if not word.isalnum() and (short := _CONTRACTED.fullmatch(word.lower())) and any(short[1] in words for words in lists[:2]):
        return 1.0
    lower = word.lower() if word.isascii() else fold(word)
    for weight, words in zip(_WEIGHTS, lists, strict=True):
        if lower in words:
            return weight
    for suffix in _SUFFIXES:
        if lower.endswith(suffix) and len(lower) - len(suffix) >= 3:
            stem = lower[: -len(suffix)]
            for weight, words in zip(_WEIGHTS[:3], lists, strict=False):
                if stem in words or stem + ("w" if suffix == "wn" else "e") in words:
                    return weight * 0.8
    return 0.0


def is_contraction(word: str) -> bool:
    """Whether a word is an English contraction: I'm, don't, They'll."""
    return not word.isalnum() and _CONTRACTED.fullmatch(word.lower()) is not None


def known_names() -> frozenset[str]:
    """The names that English dictionaries list: given names, surnames, places."""
    return _lists()[1]


def is_known_name(word: str) -> bool:
    """Whether a capitalised word is a name that English dictionaries list (a given name, a surname, a place)."""
    return word in _lists()[1]


STOP_WORDS = frozenset(
    (
        "a an the of and or but for in on at to by with from as is are was were be been has have had will would can could may that this "
        "these those he she it they we you i his her its their our who which what when where while than then there here not no so if "
        "such said says de la le du von van der al el"
    ).split()
)
"""Words that a name may contain but that never identify it, and with which no name begins or ends."""
