"""The help with all keys, made from the bindings, and the ids with which users can change them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from tui_review.tui.dialogs import CertainQuestion, HeldQuestion, MarkQuestion, Paragraphs, QuitQuestion, ResumeQuestion, key_names
from tui_review.tui.diff_screen import DiffScreen
from tui_review.tui.document_view import DocumentView
from tui_review.tui.keys import KEYS, NEXT_FILE, QUEUE_KEYS, key_of
from tui_review.tui.line_box import LineInput
from tui_review.tui.markable_view import MarkableView
from tui_review.tui.picker import Picker
from tui_review.tui.preferences import preferences_file
from tui_review.tui.teach_dialog import TeachDialog

_GROUPS = {
    "decide": "Decide",
    "move": "Move",
    "view": "Look",
    "file": "File and program",
    "app": "File and program",
    "scroll": "Scroll",
    "mark": "While marking words",
    "edit": "While writing",
}
"""Titles in the help, by the first part of a binding's id, in the order of the help."""


def binding_tables() -> list[Iterable[BindingType]]:
    """All bindings, in tables of bindings that are active together."""
    dialogs = (ResumeQuestion, HeldQuestion, QuitQuestion, CertainQuestion, MarkQuestion, Picker, TeachDialog, DiffScreen, Help)
    return [
        [*KEYS, NEXT_FILE],
        QUEUE_KEYS,
        DocumentView.BINDINGS,
        MarkableView.BINDINGS,
        LineInput.BINDINGS,
        *(dialog.BINDINGS for dialog in dialogs),
    ]


def binding_ids() -> dict[str, list[str]]:
    """The ids of all bindings, with the keys of those that are active together in a review, and no keys for others."""
    named: dict[str, list[str]] = {binding.id: [] for table in binding_tables() for binding in Binding.make_bindings(table) if binding.id}
    for binding in Binding.make_bindings([*KEYS, NEXT_FILE, *DocumentView.BINDINGS]):
        named[binding.id or ""].append(binding.key)
    return named | {"app.palette": ["ctrl+p"], "app.suspend": ["ctrl+z"]}


class Help(ModalScreen[None], inherit_bindings=False):
    """All keys with their descriptions, or with their ids for the preferences file."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,Q,enter", "close", "close", id="help.close", tooltip="Close the help"),
        Binding("i,I", "names", "names", id="help.names", tooltip="Show the names by which keys are changed"),
        Binding("down", "scroll(1)", "down", id="help.down", tooltip="Scroll down"),
        Binding("up", "scroll(-1)", "up", id="help.up", tooltip="Scroll up"),
        Binding("pagedown,space", "page(1)", "page down", id="help.page_down", tooltip="Scroll one page down"),
        Binding("pageup", "page(-1)", "page up", id="help.page_up", tooltip="Scroll one page up"),
    ]

    def __init__(self, bindings: Iterable[Binding]) -> None:
        """``bindings``: all that can be used in the review."""
        super().__init__()
        self._listed = list(bindings)
        self._named = False

    def compose(self) -> ComposeResult:
        """The keys in groups."""
        with VerticalScroll(id="help"):
            yield Paragraphs("", (), self._keys())

    def _keys(self) -> list[tuple[str, str, str, str]]:
        groups: dict[str, dict[str, list[Binding]]] = {title: {} for title in _GROUPS.values()}
        for binding in self._listed:
            group, _, name = (binding.id or "").partition(".")
            words = f"{group}.{name}" if self._named else binding.tooltip
            groups[_GROUPS[group]].setdefault(words, []).append(binding)
        keys = []
        for title, lines in groups.items():
            for number, (words, bindings) in enumerate(lines.items()):
                # In the list of ids, each number key is a binding of its own.
                own = [replace(binding, key_display=None) for binding in bindings] if self._named else bindings
                keys.append((key_names(self.app, own), words, "", title if number == 0 else ""))
        return keys

    def on_mount(self) -> None:
        """Show how to close the help."""
        box = self.query_one("#help", VerticalScroll)
        box.border_title = "Keys"
        box.border_subtitle = self._way_on()
        box.can_focus = False

    def _way_on(self) -> str:
        shows = "what keys do" if self._named else "the names by which keys are changed"
        close, names = (key_of(self.app, self.BINDINGS, name) for name in ("help.close", "help.names"))
        return f"{close} closes, {names} shows {shows}"

    def action_close(self) -> None:
        """Go back to the text."""
        self.dismiss(None)

    def action_names(self) -> None:
        """Switch between descriptions and ids."""
        self._named = not self._named
        where = (f"Keys are changed in {preferences_file()}, for example", "[keys]", '"decide.reject" = "x"') if self._named else ()
        self.query_one(Paragraphs).tell(where, self._keys())
        box = self.query_one("#help", VerticalScroll)
        box.border_subtitle = self._way_on()
        box.scroll_home(animate=False)

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one("#help", VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        box = self.query_one("#help", VerticalScroll)
        box.scroll_relative(y=pages * max(1, box.size.height - 2), animate=False)
