"""Which files a command line means."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_review.batch import Input, inputs
from tui_review.errors import InputError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts, outputs of earlier runs and other files."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "a.corrected.txt", "a.edits.jsonl", ".hidden.txt", "data.bin", "deep/c.md", "deep/.git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def paths(found: list[Input | InputError]) -> list[str]:
    """The paths of the inputs."""
    return [item.path.as_posix() if isinstance(item, Input) and item.path else "!" for item in found]


def test_a_folder_gives_its_texts_in_order(tree: Path) -> None:
    """Recursively, without outputs, hidden files and what is no text."""
    assert paths(inputs(["."])) == ["a.txt", "b.txt", "deep/c.md"]
    assert [item.relative.as_posix() for item in inputs(["."]) if isinstance(item, Input)] == ["a.txt", "b.txt", "deep/c.md"]
    assert tree.is_dir()


@pytest.mark.usefixtures("tree")
def test_a_glob_gives_what_it_matches() -> None:
    """Also when the shell did not expand it."""
    assert paths(inputs(["*.txt"])) == ["a.txt", "b.txt"]
    assert paths(inputs(["**/*.md"])) == ["deep/c.md"]


@pytest.mark.usefixtures("tree")
def test_each_file_comes_once_and_a_named_one_whatever_its_suffix() -> None:
    """Naming a file twice is no mistake."""
    assert paths(inputs(["data.bin", "a.txt", "a.txt", "."])) == ["data.bin", "a.txt", "b.txt", "deep/c.md"]


@pytest.mark.usefixtures("tree")
def test_what_stands_for_nothing_is_an_error_in_its_place(tmp_path: Path) -> None:
    """A pattern without a match, a folder without texts."""
    (tmp_path / "empty").mkdir()
    found = inputs(["*.rtf", "empty", "a.txt"])
    assert [isinstance(item, InputError) for item in found] == [True, True, False]


def test_a_dash_is_standard_input() -> None:
    """It has no path."""
    assert inputs(["-"]) == [Input(None)]
