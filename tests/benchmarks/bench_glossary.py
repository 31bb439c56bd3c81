"""The processor time for reading, importing, editing and linting a glossary of 100,000 entries.

    python tests/benchmarks/bench_glossary.py [ENTRIES]

The entries are the bundled ones, repeated with names extended by syllables until there are enough, in a temporary folder.
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui_review.glossary import Glossary

ROOT = Path(__file__).parents[2]
_SYLLABLES = {"latin": "ra ko mi tel dun vos ".split(), "cyrillic": "ра ко ми тел дун вос".split(), "han": "拉 科 米 特 敦 沃".split()}


def big_glossary(path: Path, size: int) -> None:
    """Write a glossary of ``size`` entries with different names."""
    from tui_review.glossary import load_glossary
    from tui_review.glossary.changes import entry_row
    from tui_review.glossary.scripts import script_of
    from tui_review.glossary.toml_text import new_block

    def longer(form: str, way: tuple[int, ...]) -> str:
        syllables = _SYLLABLES.get(script_of(form), [""] * 6)
        return form + "".join(syllables[n] for n in way)

    rows = [entry_row(entry) for entry in load_glossary([ROOT / "glossary.toml"]).entries]
    ways = itertools.chain.from_iterable(itertools.product(range(6), repeat=n) for n in itertools.count(1))
    seen: set[str] = set()
    with path.open("w", encoding="utf-8") as file:
        for way in ways:
            for row in rows:
                canonical = longer(row["canonical"], way)
                if canonical in seen:
                    continue
                seen.add(canonical)
                new = row | {"canonical": canonical, "source": {k: [longer(f, way) for f in v] for k, v in row.get("source", {}).items()}}
                new |= {"accept": [longer(form, way) for form in row.get("accept", [])]}
                new |= {
                    "variants": [
                        longer(v, way) if isinstance(v, str) else v | {"form": longer(v["form"], way)} for v in row.get("variants", [])
                    ]
                }
                file.write(new_block({key: value for key, value in new.items() if value and key != "test"}) + "\n")
                if len(seen) == size:
                    return


def timed(what: str, action: Callable[[], Any]) -> Any:
    """Run an action and print its cost."""
    cpu, wall = time.process_time(), time.perf_counter()
    result = action()
    print(f"{what:44} {time.process_time() - cpu:7.2f} s CPU {time.perf_counter() - wall:7.2f} s wall", flush=True)
    return result


def _imports(glossary: Glossary, path: Path, folder: Path) -> None:
    """Import the entries from another program's file into a new glossary, and into one that has them."""
    from tui_review.cli import main as tui_review
    from tui_review.glossary.exchange import export

    rows, new = folder / "rows.jsonl", folder / "new.toml"
    rows.write_bytes(export(glossary, "jsonl").data)
    command = ["glossary", "import", str(rows), "--glossary"]
    timed("import them from JSON Lines into a new file", lambda: tui_review([*command, str(new)]))
    before = path.read_bytes()
    timed("import them again", lambda: tui_review([*command, str(path)]))
    assert path.read_bytes() == before


def main() -> None:
    """Generate the glossary, then measure."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TUI_REVIEW_CACHE"] = str(Path(folder) / "cache")
        path = Path(folder) / "glossary.toml"
        big_glossary(path, size)
        print(f"{size} entries, {path.stat().st_size / 1e6:.1f} MB")
        from tui_review.glossary import load_glossary
        from tui_review.glossary.changes import add_entry, add_item
        from tui_review.glossary.editing import edit, revert

        timed("read the file", lambda: load_glossary([path]))
        glossary = timed("load it again, from the cache", lambda: load_glossary([path]))
        _imports(glossary, path, Path(folder))
        done = timed("add one entry", lambda: edit(path, [add_entry({"canonical": "Brand New", "kind": "place"})]))
        timed("take it back", lambda: revert(path, done))
        middle = glossary.entries[size // 2].canonical
        from tui_review.glossary.lint import lint

        timed("add a variant to one in the middle", lambda: edit(path, [add_item(middle, "variants", "Brand Nw")]))
        problems = timed("lint", lambda: lint(glossary))
        print(f"{len(problems)} faults and hints")


if __name__ == "__main__":
    main()
