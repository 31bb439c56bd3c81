"""``tui-review glossary explain``: the engine's verdict on a word with its reasons, and the wrong forms expected of an entry."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_review.cli.exits import Exit
from tui_review.cli.glossary.choosing import add_glossaries, entry_names, named, read_glossary
from tui_review.cli.options import count
from tui_review.cli.streams import say, write
from tui_review.detect import Detector
from tui_review.detect.candidate import Candidate
from tui_review.detect.engine import choose
from tui_review.detect.exact import Match, context_holds
from tui_review.detect.explaining import Ground, grounds
from tui_review.detect.finding import tier_of
from tui_review.detect.page import Page
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.predicting import Prediction, nearest, predictions
from tui_review.glossary.scripts import words as words_of
from tui_review.report.record import rounded

EXAMPLES = """examples:
  tui-review glossary explain Lugansk
  tui-review glossary explain "Jin Zhengen" --entry "Kim Jong Un"
  tui-review glossary explain --predict Luhansk
  tui-review glossary explain --predict "Xi Jinping" --top 50 --format jsonl"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("word", nargs="?", metavar="WORD", help="what to explain: a word, a name, or a whole sentence in quotes")
    entry = parser.add_argument("--entry", metavar="NAME", help="only as a wrong form of this entry")
    entry.completer = entry_names  # type: ignore[attr-defined]  # argcomplete looks for it
    predict = parser.add_argument("--predict", metavar="NAME", help="list the wrong forms that are to be expected of an entry")
    predict.completer = entry_names  # type: ignore[attr-defined]  # argcomplete looks for it
    parser.add_argument("--top", type=count, default=20, metavar="N", help="how many forms to list (default: %(default)s)")
    add_glossaries(parser)
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to print (default: %(default)s)")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    if (args.word is None) == (args.predict is None):
        raise InputError("explain needs a word, or --predict and an entry", remedy="see tui-review glossary explain --help")
    if args.word is not None and not args.word.strip():
        raise InputError("there is no word to explain", remedy="write one in quotes")
    glossary = read_glossary(args)
    return _explain(glossary, args) if args.predict is None else _predict(glossary, args)


# --- the verdict on a word and its reasons -------------------------------------------------------------------------------

_BEFORE, _AFTER = "They spoke of ", " yesterday."
"""The context of a word, so that it is not at the start or end of a line, which would affect its confidence."""
_SENTENCE = re.compile(r"[.!?。！？]\s*$|(?:\S+\s+){5}")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of some words as an error."""

    surface: str
    form: str
    """The replacement."""
    entry: Entry | None
    candidate: Candidate
    chosen: bool
    """Whether the engine reports it; others overlap a likelier reading, or are too weak to be reported."""

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The contributions of its features to the log odds, the largest first; the intercept is the starting value."""
        return grounds(self.candidate.model, self.candidate.features)


def _explain(glossary: Glossary, args: argparse.Namespace) -> Exit:
    only = named(glossary, args.entry)[0] if args.entry else None
    before, after = ("", "") if _SENTENCE.search(args.word) else (_BEFORE, _AFTER)
    page = Page(f"{before}{args.word}{after}")
    asked = range(len(before), len(before) + len(args.word))
    found = [one for one in _readings(Detector(glossary), page, asked) if only is None or one.entry is only][: args.top]
    if args.format == "jsonl":
        write("".join(json.dumps(_explanation_record(one), ensure_ascii=False) + "\n" for one in found))
        return Exit.OK
    blocks = [_explanation(one) for one in found]
    if not blocks:
        blocks = [[f'nothing would be said of "{shown(args.word)}"' + (f" as a wrong form of {shown(only.canonical)}" if only else "")]]
        blocks += [_distances(only, args.word)] if only else []
    protected = dict.fromkeys(match.pattern.form for match in page.protected.values() if _touches(asked, page, match))
    if protected:
        blocks.append([f"right forms, which nothing touches: {', '.join(map(shown, protected))}"])
    blocks.append(list(dict.fromkeys(_elsewhere(page, asked, glossary, only))))
    blocks.append([_as_english(args.word)])
    write("\n".join("".join(f"{line}\n" for line in block) for block in blocks if block))
    return Exit.OK


def _readings(detector: Detector, page: Page, asked: range) -> list[_Reading]:
    """All readings as errors of words within ``asked``, a range of code points, those that the engine reports first, then by confidence."""
    candidates = detector.candidates(page)
    chosen = {id(candidate) for candidate in choose(candidates)}
    found = [
        _Reading(
            page.text[page.starts[candidate.first] : page.surface_end(candidate.last, whole=candidate.takes_possessive)], candidate.form,
            detector.glossary.entries[candidate.entry] if candidate.entry >= 0 else None, candidate, id(candidate) in chosen,
        )
        for candidate in candidates
        if _touches(asked, page, candidate)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (not one.chosen, -one.candidate.confidence))


