"""The actions for the file and the program: save, diff and quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_review.counting import counted
from tui_review.errors import InputError
from tui_review.tui.base import ReviewBase
from tui_review.tui.glyphs import on_one_line

if TYPE_CHECKING:
    from tui_review.review import Edit


class Filing(ReviewBase, inherit_bindings=False):
    """Writes the corrected copy, and ends the review."""

    _failed = ""
    """Why the latest save failed; empty when it did not."""
    _warned = ""
    """A warning that the original had changed, moved or become unreadable when the copy was saved; empty for none."""
    lost = ""
    """Why the edit log is not on the disk; empty when it is."""

    @property
    def outcome(self) -> list[str]:
        """Messages about the corrected copy at the end of the review, one per line."""
        session, saved = self.session, self.saved
        lines = []
        if self._failed:
            lines.append(f"not saved: {self._failed}")
        elif saved is not None:
            lines += filter(None, (f"saved: {saved.path} ({counted(saved.edits, 'change')})", self._warned))
        if self.lost:
            lines.append(f"the edit log is not kept: {self.lost}")
        elif session is not None and session.dirty and not session.read_only:
            lines.append(f"the corrected copy does not have every decision yet; they are kept in {session.log_path}")
        return lines

    def action_save(self) -> None:
        """Write the corrected copy and show its path."""
        self._save()

    def _save(self) -> bool:
        from tui_review.review.copies import change_on_disk  # noqa: PLC0415 - when it is asked for

        session = self.session
        if session is None:
            return False
        self._failed = self._warned = ""
        try:
            self.saved = saved = session.save()
        except InputError as error:
            self._failed = str(error)
            self._notify(self._failed, severity="error")
            return False
        edits = counted(saved.edits, "change") if saved.edits else "without a change"
        self._message = f"saved {on_one_line(saved.path.name)}, {edits}"
        log = f"; edit log: {session.log_path.name}" if session.log_path is not None else ""
        self._notify(f"Saved {saved.path} ({edits}){log}")
        if change := change_on_disk(session.document):
            self._warned = f"{session.document.path} {change}"
            self._notify(self._warned, severity="warning")
        self._show()
        return True

    def action_diff(self) -> None:
        """Show the changes in the corrected copy."""
        from tui_review.tui.diff_screen import DiffScreen  # noqa: PLC0415 - when it is asked for

        session = self.session
        if session is None:
            return
        edits = session.edits()
        if not edits:
            self._say(f"nothing is changed yet: {self._key('decide.accept')} accepts")
            return
        current = self.view.current
        near = session.findings[current].start if current is not None else 0
        name = session.output.name if session.output is not None else ""
        self.app.push_screen(DiffScreen(session.document, edits, name, near), self._seen)

    def _seen(self, answer: Edit | str | None) -> None:
        from tui_review.review import Edit  # noqa: PLC0415 - likewise

        if answer == "save":
            self._save()
        elif isinstance(answer, Edit) and (index := self._index_of((answer.start, answer.end))) is not None:
            self.action_go_to(index)

    def keep(self) -> None:
        """Make sure that the edit log is on the disk before a message says so; an error is stored in ``lost``."""
        self.lost = ""
        try:
            if self.session is not None:
                self.session.keep()
        except InputError as error:
            self.lost = str(error)

    def action_quit(self) -> None:
        """Quit, or ask first when the copy is not up to date."""
        from tui_review.tui.dialogs import BackQuestion, QuitQuestion  # noqa: PLC0415 - when it is asked for

        session = self.session
        if session is None or not session.dirty or session.read_only:
            self._leave()
            return
        self.keep()
        log = f" in {session.log_path.name}" if session.log_path is not None else ""
        said = ["It does not have every decision yet.", f"The edit log is not kept: {self.lost}"]
        if not self.lost:
            said = [f"{said[0]} The decisions themselves are kept{log}."]
        ask = QuitQuestion if self.review.leave is None else BackQuestion
        self.app.push_screen(ask("Save the corrected copy?", *said), self._quit)

    def _quit(self, answer: str | None) -> None:
        if answer == "quit" or (answer == "save" and self._save()):
            self._leave()

    def action_hint_quit(self) -> None:
        """Show which key quits, for Ctrl-C, which does nothing else."""
        self._message = f"{self._key('app.quit')} {self.review.way_out}"
        self._show()
