"""The inputs of a command line: files, folders, globs and standard input, in a stable order.

A file named by the user is used whatever its suffix and despite ``.gitignore``; one found in a folder must have a text suffix, or
match ``--include``, and not be ignored. ``.tui-reviewignore`` and ``--exclude`` apply to both, so that a hook that names every
changed file of a repository skips those that its owner excluded.
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
"""Suffixes of the files that are used from a folder; a file named by the user is used whatever its suffix."""

LINES = frozenset((".jsonl", ".ndjson"))
COLUMNS = frozenset((".parquet",))
RECORDS = LINES | COLUMNS
"""Suffixes of files with one record per line or row, which make a corpus."""


@dataclass(frozen=True, slots=True)
class Input:
    """One document to work on."""

    path: Path | None
    """None for standard input."""
    root: Path | None = None
    """The folder in whose tree it was found, None if it was named itself; outputs mirror the tree below it."""
    shares_log: bool = False
    """Whether another input would have an edit log of the same short name, so that the log is named after the full file name."""

    @property
    def relative(self) -> Path:
        """The path of its outputs relative to an output folder."""
        if self.path is None:
            return Path("stdin.txt")
        return self.path.relative_to(self.root) if self.root else Path(self.path.name)


@dataclass(frozen=True, slots=True)
class Selection:
    """The choice of files; patterns have the syntax of ``.gitignore``."""

    include: Patterns = field(default_factory=Patterns)
    """The files that are used from folders; without patterns, those with one of the suffixes."""
    exclude: Patterns = field(default_factory=Patterns)
    """The files that are skipped, in folders and when named by the user."""
    gitignore: bool = True
    """Whether ``.gitignore`` files are respected in folders."""
    suffixes: frozenset[str] = TEXT_SUFFIXES
    output: Path | None = None
    """The folder to which the run writes; it is skipped if it is found in an input folder."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A named file that is skipped, or an output folder in an input folder."""

    path: Path
    reason: str


Found = Input | Skipped | InputError


def inputs(names: Sequence[str], selection: Selection | None = None) -> list[Found]:
    """The documents for these names, each once, even if named in several ways; a name without a document gives an error in its place."""
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
    """Expands names to documents with one selection."""

    def __init__(self, selection: Selection) -> None:
        self._rules = PathRules(selection.include, selection.exclude, gitignore=selection.gitignore)
        self._any_suffix = bool(selection.include.lines)
        self._suffixes = selection.suffixes
        self._output = whole_path(selection.output) if selection.output else ""
        self._excluding: dict[str, None] = {}
        """The origins of the patterns that excluded files in the folder searched last."""
        self._own: list[str] = []
        """Names of this tool's own outputs in the folder searched last."""

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
            if os.path.isdir(match):  # noqa: PTH112 - Path.is_dir fails for a link to an inaccessible place
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
        """The items in a folder and those below it, without recursion, as folders may be nested too deeply for it."""
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
        """The items in one folder; a folder in it is yielded as its path."""
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
            except OSError as error:  # a link to itself or to an inaccessible place
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
        """Whether a file is the corrected copy of another file in the searched folder, and therefore not an input."""
        original = original_of(path)
        return original is not None and original.is_relative_to(os.path.realpath(root))

    def _is_below_output(self, path: Path) -> bool:
        return bool(self._output) and Path(whole_path(path)).is_relative_to(self._output)

    def _wanted(self, path: Path) -> bool:
        return self._rules.includes(path) if self._any_suffix else path.suffix.lower() in self._suffixes


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + ", …" * (len(names) > 3)
