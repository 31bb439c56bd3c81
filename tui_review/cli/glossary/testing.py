"""``tui-review glossary test``: run the examples of the entries as tests."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_filters, add_glossaries, filtered, read_glossary
from tui_review.cli.options import probability
from tui_review.cli.streams import coloured, say, write
from tui_review.counting import counted
from tui_review.detect import LIKELY, Detector, Finding
from tui_review.detect.examples import NOTHING, Outcome, run_examples
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.report.record import rounded

EXAMPLES = """examples:
  tui-review glossary test
  tui-review glossary test --kind place --verbose
  tui-review glossary test --min-confidence 0.95      what fix would do unattended

An entry carries its examples in the glossary:
  test = [{ text = "He left Lugansk.", expect = "Luhansk" }, { text = "He left Lugano.", expect = "nothing" }]

Exit status: 0 all examples hold, 1 some do not, 2 the glossary could not be read or no entry matches."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_filters(parser)
    add_glossaries(parser)
    parser.add_argument(
        "--min-confidence", type=probability, default=LIKELY, metavar="P", help="what counts as found, 0 to 1 (default: %(default)s)"
    )
    parser.add_argument("--verbose", action="store_true", help="print the examples that hold, too")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to report (default: %(default)s)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    glossary = read_glossary(args)
    chosen = list(filtered(glossary.entries, args))
    if not chosen:
        raise InputError("no entry matches", remedy="see tui-review glossary list")
    entries = [entry for entry in chosen if entry.examples]
    if not entries:
        which = " that matches" if len(chosen) < len(glossary.entries) else ""
        say(f"no entry{which} has an example; add one with tui-review glossary edit NAME --test SENTENCE")
        return Exit.OK
    where = glossary.files[0].path if len(glossary.files) == 1 else None
    began, held, failed = time.perf_counter(), 0, 0
    for outcome in run_examples(Detector(glossary), entries, args.min_confidence):
        held += outcome.holds
        failed += not outcome.holds
        if args.format == "jsonl":
            write(_record(outcome))
        elif args.verbose or not outcome.holds:
            write(_lines(outcome, where))
    taken = time.perf_counter() - began
    say(f"{counted(held, 'example')} of {counted(len(entries), 'entry', 'entries')} held, {failed:,} failed in {taken:.1f} s")
    return Exit.FOUND if failed else Exit.OK


def _lines(outcome: Outcome, where: Path | None) -> str:
    """A line with the verdict and the sentence, and for a failure the expected and actual findings."""
    place = f"{shown(str(where))}:{outcome.entry.line}: " if where else ""
    verdict = "ok" if outcome.holds else "FAILED"
    if coloured():
        verdict = f"\x1b[{32 if outcome.holds else 31}m{verdict}\x1b[0m"
    expected = "nothing" if outcome.example.expect == NOTHING else f"a finding of {shown(outcome.example.expect)}"
    line = f"{place}{verdict} {shown(outcome.entry.canonical)}: {shown(outcome.example.text)}\n"
    if outcome.holds:
        return line
    said = [f"    found     {_said(finding)}" for finding in outcome.reported]
    said += [f"    too weak  {_said(f)}" for f in outcome.findings if f.entry == outcome.example.expect and f not in outcome.reported]
    return line + "\n".join([f"    expected  {expected}", *(said or ["    found     nothing"])]) + "\n"


def _said(finding: Finding) -> str:
    return f"{shown(finding.surface)} -> {shown(finding.suggestion)}, {finding.evidence.value} at {rounded(finding.confidence, 2):.2f}"


def _record(outcome: Outcome) -> str:
    record = {
        "entry": outcome.entry.canonical, "line": outcome.entry.line, "text": outcome.example.text, "expect": outcome.example.expect, "holds": outcome.holds,
        "found": [{"surface": f.surface, "suggestion": f.suggestion, "entry": f.entry, "confidence": f.confidence} for f in outcome.findings],
    }  # fmt: skip
    return json.dumps(record, ensure_ascii=False) + "\n"
