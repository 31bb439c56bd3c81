"""How far two reviewers of one text agree.

Compared are the spans that both decided; a span that only one of them decided, or that they cut differently, says nothing
about agreement and is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui_review.review.reading import LogContents
from tui_review.review.record import Decision
from tui_review.review.settled import settled

Pair = tuple[Decision, Decision]
"""What the first and the second reviewer decided of one span."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The figures over some pairs."""

    both: int
    """Spans that both decided."""
    same_text: int
    """Of these, those at which both copies read the same."""
    same_action: int
    """Of these, those that both accepted, both edited or both rejected."""
    kappa: float | None
    """Cohen's kappa over the actions (Cohen 1960), at most 1; None when it is not defined: nothing was decided by both, or
    both always took the same single action, so that chance alone would have them agree."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two logs of one text beside each other."""

    reviewers: tuple[str, str]
    pairs: tuple[Pair, ...]
    only_first: int
    """Spans that only the first decided."""
    only_second: int


def compare(first: LogContents, second: LogContents) -> Comparison:
    """The decisions that stand in two logs of one text."""
    ours = {one.place: one for one in settled(first)}
    theirs = {one.place: one for one in settled(second)}
    both = sorted(ours.keys() & theirs.keys())
    return Comparison(
        (first.reviewers, second.reviewers),
        tuple((ours[place].decision, theirs[place].decision) for place in both),
        len(ours) - len(both),
        len(theirs) - len(both),
    )


def agreement(pairs: Sequence[Pair]) -> Agreement:
    """The figures over pairs."""
    count = len(pairs)
    same_text = sum(ours.replacement == theirs.replacement for ours, theirs in pairs)
    same_action = sum(ours.action is theirs.action for ours, theirs in pairs)
    first = Counter(ours.action for ours, _ in pairs)
    second = Counter(theirs.action for _, theirs in pairs)
    by_chance = sum(first[action] * second[action] for action in first)  # times count squared
    kappa = (same_action * count - by_chance) / (count * count - by_chance) if count * count != by_chance else None
    return Agreement(count, same_text, same_action, kappa)


def agreement_by_entry(pairs: Sequence[Pair]) -> dict[str, Agreement]:
    """The figures of each entry, in the order of the names."""
    of_entry: dict[str, list[Pair]] = {}
    for pair in pairs:
        of_entry.setdefault(pair[0].entry, []).append(pair)
    return {entry: agreement(of_entry[entry]) for entry in sorted(of_entry)}
