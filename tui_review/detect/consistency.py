"""Names that the glossary does not know, spelled in several ways in one document.

Two words are taken for one name when romanisation habits alone tell them apart (``zh`` and ``j``, ``y`` and ``i``, a doubled
letter): the same costs as elsewhere, and at most one such difference for every four letters. The commonest spelling is
offered; which one is right the tool cannot know, so the confidence stays low.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from tui_review.detect.candidate import Candidate
from tui_review.detect.exact import Match
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.glossary import sound
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.lattice import collapse, distance, fold, latin_lattice

_SHORTEST = 5
_MOST_COST = 0.45
_ENDINGS = ("s", "n", "an", "ian", "ese", "i", "ist", "ism", "er")


def candidates(page: Page, protected: dict[int, Match], found: list[Candidate]) -> Iterator[Candidate]:
    """The rarer spellings of names that stand in several spellings on the page."""
    explained = set(protected) | {i for c in found if c.confidence >= 0.3 for i in range(c.first, c.last)}
    places: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(page.bare):
        if i not in explained and _is_name(page, i, word):
            places[word].append(i)
    counts = Counter({word: len(where) for word, where in places.items()})
    for word, other in _pairs(counts):
        usual, rare = (word, other) if (counts[word], word) >= (counts[other], other) else (other, word)
        if counts[usual] == counts[rare]:
            continue
        features = {
            "share": counts[usual] / (counts[usual] + counts[rare]),
            "often": min(counts[usual], 5) / 5,
            "cost": _cost(rare, usual),
            "length": min(len(rare), 12) / 12,
        }
        for i in places[rare]:
            yield Candidate(
                i, i + 1, -1, usual, Evidence.INCONSISTENT, "inconsistent", features,
                f"also spelled {usual} in this text ({counts[usual]} times, this way {counts[rare]})",
            )  # fmt: skip


def _is_name(page: Page, index: int, word: str) -> bool:
    """Whether the word is capitalised, no English word and no name that dictionaries know."""
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and word[0].isupper()
        and word[1:].islower()
        and index not in page.untouchable
        and ordinariness(word) == 0
        and not is_known_name(word)
    )


def _pairs(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words that only romanisation habits tell apart, each once."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in sorted(counts):
        for key in sound.keys(collapse(fold(word)))[:2]:
            buckets[key].append(word)
    seen: set[tuple[str, str]] = set()
    for words in buckets.values():
        for n, word in enumerate(words):
            for other in words[n + 1 :]:
                pair = (word, other)
                if pair not in seen and abs(len(word) - len(other)) <= 2:
                    seen.add(pair)
                    if not _is_derived(word, other) and _cost(word, other) <= min(_MOST_COST, len(word) / 16):
                        yield pair


def _cost(word: str, other: str) -> float:
    a, b = collapse(fold(word)), collapse(fold(other))
    return min(distance(latin_lattice(word), b, 1.0), distance(latin_lattice(other), a, 1.0))


def _is_derived(word: str, other: str) -> bool:
    """Whether one word is the other with an English ending (Atrachi, Atrachis)."""
    short, long = sorted((word.lower(), other.lower()), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def spelled_alike(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names among some words that only romanisation habits tell apart, each once."""
    return _pairs(counts)
