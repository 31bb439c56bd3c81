"""Picks one of many choices by a few letters.

Choices that begin with the letters come first, then those with a word that does, then those that contain them, the shortest first in
each group, then similar ones. Enter takes the highlighted row. If free text is allowed, it has a row of its own: after the choices
that begin with it, and if it has no capitals, so that it is probably no complete name, also after those with a word that does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui_review.tui.glyphs import on_one_line
from tui_review.tui.keys import key_of
from tui_review.tui.line_box import paste, typeable
from tui_review.tui.rows import cells

T = TypeVar("T")
_MOST = 100
"""Maximum number of rows."""
_ALIKE = 70
"""Least similarity, 0 to 100, of an offered choice that does not contain the letters."""
_FEW = 5
"""If fewer choices contain the letters, similar ones are offered too."""
_NEAREST, _RATHER_ALIKE = 20, 50
"""Maximum number and least similarity, 0 to 100, of the choices that are offered first because they are similar to ``near``."""


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """A value that can be picked."""

    words: str
    """The text by which it is found."""
    detail: str
    """A description at the end of its row."""
    value: T


def ranked(query: str, choices: Sequence[Choice[T]], most: int = _MOST) -> tuple[list[Choice[T]], list[Choice[T]]]:
    """The choices with a word that begins with ``query``, and those that contain or resemble it; the best first, in all ``most``."""
    wanted = query.casefold().strip()
    if not wanted:
        return list(choices[:most]), []
    begins = re.compile(rf"(?<!\w){re.escape(wanted)}")
    holding = ((choice.words.casefold(), number) for number, choice in enumerate(choices))
    found = sorted(
        (not words.startswith(wanted), begins.search(words) is None, len(words), number) for words, number in holding if wanted in words
    )[:most]
    alike = _alike(wanted, choices, {n for *_, n in found}, most - len(found), _ALIKE) if len(found) < _FEW else ()
    first = [choices[number] for _, inside, _, number in found if not inside]
    return first, [*(choices[number] for _, inside, _, number in found if inside), *alike]


def _alike(wanted: str, choices: Sequence[Choice[T]], known: set[int], most: int, least: float) -> Iterator[Choice[T]]:
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only a search that finds too little needs it

    words = [choice.words for choice in choices]
    scored = process.extract(wanted, words, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=least, limit=_MOST)
    yield from [choices[number] for _, _, number in scored if number not in known][: max(most, 0)]


class PickerInput(Input):
    """The input line; the arrow keys move in the list below it."""

    def validate_value(self, value: str) -> str:
        """Remove characters that cannot be displayed."""
        return typeable(value)

    def on_paste(self, event: events.Paste) -> None:
        """Paste all lines."""
        paste(self, event)


class Picker(ModalScreen[T | None], Generic[T], inherit_bindings=False):
    """An input line above a list of matching choices; the result is the picked value, None when none was picked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "take it", id="pick.take", priority=True, tooltip="Take the filled row"),
        Binding("escape", "leave", "leave", id="pick.leave", tooltip="Pick nothing"),
        Binding("down,tab", "move(1)", "down", id="pick.down", priority=True, tooltip="Go to the next row"),
        Binding("up,shift+tab", "move(-1)", "up", id="pick.up", priority=True, tooltip="Go to the row before"),
        Binding("pagedown", "move(10)", "page down", id="pick.page_down", priority=True, tooltip="Go ten rows down"),
        Binding("pageup", "move(-10)", "page up", id="pick.page_up", priority=True, tooltip="Go ten rows up"),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[T]],
        *,
        near: str = "",
        typed: Callable[[str], T] | None = None,
        prompt: str = "a few letters of it",
    ) -> None:
        """Choices similar to ``near`` come first while nothing is typed; ``typed`` makes a value of free text, None allows none."""
        super().__init__()
        self._title = on_one_line(title)
        self._choices = choices
        self._typed = typed
        self._prompt = prompt
        self._near = list(_alike(near, choices, set(), _NEAREST, _RATHER_ALIKE)) if near else []
        self._offered: list[Choice[T]] = []
        self._query = ""
        """The input for which the list is shown."""

    def compose(self) -> ComposeResult:
        """The input line above the list."""
        with Vertical(id="picker") as box:
            box.border_title = Text(self._title)
            take, leave = (key_of(self.app, self.BINDINGS, name) for name in ("pick.take", "pick.leave"))
            box.border_subtitle = f"{take} takes it, {leave} leaves"
            yield PickerInput(id="picker-line", compact=True, placeholder=self._prompt)
            yield OptionList(id="picker-list", markup=False)

    def on_mount(self) -> None:
        """Show choices immediately."""
        self.query_one(OptionList).can_focus = False
        self.query_one(PickerInput).focus()
        self._offer("")

    def on_resize(self) -> None:
        """Redraw the rows in the new width."""
        self.call_after_refresh(self._draw)

    @on(Input.Changed)
    def _retyped(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._query:
            self._offer(event.value)

    def _offer(self, query: str) -> None:
        self._query = query
        holding, alike = ranked(query, self._choices)
        if not query.strip() and self._near:
            holding = [*self._near, *(choice for choice in holding if choice not in self._near)][:_MOST]
        words = query.strip()
        if self._typed is not None and words and all(choice.words != words for choice in holding):
            before = len(holding) if words.islower() else sum(choice.words.casefold().startswith(words.casefold()) for choice in holding)
            holding = [*holding[:before], Choice(words, "as typed", self._typed(words)), *holding[before:]]
        self._offered = [*holding, *alike]
        self._draw()

    def _draw(self) -> None:
        rows = self.query_one(OptionList)
        width = max(20, rows.scrollable_content_region.width - 2)
        at = rows.highlighted if len(self._offered) == rows.option_count else 0
        rows.clear_options()
        rows.add_options([Option(self._row(choice, width)) for choice in self._offered] or [Option(Text("nothing like it"), disabled=True)])
        rows.highlighted = at if self._offered else None

    @staticmethod
    def _row(choice: Choice[T], width: int) -> Text:
        words, detail = on_one_line(choice.words), on_one_line(choice.detail)
        row = Text(words, no_wrap=True, overflow="ellipsis")
        gap = width - cells(words) - cells(detail)
        if detail and gap >= 2:
            row.append(" " * gap)
            row.append(detail)
        return row

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._take(event.option_index)

    def _take(self, row: int | None) -> None:
        if row is not None and row < len(self._offered):
            self.dismiss(self._offered[row].value)

    def action_take(self) -> None:
        """Take the highlighted row, after all earlier input has been processed."""
        self._once_typed(lambda: self._take(self.query_one(OptionList).highlighted))

    def action_leave(self) -> None:
        """Pick nothing."""
        self.dismiss(None)

    def action_move(self, rows: int) -> None:
        """Highlight another row."""
        self._once_typed(lambda: self._move(rows))

    def _move(self, rows: int) -> None:
        options = self.query_one(OptionList)
        if self._offered and options.highlighted is not None:
            options.highlighted = max(0, min(len(self._offered) - 1, options.highlighted + rows))

    def _once_typed(self, act: Callable[[], None]) -> None:
        """Run a function after the input line has processed all earlier keys and the list matches its text."""
        line = self.query_one(PickerInput)

        def done() -> None:
            if not self.is_current:
                return  # something was taken already
            if line.value != self._query:
                self._offer(line.value)
            act()

        line.call_later(done)
