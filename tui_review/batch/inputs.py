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
from tui_review.batch.written import is_output, original_of
from tui_review.document import SUFFIXES
from tui_review.errors import InputError

STDIN = "-"
TEXT_SUFFIXES = frozenset((".txt", ".text", ".md", ".markdown", ".rst", ".adoc")) | SUFFIXES
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
    shares_log: bool = False
    """Whether another input of the run would have the same edit log, were it not called by the whole name."""

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
    output: Path | None = None
    """The folder that the run writes to: what lies in it is not read when it lies in one that is."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was named, or a folder in one that was, and is passed over."""

    path: Path
    reason: str


Found = Input | Skipped | InputError


def inputs(names: Sequence[str], selection: Selection | None = None) -> list[Found]:
    """The documents that names stand for, each once, however it is named; a name that stands for nothing is an error in its place."""
    expansion = _Expansion(selection or Selection())
    found: list[Found] = []
    seen: set[str] = set()
    for name in names:
        for item in expansion.of(name):
            if isinstance(item, Input):
                whole = STDIN if item.path is None else whole_path(item.path)
                if whole in seen:
                    continue
                seen.add(whole)
            found.append(item)
    return found


class _Expansion:
    """Names made into documents, by one selection."""

    def __init__(self, selection: Selection) -> None:
        self._rules = PathRules(selection.include, selection.exclude, gitignore=selection.gitignore)
        self._any_suffix = bool(selection.include.lines)
        self._suffixes = selection.suffixes
        self._output = whole_path(selection.output) if selection.output else ""
        self._excluding: dict[str, None] = {}
        """What excluded something in the folder that was searched last."""
        self._own: list[str] = []
        """Names of what this tool wrote itself, in the folder or by the pattern that was searched last."""

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
        except RecursionError:
            yield InputError("has folders that are too deep for a pattern", path=name, remedy="name a folder")
        except ValueError:
            yield InputError("is not a path", path=repr(name))

    def _named(self, path: Path) -> Input | Skipped:
        reason = self._rules.named(path)
        return Skipped(path, reason) if reason else Input(path)

    def _glob(self, pattern: str) -> Iterator[Found]:
        matches = sorted(Path(match) for match in glob.glob(pattern, recursive=True))  # noqa: PTH207 - a pattern may be absolute, which Path.glob refuses
        if not matches:
            yield InputError("no file matches", path=pattern, remedy="check the pattern")
            return
        taken = {os.path.realpath(match) for match in matches}
        own = []
        for match in matches:
            if os.path.isdir(match):  # noqa: PTH112 - Path.is_dir fails where a link leads to where nobody may look
                yield from self._folder(match)
            elif is_output(match.name) or self._is_below_output(match) or str(original_of(match)) in taken:
                own.append(match.name)
            else:
                yield self._named(match)
        if len(own) == len(matches):
            yield InputError(f"matches nothing but what this tool wrote itself ({_some(own)})", path=pattern, remedy="name the files")

    def _folder(self, folder: Path) -> Iterator[Found]:
        self._rules.enter(folder)
        self._excluding, self._own = {}, []
        empty = True
        for item in self._walk(folder):
            empty = empty and isinstance(item, Skipped)
            yield item
        if empty:
            but = [f"what {' and '.join(self._excluding)} {'exclude' if len(self._excluding) > 1 else 'excludes'}"] * bool(self._excluding)
            but += [f"what this tool wrote itself ({_some(self._own)})"] * bool(self._own)
            problem = "no text files in this folder" + f" but for {' and '.join(but)}" * bool(but)
            yield InputError(problem, path=folder, remedy=self._remedy())

    def _remedy(self) -> str:
        if self._any_suffix:
            return f"check --include, --exclude, .gitignore and {OWN_IGNORE}"
        otherwise = "exclude less" if self._excluding else "name the files"
        return f"{otherwise}, or say with --include which are wanted ({' '.join(sorted(self._suffixes))} are without it)"

    def _walk(self, root: Path) -> Iterator[Input | Skipped | InputError]:
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

    def _inside(self, folder: Path, root: Path) -> Iterator[Path | Input | Skipped | InputError]:
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
                if not folder_in_it and not (self._wanted(path) and item.is_file()):
                    continue
            except OSError as error:  # a link that leads to itself, or to where nobody may look
                yield InputError(f"cannot be read ({error.strerror or error})", path=path)
                continue
            if by := self._rules.excluded_by(path, folder=folder_in_it):
                self._excluding[by] = None
            elif folder_in_it:
                yield Skipped(path, "--output writes there") if whole_path(path) == self._output else path
            elif is_output(item.name) or self._is_copy(path, root):
                self._own.append(item.name)
            else:
                yield Input(path, root)

    def _is_copy(self, path: Path, root: Path) -> bool:
        """Whether a file is the corrected copy of one that is found in the same folder, and so is no text of its own."""
        original = original_of(path)
        return original is not None and original.is_relative_to(os.path.realpath(root))

    def _is_below_output(self, path: Path) -> bool:
        return bool(self._output) and Path(whole_path(path)).is_relative_to(self._output)

    def _wanted(self, path: Path) -> bool:
        return self._rules.includes(path) if self._any_suffix else path.suffix.lower() in self._suffixes


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + ", …" * (len(names) > 3)
