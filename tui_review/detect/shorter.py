"""The short form of a name in place of the canonical one where the source has the short native form."""

from __future__ import annotations

from rapidfuzz import fuzz

from tui_review.detect.mentions import Mention
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import collapse
from tui_review.glossary.scripts import romanised
from tui_review.glossary.scripts import words as words_of

_ALIKE = 80
"""Least similarity of a form to a romanised native one, in per cent, at which the two count as the same name."""


def shorter(entry: Entry, mention: Mention, size: int) -> str:
    """The short accepted form that corresponds to a short native form; empty if there is none or it is not clear which.

    It is the only one that sounds like the native form; failing that, the one at the same position in the list, if the entry has as many
    native forms in the language as right ones. An abbreviation only replaces one word, never a longer translation. ``size``: the number
    of words that are replaced.
    """
    natives = [form for language, form in entry.natives if language == mention.language]
    if mention.native not in natives[1:] or len(mention.native) >= len(natives[0]):
        return ""
    canonical = entry.canonical
    plain = collapse("".join(map(romanised, words_of(mention.native))))
    short = [form for form in entry.accept if _is_shorter(form, canonical) and (size == 1 or not form.isupper())]
    sounding = [form for form in short if plain and fuzz.ratio(collapse("".join(map(romanised, words_of(form)))), plain) >= _ALIKE]
    if len(sounding) == 1:
        return sounding[0]
    forms = (canonical, *entry.accept)
    paired = forms[natives.index(mention.native)] if len(forms) == len(natives) else ""
    return paired if paired in short else ""


def _is_shorter(form: str, canonical: str) -> bool:
    """Whether a form has fewer words than the canonical one or is an abbreviation."""
    return len(words_of(form)) < len(words_of(canonical)) or (form.isupper() and not canonical.isupper())
