"""Writing: the whole file or nothing, with sensible permissions and nothing left behind."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tui_review.errors import InputError
from tui_review.writing import sweep, write_atomically, writing


def test_new_file_has_the_bytes_and_usual_permissions(tmp_path: Path) -> None:
    """A new file is as any program would have made it."""
    usual = tmp_path / "usual"
    usual.touch()
    path = tmp_path / "copy.txt"
    write_atomically(path, b"text\r\n")
    assert path.read_bytes() == b"text\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_overwritten_file_keeps_its_permissions(tmp_path: Path) -> None:
    """What the user set on an earlier copy stays."""
    path = tmp_path / "copy.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["copy.txt"]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    """A disk that is full costs neither the old copy nor leaves a half."""
    path = tmp_path / "copy.txt"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, failing, fail)
    with pytest.raises(InputError, match="cannot be written \\(No space left on device\\)"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["copy.txt"]


def test_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of writing leaves no temporary file."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "copy.txt", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [ValueError("a number"), FileNotFoundError(2, "gone", "elsewhere"), OSError("an engine's")])
def test_what_goes_wrong_in_the_block_is_no_fault_of_the_file(tmp_path: Path, error: Exception) -> None:
    """Whoever writes gets an exception of their own back as it was; no half of the file is left."""
    path = tmp_path / "copy.txt"
    path.write_bytes(b"old")

    def write_half() -> None:
        with writing(path) as put:
            put(b"half")
            raise error

    with pytest.raises(type(error)) as caught:
        write_half()
    assert caught.value is error
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("copy.txt", b"old")]


def test_a_disk_that_fills_while_the_block_writes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long report meets the end of the disk in its middle: one line about the file, and nothing left behind."""
    full = os.open("/dev/full", os.O_WRONLY) if Path("/dev/full").exists() else pytest.skip("no full device here")
    made = os.open

    def opened(path: str | Path, *rest: int) -> int:
        os.close(made(path, *rest))
        return full

    monkeypatch.setattr(os, "open", opened)
    with (
        pytest.raises(InputError, match=r"copy\.txt: cannot be written \(No space left on device\); make room"),
        writing(tmp_path / "copy.txt") as put,
    ):
        put(b"x" * 1_000_000)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("missing/copy.txt", "missing: no such folder"),
        ("file/copy.txt", "file: is not a folder"),
        ("folder", "folder: is a folder"),
        ("nul\0", "is not a path"),
    ],
)
def test_impossible_place_is_refused(tmp_path: Path, name: str, problem: str) -> None:
    """A place that cannot be is one line with the remedy."""
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=problem) as caught:
        write_atomically(tmp_path / name, b"text")
    assert "--output" in str(caught.value)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "folder"]


def test_folder_without_permission_is_refused() -> None:
    """A folder that must not be written in is told as that."""
    was_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        try:
            if was_root:
                os.seteuid(65534)
            with pytest.raises(InputError, match="cannot be written in \\(permission denied\\)"):
                write_atomically(folder / "copy.txt", b"text")
        finally:
            if was_root:
                os.seteuid(0)
            folder.chmod(0o755)
        assert list(folder.iterdir()) == []


def test_long_names_can_be_written(tmp_path: Path) -> None:
    """A name as long as the system allows is no obstacle for the temporary file."""
    path = tmp_path / ("卢" * 83 + ".txt")
    write_atomically(path, b"text")
    assert path.read_bytes() == b"text"


@pytest.mark.parametrize("system", ["posix", "nt"])
def test_only_what_nobody_writes_to_any_more_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    """A live process's file stays, also one of another machine that has the folder; nobody is sent a signal where that would end them."""
    killed = subprocess.Popen([sys.executable, "-c", ""])
    killed.wait()
    with writing(tmp_path / "copy.txt"):
        (live,) = tmp_path.iterdir()
    here = live.name.split("-")[2]
    names = {
        "live": live.name,
        "killed": live.name.replace(f"-{os.getpid()}-", f"-{killed.pid}-"),
        "elsewhere": live.name.replace(f"-{os.getpid()}-", f"-{killed.pid}-").replace(here, "0123abcd"),
        "old elsewhere": live.name.replace(here, "0123abce"),
        "another's": ".tui-review-notes.tmp",
        "not a process": live.name.replace(f"-{os.getpid()}-", f"-{'9' * 30}-"),
    }
    for name in names.values():
        (tmp_path / name).touch()
    os.utime(tmp_path / names["old elsewhere"], (0, 0))
    kill = os.kill

    def asked(pid: int, number: int) -> None:
        assert system == "posix"
        kill(pid, number)

    with monkeypatch.context() as patch:
        patch.setattr(os, "kill", asked)
        patch.setattr("tui_review.writing._POSIX", system == "posix")
        sweep(tmp_path)
    gone = {"old elsewhere", "killed"} if system == "posix" else {"old elsewhere"}
    assert {what for what, name in names.items() if not (tmp_path / name).exists()} == gone


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_file_is_never_put_aside(tmp_path: Path) -> None:
    """Not even by who may do anything: a device or a pipe stays what it is."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match=r"pipe: is not an ordinary file; choose another --output"):
        write_atomically(pipe, b"new")
    assert pipe.is_fifo()
