"""Broken TOML and JSON of every kind are told as one error, and keys are found on their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_review.errors import InputError
from tui_review.parsing import parse_json, parse_toml

DEEP = "[" * 100_000


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a = 1\nb = ", "x.toml:2: broken TOML (Invalid value); mend it there"),
        (b"a = 1\nb = [\n", "x.toml:3: broken TOML (Invalid value); mend it there"),
        ("# \u2028 is no line's end\nb = ?".encode(), "x.toml:2: broken TOML (Invalid value); mend it there"),
        (b"a = 1\nb = '\xff'\n", "x.toml:2: is not UTF-8, as TOML has to be; save it as UTF-8"),
        (f"a = {DEEP}".encode(), "x.toml: broken TOML (nested too deeply)"),
        (b"a = " + b"1" * 9999, "x.toml: broken TOML (Exceeds the limit"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(data: bytes, message: str) -> None:
    """Whatever the fault is."""
    with pytest.raises(InputError) as raised:
        parse_toml(data, Path("x.toml"))
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("text", "keys", "line"),
    [
        ("# a\na = 1\n", ("a",), 2),
        ("# \u2028 a\x85\na = 1\n", ("a",), 2),
        ("\ufeffa = 1\n", ("a",), 1),
        ("[t] # a\nb = 1\na = 2\n", ("t", "a"), 3),
        ("[t]\r\nb = 1\r\na = 2\r\n", ("t", "a"), 3),
        ('[t]\n"a.b" = 1\n', ("t", "a.b"), 2),
        ("[t]\na . b = 1\n", ("t", "a.b"), 2),
        ("[t.a]\nb = 1\n", ("t", "a.b"), 2),
        ("b = 1\nt.a.b = 1\n", ("t", "a"), 2),
        ("b = 1\nt = { a = 1 }\n", ("t", "a"), 2),
        ('b = 1\n[ t . "x y" ]\na = 2\n', ("t", "x y"), 2),
        ("b = 1\n", ("t",), None),
    ],
)
def test_a_key_is_found_on_its_line(text: str, keys: tuple[str, ...], line: int | None) -> None:
    """However it is written, else the table that it is in; a comment that has its name is none."""
    assert parse_toml(text.encode(), Path("x.toml")).line(*keys) == line


def test_a_key_of_one_of_many_tables_is_found_on_its_line() -> None:
    """Else the header of its table."""
    table = parse_toml(b"[[t]]\na = 1\n[x]\na = 1\n[[t]]\nb = 1\na = 1\n[[t]]\nb = 1\n", Path("x.toml"))
    assert [table.line_in("t", number, "a") for number in range(4)] == [2, 7, 8, None]
    assert [table.line_in("t", number) for number in range(3)] == [1, 5, 8]


@pytest.mark.parametrize("data", [b"{", b'"\xff"', DEEP.encode(), b"1" * 9999])
def test_what_is_no_json_is_one_kind_of_error(data: bytes) -> None:
    """Which is no crash of the program."""
    with pytest.raises(ValueError, match=r"."):
        parse_json(data)
