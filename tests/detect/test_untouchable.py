"""Text that is not prose is left alone, and so are towns overseas with the name of a glossary town."""

from __future__ import annotations

import pytest

from tui_review.detect.engine import Detector
from tui_review.document.text import segments_of
from tui_review.glossary.entry import Entry, Glossary


@pytest.fixture(scope="module")
def detector() -> Detector:
    """A detector with a glossary of three towns."""
    towns = (("Luhansk", "Луганськ", "Луганск"), ("Odesa", "Одеса", "Одесса"), ("Houston", "Г'юстон", "Хьюстон"))
    entries = tuple(Entry(name, "place", source={"uk": (uk,), "ru": (ru,)}) for name, uk, ru in towns)
    return Detector(Glossary(entries), cache=False)


def surfaces(detector: Detector, target: str, source: str | None = None) -> list[str]:
    """The surfaces of the likely findings."""
    return [finding.surface for finding in detector.find(target, segments_of(target, source), minimum=0.7)]


@pytest.mark.parametrize(
    "text",
    [
        r"Copy C:\Lugansk\news.doc to \\server\Lugansk, Lugansk.docx and D:\news\Lugansk there.",
        "It lies in /srv/Lugansk/news, ~/news/Lugansk and ./news/Lugansk there.",
        "[a town](Lugansk.md) of {Lugansk}, {{ Lugansk }}, ${Lugansk}, $Lugansk and %(Lugansk)s there",
        "city_lugansk, get_Lugansk(), Lugansk.find() and --city=Lugansk there",
        "So:\n\n```\nLugansk\n\nthe city of Lugansk\n```\n",
        "So:\r\n\r\n   ````python\r\nLugansk\r\n```\r\nLugansk\r\n````\r\n",
        "So:\n~~~ sh\nLugansk\n~~~~\n",
        '<p>So:</p><pre class="x">\nLugansk\n\nLugansk</pre><code>Lugansk</code>',
    ],
)
def test_code_and_paths_are_left_alone(detector: Detector, text: str) -> None:
    """Nothing in them is a name, and names after them are found as usual."""
    assert surfaces(detector, text) == []
    assert surfaces(detector, f"Lugansk. {text}\nLugansk.") == ["Lugansk", "Lugansk"]


def test_a_long_block_of_code_is_left_alone_to_its_end(detector: Detector) -> None:
    """However far away its beginning is."""
    code = "\n".join("nothing at all happens here" for _ in range(300))
    assert surfaces(detector, f"```\n{code}\nLugansk\n{code}\n```\n{code}\nLugansk\n") == ["Lugansk"]


@pytest.mark.parametrize(
    "text",
    [
        "Lugansk/Odesa and/or Luhansk",
        "It is _Lugansk_ or *Lugansk*",
        "~~~~~~\nLugansk\n~~~~~~\n",
        "```\nno end of it in Lugansk\n",
        "an inline ``` in the line\nLugansk\n``` and another",
        "<code>Luhansk\nLugansk\n",
        "<b>Lugansk</b> [Lugansk](https://example.org/Lugansk)",
        "1/2/2022 in Lugansk, 90 km/h",
    ],
)
def test_prose_with_such_signs_is_prose(detector: Detector, text: str) -> None:
    """Slashes, underscores, ornaments and unclosed marks do not prevent findings."""
    assert surfaces(detector, text) == ["Lugansk"] * (2 if "*" in text or "[" in text else 1)


@pytest.mark.parametrize("state", ["Texas", "TX", "Tex.", "Ontario", "North Dakota"])
def test_a_town_overseas_is_not_the_one_at_home(detector: Detector, state: str) -> None:
    """Neither without a source nor with one, where no other word is taken for the town."""
    text = f"He left Odessa, {state}, for Odessa."
    assert [f.start for f in detector.find(text, minimum=0.7)] == [text.rindex("Odessa")]
    text, source = f"He was born in Odessa, {state}, in May.", f"Он родился в мае в Одессе, {state}."
    assert surfaces(detector, text, source) == []


@pytest.mark.parametrize("text", ["From Odessa, Kyiv and Texas.", "From Odessa, Washington and Tbilisi.", "From Odessa. Texas is far."])
def test_a_list_of_places_is_not_a_town_overseas(detector: Detector, text: str) -> None:
    """Only a state right after the town, which is nothing else, gives its location."""
    assert surfaces(detector, text) == ["Odessa"]


def test_a_misspelled_town_overseas_is_found(detector: Detector) -> None:
    """It is not the name of another town."""
    assert surfaces(detector, "He flew to Khyuston, Texas.") == ["Khyuston"]
