"""TBX: valid output, reading of other tools' files, and safety."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.glossary.exchange.entries import GLOSSARIES
from tui_review.errors import InputError
from tui_review.glossary import Entry, Glossary, Variant
from tui_review.glossary.exchange import Imported, export, import_file

etree = pytest.importorskip("lxml.etree")

# The content models of ISO 30042:2019 and the data categories of the TBX-Basic dialect that an export may use.
SCHEMA = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:iso:std:iso:30042:ed-2"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
 <start><element name="tbx">
  <attribute name="type"><value>TBX-Basic</value></attribute>
  <attribute name="style"><choice><value>dca</value><value>dct</value></choice></attribute>
  <attribute name="xml:lang"><data type="language"/></attribute>
  <element name="tbxHeader"><element name="fileDesc">
   <optional><element name="titleStmt"><element name="title"><text/></element></element></optional>
   <oneOrMore><element name="sourceDesc"><oneOrMore><element name="p"><text/></element></oneOrMore></element></oneOrMore>
  </element></element>
  <element name="text"><element name="body"><oneOrMore><ref name="concept"/></oneOrMore></element></element>
 </element></start>
 <define name="concept"><element name="conceptEntry">
  <attribute name="id"><data type="ID"/></attribute>
  <zeroOrMore><choice>
   <element name="descrip"><attribute name="type"><value>subjectField</value></attribute><text/></element>
   <element name="min:subjectField" xmlns:min="http://www.tbxinfo.net/ns/min"><text/></element>
   <element name="note"><text/></element>
  </choice></zeroOrMore>
  <oneOrMore><element name="langSec">
   <attribute name="xml:lang"><data type="language"/></attribute>
   <oneOrMore><element name="termSec">
    <element name="term"><text/></element>
    <optional><choice>
     <element name="termNote"><attribute name="type"><value>administrativeStatus</value></attribute><ref name="status"/></element>
     <element name="min:administrativeStatus" xmlns:min="http://www.tbxinfo.net/ns/min"><ref name="status"/></element>
    </choice></optional>
    <zeroOrMore><element name="note"><text/></element></zeroOrMore>
   </element></oneOrMore>
  </element></oneOrMore>
 </element></define>
 <define name="status"><choice>
  <value>preferredTerm-admn-sts</value><value>admittedTerm-admn-sts</value>
  <value>deprecatedTerm-admn-sts</value><value>supersededTerm-admn-sts</value>
 </choice></define>
</grammar>
"""
CONCEPT = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
 <tbxHeader><fileDesc><sourceDesc><p>elsewhere</p></sourceDesc></fileDesc></tbxHeader>
 <text><body>{}</body></text></tbx>"""


def _import(folder: Path, text: str, language: str = "en") -> Imported:
    path = folder / "terms.tbx"
    path.write_text(text, "utf-8")
    return import_file(path, language=language)


@pytest.mark.parametrize("style", ["tbx", "tbx-dct"])
@settings(max_examples=60)
@given(glossary=GLOSSARIES)
def test_an_export_is_valid(style: str, glossary: Glossary) -> None:
    """Both styles follow the standard's content models and the dialect's categories and values."""
    schema = etree.RelaxNG(etree.fromstring(SCHEMA))
    schema.assertValid(etree.fromstring(export(glossary, style).data))


@pytest.mark.skipif("TBX_BASIC_RNG" not in os.environ, reason="TBX_BASIC_RNG names no copy of the published schema")
@pytest.mark.parametrize("style", ["tbx", "tbx-dct"])
@settings(max_examples=60)
@given(glossary=GLOSSARIES)
def test_an_export_fits_the_published_schema(style: str, glossary: Glossary) -> None:
    """The dialect's integrated RELAX NG schema, if the machine has a copy of it."""
    schema = etree.RelaxNG(etree.parse(os.environ["TBX_BASIC_RNG"]))
    schema.assertValid(etree.fromstring(export(glossary, style).data))


def test_the_styles_differ_in_how_a_category_is_written() -> None:
    """As an attribute value in one, as an element in the module's namespace in the other."""
    glossary = Glossary((Entry("Kyiv", domain="places", variants=(Variant("Kiev"),)),))
    dca, dct = (export(glossary, style).data.decode() for style in ("tbx", "tbx-dct"))
    assert '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>' in dca
    assert '<descrip type="subjectField">places</descrip>' in dca
    assert "<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>" in dct
    assert "<min:subjectField>places</min:subjectField>" in dct


def test_what_tbx_has_no_category_for_is_reported() -> None:
    """Each such key with its entry, although it is in a note that is read back."""
    entry = Entry("Kyiv", kind="place", case="any", tags=("a",), variants=(Variant("Kiev", ("Ukraine",)),))
    assert [(loss.entry, loss.key) for loss in export(Glossary((entry,)), "tbx").losses] == [
        ("Kyiv", "kind"), ("Kyiv", "case"), ("Kyiv", "tags"), ("Kyiv", "variants.near"),
    ]  # fmt: skip


