"""The bundled article with the bundled glossary: the errors that an editor finds in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tui_review.detect import Detector, Finding
from tui_review.document import read_document
from tui_review.glossary import Glossary, load_glossary

ROOT = Path(__file__).parents[2]
EDITOR = {
    "Tokaev": ("Tokayev", 3), "Lugansk": ("Luhansk", 1), "Kharkov": ("Kharkiv", 1), "zaporoze": ("Zaporizhzhia", 1), "Nikolayev": ("Mykolaiv", 1),
    "Odessa": ("Odesa", 1), "Luton": ("Luhansk and Donetsk", 3), "Peter the great": ("Peter the Great", 1),
    "collective security organization": ("Collective Security Treaty Organization", 1),
    "Ji’an organization": ("Collective Security Treaty Organization", 1), "belowezh forest agreement": ("Belovezha Accords", 1),
}  # fmt: skip
"""The errors that an editor marked: the words, their right form and their number."""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The bundled glossary."""
    return load_glossary([ROOT / "glossary.toml"])


def _likely(glossary: Glossary) -> list[Finding]:
    document = read_document(ROOT / "seeds" / "000_c32e84b3a4007993.txt")
    return [f for f in Detector(glossary, cache=False).find(document.text, document.segments) if f.confidence >= 0.7]


def test_all_that_an_editor_marks_is_found_and_hardly_more(glossary: Glossary) -> None:
    """All fifteen places with the right first suggestion, and at most two others."""
    found = [(f.surface, f.suggestion) for f in _likely(glossary)]
    expected = [(surface, right) for surface, (right, times) in EDITOR.items() for _ in range(times)]
    assert [pair for pair in expected if found.count(pair) < expected.count(pair)] == []
    assert len(found) <= len(expected) + 2


def test_no_variant_is_needed_for_what_can_be_predicted(glossary: Glossary) -> None:
    """Without listed variants, everything but the clipped "Luton" is still found."""
    bare = replace(glossary, entries=tuple(replace(entry, variants=()) for entry in glossary.entries), files=())
    found = {f.surface for f in _likely(bare)}
    assert set(EDITOR) - found <= {"Luton"}


def test_the_bundled_glossary_is_a_desk_s(glossary: Glossary) -> None:
    """Enough entries to start with, each with a kind and nearly all with native forms in Chinese and Russian."""
    assert len(glossary.entries) >= 300
    assert len({entry.canonical for entry in glossary.entries}) == len(glossary.entries)
    assert all(entry.kind for entry in glossary.entries)
    assert sum("zh" in entry.source for entry in glossary.entries) > 0.9 * len(glossary.entries)
    assert sum("ru" in entry.source for entry in glossary.entries) > 0.9 * len(glossary.entries)


def test_no_right_form_of_the_bundled_glossary_is_questioned(glossary: Glossary) -> None:
    """A text with each right form once gives no findings."""
    detector = Detector(glossary, cache=False)
    for entry in glossary.entries:
        for form in entry.right_forms:
            text = f"They spoke of {form} again."
            assert [f for f in detector.find(text) if f.confidence >= 0.7] == [], text
