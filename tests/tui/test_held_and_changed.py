"""Questions before a review opens: whether to resume in a changed text, and whether to view a locked one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui_review.document import read_document
from tui_review.review import Status, default_paths, open_session, read_log
from tui_review.tui.app import ReviewApp
from tui_review.tui.bars import StatusLine
from tui_review.tui.dialogs import HeldQuestion, ResumeQuestion

Review = Callable[..., AbstractAsyncContextManager[Any]]
MakeApp = Callable[..., ReviewApp]
CHANGED = "News of the day.\n\nPresident Tokaev flew to Lugansk.\n\nThen nothing.\n"


async def test_changed_text_goes_on_with_what_is_found_again(review: Review, make_app: MakeApp, tmp_path: Path) -> None:
    """The question has the number of located decisions and lists the others; Enter resumes with them."""
    async with review() as it:
        await it.press("a", "a", "r")
    article = tmp_path / "article.txt"
    article.write_text(CHANGED, encoding="utf-8")
    async with review(app=make_app()) as it:
        assert isinstance(it.app.screen, ResumeQuestion)
        seen = it.screen()
        assert "2 of 3 decisions were found again" in " ".join(seen.replace("│", " ").split())
        assert "left as it is" in seen
        await it.press("enter")
        assert it.statuses() == [Status.ACCEPTED, Status.ACCEPTED]
        assert "2 of 2 decided" in it.screen()
        await it.press("s")
    assert article.with_name("article.corrected.txt").read_text("utf-8") == CHANGED.replace("Tokaev", "Tokayev").replace(
        "Lugansk", "Luhansk"
    )
    assert len(read_log(article.with_name("article.edits.1.jsonl")).decisions) == 3


async def test_redo_decides_nothing_that_undo_did_not_take_back(review: Review, make_app: MakeApp, tmp_path: Path) -> None:
    """Even if the same words were added to the text since the decision."""
    async with review("Tokaev left.\n\nTokaev came.\n") as it:
        await it.press("A")
    (tmp_path / "article.txt").write_text("News of Tokaev.\n\nTokaev left.\n\nTokaev came.\n", encoding="utf-8")
    async with review(app=make_app()) as it:
        await it.press("enter")
        assert it.statuses() == [Status.OPEN, Status.ACCEPTED, Status.ACCEPTED]
        await it.press("u", "y")
        assert "redone in 2 places" in it.screen()
        assert it.statuses() == [Status.OPEN, Status.ACCEPTED, Status.ACCEPTED]


@pytest.mark.parametrize("key", ["down", "up", "space", "pagedown", "pageup"])
async def test_scrolling_where_no_list_is_does_nothing(review: Review, make_app: MakeApp, key: str) -> None:
    """The question about an earlier review only has a list if decisions were lost."""
    async with review() as it:
        await it.press("a")
    async with review(app=make_app()) as it:
        await it.press(key)
        assert isinstance(it.app.screen, ResumeQuestion)
        await it.press("enter")
        assert "1 of 5 decided" in it.screen()


async def test_text_that_somebody_holds_can_be_looked_at(review: Review, make_app: MakeApp, tmp_path: Path) -> None:
    """The second reviewer is told who holds it since when, sees the decisions so far, and cannot decide."""
    pytest.importorskip("fcntl")
    app = make_app()
    article = tmp_path / "article.txt"
    document = read_document(article)
    findings = list(app.review.review.find(document.text, document.segments))
    with open_session(document, findings, reviewer="Grace [Hopper]") as first:
        first.accept(0)
        async with review(app=app) as it:
            assert isinstance(it.app.screen, HeldQuestion)
            assert "Grace [Hopper] on" in it.screen()
            await it.press("enter")
            assert it.session.status(0) is Status.ACCEPTED
            assert "only looking" in it.screen()
            await it.press("a")
            assert it.session.decided == 1
            for key in ("e", "m", "c", "g", "t"):
                await it.press("n")
                assert "holds it" not in it.app.review.query_one(StatusLine).message
                await it.press(key)
                assert len(it.app.screen_stack) == 1
                assert not it.app.review.box.is_open
                assert "somebody else holds it" in it.app.review.query_one(StatusLine).message, key
            await it.press("q")
            assert it.app.return_code == 0
    assert len(read_log(default_paths(article).log).decisions) == 1


async def test_whoever_cannot_resume_is_not_asked_to(review: Review, make_app: MakeApp, tmp_path: Path) -> None:
    """The question about the lock comes first; once the text is free, the review is resumed."""
    pytest.importorskip("fcntl")
    async with review() as it:
        await it.press("a")
    first = open_session(read_document(tmp_path / "article.txt"), [], reviewer="Grace")
    async with review(app=make_app()) as it:
        assert [type(screen) for screen in it.app.screen_stack[1:]] == [HeldQuestion]
        first.close()
        await it.press("t")
        assert "resumed: 1 of 5 decided" in it.screen()
        await it.press("a")
        assert it.session.decided == 2


async def test_text_that_is_free_again_can_be_tried_again(review: Review, make_app: MakeApp, tmp_path: Path) -> None:
    """The first reviewer has left in the meantime, or the second leaves."""
    pytest.importorskip("fcntl")
    app = make_app()
    document = read_document(tmp_path / "article.txt")
    first = open_session(document, [], reviewer="Grace")
    async with review(app=app) as it:
        await it.press("t")
        assert isinstance(it.app.screen, HeldQuestion)
        first.close()
        await it.press("t", "a")
        assert it.session.decided == 1
    second = open_session(document, [], reviewer="Grace")
    async with review(app=make_app()) as it:
        await it.press("enter", "q")
        assert it.app.return_code == 0
    second.close()
