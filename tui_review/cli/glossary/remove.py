"""``tui-review glossary remove``: remove entries from the file."""

from __future__ import annotations

import argparse

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossary, add_name, glossary_to_write
from tui_review.cli.glossary.writing import add_dry_run, carry_out
from tui_review.counting import counted
from tui_review.errors import InputError
from tui_review.glossary.changes import remove_entry

EXAMPLES = """examples:
  tui-review glossary remove Luhansk
  tui-review glossary remove Luhansk --line 120      one of two entries of that name
  tui-review glossary remove Kyiv Odesa --dry-run

Comments outside the entries stay."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_name(parser, "names", nargs="+", help="an entry's canonical form")
    parser.add_argument("--line", type=int, default=0, metavar="N", help="the line of the entry, when several have this name")
    add_glossary(parser)
    add_dry_run(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    names = list(dict.fromkeys(args.names))
    if args.line and len(names) > 1:
        raise InputError("--line goes with one name, not several", remedy="run the command once for each")
    changes = [remove_entry(name, args.line) for name in names]
    what = f'removed "{names[0]}"' if len(changes) == 1 else f"removed {counted(len(changes), 'entry', 'entries')}"
    return carry_out(glossary_to_write(args), changes, dry=args.dry_run, done=what)
