"""The questions and the help that stand over the text; each answers with a value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static


class Question(ModalScreen[str]):
    """A question with one key for each answer; dismisses with the answer's name, or "" for none."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "answer('')", "Stay", show=False)]

    def __init__(self, title: str, words: str, answers: Iterable[tuple[str, str, str]]) -> None:
        """``answers``: key, name, and what it does in words; Enter means the first one."""
        super().__init__()
        self._title, self._words = title, words
        self._answers = list(answers)

    def compose(self) -> ComposeResult:
        """The question."""
        text = Text(self._words + "\n\n")
        for key, _, words in self._answers:
            text.append(f" {key} ", "reverse")
            text.append(f"  {words}\n")
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Text(self._title)
            yield Static(text, markup=False)

    def on_mount(self) -> None:
        """Bind a key to each answer."""
        for number, (key, name, words) in enumerate(self._answers):
            keys = {key.lower(), key.upper()} if len(key) == 1 else {key}
            if number == 0:
                keys.add("enter")
            for one in sorted(keys):
                self._bindings.bind(one, f"answer('{name}')", words, show=False)

    def action_answer(self, name: str) -> None:
        """Close with an answer."""
        self.dismiss(name)


class Help(ModalScreen[None]):
    """All keys, from the bindings themselves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss", "Close", show=False),
    ]

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """``rows``: keys, name and explanation of each binding."""
        super().__init__()
        self._rows = list(rows)

    def compose(self) -> ComposeResult:
        """The keys."""
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), expand=True)
        table.add_column(no_wrap=True, style="bold")
        table.add_column(ratio=1)
        for keys, name, explanation in self._rows:
            table.add_row(Text(keys), Text(explanation or name))
        with VerticalScroll(classes="dialog help") as dialog:
            dialog.border_title = "Keys"
            dialog.border_subtitle = "Escape closes"
            yield Static(table)


KEY_NAMES = {
    "question_mark": "?",
    "enter": "Enter",
    "escape": "Esc",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
}


def key_name(keys: str) -> str:
    """A binding's keys as people read them."""
    return " ".join(KEY_NAMES.get(key, key.replace("ctrl+", "Ctrl-")) for key in keys.split(","))
