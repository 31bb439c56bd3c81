"""Entries of every shape that glossary.toml allows, for round trips."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from hypothesis import strategies as st

from tui_review.glossary import Entry, Glossary, Variant
from tui_review.glossary.entry import KINDS, Example

# Any letter, sign or blank, but for what no form may hold: control characters and line separators.
_LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff")
_TROUBLE = st.sampled_from(
    ["a|b", "\\", " a ", "[x]", "a; b", "=SUM(1)", "x => y", "Kyiv [Киев]", '"', "#", "'", ",", "-", "<&>", "a\u00a0", "_x0041_"]
)
FORMS = st.one_of(st.text(_LETTERS, min_size=1, max_size=12), _TROUBLE).filter(lambda form: bool(form.strip()))
LISTS = st.lists(FORMS, max_size=3).map(tuple)
NOTES = st.one_of(st.just(""), FORMS, st.sampled_from(["two\nlines", "two\rlines", "\r", "a\r\nb"]), st.just("tui-review kind: place"))
VARIANTS = st.lists(st.builds(Variant, FORMS, LISTS), max_size=3).map(tuple)
SOURCES = st.dictionaries(
    st.sampled_from(["uk", "ru", "zh-Hant", "en", "en-GB", "kk"]), st.lists(FORMS, min_size=1, max_size=3).map(tuple), max_size=3
).map(MappingProxyType)
EXAMPLES = st.lists(st.builds(Example, FORMS, FORMS), max_size=2).map(tuple)
ENTRIES = st.builds(
    Entry,
    canonical=FORMS,
    kind=st.sampled_from([None, *KINDS]),
    source=SOURCES,
    accept=LISTS,
    variants=VARIANTS,
    note=NOTES,
    case=st.sampled_from(["exact", "any"]),
    id=st.one_of(st.just(""), FORMS, st.sampled_from(["c1", "tui-review-1", "1"])),
    tags=LISTS,
    domain=st.one_of(st.just(""), FORMS),
    examples=EXAMPLES,
)
GLOSSARIES = st.builds(
    Glossary, st.lists(ENTRIES, min_size=1, max_size=4).map(tuple), name=st.sampled_from(["", "desk"]), language=st.just("en")
)


def placeless(entries: tuple[Entry, ...]) -> list[Entry]:
    """Entries without their line numbers."""
    return [replace(entry, line=0) for entry in entries]
