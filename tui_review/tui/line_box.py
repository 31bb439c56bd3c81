"""The input line for a replacement, a comment or a search.

The input cannot contain control characters. A line end within a name is shown as ``⏎``, so that it is preserved by editing.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Label

from tui_review.tui.glyphs import on_one_line, visible

LINE_END = "⏎"
_LINE_ENDS = re.compile("\r\n?|\n")


class Purpose(Enum):
    """The purpose of the input line."""

    REPLACEMENT = auto()
    COMMENT = auto()
    SEARCH = auto()


def typeable(text: str) -> str:
    """The text without characters that are displayed as something else."""
    return "".join(character for character in text if visible(character) == character)


class LineInput(Input):
    """The input widget."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "take it", id="edit.take", tooltip="Take what is written"),
        Binding("escape", "leave", "leave it", id="edit.leave", tooltip="Leave everything as it was"),
    ]

    class Left(Message):
        """The input was cancelled."""

    def validate_value(self, value: str) -> str:
        """Remove characters that cannot be displayed."""
        return typeable(value)

    def action_leave(self) -> None:
        """Cancel the input."""
        self.post_message(self.Left())


class LineBox(Vertical):
    """A label and the input line, hidden until they are opened; their widgets are created after the text is painted."""

    class Written(Message):
        """The input was submitted."""

        def __init__(self, text: str, purpose: Purpose) -> None:
            super().__init__()
            self.text, self.purpose = text, purpose

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._line_end = ""
        self._purpose = Purpose.REPLACEMENT

    def furnish(self) -> None:
        """Create the label and the input line, which cannot be opened before."""
        self.mount(
            Label("", id="line-label", markup=False),
            LineInput(id="line", compact=True, select_on_focus=False),
            Label("Enter takes it, Esc leaves it", id="line-hint", markup=False),
        )

    @property
    def is_open(self) -> bool:
        """Whether the input line is open."""
        return self.has_class("-open")

    def open(self, purpose: Purpose, label: str, text: str = "", like: str = "") -> None:
        """Open the line with ``text`` in it; submitted line ends are those of ``like``. For a search the text is selected."""
        found = _LINE_ENDS.search(like) or _LINE_ENDS.search(text)
        self._line_end = found.group() if found else ""
        self._purpose = purpose
        line = self.query_one(LineInput)
        self.query_one("#line-label", Label).update(on_one_line(label))
        line.value = _LINE_ENDS.sub(LINE_END, text) if found else text
        line.cursor_position = len(line.value)
        self.add_class("-open")
        if purpose is Purpose.SEARCH:
            line.select_all()
        line.focus()

    def close(self) -> None:
        """Hide the input line."""
        self.remove_class("-open")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Post the submitted text."""
        event.stop()
        value = event.value.replace(LINE_END, self._line_end) if self._line_end else event.value
        self.post_message(self.Written(value, self._purpose))
