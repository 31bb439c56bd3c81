"""Replacements that read right where they stand: plural, capitals of a headline and line breaks carried over."""

from __future__ import annotations

import re

from tui_review.glossary.entry import Entry

MOST = 6
_BREAK = re.compile(r"\s*(\r\n|\n|\r)\s*")
_PLURAL_ES = ("s", "x", "z", "ch", "sh")


def plural_of(form: str) -> str:
    """The regular English plural."""
    return form + ("es" if form.lower().endswith(_PLURAL_ES) else "s")


def fitted(form: str, surface: str, *, plural: bool) -> str:
    """The right form as it has to be written in place of ``surface``.

    A surface in capitals keeps them when it is longer than an abbreviation, a plural stays one, and a line break inside
    the surface stays between the first words of the form when it has several.
    """
    text = plural_of(form) if plural and not form.lower().endswith("s") else form
    letters = [c for c in surface if c.isalpha()]
    if len(letters) > 5 and all(c.isupper() for c in letters) and not text.isupper():
        text = text.upper()
    if (found := _BREAK.search(surface)) is not None and " " in text:
        before = len(surface[: found.start()].split())
        words = text.split(" ")
        cut = min(before, len(words) - 1)
        text = " ".join(words[:cut]) + found.group(0) + " ".join(words[cut:])
    return text


def suggestions(form: str, entry: Entry | None, surface: str, *, plural: bool) -> tuple[str, ...]:
    """Ranked replacements: the form that was nearly hit, then the canonical one, then the other accepted forms."""
    forms = [form]
    if entry is not None:
        forms += list(entry.right_forms)
    ready = dict.fromkeys(fitted(f, surface, plural=plural and f == form) for f in forms)
    ready.pop(surface, None)
    return tuple(ready)[:MOST]
