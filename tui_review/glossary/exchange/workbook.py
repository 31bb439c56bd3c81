"""XLSX: the table of ``cells`` on the first sheet, every cell as text, so that none is taken for a formula or a date.

A workbook from elsewhere is read with its saved values: formulas are not evaluated, and nothing outside the file is accessed. A
file that would unpack to more than ``LARGEST`` is refused.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_review.errors import InputError
from tui_review.glossary.entry import Glossary
from tui_review.glossary.exchange import cells, delimited
from tui_review.glossary.exchange.loss import Exported, Imported, Loss
from tui_review.glossary.exchange.pairs import Row

LARGEST = 512 << 20
"""The greatest size of an unpacked workbook, in bytes; a table of 100,000 entries takes about 60 MB."""
_LONGEST = 32767
"""The most characters that the format allows in a cell."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(glossary: Glossary) -> Exported:
    """The glossary as a workbook."""
    from openpyxl import Workbook  # noqa: PLC0415 - 0.2 s that only a workbook needs
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - likewise
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - likewise

    header = cells.columns(glossary.entries)
    losses = delimited.about(glossary)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("glossary")
    sheet.freeze_panes = "B2"
    for n, column in enumerate(header):
        sheet.column_dimensions[get_column_letter(n + 1)].width = 40 if column in ("note", "test") else 24
    for entry in (None, *glossary.entries):
        row = []
        for column, text in zip(header, header if entry is None else cells.to_cells(entry, header), strict=True):
            cell = WriteOnlyCell(sheet, _fitting(text, entry.canonical if entry else "", column, losses))
            cell.data_type = "s"  # openpyxl takes a leading = for a formula
            cell.number_format = "@"
            row.append(cell)
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return Exported(data.getvalue(), tuple(losses))


def _fitting(text: str, entry: str, column: str, losses: list[Loss]) -> str:
    if _NOT_XML.search(text):
        losses.append(Loss(entry, column, "holds control characters; each is written as U+FFFD"))
        text = _NOT_XML.sub("\ufffd", text)
    if len(text) > _LONGEST:
        losses.append(Loss(entry, column, f"has {len(text)} characters, a cell holds {_LONGEST}; the rest is left out"))
        text = text[:_LONGEST]
    return text


def read(data: bytes, path: Path, layout: str, language: str, languages: tuple[str, str] | None) -> Imported:
    """The entries on a workbook's first sheet. Raises InputError for a file that is not a workbook or is too large."""
    from openpyxl import load_workbook  # noqa: PLC0415 - 0.2 s that only a workbook needs

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile:
        raise InputError("is not an XLSX workbook", path=path, remedy="save it as .xlsx, or name the format with --as") from None
    if unpacked > LARGEST:
        raise InputError(f"would unpack to {unpacked >> 20} MB", path=path, remedy="save the sheet as CSV")
    try:
        with warnings.catch_warnings():
            # Warnings about colours and validations that openpyxl does not support; only the cells matter.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            rows = list(_rows(book.worksheets[0]))
            book.close()
    except Exception as error:  # noqa: BLE001 - openpyxl raises all kinds of errors on a damaged file
        raise InputError(f"the workbook cannot be read ({error or type(error).__name__})", path=path, remedy="save it anew") from None
    found = delimited.read_rows(rows, path, layout, language, languages)
    return Imported(found.entries, "xlsx" if found.format == "csv" else found.format, found.losses)


def _rows(sheet: Any) -> Iterator[Row]:
    """The non-empty rows of a sheet, each with its number from 1."""
    for n, values in enumerate(sheet.iter_rows(values_only=True), 1):
        row = ["" if value is None else str(value) for value in values]
        while row and not row[-1]:
            row.pop()
        if row:
            yield n, row
