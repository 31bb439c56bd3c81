"""Files of exceptions: findings that are not errors, each with a reason.

    [[ignore]]
    surface = "Luton"              # the words in the text
    path = "sport/**"              # a .gitignore pattern, relative to the file's folder
    reason = "the English football club"

``surface``, ``entry``, ``evidence`` and ``path`` may each be a string or a list; all that are given must match. A reason is
required, because nobody dares to delete an unexplained exception.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_review.batch.ignored import whole_path
from tui_review.detect import Evidence, Finding
from tui_review.errors import InputError
from tui_review.parsing import Table, read_toml

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_KEYS = ("surface", "entry", "evidence", "path", "reason")


@dataclass(frozen=True, slots=True)
class Exemption:
    """One exception: the findings that it exempts."""

    reason: str
    folder: str
    """The absolute folder to which ``path`` is relative."""
    surface: frozenset[str] = frozenset()
    entry: frozenset[str] = frozenset()
    evidence: frozenset[str] = frozenset()
    path: tuple[str, ...] = ()

    def covers(self, finding: Finding, path: Path | None) -> bool:
        """Whether the exception applies to a finding in a document."""
        return (
            (not self.surface or finding.surface in self.surface)
            and (not self.entry or finding.entry in self.entry)
            and (not self.evidence or finding.evidence.value in self.evidence)
            and (not self.path or (path is not None and _fits(self.path, self.folder, whole_path(path))))
        )


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The exceptions of all files."""

    all: tuple[Exemption, ...] = field(default=())

    def cover(self, finding: Finding, path: Path | None) -> bool:
        """Whether any exception applies to a finding in a document."""
        return any(exemption.covers(finding, path) for exemption in self.all)


def read_exceptions(paths: Sequence[Path]) -> Exceptions:
    """Read files of exceptions. Raises InputError with file and line for invalid ones."""
    return Exceptions(tuple(exemption for path in paths for exemption in _read(path)))


def _read(path: Path) -> list[Exemption]:
    table = read_toml(path)
    for key in table.values:
        if key != "ignore":
            raise InputError(f'unknown key "{key}"', path=path, line=table.line(key), remedy="write [[ignore]] tables")
    rows = table.values.get("ignore", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InputError("has no list of tables", path=path, line=table.line("ignore"), remedy="write [[ignore]]")
    return [_exemption(table, number, row) for number, row in enumerate(rows)]


def _exemption(table: Table, number: int, row: dict[str, Any]) -> Exemption:
    def wrong(problem: str, remedy: str, key: str = "") -> InputError:
        return InputError(problem, path=table.path, line=table.line_in("ignore", number, key), remedy=remedy)

    given: dict[str, tuple[str, ...]] = {}
    for key, value in row.items():
        if key not in _KEYS:
            raise wrong(f'unknown key "{key}"', f"use {', '.join(_KEYS)}", key)
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not values or not all(isinstance(item, str) and item.strip() for item in values):
            raise wrong(f'"{key}" is not a text or a list of texts', "put it in quotes", key)
        given[key] = tuple(values)
    reason = " ".join(given.pop("reason", ()))
    if not reason:
        raise wrong("has no reason", 'say why with reason = "..."')
    if not given:
        raise wrong("would leave every finding alone", "say what with surface, entry, evidence or path")
    for evidence in given.get("evidence", ()):
        if evidence not in [e.value for e in Evidence]:
            raise wrong(f"there is no evidence {evidence!r}", f"use one of {', '.join(e.value for e in Evidence)}", "evidence")
    try:
        _spec(given.get("path", ()))
    except ValueError as error:
        raise wrong(f"has a pattern that cannot be read ({error})", "write it as in .gitignore", "path") from None
    sets = {key: frozenset(given[key]) for key in ("surface", "entry", "evidence") if key in given}
    return Exemption(reason, whole_path(table.path.parent), path=given.get("path", ()), **sets)


@lru_cache(maxsize=256)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs have no patterns

    return GitIgnoreSpec.from_lines(patterns)


@lru_cache(maxsize=4096)
def _fits(patterns: tuple[str, ...], folder: str, whole: str) -> bool:
    relative = os.path.relpath(whole, folder)
    return not relative.startswith("..") and _spec(patterns).match_file(relative.replace(os.sep, "/"))
