"""The text of an entry of a glossary file, split at its keys, and changed without touching the rest.

Values are not interpreted here: that is tomllib's task. This module only finds positions, so that an edit changes a few
characters and comments, order, spacing and line ends stay as their author left them. Every change of a value is read back and
compared with the intended one (``changed_block``); for a layout that cannot be edited in place that key is rewritten.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tui_review.glossary.entry import ENTRY_KEYS
from tui_review.glossary.toml_entries import HEADER, STRING

Row = dict[str, Any]
"""The keys of one ``[[entry]]`` table with their values, as tomllib reads them."""

_TOKEN = re.compile(
    rf"(?P<string>{STRING})|(?P<comment>#[^\n]*)|(?P<newline>\n)|(?P<space>[ \t\r]+)|(?P<open>[\[{{])|(?P<close>[\]}}])|(?P<comma>,)"
    r"|(?P<equals>=)|(?P<bare>[^\s\[\]{},=#\"']+|.)",
    re.DOTALL,
)
_GAPS = ("space", "newline", "comment")
_BLANK = re.compile(r"[ \t\r]*(?:#[^\n]*)?\n|[ \t\r]*(?:#[^\n]*)?\Z(?<!\n)")
_INDENT = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_KEYS = re.compile(rf"\s*{_BARE_KEY.pattern}(?:\.{_BARE_KEY.pattern})*\s*")
_BRACKETS = re.compile(r"^\[+|\]+\s*(?:#[^\n]*)?$")


class LayoutError(ValueError):
    """A block cannot be split into keys and values, which is always possible for valid TOML."""


# --- writing values ----------------------------------------------------------------------------------------------------


_JSON = json.JSONEncoder(ensure_ascii=False)


def literal(value: Any) -> str:
    """A string, a list or a table of these as TOML on one line."""
    if isinstance(value, str):
        # A JSON string is a TOML basic string, except for the one control character that JSON allows.
        return _JSON.encode(value).replace("\x7f", "\\u007f")
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {literal(item)}" for key, item in value.items()) + " }" if value else "{}"
    return "[" + ", ".join(map(literal, value)) + "]"


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else literal(key)


def _assignment(key: str, value: Any, newline: str) -> str:
    """A key and its value as one or more lines of a block; several test sentences have a line each."""
    if key == "test" and len(value) > 1:
        rows = "".join(f"  {literal(item)},{newline}" for item in value)
        return f"{key} = [{newline}{rows}]{newline}"
    return f"{_key(key)} = {literal(value)}{newline}"


def new_block(row: Row, newline: str = "\n") -> str:
    """An entry as TOML text, its keys in the usual order."""
    keys = sorted(row, key=lambda key: ENTRY_KEYS.index(key) if key in ENTRY_KEYS else len(ENTRY_KEYS))
    return f"[[entry]]{newline}" + "".join(_assignment(key, row[key], newline) for key in keys)


def head_block(name: str = "", language: str = "", newline: str = "\n") -> str:
    """The beginning of a glossary file."""
    about = [f"name = {literal(name)}"] * bool(name) + [f"language = {literal(language)}"] * bool(language)
    return newline.join(["[glossary]", "format = 1", *about, ""])


# --- reading a block ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Item:
    """A ``key = value`` of a block, or the header of one of its sub-tables."""

    path: tuple[str, ...]
    """The key within the entry, with dotted keys and sub-tables resolved: ``("source", "uk")``."""
    start: int
    """The start of its line."""
    value: int
    value_end: int
    end: int
    """The offset after its line end."""
    header: bool = False


def read_row(block: str) -> Row:
    """The keys of a block. Raises tomllib.TOMLDecodeError."""
    rows: list[Row] = tomllib.loads(block)["entry"]
    return rows[0]


def items(block: str) -> list[Item]:
    """The keys of a block in order, up to the first table that does not belong to the entry."""
    found: list[Item] = []
    prefix: tuple[str, ...] = ()
    pos = _header_end(block)
    while pos < len(block):
        blank = _BLANK.match(block, pos)
        if blank is not None:
            pos = blank.end()
            continue
        start, pos = pos, _INDENT.match(block, pos).end()  # type: ignore[union-attr]  # it matches nothing at all, too
        if block[pos] == "[":
            end = _line_end(block, pos)
            path = _path(_BRACKETS.sub("", block[pos:end].rstrip()))
            if path[0] != "entry":
                break
            prefix = path[1:]
            found.append(Item(prefix, start, end, end, end, header=True))
            pos = end
            continue
        equals = _equals(block, pos)
        value, value_end, end = _value(block, equals + 1)
        found.append(Item(prefix + _path(block[pos:equals]), start, value, value_end, end))
        pos = end
    return found


def _header_end(block: str) -> int:
    """The start of the line after a block's header."""
    header = HEADER.search(block)
    return _line_end(block, header.end()) if header else 0


