"""Searching by vocabulary: the same findings as from every word of the text, at the right places."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_review.detect.engine import Detector, choose
from tui_review.detect.finding import Finding
from tui_review.detect.page import Page
from tui_review.detect.vocabulary import Vocabulary
from tui_review.glossary import Entry, Glossary, load_glossary

ROOT = Path(__file__).parents[2]
ARTICLE = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8")
SMALL = Detector(Glossary((Entry("Luhansk", "place", {"ru": ("Луганск",)}), Entry("Kharkiv", "place", {"ru": ("Харьков",)}))), cache=False)
FILLER = "The committee met again on Tuesday and nothing was decided about the price of bread, as had been expected by everybody.\n"


@pytest.fixture(scope="module")
def detector() -> Detector:
    """The bundled glossary, compiled."""
    return Detector(load_glossary([ROOT / "glossary.toml"]), cache=False)


def _word_by_word(detector: Detector, text: str, minimum: float) -> set[tuple[int, int, str]]:
    page = Page(text)
    chosen = choose(detector.candidates(page))
    return {(page.starts[c.first], page.surface_end(c.last), c.evidence) for c in chosen if round(c.confidence, 4) >= minimum}


def _spans(findings: list[Finding]) -> set[tuple[int, int, str]]:
    return {(f.start, f.end, f.evidence) for f in findings}


@pytest.mark.parametrize("minimum", [0.3, 0.7, 0.95])
def test_nothing_is_lost(detector: Detector, minimum: float) -> None:
    """The vocabulary leads to every finding that examining each word gives."""
    text = FILLER * 40 + ARTICLE + FILLER * 40 + ARTICLE.replace("\n", "\r\n")
    assert _spans(detector.find(text, minimum=minimum)) == _word_by_word(detector, text, minimum)


def test_a_higher_minimum_only_leaves_out(detector: Detector) -> None:
    """The findings of a high minimum are those of a low one above it."""
    every = detector.find(ARTICLE)
    assert detector.find(ARTICLE, minimum=0.7) == [f for f in every if f.confidence >= 0.7]


def test_the_stream_gives_what_find_gives(detector: Detector) -> None:
    """In stretches, each finding once, in text order except inconsistent spellings."""
    text = (
        "Yurkaliavets spoke. Yurkaliavets and Yurkaliavets left. " + FILLER * 30 + "Then Yurkalyavets came back.\n" + FILLER * 30 + ARTICLE
    )
    stretches = list(detector.stream(text))
    streamed = [finding for stretch in stretches for finding in stretch]
    assert sorted(streamed, key=lambda f: f.start) == detector.find(text)
    known = [f.start for f in streamed if f.evidence != "inconsistent"]
    assert known == sorted(known)
    assert any(f.surface == "Yurkalyavets" for f in stretches[-1])


@pytest.mark.parametrize("gap", [" ", "  ", "\n", "\r\n", "\t", "\u00a0"])
def test_white_space_of_any_kind_between_words(detector: Detector, gap: str) -> None:
    """A name of several words is found across any white space, with the right span."""
    text = FILLER * 3 + f"He met Vladimir{gap}Zelenskiy in Kiev.\n" + FILLER * 3
    found = detector.find(text, minimum=0.3)
    assert f"Vladimir{gap}Zelenskiy" in {f.surface for f in found}
    assert all(text[f.start : f.end] == f.surface for f in found)


def test_a_glossary_whose_right_forms_are_in_other_letters(tmp_path: Path) -> None:
    """A text in Cyrillic is read with a Cyrillic glossary; in one in Latin letters its words are skipped."""
    found = {}
    for form in ("Мирзиёев", "Mirziyoyev"):
        path = tmp_path / f"{form}.toml"
        path.write_text(f'[[entry]]\ncanonical = "{form}"\nkind = "person"\nsource = {{ uz = ["Mirziyoyev"] }}\n', "utf-8")
        detector = Detector(load_glossary([path]), cache=False)
        text = FILLER + "Президент Мирзияев приехал.\n" + FILLER
        found[form] = [(f.surface, f.suggestion) for f in detector.find(text, minimum=0.3)]
        assert _spans(detector.find(text, minimum=0.3)) == _word_by_word(detector, text, 0.3)
    assert found == {"Мирзиёев": [("Мирзияев", "Мирзиёев")], "Mirziyoyev": []}


def test_words_longer_than_a_block(detector: Detector) -> None:
    """A text without white space over more than a block keeps the right offsets."""
    text = "x" * 200_000 + " Zelenskiy " + "漢" * 100_000 + "\nZelenskiy"
    assert [text[f.start : f.end] for f in detector.find(text, minimum=0.5)] == ["Zelenskiy"] * 2


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("aB \n\r\t-'.,é漢"), max_size=400), st.data())
def test_places_of_windows(text: str, data: st.DataObject) -> None:
    """The passage of a window is exactly the requested chunk."""
    whole = Vocabulary(text)
    if not whole.row:
        return
    n = data.draw(st.integers(0, len(whole.row) - 1))
    (window,) = whole.windows([(n, n + 1)])
    ((start, end),) = window.passages
    assert text[start:end] == whole.chunks[whole.row[n]]
    assert window.start <= start <= end <= window.end


@given(st.lists(st.tuples(st.integers(0, 150), st.sampled_from((1, 2, 130))), min_size=1, max_size=12))
@example([(0, 100), (1, 1), (2, 1), (3, 1), (4, 1), (60, 1)])
def test_windows_never_overlap(passages: list[tuple[int, int]]) -> None:
    """However long passages are and however many overlap, their words are judged in one window only."""
    whole = Vocabulary("word " * 300)
    windows = list(whole.windows((first, first + length) for first, length in passages))
    assert all(a.end < b.start for a, b in pairwise(windows))
    assert sum(len(window.passages) for window in windows) == len(set(passages))


@settings(max_examples=40)
@example([("Lug Ansk", 1), ("Lugansk", 5), ("Minister", 60), ("Lugansk", 1), ("Minister", 3)])
@given(st.lists(st.tuples(st.sampled_from(("Lugansk", "Lug Ansk", "Minister", "and", "Kharkow")), st.integers(1, 70)), max_size=8))
def test_findings_in_long_runs_of_capitals(parts: list[tuple[str, int]]) -> None:
    """In passages of a hundred capitalised words too, every Lugansk is found and findings do not overlap."""
    text = " ".join(f"{word} " * times for word, times in parts)
    found = SMALL.find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert sum(f.surface.count("Lugansk") for f in found) == text.count("Lugansk")
