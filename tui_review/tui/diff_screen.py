"""A preview of the changes in the corrected copy before it is written, hunk by hunk, stacked or side by side.

It is made from the session's edits, which a save writes, and gives access to the decision behind each hunk.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.strip import Strip

from tui_review.counting import counted
from tui_review.document import Document
from tui_review.review import Edit
from tui_review.tui.bars import Head, KeyBar
from tui_review.tui.hunks import Hunk, flowed, hunks
from tui_review.tui.styled import Row, Rows, Word, length

_SIGN = 4
"""Number of cells before the words of a row, for the current hunk's bar and a sign."""
_SIDES_FROM = 90
"""Least width, in cells, for the side-by-side layout by default."""


class DiffRows(Rows):
    """All hunks, one under the other."""

    LOOKS = "diff"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "diff--place",
        "diff--old",
        "diff--new",
        "diff--out",
        "diff--in",
        "diff--sign-old",
        "diff--sign-new",
        "diff--current",
    }

    def __init__(self, listed: Sequence[Hunk]) -> None:
        super().__init__(id="hunks")
        self._hunks = listed
        self.side_by_side: bool | None = None
        """None for the layout by width."""
        self.current = 0
        self._built: tuple[int, bool, list[Row]] | None = None
        self._starts: list[int] = []
        self._hunk_of: list[int] = []

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The number of rows."""
        del container, viewport
        return len(self.rows(width, 0))

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """All rows, built once for each width and layout."""
        del height
        sides = width >= _SIDES_FROM if self.side_by_side is None else self.side_by_side
        if self._built is None or self._built[:2] != (width, sides):
            built: list[Row] = []
            self._starts, self._hunk_of = [], []
            for number, hunk in enumerate(self._hunks):
                self._starts.append(len(built))
                changes = counted(len(hunk.edits), "change")
                built.append([Word(f"  line {hunk.line}, {changes}", "place", f"jump({number})")])
                built += self._beside(hunk, width) if sides else self._under(hunk, width)
                built.append([])
                self._hunk_of += [number] * (len(built) - len(self._hunk_of))
            self._built = width, sides, built
        return self._built[2]

    @staticmethod
    def _under(hunk: Hunk, width: int) -> list[Row]:
        rows: list[Row] = []
        for parts, look, changed, sign in ((hunk.before, "old", "out", "-"), (hunk.after, "new", "in", "+")):
            rows += [[Word(f"  {sign} ", f"sign-{look}"), *row] for row in flowed(parts, max(8, width - _SIGN - 1), look, changed)]
        return rows

    @staticmethod
    def _beside(hunk: Hunk, width: int) -> list[Row]:
        half = max(8, (width - _SIGN - 6) // 2)
        rows: list[Row] = []
        for old, new in zip_longest(flowed(hunk.before, half, "old", "out"), flowed(hunk.after, half, "new", "in"), fillvalue=()):
            gap = Word(" " * (half - length(old)) + "   ")
            rows.append([Word("  - " if old else "    ", "sign-old"), *old, gap, Word("+ " if new else "  ", "sign-new"), *new])
        return rows

    def row_of(self, number: int) -> int:
        """The row in which a hunk begins."""
        return self._starts[number] if number < len(self._starts) else 0

    def hunk_at(self, row: int) -> int:
        """The hunk that a row shows."""
        return self._hunk_of[row] if row < len(self._hunk_of) else max(0, len(self._hunks) - 1)

    def go_to(self, number: int) -> None:
        """Make another hunk the current one."""
        self.current = number
        self.refresh()

    def turn(self, *, side_by_side: bool) -> None:
        """Change the layout to side by side or stacked."""
        self.side_by_side = side_by_side
        self.notify_style_update()
        self.refresh(layout=True)

    def painted(self, first: int, last: int, size: Size) -> list[Strip]:
        """The rows, with a bar before those of the current hunk."""
        strips = super().painted(first, last, size)
        bar = [Segment("▌", self.look("current"))]
        for y in range(first, min(last, len(self._hunk_of))):
            if self._hunk_of[y] == self.current and self._rows[y]:
                strips[y - first] = Strip([*bar, *strips[y - first].crop(1)], size.width)
        return strips


class DiffScreen(ModalScreen[Edit | str | None], inherit_bindings=False):
    """The preview of a save. The result is the edit to go back to, ``save``, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,N,down,right,tab", "step(1)", "next", id="diff.next", tooltip="Go to the next hunk"),
        Binding("p,P,up,left,shift+tab", "step(-1)", "back", id="diff.previous", tooltip="Go to the hunk before"),
        Binding("enter", "jump", "go to decision", id="diff.jump", tooltip="Go back to the decision behind the hunk"),
        Binding("v,V", "sides", "layout", id="diff.sides", tooltip="Show old and new side by side, or under each other"),
        Binding("s,S", "save", "save", id="diff.save", tooltip="Write the corrected copy"),
        Binding("pagedown,space", "page(1)", "page down", id="diff.page_down", show=False, tooltip="Scroll one page down"),
        Binding("pageup", "page(-1)", "page up", id="diff.page_up", show=False, tooltip="Scroll one page up"),
        Binding("home", "first", "first", id="diff.first", show=False, tooltip="Go to the first hunk"),
        Binding("end", "last", "last", id="diff.last", show=False, tooltip="Go to the last hunk"),
        Binding("escape,d,D,q,Q", "close", "close", id="diff.close", tooltip="Go back to the text"),
    ]

    def __init__(self, document: Document, edits: Sequence[Edit], name: str, near: int = 0) -> None:
        """``name`` is that of the corrected copy; initially the first hunk that ends at or after the offset ``near`` is current."""
        super().__init__()
        self._hunks = hunks(document, edits)
        lines = len({hunk.line for hunk in self._hunks})
        self._title = f"{counted(len(edits), 'change')} in {counted(lines, 'line')}"
        self._name = name
        self._first = next((n for n, hunk in enumerate(self._hunks) if hunk.edits[-1].end >= near), len(self._hunks) - 1)

    def compose(self) -> ComposeResult:
        """The hunks between a title and the keys."""
        yield Head(self._title, f"to be saved as {self._name}" if self._name else "", id="head")
        with VerticalScroll(id="diff", can_focus=False):
            yield DiffRows(self._hunks)
        yield KeyBar(id="keys")

    @property
    def rows(self) -> DiffRows:
        """The hunks."""
        return self.query_one(DiffRows)

    def on_mount(self) -> None:
        """Begin at the editor's place in the text."""
        self.call_after_refresh(self._go, self._first)

    def _go(self, number: int) -> None:
        number = max(0, min(number, len(self._hunks) - 1))
        self.rows.go_to(number)
        box, row = self.query_one("#diff", VerticalScroll), self.rows.row_of(number)
        height = max(1, box.size.height)
        if not box.scroll_offset.y <= row < box.scroll_offset.y + height - 4:
            box.scroll_to(y=max(0, row - height // 4), animate=False)

    def action_step(self, step: int) -> None:
        """Go to another hunk."""
        self._go(self.rows.current + step)

    def action_first(self) -> None:
        """Go to the first hunk."""
        self._go(0)

    def action_last(self) -> None:
        """Go to the last hunk."""
        self._go(len(self._hunks) - 1)

    def action_page(self, pages: int) -> None:
        """Scroll by pages; the first hunk in sight becomes current."""
        box = self.query_one("#diff", VerticalScroll)
        box.scroll_relative(y=pages * max(1, box.size.height - 2), animate=False, immediate=True)
        self.rows.go_to(self.rows.hunk_at(int(box.scroll_y)))

    def action_sides(self) -> None:
        """Side by side, or under each other."""
        sides = self.rows.side_by_side
        now = self.size.width >= _SIDES_FROM if sides is None else sides
        self.rows.turn(side_by_side=not now)
        self.call_after_refresh(self._go, self.rows.current)

    def action_jump(self, number: int | None = None) -> None:
        """Go back to the decision behind a hunk."""
        self.dismiss(self._hunks[self.rows.current if number is None else number].edits[0])

    def action_save(self) -> None:
        """Write the copy."""
        self.dismiss("save")

    def action_close(self) -> None:
        """Back to the text."""
        self.dismiss(None)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Run the action of a hunk's place or key that was clicked."""
        event.stop()
        await self.run_action(event.action)
