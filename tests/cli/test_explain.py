"""``glossary explain``: the verdict on a word and its reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui_review.cli import main
from tui_review.cli.glossary import explain
from tui_review.detect import Detector
from tui_review.detect.page import Page

GLOSSARY = """[[entry]]
canonical = "Luhansk"
kind = "place"
source = { uk = ["Луганськ"], ru = ["Луганск"] }

[[entry]]
canonical = "Kim Jong Un"
kind = "person"
source = { zh = ["金正恩"] }
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a glossary."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_word_is_explained_by_distances_and_weights(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The verdict is followed by the distances to forms, the contributions to the log odds, and whether it is an English word."""
    assert desk.is_dir()
    assert main(["glossary", "explain", "Lugansk"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].startswith("Lugansk -> Luhansk  0.9")
    assert "    0.00  from Луганск (ru), plainly lugansk" in lines
    assert any(line.strip().startswith("+") and line.endswith("exactly a romanisation") for line in lines)
    assert lines[-1] == "Lugansk is no English word"


def test_one_entry_only_is_explained_when_it_is_named(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """For a word that is no wrong form of the entry, the output says so, with the distance if there is one."""
    assert desk.is_dir()
    assert main(["glossary", "explain", "Jin Zhengen", "--entry", "Kim Jong Un"]) == 0
    assert "    0.00  from 金正恩 (zh), plainly jinzhengen" in capfd.readouterr().out
    assert main(["glossary", "explain", "Lugano", "--entry", "Kim Jong Un"]) == 0
    out = capfd.readouterr().out
    assert out.startswith('nothing would be said of "Lugano" as a wrong form of Kim Jong Un\n')


def test_what_protects_a_word_is_said(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Right forms are reported as protected, and English words as such."""
    assert desk.is_dir()
    assert main(["glossary", "explain", "He left Luhansk at the end of May."]) == 0
    out = capfd.readouterr().out
    assert "right forms, which nothing touches: Luhansk" in out
    assert "left is ordinary English (1.00)" in out


def test_a_variant_that_needs_company_is_explained_without_it(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A variant with a condition is explained with its condition; in a text that meets it, it is a listed variant."""
    variant = 'variants = [{ form = "Luton", near = ["Donetsk", "Kazakhstan"] }]'
    (desk / "glossary.toml").write_text(f'[[entry]]\ncanonical = "Luhansk and Donetsk"\n{variant}\n', "utf-8")
    said = "Luton is listed as a wrong form of Luhansk and Donetsk, but only in a text with Donetsk or Kazakhstan"
    assert main(["glossary", "explain", "Luton"]) == 0
    assert said in capfd.readouterr().out.splitlines()
    assert main(["glossary", "explain", "Luton", "--entry", "Luhansk and Donetsk"]) == 0
    assert said in capfd.readouterr().out.splitlines()
    assert main(["glossary", "explain", "Luton in Kazakhstan"]) == 0
    out = capfd.readouterr().out
    assert out.startswith("Luton -> Luhansk and Donetsk  0.9")
    assert said not in out


def test_an_explanation_as_data(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One object per reading, with its grounds."""
    assert desk.is_dir()
    assert main(["glossary", "explain", "Lugansk", "--format", "jsonl"]) == 0
    row = json.loads(capfd.readouterr().out.splitlines()[0])
    assert (row["surface"], row["suggestion"], row["chosen"]) == ("Lugansk", "Luhansk", True)
    assert sum(ground["log_odds"] for ground in row["grounds"]) > 2


@pytest.mark.parametrize("arguments", [[], ["Lugansk", "--predict", "Luhansk"], [" "]])
def test_explain_needs_one_thing_to_explain(desk: Path, capfd: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """Either a word or an entry, not both and not neither."""
    assert desk.is_dir()
    assert main(["glossary", "explain", *arguments]) == 2
    assert capfd.readouterr().err.count("\n") == 1


def test_only_the_word_that_was_asked_for_is_explained(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The sentence around the word is not explained, even if parts of it look like names."""
    they = '[[entry]]\ncanonical = "Tyhe"\nsource = { uk = ["Тиге"] }\n[[entry]]\ncanonical = "They"\n[[entry]]\ncanonical = "Yesterday"\n'
    (desk / "glossary.toml").write_text(GLOSSARY + they, "utf-8")
    assert main(["glossary", "explain", "Lugansk"]) == 0
    out = capfd.readouterr().out
    assert [line for line in out.splitlines() if " -> " in line] == [out.splitlines()[0]]
    assert "right forms" not in out
    assert main(["glossary", "explain", "Tyhee"]) == 0
    assert "Tyhee -> Tyhe" in capfd.readouterr().out


def test_two_decimals_and_the_tier_agree(desk: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is just below a border is not printed as the border."""
    assert desk.is_dir()
    readings = explain._readings

    def just_below(detector: Detector, page: Page, asked: range) -> list[explain._Reading]:
        found = readings(detector, page, asked)
        found[0].candidate.confidence = 0.9472
        return found

    monkeypatch.setattr(explain, "_readings", just_below)
    assert main(["glossary", "explain", "Lugansk"]) == 0
    assert capfd.readouterr().out.startswith("Lugansk -> Luhansk  0.94 likely\n")
