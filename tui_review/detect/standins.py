"""What speaks for a run of target words standing in for an entity of the source: sound, meaning, regularity, place.

A run is explained by the entity when it sounds like one of its forms, when its words translate the parts of the native
form literally, or when it shares words with a right form. It is explained by something else when the source around the
entity means the same words, or when the text has them again and again where the source has no such entity.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from tui_review.detect.association import log_likelihood
from tui_review.detect.exact import Match
from tui_review.detect.mentions import Mention
from tui_review.detect.page import Page
from tui_review.detect.phrase import kindred
from tui_review.detect.spelling import is_stop
from tui_review.detect.unit import Unit
from tui_review.detect.words import bare
from tui_review.glossary import chinese, cyrillic, literal
from tui_review.glossary.compiled import Compiled, Target
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.lattice import collapse, distance, fold, plainest
from tui_review.glossary.scripts import words as words_of

LONGEST = 7
_FAR_OFF = 15
"""From so many words on, a run is far from where a mention is to be expected."""
_OPENING, _CLOSING = "\"'“‘«「『《〈（([【", "\"'”’»」』》〉）)]】"

Span = tuple[int, int]
Key = tuple[str, ...]


class Nearness:
    """How near runs of words are to an entry by sound, remembered."""

    def __init__(self, compiled: Compiled) -> None:
        self.targets: dict[int, list[Target]] = defaultdict(list)
        for target in compiled.targets:
            if target.role in ("canonical", "accept", "part"):
                self.targets[target.entry].append(target)
        self._known: dict[tuple[int, str], float] = {}

    def of(self, entry: int, key: str) -> float:
        """The relative distance, 0 to 1, of a folded and collapsed run of words to the nearest form of an entry."""
        known = self._known.get((entry, key))
        if known is None:
            known = self._known[entry, key] = self._measure(entry, key)
        return known

    def _measure(self, entry: int, key: str) -> float:
        best = 0.7
        for target in self.targets[entry]:
            size = max(len(target.folded), len(key), 1)
            if max(fuzz.ratio(key, spelling) for spelling in target.spellings) < 40:
                continue
            lattices = [target.lattice]
            for form in target.natives:
                lattices += [lattice for lattice in (form.lattice, form.reversed_lattice, form.inflected) if lattice]
            for lattice in lattices:
                best = min(best, distance(lattice, key, best * size) / size)
        return min(best / 0.7, 1.0)


class StandIns:
    """The features of the runs of one text."""

    def __init__(self, page: Page, units: Sequence[Unit], compiled: Compiled, nearness: Nearness) -> None:
        self.page = page
        self.compiled = compiled
        self.nearness = nearness
        self.recurring = Recurrence(page, units)
        self.trust = _trust(units)
        self.frequency = Counter(word for unit in units for word in set(page.folded[unit.first : unit.last]))
        self._total = max(len(units), 1)

    def none(self, unit: Unit, mention: Mention) -> dict[str, float]:
        """What speaks for the entity having been left out, or rendered rightly in a way that the glossary does not know."""
        entry = self.compiled.glossary.entries[mention.entry]
        present = unit.present[mention.entry]
        own = {word for form in entry.right_forms for word in map(fold, words_of(form)) if not is_stop(word)}
        here = set(self.page.folded[unit.first : unit.last])
        return {
            "": 1.0,
            "present": float(present > 0),
            "adjective": float(mention.adjective),
            "native_short": float(len(mention.native) <= 2),
            "native_long": min(len(mention.native), 12) / 12,
            "person": float(entry.kind == "person"),
            "demonym": float(entry.kind == "demonym"),
            "place": float(entry.kind == "place"),
            "term": float(entry.kind in (None, "term", "thing")),
            "partly": len(own & here) / max(len(own), 1),
            "trust": self.trust.get(mention.entry, 0.0),
            "lacks": min(len(self.recurring.lacking(mention.entry)), 5) / 5,
            "han": float(chinese.is_han(mention.native)),
        }

    def options(
        self, unit: Unit, mention: Mention, judged: Mapping[Span, float], taken: frozenset[int]
    ) -> Iterator[tuple[int, int, dict[str, float]]]:
        """Every run of the segment that may stand for the entity, with its features.

        ``judged``: for runs that the layers without a source took for the same entry, the log odds they gave; ``taken``:
        words that stand for another entity already.
        """
        page, entry = self.page, self.compiled.glossary.entries[mention.entry]
        protected = page.protected
        mentioned = {m.entry for m in unit.mentions} - {mention.entry}
        free = {
            i: i not in page.untouchable and i not in taken and (i not in protected or protected[i].pattern.entry not in mentioned)
            for i in range(unit.first, unit.last)
        }
        words = _Words(self, unit, mention)
        right = {tuple(fold(bare(w)) for w in words_of(form)) for form in entry.right_forms}
        spans = dict.fromkeys(_runs_of(page, unit.first, unit.last, free))
        for span in judged:
            if all(free.get(i, False) for i in range(*span)) and not all(is_stop(page.folded[i]) for i in range(*span)):
                spans.setdefault(span)
        strangers = {
            id(m) for i in range(unit.first, unit.last) if (m := protected.get(i)) and m.pattern.entry not in mentioned | {mention.entry}
        }
        for first, last in spans:
            own = [m for i in range(first, last) if (m := protected.get(i)) and m.pattern.entry == mention.entry]
            if tuple(page.folded[first:last]) in right or (own and not _extends(page, first, last, own[0])):
                continue
            if _is_name_and_more(page, first, last, mention.entry, words):
                continue
            yield first, last, self._features(unit, mention, first, last, words, judged, len(strangers), extends=bool(own))

    def _features(
        self, unit: Unit, mention: Mention, first: int, last: int, words: _Words, judged: Mapping[Span, float],
        strangers: int, *, extends: bool,
    ) -> dict[str, float]:  # fmt: skip
        page, protected = self.page, self.page.protected
        entry = self.compiled.glossary.entries[mention.entry]
        content = [i for i in range(first, last) if not is_stop(page.folded[i])]
        n = len(content)
        key = page.key(first, last)
        far = self.nearness.of(mention.entry, key) if 2 <= len(key) <= 30 else 1.0
        near = 1.0 - far
        recurs, regular = self.recurring.score(mention.entry, tuple(page.folded[first:last]))
        meaning = [words.meaning[i] for i in content]
        shared = [words.shared[i] for i in content]
        explained = sum(max(a, b) for a, b in zip(meaning, shared, strict=True)) / n
        parts = frozenset().union(*(words.parts[i] for i in content)) if words.size else frozenset()
        capitals = sum(words.capital[i] for i in content) / n
        right = words.right_size
        taken = [m for i in range(first, last) if (m := protected.get(i)) and m.pattern.entry != mention.entry]
        whole = bool(taken) and sum({id(m): m.last - m.first for m in taken}.values()) == last - first
        same_kind = whole and self.compiled.glossary.entries[taken[0].pattern.entry].kind == entry.kind
        before = first > unit.first and page.joined(first) and page.bare[first - 1][0].isupper() and first - 1 not in protected
        after = last < unit.last and page.joined(last) and page.bare[last][0].isupper() and last not in protected
        place = abs(
            (mention.start + mention.end) / 2 / max(len(unit.source), 1)
            - ((first + last) / 2 - unit.first) / max(unit.last - unit.first, 1)
        )
        off = abs((first + last) / 2 - unit.expected(mention))
        opening, closing = page.gaps[first][-1:], page.gaps[last][:1]
        source_open = unit.source[mention.start - 1 : mention.start] if mention.start else ""
        source_close = unit.source[mention.end : mention.end + 1]
        log_odds = judged.get((first, last), 0.0)
        return {
            "near": near,
            "near2": near * near,
            "near_long": near * float(len(key) >= 7),
            "near_capital": near * float(capitals == 1.0),
            "meaning": sum(meaning) / n,
            "explained": explained,
            "all_explained": float(explained > 0.99),
            "meaning_many": float(explained > 0.99 and n >= 2),
            "covered": len(parts) / max(words.size, 1),
            "meaning_covered": explained * len(parts) / max(words.size, 1),
            "shared": sum(shared) / n,
            "elsewhere": sum(words.elsewhere[i] for i in content) / n,
            "elsewhere_all": float(all(words.elsewhere[i] for i in content)),
            "common": sum(words.frequent[i] for i in content) / n,
            "capitals": capitals,
            "all_capitals": float(capitals == 1.0),
            "opens": float(page.opens_sentence(first) and last - first == 1),
            "ordinary": sum(words.ordinary[i] for i in content) / n,
            "ordinary_most": max(words.ordinary[i] for i in content),
            "ordinary_least": min(words.ordinary[i] for i in content),
            "known_name": sum(is_known_name(page.bare[i]) for i in content) / n,
            "recurs": recurs,
            "regular": regular,
            "place": min(place, 1.0),
            "off": min(off / _FAR_OFF, 1.0),
            "off_anchored": min(off / _FAR_OFF, 1.0) * float(bool(unit.anchors)),
            "beside": float(off < 1.5 and bool(unit.anchors)),
            "cut": float(before) + float(after),
            "shorter": max(right - n, 0) / right,
            "longer": min(max(n - right, 0), 4) / 4,
            "single": float(n == 1),
            "words": min(n, 6) / 6,
            "stops": (last - first - n) / (last - first),
            "other": float(bool(taken)),
            "other_whole": float(whole),
            "other_kind": float(same_kind),
            "other_trust": self.trust.get(taken[0].pattern.entry, 0.0) if whole else 0.0,
            "other_swap": self.trust.get(taken[0].pattern.entry, 0.0) if same_kind else 0.0,
            "other_only": float(same_kind and strangers == 1),
            "extends": float(extends),
            "bracketed": float(bool(opening and closing and source_open and source_close) and opening in _OPENING and closing in _CLOSING
                               and source_open in _OPENING and source_close in _CLOSING),
            "bracket_half": float(bool(opening) and opening in _OPENING) + float(bool(closing) and closing in _CLOSING),
            "judged": float((first, last) in judged),
            "log_odds": max(-4.0, min(log_odds, 4.0)) / 4,
            "whole_segment": float(first == unit.first and last == unit.last),
        }  # fmt: skip


class _Words:
    """What each word of a segment has to do with one mention, by index on the page."""

    def __init__(self, texts: StandIns, unit: Unit, mention: Mention) -> None:
        page = texts.page
        entry = texts.compiled.glossary.entries[mention.entry]
        native = literal.units(mention.native)
        self.size = len(native)
        own = {word for form in entry.right_forms for word in map(fold, words_of(form)) if not is_stop(word)}
        self.right_size = max(1, sum(not is_stop(fold(word)) for word in words_of(entry.canonical)))
        around = _around(unit.source[: mention.start], unit.source[mention.end :])
        native_words = [] if chinese.is_han(mention.native) else [plain for w in words_of(mention.native) if (plain := _plain(w))]
        self.meaning: dict[int, float] = {}
        self.shared: dict[int, float] = {}
        self.parts: dict[int, frozenset[int]] = {}
        self.elsewhere: dict[int, float] = {}
        self.frequent: dict[int, float] = {}
        self.capital: dict[int, bool] = {}
        self.ordinary: dict[int, float] = {}
        lacking = texts.recurring.lacking(mention.entry)
        for i in range(unit.first, unit.last):
            word = page.folded[i]
            if is_stop(word):
                continue
            stem = literal.stem(word)
            parts = {n for n, stems in enumerate(native) if stem in stems}
            parts |= {n for n, plain in enumerate(native_words) if _cognate(plain, word)}
            self.parts[i] = frozenset(parts)
            self.meaning[i] = float(bool(parts))
            self.shared[i] = 1.0 if word in own else 0.6 if any(kindred(word, other) for other in own) else 0.0
            self.elsewhere[i] = float(stem in around.stems or any(_cognate(plain, word) for plain in around.words))
            outside = texts.frequency[word] - sum(word in texts.recurring.words_of(n) for n in lacking)
            # Another entity's right form may well stand wherever it likes.
            self.frequent[i] = 0.0 if i in page.protected else min(math.log1p(max(outside, 0)) / 5, 1.0)
            self.capital[i] = page.bare[i][0].isupper() or page.bare[i][0].isdigit()
            self.ordinary[i] = ordinariness(page.bare[i])


@dataclass(frozen=True, slots=True)
class _Around:
    stems: frozenset[str]
    words: tuple[str, ...]


@lru_cache(maxsize=1 << 10)
def _around(before: str, after: str) -> _Around:
    """What the source around a mention means, and how its words sound."""
    stems: set[str] = set()
    plain: list[str] = []
    for text in (before, after):
        if chinese.is_han(text) or any(chinese.is_han(c) for c in text):
            for c in text:
                if chinese.is_han(c):
                    stems.update(literal.of_character(c))
        else:
            for word in words_of(text):
                stems.update(literal.of_word(word) if cyrillic.is_cyrillic(word) else (literal.stem(fold(word)),))
                plain.append(_plain(word))
    return _Around(frozenset(stems), tuple(dict.fromkeys(p for p in plain if len(p) > 3)))


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    """A native word in its plainest romanisation."""
    return plainest(cyrillic.lattice(word)) if cyrillic.is_cyrillic(word) else collapse(fold(word))


@lru_cache(maxsize=1 << 16)
def _cognate(plain: str, word: str) -> bool:
    """Whether an English word is written much like a romanised one, its ending aside (European, yevropeyska)."""
    if len(plain) < 4 or len(word) < 4:
        return False
    size = min(len(plain), len(word), 8)
    return fuzz.ratio(plain[:size], word[:size]) >= 74 and fuzz.ratio(plain, word) >= 60


def _extends(page: Page, first: int, last: int, own: Match) -> bool:
    """Whether a run holds a right form as a part of a longer name: "Zhang Di Ming" where "Zhang" alone is right."""
    return own.last - own.first == 1 < last - first and all(page.bare[i][0].isupper() for i in range(first, last))


def _is_name_and_more(page: Page, first: int, last: int, entry: int, words: _Words) -> bool:
    """Whether a run is another entry's right form with nothing besides but small words that have nothing to do with the mention.

    Then the other form alone is what stands for it ("Poland arrived", "China and Poland").
    """
    other = [i for i in range(first, last) if (m := page.protected.get(i)) is not None and m.pattern.entry != entry]
    if not other or len(other) == last - first:
        return False
    rest = [i for i in range(first, last) if i not in other and not is_stop(page.folded[i])]
    return not any(words.capital[i] or words.meaning[i] or words.shared[i] for i in rest)


def _runs_of(page: Page, start: int, end: int, free: Mapping[int, bool]) -> Iterator[Span]:
    """Runs of joined words that begin and end with a content word and hold no word that the source explains."""
    folded = page.folded
    for first in range(start, end):
        if not free[first] or is_stop(folded[first]):
            continue
        for last in range(first + 1, min(first + LONGEST, end) + 1):
            if not free[last - 1] or (last - 1 > first and not page.joined(last - 1)):
                break
            if not is_stop(folded[last - 1]):
                yield first, last


def _trust(units: Sequence[Unit]) -> dict[int, float]:
    """For each entry, how often the source was seen to mention it where the target has it: 0 to 1, 0.25 for a single miss.

    An entry that the target has again and again and the source never seems to is written in the source in a form that the
    glossary does not know; that its right form stands in a segment then says nothing.
    """
    present: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    for unit in units:
        mentioned = {mention.entry for mention in unit.mentions}
        here = set(unit.present)
        present.update(here)
        seen.update(here & mentioned)
    return {entry: (seen[entry] + 0.5) / (count + 1) for entry, count in present.items()}


class Recurrence:
    """How regularly runs of words turn up in the segments where an entry goes missing, and not elsewhere.

    The log-likelihood ratio of Dunning (1993) over segments, squashed to 0..1.
    """

    def __init__(self, page: Page, units: Sequence[Unit]) -> None:
        self._page, self._units = page, units
        self._lacking: dict[int, list[int]] = defaultdict(list)
        for n, unit in enumerate(units):
            for mention in unit.missing:
                if not unit.present[mention.entry]:
                    self._lacking[mention.entry].append(n)
        wanted: set[Key] = set()
        self._near: dict[int, Counter[Key]] = {}
        for entry, numbers in self._lacking.items():
            counts: Counter[Key] = Counter()
            for n in numbers:
                counts.update(_keys(page, units[n]))
            self._near[entry] = counts
            wanted.update(counts)
        self._overall: Counter[Key] = Counter()
        for unit in units:
            self._overall.update(run for run in _keys(page, unit) if run in wanted)
        self._total = len(units)
        self._words: dict[int, frozenset[str]] = {}

    def lacking(self, entry: int) -> list[int]:
        """The numbers of the units where the entry goes missing."""
        return self._lacking.get(entry, [])

    def words_of(self, number: int) -> frozenset[str]:
        """The folded words of a unit."""
        known = self._words.get(number)
        if known is None:
            unit = self._units[number]
            known = self._words[number] = frozenset(self._page.folded[unit.first : unit.last])
        return known

    def score(self, entry: int, run: Key) -> tuple[float, float]:
        """Strength of association, and the share of the entry's missing segments that hold the run; both 0 to 1."""
        lacking = len(self.lacking(entry))
        if not lacking:
            return 0.0, 0.0
        here = self._near[entry][run]
        overall = max(self._overall[run], here)
        regular = here / lacking
        if lacking < 2:
            return (0.12 if overall == 1 else 0.0), 0.0
        expected = overall * lacking / self._total
        if here < 2 or here <= expected:
            return 0.0, regular
        ratio = log_likelihood(here, lacking, overall - here, self._total - lacking)
        return 1 - math.exp(-ratio / 25), regular


def _keys(page: Page, unit: Unit) -> set[Key]:
    folded = page.folded
    return {
        tuple(folded[first:last])
        for first in range(unit.first, unit.last)
        if not is_stop(folded[first])
        for last in range(first + 1, min(first + LONGEST, unit.last) + 1)
        if not is_stop(folded[last - 1])
    }
