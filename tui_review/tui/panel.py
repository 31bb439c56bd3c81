"""The panel answers four questions about the current finding, in this order: what is it, what should it be, why, what else.

Its place and size are fixed: if the contents do not fit, the least important rows are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from tui_review.detect import Evidence, Finding
from tui_review.review.standing import Status
from tui_review.tui.glyphs import TICK, on_one_line
from tui_review.tui.rows import cells
from tui_review.tui.styled import Row, Rows, Word, hanging, length, shortened, spread

if TYPE_CHECKING:
    from tui_review.glossary import Entry

_LABEL = 7
_NUMBERED = 9
_REASONS = 4
_GROUNDS = 2
"""Number of the most important features that are named, with their contributions to the log odds."""


@dataclass(frozen=True, slots=True)
class Current:
    """The contents of the panel about a finding."""

    finding: Finding
    status: Status
    replacement: str | None
    """The text that replaces it now; None for the original."""
    alike: int
    """Number of same findings in the text, this one included."""
    right: int
    """Number of occurrences of the first suggestion in the original text."""
    entry: Entry | None
    upcoming: Sequence[tuple[int, Finding]]
    """The next open findings with their indices."""
    ending: str = ""
    """The message in place of the next findings when there are none."""
    comment: str = ""
    """The comment on the decision."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The contents of the panel without a finding."""

    title: str
    paragraphs: tuple[str, ...]


def digits(confidence: float) -> str:
    """A confidence in two digits, never rounded up: ``.97``."""
    return f".{min(99, int(confidence * 100 + 1e-9)):02d}"


def _sure(finding: Finding) -> str:
    """Confidence and tier of a finding; empty for one that was marked by hand."""
    return "" if finding.evidence is Evidence.MARKED else f"{digits(finding.confidence)} {finding.tier}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"


def _state(current: Current) -> str:
    now = on_one_line(current.replacement or "")
    return {
        Status.OPEN: "",
        Status.ACCEPTED: f"{TICK} now {now}",
        Status.EDITED: f"{TICK} now {now}" if now else f"{TICK} taken out",
        Status.REJECTED: "left as it is",
    }[current.status]


def _why(current: Current) -> list[str]:
    finding = current.finding
    said = [finding.message, *finding.reasons[:_REASONS]]
    if current.right:
        said.append(f"“{finding.suggestion}” stands {_times(current.right)} here")
    return [on_one_line(words) for words in said if words]


def _weighed(current: Current) -> str:
    """The features that contributed most to the confidence."""
    return on_one_line("; ".join(f"{log_odds:+.1f} {words}" for words, log_odds in current.finding.grounds[:_GROUNDS]))


def _about(current: Current) -> str:
    """The entry's canonical form, unless it is the first suggestion, its kind, and the languages of its native forms."""
    entry = current.entry
    if entry is None:
        return ""
    name = "" if entry.canonical == current.finding.suggestion else entry.canonical
    return on_one_line(", ".join(part for part in (name, entry.kind or "", " ".join(entry.source)) if part))


def _ticked(current: Current, number: int) -> bool:
    suggestion = current.finding.suggestions[number - 1]
    return current.status is Status.ACCEPTED and current.replacement == suggestion


def beside(current: Current, width: int, height: int) -> list[Row]:
    """The rows of a panel beside the text."""
    finding = current.finding
    occurrences = [Word(f"{current.alike:,} in this text" if current.alike > 1 else "once in this text", "quiet")]
    what: list[Row] = [*hanging((), on_one_line(finding.surface), width, look="surface")]
    what[-1] = spread(what[-1], occurrences, width)
    if len(what[-1]) == 1:
        what.append(occurrences)
    if state := _state(current):
        what += hanging((), state, width, look="decided" if current.replacement is not None else "quiet")
    if current.comment:
        what += hanging([_label("said")], on_one_line(current.comment), width)
    choices: list[Row] = []
    for number, suggestion in enumerate(finding.suggestions[:_NUMBERED], 1):
        ticked = _ticked(current, number)
        label = [Word(TICK if ticked else " ", "decided"), Word(f"{number}  ", "key", f"choose({number})")]
        sure = _sure(finding) if number == 1 else ""
        room = width - len(sure) - 2 if sure else width
        rows: list[Row] = [*hanging(label, on_one_line(suggestion), room, look="choice" if number == 1 else "", action=f"choose({number})")]
        rows[0] = spread(rows[0], [Word(sure, finding.tier.value)], width) if sure else rows[0]
        choices += rows
    why: list[Row] = []
    for number, words in enumerate(_why(current)):
        why += hanging([_label("why" if number == 0 else "")], words, width)
    if weighed := _weighed(current):
        why += hanging([_label("" if why else "why")], weighed, width, look="quiet")
    about: list[Row] = [*hanging([_label("entry")], _about(current), width)] if _about(current) else []
    if current.entry is not None and current.entry.note:
        about += hanging([_label("note")], on_one_line(current.entry.note), width)
    upcoming: list[Row] = []
    for number, (index, following) in enumerate(current.upcoming):
        upcoming.append(_next(number, index, following, width))
    if not upcoming and current.ending:
        upcoming += hanging([_label("next")], current.ending, width, look="decided")
    return _fitted([what, choices, why, about, upcoming], (3, 2, 4, 1), (1, 2, 4, 3), width, height)


