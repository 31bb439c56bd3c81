"""check and fix over a corpus: records in JSON Lines and Parquet, parts that are done once, engines that lose a worker."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from .conftest import GLOSSARY, RECORDS, Desk

MANIFEST = "tui-review.run.json"


def test_check_names_the_record_of_a_finding(desk: Desk) -> None:
    """Offsets, line and column are those of the record's text."""
    desk.records("c.jsonl", RECORDS)
    assert desk.run("check", "c.jsonl", "--format", "jsonl") == 1
    found = [json.loads(line) for line in desk.out.splitlines()]
    assert [(f["path"], f["id"], f["line"], f["column"], f["start"], f["surface"]) for f in found] == [
        ("c.jsonl", "a", 1, 11, 10, "Tokaev"),
        ("c.jsonl", "a", 2, 6, 22, "Lugandon"),
        ("c.jsonl", "c", 1, 1, 0, "Tokaev"),
    ]
    assert desk.run("check", "c.jsonl") == 1
    assert desk.out.startswith("c.jsonl#a:1:11: Tokaev -> Tokayev")
    assert "3 findings in 3 records" in desk.err


def test_a_record_without_an_id_is_named_by_its_line(desk: Desk) -> None:
    """In the whole file, whichever part it is in."""
    desk.records("c.jsonl", [{"text": "Nothing."}] * 9 + [{"text": "Tokaev."}])
    assert desk.run("check", "c.jsonl", "--part-size", "0.00005") == 1
    assert desk.out.startswith("c.jsonl#10:1:1: Tokaev")


@pytest.mark.parametrize("name", ["html", "sarif", "csv", "mqm", "github", "json"])
def test_every_report_is_made_of_a_corpus(desk: Desk, name: str) -> None:
    """Also those that show the text."""
    desk.records("c.jsonl", RECORDS)
    assert desk.run("check", "c.jsonl", "--format", name, "--output", "report") == 1
    assert "Tokaev" in (desk.folder / "report").read_text("utf-8")


def test_places_in_a_record_are_none_in_its_file(desk: Desk) -> None:
    """Whoever shows or mends files by a report gets the record's line, and nothing that would point at or overwrite other bytes."""
    desk.records("c.jsonl", [{"text": "Nothing."}] * 9 + [{"text": "So: Tokaev."}, {"id": "z,1", "text": "Tokaev"}])
    assert desk.run("check", "c.jsonl", "--part-size", "0.00005", "--format", "github") == 1
    starts = [line.partition("listed")[0] for line in desk.out.splitlines()]
    assert starts == [
        "::error file=c.jsonl,line=10,title=Tokaev -> Tokayev::record 10: ",
        "::error file=c.jsonl,line=11,title=Tokaev -> Tokayev::record z,1: ",
    ]
    assert desk.run("check", "c.jsonl", "--part-size", "0.00005", "--format", "sarif") == 1
    results = json.loads(desk.out)["runs"][0]["results"]
    assert [result["locations"][0]["physicalLocation"]["region"] for result in results] == [{"startLine": 10}, {"startLine": 11}]
    assert [result["message"]["text"].partition(" should")[0] for result in results] == ['record 10: "Tokaev"', 'record z,1: "Tokaev"']
    assert not any("fixes" in result for result in results)


def test_fix_changes_nothing_but_the_edits(desk: Desk) -> None:
    """Parts and logs lie beside each other, the input is not written to, and the logs verify."""
    data = desk.records("c.jsonl", RECORDS)
    assert desk.run("fix", "c.jsonl", "--output", "out", "--reviewer", "night run") == 0
    assert "1 part; 3 edits in 2 of 3 records" in desk.err
    fixed = data.replace(b"Tokaev", b"Tokayev").replace(b"Lugandon", b"Luhansk")
    assert desk.parts("out") == {"c-00000-of-00001.jsonl": fixed}
    head, *decisions, saved = desk.logs("out")["c-00000-of-00001.edits.jsonl"]
    assert (head["document"]["path"], head["reviewer"]) == ("../c.jsonl", "night run")
    assert [(d["row"], d["id"], d["start"], d["replacement"]) for d in decisions] == [
        (1, "a", 10, "Tokayev"), (1, "a", 22, "Luhansk"), (3, "c", 0, "Tokayev"),
    ]  # fmt: skip
    assert (saved["path"], saved["edits"], saved["rows"]) == ("c-00000-of-00001.jsonl", 3, 3)
    assert desk.run("log", "verify", "out") == 0
    assert (desk.folder / "c.jsonl").read_bytes() == data


