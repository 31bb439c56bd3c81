"""Edits: the corrected text is the original with exactly the edits, and reverting restores it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.review import Edit, apply_edits, revert_edits
from tui_review.review.edits import CorrectedText, kept_lines


@st.composite
def _edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and edits of it, in order and without overlap."""
    text = draw(st.text(max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12, unique=True)))
    edits = [Edit(start, end, text[start:end], draw(st.text(max_size=5))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, edits


@given(_edited())
def test_everything_outside_the_edits_stays(case: tuple[str, list[Edit]]) -> None:
    """The text between the replacements is that between the original words."""
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


@given(_edited())
def test_every_character_of_the_corrected_text_has_its_place_in_the_original(case: tuple[str, list[Edit]]) -> None:
    """One of a replacement has the whole of what was replaced, any other the same character."""
    text, edits = case
    corrected = CorrectedText(text, edits)
    replaced = {(edit.start, edit.end) for edit in edits if edit.replacement}
    places = [corrected.original(at, at + 1) for at in range(len(corrected.text))]
    assert places == sorted(places)
    assert replaced <= set(places)
    for at, (start, end) in enumerate(places):
        assert (start, end) in replaced or text[start:end] == corrected.text[at]


def test_overlapping_edits_are_refused() -> None:
    """Two edits of the same characters are contradictory."""
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("Tokaev", [Edit(0, 4, "Toka", "x"), Edit(3, 6, "aev", "y")])


def test_edits_of_another_text_are_refused() -> None:
    """An edit that does not match its original would corrupt the text."""
    with pytest.raises(ValueError, match="another text"):
        apply_edits("Lugansk", [Edit(0, 6, "Tokaev", "Tokayev")])
    with pytest.raises(ValueError, match="does not stand"):
        revert_edits("Lugansk", [Edit(0, 6, "Tokaev", "Tokayev")])


@given(st.text("aB \n", max_size=12), st.text("aB \n", min_size=1, max_size=12))
def test_no_line_of_the_original_goes(replacement: str, surface: str) -> None:
    """A replacement gets at least as many line ends as the original; one that has them is unchanged."""
    kept = kept_lines(replacement, surface)
    assert kept.split() == replacement.split()
    assert len(f"{kept}.".splitlines()) >= len(f"{surface}.".splitlines())
    assert kept_lines(kept, surface) == kept
    assert replacement == kept or len(f"{replacement}.".splitlines()) < len(f"{surface}.".splitlines())


@pytest.mark.parametrize(
    ("replacement", "surface", "kept"),
    [
        ("Chistye Prudy", "CLEAN\r\nPONDS", "Chistye\r\nPrudy"),
        ("Kyiv", "Clean\nPonds", "\nKyiv"),
        ("the old Chistye Prudy", "Clean  \n\nPonds", "the  \n\nold Chistye Prudy"),
        ("Chistye\nPrudy", "a\nb\nc", "\nChistye\nPrudy"),
        ("Chistye Prudy", "Clean Ponds", "Chistye Prudy"),
    ],
)
def test_line_ends_stand_between_the_words_of_a_replacement(replacement: str, surface: str, kept: str) -> None:
    """After the same number of words as before; before the first word if there are too few."""
    assert kept_lines(replacement, surface) == kept