def _equals(text: str, pos: int) -> int:
    """The offset of the equals sign after a key."""
    while pos < len(text):
        kind, pos = _next(text, pos)
        if kind == "equals":
            return pos - 1
        if kind == "newline":
            break
    raise LayoutError


def _next(text: str, pos: int) -> tuple[str, int]:
    """The kind and the end of the token at an offset."""
    match = _TOKEN.match(text, pos)
    if match is None:
        raise LayoutError
    return match.lastgroup or "", match.end()


def _line_end(text: str, pos: int) -> int:
    end = text.find("\n", pos)
    return len(text) if end < 0 else end + 1


def _path(key: str) -> tuple[str, ...]:
    """The parts of a TOML key, dotted or not."""
    if _BARE_KEYS.fullmatch(key):
        return tuple(key.strip().split("."))
    try:
        at: Any = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        raise LayoutError from None
    parts = []
    while isinstance(at, dict):
        ((part, at),) = at.items()
        parts.append(part)
    return tuple(parts)


def _value(text: str, pos: int) -> tuple[int, int, int]:
    """The start and end of the value after an equals sign, and the start of the next line."""
    depth, start, end = 0, -1, -1
    while pos < len(text):
        kind, after = _next(text, pos)
        if depth == 0 and kind in ("newline", "comment"):
            break
        if kind not in _GAPS:
            start = pos if start < 0 else start
            end = after
            depth += (kind == "open") - (kind == "close")
        pos = after
    if start < 0:
        raise LayoutError
    return start, end, _line_end(text, end)


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a list or of an inline table."""

    start: int
    end: int
    comma: int
    """The offset of the comma after it; -1 without one."""


def elements(text: str, start: int, end: int) -> list[Element]:
    """The elements of the list or inline table that ``text[start:end]`` is."""
    found: list[Element] = []
    depth, pos, first, last = 0, start, -1, -1
    while pos < end:
        kind, after = _next(text, pos)
        depth -= kind == "close"
        if depth == 1 and kind == "comma":
            found.append(Element(first, last, pos))
            first = -1
        elif depth >= 1 and kind not in _GAPS:
            first = pos if first < 0 else first
            last = after
        depth += kind == "open"
        pos = after
    if first >= 0:
        found.append(Element(first, last, -1))
    return found


def _within(text: str, start: int, end: int, key: str) -> tuple[int, int] | None:
    """The span of the value of a key in an inline table; None when it lacks the key."""
    for element in elements(text, start, end):
        equals = _equals(text, element.start)
        if _path(text[element.start : equals]) == (key,):
            value, value_end, _ = _value(text[: element.end], equals + 1)
            return value, value_end
    return None


# --- changing a block --------------------------------------------------------------------------------------------------


def changed_block(block: str, before: Row, row: Row, newline: str = "\n") -> str:
    """A block with the keys of ``row`` instead of ``before``, with as few characters changed as its layout allows."""
    for key in [*before, *row]:
        if key not in row:
            block = _without(block, (key,))
        elif key not in before:
            block = _with_new(block, key, row[key], newline)
        elif before[key] != row[key]:
            block = _changed_value(block, (key,), before[key], row[key], newline)
        before = {**before, key: row[key]} if key in row else {k: v for k, v in before.items() if k != key}
    return block


def _changed_value(block: str, path: tuple[str, ...], old: Any, new: Any, newline: str) -> str:
    """The block with one value changed: in place where that gives the intended result, else with its key rewritten."""
    tried = None
    wanted = _replaced(read_row(block), path, new)
    try:
        tried = _in_place(block, path, old, new, newline)
        if tried is not None and read_row(tried) == wanted:
            return tried
    except (LayoutError, tomllib.TOMLDecodeError):
        pass
    span = _find(block, path)
    if span is not None:
        return block[: span[0]] + literal(new) + block[span[1] :]
    key = path[0]
    return _with_new(_without(block, (key,)), key, wanted[key], newline)


def _replaced(row: Row, path: tuple[str, ...], new: Any) -> Row:
    head, *rest = path
    return {**row, head: _replaced(row[head], tuple(rest), new) if rest else new}


def _in_place(block: str, path: tuple[str, ...], old: Any, new: Any, newline: str) -> str | None:
    if isinstance(old, dict) and isinstance(new, dict) and len(path) == 1:
        return _changed_table(block, path, old, new, newline)
    span = _find(block, path)
    if not (isinstance(old, list) and isinstance(new, list)) or not new:
        return None
    if span is None:
        return _changed_rows(block, path, old, new, newline)
    if new[: len(old)] == old:
        for item in new[len(old) :]:
            start, end = _find(block, path) or span
            block = _appended(block, start, end, literal(item), newline)
        return block
    if len(new) == len(old) - 1:
        gone = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old) - 1)
        return _taken_out(block, *span, gone) if old[:gone] + old[gone + 1 :] == new else None
    if len(new) == len(old):
        parts = elements(block, *span)
        for n in reversed([n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]):
            block = block[: parts[n].start] + literal(new[n]) + block[parts[n].end :]
        return block
    return None


def _changed_table(block: str, path: tuple[str, ...], old: Row, new: Row, newline: str) -> str | None:
    """A table (the native forms by language), changed language by language."""
    for key, value in new.items():
        if key in old and old[key] != value:
            block = _changed_value(block, (*path, key), old[key], value, newline)
    span = _find(block, path)
    gone = [n for n, key in enumerate(old) if key not in new]
    if len(gone) == len(old):
        return None
    if span is None:
        for key in old.keys() - new.keys():
            block = _without(block, (*path, key))
        for key in [key for key in new if key not in old]:
            block = _with_line(block, path, key, new[key], newline)
        return block
    for n in reversed(gone):
        start, end = _find(block, path) or span
        block = _taken_out(block, start, end, n)
    for key in [key for key in new if key not in old]:
        start, end = _find(block, path) or span
        block = _appended(block, start, end, f"{_key(key)} = {literal(new[key])}", newline)
    return block


def _changed_rows(block: str, path: tuple[str, ...], old: list[Row], new: list[Row], newline: str) -> str | None:
    """A list with a sub-table for each item (``[[entry.test]]``), with items appended, one removed, or values changed."""
    found = items(block)
    heads = [n for n, item in enumerate(found) if item.header and item.path == path]
    rows = [[item for item in found[a + 1 : b] if item.path[:-1] == path] for a, b in zip(heads, [*heads[1:], len(found)], strict=True)]
    if (
        not rows
        or not all(rows)
        or [len(row) for row in rows] != [len(row) for row in old]
        or not all(isinstance(row, dict) for row in new)
    ):
        return None
    if new[: len(old)] == old:
        end = rows[-1][-1].end
        gap = newline if block[: found[heads[-1]].start].endswith(2 * newline) else ""
        added = "".join(
            f"{gap}[[entry.{path[0]}]]{newline}" + "".join(_assignment(key, value, newline) for key, value in row.items())
            for row in new[len(old) :]
        )
        return block[:end] + ("" if block[:end].endswith("\n") else newline) + added + block[end:]
    if len(new) == len(old) - 1:
        n = next((n for n, row in enumerate(new) if row != old[n]), len(new))
        return block[: found[heads[n]].start] + block[rows[n][-1].end :].removeprefix(newline)
    for n, row in reversed(list(enumerate(rows[: len(new)]))):
        for item in reversed(row):
            if new[n].get(item.path[-1]) != old[n][item.path[-1]]:
                block = block[: item.value] + literal(new[n].get(item.path[-1], "")) + block[item.value_end :]
    return block


def _with_line(block: str, path: tuple[str, ...], key: str, value: Any, newline: str) -> str:
    """The block with another key of a table whose keys have separate lines, on a new line after the last of them."""
    last = [item for item in items(block) if item.path[: len(path)] == path and not item.header][-1]
    written = _path(block[last.start : _equals(block, last.start)])
    dotted = ".".join(map(_key, (*written[:-1], key)))
    indent = block[last.start : _INDENT.match(block, last.start).end()]  # type: ignore[union-attr]  # it matches nothing at all, too
    lead = "" if block[: last.end].endswith("\n") else newline
    return f"{block[: last.end]}{lead}{indent}{dotted} = {literal(value)}{newline}{block[last.end :]}"


def _find(block: str, path: tuple[str, ...]) -> tuple[int, int] | None:
    """The span of the value of a path, if it is in one place; else None."""
    for item in items(block):
        if item.header:
            continue
        if item.path == path:
            return item.value, item.value_end
        if path[: len(item.path)] == item.path and block[item.value] == "{":
            return _within(block, item.value, item.value_end, path[len(item.path)])
    return None


def _appended(block: str, start: int, end: int, new: str, newline: str) -> str:
    """The block with an element appended to the list or inline table at a span."""
    parts = elements(block, start, end)
    if not parts:
        return (
            f"{block[: start + 1]}{new}{block[end - 1 :]}"
            if not block[start + 1 : end - 1].strip()
            else _own_line(block, end, new, newline)
        )
    last = parts[-1]
    line = block.rfind("\n", start, last.start)
    if line < 0 or block[line + 1 : last.start].strip() or "\n" not in block[last.end : end]:
        return f"{block[: last.end]}, {new}{block[last.end :]}"
    indent = block[line + 1 : last.start]
    line_end = _line_end(block, last.end)
    comma = "," if last.comma >= 0 else ""
    comma_before = "" if last.comma >= 0 else ","
    return f"{block[: last.end]}{comma_before}{block[last.end : line_end]}{indent}{new}{comma}{newline}{block[line_end:]}"


def _own_line(block: str, end: int, new: str, newline: str) -> str:
    """The first element of a list that only has comments, placed after them."""
    return f"{block[: end - 1].rstrip()}{newline}  {new},{newline}{block[end - 1 :]}"


def _taken_out(block: str, start: int, end: int, number: int) -> str:
    """The block without one element of the list or inline table at a span; a line of its own is removed with it."""
    parts = elements(block, start, end)
    part = parts[number]
    line = block.rfind("\n", start, part.start)
    after = part.comma + 1 if part.comma >= 0 else part.end
    line_end = _line_end(block, after)
    rest = block[after:line_end].strip()
    if line >= 0 and not block[line + 1 : part.start].strip() and line_end <= end and (not rest or rest.startswith("#")):
        return block[: line + 1] + block[line_end:]
    if number + 1 < len(parts):
        return block[: part.start] + block[parts[number + 1].start :]
    if number:
        return block[: parts[number - 1].end] + block[part.end :]
    return block[: part.start] + block[after:].lstrip(" ")


def _without(block: str, path: tuple[str, ...]) -> str:
    """The block without a key, whatever its layout."""
    for item in reversed([item for item in items(block) if item.path[: len(path)] == path]):
        block = block[: item.start] + block[item.end :]
    return block


def _with_new(block: str, key: str, value: Any, newline: str) -> str:
    """The block with a new key, after the last of the keys that usually precede it."""
    order = {name: n for n, name in enumerate(ENTRY_KEYS)}
    at = _header_end(block)
    for item in items(block):
        if item.header:
            break
        if order.get(item.path[0], -1) < order.get(key, len(order)):
            at = item.end
    lead = "" if block[:at].endswith("\n") else newline
    return block[:at] + lead + _assignment(key, value, newline) + block[at:]


def body_end(block: str) -> int:
    """The end of the entry in its block; comments, blank lines and other tables may follow."""
    found = items(block)
    return found[-1].end if found else _header_end(block)
