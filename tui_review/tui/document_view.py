"""The document on the screen with its marked findings, drawn row by row from cached strips.

The view holds no decisions: it asks for a finding's replacement and style when a row is laid out or drawn. It scrolls only to
bring the current finding into view, and rows added or removed above the screen do not move the visible text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from tui_review.document import Document
from tui_review.tui.glyphs import visible
from tui_review.tui.layout import DisplayLine, Layout, Piece, Stretches
from tui_review.tui.painted import Painted
from tui_review.tui.rows import cells

READING_WIDTH = 100
"""Maximum width of a row of text, in cells."""
Span = tuple[int, int]
"""Offset of the first code point of a part of the original text, and of the one after its last."""
MARGIN = 3
"""Number of blank cells on either side of the text."""
_BEGINNING = 20_000
"""Number of characters that are laid out at first when a text is opened, more than any screen shows."""
_STRIPS = 1000
_CONTEXT = 2
_CURRENT = "current "
"""Prefix of the name of a look for the current finding."""
_PLAIN = Style(underline=False, underline2=False, italic=False, bold=False)


def _nothing(_: int) -> None:
    return None


def _thumb(bar: ScrollBar, position: float | None = None) -> int:
    """The start of a scrollbar's thumb at a position, by default its own, in eighths of a cell, the smallest visible step."""
    size, window, whole = bar.size.height, bar.window_size, bar.window_virtual_size
    if not 0 < window < whole:
        return 0
    return int((size - max(1, window * size / whole)) * 8 * (bar.position if position is None else position) / (whole - window))


def _open(_: int) -> str:
    return ""


