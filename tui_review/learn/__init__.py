"""Suggestions for the glossary, with their evidence, drawn from reviews, translations and texts, for a maintainer to check."""

from tui_review.learn.suggestion import Suggestion, Teaches

__all__ = ["Suggestion", "Teaches"]
