"""Searching a long text in parts: findings are available immediately, and the last ones are those of the whole text."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.detect import Evidence, Finding
from tui_review.document import Segment, document_from_bytes
from tui_review.review import Status
from tui_review.tui import streaming
from tui_review.tui.streaming import parts, stream

Review = Callable[..., AbstractAsyncContextManager[Any]]
LINE = "President Tokaev flew to Lugansk again, and nothing else was said of it that day.\n"


@given(st.lists(st.integers(0, 60), max_size=30), st.integers(1, 40))
def test_parts_are_the_whole_text_in_order(lengths: list[int], first: int) -> None:
    """They are adjacent, end at line ends unless a line is too long, and contain each whole line's segment once."""
    text = "\n".join("ab cde "[:7] * (length // 7) + "x" * (length % 7) for length in lengths)
    document = document_from_bytes(text.encode(), path=None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streaming, "_FIRST", first)
        patch.setattr(streaming, "_LARGEST", 3 * first)
        found = list(parts(document))
    assert "".join(text[begin:end] for begin, end, _ in found) == text
    assert all(begin < end for begin, end, _ in found)
    inside = [segment for *_, segments in found for segment in segments]
    assert len(set(inside)) == len(inside)
    for begin, end, segments in found:
        assert all(begin <= segment.start and segment.end <= end for segment in segments)
        assert end in {0, len(text)} or text[end - 1] in "\n " or not segments


def test_a_short_text_is_looked_through_once() -> None:
    """Only long texts are searched in parts."""
    calls: list[str] = []
    document = document_from_bytes(b"Tokaev", path=None)
    found = list(stream(document, lambda text, _: calls.append(text) or []))  # type: ignore[func-returns-value]
    assert calls == ["Tokaev"]
    assert [one.searched for one in found] == [1.0]


def test_offsets_are_those_of_the_whole() -> None:
    """In any part; the last findings are those of the whole text, and the search can be stopped."""
    document = document_from_bytes((LINE * 4000).encode(), path=None)

    def find(text: str, segments: Sequence[Segment]) -> list[Finding]:
        assert all(text[segment.start : segment.end] + "\n" == LINE or segment.start == len(text) for segment in segments)
        at = text.find("Tokaev")
        return [Finding(at, at + 6, "Tokaev", ("Tokayev",), "Tokayev", Evidence.SPELLING, 0.9, "")]

    found = list(stream(document, find))
    assert len(found) > 3
    for one in found:
        assert all(document.text[finding.start : finding.end] == "Tokaev" for finding in one.findings)
    assert [len(one.findings) for one in found[:-1]] == list(range(1, len(found)))
    assert len(found[-1].findings) == 1
    assert found[-1].searched == 1
    assert all(one.searched < 1 for one in found[:-1])
    assert list(stream(document, find, lambda: True)) == []


def test_search_that_nobody_waits_for_stops_where_it_is() -> None:
    """Within a part and within the final search of the whole text; the engine is then free for another text."""
    document = document_from_bytes((LINE * 4000).encode(), path=None)
    for wanted in (2, 10):
        looked: list[int] = []
        free: list[bool] = []

        def find(text: str, _: Sequence[Segment], looked: list[int] = looked, free: list[bool] = free) -> Iterator[Finding]:
            try:
                for n in range(5):
                    looked.append(len(text))
                    yield Finding(n * len(LINE) + 10, n * len(LINE) + 16, "Tokaev", ("Tokayev",), "Tokayev", Evidence.SPELLING, 0.9, "")
            finally:
                free.append(True)

        whole = len(document.text)
        stopped = lambda: len(looked) > wanted if wanted == 2 else looked[-1:] == [whole]  # noqa: B023, E731
        assert all(one.searched < 1 for one in stream(document, find, stopped))
        assert looked.count(whole) == (0 if wanted == 2 else 1)
        assert len(looked) % 5 == (3 if wanted == 2 else 1)
        assert all(free)


def place_of(it: Any) -> int:
    """The span of the current finding."""
    start: int = it.session.findings[it.current].start
    return start


class Steps:
    """An engine that waits for permission for each part."""

    def __init__(self) -> None:
        self.allowed = threading.Semaphore(0)
        self.whole = False

    def find(self, text: str, _: Sequence[Segment]) -> list[Finding]:
        """Every Tokaev; in the whole text Lugansk too, but not the first Tokaev."""
        assert self.allowed.acquire(timeout=30)
        whole = len(text) > streaming.LONG
        found = []
        for surface, right in [("Tokaev", "Tokayev"), *([("Lugansk", "Luhansk")] if whole else [])]:
            at = text.find(surface)
            while at >= 0:
                found.append(Finding(at, at + len(surface), surface, (right,), right, Evidence.SPELLING, 0.9, "because"))
                at = text.find(surface, at + 1)
        found.sort(key=lambda finding: finding.start)
        return found[1:] if whole else found


async def until(it: Any, condition: Callable[[], bool]) -> None:
    """Wait until the thread has posted something."""
    for _ in range(300):
        await it.pilot.pause(0.02)
        if condition():
            return
    raise AssertionError("it never came")


async def test_findings_stream_in_while_the_first_are_decided(make_app: Any) -> None:
    """Decisions are kept to the end, the current finding is the same, and the status row shows the progress."""
    from .conftest import Reviewing

    engine = Steps()
    app = make_app(LINE * 3000)
    object.__setattr__(app.review.review, "find", engine.find)
    async with app.run_test(size=(120, 30)) as pilot:
        it = Reviewing(app, pilot)
        engine.allowed.release()
        await until(it, lambda: app.review.shown_at < inf)
        assert "looking … 7 %" in it.screen()
        first = it.session.total
        await it.press("a", "r", "n")
        assert it.statuses()[:3] == [Status.ACCEPTED, Status.REJECTED, Status.OPEN]
        current = place_of(it)
        engine.allowed.release()
        await until(it, lambda: it.session.total > first)
        assert place_of(it) == current
        assert it.statuses()[:3] == [Status.ACCEPTED, Status.REJECTED, Status.OPEN]
        await it.press("e", *"!")
        for _ in range(8):
            engine.allowed.release()
        await until(it, lambda: it.session.total == 6000)
        assert "looking" not in it.screen()
        assert place_of(it) == current
        await it.press("enter")
        decided = [it.session.findings[n].start for n in range(it.session.total) if it.session.status(n) is not Status.OPEN]
        assert decided == [LINE.index("Tokaev"), len(LINE) + LINE.index("Tokaev"), current]
        assert "Tokayev!✓" in it.screen()
        await it.press("u", "u", "u")
        assert it.session.decided == 0
        assert it.session.findings[0].surface == "Tokaev"


async def test_nothing_found_so_far_is_said(make_app: Any) -> None:
    """Nothing is called clean before the whole text was searched."""
    from .conftest import Reviewing

    allowed = threading.Semaphore(1)

    def find(*_: object) -> list[Finding]:
        assert allowed.acquire(timeout=30)
        return []

    app = make_app("All is well here.\n" * 20_000)
    object.__setattr__(app.review.review, "find", find)
    async with app.run_test(size=(120, 30)) as pilot:
        it = Reviewing(app, pilot)
        await until(it, lambda: app.review.shown_at < inf)
        assert "Nothing found so far" in it.screen()
        for _ in range(20):
            allowed.release()
        await until(it, lambda: "Nothing to settle" in it.screen())
