"""An alphabet read from rows of spellings: the one place that turns a table of schemes into lattices.

A row is text: cells ``letters=spelling|spelling`` apart by spaces. ``_`` is "left out"; several letters on the left are a
cluster that is written as one; ``^`` before them holds at a word's beginning only, ``$`` after them at its end. The lattice of a word takes the longest
cluster at each place and offers every spelling of any row, each at the least cost that a row gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from tui_review.glossary.lattice import Lattice, Unit, collapse, fold, sharing

_DEAREST = (0.2, 0.2, 0.2, 0.0, 0.0, 0.0)
"""By how many letters a cluster has, of which five are the most: spellings that cost more together are left to the distance itself."""
_MOST_WAYS = 80
"""A cluster of many letters has hundreds; the longest of the dearest are left to the distance."""
_SIBILANTS = ("sh", "ch", "zh", "ts", "tz", "dz", "dj")
_CLASSES = {
    "b": "P", "p": "P", "v": "F", "f": "F", "w": "F", "d": "T", "t": "T", "g": "K", "k": "K", "q": "K", "h": "K", "c": "K", "x": "K",
    "s": "S", "z": "S", "j": "S", "m": "M", "n": "N", "l": "L", "r": "R",
}  # fmt: skip


def sound_of(spelling: str) -> str:
    """The class that a spelling's first consonant has in a sound key; empty for a vowel or a glide."""
    return "S" if spelling.startswith(_SIBILANTS) else _CLASSES.get(spelling[:1], "")


class Alphabet:
    """The letters of one script with all their Latin spellings."""

    def __init__(
        self, rows: Iterable[tuple[str, float]], *, sounds: Mapping[str, str] | None = None, skip: Mapping[str, float] | None = None,
        between: str = "",
    ) -> None:  # fmt: skip
        """``rows`` with their costs; what the first of them writes is the plainest spelling.

        ``sounds`` and ``skip`` give a letter's sound class and the cost of leaving it out where its plainest spelling tells
        them wrong. ``between`` are the short vowels that the script does not write, and that may follow any letter.
        """
        self._rows = tuple(rows)
        self._sounds, self._skip = sounds or {}, skip or {}
        self._between = between.split()
        self._made: dict[str, Unit] = {}

    @cached_property
    def _spellings(self) -> dict[str, dict[str, float]]:
        table: dict[str, dict[str, float]] = {}
        for row, cost in self._rows:
            for cell in row.split():
                native, _, spellings = cell.partition("=")
                options = table.setdefault(native, {})
                for spelling in spellings.split("|"):
                    written = collapse(spelling.strip("_"))
                    options[written] = min(cost, options.get(written, cost))
        return table

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every letter that the table knows."""
        return frozenset(native for native in self._spellings if len(native) == 1)

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(cell.partition("=")[0] for cell in self._rows[0][0].split())

    @property
    def units(self) -> dict[str, Unit]:
        """All letters and clusters as units."""
        return {native: self._unit(native) for native in self._spellings}

    def _unit(self, native: str) -> Unit:
        """One letter or cluster as a unit, made when a word has it: most words need few of the clusters."""
        made = self._made.get(native)
        if made is None:
            spellings = self._spellings[native]
            if len(native) == 1:
                made = self._letter(native, spellings)
            else:
                letters = [self._unit(letter) for letter in native.strip("^$")]
                first = next(iter(spellings)) if native in self._plain else collapse("".join(unit.options[0][0] for unit in letters))
                # Where vowels go unwritten there would be hundreds of ways to mix: there a cluster says all that it may be.
                made = _joined(native, letters, spellings, first, mixed=not self._between)
            self._made[native] = made
        return made

    def _letter(self, native: str, spellings: dict[str, float]) -> Unit:
        first = next(iter(spellings))
        vowel = all(c in "aeiouy" for c in first)
        options = dict(spellings)
        for spelling, cost in spellings.items():
            for short in self._between:
                options.setdefault(collapse(spelling + short), cost + 0.05)
        return Unit(
            native, tuple(options.items()), self._sounds.get(native, sound_of(first)), self._skip.get(native, 0.55 if vowel else 1.0)
        )

    def lattice(self, word: str) -> Lattice:
        """The lattice of one word; characters that the table does not know stand for themselves.

        Doubled letters are written once, as they are in the folded Latin words that the lattice is compared with.
        """
        return sharing(self.parts(word))

    def plainest(self, word: str) -> str:
        """The plainest spelling of one word, doubled letters written once; that of its lattice, which need not be made for it."""
        return collapse("".join(unit.options[0][0] for unit in self.parts(word)))

    def clusters(self, word: str) -> list[str]:
        """One word cut into the letters and clusters that it is read by, what holds at its beginning or its end with the sign for it."""
        return self._cluster.findall(f"^{word.lower()}$")

    def parts(self, word: str) -> Iterator[Unit]:
        """The units that the lattice of one word is made of, each as it stands alone."""
        made, before = self._made.get, "^"
        for cluster in self.clusters(word):
            if len(cluster) > 1 or cluster != before:
                unit = made(cluster)
                if unit is not None:
                    yield unit
                elif cluster in self._spellings:
                    yield self._unit(cluster)
                elif cluster.isalnum():
                    yield Unit(cluster, ((fold(cluster), 0.0),), "", 1.0)
            before = cluster[-1]

    @cached_property
    def _cluster(self) -> re.Pattern[str]:
        """The longest cluster of the table at a place, else one character."""
        after: dict[str, list[str]] = {}
        for native in sorted(self._spellings, key=len, reverse=True):
            after.setdefault(native[0], []).append(re.escape(native[1:]))
        return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in after.items()) + "|.", re.DOTALL)


def _joined(native: str, letters: list[Unit], own: dict[str, float], plainest: str, *, mixed: bool) -> Unit:
    """A cluster with its own spellings and, when ``mixed``, every spelling of its letters one after the other."""
    dearest = _DEAREST[len(letters)]
    spellings: dict[str, float] = {"": 0.0}
    for unit in letters if mixed else ():
        step: dict[str, float] = {}
        for prefix, cost in spellings.items():
            for option, extra in unit.options:
                key = collapse(prefix + option)
                if cost + extra <= dearest:
                    step[key] = min(step.get(key, 9.0), cost + extra)
        spellings = dict(sorted(step.items(), key=lambda item: (item[1], len(item[0])))[:_MOST_WAYS])
    options = {plainest: 0.0, **{option: cost for option, cost in spellings.items() if option}}
    for option, cost in own.items():
        options[option] = min(cost, options.get(option, cost))
    return Unit(native, tuple(options.items()), "".join(unit.sound for unit in letters), max(sum(unit.skip for unit in letters), 0.55))
