"""Marking names that the engine missed: selecting words, then the replacement, then whether to include other occurrences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from tui_review.errors import InputError
from tui_review.review.standing import Scope
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.keys import key_of
from tui_review.tui.markable_view import MarkableView
from tui_review.tui.teaching import Teaching

if TYPE_CHECKING:
    from tui_review.tui.dialogs import Listed
    from tui_review.tui.picker import Choice

_AROUND = 80
"""Number of characters that are read before and after words, enough for the widest dialog."""
_LONG = 1_000_000
"""Number of characters of a text from which finding the same words takes a while."""
_PROMPT = "what it should be, or a few letters of a name in the glossary"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Right:
    """The replacement for marked words."""

    form: str
    entry: str
    """The canonical form of its entry; empty for words that were typed."""


class Marking(Teaching, inherit_bindings=False):
    """Makes findings of words that an editor marks."""

    @cached_property
    def _right_forms(self) -> list[Choice[Right]]:
        """All right forms of the glossary, as choices."""
        from tui_review.tui.picker import Choice  # noqa: PLC0415 - when it is asked for

        entries = self.review.glossary.entries if self.review.glossary is not None else ()
        return [
            Choice(form, (entry.kind or "") if form == entry.canonical else entry.canonical, Right(form, entry.canonical))
            for entry in entries
            for form in entry.right_forms
        ]

    @property
    def _how(self) -> str:
        before, after, wider, narrower, mark, leave = (
            key_of(self.app, MarkableView.BINDINGS, f"mark.{name}") for name in ("before", "next", "more", "less", "take", "leave")
        )
        arrows = "arrows" if (before, after) == ("←", "→") else f"{before} and {after}"
        return f"{arrows} choose words, {wider} and {narrower} widen, {mark} marks, {leave} leaves"

    def action_mark(self) -> None:
        """Start marking, at the words found by a search if there are any."""
        if self._may_decide():
            self._say(self._how if self.view.begin_marking() else "there are no words to mark")

    def on_markable_view_left(self) -> None:
        """Clear the message after marking was cancelled."""
        self._say("")

    def on_markable_view_marked(self, event: MarkableView.Marked) -> None:
        """Ask for the replacement of the marked words."""
        from tui_review.tui.picker import Picker  # noqa: PLC0415 - when it is asked for

        if self.session is None:
            self.view.end_marking()
            return
        try:
            self.session.check_mark(*event.span)
        except InputError as error:
            self._notify(str(error), severity="error")
            # Marking goes on: fewer words can be chosen at once, and keys typed as the replacement are not taken as decisions.
            self.view.begin_marking()
            self._say(self._how)
            return
        markup = self.review.document.markup
        if markup is not None and not markup.holds(*event.span):
            self.view.end_marking()
            self._say("these words are not in the translated text")
            return
        surface = self._words(event.span)
        title = f"In place of “{on_one_line(surface)}”"
        picker = Picker(title, self._right_forms, near=surface, typed=lambda words: Right(words, ""), prompt=_PROMPT)
        self.app.push_screen(picker, partial(self._picked_right, event.span))

    def _words(self, span: Span) -> str:
        return self.review.document.text[slice(*span)]

    def _picked_right(self, span: Span, right: Right | None) -> None:
        if right is None:
            self.view.end_marking()
            self._say("")
        elif len(self.review.document.text) < _LONG:
            self._ask_how_far(span, right)
        else:
            self._say("looking for the same words …")
            self.call_after_refresh(self._ask_how_far, span, right)

    def _ask_how_far(self, span: Span, right: Right) -> None:
        from tui_review.tui.dialogs import MarkQuestion  # noqa: PLC0415 - when it is asked for

        session = self.session
        if session is None:
            return
        others = session.same_words(*span)
        if not others:
            self._mark(span, right, Scope.ONE)
            return
        question = MarkQuestion(self._words(span), right.form, [self._around(other) for other in others])
        self.app.push_screen(question, partial(self._how_far, span, right, len(others)))

    def _around(self, span: Span) -> Listed:
        """A list row for an occurrence, with its context and line number."""
        from tui_review.tui.dialogs import Listed  # noqa: PLC0415 - when it is asked for

        document, (start, end) = self.review.document, span
        before, after = document.text[max(0, start - _AROUND) : start], document.text[end : end + _AROUND]
        return Listed(document.text[start:end], f"line {document.position(start)[0]}", before, after)

    def _how_far(self, span: Span, right: Right, others: int, answer: str | None) -> None:
        if answer in ("all", "always"):
            self._say(f"marking in {others + 1:,} places …")
            # After the message is painted, since this takes a while in a long text.
            self.call_after_refresh(self._mark_all, span, right, teach=answer == "always")
        elif answer == "one":
            self._mark(span, right, Scope.ONE)
        else:
            self.view.end_marking()
            self._say("")

    def _mark_all(self, span: Span, right: Right, *, teach: bool) -> None:
        if self.is_attached and self._mark(span, right, Scope.DOCUMENT) and teach:
            self.action_always()

    def _mark(self, span: Span, right: Right, scope: Scope) -> bool:
        """Mark words and show a message; returns whether that succeeded."""
        session = self.session
        if session is None:
            return False
        self.view.end_marking()
        changed = self._do(lambda: session.mark(*span, right.form, entry=right.entry, scope=scope), "marked in {count:,} places")
        if not changed:
            self._say("")
            return False
        self._decided_last = span
        self.view.go_to(next((index for index in changed if session.findings[index].start >= span[0]), changed[0]))
        self._say(", ".join(filter(None, (self._message or "marked", f"{self._key('decide.always')} teaches it to the glossary"))))
        return True
