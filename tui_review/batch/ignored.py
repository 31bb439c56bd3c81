"""Which paths are passed over: ``.gitignore``, the tool's own ``.tui-reviewignore``, and the patterns of the command line.

All are written in the language of ``.gitignore`` (https://git-scm.com/docs/gitignore): a file's patterns hold from its folder
downward, a deeper file's overrule a higher one's, ``!`` takes a file in again. The files above a folder that is searched are read
too, up to the top of its repository.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui_review.errors import InputError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GIT_IGNORE = ".gitignore"
OWN_IGNORE = ".tui-reviewignore"


@dataclass(frozen=True)
class Patterns:
    """Patterns that were given, and where they start."""

    lines: tuple[str, ...] = ()
    folder: Path | None = None
    """The folder that they are seen from; None for the current one."""
    origin: str = ""
    """Where they come from, for messages."""

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        return _spec(self.lines, self.origin)

    def match(self, path: Path, *, folder: bool = False) -> bool:
        """Whether one of them takes a path."""
        return bool(self.lines) and self._spec.match_file(_relative(path, self.folder) + "/" * folder)


class PathRules:
    """The patterns that hold for one run. Paths are compared as absolute ones; symbolic links are not followed."""

    def __init__(self, include: Patterns, exclude: Patterns, *, gitignore: bool = True) -> None:
        """InputError, at the first path, for a pattern that is none."""
        self._include = include
        self._exclude = exclude
        self._names = (GIT_IGNORE, OWN_IGNORE) if gitignore else (OWN_IGNORE,)
        self._specs: dict[tuple[str, str], GitIgnoreSpec | None] = {}
        """By folder and name, what an ignore file that was read says."""
        self._tops: dict[str, bool] = {}

    def enter(self, folder: Path) -> None:
        """Read the ignore files above a folder that is going to be searched; outside a repository only the tool's own."""
        root = whole_path(folder)
        above = _above(root)
        top = next((n for n, here in enumerate([root, *above]) if self._is_top(here)), None)
        for here in above[:top]:
            self.read(here, self._names if top is not None else (OWN_IGNORE,))
        if self._excluding(root, self._names, folder=True):
            # It was named all the same: what stands above it has no say in what it holds.
            self._tops[root] = True

    def read(self, folder: str, names: Collection[str]) -> None:
        """Read the ignore files in a folder, given as an absolute path, of which ``names`` says what there may be."""
        for name in self._names:
            if name not in names or (folder, name) in self._specs:
                continue
            path = Path(folder, name)
            self._specs[folder, name] = None
            with suppress(FileNotFoundError, NotADirectoryError, PermissionError, IsADirectoryError):
                self._specs[folder, name] = _spec(path.read_text("utf-8", "replace").splitlines(), str(path))

    def includes(self, path: Path) -> bool:
        """Whether ``--include`` takes a file that was found in a folder."""
        return self._include.match(path)

    def excluded_by(self, path: Path, *, folder: bool = False) -> str:
        """What has a file or folder passed over that was found in a folder; nothing when it is not."""
        if self._exclude.match(path, folder=folder):
            return self._exclude.origin
        by = self._excluding(whole_path(path), self._names, folder=folder)
        return _relative(Path(by)) if by is not None else ""

    def named(self, path: Path) -> str:
        """Why a file that was named itself is passed over; nothing when it is not. ``.gitignore`` has no say in it."""
        if self._exclude.match(path):
            return f"excluded by {self._exclude.origin}"
        whole = whole_path(path)
        folders = self._up_to_top(whole)
        for folder in folders:
            self.read(folder, (OWN_IGNORE,))
        for inner in (*reversed(folders[:-1]), whole):
            by = self._excluding(inner, (OWN_IGNORE,), folder=inner is not whole)
            if by is not None:
                return f"excluded by {_relative(Path(by))}"
        return ""

    def _excluding(self, whole: str, names: Sequence[str], *, folder: bool) -> str | None:
        """The ignore file that excludes a path: the deepest one that has something to say of it decides."""
        for here in self._up_to_top(whole):
            for name in reversed(names):
                spec = self._specs.get((here, name))
                if spec is None:
                    continue
                verdict = spec.check_file(os.path.relpath(whole, here).replace(os.sep, "/") + "/" * folder).include
                if verdict is not None:
                    return str(Path(here, name)) if verdict else None
        return None

    def _up_to_top(self, whole: str) -> list[str]:
        """The folders above a path, the nearest first, up to the top of its repository."""
        above = _above(whole)
        top = next((n for n, here in enumerate(above) if self._is_top(here)), len(above) - 1)
        return above[: top + 1]

    def _is_top(self, folder: str) -> bool:
        """Whether a folder is the top of a repository."""
        if folder not in self._tops:
            self._tops[folder] = Path(folder, ".git").exists()
        return self._tops[folder]


def whole_path(path: Path) -> str:
    """The absolute path, without following symbolic links."""
    return os.path.normpath(path.absolute())


def _above(whole: str) -> list[str]:
    """The folders above an absolute path, the nearest first."""
    return [str(parent) for parent in Path(whole).parents]


def _relative(path: Path, folder: Path | None = None) -> str:
    """A path as seen from a folder, the current one by default; the whole path when it is not below it."""
    with suppress(ValueError):
        relative = os.path.relpath(path, folder)
        if not relative.startswith(".."):
            return relative.replace(os.sep, "/")
    return whole_path(path).lstrip("/").replace(os.sep, "/")


def _spec(patterns: Sequence[str], where: str) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs have no patterns

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        raise InputError(f"has a pattern that cannot be read ({error})", path=where, remedy="write it as in .gitignore") from None
