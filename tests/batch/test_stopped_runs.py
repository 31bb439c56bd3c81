"""Runs that are stopped, killed or lose a process: what is done stays, the rest is done later, and nothing shows the seam."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tui_review.batch import Input, Job, State
from tui_review.batch.pool import in_order
from tui_review.cli import main
from tui_review.detect import Finding

GLOSSARY = """
[[entry]]
canonical = "Tokayev"
source = { ru = ["Токаев"] }

[[entry]]
canonical = "Luhansk"
source = { uk = ["Луганськ"] }
variants = ["Lugandon"]
"""
FILES = 48
ENDED_WITH = 130
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc and signals process groups")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a glossary and many texts; the clock of edit logs stands still."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    for number in range(FILES):
        path = tmp_path / "in" / f"{number % 7}" / f"{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text {number}.\nPresident Tokaev left Lugandon.\n" * 20, "utf-8")
    return tmp_path


def outputs(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the state of the run."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".tui-review-state.jsonl"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def started(*arguments: str) -> subprocess.Popen[str]:
    """A command in a process group of its own."""
    command = [sys.executable, "-m", "tui_review", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def wait_for_copies(folder: Path, count: int, process: subprocess.Popen[str]) -> None:
    """Until some copies are written, or the process is through."""
    while process.poll() is None and sum(1 for _ in folder.rglob("*.txt")) < count:
        time.sleep(0.01)


def run_whole(folder: str) -> None:
    """The run that nobody stopped."""
    assert main(["fix", "in", "--output", folder, "--jobs", "1"]) == 0


@linux
def test_a_run_that_is_killed_and_resumed_gives_the_bytes_of_one_that_was_not(desk: Path) -> None:
    """Twice killed with all its processes, then finished: same copies, same logs, nothing left lying about."""
    run_whole("whole")
    for count in (6, 20):
        with started("fix", "in", "--output", "out", "--jobs", "2", "--resume") as process:
            wait_for_copies(desk / "out", count, process)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    assert main(["fix", "in", "--output", "out", "--jobs", "2", "--resume"]) == 0
    assert outputs(desk / "out") == outputs(desk / "whole")


def _interrupt_all(process: subprocess.Popen[str]) -> None:
    os.killpg(process.pid, signal.SIGINT)


def _hang_up(process: subprocess.Popen[str]) -> None:
    os.killpg(process.pid, signal.SIGHUP)


@linux
@pytest.mark.parametrize("stop", [_interrupt_all, subprocess.Popen.terminate, _hang_up])
def test_a_run_that_is_asked_to_stop_does_so_cleanly_and_says_what_is_done(
    desk: Path, stop: Callable[[subprocess.Popen[str]], None]
) -> None:
    """With Ctrl-C, which every process gets, or a signal to the first: status 130, how far it came, how to go on, and nothing else."""
    with started("fix", "in", "--output", "out", "--jobs", "2", "--resume") as process:
        wait_for_copies(desk / "out", 5, process)
        stop(process)
        _, talk = process.communicate()
    if process.returncode == 0:
        pytest.skip("the run was through before the signal")
    assert process.returncode == ENDED_WITH
    assert "Traceback" not in talk
    assert talk.endswith(f"of {FILES} files done; the same command goes on from here\n")
    run_whole("whole")
    assert main(["fix", "in", "--output", "out", "--resume"]) == 0
    assert outputs(desk / "out") == outputs(desk / "whole")


@linux
def test_what_was_under_way_when_a_run_was_stopped_counts() -> None:
    """The processes finish it, so it is handed on before the run ends."""
    tasks = [str(number) for number in range(8)]
    tasks[3] = "3 + (__import__('os').kill(__import__('os').getppid(), 2) or 0)"
    got: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        got.extend(in_order(eval, tasks, 2, int))
    assert got == list(range(len(got)))
    assert len(got) > 3


def test_a_report_that_is_stopped_is_closed_and_says_so(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON on standard output stays JSON; a file keeps what was in it."""
    from tui_review.batch import work

    real, calls = work.work_on, []

    def interrupted(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) % 3 == 0:
            raise KeyboardInterrupt
        return real(*arguments)  # type: ignore[arg-type]  # passed on as they come

    monkeypatch.setattr(work, "work_on", interrupted)
    assert main(["check", "in", "--format", "json", "--jobs", "1"]) == ENDED_WITH
    data = json.loads(capsys.readouterr().out)
    assert data["summary"]["files"] == 2
    assert data["summary"]["errors"] == [f"stopped; 2 of {FILES} files done"]
    (desk / "report.json").write_text('{"tool": "tui-review", "version": "0", "findings": []}')
    assert main(["check", "in", "--format", "json", "--jobs", "1", "--output", "report.json"]) == ENDED_WITH
    assert json.loads((desk / "report.json").read_text())["version"] == "0"


