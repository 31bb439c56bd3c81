"""A user's theme and keys."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui_review.errors import InputError
from tui_review.review import Status
from tui_review.tui.app import ReviewApp
from tui_review.tui.help import binding_ids
from tui_review.tui.preferences import FILE_NAME, read_preferences
from tui_review.tui.themes import THEMES

Review = Callable[..., AbstractAsyncContextManager[Any]]
MakeApp = Callable[..., ReviewApp]
NAMES = [theme.name for theme in THEMES]


@pytest.fixture
def config(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's file of preferences."""
    folder = tmp_path_factory.mktemp("config")
    monkeypatch.setenv("TUI_REVIEW_CONFIG", str(folder))
    return folder / FILE_NAME


def read(path: Path) -> dict[str, str]:
    """The keys in a file."""
    return dict(read_preferences(path, binding_ids, NAMES).keys)


async def test_a_key_is_taken_from_the_binding_that_had_it(config: Path, review: Review, make_app: MakeApp) -> None:
    """Also in a text that the key would scroll; the other keys of that binding stay."""
    config.write_text('[keys]\n"decide.accept" = "space"\n"decide.reject" = "enter"\n')  # noqa: ASYNC240
    async with review("Tokaev went on.\n\n" * 60, app=make_app("Tokaev went on.\n\n" * 60)) as it:
        await it.press("space", "enter")
        assert it.statuses()[:3] == [Status.ACCEPTED, Status.REJECTED, Status.OPEN]
        assert "Space accept" in it.rows()[-1]
        before = it.app.review.view.scroll_y
        await it.press("pagedown")
        assert it.app.review.view.scroll_y > before


async def test_keys_can_be_given_to_other_actions(config: Path, review: Review, make_app: MakeApp) -> None:
    """The new keys work, the old ones do not, and bar, help and dialogs name the new ones."""
    config.write_text('[keys]\n"decide.accept" = "x,ctrl+y"\n"decide.reject" = "a"\n"mark.take" = "t"\n"certain.accept" = "y"\n')  # noqa: ASYNC240
    async with review(app=make_app()) as it:
        assert "x accept" in it.rows()[-1]
        await it.press("x", "ctrl+y", "a")
        assert it.statuses()[:3] == [Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED]
        await it.press("enter")
        assert it.session.decided == 3
        await it.press("question_mark")
        assert any("x  Ctrl+Y" in row and "Accept the first suggestion" in row for row in it.rows())
        await it.press("escape", "u", "u", "u", "t", "y")
        assert it.session.decided == 4


async def test_the_help_names_what_can_be_changed(review: Review) -> None:
    """One key shows the bindings' names and the file that they go into."""
    async with review(size=(120, 100)) as it:
        await it.press("question_mark", "i")
        assert "decide.accept_same" in it.screen()
        assert FILE_NAME in it.screen()
        await it.press("i")
        assert "Accept the first suggestion and go on" in it.screen()


@pytest.mark.parametrize("theme", NAMES)
async def test_the_theme_can_be_chosen(config: Path, review: Review, make_app: MakeApp, theme: str) -> None:
    """In the file; it wins over what the terminal says."""
    config.write_text(f'theme = "{theme}"\n')  # noqa: ASYNC240
    async with review(app=make_app()) as it:
        assert it.app.theme == theme
        assert it.current == 0


def test_no_file_is_no_wish(tmp_path: Path) -> None:
    """The usual keys."""
    assert read(tmp_path / "missing.toml") == {}


def test_keys_are_written_as_people_write_them(tmp_path: Path) -> None:
    """Characters, names in any casing, with or without quotes around the binding's name."""
    path = tmp_path / FILE_NAME
    path.write_text('[keys]\ndecide.accept = "Ctrl+X, ;"\n"move.next" = "F2,Space"\nview.search = ","\n')
    keys = {"decide.accept": "ctrl+x,semicolon", "move.next": "f2,space", "view.search": "comma"}
    assert read(path) == {**keys, "scroll.page_down": "pagedown"}
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read(path) == {**keys, "scroll.page_down": "pagedown"}
    path.write_text('[keys]\n"move.next" = "backslash,ctrl+right_square_bracket,Alt+N,Shift+F5,exclamation_mark,ж,-"\n', "utf-8")
    assert read(path) == {"move.next": "backslash,ctrl+right_square_bracket,alt+n,shift+f5,exclamation_mark,ж,minus"}


@pytest.mark.parametrize(("text", "message"), [
    ("theme = 1", "reviewer.toml:1: the theme is no text; write its name in quotes"),
    ('theme = "review-drak"', 'reviewer.toml:1: there is no theme "review-drak"; did you mean "review-dark"?'),
    ('colour = "x"', 'reviewer.toml:1: there is no setting "colour"; use one of keys, theme'),
    ('[keys]\n"decide.acept" = "x"', 'reviewer.toml:2: there is no binding "decide.acept"; did you mean "decide.accept"?'),
    ('[keys]\n"decide.accept" = 3', 'reviewer.toml:2: the keys of "decide.accept" are no text; write them in quotes, such as "x" or "x,ctrl+x"'),
    ('[keys]\n"decide.accept" = "x y"', "reviewer.toml:2: 'x y' is no key; write a character or a name such as \"ctrl+x\", \"space\", \"f2\""),
    ('[keys]\n"decide.accept" = "nokey"', "reviewer.toml:2: 'nokey' is no key; write a character or a name such as \"ctrl+x\", \"space\", \"f2\""),
    ('[keys]\n"decide.reject" = "sapce"', "reviewer.toml:2: 'sapce' is no key; did you mean \"space\"?"),
    ('[keys]\n"decide.reject" = "ctrl+entr"', "reviewer.toml:2: 'ctrl+entr' is no key; did you mean \"enter\"?"),
    ('[keys]\n"move.next" = "r"', 'reviewer.toml:2: r is the only key of "decide.reject"; give "decide.reject" another one too'),
    ('[keys]\n"move.next" = "ctrl+p"', 'reviewer.toml:2: ctrl+p is the only key of "app.palette"; give "app.palette" another one too'),
    ('[keys]\n"decide.accept" = "x"\n"move.next" = "x"',
     'reviewer.toml:3: "decide.accept" and "move.next" have the key x both; give one of them another key'),
    ("keys = 3", 'reviewer.toml:1: [keys] is no table; write lines such as "decide.accept" = "space" under [keys]'),
    ("[keys", "reviewer.toml:1: broken TOML"),
    ('# decide.acept, \u2028 as of old\n[keys]\n"decide.acept" = "x"', 'reviewer.toml:3: there is no binding "decide.acept"'),
    ('# "keys"\n[keys]\ndecide.accept = 3', 'reviewer.toml:3: the keys of "decide.accept" are no text'),
    ("theme = " + "[" * 100_000, "reviewer.toml: broken TOML (nested too deeply)"),
])  # fmt: skip
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, text: str, message: str) -> None:
    """With the file, the line, what is wrong and what to do."""
    path = tmp_path / FILE_NAME
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as raised:
        read(path)
    assert message in str(raised.value)


def test_the_reviewer_does_not_start_with_a_wrong_file(config: Path, make_app: MakeApp) -> None:
    """It is said before anything is opened."""
    config.write_bytes(b"\xff")
    with pytest.raises(InputError, match="is not UTF-8"):
        make_app()
