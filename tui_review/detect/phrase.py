"""Names of several words, read word by word: a word missing, added, exchanged for its like, or itself misspelled.

A known rare part anchors the rest ("China Price Association"), kindred general nouns stand for each other (department and
ministry, accord and agreement), and what identifies a name weighs more than what many names share.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.exact import Match
from tui_review.detect.finding import Evidence
from tui_review.detect.kindred import classes_of, kindred
from tui_review.detect.page import Page
from tui_review.detect.phrase_look import MOST_WORDS, PhraseLook
from tui_review.detect.readings import NEAR_PART
from tui_review.detect.remembered import Remembered
from tui_review.detect.senses import Senses
from tui_review.detect.spelling import NEAR_RIGHT, SpellingReader, is_stop
from tui_review.detect.vocabulary import Mark, Vocabulary
from tui_review.detect.words import bare
from tui_review.glossary import cache, scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.demonyms import countries_of, demonyms_of
from tui_review.glossary.english import ordinariness
from tui_review.glossary.entry import Glossary
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.packed import Packed, pack_numbers, pack_rows
from tui_review.glossary.settled import is_given_name

_LEAST_SHARE = 0.4
"""How much of a name's weight has to be there for its words to be a near miss of it."""

_RARE = 1.3
"""From this weight on a word tells by itself which name it is of: it is hardly an English word, and few names have it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A right form of several words, with the weight of each."""

    entry: int
    form: str
    words: tuple[str, ...]
    weights: tuple[float, ...]

    @property
    def total(self) -> float:
        """The weight of all words together."""
        return sum(self.weights)


_NUMBER = re.compile(r"\d+")


def numbers_differ(folded: Sequence[str], form: str) -> bool:
    """Whether words hold a number and a form holds another one: the 19th congress is no misspelling of the 20th."""
    here = {number for word in folded for number in _NUMBER.findall(word)}
    there = set(_NUMBER.findall(form))
    return bool(here) and bool(there) and here != there


