"""Names of countries and territories in the world's languages: Unicode CLDR, via Babel."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry
from tui_review.glossary.ready import Ready, check_countries, package

LANGUAGES = tuple("uk ru be kk ky tg uz az hy ka mn zh zh-Hant ja ko ar fa he tr pl ro".split())
"""The default languages of the native forms."""
_COUNTRY = re.compile("[A-Z]{2}")
_NOT_PLACES = frozenset({"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ"})
"""Codes for unions, tests and unknown regions."""
_IN_BRACKETS = re.compile(r"(.+?) ?[(（]([^()（）]+)[)）]")
_REGIONS = frozenset({"HK", "MO"})
_REGION = re.compile(r"(?:中国|中國|中華人民共和国)(.+)特[别別]行政[区區]|([^(（,،]+?) ?[(（,،].*")
"""The name of a special administrative region, after its title or before a comma or bracket."""
_WHOLE = {"о-ва": "острова", "о-в": "остров", "Св.": "Святой"}
_ABBREVIATION = re.compile(r"(?<!\w)(о-ва|о-в|Св\.)(?!\w)")


def ready(countries: tuple[str, ...], languages: tuple[str, ...]) -> Ready:
    """An entry for each territory, its English name canonical; see ``tui_review.glossary.ready.ready``."""
    babel = package("babel")
    english = babel.Locale("en").territories
    known = {code for code in english if _COUNTRY.fullmatch(code) and code not in _NOT_PLACES}
    check_countries(countries, known)
    locales = {language: _locale(babel, language) for language in languages or LANGUAGES}
    entries = []
    for code in countries or sorted(known):
        source = {language: native_forms(name, code) for language, locale in locales.items() if (name := locale.territories.get(code))}
        canonical, accept = right_forms(english[code])
        entries.append(Entry(canonical, kind="place", source=MappingProxyType(source), accept=accept, id=f"iso3166:{code}", tags=("cldr",)))
    version = getattr(babel, "__version__", "")
    return Ready(
        tuple(entries),
        f"Native forms of entries tagged cldr, and some of others: Unicode CLDR (https://cldr.unicode.org), Unicode License v3, Babel {version}",
    )


def right_forms(name: str) -> tuple[str, tuple[str, ...]]:
    """A territory's name as used in text, and its other right forms; CLDR's names are for menus (``Hong Kong SAR China``)."""
    both = _IN_BRACKETS.fullmatch(name)
    if both is not None:
        return both[1], (both[2],)
    plain = name.removesuffix(" SAR China").replace(" & ", " and ")
    return plain, (name,) if plain != name else ()


def native_forms(name: str, code: str) -> tuple[str, ...]:
    """A native name as used in text, followed by the abbreviated form of a menu."""
    both = _IN_BRACKETS.fullmatch(name)
    if both is not None and code == "MM":
        return both[1], both[2]
    if code in _REGIONS:
        region = _REGION.fullmatch(name)
        return (region[1] or region[2],) if region is not None else (name,)
    whole = _ABBREVIATION.sub(lambda match: _WHOLE[match[1]], name)
    return (whole, name) if whole != name else (name,)


def _locale(babel: Any, language: str) -> Any:
    try:
        return babel.Locale.parse(language, sep="-")
    except Exception:  # noqa: BLE001 - babel raises several kinds of errors for an unknown language
        raise InputError(f"CLDR has no language {language!r}", remedy="use codes such as uk, ru or zh-Hant") from None
