"""Names that a source has in other forms than the glossary: abbreviated, with a patronymic, in a script that the glossary has not."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector, Finding
from tui_review.detect.mentions import MentionReader
from tui_review.document import Document
from tui_review.glossary import Entry, Glossary

DETECTOR = Detector(
    Glossary(
        (
            Entry("Ministry of Labor", "org", {"ru": ("Министерство труда",)}),
            Entry("State Assembly", "org", {"ru": ("Государственное собрание",)}),
            Entry("Sumy Oblast", "place", {"uk": ("Сумська область",)}),
            Entry("Pyotr Zhdanko", "person", {"ru": ("Пётр Жданко",)}),
            Entry("Pierre-Yves Larcanche", "person", {"ru": ("Пьер-Ив Ларканш",)}),
            Entry("Salvador Ochoterena", "person"),
            Entry("Dobrovysk", "place", {"zh": ("多布罗维斯克",)}),
        )
    ),
    cache=False,
)


def find(source: str, target: str, minimum: float = 0.7) -> list[Finding]:
    """What is likely to be wrong in a translation of some lines."""
    document = Document.from_text(target, source=source)
    return DETECTOR.find(document.text, document.segments, minimum=minimum)


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("Минтруд сообщил о планах.", "Mintrud reported plans.", ("Mintrud", "Ministry of Labor")),
        ("Глава Минтруда ушёл.", "The head of the Ministry of Labour left.", ("Ministry of Labour", "Ministry of Labor")),
        ("Депутаты Госсобрания ушли.", "Deputies of the Gossobraniye left.", ("Gossobraniye", "State Assembly")),
        ("На Сумщині дощить.", "It rains in Sumshchyna.", ("Sumshchyna", "Sumy Oblast")),
        ("Пётр Игнатьевич Жданко уехал.", "Pyotr Ignatyevich Jdanko left.", ("Pyotr Ignatyevich Jdanko", "Pyotr Zhdanko")),
        ("Встреча с Петром Игнатьевичем Жданко.", "A meeting with Peter Jdanko.", ("Peter Jdanko", "Pyotr Zhdanko")),
        ("Жданко П. И. уехал.", "P. I. Jdanko left.", ("Jdanko", "Zhdanko")),
        ("Ларканш уехал.", "Larkansh left.", ("Larkansh", "Larcanche")),
        ("Сальвадор Очотерена уехал.", "Salvador Ochoteren left.", ("Salvador Ochoteren", "Salvador Ochoterena")),
        ("Война в Добровиске.", "War in Dobrovisk.", ("Dobrovisk", "Dobrovysk")),
    ],
)
def test_a_wrong_name_is_found_for_another_form_of_the_native_one(source: str, target: str, wrong: tuple[str, str]) -> None:
    """Forms by rule, and names that the glossary does not have in the script of the source."""
    assert [(f.surface, f.suggestion) for f in find(source, target)] == [wrong]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Минтруд сообщил о планах Госсобрания.", "The Ministry of Labor reported plans of the State Assembly."),
        ("На Сумщині дощить.", "It rains in Sumy Oblast."),
        ("Пётр Игнатьевич Жданко уехал.", "Pyotr Ignatyevich Zhdanko left."),
        ("Жданко Пётр Игнатьевич уехал.", "Zhdanko, Pyotr Ignatyevich left."),
        ("Пётр Игнатьевич уехал.", "Pyotr Ignatyevich left."),
    ],
)
def test_a_right_translation_of_another_form_is_left_alone(source: str, target: str) -> None:
    """Nothing is offered, not even as possible."""
    assert find(source, target, minimum=0.05) == []


@pytest.mark.parametrize(
    ("entry", "source"),
    [
        (Entry("Lanzhou", "place", {"zh": ("兰州",)}), "蘭州下雨。"),
        (Entry("Taitung", "place", {"zh": ("臺東",)}), "台东下雨。"),
        (Entry("Mary Holt", "person", {"zh": ("玛丽•霍尔特",)}), "瑪麗‧霍爾特來了。"),
        (Entry("Zhang Guodong", "person", {"zh": ("张国东",)}), "記者張國東報道"),
        (Entry("Mario Holt", "person", {"ja": ("マリオ・ホルト",)}), "マリオ＝ホルト氏"),
        (Entry("Zrenjanin", "place", {"sr": ("Зрењанин",)}), "Padala je kiša u Zrenjaninu."),
        (Entry("Nemanja Đorđić", "person", {"sr": ("Nemanja Đorđić",)}), "Разговор са Немањом Ђорђићем."),
        (Entry("Tarmureni", "place", {"ro": ("Țărmureni",)}), "Plouă la Ţărmureni."),
        (Entry("Hrushka", "place", {"uk": ("Грушка",)}), "У Гру́шці дощить."),
        (Entry("Kamianske", "place", {"uk": ("Кам’янське",)}), "У Кам`янському дощить."),
        (Entry("Sevan", "place", {"hy": ("Սևան",)}), "Սեւանում անձրեւում է։"),
        (Entry("Gondar", "place", {"am": ("ጎንደር",)}), "በጎንደር ዝናብ ጣለ።"),
        (Entry("Giza", "place", {"ar": ("الجيزة",)}), "ذهبوا للجيزه أمس."),
        (Entry("Szeged", "place", {"hu": ("Szeged",)}), "A szegedi polgármester elment."),
        (Entry("Oulu", "place", {"fi": ("Oulu",)}), "Eräs oululainen lähti."),
    ],
    ids=lambda value: value.canonical if isinstance(value, Entry) else "",
)
def test_a_name_is_known_in_other_letters_and_forms(entry: Entry, source: str) -> None:
    """Traditional and simplified characters, both alphabets of Serbian, other signs, small words before a name, adjectives behind it."""
    (mention,) = MentionReader(Glossary((entry,))).mentions(source)
    assert mention.entry == 0
    assert source[mention.start : mention.end].strip() == source[mention.start : mention.end] != ""
