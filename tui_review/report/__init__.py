"""Findings and edits as text for people and programs; nothing here prints."""

from tui_review.document.shown import shown
from tui_review.report.diff import unified
from tui_review.report.formats import FORMATS, NEEDS_TEXT, RAW, is_report, render, report_for
from tui_review.report.record import Located, Reported, locate, reported

__all__ = [
    "FORMATS",
    "NEEDS_TEXT",
    "RAW",
    "Located",
    "Reported",
    "is_report",
    "locate",
    "render",
    "report_for",
    "reported",
    "shown",
    "unified",
]
