"""A corpus cut into parts that can be worked on anywhere, in any order, and again.

A part is a range of bytes of JSON Lines (the lines that begin in it), some row groups of a Parquet file, or a text file. The
cut depends on the files and the size of a part alone, so that a run that was stopped cuts as it did before and leaves alone
what is finished.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from tui_review.batch import storage
from tui_review.batch.ignored import whole_path
from tui_review.batch.inputs import COLUMNS, LINES, RECORDS, TEXT_SUFFIXES, Input, Selection, Skipped, inputs
from tui_review.batch.records import Fields, JsonLines, ParquetRows, Rows, parquet
from tui_review.errors import InputError

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an input."""

    path: str
    """The input, absolute or with a scheme."""
    shown: str
    """The input as the user named it."""
    output: str
    """The part's name below the output folder."""
    start: int
    """The first byte or row group; 0 for a text file."""
    end: int
    """One past the last."""
    of: int
    """How many parts the input has."""
    shares_log: bool = False
    """Whether a part of another input would have the same edit log, were it not called by the whole name."""

    @property
    def kind(self) -> str:
        """``jsonl``, ``parquet`` or ``text``."""
        return kind_of(self.path)

    @property
    def log(self) -> str:
        """The edit log's name below the output folder."""
        path = PurePosixPath(self.output)
        return str(path.with_name(f"{path.name if self.shares_log else path.stem}.edits.jsonl"))


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """An input as it was when it was cut."""

    path: str
    size: int
    stamp: str
    parts: tuple[Part, ...]


def kind_of(name: str) -> str:
    """What a file is by its suffix."""
    suffix = PurePosixPath(name).suffix.lower()
    return "jsonl" if suffix in LINES else "parquet" if suffix in COLUMNS else "text"


def cut(
    names: Sequence[str], fields: Fields, part_bytes: int, selection: Selection | None = None
) -> Iterator[CorpusFile | Skipped | InputError]:
    """The files that names stand for, each once and cut; a name that stands for nothing is an error in its place.

    Local names are taken as ``inputs`` takes them, by the selection; of a name with a scheme that is a folder, by suffix.
    """
    found = list(_cut_all(names, fields, part_bytes, selection or Selection()))
    while True:
        counts = Counter(part.log for item in found if isinstance(item, CorpusFile) for part in item.parts)
        marked = [_marked(item, counts) if isinstance(item, CorpusFile) else item for item in found]
        # A log that is called by the whole name of one may be the usual one of another.
        if marked == found:
            yield from found
            return
        found = marked


def _marked(file: CorpusFile, counts: Counter[str]) -> CorpusFile:
    return replace(file, parts=tuple(replace(part, shares_log=part.shares_log or counts[part.log] > 1) for part in file.parts))


def _cut_all(names: Sequence[str], fields: Fields, part_bytes: int, selection: Selection) -> Iterator[CorpusFile | Skipped | InputError]:
    written: dict[str, str] = {}
    seen: set[str] = set()
    for item in _expanded(names, replace(selection, suffixes=RECORDS | TEXT_SUFFIXES)):
        if not isinstance(item, tuple):
            yield item
            continue
        shown, relative = item
        path = storage.absolute(shown)
        whole = path if storage.has_scheme(path) else whole_path(Path(path))
        if whole in seen:
            continue
        seen.add(whole)
        other = written.setdefault(relative, shown)
        if other != shown:
            yield InputError(f"would be written to the same place as {other}", path=shown, remedy="run them apart")
            continue
        try:
            yield _cut_file(path, shown, relative, fields, part_bytes)
        except InputError as error:
            yield error


def _expanded(names: Sequence[str], selection: Selection) -> Iterator[tuple[str, str] | Skipped | InputError]:
    """The files that names stand for as the user named them, each with its name below the output folder."""
    for name in names:
        if storage.has_scheme(name):
            try:
                yield from storage.expand(name, selection.suffixes)
            except InputError as error:
                yield error
            continue
        for found in inputs([name], selection):
            if not isinstance(found, Input):
                yield found
            elif found.path is None:
                yield InputError("standard input is no corpus", remedy="put it into a file")
            else:
                yield str(found.path), found.relative.as_posix()


