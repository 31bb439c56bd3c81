"""Making text safe to display: characters that could control a terminal are replaced by visible symbols."""

from __future__ import annotations

import re

_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]|[\t\n]"
)


def _symbol(match: re.Match[str]) -> str:
    c = match.group()
    code = ord(c)
    if c == "\n":
        return "⏎"
    if c == "\t":
        return "⇥"
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if 0xDC80 <= code <= 0xDCFF:
        return f"<{code - 0xDC00:02X}>"
    return f"<U+{code:04X}>"


def shown(text: str) -> str:
    """The text on one line, with control, bidirectional and invisible characters and invalid bytes as visible symbols."""
    return _STEERING.sub(_symbol, text) if not text.isascii() or not text.isprintable() else text
