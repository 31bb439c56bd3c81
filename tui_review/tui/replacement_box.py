"""The line in which a replacement is written.

What is typed can hold no control characters. A line end inside of a name stands as ``⏎``, so that it survives editing.
"""

from __future__ import annotations

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Label

from tui_review.tui.glyphs import on_one_line, visible

LINE_END = "⏎"
_LINE_ENDS = re.compile("\r\n?|\n")


def _typeable(text: str) -> str:
    """The text without what is not shown as itself."""
    return "".join(character for character in text if visible(character) == character)


class ReplacementInput(Input):
    """The line itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "take it", id="edit.take", tooltip="Put what is written in the text's place"),
        Binding("escape", "leave", "leave it", id="edit.leave", tooltip="Leave the replacement as it was"),
    ]

    class Left(Message):
        """Editing was given up."""

    def validate_value(self, value: str) -> str:
        """Take in only what can be shown."""
        return _typeable(value)

    def action_leave(self) -> None:
        """Give up."""
        self.post_message(self.Left())


class ReplacementBox(Vertical):
    """A label and the line, out of sight until a replacement is edited."""

    class Written(Message):
        """A replacement was written."""

        def __init__(self, replacement: str) -> None:
            super().__init__()
            self.replacement = replacement

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._line_end = ""

    def compose(self) -> ComposeResult:
        """The label over the line."""
        yield Label("", id="replacing", markup=False)
        yield ReplacementInput(id="replacement", compact=True, select_on_focus=False)
        yield Label("Enter takes it, Esc leaves it", id="replacing-hint", markup=False)

    @property
    def is_open(self) -> bool:
        """Whether a replacement is being edited."""
        return self.has_class("-open")

    def open(self, surface: str, replacement: str) -> None:
        """Edit a replacement for ``surface``, beginning with ``replacement``."""
        found = _LINE_ENDS.search(surface) or _LINE_ENDS.search(replacement)
        self._line_end = found.group() if found else ""
        line = self.query_one(ReplacementInput)
        self.query_one("#replacing", Label).update(f"in place of {on_one_line(surface)}")
        line.value = _LINE_ENDS.sub(LINE_END, replacement) if found else replacement
        line.cursor_position = len(line.value)
        self.add_class("-open")
        line.focus()

    def close(self) -> None:
        """Put the line away."""
        self.remove_class("-open")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand over what was written."""
        event.stop()
        value = event.value.replace(LINE_END, self._line_end) if self._line_end else event.value
        self.post_message(self.Written(value))