def test_a_dry_run_only_counts(desk: Desk) -> None:
    """Nothing is written."""
    desk.records("c.jsonl", RECORDS)
    assert desk.run("fix", "c.jsonl", "--output", "out", "--dry-run") == 0
    assert "would make 3 edits in 2 of 3 records" in desk.err
    assert not (desk.folder / "out").exists()


def test_fields_are_named(desk: Desk) -> None:
    """A source field switches on what only a source can tell."""
    desk.records("c.jsonl", [{"key": 5, "en": "He left the city of Lugandanke for good.", "zh": "他永远离开了卢甘斯克市。"}])
    options = ("--text-field", "en", "--source-field", "zh", "--id-field", "key", "--min-confidence", "0", "--format", "jsonl")
    assert desk.run("check", "c.jsonl", *options) == 1
    found = json.loads(desk.out)
    assert (found["id"], found["suggestion"]) == ("5", "Luhansk")


def test_a_bad_record_is_told_with_its_line_and_stays_as_it_is(desk: Desk) -> None:
    """The others are done; the status says that something was wrong."""
    data = b'{"text": "Tokaev."}\nno json\n{"text": "Tokaev."}\n'
    (desk.folder / "c.jsonl").write_bytes(data)
    assert desk.run("fix", "c.jsonl", "--output", "out", "--part-size", "0.00002") == 2
    assert "c.jsonl:2: is not JSON; mend the line" in desk.err
    assert b"".join(desk.parts("out").values()) == data.replace(b"Tokaev", b"Tokayev")


def test_many_bad_records_are_counted(desk: Desk) -> None:
    """A wrong field name does not scroll the terminal away."""
    desk.records("c.jsonl", [{"body": "Tokaev."}] * 50)
    assert desk.run("check", "c.jsonl") == 2
    assert desk.err.count("has no field 'text', but body") == 3
    assert "47 more records" in desk.err


