"""Files of records: reading, and writing with only the edits changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.batch.records import BadRow, Fields, JsonLines, ParquetRows, Row
from tui_review.review import Edit, apply_edits

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)


def edit(text: str, start: int, end: int, replacement: str) -> Edit:
    """An edit of a span of a text."""
    return Edit(start, end, text[start:end], replacement)


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and some edits of it in ascending order."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, [edit(text, start, end, draw(TEXTS)) for start, end in spans]


def escaped(text: str, how: Sequence[bool]) -> str:
    """A JSON string in which some characters are escaped without need."""
    pieces = []
    for character, escape in zip(text, how, strict=False):
        plain = json.dumps(character, ensure_ascii=False)[1:-1]
        units = character.encode("utf-16-be").hex()
        pieces.append("".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4)) if escape else plain)
    return '"' + "".join(pieces) + '"'


@given(edited_texts(), st.lists(st.booleans(), min_size=30, max_size=30), st.sampled_from(["", " ", "\t "]))
def test_json_is_edited_in_place(case: tuple[str, list[Edit]], how: list[bool], blank: str) -> None:
    """Whatever is escaped and wherever spaces are, only the text is edited, and the rest of the line is unchanged."""
    text, edits = case
    before, after = f'{blank}{{{blank}"text"{blank}:{blank}', f'{blank},"n":[1,{{"text":"no"}}],"x":1.50{blank}}}\r'
    line = before + escaped(text, how) + after
    rows = JsonLines(f"{line}\n{line}".encode(), Fields())
    assert [row.text for row in rows if isinstance(row, Row)] == [text, text]
    first, second = rows.edited({1: edits}).decode().split("\n")
    assert first.startswith(before)
    assert first.endswith(after)
    assert json.loads(first)["text"] == apply_edits(text, edits)
    assert second == line


def test_what_is_not_edited_keeps_its_escapes() -> None:
    r"""``\/``, ``\u0020`` and a surrogate pair are kept around an edit; the new words are escaped as elsewhere in the line."""
    line = r'{"text":"a\/b\u0020\ud83d\ude00 Tokaev\tsaid"}'
    text = json.loads(line)["text"]
    start = text.index("Tokaev")
    rows = JsonLines(line.encode(), Fields())
    assert rows.edited({1: [edit(text, start, start + 6, "Tokayév")]}).decode() == line.replace("Tokaev", r"Tokay\u00e9v")


def test_of_a_field_that_is_there_twice_the_last_one_is_edited() -> None:
    """As in all JSON readers."""
    rows = JsonLines(b'{"text":"Tokaev one","text":"Tokaev two"}', Fields())
    assert rows.edited({1: [Edit(0, 6, "Tokaev", "Tokayev")]}) == b'{"text":"Tokaev one","text":"Tokayev two"}'


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"text": "cut', "is not JSON"),
        ('["text"]', "is not a JSON object"),
        ('{"body": "a", "n": 1}', "has no field 'text', but body, n; name the text's with --text-field"),
        ('{"text": 5}', "has no text under 'text'"),
        ("{}", "has no field 'text', but none at all"),
    ],
)
def test_a_bad_record_is_told_and_passed_over(line: str, problem: str) -> None:
    """The lines around a bad one are read; blank lines and null texts are ignored."""
    rows = list(JsonLines(f'\ufeff{{"text": "a"}}\n\n{line}\n{{"text": null}}\n{{"text": "b"}}\n'.encode(), Fields()))
    assert [row.text for row in rows if isinstance(row, Row)] == ["a", "b"]
    (bad,) = [row for row in rows if isinstance(row, BadRow)]
    assert bad.number == 3
    assert bad.problem.startswith(problem)


def test_bytes_that_are_no_utf_8_are_told() -> None:
    """Their encoding is unknown, so the record is reported."""
    assert next(iter(JsonLines(b'{"text": "\xff"}', Fields()))) == BadRow(1, "is not UTF-8; convert the file to UTF-8")


@pytest.mark.parametrize(("record", "fields", "expected"), [
    ({"text": "a", "id": "x"}, Fields(), ("x", None)),
    ({"text": "a", "id": 7}, Fields(), ("7", None)),
    ({"text": "a"}, Fields(), ("", None)),
    ({"text": "a", "key": "k", "zh": "源"}, Fields("text", "zh", "key"), ("k", "源")),
    ({"text": "a", "zh": None}, Fields("text", "zh"), ("", None)),
])  # fmt: skip
def test_a_record_has_an_id_and_a_source(record: dict[str, Any], fields: Fields, expected: tuple[str, str | None]) -> None:
    """Named fields must exist; ``id`` is used if it does."""
    (row,) = JsonLines(json.dumps(record).encode(), fields)
    assert isinstance(row, Row)
    assert (row.id, row.source) == expected
    (bad,) = JsonLines(b'{"text": "a"}', Fields("text", "zh", "key"))
    assert isinstance(bad, BadRow)


def test_parquet_keeps_every_other_column() -> None:
    """Types, order, nulls and the schema's metadata are kept; only the edited texts differ."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    table = pa.table(
        {"n": pa.array([1, None, 3], pa.int8()), "text": pa.array(["Tokaev", None, "b"], pa.large_string()), "id": [5, 6, 7]}
    ).replace_schema_metadata({"made": "by hand"})
    rows = ParquetRows(table, Fields(), "ZSTD")
    assert list(rows) == [Row(1, "5", "Tokaev", None), Row(3, "7", "b", None)]
    again = pq.read_table(pa.BufferReader(rows.edited({1: [Edit(0, 6, "Tokaev", "Tokayev")]})))
    assert again.schema.equals(table.schema, check_metadata=True)
    assert again.to_pydict() == {"n": [1, None, 3], "text": ["Tokayev", None, "b"], "id": [5, 6, 7]}
