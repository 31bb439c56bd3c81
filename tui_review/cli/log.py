"""``tui-review log``: the tools for edit logs; what changes files and what counts are files of their own."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_review.cli.exits import Exit
from tui_review.cli.parser import file_path
from tui_review.cli.streams import coloured, say, write
from tui_review.counting import counted
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.review import Decision, LogContents, read_log
from tui_review.review.verify import verify_contents

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name for it

EXAMPLES = """examples:
  tui-review log show article.edits.jsonl
  tui-review log verify corrected/                       every log in the folder
  tui-review log apply article.edits.jsonl               write the corrected copy again
  tui-review log apply article.edits.jsonl --to new.txt  make its decisions on a changed version of the text
  tui-review log revert corrected/ --entry Luhansk       take the fixes of one entry back
  tui-review log merge ann.edits.jsonl bob.edits.jsonl --output both.edits.jsonl
  tui-review log report ann.edits.jsonl bob.edits.jsonl  counts, and how far the two agree

Exit status: 0 all is well, 1 a log does not verify or conflicts are left, 2 a log could not be read."""

_SUFFIX = ".edits.jsonl"
_ELSEWHERE = {"apply": "log_changes", "revert": "log_changes", "merge": "log_changes", "report": "log_report"}


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    commands = parser.add_subparsers(dest="log_command", required=True, metavar="COMMAND")
    show = commands.add_parser("show", help="print the decisions in logs", description="Print the decisions in edit logs, in order.")
    add_logs(show)
    show.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: %(default)s)")
    verify = commands.add_parser(
        "verify", help="check logs against their texts and copies",
        description="Check that original + log = corrected copy, byte for byte; exit status 1 when not.",
    )  # fmt: skip
    add_logs(verify)
    verify.add_argument("--quiet", action="store_true", help="say nothing of logs that fit")
    for module in dict.fromkeys(_ELSEWHERE.values()):
        import_module(f"tui_review.cli.{module}").register(commands)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if args.log_command in _ELSEWHERE:
        status: Exit = getattr(import_module(f"tui_review.cli.{_ELSEWHERE[args.log_command]}"), args.log_command)(args)
        return status
    return _show(args) if args.log_command == "show" else _verify(args)


def add_logs(parser: argparse.ArgumentParser) -> None:
    """The argument of every command that takes several logs."""
    parser.add_argument(
        "logs", type=file_path, nargs="+", metavar="LOG", help=f"an edit log, or a folder: every *{_SUFFIX} in it and below"
    )


def logs_in(paths: list[Path]) -> list[Path]:
    """The logs that arguments stand for, each once. Raises InputError for a folder without one."""
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        try:
            inside = sorted(file for file in path.rglob(f"*{_SUFFIX}") if file.is_file())
        except RecursionError:
            raise InputError("has folders that are too deep to be searched", path=path, remedy="name the logs") from None
        if not inside:
            raise InputError("no edit logs in this folder", path=path, remedy=f"name one, or a folder with *{_SUFFIX} in it")
        found.update(dict.fromkeys(inside))
    return list(found)


def _show(args: argparse.Namespace) -> Exit:
    logs = logs_in(args.logs)
    shown_as_json = []
    status = Exit.OK
    for number, log in enumerate(logs):
        try:
            content = read_log(log)
        except InputError as error:
            say(str(error))
            status = Exit.BAD_INPUT
            continue
        if content.warning:
            say(content.warning)
        if args.format == "json":
            shown_as_json.append(_json(content) if len(logs) == 1 else {"log": str(log), **_json(content)})
            continue
        write("\n" * (number > 0) + "".join(f"{line}\n" for line in _lines(content)))
        decisions = len({decision.seq for decision in content.decisions})
        about = f"{log}: " if len(logs) > 1 else ""
        say(f"{about}{counted(decisions, 'decision')}, {counted(len(content.saved), 'saved copy', 'saved copies')}")
    if shown_as_json:
        write(json.dumps(shown_as_json if len(logs) > 1 else shown_as_json[0], indent=1) + "\n")
    return status


def _json(content: LogContents) -> dict[str, Any]:
    return {
        "sessions": [session.record() for session in content.sessions],
        "decisions": [decision.record() for decision in content.decisions],
        "saved": [saved.record() for saved in content.saved],
    }


def _lines(content: LogContents) -> Iterator[str]:
    for session in content.sessions[:1]:
        yield f"{shown(session.document.path)}  sha256 {shown(session.document.sha256)[:12]}…  {shown(session.encoding)}"
    yield from map(_line, content.decisions)
    for saved in content.saved:
        yield f"saved  {shown(saved.path)}  {counted(saved.edits, 'edit')}  sha256 {shown(saved.sha256)[:12]}…"


def change(decision: Decision) -> str:
    """What a decision does to the text, in one line: ``Tokaev -> Tokayev``, or the words that stay."""
    original, replacement = shown(decision.original), shown(decision.replacement)
    if coloured():
        replacement = f"\x1b[1m{replacement}\x1b[0m"
    return original if decision.original == decision.replacement else f"{original} -> {replacement}"


def _line(decision: Decision) -> str:
    comment = f"  # {shown(decision.comment)}" if decision.comment else ""
    record = f"  {shown(decision.id or str(decision.row))}" if decision.row else ""
    when = f"{decision.seq:>5}  {shown(decision.time)}"
    return f"{when}  {decision.action:<6} {decision.scope:<8} {decision.start:>7}{record}  {change(decision)}{comment}"


def _verify(args: argparse.Namespace) -> Exit:
    status = Exit.OK
    for log in logs_in(args.logs):
        try:
            status = max(status, _verify_one(log, quiet=args.quiet))
        except InputError as error:
            say(str(error))
            status = Exit.BAD_INPUT
    return status


def _verify_one(log: Path, *, quiet: bool) -> Exit:
    contents = read_log(log)
    if contents.head.part is None:
        result = verify_contents(contents)
    else:
        from tui_review.batch.part_logs import verify_part  # noqa: PLC0415 - for a corpus only

        result = verify_part(contents)
    for line in (*result.notes, *result.problems):
        say(line)
    if result.problems:
        return Exit.FOUND
    if quiet:
        return Exit.OK
    copy = f"{result.copy} is the original with {counted(result.edits, 'edit')}" if result.copy else "no copy was saved yet"
    say(f"{log}: {counted(result.decisions, 'decision')} {'fits' if result.decisions == 1 else 'fit'}; {copy}")
    return Exit.OK
