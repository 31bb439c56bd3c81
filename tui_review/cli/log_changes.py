"""``tui-review log apply|revert|merge``: the log tools that write."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui_review.batch.work import diff_name
from tui_review.cli.exits import Exit
from tui_review.cli.log import add_logs, change, logs_in
from tui_review.cli.options import only_file
from tui_review.cli.parser import file_path, path_name
from tui_review.cli.streams import say, write, write_bytes, write_diff
from tui_review.counting import counted
from tui_review.document import write_atomically
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.report import unified
from tui_review.review import Decision, LogContents, Session, read_log
from tui_review.review.merging import Conflict, Prefer, merge_logs
from tui_review.review.record import write_record
from tui_review.review.replaying import REVERTER, Reverted, apply_log, carry_log, original_of, revert_entries
from tui_review.review.settled import Settled, settled

if TYPE_CHECKING:
    from tui_review.cli.log import Commands


def register(commands: Commands) -> None:
    """Add the commands' arguments."""
    apply = commands.add_parser(
        "apply", help="write the corrected copies of logs again",
        description="Replay logs onto their texts and write the corrected copies.",
    )  # fmt: skip
    add_logs(apply)
    apply.add_argument(
        "--output",
        type=path_name,
        metavar="FILE",
        help="the corrected copy; - is standard output (default: where it was saved last, or beside the text)",
    )
    apply.add_argument(
        "--to", type=file_path, metavar="TEXT",
        help="a changed version of the text: decisions are found again there by their quotes, those that are not are listed; TEXT gets "
        "a log of its own",
    )  # fmt: skip
    apply.add_argument("--log", type=only_file, metavar="FILE", dest="new_log", help="with --to: the new log (default: beside TEXT)")
    apply.add_argument("--diff", action="store_true", help="print a unified diff, write nothing")
    revert = commands.add_parser(
        "revert", help="take back what was changed for an entry",
        description="Give every span that was changed for an entry its original words back: the log gets a decision more, the "
        "corrected copy is written anew. It can be undone in the reviewer.",
    )  # fmt: skip
    add_logs(revert)
    revert.add_argument(
        "--entry", action="append", required=True, metavar="NAME", help="the entry's canonical form; may be given several times"
    )
    revert.add_argument("--reviewer", default="", metavar="NAME", help=f"the name in the edit log (default: {REVERTER})")
    revert.add_argument("--dry-run", action="store_true", help="say what would be taken back, write nothing")
    merge = commands.add_parser(
        "merge", help="merge two reviewers' logs of one text",
        description="Merge two logs of the same text into one. Where they contradict each other the conflict is listed and the "
        "span left open, unless --prefer says whose decision counts. Write the copy with: tui-review log apply MERGED.",
    )  # fmt: skip
    merge.add_argument("first", type=file_path, metavar="LOG", help="one reviewer's edit log")
    merge.add_argument("second", type=file_path, metavar="LOG", help="the other's")
    merge.add_argument(
        "--output",
        type=only_file,
        required=True,
        metavar="FILE",
        help="the merged log; a file that is there already stays unless it is the same",
    )
    merge.add_argument(
        "--prefer", choices=[str(prefer) for prefer in Prefer], default=str(Prefer.NEITHER),
        help="whose decision counts in a conflict (default: %(default)s)",
    )  # fmt: skip


def apply(args: argparse.Namespace) -> Exit:
    """Run ``log apply``."""
    if args.new_log is not None and args.to is None:
        raise InputError("--log goes with --to", remedy="leave it out")
    logs = logs_in(args.logs)
    if len(logs) > 1 and (args.to is not None or args.output is not None):
        raise InputError(f"--{'output' if args.to is None else 'to'} goes with one log, not {len(logs):,}", remedy="apply them one by one")
    if len(logs) == 1:
        return _apply_one(logs[0], args)
    failed = 0
    for log in logs:
        try:
            _apply_one(log, args)
        except InputError as error:
            failed += 1
            say(str(error))
    return Exit.BAD_INPUT if failed else Exit.OK


def _apply_one(log: Path, args: argparse.Namespace) -> Exit:
    contents = read_log(log)
    if contents.warning:
        say(contents.warning)
    if args.to is not None:
        return _apply_to(log, args, contents)
    if args.diff or args.output == "-":
        document = original_of(contents)
        session = Session(document, (), content=contents)
        if args.diff:
            write_diff(unified(document, session.edits(), diff_name(document.path)), document.codec)
        else:
            write_bytes(session.corrected_bytes())
        return Exit.OK
    saved = apply_log(contents, Path(args.output) if args.output else None)
    say(f"{log}: wrote {saved.path} with {counted(saved.edits, 'edit')}")
    return Exit.OK


