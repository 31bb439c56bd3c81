"""Picking one of many choices by a few letters."""

from __future__ import annotations

from tui_review.tui.picker import Choice, ranked


def names(*words: str) -> list[Choice[str]]:
    """Choices whose values are their words."""
    return [Choice(word, "", word) for word in words]


def words(choices: list[Choice[str]]) -> list[str]:
    """The offered choices, in order."""
    return [choice.value for choice in choices]


def test_what_begins_with_the_letters_comes_first() -> None:
    """Followed by those that contain them, the shortest first in each group, in any casing."""
    holding, _ = ranked("KAZ", names("Akezhan Kazhegeldin", "Kazakhstan", "Kazan", "Minsk", "Samruk-Kazyna", "Kazakh", "Kazinform"))
    assert words(holding) == ["Kazan", "Kazakh", "Kazinform", "Kazakhstan", "Samruk-Kazyna", "Akezhan Kazhegeldin"]


def test_what_holds_the_letters_inside_a_word_is_set_apart() -> None:
    """Those are separate, before similar ones; one place at the beginning of a word is enough for the first group."""
    holding, others = ranked("big", names("Zbigniew Brzezinski", "Abigail Bigelow", "Ambiguity", "Big Ben"))
    assert words(holding) == ["Big Ben", "Abigail Bigelow"]
    assert words(others) == ["Ambiguity", "Zbigniew Brzezinski"]


def test_what_resembles_the_letters_is_offered_when_little_holds_them() -> None:
    """A name is found despite a typing error."""
    holding, alike = ranked("Medvedyev", names("Minsk", "Dmitry Medvedev", "Kazan", "Medvedev"))
    assert holding == []
    assert "Medvedev" in words(alike)
    assert "Kazan" not in words(alike)


def test_nothing_typed_offers_all() -> None:
    """In their order, up to the maximum number."""
    assert words(ranked("  ", names("b", "a", "c"), most=2)[0]) == ["b", "a"]
