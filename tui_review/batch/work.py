"""Checking or fixing one document, in this process or in a worker of a pool.

Results are plain values that can be sent between processes; errors are results too, so that one bad file does not stop the others.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_review.batch.ignored import whole_path
from tui_review.batch.inputs import Input
from tui_review.batch.policy import Kept, Policy
from tui_review.document import Document, document_from_bytes, read_document
from tui_review.errors import InputError
from tui_review.glossary import Entry, Glossary, find_glossary, load_glossary
from tui_review.report import Reported, reported, unified

if TYPE_CHECKING:
    from tui_review.detect import Detector
    from tui_review.review import Outputs

POOL_FROM = 4
"""Least number of documents for a pool; fewer are done in this process, which starts sooner."""


@dataclass(frozen=True, slots=True)
class Job:
    """The settings for all documents of a run."""

    glossaries: tuple[Path, ...] = ()
    """Empty for the nearest ``glossary.toml`` from each document's folder upward."""
    source: Path | None = None
    encoding: str | None = None
    policy: Policy = field(default_factory=Policy)
    """The choice of findings."""
    whole: bool = False
    """Whether the report shows the text."""
    output: Path | None = None
    """A file for one document, a folder for several; None to write beside the document."""
    log: Path | None = None
    into_folder: bool = False
    """Whether ``output`` is a folder that mirrors the documents' tree."""
    streamed: bool = False
    """Whether the corrected text goes to standard output, without a log."""
    dry: bool = False
    """Write nothing."""
    diff: bool = False
    """Provide the unified diff; ``dry`` must be set too."""
    counted: bool = True
    """Whether the words of each document are counted, which takes time for a long text."""
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryUsed:
    """The glossary used for a document."""

    paths: tuple[Path, ...]
    entries: int
    searched: bool
    replaced: tuple[str, ...] = ()
    sha256: str = ""
    """The SHA-256 of its files, joined by plus signs."""
    absent: tuple[str, ...] = ()
    """Selectors of the policy for entries and tags that are not in it."""


@dataclass(frozen=True, slots=True)
class Done:
    """The result of one document."""

    input: Input
    report: Reported
    """The findings, or the error."""
    glossary: GlossaryUsed | None = None
    size: int = 0
    """Number of bytes of the document."""
    words: int = 0
    ignored: int = 0
    """Number of exempt findings."""
    notes: tuple[str, ...] = ()
    """Further messages, one per line."""
    sha256: str = ""
    """The SHA-256 of the document's bytes."""
    corrected: bytes = b""
    """The corrected copy, if it goes to standard output."""
    copy: Path | None = None
    log: Path | None = None
    edits: int = 0
    """Number of edits in the corrected copy, including earlier ones."""
    accepted: int = 0
    """Number of fixes made by this run."""
    changed: bool = True
    """Whether the copy had to be written."""
    diff: str = ""
    codec: str = "utf-8"
    """The diff's encoding, which is the document's."""
    resumed: bool = False
    """Whether the result comes from an earlier run."""

    @property
    def error(self) -> str:
        """Why the document failed, in one line; empty when it did not."""
        return self.report.error


