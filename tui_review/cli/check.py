"""``tui-review check``: report what looks mistranslated, change nothing."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import tui_review
from tui_review.batch import Input, Job, inputs, run
from tui_review.cli.exits import Exit
from tui_review.cli.options import GlossaryTalk, add_jobs, add_reading
from tui_review.cli.streams import coloured, say, write
from tui_review.detect import LIKELY
from tui_review.errors import InputError
from tui_review.report import FORMATS, Located, render, report_for

EXAMPLES = """examples:
  tui-review check article.txt
  tui-review check article.txt --source article.zh.txt --format jsonl
  tui-review check articles/ --min-confidence 0.95 --jobs 4
  cat article.txt | tui-review check - --glossary glossary.toml

Exit status: 0 nothing found, 1 findings, 2 an input could not be read."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a glob, or - for standard input")
    add_reading(parser, minimum=LIKELY, what="report")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to report (default: %(default)s)")
    add_jobs(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    items = inputs(args.paths)
    good, failed = split(items, args.source)
    job = Job(tuple(args.glossary), args.source, args.encoding, args.min_confidence)
    talk = GlossaryTalk()
    totals = {"files": 0, "findings": 0}

    def documents() -> Iterator[list[Located]]:
        nonlocal failed
        for done in run("check", good, job, jobs=args.jobs):
            talk.say(done.glossary)
            if done.error:
                failed += 1
                say(done.error)
                continue
            totals["files"] += 1
            totals["findings"] += len(done.found)
            yield done.found

    report = report_for(args.format, colour=coloured(), version=tui_review.__version__)
    for piece in render(report, documents()):
        write(piece)
    if args.format == "text" and totals["files"]:
        files = f"{totals['files']} file" + ("s" if totals["files"] != 1 else "")
        what = f"{totals['findings']} finding" + ("s" if totals["findings"] != 1 else "") if totals["findings"] else "nothing found"
        say(f"{what} in {files} at confidence {args.min_confidence:g} and up")
    if failed:
        return Exit.BAD_INPUT
    return Exit.FOUND if totals["findings"] else Exit.OK


def split(items: list[Input | InputError], source: Path | None) -> tuple[list[Input], int]:
    """The inputs that can be tried, and how many could not be found; each of those is said."""
    good = [item for item in items if isinstance(item, Input)]
    if source is not None and len(items) > 1:
        raise InputError("--source goes with one translation, not several", remedy="run the command once for each pair")
    failed = 0
    for item in items:
        if isinstance(item, InputError):
            failed += 1
            say(str(item))
    return good, failed
