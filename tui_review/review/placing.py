"""Writing words into a document: with the line ends of the words that they replace, and escaped if the file's format requires it.

The same replacement may be written differently at another place or in another file. So decisions are shared between places as plain
words, which are written separately at each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review.edits import kept_lines
from tui_review.review.standing import Span, Standing


def written(document: Document, span: Span, words: str) -> str:
    """An editor's words as they are written in the document's text in place of a span; a result of this function is returned unchanged.

    In a file with markup, raises InputError for a span outside the translations and for words that cannot be written there.
    """
    if document.markup is None:
        return kept_lines(words, document.text[slice(*span)])
    return document.markup.typed(*span, words, kept_lines)


def offered(document: Document, span: Span, forms: Iterable[str]) -> tuple[str, ...]:
    """The forms that can be written in place of a span, as they are written there, without duplicates.

    If there are none, the span's own text is returned.
    """
    found: dict[str, None] = {}
    for form in forms:
        try:
            found[written(document, span, form)] = None
        except InputError:
            continue
    return tuple(found) or (document.text[slice(*span)],)


def put_at(document: Document, span: Span, standing: Standing) -> Standing | None:
    """A decision on the same words elsewhere, with its replacement as it is written at a span; None if it cannot be written there."""
    if document.markup is None or standing.replacement is None:
        return standing
    try:
        return replace(standing, replacement=written(document, span, document.plain(standing.replacement)))
    except InputError:
        return None


def put_at_each(document: Document, spans: Iterable[Span], standing: Standing) -> list[tuple[Span, Standing]]:
    """A decision as it is written at several spans of the same words; spans where it cannot be written are left out."""
    placed = ((span, put_at(document, span, standing)) for span in spans)
    return [(span, there) for span, there in placed if there is not None]


def trimmed(document: Document, start: int, end: int) -> Span:
    """A span without white space, and without markup, at its ends. Raises InputError when nothing is left."""
    words = document.text[max(start, 0) : max(end, 0)]
    stripped = words.strip()
    if not stripped:
        raise InputError("there are no words to mark", remedy="mark at least one")
    first = max(start, 0) + len(words) - len(words.lstrip())
    markup = document.markup
    return (first, first + len(stripped)) if markup is None else markup.snapped(first, first + len(stripped))


def belongs(document: Document, span: Span, replacement: str) -> bool:
    """Whether a replacement from a log can be put in place of a span exactly as it is."""
    if document.markup is None:
        return True
    if not document.markup.holds(*span):
        return False
    try:
        return replacement == document.text[slice(*span)] or written(document, span, replacement) == replacement
    except InputError:
        return False
