"""Choosing among runs of words for a missing name, with a joint confidence."""

from __future__ import annotations

import pytest

from tui_review.detect.choice import Choice, Option, Runs, overlap, shares


def _option(first: int, last: int, near: float) -> Option:
    return Option(first, last, {"near": near})


def test_the_shares_of_all_runs_leave_room_for_none() -> None:
    """The probabilities of all runs and of none sum to one, and a nearer run has more."""
    choice = Choice(0, {"": 1.0}, [_option(0, 1, 0.9), _option(3, 4, 0.1)])
    found = shares(choice)
    assert found[0] > found[1] > 0
    assert sum(found) < 1


def test_runs_over_the_same_words_are_added_up() -> None:
    """The probability of a place is that of all overlapping runs; runs elsewhere do not count."""
    options = [_option(0, 2, 0.0), _option(0, 3, 0.0), _option(7, 8, 0.0)]
    number, place = Runs(options, [0.4, 0.3, 0.2]).best() or (-1, 0.0)
    assert number == 0
    assert place == pytest.approx(0.7)


def test_what_is_left_when_words_are_taken() -> None:
    """A run of which a word is taken by another entity is excluded, and the others become more probable."""
    runs = Runs([_option(0, 2, 0.0), _option(0, 3, 0.0), _option(7, 8, 0.0)], [0.3, 0.3, 0.2])
    assert runs.take([_option(2, 4, 0.0)])
    number, place = runs.best() or (-1, 0.0)
    assert number == 0
    assert place == pytest.approx(0.3 / 0.7)
    assert not runs.take([_option(4, 7, 0.0)])
    assert runs.take([_option(1, 8, 0.0)])
    assert runs.best() is None


def test_overlap_is_the_share_of_the_words_of_both() -> None:
    """Two of three common words are two thirds, in either order; disjoint runs give zero."""
    assert overlap(_option(0, 2, 0), _option(0, 3, 0)) == pytest.approx(2 / 3)
    assert overlap(_option(0, 3, 0), _option(0, 2, 0)) == pytest.approx(2 / 3)
    assert overlap(_option(0, 2, 0), _option(5, 6, 0)) == 0
