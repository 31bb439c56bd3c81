"""Native forms that are ordinary words too: a source may mean the word, and not the name."""

from __future__ import annotations

import re

from tui_review.detect.mentions import Mention, opens_sentence
from tui_review.detect.page import Page
from tui_review.detect.standins import is_bracketed
from tui_review.detect.unit import Unit
from tui_review.glossary import chinese, literal, wordlists
from tui_review.glossary.english import is_known_name
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words as words_of

_ARTICLE = re.compile(
    r"\b(?:de[rnms]|die|das|(?:k|[mds])?ein(?:e[rnms]?)?|(?:unser|ihr|dies|jed)(?:e[rnms]?)?|[ia]m|ins|ans|vom|zu[mr]|beim) $",
    re.IGNORECASE,
)
"""What stands before German nouns: articles, alone or drawn together with a preposition, and words that stand for one."""
_AS_A_WORD = re.compile("[”’」\"'](?:[这這那]|[一二两兩三四2-4]|[几幾]|[个個]){0,3}(?:字|词|詞|文字|言葉|単語)")
"""What follows on a word in quotation marks that is talked about as a word."""
_PLACE_FOLLOWS = re.compile(" ?(?:에(?!게)|으로|공원|둔치|강변|유역|[상하]류|다리|대교|건너|너머|근처|주변|일대|기슭|정상|[옆앞위변])")
"""What Korean puts after a place: the particles of things, and nouns of where something is."""


def is_ordinary(page: Page, unit: Unit, mention: Mention, entry: Entry) -> bool:
    """Whether a mention may be ordinary words of the source, and the target has what they mean, written as ordinary words are.

    Single names of people are none: they open sentences, and nobody writes them in quotation marks. Nor are places where no capital
    could tell, but for those that a Chinese word has its own meaning beside, and for a Korean who is called like a river or a mountain
    that the text is about.
    """
    if entry.kind == "person" and _is_landform(page, unit, mention):
        return True
    uncased = mention.native.lower() == mention.native.upper()
    if chinese.is_chinese(mention.language) and (len(mention.native) > 2 or entry.kind not in ("org", "work", "place")):
        # Longer words are made of others, as the names of events and institutions are.
        return False
    if entry.kind == "place" and uncased and not _is_common(mention, entry):
        return False
    if entry.kind == "person" and not mention.short:
        return False
    here = unit.source[mention.start : mention.end]
    pairs = list(zip(words_of(mention.native), words_of(here), strict=False))
    if not _may_be_ordinary(unit.source, mention, pairs):
        return False
    plain = {
        literal.stem(page.folded[i])
        for i in range(unit.first, unit.last)
        if page.bare[i].islower() or page.opens_sentence(i) or unit.source.isupper()
    }
    return all(any(plain & literal.of_word(word, mention.language).keys() for word in pair) for pair in pairs)


def _is_common(mention: Mention, entry: Entry) -> bool:
    """Whether a Chinese place is called by a word that has another meaning than the place, as small letters of a translation can tell."""
    if not chinese.is_chinese(mention.language) or len(mention.native) != 2:
        return False
    own = {literal.stem(fold(word)) for form in entry.right_forms for word in words_of(form)}
    meant = wordlists.translations(mention.native, mention.language)
    return bool(meant) and not any(is_known_name(word.capitalize()) or literal.stem(word) in own for word in meant)


def _may_be_ordinary(source: str, mention: Mention, pairs: list[tuple[str, str]]) -> bool:
    """Whether the words of a mention, in dictionary form and as they stand, are ordinary ones, and neither quotation marks nor capitals tell."""
    if not all(any(wordlists.translations(word, mention.language) for word in pair) for pair in pairs):
        return False
    marked = is_bracketed(source[: mention.start][-1:], source[mention.end :][:1])
    if marked and not _AS_A_WORD.match(source, mention.end):
        return False
    here = source[mention.start : mention.end]
    if here.lower() == here.upper():
        return len(pairs) == 1
    if mention.language == "de" and _ARTICLE.search(source, 0, mention.start):
        # Towns have no article, and all nouns a capital.
        return len(pairs) == 1
    return source.isupper() or (here[1:].islower() and opens_sentence(source, mention.start))


def _is_landform(page: Page, unit: Unit, mention: Mention) -> bool:
    """Whether a Korean name ends in the word for a landform, is used as a place's, and the target has that word."""
    last = mention.native[-1]
    if last not in wordlists.KOREAN_KINDS or not _PLACE_FOLLOWS.match(unit.source, mention.end):
        return False
    words = literal.of_word(last, "ko")
    return any(literal.stem(page.folded[i]) in words for i in range(unit.first, unit.last))
