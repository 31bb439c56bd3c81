"""Words in place of a word of a name, judged by the meanings of the name's native form."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector, Finding
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.literal import stem


def _found(entry: Entry, text: str) -> list[Finding]:
    return list(Detector(Glossary((entry,)), cache=False).find(text, minimum=0.7))


@pytest.mark.parametrize(
    ("entry", "meant", "another"),
    [
        (Entry("Regional Museum of Dolls", "org", {"ru": ("Областной музей кукол",)}), "Regional Museum of Puppets", "Regional Museum of Bread"),
        (Entry("Northern Salt Lake Association", "org", {"zh": ("北方盐湖协会",)}), "Northern Salt Lake Society", "Northern Salt Lake Hospital"),
        (Entry("Forest Castle Choir", "org", {"de": ("Chor Schloss Wald",)}), "Forest Palace Choir", "Forest Bridge Choir"),
    ],
)  # fmt: skip
def test_a_word_that_the_native_form_means_is_likelier_an_error_than_one_that_it_does_not(entry: Entry, meant: str, another: str) -> None:
    """Another name may share all words but one; a word with another meaning of the native form indicates this name."""
    confidence = {
        words: max(
            (f.confidence for f in Detector(Glossary((entry,)), cache=False).find(f"They saw the {words} there.", minimum=0.0)), default=0.0
        )
        for words in (meant, another)
    }
    assert confidence[meant] > confidence[another]


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (Entry("Central Committee", "org", {"zh": ("中央委员会",)}), "The Central Election Commission counted the votes."),
        (Entry("Supreme Court", "org", {"ru": ("Верховный суд",)}), "The Supreme Electoral Court ruled."),
        (Entry("Czech Chess Union", "org", {"cs": ("Český šachový svaz",)}), "He came from the Czech Republic."),
    ],
)
def test_a_name_that_shares_words_with_one_of_the_glossary_is_no_error(entry: Entry, text: str) -> None:
    """An additional word that no part of the native form means, or a settled name, indicates another entity."""
    assert _found(entry, text) == []


@pytest.mark.parametrize(
    ("canonical", "native", "meant"),
    [
        ("Southern Tea Society", "南方茶学会", "Southern Tea Association"),
        ("Western Bridge Institute", "西桥研究院", "Western Bridge Academy"),
    ],
)
def test_a_kindred_noun_is_an_error_where_the_native_form_means_it(canonical: str, native: str, meant: str) -> None:
    """A literal translation may call a society an association."""
    (finding,) = _found(Entry(canonical, "org", {"zh": (native,)}), f"They saw the {meant} there.")
    assert (finding.surface, finding.suggestion) == (meant, canonical)


def test_a_kindred_noun_is_somebody_else_where_the_native_form_does_not_mean_it() -> None:
    """An office and a bureau may be different, and 办公室 is no bureau."""
    assert _found(Entry("Red River Office", "org", {"zh": ("红河办公室",)}), "They saw the Red River Bureau there.") == []


@pytest.mark.parametrize(
    ("british", "american"),
    [("labour", "labor"), ("harbours", "harbor"), ("centre", "centers"), ("defences", "defense"), ("programme", "programs"), ("organised", "organize"), ("theatre", "theaters")],
)  # fmt: skip
def test_british_and_american_spelling_are_one_word(british: str, american: str) -> None:
    """A dictionary has one of them, a translation may have either."""
    assert stem(british) == stem(american)


def test_two_mistakes_for_one_name_in_one_sentence_are_both_found() -> None:
    """A right form does not hide a wrong one beside it either."""
    entry = Entry("China Insurance Regulatory Commission", "org", {"zh": ("中国保险监督管理委员会",)})
    text = "The China Insurance Regulatory Commission, the China Insurance Supervision Commission and the China Insurance Management Commission."
    assert [f.surface for f in _found(entry, text)] == ["China Insurance Supervision Commission", "China Insurance Management Commission"]
