"""Chinese names of three characters that begin like a shorter one: 王红梅 is Wang Hongmei, where a glossary has 王红, Wang Hong."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from tui_review.detect.mentions import Mention
from tui_review.detect.page import Page
from tui_review.detect.unit import Unit
from tui_review.glossary import chinese
from tui_review.glossary.entry import Entry

_SHORTER = 2


def is_in_longer_name(page: Page, unit: Unit, mention: Mention, entry: Entry) -> bool:
    """Whether a person's name goes on in the source, and the target has the whole of it romanised, in pinyin and in either order."""
    longer = unit.source[mention.start : mention.end + 1]
    if entry.kind != "person" or len(mention.native) != _SHORTER or len(longer) == _SHORTER or not all(map(chinese.is_han, longer)):
        return False
    names = _romanised(longer)
    return any("".join(page.folded[i : i + size]) in names for size in (2, 3) for i in range(unit.first, unit.last - size + 1))


@lru_cache(maxsize=1 << 10)
def _romanised(name: str) -> frozenset[str]:
    """A name in pinyin without spaces, the family name first or last."""
    found = set()
    for family, *given in product(*chinese.readings(name)):
        found |= {family + "".join(given), "".join(given) + family}
    return frozenset(found)
