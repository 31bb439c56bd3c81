"""Whatever the text is, the engine gives findings that fit it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui_review.detect import Detector
from tui_review.document.model import Segment
from tui_review.glossary import Entry, Glossary, Variant

DETECTOR = Detector(
    Glossary(
        (
            Entry("Tokayev", "person", {"ru": ("Токаев",), "zh": ("托卡耶夫",), "ko": ("토카예프",)}),
            Entry("Xi'an", "place", {"zh": ("西安",)}, variants=(Variant("Sian", ("China",)),)),
            Entry("Collective Security Treaty Organization", "org", {"zh": ("集安组织",)}, ("CSTO",)),
            Entry("Khamenei", "person", {"fa": ("خامنه‌ای",)}),
            Entry("Rostov-on-Don", "place", {"ru": ("Ростов-на-Дону",)}),
            Entry("?!", "thing"),
            Entry("Dmitry Peskov", "person", {"ru": ("Дмитрий Песков",)}, ("-",)),
        )
    ),
    cache=False,
)
WORDS = (
    "Tokaev",
    "TOKAEV",
    "tokayev’s",
    "Sian",
    "China",
    "Dmitri Peskow",
    "-",
    "Ji’an",
    "organization",
    "collective",
    "security",
    "Rostov on Don",
    "西安",
    "\u202e",
    "&",
    "[b]",
    "St.",
    "\r\n",
)


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=25).map(" ".join), st.text(max_size=30))
def test_findings_fit_any_text_with_and_without_a_source(text: str, source: str) -> None:
    """Spans lie in the text, hold what they say, follow each other; confidences are probabilities."""
    for segments in ((), (Segment(0, len(text), source + "Токаев 西安"),)):
        findings = DETECTOR.find(text, segments)
        assert all(text[f.start : f.end] == f.surface != "" for f in findings)
        assert all(0.0 < f.confidence < 1.0 and f.suggestions and f.suggestion != f.surface for f in findings)
        assert all(a.end <= b.start for a, b in pairwise(findings))
