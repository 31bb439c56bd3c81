"""The limit for the reviewer: at most one key for each distinct error, and one for saving."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_bundled_article_takes_twelve_keys(root: Path) -> None:
    """All eleven errors in fifteen places, nothing missed and nothing else changed, including saving."""
    script = root / "tests" / "benchmarks" / "keys.py"
    said = subprocess.run([sys.executable, script, "--article"], capture_output=True, text=True, check=True).stdout
    keys, distinct, places, missed, wrong = map(
        int, re.findall(r"(\d+) (?:keys, the|distinct|places|missed|changed)", said)
    )  # fmt: skip
    assert keys <= 12
    assert (distinct, places, missed, wrong) == (11, 15, 0, 0)
