"""Interchangeable general nouns in names: a department is a ministry, an accord an agreement."""

from __future__ import annotations

from tui_review.glossary.demonyms import countries_of, demonyms_of

_KINDRED = """
organization organisation group bloc alliance union association federation league society coalition confederation
department office bureau agency administration service directorate authority commission committee council board secretariat institute
agreement agreements accord accords treaty pact convention deal memorandum protocol
war wars conflict battle campaign
newspaper daily times news gazette post journal
university college institute academy school
press publishing publisher publications
company corporation co inc firm enterprise limited ltd group
summit conference forum meeting congress session
square plaza maidan
street road avenue lane
region oblast province state district county prefecture area territory
army forces troops military corps brigade regiment division battalion
island islands isle archipelago
mountain mountains mount ridge
economic economy
defense defence
center centre
labor labour
program programme project plan initiative
museum gallery
science scientific sciences
"""
_CLASS_OF: dict[str, frozenset[int]] = {}
for _n, _line in enumerate(_KINDRED.strip().split("\n")):
    for _word in _line.split():
        _CLASS_OF[_word] = _CLASS_OF.get(_word, frozenset()) | {_n}


def classes_of(folded: str) -> frozenset[int]:
    """The numbers of the classes of general nouns to which a folded word belongs."""
    return _CLASS_OF.get(folded, frozenset())


def kindred(a: str, b: str) -> bool:
    """Whether two folded words are equal, interchangeable general nouns, singular and plural, or a country and its adjective."""
    # "Has" is not the plural of Ha.
    is_plural = min(len(a), len(b)) > 2 and (a + "s" == b or b + "s" == a)
    if a == b or is_plural or b in demonyms_of(a) or b in countries_of(a):
        return True
    return bool(classes_of(a) & classes_of(b))
