"""Command lines as data: each file in ``cases`` has files, arguments and the expected results.

``files`` are written into an empty folder beside a small glossary, ``args`` are run there, and ``status``, ``stdout`` and the lines
of ``stderr`` must be as in the case; ``...`` stands for any text. ``written`` are exactly the files that must exist afterwards in
addition.
"""

from __future__ import annotations

import io
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tui_review.cli import main

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))
GLOSSARY = """
[[entry]]
canonical = "Tokayev"
kind = "person"
source = { ru = ["Токаев"] }
tags = ["head-of-state"]

[[entry]]
canonical = "Luhansk"
kind = "place"
source = { uk = ["Луганськ"] }
variants = ["Lugandon"]
"""


def _files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_bytes().decode("utf-8") for p in sorted(folder.rglob("*")) if p.is_file()}


def _fits(said: str, printed: str) -> bool:
    return re.fullmatch(".*?".join(re.escape(part) for part in said.split("...")), printed, re.DOTALL) is not None


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_command_line_does_what_the_case_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Exit status, output, messages and files are those of the case."""
    case: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    assert case["about"]
    monkeypatch.chdir(tmp_path)
    for name, content in {"glossary.toml": GLOSSARY, **case.get("files", {})}.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode())
    before = _files(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(case.get("stdin", "").encode())))
    status = main(case["args"])
    out, err = (stream.decode("utf-8") for stream in capfdbinary.readouterr())
    talk = [line for line in err.splitlines() if not line.startswith("glossary: ")]
    assert status == case["status"], err
    assert _fits(case.get("stdout", ""), out), out
    assert _fits(case.get("stderr", "").replace("{folder}", str(tmp_path)), "".join(line + "\n" for line in talk)), err
    assert {name: content for name, content in _files(tmp_path).items() if name not in before} == case.get("written", {})
    assert {name: content for name, content in _files(tmp_path).items() if name in before} == before