class PhraseReader:
    """Finds near misses of the names of several words that a glossary holds."""

    def __init__(self, compiled: Compiled, spelling: SpellingReader) -> None:
        self.compiled = compiled
        self.spelling = spelling
        self._senses = Senses(compiled.glossary)
        packed = cache.kept("phrases", compiled.glossary.key, lambda: _packed(compiled.glossary))
        self._rows = packed.rows("names")
        self._places = packed.numbers("places")
        self._forms = packed.numbers("forms")
        self._kinds = packed.numbers("kinds")
        self._names: dict[int, Name] = {}
        self._holding: Remembered[str, tuple[tuple[int, int], ...]] = Remembered()
        self._kindred: Remembered[str, frozenset[int]] = Remembered()
        self.places: Callable[[str], tuple[tuple[int, int, float], ...]] = lru_cache(maxsize=1 << 16)(self._places_of)
        """The names that a bare word may be a word of: number, place, likeness."""

    def name(self, number: int) -> Name:
        """A name by its number."""
        known = self._names.get(number)
        if known is None:
            known = self._names[number] = Name(*self._rows[number])
        return known

    def holding(self, folded: str) -> tuple[tuple[int, int], ...]:
        """The names that hold a folded word which is no stop word, and where."""
        known = self._holding.get(folded)
        if known is None:
            found = [divmod(place, _MOST_PLACES) for place in self._places.get(folded)]
            known = self._holding[folded] = tuple([(number, place) for number, place in found if self.name(number).words[place] == folded])
        return known

    def _with_form(self, entry: int, form: str) -> int:
        """The number of the name that is a form of an entry, -1 when there is none."""
        found = (n for n in self._forms.get(f"{entry} {form}") if (self.name(n).entry, self.name(n).form) == (entry, form))
        return max(found, default=-1)

    def marks(self, word: str, floor: float) -> int:
        """``PART`` for a word of a name, ``MOST`` when it makes out most of one, ``KINDRED`` for a general noun that may stand for one."""
        places = self.places(word)
        marks = Mark.PART if places else 0
        if any(self.ceiling_of_one(number, place) >= floor for number, place, _ in places):
            marks |= Mark.MOST
        return marks | Mark.KINDRED if self.kindred_names(fold(word)) else marks

    def look(self, whole: Vocabulary, floor: float) -> PhraseLook:  # noqa: ARG002 - what it sees does not depend on it
        """Where several words of a name stand together."""
        return PhraseLook(self, whole)

    def ceiling_of_one(self, number: int, place: int) -> float:
        """The highest confidence that a single word of a name can reach with unknown words beside it."""
        name = self.name(number)
        share = name.weights[place] / name.total
        if share < _LEAST_SHARE:
            return 0.0
        content = [p for p, w in enumerate(name.words) if not is_stop(w)]
        missing = len(content) - 1
        features: dict[str, float | tuple[float, float]] = {
            "head_missing": float(place != content[-1]), "front_missing": float(place != content[0]), "ends_matched": 0.0,
            "share": (share * 0.4, share), "exact": (0.0, share), "missing": min(missing, 3) / 3, "missing_share": 1 - share,
            "extra": (1 / 3, 2 / 3), "kindred": 0.0, "matched": 1 / 5, "disordered": 0.0, "words": min(len(content), 6) / 6,
            "rare": (0.0, min(name.weights[place], 3.0) / 3),
        }  # fmt: skip
        return max(bound(model, features) for model in ("phrase", "exchanged") if model == "phrase" or missing == 1)

    def _places_of(self, word: str) -> tuple[tuple[int, int, float], ...]:
        folded = fold(word)
        known = self.holding(folded)
        found = [(number, place, 1.0) for number, place in known]
        farthest = NEAR_RIGHT if known else NEAR_PART
        if len(folded) > 3 and ((word[0].isupper() and not (known and ordinariness(word) > 0.5)) or ordinariness(word) == 0):
            for reading in self.spelling.readings.parts(collapse(folded)):
                target = self.compiled.targets[reading.target]
                if reading.equivalent or reading.nearest <= farthest:
                    number = self._with_form(target.entry, target.whole)
                    if number >= 0 and (number, target.place) not in known:
                        found.append((number, target.place, 0.8 if reading.equivalent else max(0.4, 0.9 - reading.nearest / 2)))
        return tuple(found)

    def kindred_names(self, folded: str) -> frozenset[int]:
        """The names that hold a word which a folded one is ``kindred`` to."""
        known = self._kindred.get(folded)
        if known is None:
            found = {number for kind in classes_of(folded) for number in self._kinds.get(str(kind))}
            numbers = (folded + "s", folded[:-1]) if folded.endswith("s") else (folded + "s",)
            for other in (*numbers, *demonyms_of(folded), *countries_of(folded)):
                found.update([number for number, _ in self.holding(other)])
            known = self._kindred[folded] = frozenset(found)
        return known

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Near misses of names of several words; at each place the best of each name."""
        hits: dict[int, list[tuple[int, int, float]]] = {}
        for i, word in enumerate(page.bare):
            if i not in page.untouchable:
                is_elsewhere = i in page.places and not page.has_source
                for number, place, likeness in self.places(word):
                    if is_elsewhere and likeness < 1.0:
                        continue
                    hits.setdefault(number, []).append((i, place, likeness))
        for number, found in sorted(hits.items()):
            name = self.name(number)
            waiting = list(_groups(found, len(name.words) + 2))
            while waiting:
                group = waiting.pop()
                best = self._align(page, name, group) if any(i in page.judged for i, _, _ in group) else None
                if best is None:
                    continue
                if (candidate := self._read(page, name, *best)) is not None:
                    yield candidate
                if len(group) <= _MOST_HITS:
                    # The name may stand there a second time.
                    waiting += [part for part in ([h for h in group if h[0] < best[0]], [h for h in group if h[0] >= best[1]]) if part]

    def _align(self, page: Page, name: Name, hits: list[tuple[int, int, float]]) -> tuple[int, int, dict[int, tuple[int, float]]] | None:
        likeness = {(i, place): value for i, place, value in hits}
        reached = {place for _, place, _ in hits}
        if sum(name.weights[p] for p in reached) < 0.3 * name.total and max(v for *_, v in hits) < 1.0:
            return None
        lower = max(0, hits[0][0] - 2)
        upper = min(len(page.folded), hits[-1][0] + 4)
        return _best_alignment(page, name, likeness, lower, upper, hits[0][0], lambda i: self._is_anothers(page.folded[i], name))

    def _read(self, page: Page, name: Name, first: int, last: int, pairs: dict[int, tuple[int, float]]) -> Candidate | None:
        while first < last and is_stop(page.folded[first]):
            first += 1
        if any(not page.joined(j) for j in range(first + 1, last)):
            return None
        if self._is_taken(first, last, page.protected, name, pairs):
            return None
        return self._weigh(page, name, first, last, pairs)

    def _is_anothers(self, folded: str, name: Name) -> bool:
        """Whether a word is a rare one of another entry's name, and so hardly stands in place of one of this name's."""
        held = [(self.name(number), place) for number, place in self.holding(folded)]
        rare = [other.entry for other, place in held if other.weights[place] >= _RARE]
        return bool(rare) and all(entry != name.entry for entry in rare)

    def _is_taken(self, first: int, last: int, protected: Mapping[int, Match], name: Name, pairs: Mapping[int, tuple[int, float]]) -> bool:
        held = {id(m): m for i in range(first, last) if (m := protected.get(i)) is not None}
        is_whole = last - first == len(pairs) == len(name.words)
        for match in held.values():
            if (match.pattern.entry == name.entry and not (is_whole and match.last - match.first == 1)) or (
                match.first <= first and match.last >= last
            ):
                return True
            if match.last - match.first > 1 and (match.first < first or match.last > last):
                return True
        return sum(m.last - m.first for m in held.values()) >= last - first

    def _is_something_else(
        self,
        page: Page,
        name: Name,
        first: int,
        last: int,
        pairs: Mapping[int, tuple[int, float]],
        missing: Sequence[int],
        extra: Sequence[int],
    ) -> bool:
        """Whether a run of words with words of a name, for all that it lacks and adds, is plainly not meant as the name."""
        folded, kind = page.folded[first:last], self.compiled.glossary.entries[name.entry].kind
        if numbers_differ(folded, name.form):
            return True
        goes_on = last < len(page.bare) and page.joined(last) and page.bare[last][0].isupper()
        if goes_on and not (missing or extra) and "of" in folded and "of" not in name.words:
            # "Ministry of Foreign Affairs" is more than a Foreign Ministry with its words in another order.
            return True
        order = [pairs[p][0] for p in sorted(pairs)]
        is_small = any(page.bare[i][0].islower() and not is_stop(page.folded[i]) for i in range(first, last))
        if is_small and order != sorted(order) and any(page.folded[i] in demonyms_of(name.words[p]) for p, (i, _) in pairs.items()):
            # "A Chinese bank" is no Bank of China.
            return True
        if kind == "person" and extra and len(pairs) <= len(missing):
            # Somebody who shares a name with a person who has more.
            return True
        if page.has_source:
            return False
        if kind == "person" and extra and missing and missing[-1] > max(pairs) and all(v >= 1.0 for _, v in pairs.values()):
            # Namesakes: George Orwell is no other George.
            return all(is_given_name(name.words[p]) for p in pairs)
        # The Czech Republic is no Czech FA.
        return kind != "place" and page.places.get(first, ())[1:] == (last,)

    def _weigh(self, page: Page, name: Name, first: int, last: int, pairs: dict[int, tuple[int, float]]) -> Candidate | None:
        total = name.total
        exact = sum(name.weights[p] for p, (_, v) in pairs.items() if v >= 1.0)
        fuzzy = sum(name.weights[p] * v for p, (_, v) in pairs.items() if v < 1.0)
        used = {i for i, _ in pairs.values()}
        content = [p for p, w in enumerate(name.words) if not is_stop(w)]
        missing = [p for p in content if p not in pairs]
        extra = [i for i in range(first, last) if i not in used and not is_stop(page.folded[i])]
        order = [pairs[p][0] for p in sorted(pairs)]
        kind = self.compiled.glossary.entries[name.entry].kind
        is_whole = not missing and not extra and fuzzy == 0 and order == sorted(order)
        # In a title every word between the others counts: "Charlie Chocolate Factory".
        if is_whole and (kind != "work" or last - first == content[-1] - content[0] + 1):
            return None
        share = (exact + fuzzy) / total
        if share < _LEAST_SHARE or len(extra) > 2 or (not extra and len(pairs) < 2):
            return None
        surface = page.bare[first:last]
        capitals = sum(w[0].isupper() for w in surface if not is_stop(w.lower())) / max(1, sum(not is_stop(w.lower()) for w in surface))
        swapped = [i for p, (i, v) in pairs.items() if v == _KINDRED_LIKENESS and kindred(page.folded[i], name.words[p])]
        before = first > 0 and page.joined(first) and page.bare[first - 1][0].isupper() and not page.opens_sentence(first - 1)
        after = last < len(page.bare) and page.joined(last) and page.bare[last][0].isupper()
        near = max((v for i, v in pairs.values() if v < 1.0 and i not in swapped), default=0.0)
        person = kind == "person"
        head, front = content[-1], content[0]
        if self._is_something_else(page, name, first, last, pairs, missing, extra):
            return None
        features = {
            "head_missing": float(head in missing),
            "front_missing": float(front in missing),
            "ends_matched": float(all(p in pairs and pairs[p][1] >= 1.0 for p in (head, front))),
            "share": share,
            "exact": exact / total,
            "missing": min(len(missing), 3) / 3,
            "missing_share": sum(name.weights[p] for p in missing) / total,
            "extra": min(len(extra), 3) / 3,
            "kindred": min(len(swapped), 2) / 2,
            "fuzzy": float(near > 0),
            "near": near,
            "paired": float(not missing and not extra),
            "person": float(person),
            "person_paired": float(person and not missing and not extra),
            "matched": min(len(pairs), 5) / 5,
            "rare": min(max((name.weights[p] for p, (_, v) in pairs.items() if v >= 0.6), default=0.0), 3.0) / 3,
            "capitals": capitals,
            "all_capitals": float(capitals == 1.0),
            "no_capitals": float(capitals == 0.0),
            "disordered": float(order != sorted(order)),
            "longer": float(before or after),
            "same_length": float(len(surface) == len(name.words)),
            "words": min(len(content), 6) / 6,
            "stands": float(page.stands(name.entry)),
            "extra_capital": sum(page.bare[i][0].isupper() for i in extra) / max(len(extra), 1),
            "missing_rare": min(max((name.weights[p] for p in missing), default=0.0), 3.0) / 3,
        }
        model = _kind(len(missing), len(extra))
        told, odd = self._senses.told(name.entry, [page.folded[i] for i in (*extra, *swapped)])
        features |= {"told": float(bool(told) and not odd)} if model == "exchanged" else {"odd": min(odd, 2) / 2}
        if near and swapped and head in pairs:
            # A romanised proper word and a general noun for another: too rare in annotated data to be fitted with the rest.
            model = "anchored"
            anchor = next(i for i, v in pairs.values() if v == near)
            features = {
                "near": near,
                "ordinary": ordinariness(page.bare[anchor]),
                "length": min(len(page.bare[anchor]), 10) / 10,
                "extra": float(len(extra)),
            }
        elif odd and extra and not missing and not page.has_source:
            # A Central Election Commission is no Central Committee: too rare in annotated data as well.
            model, features = "fuller", {}
        elif head in pairs and front in pairs and len(missing) == 1 and not extra and not swapped and len(pairs) >= 3:
            # One word is gone from the middle of a longer name, the rest stands as it should.
            model = "gap"
            features = {"disordered": features["disordered"], "fuzzy": features["fuzzy"], "words": features["words"]}
        what = []
        if missing:
            what.append("without " + ", ".join(scripts.words(name.form)[p] for p in missing))
        if extra:
            what.append("with " + ", ".join(page.bare[i] for i in extra))
        if swapped:
            what.append("a kindred word for one of its words")
        canonical = self.compiled.glossary.entries[name.entry].canonical
        # The canonical form, only cut otherwise ("Xinhua Net"), is not mended to another form that is near as well.
        form = canonical if page.key(first, last) == collapse(fold(canonical)) else name.form
        return Candidate(
            first, last, name.entry, form, Evidence.SPELLING, model, features,
            f"close to {form}" + (", " + "; ".join(what) if what else ""),
        )  # fmt: skip


_KINDRED_LIKENESS = 0.5
_MOST_HITS = 100
"""In a longer row of a name's words it is looked for once."""
_MOST_PLACES = 16
"""More than the words of any name."""


