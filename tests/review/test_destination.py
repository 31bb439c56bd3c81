"""Where a review may write: never over inputs or foreign files, and a refusal leaves nothing behind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, read_document
from tui_review.errors import InputError
from tui_review.glossary.entry import Glossary, GlossaryFile
from tui_review.review import Outputs, Session, check_outputs, default_paths, open_session, read_log

RIGHT = {"Tokaev": "Tokayev", "Lugansk": "Luhansk"}
TEXT = "Tokaev left Lugansk.\n"


def findings_in(document: Document) -> list[Finding]:
    """One finding for each wrong name in a text."""
    return [
        Finding(m.start(), m.end(), m[0], (RIGHT[m[0]],), RIGHT[m[0]], Evidence.VARIANT, 0.97, "why")
        for m in re.finditer("|".join(RIGHT), document.text)
    ]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article."""
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def opened(
    article: Path, *, output: Path | None = None, log: Path | None = None, start_over: bool = False, source: Path | None = None
) -> Session:
    """A session on an article, new or resumed, with a glossary beside it."""
    document = read_document(article, source=source)
    glossary = Glossary((), files=(GlossaryFile(article.with_name("glossary.toml"), "aa"),))
    return open_session(document, findings_in(document), output_path=output, log_path=log, glossary=glossary, start_over=start_over)


def names_in(folder: Path) -> list[str]:
    """The file names in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("document", "folder", "copy", "log"),
    [
        ("d/article.txt", None, "d/article.corrected.txt", "d/article.edits.jsonl"),
        ("article", None, "article.corrected", "article.edits.jsonl"),
        ("d/.hidden", None, "d/.hidden.corrected", "d/.hidden.edits.jsonl"),
        ("d/v1.2.txt", None, "d/v1.2.corrected.txt", "d/v1.2.edits.jsonl"),
        ("d/article.txt", "out", "out/article.txt", "out/article.edits.jsonl"),
    ],
)
def test_default_paths(document: str, folder: str | None, copy: str, log: str) -> None:
    """The copy and the log are beside the document, or under its name in another folder."""
    assert default_paths(Path(document), None if folder is None else Path(folder)) == (Path(copy), Path(log))


def test_copy_is_written_beside_the_article_and_again(article: Path) -> None:
    """The tool's own earlier copy is overwritten, in the same session and in the next."""
    copy = article.with_name("article.corrected.txt")
    with opened(article) as session:
        session.accept(0)
        assert session.save().path == copy
        session.accept(1)
        session.save()
        assert copy.read_bytes() == b"Tokayev left Luhansk.\n"
    with opened(article) as session:
        assert not session.dirty
        session.undo()
        session.save()
    assert copy.read_bytes() == b"Tokayev left Lugansk.\n"
    assert article.read_bytes() == TEXT.encode()
    assert names_in(article.parent) == ["article.corrected.txt", "article.edits.jsonl", "article.txt"]


def test_saving_again_without_a_change_writes_nothing(article: Path) -> None:
    """Saving a finished review again changes neither copy nor log."""
    with opened(article) as session:
        session.accept_certain(0.95)
        first = session.save()
    log = article.with_name("article.edits.jsonl")
    before = (log.read_bytes(), first.path.stat().st_mtime_ns)
    with opened(article) as session:
        assert session.accept_certain(0.95) == []
        assert session.save() == first
    assert (log.read_bytes(), first.path.stat().st_mtime_ns) == before


def test_lost_copy_is_written_again(article: Path) -> None:
    """A deleted copy counts as unsaved and is written again."""
    with opened(article) as session:
        session.accept(0)
        copy = session.save().path
    copy.unlink()
    with opened(article) as session:
        assert session.dirty
        session.save()
    assert copy.read_bytes() == b"Tokayev left Lugansk.\n"


