"""Records with one text each: the lines of JSON Lines, the rows of Parquet.

A part of such a file is read into rows and written again with some texts edited. Everything else is preserved: in JSON Lines
every byte outside the edits, including the escapes in an edited string; in Parquet all other columns, the schema and its metadata.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from tui_review.errors import InputError
from tui_review.review.edits import Edit, apply_edits

if TYPE_CHECKING:
    import pyarrow as pa

ID = "id"
"""The default field for the identifier of a record, if it exists."""
_BOM = b"\xef\xbb\xbf"
_BLANK = re.compile(r"[ \t\n\r]*")
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of a record's fields."""

    text: str = "text"
    source: str | None = None
    id: str | None = None
    """None for ``id`` if the record has it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record."""

    number: int
    """Its line, or its row, in the part, from 1."""
    id: str
    """Empty when it has none."""
    text: str
    source: str | None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A record that cannot be read; it is skipped and preserved unchanged."""

    number: int
    problem: str


Edits = Mapping[int, Sequence[Edit]]
"""Edits by row number, in ascending order for each row."""


class Rows(Protocol):
    """A part of a file of records."""

    count: int
    """Number of lines or rows."""
    sha256: str
    """A hash of the content on which edits depend: the bytes of JSON Lines, the texts of Parquet."""

    def __iter__(self) -> Iterator[Row | BadRow]:
        """The records in order; those without a text are left out."""
        ...

    def edited(self, edits: Edits) -> bytes:
        """The bytes of the part as a file, with the edits applied."""
        ...


class JsonLines:
    """A part of a JSON Lines file, in whole lines."""

    def __init__(self, data: bytes, fields: Fields) -> None:
        self._data = data
        self._fields = fields
        self._lines = data.split(b"\n")
        self.count = len(self._lines) - (not self._lines[-1])
        self.sha256 = hashlib.sha256(data).hexdigest()

    def __iter__(self) -> Iterator[Row | BadRow]:
        for number, line in enumerate(self._lines, 1):
            if line and not line.isspace():
                row = self._row(number, line)
                if row is not None:
                    yield row

    def _row(self, number: int, line: bytes) -> Row | BadRow | None:
        try:
            record = json.loads(line.removeprefix(_BOM).decode("utf-8"))
        except UnicodeDecodeError:
            return BadRow(number, "is not UTF-8; convert the file to UTF-8")
        except (ValueError, RecursionError):
            return BadRow(number, "is not JSON; mend the line")
        if not isinstance(record, dict):
            return BadRow(number, "is not a JSON object; JSON Lines has an object on each line")
        return row_of(record, number, self._fields)

    def edited(self, edits: Edits) -> bytes:
        """The lines with the edits applied within their JSON strings."""
        lines = list(self._lines)
        for number, of_row in edits.items():
            line = lines[number - 1].decode("utf-8")
            lines[number - 1] = _spliced(line, self._fields.text, of_row).encode("utf-8")
        return b"\n".join(lines)


def row_of(record: Mapping[str, Any], number: int, fields: Fields) -> Row | BadRow | None:
    """The row for a record; None when its text is null."""
    if fields.text not in record:
        return BadRow(number, f"has no field {fields.text!r}, but {_named(record)}; name the text's with --text-field")
    text = record[fields.text]
    if text is None:
        return None
    if not isinstance(text, str):
        return BadRow(number, f"has no text under {fields.text!r}; name the text's field with --text-field")
    source = None
    if fields.source is not None:
        if fields.source not in record:
            return BadRow(number, f"has no field {fields.source!r}, but {_named(record)}; name the source's with --source-field")
        source = record[fields.source]
        if not isinstance(source, str | None):
            return BadRow(number, f"has no text under {fields.source!r}; name the source's field with --source-field")
    if fields.id is not None and fields.id not in record:
        return BadRow(number, f"has no field {fields.id!r}, but {_named(record)}; name the identifier's with --id-field")
    identifier = record.get(fields.id or ID, "")
    return Row(number, identifier if isinstance(identifier, str) else json.dumps(identifier, ensure_ascii=False), text, source)


def _named(record: Mapping[str, Any]) -> str:
    names = list(record)
    return ", ".join(names[:8]) + (", …" if len(names) > 8 else "") if names else "none at all"


def _spliced(line: str, field: str, edits: Sequence[Edit]) -> str:
    """A JSON object with edits applied in the string of a field, and otherwise unchanged."""
    start, end = _string_in(line, field)
    raw = line[start:end]
    escapes = [(match.start(), match.end()) for match in _ESCAPE.finditer(raw)]
    # The offset of each escape in the decoded text, and by how much the raw text is longer up to and including it.
    places, longer, shift = [], [0], 0
    for begins, ends in escapes:
        places.append(begins - shift)
        shift += ends - begins - 1
        longer.append(shift)
    ascii_only = line.isascii() and "\\u" in raw
    pieces, at = [line[:start]], 0
    for edit in edits:
        first, last = (offset + longer[bisect_left(places, offset)] for offset in (edit.start, edit.end))
        pieces += (raw[at:first], json.dumps(edit.replacement, ensure_ascii=ascii_only)[1:-1])
        at = last
    pieces += (raw[at:], line[end:])
    return "".join(pieces)


def _string_in(line: str, field: str) -> tuple[int, int]:
    """Start and end of the string of a field, without quotes; of a duplicate field, the last one, as in JSON readers."""
    found = (0, 0)
    at = line.index("{") + 1
    while line[at := _after_blank(line, at)] != "}":
        key, at = _DECODER.raw_decode(line, at)
        start = _after_blank(line, _after_blank(line, at) + 1)
        _, end = _DECODER.raw_decode(line, start)
        if key == field:
            found = (start + 1, end - 1)
        at = _after_blank(line, end)
        if line[at] == ",":
            at += 1
    return found


def _after_blank(line: str, at: int) -> int:
    match = _BLANK.match(line, at)
    assert match is not None  # noqa: S101 - it also matches the empty string
    return match.end()


class ParquetRows:
    """Some row groups of a Parquet file."""

    def __init__(self, table: pa.Table, fields: Fields, compression: str) -> None:
        self._table = table
        self._fields = fields
        self._compression = compression
        self.count = table.num_rows
        wanted = [name for name in (fields.text, fields.source, fields.id or ID) if name in table.column_names]
        self._records: list[dict[str, Any]] = table.select(wanted).to_pylist()
        self.sha256 = _digest(record.get(fields.text) for record in self._records)

    def __iter__(self) -> Iterator[Row | BadRow]:
        for number, record in enumerate(self._records, 1):
            row = row_of(record, number, self._fields)
            if row is not None:
                yield row

    def edited(self, edits: Edits) -> bytes:
        """A Parquet file of the rows with the edits applied in the text column."""
        import pyarrow as pa  # noqa: PLC0415 - heavy, and for Parquet only
        import pyarrow.parquet as pq  # noqa: PLC0415 - likewise

        table = self._table
        if edits:
            index = table.column_names.index(self._fields.text)
            field = table.schema.field(index)
            texts = [record[self._fields.text] for record in self._records]
            for number, of_row in edits.items():
                texts[number - 1] = apply_edits(texts[number - 1], of_row)
            table = table.set_column(index, field, pa.array(texts, type=field.type))
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression=self._compression)
        return bytes(sink.getvalue())


def _digest(texts: Iterator[Any]) -> str:
    digest = hashlib.sha256()
    for text in texts:
        data = b"" if text is None else str(text).encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % (-1 if text is None else len(data)))
        digest.update(data)
    return digest.hexdigest()


def parquet() -> Any:
    """The module ``pyarrow.parquet``. Raises InputError when it is not installed."""
    try:
        import pyarrow.parquet as pq  # noqa: PLC0415 - heavy, and for Parquet only
    except ImportError:
        raise InputError("Parquet needs pyarrow, which is not installed", remedy="pip install 'tui-review[cluster]'") from None
    return pq
