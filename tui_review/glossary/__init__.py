"""The glossary: entries, their file, and what can be predicted from them."""

from tui_review.glossary.entry import KINDS, Entry, Example, Glossary, GlossaryFile, Variant
from tui_review.glossary.store import find_glossary, glossary_from_bytes, load_glossary

__all__ = ["KINDS", "Entry", "Example", "Glossary", "GlossaryFile", "Variant", "find_glossary", "glossary_from_bytes", "load_glossary"]
