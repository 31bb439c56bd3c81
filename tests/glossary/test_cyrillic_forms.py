"""Case forms of Cyrillic words."""

from __future__ import annotations

import pytest

from tui_review.glossary.cyrillic import inflected, is_adjective_of, same_word
from tui_review.glossary.lattice import collapse, distance, fold


@pytest.mark.parametrize(
    ("native", "token"),
    [("Буча", "Бучі"), ("Буча", "Бучею"), ("Харків", "Харкова"), ("Ольга", "Ользі"), ("Токаев", "Токаевым"), ("Україна", "Україною"),
     ("Юрій", "Юрія"), ("Зеленський", "Зеленського"), ("Запоріжжя", "Запоріжжям"), ("Мінськ", "Мінську"),
     ("Київ", "Києва"), ("Пётр", "Петра"), ("Алёна", "Алене"), ("Лев", "Львом"), ("Орёл", "Орла"), ("чеченцы", "чеченец"),
     ("Бобруйськ", "Бобруйска"), ("Даніїл", "Даніілом"), ("Мамин", "Маминого"), ("Емілія", "Емілією"), ("Ведмідь", "Ведмедем"),
     ("Кінбурнська", "Кінбурнської"), ("Чорне", "Чорного"), ("Прилуки", "Прилук"), ("Сибір", "Сибіру"), ("Волинь", "Волинню"),
     ("Гурьев", "Гурьевым"), ("Ластівка", "Ластівці"), ("Рибалко", "Рибалком"), ("Толстой", "Толстого"), ("Воробей", "Воробья"), ("Липки", "Липок"), ("Кутузы", "Кутуз"),
     ("Ріг", "Розі"), ("Ріг", "Рогу"), ("Поріг", "Порозі")],
)  # fmt: skip
def test_a_case_form_is_the_same_word(native: str, token: str) -> None:
    """Names in the source are recognised in all case forms."""
    assert same_word(native, token)


@pytest.mark.parametrize(
    ("native", "token"),
    [
        ("Мілан", "Міланою"),
        ("Мілана", "Міланом"),
        ("Буча", "Бучач"),
        ("Харків", "Харитон"),
        ("Мінськ", "Мінусінськ"),
        ("Крим", "Кримський"),
        ("Дон", "дна"),
        ("Арсеньев", "Арсений"),
        ("Арсений", "Арсеньев"),
        ("Захаров", "Захар"),
        ("Захар", "Захаров"),
        ("Мартинів", "Мартин"),
        ("Валентия", "Валент"),
        ("Валента", "Валент"),
        ("Белградия", "Белград"),
        ("Ясинский", "Ясинская"),
        ("Фомин", "Фоминой"),
    ],
)
def test_another_word_is_not(native: str, token: str) -> None:
    """A longer word with the same beginning is another word."""
    assert not same_word(native, token)


def test_an_adjective_is_told_from_a_case_form() -> None:
    """Translations may rightly replace an adjective by another word."""
    assert is_adjective_of("Буча", "Бучанського")
    assert is_adjective_of("Київ", "київської")
    assert is_adjective_of("Запоріжжя", "запорізький")
    assert is_adjective_of("Полтава", "Полтавщині")
    assert not is_adjective_of("Буча", "Бучі")


@pytest.mark.parametrize(
    ("native", "token", "is_it"),
    [
        ("Хабр", "Хабаровского", False),
        ("Хабр", "Хабенским", False),
        ("Вольт", "Вольска", False),
        ("Нижнє", "Нижнекамске", False),
        ("Тверь", "тверского", True),
        ("Псков", "псковских", True),
        ("Рига", "рижская", True),
        ("Хорол", "хорольської", True),
        ("Буг", "бужского", True),
        ("Орёл", "орловского", True),
        ("София", "софийска", True),
        ("Скопје", "скопска", True),
        ("Церква", "церківська", True),
    ],
)
def test_a_name_that_begins_alike_has_its_own_adjective(native: str, token: str, *, is_it: bool) -> None:
    """A short name shares little with others, and a town is no adjective."""
    assert is_adjective_of(native, token) == is_it


@pytest.mark.parametrize(
    ("native", "latin", "most"),
    [
        ("Ольга", "Olzi", 0.1),
        ("Бутурлиновка", "Buturlinovskiy", 0.1),
        ("Прага", "Prazi", 0.1),
        ("Азово", "Azovskoye", 0.3),
        ("Подол", "Podilskyi", 0.7),
    ],
)
def test_an_adjective_is_near_the_name_that_it_is_made_of(native: str, latin: str, most: float) -> None:
    """An older name of a village, and a street."""
    lattice = inflected(native)
    assert lattice is not None
    assert distance(lattice, collapse(fold(latin))) <= most


@pytest.mark.parametrize(
    ("native", "latin"), [("Матвей", "Matveya"), ("Липки", "Lipok"), ("Северострой", "Severostroya"), ("Сергій", "Serhiyu")]
)
def test_a_case_form_that_changes_the_end_of_a_name_is_near_it(native: str, latin: str) -> None:
    """Only the last letter of -ей or -ой is declined, and a plural without an ending has an additional vowel."""
    lattice = inflected(native)
    assert lattice is not None
    assert distance(lattice, collapse(fold(latin)), 2.0) <= 0.1
