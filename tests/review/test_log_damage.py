"""What a kill, a full disk, another program or a hand can do to an edit log, and what is lost by it: nothing."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tui_review.document import read_document
from tui_review.errors import InputError
from tui_review.review import Action, EditLog, Scope, Session, Status, open_session, read_log, verify_log
from tui_review.review.reading import parse_log

from .conftest import TEXT, findings_in, lines_of, log_of, opened, standings


def test_log_cut_at_any_byte_loses_at_most_the_decision_being_written(tmp_path: Path) -> None:
    """Whatever byte a power cut leaves last, every earlier decision is back and the review goes on."""
    article = tmp_path / "article.txt"
    article.write_bytes(TEXT.encode())
    log = log_of(article)
    with opened(article) as session:
        steps = [
            lambda: session.accept(4),
            lambda: session.accept(0, scope=Scope.DOCUMENT),
            session.undo,
            session.redo,
            lambda: session.edit(2, "Луганськ"),
            session.undo,
        ]
        left = [(0, standings(session))]
        for step in steps:
            step()
            left.append((log.stat().st_size, standings(session)))
    whole = log.read_bytes()
    cut = tmp_path / "cut.jsonl"
    document = read_document(article)
    found = findings_in(document)
    for size in range(len(whole) + 1):
        done = max(number for number, (end, _) in enumerate(left) if end <= size)
        possible = [left[done][1], left[min(done + 1, len(left) - 1)][1]]
        now = standings(Session(document, found, content=parse_log(whole[:size], cut)))
        assert all(state in states for state, states in zip(now, zip(*possible, strict=True), strict=True)), size
        if size % 16 and whole[size - 1 : size] not in (b"\n", b"}"):
            continue
        cut.write_bytes(whole[:size])
        with Session(document, found, EditLog.open(cut, document)) as session:
            assert standings(session) == now
            session.reject(1)
            now = standings(session)
        assert read_log(cut).warnings == ()
        with Session(document, found, EditLog.open(cut, document)) as session:
            assert standings(session) == now, size


def test_torn_last_line_is_told_and_replaced(article: Path) -> None:
    """The editor learns that a line was dropped, and the next decision stands on a line of its own."""
    with opened(article) as session:
        session.accept(0)
        session.accept(1)
    log = log_of(article)
    log.write_bytes(log.read_bytes()[:-30])
    with opened(article) as session:
        assert session.warnings == (f"{log}:3: the last line was cut off while it was written; it is dropped",)
        assert [status for status, _ in standings(session)] == [Status.ACCEPTED, *[Status.OPEN] * 4]
        session.reject(2)
    contents = read_log(log)
    assert contents.warnings == ()
    assert [(record.seq, record.action) for record in contents.decisions] == [(1, Action.ACCEPT), (2, Action.REJECT)]


def test_zeros_at_the_end_are_a_torn_line(article: Path) -> None:
    """What some file systems leave after a power cut is no decision."""
    with opened(article) as session:
        session.accept(0)
    log = log_of(article)
    log.write_bytes(log.read_bytes() + bytes(200))
    with opened(article) as session:
        assert len(session.warnings) == 1
        assert session.decided == 1
        session.accept(1)
    assert len(read_log(log).decisions) == 2


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{broken", "is not JSON"),
        ("[1, 2]", "is not a JSON object"),
        ('{"type":"mystery"}', "has the unknown type 'mystery'"),
        ('{"type":"saved","path":"x"}', "has no text under 'sha256'"),
        ('{"type":"session","version":2}', "is of log version 2, this program reads version 1"),
    ],
)
def test_damage_in_the_middle_names_log_and_line(article: Path, line: str, problem: str) -> None:
    """A line that cannot be read is never passed over when decisions follow it."""
    with opened(article) as session:
        session.accept(0)
        session.accept(1)
    log = log_of(article)
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join([*lines[:2], line.encode() + b"\n", *lines[2:]]))
    damaged = log.read_bytes()
    with pytest.raises(InputError, match=re.escape(f"{log}:3: {problem}")):
        opened(article)
    assert log.read_bytes() == damaged


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("seq", "1", "no whole number under 'seq'"),
        ("seq", True, "no whole number under 'seq'"),
        ("start", -1, "no whole number under 'start'"),
        ("end", 7, "has the span 0-7 for 6 characters"),
        ("action", "explode", "none of accept, edit, reject, undo, redo"),
        ("scope", "world", "none of one, document, always"),
        ("evidence", "gossip", "has 'gossip' under 'evidence'"),
        ("confidence", 2, "no number from 0 to 1"),
        ("original", None, "has no text under 'original'"),
        ("action", "redo", "there is nothing to redo"),
    ],
)
def test_wrong_value_in_a_decision_names_the_key(article: Path, key: str, value: object, problem: str) -> None:
    """A log that somebody edited by hand is refused with what is wrong in it."""
    with opened(article) as session:
        session.accept(0)
    log = log_of(article)
    head, decision = lines_of(log)
    log.write_text(f"{json.dumps(head)}\n{json.dumps(decision | {key: value})}\n".replace(": ", ":").replace(", ", ","))
    with pytest.raises(InputError, match=problem) as caught:
        opened(article)
    assert caught.value.line == 2


def test_log_that_quotes_other_words_is_refused(article: Path) -> None:
    """A decision of other words than stand there would edit the wrong ones."""
    with opened(article) as session:
        session.accept(0)
    log = log_of(article)
    log.write_bytes(log.read_bytes().replace(b'"original":"Tokaev"', b'"original":"Tokaew"'))
    with pytest.raises(InputError, match="has 'Tokaew' at 0-6, where the document has 'Tokaev'"):
        opened(article)


def test_log_of_another_text_is_refused_and_kept(article: Path) -> None:
    """A changed article does not go on with the decisions on the old one."""
    with opened(article) as session:
        session.accept(0)
    log = log_of(article)
    before = log.read_bytes()
    article.write_bytes(b"Tokaev once more")
    with pytest.raises(
        InputError, match=r"is the edit log of an earlier version of .*article.txt; tui-review log apply .* carries its decisions over"
    ):
        opened(article)
    assert log.read_bytes() == before


def test_log_of_another_reading_is_refused(article: Path) -> None:
    """Offsets count code points, so the encoding has to be the one of the log."""
    with opened(article) as session:
        session.accept(0)
    document = read_document(article, encoding="latin-1")
    with pytest.raises(InputError, match="read as utf-8, not as iso8859-1; use --encoding utf-8"):
        open_session(document, findings_in(document))


def test_somebody_elses_file_is_no_log(article: Path) -> None:
    """A file of one line that is no log is not taken for a torn one."""
    notes = article.with_name("notes.txt")
    notes.write_bytes(b"remember the milk")
    with pytest.raises(InputError, match=r"notes\.txt:1: is not an edit log"):
        opened(article, log_path=notes)
    assert notes.read_bytes() == b"remember the milk"


@pytest.mark.parametrize("rewritten", [{}, {"sort_keys": True}, {"separators": (", ", ":")}])
def test_log_written_again_by_another_program_is_the_same_log(article: Path, rewritten: dict[str, Any]) -> None:
    """Blanks and the order of keys mean nothing in JSON; it is resumed, and moved aside when its text is begun anew."""
    with opened(article) as session:
        session.accept(0)
        session.save()
    log = log_of(article)
    log.write_text("".join(json.dumps(line, **rewritten) + "\r\n" for line in lines_of(log)), "utf-8")
    with opened(article) as session:
        assert session.decided == 1
        session.accept(1)
    assert len(read_log(log).decisions) == 2
    open_session(read_document(article), (), start_over=True).close()
    assert log.with_name("article.edits.1.jsonl").exists()


@pytest.mark.parametrize("first", [True, False])
def test_decision_that_cannot_be_recorded_is_not_made(article: Path, monkeypatch: pytest.MonkeyPatch, *, first: bool) -> None:
    """A full disk leaves log and session as they were, and the decision can be made again."""
    log = log_of(article)
    with opened(article) as session:
        if not first:
            session.accept(1)
        before = log.read_bytes() if log.exists() else None

        def fail(_: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", fail)
            with pytest.raises(InputError, match=r"No space left on device.*not recorded"):
                session.accept(0, scope=Scope.DOCUMENT)
        assert session.status(0) is Status.OPEN
        assert (log.read_bytes() if log.exists() else None) == before
        assert session.accept(0) == [0]
    assert [record.start for record in read_log(log).decisions] == ([0] if first else [11, 0])


def test_log_that_was_taken_away_or_changed_is_noticed(article: Path) -> None:
    """A decision is never recorded where nobody will find it."""
    log = log_of(article)
    with opened(article) as session:
        session.accept(0)
        moved = log.rename(log.with_name("moved.jsonl"))
        with pytest.raises(InputError, match="was moved or deleted during the review"):
            session.accept(1)
        moved.rename(log)
        session.accept(1)
        with log.open("ab") as other:
            other.write(b"\n")
        with pytest.raises(InputError, match="was changed by another program"):
            session.accept(2)
        assert session.decided == 2


def test_log_that_was_deleted_is_written_anew(article: Path) -> None:
    """With all that was in it, by the next decision or save."""
    log = log_of(article)
    with opened(article) as session:
        session.accept(0)
        before = log.read_bytes()
        log.unlink()
        copy = session.save().path
        assert log.read_bytes().startswith(before)
        log.unlink()
        session.accept(1)
    with opened(article) as session:
        assert [session.status(index) for index in (0, 1)] == [Status.ACCEPTED, Status.ACCEPTED]
        session.save()
    assert not verify_log(log).problems
    assert copy.exists()


def test_no_copy_is_written_that_cannot_be_recorded(article: Path) -> None:
    """Nobody would know it for a copy afterwards."""
    log = log_of(article)
    with opened(article) as session:
        session.accept(0)
        moved = log.rename(log.with_name("moved.jsonl"))
        with pytest.raises(InputError, match="was moved or deleted during the review"):
            session.save()
        assert session.dirty
        assert not article.with_name("article.corrected.txt").exists()
        moved.rename(log)
        session.save()


_CHILD = """
import sys
from pathlib import Path
from tui_review.detect.finding import Evidence, Finding
from tui_review.document import read_document
from tui_review.review import open_session
document = read_document(Path(sys.argv[1]))
word = [Finding(i, i + 6, "Tokaev", ("Tokayev",), "Tokayev", Evidence.VARIANT, 0.9, "") for i in range(0, 700, 7)]
session = open_session(document, word)
for index in range(100):
    session.accept(index)
    print(index, flush=True)
"""


def test_killed_process_loses_nothing_that_it_reported(tmp_path: Path) -> None:
    """SIGKILL in the middle of a review costs no decision that was on the screen."""
    article = tmp_path / "article.txt"
    article.write_bytes(b"Tokaev " * 100)
    with subprocess.Popen([sys.executable, "-c", _CHILD, str(article)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        seen = [child.stdout.readline() for _ in range(20)]
        child.send_signal(signal.SIGKILL)
        seen += child.stdout.readlines()
    reported = len([line for line in seen if line.endswith(b"\n")])
    with opened(article) as session:
        assert session.decided in (reported, reported + 1)
        assert [session.status(index) for index in range(session.decided)] == [Status.ACCEPTED] * session.decided
