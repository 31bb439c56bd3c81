"""Systematic mistranslations in texts with their source: what stands, again and again, where a name should.

The source mentions an entry, the translation has no right form of it. A phrase that is then there far more often than
elsewhere (log-likelihood over segments), and not where the translation has the name right, is what this translation makes of
it: new crown for 新冠, Poland for 波方. The strongest phrase is taken first, then what is left is looked at again, so that an
entry can get several. A phrase that can also be right - ordinary English, a known name, a form of another entry, or seen
where the source does not mention the entry - becomes a variant only near words that tell the texts apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui_review.detect.association import log_likelihood
from tui_review.detect.derived import is_demonym_of
from tui_review.detect.mentions import MentionReader
from tui_review.detect.page import Page
from tui_review.document import Document
from tui_review.glossary.english import STOP_WORDS, ordinariness
from tui_review.glossary.entry import Glossary
from tui_review.learn.forms import Key, can_be_right, key_of, right_keys, spans
from tui_review.learn.suggestion import Place, Suggestion, Teaches, times

_LONGEST = 5
_LEAST_RATIO = 15.1
"""Log-likelihood from which on a phrase is no chance."""
_LEAST_SHARE = 0.5
"""Of all segments with the phrase, those that lack the entry."""
_RARER = 4
"""How many times rarer the phrase has to be where the translation has the entry right."""
_AROUND = 10
"""Segments before and after that stand for the text a phrase is in, when a file holds many texts."""
_MOST_NEAR = 6
_COVERED = 0.8
"""The share of a conditioned variant's places that its condition has to hold in."""
_SHOWN = 3
_SHORTEST = 3
"""Letters."""
_LEAST_SHARE_RISKY = 0.8
_LEAST_SOURCES_SMALL = 4
"""In how many different source segments an ordinary phrase without a capital has to be seen."""


@dataclass(slots=True)
class _Segment:
    """A target segment with what its source mentions."""

    document: int
    line: int
    source: str
    folded: list[str]
    bare: list[str]
    joined: list[bool]
    """For each word, whether it goes on from the one before it."""
    text: str
    missing: frozenset[int]
    present: frozenset[int]
    """Mentioned entries with a right form here."""
    explained: frozenset[int]
    """Words that right forms of mentioned entries hold."""

    def runs(self) -> Iterator[tuple[Key, int, int]]:
        """Phrases that nothing explains yet, beginning and ending with a word that can identify something."""
        size = len(self.folded)
        for first in range(size):
            if first in self.explained or self.folded[first] in STOP_WORDS:
                continue
            for last in range(first, min(first + _LONGEST, size)):
                if last in self.explained or (last > first and not self.joined[last]):
                    break
                if self.folded[last] not in STOP_WORDS:
                    yield tuple(self.folded[first : last + 1]), first, last + 1


def suggest(glossary: Glossary, documents: Sequence[Document], least: int = 3) -> list[Suggestion]:
    """Variants that the documents' translations suggest, the strongest first; ``least`` is how often one has to be seen."""
    segments = list(_segments(glossary, documents))
    learner = _Learner(glossary, documents, segments, least)
    found = sorted(
        (suggestion for entry in learner.lacking for suggestion in learner.variants(entry)), key=lambda s: (-s.strength, s.entry, s.form)
    )
    # One phrase is the wrong form of one name; others only stand in the same sentences.
    kept = {suggestion.form.casefold(): suggestion for suggestion in reversed(found)}
    return [suggestion for suggestion in found if kept[suggestion.form.casefold()] is suggestion]


