"""The benefit of learning from translations with a source: learn on half of the lines, check the other half.

    python tests/benchmarks/suggest_pairs.py FOLDER [--least 3] [--show]

FOLDER has glossary.toml, source.txt, one SYSTEM.txt per translation, line by line, and gold.jsonl, each line an annotated error
with system, start, end, surface and canonical (code points in the system's file); pairs.json lists every annotated wrong form of
every entity. Suggestions are learned from every second line; the others are checked without their source, in stretches of twenty
lines, with the glossary as it is and with the suggested variants; then the halves are exchanged. Printed for both: recall and
precision at 0.70, and how many of the findings that the variants added or changed are right. A finding of an annotated pair on a
line where it is not annotated is not judged.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from tui_review.detect import Detector, Finding
from tui_review.document import Document, document_from_text
from tui_review.glossary import Glossary, Variant, load_glossary
from tui_review.learn.pairs import suggest
from tui_review.learn.suggestion import Suggestion

_STRETCH = 20
_FLOOR = 0.70

Span = tuple[int, int, str]
"""Start and end in the line, and the canonical form."""


def _gold(folder: Path, systems: dict[str, list[str]]) -> dict[tuple[str, int], list[Span]]:
    """The annotated errors of each line, by system and line number from 0."""
    starts: dict[str, list[int]] = {}
    for system, lines in systems.items():
        at = 0
        starts[system] = [0]
        for text in lines:
            at += len(text) + 1
            starts[system].append(at)
    gold = defaultdict(list)
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        error = json.loads(row)
        line = error["line"] - 1
        begin = starts[error["system"]][line]
        if not 0 <= error["start"] - begin <= len(systems[error["system"]][line]):
            line = next(n for n, start in enumerate(starts[error["system"]]) if start > error["start"]) - 1
            begin = starts[error["system"]][line]
        gold[error["system"], line].append((error["start"] - begin, error["end"] - begin, error["canonical"]))
    return gold


def _with(glossary: Glossary, suggestions: list[Suggestion]) -> Glossary:
    """The glossary with the suggested variants."""
    extra = defaultdict(list)
    for suggestion in suggestions:
        extra[suggestion.entry].append(Variant(suggestion.form, suggestion.near))
    entries = tuple(replace(entry, variants=(*entry.variants, *extra[entry.canonical])) for entry in glossary.entries)
    return Glossary(entries, glossary.name, glossary.language)


def _found(detector: Detector, lines: list[str], numbers: list[int]) -> dict[int, list[Finding]]:
    """The findings above the floor in some lines, by line number, with offsets in the line."""
    found = defaultdict(list)
    for at in range(0, len(numbers), _STRETCH):
        some = numbers[at : at + _STRETCH]
        document = document_from_text("\n".join(lines[n] for n in some))
        bounds = [segment.start for segment in document.segments]
        for finding in detector.find(document.text, document.segments):
            if finding.confidence >= _FLOOR:
                line = max(n for n, start in enumerate(bounds) if start <= finding.start)
                found[some[line]].append(replace(finding, start=finding.start - bounds[line], end=finding.end - bounds[line]))
    return found


def main() -> None:
    """Learn, check and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--least", type=int, default=3, help="how often a phrase has to be seen")
    parser.add_argument("--show", action="store_true", help="print the suggestions, and each finding that they added")
    args = parser.parse_args()
    glossary = load_glossary([args.folder / "glossary.toml"])
    source = (args.folder / "source.txt").read_text("utf-8").split("\n")
    names = sorted({json.loads(row)["system"] for row in (args.folder / "gold.jsonl").read_text("utf-8").splitlines()})
    systems = {name: (args.folder / f"{name}.txt").read_text("utf-8").split("\n")[: len(source)] for name in names}
    gold = _gold(args.folder, systems)
    pairs = {
        (wrong.lower(), entity["canonical"])
        for entity in json.loads((args.folder / "pairs.json").read_text("utf-8"))
        for wrong in entity["wrong"]
    }
    before = Detector(glossary, cache=False)
    total, suggested = 0, 0
    tally = {"before": [0, 0, 0], "after": [0, 0, 0], "added": [0, 0, 0]}
    for half in (0, 1):
        learned = [n for n in range(len(source)) if n % 2 == half]
        looked = [n for n in range(len(source)) if n % 2 != half]
        documents: list[Document] = [
            document_from_text("\n".join(lines[n] for n in learned), source="\n".join(source[n] for n in learned))
            for lines in systems.values()
        ]
        suggestions = suggest(glossary, documents, args.least)
        suggested += len(suggestions)
        after = Detector(_with(glossary, suggestions), cache=False)
        if args.show:
            for one in suggestions:
                print(f"{one.form} -> {one.entry}  near {one.near}  {one.reason}")
        for system, lines in systems.items():
            first, second = _found(before, lines, looked), _found(after, lines, looked)
            for n in looked:
                errors = gold[system, n]
                total += len(errors)
                known = {(f.start, f.end, f.suggestion) for f in first[n]}
                for name, findings in (("before", first[n]), ("after", second[n]), ("added", second[n])):
                    if name == "added":
                        findings = [f for f in findings if (f.start, f.end, f.suggestion) not in known]  # noqa: PLW2901 - the rest of a list
                    hit = [any(a < f.end and f.start < b for a, b, _ in errors) for f in findings]
                    tally[name][0] += sum(hit)
                    tally[name][1] += sum(
                        not ok and (f.surface.lower(), f.suggestion) not in pairs for ok, f in zip(hit, findings, strict=True)
                    )
                    tally[name][2] += sum(any(a < f.end and f.start < b for f in findings) for a, b, _ in errors)
                    if args.show and name == "added":
                        for ok, f in zip(hit, findings, strict=True):
                            print("right" if ok else "wrong", f"{f.surface} -> {f.suggestion}", f"{f.confidence:.2f}")
    print(f"{args.folder.name}: {suggested} variants suggested from both halves")
    for name, (right, wrong, reached) in tally.items():
        precision = right / (right + wrong) if right + wrong else 0.0
        print(f"  {name:<7} recall {reached / total:.3f} ({reached} of {total})  precision {precision:.3f} ({right} of {right + wrong})")


if __name__ == "__main__":
    main()
