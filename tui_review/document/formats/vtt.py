"""WebVTT subtitles (W3C). Each cue is a segment; its name is its identifier, else its position in the file.

Notes, styles and regions are not segments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from tui_review.document.formats import Units
from tui_review.document.formats.cues import line_at, refuse
from tui_review.document.markup import TAG, Syntax, replaced
from tui_review.document.model import Segment
from tui_review.errors import InputError

_BLOCK = re.compile(r"[^\r\n][^\n\r]*(?:(?:\r\n|\n|\r)[^\r\n]+)*")
_TIME = r"(?:\d{2,}:)?\d{2}:\d{2}\.\d{3}"
_TIMES = re.compile(rf"(?:\A|(?<=[\r\n]))[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}[^\r\n]*(?:\r\n|\n|\r|\Z)")
_TOKEN = re.compile(r"(?P<tag><(?:/?[a-zA-Z]|\d|/?>)[^<>]{0,500}>|</?>)|&(?:\#[0-9]{1,7}|\#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|\Z)")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def mask(raw: str) -> str:
    """The text of a cue with its tags masked and its references decoded."""
    if "<" not in raw and "&" not in raw:
        return raw
    return _TOKEN.sub(_masked, raw)


def _masked(match: re.Match[str]) -> str:
    raw = match.group()
    if match["tag"]:
        return TAG * len(raw)
    meant = unescape(raw)
    return replaced(len(raw), meant if len(meant) == 1 else "\0")


SYNTAX = Syntax(mask, lambda words: words.translate(_ESCAPES), refuse)


def read(text: str, place: Path | str) -> Units:
    """The cues in a text; ``place`` is the file's name for messages. Raises InputError for a text that is not WebVTT."""
    if not re.match(r"WEBVTT(?:[ \t\r\n]|\Z)", text):
        raise InputError("is no WebVTT: it does not begin with WEBVTT", path=place, line=1, remedy="write that, or check its extension")
    return Units(list(_cues(text, place)))


def _cues(text: str, place: Path | str) -> Iterator[Segment]:
    number = 0
    blocks = _BLOCK.finditer(text)
    next(blocks)
    for block in blocks:
        times = _TIMES.search(text, block.start(), block.end())
        name = text[block.start() : times.start()].strip() if times is not None else ""
        if times is not None and len(name.splitlines()) <= 1:
            number += 1
            yield Segment(min(times.end(), block.end()), block.end(), None, name or str(number))
        elif "-->" in block.group() and not _NO_CUE.match(block.group()):
            raise InputError(
                "has times that are none", path=place, line=line_at(text, block.start()), remedy="write them as 00:01.000 --> 00:02.500"
            )
