"""The agreement between two reviewers of one text.

Only spans that both decided are compared; spans that only one of them decided, or whose boundaries differ, are counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui_review.review.reading import LogContents
from tui_review.review.record import Decision
from tui_review.review.settled import settled

Pair = tuple[Decision, Decision]
"""The decisions of the first and the second reviewer on one span."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement over some pairs of decisions."""

    both: int
    """Number of spans that both decided."""
    same_text: int
    """Number of these that both replaced by the same text."""
    same_action: int
    """Number of these that both accepted, both edited or both rejected."""
    kappa: float | None
    """Cohen's kappa over the actions (Cohen 1960), at most 1; None where it is undefined: no span was decided by both, or both
    used one and the same action throughout."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The decisions of two logs of one text, span by span."""

    reviewers: tuple[str, str]
    pairs: tuple[Pair, ...]
    only_first: int
    """Number of spans that only the first decided."""
    only_second: int


def compare(first: LogContents, second: LogContents) -> Comparison:
    """Pair the decisions in force at the end of two logs of one text."""
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
    """The agreement over pairs of decisions."""
    count = len(pairs)
    same_text = sum(ours.replacement == theirs.replacement for ours, theirs in pairs)
    same_action = sum(ours.action is theirs.action for ours, theirs in pairs)
    first = Counter(ours.action for ours, _ in pairs)
    second = Counter(theirs.action for _, theirs in pairs)
    by_chance = sum(first[action] * second[action] for action in first)  # times count squared
    kappa = (same_action * count - by_chance) / (count * count - by_chance) if count * count != by_chance else None
    return Agreement(count, same_text, same_action, kappa)


def agreement_by_entry(pairs: Sequence[Pair]) -> dict[str, Agreement]:
    """The agreement for each entry, sorted by entry; a pair belongs to the entry of its first decision."""
    of_entry: dict[str, list[Pair]] = {}
    for pair in pairs:
        of_entry.setdefault(pair[0].entry, []).append(pair)
    return {entry: agreement(of_entry[entry]) for entry in sorted(of_entry)}
