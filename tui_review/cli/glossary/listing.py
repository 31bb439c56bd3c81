"""``tui-review glossary list``: list entries, one per line."""

from __future__ import annotations

import argparse
import json

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_filters, add_glossaries, filtered, read_glossary
from tui_review.cli.streams import say, write
from tui_review.counting import counted
from tui_review.document.shown import shown
from tui_review.glossary import Entry
from tui_review.glossary.changes import entry_row

EXAMPLES = """examples:
  tui-review glossary list
  tui-review glossary list --kind person --language uk
  tui-review glossary list Луган
  tui-review glossary list --missing zh --format names"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_filters(parser)
    add_glossaries(parser)
    parser.add_argument("--format", choices=("text", "names", "jsonl"), default="text", help="how to print (default: %(default)s)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    entries = list(filtered(read_glossary(args).entries, args))
    if args.format == "jsonl":
        write("".join(json.dumps(entry_row(entry), ensure_ascii=False) + "\n" for entry in entries))
    elif args.format == "names":
        write("".join(shown(entry.canonical) + "\n" for entry in entries))
    else:
        write("".join(line + "\n" for line in _lines(entries)))
        say(counted(len(entries), "entry", "entries"))
    return Exit.OK


def _lines(entries: list[Entry]) -> list[str]:
    rows = [(shown(entry.canonical), entry.kind or "-", " ".join(entry.source) or "-", _counts(entry)) for entry in entries]
    widths = [min(40, max((len(row[n]) for row in rows), default=0)) for n in range(3)]
    return [("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) + "  " + row[3]).rstrip() for row in rows]


def _counts(entry: Entry) -> str:
    parts = [
        counted(len(entry.accept), "accepted form") if entry.accept else "",
        counted(len(entry.variants), "variant") if entry.variants else "",
        counted(len(entry.examples), "example") if entry.examples else "",
        " ".join(f"#{shown(tag)}" for tag in entry.tags),
    ]
    return ", ".join(part for part in parts if part)
