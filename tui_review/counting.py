"""Counts in words, with the right plural: ``1 edit``, ``2,000 edits``."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun; ``many`` is the plural, by default ``one`` with an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
