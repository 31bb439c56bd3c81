"""The reviewer of one document as a program."""

from __future__ import annotations

from tui_review.tui.program import Program
from tui_review.tui.review_screen import ReviewScreen
from tui_review.tui.sitting import Review


class ReviewApp(Program):
    """The reviewer of one document."""

    def __init__(self, review: Review) -> None:
        """The search for findings starts only when the text is on the screen.

        Raises InputError when the user's preferences cannot be read.
        """
        super().__init__()
        self.review = ReviewScreen(review)

    def get_default_screen(self) -> ReviewScreen:
        """The review screen."""
        return self.review

    @property
    def outcome(self) -> list[str]:
        """Messages about the corrected copy at the end, one per line."""
        return self.review.outcome

    @property
    def lost(self) -> bool:
        """Whether the edit log is not on the disk."""
        return bool(self.review.lost)