def _packed(glossary: Glossary) -> Packed:
    cut = [
        (n, form, tuple(fold(bare(w)) for w in scripts.words(form)))
        for n, entry in enumerate(glossary.entries)
        for form in entry.right_forms
    ]
    # Of forms that differ in marks or capitals alone the first one is offered.
    first = {(n, words): form for n, form, words in reversed(cut)}
    cut = [(n, form, words) for n, form, words in cut if 2 <= len(words) <= MOST_WORDS and first[n, words] == form]
    common = Counter(word for _, _, words in cut for word in set(words))
    weights = {word: _weight(word, count) for word, count in common.items()}
    placed = [
        (word, number * _MOST_PLACES + place)
        for number, (_, _, words) in enumerate(cut)
        for place, word in enumerate(words)
        if not is_stop(word)
    ]
    kinds = ((str(kind), number) for number, (_, _, words) in enumerate(cut) for word in words for kind in classes_of(word))
    return Packed(
        pack_rows("names", ((*row, tuple(weights[word] for word in row[2])) for row in cut)) | pack_numbers("places", placed)
        | pack_numbers("forms", ((f"{n} {form}", number) for number, (n, form, _) in enumerate(cut))) | pack_numbers("kinds", kinds)
    )  # fmt: skip


def _weight(word: str, common: int) -> float:
    """How far a word identifies a name: rare in English and in few names of the glossary."""
    if is_stop(word):
        return 0.1
    return (1.6 - ordinariness(word)) / (1.0 + 0.35 * math.log(common))


