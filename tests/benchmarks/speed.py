"""The speed of the engine on one long text, compared with other tools with lists of the same size.

Processor time is measured instead of elapsed time, and the peak memory of each process. The other tools search for listed wrong
forms, which the engine predicts, so their lists have one wrong form for each name. Tools that are not installed are left out;
``typos`` and ``codespell`` are on PyPI.

    speed.py [FILE OR FOLDER ...] [--entries 1000,10000,100000] [--megabytes 40]

The text consists of the given files, repeated until it is long enough; without files it is generated.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.resources import files
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

RAPIDFUZZ_PART = 200_000
RIPGREP_PART = 2_000_000
"""Number of code points of the text for slow tools; their figures are for that part."""
_SYLLABLES = "ba be bo bu da de di do ga go ka ke ki ko la le li lo ma mi mo na ne ni no pa po ra re ri ro sa se shi so ta te to va vi vo za zhe zi".split()
_ENDINGS = "sk grad vka tsi no iv ov ino evo burg ovka ivka ansk ets".split()
_CYRILLIC = dict(
    zip("abvgdeziklmnoprstufhcyj", "абвгдезиклмнопрстуфхцыж", strict=True), sh="ш", zh="ж", ts="ц", ch="ч", ya="я", yu="ю"
)  # fmt: skip


_MEASURE = """
import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss, status)
"""


class Run(NamedTuple):
    """The cost of a process."""

    seconds: float
    """User and system time."""
    megabytes: float
    """Peak memory."""
    status: int


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("paths", nargs="*", type=Path, help="text files, or folders of them")
    parser.add_argument("--entries", default="1000,10000,100000")
    parser.add_argument("--megabytes", type=float, default=40)
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.entries.split(",")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["TUI_REVIEW_CACHE"] = str(folder / "cache")
        names = list(made_names(max(sizes)))
        text = folder / "text.txt"
        text.write_text(long_text(arguments.paths, int(arguments.megabytes * 1_000_000), names[: sizes[0]]), "utf-8")
        short = folder / "short.txt"
        short.write_text("Nothing much happened.\n", "utf-8")
        megabytes = text.stat().st_size / 1e6
        print(f"{megabytes:.1f} MB of text; seconds of processor time, MB of text a second, MB of memory")
        for size in sizes:
            compare(folder, names[:size], text, short, megabytes)


def compare(folder: Path, names: list[str], text: Path, short: Path, megabytes: float) -> None:
    """The lines for one size of glossary."""
    print(f"\n{len(names):,} entries")
    glossary = folder / f"{len(names)}.toml"
    glossary.write_text(
        "".join(f'[[entry]]\ncanonical = "{n}"\nkind = "place"\nsource = {{ uk = ["{cyrillic(n)}"] }}\n' for n in names), "utf-8"
    )
    check = [sys.executable, "-m", "tui_review", "check", "--glossary", str(glossary), "--format", "jsonl"]
    first, second = (measured([*check, str(short)]) for _ in range(2))
    whole = measured([*check, str(text)])
    print(f"  {'first start, compiling':28}{first.seconds:8.2f} s{'':14}{first.megabytes:6.0f} MB")
    print(f"  {'second start':28}{second.seconds:8.2f} s{'':14}{second.megabytes:6.0f} MB")
    line("tui-review", whole, megabytes, whole.seconds)
    wrong = {name.lower(): name for name in (misspelled(n) for n in names)}
    pairs = [(w, n) for w, n in wrong.items() if w.isascii() and w.isalpha()]
    config, words, plain = folder / "typos.toml", folder / "codespell.txt", folder / "names.txt"
    config.write_text("[default.extend-words]\n" + "".join(f'"{w}" = "{n}"\n' for w, n in pairs), "utf-8")
    words.write_text("".join(f"{w}->{n}\n" for w, n in pairs), "utf-8")
    plain.write_text("\n".join(names) + "\n", "utf-8")
    part = folder / "part.txt"
    part.write_text(text.read_text("utf-8")[:RIPGREP_PART], "utf-8")
    if typos := tool("typos"):
        line("typos", measured([typos, "--threads", "1", "--isolated", "--config", str(config), str(text)]), megabytes, whole.seconds)
    if codespell := tool("codespell"):
        line("codespell", measured([codespell, "-D", str(words), str(text)]), megabytes, whole.seconds)
    if ripgrep := shutil.which("rg"):
        run = measured([ripgrep, "-F", "-w", "-c", "-j", "1", "-f", str(plain), str(part)])
        line("ripgrep -F -w -f, on a part", run, part.stat().st_size / 1e6, whole.seconds)
    fuzzy_loop(text, names, whole.seconds / megabytes)


def fuzzy_loop(text: Path, names: list[str], ours: float) -> None:
    """Compare each capitalised word of a part of the text with every name."""
    from rapidfuzz import fuzz, process

    part = text.read_text("utf-8")[: RAPIDFUZZ_PART if len(names) <= 10_000 else RAPIDFUZZ_PART // 20]
    began = time.process_time()
    for word in part.split():
        if word[0].isupper():
            process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=80)
    run = Run(time.process_time() - began, 0, 0)
    line("rapidfuzz loop, on a part", run, len(part.encode()) / 1e6, ours * len(part.encode()) / 1e6)


def line(name: str, run: Run, megabytes: float, ours: float) -> None:
    """One line of the table; the ratio is our time to theirs for the same amount of text."""
    memory = f"{run.megabytes:6.0f} MB" if run.megabytes else ""
    ratio = f"   ours/theirs {ours / run.seconds:6.2f}" if "part" not in name and name != "tui-review" else ""
    print(f"  {name:28}{run.seconds:8.2f} s{megabytes / run.seconds:9.1f} MB/s{memory:>9}{ratio}")


def measured(command: list[str]) -> Run:
    """Run a command without its output, and return its cost.

    It is started from a small helper process, as the peak memory of a child includes that of the process which forked it.
    """
    out = subprocess.run([sys.executable, "-c", _MEASURE, *command], capture_output=True, text=True, check=True).stdout
    seconds, kilobytes, status = out.split()
    return Run(float(seconds), int(kilobytes) / 1024, int(status))


def tool(name: str) -> str | None:
    """The path of a tool in this environment, or in the search path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name)


