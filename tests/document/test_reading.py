"""Reading: lines, newline kinds, positions, alignment with a source, and unreadable files."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.document import document_from_bytes, read_document
from tui_review.errors import InputError


@contextmanager
def unprivileged_folder() -> Iterator[Path]:
    """A folder in which the present user may neither write nor, through mode 000, read single files."""
    was_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        secret = folder / "secret.txt"
        secret.write_bytes(b"text")
        secret.chmod(0)
        folder.chmod(0o555)
        try:
            if was_root:
                os.seteuid(65534)
            yield folder
        finally:
            if was_root:
                os.seteuid(0)
            folder.chmod(0o755)


def lines_of(data: bytes) -> list[str]:
    """The lines of some bytes."""
    document = document_from_bytes(data, path=None)
    return [document.text[segment.start : segment.end] for segment in document.segments]


def test_file_is_read_with_its_path_bytes_and_hash(tmp_path: Path) -> None:
    """A document has the path, the bytes and the hash of its file."""
    path = tmp_path / "article.txt"
    path.write_bytes("Токаев\r\nspoke\n".encode())
    document = read_document(path)
    assert document.path == path
    assert document.data == path.read_bytes()
    assert document.text == "Токаев\r\nspoke\n"
    assert document.encoding == "utf-8"
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.source is None


@pytest.mark.parametrize(
    ("data", "newline"),
    [
        (b"", "none"),
        (b"one", "none"),
        (b"one\ntwo", "lf"),
        (b"one\r\ntwo\r\n", "crlf"),
        (b"one\rtwo", "cr"),
        (b"one\ntwo\r\n", "mixed"),
        (b"one\r\r\n", "mixed"),
        ("one\u2028two\x85three".encode(), "none"),
    ],
)
def test_newline_kind_is_told_and_kept(data: bytes, newline: str) -> None:
    """Each kind of line end is distinguished, and none is converted."""
    document = document_from_bytes(data, path=None)
    assert document.newline == newline
    assert document.encode(document.text) == data


def test_only_lf_crlf_and_cr_end_a_line() -> None:
    """Unicode's other line separators are part of their line."""
    assert lines_of("a\u2028b\x0bc\x0cd\x85e\nf\rg\r\n\r\nh".encode()) == ["a\u2028b\x0bc\x0cd\x85e", "f", "g", "", "h"]


def test_final_line_end_opens_no_further_line() -> None:
    """A final line end does not change the lines, and an empty text has none."""
    assert lines_of(b"one\ntwo\n") == lines_of(b"one\ntwo") == ["one", "two"]
    assert lines_of(b"") == []
    assert lines_of(b"\n") == [""]


@given(st.text(alphabet="ab \n\r\u2028"))
def test_lines_and_line_ends_make_up_the_text(text: str) -> None:
    """Segments never overlap and leave out only line ends."""
    document = document_from_bytes(text.encode(), path=None)
    at = 0
    for segment in document.segments:
        assert document.text[at : segment.start] in ("", "\n", "\r", "\r\n")
        assert not set("\r\n") & set(document.text[segment.start : segment.end])
        at = segment.end
    assert document.text[at:] in ("", "\n", "\r", "\r\n")


@given(st.text(alphabet="aя\n\r", min_size=1), st.data())
def test_position_counts_lines_and_columns_from_one(text: str, data: st.DataObject) -> None:
    """A position agrees with counting the line ends before it."""
    document = document_from_bytes(text.encode(), path=None)
    offset = data.draw(st.integers(0, len(text) - 1))
    line, column = document.position(offset)
    segment = document.segments[line - 1]
    assert segment.start + column - 1 == offset
    following = document.segments[line].start if line < len(document.segments) else len(text)
    assert offset < following


def test_source_lines_stand_beside_their_translations(tmp_path: Path) -> None:
    """Each segment has the source line of its number, and the hash of the source is recorded."""
    target, source = tmp_path / "en.txt", tmp_path / "ru.txt"
    target.write_bytes(b"Tokaev\n\nLugansk")
    source.write_bytes("Токаев\r\n\r\nЛуганск\r\n".encode("utf-16"))
    document = read_document(target, source=source)
    assert [segment.source for segment in document.segments] == ["Токаев", "", "Луганск"]
    assert document.source is not None
    assert document.source.path == source
    assert document.source.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()


@pytest.mark.parametrize(("target", "source"), [(b"a\nb\n\n", b"x\ny\n"), (b"a\nb\n", b"x\ny\n\n \n"), (b"", b"\n")])
def test_empty_lines_at_the_end_do_not_count_in_alignment(tmp_path: Path, target: bytes, source: bytes) -> None:
    """An additional empty line at the end of one side is ignored."""
    (tmp_path / "source.txt").write_bytes(source)
    document = document_from_bytes(target, path=None, source=tmp_path / "source.txt")
    assert [segment.source for segment in document.segments][:2] == ["x", "y"][: len(document.segments)]


def test_other_line_count_names_both_files_and_both_counts(tmp_path: Path) -> None:
    """The message has both files and both numbers of lines."""
    target, source = tmp_path / "en.txt", tmp_path / "ru.txt"
    target.write_bytes(b"one\ntwo\n")
    source.write_bytes(b"one\n")
    with pytest.raises(InputError) as caught:
        read_document(target, source=source)
    message = str(caught.value)
    assert str(target) in message
    assert str(source) in message
    assert "2 lines" in message
    assert "1 line;" in message


def test_source_error_names_the_source(tmp_path: Path) -> None:
    """A missing source is reported as such."""
    (tmp_path / "en.txt").write_bytes(b"one")
    with pytest.raises(InputError, match=r"ru\.txt: no such file"):
        read_document(tmp_path / "en.txt", source=tmp_path / "ru.txt")


@pytest.mark.parametrize(
    ("name", "problem"),
    [("missing.txt", "no such file"), ("folder", "is a folder"), ("file/below", "not a folder"), ("nul\0", "is not a path")],
)
def test_what_is_no_file_is_one_clear_line(tmp_path: Path, name: str, problem: str) -> None:
    """Every reason why a file cannot be read gives one clear line."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError, match=problem) as caught:
        read_document(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_file_without_permission_says_so() -> None:
    """A file without read permission is reported as such."""
    with unprivileged_folder() as folder, pytest.raises(InputError, match=r"secret\.txt: permission denied"):
        read_document(folder / "secret.txt")
