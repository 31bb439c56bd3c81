"""Names in one language's Cyrillic as another's has them: Запоріжжя and Запорожье, Тоқаев and Токаев.

What is compared is what all spellings of a name have in common. Letters that only one language has become those that another writes for
them, signs fall away, and so does the second of the consonants that Ukrainian doubles before я. A Ukrainian і is и, but in the name of a
place it may be е, or о before two consonants or the last one, where it came from о. That is no likeness: а stays а, and no consonant
becomes another, so that Тарту is no Торту and Мозырь no Мазур.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from tui_review.glossary import cyrillic

_SHORTEST = 5
"""So many letters a name has at least."""
_ALIKE = 3
"""So many first letters it has in all its case forms."""
_MOST_SPLIT = 2
"""More letters that may be one of three are not looked at."""
# The orthographies of Ukrainian (2019) and Belarusian (2008) against the Russian one, Kazakh and Kyrgyz letters by the Russian spellings of their names.
_SAME = str.maketrans("қғңһөәұүҡҳґўєїыэё", "кгнхоауукхгвеіиее", "ьъ’'ʼ")
_CLOSED = re.compile("і(?=[^аеиоуюяій](?:[^аеиоуюяій]|$))")
_DOUBLED = re.compile(r"([джзлнстчшц])\1(?=[яюі])")
_OPEN_I, _CLOSED_I = "і", "I"
_OF_PLACES, _OF_OTHERS = {_OPEN_I: "ие", _CLOSED_I: "иео"}, {_OPEN_I: "и", _CLOSED_I: "и"}
"""What a Ukrainian і may be, in an open and in a closed syllable."""
_VOWELS = str.maketrans("", "", "аеиоуюяійI")
_LONGEST_KEY = 4


@lru_cache(maxsize=1 << 13)
def _spellings(word: str, *, of_place: bool) -> tuple[str, tuple[str, ...]]:
    """The consonants of a word, and what it may be in common spelling; nothing when it is too short or too much of it is open."""
    common = _DOUBLED.sub(r"\1", _CLOSED.sub(_CLOSED_I, word.lower().translate(_SAME)))
    if len(word) < _SHORTEST or common.count(_OPEN_I) + common.count(_CLOSED_I) > _MOST_SPLIT:
        return "", ()
    vowels = _OF_PLACES if of_place else _OF_OTHERS
    return common.translate(_VOWELS), tuple("".join(way).capitalize() for way in product(*(vowels.get(c, c) for c in common)))


def key(native: str) -> str:
    """What a name is kept under: its first consonants without the last one, which may change before an ending."""
    return native.lower().translate(_SAME).translate(_VOWELS)[:-1][:_LONGEST_KEY]


def keys(token: str) -> Iterator[str]:
    """What a word of a source is looked up by."""
    consonants = token.lower().translate(_SAME).translate(_VOWELS)
    return (consonants[:size] for size in range(1, min(len(consonants), _LONGEST_KEY) + 1))


def is_respelled(native: str, token: str, *, of_place: bool) -> bool:
    """Whether a word is a name, a place's or another, as another language spells it, in any case form."""
    consonants, names = _spellings(native, of_place=of_place)
    others, words = _spellings(token, of_place=of_place)
    # The last consonant may change before an ending; where nothing is spelled otherwise the words are no more alike than they were.
    if not consonants or not others.startswith(consonants[:-1]) or (names == (native,) and words == (token,)):
        return False
    if len(names) > 1 and len(words) > 1:
        # Where both have an і it is one letter.
        names, words = names[:1], words[:1]
    return any(name[:_ALIKE] == word[:_ALIKE] and cyrillic.same_word(name, word) for name in names for word in words)
