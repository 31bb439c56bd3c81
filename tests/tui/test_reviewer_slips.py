"""What a hurried hand does: one key too many or too early, a paste of several lines, an undo under a filter."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from textual.events import Paste

from tui_review.detect import Finding
from tui_review.document import Document
from tui_review.review import Status
from tui_review.tui.app import ReviewApp
from tui_review.tui.picker import PickerInput

from .conftest import TEXT, WRONG, Reviewing, find_all, findings_shown
from .test_reviewer_screens import place

Review = Callable[..., AbstractAsyncContextManager[Any]]
MakeApp = Callable[..., ReviewApp]
TOKAEV = 0


@pytest.mark.parametrize("key", ["a", "enter", "A", "r", "R"])
async def test_one_key_too_many_leaves_the_editors_own_words(review: Review, key: str) -> None:
    """After the last decision nothing is open; the finding that is still current keeps what was written."""
    async with review("Tokaev") as it:
        await it.press("e", "ctrl+u", *"Mr", "enter", key)
        assert it.session.replacement(0) == "Mr"
        assert "all decided: s saves, q quits" in it.rows()[-2]
        await it.press("u")
        assert it.statuses() == [Status.OPEN]


async def test_own_words_can_be_replaced_by_whoever_goes_to_them(review: Review) -> None:
    """And it is said how they come back."""
    async with review("Tokaev") as it:
        await it.press("e", "ctrl+u", *"Mr", "enter", "n", "enter")
        assert it.session.replacement(0) == "Tokayev"
        assert "your “Mr” is replaced: u undoes that" in it.screen()
        await it.press("u")
        assert it.session.replacement(0) == "Mr"


async def test_the_last_decision_can_be_changed_at_once(review: Review) -> None:
    """Another key than the one that made it is no repetition."""
    async with review("Tokaev") as it:
        await it.press("a", "r")
        assert it.statuses() == [Status.REJECTED]
        await it.press("2")
        assert it.session.replacement(0) == "Kassym-Jomart Tokayev"


async def test_undo_of_what_is_not_shown_says_so(review: Review) -> None:
    """A filter hides the finding whose decision is taken back, and made again."""
    async with review() as it:
        await it.press("a", "equals_sign", "u")
        assert it.statuses()[TOKAEV] is Status.OPEN
        assert "undone: Tokaev, not shown" in it.screen()
        await it.press("y")
        assert "redone: Tokaev, not shown" in it.screen()


async def test_search_finds_what_stands_on_the_screen(review: Review) -> None:
    """The replacement of a finding, and words that run on from one into the text; not what was replaced."""
    async with review() as it:
        await it.press("e", "ctrl+u", *"Mr P", "enter", "slash", *"mr p", "enter")
        assert it.current == TOKAEV
        assert "only “mr p”" in it.screen()
        await it.press("escape", "slash", *"Mr P flew", "enter")
        assert "“Mr P flew” 1 of 1 in the text" in it.screen()
        assert it.app.review.view.selected == (TEXT.index("Tokaev"), TEXT.index("flew") + 4)
        await it.press("slash", "ctrl+u", *"Tokaev flew", "enter")
        assert "“Tokaev flew” stands nowhere" in it.screen()


LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"


@pytest.mark.parametrize("size", [(120, 30), (80, 24)])
async def test_the_end_of_a_long_replacement_is_seen(review: Review, size: tuple[int, int]) -> None:
    """There the cursor stands; also after a resize, and when it is written a second time."""
    async with review(size=size, wrong={"Tokaev": ((LONG,), 0.97)}) as it:
        for _ in range(2):
            await it.press("e")
            assert "fourteen" in it.screen().partition("in place of")[2]
            await it.press("escape")
        await it.press("e")
        await it.pilot.resize_terminal(60, 20)
        await it.press("x")
        assert "fourteenx" in it.screen()


@pytest.mark.parametrize(
    ("pasted", "taken"),
    [("Kassym-Jomart\nTokayev", "Kassym-Jomart Tokayev"), ("\nTokayev\r\n", "Tokayev"), (" of the ", " of the "), ("\n", "")],
)
async def test_several_lines_can_be_pasted(review: Review, pasted: str, taken: str) -> None:
    """Into a replacement as into what is looked for."""
    async with review() as it:
        await it.press("e", "ctrl+u")
        it.app.post_message(Paste(pasted))
        await it.press("enter")
        assert it.session.replacement(TOKAEV) == taken
        await it.press("m", "m")
        it.app.post_message(Paste(pasted))
        await it.pilot.pause()
        assert it.app.screen.query_one(PickerInput).value == taken


async def test_pasted_lines_stay_lines_where_the_words_have_some(review: Review) -> None:
    """As the line shows them; what is selected is replaced."""
    async with review("St.\nPeter", wrong={"St.\nPeter": (("Saint\nPeter",), 0.97)}) as it:
        await it.press("e", "shift+home")
        it.app.post_message(Paste("Sankt\r\n  Peter\n"))
        await it.press("enter")
        assert it.session.replacement(0) == "Sankt\nPeter"


async def test_a_key_that_comes_too_early_is_answered(make_app: MakeApp) -> None:
    """It decides nothing, and that is said while the names are looked for."""
    looking = threading.Event()

    def find(document: Document) -> Sequence[Finding]:
        looking.wait()
        return find_all(document.text, WRONG)

    app = make_app(find=find)
    async with app.run_test(size=(120, 30)) as pilot:
        it = Reviewing(app, pilot)
        await pilot.pause()
        await pilot.press("space")
        await pilot.pause()
        assert "nothing is decided before" not in it.screen()
        await pilot.press("a")
        await pilot.pause()
        assert "looking for names …: nothing is decided before they are shown" in it.screen()
        looking.set()
        await findings_shown(pilot)
        assert it.session.decided == 0
        assert "nothing is decided" not in it.screen()


async def test_only_open_says_nothing_of_none(review: Review) -> None:
    """When all is decided there is nothing left to count."""
    async with review("Tokaev") as it:
        await it.press("f", "f", "f", "a", "p")
        assert "only open" in it.screen()
        assert "0 of 0" not in it.screen()
        assert "none shown" in it.rows()[-2]


async def test_the_palette_names_the_key_of_each_suggestion(review: Review) -> None:
    """Not the first and last of them."""
    async with review() as it:
        commands = {command.title: command.help for command in it.app.get_system_commands(it.app.screen)}
        assert commands["accept suggestion 2"] == "2"


async def test_what_was_half_written_is_offered_again(review: Review) -> None:
    """A click elsewhere puts it aside; Escape gives it up."""
    async with review() as it:
        await it.press("e", *" of old")
        await it.pilot.click(offset=place(it, "There"))
        await it.pilot.pause()
        assert not it.app.review.box.is_open
        assert [one.message for one in it.app._notifications] == ["What was written is kept: e takes it up again"]
        await it.press("n", "e")
        assert "Luhansk" in it.screen().partition("in place of")[2]
        await it.press("escape", "p", "e")
        assert "Tokayev of old" in it.screen()
        await it.press("escape", "e", "enter")
        assert it.session.replacement(0) == "Tokayev"
        await it.press("p", "c", *"why")
        await it.pilot.click(offset=place(it, "There"))
        await it.press("c", "enter")
        assert it.session.comment(0) == "why"
