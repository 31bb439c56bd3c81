"""Slavic possessive adjectives, which English renders by 's: Čapkovu of Čapek, Ficova of Fico, Olžin of Olga.

Each row of ``_ROWS`` has the forms of these adjectives after the stem of a man's name and after that of a name in -a.
"""

from __future__ import annotations

from functools import lru_cache

from tui_review.glossary import cyrillic, declension, scripts
from tui_review.glossary.lattice import fold

_ROWS = {
    "cs": ("ův ova ovo ovu ově ovy ovou ovým ových ovými", "in ina ino inu ině iny inou iným iných inými"),
    "sk": ("ov ova ovo ovu ove ovej ovou ovho ovmu ovom ovým ových ovými", "in ina ino inu ine inej inou inho inmu inom iným iných inými"),
    "hr sr bs cnr sh sl": (
        "ov ev ova eva ovo evo ovu evu ove eve ovoj evoj ovom evom ovog evog ovim evim ovih evih ovega evega",
        "in ina ino inu ine inoj inom inog inim inih inega",
    ),
}
_BY_CODE = {code: tuple(tuple(fold(e) for e in cell.split()) for cell in row) for codes, row in _ROWS.items() for code in codes.split()}
_SHORTEST = 3


@lru_cache(maxsize=1 << 10)
def is_possessive(word: str, native: str, language: str) -> bool:
    """Whether a word of English text is a possessive adjective, left as it was, of the last word of a person's native form."""
    row = _BY_CODE.get(language.partition("-")[0])
    if row is None:
        return False
    names = scripts.words(declension.other_letters(native, language) if cyrillic.is_cyrillic(native) else native)
    if not names:
        return False
    name, folded = names[-1].lower(), fold(word)
    his, hers = row
    endings = (*his, *hers) if name.endswith("a") else his
    stems = {fold(stem) for stem in declension.stems(name, language) if len(stem) >= _SHORTEST}
    return any(folded.startswith(stem) and folded[len(stem) :] in endings for stem in stems)
