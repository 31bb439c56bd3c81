"""Where the translations are in files of each format, what they mean, and how a file that is broken is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_review.document import Document, document_from_bytes
from tui_review.errors import InputError

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my">
 <x:file original="a" source-language="ru" target-language="en-GB" datatype="plaintext"><x:body>
  <x:trans-unit id="1"><x:source>Токаев &amp; К<x:g id="2">о</x:g></x:source>
   <x:target>Mr <x:g id="1" a='>'>Tokaev</x:g>&apos;s <!-- Luton --> plan &amp; &#214;zil <x:bpt id="3">&lt;b></x:bpt>bold</x:target>
   <x:alt-trans><x:source>Луганск</x:source><x:target>Lugansk</x:target></x:alt-trans><my:target>Lugansk</my:target></x:trans-unit>
  <x:trans-unit id="2" translate="no"><x:source>Луганск</x:source><x:target>Lugansk</x:target></x:trans-unit>
  <x:trans-unit id="3"><x:source>Луганск</x:source><x:target/></x:trans-unit>
  <x:trans-unit id="4"><x:source>Луганск. Токаев</x:source><x:seg-source><x:mrk mtype="seg" mid="0">Луганск.</x:mrk> <x:mrk mtype="seg"
    mid="1">Токаев</x:mrk></x:seg-source><x:target><x:g id="1"><x:mrk mtype="seg" mid="0">Luga<x:g id="2">ns</x:g>k.</x:mrk></x:g>
    <x:mrk mtype="seg" mid="1"><![CDATA[A & <b>]]> said <x:mrk mtype="protected">it</x:mrk></x:mrk></x:target></x:trans-unit>
 </x:body></x:file></x:xliff>
"""
XLIFF_2 = """<xliff version="2.1" srcLang="zh" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"
  xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><file id="f1"><unit id="u1"><mtc:matches><mtc:match ref="#1"><source>卢顿</source>
  <target>Luton</target></mtc:match></mtc:matches><segment id="s1"><source>托卡<pc id="1">耶夫</pc></source><target>To<pc id="1">ka</pc>ev
  </target></segment><ignorable><source> </source><target> </target></ignorable><segment><source>二</source><target>two</target></segment></unit>
  <group translate="no"><unit id="u2"><segment><source>三</source><target>three</target></segment></unit><unit id="u3" translate="yes">
  <segment><source>四</source><target>fo<mrk id="m" translate="no">ur</mrk></target></segment></unit></group></file>
  <file id="f2"><unit id="u1"><segment><source>五</source><target>five</target></segment></unit></file></xliff>
"""
TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="ru" datatype="x" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/>
<body><tu tuid="k1"><tuv xml:lang="en-US"><seg>Tokaev <ph>{1}</ph>said <hi>so</hi></seg></tuv><tuv xml:lang="ru-RU"><seg>Токаев сказал</seg></tuv>
<tuv xml:lang="de"><seg>Lugansk</seg></tuv></tu><tu srclang="*all*"><tuv lang="EN"><seg>two</seg></tuv><tuv lang="uk"><seg>два</seg></tuv></tu>
</body></tmx>
"""
PO = r"""# Lugansk
msgid ""
msgstr ""
"Language: en\n"
"Content-Type: text/plain; charset=UTF-8\n"

#, fuzzy
#| msgid "Lugansk"
msgctxt "menu"
msgid "Токаев"
msgstr "Tokaev \"the\" boss\nsaid"

msgid "Луганск %d"
msgid_plural "Лугански %d"
msgstr[0] ""
"The long Luga"
"nsk and Kasym-"
"Zhomart "

# Lugansk
"Tokaev"
msgstr[1] "many"

#~ msgid "old"
#~ msgstr "Lugansk"

