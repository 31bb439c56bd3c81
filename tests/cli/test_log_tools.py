"""The log commands: output, files and exit statuses."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tui_review.cli import main

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
kind = "person"
source = { ru = ["Токаев"] }
variants = ["Tokaev"]

[[entry]]
canonical = "Luhansk"
kind = "place"
variants = ["Lugandon"]
"""
TEXT = "President Tokaev left Lugandon.\nTokaev spoke.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Path:
    """Three texts, corrected into a folder."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in ("a.txt", "b.txt"):
        (texts / name).write_text(f"{TEXT}This is {name}.\n", "utf-8")
    (texts / "c.txt").write_text("Tokaev alone.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["fix", "texts", "--output", "out", "--jobs", "1"]) == 0
    capfdbinary.readouterr()
    return tmp_path


def run(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    """A command's status and streams."""
    status = main(arguments)
    out, err = capfdbinary.readouterr()
    return status, out.decode(), err.decode()


def test_a_batch_run_is_taken_back_for_one_entry(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Every copy in the folder keeps its other fixes, and all logs verify afterwards."""
    status, _, err = run(capfdbinary, "log", "revert", "out", "--entry", "Luhansk")
    assert status == 0
    assert "2 spans in 2 of 3 logs" in err
    assert (desk / "out" / "a.txt").read_text("utf-8").startswith("President Tokayev left Lugandon.\nTokayev spoke.\n")
    assert (desk / "out" / "c.txt").read_text("utf-8") == "Tokayev alone.\n"
    assert run(capfdbinary, "log", "verify", "out")[0] == 0


@pytest.mark.usefixtures("desk")
def test_an_entry_that_changed_nothing_is_a_mistake(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The message lists the entries with changes."""
    status, _, err = run(capfdbinary, "log", "revert", "out", "--entry", "Lugansk")
    assert status == 2
    assert err.strip() == (
        'tui-review: nothing in 3 logs was changed for "Lugansk"; these entries were: "Tokayev", "Luhansk"'
    )  # fmt: skip


def test_a_copy_is_written_again(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """To its path, elsewhere, to standard output, or as a diff."""
    copy = desk / "out" / "a.txt"
    fixed = copy.read_bytes()
    copy.unlink()
    assert run(capfdbinary, "log", "apply", "out/a.edits.jsonl")[0] == 0
    assert copy.read_bytes() == fixed
    assert run(capfdbinary, "log", "apply", "out/a.edits.jsonl", "--output", "again.txt")[0] == 0
    assert (desk / "again.txt").read_bytes() == fixed
    assert run(capfdbinary, "log", "apply", "out/a.edits.jsonl", "--output", "-")[1].encode() == fixed
    status, out, _ = run(capfdbinary, "log", "apply", "out/a.edits.jsonl", "--diff")
    assert status == 0
    assert "+President Tokayev left Luhansk.\n" in out


def test_a_log_of_a_changed_text_is_not_applied_to_it(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The text is named, and the copy is unchanged."""
    copy = (desk / "out" / "a.txt").read_bytes()
    (desk / "texts" / "a.txt").write_text("Another text.\n", "utf-8")
    status, _, err = run(capfdbinary, "log", "apply", "out/a.edits.jsonl")
    assert status == 2
    assert "texts/a.txt: was changed since out/a.edits.jsonl was written" in err
    assert (desk / "out" / "a.txt").read_bytes() == copy


def test_a_log_is_carried_over_to_a_changed_text(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Decisions that are found go into a new log that verifies, others are listed, and the old log is unchanged."""
    before = (desk / "out" / "a.edits.jsonl").read_bytes()
    (desk / "b.txt").write_text(f"A new headline.\n{TEXT.replace('Lugandon', 'home')}This is a.txt.\n", "utf-8")
    status, out, err = run(capfdbinary, "log", "apply", "out/a.edits.jsonl", "--to", "b.txt")
    assert status == 1
    assert out == "not found again: “Lugandon” > “Luhansk”, which stood after “…President Tokaev left”\n"
    assert "2 decisions found again; wrote b.corrected.txt and b.edits.jsonl" in err
    assert (desk / "b.corrected.txt").read_text("utf-8").startswith("A new headline.\nPresident Tokayev left home.\nTokayev spoke.\n")
    assert run(capfdbinary, "log", "verify", "b.edits.jsonl")[0] == 0
    assert (desk / "out" / "a.edits.jsonl").read_bytes() == before
    status, _, err = run(capfdbinary, "log", "apply", "out/a.edits.jsonl", "--to", "b.txt")
    assert (status, "b.edits.jsonl: exists already" in err) == (2, True)


def test_a_folder_of_logs_is_shown(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each with its text; in JSON as a list with the paths of the logs. An unreadable log does not stop the others."""
    status, out, err = run(capfdbinary, "log", "show", "out")
    assert (status, out.count("Tokaev -> Tokayev"), [block.split()[0] for block in out.split("\n\n")]) == (
        0, 5, ["../texts/a.txt", "../texts/b.txt", "../texts/c.txt"],
    )  # fmt: skip
    assert err.splitlines()[-1] == f"{Path('out', 'c.edits.jsonl')}: 1 decision, 1 saved copy"
    (desk / "out" / "b.edits.jsonl").write_text("none\n", "utf-8")
    status, out, err = run(capfdbinary, "log", "show", "out", "--format", "json")
    assert (status, [one["log"] for one in json.loads(out)]) == (2, [str(Path("out", name)) for name in ("a.edits.jsonl", "c.edits.jsonl")])
    assert "b.edits.jsonl:1: is not an edit log" in err


def test_a_folder_of_logs_is_applied(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Every copy is written again; a single ``--output`` for all is refused."""
    copies = {path: path.read_bytes() for path in sorted((desk / "out").glob("*.txt"))}
    for path in copies:
        path.unlink()
    status, _, err = run(capfdbinary, "log", "apply", "out")
    assert (status, len(err.splitlines())) == (0, 3)
    assert {path: path.read_bytes() for path in sorted((desk / "out").glob("*.txt"))} == copies
    assert run(capfdbinary, "log", "apply", "out", "--diff")[1].count("+++ b/texts/") == 3
    for option in ("--output", "--to"):
        status, _, err = run(capfdbinary, "log", "apply", "out", option, "texts/a.txt")
        assert (status, f"{option} goes with one log, not 3; apply them one by one" in err) == (2, True)


def test_a_text_that_changed_gets_its_log_back(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The log of the earlier version is moved aside."""
    text = desk / "texts" / "a.txt"
    text.write_text(f"A new headline.\n{text.read_text('utf-8')}", "utf-8")
    outputs = ("--output", "out/a.txt", "--log", "out/a.edits.jsonl")
    assert run(capfdbinary, "log", "apply", "out/a.edits.jsonl", "--to", "texts/a.txt", *outputs)[0] == 0
    assert (desk / "out" / "a.txt").read_text("utf-8").startswith("A new headline.\nPresident Tokayev left Luhansk.\n")
    assert (desk / "out" / "a.edits.1.jsonl").is_file()
    assert run(capfdbinary, "log", "verify", "out/a.edits.jsonl")[0] == 0


def reviewed_twice(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Make another reviewer's log of a text, in which one entry was rejected."""
    main(["fix", "texts/a.txt", "--output", "bob.txt", "--log", "bob.edits.jsonl", "--reviewer", "bob"])
    main(["log", "revert", "bob.edits.jsonl", "--entry", "Luhansk", "--reviewer", "bob"])
    capfdbinary.readouterr()


def test_two_logs_are_merged_with_their_conflicts_listed(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The status is 1 while a conflict is open, 0 when a log is preferred; other files are not overwritten."""
    reviewed_twice(capfdbinary)
    status, out, err = run(capfdbinary, "log", "merge", "out/a.edits.jsonl", "bob.edits.jsonl", "--output", "both.edits.jsonl")
    assert status == 1
    assert out == "< 22-30  tui-review fix  accept  Lugandon -> Luhansk\n> 22-30  bob  reject  Lugandon\n"
    assert "1 conflict left open" in err
    status, _, err = run(
        capfdbinary, "log", "merge", "out/a.edits.jsonl", "bob.edits.jsonl", "--output", "both.edits.jsonl", "--prefer", "second"
    )
    assert (status, "exists already" in err) == (2, True)
    status, _, _ = run(
        capfdbinary, "log", "merge", "out/a.edits.jsonl", "bob.edits.jsonl", "--output", "new.edits.jsonl", "--prefer", "second"
    )
    assert status == 0
    assert run(capfdbinary, "log", "apply", "new.edits.jsonl", "--output", "new.txt")[0] == 0
    assert (desk / "new.txt").read_text("utf-8").startswith("President Tokayev left Lugandon.")
    assert run(capfdbinary, "log", "verify", "new.edits.jsonl")[0] == 0


@pytest.mark.usefixtures("desk")
def test_a_report_counts_and_compares(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Text for people, or JSON with the same numbers for programs."""
    reviewed_twice(capfdbinary)
    status, out, _ = run(capfdbinary, "log", "report", "out", "bob.edits.jsonl")
    assert status == 0
    assert out.startswith("10 decisions in 4 logs, 1 undone or replaced\n")
    assert "agreement of tui-review fix and bob: 3 spans decided by both, 0 only by the first, 0 only by the second\n" in out
    status, out, _ = run(capfdbinary, "log", "report", "out", "bob.edits.jsonl", "--format", "json")
    figures = json.loads(out)
    assert figures["decisions"] == {"decided": 10, "accept": 9, "edit": 0, "reject": 1, "accepted": 0.9}
    assert figures["entry"]["Luhansk"]["reject"] == 1
    assert figures["agreement"][0]["both"] == 3
    assert figures["agreement"][0]["same_action"] == 2


def test_one_bad_log_does_not_hide_the_others(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """It is reported, the others are done, and the status shows the error."""
    (desk / "out" / "b.edits.jsonl").write_text("no log\n", "utf-8")
    for command in (["report", "out"], ["verify", "out"], ["revert", "out", "--entry", "Tokayev"]):
        status, _, err = run(capfdbinary, "log", *command)
        assert status == 2
        assert "out/b.edits.jsonl:1: is not an edit log" in err
    assert (desk / "out" / "c.txt").read_text("utf-8") == "Tokaev alone.\n"


def test_a_folder_without_logs_is_a_mistake(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A run over nothing must not look successful."""
    shutil.rmtree(desk / "out")
    status, _, err = run(capfdbinary, "log", "verify", "texts")
    assert status == 2
    assert "no edit logs in this folder" in err
