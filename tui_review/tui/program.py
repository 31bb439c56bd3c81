"""The common base of the reviewers of one document and of a queue: themes, key names, command palette.

``run()`` returns None, or one line with the reason why the program was aborted; the caller sets the exit status.
"""

from __future__ import annotations

import asyncio
import atexit
import gc
import os
import signal
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui_review.tui.base import ReviewBase
from tui_review.tui.preferences import preferences_file, read_preferences
from tui_review.tui.themes import THEMES, wanted

_DIALOGS = Path(__file__).with_name("dialogs.tcss")
_KEYS = {
    "enter": "Enter", "escape": "Esc", "tab": "Tab", "space": "Space", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End",
}  # fmt: skip


def _binding_ids() -> dict[str, list[str]]:
    from tui_review.tui.help import binding_ids  # noqa: PLC0415 - it knows every dialog

    return binding_ids()


class Program(App[str], inherit_bindings=False):
    """A Textual app whose reviews are instances of ``ReviewScreen``."""

    CSS_PATH = "reviewer.tcss"
    TITLE = "tui-review"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", "commands", id="app.palette", priority=True, tooltip="Search all commands"),
        Binding(
            "ctrl+z", "suspend_process", "suspend", id="app.suspend", show=False, priority=True, tooltip="Back to the shell; fg goes on"
        ),
    ]

    def __init__(self) -> None:
        """Raises InputError when the user's preferences cannot be read."""
        # With NO_COLOR, only the terminal's own colours are used, and the marks differ in shape alone.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        preferences = read_preferences(preferences_file(), _binding_ids, self.available_themes)
        named = preferences.theme or wanted()
        self.theme = named if named in self.available_themes else THEMES[0].name
        self.set_keymap(dict(preferences.keys))

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Refresh the styles; before the first screen exists only the variables are set, since its styles are parsed later anyway."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def on_load(self) -> None:
        """Quit on SIGTERM and SIGHUP, so that the terminal is restored."""
        if sys.platform != "win32":  # whose event loops take no signal handlers
            for ending in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(ending, self.exit)

    def on_ready(self) -> None:
        """Load the styles of dialogs only after the first screen is shown."""
        self.call_after_refresh(self.stylesheet.read, _DIALOGS)
        self.app_resume_signal.subscribe(self, self._paint_anew)

    def _paint_anew(self, _: App[object]) -> None:
        """Redraw the screen, since the shell wrote over it."""
        self.screen.refresh(layout=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable the command palette while the input line is open."""
        screen = self.screen_stack[-1] if self.screen_stack else None
        if action == "command_palette" and isinstance(screen, ReviewBase) and screen.is_mounted and screen.box.is_open:
            return False
        return super().check_action(action, parameters)

    def get_key_display(self, binding: Binding) -> str:
        """The name of a key as on keyboards."""
        if binding.key_display:
            return binding.key_display
        *modifiers, key = binding.key.split("+")
        name = _KEYS.get(key) or super().get_key_display(Binding(key, ""))
        return "+".join((*(modifier.title() for modifier in modifiers), name.upper() if modifiers and len(name) == 1 else name))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The commands of the palette: the choice of a theme, and all actions of the screen unless it is modal."""
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)
        if screen.is_modal:
            return
        listed: set[str] = set()
        for active in screen.active_bindings.values():
            binding = active.binding
            if not active.enabled or binding.action in listed or binding.action in ("command_palette", "hint_quit"):
                continue
            listed.add(binding.action)
            # So that it is found by its word in the footer and by its description.
            title = f"{binding.description}: {binding.tooltip[:1].lower()}{binding.tooltip[1:]}"
            key = self.get_key_display(binding)
            if binding.action.startswith("choose("):
                title, key = f"accept suggestion {binding.action[7:-1]}", self.get_key_display(replace(binding, key_display=None))
            yield SystemCommand(title, key, partial(self.run_action, binding.action, active.node))


def run(program: Program) -> str | None:
    """Run a program in a process that does nothing else; returns the reason why it was aborted, None for none."""
    # A text, its findings and its screen live until the end: garbage collection is run less often than after every 700 new
    # objects, and not at exit, where it would take seconds after a long text.
    gc.set_threshold(50_000)
    atexit.register(gc.freeze)
    return program.run()
