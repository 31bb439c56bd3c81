"""``tui-review review``: open the reviewer. Textual is imported only when the arguments are known to be valid."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tui_review.batch import Engines, Input, Job, inputs, outputs_for, read_input
from tui_review.cli.exits import Exit
from tui_review.cli.options import GlossaryTalk, add_reading, only_file
from tui_review.cli.parser import path_name
from tui_review.cli.settings import complete
from tui_review.cli.streams import say
from tui_review.detect import LIKELY
from tui_review.errors import InputError

EXAMPLES = """examples:
  tui-review article.txt
  tui-review article.txt --source article.zh.txt
  tui-review article.txt --glossary house.toml --glossary project.toml
  tui-review articles/

Press ? in the reviewer for its keys."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "paths", nargs="+", type=path_name, metavar="FILE", help="a translation to review; several, or a folder, make a list of files"
    )
    add_reading(parser, minimum=LIKELY, what="show")
    parser.add_argument("--output", type=only_file, metavar="FILE", help="the corrected copy (default: FILE.corrected beside it)")
    parser.add_argument("--log", type=only_file, metavar="FILE", help="the edit log (default: beside the copy)")
    parser.add_argument(
        "--reviewer",
        default="",
        metavar="NAME",
        help="your name in the edit log (default: TUI_REVIEW_REVIEWER, git's user.name, the account)",
    )


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    items = chosen(args)
    # Under ``serve`` the streams are pipes, and TEXTUAL_DRIVER tells Textual how to use them.
    if not (sys.stdin.isatty() and sys.stdout.isatty()) and "TEXTUAL_DRIVER" not in os.environ:
        raise InputError("the reviewer needs a terminal", remedy="use tui-review check or fix in scripts")
    job = Job(tuple(args.glossary), args.source, args.encoding, output=args.output, log=args.log, reviewer=args.reviewer)
    return _review_one(items[0], job, args) if len(items) == 1 else _review_all(items, job, args)


def _review_one(item: Input, job: Job, args: argparse.Namespace) -> Exit:
    desk, used = Engines().desk(job, item.path)
    document = read_input(item, job)
    outputs = outputs_for(item, job)
    assert outputs is not None  # noqa: S101 - only standard input has none, and it is refused
    from tui_review.tui.app import ReviewApp  # noqa: PLC0415 - Textual takes 200 ms to import
    from tui_review.tui.opening import long_log, review_of  # noqa: PLC0415 - likewise
    from tui_review.tui.program import run  # noqa: PLC0415 - likewise

    if reading := long_log(outputs):
        say(reading)
    review = review_of(document, desk, used, outputs, minimum=args.min_confidence, reviewer=args.reviewer)
    GlossaryTalk().say(used)
    app = ReviewApp(review)
    error = run(app)
    if error:
        say(error)
        return Exit.BAD_INPUT
    for line in app.outcome:
        say(line)
    return Exit.BAD_INPUT if app.lost else Exit.OK


def _review_all(items: list[Input], job: Job, args: argparse.Namespace) -> Exit:
    from tui_review.batch.queue import Queue  # noqa: PLC0415 - one file needs none
    from tui_review.tui.program import run  # noqa: PLC0415 - Textual takes 200 ms to import
    from tui_review.tui.queue_app import QueueApp  # noqa: PLC0415 - likewise

    queue = Queue(items, job, args.min_confidence)
    app = QueueApp(queue, args.reviewer)
    error = run(app)
    GlossaryTalk().say(queue.glossary)
    if error:
        say(error)
        return Exit.BAD_INPUT
    for line in app.outcome:
        say(line)
    return Exit.BAD_INPUT if app.lost else Exit.OK


def chosen(args: argparse.Namespace) -> list[Input]:
    """The documents that the arguments name. Raises InputError when any of them cannot be reviewed."""
    complete(args, "review", args.paths, glossary=[], min_confidence=LIKELY)
    items = inputs(args.paths)
    if args.source is not None and len(items) > 1:
        raise InputError("--source goes with one translation, not several", remedy="run the command once for each pair")
    good = [item for item in items if isinstance(item, Input)]
    named = {str(Path(path)) for path in args.paths}
    for item in items:
        if isinstance(item, Input):
            continue
        if good and str(item.path) not in named:
            # Unusable items in a folder are skipped with a message if other files are left; a named one is an error.
            say(str(item) if isinstance(item, InputError) else f"{item.path}: {item.reason}")
            continue
        raise item if isinstance(item, InputError) else InputError(item.reason, path=item.path, remedy="take it out there first")
    if any(item.path is None for item in good):
        raise InputError("the reviewer cannot read standard input, which is its keyboard", remedy="save the text to a file, or use check -")
    if len(good) > 1 and (args.output or args.log):
        raise InputError("--output and --log go with one file, not several", remedy="leave them out: outputs lie beside each file")
    missing = next((item.path for item in good if item.path is not None and not item.path.exists()), None)
    if missing is not None:
        raise InputError("no such file", path=missing, remedy="check the path")
    return good
