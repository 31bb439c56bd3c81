"""Layouts of other tools with pairs of terms: a term in one language and its translation in another.

The term in the glossary's language is the canonical form, the other one the native form; both directions are read. Everything for
which a layout has no column is reported for each entry.

Weblate: a header of the Translate Toolkit's CSV fields (https://docs.weblate.org/en/latest/formats/csv.html). DeepL: source,
target, source language, target language, no header (https://developers.deepl.com/docs/customize/managing-glossaries). Google: an
equivalent term set, a header of language codes (https://cloud.google.com/translate/docs/advanced/glossary). OmegaT: source,
target, comment, tab-separated, no header (https://omegat.sourceforge.io/manual-standard/en/chapter.glossaries.html).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui_review.errors import InputError
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.exchange.loss import Loss
from tui_review.glossary.store import row_to_entry

WEBLATE = ("location", "source", "target", "id", "fuzzy", "context", "translator_comments", "developer_comments")
LAYOUTS = ("weblate", "deepl", "google", "omegat")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8})*)")
_UNHELD = ("kind", "accept", "variants", "case", "id", "tags", "domain", "test")
_GOOGLE_EXTRA = ("pos", "description")

Row = tuple[int, list[str]]
"""A line number, from 1, and the cells of that line."""


def language_code(text: str) -> str:
    """A language code as written in glossary.toml (``en-US`` for ``EN-US``); empty when the text is not one."""
    match = _LANGUAGE.fullmatch(text.strip())
    return match[1].lower() + match[2].replace("_", "-") if match else ""


def same_language(code: str, other: str) -> bool:
    """Whether two codes are for the same language, regardless of region."""
    return code.partition("-")[0].lower() == other.partition("-")[0].lower()


def layout_of(rows: Sequence[Row]) -> str:
    """The layout of a table by its first rows; empty when it is not recognised."""
    if not rows:
        return ""
    header = [cell.strip().lower() for cell in rows[0][1]]
    if "canonical" in header:
        return "own"
    if {"source", "target"} <= set(header):
        return "weblate"
    codes = [cell for cell in rows[0][1] if cell.strip().lower() not in _GOOGLE_EXTRA]
    if len(codes) >= 2 and all(map(language_code, codes)):
        return "google"
    if all(len(cells) >= 4 and language_code(cells[2]) and language_code(cells[3]) for _, cells in rows[:5]):
        return "deepl"
    return "omegat" if all(2 <= len(cells) <= 3 for _, cells in rows[:5]) else ""


@dataclass(slots=True)
class _Gathered:
    """The data of the rows so far with one canonical form."""

    line: int
    source: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    id: str = ""


class PairReader:
    """Collects pairs into entries, one for each canonical form."""

    def __init__(self, path: Path, language: str, languages: tuple[str, str] | None) -> None:
        """``language`` is that of the canonical forms, ``languages`` are those of the two columns when the file does not say."""
        self.path, self.language, self.languages = path, language, languages
        self.losses: list[Loss] = []
        self._found: dict[str, _Gathered] = {}

    def read(self, layout: str, rows: Sequence[Row]) -> tuple[Entry, ...]:
        """The entries of a table. Raises InputError when the columns' languages are not known."""
        {"weblate": self._weblate, "deepl": self._deepl, "google": self._google, "omegat": self._omegat}[layout](rows)
        return tuple(
            row_to_entry(
                {
                    "canonical": canonical,
                    "source": gathered.source,
                    "note": "\n".join(dict.fromkeys(gathered.notes)),
                    "id": gathered.id,
                },
                self.path,
                gathered.line,
            )
            for canonical, gathered in self._found.items()
        )

    def _weblate(self, rows: Sequence[Row]) -> None:
        header = [cell.strip().lower() for cell in rows[0][1]]
        pair = self._languages()
        for line, cells in rows[1:]:
            row = dict(zip(header, cells, strict=False))
            gathered = self._pair(line, row.get("source", ""), row.get("target", ""), *pair)
            if gathered is None:
                continue
            gathered.notes += [note for key in ("translator_comments", "developer_comments") if (note := row.get(key, "").strip())]
            for key in ("location", "context", "fuzzy"):
                if row.get(key, "").strip() not in ("", "False"):
                    self._lose(line, row.get("target", ""), key, f"{row[key].strip()!r} is not kept")

    def _deepl(self, rows: Sequence[Row]) -> None:
        for line, cells in rows:
            codes = (language_code(cells[2]), language_code(cells[3])) if len(cells) >= 4 else ("", "")
            self._pair(line, *_two(cells), *(codes if all(codes) else self._languages()))

    def _google(self, rows: Sequence[Row]) -> None:
        header = [cell.strip().lower() if cell.strip().lower() in _GOOGLE_EXTRA else language_code(cell) for cell in rows[0][1]]
        own = next((n for n, code in enumerate(header) if code not in _GOOGLE_EXTRA and same_language(code, self.language)), None)
        if own is None:
            raise InputError(f"has no column for {self.language}, the language of the glossary", path=self.path, line=1, remedy="add one")
        for line, cells in rows[1:]:
            term = cells[own].strip() if own < len(cells) else ""
            gathered: _Gathered | None = None
            for n, (code, cell) in enumerate(zip(header, cells, strict=False)):
                if n == own or not cell.strip():
                    continue
                if code == "pos":
                    self._lose(line, term, "pos", f"{cell.strip()!r} is not kept")
                elif code == "description":
                    if term:
                        self._of(term, line).notes.append(cell.strip())
                else:
                    gathered = self._pair(line, cell, term, code, self.language)
            if gathered is None and term:
                self._of(term, line)

    def _omegat(self, rows: Sequence[Row]) -> None:
        pair = self._languages()
        for line, cells in rows:
            if cells[0].startswith("#"):
                continue
            gathered = self._pair(line, *_two(cells), *pair)
            if gathered is not None and len(cells) > 2 and cells[2].strip():
                gathered.notes.append(cells[2].strip())

    def _languages(self) -> tuple[str, str]:
        if self.languages is None:
            raise InputError(
                "does not say which languages its two columns are in", path=self.path, remedy="name them, such as --languages uk,en"
            )
        return self.languages

    def _pair(self, line: int, source: str, target: str, source_language: str, target_language: str) -> _Gathered | None:
        source, target = " ".join(source.split()), " ".join(target.split())
        if same_language(target_language, self.language):
            native, canonical, language = source, target, source_language
        elif same_language(source_language, self.language):
            native, canonical, language = target, source, target_language
        else:
            what = f"is from {source_language} to {target_language}, and the glossary is in {self.language}"
            self._lose(line, target, "row", what)
            return None
        if not native or not canonical:
            self._lose(
                line, canonical or native, "row", "has no term" if not native and not canonical else "has a term without its partner"
            )
            return None
        gathered = self._of(canonical, line)
        forms = gathered.source.setdefault(language, [])
        if native not in forms:
            forms.append(native)
        return gathered

    def _of(self, canonical: str, line: int) -> _Gathered:
        return self._found.setdefault(canonical, _Gathered(line))

    def _lose(self, line: int, entry: str, key: str, problem: str) -> None:
        self.losses.append(Loss(entry.strip(), key, problem, line))


