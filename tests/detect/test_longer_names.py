"""Glossary names within longer names, places named like people, and ordinary words that look like names."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.document import document_from_bytes
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Goldpeak", "org", {"zh": ("金峰",)}),
        Entry("Hobe", "place", {"zh": ("清水",)}),
        Entry("Matsunoya", "org", {"ja": ("松屋",)}),
        Entry("Seo Hwagang", "person", {"zh": ("徐华江",)}),
        Entry("Aya Kimmura", "person", {"ja": ("木村彩", "木村")}, ("Kimmura",)),
        Entry("Out of Silence", "work", {"zh": ("沉默",)}),
    )
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    """One engine for the whole module."""
    return Detector(GLOSSARY, cache=False)


def find(detector: Detector, target: str, source: str = "") -> list[tuple[str, str]]:
    """The likely findings in a line, with a source or without."""
    document = document_from_bytes(target.encode(), path=None)
    segments = [Segment(s.start, s.end, source) for s in document.segments] if source else ()
    return [(f.surface, f.entry) for f in detector.find(document.text, segments, minimum=0.6)]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("They dug at Jinfengtuo for a year.", "他们在金峰坨挖了一年。"),
        ("They dug at Jin Feng Tuo for a year.", "他们在金峰坨挖了一年。"),
        ("They dug at Chinfengt'o for a year.", "他们在金峰坨挖了一年。"),
        ("They dug at Dajinfeng for a year.", "他们在大金峰挖了一年。"),
        ("The road to Matsuyashiki is closed.", "松屋敷への道は閉まっている。"),
    ],
)
def test_a_longer_name_that_holds_one_is_another(detector: Detector, target: str, source: str) -> None:
    """The source has one or two more characters, and the target romanises all of them."""
    assert find(detector, target, source) == []


def test_a_longer_name_is_no_second_time_of_the_shorter_one(detector: Detector) -> None:
    """The right form occurs once, and the other mention is the longer name."""
    assert find(detector, "Goldpeak paid for the digging at Jinfengtuo.", "金峰为金峰坨的发掘付钱。") == []


@pytest.mark.parametrize(
    ("target", "source", "surface", "entry"),
    [
        ("The shares of Jinfeng fell.", "金峰的股票下跌。", "Jinfeng", "Goldpeak"),
        ("The shares of Jinfeng Group fell.", "金峰集团的股票下跌。", "Jinfeng", "Goldpeak"),
        ("Jin Feng rose and Jinfengtuo was dug up.", "金峰上涨，金峰坨被挖开。", "Jin Feng", "Goldpeak"),
        ("Shanghai Jinfeng was sold.", "上海金峰被卖了。", "Jinfeng", "Goldpeak"),
        ("The shares of Jinfengqing Shui fell.", "金峰清水的股票下跌。", "Jinfengqing", "Goldpeak"),
        ("They live in Qingshui District.", "他们住在清水区。", "Qingshui", "Hobe"),
    ],
)
def test_a_name_beside_another_word_is_still_found(detector: Detector, target: str, source: str, surface: str, entry: str) -> None:
    """The name is romanised, while the other word is translated, is another name, or is a description."""
    assert any(surface in found and name == entry for found, name in find(detector, target, source))


@pytest.mark.parametrize("source", ["", "徐华江边有很多人。"])
@pytest.mark.parametrize("target", ["Many people came to Xuhuajiang River.", "Many people came to Xuhuajiang river side."])
def test_a_river_is_no_person(detector: Detector, target: str, source: str) -> None:
    """A given name may end in the word for a river, and a river may have that name."""
    assert find(detector, target, source) == []


@pytest.mark.parametrize("source", ["", "徐华江写了一本书。"])
def test_a_person_called_like_a_river_is_still_found(detector: Detector, source: str) -> None:
    """Without the word for a river, the name is a person's."""
    assert find(detector, "Xuhuajiang wrote a book.", source) == [("Xuhuajiang", "Seo Hwagang")]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("He studied at Kimura University.", "彼は木村大学で学んだ。"),
        ("He waited at Kimura Station.", "彼は木村駅で待った。"),
        ("He studied at Kimura University.", ""),
        ("He prayed at Kimura Shrine.", ""),
    ],
)
def test_what_is_called_like_a_surname_is_no_person(detector: Detector, target: str, source: str) -> None:
    """An institution or a place in Japan with a surname in its name."""
    assert find(detector, target, source) == []


@pytest.mark.parametrize(
    ("target", "source"),
    [("Kimura spoke at the university.", "木村は大学で話した。"), ("Then Kimura won.", "そして木村が勝った。"), ("Kimura spoke.", "")],
)
def test_a_surname_alone_is_still_found(detector: Detector, target: str, source: str) -> None:
    """Without a word for a place or institution after it, the surname is the person's."""
    assert find(detector, target, source) == [("Kimura", "Aya Kimmura")]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("I bought a box of clear water shrimps.", "我买了一箱清水虾。"),
        ("He kept silent for a year.", "他沉默了一年。"),
        ('The word "silent" has another weight for survivors.', "“沉默”这两个字，对他们来说有了不一样的分量。"),
    ],
)
def test_an_ordinary_word_is_no_name(detector: Detector, target: str, source: str) -> None:
    """A lower-case ordinary word, without signs of a title in the source."""
    assert find(detector, target, source) == []


@pytest.mark.parametrize(
    ("target", "source", "surface", "entry"),
    [
        ("We watched the silence yesterday.", "我们昨天看了《沉默》。", "silence", "Out of Silence"),
        ("We watched Silence yesterday.", "我们昨天看了《沉默》。", "Silence", "Out of Silence"),
        ("He drove to Clear Water.", "他开车去清水。", "Clear Water", "Hobe"),
    ],
)
def test_a_word_that_is_a_name_is_still_found(detector: Detector, target: str, source: str, surface: str, entry: str) -> None:
    """Title marks in the source or capitals in the target show that it is a name."""
    assert any(surface in found and name == entry for found, name in find(detector, target, source))