def _kind(missing: int, extra: int) -> str:
    """The model for a near miss that lacks and adds so many words: what speaks for each kind of mistake is not the same."""
    if not extra:
        return "shortened" if missing else "complete"
    return "exchanged" if missing == extra == 1 else "phrase"


def _groups(hits: list[tuple[int, int, float]], reach: int) -> Iterator[list[tuple[int, int, float]]]:
    """Hits that lie close enough together to be one mention."""
    group: list[tuple[int, int, float]] = []
    for hit in hits:
        if group and hit[0] - group[-1][0] > reach:
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _best_alignment(
    page: Page,
    name: Name,
    likeness: dict[tuple[int, int], float],
    lower: int,
    upper: int,
    earliest: int,
    is_anothers: Callable[[int], bool],
) -> tuple[int, int, dict[int, tuple[int, float]]] | None:
    """The assignment of page words to the name's words with the greatest weight, and the span that it covers."""
    pairs: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    options = sorted(
        ((value * name.weights[place], -abs(i - earliest - place), i, place, value) for (i, place), value in likeness.items()), reverse=True
    )
    for _, _, i, place, value in options:
        if i in used or place in pairs:
            continue
        if pairs and abs(i - place - _shift(pairs)) > 3:
            continue
        pairs[place] = (i, value)
        used.add(i)
    for i in range(lower, upper):
        if i in used:
            continue
        near = not used or min(abs(i - j) for j in used) <= 2
        for place, word in enumerate(name.words):
            if near and place not in pairs and not is_stop(word) and kindred(page.folded[i], word):
                pairs[place] = (i, _KINDRED_LIKENESS)
                used.add(i)
                break
    if not used:
        return None
    first, last = min(used), max(used) + 1
    # A capitalised neighbour where the name has one more word belongs to the mention.
    missing_head = [p for p in range(min(pairs)) if not is_stop(name.words[p])]
    missing_tail = [p for p in range(max(pairs) + 1, len(name.words)) if not is_stop(name.words[p])]
    if missing_tail and last < upper and page.joined(last) and page.bare[last][0].isupper() and not is_anothers(last):
        last += 1
    if missing_head and first > lower and page.joined(first) and page.bare[first - 1][0].isupper() and not page.opens_sentence(first - 1):
        first -= not is_anothers(first - 1)
    if last - first > len(name.words) + 2:
        return None
    return first, last, pairs


def _shift(pairs: dict[int, tuple[int, float]]) -> float:
    return sum(i - place for place, (i, _) in pairs.items()) / len(pairs)
