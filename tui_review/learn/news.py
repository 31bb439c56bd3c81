"""Filtering out suggestions that are not new to the engine: variants that it predicts by itself need not be listed."""

from __future__ import annotations

from collections.abc import Iterable

from tui_review.detect import Detector
from tui_review.learn.suggestion import Suggestion, Teaches

_SURE = 0.95


def news(detector: Detector, suggestions: Iterable[Suggestion]) -> tuple[list[Suggestion], int]:
    """The suggestions without the variants that the engine already finds as certain, and the number of these."""
    found = list(suggestions)
    kept = [one for one in found if one.teaches is not Teaches.VARIANT or not _predicted(detector, one)]
    return kept, len(found) - len(kept)


def _predicted(detector: Detector, one: Suggestion) -> bool:
    """Whether the form is found, as certain, in all sentences of its places."""
    return bool(one.places) and all(
        any(
            finding.confidence >= _SURE and finding.entry == one.entry and one.form.casefold() in finding.surface.casefold()
            for finding in detector.find(place.text)
        )
        for place in one.places
    )
