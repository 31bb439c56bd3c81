"""Places quoted in a log are located in a changed text, or reported as missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui_review.review.anchor import anchor

TEXT = """Two days ago President Tokaev spoke in St. Petersburg of Lugansk and Donetsk.

The text of the speech was printed in Astana the next day; Tokaev had changed one word.

In Lugansk nobody had read it, and nobody asked what Tokaev had meant by the word.
"""


@dataclass
class Quote:
    """A place as in a log."""

    start: int
    original: str
    prefix: str
    suffix: str


def quotes_of(text: str, words: str = "Tokaev|Lugansk") -> list[Quote]:
    """A quote for each occurrence of the words."""
    return [
        Quote(m.start(), m[0], text[max(0, m.start() - 32) : m.start()], text[m.end() : m.end() + 32]) for m in re.finditer(words, text)
    ]


def lines(text: str, spans: list[tuple[int, int] | None]) -> list[int | None]:
    """The line, from 1, of each place."""
    return [None if span is None else text.count("\n", 0, span[0]) + 1 for span in spans]


def test_unchanged_text_has_every_place_where_it_was() -> None:
    """Position and quote agree."""
    quotes = quotes_of(TEXT)
    assert anchor(TEXT, quotes) == [(quote.start, quote.start + len(quote.original)) for quote in quotes]


def test_places_move_with_what_was_written_before_them() -> None:
    """A new first paragraph moves everything, and a mention in it is not confused with others."""
    text = "Tokaev came, and so did others.\n" + TEXT
    assert lines(text, anchor(text, quotes_of(TEXT))) == [2, 2, 4, 6, 6]


def test_place_whose_sentence_is_gone_is_missing() -> None:
    """Its words occur elsewhere, but that is another place."""
    text = TEXT.replace("The text of the speech was printed in Astana the next day; Tokaev had changed one word.\n\n", "")
    assert lines(text, anchor(text, quotes_of(TEXT))) == [1, 1, None, 3, 3]


def test_place_whose_words_were_changed_is_missing() -> None:
    """The name was corrected in the text itself."""
    text = TEXT.replace("President Tokaev", "President Tokayev")
    assert lines(text, anchor(text, quotes_of(TEXT))) == [None, 1, 3, 5, 5]


def test_small_changes_around_a_place_do_not_lose_it() -> None:
    """A comma, another word, a corrected typo on either side."""
    text = TEXT.replace("President Tokaev spoke in", "Mr Tokaev, then, spoke in").replace("In Lugansk nobody had", "In Lugansk no one had")
    assert lines(text, anchor(text, quotes_of(TEXT))) == [1, 1, 3, 5, 5]


def test_paragraphs_in_another_order_are_followed() -> None:
    """The quote decides, not the position."""
    first, second, third = TEXT.strip().split("\n\n")
    text = f"{third}\n\n{first}\n\n{second}"
    assert lines(text, anchor(text, quotes_of(TEXT))) == [3, 3, 5, 1, 1]


def test_equal_sentences_keep_their_order() -> None:
    """Twenty equal lines after a new heading are matched in order."""
    before = "Tokaev left.\n" * 20
    after = "News\n" + before
    assert lines(after, anchor(after, quotes_of(before))) == list(range(2, 22))


def test_another_text_has_no_places() -> None:
    """The same name in a text on another subject is not the decided place."""
    text = "Yesterday evening the football club Tokaev won 3:0 against the guests from Almaty, its trainer said."
    assert anchor(text, quotes_of(TEXT)) == [None] * 5


def test_many_places_in_a_long_changed_text() -> None:
    """Thousands of decisions are located after every paragraph got a new beginning."""
    text = "".join(f"In report {n} President Tokaev spoke of item {n * 7}, then of Lugansk.\n" for n in range(2000))
    changed = text.replace("In report", "According to report")
    found = anchor(changed, quotes_of(text))
    assert lines(changed, found) == [line for n in range(1, 2001) for line in (n, n)]


@given(st.text("abc \n", max_size=80), st.data())
def test_places_are_never_given_twice_and_always_hold_the_words(text: str, data: st.DataObject) -> None:
    """Located places have the words and never overlap, whatever was changed."""
    quotes = quotes_of(text, "ab+|c")
    cut = data.draw(st.integers(0, len(text)))
    changed = data.draw(st.text("abc \n", max_size=20)) + text[:cut] + text[cut + 3 :]
    found = anchor(changed, quotes)
    for quote, span in zip(quotes, found, strict=True):
        assert span is None or changed[slice(*span)] == quote.original
    taken = sorted(span for span in found if span is not None)
    assert all(one[1] <= other[0] for one, other in pairwise(taken))
