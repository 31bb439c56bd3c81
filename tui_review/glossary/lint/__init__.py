"""Faults of a readable glossary, each with its entry, its line and, where one is certain, a correction.

An error is an entry that cannot work as written (a wrong form that is right elsewhere); a warning should be checked by the
maintainer; a hint is a recommendation, shown only on request. Documents are not examined.
"""

from tui_review.glossary.lint.linting import CHECKS, lint, lint_entry
from tui_review.glossary.lint.problem import Problem, Severity

__all__ = ["CHECKS", "Problem", "Severity", "lint", "lint_entry"]
