"""The engine's result: a span of the text that looks wrong, why, and what it should be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CERTAIN = 0.95
"""Least confidence at which a finding is safe to apply unattended."""
LIKELY = 0.70
"""Least confidence at which a finding is shown by default."""


class Evidence(StrEnum):
    """Why a span looks wrong; the values are part of the report formats."""

    VARIANT = "variant"
    """A form that the glossary lists as wrong."""
    TRANSLITERATION = "transliteration"
    """Another romanisation of a native form."""
    SPELLING = "spelling"
    """A near miss of a right form, or its words glued together or split."""
    CASING = "casing"
    """A right form in the wrong casing."""
    INFLECTION = "inflection"
    """A right form or a romanisation with a case ending of the source language left on."""
    INCONSISTENT = "inconsistent"
    """A name that the glossary does not know, spelled in several ways in one document."""
    SOURCE = "source"
    """The source mentions the entity, the target has no right form of it, and these words stand in its place."""
    WRONG_ENTITY = "wrong-entity"
    """A right form of an entity other than the one that the source mentions here."""
    MARKED = "marked"
    """Words that an editor marked by hand; the engine yields none of these."""


class Tier(StrEnum):
    """The degree of trust in a finding."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


def tier_of(confidence: float) -> Tier:
    """The tier of a confidence."""
    if confidence >= CERTAIN:
        return Tier.CERTAIN
    return Tier.LIKELY if confidence >= LIKELY else Tier.POSSIBLE


@dataclass(frozen=True, slots=True)
class Finding:
    """A span of a document that looks wrong. Findings of one document never overlap."""

    start: int
    """First code point in the text."""
    end: int
    """One past its last code point."""
    surface: str
    """The text of the span, exactly as it stands."""
    suggestions: tuple[str, ...]
    """Ready replacements for the span, the best first, never empty; possessives, articles and casing already carried over."""
    entry: str
    """The canonical form of the glossary entry; for ``inconsistent`` the commonest spelling in the document."""
    evidence: Evidence
    confidence: float
    """Probability, 0 to 1, that an editor would make the first suggestion."""
    message: str
    """The reason in one sentence, for example ``another romanisation of Токаев``."""
    reasons: tuple[str, ...] = ()
    """Further grounds in words, the weightiest first."""
    grounds: tuple[tuple[str, float], ...] = ()
    """The features that make up the confidence, in words, with the log odds that each added or subtracted, the weightiest first."""

    @property
    def suggestion(self) -> str:
        """The replacement offered first."""
        return self.suggestions[0]

    @property
    def tier(self) -> Tier:
        """The tier of the confidence."""
        return tier_of(self.confidence)
