"""Findings as SARIF 2.1.0 (OASIS, errata 01), for code scanning and other tools.

Each kind of evidence is a rule, which refers to its error type in the Multidimensional Quality Metrics. Columns count Unicode code
points. The fingerprint of a result is the same as long as the finding's line is unchanged, even if that line moves.

In a file of records, a result has the line of the record, and its message names the record. The position of the words in the file is
unknown, so columns are left out, and fixes, which would be applied in the wrong place.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tui_review.detect.finding import Evidence
from tui_review.document.shown import shown
from tui_review.report.json_formats import as_json
from tui_review.report.record import Located, Reported, rounded
from tui_review.review.record import MQM

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"certain": "error", "likely": "warning", "possible": "note"}
_FINGERPRINT = "tuiReviewLine/v1"
_ROOT = "%SRCROOT%"
_RULES = {
    Evidence.VARIANT: ("Listed variant", "The glossary lists this form as wrong."),
    Evidence.TRANSLITERATION: ("Other transliteration", "Another romanisation of a name's native form than the canonical one."),
    Evidence.SPELLING: ("Misspelt name", "A near miss of a right form, or its words glued together or split."),
    Evidence.CASING: ("Wrong casing", "A right form in the wrong casing."),
    Evidence.INFLECTION: ("Case ending left on", "A name with a case ending of the source language left on."),
    Evidence.INCONSISTENT: ("Inconsistent spelling", "A name that the glossary does not know, spelled in several ways in one document."),
    Evidence.SOURCE: ("Name missing", "The source has this entity, and these words stand in its place."),
    Evidence.WRONG_ENTITY: ("Wrong entity", "A right form of another entity than the one that the source has here."),
    Evidence.MARKED: ("Marked by an editor", "Words that an editor marked as mistranslated."),
}
_TYPES = {
    "terminology": ("Terminology", "A term does not conform to what the domain or the termbase prescribes."),
    "terminology/inconsistent-with-termbase": ("Inconsistent with termbase", "A term differs from the one that the termbase prescribes."),
    "terminology/inconsistent-use": ("Inconsistent use", "Several terms are used for the same concept."),
    "accuracy": ("Accuracy", "The target text does not correspond to what the source says."),
    "accuracy/mistranslation": ("Mistranslation", "The target content does not represent the source content."),
    "accuracy/mistranslation/entity": ("Entity", "A name of a person, place or organisation is translated as another."),
}
"""The error types of the Multidimensional Quality Metrics that are used, with their parent types."""


class SarifReport:
    """One log with one run; results are written immediately."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._begun = False
        self._results = 0
        self._failures: list[str] = []

    def document(self, page: Reported) -> Iterator[str]:
        """The results of one document."""
        yield from self._head()
        if page.error:
            self._failures.append(page.error)
        for located in page.found:
            yield ("\n  " if self._results == 0 else ",\n  ") + as_json(_result(located))
            self._results += 1

    def close(self) -> Iterator[str]:
        """The end of the results, and the outcome of the run with its errors."""
        yield from self._head()
        notes = [{"level": "error", "message": {"text": shown(failure)}} for failure in self._failures]
        invocation: dict[str, Any] = {"executionSuccessful": not self._failures}
        if notes:
            invocation["toolExecutionNotifications"] = notes
        yield ("\n " if self._results else "") + f'], "invocations": [{as_json(invocation)}]}}]}}\n'

    def _head(self) -> Iterator[str]:
        if self._begun:
            return
        self._begun = True
        run = {
            "tool": {"driver": {"name": "tui-review", "version": self._version, "rules": [_rule(kind) for kind in Evidence]}},
            "taxonomies": [_taxonomy()],
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {_ROOT: {"uri": Path.cwd().as_uri().rstrip("/") + "/"}},
        }
        head = as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})
        yield head.removesuffix("}]}") + ', "results": ['


def _rule(kind: Evidence) -> dict[str, Any]:
    name, text = _RULES[kind]
    return {
        "id": kind.value,
        "name": "".join(word.capitalize() for word in name.split()),
        "shortDescription": {"text": name},
        "fullDescription": {"text": text},
        "defaultConfiguration": {"level": "warning"},
        "relationships": [{"target": _type(MQM[kind.value]), "kinds": ["superset"]}],
    }


def _taxonomy() -> dict[str, Any]:
    return {
        "name": "MQM",
        "organization": "MQM Council",
        "informationUri": "https://themqm.org",
        "shortDescription": {"text": "Multidimensional Quality Metrics: a typology of translation errors"},
        "isComprehensive": False,
        "taxa": [{"id": key, "name": name, "shortDescription": {"text": text}} for key, (name, text) in _TYPES.items()],
    }


def _type(mqm: str) -> dict[str, Any]:
    return {"id": mqm, "toolComponent": {"name": "MQM", "index": 0}}


def _result(located: Located) -> dict[str, Any]:
    finding = located.finding
    artifact = _artifact(located.path)
    place: dict[str, Any] = {"artifactLocation": artifact}
    span = {
        "startLine": located.line, "startColumn": located.column, "endLine": located.end_line, "endColumn": located.end_column,
    }  # fmt: skip
    if not located.id:
        place["region"] = {
            **span, "charOffset": finding.start, "charLength": finding.end - finding.start, "snippet": {"text": shown(finding.surface)},
        }  # fmt: skip
    elif located.record_line:
        place["region"] = {"startLine": located.record_line}
    record = f"record {shown(located.id)}: " if located.id else ""
    result: dict[str, Any] = {
        "ruleId": finding.evidence.value,
        "ruleIndex": list(Evidence).index(finding.evidence),
        "level": _LEVELS[finding.tier.value],
        "rank": round(rounded(finding.confidence) * 100, 2),
        "message": {"text": f'{record}"{shown(finding.surface)}" should be "{shown(finding.suggestion)}": {shown(finding.message)}'},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {_FINGERPRINT: located.fingerprint},
        "taxa": [_type(MQM[finding.evidence.value])],
        **({} if located.id else {"fixes": [_fix(suggestion, artifact, span) for suggestion in finding.suggestions]}),
        "properties": {"entry": finding.entry, "confidence": rounded(finding.confidence), "tier": finding.tier.value},
    }
    if located.known is not None:
        result["baselineState"] = "unchanged" if located.known else "new"
    return result


def _fix(suggestion: str, artifact: dict[str, str], span: dict[str, Any]) -> dict[str, Any]:
    replacement = {"deletedRegion": span, "insertedContent": {"text": suggestion}}
    return {
        "description": {"text": f'Replace with "{shown(suggestion)}"'},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
    }


def _artifact(path: str) -> dict[str, str]:
    """The location of a document: relative to the current folder if it is below it, else an absolute URI."""
    if path == "-":
        return {"uri": "stdin"}
    whole = Path(os.path.normpath(Path(path).absolute()))
    try:
        relative = whole.relative_to(Path.cwd())
    except ValueError:
        return {"uri": whole.as_uri()}
    return {"uri": quote(relative.as_posix(), errors="surrogateescape"), "uriBaseId": _ROOT}
