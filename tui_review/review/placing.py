"""How words are written where they are to stand: with the line ends of what they replace, and escaped in a file that asks for it.

The same decision can look otherwise at another place or in another file, so what is shared between places is the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.review.edits import kept_lines
from tui_review.review.standing import Span, Standing


def written(document: Document, span: Span, words: str) -> str:
    """What an editor's words are in the document's text in place of a span; what was written so once stays as it is.

    Raises InputError, in a file that is more than plain text, outside of its translations and for what cannot be written there.
    """
    if document.markup is None:
        return kept_lines(words, document.text[slice(*span)])
    return document.markup.typed(*span, words, kept_lines)


def offered(document: Document, span: Span, forms: Iterable[str]) -> tuple[str, ...]:
    """Those of some forms that can be written in place of a span, each once."""
    found: dict[str, None] = {}
    for form in forms:
        try:
            found[written(document, span, form)] = None
        except InputError:
            continue
    return tuple(found) or (document.text[slice(*span)],)


def put_at(document: Document, span: Span, standing: Standing) -> Standing | None:
    """What was decided of the same words elsewhere, as it is written at a span; None where it cannot be."""
    if document.markup is None or standing.replacement is None:
        return standing
    try:
        return replace(standing, replacement=written(document, span, document.plain(standing.replacement)))
    except InputError:
        return None


def belongs(document: Document, span: Span, replacement: str) -> bool:
    """Whether a replacement that a log has may stand in place of a span."""
    if document.markup is None:
        return True
    if not document.markup.holds(*span):
        return False
    try:
        return replacement == document.text[slice(*span)] or written(document, span, replacement) == replacement
    except InputError:
        return False
