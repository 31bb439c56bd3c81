"""The expected wrong forms of an entry, the likeliest first, up to a limit.

The engine never lists what it expects: a name has thousands of spellings. Here the likely ones are listed for people to read:
each scheme's spelling of each native form, then the cheapest paths through its lattice, case endings left on, and the generic
part of a Chinese name translated.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from tui_review.glossary import chinese, cyrillic, kanji, scripts
from tui_review.glossary.alphabet import Alphabet
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import Lattice, collapse, distance, fold, latin_lattice, plainest
from tui_review.glossary.schemes import PLAIN, SCHEMES

_RANK = 0.05
"""The additional cost of each further option of a unit, so that of two spellings of equal cost the plainer comes first."""
_FAR = 4.0
"""The distance at which two spellings are unrelated."""
_ENDINGS = ("a", "u", "e", "i", "y", "om", "oy", "ov")
"""The commonest case endings that are left on."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """An expected wrong form."""

    form: str
    native: str
    """The native form from which it is derived; empty for a listed variant."""
    ways: tuple[str, ...]
    """The schemes and habits that produce it."""
    cost: float
    """0 for a spelling of a scheme; more for less likely forms."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One origin of a form."""

    form: str
    native: str
    name: str
    cost: float
    """As in ``Prediction``; listed forms have a negative cost, to come first."""
    group: str
    """Forms of one group compete; the best form of each group comes before the second best of any."""


def predictions(entry: Entry, limit: int = 20) -> list[Prediction]:
    """At most ``limit`` wrong forms of an entry, the likeliest first, without its right forms.

    The likeliest form of each native language comes before the second of any, since the source language of a text is not known here.
    """
    right = {collapse(fold(form)) for form in entry.right_forms}
    found: dict[str, list[_Way]] = {}
    for way in _ways(entry, limit):
        key = collapse(fold(way.form))
        if key not in right and len(key) >= 2:
            found.setdefault(key, []).append(way)
    groups: dict[str, list[list[_Way]]] = {}
    for ways in sorted(found.values(), key=lambda ways: (round(min(way.cost for way in ways), 2), -len({way.name for way in ways}))):
        best = min(ways, key=lambda way: way.cost)
        groups.setdefault(best.group, []).append([best, *(way for way in ways if way.native == best.native and way is not best)])
    ranked = sorted((rank, ways[0].cost, n) for n, rows in enumerate(groups.values()) for rank, ways in enumerate(rows))
    rows_of = list(groups.values())
    return [_prediction(rows_of[n][rank]) for rank, _, n in ranked[:limit]]


def _prediction(ways: list[_Way]) -> Prediction:
    return Prediction(ways[0].form, ways[0].native, tuple(dict.fromkeys(way.name for way in ways)), max(0.0, ways[0].cost))


def _ways(entry: Entry, limit: int) -> Iterator[_Way]:
    for variant in entry.variants:
        condition = f", only near {', '.join(variant.near[:3])}" if variant.near else ""
        yield _Way(variant.form, "", f"listed{condition}", -1.0, "listed")
    for language, forms in entry.source.items():
        base = language.partition("-")[0]
        for native in forms:
            if cyrillic.is_cyrillic(native):
                yield from _schemes(native, base)
                yield from _endings(native)
            if chinese.is_chinese(language) and chinese.is_han(native):
                yield from _chinese(native, entry, limit)
                continue
            if kanji.is_japanese(native, language):
                yield from _japanese(native, entry, limit)
                continue
            name = "spelled otherwise" if scripts.script_of(native) == "latin" else "schemes mixed"
            for form, cost in islice(_paths(scripts.lattices(native, language)), 4 * limit):
                yield _Way(form.upper() if native.isupper() else form, native, name, 0.1 + cost, base)


def _schemes(native: str, language: str) -> Iterator[_Way]:
    for scheme in SCHEMES:
        form = " ".join(_written(word, scheme.rows) for word in scripts.words(native))
        yield _Way(form.upper() if native.isupper() else _cased(form), native, scheme.name, scheme.cost, language)


@lru_cache(maxsize=128)
def _table(rows: str) -> tuple[Alphabet, dict[str, str]]:
    """The alphabet of a scheme, and its first spelling of each letter and cluster."""
    row = f"{PLAIN} {rows}"
    cells = (cell.partition("=") for cell in row.split())
    return Alphabet([(row, 0.0)]), {native: spellings.split("|")[0].strip("_") for native, _, spellings in cells}


