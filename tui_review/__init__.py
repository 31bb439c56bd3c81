"""A terminal reviewer for machine-translated text: finds mistranslated names, and lets an editor settle them.

For programs: read a ``Document`` and a ``Glossary``; ``find`` returns the findings; ``review`` opens a session that records
decisions on them in the edit log and saves the corrected copy. Unusable input raises ``InputError``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from tui_review.detect import Finding, find
    from tui_review.document import Document
    from tui_review.errors import InputError
    from tui_review.glossary import Glossary
    from tui_review.review import Session, review

_HOME = {"Document": "document", "Finding": "detect", "Glossary": "glossary", "InputError": "errors", "Session": "review", "find": "detect"}

__all__ = ["Document", "Finding", "Glossary", "InputError", "Session", "__version__", "find", "review"]


def __getattr__(name: str) -> Any:
    """Import a public name on first access, so that ``--version`` costs nothing."""
    if name == "review":  # the package itself, which is callable
        return import_module("tui_review.review")
    if name in _HOME:
        return getattr(import_module(f"tui_review.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
