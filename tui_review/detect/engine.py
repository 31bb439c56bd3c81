"""The engine: text and glossary in, findings out.

Pure: it never prints, never touches a screen or a clock, and reads no file but its own word lists and its cache of compiled glossaries.

A text is not read word by word. Its distinct words are first classified by the roles they could play. Passages of such words are
judged once each, and only the stretches of text around passages that may reach the confidence asked for are then read closely, by
the same readers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from tui_review.detect.articles import with_article
from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import confidence
from tui_review.detect.consistency import OtherSpellings
from tui_review.detect.exact import ExactReader
from tui_review.detect.explaining import RUN, grounds
from tui_review.detect.extent import widened
from tui_review.detect.finding import LIKELY, Evidence, Finding
from tui_review.detect.lexicon import Learned, Lexicon
from tui_review.detect.loaned import LoanReader
from tui_review.detect.meaning import MeaningReader
from tui_review.detect.namesakes import NamesakeReader
from tui_review.detect.native import NativeReader
from tui_review.detect.originals import without_originals
from tui_review.detect.overseas import overseas
from tui_review.detect.page import Page
from tui_review.detect.phrase import PhraseReader
from tui_review.detect.reader import Reader
from tui_review.detect.replacement import suggestions
from tui_review.detect.spelling import SpellingReader
from tui_review.detect.vocabulary import Mark, Span, Vocabulary, Window, marked
from tui_review.document.lines import have_source
from tui_review.document.model import Segment
from tui_review.glossary.cache import no_collection
from tui_review.glossary.compiled import load_compiled
from tui_review.glossary.entry import Entry, Glossary

if TYPE_CHECKING:
    from tui_review.detect.aligned import SourceReader
    from tui_review.detect.choice import Choice

LOWEST = 0.05
"""Candidates below this confidence are never shown."""


_MOST_GROUNDS = 6
"""The maximum number of features kept with a finding to explain its confidence."""


class Detector:
    """Finds mistranslated names in texts, using one glossary; what it learns about a word is kept from text to text."""

    def __init__(self, glossary: Glossary, *, cache: bool = True) -> None:
        """Compile the glossary, or load its compiled form from the user's cache folder when ``cache`` is true."""
        self.glossary = glossary
        if not cache:
            # The copy is a new object without the key under which tables are cached, so that none are stored or loaded.
            glossary = replace(glossary)
        self.compiled = load_compiled(glossary)
        self.exact = ExactReader(glossary, self.compiled.targets.parts)
        self.spelling = SpellingReader(self.compiled, self.exact)
        self.phrases = PhraseReader(self.compiled, self.spelling)
        self.meanings = MeaningReader(self.compiled)
        self.namesakes = NamesakeReader(self.compiled, self.exact)
        self.natives = NativeReader(self.compiled)
        self.loans = LoanReader(self.compiled)
        self.readers: tuple[Reader, ...] = (
            self.exact,
            self.spelling,
            self.phrases,
            self.meanings,
            self.namesakes,
            self.natives,
            self.loans,
        )
        self._lexicons: dict[float, Lexicon] = {}

    @cached_property
    def _sources(self) -> SourceReader:
        from tui_review.detect.aligned import SourceReader  # noqa: PLC0415 - only a text with a source needs it

        return SourceReader(self.compiled)

    def entry(self, canonical: str) -> Entry | None:
        """The entry with a canonical form, found without a scan of all entries; None when there is none."""
        return self.exact.entry(canonical)

    def find(self, text: str, segments: Sequence[Segment] = (), *, minimum: float = LOWEST) -> list[Finding]:
        """Findings in ``text`` of confidence ``minimum`` or more, ordered by start, never overlapping.

        ``segments`` with source text switch on the bilingual evidence. The higher the ``minimum``, the less there is to do.
        """
        with no_collection():
            return sorted((finding for some in self.stream(text, segments, minimum=minimum) for finding in some), key=lambda f: f.start)

    def stream(self, text: str, segments: Sequence[Segment] = (), *, minimum: float = LOWEST) -> Iterator[list[Finding]]:
        """The same findings as ``find``, yielded as they are found: in text order, one stretch at a time.

        Stretches with names that the text spells in several ways come last, since that is only known once the whole text has been
        read. Each finding is yielded once, none is revoked, and no two overlap.
        """
        minimum = max(minimum, LOWEST)
        if have_source(segments):
            page = Page(text, segments)
            yield self._findings(page, self.candidates(page), minimum)
            return
        lexicon = self._lexicon(minimum)
        whole = Vocabulary(text, lexicon.chunks.__getitem__)
        spellings = OtherSpellings(whole, minimum)
        waiting: list[tuple[Window, list[Candidate], list[int]]] = []
        for window in whole.windows(self._passages(whole, lexicon, spellings, minimum)):
            page = self._page(whole, window)
            found = self._read(page)
            places = spellings.note(page, found)
            kept = _on_passages(page, found, window)
            if places:
                waiting.append((window, kept, places))
            elif kept:
                yield self._findings(page, kept, minimum)
        for window, kept, places in waiting:
            page = self._page(whole, window)
            loose = list(spellings.candidates(page, places))
            _weigh(loose)
            yield self._findings(page, kept + loose, minimum)

    def learned(self) -> Learned:
        """The knowledge about words and passages gained since the last call, for other detectors of the same glossary to ``learn``."""
        found = ((floor, *lexicon.learned()) for floor, lexicon in self._lexicons.items())
        return [(floor, words, passages) for floor, words, passages in found if words or passages]

    def learn(self, learned: Learned) -> None:
        """Add what another detector of the same glossary has learned."""
        for floor, words, passages in learned:
            self._lexicon(floor).learn(words, passages)

    def candidates(self, page: Page) -> list[Candidate]:
        """Every reading of the page's words as an error, with its confidence but not yet chosen among; the page must be a whole text."""
        found = self._read(page)
        if have_source(page.segments):
            found = self._sources.candidates(page, found)
            _weigh(found)
        spellings = OtherSpellings(page.whole, LOWEST)
        loose = list(spellings.candidates(page, spellings.note(page, found)))
        _weigh(loose)
        return found + loose

    def choices(self, page: Page) -> list[Choice]:
        """The choice for every entity that a source segment mentions and the target lacks."""
        return self._sources.choices(page, self._read(page))

    # --- the first look ------------------------------------------------------------------------------------------------------

    def _lexicon(self, minimum: float) -> Lexicon:
        known = self._lexicons.get(minimum)
        if known is None:
            known = self._lexicons[minimum] = Lexicon(self.exact, self.readers, minimum)
        known.trim()
        return known

    def _passages(self, whole: Vocabulary, lexicon: Lexicon, spellings: OtherSpellings, minimum: float) -> Iterator[Span]:
        """The passages of a text, in chunks, that may hold a candidate of confidence ``minimum`` or more."""
        whole.is_right_in = lambda entry, span: self._is_right_in(whole, entry, span)
        looks = [reader.look(whole, minimum) for reader in self.readers]
        _note(whole, (one for chunk in whole.known for one in chunk.standing))
        here: dict[str, int] = defaultdict(int)
        for marks in (spellings.marks(), *(look.marks() for look in looks)):
            for word, mark in marks.items():
                here[word] |= mark

        def is_worth(text: str) -> bool:
            passage = lexicon.passages[text]
            _note(whole, passage.standing)
            return passage.is_worth

        whole.mark(here, is_worth)
        yield from whole.passages(marked(Mark.ALONE, Mark.OTHERWISE))
        known: dict[bytes, bool] = {}
        for look in looks:
            for first, last in look.passages():
                key = whole.row[first:last].tobytes()
                if key not in known:
                    known[key] = is_worth(whole.chunks_of((first, last)))
                if known[key]:
                    yield first, last

    def _is_right_in(self, whole: Vocabulary, entry: int, span: Span) -> bool:
        page = Page(whole.text, whole=whole, span=span)
        self.exact.read(page)
        return any(match.pattern.entry == entry for match in page.protected.values())

    # --- reading closely -----------------------------------------------------------------------------------------------------

    def _page(self, whole: Vocabulary, window: Window) -> Page:
        return Page(whole.text, whole=whole, span=(window.start, window.end), passages=window.passages)

    def _read(self, page: Page) -> list[Candidate]:
        self.exact.read(page)
        found = [candidate for reader in self.readers for candidate in reader.candidates(page)]
        _weigh(found)
        return found

    def _findings(self, page: Page, candidates: Iterable[Candidate], minimum: float) -> list[Finding]:
        elsewhere = overseas(page)
        chosen = _without_parts(choose(c for c in candidates if c.last - 1 not in elsewhere))
        chosen = without_originals(page, chosen, self.glossary.entries)
        ends, starts = [0, *(c.last for c in chosen)], [*(c.first for c in chosen[1:]), len(page.words)]
        found = (self._finding(page, candidate, (end, start)) for candidate, end, start in zip(chosen, ends, starts, strict=False))
        return [finding for finding in found if finding is not None and finding.confidence >= minimum]

    def _finding(self, page: Page, candidate: Candidate, bounds: Span) -> Finding | None:
        """A candidate as a finding, widened by a preceding article that has to change or go; None if there is nothing to suggest.

        ``bounds``: the words from the end of the finding before it to the start of the next one.
        """
        entry = self.glossary.entries[candidate.entry] if candidate.entry >= 0 else None
        first, last = widened(page, candidate, entry, bounds)
        start, end = page.starts[first], page.surface_end(last, whole=candidate.takes_possessive)
        surface = page.text[start:end]
        offered = suggestions(candidate.form, entry, surface, plural=candidate.plural, opens=page.opens_sentence(first))
        if not offered:
            return None
        if not candidate.plural:
            lead, offered = with_article(page, first, last, surface, offered, entry, bounds[0])
            start, surface = start - len(lead), lead + surface
        return Finding(
            start, end, surface, offered, entry.canonical if entry else candidate.form, candidate.evidence,
            round(candidate.confidence, 4), candidate.message, tuple(candidate.reasons),
            tuple((g.words, g.log_odds) for g in grounds(candidate.model, candidate.features) if g.feature and abs(g.log_odds) >= 0.2)[:_MOST_GROUNDS],
        )  # fmt: skip


