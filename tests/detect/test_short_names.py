"""People mentioned by surname, regions without their general noun, and ordinary words that are names too."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector, Finding
from tui_review.detect.mentions import MentionReader
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Dmitry Peskov", "person", {"ru": ("Дмитрий Песков",)}, ("Peskov",)),
        Entry("Ales Bialiatski", "person", {"ru": ("Алесь Беляцкий",)}),
        Entry("Dmitry Medvedev", "person", {"ru": ("Дмитрий Медведев",)}, ("Medvedev",)),
        Entry("Daniil Medvedev", "person", {"ru": ("Даниил Медведев",)}, ("Medvedev",)),
        Entry("Vladimir Putin", "person", {"zh": ("弗拉基米尔·普京",)}),
        Entry("Kazuo Ueda", "person", {"ja": ("植田和男",)}, ("Ueda",)),
        Entry("Kang Yu-jung", "person", {"ko": ("강유정",)}, ("Kang",)),
        Entry("Ishikawa Prefecture", "place", {"ja": ("石川県",)}),
        Entry("Daejeon", "place", {"ko": ("대전",)}),
        Entry("Yabloko", "org", {"ru": ("Яблоко",)}),
        Entry("The Old House", "work", {"ru": ("Старый дом",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


def find(detector: Detector, *pairs: tuple[str, str], minimum: float = 0.7) -> list[Finding]:
    """The findings in translations of lines, by default the likely ones."""
    document = document_from_bytes("\n".join(target for target, _ in pairs).encode(), path=None)
    segments = [Segment(s.start, s.end, source) for s, (_, source) in zip(document.segments, pairs, strict=True)]
    return detector.find(document.text, segments, minimum=minimum)


def first(found: list[Finding]) -> list[tuple[str, str]]:
    """The findings with their first suggestions."""
    return [(f.surface, f.suggestion) for f in found]


def test_a_surname_that_the_glossary_lists_is_mended_to_itself(detector: Detector) -> None:
    """The source has the surname in another case form, the translation a German spelling; the full name comes second."""
    (finding,) = find(detector, ("On Monday Peskow declined to comment.", "В понедельник журналисты говорили с Песковым."))
    assert finding.suggestions[:2] == ("Peskov", "Dmitry Peskov")


NAMED = ("Ales Bialiatski was set free.", "Алесь Беляцкий вышел на свободу.")
SURNAME = ("She thanked Belyatsky for it.", "Она поблагодарила за это Беляцкого.")


MISSING = "the translation has it in no right form"


def test_a_surname_that_is_not_listed_needs_the_full_name_in_the_text(detector: Detector) -> None:
    """Then it is known to be missing; alone it may be another person's, but similar words are no less likely for that."""
    alone, named = ([f for f in find(detector, *pairs) if f.surface == "Belyatsky"] for pairs in ([SURNAME], [NAMED, SURNAME]))
    assert [any(MISSING in reason for reason in f.reasons) for f in (*alone, *named)] == [False, True]
    (without,) = detector.find(SURNAME[0])
    assert alone[0].confidence >= without.confidence


@pytest.mark.parametrize("before", [[], [("Governor Kazuo Ueda spoke.", "植田和男総裁が話した。")]], ids=["alone", "named"])
def test_without_capitals_a_surname_counts_where_the_full_name_stands_too(detector: Detector, before: list[tuple[str, str]]) -> None:
    """植田 may be something else in a text that does not name the governor."""
    found = find(detector, *before, ("After Uyeda's conference the yen rose.", "植田氏の会見後、円が上昇した。"))
    assert [any(MISSING in reason for reason in f.reasons) for f in found] == ([True] if before else [False] * len(found))


@pytest.mark.parametrize(
    ("entry", "full", "source", "surname"),
    [
        (Entry("Shangguan Wenyi", "person", {"zh": ("上官文漪",)}), "上官文漪来了。", "上官发言。", "上官"),
        (Entry("Seonu Hyeon", "person", {"ko": ("선우현",)}), "선우현 장관이 왔다.", "선우는 말했다.", "선우"),
        (Entry("Navid Ranjbarei", "person", {"fa": ("نوید رنجبره\u200cای",)}), "نوید رنجبره\u200cای آمد.", "رنجبره\u200cای گفت.", "رنجبره\u200cای"),
        (Entry("Fadi Abdelrazeq", "person", {"ar": ("فادي عبد الرازق",)}), "جاء فادي عبد الرازق.", "قال عبد الرازق ذلك.", "عبد الرازق"),
    ],
)  # fmt: skip
def test_a_surname_of_several_characters_or_words_is_known(entry: Entry, full: str, source: str, surname: str) -> None:
    """Two characters, parts joined without a sign, or two words: the person is meant where the full name occurs too."""
    reader = MentionReader(Glossary((entry,)))
    assert reader.mentions(source) == ()
    assert [m.native for m in reader.mentions(source, reader.named([full]))] == [surname]


