"""Non-prose in a text: addresses, paths, code, tags, placeholders, identifiers. Names in it are never judged."""

from __future__ import annotations

import re
from collections.abc import Iterator

_KINDS = (
    r"(?:https?|ftp)://\S+|www\.\S+",
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+",
    r"(?<![\w])[@#]\w+",
    # Hosts, file names and the targets of Markdown links.
    r"(?<![\w-])[\w-]{1,63}\.(?:com|org|net|info|gov|edu|int|mil|io|eu|ru|ua|kz|cn|by|uk|pl|de|fr|tv)\b\S*",
    r"(?<![\w-])[\w-]{1,63}\.(?:txt|html?|pdf|docx?|xlsx?|pptx?|odt|rtf|epub|csv|tsv|xml|ya?ml|toml|json|md|py|js|css|zip|gz|mp[34]|jpe?g|png|gif|svg|webp)\b\S*",
    r"\]\([^()\s]{1,500}\)",
    # Paths, but not "and/or" or "Kiev/Moscow".
    r"(?<!\w)[A-Za-z]:\\\S*|(?<![\w\\])\\\\\w\S*|(?<!\w)\w{1,64}(?:\\[\w.-]{1,64})+",
    r"(?<![\w/.~)])(?:~|\.{1,2})?(?:/[\w.@+-]{1,64}){2,}",
    # Code, tags, placeholders, calls, options.
    r"`[^`\n]*`|<[a-zA-Z/][^<>\n]{0,200}>",
    r"\$?\{{1,2} ?[\w.:-]{1,64} ?\}{1,2}|%\([\w.-]{1,64}\)[a-z]|(?<!\w)\$[A-Za-z_]\w{0,64}",
    r"(?<![\w.])[\w.]{1,64}\(\)|(?<!\S)--[a-z][\w-]{0,64}=\S+",
    # Identifiers: an underscore inside a word, or a long word of letters and digits.
    r"(?<!\w)[^\W_]\w{0,63}?_\w+",
    r"\b(?=\w*\d)(?=\w*[a-zA-Z])\w{12,}\b",
)
_SPANS = re.compile("|".join(_KINDS))
_BOUNDARY = re.compile(
    r"(?:(?<=[\r\n])|\A) {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\r\n]*)|<(?P<shut>/?)(?P<tag>pre|code|script|style)\b[^<>]{0,200}>",
    re.IGNORECASE,
)
"""The boundaries of code blocks: Markdown fences and HTML tags."""


def spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of non-prose between two offsets, in order; none is longer than its line."""
    for match in _SPANS.finditer(text, start, end):
        yield match.span()


def code_blocks(text: str) -> list[tuple[int, int]]:
    """The spans of code blocks, which may have many lines, in order; one that is never closed does not count."""
    if not any(sign in text for sign in ("```", "~~~", "</")):
        return []
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for mark in _BOUNDARY.finditer(text):
        if opened is not None and _closes(mark, opened):
            found.append((opened.start(), mark.end()))
            opened = None
        elif _opens(mark) and (opened is None or (opened["tag"] and mark["tag"])):
            opened = mark
    return found


def _opens(mark: re.Match[str]) -> bool:
    if mark["tag"]:
        return not mark["shut"]
    # A row of tildes without a language name may well be an ornament.
    return bool(mark["info"].strip()) if mark["fence"][0] == "~" else "`" not in mark["info"]


def _closes(mark: re.Match[str], opened: re.Match[str]) -> bool:
    if opened["tag"]:
        return bool(mark["shut"]) and mark["tag"].lower() == opened["tag"].lower()
    return bool(mark["fence"]) and mark["fence"].startswith(opened["fence"]) and not mark["info"].strip()
