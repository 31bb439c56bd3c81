"""Names in sources without spaces: whether characters or a syllable are a name or something else."""

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
    """The reader of mentions in sources."""
    return MentionReader(GLOSSARY)


def find(detector: Detector, target: str, source: str) -> list[Finding]:
    """Findings of 0.5 and more in a translated line."""
    document = document_from_bytes(target.encode(), path=None)
    segments = [Segment(s.start, s.end, source) for s in document.segments]
    return [f for f in detector.find(document.text, segments) if f.confidence >= 0.5]


@pytest.mark.parametrize("source", ["湖南阳光明媚。", "湖南陽光明媚。", "广东海关今天发布报告。", "他走了三千山路。"])
def test_characters_where_two_words_meet_are_no_name(reader: MentionReader, source: str) -> None:
    """Hunan and sunshine contain no Nanyang, Guangdong and customs no Donghai, three thousand and a mountain road no Qianshan."""
    assert reader.mentions(source) == ()


@pytest.mark.parametrize(
    ("source", "native"),
    [("河南南阳举行会议。", "南阳"), ("在南阳光荣牺牲。", "南阳"), ("去东海关心渔民。", "东海"), ("这里有千山。", "千山"), ("青海湖水很清。", "青海湖"), ("南阳", "南阳")],
)  # fmt: skip
def test_a_name_between_words_is_one(reader: MentionReader, source: str, native: str) -> None:
    """If segmenting with the name needs as few words as without, it is a name; so is a longer one overlapped by a word at its end."""
    assert [m.native for m in reader.mentions(source)] == [native]


@pytest.mark.parametrize(
    ("native", "source"),
    [("白云", "苍白云层覆盖城市。"), ("海南", "上海南站关闭。"), ("韩国瑜", "韩国瑜伽教练来了。"), ("上海银行", "上海银行家协会开会。"), ("李强", "总理李强调改革。"), ("马云", "一群黑马云集在这里。"), ("华新", "清华新生报到。"),
     ("南京", "河南京剧团来访。"), ("京东", "北京东城区开会。"), ("海东", "上海东路封闭。"), ("山东", "他用阿里山东西做礼物。"), ("研究生", "研究生命起源。"), ("中共", "进入游戏中共同闯关。"), ("海關", "上海關心漁民。"),
     ("东明", "广东明年增产。"), ("孙大圣", "子孙大圣诞节回家。"), ("京都", "东京都的人口。")],
)  # fmt: skip
def test_rare_names_are_not_made_of_common_words(native: str, source: str) -> None:
    """Characters that are more probable as parts of other words are no name, even a long one or in Taiwan's characters."""
    assert MentionReader(Glossary((Entry("Name", "place", {"zh": (native,)}),))).mentions(source) == ()


@pytest.mark.parametrize(
    ("native", "source"),
    [("白云", "在白云区政府。"), ("白云", "白云山上。"), ("海南", "在海南举行。"), ("海南", "他从海南方面得知。"), ("韩国瑜", "高雄市长韩国瑜说。"), ("上海银行", "上海银行业绩增长。"), ("上海银行", "上海银行行长说。"), ("李强", "李强强调改革。"),
     ("李强", "总理李强大步走来。"), ("马云", "马云说要捐款。"), ("马云", "马云南下深圳。"), ("华新", "华新公司的新厂。"), ("中国科学院", "中国科学院院士说。"), ("中国", "越南军医从中国军医身上学到。"), ("山西", "在山西北部发生地震。"),
     ("張軍", "張軍代表中國發言。"), ("东明", "广东东明增产。"), ("新山", "号称新山区最大。")],
)  # fmt: skip
def test_a_name_among_words_that_might_share_its_characters_stands(native: str, source: str) -> None:
    """Words that are less probable than the name do not take its characters."""
    assert [m.native for m in MentionReader(Glossary((Entry("Name", "place", {"zh": (native,)}),))).mentions(source)] == [native]


@pytest.mark.parametrize(
    ("native", "source", "times"),
    [("京都", "東京都の人口。", 0), ("京都", "東京都知事は話した。", 0), ("京都", "京都市の人口。", 1), ("京都", "西京都で会った。", 1), ("東京", "東京都の人口。", 1), ("高市", "高市早苗氏は批判した。", 1),
     ("大阪", "大阪府の人口。", 1), ("国民", "全国民主党の会合。", 0)],
)  # fmt: skip
def test_a_japanese_source_is_cut_by_japanese_words(native: str, source: str, times: int) -> None:
    """A prefecture's name and its general noun are two words."""
    reader = MentionReader(Glossary((Entry("Name", "place", {"ja": (native,)}),)))
    assert [m.native for m in reader.mentions(source)] == [native] * times


def test_a_japanese_source_is_not_cut_by_chinese_words(reader: MentionReader) -> None:
    """A text with kana is Japanese and has other words."""
    assert [m.native for m in reader.mentions("湖南阳光のこと")] == ["南阳"]


def test_a_name_that_is_none_is_not_looked_for(detector: Detector) -> None:
    """No word of the target is taken for a name that the source does not have."""
    assert find(detector, "In Hunan the sun was shining.", "湖南阳光明媚。") == []


@pytest.mark.parametrize("target", ["Wang Hongmei came.", "Wang Hong-mei came.", "Wang Hong Mei came.", "Hongmei Wang came."])
def test_a_longer_name_of_a_person_is_another_person(detector: Detector, target: str) -> None:
    """Wang Hongmei has one character more than Wang Hong, and the target has all of its syllables."""
    assert find(detector, target, "王红梅来了。") == []


def test_a_person_whose_name_the_target_has_wrong_is_missed(detector: Detector) -> None:
    """An additional character after the name, without a counterpart in the target, is a separate word."""
    (finding,) = find(detector, "Wang Hung came.", "王红来了。")
    assert finding.suggestion == "Wang Hong"


def test_a_korean_called_like_a_mountain_is_not_the_mountain(detector: Detector) -> None:
    """Somebody at or near the name is not at a person; the target has the word for a mountain."""
    assert find(detector, "We met on Gold Mountain.", "우리는 금산에서 만났다.") == []
    (finding,) = find(detector, "The writer Gold Mountain came.", "금산 작가가 왔다.")
    assert finding.suggestion == "Kim San"


def test_a_german_noun_with_an_article_is_no_town(detector: Detector) -> None:
    """All German nouns have a capital, but towns have no article."""
    assert find(detector, "He sat in the corner.", "Er saß in der Ecke.") == []
    assert [m.native for m in MentionReader(GLOSSARY).mentions("Er wohnt in Ecke.")] == ["Ecke"]


def test_a_name_that_is_a_word_is_found_translated_as_one(detector: Detector) -> None:
    """马虎 is careless, and neither a horse nor a tiger."""
    (finding,) = find(detector, "We watched Careless yesterday.", "我们昨天看了《马虎》。")
    assert (finding.surface, finding.suggestion) == ("Careless", "Mahu")
    assert finding.confidence >= 0.7


def test_a_name_that_is_a_word_may_be_the_word(detector: Detector) -> None:
    """Carelessness is unrelated to the film, as the lower case shows."""
    assert find(detector, "He is very careless.", "他很马虎。") == []


def test_a_form_of_two_languages_is_read_in_the_language_of_the_source() -> None:
    """A Chinese and a Japanese form in the same characters: kana show which is meant."""
    reader = MentionReader(Glossary((Entry("Heiwa", "org", {"ja": ("平和",), "zh": ("平和",)}),)))
    assert [m.language for m in reader.mentions("平和は続く")] == ["ja"]
    assert [m.language for m in reader.mentions("平和继续")] == ["zh"]
