"""What the engine yields: a span of the text that looks wrong, why, and what it should be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CERTAIN = 0.95
"""From this confidence on a finding is safe to apply unattended."""
LIKELY = 0.70
"""From this confidence on a finding is shown without being asked for."""


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
    """The source has the entity, the translation has it in no right form, and these words stand in its place."""
    WRONG_ENTITY = "wrong-entity"
    """A right form of another entity than the one that the source has here."""
    MARKED = "marked"
    """Words that an editor marked by hand; the engine yields none of these."""


class Tier(StrEnum):
    """How far a finding can be trusted."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


def tier_of(confidence: float) -> Tier:
    """The tier that a confidence falls in."""
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
    """What made the confidence: features in words, with the log odds that each added or took, the weightiest first."""

    @property
    def suggestion(self) -> str:
        """The replacement offered first."""
        return self.suggestions[0]

    @property
    def tier(self) -> Tier:
        """The tier that the confidence falls in."""
        return tier_of(self.confidence)
