"""The choice of a lesson for the glossary, with a preview of the TOML that each would write."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen

from tui_review.errors import InputError
from tui_review.review import Lesson, Preview, Teaches
from tui_review.tui.dialogs import HEIGHTS, Middle, Paragraphs
from tui_review.tui.glyphs import on_one_line, visible
from tui_review.tui.keys import key_of
from tui_review.tui.styled import Row, Rows, Word, hanging

Previewed = Preview | str | None
"""The preview of a lesson: None when it would change nothing in the glossary, a message when it cannot be written."""
_ANSWERS = (("take", "write it, and decide it wherever it stands here"), ("leave", "leave everything as it is"))
"""Each action with its description."""
_ABOVE = 2
"""Number of rows shown above the changes, when not everything fits."""


@dataclass(frozen=True, slots=True)
class Way:
    """A lesson that can be chosen."""

    key: str
    """The letter that chooses it, unique in the dialog."""
    lesson: Lesson


def told(lesson: Lesson) -> str:
    """A description of a lesson for the editor."""
    form, entry = on_one_line(lesson.form), on_one_line(lesson.entry)
    return {
        Teaches.VARIANT: f"“{form}” is always wrong, {on_one_line(lesson.right_words)} is right",
        Teaches.ACCEPT: f"“{form}” is right for {entry} as well",
        Teaches.LEAVE: f"“{form}” is a name of its own, never touched",
    }[lesson.teaches]


def toml_rows(preview: Preview, width: int) -> list[Row]:
    """The entry's TOML after the change, with removed and added lines marked by signs."""
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


class _Auto(Rows):
    """Rows in a dialog, as high as their contents."""

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

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The number of rows."""
        del container, viewport
        return len(self.rows(width, 0))

    def show_again(self) -> None:
        """Update the rows, whose number may have changed."""
        self.refresh(layout=True)
        self.notify_style_update()


class Ways(_Auto):
    """The lessons to choose from, and a line about the chosen one."""

    def __init__(self, surface: str, ways: Sequence[Way], chosen: str) -> None:
        super().__init__()
        self._surface, self._ways = on_one_line(surface), ways
        self.chosen = chosen
        """The letter of the chosen lesson."""
        self.previews: dict[str, Previewed] = {}
        """The previews known so far, by letter."""

    @property
    def preview(self) -> Previewed:
        """The preview of the chosen lesson; a message while it is not known."""
        return self.previews.get(self.chosen, "reading the glossary …")

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """All of it."""
        del height
        rows: list[Row] = [*hanging((), f"From now on, in every text: {self._surface}", width, look="title"), []]
        for way in self._ways:
            chosen, action = way.key == self.chosen, f"choose('{way.key}')"
            label = [Word("▸ " if chosen else "  ", "key"), Word(f"{way.key}  ", "key", action)]
            rows += hanging(label, told(way.lesson), width, look="chosen" if chosen else "", action=action)
        preview = self.preview
        if isinstance(preview, Preview):
            said = f"{preview.path.name} will say"
        else:
            said = "the glossary says so already" if preview is None else on_one_line(preview)
        return [*rows, [], *hanging((), said, width, look="label")]


class Written(_Auto):
    """The preview of the entry."""

    def __init__(self) -> None:
        super().__init__()
        self.preview: Previewed = None

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The entry's TOML, if it would be changed."""
        del height
        return toml_rows(self.preview, width) if isinstance(self.preview, Preview) else []

    def changes(self, width: int) -> tuple[int, int]:
        """The first changed row, and the one after the last; both 0 without changes."""
        rows = [n for n, row in enumerate(self.rows(width, 0)) if any(word.look in ("in", "out") for word in row)]
        return (rows[0], rows[-1] + 1) if rows else (0, 0)


