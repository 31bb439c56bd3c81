"""Shared by all tests: a cache folder of their own, so that no test uses the user's, and no test that fails because of the clock."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Use one cache folder for compiled glossaries during the test run, shared by its worker processes."""
    patch = pytest.MonkeyPatch()
    own = tmp_path_factory.getbasetemp()
    patch.setenv("TUI_REVIEW_CACHE", str((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "cache"))
    patch.setenv("TUI_REVIEW_CONFIG", str(tmp_path_factory.mktemp("config")))
    patch.setenv("TUI_REVIEW_REVIEWER", "tester")


@pytest.fixture
def root() -> Path:
    """The repository's top folder."""
    return Path(__file__).parents[1]
