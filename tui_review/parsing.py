"""Reads the TOML and JSON files that users can edit.

A broken file raises one kind of error, however it is broken: InputError for TOML, ValueError for JSON. A table of TOML knows
the lines of its keys, so that later errors can name the line as well.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tui_review.errors import InputError

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_PART = r"""(?:"[^"]+"|'[^']+'|[\w-]+)"""
_PARTS = re.compile(_PART)
_NAME = rf"({_PART}(?:\s*\.\s*{_PART})*)"
_HEADER = re.compile(rf"^\s*\[\[?\s*{_NAME}\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(rf"^\s*{_NAME}\s*=")


@dataclass(frozen=True)
class Table:
    """The content of a TOML file with its text."""

    path: Path
    values: dict[str, Any]
    text: str
    inside: tuple[str, ...] = ()
    """The tables in the file that ``values`` are the content of."""

    def line(self, *keys: str) -> int | None:
        """The line of a key, from 1; ``keys`` leads to it from ``values``. Else the line of its table, or None."""
        wanted = (*self.inside, *keys)
        for count in range(len(wanted), 0, -1):
            name = ".".join(wanted[:count])
            for found, line, _ in self._lines:
                if found == name or found.startswith(f"{name}."):
                    return line
        return None

    def line_in(self, table: str, number: int, key: str = "") -> int | None:
        """The line of a key in the ``number``-th table of a list, from 0. Else the line of the table's header, or None."""
        header: int | None = None
        seen = -1
        for name, line, is_header in self._lines:
            if is_header and name == table:
                seen += 1
                if seen == number:
                    header = line
            if seen == number and name == (f"{table}.{key}" if key else table):
                return line
        return header

    @cached_property
    def _lines(self) -> list[tuple[str, int, bool]]:
        """The full names of tables and keys in their order, each with its line, and True for the header of a table."""
        found = []
        table = ""
        for number, line in enumerate(self.text.split("\n"), 1):
            if header := _HEADER.match(line):
                table = _joined(header[1])
                found.append((table, number, True))
            elif key := _KEY.match(line):
                found.append((f"{table}.{_joined(key[1])}" if table else _joined(key[1]), number, False))
        return found


def _joined(name: str) -> str:
    return ".".join(part.strip("\"'") for part in _PARTS.findall(name))


def read_toml(path: Path) -> Table:
    """The content of a TOML file. Raises InputError when it cannot be read, with the line if possible."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", path=path, remedy="check the path") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path=path, remedy="check the path") from None
    return parse_toml(data, path)


def parse_toml(data: bytes, path: Path) -> Table:
    """The content of a TOML file; ``path`` is for messages. Raises InputError when it is not TOML, with the line if possible."""
    import tomllib  # noqa: PLC0415 - a glossary that was parsed before comes from the cache

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("is not UTF-8, as TOML has to be", path=path, line=line, remedy="save it as UTF-8") from None
    try:
        return Table(path, tomllib.loads(text), text)
    except RecursionError:
        raise InputError("broken TOML (nested too deeply)", path=path, remedy="write it with fewer brackets in brackets") from None
    except ValueError as error:  # tomllib's errors, and the one for a number with too many digits
        words = str(error)
        place = _PLACE.search(words)
        at = text.count("\n") + 1 if place and not place[1] else int(place[1]) if place else None
        raise InputError(f"broken TOML ({_PLACE.sub('', words)})", path=path, line=at, remedy="mend it there") from None


def parse_json(data: bytes) -> Any:
    """The value of JSON text in UTF-8. Raises ValueError when it is not JSON, or nested too deeply."""
    try:
        return json.loads(data)
    except RecursionError:
        raise ValueError("nested too deeply") from None
