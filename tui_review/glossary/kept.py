"""Entries as rows of plain values, so that those of a cached glossary are created only when accessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Any, overload

from tui_review.glossary.entry import Entry, Example, Variant
from tui_review.glossary.packed import Rows, pack_rows


class KeptEntries(Sequence[Entry]):
    """Entries read from a table, each created on first access."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Entry]: ...
    def __getitem__(self, number: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(number, slice):
            return tuple(self[n] for n in range(len(self))[number])
        number = range(len(self))[number]
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = _from_plain(self._rows[number])
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[Entry, ...]], tuple[tuple[Entry, ...]]]:
        # A memory map cannot be sent to another process.
        return tuple, (tuple(self),)


def pack_entries(name: str, entries: Iterable[Entry]) -> dict[str, bytes]:
    """The sections of a table of entries."""
    return pack_rows(name, map(_to_plain, entries))


def _from_plain(row: list[Any]) -> Entry:
    canonical, kind, source, accept, variants, note, case, identifier, tags, domain, line, examples = row
    return Entry(
        canonical, kind, MappingProxyType(source), accept, tuple([Variant(*variant) for variant in variants]) if variants else (),
        note, case, identifier, tags, domain, line, tuple([Example(*example) for example in examples]) if examples else (),
    )  # fmt: skip


def _to_plain(entry: Entry) -> list[Any]:
    return [
        entry.canonical, entry.kind, dict(entry.source), entry.accept, [(v.form, v.near) for v in entry.variants], entry.note, entry.case,
        entry.id, entry.tags, entry.domain, entry.line, [(e.text, e.expect) for e in entry.examples],
    ]  # fmt: skip