class Desk:
    """A glossary with its detector."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary

    @cached_property
    def detector(self) -> Detector:
        """The detector for the glossary, compiled on first access; for a changed glossary of a thousand entries that takes seconds."""
        from tui_review.detect import Detector  # noqa: PLC0415 - a text is on the screen before the search begins

        return Detector(self.glossary)

    def entry(self, canonical: str) -> Entry | None:
        """The entry with a canonical form; None when there is none."""
        return self.detector.entry(canonical)

    def absent(self, policy: Policy) -> tuple[str, ...]:
        """The selectors of a policy for entries and tags that are not in the glossary, such as ``tag=x``."""
        asked = [selector for selector in (*policy.only, *policy.skip) if selector.field in {"entry", "tag"}]
        if not asked:
            return ()
        entries = self.glossary.entries
        there = {"entry": {entry.canonical for entry in entries}, "tag": {tag for entry in entries for tag in entry.tags}}
        return tuple(f"{s.field}={value}" for s in asked for value in sorted(s.values) if value not in there[s.field])

    def keep(self, document: Document, policy: Policy) -> Kept:
        """The findings in a document that a policy wants."""
        from tui_review.detect.finding_in import find_in  # noqa: PLC0415 - a text is on the screen before anything is looked for

        return policy.keep(document, find_in(document, self.detector, policy.minimum), self.entry)


class GlossarySearch:
    """Finds the glossary for a document; the result is cached by folder."""

    def __init__(self) -> None:
        self._found: dict[Path, Path] = {}

    def paths(self, job: Job, path: Path | None) -> tuple[Path, ...]:
        """The files of the glossary for a document. Raises InputError when there is none."""
        return job.glossaries or (self._search(path),)

    def _search(self, path: Path | None) -> Path:
        folder = (path.parent if path else Path()).resolve()
        if folder not in self._found:
            found = find_glossary(folder)
            if found is None:
                raise InputError(f"no glossary.toml from {folder} upward", remedy="name one with --glossary")
            self._found[folder] = found
        return self._found[folder]


class Engines:
    """The desks of a process by their glossaries, each made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[Path, ...], Desk] = {}
        self._search = GlossarySearch()

    def desk(self, job: Job, path: Path | None) -> tuple[Desk, GlossaryUsed]:
        """The desk for a document. Raises InputError when there is no glossary or it cannot be read."""
        paths = self._search.paths(job, path)
        if paths not in self._made:
            self._made[paths] = Desk(load_glossary(paths))
        desk = self._made[paths]
        return desk, GlossaryUsed(
            paths, len(desk.glossary.entries), not job.glossaries, desk.glossary.replaced, desk.glossary.sha256, desk.absent(job.policy)
        )

    def detectors(self) -> Iterator[Detector]:
        """The detectors of all desks."""
        return (desk.detector for desk in self._made.values())


def read_input(item: Input, job: Job) -> Document:
    """Read the document of an input; standard input is read completely."""
    if item.path is None:
        return document_from_bytes(_standard_input(), path=None, source=job.source, encoding=job.encoding)
    return read_document(item.path, source=job.source, encoding=job.encoding)


def _standard_input() -> bytes:
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path="standard input", remedy="check what is piped in") from None


def outputs_for(item: Input, job: Job) -> Outputs | None:
    """The paths of an input's copy and log; None when the text goes to standard output, without a log."""
    from tui_review.review import Outputs, default_paths, log_beside  # noqa: PLC0415 - check decides nothing and need not wait for it

    if job.streamed:
        return None
    if job.output is not None:
        copy = beside = job.output / item.relative if job.into_folder else job.output
    elif item.path is not None:
        copy, beside = default_paths(item.path).copy, item.path
    else:
        return None
    return Outputs(copy, job.log or log_beside(beside, item.path or beside, shared=item.shares_log))


def with_own_logs(items: Sequence[Input], job: Job) -> list[Input]:
    """The inputs, with ``shares_log`` set for those that would otherwise have the same edit log."""
    while True:
        logs = [outputs.log if (outputs := outputs_for(item, job)) is not None else None for item in items]
        counts = Counter(logs)
        marked = [
            replace(item, shares_log=item.shares_log or (log is not None and counts[log] > 1))
            for item, log in zip(items, logs, strict=True)
        ]
        # A log named after the full name of one input may be the usual one of another.
        if marked == items:
            return marked
        items = marked


def work_on(action: str, item: Input, job: Job, engines: Engines) -> Done:
    """The result of one document; ``action`` is ``check`` or ``fix``."""
    try:
        return _WORK[action](item, job, engines)
    except InputError as error:
        return Done(item, Reported(str(item.path) if item.path else "-", error=str(error)))


def _check(item: Input, job: Job, engines: Engines) -> Done:
    """The findings of one document."""
    desk, used = engines.desk(job, item.path)
    document = read_input(item, job)
    return _done(item, job, document, desk.keep(document, job.policy), used)


def _done(item: Input, job: Job, document: Document, kept: Kept, used: GlossaryUsed, *, warnings: Sequence[str] = (), **more: Any) -> Done:
    report = reported(document, kept.findings, whole=job.whole)
    words = document.words if job.counted else 0
    notes = (*kept.notes, *warnings)
    return Done(item, report, used, len(document.data), words, kept.ignored, notes, document.sha256, **more)


