"""Decisions for later documents too, and comments on decisions."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui_review.detect import Detector
from tui_review.glossary import Entry, Glossary, load_glossary
from tui_review.review import Lesson, Preview, Session, Status
from tui_review.tui.teach_dialog import TeachDialog

Review = Callable[..., AbstractAsyncContextManager[Any]]
TOKAEV, LUGANSK, SECOND, PETER, THIRD, KHARKOV = range(6)


def glossary(path: Path) -> str:
    """The contents of the glossary file."""
    return path.read_text("utf-8")


def break_glossary(path: Path) -> None:
    """Write invalid TOML."""
    path.write_text("[[entry]\n")


def records(folder: Path) -> list[dict[str, Any]]:
    """The decisions in the log."""
    lines = (folder / "article.edits.jsonl").read_text("utf-8").splitlines()
    return [record for record in map(json.loads, lines) if record["type"] == "decision"]


async def test_always_wrong_is_written_after_a_look(review: Review, tmp_path: Path, glossary_file: Path) -> None:
    """The TOML is shown first; then it is written, and the name decided at all occurrences."""
    async with review() as it:
        before = glossary(glossary_file)
        await it.press("g")
        assert "glossary.toml will say" in it.screen()
        assert '+ variants = ["Tokaev"]' in it.screen()
        assert glossary(glossary_file) == before
        await it.press("enter")
        assert 'variants = ["Tokaev"]' in glossary(glossary_file)
        assert [it.session.replacement(n) for n in (TOKAEV, SECOND, THIRD)] == ["Tokayev"] * 3
        assert "Tokaev is always Tokayev from now on" in it.screen()
        assert {record["scope"] for record in records(tmp_path)} == {"always"}
        await it.press("u")
        assert glossary(glossary_file) == before
        assert it.session.decided == 0


@pytest.mark.parametrize(("keys", "written"), [
    (("a",), 'accept = ["Kassym-Jomart Tokayev", "Tokaev"]'),
    (("down",), 'accept = ["Kassym-Jomart Tokayev", "Tokaev"]'),
    (("l",), 'canonical = "Tokaev"'),
    (("up",), 'canonical = "Tokaev"'),
    (("l", "w"), 'variants = ["Tokaev"]'),
])  # fmt: skip
async def test_the_three_ways(review: Review, glossary_file: Path, keys: tuple[str, ...], written: str) -> None:
    """Always wrong, right as well, or a name of its own: each has its preview and its decision."""
    async with review() as it:
        await it.press("g", *keys)
        assert written in it.screen()
        await it.press("enter")
        assert written in glossary(glossary_file)
        status = Status.ACCEPTED if keys[-1] == "w" else Status.REJECTED
        assert [it.session.status(n) for n in (TOKAEV, SECOND, THIRD)] == [status] * 3


async def test_teaching_follows_what_was_decided(review: Review) -> None:
    """After a reject the words are offered as right; after an edit its text is the right form."""
    async with review() as it:
        await it.press("r", "p", "g")
        assert "▸ a" in it.screen()
        await it.press("escape", "e", "ctrl+u", *"K. Tokayev", "enter", "p", "g")
        assert "“Tokaev” is always wrong, K. Tokayev is right" in it.screen()
        await it.press("enter")
        assert [it.session.replacement(n) for n in (TOKAEV, SECOND, THIRD)] == ["K. Tokayev"] * 3


async def test_an_own_word_is_taught_as_an_entry_of_its_own(review: Review, glossary_file: Path) -> None:
    """The rejected entry is not involved, and a new search finds the editor's form."""
    async with review() as it:
        before = glossary(glossary_file)
        await it.press("e", "ctrl+u", *"Tokarev", "enter", "p", "g")
        assert '+ canonical = "Tokarev"' in it.screen()
        assert '+ variants = ["Tokaev"]' in it.screen()
        await it.press("enter")
        assert "Tokaev is always Tokarev from now on" in it.screen()
        assert it.statuses()[SECOND] is Status.EDITED
        found = Detector(load_glossary([glossary_file])).find(it.text)
        assert {finding.suggestion for finding in found if finding.surface == "Tokaev"} == {"Tokarev"}
        await it.press("u")
        assert glossary(glossary_file) == before


async def test_own_words_can_be_right_for_the_entry_as_well(review: Review, glossary_file: Path) -> None:
    """They are then in the text and among the accepted forms."""
    async with review() as it:
        await it.press("e", "ctrl+u", *"K. Tokayev", "enter", "p", "g", "o")
        assert "▸ o  “K. Tokayev” is right for Tokayev as well" in it.screen()
        await it.press("enter")
        assert 'accept = ["Kassym-Jomart Tokayev", "K. Tokayev"]' in glossary(glossary_file)
        assert [it.session.replacement(n) for n in (TOKAEV, SECOND, THIRD)] == ["K. Tokayev"] * 3


@pytest.mark.parametrize("written", ["TOKAYEV", "Tokayevs", "the Tokayev", "Tokayev's"])
async def test_a_right_form_as_the_text_has_it_is_no_other_name(review: Review, written: str) -> None:
    """Another casing, a plural, an article or a possessive does not need a new entry."""
    async with review() as it:
        await it.press("e", "ctrl+u", *written, "enter", "p", "g")
        assert "“Tokaev” is always wrong, Tokayev is right" in it.screen()
        assert "▸ w" in it.screen()
        assert "  o  " not in it.screen()


async def test_words_that_were_taken_out_teach_nothing(review: Review) -> None:
    """There is no right form in their place."""
    async with review() as it:
        await it.press("e", "ctrl+u", "enter", "p", "g")
        assert it.app.screen is it.app.review
        assert "these words are taken out" in it.screen()


