"""Exchange of judged words between processes with the same glossary, so that each word is judged only once.

Judging a new word is the expensive step; a corpus of news has thirty thousand words worth it, and each process would meet most of
them. Each process appends its new results to a file of its own in a folder that exists for the run, and reads those of the others.
"""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_review.detect import Detector, Learned

_HEAD = 8
"""Number of bytes of the length before each message."""


class Exchange:
    """The exchange as seen from one process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mute = False
        self._read: dict[str, int] = {}
        """By file, the offset up to which it was read."""
        self._waiting: dict[str, list[Learned]] = {}
        """By glossary, results of other processes that no detector has yet."""

    def tell(self, detector: Detector) -> None:
        """Write what a detector has learned since the last call for the other processes."""
        glossary = detector.glossary.sha256
        learned = detector.learned()
        if not learned or self._mute:
            return
        message = pickle.dumps((glossary, learned), pickle.HIGHEST_PROTOCOL)
        try:
            with (self._folder / str(os.getpid())).open("ab") as own:
                own.write(len(message).to_bytes(_HEAD) + message)
        except OSError:
            # Without room for it, the others judge these words themselves; nothing may follow an incomplete message.
            self._mute = True

    def listen(self) -> None:
        """Read the new results of the other processes."""
        for entry in os.scandir(self._folder):
            if entry.name != str(os.getpid()):
                self._listen_to(entry.path)

    def teach(self, detector: Detector) -> None:
        """Pass the results read for its glossary to a detector."""
        glossary = detector.glossary.sha256
        for learned in self._waiting.pop(glossary, ()):
            detector.learn(learned)

    def _listen_to(self, path: str) -> None:
        with Path(path).open("rb") as file:
            at = file.seek(self._read.get(path, 0))
            # An incomplete message is left for the next call.
            while len(head := file.read(_HEAD)) == _HEAD and len(message := file.read(int.from_bytes(head))) == int.from_bytes(head):
                at = file.tell()
                glossary, learned = pickle.loads(message)  # noqa: S301 - written by this run's own processes in its own folder
                self._waiting.setdefault(glossary, []).append(learned)
        self._read[path] = at
