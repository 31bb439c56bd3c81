"""Marking what the engine missed: words, then what they should be, then the same words elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from tui_review.review.standing import Scope
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.markable_view import MarkableView
from tui_review.tui.teaching import Teaching

if TYPE_CHECKING:
    from tui_review.tui.dialogs import Listed
    from tui_review.tui.picker import Choice

_AROUND = 80
"""So many characters before and after words are enough for the widest dialog."""
_PROMPT = "what it should be, or a few letters of a name in the glossary"
_HOW = "arrows choose words, + and - widen, Enter marks, Esc leaves"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Right:
    """What marked words should be."""

    form: str
    entry: str
    """Whose form it is; empty for words that were typed."""


class Marking(Teaching, inherit_bindings=False):
    """Makes findings of words that an editor points at."""

    @cached_property
    def _right_forms(self) -> list[Choice[Right]]:
        """Every right form of the glossary."""
        from tui_review.tui.picker import Choice  # noqa: PLC0415 - when it is asked for

        entries = self.review.glossary.entries if self.review.glossary is not None else ()
        return [
            Choice(form, (entry.kind or "") if form == entry.canonical else entry.canonical, Right(form, entry.canonical))
            for entry in entries
            for form in entry.right_forms
        ]

    def action_mark(self) -> None:
        """Light up words to mark; those found by a search when there are some."""
        if self._may_decide():
            self._say(_HOW if self.view.begin_marking() else "there are no words to mark")

    def on_markable_view_left(self) -> None:
        """Nothing is marked."""
        self._say("")

    def on_markable_view_marked(self, event: MarkableView.Marked) -> None:
        """Ask what the words should be."""
        from tui_review.tui.picker import Picker  # noqa: PLC0415 - when it is asked for

        if self.session is None:
            self.view.end_marking()
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
        from tui_review.tui.dialogs import MarkQuestion  # noqa: PLC0415 - when it is asked for

        session = self.session
        if right is None or session is None:
            self.view.end_marking()
            self._say("")
            return
        others = session.same_words(*span)
        if not others:
            self._mark(span, right, Scope.ONE)
            return
        question = MarkQuestion(self._words(span), right.form, [self._around(other) for other in others])
        self.app.push_screen(question, partial(self._how_far, span, right))

    def _around(self, span: Span) -> Listed:
        """Some words with those about them, and the number of their line."""
        from tui_review.tui.dialogs import Listed  # noqa: PLC0415 - when it is asked for

        document, (start, end) = self.review.document, span
        before, after = document.text[max(0, start - _AROUND) : start], document.text[end : end + _AROUND]
        return Listed(document.text[start:end], f"line {document.position(start)[0]}", before, after)

    def _how_far(self, span: Span, right: Right, answer: str | None) -> None:
        if answer in ("all", "always"):
            if self._mark(span, right, Scope.DOCUMENT) and answer == "always":
                self.action_always()
        elif answer == "one":
            self._mark(span, right, Scope.ONE)
        else:
            self.view.end_marking()
            self._say("")

    def _mark(self, span: Span, right: Right, scope: Scope) -> bool:
        """Mark words, and say so; whether they could be."""
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
        self._say(", ".join(filter(None, (self._message or "marked", "g teaches it to the glossary"))))
        return True
