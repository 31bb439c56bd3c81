"""The documents of a queue with the progress of each, and totals. A thread fills the list while no review is open."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import DataTable

from tui_review.batch.queue import Queue, Queued, Stage
from tui_review.counting import counted
from tui_review.tui.bars import Head, KeyBar
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.keys import QUEUE_KEYS, key_of
from tui_review.tui.rows import cells
from tui_review.tui.styled import Row, Rows, Word, shortened, spread

_SIGNS = {
    Stage.UNKNOWN: " ", Stage.OPEN: "○", Stage.STARTED: "◐", Stage.DECIDED: "●", Stage.SAVED: "✓", Stage.CLEAN: "✓",
    Stage.CHANGED: "!", Stage.FAILED: "×",
}  # fmt: skip
"""A sign for each stage, so that they differ without colour."""
_LOOKS = {
    Stage.STARTED: "warning", Stage.DECIDED: "warning", Stage.SAVED: "success", Stage.CLEAN: "success", Stage.CHANGED: "error",
    Stage.FAILED: "error",
}  # fmt: skip
"""The theme's colour of each stage that has one."""


_COLUMNS = {"sign": "", "name": "file", "findings": "names", "decided": "decided", "changes": "changes", "stage": ""}
_COUNTED = ("findings", "decided", "changes")


class FileTable(DataTable[Text], inherit_bindings=False):
    """The list; its keys are bindings of the screen."""


