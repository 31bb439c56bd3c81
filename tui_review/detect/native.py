"""Names left in the script of the source language: "解晓亮" or "Зеленський" in an English text.

A native form is no mistake in brackets, in a line that also has the right form, or in a line with hardly any other letters, which
is a line of the source language.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.finding import Evidence
from tui_review.detect.mentions import Mention, MentionReader
from tui_review.detect.page import Page, line_around
from tui_review.detect.reader import Look
from tui_review.detect.remembered import Remembered
from tui_review.detect.vocabulary import Ruler, Span, Vocabulary
from tui_review.glossary import scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.entry import Glossary
from tui_review.glossary.lattice import collapse, plainest

_BRACKETS = ("(", "[", "{", "（", "［", "【", "「", "『")

_MOST_WORDS, _MOST_CHARACTERS = 5, 80
"""Longer native text is not a name."""
_LONGEST = 6
"""The most consecutive chunks in another script that are still part of a translation."""


class NativeReader:
    """Finds native forms in a text, for a glossary whose right forms are all in Latin letters."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._written = compiled.scripts - {"latin"}
        self._known: Remembered[str, tuple[tuple[int, Mention], ...]] = Remembered()

    def _mentions(self, words: tuple[str, ...], text: str) -> tuple[tuple[int, Mention], ...]:
        """The entries whose native forms occur in the words, each with its mention in ``text``, the words as they stand.

        Only entries that sound like the words are searched: an index of all native forms takes too much memory.
        """
        known = self._known.get(text)
        if known is None:
            plain = ["".join(map(plainest, scripts.lattices(word))) for word in words]
            keys = {collapse("".join(plain[i:j])) for i in range(len(plain)) for j in range(i + 1, min(i + _MOST_WORDS, len(plain)) + 1)}
            entries = sorted({self._compiled.targets[n].entry for key in keys for n in self._compiled.candidates(key)})
            reader = MentionReader(Glossary(tuple(self._compiled.glossary.entries[n] for n in entries)))
            known = self._known[text] = tuple((entries[mention.entry], mention) for mention in reader.mentions(text))
        return known

    def marks(self, word: str, floor: float) -> int:  # noqa: ARG002
        """0: native forms are found as runs, not by single words."""
        return 0

    def look(self, whole: Vocabulary, floor: float) -> NativeLook:
        """The runs of words in another script."""
        return NativeLook(self, whole, floor)

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Native forms that consist of whole words, in lines that are not in the source language."""
        for first, last in self._runs(page):
            start = page.starts[first]
            starts, ends = page.starts[first:last], page.ends[first:last]
            for number, mention in self._mentions(tuple(page.bare[first:last]), page.text[start : ends[-1]]):
                if start + mention.start not in starts or start + mention.end not in ends or mention.adjective:
                    continue
                begin, end = first + starts.index(start + mention.start), first + ends.index(start + mention.end) + 1
                line = page.line_at(begin)
                if page.gaps[begin].rstrip().endswith(_BRACKETS) or not (page.is_taken_out or _is_translated(page.text[slice(*line)])):
                    continue
                if any(m.pattern.entry == number and line[0] <= page.starts[m.first] < line[1] for m in page.matches):
                    continue
                entry = self._compiled.glossary.entries[number]
                yield Candidate(
                    begin, end, number, mention.short or entry.canonical, Evidence.TRANSLITERATION, "native", {},
                    f"left as {mention.native} is written; glossary: {entry.canonical}",
                )  # fmt: skip

    def is_foreign(self, word: str) -> bool:
        """Whether a word is in a script of the native forms while all right forms are in Latin letters."""
        return not word.isascii() and self._compiled.is_latin and scripts.script_of(word) in self._written

    def _runs(self, page: Page) -> Iterator[Span]:
        """The runs of joined words in another script with at least one word to be judged."""
        first = -1
        for i, word in enumerate((*page.bare, "")):
            is_foreign = i not in page.untouchable and self.is_foreign(word)
            if first >= 0 and not (is_foreign and page.joined(i)):
                if page.ends[i - 1] - page.starts[first] <= _MOST_CHARACTERS and any(n in page.judged for n in range(first, i)):
                    yield first, i
                first = -1
            if is_foreign and first < 0:
                first = i


class NativeLook(Look):
    """The runs of words in another script in one text."""

    def __init__(self, reader: NativeReader, whole: Vocabulary, floor: float) -> None:
        self._reader, self._whole, self._floor = reader, whole, floor

    def passages(self) -> Iterator[Span]:
        """The runs of chunks in another script within lines of the translation; longer runs are in another language."""
        whole = self._whole
        foreign = {n for n, chunk in enumerate(whole.known) if any(map(self._reader.is_foreign, chunk.words))}
        if not foreign or bound("native", {}) < self._floor:
            return
        ruler = Ruler(whole)
        first = -1
        for i, number in enumerate(chain(whole.row, (-1,))):
            if number in foreign:
                first = i if first < 0 else first
            elif first >= 0:
                if i - first <= _LONGEST and _is_translated(whole.text[slice(*line_around(whole.text, ruler.start(first)))]):
                    yield first, i
                first = -1


def _is_translated(line: str) -> bool:
    """Whether more than a quarter of a line's letters are Latin, so that it is not a line of the source."""
    letters = [c for c in line if c.isalpha()]
    return 4 * sum(scripts.script_of(c) == "latin" for c in letters) > len(letters)