def _note(whole: Vocabulary, standing: Iterable[tuple[int, str]]) -> None:
    """Record right forms that seem to occur in a text in its vocabulary."""
    for entry, form in standing:
        whole.standing[entry].add(form)


def _weigh(candidates: Iterable[Candidate]) -> None:
    for candidate in candidates:
        if candidate.model != RUN:
            candidate.confidence = confidence(candidate.model, candidate.features)


def _on_passages(page: Page, candidates: Sequence[Candidate], window: Window) -> list[Candidate]:
    """The candidates that overlap a passage of the window; any others were already judged too unlikely."""
    starts = [start for start, _ in window.passages]
    reached = [0, *accumulate((end for _, end in window.passages), max)]
    return [c for c in candidates if reached[bisect_left(starts, page.ends[c.last - 1])] > page.starts[c.first]]


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The best candidates by ``_preference`` that do not overlap, in text order."""
    taken: set[int] = set()
    chosen = []
    candidates = sorted(candidates, key=_first)
    of_entry: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        of_entry[candidate.entry].append(candidate)
    for candidate in sorted(candidates, key=lambda c: _preference(c, of_entry[c.entry])):
        words = range(candidate.first, candidate.last)
        if candidate.confidence >= LOWEST and not any(i in taken for i in words):
            taken.update(words)
            chosen.append(candidate)
    return sorted(chosen, key=_first)


def _without_parts(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without unlikely ones for words that a likelier candidate reaches."""
    reaches = [(c.reach, c.confidence) for c in chosen if c.reach not in (None, (c.first, c.last))]
    return [
        c
        for c in chosen
        if c.confidence >= LIKELY
        or not any(reach and reach[0] <= c.first and c.last <= reach[1] and confidence > c.confidence for reach, confidence in reaches)
    ]


_first = attrgetter("first")


def _preference(candidate: Candidate, of_entry: Sequence[Candidate]) -> tuple[float, ...]:
    """The sort key: listed variants first, then higher confidence, with a small bonus for each word.

    A likely longer candidate ranks as high as the best candidate of the same entry inside it: "Kasym-Zhomart Tokaev" before
    "Tokaev". ``of_entry``: the candidates of its entry, sorted by first word.
    """
    listed = candidate.evidence is not Evidence.VARIANT
    confidence = candidate.confidence
    if confidence >= LIKELY and candidate.entry >= 0:
        inside = range(bisect_left(of_entry, candidate.first, key=_first), bisect_left(of_entry, candidate.last, key=_first))
        confidence = max(of_entry[n].confidence for n in inside if of_entry[n].last <= candidate.last)
    return (listed, -round(confidence + 0.02 * (candidate.last - candidate.first), 3), candidate.first, candidate.entry)
