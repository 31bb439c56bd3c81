"""``tui-review check``: report what looks mistranslated, change nothing."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import tui_review
from tui_review.batch import FAIL_ON, Job, fails, run
from tui_review.cli.corpus_options import add_corpus, is_corpus
from tui_review.cli.exits import Exit
from tui_review.cli.options import GlossaryTalk, add_choosing, add_reading, chosen_inputs, chosen_policy, complete_choosing
from tui_review.cli.streams import coloured, encoded, say, write
from tui_review.detect import LIKELY
from tui_review.errors import InputError
from tui_review.report import FORMATS, NEEDS_TEXT, Reported, is_report, render, report_for
from tui_review.review.destination import Protected, check_output
from tui_review.writing import writing

EXAMPLES = """examples:
  tui-review check article.txt
  tui-review check article.txt --source article.zh.txt --format jsonl
  tui-review check articles/ --min-confidence 0.95 --jobs 4
  tui-review check articles/ --format html --output report.html
  tui-review check articles/ --only kind=person --skip evidence=casing --fail-on certain
  cat article.txt | tui-review check - --glossary glossary.toml

A text can say itself what is right as it stands: tui-review: ignore, in a comment on the line, or ignore-next-line, ignore-start
and ignore-end, ignore-file; ignore[Luton, casing] speaks of an entry or a kind of evidence only.

Exit status: 0 nothing found, 1 findings, 2 an input could not be read."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a glob, or - for standard input")
    add_reading(parser, minimum=LIKELY, what="report")
    parser.add_argument("--format", choices=FORMATS, help="how to report (default: text)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to put the report (default: standard output)")
    parser.add_argument(
        "--fail-on", choices=FAIL_ON, help="the lowest tier that makes the exit status 1 (default: possible, any finding reported)"
    )
    add_choosing(parser)
    add_corpus(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    complete_choosing(args, "check", min_confidence=LIKELY, format="text", fail_on="possible")
    if is_corpus(args):
        from tui_review.cli.corpus import check_corpus  # noqa: PLC0415 - for a corpus only

        return check_corpus(args)
    items, _, failed = chosen_inputs(args)
    job = Job(tuple(args.glossary), args.source, args.encoding, chosen_policy(args), whole=args.format in NEEDS_TEXT)
    talk = GlossaryTalk()
    totals = {"files": 0, "findings": 0, "ignored": 0}
    failing = False

    def pages() -> Iterator[Reported]:
        nonlocal failed, failing
        for done in run("check", items, job, jobs=args.jobs):
            talk.say(done.glossary)
            for note in done.notes:
                say(note)
            if done.error:
                failed += 1
                say(done.error)
            else:
                totals["files"] += 1
                totals["findings"] += len(done.report.found)
                totals["ignored"] += done.ignored
                failing = failing or fails((located.finding for located in done.report.found), args.fail_on)
            yield done.report

    colour = coloured() and args.output is None
    report = report_for(args.format, colour=colour, version=tui_review.__version__)
    with report_to(args, [item.path for item in items if item.path is not None]) as put:
        for piece in render(report, pages()):
            put(piece)
    if totals["files"] and (args.format == "text" or args.output is not None):
        files = f"{totals['files']} file" + ("s" if totals["files"] != 1 else "")
        what = f"{totals['findings']} finding" + ("s" if totals["findings"] != 1 else "") if totals["findings"] else "nothing found"
        ignored = f", {totals['ignored']} ignored" if totals["ignored"] else ""
        say(f"{what} in {files} at confidence {args.min_confidence:g} and up{ignored}")
    if failed:
        return Exit.BAD_INPUT
    return Exit.FOUND if failing else Exit.OK


@contextmanager
def report_to(args: argparse.Namespace, read: Sequence[Path]) -> Iterator[Callable[[str], None]]:
    """What takes the pieces of the report; a file gets them as a whole or not at all."""
    if args.output is None:
        yield write
        return
    protected = [Protected(path, "an input") for path in read]
    check_output(args.output, protected + [Protected(path, "the glossary") for path in args.glossary])
    if args.output.exists():
        with args.output.open("rb") as earlier:
            beginning = earlier.read(4096).decode("utf-8", "replace")
        if not is_report(args.format, beginning):
            raise InputError(
                f"exists already, and is no earlier report in the format {args.format}", path=args.output,
                remedy="move it away, or choose another --output",
            )  # fmt: skip
    with writing(args.output) as file:

        def put(piece: str) -> None:
            file.write(encoded(piece))

        yield put
    say(f"wrote {args.output}")