def made_names(count: int) -> Iterator[str]:
    """Distinct names of one to three words, the same in every run."""
    chance = random.Random(7)  # noqa: S311 - nothing is kept secret
    seen: set[str] = set()
    while len(seen) < count:
        word = "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3)))) + chance.choice(_ENDINGS)
        name = " ".join([word.capitalize(), *(["".join(chance.choices(_SYLLABLES, k=3)).capitalize()] if chance.random() < 0.15 else [])])
        if name not in seen:
            seen.add(name)
            yield name


def cyrillic(name: str) -> str:
    """A possible Cyrillic spelling for the name."""
    out, i, lower = "", 0, name.lower()
    while i < len(lower):
        size = 2 if lower[i : i + 2] in _CYRILLIC else 1
        out += _CYRILLIC.get(lower[i : i + size], lower[i])
        i += size
    return " ".join(word.capitalize() for word in out.split())


def misspelled(name: str) -> str:
    """The name with one letter replaced."""
    middle = len(name) // 2
    return name[:middle] + ("i" if name[middle] != "i" else "u") + name[middle + 1 :]


def long_text(paths: list[Path], size: int, names: list[str]) -> str:
    """Text of so many bytes: the files repeatedly, or sentences of English words with occasional names, some of them misspelled."""
    files = sorted(file for path in paths for file in (path.glob("**/*.txt") if path.is_dir() else [path]))
    pieces: list[str] = []
    total = 0
    for piece in cycle([file.read_text("utf-8") for file in files]) if files else sentences(names):
        pieces.append(piece)
        total += len(piece.encode())
        if total >= size:
            break
    return "".join(pieces)


def sentences(names: list[str]) -> Iterator[str]:
    """Endless sentences, with word frequencies as in English."""
    chance = random.Random(11)  # noqa: S311 - likewise
    words = (files("tui_review.glossary") / "data" / "english.txt").read_text("utf-8").split()
    weights = [1 / (n + 3) for n in range(len(words))]
    while True:
        drawn = iter(chance.choices(words, weights, k=2000))
        for first in drawn:
            rest = [next(drawn, "so") for _ in range(chance.randrange(8, 24))]
            if chance.random() < 0.3:
                name = chance.choice(names)
                rest.insert(chance.randrange(len(rest)), misspelled(name) if chance.random() < 0.1 else name)
            yield f"{first.capitalize()} {' '.join(rest)}.\n"


if __name__ == "__main__":
    main()
