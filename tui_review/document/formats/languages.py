"""Languages as files name them: the translations that are reviewed are English ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ENGLISH = re.compile(r"en(?:g|glish)?(?:[-_.@].*)?", re.IGNORECASE)


def is_english(language: str) -> bool:
    """Whether a tag such as ``en-GB`` or ``en_US`` is English."""
    return _ENGLISH.fullmatch(language.strip()) is not None


def passed_over(languages: Iterable[str]) -> str:
    """What is said of translations into other languages; nothing when there are none."""
    names = sorted(set(languages))
    return f"what is translated into {', '.join(names)} and not into English is passed over" if names else ""
