"""The unified diff: ``git apply`` makes exactly the corrected copy from it, for any text."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_review.document import Document, document_from_bytes
from tui_review.errors import InputError
from tui_review.report import unified
from tui_review.report.diff import diff_bytes
from tui_review.review.edits import Edit, apply_edits

git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def edited(document: Document, words: str, replacement: str) -> list[Edit]:
    """An edit at each occurrence of some words."""
    return [Edit(m.start(), m.end(), words, replacement) for m in re.finditer(re.escape(words), document.text)]


def applied(folder: Path, name: str, data: bytes, document: Document, edits: list[Edit]) -> bytes:
    """The file that git makes from the diff."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    diff = diff_bytes(unified(document, edits, name), document.codec)
    subprocess.run(["git", "apply", "-"], cwd=folder, input=diff, check=True, capture_output=True)
    return path.read_bytes()


LONG = "".join(f"line {n}\n" for n in range(40))


@git
@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"a X b\nend\n", None),
        (b"no last line end: X", None),
        (b"X\nline\nX", None),
        (b"dos X\r\nline\r\nX\r\n", None),
        (b"old mac X\rline\rX", None),
        (b"\xef\xbb\xbfmark X\nline\n", None),
        ("Привет X, мир\n".encode("cp1251") * 5, "cp1251"),
        (b"stray byte \xff and X\nline\n", "utf-8"),
        (f"X\n{LONG}X\n{LONG}X X\nX\n{LONG}".encode(), None),
        ("first\u2028X\x85\x0cX\nend\n".encode(), None),
    ],
    ids=["plain", "no end", "first and last", "crlf", "cr", "bom", "cp1251", "stray byte", "several hunks", "other line ends"],
)
@pytest.mark.parametrize("replacement", ["Y", "", "two\nlines"])
def test_git_makes_the_corrected_copy_of_it(tmp_path: Path, data: bytes, encoding: str | None, replacement: str) -> None:
    """For all line ends, encodings and positions of changes."""
    document = document_from_bytes(data, path=Path("a.txt"), encoding=encoding)
    edits = edited(document, "X", replacement)
    assert applied(tmp_path, "a.txt", data, document, edits) == document.encode(apply_edits(document.text, edits))


@git
@pytest.mark.parametrize("name", ["with space.txt", "Ünïcödé/Київ.txt", 'quo"te\\slash.txt', "tab\tand\nline.txt", "中文 文件.txt"])
def test_git_finds_the_file_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    """With spaces, quotes, non-ASCII characters and line ends in its name."""
    document = document_from_bytes(b"a X\n", path=Path(name))
    assert applied(tmp_path, name, b"a X\n", document, edited(document, "X", "Y")) == b"a Y\n"


@git
def test_it_is_applied_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    """Paths are relative to the folder where the diff was made."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / "sub").mkdir()
    document = document_from_bytes(b"a X\n", path=Path("a.txt"))
    assert applied(tmp_path / "sub", "a.txt", b"a X\n", document, edited(document, "X", "Y")) == b"a Y\n"


def test_a_change_stands_with_three_lines_around_it() -> None:
    """As in other unified diffs."""
    document = document_from_bytes(f"{LONG}X\n{LONG}".encode(), path=None)
    assert unified(document, edited(document, "X", "Y"), "a b.txt").splitlines() == [
        "--- a/a b.txt\t", "+++ b/a b.txt\t", "@@ -38,7 +38,7 @@",
        " line 37", " line 38", " line 39", "-X", "+Y", " line 0", " line 1", " line 2",
    ]  # fmt: skip
    assert unified(document, [], "a.txt") == ""


def test_a_wide_encoding_is_refused() -> None:
    """Git would treat it as binary."""
    document = document_from_bytes("X\n".encode("utf-16"), path=Path("a.txt"))
    with pytest.raises(InputError, match="is utf-16, which a unified diff cannot show"):
        unified(document, edited(document, "X", "Y"), "a.txt")


def patched(text: str, diff: str) -> str:
    """The text that a diff makes by the rules of the format."""
    old, new = re.findall("[^\n]*\n|[^\n]+", text), []
    at = 0
    pieces = re.split(r"^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@\n", diff, flags=re.MULTILINE)[1:]
    for start, count, body in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        first = int(start) - (count != "0")
        new += old[at:first]
        at = first + int(count or 1)
        rows = re.findall(r"[ +-][^\n]*\n(?:\\ No newline at end of file\n)?", body)
        new += [row[1:].removesuffix("\n\\ No newline at end of file\n") for row in rows if row[0] != "-"]
        assert [row[1:].removesuffix("\n\\ No newline at end of file\n") for row in rows if row[0] != "+"] == old[first:at]
    return "".join(new + old[at:])


@settings(max_examples=300)
@given(st.text("Xab\r\n", min_size=1), st.text("yz\n", max_size=3))
def test_any_edits_of_any_lines_come_out_right(text: str, replacement: str) -> None:
    """Changes at both ends, adjacent ones, and ones across line ends."""
    document = document_from_bytes(text.encode(), path=None, encoding="utf-8")
    for words in ("X", "a\n", "b\r\nX"):
        edits = edited(document, words, replacement)
        assert patched(text, unified(document, edits, "a")) == apply_edits(text, edits)
