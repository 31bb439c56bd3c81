"""Mistakes on the command line: one line that says what is wrong and where to look, and nothing written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tui_review.cli import main

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
source = { ru = ["Токаев"] }
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A glossary, and a folder with a text."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Tokaev spoke.\n", "utf-8")
    return tmp_path


def said(capfd: pytest.CaptureFixture[str], *arguments: str, status: int = 2) -> str:
    """What a command has to say, once its exit status is the expected one."""
    assert main(arguments) == status
    return capfd.readouterr().err


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["fix", ""], "fix"),
        (["check", "in", ""], "check"),
        ([""], "review"),
        (["check", "in", "--glossary", ""], "check"),
        (["fix", "in", "--output", ""], "fix"),
        (["log", "apply", "x.edits.jsonl", "--output", ""], "log apply"),
        (["log", "verify", ""], "log verify"),
        (["glossary", "lint", "--glossary", ""], "glossary lint"),
        (["glossary", "import", ""], "glossary import"),
    ],
)
def test_an_empty_name_is_not_this_folder(capfd: pytest.CaptureFixture[str], arguments: list[str], command: str) -> None:
    """A variable of the shell that is not set must not have everything here corrected."""
    assert said(capfd, *arguments).endswith(f": an empty name is no file and no folder; see tui-review {command} --help\n")
    assert sorted(path.name for path in Path().rglob("*")) == ["a.txt", "glossary.toml", "in"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["check", "in", "--nosuch"], "check"),
        (["glossary", "list", "--nosuch"], "glossary list"),
        (["log", "show", "x.edits.jsonl", "--nosuch"], "log show"),
    ],
)
def test_an_unknown_option_leads_to_the_help_of_its_command(capfd: pytest.CaptureFixture[str], arguments: list[str], command: str) -> None:
    """As every other usage error."""
    assert said(capfd, *arguments) == f"tui-review: unrecognized arguments: --nosuch; see tui-review {command} --help\n"


@pytest.mark.parametrize("more", [("bad\udcff",), ("Kyiv", "--accept", "bad\udcff")])
def test_a_form_with_a_stray_byte_is_refused(desk: Path, capfd: pytest.CaptureFixture[str], more: tuple[str, ...]) -> None:
    """What the shell passed on is no text."""
    assert "a form holds half a character" in said(capfd, "glossary", "add", *more)
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


@pytest.mark.parametrize("named", ["closed/c.txt", "closed", "closed/*.txt"])
def test_a_folder_that_cannot_be_looked_into_does_not_stop_the_rest(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], named: str
) -> None:
    """Also where nothing but the search for settings looks into it."""
    real = os.stat

    def refuse(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
        if "closed" in Path(os.fsdecode(path)).parts[:-1]:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *arguments, **options)

    (desk / "closed").mkdir()
    (desk / "closed" / "c.txt").write_text("Tokaev spoke.\n")
    assert main(["check", "in/a.txt"]) == 1
    found = capfd.readouterr().out
    monkeypatch.setattr(os, "stat", refuse)
    assert main(["check", "in/a.txt", named]) == 2
    done = capfd.readouterr()
    assert done.out == found
    assert f"{named}: cannot be read (Permission denied)\n" in done.err


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--baseline", "deep.json"], "deep.json: is no baseline: broken JSON (nested too deeply); "),
        (["--resume", "--state", "deep.json"], "deep.json: is no state of an earlier run; "),
        (["--resume", "--state", "state"], None),
        (["--ignore-file", "deep.toml"], "deep.toml: broken TOML (nested too deeply); "),
        (["--config", "deep.toml"], "deep.toml: broken TOML (nested too deeply); "),
        (["--glossary", "deep.toml"], "deep.toml: broken TOML (nested too deeply); "),
    ],
)
def test_brackets_in_brackets_are_no_way_to_break_a_run(
    desk: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], problem: str | None
) -> None:
    """What is nested too deeply to be read is told as what it is; in a state it is a document that was not done."""
    (desk / "deep.json").write_text("[" * 100_000)
    (desk / "deep.toml").write_text("a = " + "[" * 100_000)
    assert main(["check", "in", "--resume", "--state", "state"]) == 1
    with (desk / "state").open("a") as state:
        state.write("[" * 100_000 + "\n")
    capfd.readouterr()
    status = main(["check", "in", *arguments])
    assert status == (1 if problem is None else 2)
    assert problem is None or problem in capfd.readouterr().err


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("option", ["--output", "--log"])
@pytest.mark.parametrize("folder", [".", "..", "./", "/", "in"])
def test_the_reviewer_does_not_write_over_a_folder(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: str, option: str
) -> None:
    """Whether the folder has a name in what was written or not."""
    monkeypatch.setenv("TEXTUAL_DRIVER", "none, but no terminal is asked for")
    assert said(capfd, "in/a.txt", option, folder) == f"tui-review: {Path(folder)}: is a folder; name a file with {option}\n"
    assert sorted(path.name for path in Path().rglob("*")) == ["a.txt", "glossary.toml", "in"]


def test_a_folder_of_which_all_is_excluded_says_what_excludes_it(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """By option, and by the ignore files that do."""
    problem = "in: no text files in this folder"
    assert said(capfd, "check", "in", "--exclude", "*.txt").startswith(f"{problem} but for what --exclude excludes; exclude less, ")
    (desk / "in" / ".tui-reviewignore").write_text("a.*\n", "utf-8")
    (desk / "in" / "b.txt").write_text("Tokaev.\n", "utf-8")
    assert f"{problem} but for what in/.tui-reviewignore and --exclude exclude; " in said(capfd, "check", "in", "--exclude", "b.*")
    assert f"{problem}; " in said(capfd, "check", "in", "--include", "*.rst")