@linux
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGQUIT])
def test_no_process_outlives_the_one_that_started_it(desk: Path, number: signal.Signals) -> None:
    """When the first one alone is killed, the others let go of its streams."""
    with started("fix", "in", "--output", "out", "--jobs", "2") as process:
        wait_for_copies(desk / "out", 5, process)
        process.send_signal(number)
        process.communicate()  # to the end, which comes when nobody holds the streams any more
    if process.returncode == 0:
        pytest.skip("the run was through before the signal")
    assert process.returncode == -number


@linux
def test_a_process_that_dies_costs_no_result(desk: Path) -> None:
    """The system may end one when memory runs out; its documents are done again."""
    run_whole("whole")
    with started("fix", "in", "--output", "out", "--jobs", "2") as process:
        wait_for_copies(desk / "out", 5, process)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        workers = [pid for pid in children.read_text().split() if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        for pid in workers[:1]:
            os.kill(int(pid), signal.SIGKILL)
        _, talk = process.communicate()
    assert process.returncode == 0, talk
    assert {name for name in outputs(desk / "out") if not name.endswith(".tmp")} == set(outputs(desk / "whole"))
    whole, out = outputs(desk / "whole"), outputs(desk / "out")
    assert [name for name in whole if out[name] != whole[name]] == []


@pytest.mark.parametrize("left", ["log", "torn log", "log and copy"])
def test_what_a_kill_left_of_a_document_is_done_anew(desk: Path, left: str) -> None:
    """Before the copy, in the middle of the log's first lines, between the copy and the log's last line."""
    run_whole("whole")
    run_whole("out")
    log, copy = desk / "out/0/000.edits.jsonl", desk / "out/0/000.txt"
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:-1]) if left != "torn log" else b"".join(lines[:4]) + lines[4][:30])
    if left != "log and copy":
        copy.unlink()
    assert main(["fix", "in", "--output", "out", "--jobs", "1"]) == 0
    assert outputs(desk / "out") == outputs(desk / "whole")


def test_somebody_s_unsaved_decisions_are_no_leftover(desk: Path) -> None:
    """A log with a rejection is kept and added to."""
    run_whole("out")
    log = desk / "out/0/000.edits.jsonl"
    lines = log.read_text("utf-8").splitlines(keepends=True)[:-1]
    lines[1] = lines[1].replace('"accept"', '"reject"').replace('"replacement":"Tokayev"', '"replacement":"Tokaev"')
    log.write_text("".join(lines), "utf-8")
    (desk / "out/0/000.txt").unlink()
    assert main(["fix", "in", "--output", "out", "--jobs", "1"]) == 0
    assert log.read_text("utf-8").startswith("".join(lines))
    assert (desk / "out/0/000.txt").read_text("utf-8").startswith("Text 0.\nPresident Tokaev left Luhansk.\nText 0.\nPresident Tokayev")


@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_a_decision_that_a_torn_log_lost_is_said(desk: Path, capsys: pytest.CaptureFixture[str], more: list[str]) -> None:
    """By fix, which goes on with what the log still has."""
    text = desk / "in/0/000.txt"
    assert main(["fix", str(text)]) == 0
    log = text.with_name("000.edits.jsonl")
    whole = log.read_bytes()
    log.write_bytes(whole + whole.splitlines()[1][:40])
    capsys.readouterr()
    assert main(["fix", str(text), *more]) == 0
    number = len(whole.splitlines()) + 1
    assert f"000.edits.jsonl:{number}: the last line was cut off while it was written; it is dropped" in capsys.readouterr().err


