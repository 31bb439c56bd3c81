"""``tui-review check``: report findings, change nothing."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import tui_review
from tui_review.batch import FAIL_ON, Baseline, Done, Job, Tally, fails
from tui_review.cli.corpus_options import add_corpus, is_corpus
from tui_review.cli.exits import Exit
from tui_review.cli.options import (
    GlossaryTalk,
    add_choosing,
    add_reading,
    are_counted,
    chosen_inputs,
    chosen_policy,
    complete_choosing,
    file_or_output,
    only_file,
    results,
)
from tui_review.cli.parser import path_name
from tui_review.cli.progress import Watch
from tui_review.cli.streams import coloured, encoded, is_stream, say, streaming, write, write_shown
from tui_review.counting import counted
from tui_review.detect import LIKELY
from tui_review.errors import InputError
from tui_review.report import FORMATS, NEEDS_TEXT, RAW, Reported, is_report, render, report_for
from tui_review.review.destination import Protected, check_output
from tui_review.writing import writing

EXAMPLES = """examples:
  tui-review check article.txt
  tui-review check article.txt --source article.zh.txt --format jsonl
  tui-review check articles/ --min-confidence 0.95 --jobs 4
  tui-review check articles/ --format html --output report.html
  tui-review check articles/ --only kind=person --skip evidence=casing --fail-on certain
  tui-review check articles/ --baseline known.json --write-baseline    from now on only what is new fails
  tui-review check articles/ --baseline known.json
  cat article.txt | tui-review check - --glossary glossary.toml

A text can say itself what is right as it stands: tui-review: ignore, in a comment on the line, or ignore-next-line, ignore-start
and ignore-end, ignore-file; ignore[Luton, casing] speaks of an entry or a kind of evidence only.

Exit status: 0 nothing found, 1 findings, 2 an input could not be read."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", type=path_name, metavar="PATH", help="a file, a folder, a glob, or - for standard input")
    add_reading(parser, minimum=LIKELY, what="report")
    parser.add_argument("--format", choices=FORMATS, help="how to report (default: text)")
    parser.add_argument("--output", type=file_or_output, metavar="FILE", help="where to put the report (default: -, standard output)")
    parser.add_argument(
        "--fail-on", choices=FAIL_ON, help="the lowest tier that makes the exit status 1 (default: possible, any finding reported)"
    )
    known = parser.add_argument_group("known findings")
    known.add_argument(
        "--baseline", type=only_file, metavar="FILE", help="findings that are known already: reported as unchanged, failing nothing"
    )
    known.add_argument("--write-baseline", action="store_true", help="make all that is found now the baseline, in place of a report")
    add_choosing(parser)
    add_corpus(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    complete_choosing(args, "check", min_confidence=LIKELY, format="text", fail_on="possible")
    if args.write_baseline and args.baseline is None:
        raise InputError("--write-baseline does not know where", remedy="name the file with --baseline")
    if is_corpus(args):
        if args.baseline is not None or args.resume:
            raise InputError("--baseline and --resume go with text files, not with a corpus", remedy="leave them out")
        from tui_review.cli.corpus import check_corpus  # noqa: PLC0415 - for a corpus only

        return check_corpus(args)
    items, _, failed = chosen_inputs(args)
    job = Job(
        tuple(args.glossary),
        args.source,
        args.encoding,
        chosen_policy(args),
        whole=args.format in NEEDS_TEXT,
        counted=are_counted(args, items),
    )
    baseline = Baseline(args.baseline, new=args.write_baseline) if args.baseline is not None else None
    report = report_for(args.format, colour=coloured() and args.output is None, version=tui_review.__version__)
    talk = GlossaryTalk()
    failing = stopped = False

    def pages(found: Iterable[Done]) -> Iterator[Reported]:
        nonlocal failing, stopped
        try:
            for done in found:
                talk.about(done)
                failing = failing or fails(done.report.found, args.fail_on)
                yield done.report
        except KeyboardInterrupt:
            # The report is completed as its format requires, and says that it is incomplete.
            stopped = True
            yield Reported("-", error=f"stopped; {watch.reached}")

    with Watch(len(items), fixing=False) as watch:
        try:
            with (
                report_to(args, [item.path for item in items if item.path is not None]) as put,
                results(args, "check", items, job) as found,
            ):
                for piece in render(report, pages(watch.over(baseline.mark(found) if baseline else found))):
                    put(piece)
                if stopped:
                    raise KeyboardInterrupt
        except KeyboardInterrupt:
            watch.stopped(resumable=args.resume)
            return Exit.INTERRUPTED
    if watch.tally.files and (args.format == "text" or args.output is not None):
        _say_what_came(watch.tally, args, baseline)
    watch.summary(always=args.summary)
    if failed or watch.tally.failed:
        return Exit.BAD_INPUT
    if baseline is not None and args.write_baseline:
        say(f"wrote {baseline.path}: {counted(baseline.write(), 'known finding')}")
        return Exit.OK
    return Exit.FOUND if failing else Exit.OK


def _nowhere(_: str) -> None:
    """Discard a piece of the report, which is not wanted when a baseline is written."""


def _say_what_came(tally: Tally, args: argparse.Namespace, baseline: Baseline | None) -> None:
    """Print one line with the counts, and one if known findings of the baseline no longer occur."""
    new = tally.findings - tally.known
    what = counted(new, "new finding" if baseline else "finding") if new else "nothing new found" if baseline else "nothing found"
    more = f", {tally.ignored:,} ignored" if tally.ignored else ""
    more += f", {tally.known:,} unchanged" if baseline else ""
    say(f"{what} in {counted(tally.files, 'file')} at confidence {args.min_confidence:g} and up{more}")
    if baseline is not None and baseline.gone and not args.write_baseline:
        say(f"{baseline.path}: {counted(baseline.gone, 'known finding')} found no more; --write-baseline takes them out")


@contextmanager
def report_to(args: argparse.Namespace, read: Sequence[Path]) -> Iterator[Callable[[str], object]]:
    """A function that writes the pieces of the report; a file is written completely or not at all."""
    if args.write_baseline:
        yield _nowhere
        return
    if args.output is None:
        yield write_shown if args.format in RAW else write
        return
    if is_stream(args.output):
        with streaming(args.output) as put:
            yield put
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
    with writing(args.output) as put:
        yield lambda piece: put(encoded(piece))
    say(f"wrote {args.output}")
