"""What is put into a file with markup: escaped, between the tags, never outside of the translations, and never so that it breaks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tui_review.document import Document, document_from_bytes
from tui_review.document.markup import Markup
from tui_review.errors import InputError

WRAPPED = {
    ".xlf": '<xliff version="1.2"><file><body><trans-unit id="1"><source>S</source><target>{}</target></trans-unit></body></file></xliff>',
    ".po": 'msgid "S"\nmsgstr "{}"\n',
    ".srt": "1\n00:00:01,000 --> 00:00:02,000\n{}\n\n2\n00:00:02,000 --> 00:00:03,000\nEnd\n",
    ".vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n\n00:02.000 --> 00:03.000\nEnd\n",
}


def markup_of(raw: str, suffix: str) -> tuple[Document, Markup]:
    """A file with one translation."""
    document = document_from_bytes(WRAPPED[suffix].replace("{}", raw).encode(), path=Path(f"a{suffix}"))
    assert document.markup is not None
    return document, document.markup


def span_of(document: Document, words: str) -> tuple[int, int]:
    """Where raw text stands in the first translation."""
    start = document.text.index(words, document.segments[0].start)
    return start, start + len(words)


def keep(words: str, _: str) -> str:
    """Line ends as they are typed."""
    return words


def edited(raw: str, suffix: str, words: str, typed: str) -> str:
    """The translation once words in it were replaced by what was typed."""
    document, markup = markup_of(raw, suffix)
    start, end = span_of(document, words)
    segment = document.segments[0]
    new = document.text[:start] + markup.typed(start, end, typed, keep) + document.text[end:]
    again = document_from_bytes(new.encode(), path=document.path)
    assert len(again.segments) == len(document.segments)
    return new[segment.start : again.segments[0].end]


@pytest.mark.parametrize(
    ("suffix", "raw", "words", "typed", "expected"),
    [
        (".xlf", "Tokaev spoke", "Tokaev", "A & B <c d", "A &amp; B &lt;c d spoke"),
        (".xlf", "Tokaev spoke", "Tokaev", "A &amp; B &#8211; ]]> &no", "A &amp; B – ]]&gt; &amp;no spoke"),
        (".xlf", "Xi&apos;an fell", "Xi&apos;an", "Xi'an &quot;", "Xi'an \" fell"),
        (
            ".xlf",
            "the <g id='1'>Kasym <x/>Zhomart</g> man",
            "Kasym <x/>Zhomart",
            "Kassym Jomart",
            "the <g id='1'>Kassym <x/>Jomart</g> man",
        ),
        (
            ".xlf",
            "the <g id='1'>Kasym <x/>Zhomart</g> man",
            "Kasym <x/>Zhomart",
            "Big <x/>& Bad",
            "the <g id='1'>Big <x/>&amp; Bad</g> man",
        ),
        (".xlf", "a <![CDATA[Tokaev]]>", "Tokaev", "Tokayev's", "a <![CDATA[Tokayev's]]>"),
        (".po", r"say \"Tokaev\"", "Tokaev", 'the "T" \\ x', r"say \"the \"T\" \\ x\""),
        (".po", r"say \"Tokaev\"", "Tokaev", r"the \"T\"\n", r"say \"the \"T\"\n\""),
        (".po", 'the Kasym "\n"Tokaev left', 'Kasym "\n"Tokaev', "Kassym Tokayev", 'the Kassym "\n"Tokayev left'),
        (".po", 'the Luga"\n"nsk left', 'Luga"\n"nsk', "Luhansk", 'the Luhansk"\n" left'),
        (".srt", "<i>Tokaev</i> & co", "Tokaev", "A & B < C", "<i>A & B < C</i> & co"),
        (".vtt", "<v Bob>Tokaev &lt; co", "Tokaev", "A & B <", "<v Bob>A &amp; B &lt; &lt; co"),
    ],
)
def test_what_is_typed_is_escaped_and_markup_stays(suffix: str, raw: str, words: str, typed: str, expected: str) -> None:
    """References that were typed are such; other characters are escaped where they have to be; tags keep their places."""
    assert edited(raw, suffix, words, typed).replace("&gt;", ">") == expected.replace("&gt;", ">")


@pytest.mark.parametrize(
    ("suffix", "raw", "words", "typed", "message"),
    [
        (".xlf", "Kasym <x/>Tokaev", "Kasym <x/>Tokaev", "Tokayev", r"the words go over '<x/>'; write it between them where it belongs"),
        (".xlf", "Kasym <x/>Tokaev", "Kasym <x/>Tokaev", "Kassym <y/>Tokayev", "markup cannot be changed; leave it as it stands, or out"),
        (".xlf", "To<x/>kaev", "To<x/>kaev", "Tokayev", "the words go over '<x/>'"),
        (".xlf", "<![CDATA[Tokaev]]>", "Tokaev", "A & B", "a CDATA section has no way to write < > & and what the encoding lacks; leave them out"),
        (".xlf", "Tokaev &amp; co", "amp", "x", "this is not in the translated text; choose words of a translation"),
        (".xlf", "Tokaev <g id='name'>x</g>", "name", "x", "this is not in the translated text"),
        (".xlf", "Tokaev <ph>code</ph>", "code", "x", "this is not in the translated text"),
        (".xlf", "Tokaev</target></trans-unit>", "trans-unit", "x", "this is not in the translated text"),
        (".xlf", "Tokaev", "Tokaev", "a \ufffe", "XML has no way to write"),
        (".po", r"one\ntwo", "ntwo", "x", "this is not in the translated text"),
        (".srt", "Tokaev\nspoke", "Tokaev", "", "a subtitle cannot lose a line; write something else"),
        (".srt", "Tokaev\nspoke", "Tokaev", "a\n\nb", "a subtitle cannot lose a line"),
        (".srt", "Tokaev", "Tokaev", "a --> b", "a subtitle cannot have --> in it"),
    ],
)  # fmt: skip
def test_what_would_break_the_file_is_refused(suffix: str, raw: str, words: str, typed: str, message: str) -> None:
    """In one line that says what to do."""
    document, markup = markup_of(raw.replace("</target></trans-unit>", ""), suffix)
    with pytest.raises(InputError, match=re.escape(message)):
        markup.typed(*span_of(document, words), typed, keep)


def test_a_character_that_the_encoding_lacks_is_written_by_its_number() -> None:
    """In XML, which has a way to; what was written so is taken as it stands."""
    text = '<?xml version="1.0" encoding="windows-1251"?>' + WRAPPED[".xlf"].replace("{}", "Токаев ‘Tokaev’")
    document = document_from_bytes(text.encode("cp1251"), path=Path("a.xlf"))
    assert document.markup is not None
    span = span_of(document, "Tokaev")
    assert document.markup.put(*span, "Öz & ’Ж") == "&#214;z &amp; ’Ж"
    assert document.markup.typed(*span, "&#214;z &amp; ’Ж", keep) == "&#214;z &amp; ’Ж"


def test_nothing_outside_is_held() -> None:
    """A span that begins or ends outside of a translation, or in the middle of an escape, is none."""
    document, markup = markup_of("A &amp; Tokaev", ".xlf")
    segment = document.segments[0]
    assert markup.holds(segment.start, segment.end)
    assert not markup.holds(segment.start - 1, segment.end)
    assert not markup.holds(segment.start, segment.end + 1)
    assert not markup.holds(0, len(document.text))
    for cut in range(1, len("&amp;")):
        at = document.text.index("&amp;") + cut
        assert not markup.holds(at, segment.end)
        assert not markup.holds(segment.start, at)


TEXT = st.text(
    st.sampled_from("abTÖ中 &<>\"'\\\n;x#{}") | st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], max_codepoint=0xFFFD),
    max_size=12,
)
INNER = st.sampled_from(
    ("<g id='1'>a</g>", '<x id="1"/>', "<ph>&lt;code&gt;</ph>", "<!-- c -->", "<?p q?>", "&#x10FFFF;", "&quot;", "<mrk mid='2'>t</mrk>")
)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(st.lists(TEXT.map(_escaped) | INNER, max_size=6), TEXT, st.booleans())
def test_xml_stays_well_formed_and_says_what_was_typed(pieces: list[str], typed: str, plain: bool) -> None:  # noqa: FBT001 - from hypothesis
    """Whatever stands beside it: another parser reads the words back, everything else is the very same."""
    raw = "".join([*pieces[: len(pieces) // 2], " Tokaev ", *pieces[len(pieces) // 2 :]])
    document, markup = markup_of(raw, ".xlf")
    start, end = span_of(document, "Tokaev")
    try:
        put = markup.put(start, end, typed) if plain else markup.typed(start, end, typed, keep)
    except InputError:
        return
    new = document.text[:start] + put + document.text[end:]
    target = etree.fromstring(new.encode()).find(".//target")
    before = etree.fromstring(document.text.encode()).find(".//target")
    said = typed if plain else markup.plain(typed)
    assert "".join(target.itertext()) == "".join(before.itertext()).replace("Tokaev", said, 1).replace("\r\n", "\n").replace("\r", "\n")
    assert [element.tag for element in target.iter()] == [element.tag for element in before.iter()]
    assert markup.typed(start, end, put, keep) == put


@given(TEXT, st.sampled_from((".po", ".srt", ".vtt")))
def test_other_formats_read_back_what_was_typed(typed: str, suffix: str) -> None:
    """The translation is the same but for those words, and no other was touched."""
    document, markup = markup_of("An old Tokaev spoke", suffix)
    start, end = span_of(document, "Tokaev")
    try:
        put = markup.put(start, end, typed)
    except InputError:
        return
    again = document_from_bytes((document.text[:start] + put + document.text[end:]).encode(), path=document.path)
    words = [again.plain(again.text[s.start : s.end]) for s in again.segments]
    if suffix == ".srt" and re.search(r"<|\{", typed):  # which has no way to say that a tag is none
        assert len(words) == len(document.segments)
        return
    assert words == [f"An old {typed} spoke", *["End" for _ in document.segments[1:]]]


@given(st.text(max_size=40), st.sampled_from(tuple(WRAPPED)))
def test_any_file_is_read_or_refused(raw: str, suffix: str) -> None:
    """Never another error than the one for users, and what is read is as long as what is there."""
    try:
        data = WRAPPED[suffix].replace("{}", raw).encode()
    except UnicodeEncodeError:
        return
    try:
        document = document_from_bytes(data, path=Path(f"a{suffix}"), encoding="utf-8")
    except InputError:
        return
    assert len(document.readable) == len(document.text)
    assert document.encode(document.text) == data
