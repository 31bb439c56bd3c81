"""Which files a command line means."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tui_review.batch import Found, Input, Patterns, Selection, Skipped, inputs
from tui_review.cli import main
from tui_review.errors import InputError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts, outputs of earlier runs and other files."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "a.corrected.txt", "a.edits.jsonl", ".hidden.txt", "data.bin", "deep/c.md", "deep/.hidden/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def paths(found: list[Found]) -> list[str]:
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


def test_each_file_comes_once_and_a_named_one_whatever_its_suffix(tree: Path) -> None:
    """Naming a file twice is no mistake, nor is it in another way."""
    assert paths(inputs(["a.txt", str(tree / "a.txt"), "deep/../a.txt", f"../{tree.name}/a.txt", str(tree), "-", "-"])) == [
        "a.txt", (tree / "b.txt").as_posix(), (tree / "deep/c.md").as_posix(), "!",
    ]  # fmt: skip
    assert paths(inputs(["data.bin", "a.txt", "a.txt", "."])) == ["data.bin", "a.txt", "b.txt", "deep/c.md"]


@pytest.mark.usefixtures("tree")
def test_what_stands_for_nothing_is_an_error_in_its_place(tmp_path: Path) -> None:
    """A pattern without a match, a folder without texts."""
    (tmp_path / "empty").mkdir()
    found = inputs(["*.rtf", "empty", "a.txt"])
    assert [isinstance(item, InputError) for item in found] == [True, True, False]


@pytest.mark.usefixtures("tree")
def test_a_link_that_leads_nowhere_costs_nothing_but_itself() -> None:
    """One that leads to itself is named, as far as it would be taken at all; what stands after it comes all the same."""
    Path("aa.txt").symlink_to("aa.txt")
    Path("ab").symlink_to("ab")
    found = inputs(["."])
    assert paths(found) == ["a.txt", "!", "b.txt", "deep/c.md"]
    assert str(found[1]).startswith("aa.txt: cannot be read (")
    assert paths(inputs(["*.txt"])) == ["a.txt", "aa.txt", "b.txt"]


def test_folders_may_be_deeper_than_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder in a folder is no call in a call, for what is read nor for what is written; where Python's search is, that is said."""
    monkeypatch.chdir(tmp_path)
    here = tmp_path
    for _ in range(sys.getrecursionlimit() + 100):
        here /= "d"
        here.mkdir()
    (here / "a.txt").write_text("Tokaev spoke.\n")
    (tmp_path / "g.toml").write_text('[[entry]]\ncanonical = "Tokayev"\nsource = { ru = ["Токаев"] }\n', "utf-8")
    assert main(["fix", "d", "--output", "out", "--glossary", "g.toml"]) == 0
    for arguments, found in ((["log", "verify", "out"], 0), (["check", "d/**/*.txt", "--glossary", "g.toml"], 1)):
        capsys.readouterr()
        assert main(arguments) == (2 if "too deep" in capsys.readouterr().err else found), "which Python's own search decides"
    there = tmp_path / "out" / here.relative_to(tmp_path / "d")
    assert (there / "a.txt").read_text() == "Tokayev spoke.\n"
    for top, deepest in (("d", here), ("out", there)):  # what clears test folders away calls itself for each
        for file in deepest.iterdir():
            file.unlink()
        for folder in (deepest, *deepest.parents):
            folder.rmdir()
            if folder == tmp_path / top:
                break


@pytest.mark.usefixtures("tree")
def test_what_this_tool_wrote_itself_is_no_input_but_by_its_name() -> None:
    """Only a name that it gives; where there is nothing else, that is said."""
    grown(Path("own"), {"p.corrected.txt": "x", "q.corrected": "x", "p.edits.1.jsonl": "x"})
    for found in (inputs(["own"]), inputs(["own/*"])):
        assert paths(found) == ["!"]
        assert "what this tool wrote itself (p.corrected.txt" in str(found[0])
    assert paths(inputs(["own/p.corrected.txt"])) == ["own/p.corrected.txt"]
    grown(Path("own"), {"p.corrected.by.ann.txt": "x"})
    assert paths(inputs(["own"])) == paths(inputs(["own/*.txt"])) == ["own/p.corrected.by.ann.txt"]


