r"""Entries as rows of cells: one column for each key, ``source:uk`` for the native forms of a language; nothing is lost.

A list is written ``a | b``. A variant with a condition is ``Luton [Donetsk; Ukraine]``, an example ``text => expect``. A
backslash before one of these signs, or before a space at either end of a form, makes it literal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry, Example, Variant
from tui_review.glossary.store import row_to_entry

SOURCE = "source:"
BEFORE = ("canonical", "kind")
AFTER = ("accept", "variants", "note", "case", "id", "tags", "domain", "test")

Marked = list[tuple[str, bool]]
"""Characters, each with whether it may be a sign, because no backslash precedes it."""


def columns(entries: Iterable[Entry]) -> list[str]:
    """The header of a table of these entries."""
    languages = sorted({language for entry in entries for language, forms in entry.source.items() if forms})
    return [*BEFORE, *(SOURCE + language for language in languages), *AFTER]


def to_cells(entry: Entry, header: Sequence[str]) -> list[str]:
    """The cells of an entry for a header made by ``columns``."""
    cells = {
        "canonical": entry.canonical,
        "kind": entry.kind or "",
        "accept": write_list(entry.accept),
        "variants": " | ".join(map(_variant, entry.variants)),
        "note": entry.note,
        "case": "" if entry.case == "exact" else entry.case,
        "id": entry.id,
        "tags": write_list(entry.tags),
        "domain": entry.domain,
        "test": " | ".join(f"{_escaped(example.text)} => {_escaped(example.expect)}" for example in entry.examples),
    }
    cells |= {SOURCE + language: write_list(forms) for language, forms in entry.source.items()}
    return [cells.get(column, "") for column in header]


def check_header(header: Sequence[str], path: Path) -> None:
    """Raise InputError when a table has an unknown column, or the same one twice."""
    seen = set()
    for column in header:
        if column and column not in (*BEFORE, *AFTER) and not column.startswith(SOURCE):
            raise InputError(
                f'unknown column "{column}"', path=path, line=1,
                remedy=f"remove it, or use one of {', '.join((*BEFORE, SOURCE + 'LANGUAGE', *AFTER))}",
            )  # fmt: skip
        if column and column in seen:
            raise InputError(f'the column "{column}" stands twice', path=path, line=1, remedy="keep one of them")
        seen.add(column)


def from_cells(header: Sequence[str], cells: Sequence[str], path: Path, line: int, number: int) -> Entry:
    """The entry of a row. Raises InputError, with the line, for anything that glossary.toml may not contain."""
    return row_to_entry(read_row(header, cells, path, line), path, line, number)


def read_row(header: Sequence[str], cells: Sequence[str], path: Path, line: int) -> dict[str, Any]:
    """The cells of a row as the keys of an entry in glossary.toml, without empty ones."""
    row: dict[str, Any] = {}
    source: dict[str, list[str]] = {}
    for column, cell in zip(header, cells, strict=False):
        if not column or not cell:
            continue
        if column.startswith(SOURCE):
            if forms := read_list(cell):
                source[column.removeprefix(SOURCE)] = forms
        elif column in ("accept", "tags"):
            row[column] = read_list(cell)
        elif column == "variants":
            row[column] = [_read_variant(item) for item in _split(_marked(cell), "|\n")]
        elif column == "test":
            row[column] = [_read_example(item, path, line) for item in _split(_marked(cell), "|\n")]
        else:
            row[column] = cell.strip() if column in ("kind", "case") else cell
    if source:
        row["source"] = source
    return row


def write_list(forms: Iterable[str]) -> str:
    """Forms in one cell."""
    return " | ".join(map(_escaped, forms))


def read_list(cell: str) -> list[str]:
    """The forms in a cell; line breaks separate them as well."""
    return [_plain(item) for item in _split(_marked(cell), "|\n")]


def _variant(variant: Variant) -> str:
    return _escaped(variant.form) + (f" [{'; '.join(map(_escaped, variant.near))}]" if variant.near else "")


def _read_variant(item: Marked) -> str | Mapping[str, Any]:
    opening = next((n for n, mark in enumerate(item) if mark == ("[", True)), None)
    closed = item and item[-1] == ("]", True)
    if opening is None or not closed:
        return _plain(item)
    near = [_plain(part) for part in _split(item[opening + 1 : -1], ";")]
    return {"form": _plain(item[:opening]), "near": near}


def _read_example(item: Marked, path: Path, line: int) -> dict[str, str]:
    for n in range(len(item) - 1):
        if item[n] == ("=", True) and item[n + 1][0] == ">":
            example = Example(_plain(item[:n]), _plain(item[n + 2 :]))
            return {"text": example.text, "expect": example.expect}
    raise InputError("an example of test has no =>", path=path, line=line, remedy="write: sentence => canonical form, or => nothing")


def _escaped(form: str) -> str:
    head, core, tail = form[: form[:1].isspace()], form, ""
    core = core[len(head) :]
    if core[-1:].isspace():
        core, tail = core[:-1], core[-1]
    core = re.sub(r"[\\|\[\];]|=(?=>)", r"\\\g<0>", core)
    return (f"\\{head}" if head else "") + core + (f"\\{tail}" if tail else "")


def _marked(cell: str) -> Marked:
    found: Marked = []
    n = 0
    while n < len(cell):
        if cell[n] == "\\" and n + 1 < len(cell):
            n += 1
            found.append((cell[n], False))
        else:
            found.append((cell[n], True))
        n += 1
    return found


def _split(marked: Marked, signs: str) -> list[Marked]:
    """The parts between unescaped signs, without surrounding white space; empty ones are left out."""
    parts: list[Marked] = [[]]
    for mark in marked:
        if mark[1] and mark[0] in signs:
            parts.append([])
        else:
            parts[-1].append(mark)
    return [stripped for part in parts if (stripped := _stripped(part))]


def _stripped(marked: Marked) -> Marked:
    first, last = 0, len(marked)
    while first < last and marked[first][1] and marked[first][0].isspace():
        first += 1
    while last > first and marked[last - 1][1] and marked[last - 1][0].isspace():
        last -= 1
    return marked[first:last]


def _plain(marked: Marked) -> str:
    return "".join(c for c, _ in _stripped(marked))
