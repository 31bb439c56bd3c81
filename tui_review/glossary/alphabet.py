"""An alphabet built from rows of spellings: the one place that turns a table of schemes into lattices.

A row is text: cells ``letters=spelling|spelling`` separated by spaces. ``_`` means "left out"; several letters on the left are a
cluster written as one; ``^`` before them restricts a cell to the beginning of a word, ``$`` after them to its end. The lattice of
a word takes the longest cluster at each position and offers every spelling of any row, each at the lowest cost that a row gives
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from tui_review.glossary.lattice import Lattice, Unit, collapse, fold, sharing

_DEAREST = (0.2, 0.2, 0.2, 0.0, 0.0, 0.0)
"""The maximum total cost of a cluster's mixed spellings, by its number of letters (at most five); dearer ones are left to ``distance``."""
_MOST_WAYS = 80
"""The maximum number of mixed spellings of a cluster, of which a long one has hundreds; the dearest are left to ``distance``."""
_SIBILANTS = ("sh", "ch", "zh", "ts", "tz", "dz", "dj")
_CLASSES = {
    "b": "P", "p": "P", "v": "F", "f": "F", "w": "F", "d": "T", "t": "T", "g": "K", "k": "K", "q": "K", "h": "K", "c": "K", "x": "K",
    "s": "S", "z": "S", "j": "S", "m": "M", "n": "N", "l": "L", "r": "R",
}  # fmt: skip


def sound_of(spelling: str) -> str:
    """The sound key class of a spelling's first consonant; empty for a vowel or a glide."""
    return "S" if spelling.startswith(_SIBILANTS) else _CLASSES.get(spelling[:1], "")


class Alphabet:
    """The letters of one script with all their Latin spellings."""

    def __init__(
        self, rows: Iterable[tuple[str, float]], *, sounds: Mapping[str, str] | None = None, skip: Mapping[str, float] | None = None,
        between: str = "",
    ) -> None:  # fmt: skip
        """``rows`` with their costs; the first one has the plainest spellings.

        ``sounds`` and ``skip`` override a letter's sound class and the cost of omitting it where its plainest spelling gives
        wrong ones. ``between``: the short vowels that the script does not write and that may follow any letter.
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
        """All single letters in the table."""
        return frozenset(native for native in self._spellings if len(native) == 1)

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(cell.partition("=")[0] for cell in self._rows[0][0].split())

    @property
    def units(self) -> dict[str, Unit]:
        """All letters and clusters as units."""
        return {native: self._unit(native) for native in self._spellings}

    def _unit(self, native: str) -> Unit:
        """One letter or cluster as a unit, created on first use, since most words need few clusters."""
        made = self._made.get(native)
        if made is None:
            spellings = self._spellings[native]
            if len(native) == 1:
                made = self._letter(native, spellings)
            else:
                letters = [self._unit(letter) for letter in native.strip("^$")]
                first = next(iter(spellings)) if native in self._plain else collapse("".join(unit.options[0][0] for unit in letters))
                # In scripts without short vowels mixing gives hundreds of ways, so that there a cluster has its own spellings only.
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
        """The lattice of one word; characters that are not in the table are spelled as themselves.

        Doubled letters are collapsed, as in the folded Latin words with which the lattice is compared.
        """
        return sharing(self.parts(word))

    def plainest(self, word: str) -> str:
        """The plainest spelling of one word, collapsed; the same as that of its lattice, without building it."""
        return collapse("".join(unit.options[0][0] for unit in self.parts(word)))

    def clusters(self, word: str) -> list[str]:
        """One word split into the letters and clusters of the table, with "^" and "$" where they are bound to its beginning or end."""
        return self._cluster.findall(f"^{word.lower()}$")

    def parts(self, word: str) -> Iterator[Unit]:
        """The units of one word's lattice, before ``sharing``."""
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
        """Matches the longest cluster of the table at a position, else one character."""
        after: dict[str, list[str]] = {}
        for native in sorted(self._spellings, key=len, reverse=True):
            after.setdefault(native[0], []).append(re.escape(native[1:]))
        return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in after.items()) + "|.", re.DOTALL)


def _joined(native: str, letters: list[Unit], own: dict[str, float], plainest: str, *, mixed: bool) -> Unit:
    """A cluster with its own spellings and, if ``mixed``, every concatenation of its letters' spellings."""
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
