"""The positions of the entries in the text of a glossary file."""

from __future__ import annotations

import re

HEADER = re.compile(r"^[ \t]*\[\[[ \t]*(?:entry|\"entry\"|'entry')[ \t]*\]\]", re.MULTILINE)
"""The header of an entry."""
_LONG_STRING = r'"""(?:\\.|[^\\])*?"""(?:"{1,2}(?!"))?|\'\'\'.*?\'\'\'(?:\'{1,2}(?!\'))?'
STRING = rf"{_LONG_STRING}|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'"
"""A TOML string in any quotes."""
_STRING_OR_COMMENT = re.compile(rf"{STRING}|#[^\n]*", re.DOTALL)


def header_starts(text: str) -> list[int]:
    """The start of the line of each ``[[entry]]`` header, except those inside multi-line strings."""
    found = [match.start() for match in HEADER.finditer(text)]
    if '"""' not in text and "'''" not in text:
        return found
    inside = [match.span() for match in _STRING_OR_COMMENT.finditer(text) if match.group().startswith(('"""', "'''"))]
    kept, at = [], 0
    for start in found:
        while at < len(inside) and inside[at][1] <= start:
            at += 1
        if at == len(inside) or start < inside[at][0]:
            kept.append(start)
    return kept


def blanked(text: str) -> str:
    """The text with strings and comments replaced by spaces; line breaks are kept."""
    return _STRING_OR_COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def line_numbers(text: str, starts: list[int]) -> list[int]:
    """The line number, from 1, of each of some ascending offsets."""
    lines, line, at = [], 1, 0
    for start in starts:
        line += text.count("\n", at, start)
        at = start
        lines.append(line)
    return lines
