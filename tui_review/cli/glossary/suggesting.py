"""``tui-review glossary suggest``: what reviews, translations and texts would have the glossary know."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tui_review.batch.ignored import Patterns
from tui_review.batch.inputs import Input, Selection, inputs
from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossary, glossary_to_write
from tui_review.cli.log import logs_in
from tui_review.cli.options import count
from tui_review.cli.parser import file_path, path_name
from tui_review.cli.streams import coloured, say, write
from tui_review.counting import counted
from tui_review.detect import Detector
from tui_review.document import Document, have_source, read_document
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.glossary import Glossary, load_glossary
from tui_review.glossary.editing import edit
from tui_review.glossary.toml_text import new_block
from tui_review.learn import Suggestion, Teaches
from tui_review.review import LogContents, read_log

EXAMPLES = """examples:
  tui-review glossary suggest logs reviews/                          what reviewers corrected by hand or keep turning down
  tui-review glossary suggest pairs corpus.en.txt --source corpus.zh.txt
  tui-review glossary suggest pairs mt1.txt mt2.txt --source source.txt --write
  tui-review glossary suggest texts articles/ --limit 20
  tui-review glossary suggest texts articles/ --format toml > new.toml    edit it, then glossary import new.toml

pairs finds what a translation makes of a name again and again; a variant that the engine predicts by itself is not suggested
without --all. Nothing is written without --write."""

_LEAST = {"logs": 2, "pairs": 3, "texts": 3}


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("what", choices=tuple(_LEAST), help="learn from edit logs, from translations with --source, or from texts alone")
    parser.add_argument("paths", nargs="+", type=path_name, metavar="PATH", help="files or folders")
    parser.add_argument(
        "--source",
        type=file_path,
        metavar="FILE",
        help="of pairs: the source text beside each translation; XLIFF, TMX and PO have their own",
    )
    parser.add_argument(
        "--min-count", type=count, metavar="N", help="how often something has to be seen (default: 2 for logs, 3 for pairs and texts)"
    )
    parser.add_argument(
        "--entry", action="append", default=[], metavar="NAME", help="only suggestions for this entry; may be given several times"
    )
    parser.add_argument("--limit", type=count, metavar="N", help="only the first so many")
    parser.add_argument("--all", action="store_true", help="list variants that are predicted already, too")
    parser.add_argument("--format", choices=("text", "toml", "jsonl"), default="text", help="how to print (default: %(default)s)")
    parser.add_argument("--write", action="store_true", help="add what is listed to the glossary")
    parser.add_argument("--encoding", metavar="NAME", help="the texts' encoding (default: detected)")
    parser.add_argument(
        "--include",
        action="append",
        default=[],
        metavar="PATTERN",
        help="of pairs and texts: what to take from folders (default: text files)",
    )
    parser.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="of pairs and texts: what to pass over")
    add_glossary(parser)


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if args.source is not None and args.what != "pairs":
        raise InputError("only pairs have a --source", remedy="see tui-review glossary suggest --help")
    path = glossary_to_write(args)
    glossary = load_glossary([path])
    found, predicted, failed = _found(args, glossary)
    if args.entry:
        found = [one for one in found if one.entry in args.entry]
    more = len(found) - len(found[: args.limit])
    found = found[: args.limit]
    write({"text": _text, "toml": _toml, "jsonl": _jsonl}[args.format](found))
    about = [counted(len(found), "suggestion")] + [f"{more:,} more without --limit"] * bool(more)
    about += [f"{predicted:,} more that are predicted already (--all)"] * bool(predicted)
    if args.write and found:
        edits = edit(path, [one.change() for one in found])
        about.append(f"{len(edits):,} written to {path}")
    elif found:
        about.append("--write adds it to the glossary" if len(found) == 1 else "--write adds them to the glossary")
    say("; ".join(about))
    return Exit.BAD_INPUT if failed else Exit.OK


def _found(args: argparse.Namespace, glossary: Glossary) -> tuple[list[Suggestion], int, int]:
    """The suggestions, how many variants were left out as predicted, and how many inputs could not be read."""
    from tui_review.learn.news import news  # noqa: PLC0415 - the engine is only needed once everything was read

    least = args.min_count or _LEAST[args.what]
    if args.what == "logs":
        from tui_review.learn import logs  # noqa: PLC0415 - each is a command of its own

        read, failed = _logs(args.paths)
        found = logs.suggest(glossary, read, least)
    else:
        documents, failed = _documents(args)
        if args.what == "texts":
            from tui_review.learn import names  # noqa: PLC0415 - likewise

            return names.suggest(Detector(glossary), documents, least), 0, failed
        from tui_review.learn import pairs  # noqa: PLC0415 - likewise

        found = pairs.suggest(glossary, documents, least)
    if args.all:
        return found, 0, failed
    kept, predicted = news(Detector(glossary), found)
    return kept, predicted, failed


def _logs(paths: Sequence[str]) -> tuple[list[LogContents], int]:
    read, failed = [], 0
    for path in logs_in([Path(path) for path in paths]):
        try:
            read.append(read_log(path))
        except InputError as error:
            say(str(error))
            failed += 1
    return read, failed


def _documents(args: argparse.Namespace) -> tuple[list[Document], int]:
    read: list[Document] = []
    failed = 0
    selection = Selection(
        include=Patterns(tuple(args.include), None, "--include"), exclude=Patterns(tuple(args.exclude), None, "--exclude")
    )
    for item in inputs(args.paths, selection):
        try:
            if isinstance(item, InputError):
                raise item
            if not isinstance(item, Input) or item.path is None:
                raise InputError("is not a file or a folder", path="-", remedy="name a file")
            document = read_document(item.path, source=args.source, encoding=args.encoding)
            if args.what == "pairs" and document.segments and not have_source(document.segments):
                raise InputError("has no source text of its own", path=item.path, remedy="name it with --source")
            read.append(document)
        except InputError as error:
            say(str(error))
            failed += 1
    return read, failed


# --- the list ----------------------------------------------------------------------------------------------------------


def _title(one: Suggestion) -> str:
    if one.teaches is Teaches.ENTRY:
        return f"new      {one.form}"
    if one.teaches is Teaches.ACCEPT:
        return f"accept   {one.form}  for {one.entry}"
    return f"variant  {one.form} -> {one.entry}" + (f"  near {', '.join(one.near)}" if one.near else "")


def _text(found: Sequence[Suggestion]) -> str:
    lines = []
    for one in found:
        title = shown(_title(one))
        lines.append(f"\x1b[1m{title}\x1b[0m" if coloured() else title)
        lines.append(f"         {shown(one.reason)}")
        lines += [f"         {shown(place.path)}:{place.line}: {shown(_around(place.text, one.form))}" for place in one.places]
    return "".join(f"{line}\n" for line in lines)


def _around(text: str, form: str, width: int = 100) -> str:
    """The part of a long line that shows the form."""
    if len(text) <= width:
        return text
    at = max(0, text.casefold().find(form.casefold()) - width // 3)
    return ("…" if at else "") + text[at : at + width] + ("…" if at + width < len(text) else "")


def _toml(found: Sequence[Suggestion]) -> str:
    blocks = []
    for one in found:
        comments = [one.reason, *(f"{place.path}:{place.line}: {_around(place.text, one.form)}" for place in one.places)]
        blocks.append("".join(f"# {shown(comment)}\n" for comment in comments) + new_block(one.row()))
    return "\n".join(blocks)


def _jsonl(found: Sequence[Suggestion]) -> str:
    return "".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in found)
