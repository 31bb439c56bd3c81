"""What a user wants of every review: the theme, and other keys. Read from ``reviewer.toml`` in the user's config folder.

    theme = "review-light"

    [keys]
    "decide.accept" = "space,enter"
    "decide.reject" = "x"

The names on the left are the bindings' ids, which the help shows; a key that was another binding's is taken from it, unless
that would be left without one.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key

from tui_review.errors import InputError
from tui_review.parsing import Table, parse_toml

FILE_NAME = "reviewer.toml"
_KEY = re.compile(r"(?:(?:ctrl|shift|alt|meta|super)\+)*(?:\S|[a-z0-9_]+)", re.IGNORECASE)
_NAMED = {key.value.rpartition("+")[2] for key in Keys if key.value.replace("+", "").isalnum()} | {*KEY_NAME_REPLACEMENTS.values()}
"""The names of keys, characters apart that are called as Unicode calls them."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """A user's wishes."""

    theme: str = ""
    """The name of a theme; nothing for the one that suits the terminal."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys with commas between them, by the id of the binding."""


def preferences_file() -> Path:
    """``reviewer.toml`` in ``TUI_REVIEW_CONFIG``, else in the user's config folder."""
    chosen = os.environ.get("TUI_REVIEW_CONFIG")
    if chosen:
        return Path(chosen) / FILE_NAME
    from platformdirs import user_config_path  # noqa: PLC0415 - only when no folder is named

    return user_config_path("tui-review") / FILE_NAME


def read_preferences(path: Path, bindings: Callable[[], Mapping[str, Collection[str]]], themes: Collection[str]) -> Preferences:
    """The preferences in a file; the usual ones when there is none, and then nobody asks for the ``bindings``.

    These are the ids of all bindings, with the keys of those that work at the same time, in a review.

    Raises InputError, with the line where there is one, for what cannot be read or means nothing here.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Preferences()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path=path, remedy="mend it or take it away") from None
    return _Reader(parse_toml(data, path)).read(bindings(), themes)


class _Reader:
    """Knows where in the file something stands."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def read(self, bindings: Mapping[str, Collection[str]], themes: Collection[str]) -> Preferences:
        for name in self._table.values:
            self._known(name, ("theme", "keys"), "setting", name)
        theme, keys = self._table.values.get("theme", ""), self._table.values.get("keys", {})
        if not isinstance(theme, str):
            raise self._wrong("the theme is no text", "write its name in quotes", "theme")
        if theme:
            self._known(theme, themes, "theme", "theme")
        if not isinstance(keys, dict):
            raise self._wrong("[keys] is no table", 'write lines such as "decide.accept" = "space" under [keys]', "keys")
        return Preferences(theme, self._keys(keys, bindings))

    def _keys(self, keys: dict[str, Any], bindings: Mapping[str, Collection[str]]) -> dict[str, str]:
        found: dict[str, str] = {}
        owner: dict[str, str] = {}
        for name, value in _flat(keys).items():
            self._known(name, bindings, "binding", "keys", name)
            if not isinstance(value, str) or not value.strip():
                raise self._wrong(f'the keys of "{name}" are no text', 'write them in quotes, such as "x" or "x,ctrl+x"', "keys", name)
            names = [self._key(name, key) for key in _parts(value)]
            for key in names:
                other = owner.setdefault(key, name)
                if other != name and other.partition(".")[0] in _TOGETHER and name.partition(".")[0] in _TOGETHER:
                    raise self._wrong(f'"{other}" and "{name}" have the key {key} both', "give one of them another key", "keys", name)
            found[name] = ",".join(names)
        return found | self._left(found, bindings)

    def _left(self, found: dict[str, str], bindings: Mapping[str, Collection[str]]) -> dict[str, str]:
        """The keys that are left to the bindings that the user did not name."""
        taken = {key: name for name, keys in found.items() if bindings[name] for key in keys.split(",")}
        left: dict[str, str] = {}
        for other, keys in bindings.items():
            if other in found or not (gone := [key for key in keys if key in taken]):
                continue
            if len(gone) == len(keys):
                raise self._wrong(f'{gone[0]} is the only key of "{other}"', f'give "{other}" another one too', "keys", taken[gone[0]])
            left[other] = ",".join(key for key in keys if key not in taken)
        return left

    def _key(self, name: str, key: str) -> str:
        if not _KEY.fullmatch(key):
            raise self._no_key(name, key, key)
        *modifiers, last = key.split("+") if len(key) > 1 else [key]
        last = last.lower() if len(last) > 1 or modifiers else _character_to_key(last)
        if len(last) != 1 and last not in _NAMED and not _is_character(last):
            raise self._no_key(name, key, last)
        return "+".join((*(modifier.lower() for modifier in modifiers), last))

    def _no_key(self, name: str, key: str, last: str) -> InputError:
        from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

        near = get_close_matches(last, _NAMED, 1)
        remedy = f'did you mean "{near[0]}"?' if near else 'write a character or a name such as "ctrl+x", "space", "f2"'
        return self._wrong(f"{key!r} is no key", remedy, "keys", name)

    def _known(self, name: str, known: Collection[str], what: str, *keys: str) -> None:
        if name not in known:
            from difflib import get_close_matches  # noqa: PLC0415 - likewise

            near = get_close_matches(name, list(known), 1)
            remedy = f'did you mean "{near[0]}"?' if near else f"use one of {', '.join(sorted(known))}"
            raise self._wrong(f'there is no {what} "{name}"', remedy, *keys)

    def _wrong(self, problem: str, remedy: str, *keys: str) -> InputError:
        return InputError(problem, path=self._table.path, line=self._table.line(*keys), remedy=remedy)


_TOGETHER = frozenset(("decide", "move", "view", "scroll", "file", "app"))
"""Groups of bindings that work at the same time, so that each key can be of one only."""


def _is_character(key: str) -> bool:
    """Whether a name is a character's, such as ``question_mark``."""
    try:
        return _character_to_key(unicodedata.lookup(key.replace("_", " "))) == key
    except KeyError:
        return False


def _parts(value: str) -> list[str]:
    """Keys with commas between them; a comma by itself is a key."""
    return ["comma"] if value.strip() == "," else [part.strip() for part in value.split(",") if part.strip()]


def _flat(keys: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """``decide.accept`` may be written with quotes or without, which makes a table of ``decide``."""
    flat: dict[str, Any] = {}
    for name, value in keys.items():
        flat |= _flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {f"{prefix}{name}": value}
    return flat
