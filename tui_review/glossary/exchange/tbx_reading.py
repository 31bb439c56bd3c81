"""Reading TBX: version 3 in both styles, and its predecessor (martif, termEntry, langSet, tig), which most tools still write.

It is read safely, see ``safe_xml``, and one concept at a time, so that a large termbase needs little memory.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry
from tui_review.glossary.exchange import cells
from tui_review.glossary.exchange.loss import Imported, Loss
from tui_review.glossary.exchange.pairs import language_code, same_language
from tui_review.glossary.exchange.safe_xml import SAFE, broken, check_entities
from tui_review.glossary.exchange.tbx import LANG, MARK, MARKED, NATIVE, ORIGIN, OWN_ID
from tui_review.glossary.store import row_to_entry

_CONCEPTS = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp")
_TYPED = ("descrip", "admin", "termNote", "descripNote", "adminNote", "ref", "xref", "transac", "transacNote")
_STATUSES = ("administrativeStatus", "normativeAuthorization")
_WRONG = ("deprecated", "superseded", "obsolete", "forbidden", "notrecommended")
_STRING = etree.XPath("string()")
_BROKEN_LINE = re.compile(r"[ \t]*[\r\n\t]+[ \t]*")


@dataclass(slots=True)
class _Term:
    form: str
    language: str
    status: str = ""
    near: list[str] = field(default_factory=list)
    native: bool = False


@dataclass(slots=True)
class _Concept:
    line: int
    row: dict[str, str] = field(default_factory=dict)
    """Values by their key in glossary.toml, lists as in the cells of a table."""
    notes: list[str] = field(default_factory=list)
    terms: list[_Term] = field(default_factory=list)
    unheld: dict[str, str] = field(default_factory=dict)
    """The reason why each data category is not kept."""


def read(data: bytes, path: Path, language: str) -> Imported:
    """The entries of a TBX file; ``language`` is that of the canonical forms, the file's own when empty.

    Raises InputError, with the line, for a file that is not TBX or not safe to read.
    """
    reader = _Reader(path, language)
    try:
        entries = tuple(reader.entries(data))
    except etree.XMLSyntaxError as error:
        raise broken(error, path) from None
    if not entries and not reader.losses:
        raise InputError("has no terminological entries", path=path, remedy="check that it is a TBX file")
    return Imported(entries, "tbx", tuple(reader.losses), reader.name, reader.language)


class _Reader:
    def __init__(self, path: Path, language: str) -> None:
        self.path, self.language = path, language
        self.name = ""
        self.exact = False
        """Whether the file was written here, so that all its white space is significant."""
        self.losses: list[Loss] = []

    def entries(self, data: bytes) -> Iterator[Entry]:
        """The entries of the file, one for each concept that has a term in the language."""
        wanted = tuple(f"{{*}}{name}" for name in ("sourceDesc", "title", *_CONCEPTS))
        parser = etree.iterparse(io.BytesIO(data), events=("end",), tag=wanted, **SAFE)
        first = True
        for _, element in parser:
            if first:
                first = False
                self._begin(element)
            name = etree.QName(element).localname
            if name == "sourceDesc":
                self.exact = self.exact or str(_STRING(element)).strip().startswith(ORIGIN)
            elif name == "title":
                self.name = str(_STRING(element)).strip()
            elif (entry := self._entry(self._concept(element))) is not None:
                yield entry
            if name in _CONCEPTS:
                element.clear()
                while (before := element.getprevious()) is not None and (parent := element.getparent()) is not None:
                    parent.remove(before)

    def _begin(self, element: etree._Element) -> None:
        """Check the document before any entry is read, and set the language."""
        check_entities(element, self.path)
        root = element.getroottree().getroot()
        if etree.QName(root).localname not in ("tbx", "martif"):
            raise InputError(
                f"is no TBX; its root is <{etree.QName(root).localname}>", path=self.path, line=root.sourceline, remedy="check the file"
            )
        self.language = self.language or language_code(root.get(LANG, "")) or "en"

    # --- one concept -----------------------------------------------------------------------------------------------------

    def _concept(self, element: etree._Element) -> _Concept:
        concept = _Concept(int(element.sourceline or 0))
        identifier = element.get("id", "")
        if identifier and not OWN_ID.fullmatch(identifier):
            concept.row["id"] = identifier
        for kind, child in self._parts(element):
            if etree.QName(child).localname in _LANGUAGES:
                self._section(concept, child)
            else:
                self._about(concept, kind, child)
        return concept

    def _about(self, concept: _Concept, kind: str, element: etree._Element) -> None:
        text = self._text(element)
        if kind == "subjectField":
            concept.row["domain"] = text
        elif kind == "note":
            key, _, value = text.removeprefix(MARK).partition(": ")
            if text.startswith(MARK) and key in MARKED:
                concept.row[key] = value
            elif text:
                concept.notes.append(text)
        elif kind == "definition":
            concept.notes.append(text)
        else:
            concept.unheld[kind] = "is not kept"

    def _section(self, concept: _Concept, section: etree._Element) -> None:
        code = language_code(section.get(LANG, "") or section.get("lang", ""))
        if not code:
            concept.unheld[f"xml:lang={section.get(LANG)!r}"] = "is no language code; its terms are left out"
            return
        for kind, child in self._parts(section):
            if etree.QName(child).localname in _TERMS:
                self._term(concept, child, code)
            else:
                self._about(concept, kind, child)

    def _term(self, concept: _Concept, element: etree._Element, code: str) -> None:
        term = _Term("", code)
        for kind, child in self._parts(element):
            text = self._text(child)
            if kind == "term":
                term.form = text if self.exact else _BROKEN_LINE.sub(" ", text)
            elif kind in _STATUSES:
                term.status = text.lower()
            elif kind == "note" and text == MARK + NATIVE:
                term.native = True
            elif kind == "note" and text.startswith(f"{MARK}near: "):
                term.near = cells.read_list(text.removeprefix(f"{MARK}near: "))
            else:
                self._about(concept, kind, child)
        if term.form.strip():
            concept.terms.append(term)

    def _parts(self, element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
        """The children, including those inside groups, each with its data category or its name."""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            name = etree.QName(child).localname
            if name in _GROUPS:
                yield from self._parts(child)
            else:
                yield (child.get("type") or name) if name in _TYPED else name, child

    def _text(self, element: etree._Element) -> str:
        text = str(_STRING(element))
        return text if self.exact else text.strip()

    # --- converting it to an entry ---------------------------------------------------------------------------------------

    def _entry(self, concept: _Concept) -> Entry | None:
        own = [term for term in concept.terms if same_language(term.language, self.language) and not term.native]
        wrong = [term for term in own if term.status.replace("-", "").startswith(_WRONG)]
        right = [term for term in own if term not in wrong]
        # The sort is stable, so that equals stay in file order.
        right.sort(key=lambda term: not term.status.startswith("preferred"))
        if not right:
            label = own[0].form if own else concept.terms[0].form if concept.terms else concept.row.get("id", "")
            what = f"has only wrong terms in {self.language}" if own else f"has no term in {self.language}"
            self.losses.append(Loss(label, "entry", what, concept.line))
            return None
        canonical = right[0].form
        source: dict[str, list[str]] = {}
        for term in concept.terms:
            if term in own:
                continue
            forms = source.setdefault(term.language, [])
            if term.form not in forms or self.exact:
                forms.append(term.form)
            if term.status and not term.status.startswith("preferred"):
                concept.unheld[f"administrativeStatus ({term.language})"] = "is not kept for native forms"
        row: dict[str, Any] = {
            "canonical": canonical,
            "source": source,
            "accept": [term.form for term in right[1:]],
            "variants": [{"form": term.form, "near": term.near} if term.near else term.form for term in wrong],
            "domain": concept.row.get("domain", ""),
            "note": concept.row.get("note", "") or "\n".join(dict.fromkeys(concept.notes)),
        }
        marked = [key for key in MARKED if key in concept.row and key != "note"]
        held = cells.read_row(["canonical", *marked], [canonical, *(concept.row[key] for key in marked)], self.path, concept.line)
        self.losses += [Loss(canonical, key, problem, concept.line) for key, problem in concept.unheld.items()]
        return row_to_entry(held | row, self.path, concept.line)
