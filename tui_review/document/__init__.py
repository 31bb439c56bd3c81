"""Reading and writing documents exactly."""

from tui_review.document.encodings import decode
from tui_review.document.formats import SUFFIXES, format_of
from tui_review.document.lines import have_source
from tui_review.document.markup import unmarked
from tui_review.document.model import Document, Segment, SourceFile
from tui_review.document.text import document_from_bytes, document_from_text, read_bytes, read_document, segments_of
from tui_review.writing import sync_folder, write_atomically

__all__ = [
    "SUFFIXES",
    "Document",
    "Segment",
    "SourceFile",
    "decode",
    "document_from_bytes",
    "document_from_text",
    "format_of",
    "have_source",
    "read_bytes",
    "read_document",
    "segments_of",
    "sync_folder",
    "unmarked",
    "write_atomically",
]
