"""Processes exchange judged words; incomplete messages are read later."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from tui_review.batch.exchange import Exchange
from tui_review.detect import Detector
from tui_review.glossary import load_glossary

TEXT = "President Tokaev met Tokaiev, Zelenskiy and Putyn in Lugansk."


@pytest.fixture
def detectors(tmp_path: Path) -> tuple[Detector, Detector]:
    """Two detectors of one glossary."""
    path = tmp_path / "glossary.toml"
    path.write_text('[[entry]]\ncanonical = "Tokayev"\nsource = { ru = ["Токаев"] }\n', "utf-8")
    glossary = load_glossary([path])
    return Detector(glossary), Detector(glossary)


def test_a_detector_that_was_taught_finds_the_same_and_learns_nothing_new(
    detectors: tuple[Detector, Detector], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither side sends again what it learned from the other."""
    one, other = detectors
    folder = tmp_path / "exchange"
    folder.mkdir()
    mine, theirs = Exchange(folder), Exchange(folder)
    found = one.find(TEXT)
    mine.tell(one)
    size = (folder / str(os.getpid())).stat().st_size
    mine.tell(one)
    assert (folder / str(os.getpid())).stat().st_size == size
    monkeypatch.setattr(os, "getpid", lambda: 0)
    theirs.listen()
    theirs.teach(other)
    assert other.find(TEXT) == found
    assert other.learned() == []
    theirs.tell(other)
    assert not (folder / "0").exists()


def test_a_message_that_is_still_being_written_waits(
    detectors: tuple[Detector, Detector], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read once it is complete."""
    one, other = detectors
    mine, theirs = Exchange(tmp_path), Exchange(tmp_path)
    (tmp_path / "glossary.toml").unlink()
    one.find(TEXT)
    mine.tell(one)
    path = tmp_path / str(os.getpid())
    whole = path.read_bytes()
    monkeypatch.setattr(os, "getpid", lambda: 0)
    for part in (whole[:5], whole[:20], whole):
        path.write_bytes(part)
        theirs.listen()
        assert bool(theirs._waiting) is (part == whole)
    theirs.teach(other)
    other.find(TEXT)
    assert other.learned() == []


def test_nothing_of_it_is_left_when_the_run_is_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the exchange is deleted with the run."""
    from tui_review.cli import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text('[[entry]]\ncanonical = "Tokayev"\nsource = { ru = ["Токаев"] }\n', "utf-8")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(TEXT, "utf-8")
    assert main(["check", ".", "--jobs", "2"]) == 1
    assert not multiprocessing.active_children()
    assert list((tmp_path / "temporary").iterdir()) == []
