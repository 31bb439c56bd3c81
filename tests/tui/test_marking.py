"""Names that the engine missed: marked by keys or mouse, replaced, found elsewhere, and added to the glossary."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key

from tui_review.detect import Evidence
from tui_review.review import Status
from tui_review.tui.words import around, word_after, word_before, words_in

Review = Callable[..., AbstractAsyncContextManager[Any]]
TEXT = "Tokaev met Medvedyev.\n\nLater Medvedyev left, and Medvedyev's aide too. The Kremlin wall.\n"


def glossary(path: Path) -> str:
    """The contents of the glossary file."""
    return path.read_text("utf-8")


def lit(it: Any) -> str:
    """The selected words."""
    selected = it.app.review.view.selected
    return it.session.document.text[slice(*selected)] if selected else ""


def place(it: Any, words: str) -> tuple[int, int]:
    """Column and row of words on the painted screen."""
    return next((row.index(words), y) for y, row in enumerate(it.rows()) if words in row)


async def test_a_word_is_marked_replaced_and_found_elsewhere(review: Review) -> None:
    """One decision includes all places; one undo takes it back, and the current finding is the same as before."""
    async with review(TEXT) as it:
        await it.press("m")
        assert lit(it) == "met"
        await it.press("right")
        assert lit(it) == "Medvedyev"
        await it.press("enter", *"Medvedev")
        assert "In place of “Medvedyev”" in it.screen()
        await it.press("enter")
        assert "The same words stand in 2 more places." in it.screen()
        assert "line 3" in it.screen()
        await it.press("a")
        assert it.screen().count("Medvedev✓") == 3
        marked = [finding for finding in it.session.findings if finding.evidence is Evidence.MARKED]
        assert len(marked) == 3
        assert it.session.findings[it.current].start == it.session.document.text.index("Medvedyev")
        assert "g teaches it to the glossary" in it.screen()
        await it.press("u")
        assert it.session.total == 1
        assert it.current == 0
        assert "Medvedev✓" not in it.screen()
        await it.press("y")
        assert it.screen().count("Medvedev✓") == 3


@pytest.mark.parametrize("size", [(160, 40), (120, 30), (80, 24), (50, 24), (34, 24)])
async def test_the_words_that_are_asked_about_are_seen(review: Review, size: tuple[int, int]) -> None:
    """With their context on both sides as far as there is room, aligned in one column, in bold."""
    far = "It was a long and quiet evening in the old capital when "
    text = f"Strelkov came.\n\n{far}Strelkov went home again, as everybody had known he would in the end.\nSo Strelkov"
    async with review(text, size=size, wrong={"evening": (("morning",), 0.9)}) as it:
        await it.press("m", *["left"] * 20)
        assert lit(it) == "Strelkov"
        await it.press("enter", *"Girkin", "enter")
        rows = [row[row.index("│") :] for row in it.rows() if "line 3" in row or "line 4" in row]
        assert [row.count("Strelkov") for row in rows] == [1, 1]
        assert len({row.index("Strelkov") for row in rows}) == 1
        if size[0] >= 50:
            assert "when Strelkov went" in rows[0]
        if size[0] >= 120:
            assert "quiet evening in the old capital when Strelkov went home again, as everybody" in rows[0]
        strips = it.app.screen._compositor.render_strips()
        bold = {
            segment.text for strip in strips for segment in strip if segment.style and segment.style.bold and "Strelkov" in segment.text
        }
        assert "Strelkov" in bold


@pytest.mark.parametrize("key", ["o", "enter"])
async def test_a_mark_can_be_for_one_place_only(review: Review, key: str) -> None:
    """Enter, which was pressed twice before, only affects the marked place."""
    async with review(TEXT) as it:
        await it.press("m", "right", "enter", *"Medvedev", "enter", key)
        assert it.screen().count("Medvedev✓") == 1


async def test_a_replacement_is_picked_from_the_glossary(review: Review) -> None:
    """Without input the most similar are offered; a few letters find any right form."""
    async with review("They saw Kharkoff there.\n", wrong={"saw": (("seen",), 0.9)}) as it:
        await it.press("m", "m")
        assert "Kharkiv" in it.screen()
        await it.press("enter")
        assert "saw Kharkiv✓ there" in it.screen()
        finding = it.session.findings[1]
        assert (finding.entry, finding.evidence) == ("Kharkiv", Evidence.MARKED)
        await it.press("u", "m", "m", *"jomart", "enter")
        assert "saw Kassym-Jomart Tokayev✓ there" in it.screen()


async def test_words_over_a_line_end_stay_in_their_lines(review: Review) -> None:
    """The typed replacement gets the line end between the words, and so does an edit of it."""
    async with review("They saw Clean\nPonds there.\n", wrong={"saw": (("seen",), 0.9)}) as it:
        await it.press("m", "shift+right", "enter", *"Qx zv", "enter")
        assert "They saw Qx\nzv there." in it.session.corrected_text()
        await it.press("n", "e", "ctrl+u", *"Qx", "enter")
        assert it.session.corrected_text() == "They saw \nQx there.\n"
        await it.press("d")
        assert "They saw  Qx there." in it.screen()


async def test_words_that_are_typed_can_be_taken_as_they_are(review: Review) -> None:
    """If the glossary has nothing similar, the typed text is offered first."""
    async with review(TEXT) as it:
        await it.press("m", "enter", *"Qx zv", "enter")
        assert "Tokaev Qx zv✓ Medvedyev" in it.screen()
        await it.press("u", "m", "enter", *"Tok", "down", "down")
        await it.press("enter")
        assert it.session.replacement(1) in ("Tok", "Tokayev", "Kassym-Jomart Tokayev")


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("Aye", "Aye"),
        ("aye", "aye"),
        ("Toka", "Tokayev"),
        ("Jom", "Jom"),
        ("jom", "Kassym-Jomart Tokayev"),
        ("great", "Peter the Great"),
        ("Great", "Great"),
    ],
)
async def test_enter_takes_no_name_that_was_hardly_meant(review: Review, typed: str, taken: str) -> None:
    """The typed text precedes choices with the letters within a word, and if it has a capital, also those with a later word."""
    async with review(TEXT) as it:
        await it.press("m", "enter", *typed, "enter")
        assert f"Tokaev {taken}✓ Medvedyev" in it.screen()


async def test_fast_typing_is_taken_whole(review: Review) -> None:
    """Enter takes what matches all letters, even if the list has not been updated yet, and only once."""
    async with review(TEXT) as it:
        await it.press("m", "enter")
        for letter in "jomart":
            it.app.post_message(Key(letter, letter))
        it.app.post_message(Key("enter", None))
        it.app.post_message(Key("enter", None))
        await it.press("shift")
        assert "Tokaev Kassym-Jomart Tokayev✓ Medvedyev" in it.screen()


@pytest.mark.parametrize("keys", [("escape",), ("enter", "escape"), ("right", "m", *"Medvedev", "enter", "escape")])
async def test_marking_can_be_left_at_any_step(review: Review, keys: tuple[str, ...]) -> None:
    """Nothing is marked, nothing stays selected, and the keys work as before."""
    async with review(TEXT) as it:
        await it.press("m", *keys)
        assert it.session.total == 1
        assert lit(it) == ""
        await it.press("a")
        assert it.session.status(0) is Status.ACCEPTED


async def test_the_cursor_of_words_moves_and_widens(review: Review) -> None:
    """By words, by rows, and by one word more or less; the keys that decide are disabled."""
    async with review(TEXT) as it:
        await it.press("m", "a", "r", "s", "d", "q")
        assert it.session.decided == 0
        steps = [
            ("left", "Tokaev"), ("right", "met"), ("shift+right", "met Medvedyev"), ("plus", "met Medvedyev.\n\nLater"),
            ("minus", "met Medvedyev"), ("shift+left", "met"), ("shift+left", "met"), ("right", "Medvedyev"), ("down", "Medvedyev"),
            ("up", "Tokaev"), ("up", "Tokaev"),
        ]  # fmt: skip
        for key, words in steps:
            await it.press(key)
            assert lit(it) == words, key


async def test_the_mouse_marks_words_by_dragging(review: Review) -> None:
    """Whole words, also from right to left; a plain click on a finding still selects it."""
    async with review(TEXT) as it:
        x, y = place(it, "Medvedyev left")
        await it.pilot.mouse_down(offset=(x + 12, y))
        await it.pilot.hover(offset=(x + 3, y))
        await it.pilot.mouse_up(offset=(x + 3, y))
        await it.pilot.pause()
        assert "In place of “Medvedyev left”" in it.screen()
        await it.press("escape")
        assert lit(it) == ""
        await it.pilot.click(offset=place(it, "Tokaev met"))
        await it.pilot.pause()
        assert it.current == 0
        assert it.app.screen is it.app.review


async def test_a_click_while_marking_lights_up_the_word(review: Review) -> None:
    """The keys continue from there."""
    async with review(TEXT) as it:
        await it.press("m")
        await it.pilot.click(offset=place(it, "Kremlin"))
        await it.pilot.pause()
        assert lit(it) == "Kremlin"


async def test_words_that_were_searched_for_are_marked(review: Review) -> None:
    """After a search, marking starts at the words found."""
    async with review(TEXT) as it:
        await it.press("slash", *"kremlin", "enter", "m")
        assert lit(it) == "Kremlin"


async def test_a_mark_across_a_decision_is_refused_in_one_line(review: Review) -> None:
    """The decision is kept; the message has the remedy."""
    async with review(TEXT) as it:
        await it.press("a", "m", "left", "left", "shift+right", "enter", *"Someone", "enter")
        assert any("undo that one, or mark less" in notification.message for notification in it.app._notifications)
        assert it.session.decided == 1


async def test_marked_words_are_taught_to_the_glossary(review: Review, glossary_file: Path) -> None:
    """Words can be marked everywhere and then added to the glossary; the TOML is shown before it is written, and undone together."""
    async with review(TEXT) as it:
        before = glossary(glossary_file)
        await it.press("m", "right", "enter", *"Medvedev", "enter", "g")
        assert "“Medvedyev” is always wrong, Medvedev is right" in it.screen()
        assert 'canonical = "Medvedev"' in it.screen()
        assert glossary(glossary_file) == before
        await it.press("enter")
        assert 'variants = ["Medvedyev"]' in glossary(glossary_file)
        await it.press("u")
        assert glossary(glossary_file) == before
        assert it.screen().count("Medvedev✓") == 3
        await it.press("u")
        assert it.session.total == 1


async def test_a_possessive_is_no_part_of_a_marked_name(review: Review) -> None:
    """If the words and their replacement both have one, the new entry has none."""
    async with review("Tokaev met Medvedyev's aide.\n") as it:
        await it.press("m", "right", "enter", *"Medvedev's", "enter", "g")
        assert "“Medvedyev” is always wrong, Medvedev is right" in it.screen()
        assert 'canonical = "Medvedev"' in it.screen()


async def test_words_that_could_not_be_marked_teach_nothing(review: Review, glossary_file: Path) -> None:
    """The reason is shown, and no lesson on the current finding is offered."""
    async with review("Tokaev met Zorro. Tokaev met Zorro.\n") as it:
        before = glossary(glossary_file)
        await it.press("a", "p", "m", "left", "shift+right", "enter", *"Someone", "enter", "g")
        assert any("undo that one, or mark less" in notification.message for notification in it.app._notifications)
        assert it.app.screen is it.app.review
        assert glossary(glossary_file) == before


async def test_nothing_to_mark_is_said(review: Review) -> None:
    """An empty text has no words."""
    async with review("") as it:
        await it.press("m")
        assert "there are no words to mark" in it.screen()


@given(st.text(st.sampled_from("ab -'’.中文\n"), max_size=60), st.integers(0, 60))
def test_words_are_whole_and_in_order(text: str, offset: int) -> None:
    """After, before and around a place, a word is always one of the text's words."""
    offset = min(offset, len(text))
    words = words_in(text, 0, len(text))
    assert all(a < b for a, b in words)
    assert all(one[1] <= other[0] for one, other in pairwise(words))
    starts = {word[0] for word in words}
    following = word_after(text, offset)
    assert following is None or following[0] >= offset
    touched = around(text, offset, offset)
    assert touched is None or (touched[0] in starts and touched[0] <= offset <= touched[1])
    if text[offset - 1 : offset].isspace() or not offset:
        earlier = [word for word in words if word[1] <= offset]
        assert word_before(text, offset) == (earlier[-1] if earlier else None)


