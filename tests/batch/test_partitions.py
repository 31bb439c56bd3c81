"""Cutting a corpus: every line is in exactly one part, wherever the cuts fall."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.batch.partitions import CorpusFile, Part, cut, rows_of
from tui_review.batch.records import Fields, JsonLines
from tui_review.errors import InputError


def parts_of(path: Path | str, size: int, fields: Fields | None = None) -> list[Part]:
    """The parts of one file."""
    (file,) = cut([str(path)], fields or Fields(), size)
    assert isinstance(file, CorpusFile), file
    return list(file.parts)


@given(st.lists(st.binary(max_size=6).map(lambda line: line.replace(b"\n", b"")), max_size=12), st.booleans(), st.integers(1, 9))
def test_every_line_is_in_one_part(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], ended: bool, size: int) -> None:  # noqa: FBT001 - hypothesis gives it
    """Together the parts are the file, and each holds whole lines."""
    path = tmp_path_factory.mktemp("cut") / "c.jsonl"
    data = b"\n".join(lines) + (b"\n" if ended else b"")
    path.write_bytes(data)
    pieces = [rows_of(part, Fields()).edited({}) for part in parts_of(path, size)]
    assert b"".join(pieces) == data
    assert all(piece.endswith(b"\n") for piece in list(filter(None, pieces))[:-1])
    assert sum(JsonLines(piece, Fields()).count for piece in pieces) == JsonLines(data, Fields()).count


def test_a_file_that_is_named_twice_is_cut_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it is named."""
    (tmp_path / "c.jsonl").write_bytes(b'{"text": "a"}\n')
    monkeypatch.chdir(tmp_path)
    (file,) = cut(["c.jsonl", str(tmp_path / "c.jsonl"), f"../{tmp_path.name}/c.jsonl", "."], Fields(), 1 << 20)
    assert isinstance(file, CorpusFile)


def test_parts_are_named_so_that_a_missing_one_is_seen(tmp_path: Path) -> None:
    """The number of the part and how many there are."""
    (tmp_path / "c.jsonl").write_bytes(b'{"text": "a"}\n' * 3)
    assert [part.output for part in parts_of(tmp_path / "c.jsonl", 20)] == [
        "c-00000-of-00003.jsonl",
        "c-00001-of-00003.jsonl",
        "c-00002-of-00003.jsonl",
    ]
    assert parts_of(tmp_path / "c.jsonl", 20)[1].log == "c-00001-of-00003.edits.jsonl"


def test_a_folder_is_mirrored(tmp_path: Path) -> None:
    """Records and texts below it, in a stable order; hidden files, edit logs and others are left out."""
    for name in ("b/c.jsonl", "a.txt", "b/d.png", ".h.jsonl", "a.edits.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    files = [file for file in cut([str(tmp_path), str(tmp_path / "a.txt")], Fields(), 1 << 20) if isinstance(file, CorpusFile)]
    assert [part.output for file in files for part in file.parts] == ["a.txt", "b/c-00000-of-00001.jsonl"]


def test_object_storage_is_cut_the_same(tmp_path: Path) -> None:
    """Through fsspec, with ranges read from it."""
    fsspec = pytest.importorskip("fsspec")
    data = b'{"text": "one"}\n{"text": "two"}\n'
    fs = fsspec.filesystem("memory")
    fs.pipe_file("/corpus/c.jsonl", data)
    try:
        for name in ("memory://corpus", "memory://corpus/*.jsonl", "memory://corpus/c.jsonl"):
            parts = parts_of(name, 20)
            assert [part.output for part in parts] == ["c-00000-of-00002.jsonl", "c-00001-of-00002.jsonl"]
            assert b"".join(rows_of(part, Fields()).edited({}) for part in parts) == data
    finally:
        fs.rm("/corpus", recursive=True)
    (tmp_path / "c.jsonl").write_bytes(data)
    assert b"".join(rows_of(part, Fields()).edited({}) for part in parts_of(f"file://{tmp_path}/c.jsonl", 20)) == data


def test_row_groups_are_put_together(tmp_path: Path) -> None:
    """As many as fit; together they are the file."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "c.parquet"
    pq.write_table(pa.table({"text": [f"text {n}" for n in range(100)]}), path, row_group_size=10)
    parts = parts_of(path, 700)
    assert 1 < len(parts) < 10
    texts = [row.text for part in parts for row in rows_of(part, Fields())]  # type: ignore[union-attr]  # none is bad
    assert texts == [f"text {n}" for n in range(100)]
    assert len(parts_of(path, 1 << 20)) == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("none.jsonl", "none.jsonl: no such file"),
        ("*.jsonl", "no file matches"),
        ("empty", "no text files in this folder"),
        ("memory://none.jsonl", "memory://none.jsonl: no such file"),
        ("nowhere://c.jsonl", "cannot be reached"),
        ("bad.parquet", "is not Parquet"),
    ],
)
def test_what_cannot_be_cut_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, problem: str) -> None:
    """One line that names it, in its place."""
    pytest.importorskip("fsspec")
    pytest.importorskip("pyarrow")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.parquet").write_bytes(b"no")
    (error,) = cut([name], Fields(), 1 << 20)
    assert isinstance(error, InputError)
    assert problem in str(error)


def test_a_column_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    """Before any work is done."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"body": ["a"], "n": [1]}), tmp_path / "c.parquet")
    for fields, problem in ((Fields(), "has no column 'text', but body, n"), (Fields("n"), "has no text in the column 'n', but int64")):
        (error,) = cut([str(tmp_path / "c.parquet")], fields, 1 << 20)
        assert problem in str(error)


def test_two_inputs_that_would_be_written_to_one_place_are_told(tmp_path: Path) -> None:
    """Nothing is overwritten."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "c.jsonl").write_bytes(b"")
    first, second = cut([str(tmp_path / "a/c.jsonl"), str(tmp_path / "b/c.jsonl")], Fields(), 1 << 20)
    assert isinstance(first, CorpusFile)
    assert "would be written to the same place as" in str(second)
