"""``tui-review fix``: apply certain corrections, write corrected copies and edit logs."""

from __future__ import annotations

import argparse
from pathlib import Path

from tui_review.batch import Done, Input, Job, with_own_logs
from tui_review.batch.inputs import STDIN
from tui_review.batch.storage import has_scheme
from tui_review.cli.corpus_options import add_corpus, is_corpus, place
from tui_review.cli.exits import Exit
from tui_review.cli.options import (
    GlossaryTalk,
    add_choosing,
    add_reading,
    are_counted,
    chosen_inputs,
    chosen_policy,
    complete_choosing,
    only_file,
    results,
)
from tui_review.cli.parser import path_name
from tui_review.cli.progress import Watch
from tui_review.cli.streams import say, write_bytes, write_diff
from tui_review.counting import counted
from tui_review.detect import CERTAIN
from tui_review.errors import InputError

EXAMPLES = """examples:
  tui-review fix article.txt                    writes article.corrected.txt and article.edits.jsonl
  tui-review fix article.txt --diff             shows the changes, writes nothing
  tui-review fix articles/ --output corrected/  mirrors the folder, each edit log beside its copy
  tui-review fix talks.jsonl --text-field en --output corrected/   records, in parts with their edit logs
  cat article.txt | tui-review fix - > corrected.txt

The input is never written to. What was decided in the edit log is kept, also when the text
was changed since; the log of the earlier version is moved aside then.
Exit status: 0 all done, 2 an input could not be read or a copy not be written."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", type=path_name, metavar="PATH", help="a file, a folder, a glob, or - for standard input")
    add_reading(parser, minimum=CERTAIN, what="apply")
    parser.add_argument(
        "--output",
        type=place,
        metavar="PATH",
        help="the corrected copy; - is standard output, without a log; for several files the folder to mirror them in",
    )
    parser.add_argument("--log", type=only_file, metavar="FILE", help="the edit log (default: beside the copy)")
    parser.add_argument("--reviewer", default="", metavar="NAME", help="the name in the edit log (default: tui-review fix)")
    parser.add_argument("--diff", action="store_true", help="print a unified diff, write nothing")
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, write nothing")
    parser.add_argument("--quiet", action="store_true", help="say nothing of files that were fixed")
    add_choosing(parser)
    add_corpus(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    complete_choosing(args, "fix", min_confidence=CERTAIN)
    said_to_be_folder = isinstance(args.output, str) and not has_scheme(args.output)
    if said_to_be_folder:
        args.output = Path(args.output)
    if is_corpus(args):
        from tui_review.cli.corpus import fix_corpus  # noqa: PLC0415 - for a corpus only

        return fix_corpus(args)
    items, named, failed = chosen_inputs(args, args.output)
    into_folder = args.output is not None and (said_to_be_folder or named > 1 or args.output.is_dir() or any(item.root for item in items))
    streamed = args.output == Path(STDIN)
    _check_usage(args, named, items, into_folder=into_folder, streamed=streamed)
    job = Job(
        tuple(args.glossary), args.source, args.encoding, chosen_policy(args), output=args.output, log=args.log, into_folder=into_folder, streamed=streamed,
        dry=args.dry_run or args.diff, diff=args.diff, counted=are_counted(args, items), reviewer=args.reviewer,
    )  # fmt: skip
    items = with_own_logs(items, job)
    talk = GlossaryTalk()
    with Watch(len(items), fixing=True) as watch:
        try:
            with results(args, "fix", items, job) as found:
                for done in watch.over(found):
                    talk.about(done)
                    if args.diff:
                        write_diff(done.diff, done.codec)
                    elif not done.error:
                        _report(done, dry=args.dry_run, quiet=args.quiet or watch.drawn)
        except KeyboardInterrupt:
            watch.stopped(resumable=args.resume)
            return Exit.INTERRUPTED
    watch.summary(always=args.summary)
    return Exit.BAD_INPUT if failed or watch.tally.failed else Exit.OK


def _check_usage(args: argparse.Namespace, named: int, items: list[Input], *, into_folder: bool, streamed: bool) -> None:
    if args.log is not None and named > 1:
        raise InputError("--log goes with one file, not several", remedy="leave it out: each log lies beside its copy")
    if streamed and (into_folder or len(items) > 1):
        raise InputError("--output - takes one file, not several", remedy="name a folder to write them to")
    if args.log is not None and (streamed or (args.output is None and any(item.path is None for item in items))):
        raise InputError("--log goes with a corrected copy in a file", remedy="name one with --output")
    if into_folder and args.output.exists() and not args.output.is_dir():
        raise InputError("is not a folder", path=args.output, remedy="name a folder for several files")
    if into_folder:
        seen: dict[Path, Input] = {}
        for item in items:
            other = seen.setdefault(item.relative, item)
            if other is not item:
                raise InputError(
                    f"would be written for {other.path} and for {item.path}", path=args.output / item.relative, remedy="run them apart"
                )


def _report(done: Done, *, dry: bool, quiet: bool) -> None:
    """Print the corrected text when there is no copy, and unless ``quiet`` a line about the document on standard error."""
    if done.copy is None and not dry:
        write_bytes(done.corrected)
    if quiet:
        return
    fixes = counted(done.accepted, "fix", "fixes")
    name = str(done.input.path) if done.input.path else "standard input"
    if done.copy is None:
        say(f"{name}: {fixes}" + (" would be made" if dry else ""))
    elif dry:
        say(f"{name}: {fixes} would be made; would write {done.copy} and {done.log}")
    elif not done.changed:
        say(f"{name}: nothing new; {done.copy} stands with {counted(done.edits, 'edit')}")
    else:
        say(f"{name}: {fixes}, {counted(done.edits, 'edit')} in all; wrote {done.copy} and {done.log}")