def _apply_to(log: Path, args: argparse.Namespace, contents: LogContents) -> Exit:
    if args.diff or args.output == "-":
        raise InputError("--to writes a log and a copy", remedy="leave --diff and --output - out")
    done = carry_log(contents, args.to, output=Path(args.output) if args.output else None, log=args.new_log)
    for line in done.lost:
        write(f"{shown(line)}\n")
    say(f"{log}: {counted(done.found, 'decision')} found again; wrote {done.saved.path} and {done.log}")
    if not done.lost:
        return Exit.OK
    say(f"{counted(len(done.lost), 'decision')} not found again; decide there in the reviewer: tui-review {args.to}")
    return Exit.FOUND


def revert(args: argparse.Namespace) -> Exit:
    """Run ``log revert``."""
    logs = logs_in(args.logs)
    names = set(args.entry)
    failed = spans = touched = 0
    for log in logs:
        try:
            done = _revert_one(log, names, reviewer=args.reviewer, dry=args.dry_run)
        except InputError as error:
            failed += 1
            say(str(error))
            continue
        spans += done.spans
        touched += bool(done.spans)
        if done.spans:
            what = f"{counted(done.spans, 'span')} {'would get' if args.dry_run else 'got'} the original words back"
            say(f"{log}: {what}" + (f"; wrote {done.saved.path}" if done.saved else ""))
    if not spans and not failed:
        raise InputError(f"nothing in {counted(len(logs), 'log')} was changed for {_quoted(args.entry)}", remedy=_remedy(logs))
    if len(logs) > 1:
        say(f"{counted(spans, 'span')} in {touched:,} of {counted(len(logs), 'log')}")
    return Exit.BAD_INPUT if failed else Exit.OK


def _revert_one(log: Path, names: set[str], *, reviewer: str, dry: bool) -> Reverted:
    contents = read_log(log)
    if contents.head.part is None:
        return revert_entries(contents, names, reviewer=reviewer, dry=dry)
    from tui_review.batch.part_logs import revert_part  # noqa: PLC0415 - for a corpus only

    return revert_part(contents, names, reviewer=reviewer, dry=dry)


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _remedy(logs: list[Path]) -> str:
    """The entries that something was changed for, the commonest first."""
    counts: dict[str, int] = {}
    for log in logs:
        for one in settled(read_log(log)):
            if not one.keeps:
                counts[one.decision.entry] = counts.get(one.decision.entry, 0) + 1
    if not counts:
        return "there is nothing to take back"
    names = sorted(counts, key=lambda name: (-counts[name], name))
    more = ", …" if len(names) > 5 else ""
    return f"these entries were: {_quoted(names[:5])}{more}"


def merge(args: argparse.Namespace) -> Exit:
    """Run ``log merge``."""
    first, second = read_log(args.first), read_log(args.second)
    for contents in (first, second):
        if contents.warning:
            say(contents.warning)
    prefer = Prefer(args.prefer)
    merged = merge_logs(first, second, args.output, prefer=prefer)
    data = b"".join(write_record(record) for record in merged.records)
    if args.output.exists() and args.output.read_bytes() != data:
        raise InputError("exists already", path=args.output, remedy="choose another --output")
    write_atomically(args.output, data)
    for conflict in merged.conflicts:
        write("".join(f"{line}\n" for line in _conflict_lines(conflict)))
    decisions = sum(isinstance(record, Decision) for record in merged.records)
    say(
        f"{args.output}: {counted(decisions, 'decision')}; {merged.agreed:,} alike in both, {merged.only_first:,} only in {args.first}, "
        f"{merged.only_second:,} only in {args.second}"
    )
    if not merged.conflicts:
        return Exit.OK
    if prefer is Prefer.NEITHER:
        say(f"{counted(len(merged.conflicts), 'conflict')} left open; decide in the reviewer, or merge again with --prefer first or second")
        return Exit.FOUND
    say(f"{counted(len(merged.conflicts), 'conflict')} settled as in {args.first if prefer is Prefer.FIRST else args.second}")
    return Exit.OK


def _conflict_lines(conflict: Conflict) -> Iterator[str]:
    """``<`` the first log's decisions, ``>`` the second's, each with its span in code points."""
    for sign, side in (("<", conflict.first), (">", conflict.second)):
        for one in side:
            yield f"{sign} {_settled_line(one)}"


def _settled_line(one: Settled) -> str:
    decision = one.decision
    return f"{decision.start}-{decision.end}  {shown(one.reviewer)}  {decision.action}  {change(decision)}"
