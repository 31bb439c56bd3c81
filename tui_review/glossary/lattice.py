"""A native form as a lattice of Latin spellings, and how far a Latin word is from the nearest path through it.

A name of ten Cyrillic letters has thousands of spellings across the schemes in use, so they are never listed. A lattice
keeps, for each written unit of the native form, every Latin string that some scheme or habit gives it; ``distance``
walks the Latin word and the lattice together and charges nothing where any scheme explains what stands there.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

VOWELS = frozenset("aeiouy")
_GLIDES = frozenset("hyjw")
_DETOUR = 0.1
"""What it costs to have come by way of another script."""
_SPECIAL = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ı": "i",
        "İ": "I", "ə": "a", "Ə": "A", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ŋ": "ng", "ħ": "h", "’": "", "'": "", "ʼ": "", "ʹ": "", "ʺ": "",
        "`": "", "ʻ": "", "´": "", "‘": "",
    }
)  # fmt: skip

_LATIN = re.compile("[a-z]")
_LOOKALIKES = str.maketrans("аеоіӏјсрхукмнтвԁһөүұқғңѕԛԝг", "aeoiljcpxykmhtbdhouuqgnsqwr")
"""Cyrillic letters that stand for a Latin one of the same shape where the rest of the word is Latin."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_CONSONANT_CLASSES = ("bp", "vwf", "dt", "gkqhx", "szcjx", "m", "n", "l", "r")
_NEAR_PAIRS = frozenset(a + b for letters in _CONSONANT_CLASSES for a in letters for b in letters if a != b) | frozenset(
    ("mn", "nm", "lr", "rl", "uv", "vu", "uw", "wu", "ij", "ji", "yj", "jy")
)


def _substitution(a: str, b: str) -> float:
    if a in VOWELS and b in VOWELS:
        return 0.45
    return 0.6 if a + b in _NEAR_PAIRS else 1.0


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A Latin word reduced to lower-case ASCII letters and digits, without marks, apostrophes, hyphens and spaces.

    Cyrillic letters within a Latin word are read by their shape. Letters that Unicode does not decompose (``ł``, ``ə``) are
    given their usual plain letter, wide and mathematical ones (``Ｔ``, ``𝐓``) the letter that they are. Characters of other
    scripts are kept, so that a word in Cyrillic never folds to nothing.
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower().translate(_SPECIAL)).lower()
    if _LATIN.search(plain):
        plain = plain.translate(_LOOKALIKES)
    return "".join(c for c in plain if c.isalnum() and not "\u02b0" <= c <= "\u02ff")


@lru_cache(maxsize=1 << 16)
def collapse(folded: str) -> str:
    """A folded word with doubled letters, and doubled ``zh``, ``sh``, ``ch``, ``kh``, written once."""
    if not _MAY_COLLAPSE.search(folded):
        return folded
    out: list[str] = []
    for c in folded:
        if out and out[-1] == c:
            continue
        if c == "h" and len(out) >= 3 and out[-2] == "h" and out[-1] == out[-3] and out[-1] in "zsck":
            out.pop()
            continue
        out.append(c)
    return "".join(out)


