"""The compiled glossary and its cache."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tui_review.glossary import Glossary, cache, load_glossary
from tui_review.glossary.compiled import Compiled, load_compiled
from tui_review.glossary.packed import Packed


@pytest.fixture
def glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Glossary:
    """A small glossary, and a cache folder of its own."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "glossary.toml"
    path.write_text(
        '[[entry]]\ncanonical = "Luhansk"\nsource = { uk = ["Луганськ"] }\n[[entry]]\ncanonical = "Xi\'an"\nsource = { zh = ["西安"] }\n',
        "utf-8",
    )
    return load_glossary([path])


def _found(compiled: Compiled, word: str) -> set[str]:
    return {compiled.targets[n].form for n in compiled.candidates(word)}


def test_the_cache_gives_back_what_was_compiled(glossary: Glossary, tmp_path: Path) -> None:
    """The second load makes the same candidates as the first."""
    built = load_compiled(Glossary(glossary.entries))
    assert not any(path.name.startswith("compiled-") for path in (tmp_path / "cache").iterdir())
    first, second = load_compiled(glossary), load_compiled(glossary)
    assert any(path.name.startswith("compiled-") for path in (tmp_path / "cache").iterdir())
    for word in ("lugansk", "xian", "sian", "luhnsk", "kyiv"):
        assert _found(built, word) == _found(first, word) == _found(second, word)
    assert [t.form for t in second.targets] == [t.form for t in built.targets]
    assert [[n.readings for n in t.natives] for t in second.targets] == [[n.readings for n in t.natives] for t in built.targets]


@pytest.mark.parametrize("damage", [b"", b"\x00" * 40, b"not a cache\n{}"], ids=["empty", "zeros", "foreign"])
def test_a_damaged_cache_is_ignored(glossary: Glossary, tmp_path: Path, damage: bytes) -> None:
    """A file that is not ours, or only half, is built anew."""
    load_compiled(glossary)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(damage)
    assert _found(load_compiled(glossary), "lugansk") == {"Luhansk"}


def test_a_truncated_cache_is_ignored(glossary: Glossary, tmp_path: Path) -> None:
    """The checksum tells."""
    load_compiled(glossary)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:-5])
    assert _found(load_compiled(glossary), "lugansk") == {"Luhansk"}


def test_what_was_used_last_stays_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is beyond that goes, unless it was used within the hour; files of others are left alone."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path))
    (tmp_path / "entries-of-mine.csv").touch()
    (tmp_path / "entries-0123456789.cpython-311half").touch()
    for n in range(40):
        cache.store("entries", f"key {n}", Packed({"number": bytes([n])}))
        cache.store("exact", f"key {n}", Packed({"number": bytes([n])}))
    day = time.time() - 86400
    for n, path in enumerate(sorted(tmp_path.iterdir())):
        os.utime(path, (day + n, day + n))
    assert cache.load("entries", "key 7") is not None
    cache.store("entries", "new", Packed({"number": b"n"}))
    names = [path.name for path in tmp_path.iterdir()]
    assert sum(name.startswith("entries-") for name in names) == 16 + 1
    assert "entries-of-mine.csv" in names
    assert "entries-0123456789.cpython-311half" not in names
    assert sum(name.startswith("exact-") for name in names) == 40
    for key in ("key 7", "new"):
        assert cache.load("entries", key) is not None
    for n in range(40):
        cache.store("entries", f"key {n}", Packed({"number": bytes([n])}))
    assert all(cache.load("entries", f"key {n}") for n in range(40))


def test_no_cache_folder_is_no_error(glossary: Glossary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written everything still works."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path / "file" / "below"))
    assert _found(load_compiled(glossary), "lugansk") == {"Luhansk"}


def test_another_glossary_is_not_mixed_up(glossary: Glossary, tmp_path: Path) -> None:
    """A changed file is compiled anew."""
    load_compiled(glossary)
    path = tmp_path / "glossary.toml"
    path.write_text('[[entry]]\ncanonical = "Kherson"\nsource = { uk = ["Херсон"] }\n', "utf-8")
    assert _found(load_compiled(load_glossary([path])), "lugansk") == set()
