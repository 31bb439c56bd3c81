"""Many documents: which, and what is done with each."""

from tui_review.batch.inputs import Input, inputs
from tui_review.batch.work import Done, Engines, GlossaryUsed, Job, run

__all__ = ["Done", "Engines", "GlossaryUsed", "Input", "Job", "inputs", "run"]
