"""Converts findings in the readable text of a document to findings in its raw text, whose suggestions can be written unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_review.detect.finding import Finding
from tui_review.document.model import Document
from tui_review.errors import InputError


def written_in(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings in a document's ``readable`` text, or in a part of it, with span, surface and suggestions as in its raw text.

    Suggestions that cannot be written there are left out. So is a finding whose first suggestion cannot be, for example because it is
    not clear where the markup inside the finding belongs, or because the finding extends over two translations.
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
