"""Faults between entries: the same name twice, a form right in one and wrong in another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui_review.glossary.changes import entry_row, remove_entry, remove_item, variant_row
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import fold
from tui_review.glossary.lint.forms import plain
from tui_review.glossary.lint.problem import Problem, Severity, problem
from tui_review.glossary.scripts import POSSESSIVE, words

Key = tuple[str, ...]


def key_of(form: str) -> Key:
    """A form as the engine compares it: its folded words, with any possessive endings."""
    return tuple(fold(word) + "'s" * n for written in words(form) for word, n in (POSSESSIVE.subn("", written),))


def problems(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Faults between entries."""
    yield from _same_entry(entries)
    right: dict[Key, list[tuple[Entry, str]]] = {}
    for entry in entries:
        for form in entry.right_forms:
            right.setdefault(key_of(form), []).append((entry, form))
    yield from _right_twice(right)
    yield from _wrong(entries, right)
    yield from _natives(entries)
    canonicals = {entry.canonical for entry in entries}
    for entry in entries:
        for example in entry.examples:
            if example.expect != "nothing" and example.expect not in canonicals:
                message = f'an example expects "{example.expect}", which is no entry; name a canonical form, or nothing'
                yield problem("test-of-nobody", Severity.ERROR, entry, message, example.expect)


def _same_entry(entries: Sequence[Entry]) -> Iterator[Problem]:
    by_name: dict[str, Entry] = {}
    by_id: dict[str, Entry] = {}
    for entry in entries:
        first = by_name.setdefault(plain(entry.canonical), entry)
        if first is not entry:
            mend = (
                (remove_entry(entry.canonical, entry.line), "remove this one, which says nothing more")
                if _adds_nothing(entry, first)
                else None
            )
            same = "the same canonical form as" if entry.canonical == first.canonical else "a canonical form that looks like that of"
            message = f"{same} the entry in line {first.line}; make one of the two"
            yield problem("duplicate-entry", Severity.ERROR, entry, message, entry.canonical, mend)
        if entry.id:
            other = by_id.setdefault(entry.id, entry)
            if other is not entry:
                yield problem(
                    "duplicate-id", Severity.WARNING, entry, f'the id "{entry.id}" is also that of "{other.canonical}" (line {other.line})'
                )


def _adds_nothing(entry: Entry, first: Entry) -> bool:
    """Whether the first entry has everything that this one has."""
    old, new = entry_row(first), entry_row(replace(entry, canonical=first.canonical))
    for key, value in new.items():
        if key == "source":
            if any(form not in first.source.get(language, ()) for language, forms in value.items() for form in forms):
                return False
        elif isinstance(value, list):
            if any(item not in old.get(key, []) for item in value):
                return False
        elif old.get(key) != value:
            return False
    return True


def _right_twice(right: dict[Key, list[tuple[Entry, str]]]) -> Iterator[Problem]:
    for key, holders in right.items():
        first, first_form = holders[0]
        for entry, form in holders[1:]:
            if entry is not first and key and plain(entry.canonical) != plain(first.canonical):
                message = f'"{form}" is a right form of "{first.canonical}" too (line {first.line})'
                severity = Severity.WARNING if form == first_form else Severity.HINT
                yield problem("right-twice", severity, entry, message, form)


def _wrong(entries: Sequence[Entry], right: dict[Key, list[tuple[Entry, str]]]) -> Iterator[Problem]:
    wrong: dict[Key, Entry] = {}
    for entry in entries:
        for variant in entry.variants:
            key = key_of(variant.form)
            holders = right.get(key, [])
            own = [form for holder, form in holders if holder is entry]
            if own:
                if variant.form in own:
                    message = f'"{variant.form}" is listed as wrong and as right; decide which'
                    yield problem("right-and-wrong", Severity.ERROR, entry, message, variant.form)
                elif (cased := _found_by_casing(entry, variant.form, own)) is not None:
                    message = f'"{variant.form}" lacks a capital of "{cased}", which is found without being listed'
                    mend = remove_item(entry.canonical, "variants", variant_row(variant), entry.line), "remove the variant"
                    yield problem("needless-variant", Severity.HINT, entry, message, variant.form, mend)
            elif holders:
                other, form = holders[0]
                message = f'"{variant.form}" is wrong here, but "{form}" is a right form of "{other.canonical}" (line {other.line}), and is never found'
                yield problem("right-and-wrong", Severity.ERROR, entry, message, variant.form)
            first = wrong.setdefault(key, entry)
            if first is not entry and first.canonical != entry.canonical and not variant.near:
                message = f'"{variant.form}" is a wrong form of "{first.canonical}" too (line {first.line}); which one is meant?'
                yield problem("wrong-twice", Severity.ERROR, entry, message, variant.form)


def _found_by_casing(entry: Entry, form: str, own: Sequence[str]) -> str | None:
    """The right form from which a variant differs by a missing capital; None when there is none.

    Any other difference between forms that fold alike is accepted in a text unless it is listed.
    """
    if entry.case != "exact":
        return None
    return next((right for right in own if _lacks_capital(form, right)), None)


def _lacks_capital(form: str, right: str) -> bool:
    ours, theirs = ([c for c in unicodedata.normalize("NFD", text) if c.isalnum()] for text in (form, right))
    return len(ours) == len(theirs) and any(a.islower() and b.isupper() for a, b in zip(ours, theirs, strict=True))


def _natives(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Native forms that two entries share: homonyms, or one name entered twice if an entry has no other native form."""
    holders: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        shared: dict[str, list[tuple[str, Entry]]] = {}
        for language, forms in entry.source.items():
            for form in forms:
                first = holders.setdefault((language, form), entry)
                if first is not entry and first.canonical != entry.canonical:
                    shared.setdefault(form, []).append((language, first))
        every = shared.keys() >= {form for forms in entry.source.values() for form in forms}
        for form, found in shared.items():
            others = ", ".join(dict.fromkeys(f'"{first.canonical}" (line {first.line})' for _, first in found))
            message = f'"{form}" ({", ".join(language for language, _ in found)}) is a native form of {others} too'
            message += ", and there is no other form to tell them apart" if every else ""
            yield problem("native-twice", Severity.WARNING if every else Severity.HINT, entry, message, form)
