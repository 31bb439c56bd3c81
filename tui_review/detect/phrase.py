"""Names of several words, compared word by word: a word missing, added, replaced by a kindred one, or misspelled.

A rare known word anchors the rest ("China Price Association"), kindred general nouns replace each other (department and ministry,
accord and agreement), and words that identify a name weigh more than words that many names share (``name_words``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.finding import Evidence
from tui_review.detect.kindred import kindred
from tui_review.detect.name_words import Name, NameWords
from tui_review.detect.page import Page
from tui_review.detect.phrase_look import PhraseLook
from tui_review.detect.senses import Senses
from tui_review.detect.spelling import SpellingReader
from tui_review.detect.vocabulary import Mark, Vocabulary
from tui_review.glossary import scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.demonyms import demonyms_of
from tui_review.glossary.english import is_stop, ordinariness
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.settled import is_given_name

_LEAST_SHARE = 0.4
"""Least share of a name's weight that its near miss must contain."""
_KINDRED_LIKENESS = 0.5
_MOST_HITS = 100
"""In longer groups of hits a name is searched for only once."""
_NUMBER = re.compile(r"\d+")
_FEW = 3
"""The most words of a name that an ordinary phrase may have by chance."""

Pairs = dict[int, tuple[int, float]]
"""For each place in a name, the index of the page word aligned with it and their likeness, 0 to 1."""


def numbers_differ(folded: Sequence[str], form: str) -> bool:
    """Whether both the words and a form contain numbers, and these differ: the 19th congress is no misspelling of the 20th."""
    here = {number for word in folded for number in _NUMBER.findall(word)}
    there = set(_NUMBER.findall(form))
    return bool(here) and bool(there) and here != there


