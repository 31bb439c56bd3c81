"""``fix`` on a text that was changed since its last run: earlier decisions are carried over, and the outcome is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_review.cli import main

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
source = { ru = ["Токаев"] }

[[entry]]
canonical = "Luhansk"
source = { uk = ["Луганськ"] }
variants = ["Lugandon"]
"""
TEXT = "President Tokaev met the press in Astana on Monday.\n\nHe spoke of what is called Lugandon in the paper.\n"
FIX = ("fix", "in", "--output", "out", "--jobs", "1")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Path:
    """A folder with a text and its corrected copy, in which Ann reverted the fix of Lugandon."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, "utf-8")
    assert main(FIX) == 0
    assert main(("log", "revert", "out", "--entry", "Luhansk", "--reviewer", "ann")) == 0
    capfd.readouterr()
    return tmp_path


def fixed(desk: Path, text: str, *more: str) -> str:
    """The corrected copy after the text was changed."""
    (desk / "in" / "a.txt").write_text(text, "utf-8")
    assert main((*FIX, *more)) == 0
    return (desk / "out" / "a.txt").read_text("utf-8")


def test_a_changed_text_is_fixed_by_what_was_decided_before(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """New findings are fixed, rejected ones stay, reviewers keep their names, and the earlier log still exists."""
    before = (desk / "out" / "a.edits.jsonl").read_bytes()
    copy = fixed(desk, f"{TEXT}New: Tokaev and Lugandon.\n")
    assert copy == TEXT.replace("Tokaev", "Tokayev") + "New: Tokayev and Luhansk.\n"
    said = capfd.readouterr().err
    earlier = Path("out", "a.edits.1.jsonl")
    assert f"{Path('in', 'a.txt')}: was changed since its review: 2 decisions found again, 0 not; the earlier log is {earlier}" in said
    assert earlier.read_bytes() == before
    assert main(("log", "verify", "out")) == 0
    assert main(("log", "report", "out")) == 0
    assert "tui-review fix + ann" in capfd.readouterr().out
    assert main(FIX) == 0
    assert "nothing new" in capfd.readouterr().err


def test_words_that_were_to_stay_stay_when_their_place_is_lost(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without an editor, rejected words are kept rather than fixed, also in later runs."""
    text = "President Tokaev met the press in Astana on Monday.\n\nLugandon, a word of scorn, was heard again.\n"
    right = text.replace("Tokaev", "Tokayev")
    assert fixed(desk, text) == right
    said = capfd.readouterr().err
    assert "a.txt: not found again: “Lugandon”, left as it is, which stood after “" in said
    assert "a.txt: “Lugandon” was to stay somewhere, and stays wherever nothing else was decided: 1 place" in said
    assert fixed(desk, text) == right
    assert fixed(desk, f"{text}The end.\n") == f"{right}The end.\n"
    assert main(("log", "verify", "out")) == 0


@pytest.mark.parametrize("option", ["--dry-run", "--diff"])
def test_nothing_is_moved_by_a_look(desk: Path, capfd: pytest.CaptureFixture[str], option: str) -> None:
    """The diff shows the expected copy, and the log is not moved."""
    before = {path.name: path.read_bytes() for path in (desk / "out").iterdir()}
    fixed(desk, f"{TEXT}New: Lugandon.\n", option)
    out, said = capfd.readouterr()
    assert f"2 decisions found again, 0 not; {Path('out', 'a.edits.jsonl')} would be moved aside" in said
    assert ("+New: Luhansk." in out) is (option == "--diff")
    assert {path.name: path.read_bytes() for path in (desk / "out").iterdir()} == before


def test_a_copy_that_was_changed_by_hand_is_refused_with_nothing_moved(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The refusal comes before the log of the earlier version is moved."""
    (desk / "out" / "a.txt").write_text("Mine.\n", "utf-8")
    (desk / "in" / "a.txt").write_text(f"{TEXT}New.\n", "utf-8")
    assert main(FIX) == 2
    assert f"{Path('out', 'a.txt')}: exists already" in capfd.readouterr().err
    assert sorted(path.name for path in (desk / "out").iterdir()) == ["a.edits.jsonl", "a.txt"]


def test_a_log_says_whether_it_is_of_another_text(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The message names the other text."""
    (desk / "b.txt").write_text("Tokaev spoke.\n", "utf-8")
    assert main(("fix", "b.txt", "--output", "b.out.txt", "--log", "out/a.edits.jsonl")) == 2
    assert f"is the edit log of another text, {Path('in', 'a.txt')}; name another --log" in capfd.readouterr().err
