"""Encodings: a text that is read gives exactly its bytes again, and other bytes are refused with a remedy."""

from __future__ import annotations

import codecs
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_review.document import decode, document_from_bytes
from tui_review.errors import InputError

RUSSIAN = "Президент Казахстана Касым-Жомарт Токаев заявил, что не признает независимость Луганска и Донецка.\n" * 5
CHINESE = "托卡耶夫总统在圣彼得堡国际经济论坛上表示，他不会承认卢甘斯克和顿涅茨克的独立。\n" * 5
JAPANESE = "安倍首相は東京でプーチン大統領と会談した。日本とロシアの関係について話し合った。\n" * 5
FRENCH = "Le président Émile Ménard a été reçu à l’Élysée. Où êtes-vous? Ça va.\n" * 5
POLISH = "Prezydent Łukasz Żółtowski spotkał się z ministrem Wałęsą w Łodzi.\n" * 5
ENGLISH = "Tokaev spoke in Lugansk.\r\nHe left.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (ENGLISH.encode(), "utf-8"),
        (RUSSIAN.encode(), "utf-8"),
        (codecs.BOM_UTF8 + RUSSIAN.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + RUSSIAN.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + ENGLISH.encode("utf-32-le"), "utf-32"),
        (codecs.BOM_UTF32_BE + ENGLISH.encode("utf-32-be"), "utf-32"),
        (ENGLISH.encode("utf-16-le"), "utf-16-le"),
        (ENGLISH.encode("utf-16-be"), "utf-16-be"),
        (RUSSIAN.encode("utf-16-le"), "utf-16-le"),
        (CHINESE.replace("，", " ").encode("utf-16-be"), "utf-16-be"),
        (RUSSIAN.encode("cp1251"), "cp1251"),
        (RUSSIAN.encode("koi8-r"), "koi8-r"),
        (RUSSIAN.encode("cp866"), "cp866"),
        (CHINESE.encode("gb18030"), "gb18030"),
        (JAPANESE.encode("cp932"), "cp932"),
        (JAPANESE.encode("euc_jp"), "euc_jp"),
        (FRENCH.encode("cp1252"), "cp1252"),
        (POLISH.encode("cp1250"), "cp1250"),
    ],
)
def test_encoding_is_told(data: bytes, encoding: str) -> None:
    """Each common encoding is detected, reported with its usual name, and written back exactly."""
    document = document_from_bytes(data, path=None)
    assert document.encoding == encoding
    assert document.text == data.decode(encoding)
    assert document.encode(document.text) == data


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    """Offsets count from the first letter, and the byte order mark is written back."""
    document = document_from_bytes(codecs.BOM_UTF8 + b"Tokaev", path=None)
    assert document.text == "Tokaev"
    assert document.encode("Tokayev") == codecs.BOM_UTF8 + b"Tokayev"


@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8])
def test_few_wrong_bytes_in_utf8_are_kept(bom: bytes) -> None:
    """A file that is UTF-8 except for some bytes can be read, and these bytes are preserved."""
    data = bom + RUSSIAN.encode()[:-20] + b"\xff\xfe\xc3" + RUSSIAN.encode()
    document = document_from_bytes(data, path=None)
    assert document.codec == "utf-8"
    assert "\udcff\udcfe\udcc3" in document.text
    assert document.encode(document.text) == data


def test_unpaired_half_in_utf16_is_kept() -> None:
    """UTF-16 cut in the middle of an emoji can be read and is preserved."""
    data = codecs.BOM_UTF16_LE + "a \ud83d b".encode("utf-16-le", "surrogatepass")
    document = document_from_bytes(data, path=None)
    assert document.text == "a \ud83d b"
    assert document.encode(document.text) == data


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"%PDF-1.7 text", "is a PDF document"),
        (b"PK\x03\x04text", "is a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\nxx", "is a PNG image"),
        (b"some text\x00and more" * 30, "is a binary file"),
        (bytes(range(1, 32)) * 20, "is a binary file"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "cut off in the middle of a character"),
    ],
)
def test_what_is_not_text_is_refused_with_a_remedy(data: bytes, problem: str) -> None:
    """The message names the kind of binary data and a remedy."""
    with pytest.raises(InputError, match=problem) as caught:
        decode(data)
    assert caught.value.remedy
    assert str(caught.value).startswith("<stdin>: ")


def test_named_encoding_overrides_what_the_bytes_look_like() -> None:
    """The user's encoding replaces the detection."""
    text, codec, bom = decode("Токаев".encode("koi8-r"), encoding="KOI8-R")
    assert (text, codec, bom) == ("Токаев", "koi8-r", b"")
    assert decode(b"some\x00text", encoding="latin-1")[0] == "some\x00text"


