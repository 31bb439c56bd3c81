"""Edits: the corrected text is the original with the edits and nothing else, and the way back is exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.review import Edit, apply_edits, revert_edits


@st.composite
def _edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and edits of it, in order and without overlap."""
    text = draw(st.text(max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12, unique=True)))
    edits = [Edit(start, end, text[start:end], draw(st.text(max_size=5))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, edits


@given(_edited())
def test_everything_outside_the_edits_stays(case: tuple[str, list[Edit]]) -> None:
    """Between the replacements stands exactly what stood between the originals."""
    text, edits = case
    corrected = apply_edits(text, edits)
    at = from_text = 0
    for edit in edits:
        kept = text[from_text : edit.start]
        assert corrected[at : at + len(kept)] == kept
        at += len(kept)
        assert corrected[at : at + len(edit.replacement)] == edit.replacement
        at += len(edit.replacement)
        from_text = edit.end
    assert corrected[at:] == text[from_text:]


@given(_edited())
def test_reverting_gives_the_original_back(case: tuple[str, list[Edit]]) -> None:
    """Applying and reverting is a round trip."""
    text, edits = case
    assert revert_edits(apply_edits(text, edits), edits) == text


def test_overlapping_edits_are_refused() -> None:
    """Two edits of the same letters have no meaning."""
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("Tokaev", [Edit(0, 4, "Toka", "x"), Edit(3, 6, "aev", "y")])


def test_edits_of_another_text_are_refused() -> None:
    """An edit that does not find its original would corrupt the text."""
    with pytest.raises(ValueError, match="another text"):
        apply_edits("Lugansk", [Edit(0, 6, "Tokaev", "Tokayev")])
    with pytest.raises(ValueError, match="does not stand"):
        revert_edits("Lugansk", [Edit(0, 6, "Tokaev", "Tokayev")])
