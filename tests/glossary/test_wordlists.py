"""Word lists of other languages, and lookup in them."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tui_review.glossary import cyrillic
from tui_review.glossary.wordlists import has_list, parts_of, spans, translations

LISTS = {path.name.removesuffix(".txt"): path for path in (files("tui_review.glossary") / "data" / "words").iterdir()}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_line_of_a_list_has_words_and_what_they_mean(name: str) -> None:
    """Each language has its field, English comes last in plain lower-case letters, and no line lacks words."""
    for line in LISTS[name].read_text("utf-8").splitlines():
        *native, english = line.split("|")
        assert len(native) == (2 if name in ("uk-ru", "cs-pl") else 1), line
        assert any(native), line
        assert all(word.isascii() and word.islower() for word in english.split()), line
        assert english.strip(), line
        if name == "uk-ru":
            assert all(cyrillic.is_cyrillic(word) for field in native for word in field.split()), line


@pytest.mark.parametrize("code", ["uk", "ru", "cs", "sk", "pl", "de", "he", "ja", "ar", "ko", "zh", "zh-TW", "de-AT"])
def test_a_language_has_its_list(code: str) -> None:
    """A code with a region uses the list of its language."""
    assert has_list(code)
    assert not has_list("xx")


@pytest.mark.parametrize(
    ("word", "english"),
    [("Waldstadion", ("forest", "stadium")), ("Neustadt", ("new", "town")), ("Минздрав", ("ministry", "health")), ("Роспотребнадзор", ("russian", "consumer", "supervision")), ("Укрзалізниця", ("ukrainian", "railway")),
     ("Госуслуги", ("state", "service")), ("Нацполіція", ("national", "police")), ("Генштабом", ("general", "staff"))],
)  # fmt: skip
def test_a_word_is_taken_apart_into_words_or_their_beginnings(word: str, english: tuple[str, ...]) -> None:
    """Each part is a word, or in Cyrillic the beginning of one."""
    parts = parts_of(word, "de")
    assert len(parts) == len(english)
    assert all(meaning in translations(part, "de") for part, meaning in zip(parts, english, strict=True))


@pytest.mark.parametrize("word", ["Газета", "Минск", "Новосибирск", "Буча", "Правда", "Порт", "Antwort", "Frankfurt", "Leipzig", "Merkel"])
def test_a_plain_word_or_a_name_is_not_taken_apart(word: str) -> None:
    """A word of its own is not split, nor one with a rest that is no word."""
    assert parts_of(word, "de") == ()


def test_words_of_a_text_without_spaces_are_found_the_longest_first() -> None:
    """A company is one word, not a meeting and a shrine; characters that are no word of the list are skipped."""
    found = [(first, last, english[0]) for first, last, english in spans("会社ヌルヌルの政府", "ja")]
    assert found == [(0, 2, "company"), (7, 9, "government")]


def test_a_chinese_character_is_no_word_of_a_text_by_itself() -> None:
    """The word for things is one word, not east and west; the characters beside it have their own meanings."""
    assert list(spans("的東西在", "zh")) == [(1, 3, ("thing",))]


@pytest.mark.parametrize("name", ["ar", "ko", "zh"])
def test_no_line_of_a_list_stands_twice(name: str) -> None:
    """Words with one meaning share a line; English words consist of letters only."""
    lines = LISTS[name].read_text("utf-8").splitlines()
    assert len({line.partition("|")[0] for line in lines}) == len(lines)
    assert all(word.isalpha() for line in lines for word in line.partition("|")[2].split())


@pytest.mark.parametrize(
    ("word", "english"),
    [("الجزيرة", "island"), ("رياض", "garden"), ("وزراء", "minister"), ("والحكومة", "government"), ("للمدينة", "city"), ("لليل", "night"), ("مدينتهم", "city"),
     ("وزرائها", "minister"), ("مستواه", "level"), ("المسلمون", "muslim"), ("المعلمات", "teacher"), ("دولتان", "state"), ("سيكتبون", "write"), ("تكتب", "write"),
     ("كتبوا", "write"), ("الحكوميّة", "government"), ("الأُمَم", "nation"), ("الامم", "nation"), ("كـــتاب", "book"), ("السعيدة", "happy"), ("موسيقي", "music"), ("موسيقى", "music")],
)  # fmt: skip
def test_an_arabic_word_is_known_in_any_of_its_forms(word: str, english: str) -> None:
    """With articles, particles, plurals, duals, pronouns, persons of a verb, vowel signs and spelling variants."""
    assert english in translations(word, "ar")


@pytest.mark.parametrize("word", ["بيروت", "بغداد", "لبنان", "القاهرة", "تونس", "عمان", "موسكو", "فرنسا"])
def test_an_arabic_name_is_no_form_of_a_word(word: str) -> None:
    """Without apparent particles and endings, too little of it would remain."""
    assert translations(word, "ar") == ()


@pytest.mark.parametrize(
    ("text", "english"),
    [("국민의힘", "people power"), ("신세계백화점", "new department"), ("현대자동차", "modern car"), ("우리은행", "we bank"), ("다음카카오", "next"), ("화성시", "mars"),
     ("소년이 달렸다", "boy run"), ("아름다운 나라를 만들었다", "beautiful country make"), ("빨간 꽃과 파란 하늘", "red flower blue sky"), ("강물은 흘러갔다", "river flow go"),
     ("추운 겨울이 왔다", "cold winter come"), ("별마당도서관", "star yard library"), ("낙동강", "river"), ("경기가", "game"), ("사랑했다", "love")],
)  # fmt: skip
def test_korean_words_are_found_whatever_follows_them(text: str, english: str) -> None:
    """Particles, endings and other joined words are not part of the word."""
    assert [found[0] for _, _, found in spans(text, "ko")] == english.split()


@pytest.mark.parametrize("text", ["부산에서", "한강", "강원도", "김소월", "이재명은", "제주도의"])
def test_a_syllable_of_a_korean_name_is_no_word(text: str) -> None:
    """A mountain or a cow is a word by itself or beside other words, not as any syllable of a name."""
    assert list(spans(text, "ko")) == []


@pytest.mark.parametrize(("word", "english"), [("국민들에게", "people"), ("산은", "mountain"), ("평화적인", "peace"), ("하나의", "one")])
def test_a_korean_word_is_known_without_its_particles(word: str, english: str) -> None:
    """A single word of a text is looked up without particles; a name that only begins with a word is none."""
    assert english in translations(word, "ko")
    assert translations("삼성전자", "ko") == ()
