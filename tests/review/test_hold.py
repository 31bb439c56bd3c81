"""Two reviewers on one text: the second is told about the first, and a lock left by a dead process does not count."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, read_document
from tui_review.errors import InputError
from tui_review.review import HeldError, Session, Status, default_paths, open_read_only, open_session, read_log
from tui_review.review.hold import Hold

pytest.importorskip("fcntl")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def findings_in(document: Document) -> list[Finding]:
    """Findings for the one wrong name in the article."""
    start = document.text.index("Tokaev")
    return [Finding(start, start + 6, "Tokaev", ("Tokayev",), "Tokayev", Evidence.TRANSLITERATION, 0.97, "why")]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article."""
    path = tmp_path / "article.txt"
    path.write_text("Then Tokaev left.", encoding="utf-8")
    return path


def opened(article: Path, reviewer: str = "Ada", log: Path | None = None) -> Session:
    """A session on the article."""
    document = read_document(article)
    return open_session(document, findings_in(document), reviewer=reviewer, clock=lambda: NOON, log_path=log)


def names_in(folder: Path) -> list[str]:
    """The file names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_second_reviewer_is_told_who_has_the_text(article: Path) -> None:
    """Name, machine, process and time; the lock is effective before the first decision."""
    with opened(article) as session:
        with pytest.raises(
            HeldError, match=rf"in use by another review: Ada on \S+, process {os.getpid()}, since 2026-11-24 12:00"
        ) as held:
            opened(article, "Grace")
        assert held.value.holder is not None
        assert held.value.holder.name == "Ada"
        session.accept(0)
    with opened(article, "Grace") as session:
        assert session.status(0) is Status.ACCEPTED


def test_a_link_to_the_log_leads_to_the_same_lock(article: Path) -> None:
    """A log with two names has one lock."""
    link = article.with_name("link.jsonl")
    link.symlink_to(default_paths(article).log)
    with opened(article), pytest.raises(HeldError):
        opened(article, "Grace", link)


def test_starting_over_does_not_take_the_log_from_its_holder(article: Path) -> None:
    """The log of a review in progress is not moved."""
    with opened(article) as session:
        session.accept(0)
        document = read_document(article)
        with pytest.raises(HeldError):
            open_session(document, findings_in(document), start_over=True)
    assert names_in(article.parent) == ["article.edits.jsonl", "article.txt"]


def test_second_reviewer_may_look(article: Path) -> None:
    """The first reviewer's decisions are shown, and none can be made."""
    with opened(article) as session:
        session.accept(0)
        document = read_document(article)
        look = open_read_only(document, findings_in(document), default_paths(article), "Ada reviews it")
        assert look.replacement(0) == "Tokayev"
        with pytest.raises(InputError, match="Ada reviews it"):
            look.undo()
    assert len(read_log(default_paths(article).log).decisions) == 1


def test_lock_of_a_killed_process_is_taken_over(article: Path) -> None:
    """After a crash the text opens without a question, and the lock is removed afterwards."""
    log = default_paths(article).log
    code = (
        "import sys, time; from datetime import datetime, UTC; from pathlib import Path; from tui_review.review.hold import Hold;"
        f"hold = Hold.take(Path({str(log)!r}), 'Grace', lambda: datetime.now(UTC)); print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(HeldError, match=f"Grace on .*process {process.pid}"):
            opened(article)
        process.send_signal(signal.SIGKILL)
    assert names_in(article.parent) == [".article.edits.jsonl.lock", "article.txt"]
    with opened(article) as session:
        session.accept(0)
    assert names_in(article.parent) == ["article.edits.jsonl", "article.txt"]


@pytest.mark.parametrize("words", [b"", b"[]", b"{\xff", b'{"name": "x"}'])
def test_lock_whose_words_cannot_be_read_still_holds(article: Path, words: bytes) -> None:
    """The holder is then unknown, but the lock is effective."""
    log = default_paths(article).log
    hold = Hold.take(log, "Ada", lambda: NOON)
    log.with_name(f".{log.name}.lock").write_bytes(words)
    with pytest.raises(HeldError, match="in use by another review; close it there"):
        opened(article)
    hold.release()
    hold.release()
    opened(article).close()


def test_refused_session_leaves_no_lock(article: Path) -> None:
    """An error on opening releases the lock."""
    default_paths(article).log.write_text("not a log", encoding="utf-8")
    with pytest.raises(InputError, match="is not an edit log"):
        opened(article)
    assert names_in(article.parent) == ["article.edits.jsonl", "article.txt"]
