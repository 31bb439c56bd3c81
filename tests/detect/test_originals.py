"""Forms of a name that are right where they stand, and phrases that only look like one."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.document import Document
from tui_review.glossary import Entry, Glossary

DETECTOR = Detector(
    Glossary(
        (
            Entry("Vilnius", "place", {"lt": ("Vilnius",)}),
            Entry("Bucharest", "place", {"ro": ("București",)}),
            Entry("Russia", "place", {"ru": ("Россия",)}),
            Entry("Moscow", "place", {"ru": ("Москва",)}),
            Entry("Lviv", "place", {"uk": ("Львів",), "ru": ("Львов",), "pl": ("Lwów",)}),
            Entry("Beijing", "place", {"zh": ("北京",)}),
            Entry("Supreme Court", "org", {"ru": ("Верховный суд",)}),
            Entry("Belovodye Accords", "event", {"ru": ("Беловодские соглашения",)}),
            Entry("Freedom Movement", "org", {"sl": ("Gibanje Svoboda",)}),
            Entry("Sergiyev Posad", "place", {"ru": ("Сергиев Посад",)}),
            Entry("Danylo Verbenko", "person", {"uk": ("Данило Вербенко",), "ru": ("Данил Вербенко",)}),
            Entry("Rosmornadzor", "org", {"ru": ("Росморнадзор",)}),
            Entry("Red Bay", "place", {"vi": ("Vịnh Hồng",)}),
            Entry("König", "person", {"de": ("König",)}),
            Entry("Sun", "org", {"lt": ("Saulė",)}),
        )
    ),
    cache=False,
)


def find(target: str, source: str | None = None) -> list[tuple[str, str]]:
    """The surfaces and first suggestions of all that is likely."""
    document = Document.from_text(target, source=source)
    return [(f.surface, f.suggestion) for f in DETECTOR.find(document.text, document.segments, minimum=0.7)]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("Vilniaus rytas and Vilniaus Diena reported it.", None),
        ("Rossiya Segodnya reported it.", None),
        ("Grupul Radio București announced it.", "Grupul Radio București a anunțat."),
        ("The Rossiya 1 channel and the Moskva hotel closed.", "Закрылись канал «Россия 1» и гостиница «Москва»."),
        ("He studied at Peking University.", None),
        ("He studied at Peking University.", "他毕业于北京大学。"),
        ("He likes Peking duck.", "他爱吃北京烤鸭。"),
        ("Lviv (Polish: Lwów) is old.", None),
        ("The city, known in Russian as Lvov, is old. Lviv is green.", None),
        ("Lviv, which older books call Lvov, was also called Lwów.", None),
        ("The court has supreme authority, as a movement for freedom knows.", None),
        ("He is no king in his realm.", "Ein König in seinem Reich ist er nicht."),
        ("The sun and the wind work faster here.", "Saulė ir vėjas čia dirba greičiau."),
    ],
)
def test_a_form_that_is_right_where_it_stands_is_left_alone(target: str, source: str | None) -> None:
    """In a name kept in the original, in a fixed name, told as another form, or as ordinary words."""
    assert find(target, source) == []


@pytest.mark.parametrize(
    ("target", "source", "wrong"),
    [
        ("It rains in Vilniaus.", None, ("Vilniaus", "Vilnius")),
        ("It rains in Moskva again.", None, ("Moskva", "Moscow")),
        ("It rains in Moskva.", "Дождь в Москве.", ("Moskva", "Moscow")),
        ("He said «Lvov is old» and left.", None, ("Lvov", "Lviv")),
        ("He lives in Peking.", "他住在北京。", ("Peking", "Beijing")),
        ("The Court of Supreme ruled.", None, ("Court of Supreme", "Supreme Court")),
        ("News from Sergiev Posad\nWe are waiting", None, ("Sergiev Posad", "Sergiyev Posad")),
        ("Danil Verbenko Is at the Front", None, ("Danil Verbenko", "Danylo Verbenko")),
        ("so danil verbenko came yesterday", "так данил вербенко вчера приехал", ("danil verbenko", "Danylo Verbenko")),
        ("he said that Rosmornadsor came", "он сказал что росморнадзор пришёл", ("Rosmornadsor", "Rosmornadzor")),
        ("They came to Hong Bay.", "Họ đến vịnh Hồng.", ("Hong Bay", "Red Bay")),
        ("In București it rains.", "In București plouă.", ("București", "Bucharest")),
        ("It is the agreement in Belovodie.", "Это Беловодские соглашения.", ("agreement in Belovodie", "Belovodye Accords")),
        ("In Moskva Vorobyov spoke.", None, ("Moskva", "Moscow")),
        ("The head of Lvov Terekhov spoke.", None, ("Lvov", "Lviv")),
        ("They live in Malinovka Lvov region.", None, ("Lvov", "Lviv")),
        ("He called Lvov, and Lviv was silent.", None, ("Lvov", "Lviv")),
        ("Once Lvov fell, Lviv was empty.", None, ("Lvov", "Lviv")),
    ],
)
def test_the_same_form_is_wrong_elsewhere(target: str, source: str | None, wrong: tuple[str, str]) -> None:
    """Alone, at the end of a line, before a small word in a headline, or in a source without capitals."""
    assert find(target, source) == [wrong]
