"""One document from bytes to findings, or to a corrected copy and its log; the same in this process and in a pool's.

Results are plain values that travel between processes; errors are results, so that one bad file never stops the rest.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui_review.batch.inputs import Input
from tui_review.detect import Detector, Finding
from tui_review.document import Document, document_from_bytes, read_document
from tui_review.errors import InputError
from tui_review.glossary import find_glossary, load_glossary
from tui_review.report import Located, locate, unified

if TYPE_CHECKING:
    from tui_review.review import Outputs, Session

POOL_FROM = 4
"""Fewer documents than this are done in one process, which starts sooner than a pool."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with each document."""

    glossaries: tuple[Path, ...] = ()
    """Empty: the nearest ``glossary.toml`` from each document's folder upward."""
    source: Path | None = None
    encoding: str | None = None
    minimum: float = 0.70
    """The lowest confidence that counts."""
    output: Path | None = None
    """A file for one document, a folder for several; None: beside the document."""
    log: Path | None = None
    into_folder: bool = False
    """Whether ``output`` is a folder that mirrors the documents' tree."""
    dry: bool = False
    """Write nothing."""
    diff: bool = False
    """Give the unified diff; implies ``dry``."""
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryUsed:
    """The glossary that a document was read by."""

    paths: tuple[Path, ...]
    entries: int
    searched: bool
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one document."""

    input: Input
    error: str = ""
    """The one line that says why nothing came of it."""
    glossary: GlossaryUsed | None = None
    found: list[Located] = field(default_factory=list)
    corrected: bytes = b""
    """The corrected copy, for standard input only."""
    copy: Path | None = None
    log: Path | None = None
    edits: int = 0
    accepted: int = 0
    """How many fixes this run made."""
    changed: bool = True
    """Whether anything had to be written."""
    diff: str = ""


class Engines:
    """Detectors by the glossaries that they were made of, each compiled once in a process."""

    def __init__(self) -> None:
        self._made: dict[tuple[Path, ...], Detector] = {}
        self._found: dict[Path, Path] = {}

    def detector(self, job: Job, path: Path | None) -> tuple[Detector, GlossaryUsed]:
        """The detector for a document; InputError when there is no glossary or it cannot be read."""
        paths = job.glossaries or (self._search(path),)
        if paths not in self._made:
            self._made[paths] = Detector(load_glossary(paths))
        detector = self._made[paths]
        glossary = detector.glossary
        return detector, GlossaryUsed(paths, len(glossary.entries), not job.glossaries, glossary.replaced)

    def _search(self, path: Path | None) -> Path:
        folder = (path.parent if path else Path()).resolve()
        if folder not in self._found:
            found = find_glossary(folder)
            if found is None:
                raise InputError(f"no glossary.toml from {folder} upward", remedy="name one with --glossary")
            self._found[folder] = found
        return self._found[folder]


def read_input(item: Input, job: Job) -> Document:
    """The document of an input; standard input is read whole."""
    if item.path is None:
        return document_from_bytes(sys.stdin.buffer.read(), path=None, source=job.source, encoding=job.encoding)
    return read_document(item.path, source=job.source, encoding=job.encoding)


def outputs_for(item: Input, job: Job) -> Outputs | None:
    """Where the copy and the log of an input go; None when standard input goes to standard output without a log."""
    from tui_review.review import Outputs, default_outputs  # noqa: PLC0415 - check decides nothing and need not wait for it

    if item.path is None:
        if job.output is None:
            return None
        return Outputs(job.output, job.log or default_outputs(job.output).log)
    if job.output is not None and job.into_folder:
        copy = job.output / item.relative
        return Outputs(copy, job.log or default_outputs(copy).log)
    usual = default_outputs(item.path)
    copy = job.output or usual.copy
    return Outputs(copy, job.log or (usual.log if job.output is None else default_outputs(copy).log))


def check_one(item: Input, job: Job, engines: Engines) -> Done:
    """The findings of one document."""
    try:
        detector, used = engines.detector(job, item.path)
        document = read_input(item, job)
        found = [f for f in detector.find(document.text, document.segments) if f.confidence >= job.minimum]
        return Done(item, glossary=used, found=locate(document, found))
    except InputError as error:
        return Done(item, error=str(error))


def fix_one(item: Input, job: Job, engines: Engines) -> Done:
    """The corrected copy and the edit log of one document, written unless the job is dry."""
    from tui_review.review import check_outputs  # noqa: PLC0415 - check decides nothing and need not wait for it

    try:
        detector, used = engines.detector(job, item.path)
        document = read_input(item, job)
        outputs = outputs_for(item, job)
        if outputs is not None:
            if job.into_folder and not job.dry:
                _make_folder(outputs.copy.parent)
            if not (job.into_folder and job.dry):
                check_outputs(document, outputs, detector.glossary)
        found = [f for f in detector.find(document.text, document.segments) if f.confidence >= job.minimum]
        return _fixed(item, job, document, found, outputs, used, detector)
    except InputError as error:
        return Done(item, error=str(error))


def _fixed(
    item: Input, job: Job, document: Document, found: list[Finding], outputs: Outputs | None, used: GlossaryUsed, detector: Detector
) -> Done:
    from tui_review.review import open_session  # noqa: PLC0415 - check decides nothing and need not wait for it

    if job.dry or outputs is None:
        session = _dry_session(document, found, outputs)
        accepted = session.accept_certain(job.minimum)
        difference = "".join(_diff(item, document, session)) if job.diff else ""
        data = session.corrected_bytes() if outputs is None and not job.dry else b""
        return Done(
            item, glossary=used, found=locate(document, found), corrected=data, edits=len(session.edits()), accepted=len(accepted),
            diff=difference, copy=outputs.copy if outputs else None, log=outputs.log if outputs else None,
        )  # fmt: skip
    session = open_session(document, found, glossary=detector.glossary, outputs=outputs, reviewer=job.reviewer or "tui-review fix")
    try:
        accepted = session.accept_certain(job.minimum)
        changed = session.dirty or not _stands(outputs.copy, session.corrected_bytes())
        if changed:
            session.save()
    finally:
        session.close()
    return Done(
        item, glossary=used, found=locate(document, found), copy=outputs.copy, log=outputs.log, edits=len(session.edits()),
        accepted=len(accepted), changed=changed,
    )  # fmt: skip


def _dry_session(document: Document, found: list[Finding], outputs: Outputs | None) -> Session:
    """A session that starts from what an earlier log decided and writes nothing."""
    from tui_review.review import Session, earlier_review  # noqa: PLC0415 - check decides nothing and need not wait for it

    content = earlier_review(document, outputs) if outputs is not None else None
    return Session(document, found, content=content)


def _diff(item: Input, document: Document, session: Session) -> Iterator[str]:
    name = item.path.as_posix().lstrip("/") if item.path else "stdin"
    return unified(document.text, session.corrected_text(), name, name)


def _stands(path: Path, data: bytes) -> bool:
    with suppress(OSError):
        return hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(data).digest()
    return False


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"the folder cannot be made ({error.strerror or error})", path=folder, remedy="choose another --output") from None


# --- many documents ----------------------------------------------------------------------------------------------------

_WORK = {"check": check_one, "fix": fix_one}
_engines: Engines | None = None


def _in_pool(action: str, job: Job, item: Input) -> Done:
    global _engines  # noqa: PLW0603 - a pool's process keeps its compiled glossaries between documents
    if _engines is None:
        _engines = Engines()
    return _WORK[action](item, job, _engines)


def run(action: str, items: Iterable[Input], job: Job, *, jobs: int = 1) -> Iterator[Done]:
    """What comes of each input, in the order of the inputs; ``action`` is ``check`` or ``fix``."""
    todo = list(items)
    if jobs <= 1 or len(todo) < POOL_FROM or any(item.path is None for item in todo):
        engines = Engines()
        for item in todo:
            yield _WORK[action](item, job, engines)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one document does not pay for a pool
    from multiprocessing import get_context  # noqa: PLC0415 - likewise

    with ProcessPoolExecutor(min(jobs, len(todo)), mp_context=get_context("spawn")) as pool:
        try:
            yield from pool.map(partial(_in_pool, action, job), todo, chunksize=max(1, min(16, len(todo) // (jobs * 4))))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
