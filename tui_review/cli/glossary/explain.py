"""``tui-review glossary explain``: what would be said of a word and why, and what is expected of an entry."""

from __future__ import annotations

import argparse
import json

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossaries, entry_names, named, read_glossary
from tui_review.cli.options import count
from tui_review.cli.streams import say, write
from tui_review.detect import Detector
from tui_review.errors import InputError
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.predicting import Prediction, predictions
from tui_review.report.shown import shown

EXAMPLES = """examples:
  tui-review glossary explain --predict Luhansk
  tui-review glossary explain --predict "Xi Jinping" --top 50 --format jsonl"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    predict = parser.add_argument("--predict", metavar="NAME", help="list the wrong forms that are to be expected of an entry")
    predict.completer = entry_names  # type: ignore[attr-defined]  # argcomplete looks for it
    parser.add_argument("--top", type=count, default=20, metavar="N", help="how many forms to list (default: %(default)s)")
    add_glossaries(parser)
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to print (default: %(default)s)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if args.predict is None:
        raise InputError("explain needs --predict and an entry", remedy="see tui-review glossary explain --help")
    glossary = read_glossary(args)
    return _predict(glossary, args)


# --- what is expected of an entry ----------------------------------------------------------------------------------------


def _predict(glossary: Glossary, args: argparse.Namespace) -> Exit:
    detector = Detector(glossary)
    rows = [(entry, one, *_verdict(detector, one.form)) for entry in named(glossary, args.predict) for one in predictions(entry, args.top)]
    if args.format == "jsonl":
        write("".join(json.dumps(_record(*row), ensure_ascii=False) + "\n" for row in rows))
        return Exit.OK
    if not rows:
        say("nothing can be predicted: the entry has no native form; add one with tui-review glossary edit NAME --source CODE=FORM")
        return Exit.OK
    width = min(36, max(len(shown(one.form)) for _, one, _, _ in rows))
    for entry, one, suggestion, confidence in rows:
        said = (
            "left alone" if not suggestion else f"{confidence:.2f}" + ("" if suggestion in entry.right_forms else f" {shown(suggestion)}")
        )
        write(f"{shown(one.form).ljust(width)}  {said.ljust(10)}  {shown(_why(one))}\n")
    return Exit.OK


def _verdict(detector: Detector, form: str) -> tuple[str, float]:
    """What the engine would make of a form in the middle of a sentence: the suggestion and its confidence."""
    before = "They spoke of "
    found = [f for f in detector.find(f"{before}{form} yesterday.") if f.start < len(before) + len(form) and f.end > len(before)]
    best = max(found, key=lambda f: (f.end - f.start, f.confidence), default=None)
    return (best.suggestion, best.confidence) if best else ("", 0.0)


def _why(one: Prediction) -> str:
    more = f" and {len(one.ways) - 1} more" if len(one.ways) > 1 else ""
    return f"{one.native}: {one.ways[0]}{more}" if one.native else one.ways[0]


def _record(entry: Entry, one: Prediction, suggestion: str, confidence: float) -> dict[str, object]:
    return {
        "entry": entry.canonical, "form": one.form, "native": one.native, "ways": list(one.ways), "suggestion": suggestion or None, "confidence": confidence,
    }  # fmt: skip
