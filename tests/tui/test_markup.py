"""Files that hold a translation among other things, in the reviewer: what is none is quiet and cannot be marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui_review.detect import Evidence, Finding
from tui_review.document import Segment, document_from_bytes
from tui_review.tui.streaming import LONG, stream

Review = Callable[..., AbstractAsyncContextManager[Any]]
XLIFF = """<xliff version="1.2"><file><body>
<trans-unit id="1"><source>Токаев у Луганську</source>
<target>Mr <g id="1">Tokaev</g> &amp; Medvedyev in Lugansk</target></trans-unit>
<trans-unit id="Medvedyev"><source>Луганськ</source><target>To Lugansk, Medvedyev</target></trans-unit>
</body></file></xliff>
"""
SRT = "1\n00:00:01,000 --> 00:00:02,000\n<i>President Tokaev</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nIn Lugansk\n"
PO = 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "Токаев"\nmsgstr "Mr Tokaev\\n"\n"spoke"\n'


def quiet(it: Any) -> str:
    """What is painted quietly, row by row."""
    look = it.app.review.view.look("quiet")
    strips = it.app.screen._compositor.render_strips()
    return "\n".join("".join(s.text for s in strip if s.style is not None and s.style.color == look.color) for strip in strips)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
@pytest.mark.parametrize(
    ("name", "text", "loud", "hushed"),
    [
        ("a.xlf", XLIFF, ["Mr ", "&amp;", "Tokaev", "To "], ["<source>", "</g>", '<trans-unit id="1">', "Токаев"]),
        ("a.srt", SRT, ["President", "In "], ["00:00:01,000 --> 00:00:02,000", "<i>"]),
        ("a.po", PO, ["Mr ", "spoke"], ['msgid "Токаев"', 'msgstr "']),
    ],
)
async def test_what_is_no_translation_is_quiet(
    review: Review, name: str, text: str, loud: list[str], hushed: list[str], size: tuple[int, int]
) -> None:
    """The raw file is shown; only words of translations stand out, at every width."""
    async with review(text, name=name, size=size) as it:
        said = quiet(it)
        shown = it.screen() if name != "a.xlf" else it.screen().split("│")[0] + it.screen()
        assert all(words in shown for words in (*loud, *hushed) if size[0] == 120)
        assert not any(words in said for words in loud)
        assert all(words in said for words in hushed if words != "Токаев" or size[0] == 120)


async def test_only_words_of_translations_are_marked(review: Review) -> None:
    """The cursor of words goes from translation to translation; words that a search found elsewhere are refused."""
    async with review(XLIFF, name="a.xlf", size=(120, 40)) as it:
        view, text = it.app.review.view, it.session.document.text
        await it.press("home", "n", "n", "m")
        seen = [text[slice(*view.selected)]]
        for _ in range(12):
            await it.press("left")
            seen.append(text[slice(*view.selected)])
        assert seen[-1] == "Mr"
        assert not {"source", "target", "g", "id", "amp"} & set(seen)
        await it.press("escape", "/", *"trans-unit", "enter", "m", "enter")
        assert "these words are not in the translated text" in it.screen()
        await it.press("/", *"Medvedyev", "enter", "m", "enter", *"M & D", "enter")
        assert "The same words stand in 1 more place" in it.screen()
        await it.press("a")
        assert it.session.corrected_text().count("M &amp; D") == 2
        assert 'id="Medvedyev"' in it.session.corrected_text()


async def test_what_is_written_is_escaped_and_what_cannot_be_is_said(review: Review) -> None:
    """The screen shows what will stand in the file."""
    async with review(XLIFF, name="a.xlf", size=(120, 40)) as it:
        await it.press("e", *["backspace"] * 7, *"A & B", "enter")
        assert 'id="1">A &amp; B✓</g>' in it.screen()
    async with review(SRT, name="b.srt") as it:
        await it.press("n", "e", *["backspace"] * 7, *"-->", "enter")
        assert any("a subtitle cannot have --> in it" in notification.message for notification in it.app._notifications)
        assert it.session.edits() == []


async def test_the_source_of_a_unit_stands_beside_it(review: Review) -> None:
    """At the height of the current finding, its native form lit up."""
    unit = '<trans-unit id="{0}">\n<source>Луганськ {0}</source>\n<target>To {1} in the year {0}</target>\n</trans-unit>\n'
    body = "".join(unit.format(n, "Lugansk" if n == 40 else "Luhansk") for n in range(80))
    async with review(f'<xliff version="1.2"><file>\n{body}</file></xliff>', name="a.xlf", size=(160, 40)) as it:
        source = it.app.review.source
        assert [source._document.text[a:b] for a, b in source.lit] == ["Луганськ"]
        rows = it.rows()
        assert [y for y, row in enumerate(rows) if "To Lugansk" in row] == [y for y, row in enumerate(rows) if "│   Луганськ 40 " in row]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.po", 'msgid "a"\nmsgstr ""\n', "Nothing in it is translated yet."),
        ("a.po", PO.replace("Language: en", "Language: de"), "What is translated into de and not into English is passed over."),
    ],
)
async def test_a_file_without_a_translation_says_so(review: Review, name: str, text: str, message: str) -> None:
    """And why."""
    async with review(text, name=name) as it:
        words = " ".join(" ".join(row.split("│")[-1] for row in it.rows()).split())
        assert "No translation to review" in words
        assert message in words
        await it.press("m")
        assert "there are no words to mark" in it.screen()


def test_a_long_file_is_looked_through_in_parts_of_what_can_be_read() -> None:
    """Places are those of the file, suggestions are escaped, and nothing between translations is looked at."""
    unit = '<trans-unit id="{}"><source>Tokaev</source><target>Mr Tokaev &amp; <g id="1">co</g></target></trans-unit>\n'
    count = LONG // len(unit) * 2
    body = "".join(unit.format(n) for n in range(count))
    document = document_from_bytes(f'<xliff version="1.2"><file>{body}</file></xliff>'.encode(), path=Path("a.xlf"))

    def find(text: str, segments: Sequence[Segment]) -> Iterator[Finding]:
        assert "source" not in text
        assert all(text[segment.start : segment.end].startswith("Mr Tokaev") for segment in segments)
        for match in re.finditer("Tokaev", text):
            yield Finding(*match.span(), match[0], ("T & K",), "T", Evidence.SPELLING, 0.9, "")

    found = list(stream(document, find))
    assert len(found) > 3
    assert len(found[-1].findings) == count
    for one in found:
        assert all(document.text[f.start : f.end] == "Tokaev" and f.suggestion == "T &amp; K" for f in one.findings)
