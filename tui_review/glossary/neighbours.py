"""Cantonese and Sino-Vietnamese readings of Chinese names, which no Mandarin reading explains.

The readings are the Unihan database's (``data/readings.txt``, made by ``tests/benchmarks/build_han.py``). The few spellings of a
form are listed instead of forming a lattice: mixed readings would match anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import product

from tui_review.glossary.lattice import collapse
from tui_review.glossary.syllables import table

_MOST = 2
_LONGEST = 3
_SHORTEST = 5
_SYLLABLE = re.compile("(ng(?=.)|gw|kw|[bpmfdtnlgkhwzcsj]?)(.*)")


def _cantonese(reading: str) -> Iterable[str]:
    """A Jyutping syllable in the spellings of the Hong Kong Government, Yale, Cantonese Wade-Giles dictionaries and the post."""
    found = _SYLLABLE.fullmatch(reading)
    initial, final = found.groups() if found else ("", reading)
    return map("".join, product(_INITIALS.get(initial, [initial]), _FINALS.get(final, [final])))


_INITIALS = table("b=p|b d=t|d g=k|g gw=kw|gw|ku k=k kw=kw|ku z=ts|ch|j|tz|tch c=ts|ch|tch s=s|sh j=y|i|j n=n|l h=h|k")
_FINALS = table(
    "aa=a aai=ai aau=au|ao aam=am aan=an aang=ang aap=ap aat=at aak=ak ai=ai|ei|i au=au|ow am=am|um|om an=an|un ang=ang|ung ap=ap|up at=at|ut ak=ak|uk|ok "
    "ei=ei|i|ee|ay eng=eng|ing|eang ek=ek|ik i=i|ze|ee|ih iu=iu|ew oi=oi|oy|oey ou=o|ou|u|ow oeng=eung|ong|oung oek=euk|eok|ok oe=oe|eu eoi=ui|eoi|oy|oi eon=un|on|eun eot=ut "
    "u=u|oo un=un|oon|oun uk=uk|ok ung=ung|ong yu=yu|u|ue yun=yun|un|uen|yuen yut=yut|uet|ut m=m|ng"
)


@lru_cache(maxsize=1)
def _readings() -> dict[str, list[str]]:
    lines = (files("tui_review.glossary") / "data" / "readings.txt").read_text("utf-8").splitlines()
    return {line[0]: line[1:].split(" ") for line in lines}


@lru_cache(maxsize=1 << 12)
def _spellings(character: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The likeliest Cantonese spellings and the Vietnamese spelling of a character, each empty where the language has no reading."""
    cantonese, vietnamese = _readings().get(character, ("-", "-"))
    return tuple(_cantonese(cantonese))[:_MOST] if cantonese != "-" else (), (vietnamese,) if vietnamese != "-" else ()


@lru_cache(maxsize=1 << 13)
def forms(text: str) -> frozenset[str]:
    """The Cantonese and the Vietnamese spellings of a Chinese form of two or three characters, folded and collapsed.

    Empty for other lengths; short spellings and languages that lack a reading of some character are left out.
    """
    if not 2 <= len(text) <= _LONGEST:
        return frozenset()
    most = _MOST if len(text) == 2 else 1
    made = {
        collapse("".join(parts)) for rows in zip(*map(_spellings, text), strict=True) for parts in product(*(row[:most] for row in rows))
    }
    return frozenset(form for form in made if len(form) >= _SHORTEST)
