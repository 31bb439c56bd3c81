"""How far a run over many documents is: a bar on a terminal, now and then a plain line elsewhere, and a table at the end.

All of it goes to standard error. The bar gives way while something else is said, and is gone when the run is over.
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
"""From so many documents on a run is watched."""
_EVERY = 10.0
"""Seconds between two plain lines."""
_REDRAW = 0.1
"""Seconds between two drawings of the bar."""


def is_summed_up(total: int, *, always: bool | None) -> bool:
    """Whether a run over so many documents ends with a table; ``always`` is the user's wish, None for none."""
    return total >= MANY if always is None else always


class Meter:
    """Shows how far a run is, in things of one kind."""

    def __init__(self, total: int, noun: str) -> None:
        self._total = total
        self._noun = noun
        self._bar: _Bar | None = None
        self._started = self._shown = time.monotonic()

    @property
    def drawn(self) -> bool:
        """Whether a bar is drawn, in place of a line for each document."""
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
        """How long the run has taken."""
        return time.monotonic() - self._started

    def show(self, done: int, size: float, more: str = "") -> None:
        """How many are done and how many bytes that was; drawn or said only now and then."""
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
        """So many of all, in words."""
        return f"{done:,} of {counted(self._total, self._noun)}"


class Watch(Meter):
    """Counts what is done of a run over documents, and shows it."""

    def __init__(self, total: int, *, fixing: bool) -> None:
        super().__init__(total, "file")
        self.tally = Tally()
        self._fixing = fixing

    def over(self, results: Iterable[Done]) -> Iterator[Done]:
        """The results as they come, counted."""
        for done in results:
            self.tally.add(done)
            self.show(self._done, self.tally.size, f"{counted(self.tally.findings, 'finding')}, ")
            yield done

    @property
    def _done(self) -> int:
        return self.tally.files + self.tally.failed

    def stopped(self, *, resumable: bool) -> None:
        """Say how far a run came that was stopped, and how to go on."""
        more = "the same command goes on from here" if resumable else "with --resume, the same command would go on from here"
        say(f"tui-review: stopped; {self.reached}; {more}")

    @property
    def reached(self) -> str:
        """How far the run is, in words."""
        return f"{self.of_all(self._done)} done"

    def summary(self, *, always: bool | None) -> None:
        """Say what the run came to, in a table; ``always`` is the user's wish, None for none."""
        if not is_summed_up(self._total, always=always):
            return
        rows = list(self.tally.rows(self.seconds, fixing=self._fixing))
        first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
        for name, figure, kinds in rows:
            say(f"{name:<{first}}  {figure:>{second}}  {kinds}".rstrip())


class _Bar:
    """The terminal's last line. Nothing is kept between two drawings, so that it may be interrupted anywhere."""

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
        """Show how far the run is."""
        from rich.segment import Segments  # noqa: PLC0415 - see above

        self._progress.update(self._task, completed=done, rate=rate)
        # One column short of the terminal's width, so that no terminal goes on to the next line.
        options = self._console.options.update(width=max(self._console.width - 1, 1))
        (line, *_) = self._console.render_lines(self._progress.get_renderable(), options)
        self.erase()
        self._console.print(Segments(line), end="")

    def erase(self) -> None:
        """Leave the line empty, with the cursor at its beginning."""
        from rich.control import Control  # noqa: PLC0415 - see above
        from rich.segment import ControlType  # noqa: PLC0415 - likewise

        self._console.control(Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2)))

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Give way to something that is said; the next drawing comes below it."""
        self.erase()
        yield
