"""Names that the glossary does not know, spelled in several ways in one document.

Two words count as spellings of one name when only romanisation habits distinguish them (``zh`` and ``j``, ``y`` and ``i``, a
doubled letter). The costs are those of the lattices, and a pair may cost at most a sixteenth per letter and 0.45 in all. The most
frequent spelling is offered; the tool cannot know which one is right, so the confidence stays low.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.detect.vocabulary import Mark, Vocabulary
from tui_review.glossary import sound
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.lattice import collapse, distance, fold, latin_lattice

_SHORTEST = 5
_MOST_COST = 0.45
_MOST_EDITS = 3
"""Maximum edit distance between two spellings of a name."""
_ENDINGS = ("s", "n", "an", "ian", "ese", "i", "ist", "ism", "er")


class OtherSpellings:
    """The names of one text that it spells in several ways.

    The vocabulary decides which names may reach the floor; ``note`` then counts their unexplained occurrences, page by page.
    """

    def __init__(self, whole: Vocabulary, floor: float) -> None:
        """Names are left out if no pair of spellings with them can reach the confidence ``floor``."""
        self._names: set[str] = set()
        self._counts: Counter[str] = Counter()
        if bound("inconsistent", {"cost": 0.0}) < floor:
            return
        likely = []
        for pair in spelled_alike(filter(_is_name, whole.distinct)):
            length = min(max(map(len, pair)), 12) / 12
            if bound("inconsistent", {"cost": _cost(*pair), "length": (0.0, length)}) >= floor:
                likely.append(pair)
        counts = whole.counts({word for pair in likely for word in pair})
        for pair in likely:
            often = max(counts[word] for word in pair)
            features: dict[str, float | tuple[float, float]] = {
                "share": (0.0, often / (often + 1)),
                "often": (0.0, min(often, 5) / 5),
                "cost": _cost(*pair),
            }
            if bound("inconsistent", features) >= floor:
                self._names.update(pair)

    def marks(self) -> Mapping[str, int]:
        """``OTHERWISE`` for each name that has other spellings."""
        return dict.fromkeys(map(fold, self._names), Mark.OTHERWISE)

    def note(self, page: Page, found: Iterable[Candidate]) -> list[int]:
        """The word indices of such names on a page that nothing else explains; they are added to the counts."""
        if not self._names:
            return []
        explained = {i for c in found if c.confidence >= 0.3 for i in range(c.first, c.last)}
        places = [
            i for i, word in enumerate(page.bare)
            if word in self._names and i not in explained and i not in page.protected and i not in page.untouchable
        ]  # fmt: skip
        self._counts.update(page.bare[i] for i in places)
        return places

    @cached_property
    def _usual(self) -> list[tuple[str, str]]:
        """The rare and the usual spelling of each pair; only valid once all occurrences have been noted."""
        counts = self._counts
        ordered = [(a, b) if (counts[b], b) >= (counts[a], a) else (b, a) for a, b in spelled_alike(counts)]
        return [(rare, usual) for rare, usual in ordered if counts[usual] != counts[rare]]

    def candidates(self, page: Page, places: Sequence[int]) -> Iterator[Candidate]:
        """The rarer spellings at places that ``note`` returned for a page."""
        at: dict[str, list[int]] = defaultdict(list)
        for i in places:
            at[page.bare[i]].append(i)
        counts = self._counts
        for rare, usual in self._usual:
            for i in at.get(rare, ()):
                features = {
                    "share": counts[usual] / (counts[usual] + counts[rare]),
                    "often": min(counts[usual], 5) / 5,
                    "cost": _cost(rare, usual),
                    "length": min(len(rare), 12) / 12,
                }
                yield Candidate(
                    i, i + 1, -1, usual, Evidence.INCONSISTENT, "inconsistent", features,
                    f"also spelled {usual} in this text ({counts[usual]} times, this way {counts[rare]})",
                )  # fmt: skip


def _is_name(word: str) -> bool:
    """Whether a word is capitalised, not an English word, and not a name that dictionaries know."""
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and word[0].isupper()
        and word[1:].islower()
        and ordinariness(word) == 0
        and not is_known_name(word)
    )


def spelled_alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that only romanisation habits distinguish, each once."""
    from rapidfuzz import process  # noqa: PLC0415 - only a text with unknown names pays for it
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    buckets: dict[str, list[str]] = defaultdict(list)
    for word in sorted(names):
        for key in sound.keys(collapse(fold(word)))[:2]:
            buckets[key].append(word)
    seen: set[tuple[str, str]] = set()
    for words in buckets.values():
        for n, word in enumerate(words):
            if n + 1 == len(words):
                continue
            for other, _, _ in process.extract_iter(word, words[n + 1 :], scorer=Levenshtein.distance, score_cutoff=_MOST_EDITS):
                pair = (word, other)
                if pair not in seen and abs(len(word) - len(other)) <= 2:
                    seen.add(pair)
                    most = min(_MOST_COST, len(word) / 16)
                    if not _is_derived(word, other) and _cost(word, other, most + 0.01) <= most:
                        yield pair


def _cost(word: str, other: str, limit: float = 1.0) -> float:
    a, b = collapse(fold(word)), collapse(fold(other))
    return min(distance(latin_lattice(word), b, limit), distance(latin_lattice(other), a, limit))


def _is_derived(word: str, other: str) -> bool:
    """Whether one word is the other plus an English ending (Atrachi, Atrachis), other than a doubled last letter (Aislin, Aislinn)."""
    short, long = sorted((word.lower(), other.lower()), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS and long[len(short)] != short[-1]
