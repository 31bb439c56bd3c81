"""The text under the mouse and the marking keys: clicking findings, lighting up words, finding words.

What is lit up is always whole words of the original text; a replacement counts as what it replaced.
"""

from __future__ import annotations

import re
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tui_review.tui.document_view import MARGIN, DocumentView, Span
from tui_review.tui.words import around, word_after, word_before


class MarkableView(DocumentView, inherit_bindings=True):
    """The text, with a cursor of whole words while something is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "mark_move(1)", "next", id="mark.next", tooltip="Light up the next word"),
        Binding("left", "mark_move(-1)", "before", id="mark.before", tooltip="Light up the word before"),
        Binding("plus,shift+right", "mark_grow(1)", "wider", id="mark.more", tooltip="Light up one word more"),
        Binding("minus,shift+left", "mark_grow(-1)", "narrower", id="mark.less", tooltip="Light up one word less"),
        Binding("down", "mark_row(1)", "row down", id="mark.down", show=False, tooltip="Light up a word in the next row"),
        Binding("up", "mark_row(-1)", "row up", id="mark.up", show=False, tooltip="Light up a word in the row before"),
        Binding("enter,m,M", "mark_take", "mark it", id="mark.take", tooltip="Mark the words as wrong"),
        Binding("escape", "mark_leave", "leave", id="mark.leave", tooltip="Mark nothing"),
    ]

    class Picked(Message):
        """A finding was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index
            """Index of the finding."""

    class Marked(Message):
        """Words were chosen to be marked as wrong."""

        def __init__(self, span: Span) -> None:
            super().__init__()
            self.span = span

    class Left(Message):
        """Marking was begun, or given up."""

    marking = False
    """Whether the keys move the cursor of words."""
    _pressed: int | None = None
    _dragged = False

    @property
    def selected(self) -> Span | None:
        """The words that are lit up."""
        return self.lit[0] if self.lit else None

    def select(self, span: Span | None, *, reveal: bool = True) -> None:
        """Light up other words, and bring them into sight."""
        markup = self._document.markup
        if span is not None and markup is not None:
            span = markup.snapped(*span)
        self.light([span] if span is not None else [])
        if span is not None and reveal and self._layout is not None:
            self._reveal(self._layout, self._layout.row_of_offset(span[0]))

    @property
    def _text(self) -> str:
        """Where words are marked: in a file with markup, only in its translations."""
        return self._document.readable

    # --- keys -------------------------------------------------------------------------------------------------------------

    def begin_marking(self) -> bool:
        """Light up the word to begin with, unless words are lit up already; false when there is none."""
        if self.selected is None and self._layout is not None:
            current = self._spans[self._current] if self._current is not None else None
            top = self.scroll_offset.y
            in_sight = current is not None and top <= self._layout.row_of_offset(current[0]) < top + self.size.height
            begin = current[1] if current is not None and in_sight else self._layout.offset_of_row(top)
            self.select(word_after(self._text, begin) or word_before(self._text, begin))
        self.marking = self.selected is not None
        self.screen.refresh_bindings()
        return self.marking

    def end_marking(self) -> None:
        """Nothing is lit up any more."""
        self.marking = False
        self.select(None)
        self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The marking keys work only while something is marked."""
        if action.startswith("mark_") and not self.marking:
            return False
        return super().check_action(action, parameters)

    def action_mark_move(self, step: int) -> None:
        """Light up another single word."""
        if self.selected is not None:
            start, end = self.selected
            word = word_after(self._text, end) if step > 0 else word_before(self._text, start)
            self.select(word or self.selected)

    def action_mark_grow(self, step: int) -> None:
        """Light up one word more at the end, or one less."""
        if self.selected is not None:
            start, end = self.selected
            word = word_after(self._text, end) if step > 0 else word_before(self._text, end)
            if step > 0 and word is not None:
                self.select((start, word[1]))
            elif word is not None and word[0] > start:
                before = word_before(self._text, word[0])
                self.select((start, before[1]) if before is not None else self.selected)

    def action_mark_row(self, step: int) -> None:
        """Light up a word of another row, in the same column as far as there is one."""
        layout = self._layout
        if self.selected is None or layout is None:
            return
        row = layout.row_of_offset(self.selected[0])
        column = layout.column_of_offset(self.selected[0])
        row += step
        while 0 <= row < layout.height:
            offset = layout.offset_of_row(row, column)
            word = around(self._text, offset, offset) or word_before(self._text, offset)
            if word is not None and layout.row_of_offset(word[0]) == row:
                self.select(word)
                return
            row += step

    def action_mark_take(self) -> None:
        """Mark what is lit up."""
        if self.selected is not None:
            self.post_message(self.Marked(self.selected))

    def action_mark_leave(self) -> None:
        """Mark nothing."""
        self.end_marking()
        self.post_message(self.Left())

    # --- finding words ----------------------------------------------------------------------------------------------------

    def seek(self, words: str) -> tuple[int, int] | None:
        """Light up the next place of some words, whatever their casing, from the top again at the end.

        Returns its number and how many there are; None when there is none.
        """
        pattern = re.compile(re.escape(words), re.IGNORECASE)
        text = self._document.text
        starts = [match.start() for match in pattern.finditer(text)]
        if not starts:
            self.select(None)
            return None
        after = self.selected[0] if self.selected is not None else -1
        number = next((n for n, start in enumerate(starts) if start > after), 0)
        found = pattern.match(text, starts[number])
        assert found is not None  # noqa: S101 - it was found above
        self.select(around(text, *found.span()) or found.span())
        return number + 1, len(starts)

    # --- the mouse --------------------------------------------------------------------------------------------------------

    def _offset_under(self, event: events.MouseEvent) -> int | None:
        layout = self._layout
        row = event.y - self.gutter.top + self.scroll_offset.y
        if layout is None or not 0 <= row < layout.height:
            return None
        return layout.offset_of_row(row, event.x - self.gutter.left - MARGIN)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A mark may begin here."""
        self._pressed, self._dragged = (self._offset_under(event) if event.button == 1 else None), False
        if self._pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light up the words from where the button was pressed."""
        offset = self._offset_under(event) if self._pressed is not None else None
        if offset is None or self._pressed is None or (offset == self._pressed and not self._dragged):
            return
        self._dragged = True
        self.select(around(self._text, min(offset, self._pressed), max(offset, self._pressed)), reveal=False)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """What was lit up by dragging is marked; a click chooses the finding, or while marking the word, under it."""
        pressed, self._pressed = self._pressed, None
        self.release_mouse()
        if self._dragged:
            self.action_mark_take()
            return
        index = event.style.meta.get("finding")
        if isinstance(index, int) and not self.marking:
            self.post_message(self.Picked(index))
        elif pressed is not None and self.marking:
            self.select(around(self._text, pressed, pressed) or self.selected)
