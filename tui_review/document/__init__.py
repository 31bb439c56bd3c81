"""Reading and writing documents exactly."""

from tui_review.document.model import Document, Segment, SourceFile
from tui_review.document.text import decode, document_from_bytes, read_bytes, read_document
from tui_review.document.writing import write_atomically

__all__ = ["Document", "Segment", "SourceFile", "decode", "document_from_bytes", "read_bytes", "read_document", "write_atomically"]
