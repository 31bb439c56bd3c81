"""Words that are rightly made of a name, and so are no misspellings of it: demonyms, peoples, a woman's surname."""

from __future__ import annotations

from tui_review.glossary.compiled import Target
from tui_review.glossary.demonyms import demonyms_of
from tui_review.glossary.english import is_known_name

_DEMONYM_ENDINGS = frozenset(("n ns an ans ian ians ese ish i is er ers ic ite ites nese ni nis ists ist ism esque en").split())

_ENDINGS_OF_PERSONS = frozenset("s ist ists ism ian ians ite ites esque er ers".split())

_OF_ABBREVIATIONS = frozenset(("s",))


def is_demonym_of(key: str, right: str) -> bool:
    """Whether a folded word is an English adjective or inhabitant's name made of a folded form (Kazakhstan, Kazakhstani)."""
    if key in demonyms_of(right):
        return True
    for base in (right, right[:-1], right[:-2]):
        if len(base) >= 4 and key.startswith(base) and key[len(base) :] in _DEMONYM_ENDINGS:
            return True
    return False


def is_people(word: str, key: str, right: str) -> bool:
    """Whether a word that dictionaries know is the name of a people that a country's name is made of (German, Germany)."""
    singular = key.removesuffix("s")
    return len(singular) >= 4 and right.startswith(singular) and right[len(singular) :] in {"y", "ia", "a", "land"} and is_known_name(word)


def is_her_surname(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word is the feminine form of a man's surname, and so another person's right name (Medvedeva, Maryna)."""
    his, hers = target.folded.replace("y", "i"), key.replace("y", "i")
    return kind == "person" and his.endswith(("ov", "ev", "in")) and hers == his + "a"


def is_derived(key: str, target: Target, kind: str | None) -> bool:
    """Whether a folded word is a whole right form with an English ending, and so right as well.

    Of a person's name fewer words are made ("Zaluzhnyi" is no derivation of Zaluzhny), of an abbreviation none ("NKVDist").
    """
    right = target.folded
    endings = _OF_ABBREVIATIONS if target.form.isupper() else _ENDINGS_OF_PERSONS if kind == "person" else _DEMONYM_ENDINGS
    return len(right) >= 4 and key.startswith(right) and key[len(right) :] in endings


def may_be_made_of(key: str, right: str) -> bool:
    """Whether a folded word may be a demonym, a people or a feminine of a right form or another word made of it; rather yes than no."""
    hers, his = key.replace("y", "i"), right.replace("y", "i")
    return is_demonym_of(key, right) or hers.startswith(his) or his.startswith(hers.removesuffix("s"))
