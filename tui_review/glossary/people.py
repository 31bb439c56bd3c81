"""What people are called for short: a surname alone, and how it is written in the native forms of the full name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_review.glossary import kanji, scripts
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import collapse, distance, fold

_HEARD = 1.0
"""How far a right form may be from the sound of the surname that it is."""


@dataclass(frozen=True, slots=True)
class Short:
    """A part of a person's full name that stands for the person."""

    form: str
    """As a right form has it: Peskov."""
    native: str
    """As the native form has it: Песков."""
    language: str
    listed: bool
    """Whether the glossary accepts it; otherwise it is the last word of a full name."""


def shorts(entry: Entry) -> Iterator[Short]:
    """The short forms of a person with what is written for them in each native form of several words; nothing for anything else.

    What is a native form of the entry by itself is left out. The words of a native form are taken to be in the order of the
    right form that has as many.
    """
    if entry.kind != "person":
        return
    full = [words for form in entry.right_forms if len(words := form.split()) > 1]
    listed = [words for form in entry.right_forms if len(words := form.split()) < max(map(len, full), default=0)]
    natives = {text for _, text in entry.natives}
    for language, text in entry.natives:
        named = next(((words, parts) for words in full if (parts := pieces(text, language, words))), None)
        found = _shorts(*named, language, listed) if named else () if full else _surname(entry.canonical, text, language)
        yield from (short for short in found if short.native not in natives)


def _surname(canonical: str, text: str, language: str) -> Iterator[Short]:
    """The last word of a native form where it, and not the whole, is what the right form is."""
    parts = () if scripts.is_unspaced(text) else scripts.words(text)
    if len(parts) > 1:
        key = collapse(fold(canonical))
        if any(distance(lattice, key, _HEARD) < _HEARD for lattice in scripts.lattices(parts[-1], language)):
            yield Short(canonical, parts[-1], language, listed=True)


def _shorts(words: Sequence[str], parts: Sequence[str], language: str, listed: Sequence[Sequence[str]]) -> Iterator[Short]:
    """The short forms in a full name and what is written for them, of the words of both."""
    for short in listed:
        at = _where(short, words)
        if at >= 0 and (len(short) == 1 or not any(map(scripts.is_unspaced, parts))):
            yield Short(" ".join(short), " ".join(parts[at : at + len(short)]), language, listed=True)
    if not any(_where(short, words) == len(words) - len(short) for short in listed):
        yield Short(words[-1], parts[-1], language, listed=False)


def pieces(text: str, language: str, words: Sequence[str]) -> list[str]:
    """What of a native form each word of a right form is written as; nothing when that cannot be told."""
    if kanji.is_japanese(text, language) and 0 < (size := kanji.family_of(text, list(words))) < len(text):
        family, given = text[:size], text[size:]
        far = [distance(kanji.lattice(family), collapse(fold(word)), 9.0) for word in words]
        return [family, given] if far[0] < far[1] else [given, family]
    if kanji.is_japanese(text, language) and len(words) == 2 and (front := kanji.before_general(text, fold(words[1]))):
        return [front, text[len(front) :]]
    found = scripts.words(text)
    # Where nothing stands between two scripts (C罗) they are no two words.
    return found if len(found) == len(words) and len(" ".join(found)) <= len(text) else []


def _where(short: Sequence[str], words: Sequence[str]) -> int:
    """Where the words of a short form begin in a longer one; -1 when they are not in it."""
    a, b = list(map(fold, short)), list(map(fold, words))
    return next((n for n in range(len(b) - len(a) + 1) if b[n : n + len(a)] == a), -1) if len(a) < len(b) else -1
