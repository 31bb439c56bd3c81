"""Systematic mistranslations in texts with their source: phrases that repeatedly replace a name.

Examined are segments whose source mentions an entry and whose target has no right form of it. A phrase that is far more frequent
there than elsewhere (log-likelihood over segments), and rare where the target has the name right, is probably a mistranslation of
it: new crown for 新冠, Poland for 波方. The strongest phrase is taken first, then the segments without it are examined again, so that
an entry can get several. A phrase that can also be right - ordinary English, a known name, a form of another entry, or seen where
the source does not mention the entry - is suggested only with a condition: other names near it that distinguish the texts.
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
"""Least log-likelihood of a phrase that is not a coincidence."""
_LEAST_SHARE = 0.5
"""Least share of segments without the mentioned entry among all segments with the phrase."""
_RARER = 4
"""Factor by which the phrase must be rarer in segments that have the entry right."""
_AROUND = 10
"""Number of segments before and after that count as the context of a phrase, since a file may hold many texts."""
_MOST_NEAR = 6
_COVERED = 0.8
"""Least share of a variant's places in which its condition must hold."""
_SHOWN = 3
_SHORTEST = 3
"""Least number of letters in a phrase."""
_LEAST_SHARE_RISKY = 0.8
"""Least share of the variant's places among all segments with a phrase that can also be right."""
_LEAST_SOURCES_SMALL = 4
"""Least number of different source segments for a phrase without capitals that can also be right."""


@dataclass(slots=True)
class _Segment:
    """A target segment and the entries that its source mentions."""

    document: int
    line: int
    source: str
    folded: list[str]
    bare: list[str]
    joined: list[bool]
    """For each word, whether it is joined to the one before it."""
    text: str
    missing: frozenset[int]
    """Mentioned entries without a right form, derived word or listed variant here."""
    present: frozenset[int]
    """Mentioned entries with a right form here."""
    explained: frozenset[int]
    """Indices of the words in right forms of mentioned entries."""

    def runs(self) -> Iterator[tuple[Key, int, int]]:
        """The unexplained phrases, with first word and the one after the last; none begins or ends with a stop word."""
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
    """Variants in the documents' translations, each seen in at least ``least`` segments, the strongest first."""
    segments = list(_segments(glossary, documents))
    learner = _Learner(glossary, documents, segments, least)
    found = sorted(
        (suggestion for entry in learner.lacking for suggestion in learner.variants(entry)), key=lambda s: (-s.strength, s.entry, s.form)
    )
    # A phrase is the wrong form of only one name; other names merely occur in the same sentences.
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
            # Nothing can be learned where a listed variant occurs.
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
    """Whether the words include a demonym of a right form, or the last word of a longer one, or a demonym of that word.

    Last words that are ordinary English do not count.
    """
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
        """By phrase that is frequent enough in segments with a missing entry, all segments with it."""
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
        """Suggested variants of an entry, the strongest first, each from the segments without the earlier ones."""
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
        """The phrase most strongly associated with the missing entry, with its log-likelihood; None when none is beyond coincidence."""
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
        """Whether a phrase is a shortened right form, consisting only of its words and stop words, or has too few letters."""
        own = {word for form in self.glossary.entries[entry].right_forms for word in key_of(form)}
        return all(word in own or word in STOP_WORDS for word in key) or sum(map(len, key)) < _SHORTEST

    def _ragged(self, key: Key, here: list[int]) -> int:
        """The number of lower-case words in a phrase that also has capitalised ones."""
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
        """The most frequent spelling of a phrase."""
        forms: Counter[str] = Counter()
        for n in here:
            segment = self.segments[n]
            for run, first, last in segment.runs():
                if run == key:
                    forms[" ".join(segment.bare[first:last])] += 1
        return max(forms, key=lambda form: (forms[form], form))

    def _condition(self, entry: int, here: list[int], apart: list[int]) -> tuple[str, ...] | None:
        """Names near the phrase where it is wrong, but not where it is right; None when they cover too few of its places."""
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
        """The canonical forms of the entries with a right form in the segments around one, in its document."""
        found: set[str] = set()
        document = self.segments[number].document
        for n in range(max(0, number - _AROUND), min(len(self.segments), number + _AROUND + 1)):
            if self.segments[n].document == document:
                found.update(self.glossary.entries[entry].canonical for entry in self.segments[n].present)
        return found
