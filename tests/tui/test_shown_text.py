"""Text is data: nothing in a document can control the terminal or is interpreted as markup."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size

from tui_review.tui.glyphs import PLAIN, TICK, on_one_line, replaced, visible
from tui_review.tui.rows import NOT_PLAIN

Review = Callable[..., AbstractAsyncContextManager[Any]]
STEERING = "\x1b[31m\x07\x0e\x7f\x85\x9b2J\u200b\u200e\u202e\u2066\u061c\u00ad\ufeff\u180e\u2028\U000e0041"


@given(st.text(st.characters(exclude_categories=()), max_size=100))
def test_nothing_that_steers_is_left(text: str) -> None:
    """The displayed text has no control, format or unassigned characters and no surrogates."""
    line = visible(text)
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp") for c in line)
    assert visible(line) == line


@given(st.text(st.characters(exclude_categories=()), max_size=100))
def test_names_stand_on_one_line(text: str) -> None:
    """No text in the panel breaks its row."""
    line = on_one_line(text)
    assert not any(c in line for c in "\n\r\t\x0b\x0c\x1c\x85\u2028")


def test_plain_characters_are_one_cell_wide_and_shown_as_they_are() -> None:
    """The fast path is correct for all characters that use it."""
    plain = [chr(code) for code in range(0x110000) if not NOT_PLAIN.match(chr(code)) and chr(code) not in "\r\n"]
    assert len(plain) > 700
    assert all(visible(c) == c for c in plain)
    assert all(get_character_cell_size(c) == 1 for c in plain)
    assert PLAIN.startswith(" -~")


def test_tabs_lead_to_the_next_stop() -> None:
    """Wherever the part of a line begins."""
    assert visible("a\tb") == "a   b"
    assert visible("\tb", "aa") == "  b"
    assert visible("abcd\t|") == "abcd    |"
    assert visible("\x1b\tb") == "␛   b"
    assert visible("中\tb") == "中  b"
    assert visible("e\u0301\tb") == "e\u0301   b"


def test_joiners_are_a_part_of_some_writing() -> None:
    """Emoji and letters of Arabic and Indian scripts are shown without them; elsewhere they are made visible."""
    assert visible("👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥") == "👨👩👧 ❤🔥"
    assert visible("می\u200cخواهم क्\u200dष") == "میخواهم क्ष"
    assert visible("Tok\u200daev a\u200c") == "Tok<U+200D>aev a<U+200C>"
    assert visible("👨\u200d\u200dx") == "👨<U+200D>x"


def test_line_ends_in_a_replacement_break_the_row() -> None:
    """Line ends of any kind."""
    assert replaced("Peter\r\nthe Great") == "Peter\nthe Great"
    assert replaced("a\rb\nc\x0bd") == "a\nb\nc␋d"


async def test_brackets_are_text(review: Review) -> None:
    """Neither in the text nor in a name, a suggestion or a note."""
    text = "[bold red]Tok[/bold] said [@click=app.quit]so[/] in [Luton].\n"
    wrong = {"[Luton]": (("[b]Luhansk[/b]", "[link=x]"), 0.96)}
    async with review(text, wrong=wrong, find=None) as it:
        seen = it.screen()
        assert "[bold red]Tok[/bold] said [@click=app.quit]so[/] in [Luton]." in seen
        assert "[b]Luhansk[/b]" in seen
        assert "2  [link=x]" in seen
        await it.press("e")
        assert "in place of [Luton]" in it.screen()
        await it.press("enter")
        assert f"in [b]Luhansk[/b]{TICK}." in it.screen()
        await it.press("s")
        assert "saved article.corrected.txt" in it.screen()


async def test_control_characters_never_reach_the_terminal(review: Review) -> None:
    """They are symbols in the text, the panel and the input line."""
    name = f"Tok{STEERING}aev"
    text = f"President {name} said {STEERING} so.\n" + "More words, as in any text. " * 40
    async with review(text, wrong={name: ((f"Tok{STEERING}yev",), 0.96)}) as it:
        await it.press("p")
        for _ in range(2):
            painted = "".join(it.rows())
            assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp") for c in painted)
            await it.press("e")
        assert "␛[31m␇␎␡" in it.screen()
        await it.press("escape")
        assert it.session.decided == 0


async def test_bytes_that_are_no_text_are_shown_and_kept(review: Review, tmp_path: Any) -> None:
    """A stray byte is shown as a symbol and saved unchanged."""
    data = b"President Tokaev said caf" + b"\xe9" + " and “so”.\n".encode()
    async with review(data) as it:
        assert "said caf<E9> and “so”." in it.screen()
        await it.press("a", "s")
        assert (tmp_path / "article.corrected.txt").read_bytes() == data.replace(b"Tokaev", b"Tokayev")


async def test_a_control_character_in_a_replacement_is_refused(review: Review) -> None:
    """It can be neither typed nor pasted."""
    async with review() as it:
        await it.press("e")
        line = it.app.review.query_one("#line")
        line.insert_text_at_cursor("\x1b[2J\u202e!")
        await it.press("enter")
        assert it.session.replacement(0) == "Tokayev[2J!"


async def test_wide_characters_are_laid_out(review: Review) -> None:
    """Rows of Chinese end before the panel, and findings in them are marked and replaced."""
    text = "总统托卡耶夫在会议上说，他不承认卢顿的独立。" * 10 + "\n"
    async with review(text, wrong={"卢顿": (("卢甘斯克和顿涅茨克",), 0.9)}) as it:
        from rich.cells import cell_len

        assert all(cell_len(row) == 120 for row in it.rows())
        await it.press("a")
        assert f"卢甘斯克和顿涅茨克{TICK}" in it.screen().replace("\n", "")
        assert all(cell_len(row) == 120 for row in it.rows())


async def test_a_line_end_inside_a_name_survives_editing(review: Review, tmp_path: Any) -> None:
    """It is a symbol in the input line, and a line end in the copy."""
    text = "He met Peter the\r\ngreat there.\r\n"
    wrong = {"Peter the\r\ngreat": (("Peter the\r\nGreat",), 0.9)}
    async with review(text, wrong=wrong) as it:
        assert "Peter the great" in it.screen()
        await it.press("e")
        assert "Peter the⏎Great" in it.screen()
        await it.press("!", "enter", "s")
        assert (tmp_path / "article.corrected.txt").read_bytes() == b"He met Peter the\r\nGreat! there.\r\n"


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_huge_single_line_can_be_reviewed(review: Review, size: tuple[int, int]) -> None:
    """A megabyte without a line end is an ordinary text."""
    text = "some words and more of them, " * 35_000 + "then Tokaev came." + " and so on" * 1000
    async with review(text, size=size) as it:
        assert "then Tokaev came." in " ".join(row[:76].strip() for row in it.rows())
        await it.press("a")
        assert f"then Tokayev{TICK} came." in " ".join(row[:76].strip() for row in it.rows())
