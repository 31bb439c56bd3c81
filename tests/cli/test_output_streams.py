"""Reports can be written to files that are not ordinary: devices, named pipes, files opened by the shell."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from tui_review.cli import main

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
source = { ru = ["Токаев"] }
"""
BEGINS = b'{"path": "a.txt", "line": 1, '
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names open files as Linux does")


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "a.txt").write_text("Tokaev spoke.\n", "utf-8")


def checked(output: str | Path) -> int:
    """The exit status of a check that writes its report there."""
    return main(["check", "a.txt", "--format", "jsonl", "--output", str(output)])


@pytest.mark.parametrize(("output", "stream"), [("/dev/stdout", 0), ("/dev/stderr", 1), ("/dev/fd/1", 0)])
def test_a_standard_stream_by_its_name(capfdbinary: pytest.CaptureFixture[bytes], output: str, stream: int) -> None:
    """The report follows what was written to it before."""
    assert checked(output) == 1
    assert BEGINS in capfdbinary.readouterr()[stream]


@pytest.mark.parametrize("form", ["text", "github", "csv", "mqm"])
def test_a_terminal_gets_no_name_that_could_steer_it(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """Formats for programs have file names unchanged where necessary; line ends are kept."""
    name = "a\x1b[2J\t\u202e.txt"
    Path("a.txt").rename(name)
    arguments = ["check", name, "--format", form]
    assert main(arguments) == 1
    piped = capfdbinary.readouterr().out.decode()
    assert ("\x1b" in piped) == (form in {"github", "csv"})
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(arguments) == 1
    drawn = capfdbinary.readouterr().out.decode()
    assert "a␛[2J⇥<U+202E>.txt" in drawn
    assert not {"\x1b", "\u202e", "\r", "␍"} & set(drawn)
    assert len(drawn.splitlines()) == len(piped.splitlines())


def test_nowhere() -> None:
    """For users who only want the exit status."""
    assert checked("/dev/null") == 1
    assert Path("/dev/null").is_char_device()


def test_a_named_pipe(tmp_path: Path) -> None:
    """Its reader gets everything."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert checked(pipe) == 1
    reader.join(10)
    assert got[0].startswith(BEGINS)


def test_a_file_that_the_shell_holds_open_is_gone_on_with(tmp_path: Path) -> None:
    """With ``3>all`` and ``--output /dev/fd/3``, later output of the shell does not overwrite the report."""
    with (tmp_path / "all").open("wb", buffering=0) as file:
        file.write(b"before\n")
        assert checked(f"/dev/fd/{file.fileno()}") == 1
        file.write(b"after\n")
    lines = (tmp_path / "all").read_bytes().splitlines()
    assert (lines[0], lines[1].startswith(BEGINS), lines[2:]) == (b"before", True, [b"after"])


def test_a_full_device_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    """There is no traceback."""
    assert checked("/dev/full") == 2
    assert capfd.readouterr().err.endswith("tui-review: /dev/full: cannot be written (No space left on device); choose another --output\n")


def test_a_corrected_copy_is_a_file(capfd: pytest.CaptureFixture[str]) -> None:
    """A corrected copy must be an ordinary file."""
    assert main(["fix", "a.txt", "--output", "/dev/null"]) == 2
    assert "is not an ordinary file" in capfd.readouterr().err
