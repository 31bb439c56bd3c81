"""The actions that decide: accept, reject, edit, comment, undo, redo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_review.detect import CERTAIN
from tui_review.review.standing import Scope, Status
from tui_review.tui.base import ReviewBase
from tui_review.tui.document_view import Span
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.line_box import Purpose
from tui_review.tui.styled import shortened

if TYPE_CHECKING:
    from tui_review.review import Session

_OWN = 40
"""The most cells of an editor's own words that a message shows."""


class Deciding(ReviewBase, inherit_bindings=False):
    """Decides the current finding, and goes on to the next open one."""

    _commented: Span | None = None
    """The span of the decision on which a comment is being written."""
    _edited: Span | None = None
    """The span for which a replacement is being written."""

    def _decide(self, decide: Callable[[Session, int], list[int]], told: str = "") -> bool:
        """Decide the current finding and go to the next open one; returns whether the decision succeeded."""
        session, triage, index = self.session, self.triage, self.view.current
        if session is None or triage is None or index is None:
            return False
        here, own = self._span(index), session.replacement(index) if session.status(index) is Status.EDITED else None
        if self._do(lambda: decide(session, index), told) is None:
            return False
        self._decided_last = here
        if own is not None and session.status(index) is not Status.EDITED and session.replacement(index) != own:
            self._message = f"your “{shortened(on_one_line(own), _OWN)}” is replaced: {self._key('decide.undo')} undoes that"
        following = triage.next_open(index)
        self._stayed = here if following is None else None
        if following is not None and triage.is_before(following, index):
            self._message = ", ".join(filter(None, (self._message, "from the top again")))
        self.view.go_to(index if following is None else following)
        self._show()
        return True

    def _is_over(self, *, accepting: bool, same: bool = False) -> bool:
        """Whether a key is ignored because it seems to be pressed once too often; a message then says that nothing is left to decide.

        This is so at the finding that was decided last, while no other is open, if the key would repeat its decision or replace the
        editor's own words. After going to a finding, its decision can be changed.
        """
        session, index = self.session, self.view.current
        if session is None or index is None or self._stayed is None or self._span(index) != self._stayed:
            return False
        if session.status(index) is not Status.EDITED:
            if session.status(index) is not (Status.ACCEPTED if accepting else Status.REJECTED):
                return False
            if accepting and session.replacement(index) != session.findings[index].suggestion:
                return False
            if same and any(session.status(other) is Status.OPEN for other in session.same(index)):
                return False
        self._say(self._ending())
        return True

    def action_accept(self) -> None:
        """Accept the first suggestion."""
        if not self._is_over(accepting=True):
            self._decide(lambda session, index: session.accept(index))

    def action_accept_same(self) -> None:
        """Accept the first suggestion for every finding that is the same."""
        if self._is_over(accepting=True, same=True):
            return
        self._decide(lambda session, index: session.accept(index, scope=Scope.DOCUMENT), "accepted in {count:,} places")

    def action_reject(self) -> None:
        """Leave the text as it is."""
        if not self._is_over(accepting=False):
            self._decide(lambda session, index: session.reject(index))

    def action_reject_same(self) -> None:
        """Leave the text as it is for every finding that is the same."""
        if self._is_over(accepting=False, same=True):
            return
        self._decide(lambda session, index: session.reject(index, scope=Scope.DOCUMENT), "left in {count:,} places")

    def action_choose(self, number: int) -> None:
        """Accept the suggestion with a number, from 1."""
        self._decide(lambda session, index: session.accept(index, suggestion=number - 1))

    def action_edit(self) -> None:
        """Write a replacement."""
        session, index = self.session, self.view.current
        if session is not None and index is not None and self._may_decide():
            finding, replacement = session.findings[index], session.replacement(index)
            begin = finding.suggestion if replacement is None else replacement
            self._edited = self._span(index)
            self.box.open(Purpose.REPLACEMENT, f"in place of {finding.surface}", begin, like=finding.surface, about=self._edited)
            self.refresh_bindings()

    def action_comment(self) -> None:
        """Comment on the decision on the current finding, else on the latest decision."""
        session, index = self.session, self._commentable()
        if session is None or not self._may_decide():
            return
        if index is None:
            self._say("nothing is decided yet to comment on")
            return
        finding = session.findings[index]
        now = session.replacement(index)
        decided = f"{finding.surface} → {now}" if now is not None else f"{finding.surface}, left as it is"
        self._commented = self._span(index)
        self.box.open(Purpose.COMMENT, f"comment on {decided}", session.comment(index), about=self._commented)
        self.refresh_bindings()

    def _commentable(self) -> int | None:
        session, current = self.session, self.view.current
        if session is None:
            return None
        if current is not None and session.status(current) is not Status.OPEN:
            return current
        index = self._index_of(self._decided_last)
        return index if index is not None and session.status(index) is not Status.OPEN else None

    def _commented_on(self, comment: str) -> None:
        """Set the written comment."""
        session, index = self.session, self._index_of(self._commented)
        if session is not None and index is not None and self._do(lambda: session.set_comment(index, comment), "") is not None:
            self._say(f"commented: {comment}" if comment else "the comment is taken out")

    def _written(self, replacement: str) -> None:
        """Make the written replacement, at the finding for which it was written."""
        if self._return_to(self._edited):
            self._decide(lambda session, index: session.edit(index, replacement))

    def _return_to(self, span: Span | None) -> bool:
        """Make the finding at a span current; False, with a message, when a later search result no longer includes it."""
        index = self._index_of(span)
        if index is None:
            self._say(f"these words are no finding any more: {self._key('decide.mark')} marks them")
            return False
        if index != self.view.current:
            self.view.go_to(index)
        return True

    def action_certain(self) -> None:
        """Accept all open certain findings after confirmation in a list."""
        from tui_review.tui.dialogs import CertainQuestion  # noqa: PLC0415 - when it is asked for

        session = self.session
        if session is None or not self._may_decide():
            return
        counted = Counter((session.findings[index].surface, session.findings[index].suggestion) for index in _certain(session))
        if not counted:
            self._say("nothing that is open is certain")
            return
        self.app.push_screen(CertainQuestion(counted), self._certain)

    def _certain(self, answer: str | None) -> None:
        session, triage = self.session, self.triage
        if answer != "accept" or session is None or triage is None:
            return
        if self._do(lambda: session.accept_each(_certain(session)), "accepted {count:,} certain ones") is None:
            return
        current = self.view.current
        if current is None or not triage.is_open(current):
            following = triage.next_open(-1 if current is None else current)
            self.view.go_to(current if following is None else following)
        self._show()

    def action_undo(self) -> None:
        """Take the latest decision back and go where it was made."""
        self._step(lambda session: session.undo(), "undone")

    def action_redo(self) -> None:
        """Make the decision again that was taken back."""
        self._step(lambda session: session.redo(), "redone")

    def _step(self, step: Callable[[Session], list[int]], told: str) -> None:
        session, triage = self.session, self.triage
        if session is None or triage is None:
            return
        changed = self._do(lambda: step(session), f"{told} in {{count:,}} places")
        if changed is None:
            return
        self._stayed = None
        current = self.view.current
        shown = next((index for index in changed if triage.is_shown(index)), None)
        if changed and shown is None:
            self._message = f"{self._message or f'{told}: {on_one_line(session.findings[changed[0]].surface)}'}, not shown"
        elif current not in changed:
            self.view.go_to(current if shown is None else shown)
        self._show()


def _certain(session: Session) -> list[int]:
    """The open findings that are certain."""
    findings = enumerate(session.findings)
    return [index for index, finding in findings if finding.confidence >= CERTAIN and session.status(index) is Status.OPEN]
