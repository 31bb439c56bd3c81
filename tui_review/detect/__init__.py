"""The engine that finds mistranslated names: text and glossary in, findings out."""

from tui_review.detect.engine import Detector
from tui_review.detect.finding import CERTAIN, LIKELY, Evidence, Finding, Tier
from tui_review.detect.finding_in import find
from tui_review.detect.lexicon import Learned

__all__ = ["CERTAIN", "LIKELY", "Detector", "Evidence", "Finding", "Learned", "Tier", "find"]
