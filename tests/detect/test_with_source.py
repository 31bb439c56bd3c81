"""The source layer: errors that only the source reveals."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector, Evidence, Finding
from tui_review.detect.mentions import MentionReader
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Bosnia and Herzegovina", "place", {"zh": ("波黑",)}),
        Entry("Poland", "place", {"zh": ("波兰",)}),
        Entry("Tokayev", "person", {"zh": ("托卡耶夫",), "uk": ("Токаєв",)}),
        Entry("Bucha", "place", {"uk": ("Буча",)}),
        Entry("Kharkiv", "place", {"uk": ("Харків",)}),
        Entry("Olha", "person", {"uk": ("Ольга",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


def find(detector: Detector, pairs: list[tuple[str, str]]) -> list[Finding]:
    """The findings in translations aligned with their sources."""
    text = "\n".join(target for target, _ in pairs)
    document = document_from_bytes(text.encode(), path=None)
    segments = [Segment(s.start, s.end, source) for s, (_, source) in zip(document.segments, pairs, strict=True)]
    return detector.find(document.text, segments)


SWAPPED = [
    ("Poland won the match.", "波兰赢得了比赛。"),
    ("Fans from Poland sang all night.", "来自波兰的球迷唱了一整夜。"),
    ("Poland sent its athletes here in the morning by bus.", "波黑早上派运动员乘大巴来到这里。"),
    ("Poland played well.", "波兰打得很好。"),
]


def test_a_right_name_of_another_entity_is_found(detector: Detector) -> None:
    """Poland where the source has Bosnia and Herzegovina is an error; where the source has Poland it is not."""
    text = "\n".join(target for target, _ in SWAPPED)
    (finding,) = [f for f in find(detector, SWAPPED) if f.evidence is Evidence.WRONG_ENTITY and f.confidence >= 0.3]
    assert (finding.surface, finding.entry) == ("Poland", "Bosnia and Herzegovina")
    assert finding.start == text.index("Poland sent")
    assert "波黑" in finding.message


def test_a_right_name_that_the_source_has_is_left_alone(detector: Detector) -> None:
    """The same word is right if the source has it."""
    pairs = [("The athletes of Poland arrived.", "波兰的运动员抵达。")] * 4
    assert [f for f in find(detector, pairs) if f.confidence >= 0.5] == []


def test_a_case_form_in_the_source_is_the_name(detector: Detector) -> None:
    """Харкова is Kharkiv."""
    found = find(detector, [("He came from Charkow by train.", "Він приїхав із Харкова потягом.")])
    assert [(f.surface, f.suggestion) for f in found if f.confidence >= 0.7] == [("Charkow", "Kharkiv")]


def test_the_source_raises_the_confidence(detector: Detector) -> None:
    """The same words with a source that has the name and with one that does not."""
    with_name = find(detector, [("We spoke with Olga today.", "Ми говорили з Ольгою сьогодні.")])
    without = find(detector, [("We spoke with Olga today.", "Ми говорили з нею сьогодні.")])
    confidence = {"with": with_name[0].confidence, "without": max((f.confidence for f in without), default=0.0)}
    assert confidence["with"] > confidence["without"] + 0.2


def test_a_name_inside_a_form_that_the_source_has_not_stands_there() -> None:
    """The words "of Belarus" are right for the adjective too, but if the source has the country they are the country."""
    glossary = Glossary(
        (
            Entry("Belarus", "place", {"uk": ("Білорусь",)}),
            Entry("Belarusians", "demonym", {"uk": ("білоруси",)}),
            Entry("Belarusian", "demonym", {"uk": ("білоруський",)}, ("of Belarus",)),
        )
    )
    found = find(
        Detector(glossary, cache=False),
        [("They crossed the territory of Belarus in March.", "У березні вони перетнули територію Білорусі.")],
    )
    assert [finding for finding in found if finding.confidence >= 0.1] == []


@pytest.mark.parametrize(
    ("language", "native", "source"),
    [("cs", "Praha", "Sešli jsme se v Praze."), ("cs", "Praha", "Pražský úřad to potvrdil."), ("he", "חיפה", "הם נפגשו בחיפה."), ("el", "Αθήνα", "Οι δρόμοι της Αθήνας."), ("pl", "Łódź", "Mieszka w Łodzi."),
     ("ja", "ロン", "ロン・スミスが来た。"), ("ar", "القاهرة", "وصلوا إلى والقاهرة."), ("zh", "C罗", "葡萄牙球星C罗进球"), ("zh", "NATO", "北约NATO会议"), ("zh", "G20", "在G20峰会上"),
     ("zh", "K歌", "他们K歌"), ("ja", "Jリーグ", "今年のJリーグは"), ("ko", "NATO", "NATO는 밝혔다")],
)  # fmt: skip
def test_a_name_is_mentioned_in_the_forms_that_its_language_gives_it(language: str, native: str, source: str) -> None:
    """Case endings, prefixed particles and adjacent letters of another script do not hide it."""
    (mention,) = MentionReader(Glossary((Entry("Name", "place", {language: (native,)}),))).mentions(source)
    assert mention.native == native


@pytest.mark.parametrize(
    ("native", "languages", "source"),
    [("Praga", ("pl", "es"), "Mieszkam w okolicach Pragi."), ("東京", ("zh", "ja"), "東京に行く"), ("Буча", ("uk", "ru"), "В Буче")],
)
def test_a_form_that_two_languages_have_is_mentioned_once_in_whatever_order_they_stand(
    native: str, languages: tuple[str, str], source: str
) -> None:
    """The case forms of all languages of a name are recognised."""
    orders = [dict.fromkeys(languages, (native,)), dict.fromkeys(reversed(languages), (native,))]
    one, other = (MentionReader(Glossary((Entry("Name", "place", order),))).mentions(source) for order in orders)
    assert len(one) == 1
    assert one == other


@pytest.mark.parametrize(
    ("language", "native", "source"),
    [
        ("ja", "ロン", "ロンドンに着いた。"),
        ("ja", "ロン", "昨日ロンドンに着いた。"),
        ("he", "דן", "דנמרק ניצחה."),
        ("cs", "Praha", "Praktický návod."),
        ("zh", "K歌", "放了几首OK歌曲"),
        ("zh", "G20", "在G200峰会上"),
        ("zh", "8月革命", "18月革命"),
    ],
)
def test_a_longer_word_that_holds_a_name_is_no_mention_of_it(language: str, native: str, source: str) -> None:
    """Ron is not in London."""
    assert MentionReader(Glossary((Entry("Name", "place", {language: (native,)}),))).mentions(source) == ()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Линзу прислала астроном Любовь Щукина.", "The lens was sent by astronomer Love Shchukina."),
        ("Tam potkal Karla Čapka.", "He met Charles Čapek there."),
    ],
)
def test_a_wrong_given_name_before_a_right_surname_is_found_with_it(source: str, target: str) -> None:
    """A right surname does not hide a wrong given name before it, if the source has the name in full."""
    glossary = Glossary(
        (
            Entry("Lyubov Shchukina", "person", {"ru": ("Любовь Щукина",)}, ("Shchukina",)),
            Entry("Karel Čapek", "person", {"cs": ("Karel Čapek",)}),
        )
    )
    found = [f for f in find(Detector(glossary, cache=False), [(target, source)]) if f.confidence >= 0.7]
    assert [f.surface in ("Love Shchukina", "Charles Čapek") for f in found] == [True]


def test_a_title_before_a_right_surname_is_no_wrong_name() -> None:
    """A translation may leave a given name out."""
    glossary = Glossary((Entry("Olaf Scholz", "person", {"uk": ("Олаф Шольц",)}),))
    pairs = [("Chancellor Scholz arrived in Kyiv.", "Канцлер Олаф Шольц прибув до Києва.")]
    assert [f for f in find(Detector(glossary, cache=False), pairs) if f.confidence >= 0.7] == []


def test_no_word_is_made_of_an_abbreviation_but_its_plural() -> None:
    """A romanised derivation of an abbreviation is no English word, so that the name is missing."""
    glossary = Glossary((Entry("NKVD", "org", {"ru": ("НКВД",)}), Entry("Bucha", "place", {"ru": ("Буча",)})))
    found = find(Detector(glossary, cache=False), [("The heirs of the NKVDists found ways.", "Потомки НКВДистов нашли способы.")])
    assert [f.surface for f in found if f.confidence >= 0.7] == ["NKVDists"]


@pytest.mark.parametrize(
    ("entry", "target", "source", "surface"),
    [
        (
            Entry("Xi Jinping", "person", {"cs": ("Si Ťin-pching",)}),
            "There Si Ťin-pching met him.",
            "Tam ho Si Ťin-pching přijal.",
            "Si Ťin-pching",
        ),
        (
            Entry("Supreme Court", "org", {"cs": ("Nejvyšší soud",)}),
            "Today Nejvyšší soud decided.",
            "Dnes Nejvyšší soud rozhodl.",
            "Nejvyšší soud",
        ),
        (Entry("Kharkiv", "place", {"uk": ("Харків",)}), "The train to Харків is late.", "Поїзд на Харків спізнюється.", "Харків"),
    ],
)
def test_what_is_left_untranslated_is_certain(entry: Entry, target: str, source: str, surface: str) -> None:
    """The target has exactly the words of the source and nothing else."""
    segments = [Segment(0, len(target), source)]
    (finding,) = Detector(Glossary((entry,)), cache=False).find(target, segments, minimum=0.95)
    assert (finding.surface, finding.suggestion) == (surface, entry.canonical)


def entries(*rows: tuple[str, str, str, str]) -> Detector:
    """A detector for a canonical form, kind, language and native form."""
    return Detector(
        Glossary(tuple(Entry(canonical, kind, {language: (native,)}) for canonical, kind, language, native in rows)), cache=False
    )


def test_what_an_abbreviation_stands_for_is_right() -> None:
    """If the glossary only has the abbreviation; other words are not right."""
    detector = entries(("CNN", "org", "zh", "美国有线电视新闻网"))
    assert find(detector, [("The Cable News Network said so.", "美国有线电视新闻网说。")]) == []
    (finding,) = find(detector, [("The American Cable Television said so.", "美国有线电视新闻网说。")])
    assert finding.suggestion == "CNN"


def test_a_surname_first_is_the_full_name() -> None:
    """A native form with the surname first is not corrected to the surname alone, which would drop the given name."""
    glossary = Glossary((Entry("Olha Horobets", "person", {"uk": ("Горобець Ольга", "Горобець")}, ("Horobets",)),))
    found = find(Detector(glossary, cache=False), [("Gorobets Olga came.", "Горобець Ольга прийшла.")])
    assert [(f.surface, f.suggestion) for f in found if f.confidence >= 0.7] == [("Gorobets Olga", "Olha Horobets")]


def test_a_word_in_place_of_the_first_one_is_replaced_with_the_rest() -> None:
    """No "Regional District State Administration"; a name before the rest is no such word."""
    detector = entries(("District State Administration", "org", "uk", "РДА"))
    (finding,) = find(detector, [("The head of the Regional State Administration came.", "Прийшов голова РДА.")])
    assert finding.surface == "Regional State Administration"
    (finding,) = find(detector, [("The head of the Kharkiv State Administration came.", "Прийшов голова харківської РДА.")])
    assert finding.surface == "State Administration"


def test_a_novel_is_nobodys_given_name() -> None:
    """A man's given name in the nominative does not belong to a surname in the genitive."""
    glossary = Glossary((Entry("Yevgeny Vodolazkin", "person", {"ru": ("Евгений Водолазкин",)}, ("Vodolazkin",)),))
    found = find(Detector(glossary, cache=False), [("Vodolaskin's novel sells well.", "Роман Водолазкина хорошо продаётся.")])
    assert [(f.surface, f.suggestion) for f in found] == [("Vodolaskin", "Vodolazkin")]
    assert find(Detector(glossary, cache=False), [("Roman Vodolaskin came.", "Пришёл Роман Водолазкин.")]) == []


