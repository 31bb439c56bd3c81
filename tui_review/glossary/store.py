"""Reading glossary.toml, format 1: everything that cannot be read is an error with file, line and entry.

Mistakes in what can be read (a form listed twice, a variant that is another entry's right form) are left to lint.
"""

from __future__ import annotations

import difflib
import hashlib
import marshal
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary import cache
from tui_review.glossary.entry import ENTRY_KEYS, KINDS, Entry, Example, Glossary, GlossaryFile, Variant
from tui_review.glossary.kept import KeptEntries, pack_entries
from tui_review.glossary.naming import tidy
from tui_review.glossary.packed import Packed
from tui_review.parsing import parse_toml

FORMAT = 1
FILE_NAME = "glossary.toml"

_HEAD_KEYS = ("format", "name", "language")
_CASES = ("exact", "any")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\u2028\u2029]")


def find_glossary(start: Path) -> Path | None:
    """The nearest ``glossary.toml`` from the folder ``start`` upward; None when there is none."""
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        path = candidate / FILE_NAME
        try:
            if path.is_file():
                return path
        except OSError:
            continue
    return None


def load_glossary(paths: Sequence[Path]) -> Glossary:
    """The entries of one or several files; an entry of a later file replaces earlier ones whose canonical form is the same or looks the same.

    Raises InputError for a file that cannot be read, broken TOML, an unknown key or kind, a wrong type, an empty form, or
    no entries at all.
    """
    return glossary_from_bytes([(path, read_bytes(path)) for path in paths])


def glossary_from_bytes(contents: Sequence[tuple[Path, bytes]]) -> Glossary:
    """The glossary in the contents of files, which may have been read on another machine; InputError as for ``load_glossary``."""
    entries: Sequence[Entry] = ()
    files: list[GlossaryFile] = []
    replaced: list[str] = []
    name, language = "", "en"
    for path, data in contents:
        digest = hashlib.sha256(data).hexdigest()
        files.append(GlossaryFile(path, digest))
        about, own = _entries_of(data, digest, path)
        name, language = about.get("name", name), about.get("language", language)
        if files[1:]:
            names = {tidy(entry.canonical) for entry in own}
            replaced += dict.fromkeys(entry.canonical for entry in entries if tidy(entry.canonical) in names)
            own = (*(entry for entry in entries if tidy(entry.canonical) not in names), *own)
        entries = own
    if not entries:
        where = contents[0][0] if contents else None
        raise InputError("the glossary has no entries", path=where, remedy='add one: [[entry]] with canonical = "..."')
    return Glossary(entries, name, language, tuple(files), tuple(replaced)).as_read()


