"""Replacements that fit their context."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.detect.replacement import article, fitted, plural_of, suggestions
from tui_review.glossary import Entry, Glossary


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
        (
            "Collective Security Treaty Organization",
            "collective\nsecurity\norganization",
            False,
            "Collective\nSecurity\nTreaty Organization",
        ),
        ("European Pravda", "the  European\n Truth", False, "European\n Pravda"),
    ],
)
def test_a_form_is_fitted_to_its_place(form: str, surface: str, plural: bool, text: str) -> None:  # noqa: FBT001 - a parameter of the cases
    """Plural, capitals and line breaks of the surface are kept."""
    assert fitted(form, surface, plural=plural) == text


def test_suggestions_are_distinct_and_never_the_surface() -> None:
    """The nearest form comes first, then the canonical one, then the others."""
    entry = Entry("Tokayev", accept=("Kassym-Jomart Tokayev",))
    assert suggestions("Kassym-Jomart Tokayev", entry, "Kasym Tokaev", plural=False) == ("Kassym-Jomart Tokayev", "Tokayev")
    assert suggestions("Tokayev", entry, "Tokayev", plural=False) == ("Kassym-Jomart Tokayev",)


def test_what_has_no_room_for_a_line_break_is_not_offered() -> None:
    """Lines are never joined: other forms remain, but without the first form there is no finding."""
    entry = Entry("COVID-19", accept=("novel coronavirus",))
    assert suggestions("novel coronavirus", entry, "new\ncrown", plural=False) == ("novel\ncoronavirus",)
    assert suggestions("COVID-19", entry, "new\ncrown", plural=False) == ()


@pytest.mark.parametrize(("form", "plural"), [("Kazakh", "Kazakhs"), ("Marsh", "Marshes"), ("Lukas", "Lukases")])
def test_plurals_are_regular(form: str, plural: str) -> None:
    """English plurals."""
    assert plural_of(form) == plural


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Odesa", "an"), ("Ukrainian", "a"), ("Kazakh", "a"), ("European Pravda", "a"), ("MP", "an"), ("NATO", "a"), ("UN", "a"),
        ("Uzbek", "an"), ("United Nations", "a"), ("hour", "an"), ("FSB", "an"), ("Uyghur", "a"), ("Umar", "an"), ("Ossetian", "an"),
        ("EU", "an"), ("UAE", "a"), ("UEFA", "a"), ("UNESCO", "a"), ("UNHCR", "a"), ("UN-backed", "a"), ("U.S.", "a"), ("UK", "a"), ("USSR", "a"),
        ("HIV-1", "an"), ("HIMARS", "a"), ("FIFA", "a"), ("NGO", "an"), ("RSFSR", "an"), ("F-16", "an"), ("U-turn", "a"), ("MI6", "an"),
        ("Île-de-France", "an"), ("Örebro", "an"), ("Émile", "an"), ("Østfold", "an"), ("Łódź", "a"), ("Étienne’s", "an"),
        ("Hourani", "a"), ("heir", "an"), ("heiress", "an"), ("Heirloom", "an"), ("Honorary Consul", "an"), ("Honduran", "a"),
        ("Urumqi", "an"), ("Uruguayan", "a"), ("Ural", "a"), ("Ukhta", "an"), ("Ugandan", "a"), ("Uighur", "a"), ("Udmurt", "an"),
        ("unidentified", "an"), ("unimportant", "an"), ("universal", "a"), ("Uniate", "a"), ("One Belt", "a"), ("Oneida", "an"),
        ("“Azov” Brigade", "an"), ("UN–backed", "a"), ("O’Brien", "an"), ("...", "a"),
    ],
)  # fmt: skip
def test_the_article_is_the_one_that_is_spoken(form: str, expected: str) -> None:
    """A or an depends on the pronunciation, not on the letter."""
    assert article(form) == expected


def test_a_term_that_opens_a_sentence_keeps_its_capital() -> None:
    """A lower-case term gets a capital where the replaced words began a sentence."""
    assert fitted("coronavirus", "Korona virus", plural=False, opens=True) == "Coronavirus"
    assert fitted("iPhone", "Ifone", plural=False, opens=True) == "iPhone"


def test_the_article_before_a_name_agrees_with_the_replacement() -> None:
    """In "an Odessa", the article is corrected with the name; an article that agrees already is not part of the finding."""
    glossary = Glossary((Entry("Odesa", kind="place", source={"uk": ("Одеса",), "ru": ("Одесса",)}), Entry("Ukrainian", kind="demonym")))
    detector = Detector(glossary, cache=False)
    text = "He had an Kiev day. Then a Odessa trip, then an Odessa trip."
    found = [(f.surface, f.suggestion) for f in detector.find(text) if f.entry == "Odesa"]
    assert found == [("a Odessa", "an Odesa"), ("Odessa", "Odesa")]


def test_an_article_that_belongs_to_another_finding_is_left_to_it() -> None:
    """A word before a name is only included if it is an article by itself."""
    detector = Detector(Glossary((Entry("Odesa", kind="place", source={"uk": ("Одеса",), "ru": ("Одесса",)}),)), cache=False)
    for text in ("Odessa À Odessa", "Odessa A Odessa"):
        found = detector.find(text)
        assert len(found) == 2
        assert found[0].end <= found[1].start


@pytest.mark.parametrize(
    ("entry", "text", "suggestion"),
    [
        (Entry("Karel Čapek", "person", {"cs": ("Karel Čapek",)}, ("Čapek",)), "Čapkovu book was lent to me.", "Čapek's"),
        (Entry("Igor Matovič", "person", {"sk": ("Igor Matovič",)}, ("Matovič",)), "They left Matovičova government.", "Matovič's"),
        (Entry("Karel Čapek", "person", {"cs": ("Karel Čapek",)}, ("Čapek",)), "It was given to Čapkovi.", "Čapek"),
        (Entry("Aleksandar Vučić", "person", {"sr": ("Александар Вучић",)}, ("Vučić",)), "He left Vučićeva government.", "Vučić's"),
        (Entry("Tallinn", "place", {"et": ("Tallinn",)}), "A party took place in Tallinnas.", "Tallinn"),
        (Entry("Pärnu", "place", {"et": ("Pärnu",)}), "It was hot in Pärnus.", "Pärnu"),
        (Entry("Denmark", "place", {"da": ("Danmark",)}), "It was said in Danmarks parliament.", "Denmark"),
    ],
)
def test_case_forms_in_s_and_possessives_are_told_from_plurals(entry: Entry, text: str, suggestion: str) -> None:
    """A Slavic possessive adjective becomes 's, a case ending -s no plural."""
    (finding,) = Detector(Glossary((entry,)), cache=False).find(text)
    assert finding.suggestion == suggestion


def test_the_english_plural_of_a_place_is_right() -> None:
    """In a glossary of several languages it is no Estonian case form."""
    assert (
        Detector(Glossary((Entry("Korea", "place", {"et": ("Korea",), "ru": ("Корея",)}),)), cache=False).find("The two Koreas met.") == []
    )