class DocumentView(Painted, ScrollView, can_focus=True, inherit_bindings=False):
    """The text with its marks."""

    ALLOW_SELECT = False
    LOOKS = "text"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text--certain",
        "text--likely",
        "text--possible",
        "text--accepted",
        "text--rejected",
        "text--tick",
        "text--current",
        "text--selected",
        "text--quiet",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page_up", "page up", id="scroll.page_up", show=False, tooltip="Scroll the text one screen up"),
        Binding("pagedown,space", "page_down", "page down", id="scroll.page_down", show=False, tooltip="Scroll the text one screen down"),
        Binding("ctrl+up", "scroll_up", "line up", id="scroll.line_up", show=False, tooltip="Scroll the text one line up"),
        Binding("ctrl+down", "scroll_down", "line down", id="scroll.line_down", show=False, tooltip="Scroll the text one line down"),
        Binding("home", "scroll_home", "top", id="scroll.top", show=False, tooltip="Scroll to the beginning of the text"),
        Binding("end", "scroll_end", "end", id="scroll.end", show=False, tooltip="Scroll to the end of the text"),
    ]

    def __init__(self, document: Document, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._document = document
        self._spans: Sequence[tuple[int, int]] = ()
        self._replacement: Callable[[int], str | None] = _nothing
        self._look: Callable[[int], str] = _open
        self._layout: Layout | None = None
        self._current: int | None = None
        self._lit: Sequence[Span] = ()
        self._strips: LRUCache[tuple[int, int], Strip] = LRUCache(_STRIPS)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def show(self, spans: Sequence[tuple[int, int]], replacement: Callable[[int], str | None], look: Callable[[int], str]) -> None:
        """Show the findings at ``spans``, which are in text order.

        ``replacement`` returns a finding's replacement, None for the original; ``look`` its component class without the prefix
        ``text--``, empty when it is not marked.
        """
        self._spans, self._replacement, self._look = spans, replacement, look
        if self._layout is not None:
            self._lay_out()

    def place(self, spans: Sequence[Span]) -> None:
        """Show other findings while the replacements in the text stay the same; much faster than ``show``."""
        self._spans = spans
        if self._layout is not None:
            self._layout.place(spans)
            self.look_again()

    def update(self, findings: Iterable[int]) -> None:
        """Update findings whose decision has changed."""
        if self._layout is None:
            return
        top = self._layout.anchor(self.scroll_offset.y)
        touched, moved = self._layout.update(findings)
        if moved:
            self._strips.clear()
            self._grow()
            self.scroll_to(y=self._layout.row_at(top), animate=False)
            self.refresh()
        elif len(touched) > self.size.height:
            self.look_again()
        else:
            self._redraw_stretches(self._layout, touched)

    def look_again(self) -> None:
        """Redraw everything, because the marks of findings have changed."""
        self._strips.clear()
        self.refresh()

    @property
    def current(self) -> int | None:
        """The index of the current finding, which is drawn filled."""
        return self._current

    def go_to(self, index: int | None) -> None:
        """Make another finding current, and scroll to it if it is not visible."""
        before, self._current = self._current, index
        if self._layout is None:
            return
        for changed in {before, index} - {None}:
            if changed is not None and changed < len(self._spans):
                self._redraw(self._layout, self._layout.rows_of_finding(changed))
        if index is not None:
            self._reveal(self._layout, self._layout.row_of(index))

    @property
    def lit(self) -> Sequence[Span]:
        """The highlighted parts of the original text."""
        return self._lit

    def light(self, spans: Sequence[Span]) -> None:
        """Highlight other parts of the text, in text order."""
        before, self._lit = self._lit, spans
        if self._layout is not None and before != spans:
            for changed in (*before, *spans):
                self._redraw_stretches(self._layout, self._layout.stretches_between(*changed))

    def middle(self, index: int | None) -> tuple[int, int]:
        """An offset, that of a finding if it is visible, else of the middle of the screen; and the screen row where its stretch begins."""
        layout, top, height = self._layout, self.scroll_offset.y, self.size.height
        if layout is None:
            return 0, 0
        if index is not None and 0 <= (row := layout.row_of(index) - top) < height:
            start = self._spans[index][0]
            return start, row - layout.row_in_stretch(start)
        offset = layout.offset_of_row(top + height // 2)
        return offset, height // 2 - layout.row_in_stretch(offset)

    def _redraw_stretches(self, layout: Layout, stretches: Iterable[int]) -> None:
        self._redraw(layout, [row for stretch in stretches for row in layout.rows_of(stretch)])

    def _redraw(self, layout: Layout, rows: Sequence[int]) -> None:
        top, (width, height) = self.scroll_offset.y, self.size
        for row in rows:
            self._strips.discard(layout.locate(row))
        seen = [Region(0, row - top, width, 1) for row in rows if 0 <= row - top < height]
        if seen:
            self.refresh(*seen)

    def _reveal(self, layout: Layout, row: int) -> None:
        top, height = self.scroll_offset.y, max(1, self.size.height)
        context = min(_CONTEXT, (height - 1) // 2)
        last = max(0, layout.height - height)
        if (row < top + context and top > 0) or (row >= top + height - context and top < last):
            self.scroll_to(y=max(0, row - height // 3), animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the scrollbar too, but only if its thumb moves visibly; scrolling a long text by one screen does not move it."""
        if self.show_vertical_scrollbar and _thumb(self.vertical_scrollbar, new_value) != _thumb(self.vertical_scrollbar):
            self.vertical_scrollbar.position = new_value
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    # --- layout -----------------------------------------------------------------------------------------------------------

    @property
    def _text_width(self) -> int:
        return min(self.size.width - 2 * MARGIN, READING_WIDTH)

    @cached_property
    def _stretches(self) -> Stretches:
        return Stretches(self._document)

    def _begin(self) -> None:
        """Lay out the beginning of the text; the whole of a long text only after the first screen is painted."""
        length = len(self._document.text)
        if length <= _BEGINNING or self._spans:
            self._lay_out()
            return
        self._layout = beginning = Layout(Stretches(self._document, _BEGINNING), (), _nothing, self._text_width)
        self.virtual_size = Size(self.size.width, beginning.height * length // _BEGINNING)
        self.refresh()
        self.call_after_refresh(self._complete, beginning)

    def _complete(self, beginning: Layout) -> None:
        if self._layout is beginning:
            at_end = self.scroll_y > 0 and self.is_vertical_scroll_end
            self._lay_out()
            if at_end:
                self.scroll_end(animate=False)

    def _lay_out(self) -> None:
        before = self._layout
        top = None if before is None else before.anchor(self.scroll_offset.y)
        self._layout = layout = Layout(self._stretches, self._spans, self._replacement, self._text_width)
        self._strips.clear()
        self._grow()
        if top is not None:
            self.scroll_to(y=layout.row_at(top), animate=False)
        if self._current is not None:
            self._reveal(layout, layout.row_of(self._current))
        self.refresh()

    def _grow(self) -> None:
        assert self._layout is not None  # noqa: S101 - for the type checker
        self.virtual_size = Size(self.size.width, self._layout.height)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out the text again if its width has changed, and keep the visible part in view."""
        del event
        if self._layout is None:
            self._begin()
        elif self._layout.width != self._text_width:
            self._lay_out()
        elif self._current is not None:
            self._strips.clear()
            self._reveal(self._layout, self._layout.row_of(self._current))

    def notify_style_update(self) -> None:
        """Redraw everything in another theme."""
        super().notify_style_update()
        self._strips.clear()

    # --- drawing ----------------------------------------------------------------------------------------------------------

    def painted(self, first: int, last: int, size: Size) -> list[Strip]:
        """Rows of the screen, from the cache or drawn now."""
        top, layout = self.scroll_offset.y, self._layout
        if layout is None:
            return super().painted(first, last, size)
        strips = []
        for row in range(top + first, top + last):
            if row >= layout.height:
                strips.append(self.blank(size.width))
                continue
            place = layout.locate(row)
            strip = self._strips.get(place)
            if strip is None or strip.cell_length != size.width:
                strip = self._strips[place] = self._draw(layout, *place).adjust_cell_length(size.width, self.look(""))
            strips.append(strip)
        return strips

    def _draw(self, layout: Layout, stretch: int, row: int) -> Strip:
        line, base = layout.line(stretch), self.look("")
        begin, end = line.row(row)
        segments = [Segment(" " * MARGIN, base)]
        quiet = self._quiet(line)
        at = begin
        for piece in line.pieces:
            first, last = max(piece.start, begin), min(piece.end, end)
            if first >= last:
                continue
            segments += self._between(line, at, first, quiet)
            segments += self._mark(line.text[first:last], piece, ticked=piece.ticked and last == piece.end)
            at = last
        segments += self._between(line, at, end, quiet)
        strip = Strip(segments, MARGIN + cells(line.text[begin:end]))
        for span in self._lit:
            if stretch not in layout.stretches_between(*span):
                continue
            first, last = layout.shown_at(stretch, span[0]), layout.shown_at(stretch, span[1])
            if max(first, begin) < min(last, end):
                here, there = (MARGIN + cells(line.text[begin:at]) for at in (max(first, begin), min(last, end)))
                left, lit, right = strip.divide([here, there, max(there, strip.cell_length)])
                look = self.look("selected")
                strip = Strip.join([left, Strip([Segment(text, (style or base) + look) for text, style, _ in lit]), right])
        return strip

    def _quiet(self, line: DisplayLine) -> list[Span]:
        """The parts of a display line that do not belong to a translation; none in plain text."""
        markup = self._document.markup
        if markup is None:
            return []
        found = []
        for begin, here, end in line.runs:
            shown = line.text[:here]
            for span in markup.quiet(begin, end):
                first, last = (here + len(visible(self._document.text[begin:at], shown)) for at in span)
                found.append((first, last))
        return found

    def _between(self, line: DisplayLine, first: int, last: int, quiet: Sequence[Span]) -> Iterator[Segment]:
        """The text between findings; ``quiet`` parts of it in a quiet style."""
        for span in quiet:
            begin, end = max(span[0], first), min(span[1], last)
            if begin < end:
                if begin > first:
                    yield Segment(line.text[first:begin], self.look(""))
                yield Segment(line.text[begin:end], self.look("quiet"))
                first = end
        if last > first:
            yield Segment(line.text[first:last], self.look(""))

    def _mark(self, text: str, piece: Piece, *, ticked: bool) -> list[Segment]:
        look, current = self._look(piece.finding), piece.finding == self._current
        if not look and not current:
            return [Segment(text, self.look(""))]
        meta = Style.from_meta({"finding": piece.finding})
        if ticked and not current:
            return [Segment(text[:-1], self.look(look) + meta), Segment(text[-1], self.look("tick") + meta)]
        return [Segment(text, self.look(f"{_CURRENT}{look or 'possible'}" if current else look) + meta)]

    def style_of(self, name: str) -> Style:
        """The style of a look; that of the current finding is its usual one, filled."""
        if name.startswith(_CURRENT):
            return super().style_of(name.removeprefix(_CURRENT)) + _PLAIN + self.get_component_rich_style("text--current", partial=True)
        return super().style_of(name)
