"""Words correctly derived from a name, which are therefore no misspellings of it: demonyms, peoples, feminine surnames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui_review.glossary import scripts
from tui_review.glossary.declension import has_case_in_s
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
"""The endings of a name, how many of its letters are dropped, and the suffixes added to the rest."""
_SHORTEST = 4
"""The least number of letters of the name that a derivation keeps."""

_ENDINGS_OF_PERSONS = frozenset("s ist ists ism ian ians ite ites esque er ers".split())

_OF_ABBREVIATIONS = frozenset(("s",))


_CASE_ENDING = re.compile("(?<=...)(?:[aoyiu](?:kh|ch|h|x|mi?)|[oe](?:go|ho|mu|m|vi?))$")
"""Slavic case endings that contain a consonant, in Latin letters."""


def undeclined(words: Sequence[str]) -> str:
    """Several words folded and collapsed, all but the last without a case ending; empty when none of them has one.

    By its sounds "Velikikh Luk" cannot be found as Velikie Luki; without the case ending it can.
    """
    folded = [fold(word) for word in words]
    cut = [_CASE_ENDING.sub("", word) for word in folded[:-1]]
    return collapse("".join((*cut, folded[-1]))) if cut != folded[:-1] else ""


def is_demonym_of(key: str, right: str) -> bool:
    """Whether a folded word is an English adjective or demonym of a folded form (Kazakhstan, Kazakhstani)."""
    return key in demonyms_of(right) or _is_made_of(key, right)


def _is_made_of(key: str, right: str, *, whole: bool = False) -> bool:
    """Whether a folded word is derived from a folded form by the English rules for demonyms; ``whole``: only without dropping a letter."""
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
    """Whether a word that dictionaries know names the people from which a country's name is formed (German, Germany)."""
    singular = key.removesuffix("s")
    return len(singular) >= 4 and right.startswith(singular) and right[len(singular) :] in {"y", "ia", "a", "land"} and is_known_name(word)


_HERS = re.compile("(?:(?<=sk)(?:aia|aja|a)|(?<=ov|ev|av)a|(?<=in)a)$")
_HIS = re.compile("(?:(?<=sk)(?:i|oi)|(?<=ov|ev|av)|(?<=in))$")
"""Endings of feminine and masculine Slavic surnames, with i for y."""


def is_her_surname(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word is the feminine form of a man's surname, and so another person's right name (Medvedeva, Maryna; Lewandowska, Anna)."""
    hers, his = (collapse(word.replace("y", "i")) for word in (key, target.folded))
    return kind == "person" and _without(_HERS, hers) == _without(_HIS, his) != ""


def _without(ending: re.Pattern[str], word: str) -> str:
    """A surname without a matching ending; empty when it has none."""
    found = ending.search(word)
    return word[: found.start()] if found else ""


def is_town_of(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word is a town from which a surname is formed, or one named after a person (Slutsk, Slutsky; Pushkino, Pushkin)."""
    if kind != "person":
        return False
    right = target.folded
    return (key.endswith("sk") and right.rstrip("yi") == key) or (right.endswith(("ov", "ev", "in")) and key == right + "o")


_ADJECTIVE = re.compile("sk(?:y|i|yi|iy|ii|ij|yj|oi|oy|aya|aia|aja|oye|oe|oje|a|e)$")
"""Endings of Slavic adjectives of places."""


def bases_of(key: str) -> tuple[str, ...]:
    """The names of which a folded word may be the Slavic adjective, without and with the -sk- of its ending; empty for other words."""
    found = _ADJECTIVE.search(key)
    return (key[: found.start()], key[: found.start() + 2]) if found and found.start() >= _SHORTEST - 1 else ()


def is_adjective_of(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word close to a place's name is an adjective of it: a surname, a street's or a station's name.

    "Poltavska" can only be an adjective. "Luganska" may be a case form of Luhansk, and "Luganske" is one where a native form ends in -ск.
    """
    if kind != "place" or not bases_of(key) or bases_of(target.folded):
        return False
    may_be_case = key.endswith("ska") or (key.endswith("ske") and any(native.text.endswith("ск") for native in target.natives))
    return not (may_be_case and target.folded.endswith("sk"))


def takes_no_plural(form: str, kind: str | None, languages: Iterable[str]) -> bool:
    """Whether -s after a form of a place or body is a case ending left on (Pärnus, "in Pärnu") in all languages of its native forms.

    If they include another language, the glossary is not for one language alone, and an English plural may be meant (the two Koreas).
    """
    if kind not in ("place", "org") or form.isupper():
        return False
    named = set(languages)
    return bool(named) and all(map(has_case_in_s, named))


def is_derived(key: str, target: Target, kind: str | None) -> bool:
    """Whether a folded word is a complete right form plus an English ending, and so right as well.

    Fewer words are derived from a person's name ("Zaluzhnyi" is not derived from Zaluzhny), and only the plural from an abbreviation.
    """
    right = target.folded
    if kind == "place" and key.removesuffix("s") == right + "i" and any(map(_is_semitic, target.natives)):
        return True
    if key == right + "s" and takes_no_plural(target.form, kind, (native.language for native in target.natives)):
        return False
    if kind != "person" and not target.form.isupper():
        return _is_made_of(key, right, whole=True)
    endings = _OF_ABBREVIATIONS if target.form.isupper() else _ENDINGS_OF_PERSONS
    return len(right) >= _SHORTEST and key.startswith(right) and key[len(right) :] in endings


def _is_semitic(native: Native) -> bool:
    """Whether a native form is in Arabic or Hebrew script; those languages form demonyms with -i (Tehrani, Haifai)."""
    return scripts.script_of(native.text) == "abjad"


def may_be_made_of(key: str, right: str) -> bool:
    """Whether a folded word may be a demonym, a feminine or another derivation of a right form; may be true too often, never too rarely."""
    hers, his = key.replace("y", "i"), right.replace("y", "i")
    return is_demonym_of(key, right) or hers.startswith(his) or his.startswith(hers.removesuffix("s"))