def test_parquet_and_texts_beside_it(desk: Desk) -> None:
    """A folder of everything is mirrored; a text's log is an ordinary one."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    corpus = desk.folder / "corpus"
    (corpus / "deep").mkdir(parents=True)
    pq.write_table(pa.table({"id": ["x"], "text": ["Tokaev."], "n": [1]}), corpus / "deep" / "p.parquet")
    (corpus / "a.txt").write_text("Tokaev spoke.\r\n", "utf-8")
    assert desk.run("fix", "corpus", "--text-field", "text", "--output", "out") == 0
    table = pq.read_table(desk.folder / "out" / "deep" / "p-00000-of-00001.parquet")
    assert table.to_pydict() == {"id": ["x"], "text": ["Tokayev."], "n": [1]}
    assert (desk.folder / "out" / "a.txt").read_bytes() == b"Tokayev spoke.\r\n"
    assert desk.run("log", "verify", "out") == 0


def test_object_storage_is_read_and_written(desk: Desk) -> None:
    """Through fsspec, parts and logs alike."""
    fsspec = pytest.importorskip("fsspec")
    data = desk.records("c.jsonl", RECORDS)
    fs = fsspec.filesystem("memory")
    fs.pipe_file("/in/c.jsonl", data)
    try:
        assert desk.run("fix", "memory://in/c.jsonl", "--output", "memory://out") == 0
        names = sorted(path.rpartition("/")[2] for path in fs.find("/out"))
        assert names == ["c-00000-of-00001.edits.jsonl", "c-00000-of-00001.jsonl", MANIFEST]
        assert fs.cat_file("/out/c-00000-of-00001.jsonl").count(b"Tokayev") == 2
    finally:
        for folder in ("/in", "/out"):
            fs.rm(folder, recursive=True)


def test_a_finished_part_is_left_alone(desk: Desk) -> None:
    """What is missing is made as it would have been; the rest is not touched."""
    desk.records("c.jsonl", RECORDS * 20)
    arguments = ("fix", "c.jsonl", "--output", "out", "--part-size", "0.0005")
    assert desk.run(*arguments) == 0
    parts, logs = desk.parts("out"), {path.name: path.read_bytes() for path in (desk.folder / "out").glob("*.edits.jsonl")}
    assert len(parts) > 4
    told = desk.err.rpartition("; ")[0].partition("edits")[2]
    stamps = {name: (desk.folder / "out" / name).stat().st_mtime_ns for name in parts}
    gone = sorted(parts)[2]
    (desk.folder / "out" / gone).unlink()
    assert desk.run(*arguments) == 0
    assert f"{len(parts)} parts, {len(parts) - 1} found finished" in desk.err
    assert told.partition(";")[0] in desk.err
    assert desk.parts("out") == parts
    assert {path.name: path.read_bytes() for path in (desk.folder / "out").glob("*.edits.jsonl")} == logs
    assert {n: (desk.folder / "out" / n).stat().st_mtime_ns for n in parts if n != gone} == {n: t for n, t in stamps.items() if n != gone}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("glossary", "another glossary"),
        ("corpus", "other inputs"),
        ("--skip", "another choice of findings"),
        ("--part-size", "another --part-size"),
    ],
)
def test_parts_of_different_runs_are_not_mixed(desk: Desk, change: str, what: str) -> None:
    """The folder knows what it was made from."""
    desk.records("c.jsonl", RECORDS)
    assert desk.run("fix", "c.jsonl", "--output", "out") == 0
    if change == "glossary":
        (desk.folder / "glossary.toml").write_text(f"{GLOSSARY}\n", "utf-8")
    elif change == "corpus":
        desk.records("c.jsonl", [*RECORDS, *RECORDS])
    more = {"--skip": ("--skip", "entry=Luhansk"), "--part-size": ("--part-size", "0.0001")}.get(change, ())
    assert desk.run("fix", "c.jsonl", "--output", "out", *more) == 2
    assert f"is of a run with {what}; choose another --output" in desk.err


def test_parts_of_one_name_have_a_log_each(desk: Desk) -> None:
    """By their whole names, texts too."""
    desk.records("c.jsonl", RECORDS)
    desk.records("c.ndjson", RECORDS)
    for name in ("c.txt", "c.md"):
        (desk.folder / name).write_text("Tokaev spoke.\n")
    assert desk.run("fix", "c.jsonl", "c.ndjson", "c.txt", "c.md", "--output", "out") == 0
    logs = [f"c{part}.edits.jsonl" for part in ("-00000-of-00001.jsonl", "-00000-of-00001.ndjson", ".md", ".txt")]
    assert sorted(path.name for path in (desk.folder / "out").glob("*.edits.jsonl")) == logs
    assert desk.run("log", "verify", "out") == 0


def test_a_run_is_taken_back_for_one_entry(desk: Desk) -> None:
    """Parts are written anew, their logs verify, and going on with the run does not bring the entry back."""
    data = desk.records("c.jsonl", RECORDS)
    assert desk.run("fix", "c.jsonl", "--output", "out") == 0
    assert desk.run("log", "revert", "out", "--entry", "Tokayev") == 0
    reverted = {"c-00000-of-00001.jsonl": data.replace(b"Lugandon", b"Luhansk")}
    assert desk.parts("out") == reverted
    assert desk.run("log", "verify", "out") == 0
    assert desk.run("fix", "c.jsonl", "--output", "out") == 0
    assert desk.parts("out") == reverted
    assert desk.run("log", "report", "out", "--format", "json") == 0
    assert json.loads(desk.out)["entry"]["Tokayev"]["reject"] == 2
    (desk.folder / "c.jsonl").write_bytes(data + b" \n")
    (desk.folder / "out" / "c-00000-of-00001.jsonl").write_bytes(data)
    assert desk.run("log", "verify", "out") == 1
    assert "was changed since it was saved" in desk.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["fix", "c.jsonl"], "a corpus needs a folder to be written to; name one with --output"),
        (["fix", "c.jsonl", "--output", "c.jsonl"], "c.jsonl: is not a folder"),
        (["fix", "c.jsonl", "--output", "out", "--diff"], "--diff goes with text files"),
        (["check", "c.jsonl", "--source", "a.txt"], "name the field of the source text with --source-field"),
        (["check", "c.jsonl", "--engine", "spark"], "there is no engine 'spark'; use local, dask, or a scheduler's address"),
        (["check", "c.jsonl", "--part-size", "-1"], "'-1' is not a size in megabytes"),
        (["check", "none.jsonl"], "none.jsonl: no such file"),
        (["log", "apply", "out/c-00000-of-00001.edits.jsonl"], "is the log of a part of a corpus"),
    ],
)  # fmt: skip
def test_what_does_not_go_is_told_in_one_line(desk: Desk, arguments: list[str], told: str) -> None:
    """Status 2, and nothing is written."""
    desk.records("c.jsonl", RECORDS)
    if arguments[0] == "log":
        desk.run("fix", "c.jsonl", "--output", "out")
    before = sorted(desk.folder.rglob("*"))
    assert desk.run(*arguments) == 2
    assert told in desk.err
    assert "Traceback" not in desk.err
    assert sorted(desk.folder.rglob("*")) == before


def _workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that work for a run."""
    import psutil

    return [child.pid for child in psutil.Process(process.pid).children() if "spawn_main" in " ".join(child.cmdline())]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signal")