@pytest.mark.parametrize(("bom", "codec"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_a_null_character_does_not_hide_the_mark_of_utf_16(bom: bytes, codec: str) -> None:
    """The mark is no part of the text, so that offsets count from the first character."""
    text = "Tokaev spoke in the town about prices, and nothing else was said in the hall.\n\0The end of the day.\n"
    assert decode(bom + text.encode(codec)) == (text, codec, bom)


@pytest.mark.parametrize(
    ("encoding", "bom"), [("utf-8", codecs.BOM_UTF8), ("utf-16", codecs.BOM_UTF16_BE), ("utf-16-le", codecs.BOM_UTF16_LE)]
)
def test_named_encoding_leaves_the_byte_order_mark_off_the_text(encoding: str, bom: bytes) -> None:
    """A byte order mark that matches the named encoding is not part of the text."""
    codec = "utf-16-be" if bom == codecs.BOM_UTF16_BE else encoding
    assert decode(bom + "Tokaev".encode(codec), encoding=encoding) == ("Tokaev", codec, bom)


def test_named_encoding_without_a_mark_reads_unmarked_text() -> None:
    """UTF-16 named without a byte order is little-endian if there is no mark."""
    assert decode("Tokaev".encode("utf-16-le"), encoding="utf-16") == ("Tokaev", "utf-16-le", b"")


def test_wrong_named_encoding_is_refused() -> None:
    """The error says that the file is not in the named encoding."""
    with pytest.raises(InputError, match="is not ascii text; name another --encoding"):
        decode(RUSSIAN.encode(), encoding="ascii")
    with pytest.raises(InputError, match="is not utf-8 text"):
        decode(RUSSIAN.encode("cp1251"), encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", ["Tokaev in Kharkov.\n\n", RUSSIAN])
def test_utf8_is_not_read_as_utf16(encoding: str, text: str) -> None:
    """UTF-8 text would become meaningless in UTF-16; bytes with a mark or zeros are accepted as UTF-16."""
    with pytest.raises(InputError, match=f"is UTF-8 text, not {encoding}; leave --encoding out"):
        decode(text.encode(), encoding=encoding)
    assert decode(text.encode(encoding), encoding=encoding)[0] == text
    han = "卢甘斯克和顿涅茨克共和国的代表"
    assert decode(han.encode(encoding), encoding=encoding)[0] == han


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "hex", "", "x\0y"])
def test_unknown_encoding_is_refused(encoding: str) -> None:
    """An unknown text encoding is reported as such."""
    with pytest.raises(InputError, match="unknown encoding"):
        decode(b"text", encoding=encoding)


def test_character_that_the_encoding_lacks_is_named() -> None:
    """Text that the document's encoding cannot represent is refused before anything is written."""
    document = document_from_bytes(RUSSIAN.encode("cp1251"), path=None)
    with pytest.raises(InputError, match=r"cp1251 has no bytes for '卢' \(U\+5362\)"):
        document.encode("卢")


_CODECS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1251",
    "cp1252",
    "koi8-r",
    "gb18030",
    "euc_jp",
    "shift_jis",
]


@st.composite
def _files(draw: st.DrawFn) -> bytes:
    """Bytes as in files: text in some encoding, possibly damaged, or arbitrary bytes."""
    text = draw(st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \n\r\tabcТокаев卢甘'é"))))
    data = text.encode(draw(st.sampled_from(_CODECS)), "ignore")
    if draw(st.booleans()):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=4)) + data[at:]
    return data


@settings(max_examples=300)
@given(st.one_of(_files(), st.binary(max_size=200)))
def test_any_bytes_round_trip_or_are_refused(data: bytes) -> None:
    """Everything that is read is written back exactly, and reading with the recorded encoding gives the same text."""
    try:
        document = document_from_bytes(data, path=None)
    except InputError:
        return
    assert document.encode(document.text) == data
    again = document_from_bytes(data, path=None, encoding=document.encoding)
    assert (again.text, again.encoding) == (document.text, document.encoding)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))))
def test_any_text_in_utf8_is_read(text: str) -> None:
    """Text without control characters is always read as UTF-8."""
    marked = text.startswith("\ufeff")
    magic = text.startswith(("%PDF-", "GIF8", "BZh"))
    if not magic:
        assert decode(text.encode())[0] == (text[1:] if marked else text)


def test_charset_normalizer_is_not_imported_for_utf8() -> None:
    """Reading UTF-8 does not import the detector."""
    code = (
        "import sys; from tui_review.document import decode; decode('Токаев'.encode());"
        "sys.exit('charset_normalizer' in sys.modules or 'textual' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
