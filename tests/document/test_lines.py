"""Lines that are made when they are asked for are what a tuple of them would be."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from tui_review.document import Document, Segment, have_source, segments_of

TEXTS = st.text("ab \n\r\u2028", max_size=30)


@given(TEXTS, st.integers(-5, 5), st.integers(-5, 5))
def test_they_are_a_row_of_segments(text: str, first: int, last: int) -> None:
    """By number, by slice, one after the other, compared, and taken to another process."""
    lines = segments_of(text)
    made = tuple(lines)
    assert all(type(segment) is Segment for segment in made)
    assert len(lines) == len(made)
    assert [lines[n] for n in range(len(lines))] == list(made)
    assert tuple(lines[first:last]) == made[first:last]
    assert lines == made
    assert hash(lines) == hash(made)
    assert pickle.loads(pickle.dumps(lines)) == lines  # noqa: S301 - its own


@given(TEXTS)
def test_positions_are_counted_by_them(text: str) -> None:
    """Every code point of a line has the line's number, and its place in it."""
    document = Document.from_text(text)
    for number, (start, end, *_) in enumerate(document.segments, 1):
        assert [document.position(offset) for offset in range(start, end + 1)] == [(number, n + 1) for n in range(end + 1 - start)]


def test_only_those_that_were_aligned_have_a_source() -> None:
    """Whatever the source of a line says."""
    assert not have_source(segments_of("a\nb"))
    assert have_source(segments_of("a\nb", "x\ny"))
