"""``tui-review glossary add``: add an entry, from the command line or by questions on the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossary, all_forms, glossary_to_write
from tui_review.cli.glossary.writing import add_description, add_dry_run, carry_out, described
from tui_review.cli.streams import say
from tui_review.errors import InputError
from tui_review.glossary import load_glossary
from tui_review.glossary.changes import add_entry
from tui_review.glossary.naming import tidy
from tui_review.glossary.store import read_bytes

EXAMPLES = """examples:
  tui-review glossary add Luhansk --kind place --source uk=Луганськ --source ru=Луганск
  tui-review glossary add "Luhansk and Donetsk" --source zh=卢顿 --variant Luton --near Donetsk
  tui-review glossary add Odesa --test "He left Odessa."
  tui-review glossary add                                      asks, on a terminal

A file named with --glossary is made when there is none."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("canonical", nargs="?", metavar="NAME", help="the right form")
    add_description(parser)
    add_glossary(parser)
    add_dry_run(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    asking = args.canonical is None
    if asking:
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise InputError("add needs the name of the new entry", remedy="see tui-review glossary add --help")
        from tui_review.cli.glossary.asking import asked  # noqa: PLC0415 - only to ask

        path = glossary_to_write(args)
        row = asked(path)
        if row is None:
            return Exit.OK
    else:
        path = glossary_to_write(args)
        canonical = tidy(args.canonical)
        row = {"canonical": canonical} | described(args, canonical)
        _say_owner(path, canonical)
    # When the entry comes from questions, its lint problems were already printed before it was confirmed.
    return carry_out(path, [add_entry(row)], dry=args.dry_run, done=f'added "{row["canonical"]}"', create=True, faults=not asking)


def _say_owner(path: Path, form: str) -> None:
    """Print which other entries have the new name among their forms."""
    # Most names are new: for an ASCII name a search in the file's bytes is then enough, which is fast for large glossaries too.
    if not path.exists() or (form.isascii() and form.encode() not in read_bytes(path)):
        return
    for entry in load_glossary([path]).entries:
        if tidy(entry.canonical) != form and form in map(tidy, all_forms(entry)):
            say(f'"{form}" is a form of the entry "{entry.canonical}" too (line {entry.line})')
