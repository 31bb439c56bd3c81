"""Decisions that hold for later documents too: what the glossary will say is shown before it is written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui_review.review.standing import Scope, Status
from tui_review.tui.deciding import Deciding
from tui_review.tui.document_view import Span

if TYPE_CHECKING:
    from tui_review.review import Lesson, Session


class Teaching(Deciding, inherit_bindings=False):
    """Teaches the glossary by the current finding."""

    def action_always(self) -> None:
        """Choose what the glossary is to say of these words."""
        from tui_review.review import Lesson, Teaches  # noqa: PLC0415 - when it is asked for
        from tui_review.tui.teach_dialog import TeachDialog  # noqa: PLC0415 - when it is asked for

        session, index = self.session, self.view.current
        if session is None or index is None or not self._may_decide():
            return
        finding, status = session.findings[index], session.status(index)
        right = session.replacement(index) or finding.suggestion
        sentence = session.sentence(index)
        lessons = [
            replace(lesson, sentence=sentence)
            for lesson in (
                Lesson.wrong(finding.surface, right, finding.entry),
                Lesson.right(finding.surface, finding.entry),
                Lesson.leave(finding.surface),
            )
        ]
        chosen = Teaches.ACCEPT if status is Status.REJECTED else Teaches.VARIANT
        dialog = TeachDialog(finding.surface, lessons, chosen, session.preview)
        self.app.push_screen(dialog, partial(self._taught, self._span(index), right))

    def _taught(self, span: Span | None, right: str, lesson: Lesson | None) -> None:
        if lesson is None or not self._return_to(span):
            return

        from tui_review.review import Teaches  # noqa: PLC0415 - likewise

        def decide(session: Session, index: int) -> list[int]:
            finding = session.findings[index]
            if lesson.teaches is not Teaches.VARIANT:
                return session.reject(index, scope=Scope.ALWAYS, lesson=lesson)
            if right in finding.suggestions:
                number = finding.suggestions.index(right)
                return session.accept(index, suggestion=number, scope=Scope.ALWAYS, lesson=lesson)
            return session.edit(index, right, scope=Scope.ALWAYS, lesson=lesson)

        self._decide(decide, "decided in {count:,} places")
        self._say(", ".join(filter(None, (f"{lesson.told()} from now on", self._message))))
