"""Findings and edits as text for people and programs; nothing here prints."""

from tui_review.report.diff import unified
from tui_review.report.formats import FORMATS, Report, render, report_for
from tui_review.report.record import Located, locate, record
from tui_review.report.shown import shown

__all__ = ["FORMATS", "Located", "Report", "locate", "record", "render", "report_for", "shown", "unified"]
