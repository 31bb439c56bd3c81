"""The row of keys at the bottom: what fits, the most needed first; each can be clicked."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.widget import Widget


class KeyLine(Widget):
    """Keys with what they do; on a narrow screen the rare ones are left out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._keys: list[tuple[str, str, str, int]] = []

    def show(self, keys: list[tuple[str, str, str, int]]) -> None:
        """``keys``: key, word, action, and rank (0 is never left out, higher ones go first)."""
        self._keys = keys
        self.refresh()

    def fitting(self, width: int) -> list[tuple[str, str, str]]:
        """What fits in a width, in its order."""
        kept = list(self._keys)
        while kept and sum(len(key) + len(word) + 3 for key, word, *_ in kept) > width:
            rarest = max(rank for *_, rank in kept)
            last = max(n for n, (*_, rank) in enumerate(kept) if rank == rarest)
            del kept[last]
        return [(key, word, action) for key, word, action, _ in kept]

    def render(self) -> Text:
        """The row."""
        text = Text(no_wrap=True, overflow="crop")
        strong = self.get_component_rich_style("keys--key", partial=True)
        for key, word, action in self.fitting(max(1, self.size.width - 1)):
            click = Style.from_meta({"@click": f"app.{action}"})
            text.append(" ")
            text.append(key, strong + click)
            text.append(f" {word} ", click)
        return text
