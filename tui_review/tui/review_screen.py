"""One document under review: every key is one call into the session, and the screen shows what the session says.

The text is there before anything is known of it; the findings come from a thread, and only then is the session opened,
so that a key cannot decide what is not yet known.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.message import Message
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui_review.detect import Finding
from tui_review.errors import InputError
from tui_review.review import Saved, Scope, Session, Status
from tui_review.tui.bars import Head, KeyBar, Progress, StatusLine
from tui_review.tui.describing import DONE, Describer
from tui_review.tui.dialogs import Help, QuitQuestion, ResumeQuestion
from tui_review.tui.document_view import DocumentView
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.keys import KEYS
from tui_review.tui.panel import Notice, Panel
from tui_review.tui.replacement_box import ReplacementBox, ReplacementInput
from tui_review.tui.sitting import Review
from tui_review.tui.styled import Rows
from tui_review.tui.triage import Triage


class ReviewScreen(Screen[None], inherit_bindings=False):
    """The text, the panel, and the keys."""

    # Textual declares these without ClassVar.
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-tiny"), (16, "-low"), (24, "-medium"), (36, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    class Found(Message):
        """The thread has the findings, or the reason why there are none."""

        def __init__(self, findings: Sequence[Finding], error: Exception | None = None) -> None:
            super().__init__()
            self.findings, self.error = findings, error

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.session: Session | None = None
        """None until the findings have come."""
        self.triage: Triage | None = None
        self.saved: Saved | None = None
        """The latest copy that was written in this sitting."""
        self._findings: Sequence[Finding] | None = None
        self._start_over: bool | None = None if review.earlier is not None else False
        self._message = "looking for names …"
        self._describer = Describer(review)

    def compose(self) -> ComposeResult:
        """The rows from top to bottom."""
        with Vertical(id="frame"):
            yield Head(on_one_line(self.review.title), on_one_line(self.review.glossary_label), id="head")
            with Container(id="body"):
                yield DocumentView(self.review.document, id="text")
                with Vertical(id="side"):
                    yield Panel(id="panel")
                    yield ReplacementBox(id="edit")
            yield StatusLine(id="status")
            yield KeyBar(id="keys")

    @property
    def view(self) -> DocumentView:
        """The text."""
        return self.query_one(DocumentView)

    @property
    def box(self) -> ReplacementBox:
        """The line for a replacement."""
        return self.query_one(ReplacementBox)

    # --- opening ----------------------------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Show the text, then look for names; meanwhile ask about an earlier sitting."""
        self.view.focus()
        self._show()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        # A daemon: whoever quits early does not wait for the engine.
        threading.Thread(target=self._find, name="find", daemon=True).start()
        earlier = self.review.earlier
        if earlier is not None:
            question = ResumeQuestion("There is an earlier review of this text", earlier.told(), f"Edit log: {earlier.log.name}")
            self.app.push_screen(question, self._resume)

    def on_unmount(self) -> None:
        """Let go of the edit log."""
        if self.session is not None:
            self.session.close()

    def _find(self) -> None:
        try:
            found = self.Found(self.review.find())
        except Exception as error:  # noqa: BLE001 - raised again where it is seen
            found = self.Found((), error)
        self.post_message(found)

    def on_review_screen_found(self, event: Found) -> None:
        """Open the session, once it is known whether to resume."""
        if isinstance(event.error, InputError):
            self.app.exit(str(event.error), return_code=2)
            return
        if event.error is not None:
            raise event.error
        self._findings = event.findings
        self._open()

    def _resume(self, answer: str | None) -> None:
        if answer == "quit":
            self.app.exit(None)
            return
        self._start_over = answer == "over"
        self._open()

    def _open(self) -> None:
        if self._findings is None or self._start_over is None:
            return
        try:
            session = self.review.open_session(self._findings, self._start_over)
        except InputError as error:
            self.app.exit(str(error), return_code=2)
            return
        self.session = session
        self.triage = triage = Triage(session, self.review.minimum)
        self._message = f"resumed: {triage.decided} of {len(triage.shown)} decided" if triage.decided else ""
        for warning in session.warnings:
            self._notify(warning, severity="warning")
        spans = [(finding.start, finding.end) for finding in session.findings]
        self.view.show(spans, session.replacement, self._look)
        if triage.shown:
            first = triage.next_open(-1)
            self.view.go_to(triage.shown[0] if first is None else first)
        self._show()

    def _look(self, index: int) -> str:
        assert self.session is not None and self.triage is not None  # noqa: S101, PT018 - for the type checker
        status = self.session.status(index)
        if status is Status.REJECTED:
            return "rejected"
        if status is not Status.OPEN:
            return "accepted"
        return self.session.findings[index].tier.value if self.triage.is_shown(index) else ""

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        session, triage, panel = self.session, self.triage, self.query_one(Panel)
        progress = None
        if session is None or triage is None:
            panel.show(Notice("", ()))
        else:
            progress = Progress(
                triage.decided, len(triage.shown), dict(triage.tiers), triage.hidden, triage.all_shown,
                session.dirty, self.saved is not None,
            )  # fmt: skip
            current = self.view.current
            panel.show(self._describer.nothing(triage) if current is None else self._describer.finding(session, triage, current))
        self.query_one(StatusLine).show(progress, self._message)
        self.refresh_bindings()

    def _notify(self, message: str, severity: SeverityLevel = "information") -> None:
        self.notify(on_one_line(message), severity=severity, timeout=4 if severity == "information" else 12, markup=False)

    # --- deciding ---------------------------------------------------------------------------------------------------------

    def _decide(self, decide: Callable[[Session, int], list[int]], told: str = "") -> None:
        """Decide something of the current finding, then go on to the next open one."""
        session, triage, index = self.session, self.triage, self.view.current
        if session is None or triage is None or index is None:
            return
        try:
            changed = decide(session, index)
        except InputError as error:
            self._notify(str(error), severity="error")
            return
        following = self._changed(triage, changed, told).next_open(index)
        if following is not None and following < index:
            self._message = ", ".join(filter(None, (self._message, "from the top again")))
        self.view.go_to(index if following is None else following)
        self._show()

    def _changed(self, triage: Triage, changed: Sequence[int], told: str) -> Triage:
        self._message = told.format(count=len(changed)) if len(changed) > 1 else ""
        triage.update(changed)
        self.view.update(changed)
        return triage

    def action_accept(self) -> None:
        """Accept the first suggestion."""
        self._decide(lambda session, index: session.accept(index))

    def action_accept_same(self) -> None:
        """Accept the first suggestion for every finding that is the same."""
        self._decide(lambda session, index: session.accept(index, scope=Scope.DOCUMENT), "accepted in {count} places")

    def action_reject(self) -> None:
        """Leave the text as it is."""
        self._decide(lambda session, index: session.reject(index))

    def action_reject_same(self) -> None:
        """Leave the text as it is for every finding that is the same."""
        self._decide(lambda session, index: session.reject(index, scope=Scope.DOCUMENT), "left in {count} places")

    def action_choose(self, number: int) -> None:
        """Accept the suggestion with a number, from 1."""
        self._decide(lambda session, index: session.accept(index, suggestion=number - 1))

    def action_edit(self) -> None:
        """Write a replacement."""
        session, index = self.session, self.view.current
        if session is not None and index is not None:
            finding, replacement = session.findings[index], session.replacement(index)
            self.box.open(finding.surface, finding.suggestion if replacement is None else replacement)
            self.refresh_bindings()

    def on_replacement_box_written(self, event: ReplacementBox.Written) -> None:
        """Take what was written."""
        self._stop_editing()
        self._decide(lambda session, index: session.edit(index, event.replacement))

    def on_replacement_input_left(self, event: ReplacementInput.Left) -> None:
        """Leave the replacement as it was."""
        event.stop()
        self._stop_editing()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Whoever clicks into the text no longer writes a replacement."""
        if event.widget is self.view and self.box.is_open:
            self._stop_editing()

    def _stop_editing(self) -> None:
        self.box.close()
        self.view.focus()
        self.refresh_bindings()

    def action_undo(self) -> None:
        """Take the latest decision back and go where it was made."""
        self._step(lambda session: session.undo(), "undone in {count} places")

    def action_redo(self) -> None:
        """Make the decision again that was taken back."""
        self._step(lambda session: session.redo(), "redone in {count} places")

    def _step(self, step: Callable[[Session], list[int]], told: str) -> None:
        session, triage = self.session, self.triage
        if session is None or triage is None:
            return
        try:
            changed = step(session)
        except InputError as error:
            self._notify(str(error), severity="error")
            return
        self._changed(triage, changed, told)
        current = self.view.current
        if changed and current not in changed:
            self.view.go_to(next((index for index in changed if triage.is_shown(index)), current))
        self._show()

    # --- moving -----------------------------------------------------------------------------------------------------------

    def _go(self, choose: Callable[[Triage, int], int | None], end: str) -> None:
        triage, current = self.triage, self.view.current
        if triage is None or current is None:
            return
        index = choose(triage, current)
        self._message = end if index is None else ""
        self.view.go_to(current if index is None else index)
        self._show()

    def action_next(self) -> None:
        """Go to the next finding."""
        self._go(Triage.after, "the last one")

    def action_previous(self) -> None:
        """Go to the finding before."""
        self._go(Triage.before, "the first one")

    def action_next_open(self) -> None:
        """Go to the next finding that is not decided."""
        self._go(Triage.next_open, DONE)

    def action_previous_open(self) -> None:
        """Go to the one before that is not decided."""
        self._go(Triage.previous_open, DONE)

    def action_go_to(self, index: int) -> None:
        """Go to a finding by its index."""
        if self.box.is_open:
            self._stop_editing()
        self._go(lambda *_: index, "")

    def on_document_view_picked(self, event: DocumentView.Picked) -> None:
        """Go to the finding that was clicked."""
        self.action_go_to(event.index)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Do what a click in the panel or on a key means."""
        await self.run_action(event.action)

    def action_possible(self) -> None:
        """Show the findings below the minimum, or hide them again."""
        triage, current = self.triage, self.view.current
        if triage is None:
            return
        triage.toggle()
        self._message = ""
        if current is None or not triage.is_shown(current):
            self.view.go_to(None)
            near = triage.next_open(-1 if current is None else current)
            self.view.go_to(near if near is not None else next(iter(triage.shown), None))
        self.view.look_again()
        self._show()

    # --- the file and the program -----------------------------------------------------------------------------------------

    def action_save(self) -> None:
        """Write the corrected copy, and say where."""
        self._save()

    def _save(self) -> bool:
        session = self.session
        if session is None:
            return False
        try:
            self.saved = saved = session.save()
        except InputError as error:
            self._notify(str(error), severity="error")
            return False
        edits = "without a change" if not saved.edits else "1 change" if saved.edits == 1 else f"{saved.edits} changes"
        self._message = f"saved {on_one_line(saved.path.name)}, {edits}"
        log = f"; edit log: {session.log_path.name}" if session.log_path is not None else ""
        self._notify(f"Saved {saved.path} ({edits}){log}")
        self._show()
        return True

    def action_quit(self) -> None:
        """Quit, or ask first when the copy is not up to date."""
        session = self.session
        if session is None or not session.dirty:
            self.app.exit(None)
            return
        log = f" in {session.log_path.name}" if session.log_path is not None else ""
        self.app.push_screen(
            QuitQuestion("Save the corrected copy?", f"It does not have every decision yet. The decisions themselves are kept{log}."),
            self._quit,
        )

    def _quit(self, answer: str | None) -> None:
        if answer == "quit" or (answer == "save" and self._save()):
            self.app.exit(None)

    def action_hint_quit(self) -> None:
        """Ctrl-C copies elsewhere; here it only says what quits."""
        self._message = "q quits"
        self._show()

    def action_help(self) -> None:
        """Show every key."""
        self.app.push_screen(Help(self.every_binding()))

    def every_binding(self) -> list[Binding]:
        """All bindings of the review, those of the replacement's line included; a user's own keys in place of ours."""
        active = [active.binding for active in self.active_bindings.values()]
        return [*active, *Binding.make_bindings(ReplacementInput.BINDINGS)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something now: None shows a key as out of use, False hides it."""
        if self.box.is_open and action != "go_to":
            return False
        session = self.session
        if action in ("accept", "accept_same", "reject", "reject_same", "edit", "next", "previous", "next_open", "previous_open"):
            return True if session is not None and self.view.current is not None else None
        if action == "choose" and session is not None and self.view.current is not None:
            number = parameters[0]
            return True if isinstance(number, int) and number <= len(session.findings[self.view.current].suggestions) else None
        if action in ("choose", "save", "possible"):
            return True if session is not None and action != "choose" else None
        if action in ("undo", "redo"):
            return True if session is not None and (session.can_undo if action == "undo" else session.can_redo) else None
        return True