def _two(cells: Sequence[str]) -> tuple[str, str]:
    return cells[0], cells[1] if len(cells) > 1 else ""


def rows_of(glossary: Glossary, layout: str, languages: tuple[str, str] | None) -> tuple[list[list[str]], list[Loss]]:
    """The rows of a glossary in a layout, with any header, and the losses.

    Raises InputError when the layout pairs two languages and the glossary has native forms in several.
    """
    losses = [loss for entry in glossary.entries for loss in _unheld(entry, layout)]
    if layout == "google":
        return list(_google_rows(glossary, losses)), losses
    native = _native_language(glossary, layout, languages)
    backwards = languages is not None and same_language(languages[0], glossary.language)
    rows = [list(WEBLATE)] if layout == "weblate" else []
    for entry in glossary.entries:
        pairs = [(form, code) for code, forms in entry.source.items() if not native or same_language(code, native) for form in forms]
        if not pairs:
            losses.append(Loss(entry.canonical, "entry", f"has no native form{f' in {native}' if native else ''} to stand beside it"))
        for form, code in pairs:
            source, target = (entry.canonical, form) if backwards else (form, entry.canonical)
            if layout == "omegat" and source.startswith("#"):
                losses.append(Loss(entry.canonical, "source", f"{source!r} begins with #, which {layout} takes for a comment"))
            rows.append(_row(layout, entry, source, target, (code, glossary.language)[:: -1 if backwards else 1]))
        if others := [code for code in entry.source if native and not same_language(code, native)]:
            losses.append(Loss(entry.canonical, "source", f"forms in other languages are left out: {', '.join(others)}"))
    return rows, losses


def _row(layout: str, entry: Entry, source: str, target: str, codes: Sequence[str]) -> list[str]:
    if layout == "weblate":
        return ["", source, target, "", "", "", "", entry.note]
    if layout == "deepl":
        return [source, target, *codes]
    return [source, target, " ".join(entry.note.split())]


def _native_language(glossary: Glossary, layout: str, languages: tuple[str, str] | None) -> str:
    """The one language whose forms are written; empty for all of them."""
    if languages is not None:
        if not any(same_language(code, glossary.language) for code in languages):
            raise InputError(f"--languages {','.join(languages)}: neither is {glossary.language}, the language of the glossary")
        return next((code for code in languages if not same_language(code, glossary.language)), languages[0])
    if layout == "deepl":
        return ""
    codes = Counter(code for entry in glossary.entries for code, forms in entry.source.items() if forms)
    usual = [code for code, _ in codes.most_common()] or [glossary.language]
    if len(usual) > 1:
        raise InputError(
            f"{layout} pairs two languages, and the glossary has native forms in {len(usual)}: {', '.join(usual)}",
            remedy=f"choose one, such as --languages {usual[0]},{glossary.language}",
        )
    return usual[0]


def _google_rows(glossary: Glossary, losses: list[Loss]) -> Iterator[list[str]]:
    codes = sorted({code for entry in glossary.entries for code, forms in entry.source.items() if forms})
    described = any(entry.note for entry in glossary.entries)
    yield [glossary.language, *codes, *(["description"] if described else [])]
    for entry in glossary.entries:
        yield [
            entry.canonical,
            *(entry.source.get(code, ("",))[0] for code in codes),
            *([" ".join(entry.note.split())] if described else []),
        ]
        losses += [
            Loss(entry.canonical, f"source.{code}", f"one form a language: {', '.join(forms[1:])} left out")
            for code, forms in entry.source.items()
            if len(forms) > 1
        ]


def _unheld(entry: Entry, layout: str) -> Iterable[Loss]:
    values = {"case": entry.case if entry.case != "exact" else "", "test": entry.examples}
    for key in _UNHELD:
        if values.get(key, getattr(entry, key, "")):
            yield Loss(entry.canonical, key, f"{layout} has no place for it")
    if entry.note and layout == "deepl":
        yield Loss(entry.canonical, "note", f"{layout} has no place for it")