def _touches(asked: range, page: Page, words: Candidate | Match) -> bool:
    return page.starts[words.first] < asked.stop and page.ends[words.last - 1] > asked.start


def _elsewhere(page: Page, asked: range, glossary: Glossary, only: Entry | None) -> Iterator[str]:
    """Messages on listed variants, of the entry ``only`` if it is given, whose condition does not hold in this text."""
    for match in page.matches:
        variant, entry = match.pattern.variant, glossary.entries[match.pattern.entry]
        if variant is not None and only in (None, entry) and not context_holds(page, variant) and _touches(asked, page, match):
            near = _any_of(variant.near)
            yield f"{shown(variant.form)} is listed as a wrong form of {shown(entry.canonical)}, but only in a text with {near}"


def _any_of(forms: Sequence[str]) -> str:
    *more, last = map(shown, forms)
    return f"{', '.join(more)} or {last}" if more else last


def _explanation(one: _Reading) -> list[str]:
    """The lines that explain a reading: its verdict, reasons, distances, and contributions to the log odds."""
    candidate = one.candidate
    verdict = tier_of(candidate.confidence).value if one.chosen else "not said: another reading is likelier, or it is too weak"
    lines = [
        f"{shown(one.surface)} -> {shown(one.form)}  {rounded(candidate.confidence, 2):.2f} {verdict}",
        f"  {candidate.evidence.value}: {shown(candidate.message)}",
    ]
    lines += [f"  {shown(reason)}" for reason in candidate.reasons]
    lines += _distances(one.entry, one.surface) if one.entry else []
    lines += [f"  {ground.log_odds:+6.2f}  {ground.words}{_value(ground.value)}" for ground in one.grounds]
    return lines


def _value(value: float) -> str:
    return "" if value == 1.0 else f" ({value:.2f})"


def _distances(entry: Entry, words: str) -> list[str]:
    return [
        f"  {one.distance:6.2f}  from {shown(one.form)}"
        + (f" ({one.language}), plainly {one.spelling}" if one.language else ", a right form")
        for one in nearest(entry, words)
    ]


def _as_english(text: str) -> str:
    """One line on whether each word is ordinary English or a dictionary name."""
    said = []
    for word in dict.fromkeys(word for word in words_of(text) if not word.isdigit()):
        how = ordinariness(word)
        what = [f"ordinary English ({how:.2f})"] if how else []
        what += ["a name in English dictionaries"] if is_known_name(word) else []
        said.append(f"{shown(word)} is {' and '.join(what) or 'no English word'}")
    return "; ".join(said)


def _explanation_record(one: _Reading) -> dict[str, object]:
    candidate = one.candidate
    return {
        "surface": one.surface, "suggestion": one.form, "entry": one.entry.canonical if one.entry else None, "evidence": candidate.evidence.value,
        "confidence": rounded(candidate.confidence), "chosen": one.chosen, "message": candidate.message,
        "grounds": [{"feature": g.feature or "start", "words": g.words, "value": g.value, "log_odds": g.log_odds} for g in one.grounds],
    }  # fmt: skip


# --- wrong forms expected of an entry ------------------------------------------------------------------------------------


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
            "left alone"
            if not suggestion
            else f"{rounded(confidence, 2):.2f}" + ("" if suggestion in entry.right_forms else f" {shown(suggestion)}")
        )
        write(f"{shown(one.form).ljust(width)}  {said.ljust(10)}  {shown(_why(one))}\n")
    return Exit.OK


def _verdict(detector: Detector, form: str) -> tuple[str, float]:
    """The engine's suggestion for a form in the middle of a sentence, and its confidence; empty and 0 without a finding."""
    before = "They spoke of "
    found = [f for f in detector.find(f"{before}{form} yesterday.") if f.start < len(before) + len(form) and f.end > len(before)]
    best = max(found, key=lambda f: (f.end - f.start, f.confidence), default=None)
    return (best.suggestion, best.confidence) if best else ("", 0.0)


def _why(one: Prediction) -> str:
    more = f" and {len(one.ways) - 1:,} more" if len(one.ways) > 1 else ""
    return f"{one.native}: {one.ways[0]}{more}" if one.native else one.ways[0]


def _record(entry: Entry, one: Prediction, suggestion: str, confidence: float) -> dict[str, object]:
    return {
        "entry": entry.canonical, "form": one.form, "native": one.native, "ways": list(one.ways), "suggestion": suggestion or None, "confidence": rounded(confidence),
    }  # fmt: skip
