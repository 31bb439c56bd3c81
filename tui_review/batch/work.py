"""One document from bytes to findings, or to a corrected copy and its log; the same in this process and in a pool's.

Results are plain values that travel between processes; errors are results, so that one bad file never stops the rest.
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
"""Fewer documents than this are done in one process, which starts sooner than a pool."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with each document."""

    glossaries: tuple[Path, ...] = ()
    """Empty: the nearest ``glossary.toml`` from each document's folder upward."""
    source: Path | None = None
    encoding: str | None = None
    policy: Policy = field(default_factory=Policy)
    """Which findings count."""
    whole: bool = False
    """Whether the report shows the text."""
    output: Path | None = None
    """A file for one document, a folder for several; None: beside the document."""
    log: Path | None = None
    into_folder: bool = False
    """Whether ``output`` is a folder that mirrors the documents' tree."""
    streamed: bool = False
    """Whether the corrected text goes to standard output, where no log goes with it."""
    dry: bool = False
    """Write nothing."""
    diff: bool = False
    """Give the unified diff; implies ``dry``."""
    counted: bool = True
    """Whether the words of each document are counted, which takes a long text a while."""
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryUsed:
    """The glossary that a document was read by."""

    paths: tuple[Path, ...]
    entries: int
    searched: bool
    replaced: tuple[str, ...] = ()
    sha256: str = ""
    """Of its files, joined when there are several."""
    absent: tuple[str, ...] = ()
    """Entries and tags that the policy asks for and that are not in it."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one document."""

    input: Input
    report: Reported
    """The findings, or the error."""
    glossary: GlossaryUsed | None = None
    size: int = 0
    """The document's bytes."""
    words: int = 0
    ignored: int = 0
    """Findings that were left alone on purpose."""
    notes: tuple[str, ...] = ()
    """What is to be said besides, a line each."""
    sha256: str = ""
    """Of the document's bytes."""
    corrected: bytes = b""
    """The corrected copy, when it goes to standard output."""
    copy: Path | None = None
    log: Path | None = None
    edits: int = 0
    accepted: int = 0
    """How many fixes this run made."""
    changed: bool = True
    """Whether anything had to be written."""
    diff: str = ""
    codec: str = "utf-8"
    """The diff's encoding, which is the document's."""
    resumed: bool = False
    """Whether an earlier run did it."""

    @property
    def error(self) -> str:
        """The one line that says why nothing came of it."""
        return self.report.error


class Desk:
    """A glossary made ready: what finds by it, and its entries by their canonical forms."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary

    @cached_property
    def detector(self) -> Detector:
        """What finds by the glossary, which is compiled here; a changed one of a thousand entries takes seconds."""
        from tui_review.detect import Detector  # noqa: PLC0415 - a text is on the screen before anything is looked for

        return Detector(self.glossary)

    def entry(self, canonical: str) -> Entry | None:
        """The entry of a canonical form."""
        return self.detector.entry(canonical)

    def absent(self, policy: Policy) -> tuple[str, ...]:
        """The entries and tags that a policy asks for and that the glossary does not have."""
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
    """Which glossary a document is read by; each folder is looked at once."""

    def __init__(self) -> None:
        self._found: dict[Path, Path] = {}

    def paths(self, job: Job, path: Path | None) -> tuple[Path, ...]:
        """The files of the glossary for a document; InputError when there is none."""
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
    """Detectors by the glossaries that they were made of, each compiled once in a process."""

    def __init__(self) -> None:
        self._made: dict[tuple[Path, ...], Desk] = {}
        self._search = GlossarySearch()

    def desk(self, job: Job, path: Path | None) -> tuple[Desk, GlossaryUsed]:
        """What a document is read by; InputError when there is no glossary or it cannot be read."""
        paths = self._search.paths(job, path)
        if paths not in self._made:
            self._made[paths] = Desk(load_glossary(paths))
        desk = self._made[paths]
        return desk, GlossaryUsed(
            paths, len(desk.glossary.entries), not job.glossaries, desk.glossary.replaced, desk.glossary.sha256, desk.absent(job.policy)
        )

    def detectors(self) -> Iterator[Detector]:
        """All that were made."""
        return (desk.detector for desk in self._made.values())


def read_input(item: Input, job: Job) -> Document:
    """The document of an input; standard input is read whole."""
    if item.path is None:
        return document_from_bytes(_standard_input(), path=None, source=job.source, encoding=job.encoding)
    return read_document(item.path, source=job.source, encoding=job.encoding)


def _standard_input() -> bytes:
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path="standard input", remedy="check what is piped in") from None


def outputs_for(item: Input, job: Job) -> Outputs | None:
    """Where the copy and the log of an input go; None when it goes to standard output without a log."""
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
    """The inputs, those marked of which several would have one edit log."""
    while True:
        logs = [outputs.log if (outputs := outputs_for(item, job)) is not None else None for item in items]
        counts = Counter(logs)
        marked = [
            replace(item, shares_log=item.shares_log or (log is not None and counts[log] > 1))
            for item, log in zip(items, logs, strict=True)
        ]
        # A log that is called by the whole name of one may be the usual one of another.
        if marked == items:
            return marked
        items = marked


def work_on(action: str, item: Input, job: Job, engines: Engines) -> Done:
    """What comes of one document; ``action`` is ``check`` or ``fix``."""
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
    from tui_review.review import check_outputs  # noqa: PLC0415 - check decides nothing and need not wait for it

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
    """What would be written; for standard output the copy itself."""
    from tui_review.batch.carried import carried  # noqa: PLC0415 - check decides nothing and need not wait for it
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
    """What was written."""
    from tui_review.batch.carried import carry_over  # noqa: PLC0415 - check decides nothing and need not wait for it
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
    """A document's name in a diff: from the current folder when it lies below it."""
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
        # One by one: mkdir(parents=True) calls itself, and folders may be deeper than calls can be.
        for one in () if folder.is_dir() else (*reversed(folder.parents), folder):
            one.mkdir(exist_ok=True)
    except OSError as error:
        raise InputError(f"the folder cannot be made ({error.strerror or error})", path=folder, remedy="choose another --output") from None


_WORK: dict[str, Callable[[Input, Job, Engines], Done]] = {"check": _check, "fix": _fix}


def run(action: str, items: Iterable[Input], job: Job, *, jobs: int = 1) -> Generator[Done, None, None]:
    """What comes of each input, in the order of the inputs; ``action`` is ``check`` or ``fix``."""
    todo = list(items)
    if jobs > 1 and len(todo) >= POOL_FROM and all(item.path is not None for item in todo):
        from tui_review.batch.pool import in_pool  # noqa: PLC0415 - few documents do not pay for a pool

        yield from in_pool(action, todo, job, jobs)
        return
    engines = Engines()
    for item in todo:
        yield work_on(action, item, job, engines)
