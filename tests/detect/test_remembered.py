"""Caches of results: bounded, separate for each glossary, and optional."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tui_review.detect import Detector
from tui_review.detect.mentions import MentionReader
from tui_review.detect.remembered import Remembered
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary, Variant, load_glossary

KYIV = Entry("Kyiv", "place", {"uk": ("Київ",)}, variants=(Variant("Kiev"),))
LVIV = Entry("Lviv", "place", {"uk": ("Львів",)}, variants=(Variant("Lvov"),))


@pytest.fixture
def glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Glossary:
    """A glossary of one place, read from a file, and a separate cache folder."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "glossary.toml"
    path.write_text('[[entry]]\ncanonical = "Kyiv"\nkind = "place"\nsource = { uk = ["Київ"] }\nvariants = ["Kiev"]\n', "utf-8")
    return load_glossary([path])


def _found(detector: Detector) -> list[tuple[str, str]]:
    return [(f.surface, f.suggestion) for f in detector.find("From Kiev to Lvov.", minimum=0.7)]


def test_a_changed_copy_of_a_glossary_is_another_glossary(glossary: Glossary) -> None:
    """The cache of the file is not used for a modified copy with as many entries."""
    assert _found(Detector(glossary)) == [("Kiev", "Kyiv")]
    assert _found(Detector(replace(glossary, entries=(LVIV,)))) == [("Lvov", "Lviv")]
    assert _found(Detector(glossary)) == [("Kiev", "Kyiv")]


def test_a_detector_without_a_cache_leaves_no_file(glossary: Glossary, tmp_path: Path) -> None:
    """Neither when it is created nor when it reads."""
    before = sorted((tmp_path / "cache").iterdir())
    text = "The mountain of silver lies behind Kiev. "
    detector = Detector(glossary, cache=False)
    assert [f.suggestion for f in detector.find(text, [Segment(0, len(text), "Київ")], minimum=0.7)] == ["Kyiv"]
    assert detector.find(text, minimum=0.7)
    assert sorted((tmp_path / "cache").iterdir()) == before
    assert Detector(glossary).find(text, minimum=0.7)
    assert len(list((tmp_path / "cache").iterdir())) > len(before)


def test_memory_is_bounded_by_number_and_by_length() -> None:
    """Many short results and a few long ones are evicted alike, and the latest is always kept."""
    for length in (1, 700):
        memory: Remembered[tuple[int, str], int] = Remembered(1000)
        for n in range(100):
            memory[n, "x" * length] = n
            assert memory[n, "x" * length] == n
            assert sum(len(word) for _, word in memory) <= 1000
        assert 1 <= len(memory) <= 1000 / (length + 1)


def test_long_sources_are_not_kept_for_ever() -> None:
    """A server that reads texts all day does not keep them all."""
    reader = MentionReader(Glossary((KYIV, LVIV)))
    for n in range(40):
        assert [m.entry for m in reader.mentions(f"Київ {n} " + " " * 100_000 + "Львів")] == [0, 1]
    assert len(reader._known) < 40
