"""What the decisions of many logs come to in numbers: by action, and for each tier, kind of evidence, entry and reviewer.

Counted are the decisions that stand. A log is read, counted and forgotten, so that a run over a whole corpus can be
reported.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tui_review.detect.finding import Tier, tier_of
from tui_review.review.reading import LogContents
from tui_review.review.record import Action
from tui_review.review.settled import settled

Actions = Counter[Action]
"""How often each of accept, edit and reject stands."""


@dataclass(slots=True)
class Counts:
    """The counts over some logs."""

    logs: int = 0
    undone: int = 0
    """Spans' decisions that were undone or replaced by a later one, and the undoing itself."""
    actions: Actions = field(default_factory=Counter)
    tiers: dict[str, Actions] = field(default_factory=lambda: {tier.value: Counter() for tier in Tier})
    evidence: dict[str, Actions] = field(default_factory=dict)
    entries: dict[str, Actions] = field(default_factory=dict)
    reviewers: dict[str, Actions] = field(default_factory=dict)

    def add(self, contents: LogContents) -> None:
        """Count one more log."""
        standing = settled(contents)
        self.logs += 1
        self.undone += len(contents.decisions) - len(standing)
        for one in standing:
            decision = one.decision
            self.actions[decision.action] += 1
            for counts, key in (
                (self.tiers, tier_of(decision.confidence).value),
                (self.evidence, decision.evidence),
                (self.entries, decision.entry),
                (self.reviewers, one.reviewer),
            ):
                counts.setdefault(key, Counter())[decision.action] += 1


def acceptance(actions: Actions) -> float | None:
    """The share of decisions that took a suggestion, 0 to 1; None when nothing was decided.

    For a tier this is what its confidence promised: about 0.95 and up for ``certain``.
    """
    total = actions.total()
    return actions[Action.ACCEPT] / total if total else None
