"""SKOS: labels for kinds of forms, reports on what has no property, safe reading of XML."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.glossary.exchange.entries import placeless
from tui_review.errors import InputError
from tui_review.glossary import Entry, Glossary, Variant
from tui_review.glossary.exchange import export, import_file

pytest.importorskip("lxml")
KYIV = Entry(
    "Kyiv", source={"uk": ("Київ",), "zh": ("基辅", "基輔")}, accept=("Kyiv city",), variants=(Variant("Kiev"),), note="capital", id="Q1899"
)
ELSEWHERE = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
 <rdf:Description rdf:about="http://example.org/1">
  <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
  <skos:prefLabel xml:lang="en-GB">Kyiv</skos:prefLabel><skos:prefLabel xml:lang="uk">Київ</skos:prefLabel>
  <skos:hiddenLabel xml:lang="en">Kiev</skos:hiddenLabel><skos:broader rdf:resource="http://example.org/2"/>
 </rdf:Description>
 <skos:Concept rdf:about="http://example.org/2"><skos:prefLabel xml:lang="uk">Україна</skos:prefLabel></skos:Concept>
</rdf:RDF>"""


def test_labels_and_notes_come_back(tmp_path: Path) -> None:
    """Preferred, alternative and hidden labels, in every language."""
    path = tmp_path / "terms.rdf"
    exported = export(Glossary((KYIV,), name="desk"), "skos")
    assert exported.losses == ()
    path.write_bytes(exported.data)
    found = import_file(path)
    assert (placeless(found.entries), found.losses) == ([KYIV], ())


def test_what_has_no_property_is_reported() -> None:
    """Each such key with its entry."""
    entry = Entry("Kyiv", kind="place", case="any", tags=("a",), domain="b", variants=(Variant("Kiev", ("Ukraine",)),))
    losses = export(Glossary((entry,)), "skos").losses
    assert {(loss.entry, loss.key) for loss in losses} == {("Kyiv", key) for key in ("kind", "case", "tags", "domain", "variants.near")}


def test_a_thesaurus_from_elsewhere_is_read(tmp_path: Path) -> None:
    """Typed or described; relations and concepts without a label in the language are reported."""
    path = tmp_path / "terms.rdf"
    path.write_text(ELSEWHERE, "utf-8")
    found = import_file(path)
    assert placeless(found.entries) == [Entry("Kyiv", source={"uk": ("Київ",)}, variants=(Variant("Kiev"),))]
    assert [(loss.entry, loss.key) for loss in found.losses] == [("Kyiv", "broader"), ("Україна", "concept")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ELSEWHERE.replace("<rdf:RDF ", '<!DOCTYPE r [<!ENTITY x SYSTEM "/etc/hostname">]><rdf:RDF ', 1), "declares entities"),
        ("<html/>", "its root is <html>"),
        ("<rdf", "broken XML"),
    ],
)
def test_what_is_unsafe_or_none_is_refused(text: str, said: str, tmp_path: Path) -> None:
    """With one line."""
    path = tmp_path / "terms.rdf"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=said):
        import_file(path)


def test_the_scheme_s_name_is_the_glossary_s(tmp_path: Path) -> None:
    """What was written is read back; of several labels the one in the language counts."""
    path = tmp_path / "x.rdf"
    data = export(Glossary((Entry("Kyiv"),), name="desk & co"), "skos").data
    path.write_bytes(data)
    assert import_file(path).name == "desk & co"
    path.write_bytes(data.replace(b"<skos:prefLabel", '<skos:prefLabel xml:lang="uk">стіл</skos:prefLabel><skos:prefLabel'.encode(), 1))
    assert import_file(path, language="en-GB").name == "desk & co"


def test_a_native_form_in_the_glossary_s_language_is_said(tmp_path: Path) -> None:
    """Under a regional code too."""
    exported = export(Glossary((Entry("Kyiv", source={"en-GB": ("Kief",)}),)), "skos")
    assert [(loss.key, loss.problem) for loss in exported.losses] == [
        ("source.en-GB", "a native form in the glossary's language reads back as accepted")
    ]
    path = tmp_path / "x.rdf"
    path.write_bytes(exported.data)
    assert import_file(path).entries[0].canonical == "Kyiv"
