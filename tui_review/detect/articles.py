"""The article before a name that is replaced, which may have to be changed or removed.

This is only done where the article certainly belongs to the name: "the Bodensee" becomes "Lake Constance", "the Bodensee region" keeps
its article.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_review.detect.page import Page
from tui_review.detect.replacement import article, cased_like
from tui_review.glossary.articles import is_bare_name, takes_the
from tui_review.glossary.english import is_contraction, is_stop
from tui_review.glossary.entry import Entry
from tui_review.glossary.verbs import is_verb

_PREPOSITIONS = frozenset(
    (
        "about across after against along among around at because before behind below beside between beyond by despite during for from in inside "
        "into like near off on onto outside over per since through to toward towards under until upon via with within without"
    ).split()
)
_AFTER = _PREPOSITIONS | frozenset("again also itself only that today together tomorrow tonight too yesterday".split())
"""Words after a name that show that no noun follows which the name qualifies, so that an article before it belongs to the name."""
_NARROWING = frozenset("of that which who whose where when".split())
"""Words after a name that require an article whatever the name: the Berlin of the twenties."""


def with_article(
    page: Page, first: int, last: int, surface: str, offered: Sequence[str], entry: Entry | None, lowest: int
) -> tuple[str, tuple[str, ...]]:
    """The article that is replaced together with a surface, with the space after it, or an empty text; and the offered forms for both.

    ``lowest``: the first word that may be taken.
    """
    before = first - 1
    unchanged = "", tuple(offered)
    if before < lowest or not page.gaps[first].isspace():
        return unchanged
    standing, lead = page.words[before], page.words[before] + page.gaps[first]
    if standing.lower() in {"a", "an"}:
        # A capitalised "An" may well be a name, unless it is the right article for the words as they stand.
        is_article = standing.islower() or article(surface) == standing.lower()
        if is_article and article(offered[0]) != standing.lower():
            return lead, tuple(cased_like(article(form), standing) + page.gaps[first] + form for form in offered)
    elif standing.lower() == "the" and entry is not None and _goes(offered[0], entry, surface) and _stands_alone(page, last):
        keeps = [not _goes(form, entry, surface) and not _has_own(form) for form in offered]
        return lead, tuple(lead + form if kept else _opening(form, standing) for form, kept in zip(offered, keeps, strict=True))
    return unchanged


def _has_own(form: str) -> bool:
    return form[:4].lower() == "the "


def _opening(form: str, standing: str) -> str:
    """A form that replaces an article as well, with a capital if the article had one and the form's first word is in lower case."""
    return form[:1].upper() + form[1:] if standing[0].isupper() and form.split(" ", maxsplit=1)[0].islower() else form


def _goes(form: str, entry: Entry, surface: str) -> bool:
    """Whether "the" before a surface has to go: the form includes it, or takes none, and the surface had it for its own meaning."""
    if _has_own(form):
        return True
    if form.lower() == surface.lower() or any(_has_own(right) and right[4:] == form for right in entry.right_forms):
        return False
    taken = takes_the(form, entry.kind)
    if entry.kind in {"person", "work"}:
        return taken is False
    if taken is None:
        # The short form of the Bolshoi Theatre keeps the article.
        return is_bare_name(form, entry.kind, surface) and not any(takes_the(right, entry.kind) for right in entry.right_forms)
    return not taken and takes_the(surface, entry.kind) is not False


def _stands_alone(page: Page, last: int) -> bool:
    """Whether the words before ``last`` are a complete noun phrase, and do not qualify a noun after them."""
    if page.is_possessive(last - 1):
        return True
    if last == len(page.words):
        return not page.is_taken_out
    if not page.joined(last) or ("\n" in page.gaps[last] and page.bare[last][0].isupper()):
        return True
    word = page.folded[last]
    if page.gaps[last].strip() or word in _NARROWING:
        return False
    if word in {"and", "or"}:
        return last + 1 < len(page.words) and page.bare[last + 1][0].islower()
    return is_stop(word) or is_verb(word) or word in _AFTER or is_contraction(page.bare[last])
