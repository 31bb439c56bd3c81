"""Initial mutations: the Celtic languages change the first consonant of a word after many small words (Corcaigh, i gCorcaigh).

Adding a language is adding a row.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_ROWS = {
    # Lenition; eclipsis; h and t before vowels. A plus sign: the letter is written before the word, which keeps its own.
    "ga": "b=bh c=ch d=dh f=fh g=gh m=mh p=ph s=sh t=th b=m+ c=g+ d=n+ f=bh+ g=n+ p=b+ t=d+ s=t+ a=n+ e=n+ i=n+ o=n+ u=n+ á=n+ é=n+ í=n+ ó=n+ ú=n+ "
    "a=h+ e=h+ i=h+ o=h+ u=h+ á=h+ é=h+ í=h+ ó=h+ ú=h+ a=t+ e=t+ i=t+ o=t+ u=t+ á=t+ é=t+ í=t+ ó=t+ ú=t+",
    "gd gv": "b=bh c=ch d=dh f=fh g=gh m=mh p=ph s=sh t=th",
    # Soft, nasal and aspirate mutation; h before vowels.
    "cy kw": "p=b t=d c=g b=f d=dd g= ll=l m=f rh=r p=mh t=nh c=ngh b=m d=n g=ng p=ph t=th c=ch a=ha e=he i=hi o=ho u=hu y=hy w=hw",
    "br": "k=g t=d p=b gw=w g=c'h b=v d=z m=v k=c'h t=z p=f b=p d=t g=k",
}  # fmt: skip
_BY_CODE = {
    code: tuple((a, b) for a, _, b in (cell.partition("=") for cell in row.split()))
    for codes, row in _ROWS.items()
    for code in codes.split()
}


@lru_cache(maxsize=1 << 10)
def mutated(word: str, language: str) -> tuple[str, ...]:
    """A word as it is, and with each initial mutation of a language; a capital is kept."""
    row = _BY_CODE.get(language.partition("-")[0])
    return (word, *_mutated(word, row)) if row else (word,)


def _mutated(word: str, row: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for begin, other in row:
        if not word.lower().startswith(begin):
            continue
        if other.endswith("+"):
            yield other[:-1] + word
        elif changed := other + word[len(begin) :]:
            yield changed[0].upper() + changed[1:] if word[0].isupper() else changed
