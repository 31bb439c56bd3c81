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
from tui_review.cli.options import count
from tui_review.cli.parser import file_path
from tui_review.cli.streams import say, write
from tui_review.counting import counted
from tui_review.errors import InputError
from tui_review.glossary import Entry, find_glossary, load_glossary
from tui_review.glossary.cache import no_collection
from tui_review.glossary.editing import edit, preview
from tui_review.glossary.exchange import Imported, import_file
from tui_review.glossary.exchange.pairs import same_language
from tui_review.glossary.merging import merge, under_our_names
from tui_review.glossary.naming import tidy
from tui_review.glossary.ready import SETS, ready
from tui_review.glossary.store import FILE_NAME
from tui_review.glossary.toml_text import head_block

EXAMPLES = """examples:
  tui-review glossary import terms.tbx
  tui-review glossary import deepl.csv --glossary project.toml
  tui-review glossary import glossary.utf8 --languages uk,en --tag from-omegat
  tui-review glossary import terms.xlsx --dry-run
  tui-review glossary import cldr --native uk,ru,zh                   the world's countries, from Babel
  tui-review glossary import geonames --country UA,KZ --min-population 50000 --native uk,ru,kk,zh

An entry that the glossary has already gets what is new of it; where the two contradict each other the glossary stays as it
is, and the place is said. A glossary that is not there is made. Of geonames and cldr an entry that is there, under whatever
name, only gets native forms in languages that it lacks; they need pip install 'tui-review[data]'."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("file", metavar="FILE", type=file_path, help="a file of another program, or one of the sets geonames and cldr")
    add_format(parser)
    parser.add_argument("--language", type=code, metavar="CODE", help="the language of the right forms (default: the glossary's)")
    parser.add_argument(
        "--encoding", default="", metavar="NAME", help="the encoding of a table (default: UTF-8, or UTF-16 where it says so)"
    )
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="a tag for every entry that comes in")
    parser.add_argument(
        "--country", type=listed, default=(), metavar="CODES", help="of a set: only these countries, such as UA,KZ (default: all)"
    )
    parser.add_argument(
        "--min-population",
        type=count,
        default=15000,
        metavar="N",
        help="of geonames: only cities with so many people (default: %(default)s)",
    )
    parser.add_argument(
        "--native", type=listed, default=(), metavar="CODES", help="of a set: only native forms in these languages, such as uk,ru,zh"
    )
    add_glossary(parser)
    add_dry_run(parser)


def listed(text: str) -> tuple[str, ...]:
    """An argument that is a list of codes, separated by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    with no_collection():
        return _import(args)


def _import(args: argparse.Namespace) -> Exit:
    """Read, merge and write."""
    path = _glossary(args)
    ours, language = _ours(path)
    if str(args.file) in SETS and not args.file.exists():
        return _ready(args, path, ours, language)
    if args.country or args.native:
        raise InputError("--country and --native are of the sets geonames and cldr", remedy="leave them out")
    found = import_file(args.file, args.form, language=args.language or language, languages=args.languages, encoding=args.encoding)
    if args.language and language and not same_language(args.language, language):
        raise InputError(f"the glossary is in {language}, not in {args.language}", path=path, remedy="name another --glossary")
    wanted = args.language or language
    if found.language and wanted and not same_language(found.language, wanted):
        raise InputError(f"is in {found.language}, and the glossary is in {wanted}", path=args.file, remedy="name another --glossary")
    found = replace(found, language=found.language or wanted)
    say_losses(found.losses, verbose=args.verbose, path=args.file)
    if not found.entries and not found.losses:
        raise InputError("has no entries", path=args.file, remedy="check that it is the right file")
    return _bring_in(args, path, ours, found)


def _ready(args: argparse.Namespace, path: Path, ours: Sequence[Entry], language: str) -> Exit:
    """Import a ready-made data set."""
    if not same_language(args.language or language or "en", "en"):
        raise InputError(
            f"{args.file} has English names, and the glossary is in {args.language or language}", remedy="name another --glossary"
        )
    countries = tuple(country.upper() for country in args.country)
    made = ready(str(args.file), countries=countries, population=args.min_population, languages=args.native)
    news = under_our_names(ours, made.entries)
    if news.ours:
        names = ", ".join(f"{theirs} ({here})" for theirs, here in news.ours[:5]) + (", …" if len(news.ours) > 5 else "")
        say(f"{len(news.ours):,} that the glossary has under another name: {names}")
    if news.unclear:
        say(f"{len(news.unclear):,} left out, whose native forms are those of several entries: {', '.join(news.unclear[:5])}")
    return _bring_in(args, path, ours, Imported(news.entries, str(args.file)), made.attribution)


def _bring_in(args: argparse.Namespace, path: Path, ours: Sequence[Entry], found: Imported, attribution: str = "") -> Exit:
    """Merge entries into a glossary and print the result."""
    entries = [_tagged(entry, args.tag) if args.tag else entry for entry in found.entries]
    merged = merge(ours, entries)
    for conflict in merged.conflicts:
        say(f"conflict: {conflict}")
    if args.dry_run:
        for made in preview(path, merged.changes(), create=True):
            write(difference(made))
    elif merged.rows:
        head = head_block(found.name, found.language if found.language != "en" else "")
        edit(path, merged.changes(), create=True, head=head, comment=attribution)
    same = len({tidy(entry.canonical) for entry in entries}) - len(merged.rows)
    clashes = f", {counted(len(merged.conflicts), 'conflict')}" if merged.conflicts else ""
    say(
        f"{path}: {'would have ' if args.dry_run else ''}{len(merged.added):,} added, {len(merged.changed):,} changed, {same:,} as before{clashes}"
    )
    return Exit.OK


def _tagged(entry: Entry, tags: Sequence[str]) -> Entry:
    return replace(entry, tags=tuple(dict.fromkeys((*entry.tags, *tags))))


def _glossary(args: argparse.Namespace) -> Path:
    """The glossary to add to: the one given, else the nearest, else a new one in this folder."""
    if args.glossary is not None:
        return Path(args.glossary)
    path = find_glossary(Path()) or Path(FILE_NAME)
    say(f"glossary: {path} ({'found by search' if path.exists() else 'new'})")
    return path


def _ours(path: Path) -> tuple[Sequence[Entry], str]:
    """The entries of a glossary, and the language of their right forms; both empty when the file does not exist."""
    if not path.exists():
        return (), ""
    glossary = load_glossary([path])
    return glossary.entries, glossary.language
