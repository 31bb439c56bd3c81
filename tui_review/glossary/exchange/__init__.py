"""Termbases of other programs: reading and writing them, with every loss reported.

The format is determined by a file's extension, the layout of a table by its first rows; both can be named. Libraries for a format
are imported on demand. Text is read as UTF-8, or as UTF-16 if it has that byte order mark, unless an encoding is named.
"""

from __future__ import annotations

from pathlib import Path

from tui_review.errors import InputError
from tui_review.glossary.entry import Glossary
from tui_review.glossary.exchange.loss import Exported, Imported, Loss

FORMATS = ("toml", "tbx", "tbx-dct", "csv", "tsv", "xlsx", "jsonl", "skos", "weblate", "deepl", "google", "omegat")
"""Names for ``--as``; the last four are layouts of a table."""
EXTENSIONS = {
    ".toml": "toml",
    ".tbx": "tbx",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".xlsx": "xlsx",
    ".jsonl": "jsonl",
    ".utf8": "omegat",
    ".rdf": "skos",
}
_TABS = (".tsv", ".tab", ".utf8", ".txt")

__all__ = ["FORMATS", "Imported", "Loss", "export", "format_of", "import_file"]


def format_of(path: Path, named: str | None) -> str:
    """The named format, else that of the path's extension. Raises InputError when the extension is unknown."""
    if named is not None:
        return named
    known = EXTENSIONS.get(path.suffix.lower())
    if known is None:
        raise InputError("its extension tells no format", path=path, remedy=f"name it with --as {', '.join(FORMATS)}")
    return known


def import_file(
    path: Path, named: str | None = None, *, language: str = "", languages: tuple[str, str] | None = None, encoding: str = ""
) -> Imported:
    """The entries of a file.

    ``named`` is one of ``FORMATS``; ``language`` is that of the canonical forms (default: as in the file, else ``en``);
    ``languages`` are those of two columns without a header. Raises InputError, with the line, for what cannot be read.
    """
    form = format_of(path, named)
    if form == "toml":
        from tui_review.glossary.store import load_glossary  # noqa: PLC0415 - the others do not need it
        from tui_review.parsing import parse_toml  # noqa: PLC0415 - likewise

        glossary = load_glossary([path])
        # A file that does not name its language can be imported into a glossary of any language.
        data = _bytes(path)
        said = glossary.language != "en" or (b"language" in data and "language" in parse_toml(data, path).values.get("glossary", {}))
        return Imported(tuple(glossary.entries), "toml", (), glossary.name, glossary.language if said else "")
    data = _bytes(path)
    if form in ("tbx", "tbx-dct"):
        from tui_review.glossary.exchange import tbx_reading  # noqa: PLC0415 - lxml

        return tbx_reading.read(data, path, language)
    if form == "skos":
        from tui_review.glossary.exchange import skos  # noqa: PLC0415 - lxml

        return skos.read(data, path, language)
    language = language or "en"
    layout = {"csv": "", "tsv": "", "xlsx": ""}.get(form, form)
    if form == "xlsx" or path.suffix.lower() == ".xlsx":
        from tui_review.glossary.exchange import workbook  # noqa: PLC0415 - openpyxl

        return workbook.read(data, path, layout, language, languages)
    text = _decoded(data, path, encoding)
    if form == "jsonl":
        from tui_review.glossary.exchange import jsonl  # noqa: PLC0415 - json

        return jsonl.read(text, path)
    from tui_review.glossary.exchange import delimited  # noqa: PLC0415 - csv

    return delimited.read(text, path, layout, "\t" if form == "tsv" or path.suffix.lower() in _TABS else "", language, languages)


def export(glossary: Glossary, form: str, *, path: Path | None = None, languages: tuple[str, str] | None = None) -> Exported:
    """The glossary in one of ``FORMATS``; ``path`` only decides between tabs and commas.

    Raises InputError when the format has one native language and the glossary several.
    """
    if form == "toml":
        from tui_review.glossary.changes import entry_row  # noqa: PLC0415 - the others do not need it
        from tui_review.glossary.toml_text import head_block, new_block  # noqa: PLC0415 - likewise

        blocks = [head_block(glossary.name, glossary.language), *(new_block(entry_row(entry)) for entry in glossary.entries)]
        return Exported("\n".join(blocks).encode("utf-8"))
    if form in ("tbx", "tbx-dct"):
        from tui_review.glossary.exchange import tbx_writing  # noqa: PLC0415 - lxml

        return tbx_writing.write(glossary, "dct" if form == "tbx-dct" else "dca")
    if form == "skos":
        from tui_review.glossary.exchange import skos  # noqa: PLC0415 - lxml

        return skos.write(glossary)
    if form == "xlsx":
        from tui_review.glossary.exchange import workbook  # noqa: PLC0415 - openpyxl

        return workbook.write(glossary)
    if form == "jsonl":
        from tui_review.glossary.exchange import jsonl  # noqa: PLC0415 - json

        return jsonl.write(glossary)
    from tui_review.glossary.exchange import delimited  # noqa: PLC0415 - csv

    tabs = form in ("tsv", "omegat") or (path is not None and path.suffix.lower() in _TABS)
    return delimited.write(glossary, "own" if form in ("csv", "tsv") else form, "\t" if tabs else ",", languages)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", path=path, remedy="check the path") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or error})", path=path, remedy="check the path and its permissions") from None


def _decoded(data: bytes, path: Path, encoding: str) -> str:
    name = encoding or ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    try:
        return data.decode(name)
    except LookupError:
        raise InputError(f"unknown encoding {encoding!r}", remedy="use a name such as utf-8, cp1251 or gb18030") from None
    except UnicodeError as error:
        line = data[: error.start].count(b"\n") + 1 if isinstance(error, UnicodeDecodeError) else None
        raise InputError(f"is not {encoding or 'UTF-8'}", path=path, line=line, remedy="name its --encoding") from None
