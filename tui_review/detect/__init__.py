"""The engine that finds mistranslated names: text and glossary in, findings out.

Importing the result types does not import the engine, which is imported on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui_review.detect.finding import CERTAIN, LIKELY, Evidence, Finding, Tier

if TYPE_CHECKING:
    from tui_review.detect.engine import Detector
    from tui_review.detect.finding_in import find
    from tui_review.detect.lexicon import Learned

_HOME = {"Detector": "engine", "Learned": "lexicon", "find": "finding_in"}

__all__ = ["CERTAIN", "LIKELY", "Detector", "Evidence", "Finding", "Learned", "Tier", "find"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"tui_review.detect.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
