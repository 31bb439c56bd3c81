"""The reviewer in a real terminal: started from the command line, typed into, resized, left."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui_review.review import read_log

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "seeds" / "000_c32e84b3a4007993.txt"
PATIENCE = 60


@dataclass
class Terminal:
    """A tmux server of its own with one window."""

    socket: Path

    def tmux(self, *arguments: str) -> str:
        """Run a tmux command."""
        done = subprocess.run(["tmux", "-S", str(self.socket), *arguments], capture_output=True, text=True, check=True)
        return done.stdout

    def screen(self) -> str:
        """The contents of the screen."""
        return self.tmux("capture-pane", "-p", "-t", "review")

    def press(self, *keys: str) -> None:
        """Type keys, as tmux names them."""
        self.tmux("send-keys", "-t", "review", *keys)

    def until(self, condition: Callable[[str], bool], what: str) -> str:
        """Wait until the screen shows some words."""
        end = time.monotonic() + PATIENCE
        while not condition(screen := self.screen()):
            assert time.monotonic() < end, f"{what} did not appear:\n{screen}"
            time.sleep(0.1)
        return screen


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A shell in a terminal of 100 by 30 cells."""
    opened = Terminal(tmp_path / "tmux")
    environment = {**os.environ, "TERM": "xterm-256color", "PS1": "$ "}
    for size in ("COLUMNS", "LINES"):  # the terminal says itself how large it is
        environment.pop(size, None)
    command = ["tmux", "-S", str(opened.socket), "-f", "/dev/null", "new-session", "-d", "-s", "review", "-x", "100", "-y", "30", "sh"]
    subprocess.run(command, check=True, env=environment, cwd=tmp_path)
    yield opened
    subprocess.run(["tmux", "-S", str(opened.socket), "kill-server"], check=False)


def test_a_review_from_start_to_end(terminal: Terminal, tmp_path: Path) -> None:
    """Open, decide, resize, view the diff, save, quit; the copy exists and the shell is restored."""
    shutil.copy(ARTICLE, tmp_path / "article.txt")
    terminal.press(f"{sys.executable} -m tui_review article.txt --glossary {ROOT / 'glossary.toml'}", "Enter")
    screen = terminal.until(lambda screen: "0 of 15 decided" in screen, "the findings")
    assert "Tokaev of" in screen
    assert "article.txt" in screen.splitlines()[0]
    terminal.press("A")
    terminal.until(lambda screen: "3 of 15 decided" in screen and "Tokayev✓ of" in screen, "the accepted name")
    terminal.tmux("resize-window", "-t", "review", "-x", "80", "-y", "24")
    screen = terminal.until(lambda screen: "Tokayev✓" in screen and "q quit" in screen.rstrip().splitlines()[-1][:80], "the smaller screen")
    assert all(words in screen.rstrip().splitlines()[-1] for words in ("a accept", "r reject", "u undo", "? help"))
    terminal.press("d")
    terminal.until(lambda screen: "to be saved as article.corrected.txt" in screen, "the diff")
    terminal.press("s")
    terminal.until(lambda screen: "saved article.corrected.txt, 3 changes" in screen, "the message")
    terminal.press("q")
    terminal.until(lambda screen: screen.rstrip()[-1:] in ("$", "#"), "the shell")
    copy = (tmp_path / "article.corrected.txt").read_text("utf-8")
    assert copy == ARTICLE.read_text("utf-8").replace("Tokaev", "Tokayev")
    assert (tmp_path / "article.edits.jsonl").exists()


def test_no_control_character_of_a_text_reaches_the_terminal(terminal: Terminal, tmp_path: Path) -> None:
    """Escape sequences, bells and bidirectional controls are shown as symbols, and brackets as brackets."""
    text = "Tokaev \x1b[2J\x07 [bold]met[/bold] \u202eesrever\u202c \x9b31m and left.\n"
    (tmp_path / "evil.txt").write_text(text, "utf-8")
    terminal.press(f"{sys.executable} -m tui_review evil.txt --glossary {ROOT / 'glossary.toml'}", "Enter")
    screen = terminal.until(lambda screen: "decided" in screen, "the findings")
    assert "[bold]met[/bold]" in screen
    assert "esrever" in screen
    assert "and left." in screen
    assert "\u202e" not in screen
    terminal.press("q")
    terminal.until(lambda screen: screen.rstrip()[-1:] in ("$", "#"), "the shell")


@pytest.mark.parametrize("ending", ["TERM", "HUP"])
def test_a_killed_review_gives_the_terminal_back(terminal: Terminal, tmp_path: Path, ending: str) -> None:
    """The shell echoes again with its earlier screen; the decisions are in the log."""
    shutil.copy(ARTICLE, tmp_path / "article.txt")
    start = f"exec {sys.executable} -m tui_review article.txt --glossary {ROOT / 'glossary.toml'}"
    terminal.press(f"sh -c 'echo $$ > pid; {start}'", "Enter")
    terminal.until(lambda screen: "0 of 15 decided" in screen, "the findings")
    terminal.press("a")
    terminal.until(lambda screen: "1 of 15 decided" in screen, "the decision")
    subprocess.run(["kill", f"-{ending}", (tmp_path / "pid").read_text().strip()], check=True)
    terminal.until(lambda screen: screen.rstrip()[-1:] in ("$", "#"), "the shell")
    assert "decided" not in terminal.screen()
    terminal.press("stty -a; echo status $?", "Enter")
    screen = terminal.until(lambda screen: "status 0" in screen, "the settings of the terminal")
    assert " icanon" in screen
    assert " echo " in screen
    assert len(read_log(tmp_path / "article.edits.jsonl").decisions) == 1


def test_a_review_can_be_put_aside_and_gone_on_with(terminal: Terminal, tmp_path: Path) -> None:
    """Ctrl-Z restores the shell; after fg the whole screen is shown again, and keys work."""
    shutil.copy(ARTICLE, tmp_path / "article.txt")
    terminal.press(f"{sys.executable} -m tui_review article.txt --glossary {ROOT / 'glossary.toml'}", "Enter")
    before = terminal.until(lambda screen: "0 of 15 decided" in screen, "the findings")
    terminal.press("C-z")
    terminal.until(lambda screen: screen.rstrip()[-1:] in ("$", "#"), "the shell")
    terminal.press("clear; echo here", "Enter")
    terminal.until(lambda screen: "here" in screen.splitlines() and "echo" not in screen, "the shell's answer")
    terminal.press("fg", "Enter")
    terminal.until(lambda screen: screen == before, "the same screen")
    terminal.press("a")
    terminal.until(lambda screen: "1 of 15 decided" in screen, "the decision")
    terminal.press("q", "q")
    terminal.until(lambda screen: screen.rstrip()[-1:] in ("$", "#"), "the shell")
