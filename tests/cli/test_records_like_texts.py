"""Rules that hold for texts hold for the records of a corpus, and trouble with one part is told without stopping the rest."""

from __future__ import annotations

import json

import pytest

from tui_review.review.hold import Hold
from tui_review.review.log import now

from .conftest import RECORDS, Desk


def test_a_path_that_is_left_alone_is_left_alone_in_its_records(desk: Desk) -> None:
    """As it is in a text."""
    desk.records("c.jsonl", RECORDS)
    desk.records("d.jsonl", RECORDS)
    (desk.folder / "right.toml").write_text('[[ignore]]\npath = "c.*"\nreason = "quotations"\n')
    assert desk.run("check", "c.jsonl", "d.jsonl", "--ignore-file", "right.toml") == 1
    assert {line.partition("#")[0] for line in desk.out.splitlines()} == {"d.jsonl"}
    assert desk.run("fix", "c.jsonl", "--ignore-file", "right.toml", "--output", "out") == 0
    assert "0 edits in 0 of 3 records" in desk.err


def test_a_bad_comment_is_told_with_its_record(desk: Desk) -> None:
    """As a finding in it is: by its identifier, or else by its line in the file; in a text by the file."""
    bad = "Nothing.\n<!-- tui-review: ignore-end -->"
    desk.records("c.jsonl", [{"id": "a", "text": bad}, *[{"text": "Nothing."}] * 9, {"text": bad}])
    (desk.folder / "t.txt").write_text(bad)
    assert desk.run("check", "c.jsonl", "t.txt", "--part-size", "0.00005") == 0
    notes = [line.partition(" ")[0] for line in desk.err.splitlines() if "ignore-end without ignore-start" in line]
    assert notes == ["c.jsonl#a:2:", "c.jsonl#11:2:", "t.txt:2:"]


def test_the_moment_of_a_run_can_be_set(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """For logs that are the same in two runs; one that no calendar has is told."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    desk.records("c.jsonl", RECORDS)
    assert desk.run("fix", "c.jsonl", "--output", "out") == 0
    assert desk.run("log", "revert", "out", "--entry", "Tokayev") == 0
    lines = (desk.folder / "out" / "c-00000-of-00001.edits.jsonl").read_text("utf-8").splitlines()
    times = [record["time"] for record in map(json.loads, lines) if "time" in record]
    assert len(times) == 7
    assert set(times) == {"2023-11-14T22:13:20.000Z"}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 40)
    (desk.folder / "a.txt").write_text("Tokaev")
    for command in (("fix", "c.jsonl", "--output", "new"), ("fix", "a.txt"), ("log", "revert", "out", "--entry", "Luhansk")):
        assert desk.run(*command) == 2
        assert f"SOURCE_DATE_EPOCH: {'9' * 30} is no moment that a calendar has; give seconds since 1970, or unset it" in desk.err
    assert [path.name for path in desk.folder.rglob("*a.*") if path.name != "glossary.toml"] == ["a.txt"]


def test_decisions_are_taken_back_by_one_at_a_time(desk: Desk) -> None:
    """A part whose log somebody else writes to is left as it is, and who that is is said."""
    desk.records("c.jsonl", RECORDS)
    assert desk.run("fix", "c.jsonl", "--output", "out") == 0
    before = desk.parts("out"), desk.logs("out")
    hold = Hold.take(desk.folder / "out" / "c-00000-of-00001.edits.jsonl", "ann", now)
    try:
        assert desk.run("log", "revert", "out", "--entry", "Tokayev") == 2
    finally:
        hold.release()
    assert "is in use by another review: ann on " in desk.err
    assert (desk.parts("out"), desk.logs("out")) == before
    assert desk.run("log", "revert", "out", "--entry", "Tokayev") == 0
    assert not list((desk.folder / "out").glob(".*"))


def test_a_name_with_a_scheme_is_told_as_it_is(desk: Desk) -> None:
    """With both its slashes, whatever is wrong with the file or with its log."""
    (desk.folder / "bad.txt").write_bytes(bytes(range(32)) * 40)
    (desk.folder / "a.txt").write_text("Tokaev")
    name = f"file://{desk.folder}"
    assert desk.run("check", f"{name}/bad.txt") == 2
    assert f"{name}/bad.txt: " in desk.err
    assert desk.run("fix", f"{name}/a.txt", "--output", f"{name}/out") == 0
    (desk.folder / "out" / "a.edits.jsonl").write_text("no log")
    assert desk.run("fix", f"{name}/a.txt", "--output", f"{name}/out") == 2
    assert f"{name}/out/a.edits.jsonl:1: is not an edit log" in desk.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_damaged_part_does_not_stop_the_others(desk: Desk, jobs: str) -> None:
    """It is named with its file; what can be read is done, by check and by fix."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"text": [f"{n}: Tokaev spoke." for n in range(40)]}), "c.parquet", row_group_size=10)
    group = pq.ParquetFile("c.parquet").metadata.row_group(1).column(0)
    data = bytearray((desk.folder / "c.parquet").read_bytes())
    start = min(group.dictionary_page_offset or group.data_page_offset, group.data_page_offset)
    data[start : start + group.total_compressed_size] = b"\xff" * group.total_compressed_size
    (desk.folder / "c.parquet").write_bytes(data)
    for command in (("check",), ("fix", "--output", "out")):
        assert desk.run(*command, "c.parquet", "--part-size", "0.0001", "--jobs", jobs) == 2
        assert "c.parquet: c-00001-of-00004.parquet cannot be read (" in desk.err
        assert "30 records" in desk.err
    assert [name[:7] for name in desk.parts("out")] == ["c-00000", "c-00002", "c-00003"]


def test_text_that_is_no_text_is_a_damaged_part(desk: Desk) -> None:
    """A column of strings may hold anything."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    bad = pa.array([b"Tokaev \xff"]).view(pa.string())
    pq.write_table(pa.table({"text": bad}), "c.parquet")
    desk.records("d.jsonl", RECORDS)
    assert desk.run("check", "c.parquet", "d.jsonl") == 2
    assert "c.parquet: c-00000-of-00001.parquet cannot be read (" in desk.err
    assert "3 findings in 3 records" in desk.err
