"""Wrong forms, listed and predicted: ordinary English, needlessly listed, or shared by two entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui_review.glossary import chinese
from tui_review.glossary.changes import remove_item
from tui_review.glossary.cyrillic import ALPHABET
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import Lattice, collapse, distance, fold, plainest
from tui_review.glossary.lint.among import key_of
from tui_review.glossary.lint.problem import Problem, Severity, problem
from tui_review.glossary.scripts import script_of, words
from tui_review.glossary.targets import Native

_HOW_ORDINARY = ((1.0, "among the few thousand commonest English words"), (0.9, "a very common English word"), (0.7, "a common English word"),
                 (0.0, "an English word"))  # fmt: skip
_NUMERAL = re.compile(r"\b[IVXLC]+\b|\d+")
_LONGEST = 14
"""Longer native forms, in characters, are never misspelled as each other."""


def problems(entry: Entry) -> Iterator[Problem]:
    """The faults of the variants of one entry."""
    for variant in entry.variants:
        if not variant.near:
            yield from _ordinary(entry, variant.form)
            yield from _needless(entry, variant.form)
        else:
            yield from _condition(entry, variant.form, variant.near)


def _ordinary(entry: Entry, form: str) -> Iterator[Problem]:
    parts = words(form)
    how = min((ordinariness(word) for word in parts), default=0.0)
    if how < 0.3:
        return
    said = next(text for least, text in _HOW_ORDINARY if how >= least)
    if len(parts) == 1:
        severity = Severity.ERROR if how >= 0.7 else Severity.WARNING
        message = f'"{form}" is {said} (ordinariness {how:.2f}) and is found wherever it stands; give it near = [...]'
        yield problem("ordinary-variant", severity, entry, message, form)
    elif len(parts) == 2 and how >= 0.9:
        message = f'both words of "{form}" are very common English (ordinariness {how:.2f}); give it near = [...] if they are ever meant'
        yield problem("ordinary-variant", Severity.HINT, entry, message, form)


def _needless(entry: Entry, form: str) -> Iterator[Problem]:
    folded = collapse(fold(form))
    # A form that folds to a right form is accepted in a text unless it is listed.
    if len(folded) < 4 or key_of(form) in map(key_of, entry.right_forms):
        return
    for language, forms in entry.source.items():
        for text in forms:
            lattice = _lattice(text, language)
            if lattice and abs(len(lattice) - len(folded)) <= len(folded) and distance(lattice, folded, 0.1) < 0.05:
                message = f'"{form}" is a romanisation of {text}, which is found without being listed'
                mend = remove_item(entry.canonical, "variants", form, entry.line), "remove the variant"
                yield problem("needless-variant", Severity.HINT, entry, message, form, mend)
                return


def _condition(entry: Entry, form: str, near: tuple[str, ...]) -> Iterator[Problem]:
    key = key_of(form)
    for word in near:
        condition = key_of(word)
        if not condition:
            yield problem("needless-condition", Severity.WARNING, entry, f'near "{word}" holds no letter or digit and never holds', form)
        elif condition == key or (len(condition) == 1 and condition[0] in key):
            yield problem(
                "needless-condition",
                Severity.WARNING,
                entry,
                f'"{form}" is near "{word}" wherever it stands, since that is part of it',
                form,
            )


# --- predictions that two entries share ----------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 14)
def _reading(character: str) -> tuple[tuple[str, ...], ...]:
    return chinese.readings(character)


def _lattice(text: str, language: str) -> Lattice:
    if chinese.is_chinese(language) and chinese.is_han(text):
        return Native(text, language, tuple(row for c in text if chinese.is_han(c) for row in _reading(c))).lattice
    return Native(text, language).lattice


def predicted(text: str, language: str) -> str:
    """The plainest romanisation of a native form, folded; empty when there is none."""
    if chinese.is_chinese(language) and chinese.is_han(text):
        return collapse("".join(row[0] for c in text if chinese.is_han(c) for row in _reading(c) if row))
    if script_of(text) == "cyrillic":
        return collapse("".join(map(ALPHABET.plainest, words(text))))
    return plainest(_lattice(text, language))


def collisions(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Pairs of entries with native forms that are romanised alike, or one of which is romanised like a right form of the other."""
    right: dict[str, Entry] = {}
    for entry in entries:
        for form in entry.right_forms:
            right.setdefault(collapse(fold(form)), entry)
    holders: dict[tuple[str, ...], tuple[Entry, str]] = {}
    said: set[tuple[int, int]] = set()
    for n, entry in enumerate(entries):
        for language, forms in entry.source.items():
            for text in forms:
                if len(text) > _LONGEST:
                    continue
                spelling = predicted(text, language)
                if len(spelling) < 4:
                    continue
                owner = right.get(spelling)
                if owner is not None:
                    if owner is not entry and owner.canonical != entry.canonical and (n, id(owner)) not in said:
                        said.add((n, id(owner)))
                        message = f'{text} ({language}) is romanised "{spelling}", which is right for "{owner.canonical}" (line {owner.line}) and so left alone'
                        yield problem("collision", Severity.HINT, entry, message, text)
                    continue
                first, native = holders.setdefault((spelling, *_NUMERAL.findall(text)), (entry, text))
                if first is not entry and native != text and first.canonical != entry.canonical and (n, id(first)) not in said:
                    said.add((n, id(first)))
                    message = f'{text} ({language}) and {native} of "{first.canonical}" (line {first.line}) are both romanised "{spelling}"'
                    yield problem("collision", Severity.WARNING, entry, message, text)
