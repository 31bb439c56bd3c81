"""A native form as a lattice of Latin spellings, and the distance of a Latin word from its nearest path.

A name of ten Cyrillic letters has thousands of spellings across the schemes in use, so they are never listed. For each written
unit of the native form a lattice keeps every Latin string that some scheme or habit gives it. ``distance`` aligns the Latin word
with the lattice and charges nothing where any scheme explains the letters.
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
"""Penalty for a romanisation via a third script."""
_SPECIAL = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ı": "i",
        "İ": "I", "ə": "a", "Ə": "A", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ŋ": "ng", "ħ": "h", "’": "", "'": "", "ʼ": "", "ʹ": "", "ʺ": "",
        "`": "", "ʻ": "", "´": "", "‘": "",
    }
)  # fmt: skip

_LATIN = re.compile("[a-z]")
_LOOKALIKES = str.maketrans("аеоіӏјсрхукмнтвԁһөүұқғңѕԛԝг", "aeoiljcpxykmhtbdhouuqgnsqwr")
"""Cyrillic letters read as the Latin letter of the same shape in a word that is otherwise Latin."""

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
    """A Latin word reduced to lower-case ASCII letters and digits, without diacritics, apostrophes, hyphens and spaces.

    Cyrillic letters in a Latin word are read by their shape. Letters that Unicode does not decompose (``ł``, ``ə``) become their
    usual plain letter, full-width and mathematical ones (``Ｔ``, ``𝐓``) the letter that they represent. Characters of other
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
    """A folded word with doubled letters, and doubled ``zh``, ``sh``, ``ch``, ``kh``, reduced to one."""
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
    """Folded Latin spellings with their costs: 0 for those of a published scheme, more for a habit or a misreading."""
    sound: str
    """Its consonant classes for the sound key; empty for a vowel."""
    skip: float = 1.0
    """The cost of omitting the unit."""
    omitted: float = field(init=False, repr=False, compare=False)
    """The cost of writing nothing for it: that of an empty option, or ``skip``."""
    single: Mapping[str, float] = field(init=False, repr=False, compare=False)
    """The cost of each single letter as the unit, right or wrong; any other letter costs ``other``."""
    other: float = field(init=False, repr=False, compare=False)
    longer: Mapping[str, tuple[tuple[str, int, float], ...]] = field(init=False, repr=False, compare=False)
    """The options of several letters by their first letter, each with its length and cost."""
    ends: Mapping[str, float] = field(init=False, repr=False, compare=False)
    """The last letters that it may share with the next unit, with their costs; equal mappings are one object."""
    letters: str = field(init=False, repr=False, compare=False)
    """All letters of its options."""
    _following: dict[int, Unit] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        costs: dict[str, float] = {}
        for option, cost in self.options:
            costs[option] = min(cost, costs.get(option, cost))
        omitted = min(costs.pop("", self.skip), self.skip)
        first = self.options[0][0]
        # A misreading is charged against the first letter of the plainest spelling; a unit that is not written cannot be misread.
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
        """The unit after another one whose last letter may also be its first; created once for each set of such letters."""
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
"""The distinct ``ends`` of all units, kept for good."""


def is_out_of_reach(units: Iterable[Unit], word: str, limit: float) -> bool:
    """Whether the letters of a word that are in no unit's options cost more than a limit, so that no path needs to be searched.

    ``units`` may be taken before ``sharing``, which adds no letters.
    """
    strange = set(word).difference(*[unit.letters for unit in units])
    return bool(strange) and sum(_STRANGE.get(letter, 1.0) for letter in strange) > limit + _ROUNDING


def _misread(head: str, size: int) -> dict[str, float]:
    """The costs of misreading ``size`` letters as each letter; under the empty string that of any other."""
    rest = 0.3 * (size - 1)
    return {"": 1.0 + rest} | {letter: _substitution(head, letter) + rest for letter in _LETTERS}


Lattice = tuple[Unit, ...]


class Roundabout(tuple[Unit, ...]):  # noqa: SLOT001 - a tuple subclass cannot have named slots
    """A lattice of a form that may also have been romanised via other scripts, each with a lattice of its own."""

    others: Callable[[str], Iterable[Lattice]]
    """Given a word, the lattices via those other scripts through which it may have come."""

    def __new__(cls, units: Iterable[Unit], others: Callable[[str], Iterable[Lattice]]) -> Self:
        """A lattice of some units, with the function that gives the other lattices."""
        made = super().__new__(cls, units)
        made.others = others
        return made


def sharing(units: Iterable[Unit]) -> Lattice:
    """The units as a lattice in which a letter that ends one unit and begins the next may be written once.

    The words compared with a lattice are collapsed, across unit borders too.
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
"""The least cost of each letter where no option has it."""
_ROUNDING = 1e-9


@lru_cache(maxsize=1 << 12)
def _insertions(word: str) -> tuple[float, ...]:
    return tuple(map(_insertion, word))


def distance(lattice: Lattice, word: str, limit: float = 3.0) -> float:
    """The cost of the cheapest path of ``word`` (folded and collapsed) through ``lattice``; ``limit`` when none is cheaper.

    0 means that some mix of schemes writes the native form so. A vowel for another vowel costs 0.45, a consonant for a kindred
    one 0.6, any other letter 1.
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
    """The distance, exclusive, within which a word matches a form romanised via other scripts.

    Such a form keeps little of the name, and a short word close to it is close to much else.
    """
    return _DETOUR + max(0.1 * len(word) - 0.45, 0.0)


def _through(lattice: Lattice, word: str, limit: float) -> float:  # noqa: C901, PLR0912 - see below
    """The cost of the cheapest path through the units alone; ``limit`` when none is cheaper.

    With a big glossary most time is spent here, mostly on candidates that are soon given up, so that the steps are inlined:
    function calls would double it.
    """
    if limit <= 0:
        return limit
    size, insertions = len(word), _insertions(word)
    # The least cost of each prefix of the word, ``limit`` where it is too high; beyond ``farthest`` it always is.
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
                # A letter that no unit accounts for is inserted and leads to the next position as well.
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
    """The spelling of a native form with the first option of each unit, collapsed."""
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