@pytest.mark.parametrize(
    ("entry", "target", "source"),
    [
        (Entry("Ostap Hryhorenko", "person", {"uk": ("Остап Григоренко",)}), "Grigorenko left.", "Григоренко поїхав."),
        (Entry("Hryhorenko", "person", {"uk": ("Остап Григоренко",)}), "Grigorenko left.", "Григоренко поїхав."),
        (Entry("Stepan Dubrow", "person", {"ru": ("Степан Дубров",)}), "Dubroff left.", "Дубров уехал."),
        (Entry("Takeshi Ohshima", "person", {"ja": ("大嶋武",)}), "Osima left.", "大嶋が去った。"),
        (Entry("Hamid Karimi", "person", {"fa": ("حمید کریمی",)}), "Kareemi left.", "كريمي غادر."),
    ],
)
def test_a_likeness_of_a_surname_is_no_less_likely_for_a_source_with_the_surname_alone(entry: Entry, target: str, source: str) -> None:
    """The glossary has only the full native name, and the text never names the person in full."""
    detector = Detector(Glossary((entry,)), cache=False)
    (alone,) = detector.find(target)
    (beside,) = [f for f in find(detector, (target, source), minimum=0.05) if f.surface == alone.surface]
    assert beside.confidence >= alone.confidence


@pytest.mark.parametrize(
    ("entry", "target", "source"),
    [
        (Entry("Ostap Hryhorenko", "person", {"uk": ("Остап Григоренко",)}), "Myron Grigorenko left.", "Мирон Григоренко поїхав."),
        (Entry("Ostap Hryhorenko", "person", {"uk": ("Остап Григоренко",)}), "Zosym Grigorenko left.", "Потім Зосим Григоренко поїхав."),
        (Entry("Takeshi Ohshima", "person", {"ja": ("大嶋武",)}), "Oshima University closed.", "大嶋大学が閉鎖した。"),
        (Entry("Hamid Karimi", "person", {"fa": ("حمید کریمی",)}), "Walid Kareemi left.", "وليد كريمي غادر."),
    ],
)
def test_a_surname_behind_another_given_name_is_another_person_s(entry: Entry, target: str, source: str) -> None:
    """The source does not support the glossary's person, who has another given name."""
    assert find(Detector(Glossary((entry,)), cache=False), (target, source)) == []


def test_a_surname_out_of_a_chinese_transcription_is_read_as_one(detector: Detector) -> None:
    """The glossary has only the full name; "Pujing" is a reading of 普京 after the dot."""
    assert ("Pujing", "Putin") in first(detector.find("They quoted Pujing at length.", minimum=0.3))


def test_a_surname_inside_somebody_elses_name_is_not_his(detector: Detector) -> None:
    """The source has Daniil Medvedev, the translation the politician, whose surname is right for both."""
    (finding,) = find(detector, ("Dmitry Medvedev won in three sets.", "Даниил Медведев победил в трёх сетах."), minimum=0.5)
    assert (finding.surface, finding.entry) == ("Dmitry Medvedev", "Daniil Medvedev")


def test_a_given_name_behind_a_listed_surname_is_read_with_it(detector: Detector) -> None:
    """The surname alone is right, but "Kang Yoo-jung" is not the name."""
    assert first(find(detector, ("Spokesperson Kang Yoo-jung said so.", "강유정 대변인이 말했다."))) == [("Kang Yoo-jung", "Kang Yu-jung")]


def test_the_source_never_makes_a_likeness_less_likely(detector: Detector) -> None:
    """A finding likely by its spelling stays likely anywhere in the sentence, and its spelling is given as the reason."""
    target, source = "The game was opened with much noise in the evening in Taejon yesterday.", "어제 대전에서 경기가 열렸다."
    (alone,) = detector.find(target)
    (beside,) = find(detector, (target, source))
    assert (alone.surface, beside.surface) == ("Taejon", "Taejon")
    assert beside.confidence >= alone.confidence
    assert beside.grounds == alone.grounds


def test_a_region_may_be_called_by_its_name_alone(detector: Detector) -> None:
    """English says "the Ishikawa governor"; another name is wrong there."""
    source = "石川県の馳浩知事は語った。"
    assert find(detector, ("Ishikawa Gov. Hiroshi Hase spoke.", source)) == []
    assert first(find(detector, ("Ishigawa Gov. Hiroshi Hase spoke.", source))) != []


