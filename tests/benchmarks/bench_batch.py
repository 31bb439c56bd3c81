"""Many files: one process and two, memory, a run that is killed and resumed, and two spelling checkers for comparison.

    python tests/benchmarks/bench_batch.py TEXT... --glossary G [--files 10000] [--only STEP...]

The files are made from TEXT, text files or folders of them: a window of lines moves over each, so that all files differ. CPU seconds
(user and system, all processes) are comparable even on a machine with other load: the speed-up of two processes with evenly shared
work, on free cores, is the CPU time of one process divided by half of theirs. Peak memory is that of the largest process. typos and
codespell get the single-word corrections that tui-review found as their list; typos also uses its built-in list, which cannot be
disabled.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

STEPS = ("jobs", "memory", "resume", "others")
EPOCH = "1700000000"


@dataclass(frozen=True)
class Cost:
    """The cost of a command."""

    wall: float
    cpu: float
    peak: int
    """KiB."""
    status: int

    def told(self, files: int, size: int) -> str:
        """The cost in one line."""
        return (
            f"{self.wall:7.1f} s wall {self.cpu:7.1f} s CPU {self.peak / 1024:6.0f} MiB peak "
            f"{files / self.wall:8,.0f} files/s {files / self.cpu:8,.0f} files/CPU s {size / 1e6 / self.cpu:6.2f} MB/CPU s"
        )


def run(*command: str | Path, cwd: Path) -> Cost:
    """Run a command to its end and discard its output."""
    started = time.monotonic()
    with subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(time.monotonic() - started, used.ru_utime + used.ru_stime, used.ru_maxrss, process.returncode)


def made(texts: list[Path], folder: Path, count: int, lines: int) -> int:
    """Make the files, and return their size in bytes."""
    sources = sorted(path for text in texts for path in (text.rglob("*.txt") if text.is_dir() else [text]))
    rows = [path.read_text("utf-8", "replace").splitlines(keepends=True) for path in sources]
    windows = itertools.cycle(
        (number, start) for step in range(lines) for number, text in enumerate(rows) for start in range(step, len(text), lines)
    )
    size = 0
    for file, (number, start) in zip(range(count), windows, strict=False):
        path = folder / f"{file // 500:03}" / f"{file:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        data = "".join(rows[number][start : start + lines]).encode()
        path.write_bytes(data)
        size += len(data)
    return size


def tool(*arguments: str) -> list[str]:
    """A command line of tui-review."""
    return [sys.executable, "-m", "tui_review", *arguments, "--no-summary"]


def fingerprint(folder: Path) -> tuple[int, str]:
    """The number of files below a folder, and a hash of all of them, without the state of the run."""
    digest = hashlib.sha256()
    count = 0
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != ".tui-review-state.jsonl":
            count += 1
            digest.update(f"{path.relative_to(folder)}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return count, digest.hexdigest()


def jobs(work: Path, count: int, size: int) -> None:
    """One process and two."""
    cost: dict[str, Cost] = {}
    for number in ("1", "2"):
        cost[number] = run(*tool("check", "in", "--format", "jsonl", "--output", f"found{number}.jsonl", "--jobs", number), cwd=work)
        print(f"check --jobs {number}  {cost[number].told(count, size)}")
    same = (work / "found1.jsonl").read_bytes() == (work / "found2.jsonl").read_bytes()
    print(f"reports: {'the same bytes' if same else 'NOT THE SAME'}")
    one, two = cost["1"], cost["2"]
    print(
        f"two processes: {one.wall / two.wall:.2f} times one by the clock; {2 * one.cpu / two.cpu:.2f} times one by the CPU that each takes"
    )


def memory(work: Path, count: int) -> None:
    """A tenth of the files, and all of them."""
    few = sorted((work / "in").iterdir())[: max(count // 5000, 1)]
    part = run(*tool("check", *map(str, few), "--format", "jsonl", "--output", "part.jsonl", "--jobs", "2"), cwd=work)
    whole = run(*tool("check", "in", "--format", "jsonl", "--output", "found.jsonl", "--jobs", "2"), cwd=work)
    print(f"peak memory: {part.peak / 1024:.0f} MiB for {len(few) * 500:,} files, {whole.peak / 1024:.0f} MiB for {count:,}")


def resume(work: Path, count: int) -> None:
    """Killed twice and resumed, compared with an uninterrupted run."""
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    for name in ("whole", "parts"):
        shutil.rmtree(work / name, ignore_errors=True)
    whole = run(*tool("fix", "in", "--output", "whole", "--jobs", "2"), cwd=work)
    print(f"fix, not stopped: {whole.wall:.1f} s wall, {whole.cpu:.1f} s CPU")
    for share in (0.3, 0.6):
        with subprocess.Popen(
            tool("fix", "in", "--output", "parts", "--jobs", "2", "--resume"), cwd=work, stderr=subprocess.DEVNULL, start_new_session=True
        ) as process:
            while process.poll() is None and _lines(work / "parts" / ".tui-review-state.jsonl") < count * share:
                time.sleep(0.2)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        print(f"killed with {_lines(work / 'parts' / '.tui-review-state.jsonl') - 1:,} of {count:,} finished")
    rest = run(*tool("fix", "in", "--output", "parts", "--jobs", "2", "--resume"), cwd=work)
    print(f"resumed: {rest.wall:.1f} s wall, {rest.cpu:.1f} s CPU, status {rest.status}")
    one, other = fingerprint(work / "whole"), fingerprint(work / "parts")
    print(f"outputs: {one[0]:,} and {other[0]:,} files, {'the same bytes' if one == other else 'NOT THE SAME'}")


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def others(work: Path, count: int, size: int) -> None:
    """Other tools, with the same corrections as a list."""
    own = run(*tool("check", "in", "--format", "jsonl", "--output", "found.jsonl", "--jobs", "1"), cwd=work)
    pairs = dict(_pairs(work / "found.jsonl"))
    print(f"list: {len(pairs):,} single-word corrections of the {_lines(work / 'found.jsonl'):,} findings")
    (work / "list.txt").write_text("".join(f"{wrong}->{right}\n" for wrong, right in pairs.items()), "utf-8")
    words = "".join(f"{json.dumps(wrong)} = {json.dumps(right)}\n" for wrong, right in pairs.items())
    (work / "typos.toml").write_text(f"[default.extend-words]\n{words}", "utf-8")
    print(f"tui-review --jobs 1   {own.told(count, size)}")
    for name, command in (
        ("codespell", ["codespell", "-D", "list.txt", "in"]),
        ("typos -j 1", ["typos", "--config", "typos.toml", "--format", "brief", "-j", "1", "in"]),
    ):
        found = shutil.which(command[0], path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        if found is None:
            print(f"{name}: not installed")
            continue
        cost = run(found, *command[1:], cwd=work)
        print(f"{name:<21} {cost.told(count, size)}  status {cost.status}; {own.cpu / cost.cpu:.1f} times less CPU than tui-review")


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            if found["surface"].isascii() and found["surface"].isalpha() and found["suggestion"].isascii():
                yield found["surface"].lower(), found["suggestion"]


def main() -> None:
    """Make the files and run the steps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path, metavar="TEXT", help="real text: files, or folders of .txt files")
    parser.add_argument("--glossary", type=Path, required=True, help="the glossary to check by")
    parser.add_argument("--files", type=int, default=10_000, help="how many files to make (default: %(default)s)")
    parser.add_argument("--lines", type=int, default=30, help="lines of text in each (default: %(default)s)")
    parser.add_argument("--work", type=Path, default=Path("bench-batch"), help="the folder to work in, made anew (default: %(default)s)")
    parser.add_argument("--only", choices=STEPS, action="append", help="take these steps only")
    args = parser.parse_args()
    work = args.work.absolute()
    shutil.rmtree(work, ignore_errors=True)
    size = made(args.texts, work / "in", args.files, args.lines)
    shutil.copy(args.glossary, work / "glossary.toml")
    print(f"{args.files:,} files, {size / 1e6:.1f} MB, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    run(*tool("check", "in/000", "--jobs", "1"), cwd=work)  # so that the glossary is compiled beforehand
    steps = args.only or STEPS
    if "jobs" in steps:
        jobs(work, args.files, size)
    if "memory" in steps:
        memory(work, args.files)
    if "resume" in steps:
        resume(work, args.files)
    if "others" in steps:
        others(work, args.files, size)


if __name__ == "__main__":
    main()
