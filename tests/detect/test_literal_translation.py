"""Literal translations of names are found through the meanings of the parts of their native forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_review.detect import Detector
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary, literal, load_glossary

GLOSSARY = Glossary(
    (
        Entry("Black Sea Fleet", kind="org", source={"ru": ("Черноморский флот",)}),
        Entry("Ukrainska Pravda", kind="org", source={"uk": ("Українська правда",)}),
        Entry("Qinghai", kind="place", source={"zh": ("青海",)}),
        Entry("Heilongjiang", kind="place", source={"zh": ("黑龙江",)}),
        Entry("Gansu", kind="place", source={"zh": ("甘肃",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """A detector with a glossary of names of several parts."""
    return Detector(GLOSSARY, cache=False)


@pytest.mark.parametrize(
    ("language", "native", "part", "word"),
    [("zh", "青海", 1, "seas"), ("zh", "黑龙江", 1, "dragons"), ("zh", "东西", 0, "things"), ("uk", "Українська правда", 1, "truth"), ("uk", "Народний фронт", 0, "people"),
     ("ru", "Чистые пруды", 1, "pond"), ("cs", "Lidové noviny", 1, "newspaper"), ("de", "Schwarzes Meer", 0, "black"), ("he", "כפר סבא", 0, "village"), ("ja", "ひかり", 0, "light")],
)  # fmt: skip
def test_the_parts_of_a_native_form_have_their_meanings(language: str, native: str, part: int, word: str) -> None:
    """Characters and words in any case form have meanings, in singular and plural."""
    assert literal.stem(word) in literal.units(native, language)[part]


@pytest.mark.parametrize(
    ("language", "word", "english"),
    [("ru", "Орле", "eagle"), ("uk", "років", "year"), ("uk", "дорозі", "road"), ("ru", "сломался", "broke"), ("uk", "закінчилися", "finished"), ("ru", "людей", "people"), ("uk", "плямкою", "spot"),
     ("uk", "Росії", "russia"), ("ru", "Крылья", "wings"), ("cs", "Francie", "france"), ("cs", "pravdy", "truth"), ("pl", "sprawiedliwości", "justice"), ("de", "Häuser", "house"), ("de", "Außenminister", "minister"), ("ar", "الروسية", "russian"), ("he", "המדינה", "state")],
)  # fmt: skip
def test_a_word_is_known_in_any_of_its_forms(language: str, word: str, english: str) -> None:
    """Case forms, conjugation, compounds and joined words have the meanings of their words; also irregular English forms."""
    assert literal.stem(english) in literal.of_word(word, language)


def test_languages_without_a_list_give_nothing() -> None:
    """Native forms in languages without a word list have no parts."""
    assert literal.units("თბილისი", "ka") == ()
    assert literal.units("Berlin", "fr") == ()


@pytest.mark.parametrize(("text", "surface", "entry"), [
    ("As Ukrainian Truth reports, the bridge is closed.", "Ukrainian Truth", "Ukrainska Pravda"),
    ("They went to Black Dragon River in the north.", "Black Dragon River", "Heilongjiang"),
])  # fmt: skip
def test_a_literal_translation_is_found_without_a_source(detector: Detector, text: str, surface: str, entry: str) -> None:
    """A part-by-part translation of a name is a candidate, and the message has the native form."""
    found = {f.entry: f for f in detector.find(text)}
    assert found[entry].surface == surface
    assert "literal translation of" in found[entry].message


def test_a_literal_translation_in_the_place_of_a_missing_name_is_likely(detector: Detector) -> None:
    """If the source has the name, its literal translation is at least likely and described as such."""
    source = "他去了黑龙江。"
    text = "He went to the black dragon river."
    (finding,) = detector.find(text, [Segment(0, len(text), source)])
    assert (finding.surface, finding.suggestion) == ("black dragon river", "Heilongjiang")
    assert finding.confidence >= 0.7
    assert any("literal translation of 黑龙江" in said for said in (finding.message, *finding.reasons))


def test_right_forms_and_ordinary_words_are_no_literal_translations(detector: Detector) -> None:
    """Right forms are left alone, and so are single words with the meaning of one part."""
    assert not [f for f in detector.find("The Black Sea Fleet left. The truth is a river; the fleet saw the sea.") if f.confidence >= 0.5]


def test_ordinary_words_are_no_short_name_s_translation() -> None:
    """Only translations with capitals are taken for an event's short name."""
    detector = Detector(Glossary((Entry("Kohaku Uta Gassen", "event", {"ja": ("紅白歌合戦", "紅白")}),)), cache=False)
    found = detector.find("We bought red and white buns. The Red and White begins at seven.", minimum=0.7)
    assert [(f.surface, f.suggestion) for f in found] == [("Red and White", "Kohaku Uta Gassen")]


