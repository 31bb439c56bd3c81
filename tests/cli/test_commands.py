"""The command line: output, files and exit statuses."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui_review.cli import main
from tui_review.report import FORMATS

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
kind = "person"
source = { ru = ["Токаев"] }

[[entry]]
canonical = "Luhansk"
kind = "place"
source = { uk = ["Луганськ"] }
variants = ["Lugandon"]
"""
TEXT = "President Tokaev left Lugandon.\nTokaev spoke.\n"
FIXED = "President Tokayev left Luhansk.\nTokayev spoke.\n"


@dataclass
class Result:
    """The result of a command."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command line in a folder with a text and a glossary."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    monkeypatch.chdir(tmp_path)

    def go(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
        out, err = capfdbinary.readouterr()
        return Result(status, out.decode("utf-8"), err.decode("utf-8"))

    return go


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder, with their bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_check_reports_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    """Findings go to standard output, messages to standard error; the status is 1."""
    before = files(tmp_path)
    done = run("check", "a.txt", "--format", "jsonl")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [(f["line"], f["column"], f["surface"], f["suggestion"]) for f in found] == [
        (1, 11, "Tokaev", "Tokayev"),
        (1, 23, "Lugandon", "Luhansk"),
        (2, 1, "Tokaev", "Tokayev"),
    ]
    assert done.status == 1
    assert "found by search, 2 entries" in done.err
    assert files(tmp_path) == before


def test_check_of_a_clean_text_is_silent_on_standard_output(run: Run, tmp_path: Path) -> None:
    """The status is 0, and a message says that nothing was found."""
    (tmp_path / "clean.txt").write_text("Tokayev left Luhansk.\n", "utf-8")
    done = run("check", "clean.txt")
    assert (done.status, done.out) == (0, "")
    assert "nothing found in 1 file" in done.err
    assert run("check", "clean.txt", "--min-confidence", "-0.0").err.endswith("at confidence 0 and up\n")


def test_check_reads_standard_input(run: Run) -> None:
    """The path of standard input is a dash."""
    done = run("check", "-", "--format", "json", stdin=TEXT.encode())
    data = json.loads(done.out)
    assert (done.status, data["summary"]["findings"], data["findings"][0]["path"]) == (1, 3, "-")
    assert "3 findings in 1 file at" in run("check", "-", "-", stdin=TEXT.encode()).err


def test_a_report_goes_to_a_file_as_a_whole(run: Run, tmp_path: Path) -> None:
    """An earlier report is overwritten, other files are not, and a run that fails leaves the file unchanged."""
    for name in FORMATS:
        done = run("check", "a.txt", "--format", name, "--output", f"out.{name}")
        assert (done.status, done.out) == (1, "")
        assert run("check", "a.txt", "--format", name, "--output", f"out.{name}").status == 1
        assert f"wrote out.{name}" in done.err
    assert (tmp_path / "out.jsonl").read_text() == run("check", "a.txt", "--format", "jsonl").out
    before = files(tmp_path)
    for taken, words in (
        ("a.txt", "is an input"),
        ("glossary.toml", "no earlier report"),
        ("out.json", "no earlier report"),
        ("none/x", "no"),
    ):
        done = run("check", "a.txt", "--format", "csv", "--output", taken)
        assert (done.status, words in done.err) == (2, True)
    assert files(tmp_path) == before


def test_fix_writes_copy_and_log_and_never_the_input(run: Run, tmp_path: Path) -> None:
    """The copy only differs by the fixes; the log verifies."""
    done = run("fix", "a.txt")
    assert done.status == 0
    assert (tmp_path / "a.txt").read_bytes() == TEXT.encode()
    assert (tmp_path / "a.corrected.txt").read_bytes() == FIXED.encode()
    assert run("log", "verify", "a.edits.jsonl").status == 0
    assert [json.loads(line)["type"] for line in (tmp_path / "a.edits.jsonl").read_text().splitlines()] == [
        "session",
        *["decision"] * 3,
        "saved",
    ]


def test_fix_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    """A second run has nothing to do."""
    run("fix", "a.txt")
    before = files(tmp_path)
    assert run("fix", "a.txt").status == 0
    assert files(tmp_path) == before


def test_fix_of_a_clean_text_is_byte_identical(run: Run, tmp_path: Path) -> None:
    """Mixed line ends, a missing final one and a byte order mark are kept when there is no decision."""
    data = b"\xef\xbb\xbfTokayev\r\nleft\nLuhansk"
    (tmp_path / "clean.txt").write_bytes(data)
    assert run("fix", "clean.txt").status == 0
    assert (tmp_path / "clean.corrected.txt").read_bytes() == data


def test_fix_of_standard_input_goes_to_standard_output(run: Run, tmp_path: Path) -> None:
    """Standard output has the exact bytes, and no file is written."""
    before = files(tmp_path)
    assert run("fix", "-", stdin=TEXT.encode()).out == FIXED
    assert files(tmp_path) == before


def test_a_dash_as_the_output_is_standard_output(run: Run, tmp_path: Path) -> None:
    """No command writes a file named ``-``; reports and texts are the same as in a file."""
    before = files(tmp_path)
    assert run("check", "a.txt", "--output", "-") == run("check", "a.txt")
    assert run("fix", "-", "--output", "-", stdin=TEXT.encode()) == run("fix", "-", stdin=TEXT.encode())
    done = run("fix", "a.txt", "--output", "-")
    assert (done.status, done.out) == (0, FIXED)
    assert done.err.endswith("a.txt: 3 fixes\n")
    done = run("glossary", "export", "--as", "toml", "--output", "-")
    assert (done.status, 'canonical = "Tokayev"' in done.out) == (0, True)
    assert files(tmp_path) == before


@pytest.mark.parametrize("option", ["--diff", "--dry-run"])
def test_fix_can_be_tried_without_writing(run: Run, tmp_path: Path, option: str) -> None:
    """Nothing is written; the diff shows the changes."""
    before = files(tmp_path)
    done = run("fix", "a.txt", option)
    assert (done.status, files(tmp_path)) == (0, before)
    if option == "--diff":
        assert "-Tokaev spoke.\n" in done.out
        assert "+Tokayev spoke.\n" in done.out
    else:
        assert "3 fixes would be made" in done.err


def test_the_diff_is_one_that_git_applies(run: Run, tmp_path: Path) -> None:
    """``git apply`` makes the corrected text from it."""
    (tmp_path / "fix.patch").write_text(run("fix", "a.txt", "--diff").out, "utf-8")
    subprocess.run(["git", "apply", "fix.patch"], cwd=tmp_path, check=True)
    assert (tmp_path / "a.txt").read_bytes() == FIXED.encode()


def test_a_folder_is_mirrored(run: Run, tmp_path: Path) -> None:
    """Copies have the same names in the output folder, each with its log, with one process and with two."""
    for n in range(6):
        path = tmp_path / "in" / f"d{n % 2}" / f"{n}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(TEXT.encode())
    assert run("fix", "in", "--output", "one", "--jobs", "1").status == 0
    assert run("fix", "in", "--output", "two", "--jobs", "2").status == 0
    assert (tmp_path / "one" / "d0" / "2.txt").read_bytes() == FIXED.encode()
    assert (tmp_path / "one" / "d0" / "2.edits.jsonl").exists()
    copies = {name: data for name, data in files(tmp_path / "one").items() if name.endswith(".txt")}
    assert copies == {name: data for name, data in files(tmp_path / "two").items() if name.endswith(".txt")}
    assert run("log", "verify", "one/d0/2.edits.jsonl").status == 0


def test_an_output_with_a_slash_at_its_end_is_a_folder(run: Run, tmp_path: Path) -> None:
    """Even if it does not exist yet."""
    assert run("fix", "a.txt", "--output", "new/").status == 0
    assert (tmp_path / "new" / "a.txt").read_bytes() == FIXED.encode()
    assert "a.txt: is not a folder" in run("fix", "a.txt", "--output", "a.txt/").err


def test_many_files_are_reported_in_a_stable_order(run: Run, tmp_path: Path) -> None:
    """The order does not depend on which file is finished first."""
    for n in range(8):
        (tmp_path / f"t{n}.txt").write_bytes(TEXT.encode())
    names = [f"t{n}.txt" for n in range(8)]
    one, two = run("check", *names, "--format", "jsonl", "--jobs", "1"), run("check", *names, "--format", "jsonl", "--jobs", "2")
    assert one.out == two.out
    assert [json.loads(line)["path"] for line in one.out.splitlines()][::3] == names


def test_one_bad_file_does_not_stop_the_rest(run: Run, tmp_path: Path) -> None:
    """It is reported, the others are done, and the status is 2."""
    (tmp_path / "bad.txt").write_bytes(bytes(range(32)) * 40)
    done = run("fix", "bad.txt", "a.txt")
    assert done.status == 2
    assert "bad.txt: is a binary file" in done.err
    assert (tmp_path / "a.corrected.txt").exists()


@pytest.mark.parametrize("where", ["a.txt", "a.corrected.txt"])
def test_one_changed_byte_fails_the_verification(run: Run, tmp_path: Path, where: str) -> None:
    """In the original or in the copy; the difference is reported."""
    run("fix", "a.txt")
    path = tmp_path / where
    path.write_bytes(path.read_bytes().replace(b"spoke", b"spake"))
    done = run("log", "verify", "a.edits.jsonl")
    assert done.status == 1
    assert where in done.err
    assert "sp" in done.err


def test_one_of_a_kind_is_said_in_the_singular_and_thousands_are_parted(run: Run, tmp_path: Path) -> None:
    """In all messages with counts."""
    (tmp_path / "one.txt").write_text("Lugandon\n", "utf-8")
    assert "1 fix, 1 edit in all" in run("fix", "one.txt").err
    assert "nothing new; one.corrected.txt stands with 1 edit\n" in run("fix", "one.txt").err
    assert "1 decision fits; one.corrected.txt is the original with 1 edit\n" in run("log", "verify", "one.edits.jsonl").err
    shown = run("log", "show", "one.edits.jsonl")
    assert ("  1 edit  " in shown.out, shown.err) == (True, "1 decision, 1 saved copy\n")
    (tmp_path / "one.toml").write_text('[[entry]]\ncanonical = "A"\n', "utf-8")
    assert "1 entry as csv" in run("glossary", "export", "--glossary", "one.toml", "--output", "one.csv").err
    (tmp_path / "many.txt").write_text("Lugandon\n" * 1200, "utf-8")
    assert "1,200 fixes, 1,200 edits in all" in run("fix", "many.txt").err
    (tmp_path / "many.jsonl").write_text("".join(f'{{"canonical": "A{n}"}}\n' for n in range(1200)), "utf-8")
    assert "new.toml: 1,200 added, 0 changed, 0 as before" in run("glossary", "import", "many.jsonl", "--glossary", "new.toml").err


def test_what_went_well_need_not_be_said(run: Run, tmp_path: Path) -> None:
    """With ``--quiet`` only problems are reported."""
    (tmp_path / "bad.txt").write_bytes(bytes(range(32)) * 40)
    done = run("fix", "a.txt", "bad.txt", "--quiet", "--glossary", "glossary.toml")
    assert (done.status, done.err.count("\n"), done.err.startswith("bad.txt: is a binary file")) == (2, 1, True)
    assert run("log", "verify", "a.edits.jsonl", "--quiet") == Result(0, "", "")
    (tmp_path / "a.corrected.txt").write_text("x\n", "utf-8")
    done = run("log", "verify", "a.edits.jsonl", "--quiet")
    assert (done.status, "was changed since it was saved" in done.err) == (1, True)


def test_log_show_prints_every_decision(run: Run) -> None:
    """As text for people, or as JSON for programs."""
    run("fix", "a.txt")
    assert run("log", "show", "a.edits.jsonl").out.count("Tokaev -> Tokayev") == 2
    assert len(json.loads(run("log", "show", "a.edits.jsonl", "--format", "json").out)["decisions"]) == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "none.txt"], "none.txt: no such file"),
        (["check", "folder-without-texts"], "no text files"),
        (["check", "a.txt", "--source", "short.txt"], "source"),
        (["check", "a.txt", "--glossary", "broken.toml"], "broken.toml:2: broken TOML"),
        (["check", "a.txt", "--glossary", "unknown.toml"], 'entry "A": unknown key "knd"'),
        (["check", "a.txt", "--glossary", "empty.toml"], "no entries"),
        (["check", "a.txt", "--glossary", "none.toml"], "no such glossary"),
        (["check", "binary.txt"], "binary"),
        (["check", "a.txt", "--encoding", "klingon"], "unknown encoding"),
        (["check", "a.txt", "--min-confidence", "2"], "from 0 to 1"),
        (["check", "a.txt", "--jobs", "0"], "at least 1"),
        (["check", "a.txt", "b.txt", "--source", "a.txt"], "--source goes with one translation"),
        (["check"], "required"),
        (["check", "a.txt", "--format", "yaml"], "invalid choice"),
        (["fix", "a.txt", "--output", "a.txt"], "is the input"),
        (["fix", "a.txt", "--output", "./link.txt"], "is the input"),
        (["fix", "a.txt", "--output", "glossary.toml"], "is the glossary"),
        (["fix", "a.txt", "--output", "other.txt"], "other.txt"),
        (["fix", "a.txt", "--output", "none/copy.txt"], "none: no such folder; make it first, or choose another --output"),
        (["fix", "a.txt", "--log", "none/a.jsonl"], "none: no such folder; make it first, or choose another --log"),
        (["fix", "a.txt", "--log", "a.txt"], "is the input"),
        (["fix", "a.txt", "b.txt", "--output", "-"], "--output - takes one file, not several; name a folder"),
        (["fix", "a.txt", "--output", "-", "--log", "x.jsonl"], "--log goes with a corrected copy in a file"),
        (["fix", "a.txt", "--log", "-"], "argument --log: - stands for standard output, where this cannot go; name a file"),
        (["fix", "a.jsonl", "--output", "-"], "a corpus needs a folder"),
        (["review", "a.txt", "--output", "-"], "argument --output: - stands for standard output"),
        (["check", "a.txt", "--baseline", "-", "--write-baseline"], "argument --baseline: - stands for standard output"),
        (["log", "merge", "a.jsonl", "b.jsonl", "--output", "-"], "argument --output: - stands for standard output"),
        (["glossary", "export", "--output", "-"], "export needs a file or a format"),
        (["log", "show", "none.jsonl"], "no such"),
        (["log", "show", "a.txt"], "a.txt:1: is not an edit log; name another log, or move this file away"),
        (["log", "verify", "empty.toml"], "empty.toml"),
        (["frobnicate.txt"], "no such file"),
        (["chek", "a.txt"], '(did you mean the command "check"?)'),
        (["--glossary", "glossary.toml", "a.txt"], "the reviewer needs a terminal; use tui-review check or fix in scripts\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_bad_input_is_one_line_and_status_2(run: Run, tmp_path: Path, arguments: list[str], words: str) -> None:
    """There is no traceback, nothing is written, and the message names the place and the problem."""
    (tmp_path / "folder-without-texts").mkdir()
    (tmp_path / "short.txt").write_text("one line\n")
    (tmp_path / "broken.toml").write_text('[[entry]]\ncanonical = "A\n')
    (tmp_path / "unknown.toml").write_text('[[entry]]\ncanonical = "A"\nknd = "x"\n')
    (tmp_path / "empty.toml").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(32)) * 40)
    (tmp_path / "other.txt").write_text("somebody's text\n")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("x\n")
    before = files(tmp_path)
    done = run(*arguments)
    lines = [line for line in done.err.splitlines() if not line.startswith("glossary: ")]
    assert done.status == 2
    assert len(lines) == 1, done.err
    assert words in f"{lines[0]}\n"
    assert done.out == ""
    assert files(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(run: Run, tmp_path: Path) -> None:
    """One line, status 2."""
    (tmp_path / "a.txt").chmod(0)
    done = run("check", "a.txt")
    assert (done.status, "permission denied" in done.err) == (2, True)


def test_a_file_system_that_says_no_is_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any such error gives one line with the path, and status 2."""
    real = Path.is_dir

    def refuse(self: Path) -> bool:
        if self.name == "copy.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self)

    monkeypatch.setattr(Path, "is_dir", refuse)
    done = run("fix", "a.txt", "--output", "locked/copy.txt")
    lines = [line for line in done.err.splitlines() if not line.startswith("glossary: ")]
    assert (done.status, len(lines)) == (2, 1)
    assert "ermission denied" in lines[0]


