"""Demonyms: what English makes of a name is right, and what only looks so is a misspelling."""

from __future__ import annotations

import pytest

from tui_review.detect.derived import is_demonym_of, is_derived
from tui_review.glossary.compiled import Target
from tui_review.glossary.lattice import collapse, fold

MADE = """
Kazakhstan Kazakhstani Kazakhstanis, Pakistan Pakistani, Dagestan Dagestani, Israel Israeli Israelite, Iraq Iraqi, Somalia Somali Somalian, Azerbaijan Azerbaijani, Kuwait Kuwaiti,
Bangladesh Bangladeshi, Nepal Nepali Nepalese, America American Americans, Cuba Cuban, Korea Korean, Russia Russian, Mexico Mexican, Morocco Moroccan, Chile Chilean, Europe European,
Zimbabwe Zimbabwean, Haiti Haitian, Chicago Chicagoan, Tibet Tibetan, Texas Texan, Egypt Egyptian, Paris Parisian, Canada Canadian, Italy Italian, Hungary Hungarian, Ukraine Ukrainian,
Palestine Palestinian, Athens Athenian, Barbados Barbadian, Maldives Maldivian, Belarus Belarusian Belarusan, Sudan Sudanese, China Chinese, Malta Maltese, Java Javanese, Shanghai Shanghainese,
Turkey Turkish, Sweden Swedish, Finland Finnish, Greece Greek, London Londoner Londoners, Maine Mainer, Iceland Icelander Icelandic, Germany Germanic German, Denver Denverite, Tokyo Tokyoite,
Odesa Odesite Odesan, Kyiv Kyivite Kyivan, Putin Putinism Putinist Putinesque Putins, Peron Peronist, Luhansk Luhanskian
"""
NOT_MADE = """
Heihe Heihei Heihen, Luhansk Luhansn, Kharkiv Kharkis Kharkin, Tokmak Tokmani Tokmaki, Berdychiv Berdychic, Kremlin Kremlen, Kherson Khersen Khersoi, Bucha Buchi, Izium Izien,
Nikopol Nikopoli, Zhengzhou Zhengzhoni, Nanjing Nanjin Nanjins, Pavlohrad Pavlohrans
"""


def _pairs(rows: str) -> list[tuple[str, str]]:
    return [(word, name) for row in rows.split(",") for name, *words in [row.split()] for word in words]


@pytest.mark.parametrize(("word", "name"), _pairs(MADE))
def test_what_english_makes_of_a_name_is_made_of_it(word: str, name: str) -> None:
    """Adjectives, inhabitants and followers, of names with doubled letters as well."""
    assert is_demonym_of(fold(word), fold(name))
    assert is_demonym_of(collapse(fold(word)), collapse(fold(name)))


@pytest.mark.parametrize(("word", "name"), _pairs(NOT_MADE))
def test_a_name_with_a_wrong_end_is_made_of_nothing(word: str, name: str) -> None:
    """A last letter lost or exchanged and a case ending left on are no demonyms."""
    assert not is_demonym_of(collapse(fold(word)), collapse(fold(name)))
    assert not is_derived(collapse(fold(word)), Target(0, name, "canonical"), "place")
