"""The reviewer: a text on the screen, the findings in it, one key for each decision.

The screen holds no state of the review: every key is a call into the session, and what is shown afterwards is read from
it. Findings come from a worker, so the text is there at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual import events, work
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input

from tui_review.detect import Detector, Finding, Tier
from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.report.shown import shown
from tui_review.review import Outputs, Scope, Session, Status, earlier_review, open_session, set_aside
from tui_review.tui.keys import KeyLine
from tui_review.tui.layout import Mark
from tui_review.tui.panel import Current, Line, Panel
from tui_review.tui.screens import Help, Question, key_name
from tui_review.tui.text_view import TextView

NARROW = 100
"""Below this many columns the panel stands under the text."""
_BAR = 16

_RANKS = {
    "accept": 0, "reject": 0, "undo": 0, "help": 0, "accept_same": 1, "edit": 1, "save": 1, "quit": 1, "next": 2, "reject_same": 3,
    "redo": 3, "previous": 4, "possible": 4,
}  # fmt: skip
"""Keys of the bottom row; 0 is never left out."""
_WORDS = {
    "accept": "accept", "accept_same": "all same", "reject": "skip", "reject_same": "skip all", "edit": "edit", "next": "next",
    "previous": "back", "undo": "undo", "redo": "redo", "save": "save", "help": "help", "quit": "quit", "possible": "filter",
}  # fmt: skip


class ReviewApp(App[str]):
    """Reviews one document; ends with "" or the one line that says why it could not go on."""

    CSS_PATH = "review.tcss"
    TITLE = "tui-review"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,enter", "accept", "Accept", id="accept", tooltip="Accept the first suggestion here"),
        Binding("A", "accept_same", "Accept all same", id="accept_same", tooltip="Accept it for all findings of the same words"),
        Binding("r", "reject", "Reject", id="reject", tooltip="Leave the words as they are, here"),
        Binding(
            "R", "reject_same", "Reject all same", id="reject_same", tooltip="Leave the same words as they are everywhere in this text"
        ),
        Binding("e", "edit", "Edit", id="edit", tooltip="Write the replacement yourself"),
        *(
            Binding(str(n), f"choose({n})", f"Suggestion {n}", id=f"choose_{n}", show=False, tooltip=f"Accept suggestion {n} here")
            for n in range(1, 10)
        ),
        Binding("n,right,down", "next", "Next", id="next", tooltip="Go to the next finding"),
        Binding("p,left,up", "previous", "Previous", id="previous", tooltip="Go to the finding before"),
        Binding("u", "undo", "Undo", id="undo", tooltip="Take back the latest decision"),
        Binding("U", "redo", "Redo", id="redo", tooltip="Make the decision again that was taken back"),
        Binding("s", "save", "Save", id="save", tooltip="Write the corrected copy"),
        Binding("f", "possible", "Filter", id="possible", tooltip="Show or hide the less likely findings"),
        Binding("question_mark", "help", "Help", id="help", tooltip="Show all keys"),
        Binding("q,ctrl+q", "quit", "Quit", id="quit", tooltip="Leave; decisions are kept in the edit log"),
    ]

    def __init__(
        self,
        document: Document,
        detector: Detector,
        outputs: Outputs,
        *,
        searched: bool = False,
        reviewer: str = "",
        minimum: float = 0.70,
    ) -> None:
        """``searched``: the glossary was found by search; ``minimum``: the lowest confidence to show."""
        super().__init__()
        self.document = document
        self.detector = detector
        self.outputs = outputs
        self.session: Session | None = None
        self.current: int | None = None
        """Index of the finding in focus."""
        self._searched = searched
        self._reviewer = reviewer
        self._minimum = minimum
        self._all_tiers = False
        self._shown: list[int] = []
        self._entries = {entry.canonical: entry for entry in detector.glossary.entries}

    def compose(self) -> ComposeResult:
        """Header, text, panel, edit field, status, keys."""
        yield Line("header")
        with Horizontal(id="body"):
            yield TextView(self.document)
            with VerticalScroll(id="side", can_focus=False):
                yield Panel()
        yield Input(id="edit", disabled=True)
        yield Line("status")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the text, then look for findings."""
        glossary = self.detector.glossary
        files = [file.path.name for file in glossary.files]
        label = " + ".join(files) + f", {len(glossary.entries)} entries" + (", found by search" if self._searched else "")
        name = self.document.path.name if self.document.path else "standard input"
        self.query_one("#header", Line).show(name, label, self._reviewer)
        self.query_one(KeyLine).show(self._key_row())
        self.query_one("#status", Line).show("looking for mistranslated names …")
        self.query_one(TextView).focus()
        self._narrow(self.size.width)
        self._look()

    def _key_row(self) -> list[tuple[str, str, str, int]]:
        row = []
        for binding in self.BINDINGS:
            if isinstance(binding, Binding) and binding.id in _RANKS:
                key = binding.key.split(",")[0]
                row.append((key_name(key), _WORDS[binding.id], binding.action, _RANKS[binding.id]))
        return row

    def on_resize(self, event: events.Resize) -> None:
        """Fold the panel under the text on a narrow screen."""
        self._narrow(event.size.width)

    def _narrow(self, width: int) -> None:
        self.set_class(width < NARROW, "-narrow")
        self.query_one(Panel).refresh(layout=True)

    # --- opening ----------------------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="findings")
    def _look(self) -> None:
        findings = self.detector.find(self.document.text, self.document.segments)
        self.call_from_thread(self._found, findings)

    def _found(self, findings: Sequence[Finding]) -> None:
        try:
            content = earlier_review(self.document, self.outputs)
        except InputError as error:
            self.exit(str(error))
            return
        if content is None or not content.decisions:
            self._open(findings)
            return
        decisions = len({decision.seq for decision in content.decisions})
        last = shown(content.decisions[-1].time)
        words = f"{decisions} decisions were made on this text, the latest at {last}."
        if content.warning:
            words += "\nThe latest line of the log was torn off while it was written, and is lost."
        question = Question(
            "An earlier review",
            words,
            [
                ("y", "resume", "go on where it stopped (Enter)"),
                ("o", "over", "start over; the old log is kept under another name"),
                ("q", "quit", "quit"),
            ],
        )
        self.push_screen(question, partial(self._resume, findings))

    def _resume(self, findings: Sequence[Finding], answer: str | None) -> None:
        if answer in ("quit", "", None):
            self.exit("")
            return
        try:
            if answer == "over":
                kept = set_aside(self.outputs.log)
                self.notify(f"The old log is now {kept.name}", markup=False)
                self._set_copy_aside()
            self._open(findings)
        except InputError as error:
            self.exit(str(error))

    def _set_copy_aside(self) -> None:
        """With its log gone the old copy would belong to nobody: it is kept under another name too."""
        if self.outputs.copy.exists():
            kept = set_aside(self.outputs.copy)
            self.notify(f"The old copy is now {kept.name}", markup=False)

    def _open(self, findings: Sequence[Finding]) -> None:
        try:
            self.session = open_session(
                self.document, findings, glossary=self.detector.glossary, outputs=self.outputs, reviewer=self._reviewer
            )
        except InputError as error:
            self.exit(str(error))
            return
        self._select_shown()
        first = next((n for n in self._shown if self.session.status(n) is Status.OPEN), None)
        self.current = first if first is not None else (self._shown[0] if self._shown else None)
        self._show_all()

    def _select_shown(self) -> None:
        session = self._opened
        floor = 0.0 if self._all_tiers else self._minimum
        self._shown = [
            n for n, finding in enumerate(session.findings) if finding.confidence >= floor or session.status(n) is not Status.OPEN
        ]

    @property
    def _opened(self) -> Session:
        if self.session is None:
            raise RuntimeError("no session is open yet")
        return self.session

    # --- showing ----------------------------------------------------------------------------------------------------------

    def _mark(self, index: int) -> Mark:
        finding = self._opened.findings[index]
        return Mark(index, finding.start, finding.end, self._opened.replacement(index))

    def _look_of(self, index: int) -> str:
        status = self._opened.status(index)
        if status is Status.OPEN:
            return self._opened.findings[index].tier.value
        return "rejected" if status is Status.REJECTED else "accepted"

    def _show_all(self) -> None:
        view = self.query_one(TextView)
        view.show_marks([self._mark(n) for n in self._shown], {n: self._look_of(n) for n in self._shown}, self.current)
        self._show_words()

    def _show_changed(self, indices: Iterable[int]) -> None:
        changed = [n for n in indices if n in set(self._shown)]
        self.query_one(TextView).change_marks([self._mark(n) for n in changed], {n: self._look_of(n) for n in changed})
        self.query_one(TextView).make_current(self.current)
        self._show_words()

    def _show_words(self) -> None:
        """The panel and the status line."""
        session, panel = self._opened, self.query_one(Panel)
        done = sum(session.status(n) is not Status.OPEN for n in self._shown)
        if self.current is None:
            more = session.total - len(self._shown)
            hint = f"\n\nf shows {more} less likely ones." if more else ""
            panel.show(None, f"Nothing looks mistranslated at confidence {self._minimum:.2f} and up.{hint}\n\nq quits.")
        else:
            panel.show(self._current_words(self.current))
        tiers = dict.fromkeys(Tier, 0)
        for n in self._shown:
            tiers[session.findings[n].tier] += 1
        counts = "  ".join(f"{tier.value} {count}" for tier, count in tiers.items() if count or tier is not Tier.POSSIBLE)
        self.query_one("#status", Line).show(
            self._progress(done), counts, "all tiers" if self._all_tiers else f"{self._minimum:.2f} and up"
        )

    def _progress(self, done: int) -> str:
        total = len(self._shown)
        if not total:
            return "no findings"
        filled = round(_BAR * done / total)
        bar = "█" * filled + "░" * (_BAR - filled)
        if done == total:
            return f"all {total} decided {bar}  s saves, q quits" if self._opened.dirty else f"all {total} decided {bar}  saved; q quits"
        return f"{done} of {total} decided {bar}"

    def _current_words(self, index: int) -> Current:
        session = self._opened
        finding = session.findings[index]
        after = [n for n in self._shown if n > index] + [n for n in self._shown if n < index]
        upcoming = [session.findings[n] for n in after if session.status(n) is Status.OPEN][:3]
        right = self.document.text.count(finding.suggestion)
        return Current(
            finding, session.status(index), session.replacement(index), len(session.same(index)), right,
            self._entries.get(finding.entry), upcoming,
        )  # fmt: skip

    # --- moving -----------------------------------------------------------------------------------------------------------

    def _go(self, index: int | None) -> None:
        self.current = index
        self.query_one(TextView).make_current(index)
        self._show_words()

    def action_next(self) -> None:
        """Go to the next finding, from the last one to the first."""
        self._step(1)

    def action_previous(self) -> None:
        """Go to the finding before, from the first one to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.session is None or self.current is None or not self._shown:
            return
        place = self._shown.index(self.current) if self.current in self._shown else 0
        self._go(self._shown[(place + by) % len(self._shown)])

    def _next_open(self) -> int | None:
        """The next open finding after the current one, else the first open one, else the current one."""
        session, current = self._opened, self.current if self.current is not None else -1
        ordered = [n for n in self._shown if n > current] + [n for n in self._shown if n <= current]
        return next((n for n in ordered if session.status(n) is Status.OPEN), self.current)

    def on_text_view_picked(self, message: TextView.Picked) -> None:
        """A mark was clicked."""
        self._go(message.index)

    def action_possible(self) -> None:
        """Show or hide the findings below the chosen confidence."""
        if self.session is None:
            return
        self._all_tiers = not self._all_tiers
        self._select_shown()
        if self.current not in self._shown:
            self.current = self._shown[0] if self._shown else None
        self._show_all()

    # --- deciding ---------------------------------------------------------------------------------------------------------

    def _decide(self, action: str, *, scope: Scope = Scope.ONE, suggestion: int = 0, words: str = "") -> None:
        if self.session is None or self.current is None:
            return
        try:
            if action == "accept":
                changed = self.session.accept(self.current, suggestion=suggestion, scope=scope)
            elif action == "edit":
                changed = self.session.edit(self.current, words, scope=scope)
            else:
                changed = self.session.reject(self.current, scope=scope)
        except InputError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        self.current = self._next_open()
        self._show_changed(changed)

    def action_accept(self) -> None:
        """Accept the first suggestion."""
        self._decide("accept")

    def action_accept_same(self) -> None:
        """Accept the first suggestion wherever the same words were found."""
        self._decide("accept", scope=Scope.DOCUMENT)

    def action_choose(self, number: int) -> None:
        """Accept a suggestion by its number from 1."""
        if self.session is not None and self.current is not None:
            if number <= len(self.session.findings[self.current].suggestions):
                self._decide("accept", suggestion=number - 1)
            else:
                self.notify(f"There is no suggestion {number} here", markup=False)

    def action_reject(self) -> None:
        """Leave the words as they are."""
        self._decide("reject")

    def action_reject_same(self) -> None:
        """Leave the same words as they are everywhere."""
        self._decide("reject", scope=Scope.DOCUMENT)

    def action_undo(self) -> None:
        """Take back the latest decision."""
        self._turn_back("undo")

    def action_redo(self) -> None:
        """Make the decision again that was taken back."""
        self._turn_back("redo")

    def _turn_back(self, action: str) -> None:
        if self.session is None:
            return
        try:
            changed = self.session.undo() if action == "undo" else self.session.redo()
        except InputError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if not changed:
            self.notify(f"Nothing to {action}", markup=False)
            return
        if any(n not in self._shown for n in changed):
            self._select_shown()
            self.current = changed[0]
            self._show_all()
            return
        self.current = changed[0]
        self._show_changed(changed)

    # --- writing a replacement ---------------------------------------------------------------------------------------------

    def action_edit(self) -> None:
        """Open the field for a replacement of one's own, filled with the present one."""
        if self.session is None or self.current is None:
            return
        finding = self.session.findings[self.current]
        field = self.query_one("#edit", Input)
        field.disabled = False
        field.border_title = f"instead of {shown(finding.surface)}".replace("[", r"\[")
        field.border_subtitle = "Enter takes it, Escape leaves it"
        field.value = self.session.replacement(self.current) or finding.suggestion
        field.add_class("-open")
        field.focus()
        field.cursor_position = len(field.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the replacement that was written."""
        self._close_field()
        self._decide("edit", words=event.value)

    def on_key(self, event: events.Key) -> None:
        """Escape leaves the edit field without a decision."""
        if event.key == "escape" and self.query_one("#edit", Input).has_class("-open"):
            event.stop()
            self._close_field()

    def _close_field(self) -> None:
        field = self.query_one("#edit", Input)
        field.remove_class("-open")
        field.disabled = True
        self.query_one(TextView).focus()

    # --- saving and leaving ------------------------------------------------------------------------------------------------

    def action_save(self) -> None:
        """Write the corrected copy and say so."""
        self._save()

    def _save(self) -> bool:
        if self.session is None:
            return False
        try:
            saved = self.session.save()
        except InputError as error:
            self.notify(str(error), severity="error", markup=False)
            return False
        self.notify(f"{saved.edits} edits written to {shown(str(saved.path))}", title="Saved", markup=False)
        self._show_words()
        return True

    async def action_quit(self) -> None:
        """Leave; ask first when something was decided since the last save."""
        if self.session is None or not self.session.dirty:
            self._leave()
            return
        question = Question(
            "Not saved yet",
            "Every decision is in the edit log, but the corrected copy is older than they are.",
            [("s", "save", "save the copy and quit (Enter)"), ("q", "quit", "quit; reopening goes on from here"), ("Esc", "", "stay")],
        )
        self.push_screen(question, self._after_question)

    def _after_question(self, answer: str | None) -> None:
        if answer == "quit" or (answer == "save" and self._save()):
            self._leave()

    def _leave(self) -> None:
        if self.session is not None:
            self.session.close()
        self.exit("")

    # --- help -------------------------------------------------------------------------------------------------------------

    def action_help(self) -> None:
        """Show all keys."""
        self.push_screen(Help(self._help_rows()))

    def _help_rows(self) -> list[tuple[str, str, str]]:
        rows = []
        for binding in (*self.BINDINGS, *TextView.BINDINGS):
            if not isinstance(binding, Binding) or (binding.id or "").startswith("choose_"):
                continue
            rows.append((key_name(binding.key), binding.description, binding.tooltip))
            if binding.id == "edit":
                rows.append(("1 … 9", "Choose", "Accept that suggestion here"))
        return [*rows, ("Ctrl-p", "Commands", "Find any command by its name"), ("mouse", "Choose", "Click a mark to go to it")]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key as a command of the palette."""
        yield from super().get_system_commands(screen)
        for binding in self.BINDINGS:
            if isinstance(binding, Binding) and not (binding.id or "").startswith("choose_"):
                action = binding.action
                yield SystemCommand(binding.description, binding.tooltip, partial(self.run_action, action))
