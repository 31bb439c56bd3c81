"""A corpus of JSON Lines on the local pool and on a Dask cluster, each with a worker killed: identical parts, MB/s per core.

    bench_corpus.py --text FOLDER [--megabytes 1000] [--jobs 2] [--glossary glossary.toml] [--keep FOLDER]

Each record has about twenty random lines of the text files in FOLDER. Each engine is run as a separate command; its processor time is
that of all its processes, as counted by the system.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

LINES = 20
"""Number of lines in a record."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The cost of one run."""

    wall: float
    """Seconds."""
    processor: float
    """Processor seconds of all processes, user and system."""
    killed: bool
    told: str


def make(corpus: Path, texts: list[Path], megabytes: int) -> None:
    """Write a corpus of at least that many million bytes."""
    lines = [line for text in texts for line in text.read_text("utf-8", "replace").splitlines() if line.strip()]
    draw = random.Random(7)  # noqa: S311 - the same corpus every time
    size = number = 0
    with corpus.open("wb") as file:
        while size < megabytes * 1_000_000:
            record = {"id": f"r{number}", "text": "\n".join(draw.choices(lines, k=LINES)), "n": number}
            size += file.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
            number += 1
    print(f"{corpus}: {size / 1e6:,.0f} MB, {number:,} records of lines out of {len(lines):,} in {len(texts)} files")


def fix(corpus: Path, output: Path, engine: str, jobs: int, glossary: Path, *, kill: bool) -> Measured:
    """Correct the corpus; ``kill`` ends one of the workers when the first part exists."""
    command = [sys.executable, "-m", "tui_review", "fix", str(corpus), "--output", str(output), "--engine", engine]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    killed = threading.Event()
    with subprocess.Popen([*command, "--jobs", str(jobs), "--glossary", str(glossary)], stderr=subprocess.PIPE, text=True) as process:

        def end_one() -> None:
            while process.poll() is None and not any(output.glob("*-of-*.jsonl")):
                time.sleep(0.05)
            workers = [child for child in psutil.Process(process.pid).children() if "spawn_main" in " ".join(child.cmdline())]
            os.kill(workers[0].pid, signal.SIGKILL)
            killed.set()

        if kill:
            threading.Thread(target=end_one, daemon=True).start()
        assert process.stderr
        told = process.stderr.read().strip().splitlines()[-1]
        process.wait()
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Measured(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, killed.is_set(), told)


def digest(output: Path) -> str:
    """A hash of all parts together."""
    whole = hashlib.sha256()
    for part in sorted(output.glob("*-of-*.jsonl")):
        if ".edits." not in part.name:
            whole.update(part.name.encode() + hashlib.sha256(part.read_bytes()).digest())
    return whole.hexdigest()[:16]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True, help="a folder of text files")
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--glossary", type=Path, default=Path("glossary.toml"))
    parser.add_argument("--engines", nargs="+", default=["local", "dask"])
    parser.add_argument("--keep", type=Path, help="a folder for corpus and outputs (default: a temporary one)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        corpus = folder / "corpus.jsonl"
        make(corpus, sorted(args.text.rglob("*.txt")), args.megabytes)
        size = corpus.stat().st_size / 1e6
        for engine in args.engines:
            done = fix(corpus, folder / engine, engine, args.jobs, args.glossary, kill=args.jobs > 1)
            print(
                f"{engine:8} {done.wall:7.1f} s wall  {done.processor:7.1f} s processor  {size / done.processor:5.2f} MB/s a core  "
                f"worker killed: {'yes' if done.killed else 'no'}  parts {digest(folder / engine)}\n         {done.told}"
            )


if __name__ == "__main__":
    main()
