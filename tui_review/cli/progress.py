"""Progress of a run over many documents: a bar on a terminal, plain lines at intervals elsewhere, and a summary at the end.

Everything is written to standard error. The bar is erased while a message is printed and when the run ends.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Self

from tui_review.batch import Done, Tally
from tui_review.cli import streams
from tui_review.cli.streams import say
from tui_review.counting import counted

MANY = 4
"""Least number of documents for which progress is shown."""
_EVERY = 10.0
"""Least time between two plain lines, in seconds."""
_REDRAW = 0.1
"""Least time between two drawings of the bar, in seconds."""


def is_summed_up(total: int, *, always: bool | None) -> bool:
    """Whether a run over ``total`` documents ends with a summary; ``always`` is the user's choice, None for the default."""
    return total >= MANY if always is None else always


class Meter:
    """Shows the progress of a run as the number of finished items, named by ``noun``."""

    def __init__(self, total: int, noun: str) -> None:
        self._total = total
        self._noun = noun
        self._bar: _Bar | None = None
        self._started = self._shown = time.monotonic()

    @property
    def drawn(self) -> bool:
        """Whether a bar is shown, instead of a line for each document."""
        return self._bar is not None

    def __enter__(self) -> Self:
        if self._total >= MANY and sys.stderr.isatty():
            self._bar = _Bar(self._total)
            streams.beside = self._bar.aside
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            streams.beside = nullcontext
            self._bar.erase()
            self._bar = None

    @property
    def seconds(self) -> float:
        """The duration of the run so far, in seconds."""
        return time.monotonic() - self._started

    def show(self, done: int, size: float, more: str = "") -> None:
        """Show the number of finished items and the rate from ``size``, in bytes, unless the last time was just before.

        ``more`` is added to plain lines only.
        """
        at = time.monotonic()
        if at - self._shown < (_REDRAW if self._bar else _EVERY):
            return
        self._shown = at
        rate = f"{size / 1e6 / self.seconds:.2f} MB/s"
        if self._bar is not None:
            self._bar.draw(done, rate)
        elif self._total >= MANY:
            say(f"{self.of_all(done)}, {more}{rate}")

    def of_all(self, done: int) -> str:
        """The number of finished items out of the total, in words."""
        return f"{done:,} of {counted(self._total, self._noun)}"


class Watch(Meter):
    """Counts the results of a run over documents and shows its progress."""

    def __init__(self, total: int, *, fixing: bool) -> None:
        super().__init__(total, "file")
        self.tally = Tally()
        self._fixing = fixing

    def over(self, results: Iterable[Done]) -> Iterator[Done]:
        """Count results and show progress while they are passed on."""
        for done in results:
            self.tally.add(done)
            self.show(self._done, self.tally.size, f"{counted(self.tally.findings, 'finding')}, ")
            yield done

    @property
    def _done(self) -> int:
        return self.tally.files + self.tally.failed

    def stopped(self, *, resumable: bool) -> None:
        """Print the progress of a run that was stopped, and how to continue it."""
        more = "the same command goes on from here" if resumable else "with --resume, the same command would go on from here"
        say(f"tui-review: stopped; {self.reached}; {more}")

    @property
    def reached(self) -> str:
        """The progress of the run, in words."""
        return f"{self.of_all(self._done)} done"

    def summary(self, *, always: bool | None) -> None:
        """Print the summary of the run if it is wanted; ``always`` is the user's choice, None for the default."""
        if not is_summed_up(self._total, always=always):
            return
        rows = list(self.tally.rows(self.seconds, fixing=self._fixing))
        first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
        for name, figure, kinds in rows:
            say(f"{name:<{first}}  {figure:>{second}}  {kinds}".rstrip())


class _Bar:
    """A progress bar in the terminal's last line. It has no state between two drawings, so that it can be interrupted anywhere."""

    def __init__(self, total: int) -> None:
        from rich.console import Console  # noqa: PLC0415 - only a terminal pays for Rich
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415 - likewise

        self._console = Console(stderr=True)
        self._progress = Progress(
            MofNCompleteColumn(), BarColumn(None), TextColumn("{task.fields[rate]}"), TimeRemainingColumn(compact=True),
            console=self._console, auto_refresh=False, expand=True,
        )  # fmt: skip
        self._task = self._progress.add_task("", total=total, rate="")

    def draw(self, done: int, rate: str) -> None:
        """Draw the bar."""
        from rich.segment import Segments  # noqa: PLC0415 - see above

        self._progress.update(self._task, completed=done, rate=rate)
        # One column less than the terminal's width, so that no terminal wraps the line.
        options = self._console.options.update(width=max(self._console.width - 1, 1))
        (line, *_) = self._console.render_lines(self._progress.get_renderable(), options)
        self.erase()
        self._console.print(Segments(line), end="")

    def erase(self) -> None:
        """Clear the line and move the cursor to its beginning."""
        from rich.control import Control  # noqa: PLC0415 - see above
        from rich.segment import ControlType  # noqa: PLC0415 - likewise

        self._console.control(Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2)))

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Erase the bar for a message; the next drawing appears below it."""
        self.erase()
        yield
