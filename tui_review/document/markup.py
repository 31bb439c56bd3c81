"""A file that holds a translation among other things: which of its characters are translation, and how words are written there.

The text of such a document stays the raw text of the file, so that offsets, edits, logs and diffs are those of any other. Beside it
stands a text of the very same length to be read by whoever looks for names: what is no translation is blotted out, escapes are
decoded in their place. Whatever is put into the file goes through ``put`` or ``typed``, and can neither break it nor change tags.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tui_review.document.model import Segment
from tui_review.errors import InputError

PAD = "\u2060"
"""Stands, as often as is needed for the length, before the character that an escape means."""
TAG = "\ufeff"
"""Stands for every character of what is markup inside of a translation."""
_APART = "\x0c"
"""Stands for every character between two translations; no name goes over it."""
_LITERAL = str.maketrans({PAD: "\u200b", TAG: "\u200b", _APART: "\u200b"})
_UNMARKED = dict.fromkeys(map(ord, (PAD, TAG, _APART)))
_UNSEEN = frozenset((PAD, TAG))
_TAGS = re.compile(f"{TAG}+")
_BLOTTED = re.compile(rf"[\s{TAG}]+")
_BESIDE_WORD = re.compile(rf"(?<![\w'’{TAG}-]){TAG}+|{TAG}++(?!{PAD}*[\w'’-])")
"""Markup that does not stand inside of a word."""
_GAPS = re.compile(rf"(?:{PAD}*[\s{TAG}])+")

Fit = Callable[[str, str], str]
"""Gives words, the first, the line ends of those that they replace, the second."""


def _anything(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Syntax:
    """How a format writes words."""

    mask: Callable[[str], str]
    """Raw text of a translation as text of the same length: markup as ``TAG``, escapes as the character that they mean with ``PAD`` before it.

    What only looks like markup stays as it is."""
    escape: Callable[[str], str]
    """Words as they are written in the raw text."""
    refuse: Callable[[str], str] = _anything
    """Why words cannot be written at all; empty when they can."""
    movable: bool = False
    """Whether its markup may stand anywhere between words, and means nothing."""
    numbered: bool = False
    """Whether a character that the file's encoding does not have can be written by its number, ``&#8217;``."""

    def plain(self, raw: str) -> str:
        """The words that raw text means, without markup."""
        mask = self.mask(raw)
        if PAD in raw or TAG in raw:  # which are words then, and not those of the mask
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
    """What is to be said of the file: why nothing in it is reviewed."""
    codec: str = "utf-8"
    """The Python codec of the file."""
    readable: str = field(init=False, repr=False)
    """As long as ``text``; only translations can be read in it, a line or more each."""

    def __post_init__(self) -> None:
        text, mask, at = self.text, self.syntax.mask, 0
        pieces: list[str] = []
        for segment in self.segments:
            pieces += (_apart(segment.start - at), resolved(masked(text[segment.start : segment.end], mask)))
            at = segment.end
        object.__setattr__(self, "readable", "".join([*pieces, _apart(len(text) - at)]))

    def snapped(self, start: int, end: int) -> tuple[int, int]:
        """A span of ``readable`` widened at its beginning, and narrowed at its end, to whole escapes, without markup at either."""
        readable = self.readable
        while end > start and readable[end - 1] in _UNSEEN:
            end -= 1
        while start < end and readable[start] == TAG:
            start += 1
        while start > 0 and readable[start - 1] == PAD:
            start -= 1
        return start, end

    def holds(self, start: int, end: int) -> bool:
        """Whether a span is words of one translation: it cuts no escape, and begins and ends in no markup."""
        number = bisect_right(self.segments, start, key=lambda segment: segment.start) - 1
        if start >= end or number < 0 or self.segments[number].end < end or (start, end) != self.snapped(start, end):
            return False
        begins = self.readable[start] in {PAD, self.text[start]}
        return begins and (self.readable[end - 1] == self.text[end - 1] or (end - 2 >= start and self.readable[end - 2] == PAD))

    def quiet(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The spans in a span that are no words of a translation, in order."""
        for match in _BLOTTED.finditer(self.readable, start, end):
            differing = [at for at in range(*match.span()) if self.text[at] != self.readable[at]]
            if differing:
                yield differing[0], differing[-1] + 1

    def plain(self, raw: str) -> str:
        """The words that raw text of a translation means, without markup."""
        return self.syntax.plain(raw)

    def put(self, start: int, end: int, words: str) -> str:
        """The raw text that puts words, which are no raw text, in place of a span.

        Markup inside of the span stays, each tag after as many words as before it. Raises InputError where that cannot be told,
        outside of the translations, and for words that cannot be written.
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
        """The raw text that puts what an editor typed in place of a span.

        Editors see the raw text: escapes are taken as such, other characters are escaped where they have to be, and markup of the
        span may be written as it stands there. ``fit`` gives plain words the line ends of others. Raises InputError as ``put``.
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
    """A translation's raw text with its markup and escapes masked; the masks' own characters are nowhere else."""
    if not raw.isascii() or _APART in raw:
        raw = raw.translate(_LITERAL)
    return mask(raw)


def unmarked(readable: str) -> str:
    """What was read of a document without the characters that only keep its length."""
    return readable.translate(_UNMARKED)


def resolved(mask: str) -> str:
    """Masked text to be read: markup inside of a word is invisible in it, other markup is blank."""
    return _BESIDE_WORD.sub(lambda match: " " * len(match.group()), mask) if TAG in mask else mask


def replaced(length: int, character: str) -> str:
    """The mask of an escape: as long as that, read as one character; characters that cannot be read are markup."""
    return PAD * (length - 1) + character if character.isprintable() or character in "\n\t\xa0" else TAG * length


def _markup(raw: str, mask: str) -> list[str]:
    """The markup in raw text, by its mask."""
    return [raw[match.start() : match.end()] for match in _TAGS.finditer(mask)]


def _apart(length: int) -> str:
    """What stands between translations: lines of their own, so that nothing is joined over it."""
    return "\n" + _APART * (length - 2) + "\n" if length > 1 else "\n" * length
