"""``tui-review glossary export``: the glossary in another program's format."""

from __future__ import annotations

import argparse

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossaries, read_glossary
from tui_review.cli.glossary.trading import add_format, add_output, say_losses, write_output
from tui_review.cli.streams import say, write_bytes
from tui_review.counting import counted
from tui_review.errors import InputError
from tui_review.glossary.exchange import export, format_of
from tui_review.review.destination import same_file

EXAMPLES = """examples:
  tui-review glossary export --output terms.tbx                       TBX-Basic (ISO 30042); tbx-dct is its other style
  tui-review glossary export --output terms.xlsx                      a spreadsheet, to be edited and imported again
  tui-review glossary export --as deepl --output deepl.csv
  tui-review glossary export --as omegat --languages zh,en > glossary.utf8

toml, tbx, csv, tsv, xlsx and jsonl hold everything. weblate, deepl, google and omegat hold pairs of terms; what they have
no place for is listed."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_output(parser, "the file to write (default: -, standard output, with --as)")
    add_format(parser)
    add_glossaries(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if args.output is None and args.form is None:
        raise InputError("export needs a file or a format", remedy="name them with --output FILE or --as FORMAT")
    form = args.form if args.output is None else format_of(args.output, args.form)
    glossary = read_glossary(args)
    if args.output is not None and any(same_file(args.output, file.path) for file in glossary.files):
        raise InputError(
            "is the glossary that is exported, with its comments and layout", path=args.output, remedy="choose another --output"
        )
    exported = export(glossary, form, path=args.output, languages=args.languages)
    if args.output is None:
        write_bytes(exported.data)
    else:
        write_output(args.output, exported.data, force=args.force)
    say_losses(exported.losses, verbose=args.verbose)
    if args.output is not None:
        say(f"{args.output}: {counted(len(glossary.entries), 'entry', 'entries')} as {form}")
    return Exit.OK
