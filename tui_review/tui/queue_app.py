"""The reviewer of several documents as a program: a list of files, above which one review at a time is opened."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from tui_review.batch import Desk, read_input
from tui_review.batch.queue import Queue, Withdrawn, outdated
from tui_review.counting import counted
from tui_review.errors import InputError
from tui_review.review import Always
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.keys import NEXT_FILE, TO_LIST
from tui_review.tui.opening import long_log, review_of
from tui_review.tui.program import Program
from tui_review.tui.queue_screen import QueueScreen
from tui_review.tui.review_screen import ReviewScreen
from tui_review.tui.sitting import Review

_NAMED = 5
"""Maximum number of unsaved documents that are named at the end."""


class QueuedReview(ReviewScreen):
    """The review of one document of a queue, with a key for the next file; quitting goes back to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [NEXT_FILE, TO_LIST]

    def __init__(
        self,
        review: Review,
        number: int,
        withdraw: Callable[[int, Sequence[Always]], Withdrawn],
        prepare: Callable[[int], None],
    ) -> None:
        """``withdraw`` takes back, in other files, decisions carried from here that are undone; ``prepare`` is called after a lesson."""
        super().__init__(review)
        self.number = number
        self._withdraw = withdraw
        self._prepare = prepare

    def _glossary_changed(self) -> None:
        """Prepare the next file with the changed glossary in the background."""
        # A daemon thread, so that quitting early does not wait for it.
        threading.Thread(target=self._prepare, args=(self.number,), name="prepare", daemon=True).start()

    def action_undo(self) -> None:
        """Undo the latest decision, in other files too if it was carried there."""
        before = self.session.always if self.session is not None else []
        super().action_undo()
        if self.session is None or not (undone := [always for always in before if always not in self.session.always]):
            return
        withdrawn = self._withdraw(self.number, undone)
        for problem in withdrawn.problems:
            self._notify(problem, severity="warning")
        if withdrawn.changed:
            files = counted(len(withdrawn.changed), "other file")
            self._say(f"{self._message or 'undone'}, and in {files}")

    def action_next_file(self) -> None:
        """Save the corrected copy if needed and go to the next file."""
        session = self.session
        if session is None or not session.dirty or session.read_only or self._save():
            self._leave(go_on=True)


class QueueApp(Program):
    """The reviewer of several documents."""

    def __init__(self, queue: Queue, reviewer: str = "") -> None:
        """Raises InputError when the user's preferences cannot be read."""
        super().__init__()
        self.queue = queue
        self._reviewer = reviewer
        self.list = QueueScreen(queue)
        self._review: QueuedReview | None = None
        self._visited: set[int] = set()
        """The numbers of the documents that have been opened since the program started."""
        self._desk: Desk | None = None
        """The desk of the document under review."""
        self._lost: dict[int, str] = {}
        """By the number of a document, why its edit log was not on the disk when its review ended."""

    def get_default_screen(self) -> Screen[None]:
        """The list of files."""
        return self.list

    @property
    def outcome(self) -> list[str]:
        """Messages about the documents at the end: one line about those done, and one about those with unsaved decisions if any."""
        files = self.queue.files
        changes = sum(queued.changes for queued in files if not queued.unsaved)
        done = f"{sum(queued.stage.done for queued in files):,} of {len(files):,} files done"
        lines = [f"{done}, {counted(changes, 'change')} in corrected copies"]
        not_kept = self._not_kept()
        unsaved = [queued.name for number, queued in enumerate(files) if queued.unsaved and number not in not_kept]
        if unsaved:
            more = f" and {len(unsaved) - _NAMED:,} more" if len(unsaved) > _NAMED else ""
            lines.append(f"decided but not saved, kept in the edit logs: {', '.join(unsaved[:_NAMED])}{more}")
        return lines + [f"the edit log is not kept: {problem}" for problem in not_kept.values()]

    def _not_kept(self) -> dict[int, str]:
        """By the number of a document, why its edit log is not on the disk; for those with unsaved decisions this is checked now."""
        logs = {number: self.queue.outputs(number).log for number, queued in enumerate(self.queue.files) if queued.unsaved}
        return {number: f"{log}: no such file" for number, log in logs.items() if not os.path.lexists(log)} | self._lost

    @property
    def lost(self) -> bool:
        """Whether an edit log is not on the disk."""
        return bool(self._not_kept())

    def on_queue_screen_chosen(self, event: QueueScreen.Chosen) -> None:
        """Open a file, only once if the key is pressed twice."""
        if reading := long_log(self.queue.outputs(event.number)):
            self.list.say(reading)
            self.call_after_refresh(self._open_once, event.number)
        else:
            self._open_once(event.number)

    def _open_once(self, number: int) -> None:
        if self._review is None:
            self._open(number)

    def _open(self, number: int) -> bool:
        """Open a file; returns whether that succeeded."""
        queued = self.queue.files[number]
        self.list.go_to(number)
        try:
            document = read_input(queued.input, self.queue.job)
            desk, used = self.queue.desk(number)
            review = review_of(
                document, desk, used, self.queue.outputs(number), minimum=self.queue.minimum, reviewer=self._reviewer,
                find=partial(self.queue.find, desk), always=self.queue.always, leave=self._left, more=self.queue.next_unfinished(number) is not None,
                title=self.queue.title(number),
            )  # fmt: skip
        except (InputError, OSError) as error:
            self.list.fail(number, str(error))
            return False
        if number in self._visited and review.earlier is not None and review.earlier.changed is None:
            review = replace(review, earlier=None)  # a document that was opened before is resumed without a question
        self._visited.add(number)
        self._desk = desk
        self._review = QueuedReview(review, number, self._withdraw, self.queue.prepare)
        self.push_screen(self._review)
        return True

    def _withdraw(self, number: int, undone: Sequence[Always]) -> Withdrawn:
        """Take back carried decisions in the other files, and update their rows."""
        withdrawn = self.queue.withdraw(number, undone, self._reviewer)
        self.list.count_again(withdrawn.changed)
        return withdrawn

    def _left(self, problem: str, go_on: bool) -> None:  # noqa: FBT001 - as ``Leave`` has it
        """Go back to the list, or on to the next file with something to do."""
        screen = self._review
        if screen is None:
            return
        self._review = None
        number, session = screen.number, screen.session
        if session is not None and not session.read_only:
            screen.keep()
            session.close()
            self._lost.pop(number, None)
            self.list.show(number, self.queue.standing(number, session))
            if screen.lost:
                self._lost[number] = screen.lost
                self.notify(on_one_line(screen.lost), severity="error", timeout=12, markup=False)
        if self._desk is not None and outdated(self._desk):
            self.list.count_again(range(len(self.queue.files)))
        # A question may lie over the review that ends.
        while self.screen is not self.list:
            self.pop_screen()
        if problem:
            self.list.fail(number, problem)
        while go_on:
            following = self.queue.next_unfinished(number)
            if following is None:
                self.list.say_done()
                return
            go_on = not self._open(following)  # a file that cannot be opened is skipped
