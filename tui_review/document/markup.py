"""Files in which only a part of the text is translation: which characters belong to it, and how words are written there.

The text of such a document is the raw text of the file, so that offsets, edits, logs and diffs work as for any other document. A
second text of exactly the same length, ``readable``, is the one in which names are searched for: everything but the translations is
replaced by blanks, and escapes are decoded in place. Replacements are written with ``put`` or ``typed``, which can neither break the
file nor change its tags.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tui_review.document.model import Segment
from tui_review.errors import InputError

PAD = "\u2060"
"""Fills up a decoded escape to the length of the raw one; it is put before the character that the escape means."""
TAG = "\ufeff"
"""Replaces each character of the markup inside a translation."""
_APART = "\x0c"
"""Replaces the characters outside the translations, so that no name is read across them."""
_LITERAL = str.maketrans({PAD: "\u200b", TAG: "\u200b", _APART: "\u200b"})
_UNMARKED = dict.fromkeys(map(ord, (PAD, TAG, _APART)))
_UNSEEN = frozenset((PAD, TAG))
_TAGS = re.compile(f"{TAG}+")
_BLOTTED = re.compile(rf"[\s{TAG}]+")
_BESIDE_WORD = re.compile(rf"(?<![\w'’{TAG}-]){TAG}+|{TAG}++(?!{PAD}*[\w'’-])")
"""Markup that is not inside a word."""
_GAPS = re.compile(rf"(?:{PAD}*[\s{TAG}])+")

Fit = Callable[[str, str], str]
"""A function that returns its first argument, new words, with the line ends of its second, the words that they replace."""


def _anything(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Syntax:
    """The representation of words in the raw text of a format."""

    mask: Callable[[str], str]
    """Returns raw text of a translation with the same length: markup as ``TAG``, an escape as ``PAD`` and the character that it means.

    Text that only looks like markup is unchanged."""
    escape: Callable[[str], str]
    """Returns words as they are written in the raw text."""
    refuse: Callable[[str], str] = _anything
    """Returns why words cannot be written at all; empty when they can."""
    movable: bool = False
    """Whether its markup may be anywhere between words, and has no meaning."""
    numbered: bool = False
    """Whether a character that the file's encoding does not have can be written as its number, ``&#8217;``."""

    def plain(self, raw: str) -> str:
        """The words that raw text means, without markup."""
        mask = self.mask(raw)
        if PAD in raw or TAG in raw:  # they are part of the words then, not of the mask
            return "".join(read for read, stands in zip(mask, raw, strict=True) if read == stands or read not in _UNSEEN)
        return mask.replace(TAG, "").replace(PAD, "")