def test_literal_translations_come_out_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second detector of a glossary file reads its tables from the cache."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path / "cache"))
    file = tmp_path / "glossary.toml"
    file.write_text('[[entry]]\ncanonical = "Yevropeiska Pravda"\nsource = { uk = ["Європейська правда"] }\n', "utf-8")
    first, second = (Detector(load_glossary([file])).find("As European Truth wrote, the border stays open.") for _ in range(2))
    assert [(finding.surface, finding.suggestions[0]) for finding in first] == [("European Truth", "Yevropeiska Pravda")]
    assert second == first
    assert any(path.name.startswith("meanings-") for path in (tmp_path / "cache").iterdir())


@pytest.mark.parametrize(
    ("canonical", "native", "surface"),
    [
        ("Mar-a-Lago", "海湖庄园", "Haihu Manor"),
        ("CATL", "宁德时代", "Ningde Times"),
        ("Chase Center", "大通中心", "Datong Center"),
        ("Nanputuo Temple", "南普陀寺", "South Putuo Temple"),
    ],
)
def test_a_name_half_romanised_and_half_translated_is_found(canonical: str, native: str, surface: str) -> None:
    """Any run of two or three characters may have been transcribed by sound."""
    detector = Detector(Glossary((Entry(canonical, "place", {"zh": (native,)}),)), cache=False)
    (finding,) = [f for f in detector.find(f"They met in {surface} on Sunday.") if f.confidence >= 0.7]
    assert (finding.surface, finding.suggestion) == (surface, canonical)
    assert detector.find(f"They met in {canonical} on Sunday.") == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("She went to the University of Dragon Gate in May.", "the University of Dragon Gate"),
        ("She went to Dragon Gate University in May.", "Dragon Gate University"),
        ("She went to the Dragon Gate University in May.", "Dragon Gate University"),
    ],
)
def test_words_around_an_of_are_read_in_the_order_of_chinese(text: str, surface: str) -> None:
    """The general noun comes last in Chinese and first in English."""
    detector = Detector(Glossary((Entry("Longmen University", "org", {"zh": ("龙门大学",)}),)), cache=False)
    assert [(f.surface, f.suggestion) for f in detector.find(text, minimum=0.7)] == [(surface, "Longmen University")]


@pytest.mark.parametrize(
    ("canonical", "native", "text"),
    [
        ("CITIC Bank", "中信银行", "He left the Bank of China for the Central Bank."),
        ("Nankai University", "南开大学", "He left the University of Southern California."),
        ("Taizhou", "泰州", "He left the United States."),
        ("State Treasury", "国库", "He left the Institute of National Memory and the ministry of state."),
    ],
)
def test_a_general_noun_and_half_of_the_rest_are_no_translation(canonical: str, native: str, text: str) -> None:
    """Many names contain a bank, and a settled name is no translation."""
    assert Detector(Glossary((Entry(canonical, "org", {"zh": (native,)}),)), cache=False).find(text, minimum=0.7) == []


@pytest.mark.parametrize(
    ("one", "other"), [("water", "waters"), ("tiger", "tigers"), ("paper", "papers"), ("lady", "ladies"), ("lake", "lakes")]
)
def test_number_does_not_matter_to_a_stem(one: str, other: str) -> None:
    """Singular and plural have the same stem, also where removing -ers would leave too little."""
    assert literal.stem(one) == literal.stem(other)


@pytest.mark.parametrize(
    ("native", "kind", "surface"),
    [("Waldstadion", "place", "Forest Stadium"), ("Burgtheater", "org", "Castle Theater"), ("Kraftklub", "org", "Power Club")],
)
def test_a_compound_translated_part_by_part_is_found(native: str, kind: str, surface: str) -> None:
    """German writes names of several words as one word."""
    detector = Detector(Glossary((Entry(native, kind, {"de": (native,)}),)), cache=False)
    (finding,) = [f for f in detector.find(f"They went to the {surface} on Sunday.") if f.confidence >= 0.7]
    assert (finding.surface, finding.suggestion) == (surface, native)


def test_one_of_many_is_no_translation_of_a_name() -> None:
    """Lower-case words after an indefinite article refer to any such thing."""
    detector = Detector(Glossary((Entry("Novaya Gazeta", "org", {"ru": ("Новая газета",)}),)), cache=False)
    assert [f.suggestion for f in detector.find("He wrote in the New Newspaper.") if f.confidence >= 0.7] == ["Novaya Gazeta"]
    assert detector.find("Each wrote for a new newspaper.") == []


def test_a_region_of_the_world_is_no_newspaper() -> None:
    """The Arabic name of a newspaper is primarily that of the region."""
    detector = Detector(Glossary((Entry("Asharq Al-Awsat", "org", {"ar": ("الشرق الأوسط",)}),)), cache=False)
    text, source = "Peace in the Middle East is a goal.", "السلام في الشرق الأوسط هدف."
    assert [f for f in detector.find(text, [Segment(0, len(text), source)]) if f.confidence >= 0.5] == []
