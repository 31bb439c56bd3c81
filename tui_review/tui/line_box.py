"""The input line for a replacement, a comment or a search.

The input cannot contain control characters. A line end within a name is shown as ``⏎``, so that it is preserved by editing.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from enum import Enum, auto
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Label

from tui_review.tui.glyphs import on_one_line, visible
from tui_review.tui.keys import key_of

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


def on_joined_lines(text: str, joint: str) -> str:
    """A text on one line: a single line without its line end, several lines stripped and joined by ``joint``, without blank ones."""
    lines = text.strip("\r\n").splitlines()
    return lines[0] if len(lines) == 1 else joint.join(filter(None, map(str.strip, lines)))


def paste(line: Input, event: events.Paste, joint: str = " ") -> None:
    """Paste all lines of a text into an input line; an ``Input`` by itself only takes the first line."""
    event.prevent_default()
    event.stop()
    line.replace(on_joined_lines(event.text, joint), *line.selection)


class LineInput(Input):
    """The input widget."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "take it", id="edit.take", tooltip="Take what is written"),
        Binding("escape", "leave", "leave it", id="edit.leave", tooltip="Leave everything as it was"),
    ]

    class Left(Message):
        """The input was cancelled."""

    joint = " "
    """The separator between the lines of pasted text."""

    def validate_value(self, value: str) -> str:
        """Remove characters that cannot be displayed."""
        return typeable(value)

    def on_paste(self, event: events.Paste) -> None:
        """Paste all lines."""
        paste(self, event, self.joint)

    def on_resize(self) -> None:
        """Keep the cursor visible in the new width."""
        self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll to the cursor, after the width of the line is known."""
        self.call_after_refresh(self._watch_selection, self.selection)

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
        self._about: Hashable = None
        self._begun = ""
        self._drafts: dict[tuple[Purpose, Hashable], str] = {}
        """Unfinished input that was put aside, by its purpose and what it is about."""

    def furnish(self) -> None:
        """Create the label and the input line; before that, nothing can be written."""
        take, leave = (key_of(self.app, LineInput.BINDINGS, name) for name in ("edit.take", "edit.leave"))
        self.mount(
            Label("", id="line-label", markup=False),
            LineInput(id="line", compact=True, select_on_focus=False),
            Label(f"{take} takes it, {leave} leaves it", id="line-hint", markup=False),
        )

    @property
    def purpose(self) -> Purpose:
        """The purpose of the current input, or of the latest one."""
        return self._purpose

    @property
    def is_open(self) -> bool:
        """Whether the input line is open."""
        return self.has_class("-open")

    def open(self, purpose: Purpose, label: str, text: str = "", like: str = "", about: Hashable = None) -> None:
        """Open the input line with ``text``, or with the draft that was put aside for the same purpose and the same ``about``.

        Line ends in the input become those of ``like``, else of ``text``. An earlier search is selected, so that typing replaces it.
        """
        found = _LINE_ENDS.search(like) or _LINE_ENDS.search(text)
        self._line_end = found.group() if found else ""
        self._purpose, self._about = purpose, about
        line = self.query_one(LineInput)
        self.query_one("#line-label", Label).update(on_one_line(label))
        line.joint = LINE_END if found else " "
        self._begun = _LINE_ENDS.sub(LINE_END, text) if found else text
        line.value = self._drafts.pop((purpose, about), self._begun)
        line.cursor_position = len(line.value)
        self.add_class("-open")
        line.show_cursor()
        if purpose is Purpose.SEARCH:
            line.select_all()
        line.focus()

    def put_aside(self) -> bool:
        """Keep the input as a draft, unless it is still the initial text; returns whether it was kept."""
        value = self.query_one(LineInput).value
        if value == self._begun:
            return False
        self._drafts[self._purpose, self._about] = value
        return True

    def close(self) -> None:
        """Hide the input line."""
        self.remove_class("-open")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Post the submitted text."""
        event.stop()
        value = event.value.replace(LINE_END, self._line_end) if self._line_end else event.value
        self.post_message(self.Written(value, self._purpose))
