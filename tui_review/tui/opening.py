"""Makes the ``Review`` of a document: reads what is needed before the text is shown, and defines how the session is opened later."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from tui_review.detect import Finding
from tui_review.document import Document, Segment
from tui_review.errors import InputError
from tui_review.review.opening import check_outputs, earlier_review, earlier_version, open_read_only, open_session
from tui_review.tui.sitting import Earlier, Leave, Review

if TYPE_CHECKING:
    from tui_review.batch import Desk, GlossaryUsed
    from tui_review.review import Always, LogContents, Outputs, Reanchored, Session
    from tui_review.tui.streaming import FindIn

_LONG = 4_000_000
"""Size of a log, in bytes, that takes about a second to read."""


def review_of(
    document: Document,
    desk: Desk,
    used: GlossaryUsed,
    outputs: Outputs,
    *,
    minimum: float,
    reviewer: str = "",
    find: FindIn | None = None,
    always: Sequence[Always] = (),
    leave: Leave | None = None,
    more: bool = False,
    title: str = "",
) -> Review:
    """A review that writes to ``outputs``.

    ``find`` replaces the search by the desk, ``title`` the file's name. ``always`` are decisions that are applied as soon as the
    session is opened. Raises InputError when an output is not allowed, or the log is damaged or belongs to another text.
    """
    glossary = desk.glossary
    check_outputs(document, outputs, glossary)
    contents = None
    if os.path.lexists(outputs.log):
        from tui_review.review.reading import read_log  # noqa: PLC0415 - most texts have no earlier review

        contents = read_log(outputs.log)  # only once, since a long log takes seconds
    changed = earlier_version(document, outputs, contents)

    def opened(findings: Sequence[Finding], start_over: bool) -> Session:  # noqa: FBT001 - as the reviewer calls it
        from tui_review.review.teaching import GlossaryTeacher  # noqa: PLC0415 - the text is on the screen before

        teacher = GlossaryTeacher([file.path for file in glossary.files])
        session = open_session(
            document, findings, glossary=glossary, outputs=outputs, reviewer=reviewer, start_over=start_over, carry=True, teacher=teacher
        )  # fmt: skip
        try:
            session.carry(always)
        except InputError:
            session.close()
            raise
        return session

    def looked_at(findings: Sequence[Finding], reason: str) -> Session:
        return open_read_only(document, findings, outputs, reason)

    return Review(
        document,
        glossary,
        find or partial(found_at, desk),
        opened,
        title=title or (document.path.name if document.path is not None else "standard input"),
        glossary_label=_label(used),
        minimum=minimum,
        earlier=_earlier(document, outputs, contents, changed),
        look=looked_at,
        leave=leave,
        more=more,
    )


def long_log(outputs: Outputs) -> str:
    """The message to show before a log is read that takes a while; empty for a shorter log."""
    with suppress(OSError):
        size = outputs.log.stat().st_size
        if size >= _LONG:
            return f"reading {outputs.log.name}, {size / 1e6:,.0f} MB …"
    return ""


def found_at(desk: Desk, text: str, segments: Sequence[Segment]) -> Iterator[Finding]:
    """The findings of a desk's detector, computed lazily; the glossary is compiled on first use."""
    return (finding for some in desk.detector.stream(text, segments) for finding in some)


def _earlier(document: Document, outputs: Outputs, contents: LogContents | None, changed: Reanchored | None) -> Earlier | None:
    contents = earlier_review(document, outputs, contents) if changed is None else changed.contents
    return Earlier.from_log(contents, changed) if contents is not None else None


def _label(used: GlossaryUsed) -> str:
    """The description of the glossary in the header."""
    names = " + ".join(path.name for path in used.paths)
    return f"{names}, {used.entries:,} entries" + (", found by search" if used.searched else "")
