"""Widgets that provide their rows as finished strips, which are cached while they look the same.

After every change, Textual asks every visible widget for all of its rows, and normally applies borders, opacities and filters to
each of them. Here this is done once for each row, so that the cost of a key press depends only on the rows that it changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


@dataclass(slots=True)
class Paint:
    """The cached styles for drawing a widget's rows, valid until its styles change."""

    framed: bool
    """Whether the widget has a border or padding at the sides, in which case Textual draws it."""
    above: int
    """Number of empty rows before the first."""
    looks: dict[str, Style] = field(default_factory=dict)
    """The styles of component classes, in the terminal's colours, by their names without the prefix."""


class Painted(Widget):
    """A widget that draws finished rows; blank ones unless a subclass overrides ``painted``."""

    LOOKS = ""
    """The prefix of the component classes."""
    _paint: Paint | None = None

    def painted(self, first: int, last: int, size: Size) -> list[Strip]:
        """The content's rows from ``first`` to before ``last``, each of the width of ``size`` and only in styles from ``look``."""
        return [self.blank(size.width)] * (last - first)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in sight."""
        size, paint = self.size, self.paint
        if paint.framed or crop.width < size.width:
            return super().render_lines(crop)
        if not self.show_vertical_scrollbar:  # which would lie over the last cells
            size = Size(crop.width, size.height)
        blank, top = self.blank(size.width), paint.above - crop.y
        first, last = max(-top, 0), min(crop.height - top, size.height)
        inside = self.painted(first, last, size) if first < last else []
        above = [blank] * min(max(top, 0), crop.height)
        return [*above, *inside, *[blank] * (crop.height - len(above) - len(inside))]

    def render_line(self, y: int) -> Strip:
        """One row, used when the widget has a border."""
        return self.painted(y, y + 1, self.size)[0]

    @property
    def paint(self) -> Paint:
        """The present cached styles."""
        if self._paint is None:
            gutter = self.styles.gutter
            self._paint = Paint(bool(self.styles.border) or gutter.width > 0, gutter.top)
        return self._paint

    def look(self, name: str) -> Style:
        """The style of a component class, named without its prefix, in the terminal's colours; for an empty name the widget's own."""
        looks = self.paint.looks
        style = looks.get(name)
        if style is None:
            style = looks[name] = self._shown(self.style_of(name))
        return style

    def style_of(self, name: str) -> Style:
        """The style behind a look, in the theme's colours."""
        return self.get_component_rich_style(f"{self.LOOKS}--{name}") if name else self.rich_style

    def _shown(self, style: Style) -> Style:
        """A style in the terminal's colours."""
        segments, background = [Segment(" ", style)], self.background_colors[1]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, background)
        return segments[0].style or style

    def blank(self, width: int) -> Strip:
        """An empty row."""
        return Strip.blank(width, self.look(""))

    def notify_style_update(self) -> None:
        """Redraw in other styles."""
        super().notify_style_update()
        self._paint = None


class Framed(Painted):
    """A container with a border, which is cached until its styles or size change."""

    _frame: tuple[Region, Size, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in sight."""
        if self._frame is None or self._frame[:2] != (crop, self.outer_size):
            self._frame = crop, self.outer_size, super().render_lines(crop)
        return self._frame[2]

    def notify_style_update(self) -> None:
        """Redraw in other styles."""
        super().notify_style_update()
        self._frame = None
