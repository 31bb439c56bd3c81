"""Options that several commands share, and the talk about the glossary in use."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tui_review.batch import GlossaryUsed
from tui_review.cli.streams import say


def probability(text: str) -> float:
    """An argument from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def count(text: str) -> int:
    """An argument of at least 1."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return value


def add_reading(parser: argparse.ArgumentParser, *, minimum: float, what: str) -> None:
    """The options of every command that reads a document by a glossary; ``minimum`` is the confidence from which it does ``what``."""
    parser.add_argument("--source", type=Path, metavar="FILE", help="the source text, line by line beside the translation")
    parser.add_argument(
        "--glossary", type=Path, action="append", default=[], metavar="G",
        help="a glossary file; may be given several times, a later one's entries replace an earlier one's "
        "(default: the nearest glossary.toml from the file's folder upward)",
    )  # fmt: skip
    parser.add_argument("--encoding", metavar="NAME", help="the text's encoding (default: detected)")
    parser.add_argument(
        "--min-confidence",
        type=probability,
        default=minimum,
        metavar="P",
        help=f"the lowest confidence to {what}, 0 to 1 (default: %(default)s)",
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """The option of every command that works on many documents."""
    parser.add_argument(
        "--jobs", type=count, default=os.cpu_count() or 1, metavar="N", help="processes for many files (default: all cores)"
    )


class GlossaryTalk:
    """Says once which glossary was found by search, and which entries a later glossary replaced."""

    def __init__(self) -> None:
        self._said: set[tuple[Path, ...]] = set()

    def say(self, used: GlossaryUsed | None) -> None:
        """Speak of a glossary the first time it is used."""
        if used is None or used.paths in self._said:
            return
        self._said.add(used.paths)
        if used.searched:
            say(f"glossary: {used.paths[0]} (found by search, {used.entries} entries)")
        if used.replaced:
            names = ", ".join(used.replaced[:5]) + (", …" if len(used.replaced) > 5 else "")
            say(f"glossary: {used.paths[-1]} replaced {len(used.replaced)} entries of an earlier one: {names}")
