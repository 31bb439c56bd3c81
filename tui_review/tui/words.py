"""Word boundaries for marking by hand: the next and previous word, and the words around a place."""

from __future__ import annotations

import re

_UNSEEN = "\u2060\ufeff"
"""Characters in the readable text of a translation file that fill up escapes or replace tags inside a word."""
_INSIDE = f"'’-{_UNSEEN}"
_WORD = re.compile(rf"[^\W_]+(?:(?:['’\-]|[{_UNSEEN}]+['’\-]?)[{_UNSEEN}]*[^\W_]+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Characters of scripts without spaces between words, each of which counts as a word."""
_FAR = 400


def words_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words between ``start`` and ``end``; in scripts without spaces, single characters."""
    found = []
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        for single in _UNSPACED.finditer(text, *match.span()):
            if single.start() > at:
                found.append((at, single.start()))
            found.append(single.span())
            at = single.end()
        if at < match.end():
            found.append((at, match.end()))
    return found


def word_after(text: str, offset: int) -> tuple[int, int] | None:
    """The word that begins at or after a place, which should not be within a word."""
    match = _WORD.search(text, offset)
    return words_in(text, *match.span())[0] if match is not None else None


def word_before(text: str, offset: int) -> tuple[int, int] | None:
    """The word that ends at or before a place."""
    begin = offset
    while begin > 0:
        begin = max(0, begin - _FAR)
        while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] in _INSIDE):
            begin -= 1
        words = words_in(text, begin, offset)
        if words:
            return words[-1]
    return None


def around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the whole words that a part of the text touches; None when there are none."""
    begin, stop = start, end
    while begin > 0 and start - begin < _FAR and (text[begin - 1].isalnum() or text[begin - 1] in _INSIDE):
        begin -= 1
    while stop < len(text) and stop - end < _FAR and (text[stop].isalnum() or text[stop] in _INSIDE):
        stop += 1
    touched = [word for word in words_in(text, begin, stop) if word[1] > start and word[0] < max(end, start + 1)]
    return (touched[0][0], touched[-1][1]) if touched else None
