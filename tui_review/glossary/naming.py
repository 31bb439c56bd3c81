"""Names and language codes as they are compared: two spellings that look the same on the screen are one name."""

from __future__ import annotations

import re
import unicodedata

_REGION = re.compile(r"-(?:[A-Za-z]{2}|\d{3})(?=-|$)")


def tidy(form: str) -> str:
    """A form with letters and marks composed (NFC), single spaces inside and none around it."""
    return unicodedata.normalize("NFC", " ".join(form.split()))


def without_region(code: str) -> str:
    """A language code without its region: ``uk`` for ``uk-UA``; a script stays."""
    return _REGION.sub("", code)
