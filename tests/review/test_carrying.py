"""A text that was changed after its review: decisions are found again or listed, and the earlier log stays whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, read_document
from tui_review.errors import InputError
from tui_review.review import Scope, Session, Status, default_paths, earlier_version, open_session, read_log, verify_log

RIGHT = {"Tokaev": "Tokayev", "Lugansk": "Luhansk", "Luton": "Luhansk and Donetsk"}
TEXT = """President Tokaev met the press in Astana on Monday.

He spoke of Lugansk and of what is called Luton in the paper.

In the evening Tokaev left for the airport with his guests.
"""
CHANGED = "Astana, Monday.\n\n" + TEXT.replace("He spoke of Lugansk and of what is called Luton in the paper.\n\n", "")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def findings_in(document: Document) -> list[Finding]:
    """One finding for each wrong name in a text."""
    return [
        Finding(m.start(), m.end(), m[0], (RIGHT[m[0]],), RIGHT[m[0]], Evidence.TRANSLITERATION, 0.97, "why")
        for m in re.finditer("Tokaev|Lugansk|Luton", document.text)
    ]


def opened(article: Path, *, carry: bool = True, start_over: bool = False) -> Session:
    """A session on the article as it is now."""
    document = read_document(article)
    return open_session(document, findings_in(document), reviewer="Ada", carry=carry, start_over=start_over)


def reviewed(article: Path) -> None:
    """Review the article, then change it."""
    with opened(article) as session:
        session.accept(0, scope=Scope.DOCUMENT, comment="as on TV")
        session.reject(1)
        session.edit(2, "Luhansk")
        session.mark(TEXT.index("guests"), TEXT.index("guests") + 6, "visitors")
        session.save()
    article.write_text(CHANGED, encoding="utf-8")


def names_in(folder: Path) -> list[str]:
    """What a folder holds."""
    return sorted(path.name for path in folder.iterdir())


def test_decisions_are_found_again_and_the_others_listed(article: Path) -> None:
    """Accepted, commented and marked places are carried over; the paragraph that is gone is told of, name by name."""
    reviewed(article)
    with opened(article) as session:
        assert [(f.surface, session.status(n)) for n, f in enumerate(session.findings)] == [
            ("Tokaev", Status.ACCEPTED),
            ("Tokaev", Status.ACCEPTED),
            ("guests", Status.EDITED),
        ]
        assert session.comment(1) == "as on TV"
        assert session.warnings == (
            "not found again: “Lugansk”, left as it is, which stood after “…Astana on Monday. He spoke of”",
            "not found again: “Luton” > “Luhansk”, which stood after “…f Lugansk and of what is called”",
        )
        assert session.resumed == 3


def test_carried_review_is_saved_and_verifies(article: Path) -> None:
    """The new log and the new text give the new copy; the old log is named in it and stays whole."""
    reviewed(article)
    old = default_paths(article).log.read_bytes()
    with opened(article) as session:
        session.save()
    assert names_in(article.parent) == ["article.corrected.txt", "article.edits.1.jsonl", "article.edits.jsonl", "article.txt"]
    assert article.with_name("article.edits.1.jsonl").read_bytes() == old
    copy = article.with_name("article.corrected.txt").read_text(encoding="utf-8")
    assert copy == CHANGED.replace("Tokaev", "Tokayev").replace("guests", "visitors")
    log = default_paths(article).log
    assert not verify_log(log).problems
    continues = read_log(log).sessions[0].continues
    assert continues is not None
    assert continues.path == "article.edits.1.jsonl"


def test_carried_review_resumes_and_undoes_as_any_other(article: Path) -> None:
    """Carried over once, it is an ordinary review of the new text; one undo takes back what one key had decided."""
    reviewed(article)
    opened(article).close()
    with opened(article) as session:
        assert session.warnings == ()
        assert session.resumed == 3
        session.undo()
        assert session.total == 2
        session.undo()
        assert session.status(0) is session.status(1) is Status.OPEN
        session.save()


@pytest.mark.parametrize("first", [1, 5])
def test_place_that_came_with_the_change_is_decided_by_nobody(article: Path, first: int) -> None:
    """Undo and redo lead back to where they began, a text that is looked through part by part is as any other; the log says the same."""
    with opened(article) as session:
        session.accept(0, scope=Scope.DOCUMENT)
    article.write_text(TEXT + "\nLate at night Tokaev came back.\n", encoding="utf-8")
    document = read_document(article)
    found = findings_in(document)
    standing = [Status.ACCEPTED, Status.OPEN, Status.OPEN, Status.ACCEPTED, Status.OPEN]
    with open_session(document, found[:first], reviewer="Ada", carry=True) as session:
        session.find(found)
        assert [session.status(n) for n in range(5)] == standing
        assert session.undo() == session.redo() == [0, 3]
        assert [session.status(n) for n in range(5)] == standing
        session.save()
    assert not verify_log(default_paths(article).log).problems
    with opened(article) as session:
        assert [session.status(n) for n in range(5)] == standing


def test_changed_text_is_refused_unless_carrying_is_asked_for(article: Path) -> None:
    """Programs that did not ask are not surprised."""
    reviewed(article)
    with pytest.raises(InputError, match=r"is the edit log of an earlier version of .*; tui-review log apply .* --to .*article.txt"):
        opened(article, carry=False)
    with opened(article, start_over=True) as session:
        assert session.decided == 0
        session.accept(0)
        session.save()


def test_what_can_be_found_again_is_known_before(article: Path) -> None:
    """Whoever asks whether to go on can say how much is found again; an unchanged text is no other version."""
    assert earlier_version(read_document(article), default_paths(article)) is None
    with opened(article) as session:
        session.accept(1)
    assert earlier_version(read_document(article), default_paths(article)) is None
    article.write_text(CHANGED, encoding="utf-8")
    earlier = earlier_version(read_document(article), default_paths(article))
    assert earlier is not None
    assert (len(earlier.found), [decision.original for decision in earlier.lost]) == (0, ["Lugansk"])


def test_log_of_another_file_is_not_carried(article: Path) -> None:
    """Only an earlier version of the same file counts."""
    reviewed(article)
    other = article.with_name("other.txt")
    other.write_text(CHANGED, encoding="utf-8")
    document = read_document(other)
    with pytest.raises(InputError, match="is the edit log of another text"):
        open_session(document, [], log_path=default_paths(article).log, carry=True)


def test_log_has_its_name_again_when_carrying_fails(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk in the middle of it leaves everything as it was."""
    reviewed(article)
    before = {path.name: path.read_bytes() for path in article.parent.iterdir()}
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(InputError, match="No space left"):
        opened(article)
    assert {path.name: path.read_bytes() for path in article.parent.iterdir()} == before


def test_replacement_without_bytes_in_the_new_encoding_is_listed(article: Path) -> None:
    """The text came back in another encoding: what it cannot hold is said, the rest is carried."""
    with opened(article) as session:
        session.edit(0, "Tôkayev")
        session.accept(1)
    article.write_bytes(("Газета. " + TEXT).encode("cp1251"))
    document = read_document(article, encoding="cp1251")
    with open_session(document, findings_in(document), carry=True) as session:
        assert session.decided == 1
        assert session.warnings[0].startswith("not found again: “Tokaev” > “Tôkayev”")
