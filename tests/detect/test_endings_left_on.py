"""Case endings that a translation leaves on names of languages other than the Slavic ones, with no source to show them."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.glossary import Entry, Glossary

PLACES = {
    "fi": "Helsinki: Helsingissä | Tampere: Tampereella | Turku: Turussa | Rovaniemi: Rovaniemellä | Kotka: Kotkassa",
    "et": "Narva: Narvas | Kuressaare: Kuressaares | Tallinn: Tallinnasse | Tartu: Tartusse",
    "hu": "Hódmezővásárhely: Hódmezővásárhelyen | Keszthely: Keszthelyen | Pécs: Pécsett | Szentendre: Szentendrén",
    "tr": "Diyarbakır: Diyarbakırda | Kadıköy: Kadıköyde",
    "az": "Shusha=Şuşa: Shushada",
    "ro": "Iași: Iașiul | Cișmigiu: Cișmigiului | Craiova: Craiovei",
    "is": "Reykjavík: Reykjavíkur",
    "eu": "Bilbao=Bilbo: Bilbon",
    "ug": "Ürümqi=ئۈرۈمچى: Urumchide",
    "kk": "Almaty=Алматы: Almatyda",
    "ka": "Batumi=ბათუმი: Batumshi",
    "hy": "Gyumri=Գյումրի: Gyumrium",
    "ta": "Madurai=மதுரை: Maduraiyil",
    "mk": "Sobranie=Собрание: Sobranieto",
}
"""Right forms, the native form after an equals sign where it differs, and what stands in the translation."""


def cases() -> list[tuple[str, str, str, str]]:
    """Language, right form, native form and the form in the translation."""
    cells = [(language, *cell.split(": ")) for language, row in PLACES.items() for cell in row.split(" | ")]
    return [(language, names.split("=")[0], names.split("=")[-1], form) for language, names, form in cells]


@pytest.mark.parametrize(("language", "right", "native", "form"), cases())
def test_an_ending_is_taken_off(language: str, right: str, native: str, form: str) -> None:
    """The stem may have changed before it."""
    detector = Detector(Glossary((Entry(right, "place", {language: (native,)}),)), cache=False)
    (finding,) = [f for f in detector.find(f"Talks were held in {form} yesterday.") if f.confidence >= 0.7]
    assert (finding.surface, finding.suggestion) == (form, right)


def test_english_words_are_no_case_forms() -> None:
    """A stem changes only before an ending, and a word that English has anyhow is mostly itself."""
    names = [
        ("et", "Tori"),
        ("fi", "Raisio"),
        ("fi", "Kotka"),
        ("fi", "Vaasa"),
        ("fi", "Kitee"),
        ("hu", "Buda"),
        ("tr", "Van"),
        ("ro", "Vulcan"),
    ]
    detector = Detector(Glossary(tuple(Entry(name, "place", {language: (name,)}) for language, name in names)), cache=False)
    text = "The Tories raise a kitten in Volcano. Raise the vase, said Vandal to Buddy. Vases and Vans stood in Kitten, the Kota and Torn."
    assert [f.surface for f in detector.find(text) if f.confidence >= 0.7] == []


def test_a_name_made_of_a_place_is_no_case_form_of_it() -> None:
    """Rustaveli is somebody from Rustavi, and a poet."""
    detector = Detector(Glossary((Entry("Rustavi", "place", {"ka": ("რუსთავი",)}),)), cache=False)
    assert [f.surface for f in detector.find("They met in Rustavelis Street.") if f.confidence >= 0.7] == []
