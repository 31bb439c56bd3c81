"""Language tags in files. Only translations into English are reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ENGLISH = re.compile(r"en(?:g|glish)?(?:[-_.@].*)?", re.IGNORECASE)


def is_english(language: str) -> bool:
    """Whether a tag such as ``en-GB`` or ``en_US`` means English."""
    return _ENGLISH.fullmatch(language.strip()) is not None


def passed_over(languages: Iterable[str]) -> str:
    """The message about translations into other languages, which are not reviewed; empty when there are none."""
    names = sorted(set(languages))
    return f"what is translated into {', '.join(names)} and not into English is passed over" if names else ""
