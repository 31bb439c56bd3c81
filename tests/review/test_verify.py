"""Verification: one changed byte anywhere is found, and said where."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, read_document
from tui_review.errors import InputError
from tui_review.review import Session, open_session, verify_log

RIGHT = {"Tokaev": "Tokayev", "Lugansk": "Luhansk"}
TEXT = "The first line.\r\nTokaev met him in Lugansk.\r\nHe stayed for a while, and nobody knew why.\r\nTokaev left.\r\n"


def findings_in(document: Document) -> list[Finding]:
    """One finding for each wrong name in a text."""
    return [
        Finding(m.start(), m.end(), m[0], (RIGHT[m[0]],), RIGHT[m[0]], Evidence.VARIANT, 0.97, "why")
        for m in re.finditer("|".join(RIGHT), document.text)
    ]


def reviewed(folder: Path, *, encoding: str = "utf-8", save: bool = True) -> tuple[Path, Path, Path]:
    """An article of which all but the last name is corrected; its original, copy and log."""
    article = folder / "article.txt"
    article.write_bytes(TEXT.encode(encoding))
    with opened(article) as session:
        session.accept(0)
        session.accept(1)
        if save:
            session.save()
    return article, folder / "article.corrected.txt", folder / "article.edits.jsonl"


def opened(article: Path) -> Session:
    """A session on an article, new or resumed."""
    document = read_document(article)
    return open_session(document, findings_in(document))


def problems_of(log: Path) -> list[str]:
    """What verifying a log finds."""
    verification = verify_log(log)
    return list(verification.problems)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1251"])
def test_untouched_review_verifies(tmp_path: Path, encoding: str) -> None:
    """Original, log and copy belong together in every encoding."""
    _, copy, log = reviewed(tmp_path, encoding=encoding)
    assert copy.read_bytes() == TEXT.replace("Tokaev met", "Tokayev met").replace("Lugansk", "Luhansk").encode(encoding)
    assert problems_of(log) == []
    assert verify_log(log).notes == ()


def test_folder_can_be_moved_as_a_whole(tmp_path: Path) -> None:
    """Paths in the log lead from where the log is."""
    (tmp_path / "here").mkdir()
    reviewed(tmp_path / "here")
    shutil.move(tmp_path / "here", tmp_path / "there")
    assert problems_of(tmp_path / "there" / "article.edits.jsonl") == []
    with opened(tmp_path / "there" / "article.txt") as session:
        assert session.decided == 2


def test_changed_copy_is_shown_with_line_and_both_texts(tmp_path: Path) -> None:
    """The first differing line, what stands there, and what the log says."""
    _, copy, log = reviewed(tmp_path)
    copy.write_bytes(copy.read_bytes().replace(b"nobody", b"nobodi"))
    assert problems_of(log) == [
        (
            f"{copy}: was changed since it was saved: line 3, column 33: stands 'He stayed for a while, and nobodi knew why.\\r\\n', the log "
            f"says 'He stayed for a while, and nobody knew why.\\r\\n'"
        )
    ]


def test_changed_original_is_shown_with_line_and_both_texts(tmp_path: Path) -> None:
    """As long as the copy is intact the edits lead back to what the original was."""
    article, _, log = reviewed(tmp_path)
    article.write_bytes(article.read_bytes().replace(b"first", b"First"))
    assert problems_of(log) == [
        (f"{article}: was changed since the review: line 1, column 5: stands 'The First line.\\r\\n', the log says 'The first line.\\r\\n'")
    ]


def test_changed_line_end_is_shown(tmp_path: Path) -> None:
    """A difference that no eye sees is spelled out."""
    _, copy, log = reviewed(tmp_path)
    copy.write_bytes(copy.read_bytes().replace(b"left.\r\n", b"left.\n"))
    assert "stands 'Tokaev left.\\n', the log says 'Tokaev left.\\r\\n'" in problems_of(log)[0]


def test_cut_and_lengthened_copies_are_shown(tmp_path: Path) -> None:
    """An end that is missing or added is told as that."""
    _, copy, log = reviewed(tmp_path)
    whole = copy.read_bytes()
    copy.write_bytes(whole[: whole.index(b" for a")])
    assert "line 3, column 10: stands the end of the text, the log says 'He stayed for a while" in problems_of(log)[0]
    copy.write_bytes(whole + b"PS")
    assert "line 5, column 1: stands 'PS', the log says the end of the text" in problems_of(log)[0]


def test_original_changed_without_a_copy_is_shown_by_the_quotes(tmp_path: Path) -> None:
    """The decisions quote their surroundings, which tells a change near them."""
    article, _, log = reviewed(tmp_path, save=False)
    article.write_bytes(article.read_bytes().replace(b"met him", b"saw him"))
    assert problems_of(log)[0].startswith(f"{article}: was changed since the review: line 2, column 8: stands 'Tokaev saw him")
    article.write_bytes(TEXT.replace("left", "went").encode())
    assert problems_of(log) == [
        f"{article}: was changed since the review (its SHA-256 is not the recorded one), but not where the decisions quote it"
    ]


def test_both_changed_are_both_told(tmp_path: Path) -> None:
    """One change does not hide the other."""
    article, copy, log = reviewed(tmp_path)
    article.write_bytes(article.read_bytes() + b"x")
    copy.write_bytes(copy.read_bytes() + b"y")
    found = problems_of(log)
    assert len(found) == 2
    assert found[0].startswith(f"{article}: was changed since the review")
    assert found[1].startswith(f"{copy}: was changed since it was saved")


def test_missing_files_are_told(tmp_path: Path) -> None:
    """A file that is gone cannot be compared, and that is no success."""
    article, copy, log = reviewed(tmp_path)
    copy.unlink()
    assert problems_of(log) == [f"the corrected copy cannot be compared: {copy}: no such file; check the path"]
    article.unlink()
    assert len(problems_of(log)) == 2


def test_decision_changed_in_the_log_is_told(tmp_path: Path) -> None:
    """A log that was edited by hand no longer gives the copy that it records."""
    _, _, log = reviewed(tmp_path)
    log.write_bytes(log.read_bytes().replace(b'"replacement":"Luhansk"', b'"replacement":"Lohansk"'))
    assert problems_of(log) == [f"{log}:4: the decisions before it give another copy (2 edits) than the one it records (2 edits)"]


def test_quote_changed_in_the_log_is_told(tmp_path: Path) -> None:
    """A decision has to quote the original exactly."""
    _, _, log = reviewed(tmp_path)
    log.write_bytes(log.read_bytes().replace(b'"prefix":"The first', b'"prefix":"The worst'))
    assert problems_of(log)[0].startswith(f"{log}:2: quotes 'The worst line.\\r\\nTokaev")


def test_decisions_after_the_last_save_are_a_note(tmp_path: Path) -> None:
    """What is not saved yet is no fault."""
    article, _, log = reviewed(tmp_path, save=False)
    assert verify_log(log).notes == ("no corrected copy was saved yet",)
    with opened(article) as session:
        session.save()
        session.reject(2)
    assert problems_of(log) == []
    assert verify_log(log).notes == ("1 decision since the last save",)


def test_only_the_latest_copy_of_a_path_is_on_the_disk(tmp_path: Path) -> None:
    """An earlier save of the same path is history; copies elsewhere are compared as well."""
    article, copy, log = reviewed(tmp_path)
    with opened(article) as session:
        other = session.save(tmp_path / "other.txt").path
        session.accept(2)
        session.save()
    assert problems_of(log) == []
    other.write_bytes(copy.read_bytes())
    assert [problem.partition(":")[0] for problem in problems_of(log)] == [str(other)]


def test_log_without_a_session_is_refused(tmp_path: Path) -> None:
    """An empty file proves nothing."""
    (tmp_path / "edits.jsonl").write_bytes(b"")
    with pytest.raises(InputError, match="is an edit log without a session"):
        verify_log(tmp_path / "edits.jsonl")


@settings(max_examples=60)
@given(st.sampled_from(["utf-8", "utf-16", "cp1251"]), st.booleans(), st.floats(0, 1, exclude_max=True), st.integers(1, 255))
def test_any_changed_byte_of_original_or_copy_is_found(encoding: str, of_copy: bool, place: float, flip: int) -> None:  # noqa: FBT001 - hypothesis passes by position
    """Whichever byte of the two is changed to whatever, verification fails and names the file."""
    with tempfile.TemporaryDirectory() as name:
        article, copy, log = reviewed(Path(name), encoding=encoding)
        victim = copy if of_copy else article
        data = bytearray(victim.read_bytes())
        data[int(place * len(data))] ^= flip
        victim.write_bytes(data)
        found = problems_of(log)
        assert len(found) == 1
        assert found[0].startswith(f"{victim}: was changed")
        assert "\n" not in found[0]