EXCHANGED = Detector(
    Glossary(
        (
            Entry("Igor Vdovin", "person", {"ru": ("Игорь Вдовин",)}),
            Entry("Pavel Ruslanov", "person", {"ru": ("Павел Русланов",)}),
            Entry("Kirov", "place", {"ru": ("Киров",)}),
            Entry("Tambov", "place", {"ru": ("Тамбов",)}),
            Entry("Tambov Oblast", "place", {"ru": ("Тамбовская область",)}),
            Entry("Poland", "place", {"ru": ("Польша",)}),
            Entry("Croatia", "place", {"ru": ("Хорватия",)}),
            Entry("Iraq", "place", {"ru": ("Ирак",)}),
        )
    ),
    cache=False,
)


@pytest.mark.parametrize(
    ("target", "source", "wrong"),
    [
        ("Pavel Ruslanov spoke in Tambov.", "Игорь Вдовин выступил в Тамбове.", [("Pavel Ruslanov", "Igor Vdovin")]),
        ("Igor Vdovin spoke in Kirov.", "Игорь Вдовин выступил в Тамбове.", [("Kirov", "Tambov")]),
        ("Pavel Ruslanov spoke in Kirov.", "Игорь Вдовин выступил в Тамбове.", [("Pavel Ruslanov", "Igor Vdovin"), ("Kirov", "Tambov")]),
        ("Igor Vdovin spoke in Tambov.", "Игорь Вдовин выступил в Тамбове.", []),
        ("Igor Vdovin spoke there.", "Игорь Вдовин выступил в Тамбове.", []),
        ("They spoke in Tambov.", "Они выступили в Тамбовской области.", []),
    ],
)
def test_the_one_name_that_is_missing_is_where_another_of_its_kind_is(target: str, source: str, wrong: list[tuple[str, str]]) -> None:
    """A person for a person, a place for a place; a part of a name is not another name."""
    found = [f for f in find(EXCHANGED, [(target, source)]) if f.confidence >= 0.7]
    assert [(f.surface, f.suggestion) for f in found] == wrong
    assert all(f.evidence is Evidence.WRONG_ENTITY for f in found)


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("The Polish ambassador left.", "Посол Польши уехал."),
        ("The Croat premier left.", "Премьер Хорватии уехал."),
        ("The Iraqi government and the Poles agreed.", "Правительство Ирака и Польша договорились."),
    ],
)
def test_the_adjective_of_a_place_translates_it(target: str, source: str) -> None:
    """It is neither a case form of the place nor a mistranslation of it."""
    assert [f for f in find(EXCHANGED, [(target, source)]) if f.confidence >= 0.5] == []
