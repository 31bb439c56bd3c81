"""Names left in the script of the source language: "解晓亮" or "Зеленський" in an English text.

A native form is not a mistake in brackets, in a line that also has the right form, or in a line with hardly any Latin letters, which
is a line of the source language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import bound
from tui_review.detect.finding import Evidence
from tui_review.detect.mentions import Mention, MentionReader
from tui_review.detect.page import Page, line_around
from tui_review.detect.reader import Look
from tui_review.detect.remembered import Remembered
from tui_review.detect.vocabulary import Ruler, Span, Vocabulary
from tui_review.glossary import chinese, scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.entry import Glossary
from tui_review.glossary.lattice import collapse, fold, plainest

_BRACKETS = ("(", "[", "{", "（", "［", "【", "「", "『")

_MOST_WORDS, _MOST_CHARACTERS = 5, 80
"""Longer native text is not a name."""
_LONGEST = 6
"""The most consecutive chunks in another script that are still part of a translation."""

_HALF = 2
"""The most words in Latin letters that are the other half of a name."""


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
                if self._is_meant(page, begin, end, number):
                    continue
                entry = self._compiled.glossary.entries[number]
                yield Candidate(
                    begin, end, number, mention.short or entry.canonical, Evidence.TRANSLITERATION, "native", {},
                    f"left as {mention.native} is written; glossary: {entry.canonical}",
                )  # fmt: skip
            yield from self._halves(page, first, last)

    def _halves(self, page: Page, first: int, last: int) -> Iterator[Candidate]:
        """The names of which a run is one half, with the other half in Latin letters beside it: "王 Yi"."""
        text = page.text[page.starts[first] : page.ends[last - 1]]
        plain = "".join("".join(map(plainest, scripts.lattices(word))) for word in page.bare[first:last])
        for begin, end in _with_neighbours(page, first, last):
            latin = [*page.folded[begin:first], *page.folded[last:end]]
            key = collapse("".join((*page.folded[begin:first], plain, *page.folded[last:end])))
            for number in sorted({self._compiled.targets[n].entry for n in self._compiled.candidates(key)}):
                entry = self._compiled.glossary.entries[number]
                native = next((form for _, form in entry.natives if _is_half(form, text, is_first=begin == first)), None)
                form = next((right for right in entry.right_forms if _ends_with(right, latin)), None)
                if native is not None and form is not None and not self._is_meant(page, begin, end, number):
                    yield Candidate(
                        begin, end, number, form, Evidence.TRANSLITERATION, "native", {},
                        f"half of it left as {native} is written; glossary: {entry.canonical}",
                    )  # fmt: skip

    def _is_meant(self, page: Page, begin: int, end: int, entry: int) -> bool:
        """Whether a native form is right: in brackets, in a line of the source language or in one that has a right form of the entry."""
        line = page.line_at(begin)
        if page.gaps[begin].rstrip().endswith(_BRACKETS) or not (page.is_taken_out or _is_translated(page.text[slice(*line)])):
            return True
        return any(
            m.pattern.entry == entry and line[0] <= page.starts[m.first] < line[1] and not begin <= m.first < end for m in page.matches
        )

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
                    yield max(first - _HALF, 0), min(i + _HALF, len(whole.row))
                first = -1


def _with_neighbours(page: Page, first: int, last: int) -> Iterator[Span]:
    """A run with one or two capitalised words in Latin letters before it or after it."""

    def is_name(i: int) -> bool:
        return page.bare[i].isascii() and page.bare[i][0].isupper() and i not in page.untouchable

    for begin in range(first - 1, max(first - _HALF, 0) - 1, -1):
        if not is_name(begin) or not page.joined(begin + 1):
            break
        yield begin, last
    for end in range(last + 1, min(last + _HALF, len(page.words)) + 1):
        if not is_name(end - 1) or not page.joined(end - 1):
            break
        yield first, end


def _is_half(native: str, text: str, *, is_first: bool) -> bool:
    """Whether a longer native form begins (``is_first``) or ends with a text; unless it is Chinese, only with whole words."""
    if len(text) >= len(native):
        return False
    rest = native.removeprefix(text) if is_first else native.removesuffix(text)
    return rest != native and (chinese.is_han(native) or not (rest[0] if is_first else rest[-1]).isalpha())


def _ends_with(form: str, latin: Sequence[str]) -> bool:
    """Whether folded words begin or end a longer right form."""
    words = [fold(word) for word in scripts.words(form)]
    return len(words) > len(latin) and list(latin) in (words[: len(latin)], words[-len(latin) :])


def _is_translated(line: str) -> bool:
    """Whether more than a quarter of a line's letters are Latin, so that it is not a line of the source."""
    letters = [c for c in line if c.isalpha()]
    return 4 * sum(scripts.script_of(c) == "latin" for c in letters) > len(letters)
