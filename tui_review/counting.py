"""Numbers of things as people read them: ``1 edit``, ``2,000 edits``."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """A number with what it counts; ``many`` where an s does not do."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