class TeachDialog(ModalScreen[Lesson | None], inherit_bindings=False):
    """Chooses a lesson; the result is the lesson to write, None for none. A lesson can only be taken after its preview was shown."""

    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = HEIGHTS

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "write it", id="teach.take", tooltip="Write it into the glossary, and decide it here"),
        Binding("escape,q,Q", "leave", "leave", id="teach.leave", tooltip="Leave everything as it is"),
        Binding("w,W", "choose('w')", "wrong", id="teach.wrong", tooltip="The words are always wrong"),
        Binding("o,O", "choose('o')", "own words", id="teach.own", tooltip="Your own words are right for the entry as well"),
        Binding("a,A", "choose('a')", "right", id="teach.right", tooltip="The words are right for the entry as well"),
        Binding("l,L", "choose('l')", "name of its own", id="teach.alone", tooltip="The words are a name of their own"),
        Binding("down,tab", "move(1)", "down", id="teach.down", tooltip="Choose the next way"),
        Binding("up,shift+tab", "move(-1)", "up", id="teach.up", tooltip="Choose the way before"),
        Binding("pagedown", "scroll(8)", "page down", id="teach.page_down", tooltip="Scroll down"),
        Binding("pageup", "scroll(-8)", "page up", id="teach.page_up", tooltip="Scroll up"),
    ]

    class Looked(Message):
        """The thread has the preview of a lesson, or an exception in its place."""

        def __init__(self, key: str, preview: Previewed | Exception) -> None:
            super().__init__()
            self.key, self.preview = key, preview

    def __init__(self, surface: str, ways: Sequence[Way], chosen: str, preview: Callable[[Lesson], Preview | None]) -> None:
        """``chosen`` is the letter of the lesson chosen at first; ``preview`` is called in a thread and may raise InputError."""
        super().__init__()
        self._surface, self._ways, self._chosen, self._preview = surface, ways, chosen, preview

    def compose(self) -> ComposeResult:
        """The lessons, the preview of the chosen one, and the keys."""
        with Vertical(id="teach"):
            yield Ways(self._surface, self._ways, self._chosen)
            with Middle(id="toml"):
                yield Written()
            yield Paragraphs("", (), [(key_of(self.app, self.BINDINGS, f"teach.{do}"), words, do, "") for do, words in _ANSWERS])

    def on_mount(self) -> None:
        """Make the previews in the background, as reading a large glossary takes a second."""
        # A daemon thread, so that leaving early does not wait for it.
        threading.Thread(target=self._look, name="preview", daemon=True).start()

    def _look(self) -> None:
        for way in sorted(self._ways, key=lambda way: way.key != self._chosen):
            if not self.is_attached:
                return
            preview: Previewed | Exception
            try:
                preview = self._preview(way.lesson)
            except InputError as error:
                preview = str(error)
            except Exception as error:  # noqa: BLE001 - raised again where it is seen
                preview = error
            self.post_message(self.Looked(way.key, preview))

    def on_teach_dialog_looked(self, event: Looked) -> None:
        """Show the preview of a lesson."""
        if isinstance(event.preview, Exception):
            raise event.preview
        self.ways.previews[event.key] = event.preview
        self._show()

    @property
    def ways(self) -> Ways:
        """The lessons to choose from."""
        return self.query_one(Ways)

    @property
    def _keys(self) -> list[str]:
        return [way.key for way in self._ways]

    @property
    def toml(self) -> Middle:
        """The scrolling part of the dialog."""
        return self.query_one("#toml", Middle)

    def _show(self) -> None:
        """Show the chosen lesson and its preview."""
        written = self.query_one(Written)
        self.ways.show_again()
        if written.preview is not self.ways.preview:
            written.preview = self.ways.preview
            written.show_again()
            self.call_after_refresh(self._show_changes)

    def _show_changes(self) -> None:
        """Scroll to the changes if they are not visible from the top."""
        first, end = self.query_one(Written).changes(self.toml.scrollable_content_region.width)
        above = max(0, min(_ABOVE, self.toml.size.height - (end - first)))
        self.toml.scroll_to(y=0 if end <= self.toml.size.height else max(0, first - above), animate=False)

    def on_resize(self) -> None:
        """Keep the changes visible in the new size."""
        self.call_after_refresh(self._show_changes)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Run the action of a word that was clicked."""
        event.stop()
        await self.run_action(event.action)

    def action_choose(self, key: str) -> None:
        """Choose a lesson by its letter, if there is one."""
        if key in self._keys:
            self.ways.chosen = key
            self._show()

    def action_move(self, step: int) -> None:
        """Choose the next or the previous lesson."""
        keys = self._keys
        self.ways.chosen = keys[(keys.index(self.ways.chosen) + step) % len(keys)]
        self._show()

    def action_scroll(self, rows: int) -> None:
        """Scroll the preview."""
        self.toml.scroll_rows(rows)

    def action_take(self) -> None:
        """Take the chosen lesson, unless its preview is not known yet or it cannot be written."""
        if not isinstance(self.ways.preview, str):
            self.dismiss(next(way.lesson for way in self._ways if way.key == self.ways.chosen))

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)
