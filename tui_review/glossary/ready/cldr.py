"""Names of countries and territories in the world's languages: Unicode CLDR, by way of Babel."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry
from tui_review.glossary.ready import Ready, check_countries, package

LANGUAGES = tuple("uk ru be kk ky tg uz az hy ka mn zh zh-Hant ja ko ar fa he tr pl ro".split())
"""The native forms' languages when none are named."""
_COUNTRY = re.compile("[A-Z]{2}")
_NOT_PLACES = frozenset({"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ"})
"""Codes that stand for unions, tests and the unknown."""


def ready(countries: tuple[str, ...], languages: tuple[str, ...]) -> Ready:
    """An entry for each territory, its English name canonical; see ``tui_review.glossary.ready.ready``."""
    babel = package("babel")
    english = babel.Locale("en").territories
    known = {code for code in english if _COUNTRY.fullmatch(code) and code not in _NOT_PLACES}
    check_countries(countries, known)
    locales = {language: _locale(babel, language) for language in languages or LANGUAGES}
    entries = []
    for code in countries or sorted(known):
        source = {language: (name,) for language, locale in locales.items() if (name := locale.territories.get(code))}
        entries.append(Entry(english[code], kind="place", source=MappingProxyType(source), id=f"iso3166:{code}", tags=("cldr",)))
    version = getattr(babel, "__version__", "")
    return Ready(
        tuple(entries),
        f"Native forms of entries tagged cldr, and some of others: Unicode CLDR (https://cldr.unicode.org), Unicode License v3, Babel {version}",
    )


def _locale(babel: Any, language: str) -> Any:
    try:
        return babel.Locale.parse(language, sep="-")
    except Exception:  # noqa: BLE001 - babel has an error of its own for each way not to know a language
        raise InputError(f"CLDR has no language {language!r}", remedy="use codes such as uk, ru or zh-Hant") from None
