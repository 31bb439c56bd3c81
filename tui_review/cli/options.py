"""Options shared by several commands, and messages about the glossary in use."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from tui_review.batch import (
    STATE_NAME,
    Done,
    GlossaryUsed,
    Input,
    Job,
    Patterns,
    Policy,
    Selection,
    Selector,
    Skipped,
    State,
    inputs,
    read_exceptions,
    run,
    selector,
)
from tui_review.batch.inputs import STDIN
from tui_review.cli.parser import file_path
from tui_review.cli.progress import is_summed_up
from tui_review.cli.settings import complete
from tui_review.cli.streams import say
from tui_review.counting import counted
from tui_review.errors import InputError


def probability(text: str) -> float:
    """An argument that is a number from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return abs(value)  # -0.0 passes the check, but would be shown with its sign


def file_or_output(text: str) -> Path | None:
    """An argument that is a file to write; None for ``-``, which stands for standard output."""
    return None if text == STDIN else file_path(text)


def only_file(text: str) -> Path:
    """An argument that is a file to write, and not ``-`` for standard output."""
    if text == STDIN:
        raise argparse.ArgumentTypeError("- stands for standard output, where this cannot go; name a file")
    return file_path(text)


def count(text: str) -> int:
    """An argument that is a whole number of at least 1."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return value


def picked(text: str) -> Selector:
    """An argument that selects findings, such as ``kind=person``."""
    try:
        return selector(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def add_reading(parser: argparse.ArgumentParser, *, minimum: float, what: str) -> None:
    """Add the options of commands that check documents; ``minimum`` is the default of the lowest confidence at which they do ``what``."""
    parser.add_argument(
        "--source",
        type=file_path,
        metavar="FILE",
        help="the source text, line by line beside the translation, or as subtitles beside subtitles",
    )
    parser.add_argument(
        "--glossary", type=file_path, action="append", metavar="G",
        help="a glossary file; may be given several times, a later one's entries replace an earlier one's "
        "(default: the nearest glossary.toml from the file's folder upward)",
    )  # fmt: skip
    parser.add_argument("--encoding", metavar="NAME", help="the text's encoding (default: detected)")
    parser.add_argument(
        "--min-confidence", type=probability, metavar="P", help=f"the lowest confidence to {what}, 0 to 1 (default: {minimum:g})"
    )
    parser.add_argument(
        "--config", type=file_path, metavar="FILE",
        help="the settings (default: the nearest .tui-review.toml, or pyproject.toml with [tool.tui-review], from the files' folder upward)",
    )  # fmt: skip


def add_choosing(parser: argparse.ArgumentParser) -> None:
    """Add the options of commands that work on many documents: choice of files and findings, number of processes."""
    files = parser.add_argument_group("which files", "Patterns are those of .gitignore. A .tui-reviewignore file holds some for good.")
    files.add_argument(
        "--include",
        action="append",
        metavar="PATTERN",
        help="what to take from folders (default: *.txt *.text *.md *.markdown *.rst *.adoc, XLIFF, TMX, PO and subtitles)",
    )
    files.add_argument("--exclude", action="append", metavar="PATTERN", help="what to pass over")
    files.add_argument(
        "--gitignore", action=argparse.BooleanOptionalAction, help="respect .gitignore files in folders (default: respected)"
    )
    findings = parser.add_argument_group("which findings", "FIELD is evidence, kind, entry or tag: kind=person,place or entry=Luhansk.")
    findings.add_argument(
        "--only", type=picked, action="append", metavar="FIELD=VALUE", help="only these; of several fields, all have to fit"
    )
    findings.add_argument("--skip", type=picked, action="append", metavar="FIELD=VALUE", help="none of these")
    findings.add_argument(
        "--ignore-file",
        type=file_path,
        action="append",
        metavar="FILE",
        help="a TOML file of findings that are right as they stand, with reasons",
    )
    many = parser.add_argument_group("many files")
    many.add_argument("--jobs", type=count, metavar="N", help="processes (default: all cores)")
    many.add_argument(
        "--resume", action="store_true", help="pass over what an earlier run of the same command finished, and remember what this one does"
    )
    many.add_argument(
        "--state",
        type=only_file,
        metavar="FILE",
        help=f"where --resume remembers (default: {STATE_NAME} in the output folder, else in this one)",
    )
    many.add_argument(
        "--summary", action=argparse.BooleanOptionalAction, help="a table of what the run came to (default: from four files on)"
    )


def complete_choosing(args: argparse.Namespace, command: str, **defaults: Any) -> None:
    """Fill in arguments that no flag gave, from the settings or else the defaults."""
    args.include = args.include and Patterns(tuple(args.include), None, "--include")
    args.exclude = args.exclude and Patterns(tuple(args.exclude), None, "--exclude")
    complete(
        args, command, args.paths, glossary=[], include=Patterns(), exclude=Patterns(), gitignore=True, only=[], skip=[], ignore_file=[],
        jobs=os.cpu_count() or 1, **defaults,
    )  # fmt: skip


def chosen_inputs(args: argparse.Namespace, output: Path | None = None) -> tuple[list[Input], int, int]:
    """The inputs, the number of all items found for the paths, and the number of those that are errors; errors and skips are printed.

    ``output`` is the folder to which the run writes; files in it are not read when an input folder contains it. Raises InputError
    for ``--source`` with several items.
    """
    items = inputs(args.paths, Selection(args.include, args.exclude, args.gitignore, output=output))
    if args.source is not None and len(items) > 1:
        raise InputError("--source goes with one translation, not several", remedy="run the command once for each pair")
    failed = 0
    for item in items:
        if isinstance(item, InputError):
            failed += 1
            say(str(item))
        elif isinstance(item, Skipped):
            say(f"{item.path}: passed over, {item.reason}")
    return [item for item in items if isinstance(item, Input)], len(items), failed


def are_counted(args: argparse.Namespace, items: list[Input]) -> bool:
    """Whether words must be counted, for the summary of this run or of one that resumes it."""
    return args.resume or is_summed_up(len(items), always=args.summary)


def chosen_policy(args: argparse.Namespace) -> Policy:
    """The choice of findings that the arguments make."""
    return Policy(args.min_confidence, tuple(args.only), tuple(args.skip), read_exceptions(args.ignore_file))


def results(args: argparse.Namespace, action: str, items: list[Input], job: Job) -> AbstractContextManager[Iterator[Done]]:
    """A context manager for the results of the inputs; with ``--resume`` the state file is open meanwhile."""
    return _resumed(args, action, items, job) if args.resume else nullcontext(run(action, items, job, jobs=args.jobs))


@contextmanager
def _resumed(args: argparse.Namespace, action: str, items: list[Input], job: Job) -> Iterator[Iterator[Done]]:
    folder = job.output if job.into_folder and job.output is not None else Path()
    path = args.state or folder / STATE_NAME
    if job.dry or job.streamed or any(item.path is None for item in items):
        raise InputError("--resume goes with files, and with runs that write", remedy="leave it out")
    if args.state is None and job.into_folder:
        folder.mkdir(parents=True, exist_ok=True)
    with State(path, action, job) as state:
        finished = state.finished(items)
        if finished:
            say(f"resumed: {len(finished):,} of {counted(len(items), 'file')} finished before, by {path}")
        yield state.run(action, items, finished, jobs=args.jobs)


class GlossaryTalk:
    """Prints once which glossary was found by search, which selectors match nothing, and which entries a later glossary replaced."""

    def __init__(self) -> None:
        self._said: set[tuple[Path, ...]] = set()

    def about(self, done: Done) -> None:
        """Print the messages about a result: those about its glossary, as ``say``, its notes and its error."""
        self.say(done.glossary)
        for note in done.notes:
            say(note)
        if done.error:
            say(done.error)

    def say(self, used: GlossaryUsed | None) -> None:
        """Print the messages about a glossary when it is used for the first time."""
        if used is None or used.paths in self._said:
            return
        self._said.add(used.paths)
        if used.searched:
            say(f"glossary: {used.paths[0]} (found by search, {counted(used.entries, 'entry', 'entries')})")
        for wanted in used.absent:
            say(f"glossary: {used.paths[-1]} has nothing with {wanted}; check --only and --skip")
        if used.replaced:
            names = ", ".join(used.replaced[:5]) + (", …" if len(used.replaced) > 5 else "")
            say(f"glossary: {used.paths[-1]} replaced {counted(len(used.replaced), 'entry', 'entries')} of an earlier one: {names}")
