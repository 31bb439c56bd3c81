"""SKOS (https://www.w3.org/TR/skos-reference/) as RDF/XML: one concept for each entry.

In the glossary's language the preferred label is the canonical form, alternative labels are ``accept``, and hidden labels (which
SKOS intends for misspellings) are ``variants``; labels in other languages are native forms. The notation is the identifier.
Anything for which SKOS has no property is reported and lost. XML is read as safely as TBX, see ``safe_xml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.exchange.loss import Exported, Imported, Loss
from tui_review.glossary.exchange.pairs import language_code, same_language
from tui_review.glossary.exchange.safe_xml import allowed, root_of
from tui_review.glossary.store import row_to_entry

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNHELD = ("kind", "tags", "domain")
_LABELS = ("prefLabel", "altLabel", "hiddenLabel")
_NOTES = ("note", "definition", "scopeNote", "editorialNote")


def write(glossary: Glossary) -> Exported:
    """The glossary as a SKOS concept scheme."""
    losses: list[Loss] = []
    root = etree.Element(f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF, "skos": _SKOS})
    scheme = etree.SubElement(root, f"{{{_SKOS}}}ConceptScheme", {f"{{{_RDF}}}about": "#glossary"})
    if glossary.name:
        _put(scheme, "prefLabel", glossary.name, glossary.language, Loss("", "name", ""), losses)
    for number, entry in enumerate(glossary.entries, 1):
        concept = etree.SubElement(root, f"{{{_SKOS}}}Concept", {f"{{{_RDF}}}about": f"#c{number}"})
        etree.SubElement(concept, f"{{{_SKOS}}}inScheme", {f"{{{_RDF}}}resource": "#glossary"})
        for label, form, language in _labels(entry, glossary.language):
            _put(concept, label, form, language, Loss(entry.canonical, label, ""), losses)
        for name, text in (("note", entry.note), ("notation", entry.id)):
            if text:
                _put(concept, name, text, "", Loss(entry.canonical, name, ""), losses)
        values = {key: getattr(entry, key) for key in _UNHELD}
        values |= {"case": entry.case != "exact", "test": entry.examples, "variants.near": any(v.near for v in entry.variants)}
        losses += [Loss(entry.canonical, key, "SKOS has no place for it") for key, value in values.items() if value]
        losses += [
            Loss(entry.canonical, f"source.{code}", "a native form in the glossary's language reads back as accepted")
            for code, forms in entry.source.items()
            if forms and same_language(code, glossary.language)
        ]
    return Exported(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True), tuple(losses))


def _labels(entry: Entry, language: str) -> Iterator[tuple[str, str, str]]:
    yield "prefLabel", entry.canonical, language
    for form in entry.accept:
        yield "altLabel", form, language
    for variant in entry.variants:
        yield "hiddenLabel", variant.form, language
    for code, forms in entry.source.items():
        for n, form in enumerate(forms):
            # A concept has at most one preferred label in each language.
            yield "altLabel" if n or same_language(code, language) else "prefLabel", form, code


def _put(parent: Any, name: str, text: str, language: str, about: Loss, losses: list[Loss]) -> None:
    child = etree.SubElement(parent, f"{{{_SKOS}}}{name}", {_LANG: language} if language else {})
    child.text = allowed(text, about.entry, about.key, losses)


def read(data: bytes, path: Path, language: str) -> Imported:
    """The entries of a SKOS file in RDF/XML; ``language`` is that of the canonical forms, English when empty.

    Raises InputError, with the line, for a file that is not RDF/XML or not safe to read.
    """
    root = root_of(data, path)
    if root.tag != f"{{{_RDF}}}RDF":
        raise InputError(
            f"is no RDF/XML; its root is <{etree.QName(root).localname}>", path=path, line=root.sourceline, remedy="check the file"
        )
    language = language or "en"
    losses: list[Loss] = []
    entries = []
    for node in root:
        if isinstance(node.tag, str) and _is_concept(node):
            entry = _entry(node, path, language, losses)
            entries += [entry] if entry is not None else []
    if not entries and not losses:
        raise InputError("has no SKOS concepts", path=path, remedy="check that it is SKOS in RDF/XML")
    return Imported(tuple(entries), "skos", tuple(losses), _name(root, language), language)


def _name(root: Any, language: str) -> str:
    """The label of the file's only scheme, in the given language if it has several; empty without one, or with several schemes."""
    schemes = root.findall(f"{{{_SKOS}}}ConceptScheme")
    labels = schemes[0].findall(f"{{{_SKOS}}}prefLabel") if len(schemes) == 1 else []
    labels.sort(key=lambda label: not same_language(label.get(_LANG, ""), language))
    return " ".join("".join(labels[0].itertext()).split()) if labels else ""


def _is_concept(node: Any) -> bool:
    types = [one.get(f"{{{_RDF}}}resource") for one in node.findall(f"{{{_RDF}}}type")]
    return bool(node.tag == f"{{{_SKOS}}}Concept" or f"{_SKOS}Concept" in types)


def _entry(node: Any, path: Path, language: str, losses: list[Loss]) -> Entry | None:
    own: dict[str, list[str]] = {label: [] for label in _LABELS}
    source: dict[str, list[str]] = {}
    row: dict[str, Any] = {}
    notes: list[str] = []
    unheld: set[str] = set()
    for child in node:
        if not isinstance(child.tag, str):
            continue
        name, text = etree.QName(child).localname, re.sub(r"\s*[\r\n]+\s*", " ", "".join(child.itertext())).strip()
        code = language_code(child.get(_LANG, "") or language)
        if name in _LABELS and text:
            kept = own[name] if same_language(code, language) else source.setdefault(code, [])
            kept += [text] if text not in kept else []
        elif name in _NOTES and text:
            notes.append(text)
        elif name == "notation" and text:
            row["id"] = text
        elif name not in ("type", "inScheme", "topConceptOf"):
            unheld.add(name)
    right = own["prefLabel"] + own["altLabel"]
    if not right:
        label = next((form for forms in source.values() for form in forms), node.get(f"{{{_RDF}}}about", ""))
        losses.append(Loss(label, "concept", f"has no label in {language}", node.sourceline or 0))
        return None
    losses += [Loss(right[0], name, "is not kept", node.sourceline or 0) for name in sorted(unheld)]
    row |= {"canonical": right[0], "accept": right[1:], "variants": own["hiddenLabel"], "source": source, "note": "\n".join(notes)}
    return row_to_entry(row, path, node.sourceline or 0)
