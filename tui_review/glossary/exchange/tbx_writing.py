"""Writing TBX-Basic in either style: data categories as attributes (DCA) or as tags (DCT)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.exchange import cells
from tui_review.glossary.exchange.loss import Exported, Loss
from tui_review.glossary.exchange.pairs import same_language
from tui_review.glossary.exchange.safe_xml import allowed
from tui_review.glossary.exchange.tbx import LANG, MARK, MARKED, MIN, NAMESPACE, NATIVE, ORIGIN, OWN_ID, Status

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_IN_NOTE = "TBX-Basic has no place for it; it stands in a note that other programs only show"


def write(glossary: Glossary, style: str) -> Exported:
    """The glossary as TBX-Basic; ``style`` is ``dca`` or ``dct``."""
    if not glossary.entries:
        raise InputError("the glossary has no entries, and TBX needs one", remedy="add one first")
    writer = _Writer(glossary.language, style)
    names = {None: NAMESPACE} | ({"min": MIN} if style == "dct" else {})
    root = etree.Element(_tag("tbx"), {"type": "TBX-Basic", "style": style, LANG: glossary.language}, nsmap=names)
    writer.header(root, glossary.name)
    body = etree.SubElement(etree.SubElement(root, _tag("text")), _tag("body"))
    writer.concepts(body, glossary.entries)
    data = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return Exported(data, tuple(writer.losses))


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


class _Writer:
    def __init__(self, language: str, style: str) -> None:
        self.language, self.style = language, style
        self.losses: list[Loss] = []

    def header(self, root: etree._Element, name: str) -> None:
        """The file's description."""
        description = etree.SubElement(etree.SubElement(root, _tag("tbxHeader")), _tag("fileDesc"))
        if name:
            self._text(etree.SubElement(description, _tag("titleStmt")), "title", name, "", "name")
        self._text(etree.SubElement(description, _tag("sourceDesc")), "p", ORIGIN, "", "")

    def concepts(self, body: etree._Element, entries: Sequence[Entry]) -> None:
        """One concept for each entry, with a unique identifier."""
        taken: set[str] = set()
        for number, entry in enumerate(entries, 1):
            usable = bool(_IDENTIFIER.fullmatch(entry.id)) and not OWN_ID.fullmatch(entry.id) and entry.id not in taken
            taken.add(entry.id)
            self._concept(body, entry, entry.id if usable else f"tui-review-{number}", keep_id=bool(entry.id) and not usable)

    def _concept(self, body: etree._Element, entry: Entry, identifier: str, *, keep_id: bool) -> None:
        concept = etree.SubElement(body, _tag("conceptEntry"), {"id": identifier})
        if entry.domain:
            self._category(concept, "descrip", "subjectField", entry.domain, entry.canonical)
        for key, cell in zip(MARKED, cells.to_cells(entry, MARKED), strict=True):
            if not cell or (key == "id" and not keep_id):
                continue
            if key == "note" and not cell.startswith(MARK):
                self._text(concept, "note", cell, entry.canonical, "note")
                continue
            self._text(concept, "note", f"{MARK}{key}: {cell}", entry.canonical, key)
            if key != "note":
                self.losses.append(Loss(entry.canonical, key, _IN_NOTE))
        own = self._language(concept, self.language)
        self._term(own, entry, entry.canonical, Status.PREFERRED)
        for form in entry.accept:
            self._term(own, entry, form, Status.ADMITTED)
        if any(variant.near for variant in entry.variants):
            self.losses.append(Loss(entry.canonical, "variants.near", _IN_NOTE))
        for variant in entry.variants:
            self._term(own, entry, variant.form, Status.DEPRECATED, f"near: {cells.write_list(variant.near)}" if variant.near else "")
        for code, forms in entry.source.items():
            if forms:
                section = self._language(concept, code)
                for form in forms:
                    self._term(section, entry, form, None, NATIVE if same_language(code, self.language) else "")

    @staticmethod
    def _language(concept: etree._Element, code: str) -> etree._Element:
        return etree.SubElement(concept, _tag("langSec"), {LANG: code})

    def _term(self, section: etree._Element, entry: Entry, form: str, status: Status | None, mark: str = "") -> None:
        term = etree.SubElement(section, _tag("termSec"))
        self._text(term, "term", form, entry.canonical, "form")
        if status is not None:
            self._category(term, "termNote", "administrativeStatus", status, entry.canonical)
        if mark:
            self._text(term, "note", MARK + mark, entry.canonical, "variants")

    def _category(self, parent: etree._Element, element: str, category: str, text: str, entry: str) -> None:
        if self.style == "dct":
            child = etree.SubElement(parent, f"{{{MIN}}}{category}")
        else:
            child = etree.SubElement(parent, _tag(element), {"type": category})
        child.text = allowed(text, entry, category, self.losses)

    def _text(self, parent: etree._Element, name: str, text: str, entry: str, key: str) -> None:
        etree.SubElement(parent, _tag(name)).text = allowed(text, entry, key, self.losses)
