"""Names in texts that are not in the glossary, grouped by spelling, the most frequent first.

A name is a run of capitalised words that are not ordinary English, at least one of them not a dictionary name either, and that no
right form or finding covers. Titles, adjectives and names of inhabitants, runs that continue after a hyphen, and words that are often
in lower case in the texts are not names. Names that differ only as romanisations of the same words are treated as spellings of one
name, which is represented by the most frequent one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tui_review.detect import Detector
from tui_review.detect.consistency import spelled_alike
from tui_review.detect.derived import is_demonym_of
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.document import Document, unmarked
from tui_review.glossary.demonyms import is_always_capitalised
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.lattice import fold
from tui_review.learn.forms import Key, right_keys
from tui_review.learn.suggestion import Place, Suggestion, Teaches, in_texts, times

_EXPLAINED = 0.3
"""Least confidence of a finding that explains its words."""
_SHORTEST = 3
_LONGEST = 4
_SHOWN = 3
_BEGINNING = 4
"""Number of first letters that an adjective shares with its name."""
_HYPHENS = ("-", "\u2010", "\u2011")
_SENTENCE_END = re.compile(r"[.!?。！？]['\"”’)\]]*\s|[\r\n]")
_MOST_SENTENCE = 300
_TITLES = frozenset("mr mrs ms mx dr prof st gen col maj capt lt sgt sr jr hon rev messrs mme mlle".split())
_SMALL = 0.5
"""Number of occurrences in lower case, for each capitalised one, from which a word counts as an ordinary word."""
_CONTRACTION = re.compile("['’](?:t|m|re|ll|ve|d|s)$", re.IGNORECASE)

Name = tuple[str, ...]


def suggest(detector: Detector, documents: Iterable[Document], least: int = 3) -> list[Suggestion]:
    """New entries for names that occur at least ``least`` times in the documents, the most frequent first."""
    counts: Counter[Name] = Counter()
    small: Counter[str] = Counter()
    places: dict[Name, list[Place]] = defaultdict(list)
    of: dict[Name, set[int]] = defaultdict(set)
    keys = right_keys(detector.glossary)
    right = _by_first(keys)
    for n, document in enumerate(documents):
        page = Page(document.readable, document.segments)
        small.update(word for word in page.bare if word.islower())
        explained = set(_explained(detector, document, page)) | set(_right(page, right))
        for first, last in _names(page, explained):
            name = tuple(page.bare[first:last])
            counts[name] += 1
            of[name].add(n)
            if len(places[name]) < _SHOWN:
                places[name].append(_place(document, page.starts[first]))
    found = []
    for spellings in _clusters(_Names(counts, small, keys).proper()):
        count = sum(counts[name] for name in spellings)
        if count < least:
            continue
        texts = len(set().union(*(of[name] for name in spellings)))
        forms = [" ".join(name) for name in spellings]
        others = ", ".join(f"{form} {times(counts[name])}" for form, name in zip(forms[1:], spellings[1:], strict=True))
        reason = f"{times(count)} in {in_texts(texts)}" + (f"; also spelled {others}" if others else "")
        shown = tuple(dict.fromkeys(place for name in spellings for place in places[name]))[:_SHOWN]
        found.append(Suggestion(Teaches.ENTRY, forms[0], forms[0], count, reason, count, others=tuple(forms[1:]), places=shown))
    return sorted(found, key=lambda s: (-s.count, s.form))


def _explained(detector: Detector, document: Document, page: Page) -> Iterator[int]:
    """The indices of the words in sufficiently likely findings, except those of inconsistent spelling."""
    for finding in detector.find(document.readable, document.segments):
        if finding.confidence >= _EXPLAINED and finding.evidence is not Evidence.INCONSISTENT:
            yield from range(bisect_right(page.starts, finding.start - 1), bisect_right(page.starts, finding.end - 1))


def _by_first(keys: Iterable[Key]) -> dict[str, list[Key]]:
    found: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        if key:
            found[key[0]].append(key)
    return found


def _right(page: Page, keys: dict[str, list[Key]]) -> Iterator[int]:
    """The indices of the words in right forms."""
    for i, word in enumerate(page.folded):
        for key in keys.get(word, ()):
            if tuple(page.folded[i : i + len(key)]) == key:
                yield from range(i, i + len(key))


def _names(page: Page, explained: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of unexplained capitalised words, at most four, of which at least one is unknown."""
    i, size = 0, len(page.words)
    while i < size:
        last = i
        while last < size and last not in explained and _capitalised(page, last) and (last == i or page.joined(last)):
            last += 1
        compound = last < size and page.gaps[last] in _HYPHENS and page.bare[last][:1].isupper()
        if i < last <= i + _LONGEST and not compound and any(_unknown(page.bare[j]) for j in range(i, last)):
            yield i, last
        i = max(last, i + 1)


