"""What the glossary is to say of some words: three ways, and the TOML that each would write."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen

from tui_review.errors import InputError
from tui_review.review import Lesson, Preview, Teaches
from tui_review.tui.glyphs import on_one_line, visible
from tui_review.tui.rows import cells
from tui_review.tui.styled import Row, Rows, Word, hanging

Previewed = Preview | str | None
"""What a lesson would write: None when the glossary says so already, text when it cannot be written, and why."""
_KEYS = {Teaches.VARIANT: "w", Teaches.ACCEPT: "a", Teaches.LEAVE: "l"}


def told(lesson: Lesson) -> str:
    """What a lesson means to an editor."""
    form, entry = on_one_line(lesson.form), on_one_line(lesson.entry)
    return {
        Teaches.VARIANT: f"“{form}” is always wrong, {entry} is right",
        Teaches.ACCEPT: f"“{form}” is right for {entry} as well",
        Teaches.LEAVE: f"“{form}” is a name of its own, never touched",
    }[lesson.teaches]


def toml_rows(preview: Preview, width: int) -> list[Row]:
    """The entry as it will stand, what changes with a sign."""
    before, after = preview.before.splitlines(), preview.after.splitlines()
    rows: list[Row] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            for line in after[c:d]:
                rows += hanging([Word("    ")], visible(line), width, look="quiet")
            continue
        for line in before[a:b]:
            rows += hanging([Word("  - ", "out")], visible(line), width, look="out")
        for line in after[c:d]:
            rows += hanging([Word("  + ", "in")], visible(line), width, look="in")
    return rows


class TeachRows(Rows):
    """The ways, and what the chosen one writes."""

    LOOKS = "dialog"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "dialog--title",
        "dialog--key",
        "dialog--label",
        "dialog--quiet",
        "dialog--in",
        "dialog--out",
        "dialog--chosen",
    }

    def __init__(self, surface: str, lessons: Sequence[Lesson], chosen: Teaches) -> None:
        super().__init__()
        self._surface, self._lessons = on_one_line(surface), lessons
        self.chosen = chosen
        self.previews: dict[Teaches, Previewed] = {}
        """What each way would write, as far as it is known."""

    def choose(self, teaches: Teaches) -> None:
        """Choose another way."""
        self.chosen = teaches
        self._changed()

    def tell(self, teaches: Teaches, preview: Previewed) -> None:
        """Show what a way would write."""
        self.previews[teaches] = preview
        self._changed()

    def _changed(self) -> None:
        self.refresh(layout=True)
        self.notify_style_update()

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """As much as the chosen way takes."""
        del container, viewport
        return len(self.rows(width, 0))

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """All of it."""
        del height
        rows: list[Row] = [*hanging((), f"From now on, in every text: {self._surface}", width, look="title"), []]
        for lesson in self._lessons:
            chosen, key = lesson.teaches is self.chosen, _KEYS[lesson.teaches]
            action = f"choose('{lesson.teaches.value}')"
            label = [Word("▸ " if chosen else "  ", "key"), Word(f"{key}  ", "key", action)]
            rows += hanging(label, told(lesson), width, look="chosen" if chosen else "", action=action)
        rows.append([])
        preview = self.previews.get(self.chosen, "reading the glossary …")
        if isinstance(preview, Preview):
            rows += hanging((), f"{preview.path.name} will say", width, look="label")
            rows += toml_rows(preview, width)
        else:
            rows += hanging((), "the glossary says so already" if preview is None else on_one_line(preview), width, look="label")
        keys = [("Enter", "write it, and decide it wherever it stands here", "take"), ("Esc", "leave everything as it is", "leave")]
        rows.append([])
        column = max(cells(key) for key, *_ in keys) + 3
        for key, words, action in keys:
            rows += hanging([Word(" "), Word(f"{key:<{column}}", "key", action)], words, width, action=action)
        return rows


class TeachDialog(ModalScreen[Lesson | None], inherit_bindings=False):
    """Chooses a lesson; the result is the one to write, or None. None is written before it was shown what that writes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "write it", id="teach.take", tooltip="Write it into the glossary, and decide it here"),
        Binding("escape,q,Q", "leave", "leave", id="teach.leave", tooltip="Leave everything as it is"),
        Binding("w,W", "choose('variant')", "wrong", id="teach.wrong", tooltip="The words are always wrong"),
        Binding("a,A", "choose('accept')", "right", id="teach.right", tooltip="The words are right for the entry as well"),
        Binding("l,L", "choose('leave')", "name of its own", id="teach.alone", tooltip="The words are a name of their own"),
        Binding("down,tab", "move(1)", "down", id="teach.down", tooltip="Choose the next way"),
        Binding("up,shift+tab", "move(-1)", "up", id="teach.up", tooltip="Choose the way before"),
        Binding("pagedown", "scroll(8)", "page down", id="teach.page_down", tooltip="Scroll down"),
        Binding("pageup", "scroll(-8)", "page up", id="teach.page_up", tooltip="Scroll up"),
    ]

    class Looked(Message):
        """The thread knows what a lesson would write, or why that cannot be known."""

        def __init__(self, teaches: Teaches, preview: Previewed | Exception) -> None:
            super().__init__()
            self.teaches, self.preview = teaches, preview

    def __init__(self, surface: str, lessons: Sequence[Lesson], chosen: Teaches, preview: Callable[[Lesson], Preview | None]) -> None:
        """``preview`` may take its time, and raise InputError."""
        super().__init__()
        self._surface, self._lessons, self._chosen, self._preview = surface, lessons, chosen, preview

    def compose(self) -> ComposeResult:
        """One box."""
        with VerticalScroll(id="teach", can_focus=False):
            yield TeachRows(self._surface, self._lessons, self._chosen)

    def on_mount(self) -> None:
        """Read the glossary, which takes a second when it is large."""
        # A daemon: whoever leaves early does not wait for it.
        threading.Thread(target=self._look, name="preview", daemon=True).start()

    def _look(self) -> None:
        for lesson in sorted(self._lessons, key=lambda lesson: lesson.teaches is not self._chosen):
            if not self.is_attached:
                return
            preview: Previewed | Exception
            try:
                preview = self._preview(lesson)
            except InputError as error:
                preview = str(error)
            except Exception as error:  # noqa: BLE001 - raised again where it is seen
                preview = error
            self.post_message(self.Looked(lesson.teaches, preview))

    def on_teach_dialog_looked(self, event: Looked) -> None:
        """Show what a lesson would write."""
        if isinstance(event.preview, Exception):
            raise event.preview
        self.ways.tell(event.teaches, event.preview)

    @property
    def ways(self) -> TeachRows:
        """The ways."""
        return self.query_one(TeachRows)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """A click does what it says."""
        event.stop()
        await self.run_action(event.action)

    def action_choose(self, teaches: str) -> None:
        """Choose a way by its name."""
        self.ways.choose(Teaches(teaches))

    def action_move(self, step: int) -> None:
        """Choose the next way, or the one before."""
        ways = [lesson.teaches for lesson in self._lessons]
        self.ways.choose(ways[(ways.index(self.ways.chosen) + step) % len(ways)])

    def action_scroll(self, rows: int) -> None:
        """Scroll the box."""
        self.query_one("#teach", VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_take(self) -> None:
        """Write the chosen one, when it can be and was shown."""
        chosen = self.ways.chosen
        if not isinstance(self.ways.previews.get(chosen, ""), str):
            self.dismiss(next(lesson for lesson in self._lessons if lesson.teaches is chosen))

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)
