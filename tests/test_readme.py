"""Every command in the README works as printed: blocks marked ``<!-- run -->`` are run in a copy of the bundled files.

A line ``$ command`` is run by the shell, ``# exits N`` behind it is its exit status (0 without it), and the lines under it
are what it prints on standard output and standard error; ``...`` stands for whatever comes between.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
_BLOCK = re.compile(r"^<!-- (\w+) -->\n```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_STATUS = re.compile(r"\s*# exits (\d+)$")


@dataclass
class Step:
    """A command with what the README says of it."""

    command: str
    status: int
    printed: list[str] = field(default_factory=list)


def blocks(name: str) -> list[str]:
    """The texts of the blocks with a mark."""
    return [text for mark, text in _BLOCK.findall(README) if mark == name]


def steps(block: str) -> list[Step]:
    """The commands of a block."""
    found: list[Step] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            status = _STATUS.search(line)
            found.append(Step(_STATUS.sub("", line[2:]), int(status.group(1)) if status else 0))
        else:
            found[-1].printed.append(line)
    return found


def expected(printed: list[str]) -> re.Pattern[str]:
    """What a command has to print; nothing said means anything goes."""
    if not printed:
        return re.compile(".*", re.DOTALL)
    return re.compile(".*?".join(re.escape(part) for part in "\n".join(printed).split("...")), re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the bundled article and glossary, as a fresh clone has them."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds", ignore=shutil.ignore_patterns("*.corrected.*", "*.edits*"))
    shutil.copy(ROOT / "glossary.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("block", blocks("run"), ids=lambda block: block.split("\n", 1)[0][2:42])
def test_the_readme_s_commands_do_what_it_prints(block: str, desk: Path) -> None:
    """Exit status and output are the printed ones."""
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    for step in steps(block):
        done = subprocess.run(
            ["bash", "-c", step.command],
            cwd=desk,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == step.status, f"{step.command}\n{done.stdout}"
        assert expected(step.printed).search(done.stdout), f"{step.command}\n{done.stdout}"


@pytest.mark.parametrize("name", ["install", "terminal", "run", "test"])
def test_the_readme_marks_the_commands_that_are_proved(name: str) -> None:
    """What the checks read is there to be read."""
    assert blocks(name)


def test_the_readme_s_python_example_runs(desk: Path) -> None:
    """The example for Python prints the article's first finding."""
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example
    done = subprocess.run([sys.executable, "-c", example.group(1)], cwd=desk, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("Tokaev Tokayev "), done.stderr


def test_the_readme_s_picture_is_there() -> None:
    """Every picture that the README shows lies in the repository."""
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)
