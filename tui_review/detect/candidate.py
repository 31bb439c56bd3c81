"""A reading of words on a page as a misspelling of an entry, not yet weighed against other readings."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui_review.detect.finding import Evidence
from tui_review.detect.vocabulary import Span
from tui_review.glossary.scripts import POSSESSIVE


@dataclass(slots=True)
class Candidate:
    """A run of words that one kind of evidence takes for an error."""

    first: int
    """Index of the first word on the page."""
    last: int
    """One past the index of the last word."""
    entry: int
    """Index of the glossary entry; -1 for a name that the glossary does not know."""
    form: str
    """The right form to replace it with."""
    evidence: Evidence
    model: str
    """The key in ``WEIGHTS`` of the model that turns the features into a confidence."""
    features: dict[str, float]
    message: str
    reasons: list[str] = field(default_factory=list)
    plural: bool = False
    """Whether the words are a plural of the misspelled form."""
    confidence: float = 0.0
    possessive: bool = False
    """Whether a possessive ending is part of the misspelled form."""
    reach: Span | None = None
    """The words of the whole wrong name, if it extends further; they are replaced too where no other finding has them."""

    @property
    def takes_possessive(self) -> bool:
        """Whether the replacement also covers a possessive ending of the words, because the wrong or the right form includes one."""
        return self.possessive or POSSESSIVE.search(self.form) is not None
