"""Replacements that read right where they stand: plural, capitals, line breaks and the article before them carried over."""

from __future__ import annotations

import re

from tui_review.glossary.entry import Entry

MOST = 6
_BREAK = re.compile(r"\s*(\r\n|\n|\r)\s*")
_PLURAL_ES = ("s", "x", "z", "ch", "sh")


def plural_of(form: str) -> str:
    """The regular English plural."""
    return form + ("es" if form.lower().endswith(_PLURAL_ES) else "s")


_AN = re.compile(r"(?:honest|honou?r|hour|heir)", re.IGNORECASE)
_A = re.compile(r"(?:eu|ew|uni(?!n|m)|us[aeiou]|ut[aeio]|uk|uy|ur[aeiou]|one\b|once\b|ouija|u(?:\b|\.))", re.IGNORECASE)


def article(form: str) -> str:
    """``a`` or ``an``, as the form is spoken: a Ukrainian, an Ossetian, an MP, an hour."""
    letters = "".join(c for c in form if c.isalnum() or c in " .-")
    first = re.split(r"[ .-]", letters, maxsplit=1)[0]
    if len(first) > 1 and first.isupper() and len(first) <= 4 and not re.search("[AEIOU]", first[1:]):
        # Spelled out letter by letter.
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if _AN.match(letters):
        return "an"
    return "an" if letters[:1].lower() in {"a", "e", "i", "o", "u"} and not _A.match(letters) else "a"


def cased_like(word: str, standing: str) -> str:
    """A word in small letters with the capitals of the one that it replaces."""
    if standing.isupper() and len(standing) > 1:
        return word.upper()
    return word.capitalize() if standing[:1].isupper() else word


def fitted(form: str, surface: str, *, plural: bool, opens: bool = False) -> str:
    """The right form as it has to be written in place of ``surface``, which may open a sentence (``opens``).

    A surface in capitals keeps them when it is longer than an abbreviation, a plural stays one, a capital that opens a
    sentence stays, and a line break inside the surface stays between the first words of the form when it has several.
    """
    text = plural_of(form) if plural and not form.lower().endswith("s") else form
    if opens and surface[:1].isupper():
        text = text[:1].upper() + text[1:] if text.split(" ")[0].islower() else text
    letters = [c for c in surface if c.isalpha()]
    if len(letters) > 5 and all(c.isupper() for c in letters) and not text.isupper():
        text = text.upper()
    if (found := _BREAK.search(surface)) is not None and " " in text:
        before = len(surface[: found.start()].split())
        words = text.split(" ")
        cut = min(before, len(words) - 1)
        text = " ".join(words[:cut]) + found.group(0) + " ".join(words[cut:])
    return text


def suggestions(form: str, entry: Entry | None, surface: str, *, plural: bool, opens: bool = False) -> tuple[str, ...]:
    """Ranked replacements: the form that was nearly hit, then the canonical one, then the other accepted forms."""
    forms = [form]
    if entry is not None:
        forms += list(entry.right_forms)
    ready = dict.fromkeys(fitted(f, surface, plural=plural and f == form, opens=opens) for f in forms)
    ready.pop(surface, None)
    return tuple(ready)[:MOST]