@pytest.mark.parametrize("engine", ["local", "dask"])
def test_a_killed_worker_s_part_is_done_again_and_nothing_twice(desk: Desk, engine: str) -> None:
    """Two processes, one of them killed in the middle: the same parts and logs as in one process, and the run says nothing of it."""
    pytest.importorskip("psutil")  # now, since the run would go on while it is imported
    if engine == "dask":
        pytest.importorskip("distributed")
    filler = "Nothing that is in any glossary stands in this sentence, and there are many of its kind here. " * 12
    desk.records("c.jsonl", [{"id": n, "text": f"{filler}{RECORDS[n % 3]['text']}"} for n in range(360)])
    assert desk.run("fix", "c.jsonl", "--output", "once", "--part-size", "0.01") == 0
    parts = desk.parts("once")
    command = [sys.executable, "-m", "tui_review", "fix", "c.jsonl", "--output", "out", "--part-size", "0.01", "--jobs", "2"]
    with subprocess.Popen([*command, "--engine", engine], stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 90
        while not desk.parts("out") and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        workers = _workers_of(process)
        os.kill(workers[0], signal.SIGKILL)
        standing = len(desk.parts("out"))
        assert process.stderr
        err = process.stderr.read().decode()
        assert process.wait(90) == 0, err
    assert 0 < standing < len(parts)
    assert err.splitlines()[-1].startswith(f"{len(parts)} parts"), err
    assert desk.parts("out") == parts
    assert desk.logs("out") == desk.logs("once")
    assert desk.run("log", "verify", "out") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_stopped_run_goes_on(desk: Desk) -> None:
    """Ctrl-C says how far it is; the same command makes the same parts as a run that was never stopped."""
    desk.records("c.jsonl", [{"id": n, "text": f"{n}: {RECORDS[n % 3]['text']}"} for n in range(4000)])
    assert desk.run("fix", "c.jsonl", "--output", "once", "--part-size", "0.01") == 0
    command = [sys.executable, "-m", "tui_review", "fix", "c.jsonl", "--output", "out", "--part-size", "0.01", "--jobs", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        while not desk.parts("out") and process.poll() is None:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        err = process.stderr.read().decode()
    assert process.returncode == 130, err
    assert f"of {len(desk.parts('once'))} parts done; the same command goes on from there" in err
    assert 0 < len(desk.parts("out")) < len(desk.parts("once"))
    assert desk.run("fix", "c.jsonl", "--output", "out", "--part-size", "0.01") == 0
    assert desk.parts("out") == desk.parts("once")
    assert desk.logs("out") == desk.logs("once")


def test_the_cluster_of_an_address_is_used(desk: Desk) -> None:
    """A scheduler that is there already; the glossary is sent to it."""
    pytest.importorskip("distributed")
    script = (
        "import sys\n"
        "from distributed import LocalCluster\n"
        "with LocalCluster(n_workers=1, processes=False, dashboard_address=None, silence_logs=50, protocol='tcp') as cluster:\n"
        "    print(cluster.scheduler_address, flush=True)\n"
        "    sys.stdin.read()\n"
    )
    desk.records("c.jsonl", RECORDS)
    elsewhere = desk.folder / "elsewhere"
    elsewhere.mkdir()
    with subprocess.Popen([sys.executable, "-c", script], cwd=elsewhere, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdin
        address = process.stdout.readline().decode().strip()
        command = [sys.executable, "-m", "tui_review", "fix", "c.jsonl", "--output", "out", "--engine", address]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        process.stdin.close()
    assert done.returncode == 0, done.stderr
    assert desk.run("fix", "c.jsonl", "--output", "once") == 0
    assert desk.parts("out") == desk.parts("once")


def test_a_cluster_that_does_not_answer_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its address, and what to check."""
    pytest.importorskip("distributed")
    monkeypatch.setattr("tui_review.batch.engines._WAIT", 0.2)
    desk.records("c.jsonl", RECORDS)
    assert desk.run("check", "c.jsonl", "--engine", "tcp://127.0.0.1:1") == 2
    assert "tcp://127.0.0.1:1: no Dask scheduler answers" in desk.err
    assert "check the address of --engine" in desk.err