msgid "none"
msgstr ""
"""
SRT = (
    "\ufeff1\r\n00:00:01,000 --> 00:00:02,000 X1:1\r\n{\\an8}<i>President Tokaev</i>\r\nspoke\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n\r\n\
3\r\n00:00:05,000 --> 00:00:06,000\r\nLugansk\r\n\r\n\r\n"
)
VTT = """WEBVTT - Lugansk

NOTE Lugansk

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:left
<v Mr Lugansk>Tokaev &amp; <00:01.500>Lugansk
goes on

00:03.000 --> 00:04.000
3 < 4
"""


def read(text: str, suffix: str) -> Document:
    """A document of a format."""
    return document_from_bytes(text.encode(), path=Path(f"a{suffix}"))


def units(document: Document) -> dict[str, tuple[str, str | None]]:
    """Each translation's words and source, by its name."""
    assert len(document.readable) == len(document.text)
    return {s.name: (document.plain(document.text[s.start : s.end]), s.source) for s in document.segments}


def test_xliff_1_units_are_targets_or_their_segments() -> None:
    """Alternative translations, other namespaces, what is not to be translated and empty targets are none."""
    assert units(read(XLIFF_1, ".sdlxliff")) == {
        "1": ("Mr Tokaev's  plan & Özil bold", "Токаев & Ко"),
        "4/0": ("Lugansk.", "Луганск."),
        "4/1": ("A & <b> said ", "Токаев"),
    }


def test_xliff_2_units_are_segments() -> None:
    """Matches and ignorables are none, ``translate`` is inherited, the file stands in the name where there are several."""
    assert units(read(XLIFF_2, ".xlf")) == {
        "f1/u1/s1": ("Tokaev\n  ", "托卡耶夫"),
        "f1/u1/2": ("two", "二"),
        "f1/u3": ("fo", "四"),
        "f2/u1": ("five", "五"),
    }


def test_a_unit_without_a_name_is_counted() -> None:
    """So that every finding in such a file says where it is."""
    text = '<xliff version="1.2"><file><trans-unit><target>a</target></trans-unit><trans-unit id=""><target>b</target></trans-unit></file></xliff>'
    assert units(read(text, ".xlf")) == {"1": ("a", None), "2": ("b", None)}


def test_tmx_units_are_the_english_variants_that_were_translated() -> None:
    """The source is in the header's language or the unit's own; other languages are passed over."""
    assert units(read(TMX, ".tmx")) == {"k1": ("Tokaev said so", "Токаев сказал"), "2": ("two", "два")}


def test_tmx_that_was_translated_from_english_has_nothing_to_review() -> None:
    """And says so."""
    document = read(TMX.replace('srclang="ru"', 'srclang="en-US"').replace("*all*", "en"), ".tmx")
    assert units(document) == {}
    assert "nothing in it is translated into English: its source language is en-US" in document.notes[0]


def test_po_units_are_translations_that_are_there() -> None:
    """Header, obsolete and empty entries are none, fuzzy ones are; several strings are one, plurals have their own source."""
    assert units(read(PO, ".po")) == {
        "menu|Токаев": ('Tokaev "the" boss\nsaid', "Токаев"),
        "Луганск %d[0]": ("The long Lugansk and Kasym-Zhomart Tokaev", "Луганск %d"),
        "Луганск %d[1]": ("many", "Лугански %d"),
    }


def test_subtitles_are_their_words() -> None:
    """Numbers, times and commands are none; a subtitle without words has its place."""
    document = read(SRT, ".srt")
    assert units(document) == {"1": ("President Tokaev\r\nspoke", None), "2": ("", None), "3": ("Lugansk", None)}
    assert document.bom
    assert units(read(VTT, ".VTT")) == {"intro": ("Tokaev & Lugansk\ngoes on", None), "2": ("3 < 4", None)}


