"""Entries made from the data of installed packages: cities of the world, and its countries and territories.

None of the data is part of this project. The packages are the optional extra ``data``; each data set comes with the line of
attribution that its licence requires, which is kept in the glossary.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry

SETS = ("geonames", "cldr")


@dataclass(frozen=True, slots=True)
class Ready:
    """Entries with their origin."""

    entries: tuple[Entry, ...]
    attribution: str
    """One line for the file to which they are added."""


def ready(name: str, *, countries: tuple[str, ...] = (), population: int = 15000, languages: tuple[str, ...] = ()) -> Ready:
    """The entries of one of ``SETS``.

    ``countries`` are ISO 3166 codes, all when empty; ``population`` is the least population of a city; ``languages`` are those of
    the native forms, all known ones when empty. Raises InputError when the package is not installed or a code is unknown.
    """
    if name == "geonames":
        from tui_review.glossary.ready import geonames  # noqa: PLC0415 - each needs a package of its own

        return geonames.ready(countries, population, languages)
    from tui_review.glossary.ready import cldr  # noqa: PLC0415 - likewise

    return cldr.ready(countries, languages)


def package(name: str) -> Any:
    """A module of the extra. Raises InputError when it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        raise InputError(f"the package {name} is not installed", remedy="install it with pip install 'tui-review[data]'") from None


def check_countries(wanted: tuple[str, ...], known: set[str]) -> None:
    """Raise InputError for an unknown code."""
    for code in wanted:
        if code not in known:
            raise InputError(f"no country {code!r}", remedy="use ISO 3166 codes of two letters, such as UA or KZ")