def read_bytes(path: Path) -> bytes:
    """The bytes of a glossary file. Raises InputError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such glossary", path=path, remedy="check the path") from None
    except IsADirectoryError:
        raise InputError("is a folder, not a glossary", path=path, remedy=f"name the file, such as {path / FILE_NAME}") from None
    except OSError as error:
        raise InputError(f"the glossary cannot be read ({error.strerror or error})", path=path) from None
    except ValueError as error:
        raise InputError(f"no file can have this name ({error})", path=repr(str(path)), remedy="check the path") from None


def _entries_of(data: bytes, digest: str, path: Path) -> tuple[dict[str, str], Sequence[Entry]]:
    """The head and the entries of a file, from the cache if it was parsed before."""
    packed = cache.load("entries", digest)
    if packed is not None:
        return packed.value("about"), KeptEntries(packed.rows("entries"))
    with cache.no_collection():
        table = parse_toml(data, path)
        head = table.values
        entries = tuple(_entries(head, table.text, path))
    about: dict[str, str] = {key: head[key] for key in ("name", "language") if key in head}
    cache.store("entries", digest, Packed({"about": marshal.dumps(about)} | pack_entries("entries", entries)))
    return about, entries


def _entries(head: dict[str, Any], text: str, path: Path) -> Iterator[Entry]:
    for key in head:
        if key not in ("glossary", "entry"):
            line = _line_of_key(text, key)
            raise InputError(
                f'unknown key "{key}"{_meant(key, ("glossary", "entry"))}', path=path, line=line, remedy="use [glossary] and [[entry]]"
            )
    about = head.get("glossary", {})
    if not isinstance(about, dict):
        raise InputError("glossary is not a table", path=path, line=_line_of_key(text, "glossary"), remedy="write [glossary]")
    _check_head(about, text, path)
    head.update({k: about[k] for k in ("name", "language") if k in about})
    rows = head.get("entry", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InputError("entry is not an array of tables", path=path, line=_line_of_key(text, "entry"), remedy="write [[entry]]")
    from tui_review.glossary.toml_entries import header_starts, line_numbers  # noqa: PLC0415 - not needed for a cached glossary

    lines = line_numbers(text, header_starts(text)) if rows else []
    for n, row in enumerate(rows):
        yield _Row(row, path, lines[n] if n < len(lines) else 0, n + 1).entry()


def _check_head(about: dict[str, Any], text: str, path: Path) -> None:
    for key, value in about.items():
        if key not in _HEAD_KEYS:
            problem, remedy = f'unknown key "{key}"{_meant(key, _HEAD_KEYS)}', "remove it"
        elif key == "format" and (value != FORMAT or isinstance(value, bool)):
            problem, remedy = f"format {value!r} is not known here", f"this version reads format {FORMAT}"
        elif key != "format" and not isinstance(value, str):
            problem, remedy = f"{key} is not a string", "put it in quotes"
        else:
            continue
        raise InputError(f"[glossary]: {problem}", path=path, line=_line_of_key(text, key), remedy=remedy)


def _meant(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, 1)
    return f' (did you mean "{close[0]}"?)' if close else ""


class _Row:
    """One ``[[entry]]`` table to be converted to an Entry, with what error messages need."""

    def __init__(self, row: Mapping[str, Any], path: Path, line: int, number: int) -> None:
        self.row, self.path, self.line = row, path, line
        canonical = row.get("canonical")
        self.label = (
            f'entry "{canonical}"'
            if isinstance(canonical, str) and canonical.strip()
            else f"entry number {number}"
            if number
            else "the entry"
        )

    def fail(self, problem: str, remedy: str) -> InputError:
        return InputError(f"{self.label}: {problem}", path=self.path, line=self.line or None, remedy=remedy)

    def entry(self) -> Entry:
        for key in self.row:
            if key not in ENTRY_KEYS:
                raise self.fail(f'unknown key "{key}"{_meant(key, ENTRY_KEYS)}', "remove or rename it")
        if "canonical" not in self.row:
            raise self.fail("has no canonical", 'add canonical = "..."')
        kind = self.row.get("kind")
        if kind is not None and kind not in KINDS:
            raise self.fail(f"unknown kind {kind!r}{_meant(str(kind), KINDS)}", f"use one of {', '.join(KINDS)}")
        case = self.row.get("case", "exact")
        if case not in _CASES:
            raise self.fail(f"unknown case {case!r}", 'use "exact" or "any"')
        return Entry(
            self.form(self.row["canonical"], "canonical"), kind, self.source(), self.forms("accept"), self.variants(),
            self.string("note"), case, self.string("id"), self.forms("tags"), self.string("domain"), self.line, self.examples(),
        )  # fmt: skip

    def form(self, value: object, what: str) -> str:
        """A form: a non-blank string on one line."""
        if not isinstance(value, str):
            raise self.fail(f"{what} is {_named(value)}, not a string", "put it in quotes")
        if not value.strip():
            raise self.fail(f"{what} is empty", "write a form or remove it")
        if _UNPRINTABLE.search(value):
            raise self.fail(f"{what} holds a line break or a control character", "write it on one line")
        return value

    def string(self, key: str) -> str:
        value = self.row.get(key, "")
        if not isinstance(value, str):
            raise self.fail(f"{key} is {_named(value)}, not a string", "put it in quotes")
        return value

    def forms(self, key: str) -> tuple[str, ...]:
        return self._list(self.row.get(key, []), key)

    def _list(self, value: object, what: str) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise self.fail(f"{what} is {_named(value)}, not a list", f'write {what.rpartition(".")[2]} = ["..."]')
        return tuple(self.form(item, f"an item of {what}") for item in value)

    def source(self) -> Mapping[str, tuple[str, ...]]:
        value = self.row.get("source", {})
        if not isinstance(value, dict):
            raise self.fail(f"source is {_named(value)}, not a table", 'write source = { uk = ["..."] }')
        for language in value:
            if not _LANGUAGE.fullmatch(language):
                raise self.fail(f"{language!r} in source is no language code", "use codes such as uk, ru or zh")
        return MappingProxyType({language: self._list(forms, f"source.{language}") for language, forms in value.items()})

    def variants(self) -> tuple[Variant, ...]:
        value = self.row.get("variants", [])
        if not isinstance(value, list):
            raise self.fail(f"variants is {_named(value)}, not a list", 'write variants = ["..."]')
        found = []
        for item in value:
            if isinstance(item, dict):
                for key in item:
                    if key not in ("form", "near"):
                        raise self.fail(f'unknown key "{key}" in a variant{_meant(key, ("form", "near"))}', "use form and near")
                if "form" not in item:
                    raise self.fail("a variant has no form", 'write { form = "...", near = ["..."] }')
                found.append(Variant(self.form(item["form"], "a variant"), self._list(item.get("near", []), "near")))
            else:
                found.append(Variant(self.form(item, "a variant")))
        return tuple(found)

    def examples(self) -> tuple[Example, ...]:
        value = self.row.get("test", [])
        if not isinstance(value, list):
            raise self.fail(f"test is {_named(value)}, not a list", 'write test = [{ text = "...", expect = "..." }]')
        found = []
        for item in value:
            if not isinstance(item, dict) or set(item) != {"text", "expect"}:
                raise self.fail("an item of test is not a table of text and expect", 'write { text = "...", expect = "..." }')
            found.append(Example(self.form(item["text"], "text of a test"), self.form(item["expect"], "expect of a test")))
        return tuple(found)


def _named(value: object) -> str:
    names = {bool: "a truth value", int: "a number", float: "a number", str: "a string", list: "a list", dict: "a table"}
    return names.get(type(value), "a date")


def row_to_entry(row: Mapping[str, Any], path: Path, line: int = 0, number: int = 0) -> Entry:
    """An entry from the keys of its table, whatever their origin; ``line`` and ``number``, from 1, are for messages, 0 if unknown.

    Raises InputError for anything that a file may not contain.
    """
    return _Row(row, path, line, number).entry()


def _line_of_key(text: str, key: str) -> int | None:
    from tui_review.glossary.toml_entries import blanked  # noqa: PLC0415 - only for error messages

    match = re.search(rf"^[ \t]*(?:\[+[ \t]*)?[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", blanked(text), re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else None