async def test_what_is_lit_up_is_seen(review: Review) -> None:
    """The selected words have another background than the text, also over a finding."""
    async with review(TEXT) as it:
        await it.press("m", "left", "shift+right")
        assert lit(it) == "Tokaev met"
        strip = it.app.review.view.render_line(0)
        backgrounds: dict[object, list[str]] = {}
        for segment in strip:
            backgrounds.setdefault(segment.style.bgcolor, []).append(segment.text)
        assert "Tokaev met" in ["".join(texts) for texts in backgrounds.values()]


async def test_words_that_cross_a_decision_are_refused_before_anything_is_written(review: Review) -> None:
    """They can be made fewer, and what is typed meanwhile decides nothing."""
    async with review("Tokaev met Tokaev.") as it:
        await it.press("a")
        await it.pilot.mouse_down(offset=place(it, "Tokayev"))
        x, y = place(it, "met")
        await it.pilot.hover(offset=(x + 2, y))
        await it.pilot.mouse_up(offset=(x + 2, y))
        await it.pilot.pause()
        await it.press(*"art")
        assert any("cross a decision on 'Tokaev'" in one.message for one in it.app._notifications)
        assert "Esc leaves" in it.rows()[-2]
        assert it.session.decided == 1
        await it.press("right", "left", "minus", "enter")
        assert "In place of “met”" in it.screen()
        await it.press("escape")
        assert lit(it) == ""
