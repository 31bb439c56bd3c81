"""Other forms of the names of East Slavic institutions and regions."""

from __future__ import annotations

import pytest

from tui_review.glossary.byforms import byforms


@pytest.mark.parametrize(
    ("native", "kind", "among"),
    [
        ("Министерство финансов", "org", {"Минфинансов", "Минфин"}),
        ("Міністерство оборони України", "org", {"Міноборони"}),
        ("Министерство труда и занятости", "org", {"Минтрудзанятости"}),
        ("Міністерство у справах ветеранів", "org", {"Мінветеранів", "Мінвет"}),
        ("Государственный комитет", "org", {"Госкомитет", "Госком"}),
        ("Генеральна прокуратура", None, {"Генпрокуратура"}),
        ("Нацыянальны банк", "org", {"Нацбанк"}),
        ("Министерство сельского хозяйства", "org", {"Минсельхоз"}),
        ("Черкаська область", "place", {"Черкащина", "Черкаська обл"}),
        ("Вінницька область", "place", {"Вінниччина"}),
        ("Минская область", None, {"Минщина", "Минская обл"}),
        ("Die Grünen", "org", {"Grüne"}),
        ("Die Linke", "org", {"Linke"}),
    ],
)
def test_what_else_a_name_is_called(native: str, kind: str | None, among: set[str]) -> None:
    """All possible short forms of a name are given, including those in use."""
    assert among <= set(byforms(native, kind))


@pytest.mark.parametrize(
    ("native", "kind"),
    [
        ("Министерство финансов", "work"),
        ("Новая газета", "org"),
        ("Министерство", "org"),
        ("Ministerium der Finanzen", "org"),
        ("Die Presse", "org"),
        ("Die Zeit", "org"),
        ("Черкаська область", "org"),
        ("Запорізька область", "place"),
        ("Черкаси", "place"),
    ],
)
def test_no_other_name_is_made_up(native: str, kind: str) -> None:
    """Only institutions are shortened, and only as in actual usage; only regions have nouns of their own."""
    assert list(byforms(native, kind)) == []
