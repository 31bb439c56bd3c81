"""Formats that can hold everything give back every entry unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.glossary.exchange.entries import GLOSSARIES, placeless
from tui_review.glossary import Glossary, load_glossary
from tui_review.glossary.exchange import export, import_file

WHOLE = [("tbx", ".tbx"), ("tbx-dct", ".tbx"), ("csv", ".csv"), ("tsv", ".tsv"), ("xlsx", ".xlsx"), ("jsonl", ".jsonl")]


@pytest.mark.parametrize(("form", "extension"), WHOLE, ids=[form for form, _ in WHOLE])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(glossary=GLOSSARIES)
def test_a_round_trip_keeps_every_entry(form: str, extension: str, glossary: Glossary, tmp_path: Path) -> None:
    """Exported entries are imported without loss, whatever characters their forms have."""
    path = tmp_path / f"glossary{extension}"
    path.write_bytes(export(glossary, form, path=path).data)
    found = import_file(path)
    assert placeless(found.entries) == placeless(tuple(glossary.entries))
    assert not found.losses


@pytest.mark.parametrize(("form", "extension"), WHOLE, ids=[form for form, _ in WHOLE])
def test_the_bundled_glossary_comes_back_whole(form: str, extension: str, root: Path, tmp_path: Path) -> None:
    """All of its entries, with notes, conditions and native forms."""
    glossary = load_glossary([root / "glossary.toml"])
    path = tmp_path / f"glossary{extension}"
    path.write_bytes(export(glossary, form, path=path).data)
    assert placeless(import_file(path).entries) == placeless(tuple(glossary.entries))
