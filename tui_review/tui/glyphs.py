"""The display of a document's characters on the screen.

Control, bidirectional and invisible characters are replaced by visible symbols, so that no text can control the terminal. The
symbols are those of the reports.
"""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len

from tui_review.document.shown import shown

TICK = "✓"
"""Follows an accepted replacement."""
TAB = 4
"""Distance of tab stops, in cells."""
PLAIN = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038e-\u03a1\u03a3-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2713"
)
"""Contents of a regular-expression character class: characters of one cell that are shown unchanged. Most texts have no others."""

_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Invisible characters that are letters or marks in Unicode."""
_JOINED = re.compile(
    "(?<=[\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff\u0620-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\u0900-\u0dff])"
    "[\u200c\u200d]"
)
"""A joiner after an emoji, or after a letter of a script written with joiners, where it is legitimate and not shown."""
_LINE_END = re.compile("\r\n?|\n")
_ODD = re.compile(f"[^{PLAIN}]")


def _glyph(character: str) -> str:
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return ""  # variation selectors: terminals disagree on how many cells they add
    if unicodedata.category(character) in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp") or character in _FILLERS:
        symbol = shown(character)
        return symbol if symbol != character else f"<U+{ord(character):04X}>"
    return character


class _Glyphs(dict[int, str]):
    """A table for ``str.translate`` that is filled on demand."""

    def __missing__(self, code: int) -> str:
        glyph = self[code] = _glyph(chr(code))
        return glyph


_GLYPHS = _Glyphs()


def visible(text: str, before: str = "") -> str:
    """A part of a line as displayed; ``before`` is the displayed text before it in the line, for the tab stops."""
    if _ODD.search(text) is None:
        return text
    if "\t" in text:
        head, *rest = text.split("\t")
        line = visible(head)
        column = cell_len(before)
        for part in rest:
            line += " " * (TAB - (column + cell_len(line)) % TAB) + visible(part)
        return line
    return _JOINED.sub("", text).translate(_GLYPHS)


def replaced(text: str) -> str:
    """A replacement as displayed in the text; line ends of any kind in it become line feeds, which break the row."""
    if "\n" in text or "\r" in text:
        return "\n".join(visible(line) for line in _LINE_END.split(text))
    return visible(text)


def on_one_line(text: str) -> str:
    """A text for display on one line; line ends become spaces."""
    return visible(_LINE_END.sub(" ", text))
