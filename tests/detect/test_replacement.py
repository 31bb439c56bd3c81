"""Replacements read right where they stand."""

from __future__ import annotations

import pytest

from tui_review.detect.replacement import fitted, plural_of, suggestions
from tui_review.glossary import Entry


@pytest.mark.parametrize(
    ("form", "surface", "plural", "text"),
    [
        ("Kazakh", "Kazach", False, "Kazakh"),
        ("Kazakh", "Kazachs", True, "Kazakhs"),
        ("Ministry of Defense", "MINISTRY OF DEFENCE", False, "MINISTRY OF DEFENSE"),
        ("NATO", "Nato", False, "NATO"),
        ("Tokayev", "TOKAEV", False, "TOKAYEV"),
        ("KGB", "KDB", False, "KGB"),
        ("European Pravda", "European\nTruth", False, "European\nPravda"),
        (
            "Collective Security Treaty Organization",
            "collective\r\nsecurity organization",
            False,
            "Collective\r\nSecurity Treaty Organization",
        ),
        ("COVID-19", "new\ncrown", False, "COVID-19"),
    ],
)
def test_a_form_is_fitted_to_its_place(form: str, surface: str, plural: bool, text: str) -> None:  # noqa: FBT001 - a parameter of the cases
    """Plural, capitals and line breaks of the surface are kept."""
    assert fitted(form, surface, plural=plural) == text


def test_suggestions_are_distinct_and_never_the_surface() -> None:
    """The nearly hit form first, then the canonical one, then the others."""
    entry = Entry("Tokayev", accept=("Kassym-Jomart Tokayev",))
    assert suggestions("Kassym-Jomart Tokayev", entry, "Kasym Tokaev", plural=False) == ("Kassym-Jomart Tokayev", "Tokayev")
    assert suggestions("Tokayev", entry, "Tokayev", plural=False) == ("Kassym-Jomart Tokayev",)


@pytest.mark.parametrize(("form", "plural"), [("Kazakh", "Kazakhs"), ("Marsh", "Marshes"), ("Lukas", "Lukases")])
def test_plurals_are_regular(form: str, plural: str) -> None:
    """English plurals."""
    assert plural_of(form) == plural
