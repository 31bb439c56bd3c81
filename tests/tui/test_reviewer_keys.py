"""The effect of every key of the review on the session and on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from tui_review.detect import Finding
from tui_review.document import Document
from tui_review.review import Session, Status, open_session
from tui_review.tui.app import ReviewApp

Review = Callable[..., AbstractAsyncContextManager[Any]]
MakeApp = Callable[..., ReviewApp]

OPEN, ACCEPTED, EDITED, REJECTED = Status.OPEN, Status.ACCEPTED, Status.EDITED, Status.REJECTED
# In the order of the text: Tokaev, Lugansk, Tokaev, Peter the great, Tokaev, Kharkov (hidden).
TOKAEV, LUGANSK, SECOND, PETER, THIRD, KHARKOV = range(6)


@pytest.mark.parametrize("key", ["a", "enter"])
async def test_accept_takes_the_first_suggestion_and_goes_on(review: Review, key: str) -> None:
    """The new text is shown in place, with a tick, and the next open finding is current."""
    async with review() as it:
        await it.press(key)
        assert it.statuses()[:2] == [ACCEPTED, OPEN]
        assert "President Tokayev✓ flew to Lugansk." in it.screen()
        assert it.current == LUGANSK


async def test_accept_all_same_takes_every_open_occurrence(review: Review) -> None:
    """All occurrences of the name are decided, in one step."""
    async with review() as it:
        await it.press("A")
        assert [it.session.replacement(n) for n in (TOKAEV, SECOND, THIRD)] == ["Tokayev"] * 3
        assert it.statuses().count(ACCEPTED) == 3
        assert it.screen().count("Tokayev✓") == 3
        assert "accepted in 3 places" in it.screen()
        await it.press("u")
        assert it.statuses().count(ACCEPTED) == 0


async def test_accept_of_one_occurrence_leaves_the_others(review: Review) -> None:
    """A decision on one occurrence does not affect the others."""
    async with review() as it:
        await it.press("a")
        assert it.statuses() == [ACCEPTED, OPEN, OPEN, OPEN, OPEN, OPEN]


async def test_reject_leaves_the_text_and_goes_on(review: Review) -> None:
    """The original words stay, and the finding counts as decided."""
    async with review() as it:
        await it.press("r")
        assert it.statuses()[:2] == [REJECTED, OPEN]
        assert "President Tokaev flew" in it.screen()
        assert "1 of 5 decided" in it.screen()
        assert it.current == LUGANSK


async def test_reject_all_same_leaves_every_open_occurrence(review: Review) -> None:
    """The occurrences decided before keep their decision."""
    async with review() as it:
        await it.press("a", "n", "R")
        assert [it.session.status(n) for n in (TOKAEV, SECOND, THIRD)] == [ACCEPTED, REJECTED, REJECTED]


async def test_edit_begins_with_the_suggestion_and_enter_takes_it(review: Review) -> None:
    """The typed text replaces the words."""
    async with review() as it:
        await it.press("e")
        assert "in place of Tokaev" in it.screen()
        await it.press(*"ev", "backspace", "enter")
        assert it.session.replacement(TOKAEV) == "Tokayeve"
        assert it.statuses()[TOKAEV] is EDITED
        assert "President Tokayeve✓ flew" in it.screen()
        assert it.current == LUGANSK


async def test_edit_is_left_with_escape(review: Review) -> None:
    """Nothing is decided, and the keys work as before."""
    async with review() as it:
        await it.press("e", *"xyz", "escape")
        assert it.statuses()[TOKAEV] is OPEN
        assert "in place of" not in it.screen()
        await it.press("a")
        assert it.session.replacement(TOKAEV) == "Tokayev"


async def test_keys_typed_into_the_replacement_decide_nothing(review: Review) -> None:
    """While the input line is open, letters are input."""
    async with review() as it:
        await it.press("e", *"arRAunpsq?f1", "tab", "up", "pagedown")
        assert it.statuses() == [OPEN] * 6
        assert it.current == TOKAEV
        await it.press("enter")
        assert it.session.replacement(TOKAEV) == "TokayevarRAunpsq?f1"


async def test_edit_begins_with_what_stands_there_now(review: Review) -> None:
    """An earlier edit can be changed."""
    async with review() as it:
        await it.press("e", "s", "enter", "p", "e", "!", "enter")
        assert it.session.replacement(TOKAEV) == "Tokayevs!"


async def test_edit_to_nothing_takes_the_words_out(review: Review) -> None:
    """The tick still shows their place."""
    async with review() as it:
        await it.press("e", "ctrl+u", "enter")
        assert it.session.replacement(TOKAEV) == ""
        assert "President ✓ flew" in it.screen()
        await it.press("p")
        assert "taken out" in it.screen()


async def test_a_number_takes_that_suggestion(review: Review) -> None:
    """Choosing a suggestion accepts it."""
    async with review() as it:
        await it.press("2")
        assert it.session.replacement(TOKAEV) == "Kassym-Jomart Tokayev"
        assert "President Kassym-Jomart Tokayev✓ flew" in it.screen()
        await it.press("1")
        assert it.session.replacement(LUGANSK) == "Luhansk"


@pytest.mark.parametrize("key", list("3456789"))
async def test_a_number_without_a_suggestion_does_nothing(review: Review, key: str) -> None:
    """Only numbers shown in the panel work."""
    async with review() as it:
        await it.press(key)
        assert it.statuses() == [OPEN] * 6
        assert it.current == TOKAEV


@pytest.mark.parametrize("key", ["a", "enter", "A", "r", "R", "1"])
async def test_what_is_typed_before_the_findings_are_seen_decides_nothing(review: Review, make_app: MakeApp, key: str) -> None:
    """Keys pressed while the review is being opened are ignored."""

    def opened(document: Document, findings: Sequence[Finding], over: bool) -> Session:  # noqa: FBT001 - as the reviewer calls it
        typed = Key(key, key if len(key) == 1 else None)
        typed.set_sender(app)
        app.post_message(typed)
        return open_session(document, findings, start_over=over)

    app = make_app(open_=opened)
    async with review(app=app) as it:
        assert it.session.decided == 0
        await it.press(key)
        assert it.session.decided >= 1


async def test_undo_and_redo_step_through_the_decisions(review: Review) -> None:
    """Each goes to the place of its decision."""
    async with review() as it:
        await it.press("a", "r", "u")
        assert it.statuses()[:2] == [ACCEPTED, OPEN]
        assert it.current == LUGANSK
        await it.press("u")
        assert it.statuses()[:2] == [OPEN, OPEN]
        assert it.current == TOKAEV
        assert "President Tokaev flew" in it.screen()
        await it.press("y")
        assert it.statuses()[:2] == [ACCEPTED, OPEN]
        assert "President Tokayev✓ flew" in it.screen()
        await it.press("y")
        assert it.statuses()[:2] == [ACCEPTED, REJECTED]


@pytest.mark.parametrize(("undo", "redo"), [("U", "Y"), ("u", "ctrl+y")])
async def test_undo_and_redo_work_in_both_cases(review: Review, undo: str, redo: str) -> None:
    """With the shift key, and with the usual key of other programs."""
    async with review() as it:
        await it.press("a", undo)
        assert it.statuses()[0] is OPEN
        await it.press(redo)
        assert it.statuses()[0] is ACCEPTED


async def test_undo_and_redo_of_nothing_do_nothing(review: Review) -> None:
    """They cause no errors."""
    async with review() as it:
        await it.press("u", "y")
        assert it.statuses() == [OPEN] * 6


@pytest.mark.parametrize(("forward", "back"), [("n", "p"), ("down", "up"), ("right", "left")])
async def test_next_and_back_move_between_findings(review: Review, forward: str, back: str) -> None:
    """They visit decided findings too, skip hidden ones, and stop at both ends."""
    async with review() as it:
        seen = [it.current]
        for _ in range(5):
            await it.press(forward)
            seen.append(it.current)
        assert seen == [TOKAEV, LUGANSK, SECOND, PETER, THIRD, THIRD]
        assert "the last one" in it.screen()
        for _ in range(5):
            await it.press(back)
        assert it.current == TOKAEV
        assert "the first one" in it.screen()


async def test_tab_moves_between_open_findings(review: Review) -> None:
    """Decided ones are skipped, and it wraps around at the end."""
    async with review() as it:
        await it.press("n", "a", "p", "p")
        assert it.current == TOKAEV
        await it.press("tab")
        assert it.current == SECOND
        await it.press("shift+tab")
        assert it.current == TOKAEV
        await it.press("shift+tab")
        assert it.current == THIRD
        await it.press("tab")
        assert it.current == TOKAEV


async def test_a_decision_can_be_changed(review: Review) -> None:
    """An accepted finding can be rejected and accepted again."""
    async with review() as it:
        await it.press("a", "p", "r")
        assert it.statuses()[TOKAEV] is REJECTED
        await it.press("p", "2")
        assert it.session.replacement(TOKAEV) == "Kassym-Jomart Tokayev"


async def test_after_the_last_open_finding_the_first_open_one_follows(review: Review) -> None:
    """Skipped findings are visited again."""
    async with review() as it:
        await it.press("n", "n", "n", "n", "a")
        assert it.current == TOKAEV
        assert "from the top again" in it.screen()


async def test_the_end_names_the_next_key(review: Review) -> None:
    """When all are decided, the current finding stays and the panel shows the next key."""
    async with review() as it:
        await it.press("A", "a", "a")
        assert "5 of 5 decided" in it.screen()
        assert "all decided: s saves, q quits" in it.screen()
        await it.press("s")
        assert "all decided and saved: q quits" in it.screen()


async def test_possible_findings_are_shown_and_hidden(review: Review) -> None:
    """They are not marked, counted or visited by default."""
    async with review() as it:
        assert "1 possible hidden" in it.screen()
        await it.press("f")
        assert "0 of 6 decided" in it.screen()
        await it.press("n", "n", "n", "n", "n")
        assert it.current == KHARKOV
        await it.press("escape")
        assert it.current == TOKAEV
        assert "0 of 5 decided" in it.screen()


async def test_a_decided_possible_finding_stays_in_sight(review: Review) -> None:
    """A decided finding can be visited and changed, whatever is hidden."""
    async with review() as it:
        await it.press("f", "p", "shift+tab", "a", "escape")
        assert it.statuses()[KHARKOV] is ACCEPTED
        assert "1 of 6 decided" in it.screen()


@pytest.mark.parametrize("key", ["f", "F"])
async def test_the_filter_key_goes_through_the_usual_views(review: Review, key: str) -> None:
    """All, only certain, only open, and back; each has a name."""
    async with review() as it:
        for view, count in [("all shown", 6), ("only certain", 4), ("only open", 5), ("", 5)]:
            await it.press(key)
            assert f"0 of {count} decided" in it.screen()
            assert view in it.rows()[-2]
        await it.press(key, key, key, "a")
        assert "0 of 4 decided" in it.screen()
        assert it.current == LUGANSK


@pytest.mark.parametrize("key", ["k", "K"])
async def test_a_filter_is_picked_by_a_few_letters(review: Review, key: str) -> None:
    """Tier, state, evidence or entry; Esc restores the default view, and the current finding is kept if possible."""
    async with review() as it:
        await it.press(key)
        assert "Show only" in it.screen()
        assert "entry: Tokayev" in it.screen()
        await it.press(*"luhan", "enter")
        assert it.current == LUGANSK
        assert "only Luhansk" in it.screen()
        assert "0 of 1 decided" in it.screen()
        assert it.app.review.triage.shown == [LUGANSK]
        await it.press("escape")
        assert it.current == LUGANSK
        assert "0 of 5 decided" in it.screen()
        await it.press("k", "escape")
        assert "0 of 5 decided" in it.screen()


async def test_only_the_same_name_is_shown(review: Review) -> None:
    """One key filters by the entry of the current finding."""
    async with review() as it:
        await it.press("equals_sign")
        assert it.app.review.triage.shown == [TOKAEV, SECOND, THIRD]


async def test_a_filter_that_leaves_nothing_names_the_next_key(review: Review) -> None:
    """The text is shown, no finding is current, and Esc restores the default view."""
    async with review() as it:
        await it.press("k", *"state: open", "enter", "A", "a", "a", "a")
        assert it.current == KHARKOV
        await it.press("r")
        assert "Esc shows the usual ones" not in it.screen()
        await it.press("f", "f", "f", "f")
        assert it.current is None
        assert "Esc shows the usual ones" in it.screen()
        await it.press("escape")
        assert it.current is not None


async def test_what_is_picked_is_shown_as_it_was_counted(review: Review) -> None:
    """Including a name whose findings are all only possible, which are hidden by default."""
    async with review() as it:
        await it.press("k", *"entry: kharkiv")
        row = next(row for row in it.rows() if "entry: Kharkiv" in row)
        assert row.split("│")[1].split() == ["entry:", "Kharkiv", "1"]
        await it.press("enter")
        assert it.current == KHARKOV
        assert "0 of 1 decided" in it.screen()
        await it.press("escape")
        assert "0 of 5 decided" in it.screen()


async def test_under_a_filter_the_end_is_not_the_end_of_all(review: Review) -> None:
    """The shown findings are decided; the number of other open ones is shown in the panel and by the key for the next open one."""
    async with review() as it:
        await it.press("f", "f", "t", "enter")
        said = "what is shown is decided: Esc shows 1 more that is open"
        assert it.panel().ending == said
        await it.press("tab")
        assert said in it.rows()[-2]
        assert "all decided" not in it.screen()
        await it.press("escape", "tab")
        assert it.current == PETER
        await it.press("tab")
        assert "this is the last one" in it.rows()[-2]
        await it.press("a", "tab")
        assert "all decided: s saves, q quits" in it.rows()[-2]


@pytest.mark.parametrize("key", ["o", "O"])
async def test_the_order_decides_what_is_next(review: Review, key: str) -> None:
    """By confidence, then by name, then in text order again."""
    async with review() as it:
        await it.press(key)
        assert "the surest first" in it.screen()
        await it.press("n")
        assert it.current == SECOND
        await it.press("p", "p")
        assert it.current == LUGANSK
        await it.press(key)
        assert "by name" in it.screen()
        await it.press("n")
        assert it.current == PETER
        await it.press("p", "p")
        assert it.current == THIRD
        await it.press(key, "n")
        assert "the last one" in it.screen()


@pytest.mark.parametrize("key", ["t", "T"])
async def test_what_is_certain_is_accepted_after_a_look(review: Review, key: str) -> None:
    """The list shows each change with its number of places; one key accepts them, another closes the list."""
    async with review() as it:
        await it.press(key)
        assert "2 different changes in 4 places" in it.screen()
        assert "Tokaev → Tokayev" in it.screen()
        assert "3 times" in it.screen()
        await it.press("escape")
        assert it.session.decided == 0
        await it.press(key, "enter")
        assert it.statuses() == [ACCEPTED, ACCEPTED, ACCEPTED, OPEN, ACCEPTED, OPEN]
        assert it.current == PETER
        await it.press(key)
        assert "nothing that is open is certain" in it.screen()


async def test_finding_narrows_to_the_findings_that_have_the_words(review: Review) -> None:
    """In any casing; an empty search shows all again."""
    async with review() as it:
        await it.press("slash", *"LUGA", "enter")
        assert it.current == LUGANSK
        assert "only “LUGA”" in it.screen()
        await it.press("slash", "ctrl+u", "enter")
        assert "0 of 5 decided" in it.screen()
        assert it.current == LUGANSK


async def test_finding_goes_to_words_that_are_no_finding(review: Review) -> None:
    """They are selected, and repeating the search goes to the next occurrence."""
    async with review() as it:
        await it.press("slash", *"there", "enter")
        assert "“there” 1 of 1 in the text: m marks it" in it.screen()
        start = it.text.index("There")
        assert it.app.review.view.selected == (start, start + 5)
        await it.press("slash", *"t", "enter", "slash", "enter", "slash", "enter")
        assert "“t” " in it.screen()
        await it.press("slash", *"nowhere at all", "enter")
        assert "stands nowhere" in it.screen()


async def test_save_writes_the_corrected_copy_and_says_where(review: Review, tmp_path: Path) -> None:
    """The copy has the accepted replacements, and the input is unchanged."""
    async with review() as it:
        await it.press("a", "s")
        copy = tmp_path / "article.corrected.txt"
        assert copy.read_text() == it.text.replace("Tokaev", "Tokayev", 1)
        assert (tmp_path / "article.txt").read_text() == it.text
        assert "saved article.corrected.txt, 1 change" in it.screen()
        assert it.app.outcome == [f"saved: {copy} (1 change)"]
        assert not it.session.dirty


async def test_scroll_keys_scroll_the_text(review: Review) -> None:
    """The current finding stays the same."""
    text = "Tokaev flew to Lugansk.\n" + "\n".join(f"line {n}" for n in range(200))
    async with review(text, size=(120, 30)) as it:
        view = it.app.review.view
        screenful = view.size.height
        for key, row in [
            ("pagedown", screenful),
            ("pageup", 0),
            ("space", screenful),
            ("home", 0),
            ("ctrl+down", 1),
            ("ctrl+up", 0),
            ("end", view.max_scroll_y),
        ]:
            await it.press(key)
            assert view.scroll_offset.y == row, key
        assert it.current == TOKAEV
        assert "line 199" in it.screen()
        await it.press("n")
        assert "flew to Lugansk" in it.screen()