def test_a_resumed_check_reports_the_same_and_does_only_what_changed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A changed text and a changed glossary are noticed; other options begin anew."""

    def check(*more: str) -> tuple[str, str]:
        assert main(["check", "in", "--format", "jsonl", "--resume", *more]) == 1
        got = capsys.readouterr()
        return got.out, got.err

    first, talk = check()
    assert "resumed: " not in talk
    again, talk = check()
    assert again == first
    assert f"resumed: {FILES} of {FILES} files finished before" in talk
    (desk / "in/0/000.txt").write_text("Tokaev\n")
    third, talk = check()
    assert len(third.splitlines()) == len(first.splitlines()) - 39
    assert f"{FILES - 1} from an earlier run" in talk
    assert f"resumed: {FILES - 1} of {FILES} files finished before" in talk
    (desk / "glossary.toml").write_text(GLOSSARY + '[[entry]]\ncanonical = "Text"\n', "utf-8")
    _, talk = check()
    assert "from an earlier run" not in talk
    assert "resumed: " not in check("--min-confidence", "0.8")[1]


def test_a_changed_source_is_noticed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was found beside another source text is found anew."""
    (desk / "mt.txt").write_text("The governor of Lugansk spoke.\n", "utf-8")
    command = ["check", "mt.txt", "--source", "source.txt", "--format", "jsonl", "--resume"]

    def check(source: str) -> tuple[str, str]:
        (desk / "source.txt").write_text(source, "utf-8")
        main(command)
        got = capsys.readouterr()
        return got.out, got.err

    first, _ = check("Губернатор Токаев.\n")
    assert "resumed: 1 of 1" in check("Губернатор Токаев.\n")[1]
    changed, talk = check("Луганськ.\n")
    assert "resumed: " not in talk
    assert changed != first


def test_a_finding_that_is_recalled_is_the_one_that_was_found(desk: Path) -> None:
    """To the last of its grounds, so that it can be compared and kept in sets."""
    job = Job((desk / "glossary.toml",))
    items = [Input(desk / "in/0/000.txt")]

    def results() -> set[Finding]:
        with State(desk / "state", "check", job) as state:
            done = state.finished(items)
            (result,) = state.run("check", items, done, jobs=1)
            assert result.resumed == bool(done)
            return {located.finding for located in result.report.found}

    first = results()
    assert first == results()
    assert any(finding.grounds for finding in first)


def test_a_torn_last_line_of_the_state_is_dropped(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And a file that is no state is left alone."""
    assert main(["fix", "in", "--output", "out", "--resume", "--state", "state"]) == 0
    state = desk / "state"
    state.write_bytes(state.read_bytes()[:-20])
    assert main(["fix", "in", "--output", "out", "--resume", "--state", "state"]) == 0
    assert f"resumed: {FILES - 1} of {FILES}" in capsys.readouterr().err
    assert main(["fix", "in", "--output", "out", "--resume", "--state", "glossary.toml"]) == 2
    assert "glossary.toml: is no state of an earlier run" in capsys.readouterr().err
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


def test_the_summary_is_a_table_of_what_the_run_came_to(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files, words, findings by tier and evidence, fixes; only for many files unless it is asked for."""
    (desk / "in/0/bad.txt").write_bytes(bytes(range(32)) * 40)
    assert main(["fix", "in", "--output", "out", "--jobs", "1"]) == 2
    talk = capsys.readouterr().err.splitlines()
    table = [line.split(None, 2) for line in talk[-5:]]
    assert table[:4] == [
        ["files", "48", "1 failed"],
        ["words", "5,760"],
        ["findings", "1,920", "certain 1,920; transliteration 960, variant 960"],
        ["fixes", "1,920", "in 48 files"],
    ]
    assert table[4][0] == "seconds"
    main(["fix", "in", "--output", "out", "--jobs", "1", "--no-summary"])
    assert "5,760" not in capsys.readouterr().err
    main(["check", "in/0/000.txt", "--summary"])
    assert "words" in capsys.readouterr().err
