"""Replacements that fit their context: plural, possessive, capitals, line breaks and the preceding article carried over."""

from __future__ import annotations

import re

from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import fold
from tui_review.glossary.possessive import is_possessive
from tui_review.glossary.scripts import WORD

MOST = 6
_WHITE_SPACE = re.compile(r"\s+")
_PLURAL_ES = ("s", "x", "z", "ch", "sh")


def plural_of(form: str) -> str:
    """The regular English plural."""
    return form + ("es" if form.lower().endswith(_PLURAL_ES) else "s")


_AN = re.compile(r"honest|honou?r|(?:hour|heir)(?:s|ly|glass|ess|loom)?\b|[aeiou]")
_A = re.compile(r"eu|ew|uni(?!n|m|den|ss)|unesco|us[aeiou]|ut[aeio]|uk(?:ra|ul)|uyg|uig|ur[aeio]|urug|ugand|one\b|once\b|ouija|ouaga")
"""Beginnings with a vowel letter that is pronounced as a consonant."""
_SPOKEN = frozenset(
    "farc fema fiba fide fifa fina harm hur lidl maga mena mers mirv nabu nasa nato noaa ram ria rom salt sam sapo sars seal sepa seti sim swat"
    .split()
)  # fmt: skip
"""Short words in capitals that are not spelled out; those that take the same article either way are not listed."""


def article(form: str) -> str:
    """``a`` or ``an``, by the pronunciation of the form: a Ukrainian, an Ossetian, an MP, an hour, a UN body, an F-16."""
    first = found.group() if (found := WORD.search(form)) else ""
    spoken = fold(first)
    if first.isupper() and spoken not in _SPOKEN and (len(first) <= 4 or not re.search("[aeiou]", spoken[1:])):
        # Spelled out letter by letter.
        return "an" if spoken[:1] in "aefhilmnorsx" else "a"
    return "an" if _AN.match(spoken) and not _A.match(spoken) else "a"


def cased_like(word: str, standing: str) -> str:
    """A lower-case word with the casing of the one that it replaces."""
    if standing.isupper() and len(standing) > 1:
        return word.upper()
    return word.capitalize() if standing[:1].isupper() else word


def fitted(form: str, surface: str, *, plural: bool, opens: bool = False) -> str:
    """The right form as it must be written in place of ``surface``; ``opens``: whether that opens a sentence.

    A surface in capitals keeps them unless it is as short as an abbreviation, a plural stays plural, a capital at the start of a
    sentence stays, and line breaks in the surface are kept between the words of the form, as many as fit.
    """
    text = plural_of(form) if plural and not form.lower().endswith("s") else form
    if opens and surface[:1].isupper():
        text = text[:1].upper() + text[1:] if text.split(" ")[0].islower() else text
    letters = [c for c in surface if c.isalpha()]
    if len(letters) > 5 and all(c.isupper() for c in letters) and not text.isupper():
        text = text.upper()
    return _broken_like(text, surface)


def _breaks(surface: str) -> list[tuple[int, str]]:
    """The line breaks inside a surface, each with the number of words before it."""
    return [(n, gap) for n, gap in enumerate(_WHITE_SPACE.findall(surface), 1) if "\n" in gap or "\r" in gap]


def _broken_like(text: str, surface: str) -> str:
    """A text with the line breaks of a surface, each after the same number of words, or as near to that as leaves room for all."""
    words, breaks = text.split(" "), _breaks(surface)
    gaps = [" "] * (len(words) - 1)
    at = 0
    for left, (before, gap) in zip(range(len(breaks), 0, -1), breaks, strict=True):
        at = min(max(before, at + 1), len(words) - left)
        if at > 0:
            gaps[at - 1] = gap
    return "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))


def suggestions(form: str, entry: Entry | None, surface: str, *, plural: bool, opens: bool = False) -> tuple[str, ...]:
    """Ranked replacements: the form that was nearly matched, the canonical one, the other accepted forms.

    A possessive adjective of a person's name (Čapkovu) becomes a form with 's.

    Empty when the surface has more line breaks than the first form has room for: the lines may correspond to those of another
    text, so none may disappear.
    """
    forms = [form, *(entry.right_forms if entry is not None else ())]
    breaks = len(_breaks(surface))
    if form.count(" ") < breaks:
        return ()
    is_owner = entry is not None and entry.kind == "person" and any(is_possessive(surface, text, lang) for lang, text in entry.natives)
    ready = dict.fromkeys(
        fitted(f"{f}'s" if is_owner else f, surface, plural=plural and f == form, opens=opens) for f in forms if f.count(" ") >= breaks
    )
    ready.pop(surface, None)
    return tuple(ready)[:MOST]
