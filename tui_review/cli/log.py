"""``tui-review log``: read an edit log, and check that it fits its text and its copy."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tui_review.cli.exits import Exit
from tui_review.cli.streams import coloured, say, write
from tui_review.report.shown import shown
from tui_review.review import Decision, read_log, verify_log

EXAMPLES = """examples:
  tui-review log show article.edits.jsonl
  tui-review log verify article.edits.jsonl

Exit status: 0 all is well, 1 the log does not verify, 2 the log could not be read."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    commands = parser.add_subparsers(dest="log_command", required=True, metavar="COMMAND")
    show = commands.add_parser("show", help="print the decisions in a log", description="Print the decisions in an edit log, in order.")
    show.add_argument("log", type=Path, metavar="LOG", help="an edit log, such as article.edits.jsonl")
    show.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: %(default)s)")
    verify = commands.add_parser(
        "verify", help="check a log against its text and its copy",
        description="Check that original + log = corrected copy, byte for byte; exit status 1 when not.",
    )  # fmt: skip
    verify.add_argument("log", type=Path, metavar="LOG", help="an edit log, such as article.edits.jsonl")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    return _show(args) if args.log_command == "show" else _verify(args)


def _show(args: argparse.Namespace) -> Exit:
    content = read_log(args.log)
    if content.warning:
        say(content.warning)
    if args.format == "json":
        records = {
            "sessions": [dict(s) for s in content.sessions],
            "decisions": [d.record() for d in content.decisions],
            "saved": [dict(s) for s in content.saved],
        }
        write(json.dumps(records, indent=1) + "\n")
        return Exit.OK
    for session in content.sessions[:1]:
        document = session["document"]
        write(f"{shown(str(document['path']))}  sha256 {shown(str(document['sha256']))[:12]}…  {shown(str(document['encoding']))}\n")
    for decision in content.decisions:
        write(_line(decision) + "\n")
    for saved in content.saved:
        write(f"saved  {shown(str(saved['path']))}  {saved['edits']} edits  sha256 {shown(str(saved['sha256']))[:12]}…\n")
    say(f"{len({d.seq for d in content.decisions})} decisions, {len(content.saved)} saved copies")
    return Exit.OK


def _line(decision: Decision) -> str:
    original, replacement = shown(decision.original), shown(decision.replacement)
    if coloured():
        replacement = f"\x1b[1m{replacement}\x1b[0m"
    what = original if decision.original == decision.replacement else f"{original} -> {replacement}"
    comment = f"  # {shown(decision.comment)}" if decision.comment else ""
    return f"{decision.seq:>5}  {shown(decision.time)}  {decision.action:<6} {decision.scope:<8} {decision.start:>7}  {what}{comment}"


def _verify(args: argparse.Namespace) -> Exit:
    result = verify_log(args.log)
    for note in result.notes:
        say(note)
    for problem in result.problems:
        say(problem)
    if result.problems:
        return Exit.FOUND
    copy = f"{result.copy} is the original with {result.edits} edits" if result.copy else "no copy was saved yet"
    say(f"{args.log}: {result.decisions} decisions fit; {copy}")
    return Exit.OK
