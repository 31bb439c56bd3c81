"""What can be read in a glossary but should be mended: each fault with its entry, its line and, where one is certain, a mend.

An error is an entry that cannot do what it says (a wrong form that is right elsewhere); a warning is something that a
maintainer should look at; a hint is a habit of good glossaries, shown only when asked for. Nothing here looks at a document.
"""

from tui_review.glossary.lint.linting import CHECKS, lint, lint_entry
from tui_review.glossary.lint.problem import Problem, Severity

__all__ = ["CHECKS", "Problem", "Severity", "lint", "lint_entry"]
