"""The source text beside the translation, aligned by segment, with the current entry's native forms highlighted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.message import Message

from tui_review.document import Document, Segment, have_source
from tui_review.document.lines import lines_of
from tui_review.glossary import Entry, Glossary
from tui_review.tui.document_view import DocumentView, Span

_WHEEL = 3


class SourceText(NamedTuple):
    """The source of a translation."""

    document: Document
    """A separate document with a line for each segment; for a translation file, empty lines put each one at the line of its segment."""
    segments: Sequence[Segment]
    """The span of each segment's source in ``document``."""


def source_text(document: Document) -> SourceText | None:
    """The source of all segments; None when there is none."""
    if not have_source(document.segments):
        return None
    lines: list[str] = []
    segments, at = [], 0
    for segment in document.segments:
        if document.markup is not None:
            empty = document.position(segment.start)[0] - 1 - len(lines)
            lines += [""] * empty
            at += max(empty, 0)
        line = " ".join((segment.source or "").splitlines())
        lines.append(line)
        segments.append(Segment(at, at + len(line)))
        at += len(line) + 1
    text = "\n".join(lines)
    return SourceText(Document(None, b"", text, "utf-8", b"", "lf", lines_of(text)), segments)


def places_of(entry: Entry, text: str, start: int, end: int) -> list[Span]:
    """The mentions of an entry in a part of a text, in any inflected form of its native forms."""
    from tui_review.detect.mentions import MentionReader  # noqa: PLC0415 - a screen is painted before the engine is imported

    return [(start + m.start, start + m.end) for m in MentionReader(Glossary((entry,))).mentions(text[start:end], named={0})]


class SourceView(DocumentView, can_focus=False, inherit_bindings=False):
    """The source's lines, one for each segment of the translation."""

    class Scrolled(Message):
        """The wheel was turned over the source."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, source: SourceText, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(source.document, id=id)
        self._segments = source.segments

    def point(self, segment: int, entry: Entry | None) -> None:
        """Highlight the mentions of an entry in one segment."""
        within = self._segments[segment]
        self.light(places_of(entry, self._document.text, within.start, within.end) if entry is not None else [])

    def align(self, segment: int, row: int) -> None:
        """Scroll so that a segment begins ``row`` rows below the top of the view, limited so that its start is visible."""
        if self._layout is not None:
            first = self._layout.row_of_offset(self._segments[segment].start)
            self.scroll_to(y=max(0, first - max(0, min(row, self.size.height - 2))), animate=False)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll both texts down."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Scrolled(_WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll both texts up."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Scrolled(-_WHEEL))
