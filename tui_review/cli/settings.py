"""Settings from a file: what a project wants of every run, overridden by the flags of one.

They stand in ``.tui-review.toml``, or in ``pyproject.toml`` under ``[tool.tui-review]``; the nearest from the folder upward that
holds all the paths named. Keys are named like the flags. What only one command has stands in its table, ``[check]``, ``[fix]`` or
``[review]``, so that a threshold for reports is never one for unattended fixes. Paths and patterns start at the file's folder.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from tui_review.batch import FAIL_ON, Patterns, selector
from tui_review.cli.streams import say
from tui_review.errors import InputError
from tui_review.parsing import Table, read_toml
from tui_review.report import FORMATS

FILE_NAME = ".tui-review.toml"
PYPROJECT = "pyproject.toml"


def _text(value: Any, _: Path) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("give a text in quotes")
    return value


def _texts(value: Any, _: Path) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError('give a list of texts, such as ["a", "b"]')
    return value


def _path(value: Any, file: Path) -> Path:
    return file.parent / Path(_text(value, file)).expanduser()


def _paths(value: Any, file: Path) -> list[Path]:
    return [_path(item, file) for item in ([value] if isinstance(value, str) else _texts(value, file))]


def _patterns(value: Any, file: Path) -> Patterns:
    return Patterns(tuple(_texts(value, file)), file.parent, file.name)


def _selectors(value: Any, file: Path) -> list[Any]:
    return [selector(item) for item in _texts(value, file)]


def _flag(value: Any, _: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("give true or false")
    return value


def _count(value: Any, _: Path) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError("give a whole number of at least 1")
    return value


def _probability(value: Any, _: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ValueError("give a number from 0 to 1")
    return abs(float(value))


def _one_of(allowed: Iterable[str]) -> Callable[[Any, Path], str]:
    names = tuple(allowed)

    def read(value: Any, _: Path) -> str:
        if value not in names:
            raise ValueError(f"give one of {', '.join(names)}")
        return str(value)

    return read


_KEYS: dict[str, dict[str, Callable[[Any, Path], Any]]] = {
    "": {
        "glossary": _paths, "encoding": _text, "include": _patterns, "exclude": _patterns, "gitignore": _flag, "only": _selectors,
        "skip": _selectors, "ignore-file": _paths, "jobs": _count,
    },
    "check": {"min-confidence": _probability, "format": _one_of(FORMATS), "fail-on": _one_of(FAIL_ON), "baseline": _path},
    "fix": {"min-confidence": _probability},
    "review": {"min-confidence": _probability},
}  # fmt: skip
"""The reader of each key by its table; the first table is for every command. A reader's ValueError says what to do."""


def complete(args: argparse.Namespace, command: str, names: Iterable[str], **defaults: Any) -> None:
    """Fill in each argument that no flag gave (which is None) from the settings, else from the defaults.

    ``names`` are the paths that the command was given. InputError with file and line for settings that cannot be used.
    """
    settings = _find(args.config, names)
    given = {} if settings is None else _read(settings, command)
    for key, value in {**defaults, **given}.items():
        if getattr(args, key, ...) is None:
            setattr(args, key, value)
    if given and settings is not None:
        say(f"settings: {settings.path}")


def _find(named: Path | None, names: Iterable[str]) -> Table | None:
    if named is not None:
        return _inner(read_toml(named))
    paths = [Path(name).absolute() for name in names if name != "-"]
    # Where a folder cannot be looked into there are no settings; whoever reads the file in it says what is wrong.
    folders = [path if os.path.isdir(path) else path.parent for path in paths]  # noqa: PTH112 - Path.is_dir fails there
    try:
        start = Path(os.path.commonpath(folders) if folders else Path.cwd())
    except ValueError:  # two drives
        return None
    for folder in (start, *start.parents):
        for name in (FILE_NAME, PYPROJECT):
            path = folder / name
            if os.path.isfile(path) and (table := _inner(read_toml(path))) is not None:  # noqa: PTH113 - likewise
                return table
    return None


def _inner(table: Table) -> Table | None:
    """The settings in a file; None when a ``pyproject.toml`` has none."""
    if table.path.name != PYPROJECT:
        return table
    tools = table.values.get("tool")
    own = tools.get("tui-review") if isinstance(tools, dict) else None
    if own is None:
        return None
    if not isinstance(own, dict):
        raise _wrong(table, ("tool", "tui-review"), '"tui-review" is not a table', "write [tool.tui-review]")
    return Table(table.path, own, table.text, ("tool", "tui-review"))


def _read(settings: Table, command: str) -> dict[str, Any]:
    """The arguments that settings give for a command; those of other commands are looked at all the same."""
    found: dict[str, Any] = {}
    for key, value in settings.values.items():
        if key in _KEYS and key:
            if not isinstance(value, dict):
                raise _wrong(settings, (key,), f'"{key}" is not a table', f"write [{key}]")
            for inner, content in value.items():
                argument = _value(settings, (key, inner), content)
                if key == command:
                    found[_argument(inner)] = argument
        else:
            found[_argument(key)] = _value(settings, (key,), value)
    return found


def _argument(key: str) -> str:
    return key.replace("-", "_")


def _value(settings: Table, keys: tuple[str, ...], value: Any) -> Any:
    table, key = ("" if len(keys) == 1 else keys[0]), keys[-1]
    read = _KEYS[table].get(key)
    if read is None:
        raise _wrong(settings, keys, f'unknown key "{key}"' + (f" in [{table}]" if table else ""), _instead(table, key))
    try:
        return read(value, settings.path)
    except ValueError as error:
        raise _wrong(settings, keys, f'"{key}" cannot be {value!r}', str(error)) from None


def _instead(table: str, key: str) -> str:
    others = [name for name, keys in _KEYS.items() if name != table and key in keys]
    if others:
        return "say it in " + " or ".join(f"[{name}]" if name else "the top table" for name in others)
    close = get_close_matches(key, _KEYS[table], 1)
    return f'did you mean "{close[0]}"?' if close else f"use {', '.join(_KEYS[table])}"


def _wrong(settings: Table, keys: tuple[str, ...], problem: str, remedy: str) -> InputError:
    return InputError(problem, path=settings.path, line=settings.line(*keys), remedy=remedy)
