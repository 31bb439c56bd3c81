"""Tables that are used without being loaded completely."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.glossary import cache, load_glossary
from tui_review.glossary.packed import Packed, pack_numbers, pack_rows

WORDS = st.text(max_size=6)


@given(st.lists(st.tuples(WORDS, st.integers(0, 2**32 - 1))), st.lists(st.tuples(WORDS, st.lists(st.integers())).map(tuple)))
def test_what_is_packed_comes_back(pairs: list[tuple[str, int]], rows: list[tuple[str, list[int]]]) -> None:
    """Every row by its number and every number by its word, from the bytes of a file."""
    packed = Packed(pack_rows("rows", rows) | pack_numbers("numbers", pairs))
    opened = Packed.opened(memoryview(b"".join(packed.joined())))
    assert list(opened.rows("rows")) == rows
    numbers = opened.numbers("numbers")
    for word, _ in pairs:
        assert numbers.get(word) == sorted({number for other, number in pairs if other == word})
    assert numbers.get("in none of them at all") == []


def test_entries_from_the_cache_are_those_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    """The second load gives equal entries, created one by one."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path))
    first, second = load_glossary([root / "glossary.toml"]), load_glossary([root / "glossary.toml"])
    assert type(first.entries) is not type(second.entries)
    assert second.entries[-1] == first.entries[-1]
    assert tuple(second.entries) == first.entries


def test_many_at_once_share_one_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Concurrent readers and writers see a complete file or none."""
    monkeypatch.setenv("TUI_REVIEW_CACHE", str(tmp_path))
    packed = Packed(pack_rows("rows", list(range(2000))))

    def use(n: int) -> bool:
        if n % 2:
            cache.store("test", "key", packed)
        found = cache.load("test", "key")
        return found is None or list(found.rows("rows")) == list(range(2000))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(use, range(40)))
    assert [path.name.split("-")[0] for path in tmp_path.iterdir()] == ["test"]
