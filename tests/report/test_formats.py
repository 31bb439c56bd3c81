"""The formats of check: their bytes are a contract."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui_review.detect import Evidence, Finding
from tui_review.document import document_from_bytes
from tui_review.report import FORMATS, Located, Reported, locate, render, report_for, shown, unified
from tui_review.report.record import rounded

TEXT = "Hello,\nMr. Tokaev of [b]Kazakstan[/b]\n"
KEYS = [
    "path", "line", "column", "start", "end", "surface", "suggestion", "suggestions", "entry", "evidence", "confidence", "tier", "message",
]  # fmt: skip


def located() -> list[Located]:
    """Two findings in a small text."""
    document = document_from_bytes(TEXT.encode(), path=Path("a.txt"))
    findings = [
        Finding(
            11, 17, "Tokaev", ("Tokayev", "Kassym-Jomart Tokayev"), "Tokayev", Evidence.TRANSLITERATION, 0.98, "romanisation of Токаев"
        ),
        Finding(24, 33, "Kazakstan", ("Kazakhstan",), "Kazakhstan", Evidence.SPELLING, 0.7123, "close to Kazakhstan"),
    ]
    return locate(document, findings)


def rendered(name: str, documents: list[list[Located]], *, colour: bool = False) -> str:
    """A whole report."""
    return "".join(render(report_for(name, colour=colour, version="1.2"), [Reported("a.txt", found) for found in documents]))


def test_json_lines_have_the_agreed_keys_in_their_order() -> None:
    """One object a finding, a line each, offsets from 0, lines and columns from 1."""
    lines = rendered("jsonl", [located()]).splitlines()
    assert json.loads(lines[0]) == {
        "path": "a.txt", "line": 2, "column": 5, "start": 11, "end": 17, "surface": "Tokaev", "suggestion": "Tokayev",
        "suggestions": ["Tokayev", "Kassym-Jomart Tokayev"], "entry": "Tokayev", "evidence": "transliteration", "confidence": 0.98,
        "tier": "certain", "message": "romanisation of Токаев",
    }  # fmt: skip
    assert [list(json.loads(line)) for line in lines] == [KEYS, KEYS]


def test_text_is_a_line_a_finding() -> None:
    """Like grep, so that editors can jump."""
    assert rendered("text", [located()]).splitlines()[1] == (
        "a.txt:2:18: Kazakstan -> Kazakhstan  [spelling, likely 0.71] close to Kazakhstan"
    )


def test_colour_is_only_there_when_asked_for() -> None:
    """Escape sequences go to terminals only."""
    assert "\x1b[" not in rendered("text", [located()])
    assert "\x1b[" in rendered("text", [located()], colour=True)


def test_json_is_one_object_with_a_summary() -> None:
    """Findings of all documents and how many there are."""
    data = json.loads(rendered("json", [located(), []]))
    assert data["summary"] == {"files": 2, "findings": 2, "tiers": {"certain": 1, "likely": 1, "possible": 0}}
    assert [list(finding) for finding in data["findings"]] == [KEYS, KEYS]
    assert (data["tool"], data["version"]) == ("tui-review", "1.2")


@pytest.mark.parametrize("documents", [[], [[]]])
def test_json_of_nothing_is_still_json(documents: list[list[Located]]) -> None:
    """No findings and no documents."""
    assert json.loads(rendered("json", documents))["findings"] == []


@pytest.mark.parametrize("name", FORMATS)
def test_any_text_gives_output_that_can_be_encoded(name: str) -> None:
    """Stray bytes, control and bidirectional characters and separators break no format and reach no terminal."""
    nasty = "a\x1b[31m\u202eb\u2028c\udcffd\x00\x85"
    document = document_from_bytes(b"x" * 40, path=None)
    text = rendered(name, [locate(document, [Finding(0, 5, nasty, (nasty + "!",), nasty, Evidence.CASING, 0.9, nasty)])])
    text.encode("utf-8")
    assert "\x1b" not in text
    assert len(text.splitlines()) == (1 if name != "json" else len(rendered("json", [located()[:1]]).splitlines()))
    if name == "jsonl":
        assert json.loads(text)["surface"] == nasty


@pytest.mark.parametrize(("confidence", "value"), [(0.94999, 0.9499), (0.95, 0.95), (0.699999, 0.6999), (0.123456, 0.1235)])
def test_rounding_never_lifts_a_finding_into_a_tier(confidence: float, value: float) -> None:
    """A consumer that compares the rounded figure comes to the same tier."""
    assert rounded(confidence) == value


def test_steering_characters_are_shown_as_symbols() -> None:
    """What a terminal would obey is made visible."""
    assert shown("a\x1bb\u202ec\nd\udc80") == "a␛b<U+202E>c⏎d<80>"
    assert shown("plain – “text” 你好") == "plain – “text” 你好"


def test_the_diff_names_both_files_and_keeps_a_missing_last_newline() -> None:
    """What git apply reads."""
    assert "".join(unified("a\nb", "a\nc", "x.txt", "x.txt")) == (
        "--- a/x.txt\n+++ b/x.txt\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )
    assert list(unified("same\n", "same\n", "x", "x")) == []
