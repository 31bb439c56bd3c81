"""Which English names take the definite article: the Finance Ministry does, Lake Constance and Victory Day do not."""

from __future__ import annotations

from tui_review.glossary.english import ordinariness
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words as words_of
from tui_review.glossary.titles import TITLES

_WITH = frozenset(
    (
        "academy accord accords act administration agency agreement agreements alliance alps archipelago army assembly association authority "
        "battle brotherhood bureau caliphate canal channel circus coalition commission committee commonwealth community confederation "
        "conference congress constitution convention corps council court crisis declaration department desert diet directorate doctrine duma "
        "dynasty embassy emirates empire famine federation fleet forces foundation front fund games government guard gulf highlands hotel "
        "initiative institute islands khanate kingdom league library mausoleum memorandum ministry mountains movement museum navy ocean "
        "office olympics opera orchestra organisation organization pact parliament party peninsula plan plateau police prize protocol railway "
        "region republic reservoir revolution river rocks sea secretariat senate service society states steppe straits strait summit synod "
        "territory theater theatre treasury treaty tribunal troops union uprising war wars"
    ).split()
)
"""Head words of longer names that take the article."""
_WITHOUT = frozenset(
    (
        "abbey airlines airport airways avenue beach boulevard castle cathedral cemetery city college county day eve harbor harbour island lake "
        "lane manor parish prefecture province square station street town township university village"
    ).split()
)
"""Head words of longer names that do not take it unless "of" follows: Prague Castle, but the Castle of Trakai."""
_DESCRIBED = frozenset("airport beach castle cathedral city harbor harbour island lake manor station town village".split())
"""Those of them that take it after a common word: Mexico City, but the Forbidden City."""
_BEFORE_OF = _WITH | frozenset(
    "bank castle cathedral church city day hall house isle palace province school square tower university".split()
)
"""Head words that take the article before "of" or "for"."""
_FIRST = frozenset("cape fort lake lough loch mount mt port saint san santa st".split())
"""First words of places without the article."""
_IN_TITLES = frozenset("and at but for from in into is my on or our to with without your".split())
"""Small words inside the name of a work that show it to be a title and not a description: War and Peace."""
_TEXTS = frozenset(
    (
        "account anthem ballad bible book books canon charter chronicle chronicles classic classics code codex diary epic hymn lay law letter "
        "letters manifesto manual manuscript poem record records report saga scripture scriptures scroll song songs sutra testament"
    ).split()
)
"""Head words of works that are named by a description, with the article."""
_SITES = frozenset(
    "bridge cafe cinema club column garden gardens gate gates hall monastery monument palace park pub restaurant stadium temple tower wall zoo"
    .split()
)  # fmt: skip
"""Head words of buildings and sites, of which some take the article and some do not."""
_FOREIGN = frozenset(
    (
        "arctic balkans basij bosphorus bronx bundesbank bundesliga bundesrat bundestag bundeswehr caucasus cheka comintern cortes dail donbas "
        "donbass duma eduskunta folketing gestapo gulag hague jirga kaaba khural knesset komsomol kremlin kriegsmarine kuomintang kurultai levant louvre "
        "luftwaffe maghreb maidan majlis mejlis mossad netherlands oireachtas okhrana philippines politburo rada reichstag riigikogu riksdag "
        "ruhr saeima sahara sahel seim seimas sejm shura sobranie stasi storting taliban tatmadaw vatican wehrmacht yakuza"
    ).split()
)
"""Words of other languages with which English names take the article."""
_ABSTRACT = ("acy", "dom", "ice", "ism", "ity", "ness")
"""Endings of abstract nouns, which are names without an article: New Democracy, Law and Justice."""
_LEAST_ENGLISH = 4
"""Number of letters from which a word of a name in another language is hardly ever an English word by chance."""


def takes_the(name: str, kind: str | None) -> bool | None:
    """Whether a name of a kind takes the definite article; None when its words do not show it."""
    words = [fold(word) for word in words_of(name)]
    if not words or words[0] == "the":
        return None
    if kind == "person":
        return None if words[-1] in TITLES or words[-1] == "lama" else False
    if not _FOREIGN.isdisjoint(words):
        return True
    if kind == "work":
        is_title = words[-1] not in _TEXTS and not _IN_TITLES.isdisjoint(words[1:-1])
        return False if is_title else None
    at = next((n for n, word in enumerate(words) if n and word in {"of", "for"}), None)
    if at is not None:
        return True if words[at - 1] in _BEFORE_OF else None
    if len(words) == 1:
        return None
    if words[-1] in _WITH:
        return True
    if words[-1] in _DESCRIBED and ordinariness(words[-2]) > 0:
        return None
    is_bare = words[-1] in _WITHOUT or (kind == "place" and words[0] in _FIRST) or (kind == "org" and words[-1].endswith(_ABSTRACT))
    return False if is_bare else None


def is_bare_name(form: str, kind: str | None, translation: str) -> bool:
    """Whether a name in another language takes no article, unlike its literal translation in the text: Magnit, "the Magnet".

    False when the last word of the translation is one such as "parliament" or "stadium": a foreign name of those may take an article.
    """
    is_foreign = not form.isupper() and all(ordinariness(word) == 0 or len(word) < _LEAST_ENGLISH for word in words_of(form))
    if kind not in {"org", "place"} or not is_foreign or not all(ordinariness(word) > 0 for word in words_of(translation)):
        return False
    *before, head = [fold(word) for word in words_of(translation)]
    return not before or head == "party" or head not in _WITH | _SITES