def _written(word: str, rows: str) -> str:
    """A Cyrillic word in the spelling of one scheme throughout."""
    alphabet, table = _table(rows)
    return "".join(table.get(cluster, cluster if cluster.isascii() and cluster.isalnum() else "") for cluster in alphabet.clusters(word))


def _endings(native: str) -> Iterator[_Way]:
    """A native form of one word with each case ending in place of its own."""
    words = scripts.words(native)
    if len(words) == 1 and not native.isupper() and len(base := cyrillic.stem(words[0])) >= 3:
        for rank, ending in enumerate(_ENDINGS):
            yield _Way(_cased(_written(base, "") + ending), native, "case ending left on", 0.2 + _RANK * rank, "ending")


def _chinese(native: str, entry: Entry, limit: int) -> Iterator[_Way]:
    spoken = chinese.readings(native)
    person = entry.kind == "person" and 2 <= len(spoken) <= 3 and " " in entry.canonical
    lattice = chinese.lattice(native, spoken)
    words: Sequence[Lattice] = (lattice[:1], lattice[1:]) if person else (lattice,)
    for rank, (form, cost) in enumerate(islice(_paths(words), 4 * limit)):
        yield _Way(form, native, "other romanisation" if rank else "pinyin", 0.05 + cost, "zh")
        if person and not rank:
            yield _Way(" ".join(reversed(form.split(" "))), native, "pinyin, family name last", 0.3, "zh reversed")
    clipped = chinese.generic_tail(native)
    start = next(_paths((chinese.lattice(clipped[0], spoken[: len(clipped[0])]),)), None) if clipped else None
    if clipped and start:
        head, tails = clipped
        for tail in tails:
            yield _Way(f"{start[0]} {tail}", native, f"pinyin of {head}, the rest translated", 0.15, "zh clipped")


def _japanese(native: str, entry: Entry, limit: int) -> Iterator[_Way]:
    """Other readings of the characters, a person's with the family name last, as in English."""
    family = kanji.family_of(native, scripts.words(entry.canonical)) if entry.kind == "person" else 0
    words = [kanji.lattice(part) for part in (native[family:], native[:family]) if part]
    for form, cost in islice(_paths(words), 4 * limit):
        yield _Way(form, native, "another reading", 0.05 + cost, "ja")


def _cased(form: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in form.split())


def _paths(words: Iterable[Lattice]) -> Iterator[tuple[str, float]]:
    """Spellings of some words, one for each path through their lattices, the cheapest first, capitalised."""
    units = [
        (n, sorted((cost + _RANK * rank, option) for rank, (option, cost) in enumerate(unit.options)))
        for n, word in enumerate(words)
        for unit in word
    ]
    if not units:
        return
    heap: list[tuple[float, int, tuple[int, ...]]] = [(0.0, 0, (0,) * len(units))]
    while heap:
        cost, changed, picks = heapq.heappop(heap)
        spelled: dict[int, str] = {}
        for (word, options), pick in zip(units, picks, strict=True):
            spelled[word] = spelled.get(word, "") + options[pick][1]
        yield _cased(" ".join(spelled.values())), cost
        # Only units from the last changed one on are changed further, so that no path is repeated.
        for n in range(changed, len(units)):
            options, pick = units[n][1], picks[n]
            if pick + 1 < len(options):
                dearer = cost + options[pick + 1][0] - options[pick][0]
                heapq.heappush(heap, (dearer, n, (*picks[:n], pick + 1, *picks[n + 1 :])))


# --- the other way round -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nearness:
    """The distance of some words from one form of an entry."""

    form: str
    """A right form or a native form."""
    language: str
    """Empty for a right form."""
    spelling: str
    """The form as compared: folded and collapsed, a native one in its plainest romanisation."""
    distance: float
    """0 for a spelling of a scheme; a vowel for another costs 0.45, a kindred consonant 0.6, any other letter 1."""


def nearest(entry: Entry, words: str, limit: int = 4) -> list[Nearness]:
    """The forms of an entry nearest to some words, the nearest first."""
    folded = collapse(fold(words))
    found = [Nearness(form, "", collapse(fold(form)), distance(latin_lattice(form), folded, _FAR)) for form in entry.right_forms]
    for language, forms in entry.source.items():
        for native in forms:
            lattice = tuple(unit for word in scripts.lattices(native, language) for unit in word)
            if lattice:
                found.append(Nearness(native, language, plainest(lattice), distance(lattice, folded, _FAR)))
    found = [one for one in found if one.distance < _FAR]
    return sorted(found, key=lambda one: one.distance)[:limit]
