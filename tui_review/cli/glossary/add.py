"""``tui-review glossary add``: a new entry, from the command line or asked for on the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossary, all_forms, glossary_to_write
from tui_review.cli.glossary.writing import add_description, add_dry_run, carry_out, described, native
from tui_review.cli.streams import say, write
from tui_review.errors import InputError
from tui_review.glossary import KINDS, load_glossary
from tui_review.glossary.changes import add_entry
from tui_review.glossary.toml_text import new_block
from tui_review.report.shown import shown

EXAMPLES = """examples:
  tui-review glossary add Luhansk --kind place --source uk=Луганськ --source ru=Луганск
  tui-review glossary add "Luhansk and Donetsk" --source zh=卢顿 --variant Luton --near Donetsk
  tui-review glossary add Odesa --test "He left Odessa."
  tui-review glossary add                                      asks, on a terminal

A file named with --glossary is made when there is none."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("canonical", nargs="?", metavar="NAME", help="the right form")
    add_description(parser)
    add_glossary(parser)
    add_dry_run(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if args.canonical is None:
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise InputError("add needs the name of the new entry", remedy="see tui-review glossary add --help")
        path = glossary_to_write(args)
        row = _asked(path)
        if row is None:
            return Exit.OK
    else:
        path = glossary_to_write(args)
        canonical = args.canonical.strip()
        row = {"canonical": canonical} | described(args, canonical)
    return carry_out(path, [add_entry(row)], dry=args.dry_run, done=f'added "{row["canonical"]}"', create=True)


# --- asking ------------------------------------------------------------------------------------------------------------


def _asked(path: Path) -> dict[str, Any] | None:
    """An entry from questions and answers; None when it is not wanted after all."""
    known = load_glossary([path]).entries if path.exists() else ()
    say("A new entry. Enter alone leaves a question out; Ctrl-C stops, nothing is written then.")
    try:
        canonical = _canonical({form: entry.canonical for entry in known for form in all_forms(entry)})
        row: dict[str, Any] = {"canonical": canonical}
        kind = _one_of(f"Kind ({', '.join(KINDS)}): ", KINDS)
        source: dict[str, list[str]] = {}
        for answer in _several("Native form, as uk=Луганськ: "):
            try:
                language, form = native(answer)
            except argparse.ArgumentTypeError as error:
                say(str(error))
                continue
            source.setdefault(language, []).append(form)
        row |= {"kind": kind, "source": source, "accept": _several("Another right form: "), "variants": _several("A wrong form: ")}
        row["note"] = _ask("Note: ")
        row = {key: value for key, value in row.items() if value}
        write("\n" + "".join(shown(line) + "\n" for line in new_block(row).splitlines()) + "\n")
        return row if _ask(f"Add this to {path}? [Y/n] ").lower() in ("", "y", "yes") else None
    except EOFError:
        say("")
        return None


def _canonical(known: dict[str, str]) -> str:
    while True:
        answer = _ask("Right form: ")
        if answer in known:
            say(f'"{answer}" is a form of the entry "{known[answer]}"; change that with glossary edit, or name another')
        elif answer:
            return answer


def _ask(question: str) -> str:
    sys.stderr.write(question)
    sys.stderr.flush()
    return input().strip()


def _several(question: str) -> list[str]:
    found: list[str] = []
    while answer := _ask(question):
        found.append(answer)
    return found


def _one_of(question: str, words: tuple[str, ...]) -> str:
    """One of some words, or enough of its first letters; empty for none."""
    while True:
        answer = _ask(question).lower()
        fitting = [word for word in words if word == answer] or [word for word in words if answer and word.startswith(answer)]
        if not answer or len(fitting) == 1:
            return fitting[0] if fitting else ""
        say(f'"{answer}" is none of them' if not fitting else f'"{answer}" could be {" or ".join(fitting)}')
