"""Rows of styled words, which the panel and the bars consist of.

Looks are names of component classes; this module defines no colours and interprets no markup. Callers make text safe to display
before it becomes a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui_review.tui.painted import Painted
from tui_review.tui.rows import cells, wrap


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text in one look."""

    text: str
    look: str = ""
    """A component class without the widget's prefix; empty for the widget's own style."""
    action: str = ""
    """The action of the screen that a click on it runs; empty for none."""


Row = Sequence[Word]


def length(row: Iterable[Word]) -> int:
    """The width of a row in cells."""
    return sum(cells(word.text) for word in row)


def spread(left: Row, right: Row, width: int) -> list[Word]:
    """A row of ``width`` cells with words at both ends; the right ones are left out if they do not fit."""
    gap = width - length(left) - length(right)
    return [*left, Word(" " * gap), *right] if right and gap >= 2 else list(left)


def hanging(label: Row, text: str, width: int, *, look: str = "", action: str = "") -> list[list[Word]]:
    """A text after a label, wrapped in as many rows as needed, which all begin where the label ends."""
    indent = length(label)
    room = max(4, width - indent)
    starts = wrap(text, room)
    rows = []
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(text)
        begin = list(label) if number == 0 else [Word(" " * indent)]
        rows.append([*begin, Word(text[start:stop].strip(), look, action)])
    return rows


def shortened(text: str, width: int) -> str:
    """A text cut to at most ``width`` cells, with an ellipsis at the end if it was cut."""
    if cells(text) <= width:
        return text
    while text and cells(text) > width - 1:
        text = text[:-1]
    return f"{text.rstrip()}…" if width > 0 else ""


def ending(text: str, width: int) -> str:
    """The end of a text in at most ``width`` cells, with an ellipsis before it if it was cut."""
    if cells(text) <= width:
        return text
    while text and cells(text) > width - 1:
        text = text[1:]
    return f"…{text.lstrip()}" if width > 0 else ""


class Rows(Painted):
    """A widget of styled rows, which are rebuilt only when its contents or its size have changed."""

    ALLOW_SELECT = False
    LOOKS = "rows"

    class Chosen(Message):
        """A word with an action was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._rows: list[Row] = []
        self._strips: dict[int, Strip] = {}
        self._size_drawn = Size(0, 0)

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The rows to show in ``width`` by ``height`` cells; none unless a subclass overrides this."""
        del width, height
        return []

    def changed(self) -> None:
        """Update the rows after the contents changed; only the rows that differ are redrawn."""
        size = self.size
        if size != self._size_drawn:
            self.refresh()
            return
        before, self._rows = self._rows, list(self.rows(size.width, size.height))
        most = max(len(before), len(self._rows))
        different = [y for y in range(most) if before[y : y + 1] != self._rows[y : y + 1]]
        for y in different:
            self._strips.pop(y, None)
        if different:
            self.refresh(*(Region(0, y, size.width, 1) for y in different))

    def notify_style_update(self) -> None:
        """Redraw everything in another theme."""
        super().notify_style_update()
        self._size_drawn = Size(0, 0)

    def painted(self, first: int, last: int, size: Size) -> list[Strip]:
        """The rows; only those that changed are redrawn."""
        if size != self._size_drawn:
            self._rows = list(self.rows(size.width, size.height))
            self._strips.clear()
            self._size_drawn = size
        strips = self._strips
        for y in range(first, min(last, len(self._rows))):
            if y not in strips:
                strips[y] = Strip(map(self._segment, self._rows[y])).adjust_cell_length(size.width, self.look(""))
        blank = self.blank(size.width)
        return [strips.get(y, blank) for y in range(first, last)]

    def _segment(self, word: Word) -> Segment:
        style = self.look(word.look)
        return Segment(word.text, style + Style.from_meta({"do": word.action}) if word.action else style)

    def on_click(self, event: events.Click) -> None:
        """Post the action of a clicked word."""
        action = event.style.meta.get("do")
        if isinstance(action, str):
            self.post_message(self.Chosen(action))
