"""Shared by the glossary commands: choice of the file and of entries, completion and correction of names."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui_review.batch.work import GlossaryUsed
from tui_review.cli.options import GlossaryTalk
from tui_review.cli.parser import file_path
from tui_review.cli.streams import say
from tui_review.errors import InputError
from tui_review.glossary import KINDS, Entry, Glossary, find_glossary, load_glossary
from tui_review.glossary.naming import tidy


def add_glossaries(parser: argparse.ArgumentParser) -> None:
    """Add the option of commands that read one or several glossaries."""
    parser.add_argument(
        "--glossary", type=file_path, action="append", default=[], metavar="G",
        help="a glossary file; may be given several times (default: the nearest glossary.toml from this folder upward)",
    )  # fmt: skip


def add_glossary(parser: argparse.ArgumentParser) -> None:
    """Add the option of commands that write to one glossary."""
    parser.add_argument(
        "--glossary", type=file_path, metavar="G", help="the glossary file (default: the nearest glossary.toml from this folder upward)"
    )


def read_glossary(args: argparse.Namespace) -> Glossary:
    """Read the glossary given to a command, or the nearest one, whose path is then printed."""
    searched = not args.glossary
    paths = [nearest()] if searched else args.glossary
    glossary = load_glossary(paths)
    GlossaryTalk().say(GlossaryUsed(tuple(paths), len(glossary.entries), searched, glossary.replaced))
    return glossary


def glossary_to_write(args: argparse.Namespace) -> Path:
    """The glossary file given to a command that writes, or the nearest one, whose path is then printed."""
    if args.glossary is not None:
        return Path(args.glossary)
    path = nearest()
    say(f"glossary: {path} (found by search)")
    return path


def nearest() -> Path:
    """The nearest glossary from the working folder upward. Raises InputError when there is none."""
    found = find_glossary(Path())
    if found is None:
        raise InputError(f"no glossary.toml from {Path.cwd()} upward", remedy="name one with --glossary")
    return found


# --- which entries -----------------------------------------------------------------------------------------------------


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Add the options that select entries."""
    parser.add_argument("text", nargs="?", default="", metavar="TEXT", help="only entries with this in a form or the note, in any casing")
    parser.add_argument("--kind", action="append", default=[], choices=KINDS, help="only entries of this kind; may be given several times")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="only entries with this tag")
    parser.add_argument("--language", action="append", default=[], metavar="CODE", help="only entries with a native form in this language")
    parser.add_argument(
        "--missing", action="append", default=[], metavar="CODE", help="only entries without a native form in this language"
    )


def filtered(entries: Iterable[Entry], args: argparse.Namespace) -> Iterator[Entry]:
    """The entries that match all filters: any of several kinds or tags, but all languages."""
    text = args.text.casefold()
    for entry in entries:
        if args.kind and entry.kind not in args.kind:
            continue
        if args.tag and not set(args.tag) & set(entry.tags):
            continue
        if not all(_has(entry, code) for code in args.language) or any(_has(entry, code) for code in args.missing):
            continue
        if text and not any(text in form.casefold() for form in (*all_forms(entry), entry.note)):
            continue
        yield entry


def _has(entry: Entry, code: str) -> bool:
    """Whether an entry has a native form in a language; ``zh`` includes ``zh-Hant``."""
    return any(language == code or language.startswith(f"{code}-") for language in entry.source)


def all_forms(entry: Entry) -> Iterator[str]:
    """All forms of an entry: right, wrong and native ones."""
    yield from entry.right_forms
    yield from (variant.form for variant in entry.variants)
    for forms in entry.source.values():
        yield from forms


def called(entries: Iterable[Entry], name: str) -> list[Entry]:
    """The entries with a canonical form; failing that, those whose canonical form looks the same."""
    alike = [entry for entry in entries if tidy(entry.canonical) == tidy(name)]
    return [entry for entry in alike if entry.canonical == name] or alike


def named(glossary: Glossary, name: str) -> list[Entry]:
    """The entries with a canonical form; failing that, those with the name as another form, failing that in any casing.

    Raises InputError when there is none.
    """
    entries = called(glossary.entries, name)
    entries = entries or [entry for entry in glossary.entries if name in all_forms(entry)]
    same = tidy(name).casefold()
    entries = entries or [entry for entry in glossary.entries if any(same == tidy(form).casefold() for form in all_forms(entry))]
    if entries:
        return entries
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only after a mistake; difflib takes seconds in a big glossary

    close = process.extractOne(name, [form for entry in glossary.entries for form in entry.right_forms], scorer=fuzz.ratio, score_cutoff=70)
    raise InputError(f'no entry "{name}"' + (f' (did you mean "{close[0]}"?)' if close else ""), remedy="see tui-review glossary list")


def entry_names(prefix: str, parsed_args: argparse.Namespace, **_: object) -> list[str]:
    """Completions of an entry's name for the shell."""
    try:
        given = getattr(parsed_args, "glossary", None)
        paths = [nearest()] if not given else given if isinstance(given, list) else [given]
        return [entry.canonical for entry in load_glossary(paths).entries if entry.canonical.startswith(prefix)]
    except InputError:
        return []


def add_name(parser: argparse.ArgumentParser, dest: str = "name", *, nargs: str | None = None, help: str) -> None:  # noqa: A002 - as argparse calls it
    """Add an argument that names an entry, with shell completion."""
    action = parser.add_argument(dest, nargs=nargs, metavar="NAME", help=help)
    action.completer = entry_names  # type: ignore[attr-defined]  # argcomplete looks for it
