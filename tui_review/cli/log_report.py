"""``tui-review log report``: counts of decisions, and the agreement between reviewers of the same text."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_review.cli.exits import Exit
from tui_review.cli.log import add_logs, logs_in
from tui_review.cli.streams import say, write
from tui_review.counting import counted
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.review import Action, read_log
from tui_review.review.agreement import Agreement, Comparison, Pair, agreement, agreement_by_entry, compare
from tui_review.review.counts import Actions, Counts, acceptance

if TYPE_CHECKING:
    from tui_review.cli.log import Commands

_DECIDED = (Action.ACCEPT, Action.EDIT, Action.REJECT)
_SHOWN = 20
"""Maximum number of rows of a table in text; JSON has all."""


def register(commands: Commands) -> None:
    """Add the command's arguments."""
    report = commands.add_parser(
        "report", help="count decisions; compare two reviewers",
        description="Count the decisions that stand in some logs by action, tier, evidence, entry and reviewer. Logs of the same "
        "text are compared: how often their reviewers agree, and Cohen's kappa.",
    )  # fmt: skip
    add_logs(report)
    report.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: %(default)s)")


def report(args: argparse.Namespace) -> Exit:
    """Run ``log report``."""
    counts = Counts()
    of_text: dict[str, list[Path]] = {}
    failed = 0
    for log in logs_in(args.logs):
        try:
            contents = read_log(log)
            of_text.setdefault(contents.head.document.sha256, []).append(log)
        except InputError as error:
            failed += 1
            say(str(error))
            continue
        if contents.warning:
            say(contents.warning)
        counts.add(contents)
    compared = _compared(of_text.values())
    if args.format == "json":
        write(json.dumps(_json(counts, compared), ensure_ascii=False, indent=1) + "\n")
    else:
        write("".join(f"{line}\n" for line in _lines(counts, compared)))
    return Exit.BAD_INPUT if failed else Exit.OK


def _compared(texts: Iterable[list[Path]]) -> list[Comparison]:
    """Compare every two logs of the same text; comparisons of the same two reviewers are combined.

    The logs are read again text by text, so that not all are in memory at once.
    """
    found: dict[tuple[str, str], Comparison] = {}
    for logs in texts:
        for first, second in combinations([read_log(log) for log in logs] if len(logs) > 1 else [], 2):
            new = compare(first, second)
            old = found.get(new.reviewers, Comparison(new.reviewers, (), 0, 0))
            found[new.reviewers] = Comparison(
                new.reviewers, old.pairs + new.pairs, old.only_first + new.only_first, old.only_second + new.only_second
            )
    return list(found.values())


def _lines(counts: Counts, compared: list[Comparison]) -> Iterator[str]:
    total = counts.actions.total()
    undone = f", {counts.undone:,} undone or replaced" if counts.undone else ""
    yield f"{counted(total, 'decision')} in {counted(counts.logs, 'log')}{undone}"
    if not total:
        return
    for title, table in _tables(counts):
        yield ""
        yield from _table([title, "decided", "accept", "edit", "reject", "accepted"], _action_rows(title, table))
    for comparison in compared:
        yield ""
        first, second = (shown(name) for name in comparison.reviewers)
        yield (
            f"agreement of {first} and {second}: {counted(len(comparison.pairs), 'span')} decided by both, "
            f"{comparison.only_first:,} only by the first, {comparison.only_second:,} only by the second"
        )
        if comparison.pairs:
            yield from _table(["entry", "both", "same text", "same action", "kappa"], _agreement_rows(comparison.pairs))


def _tables(counts: Counts) -> list[tuple[str, Mapping[str, Actions]]]:
    return [("tier", counts.tiers), ("evidence", counts.evidence), ("entry", counts.entries), ("reviewer", counts.reviewers)]


def _action_rows(title: str, table: Mapping[str, Actions]) -> list[list[str]]:
    names = list(table)
    if title != "tier":
        names.sort(key=lambda name: (-table[name].total(), name))
    rows = []
    for name in names:
        rate = acceptance(table[name])
        rows.append(
            [
                name,
                f"{table[name].total():,}",
                *(f"{table[name][action]:,}" for action in _DECIDED),
                "-" if rate is None else f"{rate:.1%}",
            ]
        )
    return rows


def _agreement_rows(pairs: tuple[Pair, ...]) -> list[list[str]]:
    by_entry = agreement_by_entry(pairs)
    rows = [_agreement_row(name, by_entry[name]) for name in sorted(by_entry, key=lambda name: (-by_entry[name].both, name))]
    return [_agreement_row("all", agreement(pairs)), *rows]


def _agreement_row(name: str, figures: Agreement) -> list[str]:
    kappa = "-" if figures.kappa is None else f"{figures.kappa:.2f}"
    return [name, f"{figures.both:,}", f"{figures.same_text / figures.both:.1%}", f"{figures.same_action / figures.both:.1%}", kappa]


def _table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A table with the first column aligned left and the others right; rows beyond ``_SHOWN`` are only counted."""
    lines = [head, *([shown(row[0]), *row[1:]] for row in rows[:_SHOWN])]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        yield "  ".join([line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))])
    if len(rows) > _SHOWN:
        yield f"… {len(rows) - _SHOWN:,} more; --format json has all"


def _json(counts: Counts, compared: list[Comparison]) -> dict[str, Any]:
    return {
        "logs": counts.logs,
        "decisions": _json_actions(counts.actions),
        "undone": counts.undone,
        **{title: {name: _json_actions(actions) for name, actions in table.items()} for title, table in _tables(counts)},
        "agreement": [
            {
                "reviewers": list(comparison.reviewers),
                "only_first": comparison.only_first,
                "only_second": comparison.only_second,
                **_json_agreement(agreement(comparison.pairs)),
                "entry": {name: _json_agreement(figures) for name, figures in agreement_by_entry(comparison.pairs).items()},
            }
            for comparison in compared
        ],
    }


def _json_actions(actions: Counter[Action]) -> dict[str, Any]:
    rate = acceptance(actions)
    return {"decided": actions.total()} | {str(action): actions[action] for action in _DECIDED} | {"accepted": rate}


def _json_agreement(figures: Agreement) -> dict[str, Any]:
    return {"both": figures.both, "same_text": figures.same_text, "same_action": figures.same_action, "kappa": figures.kappa}