async def test_another_entry_s_name_is_taught_to_that_entry(review: Review, glossary_file: Path) -> None:
    """Not to the rejected one, and not as another entry of the same name."""
    async with review() as it:
        await it.press("e", "ctrl+u", *"Kharkiv", "enter", "p", "g", "enter")
        assert [entry.canonical for entry in load_glossary([glossary_file]).entries if entry.variants] == ["Kharkiv"]


async def test_a_further_suggestion_is_named_in_what_is_taught(review: Review) -> None:
    """The entry has the words as a variant; the message names the chosen form as well."""
    async with review() as it:
        await it.press("2", "p", "g")
        assert "“Tokaev” is always wrong, Tokayev or Kassym-Jomart Tokayev is right" in it.screen()
        await it.press("enter")
        assert "Tokaev is always Tokayev or Kassym-Jomart Tokayev from now on" in it.screen()


async def test_a_lesson_that_could_not_be_written_is_not_said_to_hold(review: Review, glossary_file: Path) -> None:
    """The glossary was damaged while the dialog was open: only the error is shown, and nothing is decided."""
    async with review() as it:
        await it.press("g")
        assert '+ variants = ["Tokaev"]' in it.screen()
        break_glossary(glossary_file)
        await it.press("enter")
        assert "from now on" not in it.screen()
        assert [notification.severity for notification in it.app._notifications] == ["error"]
        assert it.session.decided == 0


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_teaching_can_be_left(review: Review, glossary_file: Path, key: str) -> None:
    """Nothing is written and nothing is decided."""
    async with review() as it:
        before = glossary(glossary_file)
        await it.press("g", "a", key)
        assert glossary(glossary_file) == before
        assert it.session.decided == 0


async def test_nothing_is_written_before_it_was_shown(review: Review, glossary_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog is open while a large glossary is read, and keys pressed too early do nothing."""
    reading, preview = threading.Event(), Session.preview

    def slow(session: Session, lesson: Lesson) -> Preview | None:
        assert reading.wait(30)
        return preview(session, lesson)

    monkeypatch.setattr(Session, "preview", slow)
    async with review() as it:
        before = glossary(glossary_file)
        await it.pilot.press("g", "g", "G", "enter")
        await it.pilot.pause()
        assert "reading the glossary …" in it.screen()
        reading.set()
        await it.press("g")
        assert '+ variants = ["Tokaev"]' in it.screen()
        assert glossary(glossary_file) == before
        assert it.session.decided == 0
        await it.press("enter")
        assert 'variants = ["Tokaev"]' in glossary(glossary_file)


async def test_a_click_chooses_and_takes(review: Review, glossary_file: Path) -> None:
    """The mouse can do the same as the keys."""
    async with review() as it:
        await it.press("g")
        for words in ("is right for Tokayev as well", "write it, and decide it"):
            x, y = next((row.index(words), y) for y, row in enumerate(it.rows()) if words in row)
            await it.pilot.click(offset=(x, y))
            await it.pilot.pause()
        assert '"Tokaev"]' in glossary(glossary_file)
        assert it.app.screen is it.app.review


async def test_a_glossary_that_cannot_be_read_is_said_in_the_dialog(review: Review, glossary_file: Path) -> None:
    """The reason is shown in place of the preview, and Enter does nothing."""
    async with review() as it:
        break_glossary(glossary_file)
        await it.press("g")
        assert "glossary.toml:1" in it.screen()
        await it.press("enter")
        assert isinstance(it.app.screen, TeachDialog)
        await it.press("escape")
        assert it.session.decided == 0


async def test_a_comment_is_stored_with_its_decision(review: Review, tmp_path: Path) -> None:
    """On the current finding if it is decided, else on the latest decision; the panel shows it."""
    async with review() as it:
        await it.press("a", "c")
        assert "comment on Tokaev → Tokayev" in it.screen()
        await it.press(*"house style", "enter")
        assert it.session.comment(TOKAEV) == "house style"
        assert it.current == LUGANSK
        assert records(tmp_path)[-1]["comment"] == "house style"
        await it.press("p")
        assert "said   house style" in it.screen()
        await it.press("c", *", checked", "enter")
        assert it.session.comment(TOKAEV) == "house style, checked"
        await it.press("u", "u")
        assert it.session.comment(TOKAEV) == ""
        assert it.session.status(TOKAEV) is Status.ACCEPTED


async def test_a_comment_needs_a_decision(review: Review) -> None:
    """Before the first decision there is a message; closing the line changes nothing."""
    async with review() as it:
        await it.press("c")
        assert "nothing is decided yet to comment on" in it.screen()
        await it.press("r", "c")
        assert "comment on Tokaev, left as it is" in it.screen()
        await it.press(*"x", "escape")
        assert it.session.comment(TOKAEV) == ""
        assert it.current == LUGANSK


async def test_what_the_glossary_will_say_stays_in_sight_when_the_terminal_shrinks(review: Review) -> None:
    """The dialog scrolls to it again."""
    entry = Entry("Tokayev", "person", {"ru": tuple(f"Токаев{n}" for n in range(40))}, accept=tuple(f"Tokayev {n}" for n in range(200)))
    async with review(size=(120, 60), glossary=Glossary((entry,))) as it:
        await it.press("g")
        assert "+ variants" in it.screen()
        await it.pilot.resize_terminal(80, 24)
        await it.pilot.pause()
        await it.pilot.pause()
        assert "+ variants" in it.screen()