@dataclass(frozen=True, slots=True)
class Markup:
    """The translations in one file."""

    text: str
    """The raw text of the file."""
    segments: Sequence[Segment]
    """Its translations, in order, never overlapping."""
    syntax: Syntax
    note: str = ""
    """A message about translations in the file that are not reviewed; empty for none."""
    codec: str = "utf-8"
    """The Python codec of the file."""
    readable: str = field(init=False, repr=False)
    """A text as long as ``text`` in which only the translations can be read, each on one or more lines of its own."""

    def __post_init__(self) -> None:
        text, mask, at = self.text, self.syntax.mask, 0
        pieces: list[str] = []
        for segment in self.segments:
            pieces += (_apart(segment.start - at), resolved(masked(text[segment.start : segment.end], mask)))
            at = segment.end
        object.__setattr__(self, "readable", "".join([*pieces, _apart(len(text) - at)]))

    def snapped(self, start: int, end: int) -> tuple[int, int]:
        """A span of ``readable`` without markup at its beginning and end, and with whole escapes only.

        An escape that the span cuts is included at the beginning and left out at the end.
        """
        readable = self.readable
        while end > start and readable[end - 1] in _UNSEEN:
            end -= 1
        while start < end and readable[start] == TAG:
            start += 1
        while start > 0 and readable[start - 1] == PAD:
            start -= 1
        return start, end

    def holds(self, start: int, end: int) -> bool:
        """Whether a span consists of words of one translation: it cuts no escape, and neither begins nor ends in markup."""
        number = bisect_right(self.segments, start, key=lambda segment: segment.start) - 1
        if start >= end or number < 0 or self.segments[number].end < end or (start, end) != self.snapped(start, end):
            return False
        begins = self.readable[start] in {PAD, self.text[start]}
        return begins and (self.readable[end - 1] == self.text[end - 1] or (end - 2 >= start and self.readable[end - 2] == PAD))

    def quiet(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of a span that are not words of a translation, in order."""
        for match in _BLOTTED.finditer(self.readable, start, end):
            differing = [at for at in range(*match.span()) if self.text[at] != self.readable[at]]
            if differing:
                yield differing[0], differing[-1] + 1

    def plain(self, raw: str) -> str:
        """The words that the raw text of a translation means, without markup."""
        return self.syntax.plain(raw)

    def put(self, start: int, end: int, words: str) -> str:
        """The raw text that replaces a span by words, which are not raw text themselves.

        Markup inside the span is kept, each tag after the same number of words as before. If the number of words changes or a tag is
        inside a word, ``movable`` markup is put after the words. Raises InputError for other markup then, for a span outside the
        translations, and for words that cannot be written.
        """
        raw = self._raw(start, end)
        if reason := self.syntax.refuse(words):
            raise InputError(reason, remedy="write something else")
        mask = masked(raw, self.syntax.mask)
        if TAG not in mask:
            return self._escaped(start, words)
        if TAG not in resolved(mask):
            new, standing = words.split(), _GAPS.split(mask)
            if len(new) == len(standing):
                pieces: list[str] = []
                for word, gap in zip(new, [*_GAPS.finditer(mask), None], strict=True):
                    pieces += (self._escaped(start, word), raw[gap.start() : gap.end()] if gap is not None else "")
                return "".join(pieces)
        if self.syntax.movable:
            return self._escaped(start, words) + "".join(_markup(raw, mask))
        raise InputError(f"the words go over {_markup(raw, mask)[0]!r}", remedy="write it between them where it belongs")

    def typed(self, start: int, end: int, words: str, fit: Fit) -> str:
        """The raw text that replaces a span by what an editor typed.

        Editors see the raw text, so escapes that they type are understood, and other characters are escaped where necessary. They may
        type the markup of the span unchanged, or leave it out, in which case the words are written as by ``put`` after ``fit``. Raises
        InputError as ``put``, and for markup that differs from the span's.
        """
        raw, new = self._raw(start, end), self.syntax.mask(words)
        before, after = _markup(raw, masked(raw, self.syntax.mask)), _markup(words, new)
        if not after:
            return self.put(start, end, fit(self.plain(words), self.plain(raw)))
        if before != after:
            raise InputError("markup cannot be changed", remedy="leave it as it stands, or out")
        if reason := self.syntax.refuse(self.plain(words)):
            raise InputError(reason, remedy="write something else")
        between = [self._escaped(start, piece.replace(PAD, "")) for piece in _TAGS.split(new)]
        return "".join([piece + tag for piece, tag in zip(between, [*after, ""], strict=True)])

    def _raw(self, start: int, end: int) -> str:
        if not self.holds(start, end):
            raise InputError("this is not in the translated text", remedy="choose words of a translation")
        return self.text[start:end]

    def _escaped(self, start: int, words: str) -> str:
        written = self.syntax.escape(words)
        if self.syntax.numbered and not written.isascii() and self.codec != "utf-8":
            written = written.encode(self.codec, "xmlcharrefreplace").decode(self.codec)
        if written != words and self.text.rfind("<![CDATA[", 0, start) > self.text.rfind("]]>", 0, start):
            raise InputError("a CDATA section has no way to write < > & and what the encoding lacks", remedy="leave them out")
        return written


def masked(raw: str, mask: Callable[[str], str]) -> str:
    """A translation's raw text with its markup and escapes masked.

    Characters of the raw text that have a meaning in masks become zero-width spaces.
    """
    if not raw.isascii() or _APART in raw:
        raw = raw.translate(_LITERAL)
    return mask(raw)


def unmarked(readable: str) -> str:
    """Readable text without the characters that only keep its length."""
    return readable.translate(_UNMARKED)


def resolved(mask: str) -> str:
    """Masked text made readable: markup beside words becomes spaces; markup inside a word stays ``TAG``, which is invisible."""
    return _BESIDE_WORD.sub(lambda match: " " * len(match.group()), mask) if TAG in mask else mask


def replaced(length: int, character: str) -> str:
    """The mask of an escape of this length that means one character; the mask of markup if the character is not readable."""
    return PAD * (length - 1) + character if character.isprintable() or character in "\n\t\xa0" else TAG * length


def _markup(raw: str, mask: str) -> list[str]:
    """The pieces of markup in raw text, found in its mask."""
    return [raw[match.start() : match.end()] for match in _TAGS.finditer(mask)]


def _apart(length: int) -> str:
    """The readable text between two translations: separate lines, so that words are never joined across it."""
    return "\n" + _APART * (length - 2) + "\n" if length > 1 else "\n" * length
