"""The options of ``check`` and ``fix`` for a corpus; the code for corpora is imported only when it is needed."""

from __future__ import annotations

import argparse
import os
from pathlib import Path, PurePosixPath

from tui_review.batch import storage
from tui_review.batch.inputs import RECORDS
from tui_review.batch.storage import PART_BYTES
from tui_review.cli.parser import file_path


def add_corpus(parser: argparse.ArgumentParser) -> None:
    """Add the options for a corpus."""
    corpus = parser.add_argument_group(
        "a corpus",
        "JSON Lines (.jsonl, .ndjson) and Parquet hold a record a line or row, and each is a document.\n"
        "Files may lie in object storage (s3://bucket/corpus/). A corpus is corrected part by part into\n"
        "the folder of --output, and the same command goes on with a run that was stopped.",
    )  # fmt: skip
    corpus.add_argument("--text-field", metavar="NAME", help="the field with the text (default: text)")
    corpus.add_argument("--source-field", metavar="NAME", help="the field with the source text")
    corpus.add_argument("--id-field", metavar="NAME", help="the field that findings and edits name a record by (default: id)")
    corpus.add_argument(
        "--engine", metavar="E",
        help="local: processes of this machine (default); dask: a Dask cluster on this machine; tcp://host:8786: the one there",
    )  # fmt: skip
    corpus.add_argument("--part-size", type=_megabytes, metavar="MB", help=f"how much is done at a time (default: {PART_BYTES >> 20})")


def _megabytes(text: str) -> int:
    try:
        size = int(float(text) * (1 << 20))
    except (ValueError, OverflowError):
        size = 0
    if size < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size in megabytes")
    return size


def place(text: str) -> Path | str:
    """An argument that is a path; kept as a string if ``Path`` would alter it: a URL, or a folder with a final slash."""
    return text if storage.has_scheme(text) or text.endswith(("/", os.sep)) else file_path(text)


def is_corpus(args: argparse.Namespace) -> bool:
    """Whether the arguments name a corpus or use one of its options."""
    options = (args.text_field, args.source_field, args.id_field, args.engine, args.part_size)
    return (
        any(option is not None for option in options)
        or storage.has_scheme(str(args.output or ""))
        or any(storage.has_scheme(name) or PurePosixPath(name).suffix.lower() in RECORDS for name in args.paths)
    )