@pytest.mark.parametrize(
    ("text", "suffix"), [(XLIFF_1, ".xlf"), (XLIFF_2, ".xlf"), (TMX, ".tmx"), (PO, ".po"), (SRT, ".srt"), (VTT, ".vtt")]
)
def test_only_translations_can_be_read(text: str, suffix: str) -> None:
    """The readable text holds every word of the translations at its place, each word of the rest is blotted out; nothing joins two."""
    document = read(text, suffix)
    inside = [False] * len(document.text)
    for segment in document.segments:
        inside[segment.start : segment.end] = [True] * (segment.end - segment.start)
        assert document.readable[segment.start - 1] == "\n"
        assert document.readable[segment.end : segment.end + 1] in {"", "\n"}
    assert not any(character.isalnum() for character, within in zip(document.readable, inside, strict=True) if not within)
    assert document.encode(document.text) == document.data
    assert [line.end for line in document.lines] == [line.end for line in document_from_bytes(document.data, path=Path("a.txt")).lines]


def test_plain_text_is_read_as_it_is() -> None:
    """No copy is made, and lines are the segments."""
    document = Document.from_text("Tokaev &amp; <b>\n")
    assert document.readable is document.text
    assert document.lines is document.segments
    assert document.notes == ()


@pytest.mark.parametrize("language", ["de", "pt-BR", "uk_UA"])
@pytest.mark.parametrize(
    ("text", "suffix", "declared"),
    [(XLIFF_1, ".xlf", 'target-language="en-GB"'), (XLIFF_2, ".xlf", 'trgLang="en"'), (PO, ".po", "Language: en")],
)
def test_translations_into_other_languages_are_passed_over(text: str, suffix: str, declared: str, language: str) -> None:
    """And that is said; where no language is named, the translation is taken for English."""
    named = declared.replace("en-GB", language).replace('"en"', f'"{language}"').replace(": en", f": {language}")
    document = read(text.replace(declared, named), suffix)
    assert not document.segments
    assert document.notes == (f"a{suffix}: what is translated into {language} and not into English is passed over",)
    assert units(read(text.replace(declared, ""), suffix)) == units(read(text, suffix))


@pytest.mark.parametrize(
    ("codec", "declared"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "utf-16"),
        ("cp1251", "windows-1251"),
        ("koi8-r", "KOI8-R"),
    ],
)
def test_the_encoding_that_a_file_declares_is_its_encoding(codec: str, declared: str) -> None:
    """With or without a byte order mark; KOI8-R, which nothing else can tell, too."""
    text = XLIFF_1.replace("UTF-8", declared).replace("Özil", "Ozil")
    document = document_from_bytes(text.encode(codec), path=Path("a.xlf"))
    assert units(document) == units(read(XLIFF_1, ".xlf"))
    assert document.encode(document.text) == document.data
    if not codec.startswith("utf-16"):
        text = PO.replace("UTF-8", declared)
        assert units(document_from_bytes(text.encode(codec), path=Path("a.po"))) == units(read(PO, ".po"))


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize(("text", "suffix"), [(XLIFF_1, ".xlf"), (PO, ".po"), (SRT.replace("\r\n", "\n"), ".srt"), (VTT, ".vtt")])
def test_any_line_end_will_do(text: str, suffix: str, newline: str) -> None:
    """Lines that end in CRLF or CR alone hold the same translations."""
    expected = {name: (words.replace("\r\n", "\n"), source) for name, (words, source) in units(read(text, suffix)).items()}
    found = units(read(text.replace("\n", newline), suffix))
    assert {name: (words.replace(newline, "\n"), source) for name, (words, source) in found.items()} == expected


BOMB = '<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><xliff>&b;</xliff>'


