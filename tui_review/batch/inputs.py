"""Which files a command line means: files, folders, globs and standard input, in an order that stays the same.

A file that is named is taken whatever its suffix and whatever ``.gitignore`` says; what is found in a folder has to look like
text and to be wanted. ``.tui-reviewignore`` and ``--exclude`` hold for both, so that a hook that names every changed file of a
repository passes over what its owner excluded.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui_review.batch.ignored import OWN_IGNORE, PathRules, Patterns, whole_path
from tui_review.errors import InputError

STDIN = "-"
TEXT_SUFFIXES = frozenset((".txt", ".text", ".md", ".markdown", ".rst", ".adoc"))
"""What is taken from a folder; a file that is named is taken whatever its suffix."""

LINES = frozenset((".jsonl", ".ndjson"))
COLUMNS = frozenset((".parquet",))
RECORDS = LINES | COLUMNS
"""Files that hold a record a line or a row; they make a corpus."""


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


@dataclass(frozen=True, slots=True)
class Selection:
    """Which of the files that are found are wanted; patterns are those of ``.gitignore``."""

    include: Patterns = field(default_factory=Patterns)
    """What is taken from a folder; none: what has one of the suffixes."""
    exclude: Patterns = field(default_factory=Patterns)
    """What is passed over, in folders and among the names."""
    gitignore: bool = True
    """Whether ``.gitignore`` files are respected in folders."""
    suffixes: frozenset[str] = TEXT_SUFFIXES


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was named and is passed over."""

    path: Path
    reason: str


Found = Input | Skipped | InputError


def inputs(names: Sequence[str], selection: Selection | None = None) -> list[Found]:
    """The documents that names stand for, each once; a name that stands for nothing is an error in its place."""
    expansion = _Expansion(selection or Selection())
    found: list[Found] = []
    seen: set[Path | None] = set()
    for name in names:
        for item in expansion.of(name):
            if isinstance(item, Input):
                if item.path in seen:
                    continue
                seen.add(item.path)
            found.append(item)
    return found


class _Expansion:
    """Names made into documents, by one selection."""

    def __init__(self, selection: Selection) -> None:
        self._rules = PathRules(selection.include, selection.exclude, gitignore=selection.gitignore)
        self._any_suffix = bool(selection.include.lines)
        self._suffixes = selection.suffixes
        self._excluding: dict[str, None] = {}
        """What excluded something in the folder that was searched last."""

    def of(self, name: str) -> Iterator[Found]:
        if name == STDIN:
            yield Input(None)
            return
        path = Path(name)
        try:
            if path.is_dir():
                yield from self._folder(path)
            elif not path.exists() and glob.has_magic(name):
                yield from self._glob(name)
            else:
                yield self._named(path)
        except OSError as error:
            yield InputError(f"cannot be read ({error.strerror or error})", path=name)
        except ValueError:
            yield InputError("is not a path", path=repr(name))

    def _named(self, path: Path) -> Input | Skipped:
        reason = self._rules.named(path)
        return Skipped(path, reason) if reason else Input(path)

    def _glob(self, pattern: str) -> Iterator[Found]:
        matches = sorted(Path(match) for match in glob.glob(pattern, recursive=True))  # noqa: PTH207 - a pattern may be absolute, which Path.glob refuses
        if not matches:
            yield InputError("no file matches", path=pattern, remedy="check the pattern")
        for match in matches:
            if os.path.isdir(match):  # noqa: PTH112 - Path.is_dir fails where a link leads to where nobody may look
                yield from self._folder(match)
            elif not _is_output(match.name):
                yield self._named(match)

    def _folder(self, folder: Path) -> Iterator[Found]:
        self._rules.enter(folder)
        self._excluding = {}
        empty = True
        for item in self._walk(folder):
            empty = False
            yield item
        if empty:
            but = f" but for what {' and '.join(self._excluding)} {'exclude' if len(self._excluding) > 1 else 'excludes'}"
            yield InputError("no text files in this folder" + but * bool(self._excluding), path=folder, remedy=self._remedy())

    def _remedy(self) -> str:
        if self._any_suffix:
            return f"check --include, --exclude, .gitignore and {OWN_IGNORE}"
        otherwise = "exclude less" if self._excluding else "name the files"
        return f"{otherwise}, or say with --include which are wanted ({' '.join(sorted(self._suffixes))} are without it)"

    def _walk(self, root: Path) -> Iterator[Input | InputError]:
        """What lies in a folder and in those below it, which may be deeper than calls can be."""
        under_way = [self._inside(root, root)]
        while under_way:
            item = next(under_way[-1], None)
            if item is None:
                under_way.pop()
            elif isinstance(item, Path):
                under_way.append(self._inside(item, root))
            else:
                yield item

    def _inside(self, folder: Path, root: Path) -> Iterator[Path | Input | InputError]:
        """What lies in one folder; a folder in it is given as its path."""
        try:
            with os.scandir(folder) as entries:
                items = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield InputError(f"cannot be read ({error.strerror or error})", path=folder)
            return
        self._rules.read(whole_path(folder), {item.name for item in items})
        for item in items:
            if item.name.startswith("."):
                continue
            path, folder_in_it = Path(item.path), item.is_dir(follow_symlinks=False)
            try:
                if not folder_in_it and not (self._wanted(path) and item.is_file() and not _is_output(item.name)):
                    continue
            except OSError as error:  # a link that leads to itself, or to where nobody may look
                yield InputError(f"cannot be read ({error.strerror or error})", path=path)
                continue
            if by := self._rules.excluded_by(path, folder=folder_in_it):
                self._excluding[by] = None
            else:
                yield path if folder_in_it else Input(path, root)

    def _wanted(self, path: Path) -> bool:
        return self._rules.includes(path) if self._any_suffix else path.suffix.lower() in self._suffixes


def _is_output(name: str) -> bool:
    """Whether the name is one that this tool gives its own outputs."""
    return ".corrected." in name or name.endswith((".corrected", ".edits.jsonl"))
