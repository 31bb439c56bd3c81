"""The number of key presses in an ideal review, by an editor who knows every right form, in the real reviewer.

The keys are pressed in the real program (without a terminal), the corrected copy is saved with a key as well, and compared with the
expected one. ``--article`` only uses the bundled article.

    python tests/benchmarks/keys.py
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path

from textual.pilot import Pilot

from tui_review.batch import Engines, Job
from tui_review.document import read_document
from tui_review.glossary import Glossary, load_glossary
from tui_review.review import default_paths
from tui_review.tui.app import ReviewApp
from tui_review.tui.opening import review_of

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "seeds" / "000_c32e84b3a4007993.txt"
GLOSSARY = ROOT / "glossary.toml"
Right = Mapping[str, tuple[str, ...]]
"""The wrong names of a text with their right forms."""
CSTO = "Collective Security Treaty Organization"
RIGHT: Right = {
    "Tokaev": ("Tokayev",),
    "Lugansk": ("Luhansk",),
    "collective security organization": (CSTO,),
    "Ji’an organization": (CSTO,),
    "Luton": ("Luhansk and Donetsk",),
    "Kharkov": ("Kharkiv",),
    "zaporoze": ("Zaporizhzhia",),
    "Nikolayev": ("Mykolaiv",),
    "Odessa": ("Odesa",),
    "Peter the great": ("Peter the Great",),
    "belowezh forest agreement": ("Belovezha Accords",),
}
ERRORS = 200
_SENTENCES = (
    "On Monday the delegation spoke of {} at length.", "Reports about {} were read with care.", "Nobody had expected {} in this list.",
    "The paper named {} twice that week.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Played:
    """The results of a review."""

    keys: int
    """Number of all keys, including saving."""
    distinct: int
    """Number of distinct wrong names that were corrected."""
    places: int
    missed: int
    """Number of distinct wrong names that were not found or not corrected."""
    wrong: int
    """Number of places that were changed wrongly."""


class Editor:
    """An editor who knows what is right and uses as few keys as possible."""

    def __init__(self, app: ReviewApp, pilot: Pilot[str], right: Right) -> None:
        self._app, self._pilot, self._right = app, pilot, right
        self.keys = 0

    async def press(self, *keys: str) -> None:
        """Press keys and count them."""
        self.keys += len(keys)
        await self._pilot.press(*keys)
        await self._pilot.pause()

    async def review(self) -> None:
        """Decide every finding, then save."""
        screen = self._app.review
        session, triage = screen.session, screen.triage
        assert session is not None
        assert triage is not None
        while not triage.done:
            index = screen.view.current
            assert index is not None
            await self.press(*self._keys_for(index))
        await self.press("s")

    def _keys_for(self, index: int) -> Iterator[str]:
        session = self._app.review.session
        assert session is not None
        finding, several = session.findings[index], len(session.same(index)) > 1
        wanted = self._right.get(finding.surface, ())
        offered = next((n for n, suggestion in enumerate(finding.suggestions[:9]) if suggestion in wanted), None)
        if not wanted:
            yield "R" if several else "r"
        elif offered == 0:
            yield "A" if several else "a"
        elif offered is not None:
            yield str(offered + 1)
        else:
            yield from ("e", *("backspace" for _ in finding.suggestion), *wanted[0], "enter")


async def play(path: Path, right: Right, glossary: Path = GLOSSARY) -> Played:
    """Review a text in a real reviewer."""
    document, outputs = read_document(path), default_paths(path)
    desk, used = Engines().desk(Job((glossary,)), path)
    app = ReviewApp(review_of(document, desk, used, outputs, minimum=0.7, reviewer="ideal editor"))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        for thread in threading.enumerate():
            if thread.name == "find":
                await asyncio.to_thread(thread.join)
        while app.review.shown_at == inf:
            await pilot.pause(0.01)
        editor = Editor(app, pilot, right)
        await editor.review()
        session = app.review.session
        assert session is not None
        edits = session.edits()
    mended = [edit.original for edit in edits if edit.replacement in right.get(edit.original, ())]
    left = {name for name in right if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", outputs.copy.read_text("utf-8"))}
    missed = (right.keys() - set(mended)) | left
    return Played(editor.keys, len(set(mended)), len(mended), len(missed), len(edits) - len(mended))


def made_up(glossary: Glossary, seed: int = 20) -> tuple[str, Right]:
    """A text with 200 wrong names, Russian spellings of people and places in the glossary, and the right forms of each."""
    import iuliia

    right: dict[str, tuple[str, ...]] = {}
    known = {form for entry in glossary.entries for form in entry.right_forms}
    for entry in glossary.entries:
        for native in entry.source.get("ru", ())[:1]:
            wrong = iuliia.WIKIPEDIA.translate(native)
            if wrong not in known and wrong.isascii() and wrong.istitle() and entry.kind in ("person", "place"):
                right[wrong] = right.get(wrong, ()) + entry.right_forms
    chance = random.Random(seed)  # noqa: S311 - a text, not a secret
    names = chance.sample(sorted(right), min(ERRORS * 2 // 3, len(right)))
    places = names + chance.choices(names, k=ERRORS - len(names))
    chance.shuffle(places)
    sentences = [chance.choice(_SENTENCES).format(name) for name in places]
    paragraphs = [" ".join(sentences[n : n + 5]) for n in range(0, len(sentences), 5)]
    return "\n\n".join(paragraphs) + "\n", {name: right[name] for name in names}


def told(name: str, played: Played) -> str:
    """One line about the results."""
    each = played.keys / played.distinct if played.distinct else 0.0
    return (
        f"{name}: {played.keys} keys, the save included, for {played.distinct} distinct errors in {played.places} places "
        f"({each:.2f} keys each); {played.missed} missed, {played.wrong} changed wrongly"
    )


def main() -> None:
    """Run the reviews and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--article", action="store_true", help="the bundled article alone")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        article = Path(shutil.copy(ARTICLE, folder))
        print(told("bundled article", asyncio.run(play(article, RIGHT))))
        if not args.article:
            text, right = made_up(load_glossary([GLOSSARY]))
            path = Path(folder, "made-up.txt")
            path.write_text(text, "utf-8")
            print(told(f"made-up text of {ERRORS} errors", asyncio.run(play(path, right))))


if __name__ == "__main__":
    main()
