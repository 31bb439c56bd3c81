"""The definite article before a name that is replaced."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.document.text import segments_of
from tui_review.glossary import Entry, Glossary
from tui_review.glossary.articles import takes_the


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Ministry of Defence", "org", True),
        ("Security Council", "org", True),
        ("New Democracy", "org", False),
        ("Yandex", "org", None),
        ("Verkhovna Rada", "org", True),
        ("Lake Balaton", "place", False),
        ("Sea of Azov", "place", True),
        ("Black Sea", "place", True),
        ("Wenceslas Square", "place", False),
        ("Castle of Trakai", "place", True),
        ("Great Hall of the People", "place", True),
        ("Silicon Valley", "place", None),
        ("The Hague", "place", None),
        ("Victory Day", "event", False),
        ("Orange Revolution", "event", True),
        ("Crime and Punishment", "work", False),
        ("Primary Chronicle", "work", None),
        ("Lao She", "person", False),
        ("Dalai Lama", "person", None),
    ],
)
def test_which_names_take_the_article(name: str, kind: str, expected: object) -> None:
    """By kind and head word; where these do not tell, nothing is claimed."""
    assert takes_the(name, kind) is expected


GLOSSARY = Glossary(
    (
        Entry("Lake Constance", "place", {"de": ("Bodensee",)}),
        Entry("Victory Day", "event", {"ru": ("День Победы",)}),
        Entry("Magnit", "org", {"ru": ("Магнит",)}),
        Entry("Waldstadion", "place", {"de": ("Waldstadion",)}),
        Entry("Lao She", "person", {"zh": ("老舍",)}),
        Entry("The Hague", "place", {"ru": ("Гаага",)}),
        Entry("Great Hall of the People", "place", {"zh": ("人民大会堂",)}),
    )
)


@pytest.mark.parametrize(
    ("target", "source", "right"),
    [
        ("We'll meet at the Bodensee.", "Wir treffen uns am Bodensee.", "We'll meet at Lake Constance."),
        ("The Bodensee's shores are mild.", "Die Ufer des Bodensees sind mild.", "Lake Constance's shores are mild."),
        ("They like the Bodensee region.", "Sie mögen die Bodensee-Region.", "They like the Lake Constance region."),
        ("They miss the Bodensee of old.", "Sie vermissen den Bodensee von einst.", "They miss the Lake Constance of old."),
        ("On the Day of Victory we rest.", "В День Победы мы отдыхаем.", "On Victory Day we rest."),
        ("I am going to the Magnet.", "Иду в Магнит.", "I am going to Magnit."),
        ("They met at the Forest Stadium.", "Sie trafen sich am Waldstadion.", "They met at the Waldstadion."),
        ("The Old House's teahouse is near.", "老舍的茶馆很近。", "Lao She's teahouse is near."),
        ("The judges met in the Haag.", "Судьи встретились в Гааге.", "The judges met in The Hague."),
        ("Guests were met in People's Hall.", "在人民大会堂会见了客人。", "Guests were met in Great Hall of the People."),
    ],
)
def test_the_article_goes_with_the_name(target: str, source: str, right: str) -> None:
    """It stays where it belongs to a noun after the name, or to the kind of thing that bears the name; none is put where none was."""
    found = Detector(GLOSSARY, cache=False).find(target, segments_of(target, source), minimum=0.5)
    for finding in reversed(found):
        target = target[: finding.start] + finding.suggestion + target[finding.end :]
    assert target == right


def test_the_article_before_wrong_capitals_is_left_alone() -> None:
    """The words are those of the right form, so that the article was not written for others."""
    (finding,) = Detector(GLOSSARY, cache=False).find("They swim in the lake constance.", minimum=0.7)
    assert (finding.surface, finding.suggestion) == ("lake constance", "Lake Constance")
