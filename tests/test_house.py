"""What holds for the whole house: who imports what, what lies at the top, what every module says of itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "seeds" / "000_c32e84b3a4007993.txt"
TOP = {"pyproject.toml", "README.md", "LICENSE", "glossary.toml", "seeds", "tui_review", "tests"}


def _modules_after(arguments: list[str]) -> set[str]:
    """The modules that a command has imported when it ends."""
    code = (
        "import sys, io, contextlib\n"
        "from tui_review.cli import main\n"
        "with contextlib.suppress(SystemExit):\n"
        f"    main({arguments!r})\n"
        "sys.stdout.flush()\n"
        "sys.stderr.write('\\nMODULES ' + ' '.join(sorted(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    _, _, names = done.stderr.rpartition("MODULES ")
    assert names, done.stderr
    return set(names.split())


@pytest.mark.parametrize(
    "arguments",
    [["check", str(ARTICLE)], ["fix", str(ARTICLE), "--diff"], ["log", "verify", "none.edits.jsonl"], ["--version"], ["fix", "--help"]],
    ids=["check", "fix", "log", "version", "help"],
)
def test_commands_without_a_screen_load_no_textual(arguments: list[str]) -> None:
    """Only the reviewer pays for Textual and Rich."""
    assert not {name for name in _modules_after(arguments) if name.split(".")[0] in {"textual", "rich"}}


def test_the_text_is_shown_without_an_engine_or_a_dialog() -> None:
    """What is not needed before the text is on the screen is imported when it is."""
    code = "import sys, tui_review.tui.app, tui_review.tui.opening; print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout.split())
    assert "tui_review.tui.review_screen" in loaded
    for late in (
        "detect.engine",
        "tui.dialogs",
        "tui.help",
        "tui.picker",
        "tui.diff_screen",
        "tui.teach_dialog",
        "review.session",
        "review.log",
        "report",
    ):
        assert f"tui_review.{late}" not in loaded


def test_the_version_is_told_without_an_engine() -> None:
    """``--version`` loads neither a romaniser nor a matcher."""
    loaded = {name.split(".")[0] for name in _modules_after(["--version"])}
    assert not loaded & {"textual", "rich", "pypinyin", "anyascii", "rapidfuzz", "charset_normalizer", "tomllib"}


def test_a_compiled_glossary_needs_no_romaniser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run over the same glossary reads its readings from the cache."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path))
    first = {name.split(".")[0] for name in _modules_after(["check", str(ARTICLE)])}
    second = {name.split(".")[0] for name in _modules_after(["check", str(ARTICLE)])}
    assert "pypinyin" in first
    assert "pypinyin" not in second


def test_the_top_level_holds_what_was_agreed() -> None:
    """Nothing lies at the top but the agreed names and dotfiles."""
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert names - {"__pycache__", "build", "dist", "PKG-INFO"} == TOP


def test_every_library_that_is_imported_is_declared() -> None:
    """By the package itself or by an extra, and not only by what these bring along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [wanted for extra, wanted in project["optional-dependencies"].items() if extra != "dev"]
    declared = {re.split(r"[^\w.-]", wanted)[0] for wanted in sum(extras, project["dependencies"])}
    imported: set[str] = set()
    for path in (ROOT / "tui_review").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    libraries = imported - sys.stdlib_module_names - {"tui_review"}
    homes = packages_distributions()
    assert {name for name in libraries if not {home.lower() for home in homes.get(name, [name])} & declared} == set()


@pytest.mark.parametrize("path", sorted((ROOT / "tui_review").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """Each module begins with a docstring and is no longer than one room's thoughts."""
    source = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert source.count("\n") <= 500
