"""The tool's own TOML files, with the lines of their keys, so that errors can name the place."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tui_review.errors import InputError

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HEADER = re.compile(r"^\s*\[\[?\s*([^\]#]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*[=.]""")


@dataclass(frozen=True)
class Table:
    """The content of a file, with its text."""

    path: Path
    values: dict[str, Any]
    text: str
    inside: tuple[str, ...] = ()
    """The keys of the table in the file whose content ``values`` is; empty for the whole file."""

    def line(self, *keys: str) -> int | None:
        """The line of a key, from 1, given as a path from ``values``; None when it is not found."""
        *tables, key = (*self.inside, *keys)
        for found, line in self._lines:
            if found in ((".".join(tables), key), (".".join((*tables, key)), "")):
                return line
        return None

    def line_in(self, table: str, number: int, key: str = "") -> int | None:
        """The line of the header of the ``number``-th table of a list, from 0, or of a key in it."""
        header: int | None = None
        seen = -1
        for (name, found), line in self._lines:
            if not found and name == table:
                seen += 1
                if seen == number:
                    header = line
                    if not key:
                        return line
            elif seen == number and name == table and found == key:
                return line
        return header

    @cached_property
    def _lines(self) -> list[tuple[tuple[str, str], int]]:
        """All headers, as a table with an empty key, and all keys, as a table with a key, in order with their lines."""
        found = []
        table = ""
        for number, line in enumerate(self.text.splitlines(), 1):
            if header := _HEADER.match(line):
                table = ".".join(part.strip().strip("\"'") for part in header.group(1).split("."))
                found.append(((table, ""), number))
            elif key := _KEY.match(line):
                found.append(((table, key.group(1) or key.group(2) or key.group(3)), number))
        return found


def read_toml(path: Path) -> Table:
    """Read a TOML file. Raises InputError with file and line when it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return Table(path, tomllib.loads(text), text)
    except FileNotFoundError:
        raise InputError("no such file", path=path, remedy="check the path") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path=path, remedy="check the path") from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8, as TOML has to be", path=path, remedy="save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        words = str(error)
        place = _PLACE.search(words)
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        raise InputError(f"broken TOML ({_PLACE.sub('', words)})", path=path, line=line, remedy="mend it there") from None
