"""The cost of a text grows in proportion to its length, even if most of it is in one line or consists of one name."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import islice, product
from types import FrameType

import pytest

from tui_review.detect import Detector
from tui_review.detect.mentions import MentionReader
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary((Entry("Luhansk", "place", {"ru": ("Луганск",), "zh": ("卢甘斯克",)}), Entry("Kharkiv", "place", {"ru": ("Харьков",)})))
PEOPLE = [
    (f"{given}{family} {family}{given}", f"{native}{stem} {stem}{native}")
    for (given, native), (family, stem) in islice(
        product(
            (("Bave", "Баве"), ("Gido", "Гидо"), ("Zhuka", "Жука"), ("Lemi", "Леми"), ("Nopu", "Нопу"), ("Rase", "Расе"), ("Tivo", "Тиво")),
            (
                ("dura", "дура"),
                ("goni", "гони"),
                ("lupe", "лупе"),
                ("mizo", "мизо"),
                ("kavu", "каву"),
                ("sebi", "себи"),
                ("tarzu", "тарзу"),
            ),
        ),
        48,
    )
]


def _calls(work: Callable[[], object]) -> int:
    """The number of function calls and generator resumptions during an action, which is the same in every run."""
    calls = 0

    def count(_frame: FrameType, _event: str, _arg: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def _growth(work: Callable[[int], object], size: int) -> float:
    """The growth of the cost for a text four times as long: 4 when it is proportional, 16 when it is quadratic."""
    return _calls(lambda: work(4 * size)) / _calls(lambda: work(size))


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module, which has already judged the words."""
    detector = Detector(GLOSSARY, cache=False)
    detector.find("Lugansk and Lugansk Kharkov", [Segment(0, 27, "Луганск")])
    return detector


def test_a_text_that_has_a_name_on_every_line(detector: Detector) -> None:
    """Each occurrence is only compared with matches inside it."""
    assert _growth(lambda n: detector.find("Lugansk and Lugansk Kharkov\n" * n), 300) < 6


def test_a_line_of_many_words_from_which_a_name_is_missing(detector: Detector) -> None:
    """Candidates are searched near the expected place, and only overlapping runs are compared."""
    line = "The Committee Met Again And Nothing Was Decided About Bread "
    assert _growth(lambda n: detector.find(line * n + "Legansk", [Segment(0, len(line) * n + 7, "слово " * 9 * n + "Луганск")]), 40) < 6


def test_a_line_from_which_many_names_are_missing() -> None:
    """Each is found at its place, independently of the others."""
    detector = Detector(Glossary(tuple(Entry(name, "person", {"ru": (native,)}) for name, native in PEOPLE)), cache=False)
    wrong = [name.replace("u", "oo") + "k" for name, _ in PEOPLE]
    text, source = ", ".join(wrong), ", ".join(native for _, native in PEOPLE)
    found = {f.surface: f.suggestion for f in detector.find(text, [Segment(0, len(text), source)], minimum=0.3)}
    assert found == {surface: name for surface, (name, _) in zip(wrong, PEOPLE, strict=True)}


def test_a_source_that_mentions_names_again_and_again() -> None:
    """A mention is only compared with those at the same characters, and only the text just before it is examined."""
    reader = MentionReader(GLOSSARY)
    assert _growth(lambda n: reader.mentions("Луганск и Харьков, " * n + "卢甘斯克" * n), 300) < 6


def test_many_forms_with_the_same_first_character() -> None:
    """Forms are looked up, not tried one by one; of two with the same beginning the longer is preferred."""
    names = ["中" + chr(0x4E00 + n) + chr(0x5000 + n) for n in range(3000)]
    reader = MentionReader(
        Glossary((Entry("Middle", "place", {"zh": ("中国",)}), *(Entry(f"N{n}", source={"zh": (name,)}) for n, name in enumerate(names))))
    )
    few = MentionReader(Glossary((Entry("Middle", "place", {"zh": ("中国",)}),)))
    source = "中国人" * 3000
    assert _calls(lambda: reader.mentions(source)) <= 1.1 * _calls(lambda: few.mentions(source))
    assert reader.mentions(source) == few.mentions(source)
    assert [m.native for m in reader.mentions("在" + names[7] + "，" + names[7][:2] + "国")] == [names[7]]
