"""Opening sessions: the reviewer and the batch commands open them here, so that the same rules apply to both.

A session is refused before anything is recorded or written. The modules of sessions and logs are imported only when one is opened,
so that a text without an earlier review is on the screen sooner.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review.destination import (
    Outputs,
    Protected,
    check_log,
    check_output,
    check_own,
    default_paths,
)

if TYPE_CHECKING:
    from tui_review.detect.finding import Finding
    from tui_review.glossary.entry import Glossary
    from tui_review.review.carrying import Reanchored
    from tui_review.review.lesson import Teacher
    from tui_review.review.log import Clock
    from tui_review.review.reading import LogContents
    from tui_review.review.session import Session


def log_beside(path: Path, document: Path, *, shared: bool = False) -> Path:
    """The path of a document's edit log beside ``path``, the document or its copy: ``article.edits.jsonl``.

    It is ``article.txt.edits.jsonl`` if that file exists and its header names the document, or if ``shared`` says that another
    document such as ``article.md`` has the short name too and no log of that name belongs to this document.
    """
    usual, whole = (path.parent / f"{name}.edits.jsonl" for name in (path.stem, path.name))
    if _is_named(whole, document) or (shared and not _is_named(usual, document)):
        return whole
    return usual


def _is_named(log: Path, document: Path) -> bool:
    """Whether a log exists and its header names the document."""
    if not os.path.lexists(log):
        return False
    from tui_review.review.reading import head_of  # noqa: PLC0415 - see the module's docstring

    head = head_of(log)
    return head is not None and PurePosixPath(head.document.path).name == document.name


def open_session(
    document: Document,
    findings: Sequence[Finding],
    *,
    outputs: Outputs | None = None,
    output_path: Path | None = None,
    log_path: Path | None = None,
    glossary: Glossary | None = None,
    reviewer: str | None = None,
    clock: Clock | None = None,
    start_over: bool = False,
    carry: bool = False,
    teacher: Teacher | None = None,
) -> Session:
    """Open a session with its log and its output; an existing log is resumed.

    ``outputs`` gives both paths, ``output_path`` and ``log_path`` one each; a path not given is the default beside the
    document, or none for a document from standard input. ``start_over`` moves an existing log aside first; ``carry`` does so
    if it belongs to an earlier version of the document, and takes over its decisions (see ``tui_review.review.carrying``). The
    log is created by the first decision or save; close the session to release its lock.

    Raises InputError, with nothing written, when the output or the log is one of the inputs, is in a folder that cannot be
    written, or is a foreign file; when the log is damaged, in use, or belongs to another text.
    """
    from tui_review.review.carrying import reanchor  # noqa: PLC0415 - see the module's docstring
    from tui_review.review.log import EditLog, now  # noqa: PLC0415 - likewise
    from tui_review.review.session import Session  # noqa: PLC0415 - likewise

    if outputs is None and document.path is not None:
        outputs = default_paths(document.path)._replace(log=log_beside(document.path, document.path))
    if outputs is not None:
        output_path = output_path or outputs.copy
        log_path = log_path or outputs.log
    protected = _check_paths(document, glossary, output_path, log_path)
    if log_path is None:
        session = Session(document, findings, output=output_path, protected=protected, teacher=teacher)
    else:
        if start_over and output_path is not None and os.path.lexists(log_path):
            check_own(output_path, (), log_path, document)
        log = EditLog.open(
            log_path, document, glossary=glossary, reviewer=reviewer or None, clock=clock or now, start_over=start_over, carry=carry
        )  # fmt: skip
        try:
            session = Session(document, findings, log, output=output_path, protected=protected, teacher=teacher)
            if log.earlier is not None:
                session.adopt(reanchor(log.earlier, document))
        except BaseException:
            log.put_back()
            raise
    try:
        if output_path is not None:
            session.check_destination(output_path)
    except InputError:
        session.close()
        raise
    return session


def review(
    document: Document,
    glossary: Glossary,
    *,
    output: Path | str | None = None,
    log: Path | str | None = None,
    reviewer: str | None = None,
    min_confidence: float = 0.0,
) -> Session:
    """Open a session on the findings in a document, for use by programs, as a context manager.

    ``output`` and ``log`` are beside the document unless given; a document without a file has neither. An existing log is
    resumed; nothing is written before the first decision. Raises InputError as ``open_session``.
    """
    from tui_review.detect.finding_in import find  # noqa: PLC0415 - the engine is slow to import

    return open_session(
        document,
        find(document, glossary, min_confidence=min_confidence),
        output_path=None if output is None else Path(output),
        log_path=None if log is None else Path(log),
        glossary=glossary,
        reviewer=reviewer,
    )


def check_outputs(document: Document, outputs: Outputs, glossary: Glossary | None = None) -> None:
    """Raise InputError when an output is one of the inputs or cannot be written."""
    _check_paths(document, glossary, outputs.copy, outputs.log)


def earlier_review(document: Document, outputs: Outputs, contents: LogContents | None = None) -> LogContents | None:
    """The log of earlier sittings, which is read unless its ``contents`` are given; None when there is no log or it has no records.

    Raises InputError when the log is damaged or belongs to another text.
    """
    if not os.path.lexists(outputs.log):
        return None
    from tui_review.review.log import check_same_document  # noqa: PLC0415 - likewise
    from tui_review.review.reading import read_log  # noqa: PLC0415 - likewise

    contents = contents or read_log(outputs.log)
    check_same_document(contents, document)
    return contents if contents.records else None


def earlier_version(document: Document, outputs: Outputs, contents: LogContents | None = None) -> Reanchored | None:
    """The decisions of a log on an earlier version of the document, located in this one.

    None when there is no log or it is not on an earlier version. The log is read unless its ``contents`` are given. Raises InputError
    when the log is damaged.
    """
    if not os.path.lexists(outputs.log):
        return None
    from tui_review.review.carrying import reanchor  # noqa: PLC0415 - likewise
    from tui_review.review.log import is_earlier_version  # noqa: PLC0415 - likewise
    from tui_review.review.reading import read_log  # noqa: PLC0415 - likewise

    contents = contents or read_log(outputs.log)
    return reanchor(contents, document) if is_earlier_version(contents, document) else None


def open_read_only(document: Document, findings: Sequence[Finding], outputs: Outputs, reason: str) -> Session:
    """Open a session that shows the log's present decisions and allows none, because of ``reason``. Raises as ``earlier_review``."""
    from tui_review.review.session import Session  # noqa: PLC0415 - likewise

    return Session(document, findings, content=earlier_review(document, outputs), output=outputs.copy, read_only=reason)


def _check_paths(document: Document, glossary: Glossary | None, output: Path | None, log: Path | None) -> tuple[Protected, ...]:
    """The files that the corrected copy must never overwrite. Raises InputError when an output is one or cannot be written."""
    files = []
    if document.path is not None:
        files.append(Protected(document.path, "the input"))
    if document.source is not None:
        files.append(Protected(document.source.path, "the source"))
    files += [Protected(file.path, "the glossary") for file in (glossary.files if glossary else ())]
    own = files if log is None else [*files, Protected(log, "the edit log")]
    # The output first: the log is beside it unless it was named.
    if output is not None:
        check_output(output, own)
    if log is not None:
        check_log(log, files)
    return tuple(own)
