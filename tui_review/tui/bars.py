"""The single rows above and below the text: what is open, how far it is, which keys there are.

What does not fit is left out whole, the least needed first; the keys to accept, to leave, to undo and to find help never.
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
    """The document's name, and what it is read by."""

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
    """How far a review is."""

    decided: int
    total: int
    tiers: Mapping[Tier, int]
    hidden: int
    """Findings out of sight because they are only possible."""
    filtered: str
    """How the findings are filtered or ordered, when that is not the usual way."""
    unsaved: bool
    saved: bool
    searched: float = 1.0
    """How much of the text was looked through, 0 to 1."""
    read_only: bool = False


class StatusLine(Rows):
    """Progress, the tiers in their own looks, and the latest message."""

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
        """How far it is; None as long as nobody knows."""
        self.message = ""
        """What the last key did, when that cannot be seen elsewhere."""

    def show(self, progress: Progress | None, message: str) -> None:
        """Show something else."""
        if (progress, message) != (self.progress, self.message):
            self.progress, self.message = progress, message
            self.changed()

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """One row."""
        del height
        room = width - 2
        message = [Word(self.message, "message")] if self.message else []
        if self.progress is None or not (self.progress.total or self.progress.filtered or self.progress.searched < 1):
            return [[Word(" "), *message]]
        done, tiers, hidden, state = self._parts(self.progress)
        bar = self._bar(self.progress)
        # From all there is to say to the little that always fits.
        attempts = [
            ([*done, *bar, *tiers, *hidden], message or state),
            ([*done, *bar, *(hidden if self.progress.filtered else tiers)], message or state),
            ([*done, *bar], message or state),
            (done, message or state),
            (done, [Word(shortened(self.message, room - length(done) - 3), "message")] if message else []),
        ]
        if self.progress.filtered:
            # What is shown is never left out while only a part is: its name is shortened.
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
    """The ids of the bindings that make room when there is too little, in that order."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._items: list[tuple[str, list[Word]]] = []

    def on_mount(self) -> None:
        """Follow the bindings."""
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
