"""The lists of other languages' words, and how a word finds its place in them."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tui_review.glossary import cyrillic
from tui_review.glossary.wordlists import has_list, parts_of, spans, translations

LISTS = {path.name.removesuffix(".txt"): path for path in (files("tui_review.glossary") / "data" / "words").iterdir()}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_line_of_a_list_has_words_and_what_they_mean(name: str) -> None:
    """Each language has its field, English comes last in plain small letters, and no line is without words."""
    for line in LISTS[name].read_text("utf-8").splitlines():
        *native, english = line.split("|")
        assert len(native) == (2 if name in ("uk-ru", "cs-pl") else 1), line
        assert any(native), line
        assert all(word.isascii() and word.islower() for word in english.split()), line
        assert english.strip(), line
        if name == "uk-ru":
            assert all(cyrillic.is_cyrillic(word) for field in native for word in field.split()), line


@pytest.mark.parametrize("code", ["uk", "ru", "cs", "sk", "pl", "de", "he", "ja", "de-AT"])
def test_a_language_has_its_list(code: str) -> None:
    """A code with a region is that of its language."""
    assert has_list(code)
    assert not has_list("xx")


@pytest.mark.parametrize(
    ("word", "english"),
    [("Минздрав", ("ministry", "health")), ("Роспотребнадзор", ("russian", "consumer", "supervision")), ("Укрзалізниця", ("ukrainian", "railway")),
     ("Госуслуги", ("state", "service")), ("Нацполіція", ("national", "police")), ("Генштабом", ("general", "staff"))],
)  # fmt: skip
def test_a_word_is_taken_apart_into_beginnings_of_others(word: str, english: tuple[str, ...]) -> None:
    """Each part stands for the word whose beginning it is."""
    parts = parts_of(word)
    assert len(parts) == len(english)
    assert all(meaning in translations(part, "uk") for part, meaning in zip(parts, english, strict=True))


@pytest.mark.parametrize("word", ["Газета", "Минск", "Новосибирск", "Буча", "Правда", "Порт"])
def test_a_plain_word_or_a_name_is_not_taken_apart(word: str) -> None:
    """What is a word of its own, or leaves a rest that is none, stays whole."""
    assert parts_of(word) == ()


def test_words_of_a_text_without_spaces_are_found_the_longest_first() -> None:
    """A company is one word, not a meeting and a shrine; what is no word of the list is passed over."""
    found = [(first, last, english[0]) for first, last, english in spans("会社ヌルヌルの政府", "ja")]
    assert found == [(0, 2, "company"), (7, 9, "government")]
