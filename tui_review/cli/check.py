"""``tui-review check``: report what looks mistranslated, change nothing."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import tui_review
from tui_review.batch import FAIL_ON, Done, Job, fails
from tui_review.cli.corpus_options import add_corpus, is_corpus
from tui_review.cli.exits import Exit
from tui_review.cli.options import GlossaryTalk, add_choosing, add_reading, chosen_inputs, chosen_policy, complete_choosing, results
from tui_review.cli.progress import Watch
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
    report = report_for(args.format, colour=coloured() and args.output is None, version=tui_review.__version__)
    talk = GlossaryTalk()
    failing = stopped = False

    def pages(found: Iterable[Done]) -> Iterator[Reported]:
        nonlocal failing, stopped
        try:
            for done in found:
                talk.about(done)
                failing = failing or fails((located.finding for located in done.report.found), args.fail_on)
                yield done.report
        except KeyboardInterrupt:
            # What is on its way to a reader ends as the format asks, and says that it is not all.
            stopped = True
            yield Reported("-", error=f"stopped; {watch.reached}")

    with Watch(len(items), fixing=False) as watch:
        try:
            with (
                report_to(args, [item.path for item in items if item.path is not None]) as put,
                results(args, "check", items, job) as found,
            ):
                for piece in render(report, pages(watch.over(found))):
                    put(piece)
                if stopped:
                    raise KeyboardInterrupt
        except KeyboardInterrupt:
            watch.stopped(resumable=args.resume)
            return Exit.INTERRUPTED
    tally = watch.tally
    if tally.files and (args.format == "text" or args.output is not None):
        files = f"{tally.files} file" + ("s" if tally.files != 1 else "")
        what = f"{tally.findings} finding" + ("s" if tally.findings != 1 else "") if tally.findings else "nothing found"
        ignored = f", {tally.ignored} ignored" if tally.ignored else ""
        say(f"{what} in {files} at confidence {args.min_confidence:g} and up{ignored}")
    watch.summary(always=args.summary)
    if failed or tally.failed:
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
