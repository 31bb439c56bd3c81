"""Names as they are looked up: two spellings that look the same on the screen are one name."""

from __future__ import annotations

import unicodedata


def tidy(form: str) -> str:
    """A form with letters and marks composed (NFC), single spaces inside and none around it."""
    return unicodedata.normalize("NFC", " ".join(form.split()))
