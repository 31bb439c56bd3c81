"""Baselines: known findings, which are reported as unchanged and do not fail a check.

A baseline is a JSON file with one finding per line, sorted by document, so that it can be kept in a repository and its changes read.
A finding is identified by its document, relative to the file's folder, and its fingerprint: it stays known if its line moves, and
is new if the line is changed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui_review.batch.ignored import whole_path
from tui_review.batch.work import Done
from tui_review.errors import InputError
from tui_review.parsing import parse_json
from tui_review.report import Located
from tui_review.writing import write_atomically

VERSION = 1
_KEYS = ("path", "fingerprint", "surface", "suggestion", "entry")


class Baseline:
    """A baseline file, and the results of a run compared with it."""

    def __init__(self, path: Path, *, new: bool = False) -> None:
        """Read the file; with ``new``, when it will be written, it may be missing. Raises InputError when it is not a baseline."""
        self.path = path
        self._folder = whole_path(path.parent)
        self._known: dict[str, dict[str, dict[str, str]]] = {}
        """By document and fingerprint, the lines of the file."""
        self._seen: dict[str, list[dict[str, str]]] = {}
        """By checked document, its lines for a new baseline."""
        self.gone = 0
        """Number of known findings of checked documents that are no longer found."""
        if not (new and not path.exists()):
            for line in _read(path, "move it away" if new else "write it anew with --write-baseline"):
                self._known.setdefault(line["path"], {})[line["fingerprint"]] = line

    def mark(self, results: Iterable[Done]) -> Iterator[Done]:
        """Mark each finding in the results as known or new."""
        for done in results:
            if done.error:
                yield done
                continue
            name = self._name(done.report.path)
            known = self._known.get(name, {})
            found = [replace(located, known=located.fingerprint in known) for located in done.report.found]
            self._seen[name] = [_line(name, located) for located in found]
            self.gone += len(known) - sum(bool(located.known) for located in found)
            yield replace(done, report=replace(done.report, found=found))

    def write(self) -> int:
        """Write a new baseline with the findings of this run, and return their number.

        Known findings in documents that were not checked are kept if these exist.
        """
        lines = [line for seen in self._seen.values() for line in seen]
        for name, known in self._known.items():
            if name not in self._seen and Path(self._folder, name).exists():
                lines += known.values()
        lines.sort(key=lambda line: line["path"])
        rows = ",\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        text = f'{{"tool": "tui-review", "baseline": {VERSION}, "findings": [\n{rows}\n]}}\n'
        write_atomically(self.path, text.encode("utf-8", "backslashreplace"), remedy="name another --baseline")
        return len(lines)

    def _name(self, path: str) -> str:
        return path if path == "-" else os.path.relpath(whole_path(Path(path)), self._folder).replace(os.sep, "/")


def _line(name: str, located: Located) -> dict[str, str]:
    finding = located.finding
    return dict(zip(_KEYS, (name, located.fingerprint, finding.surface, finding.suggestion, finding.entry), strict=True))


def _read(path: Path, instead: str) -> list[dict[str, str]]:
    remedy = f"{instead}, or name another --baseline"
    try:
        content: Any = parse_json(path.read_bytes())
    except FileNotFoundError:
        raise InputError("no such baseline", path=path, remedy="make it with --write-baseline") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path=path, remedy="check the path") from None
    except json.JSONDecodeError as error:
        raise InputError(f"is no baseline: broken JSON ({error.msg})", path=path, line=error.lineno, remedy=remedy) from None
    except ValueError as error:
        problem = "not UTF-8" if isinstance(error, UnicodeDecodeError) else f"broken JSON ({error})"
        raise InputError(f"is no baseline: {problem}", path=path, remedy=remedy) from None
    if not isinstance(content, dict) or content.get("baseline") != VERSION or not isinstance(content.get("findings"), list):
        raise InputError(f"is no baseline of version {VERSION}", path=path, remedy=remedy)
    for number, line in enumerate(content["findings"], 2):
        if not isinstance(line, dict) or not all(isinstance(line.get(key), str) for key in _KEYS):
            raise InputError("is no baseline: not a finding", path=path, line=number, remedy=remedy)
    lines: list[dict[str, str]] = content["findings"]
    return lines
