"""``tui-review glossary merge``: merge two glossaries into one."""

from __future__ import annotations

import argparse

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.trading import add_output, write_output
from tui_review.cli.parser import file_path
from tui_review.cli.streams import say, write_bytes
from tui_review.counting import counted
from tui_review.errors import InputError
from tui_review.glossary import load_glossary
from tui_review.glossary.editing import edited
from tui_review.glossary.exchange.pairs import same_language
from tui_review.glossary.merging import merge

EXAMPLES = """examples:
  tui-review glossary merge glossary.toml theirs.toml --output merged.toml
  tui-review glossary merge ours.toml theirs.toml --base before.toml --output ours.toml --force

The outcome is A, its comments and layout included, with what B changed since O; without --base nothing is taken away. An entry
with all the same native forms (with --base: or the same id) is the same under another name. Where both changed the same thing A stays as it
is and the place is said.
Exit status: 0 merged, 1 merged with conflicts, 2 a glossary could not be read."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("a", metavar="A", type=file_path, help="our glossary")
    parser.add_argument("b", metavar="B", type=file_path, help="their glossary")
    parser.add_argument("--base", metavar="O", type=file_path, help="the glossary that both came from")
    add_output(parser, "the file to write (default: -, standard output)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    base = load_glossary([args.base]).entries if args.base is not None else None
    ours, theirs = load_glossary([args.a]), load_glossary([args.b])
    if not same_language(ours.language, theirs.language):
        raise InputError(
            f"is in {theirs.language}, and {args.a} is in {ours.language}", path=args.b, remedy="merge two glossaries of one language"
        )
    merged = merge(ours.entries, theirs.entries, base)
    data = edited(args.a, merged.changes())
    if args.output is None:
        write_bytes(data)
    else:
        write_output(args.output, data, force=args.force)
    for conflict in merged.conflicts:
        say(f"conflict: {conflict}")
    for old, new in merged.renamed:
        say(f'renamed: "{old}" is "{new}" now')
    renamed = f", {len(merged.renamed):,} renamed" if merged.renamed else ""
    removed = f", {len(merged.removed):,} removed" if merged.removed else ""
    say(
        f"{args.b}: {len(merged.added):,} added, {len(merged.changed):,} changed{renamed}{removed}, {counted(len(merged.conflicts), 'conflict')}"
    )
    return Exit.FOUND if merged.conflicts else Exit.OK