STATUSES = """<conceptEntry id="c7">
 <descrip type="subjectField">Astronomy</descrip>
 <langSec xml:lang="en">
  <descripGrp><descrip type="definition">A group of stars.</descrip><admin type="source">a book</admin></descripGrp>
  <termSec><term>galactic cluster</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
  <termSec><term>star
     cluster</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
  <termSec><term>open cluster</term><termNote type="partOfSpeech">noun</termNote>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
  <termSec><term>cluster</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
 </langSec>
 <langSec xml:lang="ES"><termSec><term>cúmulo abierto</term></termSec></langSec>
</conceptEntry>"""


def test_the_status_of_a_term_says_what_it_becomes(tmp_path: Path) -> None:
    """Preferred is canonical, admitted is accepted, deprecated and superseded are variants; other languages are native forms."""
    found = _import(tmp_path, CONCEPT.format(STATUSES))
    (entry,) = found.entries
    assert (entry.canonical, entry.accept) == ("open cluster", ("star cluster",))
    assert [variant.form for variant in entry.variants] == ["galactic cluster", "cluster"]
    assert (dict(entry.source), entry.domain, entry.note, entry.id) == (
        {"es": ("cúmulo abierto",)}, "Astronomy", "A group of stars.", "c7",
    )  # fmt: skip
    assert {(loss.key, loss.line > 0) for loss in found.losses} == {("source", True), ("partOfSpeech", True)}


def test_the_same_concept_reads_alike_in_the_other_style(tmp_path: Path) -> None:
    """Data categories as elements in any module's namespace."""
    root = etree.fromstring(CONCEPT.format(STATUSES))
    for element in root.iter("{*}descrip", "{*}admin", "{*}termNote"):
        element.tag = "{http://www.tbxinfo.net/ns/min}" + element.attrib.pop("type")
    other = _import(tmp_path, etree.tostring(root, encoding="unicode"))
    assert [entry.canonical for entry in other.entries] == ["open cluster"]
    assert {loss.key for loss in other.losses} == {"source", "partOfSpeech"}


def test_the_forerunner_of_the_standard_is_read(tmp_path: Path) -> None:
    """Martif with a DOCTYPE that names a DTD, both kinds of term group, and no status."""
    found = _import(
        tmp_path,
        """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="1"><langSet xml:lang="en-US"><tig><term>Kyiv</term></tig><tig><term>Kyiv city</term></tig></langSet>
<langSet xml:lang="uk"><ntig><termGrp><term>Київ</term></termGrp></ntig></langSet></termEntry></body></text></martif>""",
    )
    (entry,) = found.entries
    assert (entry.canonical, entry.accept, dict(entry.source), entry.id) == ("Kyiv", ("Kyiv city",), {"uk": ("Київ",)}, "1")


def test_a_concept_without_a_term_in_the_language_is_reported(tmp_path: Path) -> None:
    """It is left out."""
    found = _import(tmp_path, CONCEPT.format(STATUSES), language="de")
    assert not found.entries
    assert [(loss.entry, loss.problem) for loss in found.losses] == [("galactic cluster", "has no term in de")]


LAUGHS = "<!DOCTYPE tbx [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9)) + "]>"


@pytest.mark.parametrize(
    "doctype",
    [LAUGHS, '<!DOCTYPE tbx [<!ENTITY x SYSTEM "secret.txt">]>', '<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>'],
    ids=["billion laughs", "external file", "external parameter"],
)
def test_a_file_that_declares_entities_is_refused(doctype: str, tmp_path: Path) -> None:
    """No entity is expanded, and no other file is read."""
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    body = STATUSES.replace("open cluster", "open &a9;" if "a9" in doctype else "open &x;")
    with pytest.raises(InputError, match="entit") as caught:
        _import(tmp_path, CONCEPT.format(body).replace("<tbx ", doctype + "<tbx ", 1))
    assert "secret" not in str(caught.value).replace("secret.txt", "")


def test_endless_depth_is_refused(tmp_path: Path) -> None:
    """The parser's own limit applies; the error is one line."""
    deep = "<note>" + "<hi>" * 5000 + "</hi>" * 5000 + "</note>"
    with pytest.raises(InputError, match="broken XML"):
        _import(tmp_path, CONCEPT.format(f'<conceptEntry id="a">{deep}</conceptEntry>'))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<tbx><conceptEntry></tbx>", "terms.tbx:1: broken XML"),
        ("<html><body><conceptEntry/></body></html>", "its root is <html>"),
        ("not xml", "broken XML"),
        ("", "broken XML"),
        (CONCEPT.format(""), "has no terminological entries"),
    ],
)
def test_what_is_no_tbx_is_said_in_one_line(text: str, said: str, tmp_path: Path) -> None:
    """With the file, the line if known, and no traceback."""
    with pytest.raises(InputError, match=said) as caught:
        _import(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_an_endless_text_is_refused(tmp_path: Path) -> None:
    """No term has ten million characters."""
    term = "x" * (11 << 20)
    with pytest.raises(InputError, match="broken XML"):
        _import(
            tmp_path,
            CONCEPT.format(f'<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>{term}</term></termSec></langSec></conceptEntry>'),
        )
