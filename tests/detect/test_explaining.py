"""The grounds of a confidence are given in words."""

from __future__ import annotations

import math

from tui_review.detect import Detector
from tui_review.detect.explaining import grounds
from tui_review.detect.page import Page
from tui_review.detect.weights import WEIGHTS
from tui_review.glossary import Entry, Glossary

GLOSSARY = Glossary(
    (
        Entry("Tokayev", kind="person", source={"ru": ("Токаев",)}),
        Entry("Kharkiv", kind="place", source={"uk": ("Харків",), "ru": ("Харьков",)}),
    )
)


def test_the_grounds_of_a_reading_add_up_to_its_confidence() -> None:
    """The log odds of all grounds, including the starting value, sum to the log odds of the confidence."""
    detector = Detector(GLOSSARY, cache=False)
    best = max(detector.candidates(Page("President Tokaev spoke.")), key=lambda c: c.confidence)
    total = sum(ground.log_odds for ground in grounds(best.model, best.features))
    assert math.isclose(1 / (1 + math.exp(-total)), best.confidence, abs_tol=0.02)


def test_a_finding_keeps_the_weightiest_grounds() -> None:
    """The grounds shown beside a finding are the largest, without the starting value."""
    (finding,) = Detector(GLOSSARY, cache=False).find("President Tokaev spoke.")
    weights = [abs(log_odds) for _, log_odds in finding.grounds]
    assert weights
    assert weights == sorted(weights, reverse=True)
    assert "starting point" not in [words for words, _ in finding.grounds]


def test_every_feature_of_every_model_is_said_in_words() -> None:
    """No feature is shown by its internal name."""
    for model, weights in WEIGHTS.items():
        if model in {"none", "place"}:
            continue
        for feature in weights:
            for ground in grounds(model, {feature: 1.0}):
                assert " " in ground.words, (model, ground)


def test_a_distance_is_weighed_in_one_line() -> None:
    """The weights of one distance's curve are added up, as separately they would contradict each other."""
    detector = Detector(GLOSSARY, cache=False)
    best = max(detector.candidates(Page("President Tokaev spoke.")), key=lambda c: c.confidence)
    said = [ground.words for ground in grounds(best.model, best.features)]
    assert len([words for words in said if "romanisation" in words]) == 1
    assert len([words for words in said if "right form" in words]) == 1


def test_a_feature_says_what_it_says_in_its_model() -> None:
    """A feature that means different things in two models is worded for each of them, with a source and without."""
    said = {model: {g.feature: g.words for g in grounds(model, dict.fromkeys(WEIGHTS[model], 1.0))} for model in WEIGHTS if model != "none"}
    assert "in the source" in said["run"]["place"]
    assert said["meaning"]["place"] == "the name is a place's"
    assert said["word"]["capitals"] == said["word+source"]["capitals"] == "all of it is in capitals"
    assert said["run"]["capitals"] == "share of its words with a capital"
    assert said["casing"]["words"] != said["run"]["words"]
    assert said["anchored"]["length"] != said["word"]["length"] == said["word+source"]["length"]
