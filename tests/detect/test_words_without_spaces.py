"""Names in sources without spaces between words: whether characters, or a syllable, are a name or something else."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector, Finding
from tui_review.detect.mentions import MentionReader
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Nanyang", "place", {"zh": ("南阳", "南陽")}),
        Entry("Donghai", "place", {"zh": ("东海", "東海")}),
        Entry("Qianshan", "place", {"zh": ("千山",)}),
        Entry("Qinghai Lake", "place", {"zh": ("青海湖",)}),
        Entry("Wang Hong", "person", {"zh": ("王红", "王紅")}),
        Entry("Kim San", "person", {"ko": ("금산",)}),
        Entry("Ecke", "place", {"de": ("Ecke",)}),
        Entry("Mahu", "work", {"zh": ("马虎",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


@pytest.fixture(scope="module")
def reader() -> MentionReader:
    """What finds names in sources."""
    return MentionReader(GLOSSARY)


def find(detector: Detector, target: str, source: str) -> list[Finding]:
    """Findings of 0.5 and more in a translated line."""
    document = document_from_bytes(target.encode(), path=None)
    segments = [Segment(s.start, s.end, source) for s in document.segments]
    return [f for f in detector.find(document.text, segments) if f.confidence >= 0.5]


@pytest.mark.parametrize("source", ["湖南阳光明媚。", "湖南陽光明媚。", "广东海关今天发布报告。", "他走了三千山路。"])
def test_characters_where_two_words_meet_are_no_name(reader: MentionReader, source: str) -> None:
    """Hunan and sunshine hold no Nanyang, Guangdong and customs no Donghai, three thousand and a mountain road no Qianshan."""
    assert reader.mentions(source) == ()


@pytest.mark.parametrize(
    ("source", "native"),
    [("河南南阳举行会议。", "南阳"), ("在南阳光荣牺牲。", "南阳"), ("去东海关心渔民。", "东海"), ("这里有千山。", "千山"), ("青海湖水很清。", "青海湖"), ("南阳", "南阳")],
)  # fmt: skip
def test_a_name_between_words_is_one(reader: MentionReader, source: str, native: str) -> None:
    """Where a text is cut into as few words with the name as without it, the name is one; so is a longer one with a word across its end."""
    assert [m.native for m in reader.mentions(source)] == [native]


def test_a_japanese_source_is_not_cut_by_chinese_words(reader: MentionReader) -> None:
    """Where there are kana the words are others."""
    assert [m.native for m in reader.mentions("湖南阳光のこと")] == ["南阳"]


def test_a_name_that_is_none_is_not_looked_for(detector: Detector) -> None:
    """No word of the target is taken for the name that the source does not have."""
    assert find(detector, "In Hunan the sun was shining.", "湖南阳光明媚。") == []


@pytest.mark.parametrize("target", ["Wang Hongmei came.", "Wang Hong-mei came.", "Wang Hong Mei came.", "Hongmei Wang came."])
def test_a_longer_name_of_a_person_is_another_person(detector: Detector, target: str) -> None:
    """Wang Hongmei has one character more than Wang Hong, and the target all of its syllables."""
    assert find(detector, target, "王红梅来了。") == []


def test_a_person_whose_name_the_target_has_wrong_is_missed(detector: Detector) -> None:
    """A character after the name that is not in the target is a word."""
    (finding,) = find(detector, "Wang Hung came.", "王红来了。")
    assert finding.suggestion == "Wang Hong"


def test_a_korean_called_like_a_mountain_is_not_the_mountain(detector: Detector) -> None:
    """Who is at a place, or beside one, is at no person; the target says what it is."""
    assert find(detector, "We met on Gold Mountain.", "우리는 금산에서 만났다.") == []
    (finding,) = find(detector, "The writer Gold Mountain came.", "금산 작가가 왔다.")
    assert finding.suggestion == "Kim San"


def test_a_german_noun_with_an_article_is_no_town(detector: Detector) -> None:
    """All nouns have a capital, but no town has an article."""
    assert find(detector, "He sat in the corner.", "Er saß in der Ecke.") == []
    assert [m.native for m in MentionReader(GLOSSARY).mentions("Er wohnt in Ecke.")] == ["Ecke"]


def test_a_name_that_is_a_word_is_found_translated_as_one(detector: Detector) -> None:
    """马虎 is careless, and neither a horse nor a tiger."""
    (finding,) = find(detector, "We watched Careless yesterday.", "我们昨天看了《马虎》。")
    assert (finding.surface, finding.suggestion) == ("Careless", "Mahu")
    assert finding.confidence >= 0.7


def test_a_name_that_is_a_word_may_be_the_word(detector: Detector) -> None:
    """Who is careless has not to do with the film, as the small letter says."""
    assert find(detector, "He is very careless.", "他很马虎。") == []


def test_a_form_of_two_languages_is_read_in_the_language_of_the_source() -> None:
    """A Chinese and a Japanese form in the same characters: kana tell which it is."""
    reader = MentionReader(Glossary((Entry("Heiwa", "org", {"ja": ("平和",), "zh": ("平和",)}),)))
    assert [m.language for m in reader.mentions("平和は続く")] == ["ja"]
    assert [m.language for m in reader.mentions("平和继续")] == ["zh"]
