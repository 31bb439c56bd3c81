"""The speed of the reviewer on a large text, measured from outside, in a pseudo-terminal of 120 by 40.

    python tests/benchmarks/bench_reviewer.py [--megabytes 5] [--findings 5000] [--keys 100] [--kind prose|one-line|chinese]

Reports the time from the start of the process until the text and the first marked finding are on the screen, the processor time
of a key press ("next", "accept", "undo") including painting, and the memory. The findings are made up, so that the reviewer is
measured without the engine.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import select
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROWS, COLUMNS = 40, 120
QUIET = 0.04
"""Time without output after which the screen counts as painted, in seconds."""
WRONG, RIGHT = "Lugansk", "Luhansk"
OPENING = "Opening words"
_SENTENCES = (
    "The spokesman said on Tuesday that talks would go on next week, and that nobody expected them to be quick. ",
    "Prices rose by four percent over the year, the statistics office reported, mostly because of “seasonal” effects. ",
    "In the capital, several thousand people gathered in front of the parliament — peacefully, according to the police. ",
    "Observers doubt it; the ministry did not answer questions about the agreement’s second part. ",
)
_CHINESE = "据当地媒体报道，双方代表于周二举行了会谈，并就有关问题交换了意见。"


def make_text(size: int, findings: int, kind: str) -> str:
    """A text of about ``size`` bytes in UTF-8 with ``findings`` wrong names, evenly spread."""
    sentences = (_CHINESE,) * 4 if kind == "chinese" else _SENTENCES
    mean = sum(len(sentence.encode()) for sentence in sentences) / 4
    count = max(findings, int(size / mean))
    parts = [f"{OPENING} of the text.\n\n"]
    for n in range(count):
        sentence = sentences[n % 4]
        named = n * findings // count != (n + 1) * findings // count
        parts.append(f"{WRONG} again: {sentence}" if named else sentence)
        if kind != "one-line" and n % 4 == 3:
            parts.append("\n\n")
    return "".join(parts)


def child(path: Path) -> None:
    """The reviewer of a made-up review, which runs in the pseudo-terminal."""
    from tui_review.detect import Evidence, Finding
    from tui_review.document import Segment, read_document
    from tui_review.review import open_session
    from tui_review.tui.app import ReviewApp
    from tui_review.tui.program import run
    from tui_review.tui.sitting import Review

    document = read_document(path)

    def find(text: str, _: Sequence[Segment]) -> list[Finding]:
        return [
            Finding(
                found.start(), found.end(), WRONG, (RIGHT, "Luhansk Oblast"), RIGHT, Evidence.TRANSLITERATION,
                0.97 if number % 3 else 0.8, "another romanisation of Луганск",
            )
            for number, found in enumerate(re.finditer(WRONG, text))
        ]  # fmt: skip

    run(ReviewApp(Review(document, None, find, lambda findings, over: open_session(document, findings, start_over=over), path.name)))


class Screen:
    """A process in a pseudo-terminal."""

    def __init__(self, command: list[str]) -> None:
        self.began = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.execv(command[0], command)  # noqa: S606 - a pseudo-terminal has no shell
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.seen = b""

    def _read(self, timeout: float) -> bytes:
        if not select.select([self._fd], [], [], timeout)[0]:
            return b""
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return b""
        self.seen += data
        return data

    def until(self, wanted: bytes, seconds: float = 60) -> float:
        """Seconds from the start of the process until ``wanted`` was written."""
        while wanted not in self.seen:
            self._read(0.5)
            if time.perf_counter() - self.began > seconds:
                raise TimeoutError(f"{wanted!r} did not appear; the screen has {self.seen[-2000:]!r}")
        return time.perf_counter() - self.began

    def settle(self) -> None:
        """Read until there is no more output."""
        while self._read(QUIET):
            pass

    def key(self, key: bytes) -> None:
        """Press a key and wait until the screen is painted."""
        os.write(self._fd, key)
        self._read(2)
        self.settle()

    def cpu(self) -> float:
        """Processor seconds so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Resident megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found.group(1)) / 1024 if found else 0.0

    def close(self) -> None:
        """Quit without saving."""
        self.key(b"q")
        os.write(self._fd, b"q")
        # Its final output must be read, or it waits forever.
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            self._read(0.1)


def per_key(screen: Screen, count: int, press: Callable[[], None]) -> float:
    """Processor milliseconds per press, without the time of the idle process."""
    before = screen.cpu()
    for _ in range(count):
        press()
    return (screen.cpu() - before) * 1000 / count


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=5.0)
    parser.add_argument("--findings", type=int, default=5000)
    parser.add_argument("--keys", type=int, default=100, help="how often each key is pressed")
    parser.add_argument("--kind", choices=("prose", "one-line", "chinese"), default="prose")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child(args.child)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "big.txt")
        path.write_text(make_text(int(args.megabytes * 1e6), args.findings, args.kind), "utf-8")
        print(f"{args.kind}, {path.stat().st_size / 1e6:.1f} MB, {args.findings} findings, {COLUMNS}x{ROWS}")
        screen = Screen([sys.executable, __file__, "--child", str(path)])
        print(f"text on the screen      {screen.until(OPENING.encode()):6.2f} s")
        print(f"first mark              {screen.until(f'0 of {args.findings} decided'.encode()):6.2f} s")
        screen.settle()
        for name, key in (("next", b"n"), ("accept", b"a"), ("undo", b"u"), ("page down", b"\x1b[6~")):
            print(f"{name:<12}processor   {per_key(screen, args.keys, lambda key=key: screen.key(key)):6.1f} ms")  # type: ignore[misc]
        print(f"accept all same         {per_key(screen, 1, lambda: screen.key(b'A')):6.0f} ms")
        print(f"memory                  {screen.memory():6.0f} MB")
        screen.close()


if __name__ == "__main__":
    main()
