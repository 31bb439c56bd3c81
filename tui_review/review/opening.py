"""Opening a review on a document: where its outputs go, what an earlier sitting left, and what must never be overwritten."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tui_review
from tui_review.detect.finding import Finding
from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.glossary import Glossary
from tui_review.review.log import VERSION, LogContent, LogWriter, read_log, relative
from tui_review.review.session import Session, now


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where a review writes."""

    copy: Path
    log: Path


def default_outputs(document: Path) -> Outputs:
    """``article.txt`` gives ``article.corrected.txt`` and ``article.edits.jsonl`` beside it."""
    return Outputs(document.with_name(f"{document.stem}.corrected{document.suffix}"), document.with_name(f"{document.stem}.edits.jsonl"))


def reviewer_name() -> str:
    """Who decides: ``TUI_REVIEW_REVIEWER``, else the name of the account."""
    named = os.environ.get("TUI_REVIEW_REVIEWER", "").strip()
    if named:
        return named
    return os.environ.get("USER") or os.environ.get("USERNAME") or "unknown"


def earlier_review(document: Document, outputs: Outputs) -> LogContent | None:
    """What an earlier sitting left in the log; None when there is no log, or nothing was decided in it.

    Raises InputError when the log is about another text.
    """
    if not outputs.log.exists():
        return None
    content = read_log(outputs.log)
    if content.sessions and content.document_sha256 != document.sha256:
        raise InputError(
            "the edit log is about another version of this text", path=outputs.log, remedy="move it away, or name another with --log"
        )
    return content


def check_outputs(document: Document, outputs: Outputs, glossary: Glossary) -> None:
    """Refuse outputs that would overwrite an input, or each other."""
    inputs = [
        (document.path, "the input"),
        (document.source.path if document.source else None, "the source text"),
        *((file.path, "the glossary") for file in glossary.files),
    ]
    for path, option in ((outputs.copy, "--output"), (outputs.log, "--log")):
        for given, name in inputs:
            if given is not None and _same_file(path, given):
                raise InputError(f"is {name}, which is never written to", path=path, remedy=f"choose another {option}")
        if path.is_dir():
            raise InputError("is a folder", path=path, remedy=f"name a file with {option}")
        if not path.parent.is_dir():
            raise InputError("no such folder", path=path.parent, remedy=f"make it first, or choose another {option}")
    if _same_file(outputs.copy, outputs.log):
        raise InputError("is named for the copy and for the log", path=outputs.copy, remedy="choose another --output or --log")


def _same_file(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        return a.resolve() == b.resolve()


def open_session(
    document: Document,
    findings: Sequence[Finding],
    *,
    glossary: Glossary,
    outputs: Outputs | None = None,
    reviewer: str = "",
    clock: Callable[[], str] = now,
) -> Session:
    """A session on the document, resuming what an earlier one decided; nothing is written before the first decision.

    Without ``outputs`` nothing is ever written. Raises InputError when an output is an input, or belongs to somebody else,
    or when the log is about another text.
    """
    if outputs is None:
        return Session(document, findings, clock=clock)
    check_outputs(document, outputs, glossary)
    content = earlier_review(document, outputs)
    log = LogWriter(outputs.log, _header(document, glossary, outputs, reviewer or reviewer_name(), clock()), content)
    session = Session(document, findings, log, output=outputs.copy, content=content, clock=clock)
    if not session.owns(outputs.copy):
        raise InputError(
            "exists and is not this tool's copy of this text", path=outputs.copy, remedy="choose another --output, or move it away"
        )
    session.adopt_output(outputs.copy)
    return session


def _header(document: Document, glossary: Glossary, outputs: Outputs, reviewer: str, time: str) -> dict[str, Any]:
    log = outputs.log
    header: dict[str, Any] = {
        "type": "session",
        "version": VERSION,
        "tool": f"tui-review {tui_review.__version__}",
        "document": {
            "path": relative(document.path, log) if document.path else "-",
            "sha256": document.sha256,
            "encoding": document.encoding,
            "newline": document.newline,
        },
    }
    if document.source is not None:
        header["source"] = {"path": relative(document.source.path, log), "sha256": document.source.sha256}
    files = [{"path": relative(file.path, log), "sha256": file.sha256} for file in glossary.files]
    header["glossary"] = files[0] if len(files) == 1 else {"path": [f["path"] for f in files], "sha256": [f["sha256"] for f in files]}
    return header | {"reviewer": reviewer, "time": time}
