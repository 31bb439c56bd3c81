"""A cache of bounded size for answers about words, names or sentences."""

from __future__ import annotations

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

_MOST = 1 << 21
"""The capacity, where each answer takes the characters of its key and ``_ANSWER`` more."""
_ANSWER = 32


class Remembered(dict[K, V]):
    """Answers by key; all are dropped when the capacity is exceeded."""

    def __init__(self, most: int = _MOST) -> None:
        super().__init__()
        self._most = self._room = most

    def __setitem__(self, key: K, value: V) -> None:
        parts = key if isinstance(key, tuple) else (key,)
        size = _ANSWER + sum(len(part) for part in parts if isinstance(part, str))
        if size > self._room:
            self.clear()
            self._room = self._most
        self._room -= size
        super().__setitem__(key, value)
