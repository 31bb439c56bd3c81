"""The text view with mouse and marking keys: clicking findings, selecting words, finding words.

A selection consists of whole words of the original text; a replacement counts as the words that it replaced. Marking is the
mode in which the keys move the selection.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tui_review.review.edits import CorrectedText, Edit
from tui_review.tui.document_view import MARGIN, DocumentView, Span
from tui_review.tui.words import around, word_after, word_before


class MarkableView(DocumentView, inherit_bindings=True):
    """The text view, with a selection of whole words as cursor while marking."""

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
        """Words were selected to be marked as wrong."""

        def __init__(self, span: Span) -> None:
            super().__init__()
            self.span = span

    class Left(Message):
        """Marking was cancelled."""

    marking = False
    """Whether the keys move the selection."""
    _pressed: int | None = None
    _dragged = False

    @property
    def selected(self) -> Span | None:
        """The span of the selected words; None without a selection."""
        return self.lit[0] if self.lit else None

    def select(self, span: Span | None, *, reveal: bool = True) -> None:
        """Select other words, None for none; with ``reveal``, scroll to them."""
        markup = self._document.markup
        if span is not None and markup is not None:
            span = markup.snapped(*span)
        self.light([span] if span is not None else [])
        if span is not None and reveal and self._layout is not None:
            self._reveal(self._layout, self._layout.row_of_offset(span[0]))

    @property
    def _text(self) -> str:
        """The text in which words are selected; in a translation file only the translations are readable in it."""
        return self._document.readable

    # --- keys -------------------------------------------------------------------------------------------------------------

    def begin_marking(self) -> bool:
        """Start marking at the selection, else after the current finding or at the top of the screen; False when there are no words."""
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
        """End marking and remove the selection."""
        self.marking = False
        self.select(None)
        self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the marking keys only while marking."""
        if action.startswith("mark_") and not self.marking:
            return False
        return super().check_action(action, parameters)

    def action_mark_move(self, step: int) -> None:
        """Select the next or the previous single word."""
        if self.selected is not None:
            start, end = self.selected
            word = word_after(self._text, end) if step > 0 else word_before(self._text, start)
            self.select(word or self.selected)

    def action_mark_grow(self, step: int) -> None:
        """Extend or shorten the selection by one word at its end."""
        if self.selected is not None:
            start, end = self.selected
            word = word_after(self._text, end) if step > 0 else word_before(self._text, end)
            if step > 0 and word is not None:
                self.select((start, word[1]))
            elif word is not None and word[0] > start:
                before = word_before(self._text, word[0])
                self.select((start, before[1]) if before is not None else self.selected)

    def action_mark_row(self, step: int) -> None:
        """Select a word in the next row with words, down or up, in the same column or at the nearer end of the row."""
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
        """Mark the selected words."""
        if self.selected is not None:
            self.post_message(self.Marked(self.selected))

    def action_mark_leave(self) -> None:
        """Cancel marking."""
        self.end_marking()
        self.post_message(self.Left())

    # --- finding words ----------------------------------------------------------------------------------------------------

    def seek(self, words: str, edits: Sequence[Edit]) -> tuple[int, int] | None:
        """Select the next occurrence of some words in the text with ``edits`` applied, in any casing, wrapping around at the end.

        Returns its number, from 1, and the number of all occurrences; None when there is none.
        """
        text = self._document.text
        corrected = CorrectedText(text, edits)
        found = [match.span() for match in re.finditer(re.escape(words), corrected.text, re.IGNORECASE)]
        if not found:
            self.select(None)
            return None
        after = self.selected[0] if self.selected is not None else -1
        number = next((n for n, span in enumerate(found) if corrected.original(*span)[0] > after), 0)
        span = corrected.original(*found[number])
        self.select(around(text, *span) or span)
        return number + 1, len(found)

    # --- the mouse --------------------------------------------------------------------------------------------------------

    def _offset_under(self, event: events.MouseEvent) -> int | None:
        layout = self._layout
        row = event.y - self.gutter.top + self.scroll_offset.y
        if layout is None or not 0 <= row < layout.height:
            return None
        return layout.offset_of_row(row, event.x - self.gutter.left - MARGIN)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a selection may begin."""
        self._pressed, self._dragged = (self._offset_under(event) if event.button == 1 else None), False
        if self._pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select the words between here and the place where the button was pressed."""
        offset = self._offset_under(event) if self._pressed is not None else None
        if offset is None or self._pressed is None or (offset == self._pressed and not self._dragged):
            return
        self._dragged = True
        self.select(around(self._text, min(offset, self._pressed), max(offset, self._pressed)), reveal=False)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Mark the words selected by dragging; after a click, go to the finding there, or while marking select the word."""
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
