"""``tui-review glossary``: the maintainer's commands, each in a module that is imported only when it runs."""

from __future__ import annotations

import argparse
from importlib import import_module

from tui_review.cli.exits import Exit
from tui_review.cli.parser import Parser, add_commands
from tui_review.errors import InputError

EXAMPLES = """examples:
  tui-review glossary list --kind place --language uk
  tui-review glossary show Luhansk
  tui-review glossary add Luhansk --kind place --source uk=Луганськ --source ru=Луганск

The glossary is --glossary, else the nearest glossary.toml from this folder upward.
Exit status: 0 all done, 1 something was found (lint, test), 2 the glossary could not be read or the change not be made."""

COMMANDS = {
    "list": ("listing", "list entries, by kind, tag, language or any text in them"),
    "show": ("show", "show entries as they stand in the file"),
    "add": ("add", "add an entry; on a terminal, without arguments, it is asked for"),
    "edit": ("edit", "change an entry in place; comments and layout of the file stay"),
    "remove": ("remove", "take entries out of the file"),
    "lint": ("lint", "report what should be mended in the glossary; --fix mends what is certain"),
    "explain": ("explain", "say what would be made of a word and why, and what to expect of an entry"),
    "stats": ("stats", "count entries by kind and language, and what reviews did with them"),
    "test": ("testing", "run the examples that entries carry"),
    "export": ("exporting", "write the glossary in another program's format; what that cannot hold is listed"),
    "import": ("importing", "add the entries of another program's file to the glossary"),
    "suggest": ("suggesting", "suggest variants, right forms and new entries from edit logs, translations with their source, or texts"),
    "merge": ("merging", "bring together two glossaries, three ways when it is known what both came from"),
}
"""The commands, each with its module in this package and a description."""


def register(parser: Parser) -> None:
    """Add the commands."""
    add_commands(parser, "glossary_command", {name: (f"{__name__}.{module}", text) for name, (module, text) in COMMANDS.items()})


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if args.glossary_command is None:
        raise InputError(f"which glossary command? {', '.join(COMMANDS)}", remedy="see tui-review glossary --help")
    status: Exit = import_module(f"{__name__}.{COMMANDS[args.glossary_command][0]}").execute(args)
    return status
