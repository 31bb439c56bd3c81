"""What processes that read by the same glossary tell each other of words, so that none judges a word that another has judged.

Judging a word that was never seen is what costs; a text of news has thirty thousand that are worth it, and each process would meet
most of them. Each appends what is new to a file of its own in a folder that lives as long as the run, and reads on in the others'.
"""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_review.detect import Detector, Learned

_HEAD = 8
"""Bytes that say how long a message is."""


class Exchange:
    """One process's part in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mute = False
        self._read: dict[str, int] = {}
        """By file, how far it was read."""
        self._waiting: dict[str, list[Learned]] = {}
        """By glossary, what others said that was not passed on yet."""

    def tell(self, detector: Detector) -> None:
        """Let the others know what was learned since the last time."""
        glossary = detector.glossary.sha256
        learned = detector.learned()
        if not learned or self._mute:
            return
        message = pickle.dumps((glossary, learned), pickle.HIGHEST_PROTOCOL)
        try:
            with (self._folder / str(os.getpid())).open("ab") as own:
                own.write(len(message).to_bytes(_HEAD) + message)
        except OSError:
            # No room for it: the others judge these words themselves, and nobody reads on behind half a message.
            self._mute = True

    def listen(self) -> None:
        """Take in what the others have said."""
        for entry in os.scandir(self._folder):
            if entry.name != str(os.getpid()):
                self._listen_to(entry.path)

    def teach(self, detector: Detector) -> None:
        """Give a detector what was taken in for its glossary."""
        glossary = detector.glossary.sha256
        for learned in self._waiting.pop(glossary, ()):
            detector.learn(learned)

    def _listen_to(self, path: str) -> None:
        with Path(path).open("rb") as file:
            at = file.seek(self._read.get(path, 0))
            # A message that is still being written is left for the next time.
            while len(head := file.read(_HEAD)) == _HEAD and len(message := file.read(int.from_bytes(head))) == int.from_bytes(head):
                at = file.tell()
                glossary, learned = pickle.loads(message)  # noqa: S301 - written by this run's own processes in its own folder
                self._waiting.setdefault(glossary, []).append(learned)
        self._read[path] = at
