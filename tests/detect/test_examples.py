"""Examples in the glossary: whether they hold, how a run reports them, and how they are made from sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.cli import main
from tui_review.detect import Detector
from tui_review.detect.examples import example_around, run_examples
from tui_review.glossary import load_glossary
from tui_review.glossary.changes import add_item, example_row
from tui_review.glossary.editing import edit

GLOSSARY = """[[entry]]
canonical = "Luhansk"
kind = "place"
source = { uk = ["Луганськ"], ru = ["Луганск"] }
test = [
  { text = "He left Lugansk.", expect = "Luhansk" },
  { text = "He left Lugansk again.", expect = "nothing" },
  { text = "He left Lxgxnsk.", expect = "Luhansk" },
]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A glossary with one example that holds and two that do not."""
    path = tmp_path / "g.toml"
    path.write_text(GLOSSARY, "utf-8")
    return path


def test_a_run_reports_like_a_test_runner(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A failure has its place, its sentence, and the expected and actual findings; the status is 1."""
    assert main(["glossary", "test", "--glossary", str(path)]) == 1
    out, err = capfd.readouterr()
    lines = out.splitlines()
    assert lines[0] == f"{path}:1: FAILED Luhansk: He left Lugansk again."
    assert lines[1] == "    expected  nothing"
    assert lines[2].startswith("    found     Lugansk -> Luhansk, transliteration at 0.9")
    assert lines[3:] == [f"{path}:1: FAILED Luhansk: He left Lxgxnsk.", "    expected  a finding of Luhansk", "    found     nothing"]
    assert err.splitlines()[-1].startswith("1 example of 1 entry held, 2 failed in ")
    assert main(["glossary", "test", "--glossary", str(path), "--format", "jsonl"]) == 1
    assert [json.loads(line)["holds"] for line in capfd.readouterr().out.splitlines()] == [True, False, False]


def test_no_examples_is_no_failure(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The message says how to add one."""
    path = tmp_path / "g.toml"
    path.write_text('[[entry]]\ncanonical = "Kyiv"\n', "utf-8")
    assert main(["glossary", "test", "--glossary", str(path)]) == 0
    assert "no entry has an example" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ('One. President "Tokaev" left.  Two.', "Tokaev", 'President "Tokaev" left.'),
        ("He saw Mr. Tokaev and St. Petersburg fell. Next", "Tokaev", "He saw Mr. Tokaev and St. Petersburg fell."),
        ("Heading\nTokaev came\tand\u2028went", "Tokaev", "Tokaev came and went"),
        ("他走了。托卡耶夫来了。他", "托卡耶夫", "托卡耶夫来了。"),
    ],
)
def test_the_sentence_around_a_finding_is_an_example(text: str, word: str, sentence: str) -> None:
    """Abbreviations do not end a sentence, line breaks do."""
    start = text.index(word)
    assert example_around(text, start, start + len(word), "Tokayev").text == sentence


@given(
    st.text(st.sampled_from("ab. !\n\u2028\x07\ud800。"), max_size=400),
    st.text(st.sampled_from("xy"), min_size=1),
    st.text(st.sampled_from("ab .。\n"), max_size=400),
)
def test_an_example_from_any_text_can_be_kept(before: str, word: str, after: str) -> None:
    """It has the words, is not long, and has only characters that a glossary may contain."""
    example = example_around(before + word + after, len(before), len(before) + len(word))
    assert word in example.text
    assert len(example.text) <= max(300, len(word) + 2)
    assert example.text.isprintable()


def test_an_example_from_a_text_goes_into_the_glossary_and_holds(path: Path) -> None:
    """A decision in the reviewer adds its sentence, which then holds."""
    text = "It rained. They left Luganska by train. It rained on."
    start = text.index("Luganska")
    edit(path, [add_item("Luhansk", "test", example_row(example_around(text, start, start + 8, "Luhansk")))])
    glossary = load_glossary([path])
    outcome = list(run_examples(Detector(glossary), glossary.entries))[-1]
    assert outcome.example.text == "They left Luganska by train."
    assert outcome.holds


def test_the_bundled_examples_hold(root: Path) -> None:
    """Each example in the bundled glossary holds."""
    glossary = load_glossary([root / "glossary.toml"])
    outcomes = list(run_examples(Detector(glossary), glossary.entries))
    assert len(outcomes) >= 20
    assert [outcome.example for outcome in outcomes if not outcome.holds] == []
