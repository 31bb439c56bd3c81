"""Words that are rightly made of a name, and so are no misspellings of it: demonyms, peoples, a woman's surname."""

from __future__ import annotations

from tui_review.glossary.compiled import Target
from tui_review.glossary.demonyms import demonyms_of
from tui_review.glossary.english import is_known_name

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


def is_her_surname(key: str, target: Target, kind: str | None) -> bool:
    """Whether a word is the feminine form of a man's surname, and so another person's right name (Medvedeva, Maryna)."""
    his, hers = target.folded.replace("y", "i"), key.replace("y", "i")
    return kind == "person" and his.endswith(("ov", "ev", "in")) and hers == his + "a"


def is_derived(key: str, target: Target, kind: str | None) -> bool:
    """Whether a folded word is a whole right form with an English ending, and so right as well.

    Of a person's name fewer words are made ("Zaluzhnyi" is no derivation of Zaluzhny), of an abbreviation none ("NKVDist").
    """
    right = target.folded
    if kind != "person" and not target.form.isupper():
        return _is_made_of(key, right, whole=True)
    endings = _OF_ABBREVIATIONS if target.form.isupper() else _ENDINGS_OF_PERSONS
    return len(right) >= _SHORTEST and key.startswith(right) and key[len(right) :] in endings


def may_be_made_of(key: str, right: str) -> bool:
    """Whether a folded word may be a demonym, a people or a feminine of a right form or another word made of it; rather yes than no."""
    hers, his = key.replace("y", "i"), right.replace("y", "i")
    return is_demonym_of(key, right) or hers.startswith(his) or his.startswith(hers.removesuffix("s"))
