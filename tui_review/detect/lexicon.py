"""Knowledge about words and passages that holds in any text, kept from text to text.

The rest of a text (which names occur in it, how it usually writes a word) can only make a passage less worth judging. So each
chunk is judged once for a glossary and a confidence floor, not once for each of ten thousand texts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from tui_review.detect.confidence import ceiling
from tui_review.detect.page import Page
from tui_review.detect.vocabulary import Chunk, Mark, Vocabulary, form_of, words_in
from tui_review.glossary.lattice import fold

if TYPE_CHECKING:
    from tui_review.detect.exact import ExactReader
    from tui_review.detect.reader import Reader

T = TypeVar("T")

_MOST = 1 << 19
"""The maximum number of remembered words, chunks or passages; a store that exceeds it is emptied."""
_MOST_CHARACTERS = 1 << 24
"""The maximum total length of a store's keys, in characters, since a passage may be a whole text in capitals."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Knowledge about a passage that holds in any text."""

    is_worth: bool
    """Whether any candidate in it could reach the confidence floor in any context."""
    standing: tuple[tuple[int, str], ...]
    """The entries whose right forms occur in it, rightly cased, with those forms."""


Learned = list[tuple[float, dict[str, Chunk], dict[str, Passage]]]
"""Judged words and passages, by confidence floor; they hold for every text read with the same glossary."""


class _Kept(dict[str, T]):
    """Values computed from strings, each on first access."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make
        self._new: list[str] = []
        self._characters = 0

    def __missing__(self, key: str) -> T:
        made = self[key] = self._make(key)
        self._new.append(key)
        self._characters += len(key)
        return made

    def new(self) -> dict[str, T]:
        """The values computed since the last call."""
        found = {key: self[key] for key in self._new}
        self._new.clear()
        return found

    def trim(self) -> None:
        """Empty the store when it is too large."""
        if len(self) > _MOST or self._characters > _MOST_CHARACTERS:
            self.clear()
            self._new.clear()
            self._characters = 0

    def learn(self, made: dict[str, T]) -> None:
        """Add values computed elsewhere."""
        self.update(made)
        self._characters += sum(map(len, made))


class _AnyText(Vocabulary):
    """An unknown text: everything that would make a finding likelier is assumed of it."""

    def __init__(self) -> None:
        super().__init__("")

    def usually_small(self, folded: str) -> bool:  # noqa: ARG002
        """False: the text may write the word with a capital."""
        return False

    def holds(self, folded: tuple[str, ...]) -> bool:  # noqa: ARG002
        """True: the text may hold the words."""
        return True


class Lexicon:
    """Chunks and passages, each judged once with one glossary."""

    def __init__(self, exact: ExactReader, readers: Sequence[Reader], floor: float) -> None:
        """``floor``: the least confidence asked for."""
        self._exact, self._readers, self._floor = exact, readers, floor
        self._any_text = _AnyText()
        self._words = _Kept(self._word)
        self.chunks = _Kept(self._chunk)
        self.passages = _Kept(self._passage)

    def trim(self) -> None:
        """Empty the stores that are too large; to be called between texts only."""
        for kept in (self._words, self.chunks, self.passages):
            kept.trim()

    def learned(self) -> tuple[dict[str, Chunk], dict[str, Passage]]:
        """The words and the passages judged since the last call."""
        return self._words.new(), self.passages.new()

    def learn(self, words: dict[str, Chunk], passages: dict[str, Passage]) -> None:
        """Add what another lexicon of the same glossary and floor has judged."""
        self._words.learn(words)
        self.passages.learn(passages)

    def _word(self, word: str) -> Chunk:
        marks = 0
        for reader in self._readers:
            marks |= reader.marks(word, self._floor)
        standing = tuple((entry, word) for entry in self._exact.right_entries(word))
        if marks & Mark.ALONE:
            passages = [self.passages[written] for written in self._exact.written(word)]
            standing += tuple(one for passage in passages for one in passage.standing)
            if not any(passage.is_worth for passage in passages):
                marks &= ~Mark.ALONE
        return Chunk((word,), (fold(word),), marks, standing)

    def _chunk(self, text: str) -> Chunk:
        words = words_in(text)
        marks = form_of(text, words)
        if len(words) == 1:
            part = self._words[words[0]]
            return Chunk(words, part.folded, marks | part.marks, part.standing)
        parts = [self._words[word] for word in words]
        for part in parts:
            marks |= part.marks
        return Chunk(words, tuple(part.folded[0] for part in parts), marks, tuple(one for part in parts for one in part.standing))

    def _passage(self, text: str) -> Passage:
        page = Page(text, whole=self._any_text, floor=self._floor)
        self._exact.read(page)
        standing = tuple(
            (match.pattern.entry, page.text[page.starts[match.first] : page.ends[match.last - 1]])
            for match in dict.fromkeys(page.protected.values())
        )
        worth = any(ceiling(c.model, c.features) >= self._floor for reader in self._readers for c in reader.candidates(page))
        return Passage(worth, standing)
