"""Tables that are used from a file without being loaded: rows by number, and numbers by word.

Opening a table takes the same time whatever its size: rows are decoded on access, and words are found by their hash in a sorted
array. The same bytes work in memory and memory-mapped from the cache.
"""

from __future__ import annotations

import marshal
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any
from zlib import crc32

Buffer = bytes | memoryview
_MOST_BITS = 24
_LOW = (1 << 32) - 1
_SMALL = 1 << 17


def encoded(word: str) -> bytes:
    """The bytes of a word that are hashed."""
    return word.encode("utf-8", "surrogatepass")


class Rows(Sequence[Any]):
    """Rows of plain values by number, each decoded on access."""

    def __init__(self, places: Buffer, body: Buffer) -> None:
        self._places = memoryview(places).cast("I")
        self._body = memoryview(body)

    def __len__(self) -> int:
        return len(self._places) - 1

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return [self[n] for n in range(len(self))[number]]
        if number < 0:
            raise IndexError(number)
        places = self._places
        return marshal.loads(self._body[places[number] : places[number + 1]])  # noqa: S302 - see the cache

    def __iter__(self) -> Iterator[Any]:
        return (self[n] for n in range(len(self)))


class Numbers(Mapping[str, list[int]]):
    """Lists of numbers below 2**32 by word.

    Words are identified by a 32-bit hash only: among some millions of words, a missing one may be taken for one that is there, so
    results must be verified, as candidates are anyway.
    """

    def __init__(self, starts: Buffer, posts: Buffer) -> None:
        self._starts = memoryview(starts).cast("I")
        self._posts = memoryview(posts).cast("Q")
        self._shift = 32 - (len(self._starts) - 1).bit_length() + 1

    @cached_property
    def _hashes(self) -> frozenset[int] | None:
        """The hashes of all words of a small table, since most words looked up are not there; None for a larger one."""
        return frozenset(post >> 32 for post in self._posts) if len(self._posts) <= _SMALL else None

    def __getitem__(self, word: str) -> list[int]:
        found = self.get(word)
        if not found:
            raise KeyError(word)
        return found

    def get(self, word: str, _default: Any = None) -> list[int]:
        """The numbers of a word, ascending; empty when it is not there."""
        key = crc32(word.encode("utf-8", "surrogatepass"))
        bucket = key >> self._shift
        start, end = self._starts[bucket], self._starts[bucket + 1]
        if start == end:
            return []
        return [post & _LOW for post in self._posts[start:end].tolist() if post >> 32 == key]

    def there(self, words: Iterable[str]) -> list[str]:
        """Those of the words that have numbers, with false positives."""
        starts, shift, crc = self._starts, self._shift, crc32
        found = []
        for word in words:
            bucket = crc(word.encode("utf-8", "surrogatepass")) >> shift
            if starts[bucket] != starts[bucket + 1]:
                found.append(word)
        return found

    def any(self, words: Iterable[bytes]) -> set[int]:
        """The numbers of any of the words, which are ``encoded``."""
        starts, posts, shift, keys = self._starts, self._posts, self._shift, map(crc32, words)
        found: set[int] = set()
        for key in keys if self._hashes is None else self._hashes.intersection(keys):
            bucket = key >> shift
            start, end = starts[bucket], starts[bucket + 1]
            if start != end:
                found.update([one & _LOW for one in posts[start:end] if one >> 32 == key])
        return found

    def __iter__(self) -> Iterator[str]:
        raise TypeError("the words themselves are not kept")

    def __len__(self) -> int:
        return len(self._posts)


def pack_rows(name: str, rows: Iterable[Any]) -> dict[str, bytes]:
    """The sections of a table of rows."""
    return pack_dumped(name, map(marshal.dumps, rows))


def pack_dumped(name: str, rows: Iterable[bytes]) -> dict[str, bytes]:
    """The sections of a table of rows that are already in marshal's format."""
    places, body = array("I", [0]), bytearray()
    for row in rows:
        body += row
        places.append(len(body))
    return {f"{name}.places": places.tobytes(), f"{name}.body": bytes(body)}


def pack_numbers(name: str, pairs: Iterable[tuple[str, int]]) -> dict[str, bytes]:
    """The sections of a table of numbers by word."""
    made = array("Q", (post(encoded(word), number) for word, number in pairs))
    return pack_posts(name, made)


def post(word: bytes, number: int) -> int:
    """The hash of an ``encoded`` word and a number in one integer."""
    return crc32(word) << 32 | number


def pack_posts(name: str, made: array[int]) -> dict[str, bytes]:
    """The sections of a table of numbers by word, from the ``post`` of each pair."""
    posts = array("Q", sorted(set(made)))
    bits = max(1, min(_MOST_BITS, len(posts).bit_length() + 1))
    starts = array("I", bytes(4 << bits)) + array("I", [len(posts)])
    shift, last = 64 - bits, 0
    for n, made_post in enumerate(posts):
        bucket = made_post >> shift
        if bucket != last:
            starts[last + 1 : bucket + 1] = array("I", [n]) * (bucket - last)
            last = bucket
    starts[last + 1 :] = array("I", [len(posts)]) * (len(starts) - last - 1)
    return {f"{name}.starts": starts.tobytes(), f"{name}.posts": posts.tobytes()}


class Packed:
    """Named sections in one byte string."""

    def __init__(self, sections: Mapping[str, Buffer]) -> None:
        self._sections = sections

    @classmethod
    def opened(cls, data: memoryview) -> Packed:
        """The sections in bytes made by ``joined``; ValueError, EOFError or TypeError when they are something else."""
        size = int.from_bytes(data[:8], sys.byteorder)
        sections: dict[str, Buffer] = {}
        for name, start, end in marshal.loads(data[8 : 8 + size]):  # noqa: S302 - see the cache
            sections[name] = data[start:end]
        return cls(sections)

    def joined(self) -> list[Buffer]:
        """The bytes to be stored, in pieces; each section is aligned to eight bytes."""
        size = 0
        while True:
            at, rows = 8 + size, []
            for name, section in self._sections.items():
                at += -at % 8
                rows.append((name, at, at + len(section)))
                at += len(section)
            head = marshal.dumps(rows)
            if len(head) <= size:
                break
            size = len(head) + 16
        pieces: list[Buffer] = [size.to_bytes(8, sys.byteorder), head + bytes(size - len(head))]
        at = 8 + size
        for (_, start, end), section in zip(rows, self._sections.values(), strict=True):
            pieces += [bytes(start - at), section]
            at = end
        return pieces

    def rows(self, name: str) -> Rows:
        """A table of rows."""
        return Rows(self._sections[f"{name}.places"], self._sections[f"{name}.body"])

    def numbers(self, name: str) -> Numbers:
        """A table of numbers by word."""
        return Numbers(self._sections[f"{name}.starts"], self._sections[f"{name}.posts"])

    def value(self, name: str) -> Any:
        """A plain value."""
        return marshal.loads(self._sections[name])  # noqa: S302 - see the cache
