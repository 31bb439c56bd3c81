"""The review of one document: every key is one call of the session, whose state the screen shows.

The text is shown first; a thread finds the findings, and the session is opened only with the first of them, so that no key can
decide before.
"""

from __future__ import annotations

import sys
import threading
from math import inf
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from tui_review.errors import InputError
from tui_review.tui.beside import Beside
from tui_review.tui.filing import Filing
from tui_review.tui.keys import KEYS
from tui_review.tui.line_box import LineBox, LineInput, Purpose
from tui_review.tui.looking import Looking
from tui_review.tui.marking import Marking
from tui_review.tui.sitting import Review
from tui_review.tui.styled import Rows
from tui_review.tui.triage import Triage

if TYPE_CHECKING:
    from tui_review.review import Session
    from tui_review.tui.streaming import Found

_GIVING_WAY = 0.001
"""Interval after which Python switches threads, in seconds."""
_OF_CURRENT = frozenset(
    "accept accept_same reject reject_same edit next previous next_open previous_open same_name always".split()
)  # fmt: skip
"""Actions that need a current finding."""
_OF_SESSION = frozenset("choose save diff certain filter pick_filter order search mark comment".split())
"""Actions that need the findings."""


class ReviewScreen(Marking, Looking, Filing, Beside, inherit_bindings=False):
    """The text, the panel, and the keys."""

    # Textual declares these without ClassVar.
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (100, "-wide"), (150, "-huge")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-tiny"), (16, "-low"), (24, "-medium"), (36, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    class Brought(Message):
        """The thread has findings, or an exception in their place."""

        def __init__(self, found: Found | Exception) -> None:
            super().__init__()
            self.found = found

    def __init__(self, review: Review) -> None:
        super().__init__(review)
        self._found: Found | None = None
        self._asking = False
        """Whether the question about a locked text is open."""
        self.shown_at = inf
        """The time when the first findings were shown, on the clock of messages; infinite before."""
        self._left = threading.Event()
        self._start_over: bool | None = None if review.earlier is not None else False
        self._message = "looking for names …"

    # --- opening ----------------------------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Show the text, then start the search and ask about an earlier session."""
        self.view.focus()
        self._show()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        if not self.is_attached:
            return  # left before the text was painted
        self.box.furnish()
        # A daemon thread, so that quitting early does not wait for the engine.
        threading.Thread(target=self._find, name="find", daemon=True).start()
        earlier = self.review.earlier
        if earlier is not None:
            from tui_review.review.hold import is_held  # noqa: PLC0415 - most texts have no earlier review
            from tui_review.tui.dialogs import Listed, ResumeQuestion  # noqa: PLC0415 - likewise

            if is_held(earlier.log):
                # A log that is locked cannot be resumed; opening it reports that.
                self._start_over = False
                return
            said, lost = [earlier.told(), f"Edit log: {earlier.log.name}"], [Listed(*one) for one in earlier.lost()]
            question = ResumeQuestion("There is an earlier review of this text", *(said[::-1] if lost else said), listed=lost)
            self.app.push_screen(question, self._resume)

    def on_unmount(self) -> None:
        """Stop the search and close the edit log."""
        self._left.set()
        if self.session is not None:
            self.keep()
            self.session.close()

    def _find(self) -> None:
        # Threads switch more often than by default, so that the screen answers keys during the search.
        from tui_review.tui.streaming import stream  # noqa: PLC0415 - once the text is on the screen

        sys.setswitchinterval(_GIVING_WAY)
        try:
            for found in stream(self.review.document, self.review.find, self._left.is_set):
                if self._left.is_set():
                    return
                self.post_message(self.Brought(found))
        except Exception as error:  # noqa: BLE001 - raised again where it is seen
            self.post_message(self.Brought(error))

    def on_review_screen_brought(self, event: Brought) -> None:
        """Open the session with the first findings, once the question whether to resume is answered; add later ones to it."""
        if isinstance(event.found, InputError):
            self._leave(str(event.found))
            return
        if isinstance(event.found, Exception):
            raise event.found
        before, self._found = self._found, event.found
        if self.session is None:
            self._open()
        elif before is not None and before.findings is event.found.findings:
            self._searched = event.found.searched
            self._show()
        else:
            self._more(self.session, event.found)

    def _more(self, session: Session, found: Found) -> None:
        """Add later findings without moving the visible text."""
        span = self._span(self.view.current)
        try:
            session.find(found.findings)
        except InputError as error:
            self._notify(str(error), severity="error")
        self._searched = found.searched
        self._arranged(span, replaced=False)
        self._show()

    def _resume(self, answer: str | None) -> None:
        if answer == "quit":
            self._leave()
            return
        self._start_over = answer == "over"
        if self._found is not None:
            self._say("reading the edit log …")
        self.call_after_refresh(self._open)  # after the message is painted, since a long log takes seconds

    def _open(self) -> None:
        if self._found is None or self._start_over is None or not self.is_attached:
            return
        from tui_review.review import HeldError  # noqa: PLC0415 - the text is on the screen before its log is opened

        try:
            self._begin_with(self.review.open_session(self._found.findings, self._start_over), self._found)
        except HeldError as error:
            if self.review.look is None:
                self._leave(str(error))
            elif not self._asking:
                from tui_review.tui.dialogs import HeldQuestion  # noqa: PLC0415 - hardly ever

                self._asking = True
                self.app.push_screen(HeldQuestion(error.holder), self._held)
        except InputError as error:
            self._leave(str(error))

    def _held(self, answer: str | None) -> None:
        """Handle the answer for a text locked by another review: try again, look at it, or leave."""
        look, found = self.review.look, self._found
        self._asking = False
        if answer == "again":
            self._open()
        elif answer != "look" or look is None or found is None:
            self._leave()
        else:
            try:
                self._begin_with(look(found.findings, "the text is shown, not reviewed: somebody else holds it"), found)
            except InputError as error:
                self._leave(str(error))

    def _begin_with(self, session: Session, found: Found) -> None:
        self.session = session
        self._searched = found.searched
        self.triage = triage = Triage(session, self.review.minimum)
        how = "resumed" if session.resumed else "carried over"
        self._message = f"{how}: {triage.decided:,} of {len(triage.shown):,} decided" if triage.decided else ""
        for warning in session.warnings:
            self._notify(warning, severity="warning")
        spans = [(finding.start, finding.end) for finding in session.findings]
        self.view.show(spans, session.replacement, self._look)
        if triage.shown:
            first = triage.next_open(-1)
            self.view.go_to(triage.shown[0] if first is None else first)
        self._show()
        self.call_after_refresh(self._ready)

    def _ready(self) -> None:
        self.shown_at = Message().time

    def on_key(self, event: events.Key) -> None:
        """Ignore keys that were typed before the findings were visible, since they cannot be meant for them, and show a message."""
        if self.session is None:
            active = self.active_bindings.get(event.key)
            if active is not None and not active.enabled:
                self._say("looking for names …: nothing is decided before they are shown")
        elif event.time < self.shown_at:
            event.stop()
            if event.key in self.active_bindings:
                self._say("what was typed before the names were shown decides nothing")

    # --- writing ----------------------------------------------------------------------------------------------------------

    def on_line_box_written(self, event: LineBox.Written) -> None:
        """Use the submitted text for its purpose."""
        self._stop_writing()
        if event.purpose is Purpose.SEARCH:
            self._search(event.text)
        elif event.purpose is Purpose.COMMENT:
            self._commented_on(event.text)
        else:
            self._written(event.text)

    def on_line_input_left(self, event: LineInput.Left) -> None:
        """Close the input line without effect."""
        event.stop()
        self._stop_writing()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Stop writing when the text gets the focus, for example by a click."""
        if event.widget is self.view:
            self._interrupt_writing()

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Run the action of a word in the panel or of a key that was clicked."""
        await self.run_action(event.action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key works now; None shows it as disabled, False hides it."""
        if (self.box.is_open or self.view.marking) and action not in ("go_to", "hint_quit"):
            return False
        session = self.session
        if action in _OF_CURRENT:
            return True if session is not None and self.view.current is not None else None
        if action == "choose" and session is not None and self.view.current is not None:
            number = parameters[0]
            return True if isinstance(number, int) and number <= len(session.findings[self.view.current].suggestions) else None
        if action in _OF_SESSION:
            return True if session is not None and action != "choose" else None
        if action in ("undo", "redo"):
            return True if session is not None and (session.can_undo if action == "undo" else session.can_redo) else None
        return True
