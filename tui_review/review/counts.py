"""Counts of the decisions in many logs: by action, and for each tier, kind of evidence, entry and reviewer.

Only decisions in force at the end of a log are counted. Logs are not kept after they are counted, so that a run over a whole
corpus can be reported.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tui_review.detect.finding import Tier, tier_of
from tui_review.review.reading import LogContents
from tui_review.review.record import Action
from tui_review.review.settled import settled

Actions = Counter[Action]
"""The number of accepts, edits and rejects in force."""


@dataclass(slots=True)
class Counts:
    """The counts over some logs."""

    logs: int = 0
    undone: int = 0
    """Number of decision records that are not in force: those undone or replaced by a later one, and the undos and redos themselves."""
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

    For a tier, calibrated confidences predict this share: at least about 0.95 for ``certain``.
    """
    total = actions.total()
    return actions[Action.ACCEPT] / total if total else None
