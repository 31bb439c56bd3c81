"""Names in the Cyrillic spelling of another language in the source."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.detect.mentions import MentionReader
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary


@pytest.mark.parametrize(
    ("language", "native", "source", "form"),
    [("uk", "Запоріжжя", "В Запорожье темно.", "Запорожье"), ("uk", "Чернігів", "Под Черниговом бои.", "Черниговом"), ("uk", "Зеленський", "Слова Зеленского.", "Зеленского"),
     ("uk", "Миколаїв", "Из Миколаева.", "Миколаева"), ("uk", "Єрмаківка", "В Ермаковке тихо.", "Ермаковке"), ("uk", "Верхній Рогатин", "В Верхнем Рогатине.", "Верхнем Рогатине"), ("ru", "Запорожье", "У Запоріжжі темно.", "Запоріжжі"),
     ("ru", "Бердыщев", "У Бердищеві.", "Бердищеві"), ("kk", "Тоқаев", "Токаев выступил.", "Токаев"), ("kk", "Қостанай", "Из Костаная.", "Костаная"), ("kk", "Өскемен", "Из Оскемена.", "Оскемена"), ("tg", "Қаҳоров", "Сказал Кахоров.", "Кахоров"),
     ("be", "Капыліцкі", "Из Капылицкого.", "Капылицкого")],
)  # fmt: skip
def test_a_name_is_known_in_another_language_s_spelling(language: str, native: str, source: str, form: str) -> None:
    """Letters of only one language, signs, doubled consonants and the equivalents of Ukrainian і make no difference."""
    (mention,) = MentionReader(Glossary((Entry("Name", "place", {language: (native,)}),))).mentions(source)
    assert source[mention.start : mention.end] == form


@pytest.mark.parametrize(
    ("language", "native", "source"),
    [
        ("ru", "Тарту", "Из Торту."),
        ("be", "Мазыр", "Из Мозыря."),
        ("kk", "Тоқаев", "Сказал Такаев."),
        ("kk", "Тоқаев", "Сказал Токарев."),
        ("uk", "Біляна", "Сказала Боляна."),
        ("kk", "Қара", "Сказал Кара."),
        ("uk", "Ковалівка", "Сказала Ковалева."),
        ("uk", "Вітер", "Ветер утих."),
        ("uk", "Харитів", "сделал харитов."),
    ],
)
def test_what_is_only_like_a_name_is_none(language: str, native: str, source: str) -> None:
    """Another vowel or consonant makes another name; short names, ordinary words and lower case are not enough."""
    assert MentionReader(Glossary((Entry("Name", "place", {language: (native,)}),))).mentions(source) == ()


@pytest.mark.parametrize(
    ("entry", "source"),
    [(Entry("Viktor", "org", {"uk": ("Віктор",)}), "Центр «Вектор»."), (Entry("Serhiy", "person", {"uk": ("Сергій",)}), "Приехал Сергей."), (Entry("Yellen", "person", {"uk": ("Єллен",)}), "Приехала Елена.")],
)  # fmt: skip
def test_people_and_things_keep_their_vowels_and_given_names_their_language(entry: Entry, source: str) -> None:
    """Historical vowel changes only count for places; Serhiy and Sergey may be different people."""
    assert MentionReader(Glossary((entry,))).mentions(source) == ()


def test_a_name_that_is_spelled_so_comes_first() -> None:
    """An entry with exactly the form takes precedence over a respelling of another."""
    reader = MentionReader(Glossary((Entry("Bilychi", "place", {"uk": ("Білиці",)}), Entry("Belitsy", "place", {"ru": ("Белицы",)}))))
    assert [m.entry for m in reader.mentions("Из Белицы.")] == [1]
    assert [m.entry for m in reader.mentions("З Білиці.")] == [0]


def test_a_source_in_another_language_makes_a_misspelling_no_less_likely() -> None:
    """The glossary only has the Ukrainian form, and the source the Russian one."""
    target = "The lights went out in Zaporozhye."
    document = document_from_bytes(target.encode(), path=None)
    detector = Detector(Glossary((Entry("Zaporizhzhia", "place", {"uk": ("Запоріжжя",)}),)), cache=False)
    segments = [Segment(s.start, s.end, "В Запорожье погас свет.") for s in document.segments]
    (alone,), (beside,) = detector.find(target), detector.find(document.text, segments)
    assert beside.suggestion == "Zaporizhzhia"
    assert beside.confidence >= alone.confidence
