"""The common base of the review screen: the session and its triage, their display, and moving to a finding.

The screen is composed in ``review_screen`` from one class for each concern; each of their actions calls the session and shows
the result.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui_review.errors import InputError
from tui_review.review.standing import Status
from tui_review.tui.bars import Head, KeyBar, Progress, StatusLine
from tui_review.tui.document_view import Span
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.keys import KEYS, NEXT_FILE, key_of
from tui_review.tui.line_box import LineBox, Purpose
from tui_review.tui.markable_view import MarkableView
from tui_review.tui.painted import Framed, Painted
from tui_review.tui.panel import Notice, Panel
from tui_review.tui.sitting import Review
from tui_review.tui.source_view import SourceView, source_text
from tui_review.tui.triage import Order, Triage

if TYPE_CHECKING:
    from tui_review.review import Saved, Session
    from tui_review.tui.describing import Describer

_WRITERS = {Purpose.REPLACEMENT: "decide.edit", Purpose.COMMENT: "decide.comment", Purpose.SEARCH: "view.search"}
"""The binding that begins each kind of writing."""


class Side(Framed, Vertical):
    """The container of the panel and the input line."""


class ReviewBase(Painted, Screen[None], inherit_bindings=False):
    """The text, the panel, and the rows around them."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.session: Session | None = None
        """None until the first findings are known."""
        self.triage: Triage | None = None
        self.saved: Saved | None = None
        """The latest copy written since the review was opened."""
        self._message = ""
        self._source = source_text(review.document)
        self._searched = 1.0
        """The share of the text that has been searched, 0 to 1."""
        self._decided_last: Span | None = None
        """The span of the latest decision in this sitting."""
        self._stayed: Span | None = None
        """The span decided last, if it is still current because no other finding is open."""
        self._working: tuple[object, ...] | None = None
        """The state that determines which keys work."""

    @cached_property
    def _describer(self) -> Describer:
        from tui_review.tui.describing import Describer  # noqa: PLC0415 - once there is something to describe

        return Describer(self.review, self._key)

    def _key(self, name: str) -> str:
        """The key that is bound to something, for hints."""
        return key_of(self.app, [*KEYS, NEXT_FILE], name)

    def compose(self) -> ComposeResult:
        """The rows from top to bottom."""
        with Vertical(id="frame"):
            yield Head(on_one_line(self.review.title), on_one_line(self.review.glossary_label), id="head")
            with Container(id="body"):
                with Container(id="texts"):
                    yield MarkableView(self.review.document, id="text")
                    if self._source is not None:
                        yield SourceView(self._source, id="source")
                with Side(id="side"):
                    yield Panel(id="panel")
                    yield LineBox(id="edit")
            yield StatusLine(id="status")
            yield KeyBar(id="keys")

    @property
    def view(self) -> MarkableView:
        """The text."""
        return self.query_one(MarkableView)

    @property
    def source(self) -> SourceView | None:
        """The source text; None without one."""
        return self.query_one(SourceView) if self._source is not None else None

    @property
    def box(self) -> LineBox:
        """The input line for a replacement, a comment or a search."""
        return self.query_one(LineBox)

    def _show(self) -> None:
        session, triage, panel = self.session, self.triage, self.query_one(Panel)
        progress = None
        if session is None or triage is None:
            panel.show(Notice("", ()))
        else:
            order = "" if triage.order is Order.TEXT else f"by {triage.order}"
            progress = Progress(
                triage.decided, len(triage.shown), dict(triage.tiers), triage.hidden,
                ", ".join(filter(None, (triage.told, order))), session.dirty, self.saved is not None,
                self._searched,
                bool(session.read_only),
            )  # fmt: skip
            current = self.view.current
            panel.show(
                self._describer.nothing(triage, self._searched) if current is None else self._describer.finding(session, triage, current)
            )
        self.query_one(StatusLine).show(progress, self._message)
        self._refresh_keys()

    def _refresh_keys(self) -> None:
        """Refresh the key bar if other keys work than before; refreshing it always would add a tenth to the time of a key press."""
        session, current = self.session, self.view.current
        working: tuple[object, ...] = ()
        if session is not None:
            offered = len(session.findings[current].suggestions) if current is not None else -1
            working = (offered, session.can_undo, session.can_redo)
        if working != self._working:
            self._working = working
            self.refresh_bindings()

    def _leave(self, problem: str = "", *, go_on: bool = False) -> None:
        """End the review, or abandon its opening because of a problem; ``go_on`` asks for the next file."""
        if self.review.leave is not None:
            self.review.leave(problem, go_on)
        else:
            self.app.exit(problem or None, return_code=2 if problem else 0)

    def _say(self, message: str) -> None:
        """Show a message in the status row and update the display."""
        self._message = message
        self._show()

    def _notify(self, message: str, severity: SeverityLevel = "information") -> None:
        if severity == "information":
            for earlier in [one for one in self.app._notifications if one.severity == severity]:  # noqa: SLF001 - there is no other way to
                self.app._unnotify(earlier)  # noqa: SLF001 - take one back, and several would lie over the text
        self.notify(on_one_line(message), severity=severity, timeout=4 if severity == "information" else 12, markup=False)

    def _may_decide(self) -> bool:
        """Whether decisions are possible; in a read-only session the reason is shown."""
        session = self.session
        if session is not None and session.read_only:
            self._say(session.read_only)
            return False
        return session is not None

    def _do(self, decide: Callable[[], Sequence[int]], told: str) -> Sequence[int] | None:
        """Run an operation of the session and show the changes; None after an error, which is shown."""
        session, before = self.session, self.view.current
        span = self._span(before)
        revision = session.revision if session is not None else 0
        try:
            changed = decide()
        except InputError as error:
            self._notify(str(error), severity="error")
            return None
        self._message = told.format(count=len(changed)) if len(changed) > 1 else ""
        if session is not None and session.revision != revision:
            self._arranged(span)
        elif self.triage is not None:
            self.triage.update(changed)
            self.view.update(changed)
        return changed

    def _span(self, index: int | None) -> Span | None:
        """The span of a finding."""
        if self.session is None or index is None:
            return None
        finding = self.session.findings[index]
        return finding.start, finding.end

    def _index_of(self, span: Span | None) -> int | None:
        """The index of the finding with a span; None when there is none."""
        if self.session is None or span is None:
            return None
        findings = self.session.findings
        index = bisect_left(findings, span[0], key=lambda finding: finding.start)
        return index if index < len(findings) and self._span(index) == span else None

    def _arranged(self, span: Span | None, *, replaced: bool = True) -> None:
        """Show the findings again after some appeared or disappeared; the one at ``span`` stays current.

        ``replaced``: whether the replacements in the text may have changed.
        """
        session, triage = self.session, self.triage
        if session is None or triage is None:
            return
        triage.read()
        spans = [(finding.start, finding.end) for finding in session.findings]
        near = min(bisect_left(spans, span), len(spans) - 1) if span is not None else -1
        self.view.go_to(None)
        if replaced:
            self.view.show(spans, session.replacement, self._look)
        else:
            self.view.place(spans)
        self.view.go_to(near if near >= 0 and triage.is_shown(near) else triage.next_open(near))

    def _look(self, index: int) -> str:
        assert self.session is not None and self.triage is not None  # noqa: S101, PT018 - for the type checker
        status = self.session.status(index)
        if status is Status.REJECTED:
            return "rejected"
        if status is not Status.OPEN:
            return "accepted"
        return self.session.findings[index].tier.value if self.triage.is_shown(index) else ""

    def _ending(self) -> str:
        """The message when no other shown finding is open."""
        return self._describer.ending(self.session, self.triage) if self.session is not None and self.triage is not None else ""

    def _go(self, choose: Callable[[Triage, int], int | None], end: str) -> None:
        triage, current = self.triage, self.view.current
        if triage is None or current is None:
            return
        index = choose(triage, current)
        self._message = end if index is None else ""
        self._stayed = None
        self.view.go_to(current if index is None else index)
        self._show()

    def action_go_to(self, index: int) -> None:
        """Go to a finding by its index."""
        self._interrupt_writing()
        self.view.end_marking()
        self._go(lambda *_: index, "")

    def _interrupt_writing(self) -> None:
        """Close the input line because something else was chosen; an unfinished text is kept as a draft."""
        if not self.box.is_open:
            return
        if self.box.put_aside():
            self._notify(f"What was written is kept: {self._key(_WRITERS[self.box.purpose])} takes it up again")
        self._stop_writing()

    def _stop_writing(self) -> None:
        self.box.close()
        self.view.focus()
        self.refresh_bindings()
