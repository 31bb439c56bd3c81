"""Recognising the tool's own outputs, so that they are not used as inputs when a folder is searched again."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from tui_review.errors import InputError

_OUTPUT = re.compile(r".*\.corrected(\.[^.]+)?|.*\.edits(\.\d+)?\.jsonl", re.DOTALL)


def is_output(name: str) -> bool:
    """Whether a file name is that of an output of this tool."""
    return _OUTPUT.fullmatch(name) is not None


def original_of(path: Path) -> Path | None:
    """The original of a file that is a corrected copy under another name or in another folder, according to an edit log beside it.

    None when it is not such a copy, or its original no longer exists.
    """
    for name in (path.stem, path.name):
        log = path.with_name(f"{name}.edits.jsonl")
        if os.path.lexists(log) and (original := _copied(path, log)) is not None:
            return original
    return None


def _copied(path: Path, log: Path) -> Path | None:
    from tui_review.review.destination import path_from_log, same_file  # noqa: PLC0415 - most folders hold no log
    from tui_review.review.reading import head_of, read_log  # noqa: PLC0415 - likewise

    head = head_of(log)
    original = None if head is None else path_from_log(head.document.path, log.parent)
    if original is None or same_file(original, path) or not os.path.isfile(original):  # noqa: PTH113 - Path.is_file can fail
        return None
    with suppress(InputError):
        if any(same_file(path_from_log(saved.path, log.parent), path) for saved in read_log(log).saved):
            return Path(os.path.realpath(original))
    return None