@pytest.mark.parametrize(
    ("text", "suffix", "message"),
    [
        ("<xliff>\n<file>\n</xliff>", ".xlf", "a.xlf:3: is not well-formed: mismatched tag; export it as XLIFF again, or mend it there"),
        ("<xliff>\n&nbsp;</xliff>", ".xlf", "a.xlf:2: is not well-formed: undefined entity"),
        ("", ".xlf", "a.xlf:1: is not well-formed: no element found"),
        ("<tmx/>", ".xlf", "a.xlf: is no XLIFF: it begins with <tmx> and not with <xliff>; check its extension"),
        ("<html/>", ".tmx", "a.tmx: is no TMX: it begins with <html>"),
        (BOMB, ".xlf", "a.xlf:1: declares entities of its own"),
        ('msgid "a"\nmsgstr "b\n', ".po", "a.po:2: is no line of a PO file; mend it as msgfmt --check tells"),
        ('\nmsgstr "b"\n', ".po", "a.po:2: msgstr without msgid"),
        ('"b"\n', ".po", "a.po:1: a string without a keyword"),
        ("\nHello there\n", ".srt", "a.srt:2: is no subtitle: its number and a line with its times"),
        ("1\n00:01.000 --> 00:02.000\nHello\n", ".vtt", "a.vtt:1: is no WebVTT: it does not begin with WEBVTT"),
        ("WEBVTT\n\n1\n00:01 --> 00:02\nHello\n", ".vtt", "a.vtt:3: has times that are none; write them as 00:01.000 --> 00:02.500"),
    ],
)
def test_a_broken_file_is_refused_in_one_line(text: str, suffix: str, message: str) -> None:
    """With its name, the line, and what to do."""
    with pytest.raises(InputError) as error:
        read(text, suffix)
    assert str(error.value).startswith(message)
    assert ";" in str(error.value)


def test_bytes_that_are_not_what_a_file_declares_are_refused() -> None:
    """And the way out is named."""
    with pytest.raises(InputError, match=r"a\.xlf: says that it is in UTF-8, but is not; name its encoding with --encoding"):
        document_from_bytes(XLIFF_1.replace("Токаев", "Токаев " * 200).encode("cp1251", "replace"), path=Path("a.xlf"))
    damaged = XLIFF_1.encode().replace(b"Luton", b"Lut\xff")
    with pytest.raises(InputError, match=r"a\.xlf:5: has a character that its encoding does not have"):
        document_from_bytes(damaged, path=Path("a.xlf"))


def test_a_source_stands_beside_subtitles_one_by_one(tmp_path: Path) -> None:
    """SubRip and WebVTT go together; anything else, and another number, is refused."""
    (tmp_path / "a.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo\n")
    (tmp_path / "s.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<i>Раз</i> &amp;\n\n00:02.000 --> 00:03.000\nДва\n", "utf-8")
    (tmp_path / "short.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nРаз\n", "utf-8")
    (tmp_path / "s.txt").write_text("Раз\nДва\n", "utf-8")
    (tmp_path / "a.xlf").write_text(XLIFF_1, "utf-8")
    document = Document.read(tmp_path / "a.srt", source=tmp_path / "s.vtt")
    assert [segment.source for segment in document.segments] == ["Раз &", "Два"]
    assert document.source is not None
    for name, source, message in (
        ("a.srt", "short.srt", "has 2 subtitles, but its source .*short.srt has 1 subtitle; give a source with one subtitle for each"),
        ("a.srt", "s.txt", "has subtitles, but its source .*s.txt has none; give the source as .srt or .vtt"),
        ("a.xlf", "s.txt", "is XLIFF, which has its own source; leave --source out"),
        ("s.txt", "a.srt", "is plain text, but its source .*a.srt is SubRip; give the source as plain text"),
    ):
        with pytest.raises(InputError, match=message):
            Document.read(tmp_path / name, source=tmp_path / source)


def test_many_units_are_read() -> None:
    """Places are right to the last of fifty thousand units, whatever is not ASCII before it."""
    body = "".join(f'<trans-unit id="{n}"><source>Токаев</source><target>Tokaev – {n}</target></trans-unit>\n' for n in range(50_000))
    document = read(f'<xliff version="1.2"><file><body>{body}</body></file></xliff>', ".xlf")
    assert len(document.segments) == 50_000
    last = document.segments[-1]
    assert document.text[last.start : last.end] == "Tokaev – 49999"
    assert document.readable.count("Tokaev") == 50_000