def _segments(glossary: Glossary, documents: Sequence[Document]) -> Iterator[_Segment]:
    reader = MentionReader(glossary)
    right = [{key for form in entry.right_forms if (key := key_of(form))} for entry in glossary.entries]
    wrong = [{key for variant in entry.variants if (key := key_of(variant.form))} for entry in glossary.entries]
    for n, document in enumerate(documents):
        page = Page(document.readable, document.segments)
        for segment in document.segments:
            first, last = bisect_right(page.starts, segment.start - 1), bisect_right(page.starts, segment.end - 1)
            if not segment.source or first == last:
                continue
            folded = page.folded[first:last]
            mentioned = {mention.entry for mention in reader.mentions(segment.source) if not mention.adjective}
            held = {entry: standing for entry in mentioned if (standing := spans(folded, right[entry]))}
            # Where a listed variant stands there is nothing to learn.
            known = {entry for entry in mentioned - held.keys() if _derived(folded, right[entry]) or spans(folded, wrong[entry])}
            adjectives = {mention.entry for mention in reader.mentions(segment.source)} - mentioned
            explained = {i for standing in held.values() for a, b in standing for i in range(a, b)}
            explained |= {i for entry in adjectives for a, b in spans(folded, right[entry]) for i in range(a, b)}
            yield _Segment(
                n, document.position(segment.start)[0], segment.source, folded, page.bare[first:last], [i > first and page.joined(i) for i in range(first, last)],
                document.plain(document.text[segment.start : segment.end]), frozenset(mentioned - held.keys() - known), frozenset(held),
                frozenset(explained),
            )  # fmt: skip


def _derived(folded: list[str], forms: Iterable[Key]) -> bool:
    """Whether an adjective or inhabitant's name made of a right form stands there, or the last word of a longer one or what is made of it."""
    for form in forms:
        if any(is_demonym_of(word, "".join(form)) for word in folded):
            return True
        if len(form) > 1 and not ordinariness(form[-1]) and any(word == form[-1] or is_demonym_of(word, form[-1]) for word in folded):
            return True
    return False


