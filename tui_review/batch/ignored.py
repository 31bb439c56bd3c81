"""Ignored paths: by ``.gitignore``, by the tool's own ``.tui-reviewignore``, and by the patterns of the command line.

All have the syntax of ``.gitignore`` (https://git-scm.com/docs/gitignore): a file's patterns apply in its folder and below, those of
a deeper file take precedence, ``!`` includes a file again. The ignore files above a searched folder are read too, up to the top of
its repository.
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
    """Patterns from the command line or the settings, with the folder to which they are relative."""

    lines: tuple[str, ...] = ()
    folder: Path | None = None
    """The folder to which they are relative; None for the current one."""
    origin: str = ""
    """Their origin, for messages."""

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        return _spec(self.lines, self.origin)

    def match(self, path: Path, *, folder: bool = False) -> bool:
        """Whether a path matches; ``folder`` for the path of a folder."""
        return bool(self.lines) and self._spec.match_file(_relative(path, self.folder) + "/" * folder)


class PathRules:
    """The rules for one run. Paths are compared as absolute paths; symbolic links are not followed."""

    def __init__(self, include: Patterns, exclude: Patterns, *, gitignore: bool = True) -> None:
        """An invalid pattern raises InputError when the first path is checked."""
        self._include = include
        self._exclude = exclude
        self._names = (GIT_IGNORE, OWN_IGNORE) if gitignore else (OWN_IGNORE,)
        self._specs: dict[tuple[str, str], GitIgnoreSpec | None] = {}
        """By folder and name, the patterns of each ignore file that was read; None when there is no such file."""
        self._tops: dict[str, bool] = {}

    def enter(self, folder: Path) -> None:
        """Read the ignore files above a folder before it is searched; outside a repository only the tool's own."""
        root = whole_path(folder)
        above = _above(root)
        top = next((n for n, here in enumerate([root, *above]) if self._is_top(here)), None)
        for here in above[:top]:
            self.read(here, self._names if top is not None else (OWN_IGNORE,))
        if self._excluding(root, self._names, folder=True):
            # The folder was named although it is ignored: ignore files above it do not apply to its contents.
            self._tops[root] = True

    def read(self, folder: str, names: Collection[str]) -> None:
        """Read the ignore files in a folder, an absolute path; ``names`` are the files that may exist there."""
        for name in self._names:
            if name not in names or (folder, name) in self._specs:
                continue
            path = Path(folder, name)
            self._specs[folder, name] = None
            with suppress(FileNotFoundError, NotADirectoryError, PermissionError, IsADirectoryError):
                self._specs[folder, name] = _spec(path.read_text("utf-8", "replace").splitlines(), str(path))

    def includes(self, path: Path) -> bool:
        """Whether a file found in a folder matches ``--include``."""
        return self._include.match(path)

    def excluded_by(self, path: Path, *, folder: bool = False) -> str:
        """The origin of the pattern that excludes a file or folder found in a folder; empty when none does."""
        if self._exclude.match(path, folder=folder):
            return self._exclude.origin
        by = self._excluding(whole_path(path), self._names, folder=folder)
        return _relative(Path(by)) if by is not None else ""

    def named(self, path: Path) -> str:
        """Why a file named by the user is excluded; empty when it is not. ``.gitignore`` files do not apply."""
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
        """The ignore file that excludes a path, None when none does; the deepest one with a matching pattern decides."""
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
