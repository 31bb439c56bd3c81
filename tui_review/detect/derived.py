"""Words that are rightly made of a name, and so are no misspellings of it: demonyms, peoples, a woman's surname."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_review.glossary import scripts
from tui_review.glossary.demonyms import demonyms_of
from tui_review.glossary.english import is_known_name
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.targets import Native, Target

_CONSONANTS = tuple("bcdfghjklmnpqrstvwxz")
_DERIVATIONS = tuple(
    (ends, dropped, frozenset(endings.split()))
    for ends, dropped, endings in (
        (("",), 0, "s ite ites ist ists ism esque"),  # Putins, Denverite, Trumpism, Kafkaesque
        (_CONSONANTS, 0, "an ans ian ians ese ish er ers ic"),  # Tibetan, Egyptian, Japanese, Kurdish, Berliner, Icelandic
        (("a",), 0, "n ns nese"),  # Korean, Javanese
        (("e", "i", "o", "u"), 0, "an ans nese"),  # Chilean, Haitian, Chicagoan, Shanghainese
        (("e",), 0, "r rs"),  # Mainer
        (("stan",), 0, "i is"),  # Kazakhstani
        (("a", "e", "i", "o"), 1, "ite ites ist ists ism esque"),  # Odesite
        (("a", "o"), 1, "ian ians ese"),  # Canadian, Maltese
        (("o",), 1, "an ans"),  # Mexican
        (("ne",), 1, "ian ians"),  # Palestinian
        (("y",), 1, "ian ians ic"),  # Italian, Germanic
        (("as",), 1, "n ns"),  # Texan
        (("ns",), 1, "ian ians"),  # Athenian
        (("os", "es", "us"), 2, "ian ians"),  # Barbadian, Maldivian
        (("ey", "en"), 2, "ish"),  # Turkish, Swedish
    )
)
"""What a name ends in, how many of its letters are dropped, and what is added to the rest."""
_SHORTEST = 4
"""So many letters of a name are left at least."""

_ENDINGS_OF_PERSONS = frozenset("s ist ists ism ian ians ite ites esque er ers".split())

_OF_ABBREVIATIONS = frozenset(("s",))


_CASE_ENDING = re.compile("(?<=...)(?:[aoyiu](?:kh|ch|h|x|mi?)|[oe](?:go|ho|mu|m|vi?))$")
"""Slavic case endings that have a consonant, as Latin letters have them."""


def undeclined(words: Sequence[str]) -> str:
    """The letters of several words, folded and collapsed, those before the last without a case ending; nothing when none has one.

    The sounds of "Velikikh Luk" are not those of Velikie Luki, by which the name is to be found.
    """
    folded = [fold(word) for word in words]
    cut = [_CASE_ENDING.sub("", word) for word in folded[:-1]]
    return collapse("".join((*cut, folded[-1]))) if cut != folded[:-1] else ""


def is_demonym_of(key: str, right: str) -> bool:
    """Whether a folded word is an English adjective or inhabitant's name made of a folded form (Kazakhstan, Kazakhstani)."""
    return key in demonyms_of(right) or _is_made_of(key, right)


def _is_made_of(key: str, right: str, *, whole: bool = False) -> bool:
    """Whether a folded word is made of a folded form as English makes demonyms; ``whole``, without dropping a letter."""
    if key[:_SHORTEST] != right[:_SHORTEST]:
        return False
    return any(
        len(right) - dropped >= _SHORTEST
        and right.endswith(ends)
        and key.startswith(right[: len(right) - dropped])
        and key[len(right) - dropped :] in endings
        for ends, dropped, endings in _DERIVATIONS
        if not (whole and dropped)
    )


def is_people(word: str, key: str, right: str) -> bool:
    """Whether a word that dictionaries know is the name of a people that a country's name is made of (German, Germany)."""
    singular = key.removesuffix("s")
    return len(singular) >= 4 and right.startswith(singular) and right[len(singular) :] in {"y", "ia", "a", "land"} and is_known_name(word)


_HERS = re.compile("(?:(?<=sk)(?:aia|aja|a)|(?<=ov|ev|av)a|(?<=in)a)$")
_HIS = re.compile("(?:(?<=sk)(?:i|oi)|(?<=ov|ev|av)|(?<=in))$")
"""What women's and men's Slavic surnames end in, with i for y."""


def is_her_surname(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word is the feminine form of a man's surname, and so another person's right name (Medvedeva, Maryna; Lewandowska, Anna)."""
    hers, his = (collapse(word.replace("y", "i")) for word in (key, target.folded))
    return kind == "person" and _without(_HERS, hers) == _without(_HIS, his) != ""


def _without(ending: re.Pattern[str], word: str) -> str:
    """A surname without such an ending; empty when it has none."""
    found = ending.search(word)
    return word[: found.start()] if found else ""


def is_town_of(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word is the town that a surname is made of, or that is named after somebody (Slutsk, Slutsky; Pushkino, Pushkin)."""
    if kind != "person":
        return False
    right = target.folded
    return (key.endswith("sk") and right.rstrip("yi") == key) or (right.endswith(("ov", "ev", "in")) and key == right + "o")


_ADJECTIVE = re.compile("sk(?:y|i|yi|iy|ii|ij|yj|oi|oy|aya|aia|aja|oye|oe|oje|a|e)$")
"""What Slavic adjectives of places end in."""


def bases_of(key: str) -> tuple[str, ...]:
    """What a folded word may be the Slavic adjective of: the name without and with the -sk that it ends in; nothing for no adjective."""
    found = _ADJECTIVE.search(key)
    return (key[: found.start()], key[: found.start() + 2]) if found and found.start() >= _SHORTEST - 1 else ()


def is_adjective_of(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word that is near a place's name is an adjective of it: a surname, a street's or a station's name.

    "Poltavska" is nothing else; "Luganska" may be a case form of Luhansk, and "Luganske" is one where Russian has the name.
    """
    if kind != "place" or not bases_of(key) or bases_of(target.folded):
        return False
    may_be_case = key.endswith("ska") or (key.endswith("ske") and any(native.text.endswith("ск") for native in target.natives))
    return not (may_be_case and target.folded.endswith("sk"))


def is_derived(key: str, target: Target, kind: str | None) -> bool:
    """Whether a folded word is a whole right form with an English ending, and so right as well.

    Of a person's name fewer words are made ("Zaluzhnyi" is no derivation of Zaluzhny), of an abbreviation none ("NKVDist").
    """
    right = target.folded
    if kind == "place" and key.removesuffix("s") == right + "i" and any(map(_is_semitic, target.natives)):
        return True
    if kind != "person" and not target.form.isupper():
        return _is_made_of(key, right, whole=True)
    endings = _OF_ABBREVIATIONS if target.form.isupper() else _ENDINGS_OF_PERSONS
    return len(right) >= _SHORTEST and key.startswith(right) and key[len(right) :] in endings


def _is_semitic(native: Native) -> bool:
    """Whether a native form is in Arabic or Hebrew letters: their languages make inhabitants with -i (Tehrani, Haifai)."""
    return scripts.script_of(native.text) == "abjad"


def may_be_made_of(key: str, right: str) -> bool:
    """Whether a folded word may be a demonym, a people or a feminine of a right form or another word made of it; rather yes than no."""
    hers, his = key.replace("y", "i"), right.replace("y", "i")
    return is_demonym_of(key, right) or hers.startswith(his) or his.startswith(hers.removesuffix("s"))