class _Learner:
    def __init__(self, glossary: Glossary, documents: Sequence[Document], segments: list[_Segment], least: int) -> None:
        self.glossary, self.documents, self.segments, self.least = glossary, documents, segments, least
        self.lacking: dict[int, list[int]] = defaultdict(list)
        self.having: dict[int, list[int]] = defaultdict(list)
        for n, segment in enumerate(segments):
            for entry in segment.missing:
                self.lacking[entry].append(n)
            for entry in segment.present:
                self.having[entry].append(n)
        self.lacking = {entry: numbers for entry, numbers in self.lacking.items() if len(numbers) >= least}
        wanted: Counter[Key] = Counter()
        for entry in self.lacking:
            wanted.update(key for key, count in self._counts(self.lacking[entry]).items() if count >= least)
        self.where: dict[Key, list[int]] = defaultdict(list)
        """The segments that hold each phrase that is often enough beside a missing entry."""
        for n, segment in enumerate(segments):
            for key in {key for key, _, _ in segment.runs()}:
                if key in wanted:
                    self.where[key].append(n)
        self.right = right_keys(glossary)

    def _counts(self, numbers: Iterable[int]) -> Counter[Key]:
        counts: Counter[Key] = Counter()
        for n in numbers:
            counts.update({key for key, _, _ in self.segments[n].runs()})
        return counts

    def variants(self, entry: int) -> Iterator[Suggestion]:
        """The entry's wrong renderings, the strongest first, each from what the ones before it leave open."""
        left = set(self.lacking[entry])
        while len(left) >= self.least:
            best = self._best(entry, left)
            if best is None:
                return
            key, ratio = best
            here = [n for n in self.where[key] if n in left]
            left -= set(here)
            suggestion = self._suggestion(entry, key, here, ratio)
            if suggestion is not None:
                yield suggestion

    def _best(self, entry: int, left: set[int]) -> tuple[Key, float] | None:
        """The phrase that goes with the entry's lack most strongly, when any does so beyond chance."""
        having = set(self.having[entry])
        best: tuple[float, int, int, Key] | None = None
        for key, count in self._counts(left).items():
            if count < self.least or key not in self.where or key in self.glossary_forms(entry):
                continue
            all_here = self.where[key]
            lacking = sum(entry in self.segments[n].missing for n in all_here)
            if lacking / len(all_here) < _LEAST_SHARE:
                continue
            beside = sum(n in having for n in all_here)
            if beside and beside / len(having) * _RARER > count / len(left):
                continue
            if len({self.segments[n].source for n in all_here if n in left}) < 2 or self._short(entry, key):
                continue
            ratio = log_likelihood(count, len(left), len(all_here) - lacking, len(self.segments) - len(self.lacking[entry]))
            rank = (ratio, -self._ragged(key, all_here), len(key), key)
            if ratio >= _LEAST_RATIO and (best is None or rank > best):
                best = rank
        return None if best is None else (best[-1], best[0])

    def _short(self, entry: int, key: Key) -> bool:
        """Whether a phrase is nothing but some words of a right form: shortened, not wrong."""
        own = {word for form in self.glossary.entries[entry].right_forms for word in key_of(form)}
        return all(word in own or word in STOP_WORDS for word in key) or sum(map(len, key)) < _SHORTEST

    def _ragged(self, key: Key, here: list[int]) -> int:
        """How many ordinary small words a phrase takes along that holds a name."""
        small = [word[:1].islower() for word in self._usual_form(key, here).split()]
        return sum(small) if not all(small) else 0

    def glossary_forms(self, entry: int) -> set[Key]:
        """The entry's own forms, right and wrong."""
        one = self.glossary.entries[entry]
        return {key_of(form) for form in (*one.right_forms, *(variant.form for variant in one.variants))}

    def _suggestion(self, entry: int, key: Key, here: list[int], ratio: float) -> Suggestion | None:
        form = self._usual_form(key, here)
        apart = [n for n in self.where[key] if entry not in self.segments[n].missing]
        risky = bool(apart) or can_be_right(form, self.right)
        near = self._condition(entry, here, apart) if risky else ()
        small = form.islower() and len({self.segments[n].source for n in here}) < _LEAST_SOURCES_SMALL
        if near is None or (risky and (small or len(here) / (len(here) + len(apart)) < _LEAST_SHARE_RISKY)):
            return None
        one = self.glossary.entries[entry]
        sources = [self.segments[n].source for n in here]
        natives = (form for forms in one.source.values() for form in forms)
        native = max(natives, key=lambda form: sum(form in source for source in sources), default=one.canonical)
        reason = (
            f"{times(len(here))} where the source has {native} and the translation no right form, "
            + (f"{times(len(apart))} elsewhere" if apart else "never elsewhere")
            + f"; log-likelihood {ratio:.0f}"
        )
        places = tuple(
            Place(str(self.documents[self.segments[n].document].path), self.segments[n].line, self.segments[n].text) for n in here[:_SHOWN]
        )
        return Suggestion(Teaches.VARIANT, one.canonical, form, len(here), reason, ratio, near, places=places)

    def _usual_form(self, key: Key, here: list[int]) -> str:
        """The phrase as it is mostly written."""
        forms: Counter[str] = Counter()
        for n in here:
            segment = self.segments[n]
            for run, first, last in segment.runs():
                if run == key:
                    forms[" ".join(segment.bare[first:last])] += 1
        return max(forms, key=lambda form: (forms[form], form))

    def _condition(self, entry: int, here: list[int], apart: list[int]) -> tuple[str, ...] | None:
        """Words that stand around the phrase where it is wrong, and not where it is right; None when none tell them apart."""
        around = [self._around(n) for n in here]
        elsewhere: set[str] = set().union(*(self._around(n) for n in apart)) if apart else set()
        own = {word for form in self.glossary.entries[entry].right_forms for word in form.split()}
        counts = Counter(word for words_around in around for word in words_around)
        own_name = self.glossary.entries[entry].canonical
        usable = {word for word in counts if word not in elsewhere and word != own_name and (word not in own or not apart)}
        near: list[str] = []
        open_places = list(range(len(around)))
        while open_places and len(near) < _MOST_NEAR:
            counts = Counter(word for i in open_places for word in around[i] if word in usable)
            if not counts:
                break
            word = max(counts, key=lambda w: (counts[w], w))
            near.append(word)
            open_places = [i for i in open_places if word not in around[i]]
        return tuple(near) if near and 1 - len(open_places) / len(around) >= _COVERED else None

    def _around(self, number: int) -> set[str]:
        """The right forms of entries in the segments around one, in its document."""
        found: set[str] = set()
        document = self.segments[number].document
        for n in range(max(0, number - _AROUND), min(len(self.segments), number + _AROUND + 1)):
            if self.segments[n].document == document:
                found.update(self.glossary.entries[entry].canonical for entry in self.segments[n].present)
        return found
