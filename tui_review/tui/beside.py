"""Keeps the source beside the text: at the same segment, with the current entry's native forms lit up."""

from __future__ import annotations

from tui_review.tui.base import ReviewBase
from tui_review.tui.source_view import SourceView


class Beside(ReviewBase, inherit_bindings=False):
    """The source's place and height."""

    def on_mount(self) -> None:
        """Follow the text."""
        if self.source is not None:
            self.add_class("-sourced")
            self.watch(self.view, "scroll_y", self._align, init=False)

    def action_source(self) -> None:
        """Show the source, or put it away."""
        if self.source is None:
            self._say("there is no source text to show: --source names one")
            return
        self.toggle_class("-sourced")
        self.call_after_refresh(self._align)

    def _align(self) -> None:
        """Bring the source to the height of the text: the current finding's segment, else the one in the middle."""
        source, view = self.source, self.view
        if source is None:
            return
        offset, row = view.middle(view.current)
        source.align(self.review.document.segment_at(offset), row)

    def _show(self) -> None:
        super()._show()
        source, current = self.source, self.view.current
        if source is None or self.session is None or current is None:
            return
        finding = self.session.findings[current]
        source.point(self.review.document.segment_at(finding.start), self._describer.entry(finding.entry))
        self._align()

    def on_source_view_scrolled(self, event: SourceView.Scrolled) -> None:
        """Scroll the text when the wheel is turned over the source."""
        self.view.scroll_relative(y=event.rows, animate=False)