def _cut_file(path: str, shown: str, relative: str, fields: Fields, part_bytes: int) -> CorpusFile:
    if path.endswith(".edits.jsonl"):
        raise InputError("is an edit log, not a corpus", path=shown, remedy="log show and log report read it")
    state = storage.stat(path)
    kind = kind_of(path)
    if kind == "text":
        part = Part(path, shown, relative, 0, state.size, 1)
        return CorpusFile(path, state.size, state.stamp, (part,))
    if kind == "jsonl":
        ranges = [(start, min(start + part_bytes, state.size)) for start in range(0, state.size, part_bytes)] or [(0, 0)]
    else:
        ranges = _row_groups(path, fields, part_bytes)
    below = PurePosixPath(relative)
    parts = tuple(
        Part(path, shown, str(below.with_name(f"{below.stem}-{index:05}-of-{len(ranges):05}{below.suffix}")), start, end, len(ranges))
        for index, (start, end) in enumerate(ranges)
    )
    return CorpusFile(path, state.size, state.stamp, parts)


def _row_groups(path: str, fields: Fields, part_bytes: int) -> list[tuple[int, int]]:
    """Row groups, as many together as fit in a part."""
    with _parquet_file(path) as file:
        _check_columns(path, file.schema_arrow, fields)
        sizes = [file.metadata.row_group(index).total_byte_size for index in range(file.num_row_groups)]
    ranges: list[tuple[int, int]] = []
    start = held = 0
    for index, size in enumerate(sizes):
        if held and held + size > part_bytes:
            ranges.append((start, index))
            start, held = index, 0
        held += size
    return [*ranges, (start, len(sizes))]


def _check_columns(path: str, schema: Any, fields: Fields) -> None:
    import pyarrow as pa  # noqa: PLC0415 - heavy, and for Parquet only

    for name, option in ((fields.text, "--text-field"), (fields.source, "--source-field"), (fields.id, "--id-field")):
        if name is None:
            continue
        if name not in schema.names:
            columns = ", ".join(schema.names[:8]) + (", …" if len(schema.names) > 8 else "")
            raise InputError(f"has no column {name!r}, but {columns}", path=path, remedy=f"name it with {option}")
        kind = schema.field(name).type
        if option != "--id-field" and not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
            raise InputError(f"has no text in the column {name!r}, but {kind}", path=path, remedy=f"name another one with {option}")


@contextmanager
def _parquet_file(path: str) -> Iterator[Any]:
    """An open Parquet file. Raises InputError when it is not Parquet."""
    module = parquet()
    with storage.opened(path) as opened:
        try:
            file = module.ParquetFile(opened)
        except (ValueError, OSError) as error:
            raise InputError(f"is not Parquet ({error})", path=path, remedy="check the file") from None
        yield file


def rows_of(part: Part, fields: Fields) -> Rows:
    """The records of a part. Raises InputError."""
    if part.kind == "jsonl":
        return JsonLines(_lines_in(part), fields)
    with _parquet_file(part.path) as file:
        import pyarrow as pa  # noqa: PLC0415 - heavy, and for Parquet only

        metadata = file.metadata
        wanted = metadata.schema.names.index(fields.text) if metadata.num_row_groups else 0
        compression = metadata.row_group(part.start).column(wanted).compression if part.end > part.start else "SNAPPY"
        try:
            table = file.read_row_groups(list(range(part.start, part.end)))
            return ParquetRows(table, fields, "NONE" if compression == "UNCOMPRESSED" else compression)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            what = part.output or "what was read of it"
            raise InputError(f"{what} cannot be read ({error})", path=part.shown, remedy="write the file anew") from None


def _lines_in(part: Part) -> bytes:
    """The lines that begin in the part's range; the last one may end beyond it."""
    with storage.opened(part.path) as file:
        before = b"\n"
        if part.start:
            file.seek(part.start - 1)
            before = file.read(1)
        data = file.read(part.end - part.start)
        if before != b"\n":
            _, found, data = data.partition(b"\n")
            if not found:
                return b""
        if not data or data.endswith(b"\n"):
            return data
        pieces = [data]
        while piece := file.read(_CHUNK):
            line, found, _ = piece.partition(b"\n")
            pieces.append(line + found)
            if found:
                break
        return b"".join(pieces)
