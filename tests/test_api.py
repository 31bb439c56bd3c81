"""The package as a library: small, lazily imported, predictable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tui_review
from tui_review import Document, Glossary, InputError, find, review

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
kind = "person"
source = { ru = ["Токаев"] }
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    """A glossary of one person."""
    path = tmp_path / "glossary.toml"
    path.write_text(GLOSSARY, "utf-8")
    return Glossary.read(path)


def test_importing_the_package_costs_nothing() -> None:
    """No subpackage is imported before it is used."""
    code = "import sys; import tui_review; print([n for n in sys.modules if n.startswith('tui_review.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("first", ["", "import tui_review.review.log; "])
def test_review_is_the_same_whatever_was_imported_before(first: str) -> None:
    """The function and the package ``review`` share a name, and neither hides the other."""
    code = f"{first}from tui_review import review; import tui_review.review.log as log; print(callable(review), log.EditLog.__name__)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "True EditLog\n"


def test_every_public_name_is_there() -> None:
    """All public names can be imported, and there are no others."""
    assert all(getattr(tui_review, name) is not None for name in tui_review.__all__)
    with pytest.raises(AttributeError):
        _ = tui_review.nothing


def test_findings_of_a_text_and_of_its_document_are_the_same(glossary: Glossary) -> None:
    """``find`` gives the same findings for a text and for its document; a minimum confidence only leaves findings out."""
    text = "President Tokaev spoke.\n"
    found = find(text, glossary)
    assert [(f.surface, f.suggestion) for f in found] == [("Tokaev", "Tokayev")]
    assert find(Document.from_text(text), glossary) == found
    assert find(text, glossary, min_confidence=1.0) == []


def test_a_review_of_a_text_in_memory_writes_nothing(glossary: Glossary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session without a file only provides the corrected text."""
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    with review(Document.from_text("Tokaev spoke."), glossary) as session:
        session.accept(0)
        assert session.corrected_text() == "Tokayev spoke."
    assert sorted(tmp_path.iterdir()) == before


def test_a_review_of_a_file_writes_beside_it_and_is_resumed(glossary: Glossary, tmp_path: Path) -> None:
    """Copy and log are written beside the file and resumed, as in the reviewer."""
    article = tmp_path / "article.txt"
    article.write_text("Tokaev spoke.\n", "utf-8")
    with review(Document.read(article), glossary) as session:
        session.accept(0)
    with review(Document.read(str(article)), glossary) as session:
        assert session.resumed == 1
        session.save()
    assert (tmp_path / "article.corrected.txt").read_text("utf-8") == "Tokayev spoke.\n"


def test_what_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    """Invalid input raises ``InputError`` with one line: a source of another length, a text that cannot be encoded, a missing glossary."""
    with pytest.raises(InputError, match="has 2 lines, but its source has 1 line"):
        Document.from_text("a\nb\n", source="c")
    with pytest.raises(InputError, match="lone surrogate"):
        Document.from_text("a\ud800")
    with pytest.raises(InputError, match="no such glossary"):
        Glossary.read(tmp_path / "none.toml")
