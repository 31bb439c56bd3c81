"""``tui-review glossary stats``: counts of a glossary's contents, and of the decisions on its entries."""

from __future__ import annotations

import argparse
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossaries, read_glossary
from tui_review.cli.log import logs_in
from tui_review.cli.options import count
from tui_review.cli.parser import file_path
from tui_review.cli.streams import coloured, say, write
from tui_review.counting import counted
from tui_review.document.shown import shown
from tui_review.glossary import KINDS, Glossary

EXAMPLES = """examples:
  tui-review glossary stats
  tui-review glossary stats --logs corrected/      what reviews did with each entry
  tui-review glossary stats --format json"""

_BAR = 30
"""Maximum length of a bar, in characters."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_glossaries(parser)
    parser.add_argument(
        "--logs", type=file_path, action="append", default=[], metavar="PATH", help="an edit log, or a folder with edit logs"
    )
    parser.add_argument("--top", type=count, default=10, metavar="N", help="how many entries a list shows (default: %(default)s)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: %(default)s)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    glossary = read_glossary(args)
    figures = _figures(glossary)
    reviews = _reviews(glossary, args.logs) if args.logs else None
    if args.format == "json":
        write(json.dumps(figures | ({"reviews": reviews} if reviews else {}), ensure_ascii=False, indent=1) + "\n")
        return Exit.OK
    lines = [*_content(figures), *(_reviewed(reviews, args.top) if reviews else ())]
    write("".join(f"{line}\n" for line in lines))
    return Exit.OK


def _figures(glossary: Glossary) -> dict[str, Any]:
    entries = glossary.entries
    kinds = Counter(entry.kind or "none" for entry in entries)
    languages = Counter(language for entry in entries for language in entry.source)
    return {
        "entries": len(entries),
        "right_forms": sum(len(entry.right_forms) for entry in entries),
        "variants": sum(len(entry.variants) for entry in entries),
        "native_forms": sum(len(forms) for entry in entries for forms in entry.source.values()),
        "examples": sum(len(entry.examples) for entry in entries),
        "without_native_form": sum(not entry.source for entry in entries),
        "kinds": {kind: kinds[kind] for kind in (*KINDS, "none") if kinds[kind]},
        "languages": dict(languages.most_common()),
        "tags": dict(Counter(tag for entry in entries for tag in entry.tags).most_common()),
    }


def _reviews(glossary: Glossary, paths: list[Path]) -> dict[str, Any]:
    """Counts of the decisions in force in some logs, by entry."""
    from tui_review.review import Action, read_log  # noqa: PLC0415 - only for logs
    from tui_review.review.counts import Counts  # noqa: PLC0415 - likewise

    counts = Counts()
    for path in logs_in(paths):
        content = read_log(path)
        if content.warning:
            say(content.warning)
        counts.add(content)
    known = [entry.canonical for entry in glossary.entries]
    fixed = {name: actions[Action.ACCEPT] + actions[Action.EDIT] for name, actions in counts.entries.items()}
    rejected = {name: actions[Action.REJECT] for name, actions in counts.entries.items()}
    return {
        "logs": counts.logs,
        "decisions": counts.actions.total(),
        "never_seen": [name for name in dict.fromkeys(known) if name not in counts.entries],
        "fixed": dict(sorted(((name, n) for name, n in fixed.items() if n), key=lambda item: (-item[1], item[0]))),
        "rejected": dict(sorted(((name, n) for name, n in rejected.items() if n), key=lambda item: (-item[1], item[0]))),
        "not_in_this_glossary": sorted(counts.entries.keys() - set(known)),
    }


def _content(figures: dict[str, Any]) -> Iterator[str]:
    yield (
        f"{counted(figures['entries'], 'entry', 'entries')}, {counted(figures['right_forms'], 'right form')}, "
        f"{counted(figures['native_forms'], 'native form')}, {counted(figures['variants'], 'variant')}, {counted(figures['examples'], 'example')}"
    )
    for title, counts in (("kind", figures["kinds"]), ("language", figures["languages"]), ("tag", figures["tags"])):
        if counts:
            yield ""
            yield from _bars(title, counts, figures["entries"])
    if figures["without_native_form"]:
        yield ""
        yield f"{counted(figures['without_native_form'], 'entry', 'entries')} without a native form"


def _reviewed(reviews: dict[str, Any], top: int) -> Iterator[str]:
    yield ""
    yield f"{counted(reviews['decisions'], 'decision')} in {counted(reviews['logs'], 'log')}"
    for title, counts in (("often fixed", reviews["fixed"]), ("often rejected", reviews["rejected"])):
        yield ""
        if counts:
            yield from _bars(title, dict(list(counts.items())[:top]), None)
            if len(counts) > top:
                yield f"… {len(counts) - top:,} more; --top shows more"
        else:
            yield f"{title}: none"
    never = reviews["never_seen"]
    yield ""
    more = ", …" if len(never) > top else ""
    yield f"never seen: {counted(len(never), 'entry', 'entries')}" + (f": {', '.join(map(shown, never[:top]))}{more}" if never else "")
    if reviews["not_in_this_glossary"]:
        yield f"decided by entries that are not in this glossary: {', '.join(map(shown, reviews['not_in_this_glossary'][:top]))}"


def _bars(title: str, counts: dict[str, int], whole: int | None) -> Iterator[str]:
    """A line for each count, with a bar in proportion to the largest, and its share of ``whole`` if given."""
    names = max([len(title), *(len(shown(name)) for name in counts)])
    figures = max(len(f"{n:,}") for n in counts.values())
    room = min(_BAR, shutil.get_terminal_size((80, 24)).columns - names - figures - 12)
    largest = max(counts.values())
    yield title
    for name, n in counts.items():
        eighths = round(8 * max(room, 4) * n / largest)
        bar = "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()
        bar = f"\x1b[36m{bar}\x1b[0m" if coloured() else bar
        share = ("   <1%" if n < whole / 200 else f"  {n / whole:4.0%}") if whole else ""
        yield f"{shown(name).ljust(names)}  {n:>{figures},}{share}  {bar}"
