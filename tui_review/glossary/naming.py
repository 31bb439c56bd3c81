"""Names and language codes in the form in which they are compared: spellings that look the same on the screen are one name."""

from __future__ import annotations

import re
import unicodedata

_REGION = re.compile(r"-(?:[A-Za-z]{2}|\d{3})(?=-|$)")


def tidy(form: str) -> str:
    """A form with its letters and marks composed (NFC), with single spaces between words and none around them."""
    return unicodedata.normalize("NFC", " ".join(form.split()))


def without_region(code: str) -> str:
    """A language code without its region: ``uk`` for ``uk-UA``; a script is kept."""
    return _REGION.sub("", code)
