"""Formats findings and edits as text for people and programs; does not print."""

from tui_review.document.shown import shown
from tui_review.report.diff import unified
from tui_review.report.formats import FORMATS, NEEDS_TEXT, RAW, Report, is_report, render, report_for
from tui_review.report.record import Located, Reported, locate, record, reported

__all__ = [
    "FORMATS",
    "NEEDS_TEXT",
    "RAW",
    "Located",
    "Report",
    "Reported",
    "is_report",
    "locate",
    "record",
    "render",
    "report_for",
    "reported",
    "shown",
    "unified",
]
