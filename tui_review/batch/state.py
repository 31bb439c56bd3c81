"""State files, which record the documents finished by earlier runs of the same command, so that a stopped run can be resumed.

The file is JSON Lines: the first line identifies the runs (command, options, source text, version), each further line has the result
of one document. Lines are appended as documents are finished; an incomplete last line is dropped. A document counts as finished only
while its bytes, its glossary and its outputs are unchanged; all others are done again.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import platform
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Self

from tui_review.batch.inputs import Input
from tui_review.batch.work import Done, GlossarySearch, GlossaryUsed, Job, read_input, run
from tui_review.detect import Evidence, Finding
from tui_review.errors import InputError
from tui_review.parsing import parse_json
from tui_review.report import Located, Reported
from tui_review.writing import sweep

STATE_NAME = ".tui-review-state.jsonl"
VERSION = 1


class State:
    """An open state file."""

    def __init__(self, path: Path, action: str, job: Job) -> None:
        """Read the file if it exists; that of another command is replaced. Raises InputError for other files and if it is not writable."""
        self.path = path
        self._job = job
        self._search = GlossarySearch()
        self._hashes: dict[Path, str] = {}
        self._lines: dict[str, tuple[int, int]] = {}
        """By a document's path, offset and length of its line in the file."""
        head = {"type": "tui-review state", "version": VERSION, "host": platform.node(), "run": _identity(action, job)}
        try:
            end = self._read(head)
            self._file = path.open("r+b" if end else "w+b")
            self._file.truncate(end)
            self._file.seek(end)
            if not end:
                self._append(head)
        except OSError as error:
            raise InputError(f"cannot be used ({error.strerror or error})", path=path, remedy="name another --state") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def finished(self, items: Sequence[Input]) -> set[int]:
        """The positions of the documents that earlier runs finished and that are unchanged, for which all are read."""
        return {number for number, item in enumerate(items) if item.path is not None and self._stands(item)}

    def run(self, action: str, items: Sequence[Input], finished: set[int], *, jobs: int) -> Iterator[Done]:
        """The results of all inputs, in their order, like ``work.run``; those at ``finished`` positions are taken from the state."""
        if self._job.output is not None:
            folders = {(self._job.output / item.relative).parent if self._job.into_folder else self._job.output.parent for item in items}
            for folder in folders:
                sweep(folder)
        todo = [item for number, item in enumerate(items) if number not in finished]
        with closing(run(action, todo, self._job, jobs=jobs)) as fresh:
            for number, item in enumerate(items):
                if number in finished:
                    yield self._recall(item)
                    continue
                done = next(fresh)
                if not done.error:
                    self._append(_record(done))
                yield done

    def _read(self, head: dict[str, Any]) -> int:
        """Read the lines of an earlier run; returns the offset for the next line, 0 if the file must be started again."""
        if not self.path.exists() or not self.path.stat().st_size:
            return 0
        with self.path.open("rb") as file:
            first = file.readline()
            with suppress(ValueError):
                earlier = parse_json(first)
                if earlier == head:
                    at = len(first)
                    for line in file:
                        if not line.endswith(b"\n"):
                            break
                        with suppress(ValueError, KeyError, TypeError):
                            self._lines[parse_json(line)["path"]] = (at, len(line))
                        at += len(line)
                    return at
                if isinstance(earlier, dict) and earlier.get("type") == head["type"]:
                    return 0
        raise InputError("is no state of an earlier run", path=self.path, remedy="name another --state")

    def _line(self, item: Input) -> dict[str, Any] | None:
        place = self._lines.get(str(item.path))
        if place is None:
            return None
        with self.path.open("rb") as file:
            file.seek(place[0])
            line: dict[str, Any] = parse_json(file.read(place[1]))
        return line

    def _stands(self, item: Input) -> bool:
        """Whether a document was finished and is unchanged, with its glossary and outputs."""
        line = self._line(item)
        if line is None or item.path is None:
            return False
        with suppress(InputError, OSError, KeyError, TypeError):
            if _sha256(item.path) != line["sha256"] or self._glossary(item) != line["glossary"]["sha256"]:
                return False
            return all(_sha256(Path(path)) == sha256 for path, sha256 in line["written"].items())
        return False

    def _glossary(self, item: Input) -> str:
        paths = self._search.paths(self._job, item.path)
        for path in paths:
            if path not in self._hashes:
                self._hashes[path] = _sha256(path)
        return "+".join(self._hashes[path] for path in paths)

    def _recall(self, item: Input) -> Done:
        line = self._line(item)
        assert line is not None  # noqa: S101 - only finished documents are recalled
        report = Reported(line["report"], [_located(found) for found in line["found"]])
        if self._job.whole:
            document = read_input(item, self._job)
            report = dataclasses.replace(report, text=document.text, segments=document.segments, lines=document.lines)
        used = line["glossary"]
        glossary = GlossaryUsed(
            tuple(map(Path, used["paths"])),
            used["entries"],
            used["searched"],
            tuple(used["replaced"]),
            used["sha256"],
            tuple(used["absent"]),
        )
        copy, log = (None if line[key] is None else Path(line[key]) for key in ("copy", "log"))
        return Done(
            item, report, glossary, line["size"], line["words"], line["ignored"], tuple(line["notes"]), sha256=line["sha256"], copy=copy,
            log=log, edits=line["edits"], accepted=line["accepted"], changed=False, resumed=True,
        )  # fmt: skip

    def _append(self, value: dict[str, Any]) -> None:
        self._file.write(json.dumps(value).encode() + b"\n")
        self._file.flush()


def _identity(action: str, job: Job) -> str:
    """A hash of everything that has to be the same for earlier results to count: command, options, source text, version."""
    import tui_review  # noqa: PLC0415 - for the version alone

    options = json.dumps(dataclasses.asdict(job), default=lambda value: sorted(value) if isinstance(value, frozenset) else str(value))
    source = ""
    with suppress(OSError):  # the error is reported when the source is read for a document
        source = _sha256(job.source) if job.source is not None else ""
    return hashlib.sha256(f"{tui_review.__version__} {action} {source} {options}".encode("utf-8", "surrogatepass")).hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _record(done: Done) -> dict[str, Any]:
    """The line for the result of a document."""
    used = done.glossary
    assert used is not None  # noqa: S101 - every successful result has a glossary
    return {
        "path": str(done.input.path),
        "sha256": done.sha256,
        "glossary": {
            "paths": [str(path) for path in used.paths], "entries": used.entries, "searched": used.searched, "replaced": used.replaced,
            "sha256": used.sha256, "absent": used.absent,
        },
        "report": done.report.path,
        "found": [_plain(located) for located in done.report.found],
        **{key: getattr(done, key) for key in ("size", "words", "ignored", "notes", "edits", "accepted")},
        **{key: None if getattr(done, key) is None else str(getattr(done, key)) for key in ("copy", "log")},
        "written": {str(path): _sha256(path) for path in (done.copy, done.log) if path is not None and os.path.lexists(path)},
    }  # fmt: skip


def _plain(located: Located) -> dict[str, Any]:
    return dataclasses.asdict(located)


def _located(value: dict[str, Any]) -> Located:
    finding = value["finding"]
    lists = {key: tuple(finding[key]) for key in ("suggestions", "reasons")}
    grounds = tuple((ground, weight) for ground, weight in finding["grounds"])
    return Located(**{**value, "finding": Finding(**{**finding, **lists, "grounds": grounds, "evidence": Evidence(finding["evidence"])})})
