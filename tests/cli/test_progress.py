"""The progress bar on a terminal: one line that is erased for messages and at the end."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tui_review.batch import Done, Input
from tui_review.cli import progress
from tui_review.cli.streams import say
from tui_review.report import Reported


class Terminal(io.StringIO):
    """A standard error stream that claims to be a terminal."""

    def isatty(self) -> bool:
        """Like a terminal."""
        return True


def test_the_bar_is_one_line_and_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are on lines of their own, the bar follows them, and it is erased at the end."""
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(progress, "_REDRAW", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    results = [Done(Input(Path(f"{n}.txt")), Reported(f"{n}.txt"), size=1000) for n in range(5)]
    with progress.Watch(5, fixing=False) as watch:
        for number, _ in enumerate(watch.over(results)):
            if number == 2:
                say("a.txt: is a binary file")
    written = screen.getvalue()
    assert written.count("\n") == 1
    assert "3/5" in written.split("\n")[0]
    assert written.split("\n")[0].endswith("\x1b[2Ka.txt: is a binary file")
    assert "5/5" in written.split("\n")[1]
    assert written.endswith("\r\x1b[2K")


def test_elsewhere_there_are_plain_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """No escape sequences, and no output for a short run."""
    results = [Done(Input(Path(f"{n}.txt")), Reported(f"{n}.txt"), size=1000) for n in range(5)]
    with progress.Watch(5, fixing=False) as watch:
        list(watch.over(results))
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(progress, "_EVERY", 0.0)
    with progress.Watch(5, fixing=False) as watch:
        list(watch.over(results))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 5
    assert lines[2].startswith("3 of 5 files, 0 findings, ")