_MAY_COLLAPSE = re.compile(r"(.)\1|([zsck])h\2h", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unit:
    """One written unit of a native form: a letter, a cluster of letters, or a Chinese character."""

    native: str
    options: tuple[tuple[str, float], ...]
    """Folded Latin spellings with their cost: 0 for what a published scheme writes, more for a habit or a misreading."""
    sound: str
    """Its consonant classes for the sound key; empty for a vowel."""
    skip: float = 1.0
    """What it costs to leave the unit out."""
    omitted: float = field(init=False, repr=False, compare=False)
    """The cost of writing nothing for it: an empty option's, or ``skip``."""
    single: Mapping[str, float] = field(init=False, repr=False, compare=False)
    """What it costs to read each letter alone as the unit, rightly or wrongly; any other costs ``other``."""
    other: float = field(init=False, repr=False, compare=False)
    longer: Mapping[str, tuple[tuple[str, int, float], ...]] = field(init=False, repr=False, compare=False)
    """The options of several letters by their first letter, with how many letters they have and their cost."""
    ends: Mapping[str, float] = field(init=False, repr=False, compare=False)
    """The letters that it may end in and share with a unit after it, with their cost; units that end alike have the same one."""
    letters: str = field(init=False, repr=False, compare=False)
    """All letters that its options are written with."""
    _following: dict[int, Unit] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        costs: dict[str, float] = {}
        for option, cost in self.options:
            costs[option] = min(cost, costs.get(option, cost))
        omitted = min(costs.pop("", self.skip), self.skip)
        first = self.options[0][0]
        # Charged against the first letter of the plainest spelling; what is not written at all is not misread.
        single = _misread(first[0], len(first)) if first else {"": math.inf}
        longer: dict[str, list[tuple[str, int, float]]] = {}
        for option, cost in costs.items():
            if len(option) > 1:
                longer.setdefault(option[0], []).append((option, len(option), cost))
        single |= {option: min(cost, single.get(option, single[""])) for option, cost in costs.items() if len(option) == 1}
        ends = {option[-1]: cost for option, cost in reversed(self.options) if len(option) == 1 or (option and option == first)}
        for name, value in (
            ("omitted", omitted), ("single", single), ("other", single.pop("")), ("longer", {c: tuple(found) for c, found in longer.items()}),
            ("ends", _ENDS.setdefault(tuple(ends.items()), ends)), ("_following", {}),
            ("letters", "".join(dict.fromkeys("".join(costs)))),
        ):  # fmt: skip
            object.__setattr__(self, name, value)

    def after(self, before: Unit) -> Unit:
        """The unit as it follows another, whose last letter may be its first one as well; made once for each such letters."""
        made = self._following.get(id(before.ends))
        if made is None:
            made = self._following[id(before.ends)] = self._sharing(before.ends)
        return made

    def _sharing(self, ends: Mapping[str, float]) -> Unit:
        options = dict(self.options)
        for option, cost in self.options:
            if option and option[0] in ends:
                shared = max(cost, ends[option[0]])
                options[option[1:]] = min(shared, options.get(option[1:], shared))
        return self if len(options) == len(self.options) else Unit(self.native, tuple(options.items()), self.sound, self.skip)


_ENDS: dict[tuple[tuple[str, float], ...], Mapping[str, float]] = {}
"""All that units end in, each but once and for good."""


def is_out_of_reach(units: Iterable[Unit], word: str, limit: float) -> bool:
    """Whether the letters of a word that no unit is written with cost a limit together, so that no path need be looked for.

    The units may be those that a lattice is made of: ``sharing`` gives them no letters.
    """
    strange = set(word).difference(*[unit.letters for unit in units])
    return bool(strange) and sum(_STRANGE.get(letter, 1.0) for letter in strange) > limit + _ROUNDING


def _misread(head: str, size: int) -> dict[str, float]:
    """What it costs to misread so many letters as each letter, as any other under the empty string."""
    rest = 0.3 * (size - 1)
    return {"": 1.0 + rest} | {letter: _substitution(head, letter) + rest for letter in _LETTERS}


Lattice = tuple[Unit, ...]


class Roundabout(tuple[Unit, ...]):  # noqa: SLOT001 - a tuple has no room for slots with a name
    """A lattice of a form that may also have come by way of other scripts, each of which has a lattice of its own."""

    others: Callable[[str], Iterable[Lattice]]
    """The lattices of the ways by which a word looks to have come."""

    def __new__(cls, units: Iterable[Unit], others: Callable[[str], Iterable[Lattice]]) -> Self:
        """A lattice of some units, with what gives those of the other ways."""
        made = super().__new__(cls, units)
        made.others = others
        return made


def sharing(units: Iterable[Unit]) -> Lattice:
    """The units as a lattice in which a letter that ends one unit and begins the next may be written once.

    The words that a lattice is compared with are collapsed, across the borders of units too.
    """
    made: list[Unit] = []
    for unit in units:
        made.append(unit.after(made[-1]) if made else unit)
    return tuple(made)


def _insertion(c: str) -> float:
    if c in _GLIDES:
        return 0.35
    return 0.55 if c in VOWELS else 1.0


_STRANGE = {c: min(_insertion(c), *(_substitution(other, c) for other in _LETTERS if other != c)) for c in _LETTERS}
"""What a letter costs at least where nothing is written with it."""
_ROUNDING = 1e-9


@lru_cache(maxsize=1 << 12)
def _insertions(word: str) -> tuple[float, ...]:
    return tuple(map(_insertion, word))


def distance(lattice: Lattice, word: str, limit: float = 3.0) -> float:
    """The cheapest way to read ``word`` (folded and collapsed) as a path through ``lattice``.

    0 means that some mix of schemes writes the native form so. A vowel for another vowel costs 0.45, a consonant for a
    kindred one 0.6, any other letter 1. Returns ``limit`` when nothing is cheaper.
    """
    found = _through(lattice, word, limit)
    if found > _DETOUR and isinstance(lattice, Roundabout) and roundabout_limit(word) > _DETOUR:
        for other in lattice.others(word):
            most = min(found, roundabout_limit(word)) - _DETOUR
            cost = _through(other, word, most)
            if cost < most:
                found = _DETOUR + cost
    return found


def roundabout_limit(word: str) -> float:
    """How near a word has to be to a form that came by way of other scripts.

    Little is left of such a form, and a short word that nearly fits it fits much else.
    """
    return _DETOUR + max(0.1 * len(word) - 0.45, 0.0)


def _through(lattice: Lattice, word: str, limit: float) -> float:  # noqa: C901, PLR0912 - see below
    """The cheapest path through the units themselves.

    Most of the time that a big glossary takes is spent here, on places that are soon given up: a call for each would double it.
    """
    if limit <= 0:
        return limit
    size, insertions = len(word), _insertions(word)
    # The least cost of having read so many letters, the limit where that is too much; beyond the farthest it always is.
    row = [0.0] + [limit] * size
    first = farthest = 0
    for unit in lattice:
        single, other, longer, omitted = unit.single, unit.other, unit.longer, unit.omitted
        following, reaching = [limit] * (size + 1), -1
        while row[first] >= limit:
            first += 1
        i, cost = first, row[first]
        while True:
            if cost < limit:
                reached = cost + omitted
                if reached < following[i]:
                    following[i] = reached
                    if i > reaching:  # noqa: PLR1730 - likewise
                        reaching = i
                if i == size:
                    break
                letter = word[i]
                reached = cost + single.get(letter, other)
                if reached < following[i + 1]:
                    following[i + 1] = reached
                    if i >= reaching:
                        reaching = i + 1
                if letter in longer:
                    for option, length, more in longer[letter]:
                        reached = cost + more
                        if reached < limit and word.startswith(option, i) and reached < following[i + length]:
                            following[i + length] = reached
                            if i + length > reaching:  # noqa: PLR1730 - likewise
                                reaching = i + length
                # A letter that nothing accounts for reaches the next place as well.
                cost += insertions[i]
            elif i >= farthest:
                break
            i += 1
            if row[i] < cost:  # noqa: PLR1730 - likewise
                cost = row[i]
        if reaching < 0:
            return limit
        row, farthest = following, reaching
    cost = limit
    for i in range(first, size):
        cost = min(cost, row[i]) + insertions[i]
    return min(cost, row[size])


def plainest(lattice: Lattice) -> str:
    """The spelling of a native form by the first option of each unit, collapsed."""
    return collapse("".join(unit.options[0][0] for unit in lattice))


def latin_lattice(word: str) -> Lattice:
    """A Latin form as a lattice, so that two Latin spellings are compared with the same costs."""
    return tuple(map(_latin_unit, collapse(fold(word))))


@lru_cache(maxsize=1 << 12)
def _latin_unit(letter: str) -> Unit:
    skip = 0.55 if letter in VOWELS else 0.35 if letter in _GLIDES else 1.0
    return Unit(letter, ((letter, 0.0), *_LATIN_HABITS.get(letter, ())), "", skip)


_LATIN_HABITS: dict[str, tuple[tuple[str, float], ...]] = {
    "y": (("i", 0.1), ("j", 0.2), ("iy", 0.1), ("yi", 0.1), ("ij", 0.2)),
    "i": (("y", 0.1), ("j", 0.25), ("iy", 0.1), ("ii", 0.1), ("ee", 0.3)),
    "j": (("y", 0.2), ("zh", 0.2), ("dj", 0.2), ("dzh", 0.2)),
    "k": (("c", 0.15), ("ck", 0.1), ("q", 0.1), ("kh", 0.3)),
    "c": (("k", 0.15), ("ts", 0.2), ("s", 0.3), ("tz", 0.3), ("ch", 0.3)),
    "q": (("k", 0.1),),
    "x": (("ks", 0.05), ("kh", 0.3), ("h", 0.4)),
    "s": (("z", 0.35), ("sh", 0.35), ("c", 0.4)),
    "z": (("s", 0.35), ("zh", 0.3), ("ts", 0.4)),
    "v": (("w", 0.1), ("f", 0.3), ("b", 0.5)),
    "w": (("v", 0.1), ("u", 0.3)),
    "f": (("ph", 0.05), ("v", 0.3)),
    "u": (("oo", 0.2), ("ou", 0.1), ("yu", 0.2), ("iu", 0.2)),
    "e": (("ye", 0.1), ("ie", 0.15), ("je", 0.2)),
    "a": (("ya", 0.25), ("ia", 0.25)),
    "o": (("yo", 0.25),),
    "g": (("gh", 0.15), ("h", 0.4)),
    "h": (("kh", 0.15), ("g", 0.4)),
    "b": (("p", 0.5),),
    "d": (("t", 0.5),),
    "t": (("d", 0.5), ("th", 0.2)),
}
