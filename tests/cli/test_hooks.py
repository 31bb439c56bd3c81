"""What runs by itself elsewhere: the hooks for pre-commit, and the workflow that the README shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tui_review.batch.inputs import TEXT_SUFFIXES
from tui_review.cli import main

yaml = pytest.importorskip("yaml")
GLOSSARY = '[[entry]]\ncanonical = "Luhansk"\nvariants = ["Lugandon"]\n'


def commands(root: Path) -> list[str]:
    """The commands of the workflow in the README."""
    blocks = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", (root / "README.md").read_text("utf-8"), re.DOTALL)]
    (workflow,) = [block for block in blocks if "jobs" in block]
    steps: list[dict[str, Any]] = workflow["jobs"]["names"]["steps"]
    return [step["run"] for step in steps if step.get("run", "").startswith("tui-review ")]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts that have a finding."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("In Lugandon.\n")
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_each_hook_runs_and_takes_the_files_that_it_says(root: Path) -> None:
    """The check fails on a finding, the glossary is in order; binary and other files are not asked for."""
    check, glossary = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert main([*shlex.split(check["entry"])[1:], "texts/a.txt"]) == 1
    assert [name for name in ("a/b.md", "c.txt", "d.py", "e.txt.gz") if re.search(check["files"], name)] == ["a/b.md", "c.txt"]
    assert all(re.search(check["files"], f"a{suffix}") for suffix in TEXT_SUFFIXES)
    assert re.search(glossary["files"], "desk/glossary.toml")


def test_the_glossary_s_hook_looks_at_the_files_that_were_changed(root: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wherever they lie, with or without options; those of other folders are left alone."""
    _, hook = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook.get("pass_filenames", True)
    command = shlex.split(hook["entry"])[1:]
    assert main([*command, "glossary.toml"]) == 0
    for folder in ("desk", "sport"):
        (desk / folder).mkdir()
        (desk / folder / "glossary.toml").write_text(GLOSSARY.replace("Lugandon", "polish"))
    (desk / "glossary.toml").unlink()
    for options in ([], ["--all"], ["--ignore", "short-native"]):
        capsys.readouterr()
        assert main([*command, *options, "desk/glossary.toml", "sport/glossary.toml"]) == 1
        out, err = capsys.readouterr()
        assert [line.partition(":")[0] for line in out.splitlines()] == ["desk/glossary.toml", "sport/glossary.toml"]
        assert err.startswith("desk/glossary.toml, sport/glossary.toml: 2 errors")


def test_the_workflow_s_commands_run(root: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Annotations for what is new, and a report that never fails."""
    main(["check", "texts", "--baseline", "known.json", "--write-baseline"])
    (desk / "texts" / "b.txt").write_text("To Lugandon.\n")
    annotate, report = commands(root)
    capsys.readouterr()
    assert main(shlex.split(annotate)[1:]) == 1
    assert capsys.readouterr().out.startswith("::error file=texts/b.txt,line=1,endLine=1,col=4,endColumn=11,title=Lugandon -> Luhansk::")
    assert main(shlex.split(report)[1:]) == 0
    assert (desk / "report.html").exists()
