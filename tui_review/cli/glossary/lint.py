"""``tui-review glossary lint``: what should be mended in a glossary, and mending what is certain."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossaries, nearest
from tui_review.cli.parser import file_path
from tui_review.cli.streams import coloured, say, write
from tui_review.counting import counted
from tui_review.document.shown import shown
from tui_review.glossary import load_glossary
from tui_review.glossary.changes import Change
from tui_review.glossary.editing import edit
from tui_review.glossary.lint import CHECKS, Problem, Severity, lint

_WIDTH = max(map(len, CHECKS))
EXAMPLES = """examples:
  tui-review glossary lint
  tui-review glossary lint desk/glossary.toml sport/glossary.toml
  tui-review glossary lint --all                    hints too
  tui-review glossary lint --fix                    mend what is certain, report the rest
  tui-review glossary lint --ignore short-native --format jsonl

faults:
""" + "\n".join(f"  {code.ljust(_WIDTH)}  {text}" for code, text in CHECKS.items()) + """

Exit status: 0 no errors, 1 errors, 2 the glossary could not be read."""  # fmt: skip

_COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.HINT: "\x1b[2m"}
_PASSES = 8
"""How often mending may bring up the next fault of the same form."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("files", nargs="*", type=file_path, metavar="FILE", help="a glossary file, as with --glossary")
    add_glossaries(parser)
    parser.add_argument("--fix", action="store_true", help="mend what is certain, in place; comments and layout stay")
    parser.add_argument("--all", action="store_true", help="report hints too")
    parser.add_argument("--ignore", action="append", default=[], choices=CHECKS, metavar="FAULT", help="leave a fault out; see below")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to report (default: %(default)s)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    paths = list(dict.fromkeys([*args.glossary, *args.files])) or [nearest()]
    totals: Counter[Severity] = Counter()
    mendable = 0
    for path in paths:
        found = _mended(path, args) if args.fix else _found(path, args)
        for problem in found:
            totals[problem.severity] += 1
            mendable += problem.mend is not None
            write(_record(path, problem) if args.format == "jsonl" else _line(path, problem))
    parts = [counted(totals[severity], severity.value) for severity in Severity if totals[severity]]
    said = ", ".join(parts) if parts else "nothing to mend"
    say(f"{', '.join(map(str, paths))}: {said}" + (f"; --fix mends {mendable:,}" if mendable and not args.fix else ""))
    return Exit.FOUND if totals[Severity.ERROR] else Exit.OK


def _found(path: Path, args: argparse.Namespace) -> list[Problem]:
    problems = lint(load_glossary([path]))
    return [p for p in problems if p.code not in args.ignore and (args.all or p.severity is not Severity.HINT)]


def _mended(path: Path, args: argparse.Namespace) -> list[Problem]:
    """What is left after mending; a mend may bring the next fault of a form to light."""
    mended = 0
    for _ in range(_PASSES):
        found = _found(path, args)
        changes = _one_for_each_form(found)
        if not changes:
            break
        mended += len(edit(path, changes))
    say(f"{path}: mended {counted(mended, 'fault')}" if mended else f"{path}: nothing that a mend is certain for")
    return found


def _one_for_each_form(problems: list[Problem]) -> list[Change]:
    """The mends that do not get into each other's way, an entry taken away and a new canonical form last."""
    chosen: dict[tuple[int, str], Change] = {}
    last: dict[int, Change] = {}
    for problem in problems:
        if problem.mend is not None:
            if problem.form == problem.entry:
                last.setdefault(problem.line, problem.mend)
            else:
                chosen.setdefault((problem.line, problem.form), problem.mend)
    return [*chosen.values(), *last.values()]


def _line(path: Path, problem: Problem) -> str:
    severity = problem.severity.value
    if coloured():
        severity = f"{_COLOURS[problem.severity]}{severity}\x1b[0m"
    mend = f"; {problem.mended}" if problem.mended else ""
    return f"{shown(str(path))}:{problem.line}: {severity}: {shown(problem.entry)}: {shown(problem.message + mend)}  [{problem.code}]\n"


def _record(path: Path, problem: Problem) -> str:
    record = {
        "path": str(path), "line": problem.line, "severity": problem.severity.value, "fault": problem.code, "entry": problem.entry,
        "form": problem.form, "message": problem.message, "mend": problem.mended or None,
    }  # fmt: skip
    return json.dumps(record, ensure_ascii=False) + "\n"