def _capitalised(page: Page, index: int) -> bool:
    """Whether a word can be part of a name: capitalised, letters only, not ordinary English, and not excluded from detection."""
    word = page.bare[index]
    return (
        word[0].isupper()
        and word.replace("-", "").replace("'", "").replace("’", "").isalpha()
        and index not in page.untouchable
        and word.lower() not in _TITLES
        and ordinariness(word) == 0
    )


def _unknown(word: str) -> bool:
    """Whether a word is neither an abbreviation (TVs), nor a contraction (Don't), nor a dictionary name."""
    small = sum(c.islower() for c in word)
    return len(word) >= _SHORTEST and small >= 2 and not _CONTRACTION.search(word) and not is_known_name(word)


class _Names:
    """Distinguishes names among the capitalised words that were counted."""

    def __init__(self, counts: Counter[Name], small: Counter[str], right: Iterable[Key]) -> None:
        self.counts, self.small = counts, small
        self.capitalised: Counter[str] = Counter()
        for name, count in counts.items():
            self.capitalised.update(dict.fromkeys(name, count))
        self.right: dict[str, list[str]] = defaultdict(list)
        for key in right:
            if len(key) == 1:
                self.right[key[0][:_BEGINNING]].append(key[0])

    def proper(self) -> Counter[Name]:
        """The counts of the names."""
        return Counter({name: count for name, count in self.counts.items() if any(map(self._is_proper, filter(_unknown, name)))})

    def _is_proper(self, word: str) -> bool:
        """Whether a word is neither an adjective nor a name of inhabitants, and is in lower case less than half as often as capitalised."""
        folded = fold(word)
        if is_always_capitalised(folded) or any(is_demonym_of(folded, form) for form in self.right[folded[:_BEGINNING]]):
            return False
        return self.small[word.lower()] < _SMALL * self.capitalised[word]


def _clusters(counts: Counter[Name]) -> list[list[Name]]:
    """Names grouped with their other spellings, the most frequent first in each group."""
    words: Counter[str] = Counter()
    for name, count in counts.items():
        words.update(dict.fromkeys(name, count))
    head: dict[str, str] = {}

    def head_of(word: str) -> str:
        while word in head:
            word = head[word]
        return word

    for one, other in spelled_alike(words):
        a, b = head_of(one), head_of(other)
        if a != b:
            usual, rare = (a, b) if (words[a], a) >= (words[b], b) else (b, a)
            head[rare] = usual
    found: dict[Name, list[Name]] = defaultdict(list)
    for name in sorted(counts, key=lambda n: (-counts[n], n)):
        found[tuple(head_of(word) for word in name)].append(name)
    return list(found.values())


def _place(document: Document, start: int) -> Place:
    """The sentence around a place, on one line."""
    text = document.readable
    begin = max((match.end() for match in _SENTENCE_END.finditer(text, max(0, start - _MOST_SENTENCE), start)), default=max(0, start - 80))
    end_match = _SENTENCE_END.search(text, start)
    end = min(end_match.end() if end_match else len(text), start + _MOST_SENTENCE)
    words = " ".join(unmarked(text[begin:end]).split())
    return Place(str(document.path or "-"), document.position(start)[0], words)
