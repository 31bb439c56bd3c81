"""A text made ready for reading: normalised, cut into words, with the words' places in the original.

Normalisation changes what is compared, never where it is: every word keeps its start and end in the original text, so a
finding always points at what the document holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from tui_review.document.model import Segment
from tui_review.glossary.lattice import collapse, fold

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(f"([{_HAN}]+|[^\\W_{_HAN}]+(?:['’‘ʼ´`\u2060\u200b-\u200d\u00ad\u0300-\u036f]+[^\\W_{_HAN}]+)*[\u0300-\u036f]*)")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
_POSSESSIVE = re.compile("(?:['’‘ʼ´`][sS]|(?<=[sS])['’])$")
_UNTOUCHABLE = re.compile(
    r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|`[^`\n]*`|(?<![\w])[@#]\w+|\b[\w-]+\.(?:com|org|net|ru|ua|kz|cn|by|info|gov|edu|io|txt|html?|pdf|jpe?g|png|py|js|json)\b\S*"
    r"|<[a-zA-Z/][^<>\n]{0,200}>|\b(?=\w*\d)(?=\w*[a-zA-Z])\w{12,}\b"
)
_JOINING = re.compile(
    r"^(?:[ \t\u00a0\u2000-\u200a\u202f\u3000]*(?:\r\n|\n|\r)?[ \t\u00a0\u2000-\u200a\u202f\u3000]*|[-\u2010-\u2013\u2212]| ?& ?)$"
)
_ABBREVIATIONS = frozenset(("st mt mr mrs ms dr prof gen gov sen rep col maj capt lt sgt jr sr ft no vs").split())
_BEFORE_SENTENCE = re.compile(r"[.!?:;…。！？]['\"”’)\]]*\s|[\n\r•*\"“„«(\[]|^\s*$")


def bare(word: str) -> str:
    """A word without a possessive ending and without invisible characters."""
    if word.isascii() and word.isalnum():
        return word
    return _POSSESSIVE.sub("", _INVISIBLE.sub("", word)) or word


class Page:
    """The words of one text, by index, with what reading them needs."""

    def __init__(self, text: str, segments: Sequence[Segment] = ()) -> None:
        self.text = text
        self.segments = segments
        parts = _WORD.split(text)
        self.words: list[str] = parts[1::2]
        """The words as they stand in the text."""
        self.gaps: list[str] = parts[0::2]
        """What stands before each word; the last one after the last word."""
        ends = list(accumulate(map(len, parts)))
        self.starts: list[int] = ends[0::2][: len(self.words)]
        self.ends: list[int] = ends[1::2]
        self.bare: list[str] = [bare(word) for word in self.words]
        """The words without a possessive ending and without invisible characters."""

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each bare word stands in the text."""
        return Counter(self.bare)

    @cached_property
    def folded(self) -> list[str]:
        """The bare words folded to plain lower-case letters."""
        table = {word: fold(word) for word in self.counts}
        return [table[word] for word in self.bare]

    @cached_property
    def _casings(self) -> dict[str, tuple[int, int]]:
        """For each folded word, how often it stands with a small and with a capital first letter."""
        found: dict[str, tuple[int, int]] = {}
        for word, count in self.counts.items():
            small, capital = found.get(fold(word), (0, 0))
            found[fold(word)] = (small + count, capital) if word[:1].islower() else (small, capital + count)
        return found

    def usually_small(self, folded: str) -> bool:
        """Whether the text nearly always writes a word with a small letter, and so takes it for a common noun."""
        small, capital = self._casings.get(folded, (0, 0))
        return small >= 4 and small >= 8 * capital

    @cached_property
    def untouchable(self) -> frozenset[int]:
        """Indices of words inside addresses, code, tags and identifiers, which are never judged."""
        found: set[int] = set()
        n = 0
        for match in _UNTOUCHABLE.finditer(self.text):
            while n < len(self.words) and self.ends[n] <= match.start():
                n += 1
            while n < len(self.words) and self.starts[n] < match.end():
                found.add(n)
                n += 1
        return frozenset(found)

    def joined(self, index: int) -> bool:
        """Whether the word is joined to the one before it by nothing but white space, a line break or a hyphen."""
        gap = self.gaps[index]
        if gap in {" ", "-"}:
            return True
        if gap == "":
            return False
        if gap[0] == "." and index:
            # "St. Petersburg", "U.S."
            before = self.words[index - 1]
            return (gap in (".", ". ") and len(before) == 1 and before.isupper()) or (
                gap in (". ", ".") and before.lower() in _ABBREVIATIONS
            )
        return bool(_JOINING.match(gap))

    def key(self, first: int, last: int) -> str:
        """The words ``first`` to ``last`` (exclusive) as one folded, collapsed string."""
        return collapse("".join(self.folded[first:last]))

    def surface_end(self, last: int) -> int:
        """Where a span that ends with word ``last - 1`` ends, its possessive ending left outside."""
        word = self.words[last - 1]
        if word.isascii() and word.isalnum():
            return self.ends[last - 1]
        possessive = _POSSESSIVE.search(word)
        return self.ends[last - 1] - (len(word) - possessive.start() if possessive else 0)

    def opens_sentence(self, index: int) -> bool:
        """Whether a sentence, a quotation or a line begins with the word."""
        return index == 0 or bool(_BEFORE_SENTENCE.search(self.gaps[index]))

    def line_of(self, index: int) -> tuple[int, int]:
        """The first and one past the last word of the line that a word stands in."""
        first = index
        while first > 0 and "\n" not in self.gaps[first] and "\r" not in self.gaps[first]:
            first -= 1
        last = index + 1
        while last < len(self.words) and "\n" not in self.gaps[last] and "\r" not in self.gaps[last]:
            last += 1
        return first, last

    def is_headline(self, index: int) -> bool:
        """Whether the word's line is written in capitals, or with a capital on every longer word."""
        first, last = self.line_of(index)
        if last - first > 30:
            return False
        words = [w for w in self.words[first:last] if len(w) > 3 and w[0].isalpha()]
        return len(words) >= 3 and all(w[0].isupper() for w in words)
