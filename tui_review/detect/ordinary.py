"""Native forms that are also ordinary words: a source may use the word without meaning the name."""

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
"""German determiners before nouns: articles, alone or contracted with a preposition, and pronouns used like articles."""
_AS_A_WORD = re.compile("[”’」\"'](?:[这這那]|[一二两兩三四2-4]|[几幾]|[个個]){0,3}(?:字|词|詞|文字|言葉|単語)")
"""Text after a word in quotation marks that is mentioned as a word."""
_PLACE_FOLLOWS = re.compile(" ?(?:에(?!게)|으로|공원|둔치|강변|유역|[상하]류|다리|대교|건너|너머|근처|주변|일대|기슭|정상|[옆앞위변])")
"""Korean text that follows a place: particles, and nouns of location."""


def is_ordinary(page: Page, unit: Unit, mention: Mention, entry: Entry) -> bool:
    """Whether a mention may be ordinary words, and the target has their translation, written as ordinary words are.

    Of people, only short forms such as surnames can be: a single native name often opens a sentence, and nobody puts it in
    quotation marks. Places in scripts without capitals cannot, except Chinese words with another meaning. A Korean with the name
    of a river or mountain that the text is about counts as ordinary words too.
    """
    if entry.kind == "person" and _is_landform(page, unit, mention):
        return True
    uncased = mention.native.lower() == mention.native.upper()
    if chinese.is_chinese(mention.language) and (len(mention.native) > 2 or entry.kind not in ("org", "work", "place")):
        # Longer Chinese words are compounds, as the names of events and institutions are.
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
    """Whether a Chinese place's name of two characters is a word with another meaning, which lower case in a translation can reveal."""
    if not chinese.is_chinese(mention.language) or len(mention.native) != 2:
        return False
    own = {literal.stem(fold(word)) for form in entry.right_forms for word in words_of(form)}
    meant = wordlists.translations(mention.native, mention.language)
    return bool(meant) and not any(is_known_name(word.capitalize()) or literal.stem(word) in own for word in meant)


def _may_be_ordinary(source: str, mention: Mention, pairs: list[tuple[str, str]]) -> bool:
    """Whether a mention's words, in dictionary form or as they stand, are ordinary, and no quotation marks or capitals rule that out."""
    if not all(any(wordlists.translations(word, mention.language) for word in pair) for pair in pairs):
        return False
    marked = is_bracketed(source[: mention.start][-1:], source[mention.end :][:1])
    if marked and not _AS_A_WORD.match(source, mention.end):
        return False
    here = source[mention.start : mention.end]
    if here.lower() == here.upper():
        return len(pairs) == 1
    if mention.language == "de" and _ARTICLE.search(source, 0, mention.start):
        # Towns take no article, and all German nouns are capitalised.
        return len(pairs) == 1
    return source.isupper() or (here[1:].islower() and opens_sentence(source, mention.start))


def _is_landform(page: Page, unit: Unit, mention: Mention) -> bool:
    """Whether a Korean name ends in the word for a landform, is followed by a word that follows places, and the target has that word."""
    last = mention.native[-1]
    if last not in wordlists.KOREAN_KINDS or not _PLACE_FOLLOWS.match(unit.source, mention.end):
        return False
    words = literal.of_word(last, "ko")
    return any(literal.stem(page.folded[i]) in words for i in range(unit.first, unit.last))