class _Reading:
    """An alignment of page words ``first`` to ``last`` (exclusive) with a name."""

    def __init__(self, page: Page, name: Name, first: int, last: int, pairs: Pairs) -> None:
        self.page, self.name, self.first, self.last, self.pairs = page, name, first, last, pairs
        self.folded = page.folded[first:last]
        self.words = [page.bare[i] for i in range(first, last) if not is_stop(page.folded[i])]
        """The words without stop words."""
        self.content = [place for place, word in enumerate(name.words) if not is_stop(word)]
        """The places of the name's words without stop words."""
        self.missing = [place for place in self.content if place not in pairs]
        """Those with no aligned word."""
        used = {i for i, _ in pairs.values()}
        self.extra = [i for i in range(first, last) if i not in used and not is_stop(page.folded[i])]
        """The indices of content words aligned with no word of the name."""
        self.swapped = [i for place, (i, like) in pairs.items() if like == _KINDRED_LIKENESS and kindred(page.folded[i], name.words[place])]
        """The indices of words aligned as kindred general nouns."""
        order = [pairs[place][0] for place in sorted(pairs)]
        self.is_disordered = order != sorted(order)
        self.exact = sum(name.weights[place] for place, (_, like) in pairs.items() if like >= 1.0)
        self.fuzzy = sum(name.weights[place] * like for place, (_, like) in pairs.items() if like < 1.0)
        self.share = (self.exact + self.fuzzy) / name.total
        self.near = max((like for i, like in pairs.values() if like < 1.0 and i not in self.swapped), default=0.0)
        """The greatest likeness among the misspelled words; 0 when there is none."""

    @property
    def is_right(self) -> bool:
        """Whether every word of the name is there, in order, and nothing else."""
        return not (self.missing or self.extra or self.fuzzy or self.is_disordered)

    @property
    def goes_on(self) -> bool:
        """Whether a capitalised word follows, joined to the words."""
        page, last = self.page, self.last
        return last < len(page.bare) and page.joined(last) and page.bare[last][0].isupper()

    @property
    def is_taken(self) -> bool:
        """Whether right forms account for the words, other than single words inside a name that is here otherwise wrong."""
        first, last, pairs = self.first, self.last, self.pairs
        held = {id(match): match for i in range(first, last) if (match := self.page.protected.get(i)) is not None}
        is_whole = last - first == len(pairs) == len(self.name.words)
        for match in held.values():
            size = match.last - match.first
            if match.pattern.entry == self.name.entry and not (is_whole and size == 1):
                return True
            if match.first <= first and match.last >= last:
                return True
            if size > 1 and (match.first < first or match.last > last):
                return True
        return sum(match.last - match.first for match in held.values()) >= last - first

    @property
    def is_scattered(self) -> bool:
        """Whether few words of the name, all spelled rightly, are in disorder or exchanged, with other small words between them.

        They are an ordinary phrase then.
        """
        if self.near or not (self.is_disordered or self.swapped) or len(self.pairs) > _FEW:
            return False
        between = {word for word in self.folded if is_stop(word)} - {"of", *self.name.words}
        return bool(between - {"the"} if "of" in self.folded else between)

    def is_something_else(self, kind: str | None) -> bool:
        """Whether the words clearly mean something other than the name; ``kind``: that of the name's entry."""
        page, name, pairs = self.page, self.name, self.pairs
        if numbers_differ(self.folded, name.form):
            return True
        if self.goes_on and not (self.missing or self.extra) and "of" in self.folded and "of" not in name.words:
            # "Ministry of Foreign Affairs" is more than the reordered words of a Foreign Ministry.
            return True
        is_small = any(word[0].islower() for word in self.words)
        if is_small and self.is_disordered and any(page.folded[i] in demonyms_of(name.words[p]) for p, (i, _) in pairs.items()):
            # "A Chinese bank" is no Bank of China.
            return True
        if self.is_scattered:
            # "The bank in central Moscow" is no Central Bank, and "left the union" no Left Alliance.
            return True
        if kind == "person" and self.extra and len(pairs) <= len(self.missing):
            # Another person who shares one name with a person of several.
            return True
        if page.has_source:
            return False
        if kind == "person" and self.extra and self.missing and self.missing[-1] > max(pairs) and self.fuzzy == 0:
            # Namesakes: George Orwell is no other George.
            return all(is_given_name(name.words[place]) for place in pairs)
        # The Czech Republic is no Czech FA.
        return kind != "place" and page.places.get(self.first, ())[1:] == (self.last,)

    def features(self, kind: str | None, *, stands: bool) -> dict[str, float]:
        """The features of the alignment; ``stands``: whether the name occurs in a right form somewhere in the text."""
        page, name, pairs, missing, extra = self.page, self.name, self.pairs, self.missing, self.extra
        front, head = self.content[0], self.content[-1]
        return {
            "head_missing": float(head in missing),
            "front_missing": float(front in missing),
            "exact": self.exact / name.total,
            "missing": min(len(missing), 3) / 3,
            "missing_rare": min(max((name.weights[place] for place in missing), default=0.0), 3.0) / 3,
            "person_paired": float(kind == "person" and not (missing or extra)),
            "kindred": min(len(self.swapped), 2) / 2,
            "matched": min(len(pairs), 5) / 5,
            "rare": min(max((name.weights[place] for place, (_, like) in pairs.items() if like >= 0.6), default=0.0), 3.0) / 3,
            "all_capitals": float(all(word[0].isupper() for word in self.words)),
            "extra_capital": sum(page.bare[i][0].isupper() for i in extra) / max(len(extra), 1),
            "disordered": float(self.is_disordered),
            "same_length": float(len(self.folded) == len(name.words)),
            "stands": float(stands),
        }

    @property
    def message(self) -> str:
        """The differences between the words and the name, as text."""
        what = []
        if self.missing:
            words = scripts.words(self.name.form)
            what.append("without " + ", ".join(words[place] for place in self.missing))
        if self.extra:
            what.append("with " + ", ".join(self.page.bare[i] for i in self.extra))
        if self.swapped:
            what.append("a kindred word for one of its words")
        return "; ".join(what)


