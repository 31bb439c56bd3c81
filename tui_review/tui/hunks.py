"""The changes of a corrected copy in hunks, each with its context, before and after.

A hunk only crosses a line end if a change does; of a long line, only the part near the changes is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_review.document import Document
from tui_review.review import Edit
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.rows import wrap
from tui_review.tui.styled import Word

AROUND = 140
"""Maximum number of characters of a line that are shown on either side of a change."""


@dataclass(frozen=True, slots=True)
class Part:
    """A changed or unchanged run of one side of a hunk."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Hunk:
    """Changes that are close to each other."""

    line: int
    """The line of the original, from 1."""
    edits: tuple[Edit, ...]
    before: tuple[Part, ...]
    after: tuple[Part, ...]


def hunks(document: Document, edits: Sequence[Edit]) -> list[Hunk]:
    """The hunks of ``edits``, which must be in text order."""
    groups: list[list[Edit]] = []
    for edit in edits:
        last = groups[-1][-1] if groups else None
        if last is not None and edit.start - last.end <= 2 * AROUND and _line_end(document.text, last.end) >= edit.start:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return [_hunk(document, group) for group in groups]


def _hunk(document: Document, edits: Sequence[Edit]) -> Hunk:
    text = document.text
    begin, end = _begin(text, edits[0].start), _end(text, edits[-1].end)
    before: list[Part] = []
    after: list[Part] = []
    at = begin
    for edit in edits:
        for side, words in ((before, edit.original), (after, edit.replacement)):
            side += [Part(text[at : edit.start], changed=False), Part(words, changed=True)]
        at = edit.end
    for side in (before, after):
        side.append(Part(text[at:end], changed=False))
        if begin > 0 and text[begin - 1] not in "\r\n":
            side.insert(0, Part("… ", changed=False))
        if end < len(text) and text[end] not in "\r\n":
            side.append(Part(" …", changed=False))
    return Hunk(document.position(edits[0].start)[0], tuple(edits), tuple(before), tuple(after))


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", max(0, offset - 3 * AROUND), offset), text.rfind("\r", max(0, offset - 3 * AROUND), offset)) + 1


def _line_end(text: str, offset: int) -> int:
    ends = [at for end in "\r\n" if (at := text.find(end, offset, offset + 3 * AROUND)) >= 0]
    return min(ends, default=min(len(text), offset + 3 * AROUND))


def _begin(text: str, offset: int) -> int:
    """The offset from which a line is shown: its start if that is near, else after a space."""
    near = max(0, offset - AROUND)
    start = _line_start(text, offset)
    if start >= near:
        return start
    return text.find(" ", near, offset) + 1 or near


def _end(text: str, offset: int) -> int:
    near = min(len(text), offset + AROUND)
    end = _line_end(text, offset)
    if end <= near:
        return end
    blank = text.rfind(" ", offset, near)
    return blank if blank >= 0 else near


def flowed(parts: Sequence[Part], width: int, look: str, changed: str) -> list[list[Word]]:
    """Parts in rows of at most ``width`` cells."""
    shown = [(on_one_line(part.text), changed if part.changed else look) for part in parts if part.text]
    line = "".join(text for text, _ in shown)
    starts = [*wrap(line, width), len(line)]
    rows: list[list[Word]] = [[] for _ in starts[1:]]
    at = row = 0
    for text, which in shown:
        end = at + len(text)
        while at < end:
            while starts[row + 1] <= at:
                row += 1
            stop = min(end, starts[row + 1])
            rows[row].append(Word(line[at:stop], which))
            at = stop
    for words in rows:  # blanks at a row's end may hang over the width
        while words and not words[-1].text.rstrip():
            words.pop()
        if words:
            words[-1] = Word(words[-1].text.rstrip(), words[-1].look)
    return rows
