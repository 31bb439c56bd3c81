"""The reviewer of one document as a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_review.tui.program import Program
from tui_review.tui.review_screen import ReviewScreen
from tui_review.tui.sitting import Review

if TYPE_CHECKING:
    from tui_review.review import Saved


class ReviewApp(Program):
    """The reviewer of one document."""

    def __init__(self, review: Review) -> None:
        """Nothing is looked for before the document's text is on the screen.

        Raises InputError when the user's preferences cannot be read.
        """
        super().__init__()
        self.review = ReviewScreen(review)

    def get_default_screen(self) -> ReviewScreen:
        """The review."""
        return self.review

    @property
    def saved(self) -> Saved | None:
        """The latest corrected copy that was written in this sitting."""
        return self.review.saved
