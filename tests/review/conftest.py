"""A small article with wrong names, its sessions and its edit log."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, read_document
from tui_review.review import Session, Status, open_session

RIGHT = {"Tokaev": "Tokayev", "Lugansk": "Luhansk", "Luton": "Luhansk and Donetsk"}
TEXT = "Tokaev met Tokaev in Lugansk.\r\nTokaev left\u2028for Luton. Токаев\n"
NOON = datetime(2026, 11, 24, 12, 0, 0, 5000, tzinfo=UTC)


def findings_in(document: Document, names: str = "Tokaev|Lugansk|Luton") -> list[Finding]:
    """One finding for each wrong name in a text."""
    return [
        Finding(m.start(), m.end(), m[0], (RIGHT[m[0]],), RIGHT[m[0]], Evidence.TRANSLITERATION, 0.97, "why")
        for m in re.finditer(names, document.text)
    ]


def standings(session: Session) -> list[tuple[Status, str | None]]:
    """What is decided of each finding."""
    return [(session.status(index), session.replacement(index)) for index in range(session.total)]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article."""
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def opened(article: Path, names: str = "Tokaev|Lugansk|Luton", log_path: Path | None = None) -> Session:
    """A session on an article, new or resumed."""
    document = read_document(article)
    return open_session(document, findings_in(document, names), reviewer="Ada", clock=lambda: NOON, log_path=log_path)


def log_of(article: Path) -> Path:
    """The edit log beside an article."""
    return article.with_name("article.edits.jsonl")


def lines_of(path: Path) -> list[dict[str, object]]:
    """A log's lines as any JSON reader sees them."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
