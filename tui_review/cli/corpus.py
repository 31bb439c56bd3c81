"""``check`` and ``fix`` over a corpus: files of records, object storage, another engine than this machine's processes."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import tui_review
from tui_review.batch import GlossaryUsed, Selection, Skipped, fails, storage
from tui_review.batch.corpus import GlossaryText, PartDone, Run, begin, lost_part, work_on_part
from tui_review.batch.engines import LOCAL, engine_of
from tui_review.batch.inputs import STDIN
from tui_review.batch.partitions import CorpusFile, Part, cut
from tui_review.batch.records import Fields
from tui_review.batch.storage import PART_BYTES
from tui_review.cli.check import report_to
from tui_review.cli.exits import Exit
from tui_review.cli.options import GlossaryTalk, chosen_policy
from tui_review.cli.progress import Meter
from tui_review.cli.streams import coloured, say
from tui_review.counting import counted
from tui_review.errors import InputError
from tui_review.glossary import find_glossary, glossary_from_bytes
from tui_review.glossary.store import read_bytes
from tui_review.report import NEEDS_TEXT, Located, Reported, render, report_for
from tui_review.review.log import now, timestamp

_MB = 1_000_000


@dataclass(slots=True)
class _Corpus:
    """What is to be done, and what came of it so far."""

    files: list[CorpusFile]
    run: Run
    failed: int = 0
    """Inputs, parts and records that could not be read."""
    done: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    """Lines of each input so far, which tell the line of a record from its place in its part."""
    size: float = 0.0
    """About how many bytes were worked on."""

    def parts(self, args: argparse.Namespace) -> Iterator[PartDone]:
        """What comes of each part, in order; what is wrong is said."""
        engine = engine_of(args.engine or LOCAL, args.jobs)
        parts = [part for file in self.files for part in file.parts]
        sizes = {file.path: file.size / len(file.parts) for file in self.files}
        with Meter(len(parts), "part") as meter:
            for done in self._worked(engine.map(work_on_part, self.run, parts, lost_part)):
                self.size += 0 if done.finished else sizes[done.part.path]
                meter.show(self.done["parts"], self.size, f"{counted(self.done['edits'], 'finding')}, ")
                yield done

    def _worked(self, results: Iterator[PartDone]) -> Iterator[PartDone]:
        """The results, counted, with the lines of bad records and of findings counted in the file."""
        for done in results:
            before = self.lines[done.part.path]
            self.lines[done.part.path] += done.rows
            for note in done.notes:
                record = f"#{note.id or before + note.row}" if note.row else ""
                say(f"{done.part.shown}{record}{note.words}")
            if done.error:
                self.failed += 1
                say(done.error)
            for row in done.bad:
                say(str(InputError(row.problem, path=done.part.shown, line=before + row.number)))
            if done.bad_count > len(done.bad):
                say(f"{done.part.shown}: {counted(done.bad_count - len(done.bad), 'more record')} of {done.part.output} cannot be read")
            self.failed += done.bad_count
            self.done += Counter(
                parts=1, finished=int(done.finished), rows=done.rows, changed=done.changed, edits=done.edits, bad=done.bad_count
            )
            yield replace(done, found=tuple((before + row, report) for row, report in done.found))


def _planned(args: argparse.Namespace, *, output: str | None, reviewer: str = "", whole: bool = False, dry: bool = False) -> _Corpus:
    if args.source is not None:
        raise InputError("--source goes with a text file", remedy="name the field of the source text with --source-field")
    fields = Fields(args.text_field or "text", args.source_field, args.id_field)
    files: list[CorpusFile] = []
    failed = 0
    folder = Path(output) if output is not None and not storage.has_scheme(output) else None
    selection = Selection(args.include, args.exclude, args.gitignore, output=folder)
    for item in cut(args.paths, fields, args.part_size or PART_BYTES, selection):
        if isinstance(item, InputError):
            failed += 1
            say(str(item))
        elif isinstance(item, Skipped):
            say(f"{item.path}: passed over, {item.reason}")
        else:
            files.append(item)
    glossary = _glossary(args.glossary, files) if files else ()
    run = Run(
        fields, chosen_policy(args), glossary, args.encoding, output, dry, whole, reviewer or "tui-review fix",
        timestamp(now()),
    )  # fmt: skip
    return _Corpus(files, run, failed)


def _glossary(named: Sequence[Path], files: Sequence[CorpusFile]) -> tuple[GlossaryText, ...]:
    """The one glossary of the run, read here, because the machines of a cluster may not have it."""
    paths = list(named)
    if not paths:
        folders = {Path() if storage.has_scheme(file.path) else Path(file.path).parent for file in files}
        found = {find_glossary(folder.resolve()) for folder in folders}
        if None in found:
            raise InputError(f"no glossary.toml from {min(folders)} upward", remedy="name one with --glossary")
        if len(found) > 1:
            raise InputError("the inputs have several glossaries, a corpus has one", remedy="name it with --glossary")
        paths = [path for path in found if path is not None]
    texts = tuple(GlossaryText(path.absolute(), read_bytes(path)) for path in paths)
    glossary = glossary_from_bytes([(text.path, text.data) for text in texts])
    GlossaryTalk().say(GlossaryUsed(tuple(paths), len(glossary.entries), not named, glossary.replaced))
    return texts


def check_corpus(args: argparse.Namespace) -> Exit:
    """Run ``check`` over a corpus."""
    corpus = _planned(args, output=None, whole=args.format in NEEDS_TEXT)
    failing = False
    findings = 0

    def pages() -> Iterator[Reported]:
        nonlocal failing, findings
        for done in corpus.parts(args):
            for row, report in done.found:
                found = [_in_file(located, row, done.part) for located in report.found]
                findings += len(found)
                failing = failing or fails(found, args.fail_on)
                yield replace(report, path=found[0].document, found=found)

    report = report_for(args.format, colour=coloured() and args.output is None, version=tui_review.__version__)
    with report_to(args, [Path(file.path) for file in corpus.files if not storage.has_scheme(file.path)]) as put:
        for piece in render(report, pages()):
            put(piece)
    if corpus.files and (args.format == "text" or args.output is not None):
        what = counted(findings, "finding") if findings else "nothing found"
        say(f"{what} in {counted(corpus.done['rows'], 'record')} at confidence {args.min_confidence:g} and up")
    if corpus.failed:
        return Exit.BAD_INPUT
    return Exit.FOUND if failing else Exit.OK


def _in_file(located: Located, row: int, part: Part) -> Located:
    """A finding with what names its record in the file; that of a text stays as it is."""
    if part.kind == "text":
        return located
    return replace(located, id=located.id or str(row), record_line=row if part.kind == "jsonl" else 0)


def fix_corpus(args: argparse.Namespace) -> Exit:
    """Run ``fix`` over a corpus."""
    if args.diff or args.log is not None:
        raise InputError(f"{'--diff' if args.diff else '--log'} goes with text files", remedy="leave it out: each log lies beside its part")
    if args.output is None or args.output == Path(STDIN):
        raise InputError("a corpus needs a folder to be written to", remedy="name one with --output")
    output = storage.absolute(str(args.output))
    if not storage.has_scheme(output) and Path(output).is_file():
        raise InputError("is not a folder", path=args.output, remedy="name a folder for a corpus")
    started = time.monotonic()
    corpus = _planned(args, output=output, reviewer=args.reviewer, dry=args.dry_run)
    if corpus.files and not args.dry_run:
        corpus.run = begin(corpus.run, corpus.files)
    try:
        for _ in corpus.parts(args):
            pass
    except KeyboardInterrupt:
        parts = sum(len(file.parts) for file in corpus.files)
        say(f"tui-review: stopped; {corpus.done['parts']:,} of {counted(parts, 'part')} done; the same command goes on from there")
        return Exit.INTERRUPTED
    if not corpus.files:
        return Exit.BAD_INPUT
    done = corpus.done
    seconds = max(time.monotonic() - started, 0.001)
    stood = f", {done['finished']:,} found finished" if done["finished"] else ""
    would = "would make " if args.dry_run else ""
    say(
        f"{counted(done['parts'], 'part')}{stood}; {would}{counted(done['edits'], 'edit')} in {done['changed']:,} of "
        f"{counted(done['rows'], 'record')}; {corpus.size / _MB:,.1f} MB in {seconds:,.1f} s"
        + ("" if args.dry_run else f"; wrote {args.output}")
    )
    return Exit.BAD_INPUT if corpus.failed else Exit.OK