def _label(text: str) -> Word:
    return Word(f"{text:<{_LABEL}}", "label")


def _next(number: int, index: int, finding: Finding, width: int) -> Row:
    confidence = Word(digits(finding.confidence), "quiet")
    change = f"{on_one_line(finding.surface)} → {on_one_line(finding.suggestion)}"
    room = width - _LABEL - len(confidence.text) - 2
    words = Word(shortened(change, room), "quiet", f"go_to({index})")
    return spread([_label("next" if number == 0 else ""), words], [confidence], width)


def _fitted(
    blocks: Sequence[list[Row]], giving: Sequence[int], apart: Sequence[int], width: int, height: int, cut: Sequence[int] = (2, 3)
) -> list[Row]:
    """The blocks in at most ``height`` rows.

    If they are too high, the blocks numbered in ``giving`` lose rows in that order, and those in ``cut`` then end in an ellipsis. If
    there is room, blank rows are put before the blocks numbered in ``apart``, in that order.
    """
    kept = [list(block) for block in blocks]
    for n in giving:
        whole = len(kept[n])
        while len(kept[n]) > 1 and sum(map(len, kept)) > height:
            kept[n].pop()
        if n in cut and len(kept[n]) < whole:
            *words, last = kept[n][-1]
            room = width - length(words)
            text = last.text if cells(last.text) + 2 <= room else shortened(last.text, room - 2).rstrip("…").rstrip()
            kept[n][-1] = [*words, replace(last, text=f"{text.rstrip(' ,;')} …")]
    spare = max(0, height - sum(map(len, kept)))
    blanks = set([n for n in apart if kept[n]][:spare])
    rows: list[Row] = []
    for n, block in enumerate(kept):
        rows += [[], *block] if n in blanks else block
    return rows[:height]


def below(current: Current, width: int, height: int) -> list[Row]:
    """The rows of a panel folded below the text."""
    finding = current.finding
    surface = Word(on_one_line(finding.surface), "surface")
    occurrences = Word(f"{current.alike:,} in this text" if current.alike > 1 else "once in this text", "quiet")
    sure = [Word("   "), Word(_sure(finding), finding.tier.value)]
    state = [Word("   "), Word(_state(current), "decided" if current.replacement is not None else "quiet")] if _state(current) else []
    what: list[Row] = [spread([surface, *state], [occurrences, *sure], width)]
    if len(what[0]) == 1 + len(state):
        what = [spread([surface, *state], sure, width)]
    if len(what[0]) == 1 + len(state) and state:
        what = [spread([surface], [occurrences, *sure], width), state[1:]]
    choices: list[Row] = []
    line: list[Word] = []
    for number, suggestion in enumerate(finding.suggestions[:_NUMBERED], 1):
        words = shortened(on_one_line(suggestion), width - 4)
        item = [
            Word(TICK if _ticked(current, number) else "", "decided"),
            Word(f"{number} ", "key", f"choose({number})"),
            Word(words, "choice" if number == 1 else "", f"choose({number})"),
        ]
        if line and length(line) + 3 + length(item) > width:
            choices.append(line)
            line = []
        line += [Word("   "), *item] if line else item
    choices.append(line)
    why: list[Row] = [*hanging([_label("why")], "; ".join(_why(current)), width)]
    note = on_one_line(current.entry.note) if current.entry is not None else ""
    known = "; ".join(part for part in (_about(current), note) if part)
    about: list[Row] = [*hanging([_label("entry")], known, width)] if known else []
    if current.comment:
        what += hanging([_label("said")], on_one_line(current.comment), width)
    upcoming: list[Row] = [_next(0, *current.upcoming[0], width)] if current.upcoming else []
    if not upcoming and current.ending:
        upcoming = [*hanging([_label("next")], current.ending, width, look="decided")]
    return _fitted([what, choices, why, about, upcoming], (3, 2, 1), (2, 4, 1, 3), width, height)


def notice(content: Notice, width: int, height: int) -> list[Row]:
    """The rows of a notice."""
    rows: list[Row] = [*hanging((), content.title, width, look="surface")]
    for paragraph in content.paragraphs:
        rows += [[], *hanging((), paragraph, width)] if height > len(rows) + 2 else hanging((), paragraph, width)
    return rows[:height]


class Panel(Rows):
    """The current finding in words."""

    LOOKS = "panel"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "panel--surface",
        "panel--choice",
        "panel--key",
        "panel--label",
        "panel--quiet",
        "panel--decided",
        "panel--certain",
        "panel--likely",
        "panel--possible",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self.content: Current | Notice = Notice("", ())
        """The present contents."""

    def show(self, content: Current | Notice) -> None:
        """Show other contents."""
        if content != self.content:
            self.content = content
            self.changed()

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The content in rows."""
        if isinstance(self.content, Notice):
            return notice(self.content, width, height)
        screen = self.screen
        folded = screen.has_class("-narrow") or (screen.has_class("-sourced") and not screen.has_class("-huge"))
        return (below if folded else beside)(self.content, width, height)
