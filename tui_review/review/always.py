"""Decisions that also apply to findings that appear after they were made.

``all same`` applies to later findings in the same text, ``always`` to those in other documents as well. Undoing the decision
undoes its consequences: in the same text with the same undo, in other documents through ``to_withdraw``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from tui_review.review.arrangement import Arrangement
from tui_review.review.history import History, Step
from tui_review.review.standing import Scope, Span, Standing, Status


@dataclass(frozen=True, slots=True)
class Always:
    """A decision that applies to later documents too."""

    surface: str
    """The words themselves, without markup."""
    entries: frozenset[str]
    """The entry of the decided finding, and that of its lesson."""
    standing: Standing
    """The decision, with its replacement without markup."""


Reach = tuple[Step, list[Span], Standing]
"""A step in force, the further spans to extend it to, and their new standing."""


def always_of(history: History, arrangement: Arrangement) -> list[Always]:
    """The ``always`` decisions that were made in this document and are in force, in the order in which they were made."""
    return [
        _always(step, arrangement)
        for step in history.standing_steps
        if step.scope is Scope.ALWAYS and not step.carried and _stands(history, step, step.changes[0].span)
    ]


def to_spread(history: History, arrangement: Arrangement, fresh: Collection[Span]) -> Iterator[Reach]:
    """The decisions for all same findings, latest first, each with the open spans among ``fresh`` to which it applies.

    The caller must extend each step before it asks for the next one.
    """
    for step in reversed(history.standing_steps):
        if step.scope is Scope.ONE or step.carried or not any(_stands(history, step, span) for span in step.spans):
            continue
        spans = [span for span in _open(history, arrangement, _always(step, arrangement)) if span in fresh]
        if spans:
            yield step, spans, step.changes[0].after


def to_carry(history: History, arrangement: Arrangement, decisions: Iterable[Always]) -> Iterator[tuple[Always, Step | None, list[Span]]]:
    """Decisions of other documents, each with the step that carried it here before, if any, and the open spans it applies to.

    It does not apply to spans where an editor undid a carried decision.
    """
    carried = [step for step in history.standing_steps if step.carried]
    for always in decisions:
        spans = [span for span in _open(history, arrangement, always) if span not in history.released]
        if spans:
            yield always, next((step for step in carried if _follows(step, arrangement, always)), None), spans


def to_withdraw(history: History, arrangement: Arrangement, decisions: Iterable[Always]) -> list[Step]:
    """The steps that were carried here from decisions of another document which have been undone there."""
    decisions = list(decisions)
    return [step for step in history.standing_steps if step.carried and any(_follows(step, arrangement, always) for always in decisions)]


def _always(step: Step, arrangement: Arrangement) -> Always:
    change = step.changes[0]
    finding = arrangement.at(change.span)
    entries = {finding.entry} if step.lesson is None else {finding.entry, step.lesson.entry}
    return Always(arrangement.plain(finding.surface), frozenset(entries), _plain(change.after, arrangement))


def _plain(standing: Standing, arrangement: Arrangement) -> Standing:
    """A decision with its replacement without markup."""
    return standing if standing.replacement is None else replace(standing, replacement=arrangement.plain(standing.replacement))


def _open(history: History, arrangement: Arrangement, always: Always) -> list[Span]:
    spans = (span for entry in always.entries for span in arrangement.spans_alike(always.surface, entry))
    return sorted(span for span in set(spans) if history.standing(span).status is Status.OPEN)


def _follows(step: Step, arrangement: Arrangement, always: Always) -> bool:
    finding = arrangement.at(step.changes[0].span)
    same = _same(_plain(step.changes[0].after, arrangement), always.standing)
    return same and arrangement.plain(finding.surface) == always.surface and finding.entry in always.entries


def _stands(history: History, step: Step, span: Span) -> bool:
    """Whether a step's decision on a span is still in force, comments aside."""
    return any(change.span == span and _same(change.after, history.standing(span)) for change in step.changes)


def _same(one: Standing, other: Standing) -> bool:
    return (one.status, one.replacement) == (other.status, other.replacement)
