"""Whatever the text is, the engine gives findings that fit it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_review.detect import Detector, Finding
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary, Variant

DETECTOR = Detector(
    Glossary(
        (
            Entry("Tokayev", "person", {"ru": ("Токаев",), "zh": ("托卡耶夫",), "ko": ("토카예프",)}),
            Entry("Xi'an", "place", {"zh": ("西安",)}, variants=(Variant("Sian", ("China",)),)),
            Entry("Collective Security Treaty Organization", "org", {"zh": ("集安组织",)}, ("CSTO",)),
            Entry("Khamenei", "person", {"fa": ("خامنه‌ای",)}),
            Entry("Rostov-on-Don", "place", {"ru": ("Ростов-на-Дону",)}),
            Entry("?!", "thing"),
            Entry("Dmitry Peskov", "person", {"ru": ("Дмитрий Песков",)}, ("-",)),
        )
    ),
    cache=False,
)
WORDS = (
    "Tokaev",
    "TOKAEV",
    "tokayev’s",
    "Sian",
    "China",
    "Dmitri Peskow",
    "-",
    "Ji’an",
    "organization",
    "collective",
    "security",
    "Rostov on Don",
    "西安",
    "\u202e",
    "&",
    "[b]",
    "St.",
    "\r\n",
)


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=25).map(" ".join), st.text(max_size=30))
def test_findings_fit_any_text_with_and_without_a_source(text: str, source: str) -> None:
    """Spans lie in the text, hold what they say, follow each other; confidences are probabilities."""
    for segments in ((), (Segment(0, len(text), source + "Токаев 西安"),)):
        assert_fit(text, DETECTOR.find(text, segments))


ALPHABETS = {
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’", "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "zh": "中国人民北京普金弗拉基米尔·托卡耶夫", "ja": "東京石破茂ひらがなカタカナー・々",
    "ko": "김철수서울강유정대통령가나다", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإىة", "fa": "ابپتثجچحخدرزژسشعغفقکگلمنوهی", "he": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ", "ka": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "hy": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", "cs": "aábcčdďeéěfghiíjklmnňoóprřsštťuúůvyýzž",
}  # fmt: skip


@st.composite
def in_a_language(draw: st.DrawFn) -> tuple[str, list[str], str]:
    """A language, native names of it, and a source text in its letters with some of them."""
    language = draw(st.sampled_from(sorted(ALPHABETS)))
    word = st.text(ALPHABETS[language], min_size=1, max_size=6).map(str.title)
    natives = draw(st.lists(st.lists(word, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=3))
    return language, natives, " ".join(draw(st.lists(st.one_of(word, word.map(str.lower), st.sampled_from(natives)), max_size=12)))


@settings(max_examples=400)
@example(("ru", ["Псков"], "ц. Псков"), "He left Tokaev.", "place")
@example(("uk", ["І"], "І"), "", "org")
@example(("zh", ["石破"], "石破"), "He met Tokaev-", "person")
@given(in_a_language(), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.sampled_from(["person", "place", "org", None]))
def test_findings_fit_whatever_letters_names_and_source_have(drawn: tuple[str, list[str], str], text: str, kind: str | None) -> None:
    """Words of one letter, of consonants alone, native names that write nothing."""
    language, natives, source = drawn
    entries = [Entry(f"{form} {n}", kind, {language: (native,)}) for n, (form, native) in enumerate(zip(WORDS, natives, strict=False))]
    assert_fit(text, Detector(Glossary(tuple(entries)), cache=False).find(text, (Segment(0, len(text), source),)))


def assert_fit(text: str, findings: list[Finding]) -> None:
    """Findings lie in a text, hold what they say, follow each other and offer something else."""
    assert all(text[f.start : f.end] == f.surface != "" for f in findings)
    assert all(0.0 < f.confidence < 1.0 and f.suggestions and f.suggestion != f.surface for f in findings)
    assert all(a.end <= b.start for a, b in pairwise(findings))


@pytest.mark.parametrize(
    "word", ["Ai" * 19 + "y", "W" + "ou" * 20 + "w", "Nga" * 15 + "x", "Tokaev" * 50, "ab" * 100_000, "Ab-" * 2_000 + "b"]
)
def test_a_word_of_any_length_is_read_in_time_and_room(word: str) -> None:
    """No pattern of letters is tried in more ways than it has letters, and what is longer than any name is not looked up."""
    detector = Detector(Glossary((Entry("Tokayev", "person", {"ru": ("Токаев",)}),)), cache=False)
    found = detector.find(f"They cried {word} today, and Tokaev left.")
    assert [f.suggestion for f in found if f.confidence >= 0.7] == ["Tokayev"]
