"""Many documents: which, what is done with each, and what the findings mean."""

from tui_review.batch.baseline import Baseline
from tui_review.batch.exceptions import read_exceptions
from tui_review.batch.ignored import Patterns
from tui_review.batch.inputs import Found, Input, Selection, Skipped, inputs
from tui_review.batch.policy import FAIL_ON, Policy, Selector, fails, selector
from tui_review.batch.state import STATE_NAME, State
from tui_review.batch.tally import Tally
from tui_review.batch.work import Desk, Done, Engines, GlossaryUsed, Job, outputs_for, read_input, run, with_own_logs

__all__ = [
    "FAIL_ON",
    "STATE_NAME",
    "Baseline",
    "Desk",
    "Done",
    "Engines",
    "Found",
    "GlossaryUsed",
    "Input",
    "Job",
    "Patterns",
    "Policy",
    "Selection",
    "Selector",
    "Skipped",
    "State",
    "Tally",
    "fails",
    "inputs",
    "outputs_for",
    "read_exceptions",
    "read_input",
    "run",
    "selector",
    "with_own_logs",
]
