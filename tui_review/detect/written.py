"""Findings in what is read of a document, made findings in its text: what they say can be put into the file as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_review.detect.finding import Finding
from tui_review.document.model import Document
from tui_review.errors import InputError


def written_in(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings in a document's ``readable`` text, or in a part of it, as findings in its text: surface and suggestions are the file's own.

    A finding that goes over markup in which its first replacement has no sure place is left out; so is one over two translations.
    """
    if document.markup is None:
        yield from findings
        return
    text, markup = document.text, document.markup
    for finding in findings:
        start, end = markup.snapped(finding.start, finding.end)
        offered: dict[str, None] = {}
        for words in finding.suggestions:
            try:
                offered[markup.put(start, end, words)] = None
            except InputError:
                if not offered:
                    break
        offered.pop(text[start:end], None)
        if offered:
            yield replace(finding, start=start, end=end, surface=text[start:end], suggestions=tuple(offered))
