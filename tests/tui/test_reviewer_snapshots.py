"""Snapshots of the important screens. ``pytest --snapshot-update`` renews them; check each before keeping it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tui_review.tui.app import ReviewApp

ARTICLE = Path(__file__).parents[2] / "seeds" / "000_c32e84b3a4007993.txt"
WRONG = {
    "Tokaev": (("Tokayev", "Kassym-Jomart Tokayev"), 0.97),
    "Lugansk": (("Luhansk",), 0.99),
    "collective security organization": (("Collective Security Treaty Organization", "CSTO"), 0.88),
    "Ji’an organization": (("Collective Security Treaty Organization", "CSTO"), 0.74),
    "Luton": (("Luhansk and Donetsk",), 0.83),
    "Kharkov": (("Kharkiv",), 0.99),
    "zaporoze": (("Zaporizhzhia",), 0.92),
    "Peter the great": (("Peter the Great",), 0.95),
    "Zhonghua": (("China",), 0.3),
}
MakeApp = Callable[..., ReviewApp]


@pytest.fixture
def article(make_app: MakeApp, tmp_path: Path) -> ReviewApp:
    """The bundled article with findings that are independent of the engine."""
    shutil.copy(ARTICLE, tmp_path / ARTICLE.name)
    return make_app(name=ARTICLE.name, wrong=WRONG)


def after(*keys: str, theme: str = "review-dark") -> Callable[[Pilot[str]], Any]:
    """Wait for the findings, then press keys."""

    async def run(pilot: Pilot[str]) -> None:
        pilot.app.theme = theme
        await pilot.pause()
        for thread in threading.enumerate():
            if thread.name == "find":
                thread.join()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    return run


def test_main_screen_dark(article: ReviewApp, snap_compare: Any) -> None:
    """Open, accepted, rejected and current marks beside the panel."""
    assert snap_compare(article, run_before=after("a", "a", "r", "n"), terminal_size=(120, 40))


def test_main_screen_light(article: ReviewApp, snap_compare: Any) -> None:
    """The same in the light theme."""
    assert snap_compare(article, run_before=after("a", "a", "r", "n", theme="review-light"), terminal_size=(120, 40))


def test_main_screen_at_80_by_24(article: ReviewApp, snap_compare: Any) -> None:
    """The panel under the text."""
    assert snap_compare(article, run_before=after("a", "a"), terminal_size=(80, 24))


def test_editing_a_replacement(article: ReviewApp, snap_compare: Any) -> None:
    """The input line replaces the first suggestion; its cursor does not blink here."""

    async def edit(pilot: Pilot[str]) -> None:
        await after("e")(pilot)
        line: Any = pilot.app.screen.query_one("#line")
        line.cursor_blink = False
        await pilot.pause()

    assert snap_compare(article, run_before=edit, terminal_size=(120, 40))


def test_help(article: ReviewApp, snap_compare: Any) -> None:
    """The keys in groups."""
    assert snap_compare(article, run_before=after("question_mark"), terminal_size=(120, 50))


def test_diff(article: ReviewApp, snap_compare: Any) -> None:
    """Old and new side by side."""
    assert snap_compare(article, run_before=after("a", "a", "a", "a", "d"), terminal_size=(120, 36))
