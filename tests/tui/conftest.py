"""Helpers for a small review with real files, driven by keys on a screen that exists only in memory."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from math import inf
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui_review.detect import Evidence, Finding
from tui_review.document import Document, read_document
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.changes import add_entry, entry_row
from tui_review.glossary.editing import edit
from tui_review.review import Session, Status, default_paths, earlier_version, open_read_only, open_session, read_log
from tui_review.review.teaching import GlossaryTeacher
from tui_review.tui import sitting
from tui_review.tui.app import ReviewApp
from tui_review.tui.panel import Current
from tui_review.tui.review_screen import ReviewScreen

TEXT = """President Tokaev flew to Lugansk.

There Tokaev met the Peter the great club, and Tokaev left Kharkov.
"""
GLOSSARY = Glossary(
    (
        Entry("Tokayev", "person", {"kk": ("Тоқаев",), "ru": ("Токаев",)}, accept=("Kassym-Jomart Tokayev",), note="president since 2019"),
        Entry("Luhansk", "place", {"uk": ("Луганськ",)}),
        Entry("Peter the Great", "person"),
        Entry("Kharkiv", "place", {"uk": ("Харків",)}),
    )
)
WRONG = {
    "Tokaev": (("Tokayev", "Kassym-Jomart Tokayev"), 0.97),
    "Lugansk": (("Luhansk",), 0.99),
    "Peter the great": (("Peter the Great",), 0.8),
    "Kharkov": (("Kharkiv",), 0.41),
}
"""Suggestions and confidence for each wrong name; the last one is hidden by default."""


def find_all(text: str, wrong: dict[str, tuple[tuple[str, ...], float]]) -> list[Finding]:
    """A finding at each occurrence of the names."""
    found = []
    for surface, (suggestions, confidence) in wrong.items():
        at = -1
        while (at := text.find(surface, at + 1)) >= 0:
            message = f"another romanisation of {suggestions[0]}"
            found.append(
                Finding(at, at + len(surface), surface, suggestions, suggestions[0], Evidence.TRANSLITERATION, confidence, message)
            )
    return sorted(found, key=lambda finding: finding.start)


@dataclass
class Reviewing:
    """A running reviewer with its state."""

    app: ReviewApp
    pilot: Pilot[str]
    text: str = TEXT
    """The text under review."""

    @property
    def session(self) -> Session:
        """The open session."""
        assert self.app.review.session is not None
        return self.app.review.session

    @property
    def current(self) -> int | None:
        """The index of the current finding."""
        return self.app.review.view.current

    async def press(self, *keys: str) -> None:
        """Press keys, and wait after each for its effects."""
        for key in keys:
            await self.pilot.press(key)
            for thread in threading.enumerate():
                if thread.name == "preview":
                    await asyncio.to_thread(thread.join)
        await self.pilot.pause()

    def rows(self) -> list[str]:
        """The painted rows of the screen."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def screen(self) -> str:
        """The painted screen as one string."""
        return "\n".join(self.rows())

    def statuses(self) -> list[Status]:
        """The status of every finding."""
        return [self.session.status(index) for index in range(self.session.total)]

    def panel(self) -> Current:
        """The contents of the panel about the current finding."""
        from tui_review.tui.panel import Panel

        content = self.app.review.query_one(Panel).content
        assert isinstance(content, Current)
        return content


async def findings_shown(pilot: Pilot[str]) -> None:
    """Wait until the thread has found the findings and they are painted."""
    await pilot.pause()
    for thread in threading.enumerate():
        if thread.name == "find":
            thread.join()
    await pilot.pause()
    await pilot.pause()
    await painted(pilot)


async def painted(pilot: Pilot[str]) -> None:
    """Wait until the findings are visible, if a review was opened."""
    screen = pilot.app.screen
    while isinstance(screen, ReviewScreen) and screen.session is not None and screen.shown_at == inf:
        await pilot.pause(0.01)


Find = Callable[[Document], Sequence[Finding]]
MakeApp = Callable[..., ReviewApp]
Review = Callable[..., AbstractAsyncContextManager[Reviewing]]


@pytest.fixture
def glossary_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a review's glossary."""
    return tmp_path_factory.mktemp("desk") / "glossary.toml"


@pytest.fixture
def make_app(tmp_path: Path, glossary_file: Path) -> MakeApp:
    """A reviewer of a text in a file."""

    def make(
        text: str | bytes = TEXT,
        *,
        name: str = "article.txt",
        find: Find | None = None,
        open_: Callable[[Document, Sequence[Finding], bool], Session] | None = None,
        wrong: dict[str, tuple[tuple[str, ...], float]] | None = None,
        source: str = "",
        glossary: Glossary = GLOSSARY,
    ) -> ReviewApp:
        path = tmp_path / name
        if not path.exists():
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        if source:
            (tmp_path / "source.txt").write_text(source, "utf-8")
        document = read_document(path, source=tmp_path / "source.txt" if source else None)
        if not glossary_file.exists():
            edit(glossary_file, [add_entry(entry_row(entry)) for entry in glossary.entries], create=True)
        outputs = default_paths(path)

        def opened(findings: Sequence[Finding], over: bool) -> Session:  # noqa: FBT001 - as the reviewer calls it
            if open_ is not None:
                return open_(document, findings, over)
            teacher = GlossaryTeacher([glossary_file])
            return open_session(document, findings, reviewer="ada", start_over=over, carry=True, teacher=teacher)

        changed = earlier_version(document, outputs)
        review = sitting.Review(
            document,
            glossary,
            lambda text, _: find(document) if find is not None else find_all(text, wrong or WRONG),
            opened,
            title=name,
            glossary_label="glossary.toml, 4 entries",
            earlier=sitting.Earlier.from_log(read_log(outputs.log), changed) if outputs.log.exists() else None,
            look=lambda findings, reason: open_read_only(document, findings, outputs, reason),
        )
        return ReviewApp(review)

    return make


@pytest.fixture
def review(make_app: MakeApp) -> Review:
    """Opens a reviewer and waits for its findings."""

    @asynccontextmanager
    async def opened(
        text: str | bytes = TEXT, *, size: tuple[int, int] = (120, 30), app: ReviewApp | None = None, **options: object
    ) -> AsyncIterator[Reviewing]:
        app = app or make_app(text, **options)
        async with app.run_test(size=size) as pilot:
            await findings_shown(pilot)
            yield Reviewing(app, pilot)

    return opened
