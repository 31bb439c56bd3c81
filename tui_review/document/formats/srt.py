r"""SubRip subtitles. Each subtitle is a segment; its name is the number above it, else its position in the file.

The format has no escapes. Tags, and commands in braces from other formats such as ``{\an8}``, are markup.
"""

from __future__ import annotations

import re
from pathlib import Path

from tui_review.document.formats import Units
from tui_review.document.formats.cues import line_at, refuse
from tui_review.document.markup import TAG, Syntax
from tui_review.document.model import Segment
from tui_review.errors import InputError

_TIME = r"\d{1,3}:\d{1,2}:\d{1,2}(?:[,.]\d{1,3})?"
_CUE = re.compile(
    rf"(?:\A|(?<=[\r\n]))(?:[ \t]*(?P<number>\d+)[ \t]*(?:\r\n|\n|\r))?[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\r\n]*(?:\r\n|\n|\r|\Z)"
)
_MARKUP = re.compile(r"</?[a-zA-Z][^<>\r\n]{0,200}>|\{\\[^{}\r\n]{0,200}\}")


def mask(raw: str) -> str:
    """The text of a subtitle with its tags masked."""
    if "<" not in raw and "{" not in raw:
        return raw
    return _MARKUP.sub(lambda match: TAG * len(match.group()), raw)


SYNTAX = Syntax(mask, str, refuse)


def read(text: str, place: Path | str) -> Units:
    """The subtitles in a text; ``place`` is the file's name for messages. Raises InputError when other text comes before them."""
    cues = list(_CUE.finditer(text))
    before = text[: cues[0].start() if cues else len(text)]
    if before.strip():
        raise InputError(
            "is no subtitle: its number and a line with its times, 00:00:01,000 --> 00:00:02,500, come first",
            path=place,
            line=line_at(text, len(before) - len(before.lstrip())),
            remedy="mend the line, or rename the file if it is plain text",
        )
    segments = []
    for number, cue in enumerate(cues, 1):
        start = cue.end()
        words = text[start : cues[number].start() if number < len(cues) else len(text)]
        blank = len(words) - len(words.lstrip()) if words.strip() else 0  # a subtitle without words still counts among the others
        segments.append(Segment(start + blank, start + len(words.rstrip()), None, cue["number"] or str(number)))
    return Units(segments)