@pytest.mark.parametrize(
    ("output", "problem"),
    [
        ("article.txt", "is the input"),
        ("./folder/../article.txt", "is the input"),
        ("link.txt", "is the input"),
        ("source.txt", "is the source"),
        ("glossary.toml", "is the glossary"),
        ("article.edits.jsonl", "is the edit log"),
        ("folder", "is a folder"),
        ("missing/copy.txt", "no such folder"),
        ("article.txt/copy.txt", "is not a folder"),
        ("nul\0.txt", "path"),
    ],
)
def test_impossible_output_is_refused_before_anything_is_written(article: Path, output: str, problem: str) -> None:
    """Neither log nor copy is created, and the message names the option."""
    folder = article.parent
    (folder / "folder").mkdir()
    (folder / "source.txt").write_bytes(b"x\n")
    (folder / "glossary.toml").write_bytes(b"")
    (folder / "link.txt").symlink_to(article)
    before = names_in(folder)
    with pytest.raises(InputError, match=problem) as caught:
        opened(article, output=folder / output, source=folder / "source.txt")
    assert "--output" in str(caught.value)
    assert names_in(folder) == before
    assert article.read_bytes() == TEXT.encode()


@pytest.mark.parametrize(("log", "problem"), [("article.txt", "is the input"), ("folder", "is a folder"), ("no/x", "no such folder")])
def test_impossible_log_is_refused(article: Path, log: str, problem: str) -> None:
    """The log is never an input, and its folder must exist."""
    (article.parent / "folder").mkdir()
    with pytest.raises(InputError, match=problem) as caught:
        opened(article, log=article.parent / log)
    assert "--log" in str(caught.value)
    assert article.read_bytes() == TEXT.encode()


def test_somebody_elses_file_is_not_overwritten(article: Path) -> None:
    """A file with the copy's name that no log knows is refused before the first decision."""
    copy = article.with_name("article.corrected.txt")
    copy.write_bytes(b"my own work")
    with pytest.raises(InputError, match=r"exists already, and it was not made by this review.*--output"):
        opened(article)
    assert names_in(article.parent) == ["article.corrected.txt", "article.txt"]
    assert copy.read_bytes() == b"my own work"


def test_copy_that_was_changed_by_hand_is_not_overwritten(article: Path) -> None:
    """Manual changes to the copy are never lost."""
    with opened(article) as session:
        session.accept(0)
        copy = session.save().path
        copy.write_bytes(copy.read_bytes() + b"and more")
        session.accept(1)
        with pytest.raises(InputError, match="it was changed since it was saved"):
            session.save()
        assert session.dirty
        elsewhere = session.save(article.with_name("elsewhere.txt"))
    assert elsewhere.path.read_bytes() == b"Tokayev left Luhansk.\n"
    assert copy.read_bytes() == b"Tokayev left Lugansk.\nand more"
    with pytest.raises(InputError, match="it was changed since it was saved"):
        opened(article)


def test_a_file_that_this_review_never_saved_is_not_said_to_have_been_changed(article: Path) -> None:
    """Even if the review saved a copy elsewhere."""
    other = article.with_name("other.txt")
    other.write_bytes(b"my own work")
    with opened(article) as session:
        session.accept(0)
        session.save()
        with pytest.raises(InputError, match="exists already, and it was not made by this review"):
            session.save(other)


def test_copy_that_was_written_but_not_recorded_is_known(article: Path) -> None:
    """After a kill between writing and recording it, the copy can be saved again, also after further decisions."""
    copy = article.with_name("article.corrected.txt")
    log = article.with_name("article.edits.jsonl")
    with opened(article) as session:
        session.accept(0)
        session.save()
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:-1]))
    with opened(article) as session:
        assert session.dirty
        session.accept(1)
        session.save()
    assert copy.read_bytes() == b"Tokayev left Luhansk.\n"


def test_saving_elsewhere_keeps_the_same_rules(article: Path) -> None:
    """A path given when saving is checked like the one given at the start."""
    with opened(article) as session:
        session.accept(0)
        with pytest.raises(InputError, match="is the input"):
            session.save(article)
        with pytest.raises(InputError, match="is the edit log"):
            session.save(article.with_name("article.edits.jsonl"))
        assert session.dirty
    assert article.read_bytes() == TEXT.encode()


def test_starting_over_moves_the_log_to_the_first_free_name(article: Path) -> None:
    """Nothing of the earlier review is deleted, and its copy still counts as the tool's own."""
    folder = article.parent
    (folder / "article.edits.1.jsonl").write_bytes(b"kept")
    with opened(article) as session:
        session.accept(0)
        session.save()
    log = (folder / "article.edits.jsonl").read_bytes()
    with opened(article, start_over=True) as session:
        assert session.decided == 0
        session.accept(1)
        session.save()
    assert (folder / "article.edits.1.jsonl").read_bytes() == b"kept"
    assert (folder / "article.edits.2.jsonl").read_bytes() == log
    assert [record.original for record in read_log(folder / "article.edits.jsonl").decisions] == ["Lugansk"]
    assert (folder / "article.corrected.txt").read_bytes() == b"Tokaev left Luhansk.\n"


