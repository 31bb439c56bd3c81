"""What made a confidence is said in words."""

from __future__ import annotations

import math

from tui_review.detect import Detector
from tui_review.detect.explaining import explain, grounds
from tui_review.detect.weights import WEIGHTS
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Tokayev", kind="person", source={"ru": ("Токаев",)}),
        Entry("Kharkiv", kind="place", source={"uk": ("Харків",), "ru": ("Харьков",)}),
    )
)


def test_the_grounds_of_a_finding_add_up_to_its_confidence() -> None:
    """The log odds of all grounds, the starting point among them, are the log odds of the confidence."""
    explained = explain(Detector(GLOSSARY, cache=False), "President Tokaev spoke.")
    best = explained.explanations[0]
    assert (best.finding.surface, best.finding.entry, best.chosen) == ("Tokaev", "Tokayev", True)
    total = sum(ground.log_odds for ground in best.grounds)
    assert math.isclose(1 / (1 + math.exp(-total)), best.finding.confidence, abs_tol=0.02)


def test_an_explanation_of_one_entry_leaves_out_the_others() -> None:
    """With an entry named, only its readings are told."""
    explained = explain(Detector(GLOSSARY, cache=False), "Tokaev in Kharkov", "Kharkiv")
    assert {e.finding.entry for e in explained.explanations} == {"Kharkiv"}


def test_right_forms_are_named_as_what_protects_a_word() -> None:
    """A right form has no reading as an error and is listed as protected."""
    explained = explain(Detector(GLOSSARY, cache=False), "Kharkiv")
    assert explained.explanations == ()
    assert explained.protected == ("Kharkiv",)


def test_every_feature_of_every_model_is_said_in_words() -> None:
    """No weight is shown by its bare name."""
    for model, weights in WEIGHTS.items():
        if model in {"none", "place"}:
            continue
        for ground in grounds(model, dict.fromkeys(weights, 1.0)):
            assert " " in ground.words, (model, ground)
