"""``tui-review glossary show``: print entries as TOML or JSON."""

from __future__ import annotations

import argparse
import json

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossaries, add_name, named, read_glossary
from tui_review.cli.streams import write
from tui_review.document.shown import shown
from tui_review.glossary.changes import entry_row
from tui_review.glossary.toml_text import new_block

EXAMPLES = """examples:
  tui-review glossary show Luhansk
  tui-review glossary show Луганськ        any form finds its entry
  tui-review glossary show Kyiv Odesa --format json"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_name(parser, "names", nargs="+", help="an entry's canonical form, or any other form that it lists")
    add_glossaries(parser)
    parser.add_argument("--format", choices=("toml", "json"), default="toml", help="how to print (default: %(default)s)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    glossary = read_glossary(args)
    entries = list({id(entry): entry for name in args.names for entry in named(glossary, name)}.values())
    if args.format == "json":
        write(json.dumps([entry_row(entry) | {"line": entry.line} for entry in entries], ensure_ascii=False, indent=1) + "\n")
        return Exit.OK
    where = glossary.files[0].path if len(glossary.files) == 1 else "line"
    blocks = (f"# {shown(str(where))}:{entry.line}\n" + new_block(entry_row(entry)) for entry in entries)
    write("\n".join("".join(shown(line) + "\n" for line in block.splitlines()) for block in blocks))
    return Exit.OK
