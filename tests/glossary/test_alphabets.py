"""Scripts other than Cyrillic and Chinese: official romanisations and customary spellings are on the lattice or near it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.glossary import cyrillic, scripts
from tui_review.glossary.alphabet import Alphabet
from tui_review.glossary.alphabets import ALPHABETS
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.schemes import PLAIN, SCHEMES

NAMES = """
ja: さいたま Saitama, とうきょう Tokyo, とうきょう Toukyou, おおさか Ohsaka, しんじゅく Shinjuku, しんじゅく Sinzyuku, さっぽろ Sapporo, チェルノブイリ Cherunobuiri,
    ソニー Sony, キエフ Kiev, プーチン Putin
ko: 박근혜 Park-Geun-hye, 이명박 Lee-Myung-bak, 최순실 Choi-Soon-sil, 정주영 Chung-Ju-yung, 김정은 Kim-Jong-Un, 부산 Pusan, 대구 Taegu, 신라 Silla, 문재인 Moon-Jae-in,
    윤석열 Yoon-Suk-yeol, 오세훈 Oh-Se-hoon, 반기문 Ban-Ki-moon
ar: محمد Mohammed, محمد Muhammad, القذافي Gaddafi, القذافي al-Qadhafi, الحوثي Houthi, بيروت Beirut, حلب Halab, الرياض Riyadh, الرياض Ar-Riyad, شريف Cherif, السيسي Sisi,
    بوتفليقة Bouteflika, خالد Khalid, خالد Khaled
fa: مشهد Mashhad, رئیسی Raisi, روحانی Rouhani
he: נתניהו Netanyahu, ירושלים Yerushalayim, חיפה Haifa, צבי Tzvi, יעקב Yaakov
el: Παπανδρέου Papandreou, Μητσοτάκης Mitsotakis, Γεώργιος Georgios, Ευάγγελος Evangelos, Μπακογιάννη Bakoyannis, Ντόρα Dora, Ηράκλειο Iraklio, Χανιά Hania, Γιάννης Yannis
ka: სააკაშვილი Saakashvili, თბილისი Tbilisi, ცხინვალი Tskhinvali, ყვარელი Kvareli, ჯუღაშვილი Dzhugashvili
hy: Փաշինյան Pashinian, Սարգսյան Sargsyan, Երևան Yerevan, Գյումրի Gyumri, Վանաձոր Vanadzor, Հակոբյան Hagopian
th: กรุงเทพ Krungthep, เชียงใหม่ Chiang-Mai
hi: मोदी Modi, दिल्ली Dilli, मुंबई Mumbai, नरेन्द्र Narendra
bn: ঢাকা Dhaka, কলকাতা Kolkata
ta: சென்னை Chennai
"""
PAIRS = [(line[:2], *pair.split()) for line in NAMES.replace(",\n   ", ",").strip().split("\n") for pair in line[3:].split(",")]


@pytest.mark.parametrize(("language", "native", "latin"), PAIRS)
def test_usual_spellings_are_near(language: str, native: str, latin: str) -> None:
    """Official systems and customary spellings of names."""
    lattice = tuple(unit for word in scripts.lattices(native, language) for unit in word)
    assert distance(lattice, collapse(fold(latin))) <= 0.35


@pytest.mark.parametrize("alphabet", [*ALPHABETS, cyrillic.ALPHABET])
def test_every_row_of_a_table_is_well_formed(alphabet: Alphabet) -> None:
    """Spellings are lower-case Latin letters, clusters consist of letters of the table, and no unit has hundreds of ways."""
    for native, unit in alphabet.units.items():
        assert all(letter in alphabet.letters for letter in native.strip("^$"))
        assert len(unit.options) <= 120
        for option, cost in unit.options:
            assert option == collapse(fold(option))
            assert 0 <= cost <= 0.4


@pytest.mark.parametrize("alphabet", [*ALPHABETS, cyrillic.ALPHABET])
def test_every_cell_of_a_table_is_read(alphabet: Alphabet) -> None:
    """No cluster is useless: words with its letters are split into it."""
    for native in alphabet.units:
        assert native in alphabet.clusters(f"·{native}·".replace("·^", "").replace("$·", "")), native


def test_no_row_says_twice_what_a_letter_is() -> None:
    """A letter has only one cell in each row, as one would hide the other."""
    rows = [PLAIN, *(scheme.rows for scheme in SCHEMES)]
    for row in rows:
        natives = [cell.partition("=")[0] for cell in row.split()]
        assert len(set(natives)) == len(natives)


@pytest.mark.parametrize(
    ("native", "latin"), [("Екатерина", "Katerina"), ("Татьяна", "Tetiana"), ("Андрій", "Andrew"), ("Кам’янка", "Kamenka"), ("Уладзімір", "Vladimir")]
)  # fmt: skip
def test_a_christian_name_is_near_its_form_in_the_neighbouring_language(native: str, latin: str) -> None:
    """A saint's name in its Russian, Ukrainian, Belarusian and English forms."""
    assert distance(cyrillic.lattice(native), collapse(fold(latin))) <= 0.3


def test_schemes_are_named_once() -> None:
    """Each row names its source."""
    assert len({scheme.name for scheme in SCHEMES}) == len(SCHEMES)
    assert all(scheme.source for scheme in SCHEMES)


@given(st.sampled_from([*ALPHABETS, cyrillic.ALPHABET]), st.data())
def test_the_plainest_spelling_of_any_word_is_on_its_lattice(alphabet: Alphabet, data: st.DataObject) -> None:
    """The most common spelling of any combination of letters is found."""
    word = "".join(data.draw(st.lists(st.sampled_from(sorted(alphabet.letters)), min_size=1, max_size=9)))
    lattice = alphabet.lattice(word)
    assert distance(lattice, "".join(unit.options[0][0] for unit in lattice), 9.0) == 0.0


def test_a_stress_mark_changes_nothing() -> None:
    """Names copied from encyclopaedias have stress marks."""
    assert scripts.words("Алекса́ндровск") == ["Александровск"]
    assert scripts.words("Йошкар") == ["Йошкар"]
