"""The document on the screen: a line at a time, from cached strips, with the marks of the findings.

Nothing moves that the reviewer did not move: the view scrolls only when the current finding is out of sight.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_review.document import Document
from tui_review.tui.layout import TICK, DisplayLine, Layout, Mark

READING_WIDTH = 96
"""The longest row of text, in cells; wider screens get wider margins."""
_MARGIN = 3
_MOST_STRIPS = 2000
_CONTEXT = 3


class TextView(ScrollView, can_focus=True, inherit_bindings=False):
    """The text with its marks; knows looks and places, decides nothing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text--certain",
        "text--likely",
        "text--possible",
        "text--current",
        "text--accepted",
        "text--rejected",
        "text--tick",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page_up", "Page up", id="page_up", show=False, tooltip="Scroll one screen up"),
        Binding("pagedown,space", "page_down", "Page down", id="page_down", show=False, tooltip="Scroll one screen down"),
        Binding("home", "scroll_home", "Top", id="top", show=False, tooltip="Scroll to the beginning of the text"),
        Binding("end", "scroll_end", "Bottom", id="bottom", show=False, tooltip="Scroll to the end of the text"),
        Binding("ctrl+up", "scroll_up", "Scroll up", id="scroll_up", show=False, tooltip="Scroll one line up"),
        Binding("ctrl+down", "scroll_down", "Scroll down", id="scroll_down", show=False, tooltip="Scroll one line down"),
    ]

    class Picked(Message):
        """A mark was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index
            """Index of the finding."""

    def __init__(self, document: Document) -> None:
        super().__init__(id="text")
        self.document = document
        self.layout_ = Layout(document, (), READING_WIDTH)
        self._marks: dict[int, Mark] = {}
        self._looks: dict[int, str] = {}
        self._current: int | None = None
        self._strips: dict[tuple[int, int], Strip] = {}
        self._wrapped = 0
        self._placed = False

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def show_marks(self, marks: Sequence[Mark], looks: dict[int, str], current: int | None) -> None:
        """Show other marks; ``looks`` names for each index the component class without its prefix."""
        self._marks = {mark.index: mark for mark in marks}
        self._looks = looks
        self._current = current
        self._lay_out()

    def change_marks(self, marks: Sequence[Mark], looks: dict[int, str]) -> None:
        """Show some marks anew."""
        for mark in marks:
            self._marks[mark.index] = mark
        self._looks.update(looks)
        touched, moved = self.layout_.update(marks)
        for line in touched:
            self._forget(line)
        if moved:
            self.virtual_size = Size(self.size.width, self.layout_.height)
            self._strips.clear()
            self.refresh()
        else:
            for line in touched:
                self._refresh_line(line)

    def make_current(self, index: int | None) -> None:
        """Fill one mark, and bring it into sight when it is out of it."""
        for changed in {self._current, index} - {None}:
            if changed in self._marks:
                self._touch(self._marks[changed])
        self._current = index
        if index is not None and index in self._marks:
            self._reveal(index)

    def _touch(self, mark: Mark) -> None:
        first, _ = self.document.position(mark.start)
        last, _ = self.document.position(max(mark.start, mark.end - 1))
        for line in range(first - 1, last):
            self._forget(line)
            self._refresh_line(line)

    def _forget(self, line: int) -> None:
        for row in range(len(self.layout_.rows_of(line)) + 2):
            self._strips.pop((line, row), None)

    def _refresh_line(self, line: int) -> None:
        rows = self.layout_.rows_of(line)
        top = rows.start - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, len(rows)))

    def _reveal(self, index: int) -> None:
        row = self.layout_.row_of_mark(index)
        height = max(1, self.size.height)
        top = self.scroll_offset.y
        context = min(_CONTEXT, height // 4)
        if row < top + context or row >= top + height - context:
            self.scroll_to(y=max(0, row - height // 3), animate=False)

    # --- layout -----------------------------------------------------------------------------------------------------------

    @property
    def _text_width(self) -> int:
        return max(8, min(self.size.width - 2 * _MARGIN, READING_WIDTH))

    @property
    def _left(self) -> int:
        """Blank cells before the text."""
        spare = self.size.width - self._text_width
        return min(max(0, spare), max(_MARGIN, spare // 2)) if spare > 2 * _MARGIN else max(0, spare // 2)

    def _lay_out(self) -> None:
        width = self._text_width
        marks = sorted(self._marks.values(), key=lambda mark: mark.start)
        top = self.layout_.locate(self.scroll_offset.y)[0] if self._wrapped else 0
        self.layout_ = Layout(self.document, marks, width)
        self._wrapped = width
        self._strips.clear()
        self.virtual_size = Size(self.size.width, self.layout_.height)
        if self._current is not None and self._current in self._marks:
            self._reveal(self._current)
        elif top:
            self.scroll_to(y=self.layout_.rows_of(top).start, animate=False)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Cut the rows again when the width has changed, and keep the current finding in sight."""
        del event
        if self._text_width != self._wrapped:
            self._lay_out()
        else:
            self._strips.clear()
            if self._current is not None and self._current in self._marks:
                self._reveal(self._current)

    def notify_style_update(self) -> None:
        """Draw again with the new theme."""
        super().notify_style_update()
        self._strips.clear()

    # --- drawing ----------------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = y + self.scroll_offset.y
        width = self.size.width
        if row >= self.layout_.height:
            return Strip.blank(width, self.rich_style)
        line, inside = self.layout_.locate(row)
        strip = self._strips.get((line, inside))
        if strip is None:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[line, inside] = self._draw(self.layout_.line(line), inside)
        return strip

    def _draw(self, line: DisplayLine, row: int) -> Strip:
        base = self.rich_style
        begin = line.rows[row]
        end = line.rows[row + 1] if row + 1 < len(line.rows) else len(line.text)
        segments = [Segment(" " * self._left, base)]
        at = begin
        for piece in line.pieces:
            first, last = max(piece.start, begin), min(piece.end, end)
            if first >= last:
                continue
            segments.append(Segment(line.text[at:first], base))
            segments += self._mark_segments(line.text[first:last], piece.index, base)
            at = last
        segments.append(Segment(line.text[at:end], base))
        return Strip(segments).extend_cell_length(self.size.width, base).crop(0, self.size.width)

    def _mark_segments(self, text: str, index: int, base: Style) -> list[Segment]:
        look = "current" if index == self._current else self._looks.get(index, "possible")
        meta = Style.from_meta({"finding": index})
        style = base + self.get_component_rich_style(f"text--{look}") + meta
        if text.endswith(TICK) and self._marks[index].replacement is not None:
            tick = base + self.get_component_rich_style("text--tick") + meta
            return [Segment(text[: -len(TICK)], style), Segment(TICK, tick)]
        return [Segment(text, style)]

    def on_click(self, event: events.Click) -> None:
        """Choose the mark under the mouse."""
        index = event.style.meta.get("finding")
        if isinstance(index, int):
            self.post_message(self.Picked(index))
