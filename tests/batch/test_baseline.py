"""Baselines: known findings do not fail a check, new ones do, and fixed ones are reported."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tui_review.cli import main

GLOSSARY = '[[entry]]\ncanonical = "Luhansk"\nvariants = ["Lugandon", "Luton"]\n'
Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Run check with the baseline in a folder with two texts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY)
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("In Lugandon.\nIn Luton.\n")
    (tmp_path / "sub" / "b.txt").write_text("Near Lugandon.\n")

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["check", *arguments, "--baseline", "known.json"])
        got = capsys.readouterr()
        return status, got.out, got.err

    return run


def test_only_what_is_new_is_listed_and_fails(check: Check, tmp_path: Path) -> None:
    """A known finding stays known when its line moves, and is new when the line is changed."""
    assert check(".", "--write-baseline")[:2] == (0, "")
    status, out, err = check(".")
    assert (status, out) == (0, "")
    assert "nothing new found in 2 files at confidence 0.7 and up, 3 unchanged" in err
    (tmp_path / "a.txt").write_text("A line before.\n\nIn Lugandon.\nNow in Luton.\n")
    status, out, err = check(".")
    assert status == 1
    assert out.startswith("a.txt:4:8: Luton -> Luhansk ")
    assert len(out.splitlines()) == 1
    assert "1 new finding in 2 files at confidence 0.7 and up, 2 unchanged" in err
    assert "known.json: 1 known finding found no more; --write-baseline takes them out" in err


def test_every_format_tells_the_known_from_the_new(check: Check, tmp_path: Path) -> None:
    """Known findings are marked by ``state`` or ``baselineState``, or left out."""
    check("a.txt", "--write-baseline")
    (tmp_path / "a.txt").write_text("In Lugandon.\nIn Luton. And Luton.\n")
    states = [json.loads(line)["state"] for line in check("a.txt", "--format", "jsonl")[1].splitlines()]
    assert states == ["unchanged", "new", "new"]
    results = json.loads(check("a.txt", "--format", "sarif")[1])["runs"][0]["results"]
    assert [result["baselineState"] for result in results] == states
    assert check("a.txt", "--format", "github")[1].count("::error ") == 2
    rows = csv.DictReader(io.StringIO(check("a.txt", "--format", "csv")[1], newline=""))
    assert [row["state"] for row in rows] == states
    assert check("a.txt", "--format", "html")[1].count(", unchanged: ") == 1


def test_writing_for_some_files_keeps_what_is_known_of_the_others(check: Check, tmp_path: Path) -> None:
    """Known findings in unchecked files are kept as long as these exist."""
    check(".", "--write-baseline")
    (tmp_path / "a.txt").write_text("In Luton.\n")
    assert "2 known findings" in check("a.txt", "--write-baseline")[2]
    assert check(".")[0] == 0
    (tmp_path / "sub" / "b.txt").unlink()
    assert "1 known finding" in check("a.txt", "--write-baseline")[2]


def test_a_baseline_is_not_written_while_a_file_cannot_be_read(check: Check, tmp_path: Path) -> None:
    """Otherwise its known findings would be lost."""
    check(".", "--write-baseline")
    before = (tmp_path / "known.json").read_bytes()
    (tmp_path / "sub" / "b.txt").write_bytes(bytes(range(32)) * 40)
    assert check(".", "--write-baseline")[0] == 2
    assert (tmp_path / "known.json").read_bytes() == before


def test_the_baseline_is_named_from_its_own_folder(check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are relative to the baseline's folder, so that it is valid wherever the command is run."""
    check(".", "--write-baseline")
    monkeypatch.chdir(tmp_path / "sub")
    assert main(["check", "b.txt", str(tmp_path / "a.txt"), "--baseline", "../known.json"]) == 0