def test_copies_are_no_inputs_beside_their_originals(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder below the input may be written to again and again; by itself, or without the originals, it is a folder of texts."""
    (tree / "g.toml").write_text('[[entry]]\ncanonical = "Tokayev"\nsource = { ru = ["Токаев"] }\n', "utf-8")
    fix = ["fix", ".", "--output", "./out", "--glossary", "g.toml"]
    assert [main(fix), main(fix), main(fix)] == [0, 0, 0]
    assert "out: passed over, --output writes there" in capsys.readouterr().err
    texts = ["a.txt", "b.txt", "deep/c.md"]
    assert paths(inputs(["."])) == paths(inputs(["*.txt", "**/*.txt", "**/*.md"])) == texts
    assert sorted(path.relative_to("out").as_posix() for path in Path("out").rglob("*.[tm]*")) == texts
    assert paths(inputs(["out"])) == paths(inputs(["out/*.txt", "out/deep"])) == [f"out/{text}" for text in texts]
    (tree / "out" / "new.txt").write_text("x")
    assert paths(inputs(["."])) == ["a.txt", "b.txt", "deep/c.md", "out/new.txt"]
    assert paths(inputs([".", "**/*.txt"], Selection(output=Path("out")))) == ["a.txt", "b.txt", "deep/c.md", "!"]
    (tree / "a.txt").unlink()
    assert paths(inputs(["."])) == ["b.txt", "deep/c.md", "out/a.txt", "out/new.txt"]


def test_a_dash_is_standard_input() -> None:
    """It has no path."""
    assert inputs(["-"]) == [Input(None)]


def grown(folder: Path, files: dict[str, str]) -> None:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def chosen(*names: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = (), gitignore: bool = True) -> list[str]:
    """The paths that some names and patterns give; what is passed over by name in brackets."""
    selection = Selection(Patterns(include), Patterns(exclude, None, "--exclude"), gitignore)
    found = inputs(names, selection)
    return [f"({item.path.as_posix()})" if isinstance(item, Skipped) else paths([item])[0] for item in found]


def test_include_and_exclude_say_what_a_folder_gives(tree: Path) -> None:
    """Include replaces the usual suffixes, exclude takes out, a folder with all below it."""
    grown(tree, {"page.html": "x", "deep/page.html": "x"})
    assert chosen(".", include=("*.html",)) == ["deep/page.html", "page.html"]
    assert chosen(".", include=("*.html", "a.txt"), exclude=("deep/",)) == ["a.txt", "page.html"]
    assert chosen(".", exclude=("/b.txt",)) == ["a.txt", "deep/c.md"]


def test_gitignore_files_are_respected_where_they_hold(tree: Path) -> None:
    """From their folder downward; a deeper one overrules a higher one; they can be left out of account."""
    (tree / ".git").mkdir()
    grown(tree, {".gitignore": "deep/*.md\nb.txt\nout/\n", "deep/.gitignore": "!c.md\n", "deep/e.md": "x", "out/f.txt": "x"})
    assert chosen(".") == ["a.txt", "deep/c.md"]
    assert chosen("deep") == ["deep/c.md"], "the one above the folder that is searched counts too"
    assert chosen(".", gitignore=False) == ["a.txt", "b.txt", "deep/c.md", "deep/e.md", "out/f.txt"]


def test_a_folder_that_is_named_is_searched_although_it_is_ignored(tree: Path) -> None:
    """Naming it says more than the ignore file above it."""
    (tree / ".git").mkdir()
    grown(tree, {".gitignore": "out/\n", "out/f.txt": "x", "out/deep/g.txt": "x"})
    assert chosen("out") == ["out/deep/g.txt", "out/f.txt"]


def test_a_gitignore_above_a_folder_in_no_repository_is_nobody_s(tree: Path) -> None:
    """It belongs to something else."""
    grown(tree, {".gitignore": "*.md\n"})
    assert chosen("deep") == ["deep/c.md"]


def test_the_own_ignore_file_holds_for_names_too(tree: Path) -> None:
    """A hook names every changed file; what its owner excluded is passed over, with a reason."""
    grown(tree, {".tui-reviewignore": "deep/\n*.bin\n", ".gitignore": "a.txt\n"})
    assert chosen("deep/c.md", "data.bin", "a.txt", "b.txt") == ["(deep/c.md)", "(data.bin)", "a.txt", "b.txt"]
    assert chosen("b.txt", exclude=("b.*",)) == ["(b.txt)"]
    assert [item.reason for item in inputs(["data.bin"]) if isinstance(item, Skipped)] == ["excluded by .tui-reviewignore"]


def test_a_folder_of_which_all_is_ignored_says_so(tree: Path) -> None:
    """The remedy names what could have done it."""
    grown(tree, {".tui-reviewignore": "*\n"})
    (found,) = inputs(["."], Selection(Patterns(("*.txt",))))
    assert isinstance(found, InputError)
    assert ".tui-reviewignore" in str(found)
