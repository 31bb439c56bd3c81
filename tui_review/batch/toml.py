"""TOML files of this tool's own, with the lines that their keys stand on, so that an error can name the place."""

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
    """A file's content with its text."""

    path: Path
    values: dict[str, Any]
    text: str
    inside: tuple[str, ...] = ()
    """The tables in the file that ``values`` are the content of."""

    def line(self, *keys: str) -> int | None:
        """The line that a key stands on, from 1, named from ``values`` downward; None when it cannot be told."""
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
        """Headers, as a table without a key, and keys, as a table with one, in their order with their lines."""
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
    """A TOML file; InputError with file and line when it cannot be read."""
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
