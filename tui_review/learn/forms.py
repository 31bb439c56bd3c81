"""Glossary forms as sequences of folded words, for comparison with the words of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui_review.detect.words import bare
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.entry import Glossary
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words

Key = tuple[str, ...]


def key_of(form: str) -> Key:
    """The folded words of a form, without possessive endings."""
    return tuple(fold(bare(word)) for word in words(form.replace("-", " ")))


def right_keys(glossary: Glossary) -> set[Key]:
    """The keys of the right forms of all entries."""
    return {key_of(form) for entry in glossary.entries for form in entry.right_forms}


def spans(folded: Sequence[str], forms: Iterable[Key]) -> list[tuple[int, int]]:
    """The occurrences of forms, also in the plural, among folded words: indices of the first word and of the one after the last."""
    return [
        (i, i + len(form))
        for form in forms
        for i in range(len(folded) - len(form) + 1)
        if tuple(folded[i : i + len(form) - 1]) == form[:-1] and folded[i + len(form) - 1] in (form[-1], form[-1] + "s")
    ]


def can_be_right(form: str, right: set[Key]) -> bool:
    """Whether a form may also be right: it is a right form of an entry, or consists only of ordinary English words and known names."""
    return key_of(form) in right or all(ordinariness(word) or is_known_name(word) for word in form.replace("-", " ").split())
