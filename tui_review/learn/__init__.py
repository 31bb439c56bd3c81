"""What reviews, translations and texts teach the glossary: suggestions with their evidence, for somebody to look over."""

from tui_review.learn.suggestion import Suggestion, Teaches

__all__ = ["Suggestion", "Teaches"]