class Totals(Rows):
    """The row of totals."""

    LOOKS = "status"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--quiet", "status--message"}

    def __init__(self, queue: Queue, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._queue = queue
        self.message = ""
        """The effect of the last key, if it is not visible elsewhere."""

    def rows(self, width: int, height: int) -> list[Row]:
        """One row."""
        del height
        files = self._queue.files
        done = sum(queued.stage.done for queued in files)
        decided, names, changes = (sum(counts) for counts in zip(*((q.decided, q.findings, q.changes) for q in files), strict=True))
        left = [
            f"{done:,} of {len(files):,} files done",
            f"{decided:,} of {names:,} names decided",
            counted(changes, "change"),
        ]
        unknown = sum(queued.stage is Stage.UNKNOWN for queued in files)
        stale = sum(queued.stale for queued in files)
        looking = f"looking at {unknown:,} more …" if unknown else f"counting {stale:,} again …" if stale else ""
        state = self.message or looking
        room = width - 2
        while len(left) > 1 and cells("   ".join(left)) + cells(state) + 3 > room:
            left.pop()
        state = shortened(state, max(8, room - cells(left[0]) - 3))
        return [[Word(" "), *spread([Word("   ".join(left))], [Word(state, "message" if self.message else "quiet")], room)]]


class QueueScreen(Screen[None], inherit_bindings=False):
    """All files of a queue."""

    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - Textual declares it so
    BINDINGS: ClassVar[list[BindingType]] = QUEUE_KEYS

    class Chosen(Message):
        """A file is to be opened."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Surveyed(Message):
        """The progress of a file is known, or the search raised an exception."""

        def __init__(self, number: int, before: Queued, queued: Queued | Exception) -> None:
            super().__init__()
            self.number, self.before, self.queued = number, before, queued

    def __init__(self, queue: Queue) -> None:
        super().__init__()
        self.queue = queue
        self._idle = threading.Event()
        self._over = False
        self._surveyor: threading.Thread | None = None

    def compose(self) -> ComposeResult:
        """The rows from top to bottom."""
        yield Head(f"{len(self.queue.files):,} files", "", id="head")
        yield FileTable(id="files", cursor_type="row", zebra_stripes=False)
        yield Totals(self.queue, id="status")
        yield KeyBar(id="keys")

    @property
    def table(self) -> FileTable:
        """The list."""
        return self.query_one(FileTable)

    # --- filling ----------------------------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Show the names, then survey the files one by one."""
        for key, label in _COLUMNS.items():
            self.table.add_column(Text(label, justify="right" if key in _COUNTED else "left"), key=key, width=1)
        for number, queued in enumerate(self.queue.files):
            self.table.add_row(*self._row(queued), key=str(number))
        self.table.focus()
        self._idle.set()
        self._look_at(range(len(self.queue.files)))

    def on_unmount(self) -> None:
        """Stop surveying."""
        self._over = True
        self._idle.set()

    def on_screen_suspend(self) -> None:
        """Pause surveying while a review is open."""
        self._idle.clear()

    def on_screen_resume(self) -> None:
        """Resume surveying, and update the list."""
        self._idle.set()
        self._fit()
        self.table.focus()

    def on_resize(self) -> None:
        """Fit the columns to the new width."""
        self.call_after_refresh(self._fit)

    def _look_at(self, numbers: Sequence[int]) -> None:
        """Survey files after those that are being surveyed."""
        # A daemon thread, so that quitting early does not wait for the engine.
        self._surveyor = threading.Thread(target=self._survey, args=(numbers, self._surveyor), name="survey", daemon=True)
        self._surveyor.start()

    def _survey(self, numbers: Sequence[int], before: threading.Thread | None) -> None:
        if before is not None:
            before.join()
        for number in numbers:
            self._idle.wait()
            if self._over:
                return
            queued = self.queue.files[number]
            if queued.stage is Stage.UNKNOWN or queued.stale:
                try:
                    self.post_message(self.Surveyed(number, queued, self.queue.survey(number)))
                except Exception as error:  # noqa: BLE001 - raised again where it is seen
                    self.post_message(self.Surveyed(number, queued, error))
                    return

    def on_queue_screen_surveyed(self, event: Surveyed) -> None:
        """Show the progress of a file, unless it was opened or changed during the survey, whose result is then outdated."""
        if isinstance(event.queued, Exception):
            raise event.queued
        if self.queue.files[event.number] is event.before:
            self.show(event.number, event.queued)

    def count_again(self, numbers: Sequence[int]) -> None:
        """Survey files again that were changed, or whose findings may have changed."""
        for number in numbers:
            self.queue.put(number, replace(self.queue.files[number], stale=True))
        if numbers:
            self._look_at(numbers)

    @property
    def looking(self) -> bool:
        """Whether the progress of some file is not known yet."""
        return any(queued.stage is Stage.UNKNOWN or queued.stale for queued in self.queue.files)

    def show(self, number: int, queued: Queued) -> None:
        """Show the progress of a file."""
        before = self.queue.files[number]
        self.queue.put(number, queued)
        for key, cell in zip(_COLUMNS, self._row(queued), strict=True):
            self.table.update_cell(str(number), key, cell)
        if not queued.problem or queued.problem != before.problem:
            self.say(self.queue.files[self.table.cursor_row].problem)

    def fail(self, number: int, problem: str) -> None:
        """Show that a file cannot be opened, and why."""
        self.show(number, replace(self.queue.files[number], stage=Stage.FAILED, problem=problem))
        self.notify(on_one_line(problem), severity="error", timeout=12, markup=False)

    def go_to(self, number: int) -> None:
        """Move the cursor to a file."""
        self.table.move_cursor(row=number, animate=False)

    def say(self, message: str) -> None:
        """Show a message in the row of totals."""
        totals = self.query_one(Totals)
        totals.message = on_one_line(message)
        totals.changed()

    def _row(self, queued: Queued) -> list[Text]:
        known = queued.stage not in (Stage.UNKNOWN, Stage.FAILED)
        colour = self.app.theme_variables.get(_LOOKS.get(queued.stage, ""), "")
        stage = queued.problem or queued.stage.value
        numbers = [f"{number:,}" if known else "" for number in (queued.findings, queued.decided, queued.changes)]
        return [
            Text(_SIGNS[queued.stage], colour),
            Text(on_one_line(queued.name), no_wrap=True, overflow="ellipsis"),
            *(Text(number, justify="right") for number in numbers),
            Text(on_one_line(stage), colour, no_wrap=True, overflow="ellipsis"),
        ]

    def _fit(self) -> None:
        """Set the widths of the columns; the names get the remaining width."""
        counted, stage = (10, 26) if self.size.width >= 90 else (7, 18)
        padding = 2 * len(_COLUMNS) + 2
        name = self.size.width - 1 - 3 * counted - stage - padding
        widths = {"sign": 1, "name": max(name, 12), **dict.fromkeys(_COUNTED, counted), "stage": stage}
        for key, column in self.table.columns.items():
            column.width, column.auto_width = widths[str(key.value)], False
        self.table.refresh(layout=True)
        self.query_one(Totals).changed()

    # --- keys -------------------------------------------------------------------------------------------------------------

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Open a file."""
        event.stop()
        self.post_message(self.Chosen(event.cursor_row))

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Replace the message when the cursor moves, by the file's problem if any, which may not fit in its row."""
        event.stop()
        self.say(self.queue.files[event.cursor_row].problem)

    def action_open(self) -> None:
        """Open the file at the cursor."""
        self.post_message(self.Chosen(self.table.cursor_row))

    def action_move(self, how: str) -> None:
        """Move in the list, and remove notifications, which would cover other files."""
        self.app.clear_notifications()
        getattr(self.table, f"action_{how}")()

    def action_next_open(self) -> None:
        """Go to the next file with something to do."""
        self._go_on(self.queue.next_unfinished(self.table.cursor_row))

    def action_previous_open(self) -> None:
        """Go to the previous file with something to do."""
        self._go_on(self.queue.next_unfinished(self.table.cursor_row, step=-1))

    def _go_on(self, number: int | None) -> None:
        if number is not None:
            self.go_to(number)
        elif self.queue.files[self.table.cursor_row].stage.left:
            self.say("this is the only file with something to do")
        else:
            self.say_done()

    def action_open_unfinished(self) -> None:
        """Open the next file with something to do, this one included."""
        number = self.queue.next_unfinished(self.table.cursor_row - 1)
        if number is None:
            self.say_done()
        else:
            self.post_message(self.Chosen(number))

    def say_done(self) -> None:
        """Show that nothing is left to do, as far as is known; survey again the files that could not be opened."""
        failed = [number for number, queued in enumerate(self.queue.files) if queued.stage is Stage.FAILED and not queued.stale]
        if self.looking:
            self.say("nothing to do in what was looked at so far")
        elif failed:
            self.say(f"nothing is left to do; {counted(len(failed), 'file')} failed: looking again")
            self.count_again(failed)
        else:
            self.say("nothing is left to do")

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Run the action of a key that was clicked."""
        await self.run_action(event.action)

    def action_help(self) -> None:
        """Show every key."""
        from tui_review.tui.help import Help  # noqa: PLC0415 - when it is asked for

        self.app.push_screen(Help([active.binding for active in self.active_bindings.values()]))

    def action_quit(self) -> None:
        """Quit; no review is open."""
        self.app.exit(None)

    def action_hint_quit(self) -> None:
        """Show which key quits, for Ctrl-C, which does nothing else."""
        self.say(f"{key_of(self.app, QUEUE_KEYS, 'app.quit')} quits")
