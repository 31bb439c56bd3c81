"""Decisions that reach further than the findings that were there when they were made.

``all same`` holds for what is found later in the same text, ``always`` for other documents too. What follows from such a
decision is undone with it: in the same text by the same undo, elsewhere by ``to_withdraw``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from tui_review.review.arrangement import Arrangement
from tui_review.review.history import History, Step
from tui_review.review.standing import Scope, Span, Standing, Status


@dataclass(frozen=True, slots=True)
class Always:
    """A decision that holds for later documents too."""

    surface: str
    """The words themselves, without markup."""
    entries: frozenset[str]
    """The entry of the finding that was decided, and the one that was taught."""
    standing: Standing
    """What is to stand there, in words without markup."""


Reach = tuple[Step, list[Span], Standing]
"""A step that stands, the further spans that it is to reach, and what is to stand there."""


def always_of(history: History, arrangement: Arrangement) -> list[Always]:
    """What was decided for always in this document and stands, in the order in which it was decided."""
    return [
        _always(step, arrangement)
        for step in history.standing_steps
        if step.scope is Scope.ALWAYS and not step.carried and _stands(history, step, step.changes[0].span)
    ]


def to_spread(history: History, arrangement: Arrangement, fresh: Collection[Span]) -> Iterator[Reach]:
    """What was decided for all that is the same, with the ``fresh`` spans that are such; each is to be made at once."""
    for step in reversed(history.standing_steps):
        if step.scope is Scope.ONE or step.carried or not any(_stands(history, step, span) for span in step.spans):
            continue
        spans = [span for span in _open(history, arrangement, _always(step, arrangement)) if span in fresh]
        if spans:
            yield step, spans, step.changes[0].after


def to_carry(history: History, arrangement: Arrangement, decisions: Iterable[Always]) -> Iterator[tuple[Always, Step | None, list[Span]]]:
    """What was decided elsewhere, with the step that follows from it already, and the open spans that it holds for.

    Where an editor undid it, it does not hold.
    """
    carried = [step for step in history.standing_steps if step.carried]
    for always in decisions:
        spans = [span for span in _open(history, arrangement, always) if span not in history.released]
        if spans:
            yield always, next((step for step in carried if _follows(step, arrangement, always)), None), spans


def to_withdraw(history: History, arrangement: Arrangement, decisions: Iterable[Always]) -> list[Step]:
    """The steps that follow from decisions of another document, which hold no longer there."""
    decisions = list(decisions)
    return [step for step in history.standing_steps if step.carried and any(_follows(step, arrangement, always) for always in decisions)]


def _always(step: Step, arrangement: Arrangement) -> Always:
    change = step.changes[0]
    finding = arrangement.at(change.span)
    entries = {finding.entry} if step.lesson is None else {finding.entry, step.lesson.entry}
    return Always(arrangement.plain(finding.surface), frozenset(entries), _plain(change.after, arrangement))


def _plain(standing: Standing, arrangement: Arrangement) -> Standing:
    """What was decided, in words without markup."""
    return standing if standing.replacement is None else replace(standing, replacement=arrangement.plain(standing.replacement))


def _open(history: History, arrangement: Arrangement, always: Always) -> list[Span]:
    spans = (span for entry in always.entries for span in arrangement.spans_alike(always.surface, entry))
    return sorted(span for span in set(spans) if history.standing(span).status is Status.OPEN)


def _follows(step: Step, arrangement: Arrangement, always: Always) -> bool:
    finding = arrangement.at(step.changes[0].span)
    same = _same(_plain(step.changes[0].after, arrangement), always.standing)
    return same and arrangement.plain(finding.surface) == always.surface and finding.entry in always.entries


def _stands(history: History, step: Step, span: Span) -> bool:
    """Whether what a step decided of a span is what is decided of it still, whatever was said about it since."""
    return any(change.span == span and _same(change.after, history.standing(span)) for change in step.changes)


def _same(one: Standing, other: Standing) -> bool:
    return (one.status, one.replacement) == (other.status, other.replacement)
