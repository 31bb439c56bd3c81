"""Why a finding has its confidence, in words: each feature with the log odds that it added or subtracted.

A positive number speaks for a mistranslation. 2.2 is nine to one, 3.0 is twenty to one; the intercept of the model is the prior,
before any feature is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui_review.detect.weights import WEIGHTS

RUN = "run"
"""The model of the runs of words that may stand for a missing name; their confidence comes from a comparison of runs."""

_WORDS = {
    "": "starting point",
    "alike": "share of its letters that the right form has",
    "anchor": "share of its letters in words that are right",
    "abbreviation": "an abbreviation spelled out in Latin letters instead of translated",
    "accept": "it is an accepted form that was missed, not the canonical one",
    "adjective": "the source has it as an adjective",
    "all_capitals": "every word has a capital",
    "all_explained": "every word translates or repeats a part of the name",
    "all_ordinary": "all its words are ordinary English",
    "bare_accept": "an accepted form without a surname",
    "bracketed": "it stands in brackets or quotation marks, as the name does in the source",
    "capitals": "share of its words with a capital",
    "capitals_opens": "it opens a sentence, where a capital says little",
    "common": "the text has these words also where the source has no such name",
    "conditioned": "the variant is wrong only in some texts",
    "context": "the words beside it mean what stands beside the name in the source",
    "cost": "how much the two spellings differ",
    "covered": "share of the name's parts that it translates",
    "covered_elsewhere": "it translates the name, and so does the source around the name",
    "covered_short": "it translates the parts of a short name",
    "cut": "the name goes on to its left or right",
    "cut_person": "a person's name that goes on to its left or right",
    "demonym": "it is made of the name like an inhabitant's name",
    "designator": "what is written small says what kind of place it is",
    "disordered": "the words stand in another order",
    "elsewhere": "the source around the name means these words",
    "elsewhere_all": "the source around the name means all of these words",
    "equivalent": "the same given name in another language",
    "exact": "share of the name that stands there exactly",
    "exchanged": "alone of its kind it is not in the source, and of that kind the name alone is missing",
    "explained": "share of its words that translate or repeat a part of the name",
    "explained_extends": "what it has besides a right short form translates the rest of the name",
    "explained_single": "a single word that translates or repeats a part of the name",
    "extends": "it holds a right short form",
    "extra": "words that the name does not have",
    "far": "distance to the native form, read as a foreign name",
    "figures": "share of its words that are figures, of which the name has none",
    "front_missing": "the first word of the name is missing",
    "extra_capital": "share of the words that the name does not have with a capital",
    "fuzzy": "one of the words is misspelled",
    "han": "the native form is Chinese",
    "head_missing": "the last word of the name is missing",
    "holds": "share of the words of the right form that it holds",
    "inflected": "a case ending was left on",
    "inside": "only capitals inside the words differ",
    "judged": "it looks like the name without regard to the source",
    "kindred": "a kindred word stands for one of its words",
    "known_name": "dictionaries know it as a name",
    "left_over": "share of the name's parts that it does not translate",
    "length": "length of the word",
    "loan": "how near it is to the Chinese characters read as a foreign name",
    "long": "a long word",
    "longer": "the words around it have capitals too",
    "longer_person": "longer than the person's name",
    "lowered": "it is written small",
    "matched": "how many words of the name it has",
    "meaning_covered": "it translates the name part by part",
    "meaning_many": "several words, all of which translate the name",
    "meaning_term": "share of its words that translate a part of the term",
    "mentioned": "the source mentions the name",
    "missing": "words of the name that it lacks",
    "missing_rare": "it lacks the word that tells the name from others",
    "mono": "one word for a name of several",
    "native": "distance to the nearest romanisation",
    "native_close": "close to a romanisation",
    "native_exact": "exactly a romanisation",
    "near": "how near it sounds to the name",
    "near_extends": "it sounds like the longer name whose short form it holds",
    "near_known": "it sounds like the name, but is a name that dictionaries know",
    "no_native": "no native form sounds like it",
    "odd": "words in it that no part of the native form means",
    "off": "how far it stands from where it is to be expected",
    "often": "how often the usual spelling stands in the text",
    "opens": "it opens a sentence, where any word has a capital",
    "ordinary": "how ordinary an English word it is",
    "ordinary_lowered": "the word that is written small is ordinary English",
    "ordinary_most": "its most ordinary word",
    "other": "it holds another entry's right form",
    "other_kind": "it is another entry of the same kind",
    "other_swap": "it is another entry of the same kind that the source usually has where the text has it",
    "other_trust": "the other entry is usually in the source where the text has it",
    "other_whole": "it is another entry's right form",
    "own": "distance to the right form",
    "own_tight": "hardly different from the right form",
    "part": "it is a surname out of a full name",
    "parts_han": "how many characters the native form has",
    "person": "the name is a person's",
    "person_paired": "a person's name, each word of which it has",
    "place": "its place in the segment is not the name's place in the source",
    "plainer": "the other name is plainer for the native form of both",
    "plural": "a plural",
    "rare": "the rarest word that it shares with the name",
    "recurs": "these words turn up where the name is missing, and not elsewhere",
    "rejoined": "words glued together or split",
    "rival": "another name is as near",
    "run": "several words read as one name",
    "salient_far": "the name stands in the text in its right form",
    "same_head": "the first letter is the same",
    "same_length": "as many words as the name",
    "same_tail": "the ending is the same",
    "second": "not the nearest name",
    "sense": "the words are the first that a dictionary names",
    "sense_least": "the least usual of the translated senses",
    "share": "share of the name that stands there",
    "shared": "share of its words that the right form has",
    "shared_han": "share of its words that the right form of a Chinese name has too",
    "short": "a short word",
    "shorter": "shorter than the name",
    "single": "a single word",
    "spoken": "a part of it is romanised, the rest translated",
    "stands": "the name stands in the text in its right form as well",
    "stops": "articles and prepositions in it",
    "told": "a part of the native form means the word in place of its own",
    "turned": "the words around 'of' are the native form's, turned round",
    "unpaired": "the form is right only beside the rest of its native form",
    "whole": "every part of the name is translated",
    "words": "how many words it has",
}

_WORDS_IN = {
    ("apostrophe-added", "cyrillic"): "an apostrophe may stand for a Cyrillic soft sign",
    ("apostrophe-lacking", "han"): "pinyin has an apostrophe between two syllables",
    ("marks", "plain"): "the right form has no marks",
    ("casing", "words"): "how many words the form has",
    ("casing", "short"): "a short form",
    ("inconsistent", "share"): "share of the usual spelling among both in the text",
    ("anchored", "length"): "length of the misspelled word",
    ("anchored", "extra"): "how many words the name does not have",
    ("anchored", "ordinary"): "how ordinary an English word the misspelled one is",
    ("anchored", "near"): "how near the misspelled word is to one of the name",
    ("meaning", "person"): "the name is a person's, which is seldom translated",
    ("meaning", "place"): "the name is a place's",
    ("meaning", "plain"): "all its words are among the commonest, and none has a capital",
    ("word", "capitals"): "all of it is in capitals",
    ("word", "short"): "a word of few letters",
}
"""Wordings for features whose meaning differs in one model; the ``+source`` model uses the same ones."""

_TOGETHER: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "native": (
        ("native_exact", "native_close", "no_native"),
        ("native_exact_han", "native_close_han", "native_near_cyrillic", "native_share", "native_share_han", "near_short"),
    ),
    "own": (("own_tight",), ("own_share", "own_share_han")),
    "length": (("short", "long"), ("length_han", "han_short")),
    "ordinary": ((), ("ordinary_han", "ordinary_close", "ordinary_close_han")),
    "far": ((), ("far_share", "slips")),
    "near": ((), ("near2", "near_judged")),
    "judged": ((), ("log_odds",)),
    "loan": ((), ("loan_gain",)),
}
"""Groups of features that form one ground, by their leading feature: they describe one quantity and mean little alone. Features
of the first tuple provide the wording where they hold; those of the second have none of their own."""
_LIKE_PHRASE = frozenset(("complete", "exchanged", "shortened", "gap"))
"""Models that share the features of ``phrase``."""


def _words(model: str, feature: str) -> str:
    """The wording of a feature in a model."""
    kind = model.removesuffix("+source")
    return _WORDS_IN.get(("phrase" if kind in _LIKE_PHRASE else kind, feature)) or _WORDS.get(feature, feature)


@dataclass(frozen=True, slots=True)
class Ground:
    """One feature of a finding, with those grouped with it, and its effect on the confidence."""

    feature: str
    """Its name; empty for the intercept."""
    words: str
    """Its wording."""
    value: float
    """The feature's value, mostly 0 to 1."""
    log_odds: float
    """Its contribution to the log odds (natural logarithm); negative when it speaks against a mistranslation."""


def grounds(model: str, features: Mapping[str, float]) -> tuple[Ground, ...]:
    """The effect of each feature of a candidate on its confidence, largest first, including the intercept."""
    weights = WEIGHTS[model]
    weighed = {name: weights[name] * value for name, value in {**features, "": 1.0}.items() if weights.get(name, 0.0) * value}
    found = []
    for leader, (telling, more) in _TOGETHER.items():
        group = [name for name in (*telling, leader, *more) if name in weighed]
        if leader in weights and group:
            said = group[0] if group[0] in telling else leader
            log_odds = sum(weighed.pop(name) for name in group)
            found.append(Ground(leader, _words(model, said), features.get(said, 0.0), round(log_odds, 2)))
    found += [Ground(name, _words(model, name), features.get(name, 1.0), round(log_odds, 2)) for name, log_odds in weighed.items()]
    return tuple(sorted(found, key=lambda ground: -abs(ground.log_odds)))
