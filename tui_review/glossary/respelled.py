"""Names in one language's Cyrillic as another's has them: Запоріжжя and Запорожье, Тоқаев and Токаев.

What is compared is what all spellings of a name have in common. Letters that only one language has become those that another writes for
them, signs and doubled consonants fall away, and a Ukrainian і, which stands for three vowels of Russian, is each of them in turn: о only before
two consonants or the last one, where it came from о. That is no likeness: а stays а, and no consonant becomes another, so that Тарту is no Торту and Мозырь no Мазур.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from tui_review.glossary import cyrillic

_SHORTEST = 5
"""So many letters a name has at least."""
_MOST_SPLIT = 2
"""More letters that may be one of three are not looked at."""
# The orthographies of Ukrainian (2019) and Belarusian (2008) against the Russian one, Kazakh and Kyrgyz letters by the Russian spellings of their names.
_SAME = str.maketrans("қғңһөәұүҡҳґўєїыэё", "кгнхоауукхгвеіиее", "ьъ’'ʼ")
_DOUBLED = re.compile(r"([бвгджзклмнпрстфхцчшщ])\1")
_SPLIT, _CLOSED = "і", re.compile("і(?=[^аеиоуюяій]([^аеиоуюяій]|$))")
_VOWELS = str.maketrans("", "", "аеиоуюяій")


@lru_cache(maxsize=1 << 13)
def _spellings(word: str) -> tuple[str, tuple[str, ...]]:
    """The consonants of a word, and what it may be in common spelling; nothing when it is too short or too much of it is open."""
    common = word.lower().translate(_SAME)
    if len(word) < _SHORTEST or common.count(_SPLIT) > _MOST_SPLIT:
        return "", ()
    closed = {m.start() for m in _CLOSED.finditer(common)}
    places = ["иео" if n in closed else "ие" if c == _SPLIT else c for n, c in enumerate(common)]
    ways = dict.fromkeys(_DOUBLED.sub(r"\1", "".join(way)).capitalize() for way in product(*places))
    return _DOUBLED.sub(r"\1", common).translate(_VOWELS), tuple(ways)


def is_respelled(native: str, token: str) -> bool:
    """Whether a word is a name as another language spells it, in any case form."""
    consonants, names = _spellings(native)
    others, words = _spellings(token)
    # The last consonant may change before an ending; where nothing is spelled otherwise the words are no more alike than they were.
    if not consonants or not others.startswith(consonants[:-1]) or (names == (native,) and words == (token,)):
        return False
    if len(names) > 1 and len(words) > 1:
        # Where both have an і it is one letter.
        names, words = names[:1], words[:1]
    return any(cyrillic.same_word(name, word) for name in names for word in words)
