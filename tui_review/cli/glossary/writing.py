"""Shared by the commands that write a glossary: the options that describe an entry, making changes, messages on the result."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tui_review.cli.exits import Exit
from tui_review.cli.streams import say, write
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.glossary import KINDS, Variant
from tui_review.glossary.changes import Change, variant_row
from tui_review.glossary.editing import Edit, edit, preview
from tui_review.glossary.lint import Severity, lint_entry
from tui_review.glossary.store import row_to_entry
from tui_review.glossary.toml_text import read_row

SCALARS = ("kind", "note", "case", "id", "domain")


def add_description(parser: argparse.ArgumentParser) -> None:
    """Add the options for the keys of an entry."""
    parser.add_argument("--kind", choices=KINDS, help="what it is")
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        type=native,
        metavar="CODE=FORM",
        help="a native form with its language, such as uk=Луганськ",
    )
    parser.add_argument("--accept", action="append", default=[], metavar="FORM", help="another right form, left alone")
    parser.add_argument("--variant", action="append", default=[], metavar="FORM", help="a wrong form that no rule could predict")
    parser.add_argument(
        "--near",
        action="append",
        default=[],
        metavar="WORD",
        help="the variants given here are wrong only in a text with one of these words",
    )
    parser.add_argument("--test", action="append", default=[], metavar="SENTENCE", help="a sentence in which the entry has to be found")
    parser.add_argument("--test-nothing", action="append", default=[], metavar="SENTENCE", help="a sentence in which nothing may be found")
    parser.add_argument("--note", help="a word to the editor")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="a tag")
    parser.add_argument("--domain", help="a subject field")
    parser.add_argument("--id", help="an identifier, such as one from Wikidata")
    parser.add_argument("--case", choices=("exact", "any"), help="whether casing matters (default: exact)")


def add_dry_run(parser: argparse.ArgumentParser) -> None:
    """Add the option that only shows changes."""
    parser.add_argument("--dry-run", action="store_true", help="show what would change, write nothing")


def native(text: str) -> tuple[str, str]:
    """An argument that is a language code and a form, such as ``uk=Луганськ``."""
    language, equals, form = text.partition("=")
    if not equals or not language or not form.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not CODE=FORM, such as uk=Луганськ")
    return language.strip(), form.strip()


def described(args: argparse.Namespace, canonical: str) -> dict[str, Any]:
    """The keys of an entry from the options, except the canonical form, which its tests expect."""
    if args.near and not args.variant:
        raise InputError("--near goes with --variant", remedy="give the wrong form too")
    source: dict[str, list[str]] = {}
    for language, form in args.source:
        source.setdefault(language, []).append(form)
    tests = [{"text": text, "expect": canonical} for text in args.test] + [
        {"text": text, "expect": "nothing"} for text in args.test_nothing
    ]
    row = {key: getattr(args, key) for key in SCALARS} | {
        "source": source, "accept": args.accept, "variants": [variant_row(Variant(form, tuple(args.near))) for form in args.variant],
        "tags": args.tag, "test": tests,
    }  # fmt: skip
    return {key: value for key, value in row.items() if value}


def carry_out(path: Path, changes: Iterable[Change], *, dry: bool, done: str, create: bool = False, faults: bool = True) -> Exit:
    """Make changes and print ``done``, with lint problems of the written entry if ``faults``; if ``dry``, only show the changes."""
    if dry:
        for made in preview(path, changes, create=create):
            write(difference(made))
        return Exit.OK
    edits = edit(path, changes, create=create)
    say(f"{path}: {done}" if edits else f"{path}: nothing to change")
    for made in edits[-1:]:  # earlier ones are steps to the same entry, or removals
        if made.after and faults:
            say_faults(path, made.after)
    return Exit.OK


def say_faults(path: Path, block: str) -> None:
    """Print lint problems, except hints, of an entry that was just written or is about to be."""
    for problem in lint_entry(row_to_entry(read_row(block), path)):
        if problem.severity is not Severity.HINT:
            mend = f"; {problem.mended}" if problem.mended else ""
            say(f"{path}: {problem.severity.value}: {problem.message}{mend}  [{problem.code}]")


def difference(made: Edit) -> str:
    """A diff of one change: removed, added and unchanged lines."""
    import difflib  # noqa: PLC0415 - only to show

    before, after = made.before.splitlines(), made.after.splitlines()
    lines = difflib.unified_diff(before, after, n=100, lineterm="")
    return "".join(shown(line) + "\n" for line in lines if not line.startswith(("---", "+++", "@@")))
