"""CSV and TSV: the columns of ``cells``, or the layout of another tool, recognised by the first rows.

The separator is the comma, the semicolon or the tab, whichever occurs most often in the first line. A line that begins with ``#`` is a
row like any other, since a name may begin with it; only OmegaT's layout has comments.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tui_review.errors import InputError
from tui_review.glossary.entry import Glossary
from tui_review.glossary.exchange import cells, pairs
from tui_review.glossary.exchange.loss import Exported, Imported, Loss
from tui_review.glossary.exchange.pairs import Row

_LARGEST_CELL = 16 << 20
"""Characters; the csv module's own limit of 131,072 would refuse a long note."""


def write(glossary: Glossary, layout: str, delimiter: str, languages: tuple[str, str] | None) -> Exported:
    """The glossary as delimited text in a layout, ``own`` for the columns of ``cells``."""
    if layout == "own":
        header = cells.columns(glossary.entries)
        rows = [header, *(cells.to_cells(entry, header) for entry in glossary.entries)]
        losses = about(glossary)
    else:
        rows, losses = pairs.rows_of(glossary, layout, languages)
    return Exported("".join(_line(row, delimiter) for row in rows).encode("utf-8"), tuple(losses))


def _line(row: list[str], delimiter: str) -> str:
    """A row as text that ends in a line feed."""
    text = io.StringIO(newline="")
    # The csv module quotes a carriage return only when it is part of the line end.
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerow(row)
    return text.getvalue().removesuffix("\r\n") + "\n"


def about(glossary: Glossary) -> list[Loss]:
    """The losses of a table as a whole: only the glossary's name."""
    return [Loss("", "name", f"{glossary.name!r}: a table has no place for the glossary's name")] if glossary.name else []


def read(text: str, path: Path, layout: str, delimiter: str, language: str, languages: tuple[str, str] | None) -> Imported:
    """The entries of delimited text. ``layout`` and ``delimiter`` are detected when empty."""
    rows = _rows(text, path, delimiter or _delimiter(text))
    return read_rows(rows, path, layout, language, languages)


def read_rows(rows: list[Row], path: Path, layout: str, language: str, languages: tuple[str, str] | None) -> Imported:
    """The entries of a table's rows; see ``read``."""
    if not rows:
        raise InputError("has no rows", path=path, remedy="check that it is the right file")
    layout = layout or pairs.layout_of(rows)
    if not layout:
        names = ", ".join(cell.strip() or "(empty)" for cell in rows[0][1][:8])
        raise InputError(
            f"its columns are not recognised: {names}", path=path, line=rows[0][0],
            remedy=f"name the layout with --as {', '.join(pairs.LAYOUTS)}, or give the first line a column canonical",
        )  # fmt: skip
    if layout != "own":
        reader = pairs.PairReader(path, language, languages)
        entries = reader.read(layout, rows)
        return Imported(entries, layout, tuple(reader.losses))
    header = [cell.strip() for cell in rows[0][1]]
    cells.check_header(header, path)
    body = [row for row in rows[1:] if any(cell.strip() for cell in row[1])]
    for line, row in body:
        if any(cell.strip() for cell in row[len(header) :]):
            raise InputError(
                f"has {len(row)} cells, the first line {len(header)}", path=path, line=line, remedy="put cells with the delimiter in quotes"
            )
    return Imported(tuple(cells.from_cells(header, row, path, line, n) for n, (line, row) in enumerate(body, 1)), "csv")


def _rows(text: str, path: Path, delimiter: str) -> list[Row]:
    before = csv.field_size_limit(_LARGEST_CELL)
    # Blank lines are skipped. The line of a row is the one on which it ends.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [(reader.line_num, row) for row in reader if any(row)]
    except csv.Error as error:
        raise InputError(f"cannot be read ({error})", path=path, line=reader.line_num, remedy="check the quotes in that line") from None
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str) -> str:
    first = next((line for line in text.split("\n", 50) if line.strip() and not line.startswith("#")), "")
    return max(",;\t", key=first.count)
