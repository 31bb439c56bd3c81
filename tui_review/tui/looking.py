"""The actions that decide nothing: moving, filtering, ordering, searching, help."""

from __future__ import annotations

from textual.binding import Binding

from tui_review.tui.base import ReviewBase
from tui_review.tui.keys import with_users_keys
from tui_review.tui.line_box import LineInput, Purpose
from tui_review.tui.markable_view import MarkableView
from tui_review.tui.triage import By, Narrowing, Order, Triage

_ORDERS = {
    Order.TEXT: "in the order of the text",
    Order.CONFIDENCE: "the surest first",
    Order.NAME: "all of one name together",
}


class Looking(ReviewBase, inherit_bindings=False):
    """Chooses the findings that are shown and the current one."""

    _sought = ""
    """The latest search text."""

    def action_next(self) -> None:
        """Go to the next finding."""
        self._go(Triage.after, "the last one")

    def action_previous(self) -> None:
        """Go to the previous finding."""
        self._go(Triage.before, "the first one")

    def action_next_open(self) -> None:
        """Go to the next finding that is not decided."""
        self._go(Triage.next_open, self._ending())

    def action_previous_open(self) -> None:
        """Go to the previous finding that is not decided."""
        self._go(Triage.previous_open, self._ending())

    def on_markable_view_picked(self, event: MarkableView.Picked) -> None:
        """Go to the finding that was clicked."""
        self.action_go_to(event.index)

    # --- what is shown, and in which order --------------------------------------------------------------------------------

    def action_filter(self) -> None:
        """Show the next of the usual views."""
        if self.triage is not None:
            self.triage.cycle()
            self._look_again(self.triage)

    def action_pick_filter(self) -> None:
        """Pick a filter for the findings."""
        from tui_review.tui.picker import Choice, Picker  # noqa: PLC0415 - when it is asked for

        triage = self.triage
        if triage is None:
            return
        choices = [Choice(f"{by.by}: {by.value}", f"{count:,}", by) for by, count in triage.choices()]
        self.app.push_screen(Picker("Show only", choices), self._picked_filter)

    def _picked_filter(self, narrowing: Narrowing | None) -> None:
        """Apply a filter to all findings, including possible ones, as they were counted in the list of filters."""
        if narrowing is not None and self.triage is not None:
            self.triage.all_shown = True
            self._narrow(narrowing)

    def _narrow(self, narrowing: Narrowing) -> None:
        if self.triage is not None:
            self.triage.narrow(narrowing)
            self._look_again(self.triage)

    def action_show_only(self, by: str, value: str) -> None:
        """Show only the findings with a value, for example the tier that was clicked."""
        self._narrow(Narrowing(By(by), value))

    def action_same_name(self) -> None:
        """Show only the findings of the current one's entry."""
        session, current = self.session, self.view.current
        if session is not None and current is not None:
            self._narrow(Narrowing(By.ENTRY, session.findings[current].entry))

    def action_widen(self) -> None:
        """Remove all filters and the search."""
        self.view.select(None)
        self._sought = ""
        if self.triage is not None and (self.triage.narrowed or self.triage.all_shown):
            self.triage.widen()
            self._look_again(self.triage)

    def action_order(self) -> None:
        """Visit the findings in the next order."""
        triage = self.triage
        if triage is None:
            return
        orders = list(Order)
        triage.sort(orders[(orders.index(triage.order) + 1) % len(orders)])
        self._say(_ORDERS[triage.order])

    def _look_again(self, triage: Triage) -> None:
        """Update the marks after a change of the filter; the current finding changes only if it is no longer shown."""
        current = self.view.current
        self._message = ""
        if current is None or not triage.is_shown(current):
            self.view.go_to(None)
            near = triage.next_open(-1 if current is None else current)
            self.view.go_to(near if near is not None else triage.first)
        self.view.look_again()
        self._show()

    # --- searching --------------------------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Open the input line for a search."""
        self.box.open(Purpose.SEARCH, "find among the findings, else in the text", self._sought)
        self.refresh_bindings()

    def _search(self, words: str) -> None:
        """Filter the findings by words; if none has them, or the same words are searched again, find them in the text."""
        triage, again = self.triage, words == self._sought
        self._sought = words
        if triage is not None:
            if not words.strip():
                triage.widen(By.TEXT)
                self._look_again(triage)
                return
            triage.narrow(Narrowing(By.TEXT, words))
            if triage.shown and not again:
                self._look_again(triage)
                return
            triage.widen(By.TEXT)
            self._look_again(triage)
        edits = self.session.edits() if self.session is not None else ()
        place = self.view.seek(words, edits) if words.strip() else None
        where = f"{place[0]:,} of {place[1]:,} in the text: {self._key('decide.mark')} marks it" if place else "stands nowhere"
        self._say(f"“{words}” {where}")

    # --- help -------------------------------------------------------------------------------------------------------------

    def action_help(self) -> None:
        """Show every key."""
        from tui_review.tui.help import Help  # noqa: PLC0415 - when it is asked for

        self.app.push_screen(Help(self.every_binding()))

    def every_binding(self) -> list[Binding]:
        """All bindings of the review, including those for marking and for the input line, with the keys that the user gave them."""
        active = [active.binding for active in self.active_bindings.values()]
        return [*active, *with_users_keys(self.app, MarkableView.BINDINGS), *with_users_keys(self.app, LineInput.BINDINGS)]