def test_a_surname_that_is_an_ordinary_word_is_no_part_of_a_longer_name() -> None:
    """Білий is a man named in the text, Білий Дім is not his house."""
    detector = Detector(Glossary((Entry("Sashko Bilyi", "person", {"uk": ("Сашко Білий",)}, ("Bilyi",)),)), cache=False)
    named = ("Sashko Bilyi came.", "Прийшов Сашко Білий.")
    assert find(detector, named, ("A White House source said so.", "Так сказало джерело в Білому Домі.")) == []
    assert first(find(detector, named, ("They saw the White there.", "Вони побачили там Білого."))) == [("the White", "Bilyi")]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("The apple that he ate became a meme.", "Яблоко, которое он съел, стало мемом."),
        ("The old house by the river will be shown too.", "Старый дом у реки тоже покажут."),
        ("AN APPLE A DAY", "ЯБЛОКО В ДЕНЬ"),
    ],
)
def test_an_ordinary_word_that_opens_a_sentence_is_no_name(detector: Detector, target: str, source: str) -> None:
    """Its capital is insignificant, it has no quotation marks, and the translation has its meaning."""
    assert find(detector, (target, source)) == []


@pytest.mark.parametrize("source", ["Избиратели выбрали «Яблоко».", "Избиратели выбрали Яблоко."])
def test_a_name_that_means_something_is_found_where_its_writing_tells(detector: Detector, source: str) -> None:
    """In quotation marks, or with a capital within a sentence."""
    assert ("the apple", "Yabloko") in first(find(detector, ("Voters chose the apple.", source)))


@pytest.mark.parametrize(
    ("entry", "target", "wrong"),
    [
        (Entry("Rostov-on-Don", "place", {"ru": ("Ростов-на-Дону",)}, ("Rostov",)), "He went to Rostov-na-Donu.", "Rostov-na-Donu"),
        (Entry("Gorno-Beltsk", "place", {"ru": ("Горно-Бельцк",)}, ("Beltsk",)), "He went to Gorny Beltsk.", "Gorny Beltsk"),
        (Entry("Murad bin Salwan", "person", {"ar": ("مراد بن سلوان",)}, ("bin Salwan",)), "Morad bin Salwan spoke.", "Morad bin Salwan"),
        (Entry("Murad bin Salwan", "person", {"ar": ("مراد بن سلوان",)}), "Morad bin Salwan spoke.", "Morad bin Salwan"),
    ],
)
def test_a_short_right_form_does_not_hide_a_longer_wrong_one(entry: Entry, target: str, wrong: str) -> None:
    """A right form can be part of a longer wrong one."""
    found = [f for f in Detector(Glossary((entry,)), cache=False).find(target) if f.confidence >= 0.7]
    assert [(f.surface, f.suggestion) for f in found] == [(wrong, entry.canonical)]


@pytest.mark.parametrize(
    "target", ["He lives in Rostov.", "Rostov won.", "The Rostov mayor spoke.", "Rostov-based firms", "the Moscow-Rostov train"]
)
def test_a_short_right_form_is_right(target: str) -> None:
    """Beside other words, and joined to them by a hyphen."""
    entry = Entry("Rostov-on-Don", "place", {"ru": ("Ростов-на-Дону",)}, ("Rostov",))
    assert [f for f in Detector(Glossary((entry,)), cache=False).find(target) if f.confidence >= 0.3] == []


def test_a_surname_that_the_glossary_has_in_its_letters_is_mended_to_the_surname() -> None:
    """Somebody mentioned by surname alone is mentioned by it alone in English too."""
    entry = Entry("Shavkat Mirziyoyev", "person", {"ru": ("Шавкат Мирзиёев", "Мирзиёев")})
    (finding,) = Detector(Glossary((entry,)), cache=False).find("President Mirziyoev spoke.", minimum=0.7)
    assert (finding.surface, finding.suggestion) == ("Mirziyoev", "Mirziyoyev")


def test_a_right_surname_before_another_given_name_is_no_misspelling() -> None:
    """Chinese names begin with the surname, and other people have the same one."""
    entry = Entry("Ouyang Xiaoming", "person", {"zh": ("欧阳晓鸣",)}, ("Ouyang",))
    assert Detector(Glossary((entry,)), cache=False).find("In his speech, Ouyang Yu thanked them.", minimum=0.3) == []


@pytest.mark.parametrize(
    ("source", "is_person"), [("哈尔沃森批评了这一点。", True), ("哈尔沃森部长批评了这一点。", True), ("哈尔沃森部关闭了。", False)]
)
def test_a_surname_before_a_title_is_the_persons(source: str, is_person: bool) -> None:  # noqa: FBT001 - a table of answers
    """The head of an institution is not an institution."""
    glossary = Glossary((Entry("Rupert Halvorsen", "person", {"zh": ("鲁珀特·哈尔沃森",)}),))
    found = find(Detector(glossary, cache=False), ("Yesterday Halworson criticised it.", source))
    assert [(f.surface, f.suggestion) for f in found] == [("Halworson", "Halvorsen")] * is_person
