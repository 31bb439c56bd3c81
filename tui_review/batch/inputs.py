"""Which files a command line means: files, folders, globs and standard input, in an order that stays the same."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui_review.errors import InputError

STDIN = "-"
TEXT_SUFFIXES = frozenset((".txt", ".text", ".md", ".markdown", ".rst", ".adoc"))
"""What is taken from a folder; a file that is named is taken whatever its suffix."""


@dataclass(frozen=True, slots=True)
class Input:
    """One document to work on."""

    path: Path | None
    """None for standard input."""
    root: Path | None = None
    """The folder that it was found in, when it was not named itself; outputs mirror the tree below it."""

    @property
    def relative(self) -> Path:
        """Where the outputs lie below an output folder."""
        if self.path is None:
            return Path("stdin.txt")
        return self.path.relative_to(self.root) if self.root else Path(self.path.name)


def inputs(names: Sequence[str]) -> list[Input | InputError]:
    """The documents that names stand for, each once; a name that stands for nothing is an error in its place."""
    found: list[Input | InputError] = []
    seen: set[Path] = set()
    for name in names:
        for item in _expand(name):
            if isinstance(item, Input) and item.path is not None:
                if item.path in seen:
                    continue
                seen.add(item.path)
            found.append(item)
    return found


def _expand(name: str) -> Iterator[Input | InputError]:
    if name == STDIN:
        yield Input(None)
        return
    path = Path(name)
    try:
        if path.is_dir():
            yield from _folder(path, path)
        elif not path.exists() and glob.has_magic(name):
            yield from _glob(name)
        else:
            yield Input(path)
    except OSError as error:
        yield InputError(f"cannot be read ({error.strerror or error})", path=name)
    except ValueError:
        yield InputError("is not a path", path=repr(name))


def _glob(name: str) -> Iterator[Input | InputError]:
    matches = sorted(Path(match) for match in glob.glob(name, recursive=True))  # noqa: PTH207 - a pattern may be absolute, which Path.glob refuses
    if not matches:
        yield InputError("no file matches", path=name, remedy="check the pattern")
    for match in matches:
        if match.is_dir():
            yield from _folder(match, match)
        elif not _is_output(match.name):
            yield Input(match)


def _folder(folder: Path, root: Path) -> Iterator[Input | InputError]:
    empty = True
    for item in _walk(folder, root):
        empty = False
        yield item
    if empty:
        suffixes = " ".join(sorted(TEXT_SUFFIXES))
        yield InputError("no text files in this folder", path=folder, remedy=f"name the files, or give them a suffix of {suffixes}")


def _walk(folder: Path, root: Path) -> Iterator[Input | InputError]:
    try:
        with os.scandir(folder) as entries:
            items = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield InputError(f"cannot be read ({error.strerror or error})", path=folder)
        return
    for item in items:
        if item.name.startswith("."):
            continue
        path = Path(item.path)
        if item.is_dir(follow_symlinks=False):
            yield from _walk(path, root)
        elif path.suffix.lower() in TEXT_SUFFIXES and item.is_file() and not _is_output(item.name):
            yield Input(path, root)


def _is_output(name: str) -> bool:
    """Whether the name is one that this tool gives its own outputs."""
    return ".corrected." in name or name.endswith((".corrected", ".edits.jsonl"))