class PhraseReader:
    """Finds near misses of a glossary's names of several words."""

    def __init__(self, compiled: Compiled, spelling: SpellingReader) -> None:
        self._entries = compiled.glossary.entries
        self._names = NameWords(compiled, spelling.readings)
        self._senses = Senses(compiled.glossary)

    def marks(self, word: str, floor: float) -> int:
        """``PART`` for a word of a name, ``MOST`` if it carries much of its weight, ``KINDRED`` for a general noun that may replace one."""
        places = self._names.places(word)
        marks = Mark.PART if places else 0
        if any(_ceiling_of_one(self._names.name(number), place) >= floor for number, place, _ in places):
            marks |= Mark.MOST
        return marks | Mark.KINDRED if self._names.kindred(fold(word)) else marks

    def look(self, whole: Vocabulary, floor: float) -> PhraseLook:  # noqa: ARG002 - the floor does not matter here
        """The places in a text where several words of a name are close together."""
        return PhraseLook(self._names, whole)

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Near misses of names of several words; at each place the best alignment with each name."""
        hits: dict[int, list[tuple[int, int, float]]] = {}
        for i, word in enumerate(page.bare):
            if i not in page.untouchable:
                is_elsewhere = i in page.places and not page.has_source
                for number, place, likeness in self._names.places(word):
                    if is_elsewhere and likeness < 1.0:
                        continue
                    hits.setdefault(number, []).append((i, place, likeness))
        for number, found in sorted(hits.items()):
            name = self._names.name(number)
            waiting = list(_groups(found, len(name.words) + 2))
            while waiting:
                group = waiting.pop()
                best = self._align(page, name, group) if any(i in page.judged for i, _, _ in group) else None
                if best is None:
                    continue
                if (candidate := self._read(page, name, *best)) is not None:
                    yield candidate
                if len(group) <= _MOST_HITS:
                    # The name may occur a second time.
                    waiting += [part for part in ([h for h in group if h[0] < best[0]], [h for h in group if h[0] >= best[1]]) if part]

    def _align(self, page: Page, name: Name, hits: list[tuple[int, int, float]]) -> tuple[int, int, Pairs] | None:
        likeness = {(i, place): value for i, place, value in hits}
        reached = {place for _, place, _ in hits}
        if sum(name.weights[p] for p in reached) < 0.3 * name.total and max(v for *_, v in hits) < 1.0:
            return None
        lower = max(0, hits[0][0] - 2)
        upper = min(len(page.folded), hits[-1][0] + 4)
        return _best_alignment(page, name, likeness, lower, upper, hits[0][0], lambda i: self._names.is_of_another(page.folded[i], name))

    def _read(self, page: Page, name: Name, first: int, last: int, pairs: Pairs) -> Candidate | None:
        while first < last and is_stop(page.folded[first]):
            first += 1
        if any(not page.joined(j) for j in range(first + 1, last)):
            return None
        reading = _Reading(page, name, first, last, pairs)
        entry = self._entries[name.entry]
        if reading.is_taken:
            return None
        # In the title of a work every word counts: "Charlie Chocolate Factory".
        if reading.is_right and (entry.kind != "work" or last - first == reading.content[-1] - reading.content[0] + 1):
            return None
        is_too_little = reading.share < _LEAST_SHARE or (not reading.extra and len(pairs) < 2)
        if is_too_little or len(reading.extra) > 2 or reading.is_something_else(entry.kind):
            return None
        model, features = self._judge(reading)
        # The canonical form that is only split differently ("Xinhua Net") is corrected to itself, not to another form that is close.
        form = entry.canonical if page.key(first, last) == collapse(fold(entry.canonical)) else name.form
        what = reading.message
        return Candidate(
            first, last, name.entry, form, Evidence.SPELLING, model, features, f"close to {form}" + (f", {what}" if what else "")
        )

    def _judge(self, reading: _Reading) -> tuple[str, dict[str, float]]:
        """The confidence model for the kind of mistake, and its features."""
        page, name, missing, extra = reading.page, reading.name, reading.missing, reading.extra
        front, head = reading.content[0], reading.content[-1]
        told, odd = self._senses.told(name.entry, [page.folded[i] for i in (*extra, *reading.swapped)])
        if reading.near and reading.swapped and head in reading.pairs:
            # A misspelled proper noun next to a replaced general noun: too rare in annotated data to be fitted with the rest.
            anchor = page.bare[next(i for i, like in reading.pairs.values() if like == reading.near)]
            length = min(len(anchor), 10) / 10
            return "anchored", {"near": reading.near, "ordinary": ordinariness(anchor), "length": length, "extra": float(len(extra))}
        if odd and extra and not missing and not page.has_source:
            # An added word that the native form does not mean: a Central Election Commission is no Central Committee. Also too
            # rare to be fitted.
            return "fuller", {}
        is_lacking_one = len(missing) == 1 and not (extra or reading.swapped) and len(reading.pairs) >= 3
        if is_lacking_one and head in reading.pairs and front in reading.pairs:
            # One word is missing from the middle of a longer name, and the rest is right.
            words = min(len(reading.content), 6) / 6
            return "gap", {"disordered": float(reading.is_disordered), "fuzzy": float(reading.near > 0), "words": words}
        features = reading.features(self._entries[name.entry].kind, stands=page.stands(name.entry))
        model = _kind(len(missing), len(extra))
        if model in ("exchanged", "complete"):
            features["told"] = float(bool(told) and not odd)
        if model != "exchanged":
            features["odd"] = min(odd, 2) / 2
        return model, features


def _ceiling_of_one(name: Name, place: int) -> float:
    """The highest confidence that a single word of a name can reach with unknown words next to it."""
    share = name.weights[place] / name.total
    if share < _LEAST_SHARE:
        return 0.0
    content = [p for p, w in enumerate(name.words) if not is_stop(w)]
    missing = len(content) - 1
    features: dict[str, float | tuple[float, float]] = {
        "head_missing": float(place != content[-1]), "front_missing": float(place != content[0]), "exact": (0.0, share),
        "missing": min(missing, 3) / 3, "kindred": 0.0, "matched": 1 / 5, "disordered": 0.0, "rare": (0.0, min(name.weights[place], 3.0) / 3),
    }  # fmt: skip
    return max(bound(model, features) for model in ("phrase", "exchanged") if model == "phrase" or missing == 1)


def _kind(missing: int, extra: int) -> str:
    """The model for a near miss with so many missing and extra words: the features weigh differently for each kind of mistake."""
    if not extra:
        return "shortened" if missing else "complete"
    return "exchanged" if missing == extra == 1 else "phrase"


def _groups(hits: list[tuple[int, int, float]], reach: int) -> Iterator[list[tuple[int, int, float]]]:
    """Groups of hits, sorted by word index, in which neighbours are at most ``reach`` words apart."""
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
) -> tuple[int, int, Pairs] | None:
    """A greedy alignment of page words with the name's words, heaviest first, as the first word, one past the last, and the pairs.

    None when no word is aligned, or the span is more than two words longer than the name.
    """
    pairs: Pairs = {}
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
    # A capitalised neighbour on a side where the name has another word belongs to the mention.
    missing_head = [p for p in range(min(pairs)) if not is_stop(name.words[p])]
    missing_tail = [p for p in range(max(pairs) + 1, len(name.words)) if not is_stop(name.words[p])]
    if missing_tail and last < upper and page.joined(last) and page.bare[last][0].isupper() and not is_anothers(last):
        last += 1
    if missing_head and first > lower and page.joined(first) and page.bare[first - 1][0].isupper() and not page.opens_sentence(first - 1):
        first -= not is_anothers(first - 1)
    if last - first > len(name.words) + 2:
        return None
    return first, last, pairs


def _shift(pairs: Pairs) -> float:
    return sum(i - place for place, (i, _) in pairs.items()) / len(pairs)
