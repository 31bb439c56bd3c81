"""The edit log: its lines, and resuming from it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import document_from_bytes, read_document
from tui_review.errors import InputError
from tui_review.glossary.entry import Glossary, GlossaryFile
from tui_review.review import Scope, Session, Status, default_paths, earlier_review, open_session, read_log, reviewer_name
from tui_review.review.record import MQM

from .conftest import TEXT, findings_in, lines_of, log_of, opened, standings


def test_looking_leaves_no_log(article: Path) -> None:
    """A review without a decision leaves the folder as it was."""
    with opened(article) as session:
        assert session.total == 5
    assert [path.name for path in article.parent.iterdir()] == ["article.txt"]


def test_lines_are_those_of_format_1(article: Path) -> None:
    """Header, decisions and saves have the keys of the format, in its order."""
    with opened(article) as session:
        session.accept(0, scope=Scope.DOCUMENT)
        session.undo()
        session.reject(2, comment="the river")
        session.save()
    head, *decisions, saved = lines_of(log_of(article))
    assert list(head) == ["type", "version", "tool", "document", "glossary", "reviewer", "time"]
    assert head["version"] == 1
    assert str(head["tool"]).startswith("tui-review/")
    document = read_document(article)
    assert head["document"] == {
        "path": "article.txt",
        "sha256": document.sha256,
        "encoding": "utf-8",
        "newline": "mixed",
    }
    assert head["reviewer"] == "Ada"
    assert head["time"] == "2026-11-24T12:00:00.005Z"
    assert decisions[0] == {
        "type": "decision",
        "seq": 1,
        "time": "2026-11-24T12:00:00.005Z",
        "action": "accept",
        "scope": "document",
        "start": 0,
        "end": 6,
        "original": "Tokaev",
        "replacement": "Tokayev",
        "prefix": "",
        "suffix": TEXT[6:38],
        "entry": "Tokayev",
        "evidence": "transliteration",
        "confidence": 0.97,
        "mqm": "terminology/inconsistent-with-termbase",
    }
    assert [(line["seq"], line["action"], line["start"], line["replacement"]) for line in decisions] == [
        (1, "accept", 0, "Tokayev"),
        (1, "accept", 11, "Tokayev"),
        (1, "accept", 31, "Tokayev"),
        (2, "undo", 0, "Tokaev"),
        (2, "undo", 11, "Tokaev"),
        (2, "undo", 31, "Tokaev"),
        (3, "reject", 21, "Lugansk"),
    ]
    assert decisions[-1]["comment"] == "the river"
    assert decisions[-1]["prefix"] == TEXT[:21]
    assert saved == {"type": "saved", "path": "article.corrected.txt", "sha256": document.sha256, "edits": 0}


def test_header_names_source_and_glossaries(tmp_path: Path, article: Path) -> None:
    """What a review was made with can be told from its log."""
    (tmp_path / "ru.txt").write_bytes("Токаев\nТокаев\n".encode())
    files = (GlossaryFile(tmp_path / "house.toml", "aa"), GlossaryFile(tmp_path / "project.toml", "bb"))
    document = read_document(article, source=tmp_path / "ru.txt")
    with open_session(document, findings_in(document), glossary=Glossary((), files=files)) as session:
        session.accept(0)
    head = lines_of(log_of(article))[0]
    assert head["source"] == {"path": "ru.txt", "sha256": document.source.sha256 if document.source else None}
    assert head["glossary"] == {
        "path": "project.toml",
        "sha256": "aa+bb",
        "files": [{"path": "house.toml", "sha256": "aa"}, {"path": "project.toml", "sha256": "bb"}],
    }
    assert [file.path for file in read_log(log_of(article)).sessions[0].glossary] == ["house.toml", "project.toml"]


def test_every_evidence_has_its_error_type() -> None:
    """No finding is without an MQM type in the log."""
    assert set(MQM) == {evidence.value for evidence in Evidence}


def test_reviewer_is_taken_from_the_environment_then_git_then_the_account(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A name that was set wins over the one git knows where the text lies, and that one over the login name."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("TUI_REVIEW_REVIEWER", "Grace")
    assert reviewer_name() == "Grace"
    monkeypatch.setenv("TUI_REVIEW_REVIEWER", " ")
    monkeypatch.setenv("LOGNAME", "hopper")
    assert reviewer_name(tmp_path) == "hopper"
    (tmp_path / "gitconfig").write_text("[user]\n\tname = Grace Höpper\n", encoding="utf-8")
    if shutil.which("git"):
        assert reviewer_name(tmp_path) == "Grace Höpper"
    monkeypatch.setenv("PATH", "")
    assert reviewer_name(tmp_path / "missing") == "hopper"


def test_reopened_review_stands_where_it_was_left(article: Path) -> None:
    """Every decision is back, and undo and redo lead on across the sittings."""
    with opened(article) as session:
        session.accept(0, scope=Scope.DOCUMENT)
        session.edit(2, "Luhansk city")
        session.reject(4)
        session.undo()
        left = standings(session)
    with opened(article) as session:
        assert standings(session) == left
        assert session.resumed == 4
        assert session.dirty
        assert session.redo() == [4]
        assert session.undo() == [4]
        assert session.undo() == [2]
        assert session.undo() == [0, 1, 3]
        assert session.undo() == []
        assert session.redo() == [0, 1, 3]
    assert [record.reviewer for record in read_log(log_of(article)).sessions] == ["Ada", "Ada"]
    with opened(article) as session:
        assert [status for status, _ in standings(session)].count(Status.ACCEPTED) == 3


def test_decided_span_that_is_no_finding_any_more_stays_decided(article: Path) -> None:
    """With another glossary nothing that was decided disappears."""
    with opened(article) as session:
        session.accept(2)
        session.reject(4)
    with opened(article, names="Tokaev") as session:
        assert [finding.surface for finding in session.findings] == ["Tokaev", "Tokaev", "Lugansk", "Tokaev", "Luton"]
        assert session.replacement(2) == "Luhansk"
        assert session.status(4) is Status.REJECTED
        assert session.findings[2].suggestions == ("Luhansk",)
        assert session.findings[4].suggestions == ("Luhansk and Donetsk",)
        assert session.undo() == [4]
        assert session.corrected_text() == TEXT.replace("Lugansk", "Luhansk")


def test_decided_span_wins_over_a_finding_that_crosses_it(article: Path) -> None:
    """A decision is never covered by what another glossary says."""
    with opened(article) as session:
        session.accept(2)
    document = read_document(article)
    wider = Finding(18, 28, TEXT[18:28], ("in Luhansk",), "x", Evidence.SPELLING, 0.9, "why")
    beside = Finding(28, 29, ".", ("!",), "x", Evidence.SPELLING, 0.9, "why")
    with open_session(document, [wider, beside]) as session:
        assert [finding.surface for finding in session.findings] == ["Lugansk", "."]


def test_undone_and_replaced_decision_gives_way(article: Path) -> None:
    """A span that neither undo nor redo can bring back is not kept alive by the log."""
    with opened(article) as session:
        session.accept(2)
        session.undo()
        session.accept(0)
    with opened(article, names="Tokaev") as session:
        assert [finding.surface for finding in session.findings] == ["Tokaev"] * 3


_COMMAND = st.tuples(
    st.sampled_from(["accept", "reject", "edit", "undo", "redo", "save", "reopen"]), st.integers(0, 4), st.sampled_from(Scope)
)


@settings(max_examples=40)
@given(st.lists(_COMMAND, max_size=12))
def test_log_replays_to_the_session_that_wrote_it(commands: list[tuple[str, int, Scope]]) -> None:
    """After any decisions and reopenings the log leads to the same standings, edits and undo stack."""
    with tempfile.TemporaryDirectory() as name:
        article = Path(name) / "article.txt"
        article.write_bytes(TEXT.encode())
        unlogged = Session(read_document(article), findings_in(read_document(article)))
        session = opened(article)
        for command, index, scope in commands:
            if command == "reopen":
                session.close()
                session = opened(article)
            elif command == "save":
                session.save()
            else:
                for each in (session, unlogged):
                    if command == "edit":
                        each.edit(index, "Edited", scope=scope)
                    elif command in ("undo", "redo"):
                        getattr(each, command)()
                    else:
                        getattr(each, command)(index, scope=scope)
        session.close()
        with opened(article) as again:
            assert standings(again) == standings(unlogged)
            assert again.edits() == unlogged.edits()
            while unlogged.can_undo:
                assert again.undo() == unlogged.undo()
            assert not again.can_undo


def test_text_with_bytes_that_are_no_utf8_can_be_logged(tmp_path: Path) -> None:
    """The log quotes them as JSON can, and resumes."""
    path = tmp_path / "article.txt"
    path.write_bytes("Токаев \xff".encode("latin-1", "ignore") + "Дом ".encode() + b"\xff Tokaev \xfe" + "дом".encode())
    with opened(path) as session:
        session.accept(0)
        corrected = session.corrected_bytes()
    assert corrected == path.read_bytes().replace(b"Tokaev", b"Tokayev")
    with opened(path) as session:
        assert session.corrected_bytes() == corrected
    assert lines_of(log_of(path))[1]["suffix"] == " \udcfeдом"


def test_standard_input_is_logged_without_a_path(tmp_path: Path) -> None:
    """A log of standard input names no file."""
    document = document_from_bytes(TEXT.encode(), path=None)
    with open_session(document, findings_in(document), log_path=tmp_path / "edits.jsonl") as session:
        session.accept(0)
    head = read_log(tmp_path / "edits.jsonl").sessions[0]
    assert head.document.path == "-"
    assert head.document.sha256 == document.sha256


def test_unknown_keys_are_passed_over(article: Path) -> None:
    """A later version may add keys."""
    with opened(article) as session:
        session.accept(0)
    log = log_of(article)
    log.write_bytes(log.read_bytes().replace(b'"seq":1,', b'"seq":1,"mood":"good",'))
    with opened(article) as session:
        assert session.decided == 1


def test_records_give_their_lines(article: Path) -> None:
    """Every record gives the JSON object that stands in the log."""
    with opened(article) as session:
        session.accept(0, comment="sure")
        session.save()
    contents = read_log(log_of(article))
    assert [record.record() for record in contents.records] == lines_of(log_of(article))
    assert contents.sessions[0].document.path == "article.txt"
    assert contents.decisions[0].comment == "sure"


def test_session_on_a_read_log_writes_nothing(article: Path) -> None:
    """A dry run starts from what was decided and leaves the log alone."""
    with opened(article) as session:
        session.reject(0)
    before = log_of(article).read_bytes()
    document = read_document(article)
    session = Session(document, findings_in(document), content=read_log(log_of(article)))
    assert session.status(0) is Status.REJECTED
    assert session.accept_certain(0.9) == [1, 2, 3, 4]
    assert session.log_path is None
    assert log_of(article).read_bytes() == before


def test_earlier_review_is_found_without_opening_it(article: Path) -> None:
    """Whether there is something to resume can be told before, and a log of another text is refused."""
    document = read_document(article)
    outputs = default_paths(article)
    assert earlier_review(document, outputs) is None
    with opened(article) as session:
        session.accept(0, scope=Scope.DOCUMENT)
        contents = earlier_review(document, outputs)
    assert contents is not None
    assert len(contents.replay().decided) == 3
    article.write_bytes(b"another text")
    with pytest.raises(InputError, match="is the edit log of an earlier version of"):
        earlier_review(read_document(article), outputs)
