"""Edit logs of texts whose names differ only in the suffix, in runs and in the reviewer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_review import Document, Glossary, review
from tui_review.batch import Input, Job
from tui_review.batch.queue import Queue, Stage
from tui_review.cli import main

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
source = { ru = ["Токаев"] }

[[entry]]
canonical = "Luhansk"
variants = ["Lugandon"]
"""
TEXT = "President Tokaev left Lugandon.\nTokaev spoke.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a text and a glossary."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


@pytest.mark.parametrize("output", [(), ("--output", "out")])
def test_texts_of_one_name_have_a_log_each(desk: Path, capsys: pytest.CaptureFixture[str], output: tuple[str, ...]) -> None:
    """Logs are named after the full file names; an existing log keeps its owner, and each is found when its text is used alone."""
    there = desk / ("out" if output else "in")
    for name in ("in/a.txt", "in/b.txt", "in/c.txt"):
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text(TEXT)
    there.mkdir(exist_ok=True)
    assert main(["fix", "in/a.txt", *output]) == 0
    for name in ("in/a.md", "in/b.md", "in/b.txt.md"):
        (desk / name).write_text(TEXT)
    logs = ["a.edits.jsonl", "a.md.edits.jsonl", "b.md.edits.jsonl", "b.txt.edits.jsonl", "b.txt.md.edits.jsonl", "c.edits.jsonl"]
    for again in range(2):
        capsys.readouterr()
        assert main(["fix", "in", *output]) == 0
        assert (capsys.readouterr().err.count("nothing new"), sorted(path.name for path in there.glob("*.jsonl"))) == (1 + 5 * again, logs)
    assert main(["fix", "in/b.txt", *output]) == main(["log", "verify", str(there)]) == 0
    told = capsys.readouterr().err
    assert (told.count("nothing new"), told.count("is the original with 3 edits")) == (1, 6)


def test_a_list_of_texts_has_the_logs_that_a_run_gave_them(desk: Path) -> None:
    """The reviewer resumes the logs of ``fix``, and the other way round."""
    (desk / "a.md").write_text(TEXT)
    queue = Queue([Input(Path("a.md")), Input(Path("a.txt"))], Job((Path("glossary.toml"),)), 0.7)
    assert [queue.outputs(n).log.name for n in (0, 1)] == ["a.md.edits.jsonl", "a.txt.edits.jsonl"]
    assert main(["fix", "a.txt", "a.md"]) == 0
    assert [queue.survey(n).stage for n in (0, 1)] == [Stage.SAVED, Stage.SAVED]
    with review(Document.read("a.txt"), Glossary.read("glossary.toml")) as session:
        assert session.decided == 3
