"""The formats of check: their bytes are a contract."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tui_review.detect import Evidence, Finding
from tui_review.detect.finding import tier_of
from tui_review.document import document_from_bytes
from tui_review.report import FORMATS, NEEDS_TEXT, Located, Reported, is_report, locate, render, report_for, reported, shown
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
    """A complete report."""
    return "".join(render(report_for(name, colour=colour, version="1.2"), [Reported("a.txt", found) for found in documents]))


def test_json_lines_have_the_agreed_keys_in_their_order() -> None:
    """One object per line, offsets from 0, lines and columns from 1."""
    lines = rendered("jsonl", [located()]).splitlines()
    assert json.loads(lines[0]) == {
        "path": "a.txt", "line": 2, "column": 5, "start": 11, "end": 17, "surface": "Tokaev", "suggestion": "Tokayev",
        "suggestions": ["Tokayev", "Kassym-Jomart Tokayev"], "entry": "Tokayev", "evidence": "transliteration", "confidence": 0.98,
        "tier": "certain", "message": "romanisation of Токаев",
    }  # fmt: skip
    assert [list(json.loads(line)) for line in lines] == [KEYS, KEYS]


def test_text_is_a_line_a_finding() -> None:
    """In the format of grep, which editors understand."""
    assert rendered("text", [located()]).splitlines()[1] == (
        "a.txt:2:18: Kazakstan -> Kazakhstan  [spelling, likely 0.71] close to Kazakhstan"
    )


def test_colour_is_only_there_when_asked_for() -> None:
    """Escape sequences are only for terminals."""
    assert "\x1b[" not in rendered("text", [located()])
    assert "\x1b[" in rendered("text", [located()], colour=True)


def test_json_is_one_object_with_a_summary() -> None:
    """The findings of all documents, and their number."""
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
    """Stray bytes, control and bidirectional characters and separators break no format and never reach a terminal."""
    nasty = "a\x1b[31m\u202eb\u2028c\udcffd\x00\x85<i>%\t"
    document = document_from_bytes(b"x" * len(nasty), path=None)
    found = [Finding(0, len(nasty), nasty, (nasty + "!",), nasty, Evidence.CASING, 0.9, nasty)]
    page = replace(reported(document, found, whole=name in NEEDS_TEXT), text=nasty)
    text = "".join(render(report_for(name, colour=False, version="1.2"), [page]))
    text.encode("utf-8")
    for character in "\x1b\u202e\u2028\x00\x85":
        assert character not in text
    if name not in ("html", "json", "sarif"):
        assert len(text.splitlines()) == (1 if name in ("text", "jsonl", "github") else 2)
    if name == "html":
        assert "<i>" not in text
    if name == "jsonl":
        assert json.loads(text)["surface"] == nasty


@pytest.mark.parametrize("name", FORMATS)
def test_an_earlier_report_is_known_by_its_beginning(name: str) -> None:
    """Reports in other formats and other texts are not."""
    page = reported(document_from_bytes(TEXT.encode(), path=Path("a.txt")), [item.finding for item in located()], whole=True)
    text = "".join(render(report_for(name, colour=False, version="1.2"), [page]))
    assert [other for other in FORMATS if is_report(other, text[:4096])] == [name]
    assert is_report(name, "")
    assert not is_report(name, TEXT)


def found_in(text: str) -> list[Located]:
    """The located findings of "Tokaev" and "Lugansk" in a text."""
    findings = [
        Finding(found.start(), found.end(), found[0], ("x",), found[0], Evidence.TRANSLITERATION, 0.98, "")
        for found in re.finditer("Tokaev|Lugansk", text)
    ]
    return locate(document_from_bytes(text.encode(), path=Path("a.txt")), findings)


def test_fingerprints_stay_what_they_were() -> None:
    """Baselines depend on them; findings with the same words in equal lines are distinguished by a counter."""
    line = "Tokaev  saw Lugansk, Lugansk and Tokaev."
    names = ["Tokaev", "Lugansk", "Lugansk", "Tokaev"] * 2
    about = [f"{name}\0{name}\0{' '.join(line.split())}\0{names[: at + 1].count(name)}" for at, name in enumerate(names)]
    found = found_in(f"{line}\nLugansk\n {line}\n")
    assert [one.fingerprint for one in found if one.line != 2] == [hashlib.sha256(words.encode()).hexdigest()[:32] for words in about]


def test_one_long_line_takes_no_longer_than_many_short_ones() -> None:
    """A text without line ends is as fast, as a line is only processed once."""

    def seconds(text: str) -> float:
        began = time.process_time()
        assert len(found_in(text)) == 8000
        return time.process_time() - began

    assert seconds("Tokaev went to Lugansk. " * 4000) < 5 * seconds("Tokaev went to Lugansk.\n" * 4000)


def test_a_fingerprint_follows_its_line() -> None:
    """It is unaffected by other lines, changes with its own line, and differs for two findings in equal lines."""

    def prints(text: str) -> list[str]:
        document = document_from_bytes(text.encode(), path=Path("a.txt"))
        places = [match.start() for match in re.finditer("Tokaev", text)]
        return [
            item.fingerprint
            for item in locate(document, [Finding(p, p + 6, "Tokaev", ("Tokayev",), "Tokayev", Evidence.SPELLING, 0.9, "") for p in places])
        ]

    first = prints("Tokaev and Tokaev\n")
    assert len(set(first)) == 2
    assert prints("New\n\n  Tokaev and  Tokaev\n") == first
    assert prints("Tokaev or Tokaev\n") != first


def test_a_finding_over_a_line_s_end_has_both_places() -> None:
    """End line and column are those of its last character."""
    document = document_from_bytes(b"Collective\nsecurity now\n", path=None)
    (item,) = locate(document, [Finding(0, 19, "Collective\nsecurity", ("CSTO",), "CSTO", Evidence.SPELLING, 0.9, "")])
    assert (item.line, item.column, item.end_line, item.end_column) == (1, 1, 2, 9)


def test_github_annotations_are_escaped_as_the_platform_asks() -> None:
    """Percent and line ends everywhere, colon and comma in properties; no columns across a line end; no baseline findings."""
    document = document_from_bytes(b"50%: a, b\nc\n", path=Path("odd,name:\n1.txt"))
    findings = [
        Finding(0, 9, "50%: a, b", ("x",), "x", Evidence.CASING, 0.96, "100% sure: a, b"),
        Finding(8, 11, "b\nc", ("y",), "y", Evidence.CASING, 0.5, "so"),
    ]
    first, second = locate(document, findings)
    known = replace(first, known=True)
    text = "".join(render(report_for("github", colour=False, version="1"), [Reported("a", [first, second, known], error="x: y")]))
    place = "file=odd%2Cname%3A%0A1.txt"
    assert text.splitlines() == [
        "::error file=a,title=tui-review::x: y",
        f"::error {place},line=1,endLine=1,col=1,endColumn=9,title=50%25%3A a%2C b -> x::100%25 sure: a, b [casing, certain 0.96]",
        f"::notice {place},line=1,endLine=2,title=b⏎c -> y::so [casing, possible 0.50]",
    ]


def test_mqm_rows_are_those_of_the_public_sets() -> None:
    """One row per finding with its span marked, one per segment without findings, no empty lines, counting on over documents."""
    document = document_from_bytes(TEXT.encode() + b"\nFine.\n", path=Path("a.txt"))
    page = reported(document, [item.finding for item in located()], whole=True)
    text = "".join(render(report_for("mqm", colour=False, version="1"), [page, page]))
    rows = [line.split("\t") for line in text.splitlines()]
    assert rows[0] == ["system", "doc", "doc_id", "seg_id", "rater", "source", "target", "category", "severity"]
    assert [row[2:4] + row[6:] for row in rows[1:5]] == [
        ["1", "1", "Hello,", "No-error", "No-error"],
        ["2", "2", "Mr. <v>Tokaev</v> of [b]Kazakstan[/b]", "Terminology/Inconsistent with termbase", "Major"],
        ["2", "2", "Mr. Tokaev of [b]<v>Kazakstan</v>[/b]", "Terminology/Inconsistent with termbase", "Major"],
        ["3", "3", "Fine.", "No-error", "No-error"],
    ]
    assert [row[2:4] for row in rows[5:]] == [["1", "4"], ["2", "5"], ["2", "5"], ["3", "6"]]


def test_csv_is_read_back_as_it_was() -> None:
    """A header, and one row per finding."""
    rows = list(csv.DictReader(io.StringIO(rendered("csv", [located(), located()]), newline="")))
    assert [row["surface"] for row in rows] == ["Tokaev", "Kazakstan"] * 2
    (item, *_) = located()
    assert next(csv.DictReader(io.StringIO(rendered("csv", [[replace(item, path="a\nb.txt")]]), newline="")))["path"] == "a\nb.txt"
    assert rows[0]["suggestions"] == "Tokayev | Kassym-Jomart Tokayev"
    assert len(list(csv.reader(io.StringIO(rendered("csv", []))))) == 1


def test_the_page_shows_text_marks_and_counts_and_loads_nothing() -> None:
    """Before and after are shown, long stretches folded, clean files listed, errors reported."""
    quiet = "Nothing.\n" * 40
    document = document_from_bytes((TEXT + quiet).encode(), path=Path("a.txt"))
    page = reported(document, [item.finding for item in located()], whole=True)
    pages = [page, Reported("clean.txt", text="x", segments=()), Reported("bad.txt", error="bad.txt: is a binary file")]
    text = "".join(render(report_for("html", colour=False, version="1"), pages))
    assert "<del>Tokaev</del><ins>Tokayev</ins></mark> of [b]<mark" in text
    assert "37 lines without findings" in text
    assert "2 findings in 1 file of 2" in text
    assert "Nothing found in clean.txt" in text
    assert '<p class="failed">bad.txt: is a binary file</p>' in text
    assert not re.search(r'(src|href)="[^#]', text)


@pytest.mark.parametrize(("confidence", "value"), [(0.94999, 0.9499), (0.95, 0.95), (0.699999, 0.6999), (0.123456, 0.1235)])
def test_rounding_never_lifts_a_finding_into_a_tier(confidence: float, value: float) -> None:
    """A program that compares the rounded number gets the same tier."""
    assert rounded(confidence) == value
    assert tier_of(rounded(confidence, 2)) is tier_of(confidence)


def test_steering_characters_are_shown_as_symbols() -> None:
    """Characters that a terminal would interpret are made visible."""
    assert shown("a\x1bb\u202ec\nd\udc80") == "a␛b<U+202E>c⏎d<80>"
    assert shown("plain – “text” 你好") == "plain – “text” 你好"