def test_refused_start_over_leaves_the_log_where_it_is(article: Path) -> None:
    """A foreign copy is noticed before the log is moved."""
    with opened(article) as session:
        session.accept(0)
    article.with_name("article.corrected.txt").write_bytes(b"my own work")
    before = names_in(article.parent)
    with pytest.raises(InputError, match="exists already"):
        opened(article, start_over=True)
    assert names_in(article.parent) == before


def test_starting_over_without_a_log_is_a_start(article: Path) -> None:
    """There is nothing to move aside."""
    with opened(article, start_over=True) as session:
        session.accept(0)
    assert names_in(article.parent) == ["article.edits.jsonl", "article.txt"]


def test_only_edit_logs_are_moved_aside(article: Path) -> None:
    """A file that is no log is not moved."""
    notes = article.with_name("notes.txt")
    notes.write_bytes(b"remember the milk")
    with pytest.raises(InputError, match="is not an edit log"):
        open_session(read_document(article), [], log_path=notes, start_over=True)
    assert names_in(article.parent) == ["article.txt", "notes.txt"]


def test_log_in_use_is_not_moved_aside(article: Path) -> None:
    """The log of another review in progress is not moved."""
    pytest.importorskip("fcntl")
    with opened(article) as session:
        session.accept(0)
        with pytest.raises(InputError, match="is in use by another review"):
            opened(article, start_over=True)
    assert names_in(article.parent) == ["article.edits.jsonl", "article.txt"]


def test_folder_without_permission_is_refused(tmp_path: Path) -> None:
    """A folder that is not writable is reported before anything is decided."""
    was_root = os.geteuid() == 0
    article = tmp_path / "article.txt"
    article.write_bytes(TEXT.encode())
    document = read_document(article)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        try:
            if was_root:
                os.seteuid(65534)
            with pytest.raises(InputError, match="cannot be written in \\(permission denied\\); choose another --output"):
                open_session(document, [], log_path=folder / "edits.jsonl", output_path=folder / "copy.txt")
        finally:
            if was_root:
                os.seteuid(0)
            folder.chmod(0o755)
        assert list(folder.iterdir()) == []


def test_outputs_are_checked_without_a_session(article: Path) -> None:
    """Outputs can be checked before the search begins."""
    document = read_document(article)
    usual = default_paths(article)
    check_outputs(document, usual)
    with pytest.raises(InputError, match="is the input"):
        check_outputs(document, Outputs(article, usual.log))
    with pytest.raises(InputError, match="is the edit log"):
        check_outputs(document, Outputs(usual.log, usual.log))
    elsewhere = Outputs(article.with_name("copy.txt"), article.with_name("log.jsonl"))
    with open_session(document, findings_in(document), outputs=elsewhere) as session:
        session.accept(0)
        session.save()
    assert names_in(article.parent) == ["article.txt", "copy.txt", "log.jsonl"]


def test_batch_commands_import_no_screen_and_no_engine_for_logs() -> None:
    """Reading and verifying a log loads neither Textual nor the detection engine."""
    code = (
        "import sys; import tui_review.review;"
        "sys.exit(any(name in sys.modules for name in ('textual', 'rich', 'rapidfuzz', 'tui_review.detect', 'charset_normalizer')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_folder_that_is_gone_is_said_and_the_decisions_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saving to a folder that was deleted in the meantime gives one line, and no crash."""
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    Path("article.txt").write_text("He met Tokaev.\n", "utf-8")
    document = read_document(Path("article.txt"))
    finding = Finding(7, 13, "Tokaev", ("Tokayev",), "Tokayev", Evidence.SPELLING, 0.9, "")
    session = Session(document, [finding], output=Path("copy.txt"))
    session.accept(0)
    Path("article.txt").unlink()
    folder.rmdir()
    with pytest.raises(InputError, match="cannot be written"):
        session.save()
    assert session.decided == 1
    assert session.dirty
