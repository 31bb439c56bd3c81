"""JSON Lines: each line is one entry with the keys of its table in glossary.toml; nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary.changes import entry_row
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.exchange.loss import Exported, Imported
from tui_review.glossary.store import FORMAT, row_to_entry

# Legal in a JSON string, but readers that use str.splitlines take them for line ends.
_LINE_BREAKS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def write(glossary: Glossary) -> Exported:
    """The glossary as JSON Lines."""
    lines: list[dict[str, Any]] = [{"glossary": {"format": FORMAT, "name": glossary.name, "language": glossary.language}}]
    lines += map(entry_row, glossary.entries)
    text = "".join(json.dumps(line, ensure_ascii=False).translate(_LINE_BREAKS) + "\n" for line in lines)
    return Exported(text.encode("utf-8"))


def read(text: str, path: Path) -> Imported:
    """The entries of a JSON Lines file. Raises InputError, with the line, for invalid ones."""
    about: dict[str, Any] = {}
    entries: list[Entry] = []
    for number, row in _objects(text, path):
        if isinstance(row.get("glossary"), dict) and len(row) == 1:
            about = row["glossary"]
            continue
        entries.append(row_to_entry(row, path, number, len(entries) + 1))
    name, language = about.get("name", ""), about.get("language", "")
    return Imported(tuple(entries), "jsonl", (), name if isinstance(name, str) else "", language if isinstance(language, str) else "")


def _objects(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise InputError("is not JSON", path=path, line=number, remedy="write one entry as an object on each line") from None
        if not isinstance(row, dict):
            raise InputError("is not a JSON object", path=path, line=number, remedy="write one entry as an object on each line")
        yield number, row