def test_no_glossary_anywhere_is_said(run: Run, tmp_path: Path) -> None:
    """The message has a remedy."""
    (tmp_path / "glossary.toml").unlink()
    if any((folder / "glossary.toml").exists() for folder in tmp_path.parents):
        pytest.skip("a glossary.toml stands in a folder above those of the tests")
    done = run("check", "a.txt")
    assert done.status == 2
    assert "no glossary.toml" in done.err
    assert "--glossary" in done.err


def test_replaced_entries_are_said(run: Run, tmp_path: Path) -> None:
    """Nobody should use a glossary other than the intended one without noticing."""
    (tmp_path / "project.toml").write_text('[[entry]]\ncanonical = "Luhansk"\n', "utf-8")
    done = run("check", "a.txt", "--glossary", "glossary.toml", "--glossary", "project.toml")
    assert "project.toml replaced 1 entry of an earlier one: Luhansk" in done.err


def test_an_entry_that_the_glossary_does_not_have_is_said(run: Run) -> None:
    """Otherwise a typo in ``--only`` would look like a clean text."""
    done = run("check", "a.txt", "--only", "entry=Luhansc", "--skip", "tag=old")
    assert done.status == 0
    assert "glossary.toml has nothing with entry=Luhansc; check --only and --skip" in done.err
    assert "glossary.toml has nothing with tag=old" in done.err


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """``check | head`` ends silently."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "a.txt").write_text(TEXT * 4000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "tui_review", "check", "a.txt"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert "Traceback" not in process.stderr.read().decode()


@pytest.mark.parametrize(
    ("arguments", "redirected", "status", "said"),
    [
        ("check -", "<&-", 2, "standard input: cannot be read (Bad file descriptor); check what is piped in"),
        ("check a.txt", ">&-", 2, "tui-review: standard output: cannot be written (Bad file descriptor); check where it goes"),
        ("check a.txt", ">/dev/full", 2, "tui-review: standard output: cannot be written (No space left on device); check where it goes"),
        ("fix - <a.txt", ">&-", 2, "tui-review: standard output: cannot be written (Bad file descriptor); check where it goes"),
        ("fix a.txt", "<&- >&-", 0, "a.txt: 3 fixes, 3 edits in all; wrote a.corrected.txt and a.edits.jsonl"),
        ("glossary add", "<&-", 2, "tui-review: add needs the name of the new entry; see tui-review glossary add --help"),
        ("--help", ">&-", 0, ""),
        ("check none.txt", "2>&-", 2, ""),
        ("check none.txt", "2>/dev/full", 2, ""),
    ],
)  # fmt: skip
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the shell and the device of this test are Linux's")  # noqa: PTH110
def test_a_stream_that_is_not_there_is_one_line(tmp_path: Path, arguments: str, redirected: str, status: int, said: str) -> None:
    """Closed or full streams are only an error if the command needs them, and never give the status of findings."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    command = f"{sys.executable} -m tui_review {arguments} {redirected}"
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S602
    assert done.returncode == status, done.stderr
    assert [line for line in done.stderr.splitlines() if not line.startswith("glossary: ")] == ([said] if said else [])


def test_the_reviewer_needs_a_terminal(run: Run, tmp_path: Path) -> None:
    """In a pipe, the message refers to check and fix."""
    before = files(tmp_path)
    done = run("a.txt")
    assert done.status == 2
    assert "needs a terminal" in done.err
    assert files(tmp_path) == before


@pytest.mark.parametrize("command", ["review", "check", "fix", "log"])
def test_every_command_has_help_with_examples(run: Run, command: str) -> None:
    """The help explains the exit statuses, or says where the keys are."""
    done = run(command, "--help")
    assert done.status == 0
    assert "usage: tui-review" in done.out
    if command == "log":
        assert "verify" in done.out
    else:
        assert "examples:" in done.out
