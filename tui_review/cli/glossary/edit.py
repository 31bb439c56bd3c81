"""``tui-review glossary edit``: change an entry in place, by options or in the user's editor."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossary, add_name, called, glossary_to_write
from tui_review.cli.glossary.writing import SCALARS, add_description, add_dry_run, carry_out, described
from tui_review.cli.streams import say
from tui_review.errors import InputError
from tui_review.glossary import load_glossary
from tui_review.glossary.changes import Change, add_item, entry_row, remove_item, set_keys
from tui_review.glossary.entry import ENTRY_KEYS
from tui_review.glossary.naming import tidy
from tui_review.glossary.store import read_bytes, row_to_entry
from tui_review.glossary.toml_text import new_block
from tui_review.parsing import parse_toml

EXAMPLES = """examples:
  tui-review glossary edit Luhansk --accept "Luhansk Oblast" --variant Lugandon
  tui-review glossary edit Luhansk --note "AP style" --remove Lugansk
  tui-review glossary edit Odessa --canonical Odesa
  tui-review glossary edit Luhansk                    opens the entry in $EDITOR, on a terminal

Lists grow by what is given; --remove takes a form, tag or sentence out of whichever list has it."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_name(parser, help="an entry's canonical form")
    parser.add_argument("--line", type=int, default=0, metavar="N", help="the line of the entry, when several have this name")
    parser.add_argument("--canonical", metavar="NEW", help="another canonical form")
    add_description(parser)
    parser.add_argument("--remove", action="append", default=[], metavar="ITEM", help="take a form, a tag or a sentence out")
    unsettable = [key for key in ENTRY_KEYS if key != "canonical"]
    parser.add_argument(
        "--unset", action="append", default=[], choices=unsettable, metavar="KEY", help=f"take a key out: {', '.join(unsettable)}"
    )
    add_glossary(parser)
    add_dry_run(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if args.canonical is not None and not args.canonical.strip():
        raise InputError("the new canonical form is empty", remedy="write a form after --canonical")
    args.canonical = args.canonical and tidy(args.canonical)
    path = glossary_to_write(args)
    changes = list(_changes(path, args))
    if not changes:
        return _by_hand(path, args)
    return carry_out(path, changes, dry=args.dry_run, done=f'changed "{args.canonical or args.name}"')


def _changes(path: Path, args: argparse.Namespace) -> Iterator[Change]:
    for item in args.remove:
        yield remove_item(args.name, _holder(_row(path, args), item, path), item, args.line)
    if args.unset:
        yield set_keys(args.name, dict.fromkeys(args.unset), args.line)
    row = described(args, args.canonical or args.name)
    for key, value in row.items():
        if key in SCALARS:
            continue
        lists = {f"source.{language}": forms for language, forms in value.items()} if key == "source" else {key: value}
        for name, items in lists.items():
            for item in items:
                yield add_item(args.name, name, item, args.line)
    _check_free(path, args, args.canonical or args.name)
    scalars = {key: row[key] for key in SCALARS if key in row} | ({"canonical": args.canonical} if args.canonical else {})
    if scalars:
        yield set_keys(args.name, scalars, args.line)


def _check_free(path: Path, args: argparse.Namespace, canonical: str) -> None:
    """Raise InputError when another entry has the new canonical form already."""
    if canonical == args.name:
        return
    taken = called(load_glossary([path]).entries, canonical)
    # The entry's own name may get another spelling that looks the same.
    if any(entry.canonical == canonical or tidy(canonical) != tidy(args.name) for entry in taken):
        raise InputError(f'entry "{canonical}": is in the glossary already', path=path, remedy="change that one, or choose another name")


def _row(path: Path, args: argparse.Namespace) -> dict[str, Any]:
    found = [entry for entry in called(load_glossary([path]).entries, args.name) if not args.line or entry.line == args.line]
    if not found:
        where = f" in line {args.line}" if args.line else ""
        raise InputError(f'no entry "{args.name}"{where}', path=path, remedy="see tui-review glossary list")
    return entry_row(found[0])


def _holder(row: dict[str, Any], item: str, path: Path) -> str:
    """The key of the list that has an item. Raises InputError when none has."""
    lists = {key: row.get(key, []) for key in ("accept", "variants", "tags", "test")}
    lists |= {f"source.{language}": forms for language, forms in row.get("source", {}).items()}
    for key, items in lists.items():
        if any(
            item in (one if isinstance(one, str) else (one.get("form"), one.get("text"))) and (one == item or not isinstance(one, str))
            for one in items
        ):
            return key
    raise InputError(
        f'entry "{row["canonical"]}" has no "{item}"', path=path, remedy=f"see tui-review glossary show {shlex.quote(row['canonical'])}"
    )


# --- in the user's editor ------------------------------------------------------------------------------------------------


def _by_hand(path: Path, args: argparse.Namespace) -> Exit:
    """Change the entry in the user's editor. After a mistake, the draft can be edited again; a changed draft that is not used is kept."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError("edit needs something to change", remedy="see tui-review glossary edit --help")
    before = _row(path, args)
    draft = Path(tempfile.mkdtemp(prefix="tui-review-entry-")) / "entry.toml"
    draft.write_text(new_block(before), "utf-8")
    try:
        while True:
            _open(draft)
            try:
                done = carry_out(path, [_as_drafted(before, draft, path, args)], dry=args.dry_run, done=f'changed "{args.name}"')
                break
            except InputError as error:
                if not draft.exists():
                    raise
                say(str(error))
                if not _again():
                    raise InputError("nothing is changed") from None
    except InputError as error:
        if draft.exists() and draft.read_text("utf-8", "replace") != new_block(before):
            raise InputError(f"{error.problem}; the draft is kept", remedy=f"copy from {draft} what you need") from None
        shutil.rmtree(draft.parent)
        raise
    shutil.rmtree(draft.parent)
    return done


def _open(draft: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if sys.platform == "win32" else "vi")
    try:
        subprocess.run([*shlex.split(editor), str(draft)], check=True)  # noqa: S603 - the editor that the user chose
    except subprocess.CalledProcessError as error:
        raise InputError(
            f"the editor {editor} ended with exit status {error.returncode}; nothing is changed", remedy="see EDITOR"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"the editor {editor} cannot be started ({reason})", remedy="set EDITOR") from None


def _as_drafted(before: dict[str, Any], draft: Path, path: Path, args: argparse.Namespace) -> Change:
    """The change that a draft describes. Raises InputError, with the line of the draft, for a mistake in it."""
    rows = parse_toml(read_bytes(draft), draft).values.get("entry")
    if not isinstance(rows, list) or len(rows) != 1 or not isinstance(rows[0], dict) or "canonical" not in rows[0]:
        raise InputError(
            "what came back from the editor is not one [[entry]]", path=draft, remedy="keep its first line and its canonical form"
        )
    row_to_entry(rows[0], draft, 1)
    _check_free(path, args, rows[0]["canonical"])
    return set_keys(args.name, dict.fromkeys(before) | rows[0], args.line)


def _again() -> bool:
    """Whether the user wants to edit a draft again."""
    try:
        return input("Edit it again? [Y/n] ").strip().lower() in ("", "y", "yes")
    except (EOFError, KeyboardInterrupt):
        return False
