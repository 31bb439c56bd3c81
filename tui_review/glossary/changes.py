"""The changes that can be made to an entry of a glossary; nothing here knows a file.

A change is a function from an entry's current keys to its new ones. It is applied to the file as it is at the moment of writing,
including what others wrote to it in between.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry, Example, Variant
from tui_review.glossary.toml_text import Row


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one entry."""

    canonical: str
    """The entry's current canonical form."""
    of: Callable[[Row | None], Row | None]
    """Maps the entry's keys (None when there is no such entry) to the new ones; None removes the entry."""
    line: int = 0
    """The line of its header, which distinguishes two entries with one canonical form; 0 when that does not matter."""


def entry_row(entry: Entry) -> Row:
    """The keys of an entry as written in the file."""
    row: Row = {"canonical": entry.canonical}
    if entry.kind:
        row["kind"] = entry.kind
    if entry.source:
        row["source"] = {language: list(forms) for language, forms in entry.source.items()}
    row["accept"], row["variants"] = list(entry.accept), [variant_row(variant) for variant in entry.variants]
    row["note"], row["case"] = entry.note, entry.case if entry.case != "exact" else ""
    row["id"], row["tags"], row["domain"] = entry.id, list(entry.tags), entry.domain
    row["test"] = [example_row(example) for example in entry.examples]
    return {key: value for key, value in row.items() if value}


def variant_row(variant: Variant) -> str | Row:
    """A variant as written in the file."""
    return {"form": variant.form, "near": list(variant.near)} if variant.near else variant.form


def example_row(example: Example) -> Row:
    """An example as written in the file."""
    return {"text": example.text, "expect": example.expect}


def add_entry(row: Row) -> Change:
    """Add an entry. Fails when there is one with the same canonical form."""

    def of(old: Row | None) -> Row:
        if old is not None:
            raise InputError(f'entry "{row["canonical"]}": is in the glossary already', remedy="change it with glossary edit")
        return row

    return Change(row["canonical"], of)


def remove_entry(canonical: str, line: int = 0) -> Change:
    """Remove an entry."""

    def of(old: Row | None) -> None:
        _there(old, canonical)

    return Change(canonical, of, line)


def set_keys(canonical: str, values: Mapping[str, Any], line: int = 0) -> Change:
    """Set keys of an entry; an empty value removes the key. Examples that expect a replaced canonical form expect the new one then."""

    def of(old: Row | None) -> Row:
        before = _there(old, canonical)
        row = {key: value for key, value in (before | dict(values)).items() if value or key not in values}
        if row.get("canonical") != before["canonical"]:
            return _expecting(row, before["canonical"])
        return row

    return Change(canonical, of, line)


def add_item(canonical: str, key: str, item: Any, line: int = 0) -> Change:
    """Append an item to a list of an entry (``accept``, ``variants``, ``tags``, ``test``, ``source.uk``) unless it is there already."""

    def of(old: Row | None) -> Row:
        row = _there(old, canonical)
        kept = _listed(row, key)
        return row if item in kept else _with_list(row, key, [*kept, item])

    return Change(canonical, of, line)


def remove_item(canonical: str, key: str, item: Any, line: int = 0) -> Change:
    """Remove an item from a list of an entry, the last one if it is there twice. A variant may be named by its form alone."""

    def of(old: Row | None) -> Row:
        row = _there(old, canonical)
        kept = _listed(row, key)
        here = [n for n, one in enumerate(kept) if one == item][-1:]
        here = here or [n for n, one in enumerate(kept) if isinstance(one, dict) and one.get("form") == item]
        if not here:
            raise InputError(f'entry "{canonical}": {key} has no {_said(item)}', remedy=f"see glossary show {canonical}")
        return _with_list(row, key, [one for n, one in enumerate(kept) if n != here[0]])

    return Change(canonical, of, line)


def replace_item(canonical: str, key: str, item: str, new: str, line: int = 0) -> Change:
    """Replace a form: the canonical one, or one in a list of an entry. Duplicates that this makes are removed."""
    if key == "canonical":
        return set_keys(canonical, {"canonical": new}, line)

    def of(old: Row | None) -> Row:
        row = _there(old, canonical)
        kept = [
            one | {"form": new} if isinstance(one, dict) and one.get("form") == item else new if one == item else one
            for one in _listed(row, key)
        ]
        return _with_list(row, key, [one for n, one in enumerate(kept) if one not in kept[:n]])

    return Change(canonical, of, line)


def _expecting(row: Row, before: str) -> Row:
    """The row with the examples for its former canonical form, ``before``, changed to expect the present one."""
    examples = row.get("test")
    if not isinstance(examples, list):
        return row
    return row | {
        "test": [one | {"expect": row["canonical"]} if isinstance(one, dict) and one.get("expect") == before else one for one in examples]
    }


def _there(row: Row | None, canonical: str) -> Row:
    if row is None:
        raise InputError(f'no entry "{canonical}" in the glossary', remedy="see glossary list")
    return row


def _listed(row: Row, key: str) -> list[Any]:
    head, _, language = key.partition(".")
    kept: list[Any] = row.get(head, {}).get(language, []) if language else row.get(head, [])
    return kept


def _with_list(row: Row, key: str, kept: list[Any]) -> Row:
    """The row with a list replaced; an empty list is removed, and so is a table without lists."""
    head, _, language = key.partition(".")
    value: Any = kept
    if language:
        value = {name: forms for name, forms in {**row.get(head, {}), language: kept}.items() if forms}
    new = {**row, head: value}
    return new if value else {name: one for name, one in new.items() if name != head}


def _said(item: Any) -> str:
    return f'"{item["form"] if isinstance(item, dict) and "form" in item else item}"'
