"""A folder with a glossary and records, and what commands do there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui_review.cli import main

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
kind = "person"
source = { ru = ["Токаев"] }
variants = ["Tokaev"]

[[entry]]
canonical = "Luhansk"
kind = "place"
source = { zh = ["卢甘斯克"] }
variants = ["Lugandon"]
"""


class Desk:
    """A folder with a glossary, and what commands do in it."""

    def __init__(self, folder: Path, streams: pytest.CaptureFixture[bytes]) -> None:
        self.folder = folder
        self._streams = streams
        self.out = self.err = ""

    def run(self, *arguments: str) -> int:
        """A command's status; its streams are kept."""
        status = main([*arguments, *(["--jobs", "1"] if arguments[0] in {"check", "fix"} and "--jobs" not in arguments else [])])
        out, err = self._streams.readouterr()
        self.out, self.err = out.decode(), err.decode()
        return status

    def records(self, name: str, records: list[Any]) -> bytes:
        """A file of JSON Lines."""
        data = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
        (self.folder / name).write_bytes(data)
        return data

    def parts(self, folder: str) -> dict[str, bytes]:
        """The parts in an output folder."""
        return {path.name: path.read_bytes() for path in sorted((self.folder / folder).glob("*-of-*")) if ".edits." not in path.name}

    def logs(self, folder: str) -> dict[str, list[dict[str, Any]]]:
        """The edit logs in an output folder, without what differs from run to run."""
        found = {}
        for path in sorted((self.folder / folder).glob("*.edits.jsonl")):
            found[path.name] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            for record in found[path.name]:
                record.pop("time", None)
        return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Desk:
    """A folder with a glossary."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capfdbinary)


RECORDS: list[dict[str, Any]] = [
    {"id": "a", "text": "President Tokaev\nleft Lugandon.", "n": 1},
    {"id": "b", "text": "Nothing here.", "n": 2.50},
    {"id": "c", "text": "Tokaev spoke.", "n": None},
]
