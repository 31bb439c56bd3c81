"""``tui-review glossary import``: add the entries of another program's file to the glossary."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossary
from tui_review.cli.glossary.trading import add_format, code, say_losses
from tui_review.cli.glossary.writing import add_dry_run, difference
from tui_review.cli.streams import say, write
from tui_review.errors import InputError
from tui_review.glossary import Entry, find_glossary, load_glossary
from tui_review.glossary.editing import edit, preview
from tui_review.glossary.exchange import Imported, import_file
from tui_review.glossary.merging import merge
from tui_review.glossary.store import FILE_NAME
from tui_review.glossary.toml_text import head_block

EXAMPLES = """examples:
  tui-review glossary import terms.tbx
  tui-review glossary import deepl.csv --glossary project.toml
  tui-review glossary import glossary.utf8 --languages uk,en --tag from-omegat
  tui-review glossary import terms.xlsx --dry-run

An entry that the glossary has already gets what is new of it; where the two contradict each other the glossary stays as it
is, and the place is said. A glossary that is not there is made."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a file of another program")
    add_format(parser)
    parser.add_argument("--language", type=code, metavar="CODE", help="the language of the right forms (default: the glossary's)")
    parser.add_argument(
        "--encoding", default="", metavar="NAME", help="the encoding of a table (default: UTF-8, or UTF-16 where it says so)"
    )
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="a tag for every entry that comes in")
    add_glossary(parser)
    add_dry_run(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    path = _glossary(args)
    ours, language = _ours(path)
    found = import_file(args.file, args.form, language=args.language or language, languages=args.languages, encoding=args.encoding)
    if args.language and language and args.language != language:
        raise InputError(f"the glossary is in {language}, not in {args.language}", path=path, remedy="name another --glossary")
    say_losses(found.losses, verbose=args.verbose, path=args.file)
    entries = [replace(entry, tags=tuple(dict.fromkeys((*entry.tags, *args.tag)))) for entry in found.entries]
    return bring_in(path, ours, entries, found, dry=args.dry_run)


def bring_in(path: Path, ours: Sequence[Entry], entries: Sequence[Entry], found: Imported, *, dry: bool, notes: Sequence[str] = ()) -> Exit:
    """Add entries to a glossary and say what became of them; ``notes`` go to the top of a new file."""
    merged = merge(ours, entries)
    for conflict in merged.conflicts:
        say(f"conflict: {conflict}")
    if dry:
        for made in preview(path, merged.changes(), create=True):
            write(difference(made))
    elif merged.rows:
        language = found.language if found.language != "en" else ""
        edit(path, merged.changes(), create=True, head=head_block(found.name, language, notes=notes))
    same = len({entry.canonical for entry in entries}) - len(merged.rows)
    clashes = f", {len(merged.conflicts)} conflicts" if merged.conflicts else ""
    say(f"{path}: {'would have ' if dry else ''}{len(merged.added)} added, {len(merged.changed)} changed, {same} as before{clashes}")
    return Exit.OK


def _glossary(args: argparse.Namespace) -> Path:
    """The glossary to add to: named, the nearest, or a new one in this folder."""
    if args.glossary is not None:
        return Path(args.glossary)
    path = find_glossary(Path()) or Path(FILE_NAME)
    say(f"glossary: {path} ({'found by search' if path.exists() else 'new'})")
    return path


def _ours(path: Path) -> tuple[Sequence[Entry], str]:
    """The entries that are there, and the language of their right forms; empty for a glossary that is not there yet."""
    if not path.exists():
        return (), ""
    glossary = load_glossary([path])
    return glossary.entries, glossary.language
