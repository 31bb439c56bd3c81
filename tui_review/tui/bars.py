"""The single rows above and below the text: title, progress, keys.

Items that do not fit are left out completely, the least important first; the keys to accept, reject, undo and open the help never.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.screen import Screen

from tui_review.detect import Tier
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.styled import Row, Rows, Word, length, shortened, spread

_BAR = 20


class Head(Rows):
    """The title row: the document's name and the glossary in use."""

    LOOKS = "head"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"head--title", "head--quiet"}

    def __init__(self, title: str, glossary: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._title, self._glossary = title, glossary

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """One row."""
        del height
        room = width - 2
        right = [Word(shortened(self._glossary, max(room // 2, room - len(self._title) - 3)), "quiet")]
        title = Word(shortened(self._title, room - length(right) - 3 if self._glossary else room), "title")
        return [[Word(" "), *spread([title], right, room)]]


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a review."""

    decided: int
    total: int
    tiers: Mapping[Tier, int]
    hidden: int
    """Number of findings that are not shown."""
    filtered: str
    """The filter and order of the findings, in words; empty for the usual ones."""
    unsaved: bool
    saved: bool
    searched: float = 1.0
    """The share of the text that has been searched, 0 to 1."""
    read_only: bool = False


class StatusLine(Rows):
    """The status row: progress, counts of the tiers, and the latest message."""

    LOOKS = "status"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "status--done",
        "status--left",
        "status--certain",
        "status--likely",
        "status--possible",
        "status--quiet",
        "status--filter",
        "status--message",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.progress: Progress | None = None
        """None until the first findings are known."""
        self.message = ""
        """The effect of the last key, if it is not visible elsewhere."""

    def show(self, progress: Progress | None, message: str) -> None:
        """Show other progress and another message."""
        if (progress, message) != (self.progress, self.message):
            self.progress, self.message = progress, message
            self.changed()

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """One row."""
        del height
        room = width - 2
        message = [Word(self.message, "message")] if self.message else []
        if self.progress is None or not (self.progress.total or self.progress.filtered or self.progress.searched < 1):
            return [[Word(" "), *([Word(shortened(self.message, room), "message")] if message else [])]]
        done, tiers, hidden, state = self._parts(self.progress)
        bar = self._bar(self.progress)
        # From the complete row to the shortest, which always fits.
        attempts = [
            ([*done, *bar, *tiers, *hidden], message or state),
            ([*done, *bar, *(hidden if self.progress.filtered else tiers)], message or state),
            ([*done, *bar], message or state),
            (done, message or state),
            (done, [Word(shortened(self.message, room - length(done) - 3), "message")] if message else []),
        ]
        if self.progress.filtered:
            # A filter in use is always named, but its name may be shortened.
            room_for = max(8, room - length(done) - 3 - (length(message) + 3 if message else 0))
            told = Word(shortened(on_one_line(self.progress.filtered), room_for), "filter", "widen")
            attempts.insert(3, ([*done, Word("   "), told], message or state))
            attempts.insert(4, ([*done, Word("   "), told], message))
        for left, right in attempts[:-1]:
            if length(left) + length(right) + (3 if right else 0) <= room:
                return [[Word(" "), *spread(left, right, room)]]
        return [[Word(" "), *spread(*attempts[-1], room)]]

    @staticmethod
    def _parts(progress: Progress) -> tuple[list[Word], list[Word], list[Word], list[Word]]:
        done = [Word(f"{progress.decided:,} of {progress.total:,} decided" if progress.total else "none shown")]
        if progress.searched < 1:
            done.append(Word(f"   looking … {int(100 * progress.searched)} %", "message"))
        if progress.read_only:
            done.append(Word(" (only looking)", "filter"))
        tiers = []
        for tier in Tier:
            if progress.tiers.get(tier):
                only = f"show_only('tier', '{tier.value}')"
                tiers += [Word("   "), Word(tier.value, tier.value, only), Word(f" {progress.tiers[tier]:,}", "", only)]
        hidden = [Word("   "), Word(f"{progress.hidden:,} possible hidden", "quiet", "filter")] if progress.hidden else []
        if progress.filtered:
            hidden = [Word("   "), Word(on_one_line(progress.filtered), "filter", "widen")]
        state = "not saved" if progress.unsaved else "saved" if progress.saved else ""
        return done, tiers, hidden, [Word(state, "quiet")] if state else []

    @staticmethod
    def _bar(progress: Progress) -> list[Word]:
        if not progress.total:
            return []
        filled = _BAR * progress.decided // max(progress.total, 1)
        if progress.decided and not filled:
            filled = 1
        return [Word("  "), Word("━" * filled, "done"), Word("─" * (_BAR - filled), "left")]


class KeyBar(Rows):
    """The keys that work now, as many as fit."""

    LOOKS = "keys"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--disabled"}

    RAREST_FIRST: ClassVar[tuple[str, ...]] = (
        "mark.before",
        "mark.less",
        "mark.next",
        "app.palette",
        "diff.sides",
        "diff.previous",
        "diff.jump",
        "decide.comment",
        "view.order",
        "decide.certain",
        "view.search",
        "decide.redo",
        "move.previous",
        "move.unfinished",
        "decide.always",
        "decide.mark",
        "decide.suggestion_1",
        "view.filter",
        "file.diff",
        "move.next",
        "diff.next",
        "decide.reject_same",
        "app.quit",
        "file.save",
        "decide.accept_same",
        "decide.edit",
    )
    """The ids of the bindings that are left out when there is too little room, in this order."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._items: list[tuple[str, list[Word]]] = []

    def on_mount(self) -> None:
        """Update whenever the bindings change."""
        self.screen.bindings_updated_signal.subscribe(self, self._read)

    def _read(self, screen: Screen[object]) -> None:
        items: dict[str, tuple[str, list[Word]]] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            if not binding.show or binding.action in items:
                continue
            display, action = self.app.get_key_display(binding), binding.action
            key = Word(display, "key" if active.enabled else "disabled", action if active.enabled else "")
            label = Word(f" {binding.description}", "" if active.enabled else "disabled", key.action)
            items[action] = (binding.id or "", [key, label])
        if list(items.values()) != self._items:
            self._items = list(items.values())
            self.changed()

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """One row."""
        del height
        items = list(self._items)
        for rare in (*self.RAREST_FIRST, ""):
            row = [Word(" ")]
            for number, (_, words) in enumerate(items):
                row += [Word("  "), *words] if number else words
            if length(row) <= width or not rare:
                break
            items = [item for item in items if item[0] != rare]
        return [row]
