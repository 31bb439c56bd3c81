"""A reading of some words of a page as a misspelling of an entry, before it is weighed against others."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui_review.detect.finding import Evidence
from tui_review.glossary.scripts import POSSESSIVE


@dataclass(slots=True)
class Candidate:
    """What one kind of evidence says of a run of words."""

    first: int
    """Index of the first word on the page."""
    last: int
    """One past the index of the last word."""
    entry: int
    """Index of the glossary entry; -1 for a name that the glossary does not know."""
    form: str
    """The right form to put in its place."""
    evidence: Evidence
    model: str
    """Which set of weights turns the features into a confidence."""
    features: dict[str, float]
    message: str
    reasons: list[str] = field(default_factory=list)
    plural: bool = False
    """Whether the words are a plural of the misspelled form."""
    confidence: float = 0.0
    possessive: bool = False
    """Whether a possessive ending is part of the misspelled form."""

    @property
    def takes_possessive(self) -> bool:
        """Whether a possessive ending of the words is replaced with them: it belongs to the name, wrong or right."""
        return self.possessive or POSSESSIVE.search(self.form) is not None
