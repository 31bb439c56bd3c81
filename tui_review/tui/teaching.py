"""Decisions that apply to later documents too: the change of the glossary is shown before it is written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui_review.detect import Evidence, Finding
from tui_review.review.standing import Scope, Status
from tui_review.tui.deciding import Deciding
from tui_review.tui.document_view import Span

if TYPE_CHECKING:
    from tui_review.review import Lesson, Session


class Teaching(Deciding, inherit_bindings=False):
    """Adds lessons from the current finding to the glossary."""

    def action_always(self) -> None:
        """Choose a lesson on the words of the current finding."""
        from tui_review.review import Lesson  # noqa: PLC0415 - when it is asked for
        from tui_review.tui.teach_dialog import TeachDialog, Way  # noqa: PLC0415 - when it is asked for

        session, index = self.session, self.view.current
        if session is None or index is None or not self._may_decide():
            return
        finding, replacement = session.findings[index], session.replacement(index)
        right = finding.suggestion if replacement is None else replacement
        if not right.strip():
            self._say("these words are taken out: there is nothing right in their place to teach")
            return
        plain = self.review.document.plain
        surface, words = plain(finding.surface), plain(right)
        entry, sentence = self._entry_of(surface, words, finding), session.sentence(index)
        ways = [
            Way("w", replace(Lesson.wrong(surface, words, entry), sentence=sentence)),
            Way("a", replace(Lesson.right(surface, finding.entry), sentence=sentence)),
            Way("l", replace(Lesson.leave(surface), sentence=sentence)),
        ]
        if not entry and self._describer.entry(finding.entry) is not None:
            # Without the sentence, which does not contain the right form.
            ways.insert(1, Way("o", Lesson.right(words, finding.entry)))
        chosen = "a" if session.status(index) is Status.REJECTED else "w"
        dialog = TeachDialog(surface, ways, chosen, session.preview)
        self.app.push_screen(dialog, partial(self._taught, self._span(index), right))

    def _entry_of(self, surface: str, right: str, finding: Finding) -> str:
        """The canonical form of the entry that has the replacement ``right`` as a right form; empty when there is none."""
        from tui_review.review.lesson import bare, is_form  # noqa: PLC0415 - when it is asked for

        own = self._describer.entry(finding.entry)
        if own is not None and is_form(right, own.right_forms):
            return finding.entry
        form, glossary = bare(surface, right)[1], self.review.glossary
        entries = glossary.entries if glossary is not None else ()
        of_another = next((entry.canonical for entry in entries if form in entry.right_forms), "")
        if own is not None or finding.evidence is Evidence.MARKED:
            return of_another
        return of_another or (finding.entry if is_form(right, [finding.entry]) else "")

    def _taught(self, span: Span | None, right: str, lesson: Lesson | None) -> None:
        if lesson is None or not self._return_to(span):
            return

        from tui_review.review import Teaches  # noqa: PLC0415 - when it is asked for
        from tui_review.review.lesson import bare  # noqa: PLC0415 - likewise

        def decide(session: Session, index: int) -> list[int]:
            finding = session.findings[index]
            if lesson.teaches is not Teaches.VARIANT and lesson.form == bare(self.review.document.plain(finding.surface))[0]:
                return session.reject(index, scope=Scope.ALWAYS, lesson=lesson)
            if right in finding.suggestions:
                number = finding.suggestions.index(right)
                return session.accept(index, suggestion=number, scope=Scope.ALWAYS, lesson=lesson)
            return session.edit(index, right, scope=Scope.ALWAYS, lesson=lesson)

        if self._decide(decide, "decided in {count:,} places"):
            self._say(", ".join(filter(None, (f"{lesson.told()} from now on", self._message))))
            self._glossary_changed()

    def _glossary_changed(self) -> None:
        """Called after a lesson was written to the glossary; does nothing here."""
