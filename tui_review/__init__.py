"""A terminal reviewer for machine-translated text: finds mistranslated names, and lets an editor settle them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from tui_review.detect import Detector, Finding
    from tui_review.document import Document, read_document
    from tui_review.glossary import Glossary, load_glossary
    from tui_review.review import Session, open_session

_PUBLIC = {
    "Detector": "detect",
    "Document": "document",
    "Finding": "detect",
    "Glossary": "glossary",
    "Session": "review",
    "load_glossary": "glossary",
    "open_session": "review",
    "read_document": "document",
}

__all__ = ["Detector", "Document", "Finding", "Glossary", "Session", "__version__", "load_glossary", "open_session", "read_document"]


def __getattr__(name: str) -> Any:
    """Public names are imported when they are asked for, so that ``--version`` costs nothing."""
    if name in _PUBLIC:
        return getattr(import_module(f"tui_review.{_PUBLIC[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