def _fix(item: Input, job: Job, engines: Engines) -> Done:
    """The corrected copy and the edit log of one document, written unless the job is dry."""
    from tui_review.review import check_outputs  # noqa: PLC0415 - not needed by check

    desk, used = engines.desk(job, item.path)
    document = read_input(item, job)
    outputs = outputs_for(item, job)
    if outputs is not None:
        if job.into_folder and not job.dry:
            _make_folder(outputs.copy.parent)
        if not (job.into_folder and job.dry):
            check_outputs(document, outputs, desk.glossary)
    kept = desk.keep(document, job.policy)
    finish: Callable[..., dict[str, Any]] = _dry if job.dry or outputs is None else _written
    return _done(item, job, document, kept, used, **finish(item, job, document, kept, outputs, desk))


def _dry(item: Input, job: Job, document: Document, kept: Kept, outputs: Outputs | None, _: Desk) -> dict[str, Any]:
    """The result of a run that writes no files, with the copy itself for standard output."""
    from tui_review.batch.carried import carried  # noqa: PLC0415 - not needed by check
    from tui_review.review import Session, earlier_review, earlier_version  # noqa: PLC0415 - likewise

    earlier = earlier_version(document, outputs) if outputs is not None else None
    if earlier is not None:
        session, told = carried(document, kept.findings, earlier)
    else:
        content = earlier_review(document, outputs) if outputs is not None else None
        session = Session(document, kept.findings, content=content)
        told = session.warnings
    accepted = session.accept_certain(job.policy.minimum)
    return {
        "accepted": len(accepted),
        "edits": len(session.edits()),
        "corrected": session.corrected_bytes() if outputs is None and not job.dry else b"",
        "diff": unified(document, session.edits(), diff_name(item.path)) if job.diff else "",
        "warnings": told,
        "codec": document.codec,
        "copy": outputs.copy if outputs else None,
        "log": outputs.log if outputs else None,
    }


def _written(_: Input, job: Job, document: Document, kept: Kept, outputs: Outputs, desk: Desk) -> dict[str, Any]:
    """Write the copy and the log, and return the result."""
    from tui_review.batch.carried import carry_over  # noqa: PLC0415 - not needed by check
    from tui_review.batch.leftover import clear_leftover  # noqa: PLC0415 - likewise
    from tui_review.review import open_session  # noqa: PLC0415 - likewise

    reviewer = job.reviewer or "tui-review fix"
    clear_leftover(document, kept.findings, outputs, minimum=job.policy.minimum, reviewer=reviewer)
    told = carry_over(document, kept.findings, outputs, desk.glossary)
    session = open_session(
        document, kept.findings, glossary=desk.glossary, outputs=outputs, reviewer=reviewer
    )  # fmt: skip
    try:
        accepted = session.accept_certain(job.policy.minimum)
        changed = session.dirty or not _stands(outputs.copy, session.corrected_bytes())
        if changed:
            session.save()
        edits = len(session.edits())
    finally:
        session.close()
    return {
        "accepted": len(accepted), "edits": edits, "changed": changed, "copy": outputs.copy, "log": outputs.log,
        "warnings": (*told, *session.warnings),
    }  # fmt: skip


def diff_name(path: Path | None) -> str:
    """A document's name in a diff: relative to the current folder if it is below it."""
    if path is None:
        return "stdin"
    whole = Path(whole_path(path))
    return (whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole).as_posix().lstrip("/")


def _stands(path: Path, data: bytes) -> bool:
    with suppress(OSError):
        return hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(data).digest()
    return False


def _make_folder(folder: Path) -> None:
    try:
        # One by one, as mkdir(parents=True) is recursive, and folders may be nested too deeply for that.
        for one in () if folder.is_dir() else (*reversed(folder.parents), folder):
            one.mkdir(exist_ok=True)
    except OSError as error:
        raise InputError(f"the folder cannot be made ({error.strerror or error})", path=folder, remedy="choose another --output") from None


_WORK: dict[str, Callable[[Input, Job, Engines], Done]] = {"check": _check, "fix": _fix}


def run(action: str, items: Iterable[Input], job: Job, *, jobs: int = 1) -> Generator[Done, None, None]:
    """The results of all inputs, in their order; ``action`` is ``check`` or ``fix``."""
    todo = list(items)
    if jobs > 1 and len(todo) >= POOL_FROM and all(item.path is not None for item in todo):
        from tui_review.batch.pool import in_pool  # noqa: PLC0415 - not needed for few documents

        yield from in_pool(action, todo, job, jobs)
        return
    engines = Engines()
    for item in todo:
        yield work_on(action, item, job, engines)
