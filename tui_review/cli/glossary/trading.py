"""Shared by the commands that exchange glossaries: options for formats and languages, writing of outputs, messages on losses."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tui_review.cli.options import file_or_output
from tui_review.cli.streams import say
from tui_review.errors import InputError
from tui_review.glossary.exchange import FORMATS, Loss
from tui_review.glossary.exchange.pairs import language_code
from tui_review.writing import write_atomically

_LISTED = 20
"""Maximum number of losses that are listed one by one without ``--verbose``."""
_NAMED = 5


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the options for a format and the languages of its columns."""
    parser.add_argument(
        "--as", choices=FORMATS, dest="form", metavar="FORMAT",
        help=f"the format, where the extension does not tell: {', '.join(FORMATS)}",
    )  # fmt: skip
    parser.add_argument(
        "--languages", type=two_codes, metavar="FROM,TO",
        help="the languages of a table that pairs two, such as uk,en; one is the glossary's own",
    )  # fmt: skip
    parser.add_argument("--verbose", "-v", action="store_true", help="list everything that is lost, however much it is")


def add_output(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the options of commands that write a new file."""
    parser.add_argument("--output", type=file_or_output, metavar="FILE", help=what)
    parser.add_argument("--force", action="store_true", help="write over an existing file")


def code(text: str) -> str:
    """An argument that is a language code."""
    found = language_code(text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no language code, such as uk or zh-Hant")
    return found


def two_codes(text: str) -> tuple[str, str]:
    """An argument that is two language codes, separated by a comma."""
    parts = [code(part) for part in text.split(",")]
    if len(parts) != 2:
        raise argparse.ArgumentTypeError(f"{text!r} is not two language codes, such as uk,en")
    return parts[0], parts[1]


def write_output(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file. Raises InputError when it exists and ``force`` is not set."""
    if path.exists() and not force:
        raise InputError("exists already", path=path, remedy="choose another --output, or say --force to write over it")
    write_atomically(path, data)


def say_losses(losses: Sequence[Loss], *, verbose: bool, path: Path | None = None) -> None:
    """Print losses with entry and key: one by one, or if there are many, grouped by kind."""
    if verbose or len(losses) <= _LISTED:
        for loss in losses:
            place = f"{path}:{loss.line}: " if path is not None and loss.line else ""
            entry = f'"{loss.entry}": ' if loss.entry else ""
            say(f"{place}not kept: {entry}{loss.key}: {loss.problem}")
        return
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for loss in losses:
        # The part of a problem that differs between entries comes after a colon; the part before it is the kind.
        alike[loss.key, loss.problem.split(":", maxsplit=1)[0]].append(loss.entry)
    for (key, problem), entries in alike.items():
        named = ", ".join(f'"{entry}"' for entry in entries[:_NAMED] if entry)
        more = f", and {len(entries) - _NAMED:,} more" if len(entries) > _NAMED else ""
        say(f"not kept: {key}: {problem} ({len(entries):,}: {named}{more})")
    say("--verbose lists each of them")
