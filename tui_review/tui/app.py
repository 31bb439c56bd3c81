"""The reviewer as a program: themes, the command palette, and what is left when it ends.

``run()`` returns None, or the one line that says why the review could not be opened; the exit status is the caller's.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui_review.detect import LIKELY
from tui_review.document import Document
from tui_review.glossary import Glossary
from tui_review.review import Saved
from tui_review.tui.help import binding_ids
from tui_review.tui.preferences import preferences_file, read_preferences
from tui_review.tui.review_screen import ReviewScreen
from tui_review.tui.sitting import Earlier, OpenSession, Review
from tui_review.tui.streaming import FindIn
from tui_review.tui.themes import THEMES, wanted

_KEYS = {
    "enter": "Enter", "escape": "Esc", "tab": "Tab", "space": "Space", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End",
}  # fmt: skip

__all__ = ["Earlier", "Review", "ReviewApp"]


class ReviewApp(App[str], inherit_bindings=False):
    """The reviewer of one document."""

    CSS_PATH = "reviewer.tcss"
    TITLE = "tui-review"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", "commands", id="app.palette", priority=True, tooltip="Search all commands"),
    ]

    def __init__(
        self,
        document: Document,
        glossary: Glossary | None,
        find: FindIn,
        open_session: OpenSession,
        *,
        title: str = "",
        glossary_label: str = "",
        minimum: float = LIKELY,
        earlier: Earlier | None = None,
    ) -> None:
        """Review ``document``; nothing is looked for before its text is on the screen.

        ``find`` and ``open_session`` are described in ``tui_review.tui.sitting``; ``title`` is the document's name unless
        given, ``glossary_label`` what the header says of the glossary, ``minimum`` the lowest confidence that is shown
        without being asked for, ``earlier`` what an earlier sitting decided, so that it can be asked about.

        Raises InputError when the user's preferences cannot be read.
        """
        # Without colour the terminal's own are used, and the marks differ in shape alone.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        preferences = read_preferences(preferences_file(), binding_ids(), self.available_themes)
        named = preferences.theme or wanted()
        self.theme = named if named in self.available_themes else THEMES[0].name
        self.set_keymap(dict(preferences.keys))
        name = title or (document.path.name if document.path is not None else "standard input")
        self.review = ReviewScreen(Review(document, glossary, find, open_session, name, glossary_label, minimum, earlier))

    def get_default_screen(self) -> ReviewScreen:
        """The review."""
        return self.review

    @property
    def saved(self) -> Saved | None:
        """The latest corrected copy that was written in this sitting."""
        return self.review.saved

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No commands while a replacement is written."""
        if action == "command_palette" and self.review.is_mounted and self.review.box.is_open:
            return False
        return super().check_action(action, parameters)

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is written on keyboards."""
        if binding.key_display:
            return binding.key_display
        *modifiers, key = binding.key.split("+")
        name = _KEYS.get(key) or super().get_key_display(Binding(key, ""))
        return "+".join((*(modifier.title() for modifier in modifiers), name.upper() if modifiers and len(name) == 1 else name))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the review, and the themes."""
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)
        if screen is not self.review:
            return
        listed: set[str] = set()
        for active in self.review.active_bindings.values():
            binding = active.binding
            if not active.enabled or binding.action in listed or binding.action in ("command_palette", "hint_quit"):
                continue
            listed.add(binding.action)
            title = binding.tooltip
            if binding.action.startswith("choose("):
                title = f"Accept suggestion {binding.key}"
            yield SystemCommand(title, self.get_key_display(binding), partial(self.run_action, binding.action, active.node))
