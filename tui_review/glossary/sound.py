"""Sound keys: the coarse consonant skeleton that all romanisations of a name share.

A key only collects candidates; the lattice gives their distance. Vowels and glides are dropped, kindred consonants share a class
(b/p, d/t, g/k/h/kh, v/w/f, all sibilants and affricates), and doubled classes are written once. A Latin letter with two readings
(``c``, ``ch``, ``h``, ``j``, ``q``, ``w``, ``x``) gives a word several keys.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui_review.glossary.lattice import Lattice, Roundabout, Unit
from tui_review.glossary.roundabout import ways_of

MOST_KEYS = 16

_GRAPHEMES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("schtsch", "shch", "szcz", "chtch", "tsch", "tch", "dsch", "tsj", "sj", "zj", "dzh", "dzs", "sh", "zh", "sz", "cz", "cs", "zs", "ts", "tz", "dz", "s", "z"), ("S",)),
    **dict.fromkeys(("kh", "gh", "g", "k"), ("K",)), **dict.fromkeys(("b", "p"), ("P",)), **dict.fromkeys(("v", "f", "ph"), ("F",)),
    **dict.fromkeys(("d", "t", "th"), ("T",)), "m": ("M",), "n": ("N",), "ng": ("N", "NK"), "l": ("L",), "r": ("R",),
    "ck": ("K", "SK"), "sch": ("S", "SK"), "rz": ("RS", "R"), "ch": ("S", "K"), "c": ("K", "S"), "q": ("K", "S"), "x": ("KS", "S", "K"), "h": ("K", ""), "j": ("", "S", "K"), "tj": ("S", "T"), "tx": ("S", "T"),
    "w": ("F", ""), "dj": ("S", "T"), "gy": ("K", "T"), "hs": ("S", "KS"),
}  # fmt: skip
CHANGED = "~"
"""The native text of a unit for the last consonants of a stem, which some case endings change; its options have different sounds."""
_SPLIT = re.compile("|".join(sorted(_GRAPHEMES, key=len, reverse=True)))
_DOUBLED = re.compile(r"(.)(?=\1)")
_ONE = str.maketrans("FL", "PR")


@lru_cache(maxsize=1 << 16)
def tidy(key: str) -> str:
    """A key with doubled classes, and the stop of an affricate with its sibilant, merged into one."""
    return _DOUBLED.sub("", key.replace("TS", "S"))


@lru_cache(maxsize=1 << 16)
def keys(folded: str) -> tuple[str, ...]:
    """All sound keys of a folded Latin word, at most ``MOST_KEYS``, the likeliest first."""
    found, sure = [""], ""
    for grapheme in _SPLIT.findall(folded):
        sounds = _GRAPHEMES[grapheme]
        if len(sounds) == 1 or len(found) * len(sounds) > MOST_KEYS:
            sure += sounds[0]
        else:
            found, sure = [key + sure + sound for sound in sounds for key in found], ""
    return tuple(dict.fromkeys([tidy(key + sure) for key in found]))


def coarse_keys(folded: str) -> tuple[str, ...]:
    """Coarse sound keys of a folded word that may have been romanised via a third script; none for other words."""
    # Scripts without short vowels write w and o with one letter, so w is no evidence.
    return tuple(dict.fromkeys(map(_coarse, keys(folded.replace("w", ""))))) if ways_of(folded) else ()


@lru_cache(maxsize=1 << 15)
def _coarse(key: str) -> str:
    """A key that merges sounds for which third scripts have only one letter: l and r, b and v."""
    return "~" + _DOUBLED.sub("", key.translate(_ONE))


def lattice_key(lattice: Lattice) -> str:
    """The sound key of a native form."""
    return tidy("".join(unit.sound for unit in lattice))


def lattice_keys(lattice: Lattice) -> set[str]:
    """The sound keys of a native form, several where its beginning differs between languages (Mykola, Nikolai)."""
    key = lattice_key(lattice)
    found = {key}
    if isinstance(lattice, Roundabout):
        found |= {_coarse(key), _coarse(key.replace("F", ""))}
    found |= _belarusian_keys(lattice)
    changing = next((n for n in range(len(lattice) - 1, -1, -1) if lattice[n].native == CHANGED), None)
    if changing is not None:
        head, tail = lattice_key(lattice[:changing]), lattice_key(lattice[changing + 1 :])
        found |= {tidy(head + sounds + tail) for option, _ in lattice[changing].options for sounds in keys(option)[:2]}
    if lattice and lattice[0].native.startswith("^"):
        rest = "".join(unit.sound for unit in lattice[1:])
        found |= {tidy(keys(option)[0] + rest) for option, _ in lattice[0].options}
    return found


def _belarusian_keys(lattice: Lattice) -> set[str]:
    """The keys of a Belarusian form as in Russian: ў is в, and ц and дз before soft vowels are т and д (Віцебск, Vitebsk)."""
    letters = "".join(unit.native for unit in lattice)
    if not any(c in letters for c in "ўі") or any(c in letters for c in "иїєщґъ"):
        return set()
    short = [unit.sound + "F" if "ў" in unit.native else unit.sound for unit in lattice]
    both = [
        sound.replace("S", "T", 1) if unit.native.startswith(("ц", "дз")) else sound for unit, sound in zip(lattice, short, strict=True)
    ]
    return {tidy("".join(short)), tidy("".join(both))}


def endings(inflected: Lattice) -> frozenset[str]:
    """The sounds that the endings of an inflected form add to its key."""
    return _ending_keys(inflected[-1]) if inflected else frozenset()


@lru_cache(maxsize=1 << 9)
def _ending_keys(unit: Unit) -> frozenset[str]:
    return frozenset(key for option, _ in unit.options for key in keys(option)[:2])
