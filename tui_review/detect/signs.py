"""Apostrophes and diacritics, which are ignored when words of a text are compared with a right form.

An apostrophe for a soft sign does not belong in an English name ("Khar'kiv"), one between two syllables does ("Xian" for Xi'an).
Diacritics may be omitted, as English often does; diacritics other than the name's are a machine's slip or another language's
spelling, and so are look-alike letters of another alphabet. Full-width letters and ligatures are mere typography.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from unicodedata import normalize

from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import APOSTROPHES

LACKING, ADDED, MARKS = "apostrophe-lacking", "apostrophe-added", "marks"
SAID = {LACKING: "apostrophe", ADDED: "apostrophe", MARKS: "other letters or marks"}
"""The name of each fault for messages."""

Signs = tuple[tuple[int, ...], tuple[tuple[int, str], ...]]
"""The offsets, in letters, of the apostrophes, and of each letter that is not plain ASCII, with that letter."""


def fault(words: Sequence[str], gaps: Sequence[str], forms: Iterable[Sequence[str]]) -> str:
    """The fault that words, with the gaps between them, have against each of the right forms that they fold to; empty when one has none."""
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
    """The signs of some words; an apostrophe at the start of a gap, before a hyphen, counts too."""
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
