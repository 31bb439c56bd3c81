"""Apostrophes and marks on letters, which the words of a text and of a right form are compared without.

A sign for a soft sign is no part of an English name ("Khar'kiv"), one between two syllables is ("Xian" for Xi'an). Marks may be left
out, as much English does; other marks than the name has are a slip of the machine or another language's spelling, and so are letters
of another alphabet that look like its own. Wide letters and ligatures are how a text is set.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from unicodedata import normalize

from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import APOSTROPHES

LACKING, ADDED, MARKS = "apostrophe-lacking", "apostrophe-added", "marks"
SAID = {LACKING: "apostrophe", ADDED: "apostrophe", MARKS: "other letters or marks"}
"""What is wrong, in words."""

Signs = tuple[tuple[int, ...], tuple[tuple[int, str], ...]]
"""Behind how many letters apostrophes stand, and behind how many each letter that is not a plain one, with that letter."""


def fault(words: Sequence[str], gaps: Sequence[str], forms: Iterable[Sequence[str]]) -> str:
    """What words, with the gaps between them, have otherwise than each of some right forms that they fold to; empty for nothing."""
    written = _signs(words, gaps)
    wrong = ""
    for form in forms:
        apostrophes, marks = _signs(form)
        if written[0] != apostrophes:
            wrong = wrong or (ADDED if len(written[0]) > len(apostrophes) else LACKING)
        elif written[1] not in ((), marks):
            wrong = MARKS
        else:
            return ""
    return wrong


def _signs(words: Sequence[str], gaps: Sequence[str] = ()) -> Signs:
    """The signs of some words; of the gaps between them, an apostrophe before a hyphen is one."""
    between = [gap[:1] if gap.startswith(tuple(APOSTROPHES)) else "" for gap in gaps]
    if not any(between) and all(word.isascii() and word.isalnum() for word in words):
        return (), ()
    text = "".join(word + sign for word, sign in zip_longest(words, between, fillvalue=""))
    apostrophes: list[int] = []
    marks: list[tuple[int, str]] = []
    letters = 0
    for c in normalize("NFKC", text.lower()):
        if c in APOSTROPHES:
            apostrophes.append(letters)
        elif c.isascii():
            letters += 1
        else:
            marks.append((letters, c))
            letters += len(fold(c))
    return tuple(apostrophes), tuple(marks)
