"""What everything on the review's screen shares: the session and its triage, what is shown of both, and going somewhere.

The screen itself is put together in ``review_screen`` from one class for each concern; each of their actions is a call
into the session and a look at what came of it.
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
from tui_review.tui.line_box import LineBox
from tui_review.tui.markable_view import MarkableView
from tui_review.tui.painted import Framed, Painted
from tui_review.tui.panel import Notice, Panel
from tui_review.tui.sitting import Review
from tui_review.tui.source_view import SourceView, source_text
from tui_review.tui.triage import Order, Triage

if TYPE_CHECKING:
    from tui_review.review import Saved, Session
    from tui_review.tui.describing import Describer


class Side(Framed, Vertical):
    """What holds the panel and the line."""


class ReviewBase(Painted, Screen[None], inherit_bindings=False):
    """The text, the panel, and the rows around them."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.session: Session | None = None
        """None until the findings have come."""
        self.triage: Triage | None = None
        self.saved: Saved | None = None
        """The latest copy that was written in this sitting."""
        self._message = ""
        self._source = source_text(review.document)
        self._searched = 1.0
        """How much of the text was looked through, 0 to 1."""
        self._decided_last: Span | None = None
        """Where the latest decision of this sitting was made."""
        self._working: tuple[object, ...] | None = None
        """What decides which keys work."""

    @cached_property
    def _describer(self) -> Describer:
        from tui_review.tui.describing import Describer  # noqa: PLC0415 - once there is something to describe

        return Describer(self.review)

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
        """The source text, when there is one."""
        return self.query_one(SourceView) if self._source is not None else None

    @property
    def box(self) -> LineBox:
        """The line for a replacement, a comment or a search."""
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
        """Let the keys be shown anew when others work than before; asking every time is a tenth of what a key press costs."""
        session, current = self.session, self.view.current
        working: tuple[object, ...] = ()
        if session is not None:
            offered = len(session.findings[current].suggestions) if current is not None else -1
            working = (offered, session.can_undo, session.can_redo)
        if working != self._working:
            self._working = working
            self.refresh_bindings()

    def _leave(self, problem: str = "", *, go_on: bool = False) -> None:
        """The review is over, or cannot begin because of a problem."""
        if self.review.leave is not None:
            self.review.leave(problem, go_on)
        else:
            self.app.exit(problem or None, return_code=2 if problem else 0)

    def _say(self, message: str) -> None:
        """Say something in the status line and show how things are."""
        self._message = message
        self._show()

    def _notify(self, message: str, severity: SeverityLevel = "information") -> None:
        self.notify(on_one_line(message), severity=severity, timeout=4 if severity == "information" else 12, markup=False)

    def _may_decide(self) -> bool:
        """Whether something can be decided; when the text is only looked at, that is said."""
        session = self.session
        if session is not None and session.read_only:
            self._say(session.read_only)
            return False
        return session is not None

    def _do(self, decide: Callable[[], Sequence[int]], told: str) -> Sequence[int] | None:
        """Let the session do something and show what changed; None when it could not."""
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
        """Where a finding stands."""
        if self.session is None or index is None:
            return None
        finding = self.session.findings[index]
        return finding.start, finding.end

    def _index_of(self, span: Span | None) -> int | None:
        """The finding that stands at a place."""
        if self.session is None or span is None:
            return None
        findings = self.session.findings
        index = bisect_left(findings, span[0], key=lambda finding: finding.start)
        return index if index < len(findings) and self._span(index) == span else None

    def _arranged(self, span: Span | None, *, replaced: bool = True) -> None:
        """Show other findings than before, because some came or went; what stood at ``span`` stays current.

        ``replaced`` says whether other words of the text may be replaced now.
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

    def _go(self, choose: Callable[[Triage, int], int | None], end: str) -> None:
        triage, current = self.triage, self.view.current
        if triage is None or current is None:
            return
        index = choose(triage, current)
        self._message = end if index is None else ""
        self.view.go_to(current if index is None else index)
        self._show()

    def action_go_to(self, index: int) -> None:
        """Go to a finding by its index."""
        if self.box.is_open:
            self._stop_writing()
        self.view.end_marking()
        self._go(lambda *_: index, "")

    def _stop_writing(self) -> None:
        self.box.close()
        self.view.focus()
        self.refresh_bindings()
