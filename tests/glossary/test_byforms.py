"""What East Slavic institutions and regions are called besides their full names."""

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
    ],
)
def test_what_else_a_name_is_called(native: str, kind: str | None, among: set[str]) -> None:
    """Of a name that may be clipped in several ways all are given, those that are in use among them."""
    assert among <= set(byforms(native, kind))


@pytest.mark.parametrize(
    ("native", "kind"),
    [
        ("Министерство финансов", "work"),
        ("Новая газета", "org"),
        ("Министерство", "org"),
        ("Ministerium der Finanzen", "org"),
        ("Черкаська область", "org"),
        ("Запорізька область", "place"),
        ("Черкаси", "place"),
    ],
)
def test_no_other_name_is_made_up(native: str, kind: str) -> None:
    """Only institutions are clipped, and only as usage has it; only regions have nouns of their own."""
    assert list(byforms(native, kind)) == []
