"""Cyrillic names in the spelling of another language: Запоріжжя and Запорожье, Тоқаев and Токаев.

Words are reduced to what all spellings of a name share. Letters of one language become those that another writes for them, signs
are dropped, and so is the second of the consonants that Ukrainian doubles before я. A Ukrainian і is и, but in a place name it
may also be е, or, before two consonants or the last one, о, from which it developed. Apart from that, letters must match: а stays
а, and no consonant becomes another, so that Тарту is not Торту and Мозырь not Мазур.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from tui_review.glossary import cyrillic

_SHORTEST = 5
"""The least number of letters in a name."""
_ALIKE = 3
"""The number of initial letters that all its case forms share."""
_MOST_SPLIT = 2
"""Names with more ambiguous letters than this are not compared."""
# The orthographies of Ukrainian (2019) and Belarusian (2008) compared with Russian; Kazakh and Kyrgyz letters as in the Russian
# spellings of their names.
_SAME = str.maketrans("қғңһөәұүҡҳґўєїыэё", "кгнхоауукхгвеіиее", "ьъ’'ʼ")
_CLOSED = re.compile("і(?=[^аеиоуюяій](?:[^аеиоуюяій]|$))")
_DOUBLED = re.compile(r"([джзлнстчшц])\1(?=[яюі])")
_OPEN_I, _CLOSED_I = "і", "I"
_OF_PLACES, _OF_OTHERS = {_OPEN_I: "ие", _CLOSED_I: "иео"}, {_OPEN_I: "и", _CLOSED_I: "и"}
"""The letters that a Ukrainian і may be, in an open and in a closed syllable."""
_VOWELS = str.maketrans("", "", "аеиоуюяійI")
_LONGEST_KEY = 4


@lru_cache(maxsize=1 << 13)
def _spellings(word: str, *, of_place: bool) -> tuple[str, tuple[str, ...]]:
    """The consonants of a word, and its possible common spellings; empty when it is too short or too ambiguous."""
    common = _DOUBLED.sub(r"\1", _CLOSED.sub(_CLOSED_I, word.lower().translate(_SAME)))
    if len(word) < _SHORTEST or common.count(_OPEN_I) + common.count(_CLOSED_I) > _MOST_SPLIT:
        return "", ()
    vowels = _OF_PLACES if of_place else _OF_OTHERS
    return common.translate(_VOWELS), tuple("".join(way).capitalize() for way in product(*(vowels.get(c, c) for c in common)))


def key(native: str) -> str:
    """The key under which a name is stored: its first consonants, without its last one, which may change before an ending."""
    return native.lower().translate(_SAME).translate(_VOWELS)[:-1][:_LONGEST_KEY]


def keys(token: str) -> Iterator[str]:
    """The keys by which a source word is looked up."""
    consonants = token.lower().translate(_SAME).translate(_VOWELS)
    return (consonants[:size] for size in range(1, min(len(consonants), _LONGEST_KEY) + 1))


def is_respelled(native: str, token: str, *, of_place: bool) -> bool:
    """Whether a source word is a name in the spelling of another language, in any case form."""
    consonants, names = _spellings(native, of_place=of_place)
    others, words = _spellings(token, of_place=of_place)
    # The last consonant may change before an ending; where nothing is respelled, this comparison adds nothing.
    if not consonants or not others.startswith(consonants[:-1]) or (names == (native,) and words == (token,)):
        return False
    if len(names) > 1 and len(words) > 1:
        # Where both have an і, it is the same letter.
        names, words = names[:1], words[:1]
    return any(name[:_ALIKE] == word[:_ALIKE] and cyrillic.same_word(name, word) for name in names for word in words)
