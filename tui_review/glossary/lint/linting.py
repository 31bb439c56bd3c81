"""All checks of a glossary in one pass over its entries and one over its forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tui_review.glossary.cache import no_collection
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.lint import among, forms, native, wrong
from tui_review.glossary.lint.problem import Problem

CHECKS = {
    "duplicate-entry": "two entries have the same canonical form, or one that looks the same",
    "duplicate-id": "two entries have the same id",
    "duplicate-form": "a form is listed twice in one entry",
    "right-and-wrong": "a variant is a right form, here or in another entry, and so is never found",
    "wrong-twice": "two entries list the same variant, each with another right form",
    "right-twice": "two entries list the same right form",
    "native-twice": "two entries list the same native form in one language",
    "collision": "two entries are misspelled alike, so that a mend could be either",
    "ordinary-variant": "a variant is ordinary English and would be found where no name is meant",
    "no-word": "a form holds no letter or digit, and so is never found",
    "needless-variant": "a variant would be found without being listed",
    "needless-condition": "a condition that always or never holds",
    "country-code": "native forms stand under the code of a country, which is no language's",
    "wrong-script": "a native form is not in the script of its language",
    "wrong-letter": "a native form holds a letter that its language does not have",
    "mixed-script": "a word mixes letters of two scripts that look alike",
    "short-native": "a short Chinese form stands inside ordinary words",
    "space": "space around a form, or twice inside it",
    "invisible": "a form holds a character that nobody sees",
    "not-composed": "a letter and its mark are two characters",
    "casing": "capitals that a name does not have",
    "no-native": "a name without a native form, from which nothing can be predicted",
    "test-of-nobody": "an example expects an entry that is not there",
}
"""All faults that can be found, by code."""


def lint_entry(entry: Entry) -> Iterator[Problem]:
    """The faults of an entry by itself."""
    yield from forms.problems(entry)
    yield from native.problems(entry)
    yield from wrong.problems(entry)


def _beside_its_twin(one: Problem) -> Problem:
    """A fault of an entry that looks like another; without a correction of its canonical form, which would only make a duplicate."""
    respells = one.form == one.entry and one.code in ("space", "invisible", "not-composed")
    return replace(one, mend=None, mended="") if respells else one


def lint(glossary: Glossary) -> list[Problem]:
    """The faults of a glossary that was read from one file, in line order."""

    def found() -> Iterator[Problem]:
        yield from among.problems(glossary.entries)
        alike = Counter(forms.plain(entry.canonical) for entry in glossary.entries)
        for entry in glossary.entries:
            twin = alike[forms.plain(entry.canonical)] > 1
            yield from (_beside_its_twin(one) if twin else one for one in lint_entry(entry))
        yield from native.inside_words(glossary.entries)
        yield from wrong.collisions(glossary.entries)

    with no_collection():
        return sorted(found(), key=lambda p: p.line)
