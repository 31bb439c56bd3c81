"""Mentions of somebody else: given names, women's surnames, and people with the name of a town."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Gorshkov", "person", {"ru": ("Горшков", "Игнат Горшков"), "uk": ("Горшков",)}),
        Entry("Yegor Arsenyev", "person", {"ru": ("Егор Арсеньев", "Арсеньев")}),
        Entry("Zakharov", "place", {"ru": ("Захаров",)}),
        Entry("Borysiv", "place", {"ru": ("Борисов",), "uk": ("Борисів",)}),
        Entry("Izmail", "place", {"ru": ("Измаил",), "uk": ("Ізмаїл",)}),
        Entry("Virginia", "place", {"ru": ("Виргиния",)}),
        Entry("Luga", "place", {"ru": ("Луга",)}),
        Entry("Ordynsky", "person", {"ru": ("Ордынский",)}),
        Entry("Slutsk", "place", {"ru": ("Слуцк",)}),
        Entry("Hrubý", "person", {"cs": ("Hrubý", "Zdeněk Hrubý")}),
        Entry("Zieliński", "person", {"pl": ("Zieliński", "Adam Zieliński")}),
        Entry("Martinov", "place", {"cs": ("Martinov",)}),
        Entry("Hörde", "person", {"de": ("Hörde", "Vera Hörde")}),
        Entry("Kovalyov", "person", {"ru": ("Пётр Ковалёв", "Ковалёв"), "uk": ("Петро Ковальов", "Ковальов")}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


def find(detector: Detector, target: str, source: str) -> list[tuple[str, str]]:
    """The likely findings in a translation of one line."""
    document = document_from_bytes(target.encode(), path=None)
    segments = [Segment(s.start, s.end, source) for s in document.segments]
    return [(f.surface, f.suggestion) for f in detector.find(document.text, segments, minimum=0.7)]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("The sculptor Arseny Kolomin spoke.", "Выступил скульптор Арсений Коломин."),
        ("Zakhar Prikhodko was there.", "Там был Захар Приходько."),
        ("Boris Leontyev was there.", "Там был Борис Леонтьев."),
        ("They spoke with Boris Leontyev.", "Говорили с Борисом Леонтьевым."),
        ("Martin Kubát was there.", "Byl tam Martin Kubát."),
    ],
)
def test_a_given_name_is_no_case_form_of_a_surname_or_a_town(detector: Detector, target: str, source: str) -> None:
    """An ending like a case ending can be part of a given name."""
    assert find(detector, target, source) == []


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("The skater Irina Gorshkova fell.", "Фигуристка Ирина Горшкова упала."),
        ("They met the skater Irina Gorshkova.", "Они встретили фигуристку Ирину Горшкову."),
        ("The skater Rimma Petrovna Gorshkova fell.", "Фигуристка Римма Петровна Горшкова упала."),
        ("The skater Zhanna Gorshkova fell.", "Фигуристка Жанна Горшкова упала."),
        ("Zhanna and Gorshkova fell.", "Жанна и Горшкова упали."),
        ("Gorshkova fell.", "Горшкова упала."),
        ("The skater Gorshkova fell.", "Фигуристка Горшкова упала."),
        ("The skater Zhanna Ordynskaya fell.", "Фигуристка Жанна Ордынская упала."),
        ("The skater Eva Hrubá fell.", "Krasobruslařka Eva Hrubá upadla."),
        ("The skater Anna Zielińska fell.", "Upadła łyżwiarka Anna Zielińska."),
        ("The film is about Zhanna Arsenyeva.", "Фильм снимает Жанна Арсеньева."),
        ("The skater Irina Kovaleva fell.", "Фигуристка Ирина Ковалёва упала."),
    ],
)
def test_a_woman_is_not_the_man_of_her_surname(detector: Detector, target: str, source: str) -> None:
    """Her given name shows it, or her name in the translation."""
    assert find(detector, target, source) == []


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("The words of Gorshkova were heard.", "Прозвучали слова Горшкова."),
        ("The words of Gorshkova sound new.", "Слова Горшкова звучат ново."),
        ("This is a portrait of Ignat Gorshkova.", "Это портрет Игната Горшкова."),
    ],
)
def test_a_case_ending_left_on_a_man_s_surname_is_still_found(detector: Detector, target: str, source: str) -> None:
    """A man's genitive looks like a woman's nominative, but not after a noun or a man's given name."""
    assert [surface.split()[-1] for surface, _ in find(detector, target, source)] == ["Gorshkova"]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("Leonid Borisov left the team.", "Леонид Борисов ушёл из команды."),
        ("Everybody spoke with Leonid Borisov.", "Все говорили с Леонидом Борисовым."),
        ("Everybody praised Ardalion Borisov.", "Все хвалили; Ардалион Борисов молчал."),
        ("The dancer Boris Slutsky bowed.", "Танцор Борис Слуцкий поклонился."),
        ("General Borisov saluted.", "Генерал Борисов отдал честь."),
    ],
)
def test_a_person_who_is_called_like_a_town_is_no_town(detector: Detector, target: str, source: str) -> None:
    """A given name precedes the name, or a title in the same case, or towns have no such case."""
    assert find(detector, target, source) == []


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("The road to Borisov is closed.", "Дорога в Борисов закрыта."),
        ("Port Borisov is closed.", "Порт Борисов закрыт."),
        ("The general of Borisov saluted.", "Генерал Борисова отдал честь."),
    ],
)
def test_a_town_is_still_one(detector: Detector, target: str, source: str) -> None:
    """Other words before a town's name do not matter."""
    assert find(detector, target, source) == [("Borisov", "Borysiv")]


@pytest.mark.parametrize(
    ("target", "source", "surfaces"),
    [
        ("The surgeon Semyon Kovalev left.", "Хирург Семён Ковалёв ушёл.", []),
        ("They spoke with Semyon Kovalev.", "Говорили с Семёном Ковалёвым.", []),
        ("It has the name of Alexander Kovalev.", "Носит имя Александра Ковалёва.", []),
        ("The surgeon Petro Kovalev left.", "Хирург Пётр Ковалёв ушёл.", ["Kovalev"]),
        ("The surgeon Kovalev left.", "Хирург Ковалёв ушёл.", ["Kovalev"]),
        ("The poet Semyon Kovalevsky left.", "Поэт Семён Ковалёвский ушёл.", []),
        ("Helga Hörd left the town.", "Helga Hörd verließ die Stadt.", []),
    ],
)
def test_who_has_another_given_name_in_the_source_is_somebody_else(
    detector: Detector, target: str, source: str, surfaces: list[str]
) -> None:
    """In any case form, except the same given name in another language; a shorter surname is another one too."""
    assert [surface.split()[-1] for surface, _ in find(detector, target, source)] == surfaces


@pytest.mark.parametrize(
    ("target", "source", "surfaces"),
    [
        ("They met at Slutskaya station.", "Встретились на Слуцкой станции.", []),
        ("It stands in Slutskaya oblast.", "Это в Слуцкой области.", ["Slutskaya"]),
    ],
)
def test_a_thing_that_is_called_by_an_adjective_is_no_place(detector: Detector, target: str, source: str, surfaces: list[str]) -> None:
    """Only the adjective of a district, a court or a council is the place's name."""
    assert [surface for surface, _ in find(detector, target, source)] == surfaces
